"""The HTML that comes before and around the app: Streamlit's shell made ours, and the pages for what goes wrong."""

from __future__ import annotations

import html
import re
from functools import cache
from pathlib import Path

import streamlit
from starlette.responses import HTMLResponse, Response

from guide.i18n import Lang, translator
from guide.messages import Message
from guide.ui import host_texts as t
from guide.ui.addresses import book_address
from guide.ui.documents import desk_script, desk_style, script, style

STREAMLIT_STATIC = Path(streamlit.__file__).parent / "static"
NO_STORE = {"cache-control": "no-store"}
#: The look of the plain pages (guide.ui.notices), which the pages for what goes wrong share.
_SHEETS = ("guide.css", "notice.css")


def _replaced(page: str, pattern: str, by: str) -> str:
    """Return the page with one piece exchanged; RuntimeError when Streamlit's page no longer has that piece."""
    page, count = re.subn(pattern, lambda _: by, page, count=1, flags=re.DOTALL)
    if not count:
        raise RuntimeError(f"Streamlit's page has changed, this is not in it: {pattern}")
    return page


@cache
def shell(lang: Lang, desk: bool = False) -> bytes:
    """Return Streamlit's page in a language: lang, title, description, words while it loads and without JavaScript.

    The desk's page has the desk's keys and style besides.

    Its one inline script gives way to ours, so the content security policy can forbid inline scripts. The pointer to
    an interface for programs, which is closed here, goes.
    """
    to = {message.id: html.escape(translator(lang).text(message))
          for message in (t.TITLE, t.DESCRIPTION, t.NO_SCRIPT, t.LOADING, t.BOOKLET, t.BOOKLET_HELP)}
    page = (STREAMLIT_STATIC / "index.html").read_text(encoding="utf-8")
    head = (f'<title>{to[t.TITLE.id]}</title><meta name="description" content="{to[t.DESCRIPTION.id]}">'
            f'<link rel="stylesheet" href="{style().address}">')
    if desk:
        head += (f'<link rel="stylesheet" href="{desk_style().address}">'
                 f'<script src="{desk_script().address}" defer></script>')
    page = _replaced(page, r'<html lang="en">', f'<html lang="{lang}">')
    page = _replaced(page, r"<title>.*?</title>", head)
    page = _replaced(page, r'<!--(?:(?!-->).)*?-->\s*<link rel="service-desc"[^>]*>', "")
    page = _replaced(page, r"<script>.*?</script>", f'<script src="{script().address}"></script>')
    page = _replaced(page, r"<noscript>.*?</noscript>",
                     f'<noscript><main class="guide-alone"><h1>{to[t.TITLE.id]}</h1><p>{to[t.NO_SCRIPT.id]}</p>'
                     f'<p>{to[t.BOOKLET_HELP.id]} <a href="{book_address(lang)}">{to[t.BOOKLET.id]}</a></p></main>'
                     "<style>.guide-loading{display:none}</style></noscript>")
    page = _replaced(page, r'<div id="root"></div>',
                     f'<div id="root"><p class="guide-alone guide-loading">{to[t.LOADING.id]}</p></div>')
    return page.encode()


def page(lang: Lang, desk: bool = False) -> Response:
    """Return the page of the app. It is never stored: what a shared computer shows must not outlive the visit."""
    return HTMLResponse(shell(lang, desk), headers={**NO_STORE, "vary": "accept-language"})


def _alone(lang: Lang, status: int, title: Message, help_text: Message, start: str) -> Response:
    to = translator(lang)
    name, text, guide = (html.escape(to.text(message)) for message in (title, help_text, t.TITLE))
    sheets = "".join(f'<link rel="stylesheet" href="{html.escape(start)}guide/{sheet}">' for sheet in _SHEETS)
    home = f'href="{html.escape(start)}?lang={lang}"'
    return HTMLResponse(
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f'<title>{name} – {guide}</title>{sheets}</head><body class="notice">'
        f'<header><a class="brand" {home}>{guide}</a></header>'
        f'<main><h1>{name}</h1><p>{text}</p><p><a class="out" {home}>{guide}</a></p>'
        f'<p><a class="out" href="{html.escape(book_address(lang, start))}">{html.escape(to.text(t.BOOKLET))}</a></p>'
        "</main></body></html>",
        status, headers=NO_STORE)


def not_found(lang: Lang, start: str = "/") -> Response:
    """Return a page with status 404; `start` is the address of the guide's first page."""
    return _alone(lang, 404, t.NOT_FOUND, t.NOT_FOUND_HELP, start)


def failed(lang: Lang, start: str = "/") -> Response:
    """Return a page with status 500 that says nothing of the cause."""
    return _alone(lang, 500, t.FAILED, t.ERROR, start)
