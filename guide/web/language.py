"""The language of the page: `?lang=`, else what the browser prefers, else Finnish."""

from __future__ import annotations

import streamlit as st

from guide.language.locale import LANGUAGES, Lang
from guide.web.host.accept_headers import language_of

OWN_NAMES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}


def language() -> Lang:
    """Return the language of this visitor."""
    wanted = st.query_params.get("lang", "")
    for lang in LANGUAGES:
        if lang == wanted:
            return lang
    return language_of(b"", st.context.headers.get("Accept-Language", "") or st.context.locale or "")


#: The same in every run, so the browser leaves it alone; static/shell.js follows a link without loading anew, and marks
#: the language in use. Around each link stands the class that Streamlit gives a widget with a key.
_LINKS = "".join(
    f'<span class="st-key-lang_{code}"><a href="?lang={code}" lang="{code}" hreflang="{code}">{name}</a></span>'
    for code, name in OWN_NAMES.items())


def show_languages() -> None:
    """Show the links to the languages. Not buttons: three widgets a run would cost a fifth of every click."""
    st.html(f'<div class="guide languages">{_LINKS}</div>')
