"""Which language a request gets: `?lang=`, else what the browser prefers most, else Finnish. No Streamlit here."""

from __future__ import annotations

import re
from urllib.parse import unquote_plus

from guide.language.locale import LANGUAGES, Lang

DEFAULT_LANGUAGE: Lang = "fi"
LONGEST_HEADER = 4_096
_LANG = re.compile(rb"(?:^|&)lang=([^&]{0,64})")
_WEIGHT = re.compile(r"q\s*=\s*([01](?:\.\d{0,3})?)")


def weighted(header: str) -> list[str]:
    """Return the values of a header like `sv-FI, en;q=0.5`, lower case, heaviest first.

    A value of weight 0 is refused by the client and left out, as is one whose weight cannot be read.
    """
    found: list[tuple[float, str]] = []
    for part in header[:LONGEST_HEADER].lower().split(","):
        value, _, parameter = (piece.strip() for piece in part.partition(";"))
        weight = _WEIGHT.fullmatch(parameter) if parameter else None
        heaviness = float(weight[1]) if weight else 0.0 if parameter else 1.0
        if value and 0 < heaviness <= 1:
            found.append((-heaviness, value))
    return [value for _, value in sorted(found, key=lambda pair: pair[0])]


def known(lang: str) -> Lang | None:
    """Return the guide's language that a tag such as `sv-FI` stands for, None for another language."""
    primary = lang.partition("-")[0]
    return next((one for one in LANGUAGES if one == primary), None)


def language_of(query: bytes, accept: str) -> Lang:
    """Return the language of a request from its raw query string and its Accept-Language header.

    Of several `lang=` the last counts, as in `st.query_params`. Never raises, whatever the bytes are.
    """
    named = _LANG.findall(query)
    if named:
        wanted = unquote_plus(named[-1].decode("latin-1"))
        for lang in LANGUAGES:
            if lang == wanted:
                return lang
    return next((ours for tag in weighted(accept) if (ours := known(tag))), DEFAULT_LANGUAGE)
