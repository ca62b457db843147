"""What the citizen's pages and the desk have in common: HTML on the page, announcements, the case code."""

import html
import time
from base64 import b64encode
from collections.abc import Iterable, Mapping
from datetime import date
from io import BytesIO
from typing import Literal
from urllib.parse import urlsplit

import streamlit as st
from markupsafe import Markup

from guide.answer.blocks import Section
from guide.desk.case_code import has_private, pack, spelled
from guide.desk.search_texts import CONFIRM
from guide.desk.terms import terms_in
from guide.language.locale import Translator
from guide.language.templates import block, render
from guide.language.word_forms import sort_key
from guide.settings.deployer import deployer
from guide.web import state
from guide.web import texts as t
from guide.web.desk import texts as desk_texts
from guide.web.host.readiness import clock_note

#: The words over a widget.
ASKED = "guide asked"


def show(*parts: str, css: str = "guide") -> None:
    """Put reviewed HTML on the page. Every text in it has been escaped."""
    st.html(f'<div class="{css}">{"".join(parts)}</div>')


def about(field: str, hint: str) -> str:
    """Return the hint of a field, which static/shell.js binds to its controls."""
    return f'<div id="about_{field}">{hint}</div>'


def told_at(field: str, text: str, is_news: bool) -> str:
    """Return what stands below the text of a field; `is_news` is said when it has changed."""
    return f'<div id="told_{field}">{block(text, css="hint say" if is_news else "hint")}</div>'


def error_at(field: str, text: str | None, to: Translator) -> str:
    """Return what is missing in a field, to stand at it; nothing where nothing is."""
    if text is None:
        return ""
    return f'<p class="guide-error" id="error_{field}">{html.escape(to.text(t.ERROR_PREFIX, title=text))}</p>'


def picture(svg: str, alt: str) -> str:
    """Return a drawing as an HTML element, with what it says in words.

    Not by `st.image`, which loads a library for arrays; and inside the page, so that no address tells what it shows.
    """
    drawn = b64encode(svg.encode()).decode()
    return f'<img src="data:image/svg+xml;base64,{drawn}" alt="{html.escape(alt)}">'


def marker(lang: str, step: str, focus: Literal["h1", "errors", "none"], given: Mapping[str, str], today: date) -> str:
    """Return the one element a run by which static/shell.js follows the page.

    It has language, step, the example that was opened, where the focus goes, what a reload gets back, and a name of the
    run.
    """
    return (f'<span class="guide-state" hidden data-guide-lang="{lang}" data-guide-step="{step}" '
            f'data-guide-scenario="{state.visit().example}" data-guide-focus="{focus}" '
            f'data-guide-copy="{html.escape(state.copy_of(given, today))}" data-guide-run="{time.time_ns():x}"></span>')


def announcements(today: date, to: Translator) -> Markup:
    """Return what each page announces: a clock that cannot be right, a planned break, and what one has to know now."""
    texts = filter(None, (clock_note(today, to), *deployer().announced_on(today, to.lang)))
    return Markup("".join(f'<div class="break" role="status">{block(text)}</div>' for text in texts))


def words_of(sections: Iterable[Section], on: date, to: Translator) -> Markup:
    """Return a closed part that explains the terms of a day that sections use, by name; nothing where they use none."""
    found = sorted(terms_in((one.message for section in sections for one in section.every_sentence()), on),
                   key=lambda one: sort_key(one.names[to.lang], to.lang))
    return render("web/words.html", to.lang, terms=found, confirm=CONFIRM) if found else Markup("")


def step_button(label: str, key: str, step: str, type: Literal["primary", "secondary", "tertiary"] = "secondary",
                **answers: str) -> None:
    """Make a button that opens a page, with answers that it implies."""
    if st.button(label, key=key, type=type):
        state.set_later(answers, step)


def show_code(given: Mapping[str, str], today: date, reader: Translator, caller: Translator, heading: str) -> None:
    """Draw a case code large, spelled out in the caller's language, and its link, for a camera too.

    The code stands after "#" in the link, which browsers send to no server.
    """
    import segno
    code, drawn = pack(given, today), BytesIO()
    here = urlsplit(st.context.url or "")
    link = here._replace(path=here.path or "/", query=f"lang={caller.lang}", fragment=code).geturl() \
        if here.netloc else ""
    segno.make(link or code, micro=False).save(drawn, kind="svg", xmldecl=False, scale=5, border=4, dark="#000",
                                               light="#fff")
    show(render("web/case_code.html", reader.lang, t=desk_texts, code=code, link=link, heading=heading,
                to_caller=caller, letters=[spelled(one, caller) for one in code.replace("-", "")],
                private=has_private(given),
                drawing=Markup(picture(drawn.getvalue().decode(), reader.text(desk_texts.QR_ALT, code=code)))),
         css="guide qr")
