"""The HTML that comes before and around the app: Streamlit's shell made ours, and the pages for what goes wrong."""

import re
from collections.abc import Sequence
from functools import cache

from starlette.responses import HTMLResponse, Response

from guide.language.locale import OWN_NAMES, Lang, translator
from guide.language.messages import Message
from guide.language.templates import render
from guide.settings.deployer import deployer
from guide.web.host import frame, way_out
from guide.web.host import texts as t
from guide.web.host.addresses import NEAR, Unknown
from guide.web.host.own_files import desk_script, desk_style, script, style
from guide.web.streamlit_internals import PAGE, STATIC

NO_STORE = {"cache-control": "no-store"}


def _replaced(page: str, pattern: str, by: str) -> str:
    """Return the page with one piece exchanged; RuntimeError when Streamlit's page no longer has that piece."""
    page, count = re.subn(pattern, lambda _: by, page, count=1, flags=re.DOTALL)
    if not count:
        raise RuntimeError(f"Streamlit's page has changed, this is not in it: {pattern}")
    return page


@cache
def shell(lang: Lang, desk: bool = False, first: str = "") -> bytes:
    """Return Streamlit's page in a language: lang, title, description, header and footer, words while it loads and
    without JavaScript.


    The desk's page has the desk's keys and style besides, the first page of a visit its question, `first`.

    Its one inline script gives way to ours, so the content security policy can forbid inline scripts. The pointer to
    an interface for programs, which is closed here, goes. A script that never
    comes does not keep the browser from showing what is there.
    """
    page, to, who = (STATIC / "index.html").read_text(encoding="utf-8"), translator(lang), deployer()
    sheets, scripts = ((style, desk_style), (script, desk_script)) if desk else ((style,), (script,))
    values = {"t": t, "sheets": [one().address for one in sheets], "scripts": [one().address for one in scripts],
              "without_script": way_out.without_script(to, who), "opening": way_out.opening(to, who, first),
              "header": frame.header(to, desk), "footer": frame.footer(to, who)}
    for piece, pattern in PAGE.items():
        page = _replaced(page, pattern, render("web/host/shell.html", lang, piece=piece, **values))
    return page.encode()


def page(lang: Lang, desk: bool = False, first: str = "") -> Response:
    """Return the page of the app. It is never stored: what a shared computer shows must not outlive the visit."""
    return HTMLResponse(shell(lang, desk, first), headers={**NO_STORE, "vary": "accept-language"})


def _alone(lang: Lang, status: int, title: Message, help_text: Message, start: str,
           unknown: Sequence[Unknown] = ()) -> Response:
    return HTMLResponse(
        render("web/host/alone.html", lang, title=title, help_text=help_text, guide=t.TITLE, start=start,
               unknown=unknown, near=NEAR, languages=t.LANGUAGES, names=OWN_NAMES,
               links=frame.footer_links(translator(lang), start),
               offers=way_out.offers(translator(lang), deployer(), start)),
        status, headers=NO_STORE)


def not_found(lang: Lang, start: str = "/", unknown: Sequence[Unknown] = ()) -> Response:
    """Return a page with status 404; `start` is the address of the guide's first page, `unknown` what it was asked."""
    return _alone(lang, 404, t.NOT_FOUND, t.NOT_FOUND_HELP, start, unknown)


def failed(lang: Lang, start: str = "/") -> Response:
    """Return a page with status 500 that says nothing of the cause."""
    return _alone(lang, 500, t.FAILED, t.ERROR, start)
