"""What a line of the log may hold, whoever writes it."""

from __future__ import annotations

import json
import logging

import pytest

from guide.web.host.logs import OFTEN, UNWRITTEN, JsonLines, clean, cleaning, shortened

SESSION = "123e4567-e89b-12d3-a456-426614174000"


def _record(message: str, *args: object, name: str = "streamlit", level: int = logging.ERROR) -> logging.LogRecord:
    return cleaning(logging.LogRecord)(name, level, __file__, 1, message, args, None)


@pytest.mark.parametrize(("given", "kept"), [
    ("192.0.2.77", "192.0.2.0"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1::"), ("fe80::1%eth0", "fe80::"), ("::1", "::"),
    ("999.1.1.1", "999.1.1.1"), ("12:30:05", "12:30:05"), ("1.67.0", "1.67.0"), ("", "")])
def test_an_address_is_shortened(given: str, kept: str) -> None:
    assert shortened(given) == kept
    assert clean(f"from {given} now") == f"from {kept} now"


@pytest.mark.parametrize("text", [
    f"Session with id {SESSION} is already connected", f"id={SESSION.upper()}", "GET /?step=letter&home=091 HTTP/1.1",
    "two\nlines", "carriage\rreturn", "escape\x1b[31m", "separator\u2028x"])
def test_a_line_is_clean(text: str) -> None:
    shown = clean(text)
    assert SESSION not in shown.lower()
    assert "091" not in shown
    assert shown.isprintable()


def test_a_failure_to_start_keeps_its_reason_only() -> None:
    trace = 'Traceback (most recent call last):\n  File "/x.py", line 1, in z\n    raise E\nValueError: set the host\n'
    assert clean(trace) == "ValueError: set the host"


def test_a_long_line_is_cut() -> None:
    assert len(clean("x" * 1_000_000)) <= 501


def test_the_access_log_keeps_its_five_parts() -> None:
    record = _record('%s - "%s %s HTTP/%s" %d', "192.0.2.77:50123", "GET", "/?lang=fi&home=091", "1.1", 200,
                     name="uvicorn.access", level=logging.INFO)
    assert record.getMessage() == '192.0.2.0 - "GET /?… HTTP/1.1" 200'


def test_the_same_sentence_stands_ten_times_a_minute() -> None:
    make = cleaning(logging.LogRecord)
    levels = [make("streamlit", logging.ERROR, __file__, 1, "refused %s", (number,), None).levelno
              for number in range(OFTEN + 5)]
    assert levels == [logging.ERROR] * OFTEN + [UNWRITTEN] * 5
    other = make("streamlit", logging.ERROR, __file__, 1, "another", (), None)
    assert other.levelno == logging.ERROR
    assert logging.Handler().level > UNWRITTEN


def test_json_lines() -> None:
    entry = json.loads(JsonLines().format(_record("the page script failed: %s", 'Key"Error', name="guide")))
    assert (entry["level"], entry["logger"], entry["message"]) == (
        "error", "guide", 'the page script failed: Key"Error')
    assert entry["time"].endswith("+00:00")
