"""Messages that no browser would send: bytes at random, forged widgets, stored copies and addresses made up."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from guide.language.locale import LANGUAGES
from guide.reasoning.examples import EXAMPLES
from guide.web.state import KEYS

TEXTS = (
    "", "x" * 5_000, "<script>alert(1)</script>", "<b>Pori</b>", "' OR 1=1 --", "{{7*7}}", "${x}", "../../etc/passwd",
    "__proto__", "constructor", "\x00", "\u202e", "Pori\r\nSet-Cookie: a=b", "%ff%fe", "091", "none", "true", "None",
    "\U0001f600" * 50, "ä" * 2_000, "NaN", "-1", "9" * 400, "$$ID-0-None", "ﷺ" * 100, "Helsinki – Helsingfors")
COPIES = (
    *(json.dumps({key: value})
      for key in (*KEYS, "__proto__", "letter_lang", "lang_fi", "carry", "guide")
      for value in ("<b>x</b>", "999", "none", "garbage", None, 3, ["a"], {"a": 1}, "x" * 30)),
    *(json.dumps({"home_municipality": "091", "lang": lang}) for lang in ("sv", "xx", "", None, 3, ["sv"], {"a": 1})),
    json.dumps({"when": "date", "day": "31", "month": "2", "year": "2024"}),
    json.dumps({"when": "date", "day": "1", "month": "1", "year": "9999"}),
    json.dumps({"home_municipality": "091", "home_municipality_search": "<b>"}), json.dumps(dict.fromkeys(KEYS, "yes")),
    "[" * 3_000, "[" * 30_000, '{"a":' * 3_000, "", "null", '"x"', "{")
STEPS = ("start", "place", "result", "letter", "check", "change", "whatif", "matter", "matter_answer", "nothing",
         "../x", "<b>", "", "__proto__", "x" * 3_000)
ADDRESSES = (
    "", "?", "&&&&", "lang", "lang=%ff", "lang=fi&lang=sv", "step=%00", "a=1&" * 3_000, "x=" + "a" * 50_000,
    "lang=<script>", "scenario=__proto__", "view=desk", "view=desk&step=letter&scenario=today-safety", "embed=true",
    "%", "=", "step[]=x", "step=result;lang=sv")


def _address(rng: random.Random) -> str:
    if rng.random() < 0.4:
        return rng.choice(ADDRESSES)
    return "&".join((f"lang={rng.choice((*LANGUAGES, 'xx', ''))}", f"step={rng.choice(STEPS)}",
                     f"scenario={rng.choice((*EXAMPLES, '', 'nope'))}"))


def _value(rng: random.Random, state: WidgetState, options: list[str]) -> None:
    text = rng.choice((*TEXTS, *options[:50]))
    kind = rng.randrange(12)
    if kind < 5:
        state.string_value = text
    elif kind == 5:
        state.int_value = rng.choice((0, -1, 2**62, 99))
    elif kind == 6:
        state.double_value = rng.choice((0.0, float("nan"), float("inf"), 1e308))
    elif kind == 7:
        state.bool_value = rng.random() < 0.5
    elif kind == 8:
        state.trigger_value = True
    elif kind == 9:
        state.json_value = rng.choice(("{", "[" * 2_000, '{"a": 1}', "null", "NaN", text))
    elif kind == 10:
        state.string_array_value.data.extend([text, *options[:3]])
    else:
        state.bytes_value = text.encode("utf-8", "replace")


def _run(rng: random.Random, ids: Mapping[str, str], options: Mapping[str, list[str]]) -> bytes:
    message = BackMsg()
    run = message.rerun_script
    run.query_string = _address(rng)
    for _ in range(rng.choice((0, 1, 3, 10, 40))):
        key = rng.choice((*ids, "nothing")) if ids else "nothing"
        state = run.widget_states.widgets.add(id=rng.choice((ids.get(key, key), ids.get(key, key), rng.choice(TEXTS))))
        _value(rng, state, options.get(key, []))
    if "carry" in ids and rng.random() < 0.3:
        run.widget_states.widgets.add(id=ids["carry"], string_value=rng.choice(COPIES))
    if rng.random() < 0.1:
        run.widget_states.widgets.add(id="$$STREAMLIT_INTERNAL_KEY_carry__events",
                                      json_trigger_value=rng.choice(("{", "", "[" * 20_000, "null", "[null]", "[3]")))
    if rng.random() < 0.1:
        run.fragment_id = rng.choice(TEXTS)
    if rng.random() < 0.1:
        run.page_script_hash = rng.choice(TEXTS)
    if rng.random() < 0.1:
        run.cached_message_hashes.extend(TEXTS)
    if rng.random() < 0.1:
        run.context_info.locale = run.context_info.timezone = rng.choice(TEXTS)
    return bytes(message.SerializeToString())


def _other(rng: random.Random) -> bytes:
    message = BackMsg()
    kind = rng.choice(("clear_cache", "set_run_on_save", "stop_script", "load_git_info", "debug_disconnect_websocket",
                       "debug_shutdown_runtime"))
    setattr(message, kind, rng.random() < 0.8)
    if rng.random() < 0.2:
        message.app_heartbeat = True
    if rng.random() < 0.2:
        message.file_urls_request.request_id = message.file_urls_request.session_id = rng.choice(TEXTS)
        message.file_urls_request.file_names.extend(TEXTS)
    if rng.random() < 0.3:
        message.backend_operation_request.request_id = rng.choice(TEXTS)
        message.backend_operation_request.session_id = rng.choice(TEXTS)
        message.backend_operation_request.deferred_file.file_id = rng.choice(TEXTS)
    if rng.random() < 0.1:
        message.backend_operation_request.install_skills.SetInParent()
    return bytes(message.SerializeToString())


def message(rng: random.Random, ids: Mapping[str, str], options: Mapping[str, list[str]]) -> bytes | str:
    """Return a forged message for a page with these widgets; a text in place of bytes now and then."""
    kind = rng.randrange(20)
    if kind == 0:
        return rng.randbytes(rng.choice((1, 10, 200, 5_000)))
    if kind == 1:
        return rng.choice(TEXTS)
    if kind == 2:
        return b"\x00" * rng.choice((1, 60_000, 70_000, 900_000))
    if kind == 3:
        data = bytearray(_run(rng, ids, options) or b"\x00")
        for _ in range(5):
            data[rng.randrange(len(data))] = rng.randrange(256)
        return bytes(data)
    if kind in (4, 5):
        return _other(rng)
    return _run(rng, ids, options)
