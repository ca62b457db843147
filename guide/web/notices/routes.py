"""The plain pages /guide/accessibility, /guide/privacy and /guide/sources: whole without JavaScript.

Each page is a template of its own name beside this module, set into `page.html`.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from streamlit import config

from guide.facts.model import DO_NOT_KNOW
from guide.language.locale import OWN_NAMES, Lang, translator
from guide.language.templates import render
from guide.settings.clock import today as read_today
from guide.settings.deployer import ADDRESSES, Deployer, deployer
from guide.web import texts as web_texts
from guide.web.host import own_files, texts
from guide.web.host.frame import NOTICES
from guide.web.host.readiness import clock_note
from guide.web.host.way_out import book_address
from guide.web.language import language_of
from guide.web.notices.deployer_fields import Fields
from guide.web.notices.known_limits import limits_in
from guide.web.streamlit_internals import STATIC

#: The name of the tab's copy of the answers, and the cookies: as shell.js, Streamlit and deploy/ write them.
NAMES = {"TAB_COPY": "guide-answers-1", "TAB_SEEN": "guide-seen", "COOKIE": "_streamlit_xsrf",
         "PROXY_COOKIE": "guide_process", "SOURCES_FILE": "guide/data/SOURCES.md"}
#: What the guide is built of, as the packages themselves name their licences; the two fonts come with them.
SOFTWARE = (
    ("Streamlit", "Apache-2.0"), ("Starlette", "BSD-3-Clause"), ("Uvicorn", "BSD-3-Clause"), ("Pydantic", "MIT"),
    ("Babel", "BSD-3-Clause"), ("Jinja2", "BSD-3-Clause"), ("python-dateutil", "BSD-3-Clause"), ("RapidFuzz", "MIT"),
    ("python-docx", "MIT"), ("Segno", "BSD-3-Clause"), ("Typst", "Apache-2.0"))
FONTS = (("Source Sans 3", "OFL-1.1"), ("Libertinus Serif", "OFL-1.1"))


@cache
def notice_style() -> own_files.Document:
    """Return the style sheet of these pages, with the letter shapes that the app itself uses."""
    font = next((file.name for file in sorted(STATIC.rglob("SourceSansVF-Upright*.woff2"))), "")
    face = ('@font-face { font-family: "Source Sans"; font-weight: 200 900; font-display: swap; '
            f'src: url("../static/media/{font}") format("woff2"); }}\n') if font else ""
    sheet = (own_files.OWN_STATIC / "notice.css").read_bytes()
    return own_files.Document("/guide/notice.css", "text/css", face.encode() + sheet)


def notice_html(name: str, lang: Lang, who: Deployer, today: date) -> str:
    """Return a whole page in a language; KeyError for an unknown name."""
    to, title = translator(lang), NOTICES[name]
    fields = Fields(to, who)
    body = render(f"web/notices/{name}.html", lang, who=who, fields=fields, today=today, addresses=ADDRESSES,
                  limits=limits_in(to, who), parts=(*SOFTWARE, *FONTS), do_not_know=DO_NOT_KNOW.label,
                  session_minutes=config.get_option("server.disconnectedSessionTTL") // 60,
                  clear_button=web_texts.CLEAR, **NAMES)
    return render("web/notices/page.html", lang, name=name, title=title, titles=NOTICES, brand=texts.TITLE, body=body,
                  is_draft=fields.has_blanks, clock_note=clock_note(today, to),
                  announced=who.planned_break.on(today, lang), noticed=who.notice.on(today, lang),
                  languages=OWN_NAMES, booklet=texts.BOOKLET, booklet_address=book_address(lang, ".."),
                  # from a page in the same folder
                  style_sheets=[one.address.replace("./guide/", "./") for one in (own_files.style(), notice_style())])


async def _notice(request: Request) -> Response:
    lang = language_of(request.scope.get("query_string", b""), request.headers.get("accept-language", ""))
    name = request.url.path.rpartition("/")[2]
    return HTMLResponse(notice_html(name, lang, deployer(), read_today()),
                        headers={"cache-control": "no-cache", "vary": "accept-language"})


async def _style(request: Request) -> Response:
    return notice_style().response(request.query_params.get("v"), request.headers.get("accept-encoding", ""))


ROUTES = [*(Route(f"/guide/{name}", _notice) for name in NOTICES), Route("/guide/notice.css", _style)]
