"""The private parts of Streamlit, starlette and uvicorn that the guide uses: each is named here, once, with the reason.

They may go with any release. `missing_parts` says at each start which are gone, and without them the guide does not
start; `missing_in_browser` looks through Streamlit's scripts for what the guide's own script and styles hold on to.
"""

import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import streamlit
from streamlit import runtime

try:
    import streamlit.logger as streamlit_logger
    from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
    from starlette.websockets import WebSocketDisconnected
    from streamlit.proto.BackMsg_pb2 import BackendOperationRequest, BackMsg
    from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse, ForwardMsg
    from streamlit.proto.WidgetStates_pb2 import WidgetState
    from streamlit.runtime import app_session, media_file_manager, memory_media_file_storage
    from streamlit.runtime.backend_operation_handler import DeferredFileHandler
    from streamlit.runtime.media_file_manager import MediaFileManager
    from streamlit.runtime.media_file_storage import MediaFileKind, MediaFileStorage
    from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
    from streamlit.runtime.memory_session_storage import MemorySessionStorage
    from streamlit.runtime.runtime import Runtime
    from streamlit.runtime.scriptrunner import get_script_run_ctx
    from streamlit.runtime.state.safe_session_state import SafeSessionState
    from streamlit.runtime.websocket_session_manager import WebsocketSessionManager
    from streamlit.web.server.starlette import starlette_routes, starlette_websocket
    from streamlit.web.server.starlette.starlette_websocket import is_host_allowed
    from uvicorn.protocols.utils import ClientDisconnected
    from uvicorn.protocols.websockets import websockets_sansio_impl
    from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol as WebSocketProtocol
except ImportError as error:
    raise ImportError(f"this release of Streamlit, starlette or uvicorn lacks what the guide uses: {error}") from error

__all__ = ["BackMsg", "BackendOperationRequest", "BackendOperationResponse", "ClientDisconnected", "DecodeError",
           "DeferredFileHandler", "ForwardMsg", "MediaFileKind", "MediaFileManager", "WebSocketDisconnected",
           "WebSocketProtocol", "WidgetState", "is_host_allowed", "streamlit_logger"]

STATIC = Path(streamlit.__file__).parent / "static"
_FIELDS_HIDDEN = "visitors are not told where the guide is installed and on what machine"
#: A module, class or message, the names that the guide uses of it, and what for.
PARTS: tuple[tuple[Any, str, str], ...] = (
    (DeferredFileHandler, "handle _get_media_file_mgr", "download buttons are answered one at a time"),
    (MediaFileManager, "_deferred_callables _deferred_ids_by_session _drop_deferred_id _lock _storage",
     "a button's file is made, fetched once, and forgotten when the answers are cleared"),
    (media_file_manager.DeferredCallableEntry, "callable mimetype filename session_id", "what a button makes"),
    (MemoryMediaFileStorage, "load_and_get_id get_url delete_file", "where a made file lies until it is fetched"),
    (memory_media_file_storage, "_calculate_file_id", "files get random names in place of their content's"),
    (Runtime, "_session_mgr media_file_mgr is_active_session", "sessions of visitors who have left end in time"),
    (WebsocketSessionManager, "_session_storage num_active_sessions", "the same"),
    (MemorySessionStorage, "_cache", "the same: reading its length ends what is over"),
    (SafeSessionState, "filtered_state _state _lock", "a widget looks up its own value alone"),
    (streamlit_logger, "setup_formatter", "Streamlit's log lines are JSON too"),
    (WebSocketProtocol, "data_received transport", "a websocket that sends more than a page can is cut off"),
    (WebSocketProtocol, "frames", "the same, for a message in very many pieces"),
    (WebSocketProtocol, "pending_ping_payload ping_sent_at loop", "who does not answer a ping gives way"),
    (BackMsg, "rerun_script stop_script app_heartbeat backend_operation_request",
     "the kinds of message that the guide's page sends; others are for developers"),
    (BackendOperationRequest, "request_id deferred_file", "the request for a file"),
    (WidgetState, "string_value bool_value trigger_value", "what the guide's widgets hold"),
    (BackendOperationResponse, "request_id deferred_file error_msg", "the answer with a file's address"),
    (ForwardMsg, "new_session backend_operation_response", _FIELDS_HIDDEN),
    (ForwardMsg().new_session, "main_script_path initialize", _FIELDS_HIDDEN),
    (ForwardMsg().new_session.initialize, "user_info environment_info", _FIELDS_HIDDEN),
    (ForwardMsg().new_session.initialize.user_info, "installation_id installation_id_v3 installation_id_v4",
     _FIELDS_HIDDEN),
    (ForwardMsg().new_session.initialize.environment_info, "python_version server_os", _FIELDS_HIDDEN),
)
#: What others write in the log about what a stranger does: a file asked for in another's name, no room, gone in
#: mid-page. With the module that says so.
NOISE: Mapping[str, Any] = {
    "Rejecting backend operation request": app_session,
    "ASGI callable returned without completing handshake": websockets_sansio_impl,
    "Error sending websocket payload": starlette_websocket,
}
#: Where Streamlit answers, and the part of its own source that names it.
CORE, HEALTH, HOST_CONFIG_PATH, MEDIA = "/_stcore/", "/_stcore/health", "/_stcore/host-config", "/media/"
#: Components' scripts are fetched below this.
COMPONENTS = "/_stcore/bidi-components/"
_ROUTES = ('"_stcore"', "}/health", "}/host-config", "bidi-components", "/media")
#: What the page asks for at its start: no foreign page may steer the guide by messages; the other values are
#: Streamlit's own.
HOST_CONFIG = {"allowedOrigins": [], "useExternalAuthToken": False, "enableCustomParentMessages": False,
               "enforceDownloadInNewTab": False, "metricsUrl": "", "blockErrorDialogs": False,
               "resourceCrossOriginMode": None}
#: The pieces of Streamlit's page that ours takes the place of, as patterns.
PAGE = {"lang": r'<html lang="en">', "title": r"<title>.*?</title>",
        "agents": r'<!--(?:(?!-->).)*?-->\s*<link rel="service-desc"[^>]*>', "script": r"<script>.*?</script>",
        "noscript": r"<noscript>.*?</noscript>", "root": r'<div id="root"></div>'}
#: What the guide's script, styles and tests hold on to in the page that Streamlit draws, by the reason.
TEST_IDS: Mapping[str, str] = {
    "whether a run is over": "stApp stSkeleton stSpinner",
    "the focus and the width of the page": "stMain stMainBlockContainer stHeader stSkipToContent",
    "distances": "stVerticalBlock stElementContainer stLayoutWrapper",
    "the document scrolls, and the way out stays in reach": "stAppViewContainer stHtml",
    "looks of the widgets": "stButton stDownloadButton stRadio stRadioOption stTextInput stTextInputRootElement "
                            "stSelectbox stWidgetLabel InputInstructions stBaseButton-primary stBaseButton-secondary "
                            "stBaseButton-tertiary stCheckbox",
    "the same for a failed script": "stException stMarkdown",
}
IN_BROWSER: Mapping[str, str] = {
    "data-test-script-state": "whether a run is over", "data-test-connection-state": "whether there is a connection",
    "data-stale": "whether an element is of an earlier run", "stDialog": "the dialog on a lost connection",
    "react-aria-top-layer": "what the dialog does not make deaf", "Material Symbols": "an icon font, fetched unused"}
#: Texts that Streamlit puts together from pieces.
_PIECES = {"Press Enter to apply": "Press Enter to ", "Press Enter to submit form": "submit form",
           **{f"stBaseButton-{kind}": "stBaseButton-" for kind in ("primary", "secondary", "tertiary")}}
#: What desk_queue.js looks for in what the page sends: the first byte of a message that asks for a run, its tag.
RERUN_BYTE: int = BackMsg.DESCRIPTOR.fields_by_name["rerun_script"].number << 3 | 2


def missing_parts() -> Iterator[str]:
    """Yield each part of Streamlit, starlette and uvicorn that is gone, and what the guide does with it."""
    for owner, names, reason in PARTS:
        where = getattr(owner, "__name__", type(owner).__name__)
        known = _names_of(owner)
        yield from (_gone(f"{where}.{name}", reason) for name in names.split() if name not in known)
    yield from (_gone(f'"{text}" in {module.__name__}', "noise that strangers cause is kept out of the log")
                for text, module in NOISE.items() if text not in _source(module))
    routes = "".join(path.read_text(encoding="utf-8") for path in Path(starlette_routes.__file__).parent.glob("*.py"))
    yield from (_gone(f"the route {path}", "it is let through") for path in _ROUTES if path not in routes)
    if "existing_session_id" not in _source(starlette_websocket):
        yield _gone("the third subprotocol of a websocket", "a tab that comes back is told from a new one")
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    yield from (_gone(f"{pattern} in index.html", "the page is in the reader's language, without inline scripts")
                for pattern in PAGE.values() if not re.search(pattern, page, re.DOTALL))


def missing_in_browser(texts: Iterable[str]) -> Iterator[str]:
    """Yield what Streamlit's scripts no longer have: marks that the guide holds on to, and texts that it translates."""
    reasons = {**dict.fromkeys(texts, "it is shown in the reader's language"), **IN_BROWSER,
               **{name: reason for reason, names in TEST_IDS.items() for name in names.split()}}
    left = {name: _PIECES.get(name, name).encode() for name in reasons}
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    scripts = (STATIC / "static" / "js").glob("*.js")
    for file in sorted(scripts, key=lambda one: (one.name not in page, one.stat().st_size)):
        code = file.read_bytes()
        left = {name: piece for name, piece in left.items() if piece not in code}
        if not left:
            return
    yield from (_gone(f'"{name}" in the page', reasons[name]) for name in left)


def _gone(part: str, reason: str) -> str:
    return f"this release of Streamlit or uvicorn has no {part} ({reason}): see guide/web/streamlit_internals.py"


def _names_of(owner: Any) -> set[str]:
    """Return the names in a module, class or message; of a class also those that it gives to its objects."""
    fields = getattr(owner, "DESCRIPTOR", None)
    made = getattr(getattr(owner, "__init__", None), "__code__", None)
    return {*dir(owner), *getattr(owner, "__annotations__", ()), *(fields.fields_by_name if fields else ()),
            *(made.co_names if made else ())}


def _source(module: Any) -> str:
    return Path(module.__file__).read_text(encoding="utf-8")


# --- sessions ---------------------------------------------------------------------------------------------------------

def session_count() -> int:
    """Drop the sessions whose time is over and return how many are open or may still come back."""
    if not runtime.exists():
        return 0
    manager: Any = runtime.get_instance()._session_mgr
    # Reading the length ends what is over: Streamlit's store does so only when it is used.
    return int(manager.num_active_sessions()) + len(manager._session_storage._cache)


def own_session() -> str | None:
    """Return the id of the session whose script runs in this thread, None outside of one."""
    run = get_script_run_ctx()
    return run.session_id if run is not None else None


def comes_back(scope: Mapping[str, Any]) -> bool:
    """Return whether a websocket is of a tab that was here before: its session is the third of its protocols."""
    return len(scope.get("subprotocols", ())) > 2


class _OneByOne(Mapping[str, Any]):
    """What a session holds, by the keys of its widgets, each looked up when it is asked for."""

    def __init__(self, held: SafeSessionState) -> None:
        self._held = held

    def __getitem__(self, key: str) -> Any:
        with self._held._lock:
            return self._held._state[key]

    def __iter__(self) -> Iterator[str]:
        with self._held._lock:
            return iter(self._held._state.filtered_state)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def look_up_one_by_one() -> None:
    """Let a choice or a field look up its own value; Streamlit copies the whole session for each of them."""
    SafeSessionState.filtered_state = property(_OneByOne)  # type: ignore[assignment]


# --- files ------------------------------------------------------------------------------------------------------------

def name_files_by(name: Callable[[bytes, str, str | None], str]) -> None:
    """Have a file below `MEDIA` named by this."""
    memory_media_file_storage._calculate_file_id = name  # type: ignore[assignment]


def answer_buttons_by(answer: Callable[[DeferredFileHandler, BackendOperationRequest, str],
                                       Awaitable[BackendOperationResponse]]) -> None:
    """Have the download buttons answered by this; each session has a handler of its own."""
    DeferredFileHandler.handle = answer  # type: ignore[assignment, method-assign]


def files_of(handler: DeferredFileHandler) -> MediaFileManager:
    """Return the buttons and files that a handler answers for."""
    return handler._get_media_file_mgr()


def button_of(manager: MediaFileManager, file: str, visitor: str) -> Mapping[str, Any] | None:
    """Return the visitor's button that makes a file: what it calls, and the file's type and name."""
    found = manager._deferred_callables.get(file)
    return found if found is not None and found["session_id"] == visitor else None


def storage_of(manager: MediaFileManager) -> MediaFileStorage:
    """Return what keeps the files that were made, until they are fetched."""
    return manager._storage


def drop_buttons_of(visitor: str) -> None:
    """Forget what a visitor's buttons would make. Streamlit does so only when the run that clears has ended."""
    if runtime.exists():
        manager = runtime.get_instance().media_file_mgr
        with manager._lock:
            for file in list(manager._deferred_ids_by_session.get(visitor, ())):
                manager._drop_deferred_id(file)


# --- websockets -------------------------------------------------------------------------------------------------------

def silent_seconds(one: WebSocketProtocol) -> float:
    """Return for how long a websocket has owed the answer to a ping."""
    return one.loop.time() - one.ping_sent_at if one.pending_ping_payload is not None else 0.0


def for_page(data: bytes, script: str, process: str) -> bytes:
    """Return a message to the page without script path, installation ids, operating system and Python version.

    The addresses of files get the process, by which the proxy finds it again: a file lies in the memory of one process,
    and a browser without cookies would ask any of them for it.
    """
    if script.encode() not in data and not (process and MEDIA.encode() in data):
        return data
    message = ForwardMsg.FromString(data)
    if message.WhichOneof("type") == "new_session":
        message.new_session.main_script_path = script
        start = message.new_session.initialize
        for field in ("installation_id", "installation_id_v3", "installation_id_v4"):
            setattr(start.user_info, field, "guide")
        start.environment_info.python_version = start.environment_info.server_os = ""
    elif message.WhichOneof("type") == "backend_operation_response" and process:
        file = message.backend_operation_response.deferred_file
        file.url = file.url.replace(MEDIA, f"{MEDIA}{process}/", 1)
    else:
        return data
    return bytes(message.SerializeToString())
