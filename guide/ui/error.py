"""What is shown and logged when the page script fails: a calm sentence, and no trace or answer."""

from __future__ import annotations

import logging

import streamlit as st

from guide.i18n import translator
from guide.ui import host_texts as t
from guide.ui.language import language

LOG = logging.getLogger("guide")


def where(error: BaseException) -> str:
    """Return the type of an error and the line it comes from. Its message may hold an answer and is left out."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f" at {at.tb_frame.f_globals.get('__name__', '?')}:{at.tb_lineno}" if at is not None else ""
    return type(error).__name__ + place


def show_error(error: BaseException) -> bool:
    """Draw the error message and return True: Streamlit's own message is not wanted."""
    LOG.error("the page script failed: %s", where(error))
    st.error(translator(language()).text(t.ERROR))
    return True


class _NoTrace(logging.Filter):
    """Takes exceptions out of log records: a trace ends in the message, and a message can quote what was answered."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return True: the record stays, without its trace."""
        if record.exc_info and record.exc_info[1] is not None:
            record.msg, record.args = f"{record.getMessage()}: {where(record.exc_info[1])}", ()
            record.exc_info, record.exc_text = None, None
        return True


def keep_answers_out_of_the_log() -> None:
    """Make Streamlit log a failed script without its message."""
    for name in ("streamlit.error_util", "streamlit.runtime.scriptrunner.script_runner",
                 "streamlit.runtime.app_session"):
        logger = logging.getLogger(name)
        if not any(isinstance(one, _NoTrace) for one in logger.filters):
            logger.addFilter(_NoTrace())
