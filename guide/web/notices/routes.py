"""The plain pages /guide/accessibility, /guide/privacy and /guide/sources: whole without JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from guide.language.html import Html, element, joined
from guide.language.locale import Lang, Translator, translator
from guide.language.messages import Message
from guide.settings.clock import today as read_today
from guide.settings.deployer import Deployer, deployer
from guide.web.addresses import book_address
from guide.web.host import texts
from guide.web.host.readiness import clock_note
from guide.web.language import language_of
from guide.web.notices import bodies as bodies
from guide.web.notices import texts as t
from guide.web.notices.frame import Fields, notice_style, page


@dataclass(frozen=True, slots=True)
class Notice:
    """A page: its title, and what makes its body."""

    title: Message
    body: Callable[[Translator, Deployer, date, Fields], Html]


#: By the last part of the address.
NOTICES: Mapping[str, Notice] = {
    "accessibility": Notice(t.STATEMENT, bodies.statement),
    "privacy": Notice(t.PRIVACY, bodies.privacy),
    "sources": Notice(t.SOURCES, bodies.sources),
}


def footer_links(to: Translator) -> tuple[tuple[str, str], ...]:
    """Return label and address of each plain page, the address as seen from the guide's first page."""
    notices = ((to.text(one.title), f"./guide/{name}?lang={to.lang}") for name, one in NOTICES.items())
    return *notices, (to.text(texts.BOOKLET), book_address(to.lang))


def notice_html(name: str, lang: Lang, who: Deployer, today: date) -> str:
    """Return a whole page in a language; KeyError for an unknown name."""
    to, notice = translator(lang), NOTICES[name]
    fields = Fields(to)
    body = notice.body(to, who, today, fields)
    if fields.has_blanks:
        body = joined(element("p", to.text(t.DRAFT), class_="draft"), body)
    if note := clock_note(today, to):
        body = joined(element("p", note, class_="draft"), body)
    pages = [*((to.text(one.title), other) for other, one in NOTICES.items()),
             (to.text(texts.BOOKLET), book_address(lang, ".."))]
    return page(to, name, notice.title, pages, who.break_on(today, lang), body)


async def _notice(request: Request) -> Response:
    lang = language_of(request.scope.get("query_string", b""), request.headers.get("accept-language", ""))
    name = request.url.path.rpartition("/")[2]
    return HTMLResponse(notice_html(name, lang, deployer(), read_today()),
                        headers={"cache-control": "no-cache", "vary": "accept-language"})


async def _style(request: Request) -> Response:
    return notice_style().response(request.query_params.get("v"), request.headers.get("accept-encoding", ""))


ROUTES = [*(Route(f"/guide/{name}", _notice) for name in NOTICES), Route("/guide/notice.css", _style)]
