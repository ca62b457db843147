"""What the guide uses of Streamlit, starlette and uvicorn beyond their documented parts is there, and is all named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.runtime import app_session, memory_media_file_storage
from streamlit.runtime.state import SessionState
from streamlit.runtime.state.safe_session_state import SafeSessionState

from guide.web import streamlit_internals as internals
from guide.web.host import app_setup, readiness
from guide.web.host.texts import STREAMLIT_TEXTS

ROOT = Path(__file__).parents[2]
#: Modules of others that are no public interface, and names with an underscore in them.
PRIVATE = re.compile(r"(?:from|import) (?:streamlit\.(?:runtime|proto|web|logger)|uvicorn\.protocols|starlette\.webs)"
                     r"|_session_mgr|_deferred_|_calculate_file_id|_stcore/|ping_sent_at")
TEST_ID = re.compile(r"""data-testid=\\?["']?([\w-]+)""")


def test_this_release_has_everything() -> None:
    assert [*internals.missing_parts(), *internals.missing_in_browser(STREAMLIT_TEXTS)] == []


def test_nothing_private_is_used_elsewhere() -> None:
    users = {path.name for path in (ROOT / "guide/web").rglob("*.py") if PRIVATE.search(path.read_text("utf-8"))}
    assert users == {"streamlit_internals.py"}


def test_every_mark_of_the_page_is_named() -> None:
    named = {name for names in internals.TEST_IDS.values() for name in names.split()}
    used = {name for folder in ("guide", "tests") for kind in ("js", "css", "py")
            for path in (ROOT / folder).rglob(f"*.{kind}") for name in TEST_ID.findall(path.read_text("utf-8"))}
    assert used == named


def test_what_is_gone_is_said_with_the_reason(
        monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.delattr(memory_media_file_storage, "_calculate_file_id")
    monkeypatch.setattr(internals, "PAGE", {"lang": '<html lang="xx">'})
    monkeypatch.setattr(internals, "NOISE", {"Nobody says this": app_session})
    [file_name, noise, page] = internals.missing_parts()
    assert "memory_media_file_storage._calculate_file_id (files get random names" in file_name
    assert '"Nobody says this" in streamlit.runtime.app_session' in noise
    assert '<html lang="xx"> in index.html' in page
    with pytest.raises(readiness.NotReady, match="_calculate_file_id"):
        readiness.check_start()

    monkeypatch.setattr(app_setup, "STREAMLIT_TEXTS", ("Stop", "A text of another release"))
    monkeypatch.setattr(internals, "TEST_IDS", {"looks": "stRadio stOfAnotherRelease"})
    app_setup._warn_of_another_streamlit()
    assert [record.message.split(" has no ")[1].partition(" (")[0] for record in caplog.records] == [
        '"A text of another release" in the page', '"stOfAnotherRelease" in the page']


def test_the_byte_that_asks_for_a_run_is_that_of_the_message() -> None:
    message = internals.BackMsg()
    message.rerun_script.SetInParent()
    assert message.SerializeToString()[0] == internals.RERUN_BYTE


def test_a_widget_looks_up_its_own_value_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    state, widget = SessionState(), f"$$ID-{'0' * 32}-chosen"
    state._old_state |= {"empty": None, "kept": 1, widget: "yes"}
    state._key_id_mapper["chosen"] = widget
    monkeypatch.setattr(SafeSessionState, "filtered_state", SafeSessionState.filtered_state)
    internals.look_up_one_by_one()
    safe = SafeSessionState(state, lambda: None)
    assert {**safe.filtered_state} == state.filtered_state == {"empty": None, "kept": 1, "chosen": "yes"}
    assert len(safe.filtered_state) == 3

    monkeypatch.setattr(SessionState, "filtered_state", None)  # the copy of everything
    held = safe.filtered_state
    assert (held["chosen"], held["empty"], "kept" in held, "gone" in held) == ("yes", None, True, False)
