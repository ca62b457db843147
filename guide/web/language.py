"""The language of a visitor or a request: `?lang=`, else what the browser prefers most of ours.

Whoever has another one begins in English, with a line on which there are; nothing said is Finnish.
"""

import re

import streamlit as st
from markupsafe import Markup
from starlette.datastructures import QueryParams

from guide.language.locale import LANGUAGES, OWN_NAMES, Lang, translator
from guide.language.messages import M
from guide.language.templates import block

ONLY = M("ui.only_languages", "Opas on näillä kielillä: {languages}.")
DEFAULT_LANGUAGE: Lang = "fi"
#: For those who read none of ours.
COMMON_LANGUAGE: Lang = "en"
_OTHER = re.compile(r"[a-z]{2,3}(-[a-z0-9]+)*", re.ASCII)
LONGEST_HEADER = 4_096
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
    return next((one for one in LANGUAGES if one == lang.partition("-")[0]), None)


def _preferred(named: str, accept: str) -> Lang:
    named_one: list[Lang] = [lang for lang in LANGUAGES if lang == named]
    preferred: list[Lang] = [lang for tag in weighted(accept) if (lang := known(tag))]
    return (named_one or preferred or [COMMON_LANGUAGE if _is_other(named, accept) else DEFAULT_LANGUAGE])[0]


def _is_other(named: str, accept: str) -> bool:
    """Tell whether somebody asks for languages, and for none of ours."""
    asked = [one for one in (named.lower(), *weighted(accept)) if _OTHER.fullmatch(one)]
    return bool(asked) and not any(map(known, asked))


def language_of(query: bytes, accept: str) -> Lang:
    """Return the language of a request from its raw query string and its Accept-Language header.

    Of several `lang=` the last counts, as in `st.query_params`. Never raises, whatever the bytes are.
    """
    return _preferred(QueryParams(query).get("lang", ""), accept)


def told_of_ours(named: str, accept: str) -> Markup:
    """Return a line on which languages there are, for a request that asks for others only; else nothing."""
    if not _is_other(named, accept):
        return Markup()
    common = translator(COMMON_LANGUAGE)
    return Markup(block(common.text(ONLY, languages=common.list(OWN_NAMES.values())), css="hint"))


def language() -> Lang:
    """Return the language of the visitor whose page is drawn."""
    return _preferred(st.query_params.get("lang", ""), _accepted())


def _accepted() -> str:
    return st.context.headers.get("Accept-Language", "") or st.context.locale or ""


def told_languages() -> Markup:
    """Return which languages there are, for a visitor who reads none of them; else nothing."""
    return told_of_ours(st.query_params.get("lang", ""), _accepted())
