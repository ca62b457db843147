"""The HTML that comes before and around the app: Streamlit's shell made ours, and the pages for what goes wrong."""

from __future__ import annotations

import html
import re
from functools import cache

from starlette.responses import HTMLResponse, Response

from guide.language.html import element
from guide.language.locale import Lang, translator
from guide.language.messages import Message
from guide.settings.deployer import deployer
from guide.web.host import texts as t
from guide.web.host import way_out
from guide.web.host.own_files import desk_script, desk_style, script, style
from guide.web.streamlit_internals import PAGE, STATIC

NO_STORE = {"cache-control": "no-store"}
#: The look of the plain pages (guide.web.notices.routes), which the pages for what goes wrong share.
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
    an interface for programs, which is closed here, goes. A script that never
    comes does not keep the browser from showing what is there.
    """
    to, who = translator(lang), deployer()
    title, description, loading = (html.escape(to.text(one)) for one in (t.TITLE, t.DESCRIPTION, t.LOADING))
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    sheets = f'<link rel="stylesheet" href="{style().address}">'
    scripts = f'<script src="{script().address}" defer></script>'
    if desk:
        sheets += f'<link rel="stylesheet" href="{desk_style().address}">'
        scripts += f'<script src="{desk_script().address}" defer></script>'
    page = _replaced(page, PAGE["lang"], f'<html lang="{lang}">')
    page = _replaced(page, PAGE["title"],
                     f'<title>{title}</title><meta name="description" content="{description}">'
                     f"<style>{way_out.STYLE}</style>{sheets}")
    page = _replaced(page, PAGE["agents"], "")
    page = _replaced(page, PAGE["script"], scripts)
    page = _replaced(page, PAGE["noscript"],
                     f"<noscript>{way_out.without_script(to, who).code}</noscript>{way_out.opening(to, who).code}")
    page = _replaced(page, PAGE["root"],
                     f'<div id="root"><p class="guide-alone guide-loading">{loading}</p></div>')
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
        f'<p>{way_out.booklet(to, start).code}</p>'
        f'{"".join(element("p", line).code for line in way_out.advice(to, deployer()))}</main></body></html>',
        status, headers=NO_STORE)


def not_found(lang: Lang, start: str = "/") -> Response:
    """Return a page with status 404; `start` is the address of the guide's first page."""
    return _alone(lang, 404, t.NOT_FOUND, t.NOT_FOUND_HELP, start)


def failed(lang: Lang, start: str = "/") -> Response:
    """Return a page with status 500 that says nothing of the cause."""
    return _alone(lang, 500, t.FAILED, t.ERROR, start)
