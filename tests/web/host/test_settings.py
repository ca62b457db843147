"""Streamlit's settings, each for a reason, its strings in three languages, and the log."""

from __future__ import annotations

import logging
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from streamlit.config import get_config_options

from guide.language.locale import LANGUAGES
from guide.web.host import texts as t
from guide.web.host.logs import cleaning, where
from guide.web.host.own_files import strings

ROOT = Path(__file__).parents[3]
CSS = (ROOT / "guide" / "web" / "static" / "guide.css").read_text(encoding="utf-8")
#: Streamlit's colours are those of the style sheet: light first, dark after it.
TOKEN_OF = {"primaryColor": "brand", "backgroundColor": "paper", "secondaryBackgroundColor": "wash",
            "textColor": "ink", "borderColor": "edge"}
LIGHT, DARK = ({name: re.findall(rf"--{token}: (#[0-9a-f]{{6}})", CSS)[theme] for name, token in TOKEN_OF.items()}
               for theme in (0, 1))
SETTINGS: dict[str, object] = {
    "server.headless": True,
    "server.address": "127.0.0.1",
    "server.fileWatcherType": "none",
    "server.maxMessageSize": 1,
    "server.maxUploadSize": 1,
    "server.enableStaticServing": False,
    "server.enableXsrfProtection": True,
    "server.enableCORS": True,
    "server.disconnectedSessionTTL": 1800,
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "runner.postScriptGC": False,
    "runner.magicEnabled": False,
    "logger.level": "warning",
    "theme.showWidgetBorder": True,
    **{f"theme.light.{name}": colour for name, colour in LIGHT.items()},
    **{f"theme.dark.{name}": colour for name, colour in DARK.items()},
}
#: Left as Streamlit has them, which is off. A rich log would print whole traces.
OFF = ("server.enableAgentApi", "logger.enableRich", "server.scriptHealthCheckEnabled")


def _written() -> dict[str, object]:
    sections = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    return dict(_flat(sections, ""))


def _flat(table: Mapping[str, object], path: str) -> Iterator[tuple[str, object]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{path}{name}.")
        else:
            yield path + name, value


def test_the_settings() -> None:
    assert _written() == SETTINGS


@pytest.mark.parametrize("name", [*SETTINGS, *OFF])
def test_streamlit_knows_the_setting(name: str) -> None:
    assert name in get_config_options()


@pytest.mark.parametrize("name", OFF)
def test_what_is_not_set_is_off(name: str) -> None:
    assert not get_config_options()[name].default_val


def test_the_entry_is_short() -> None:
    assert len((ROOT / "app.py").read_text(encoding="utf-8").splitlines()) < 40


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_string_is_shown_in_the_language_with_its_gaps(lang: str) -> None:
    texts = strings()[lang]
    words, patterns = texts["words"], texts["patterns"]
    assert isinstance(words, dict)
    assert isinstance(patterns, dict)
    assert words.keys() == t.CHROME.keys()
    assert all(words.values())
    for english, shown in patterns.items():
        assert ("{n}" in english, "{text}" in english) == ("{n}" in shown, "{text}" in shown)
    if lang != "en":
        same = {english for english, shown in words.items() if english == shown}
        assert same <= {"dd", "mm"}


def _failure() -> KeyError:
    empty: dict[str, str] = {}
    try:
        empty["turvallisuus"]
    except KeyError as error:
        return error
    raise AssertionError


def test_the_log_has_the_kind_and_the_line_but_not_the_answer() -> None:
    error = _failure()
    record = cleaning(logging.LogRecord)(
        "streamlit", logging.ERROR, __file__, 1, "Uncaught app execution", (), (KeyError, error, error.__traceback__))
    text = logging.Formatter().format(record)
    assert text.startswith("Uncaught app execution: KeyError at tests.web.host.test_settings:")
    assert "turvallisuus" not in text
    assert "Traceback" not in text


def test_where_without_a_trace() -> None:
    assert where(ValueError("091")) == "ValueError"
