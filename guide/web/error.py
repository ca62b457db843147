"""What is shown and logged when the page script fails: a calm sentence, and no trace or answer."""

from __future__ import annotations

import logging

import streamlit as st

from guide.language.locale import translator
from guide.web.host import texts as t
from guide.web.host.logs import where
from guide.web.language import language

LOG = logging.getLogger("guide")


def show_error(error: BaseException) -> bool:
    """Draw the error message and return True: Streamlit's own message is not wanted."""
    LOG.error("the page script failed: %s", where(error))
    st.error(translator(language()).text(t.ERROR))
    return True
