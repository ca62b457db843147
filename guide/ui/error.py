"""What is shown and logged when the page script fails: a calm sentence, and no trace or answer."""

from __future__ import annotations

import logging

import streamlit as st

from guide.i18n import translator
from guide.ui import host_texts as t
from guide.ui.language import language
from guide.ui.logs import where

LOG = logging.getLogger("guide")


def show_error(error: BaseException) -> bool:
    """Draw the error message and return True: Streamlit's own message is not wanted."""
    LOG.error("the page script failed: %s", where(error))
    st.error(translator(language()).text(t.ERROR))
    return True
