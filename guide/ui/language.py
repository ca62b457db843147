"""The language of the page: `?lang=`, else what the browser prefers, else Finnish."""

from __future__ import annotations

import streamlit as st

from guide.i18n import LANGUAGES, Lang, Translator
from guide.ui.negotiate import language_of

OWN_NAMES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}


def language() -> Lang:
    """Return the language of this visitor."""
    wanted = st.query_params.get("lang", "")
    for lang in LANGUAGES:
        if lang == wanted:
            return lang
    return language_of(b"", st.context.headers.get("Accept-Language", "") or st.context.locale or "")


def languages(to: Translator) -> str | None:
    """Show the language buttons and return the language just chosen."""
    with st.container(key="languages", horizontal=True):
        clicked = [code for code in LANGUAGES if st.button(OWN_NAMES[code], key=f"lang_{code}", type="tertiary")]
    return next((code for code in clicked if code != to.lang), None)
