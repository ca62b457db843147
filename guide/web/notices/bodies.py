"""What stands on each plain page: the statement, the privacy notice, sources and licences."""

from __future__ import annotations

from datetime import date

from streamlit import config

from guide.facts.model import DO_NOT_KNOW
from guide.language.html import Content, Html, element, filled, joined, pairs, points
from guide.language.locale import Translator
from guide.language.messages import Message
from guide.settings.deployer import LIMITS, Deployer
from guide.settings.deployer.model import OwnLimit
from guide.web import texts
from guide.web.notices import texts as t
from guide.web.notices.frame import Fields, outside

#: The name of the tab's copy of the answers, and the cookies: as guide/web/state.py, Streamlit and deploy/ write them.
TAB_COPY, TAB_SEEN, COOKIE, PROXY_COOKIE = "guide-answers-1", "guide-seen", "_streamlit_xsrf", "guide_process"
SOURCES_FILE = "guide/data/SOURCES.md"
#: What the guide is built of, as the packages themselves name their licences; the two fonts come with them.
SOFTWARE = (
    ("Streamlit", "Apache-2.0"), ("Starlette", "BSD-3-Clause"), ("Uvicorn", "BSD-3-Clause"), ("Pydantic", "MIT"),
    ("Babel", "BSD-3-Clause"), ("RapidFuzz", "MIT"), ("python-docx", "MIT"), ("Segno", "BSD-3-Clause"),
    ("Typst", "Apache-2.0"))
FONTS = (("Source Sans 3", "OFL-1.1"), ("Libertinus Serif", "OFL-1.1"))


def statement(to: Translator, who: Deployer, today: date, fields: Fields) -> Html:
    """Return the accessibility statement (Act 306/2019 section 9; Decision (EU) 2018/1523)."""
    return joined(
        _paragraph(to, t.STATEMENT_WHY, css="lead"),
        element("p", filled(to, t.STATEMENT_OFFERED_BY,
                            name=fields.text(who.controller.name.of(to.lang), f"controller.name.{to.lang}"))),
        element("p", filled(to, t.STATEMENT_SERVICE, address=fields.url(who.service.address, "service.address"))),
        outside(to, "digital_services_act", t.STATEMENT_ACT),
        _heading(to, t.STATEMENT_STATE),
        element("p", element("strong", to.text(t.STATEMENT_PARTLY))),
        _paragraph(to, t.STATEMENT_LEVEL),
        _heading(to, t.STATEMENT_LIMITS), _paragraph(to, t.STATEMENT_LIMITS_INTRO),
        *_limits(to, who), _paragraph(to, t.STATEMENT_NO_BURDEN),
        _heading(to, t.STATEMENT_OTHER_WAY), _paragraph(to, t.STATEMENT_OTHER_WAY_TEXT),
        pairs([(to.text(t.PHONE), fields.phone(who.advice.phone, "advice.phone")),
               (to.text(t.HOURS), fields.text(who.advice.hours.of(to.lang), f"advice.hours.{to.lang}"))]),
        *_method(to, who, today, fields), *_feedback(to, who, fields), *_supervisor(to))


def _paragraph(to: Translator, message: Message, css: str = "") -> Html:
    return element("p", to.text(message), **({"class_": css} if css else {}))


def _heading(to: Translator, message: Message) -> Html:
    return element("h2", to.text(message))


def _limits(to: Translator, who: Deployer) -> list[Html]:
    known = [_limit(to, one.criterion, *(to.text(text) for text in (
        t.LIMITS[one.id].title, t.LIMITS[one.id].what, t.LIMITS[one.id].why, t.LIMITS[one.id].instead)))
        for one in LIMITS if not (one.ends_with and getattr(who.statement, one.ends_with))]
    return known + [_own_limit(to, one) for one in who.limits]


def _own_limit(to: Translator, one: OwnLimit) -> Html:
    return _limit(to, one.criterion, *(text.of(to.lang) for text in (one.title, one.what, one.why, one.instead)))


def _limit(to: Translator, criterion: str, title: str, what: str, why: str, instead: str) -> Html:
    return element("section", element("h3", title), pairs([
        (to.text(t.LIMIT_WHAT), what), (to.text(t.LIMIT_WHY), why), (to.text(t.LIMIT_INSTEAD), instead),
        (to.text(t.LIMIT_CRITERION), criterion or to.text(t.LIMIT_NO_CRITERION))]), class_="limit")


def _day(to: Translator, message: Message, day: date | None, name: str, fields: Fields) -> Html:
    return element("p", filled(to, message, day=fields.text(to.date(day) if day else None, name)))


def _method(to: Translator, who: Deployer, today: date, fields: Fields) -> list[Html]:
    one = who.statement
    parts = [_heading(to, t.STATEMENT_METHOD),
             element("p", fields.text(to.text(t.METHODS[one.method]) if one.method else None, "statement.method")),
             _paragraph(to, t.STATEMENT_MACHINE)]
    if one.people_tested_on:
        parts.append(element("p", to.text(t.STATEMENT_PEOPLE, day=to.date(one.people_tested_on))))
    parts += [_day(to, t.STATEMENT_DRAFTED, one.drafted_on, "statement.drafted_on", fields),
              _day(to, t.STATEMENT_REVIEWED, one.reviewed_on, "statement.reviewed_on", fields),
              _paragraph(to, t.STATEMENT_YEARLY)]
    if one.review_by is not None and one.review_by < today:
        parts.append(element("p", element("strong", to.text(t.STATEMENT_OVERDUE))))
    return parts


def _feedback(to: Translator, who: Deployer, fields: Fields) -> list[Html]:
    one = who.feedback
    rows = [(to.text(t.EMAIL), fields.email(one.email, "feedback.email"))]
    if one.form.is_given:
        rows.append((to.text(t.FEEDBACK_FORM), fields.url(one.form.of(to.lang), f"feedback.form.{to.lang}")))
    rows.append((to.text(t.FEEDBACK_BY), fields.text(one.handled_by.of(to.lang), f"feedback.handled_by.{to.lang}")))
    return [_heading(to, t.FEEDBACK), _paragraph(to, t.FEEDBACK_TEXT), pairs(rows),
            *(_paragraph(to, one) for one in (t.FEEDBACK_ANSWER, t.FEEDBACK_LONGER, t.FEEDBACK_NAMELESS))]


def _supervisor(to: Translator) -> list[Html]:
    return [_heading(to, t.SUPERVISOR), _paragraph(to, t.SUPERVISOR_TEXT),
            element("p", element("strong", to.text(t.SUPERVISOR_NAME))), _paragraph(to, t.SUPERVISOR_CONFIRM),
            outside(to, "accessibility_supervisor", t.SUPERVISOR_LINK)]


def privacy(to: Translator, who: Deployer, today: date, fields: Fields) -> Html:
    """Return the privacy notice (General Data Protection Regulation, article 13)."""
    logged = who.hosting.log_days != 0
    return joined(
        _paragraph(to, t.PRIVACY_SHORT, css="lead"),
        _heading(to, t.CONTROLLER), _controller(to, who, fields),
        _heading(to, t.WHAT),
        points(to.text(one) for one in (*t.WHAT_LIST, t.WHAT_LOG if logged else t.WHAT_NO_LOG)),
        _heading(to, t.PURPOSE),
        *(_paragraph(to, one) for one in (t.PURPOSE_ANSWERS, *((t.PURPOSE_LOG,) if logged else ()))),
        _paragraph(to, t.PURPOSE_BASIS), element("p", to.text(t.PURPOSE_FREE, option=to.text(DO_NOT_KNOW.label))),
        _heading(to, t.KEPT), _kept(to, who, fields),
        _heading(to, t.RECEIVERS), *_receivers(to, who, fields),
        _heading(to, t.COOKIES), _paragraph(to, t.COOKIES_OWN),
        element("p", filled(to, t.COOKIES_XSRF, cookie=element("code", COOKIE))),
        element("p", filled(to, t.COOKIES_PROXY, cookie=element("code", PROXY_COOKIE))),
        _heading(to, t.RIGHTS), points(to.text(one) for one in t.RIGHTS_LIST), _paragraph(to, t.RIGHTS_NAMELESS),
        _paragraph(to, t.RIGHTS_HOW), _paragraph(to, t.RIGHTS_COMPLAIN),
        outside(to, "data_protection_ombudsman", t.OMBUDSMAN),
        _heading(to, t.AUTOMATED), _paragraph(to, t.AUTOMATED_TEXT),
        _day(to, t.PRIVACY_UPDATED, who.privacy.updated_on, "privacy.updated_on", fields))


def _controller(to: Translator, who: Deployer, fields: Fields) -> Html:
    one, officer = who.controller, who.data_protection_officer
    return pairs([
        (to.text(t.CONTROLLER_NAME), fields.text(one.name.of(to.lang), f"controller.name.{to.lang}")),
        (to.text(t.ADDRESS), fields.text(one.address, "controller.address")),
        (to.text(t.PHONE), fields.phone(one.phone, "controller.phone")),
        (to.text(t.EMAIL), fields.email(one.email, "controller.email")),
        (to.text(t.OFFICER), joined(
            fields.email(officer.email, "data_protection_officer.email"), Html("<br>"),
            fields.phone(officer.phone, "data_protection_officer.phone")))])


def _kept(to: Translator, who: Deployer, fields: Fields) -> Html:
    minutes = int(config.get_option("server.disconnectedSessionTTL")) // 60
    days = who.hosting.log_days
    items: list[Content] = [
        to.text(t.KEPT_SESSION, minutes=minutes),
        filled(to, t.KEPT_TAB, key=element("code", TAB_COPY), seen=element("code", TAB_SEEN)),
        to.text(t.KEPT_HISTORY), to.text(t.KEPT_SAFETY), to.text(t.KEPT_CLEAR, button=to.text(texts.CLEAR))]
    if days != 0:
        items.append(filled(to, t.KEPT_LOG, days=fields.text(days, "hosting.log_days")))
    return points(items)


def _receivers(to: Translator, who: Deployer, fields: Fields) -> list[Html]:
    one = who.hosting
    host = filled(to, t.RECEIVERS_HOST, provider=fields.text(one.provider, "hosting.provider"),
                  country=fields.text(one.country.of(to.lang), f"hosting.country.{to.lang}"))
    where: Content = to.text(t.RECEIVERS_EEA if one.in_eea else t.RECEIVERS_OUTSIDE)
    if one.in_eea is None:
        where = filled(to, t.RECEIVERS_EEA_BLANK, answer=fields.text(None, "hosting.in_eea"))
    return [element("p", host), element("p", where), _paragraph(to, t.RECEIVERS_NOBODY)]


def sources(to: Translator, who: Deployer, today: date, fields: Fields) -> Html:
    """Return where the data come from, under which licences, and what was changed (CC BY 4.0, section 3(a))."""
    head = element("thead", element("tr", element("th", to.text(t.SOFTWARE_NAME), scope="col"),
                                    element("th", to.text(t.LICENCE), scope="col")))
    rows = element("tbody", *(element("tr", element("th", name, scope="row"), element("td", licence))
                              for name, licence in (*SOFTWARE, *FONTS)))
    return joined(
        _paragraph(to, t.SOURCES_SHORT, css="lead"),
        _heading(to, t.LAWS), _paragraph(to, t.LAWS_TEXT), outside(to, "finlex", t.LAWS_LINK),
        _heading(to, t.DATA),
        *_data(to, "statistics_finland", t.DATA_STATISTICS, t.DATA_STATISTICS_LIST, t.DATA_STATISTICS_CHANGED),
        *_data(to, "geonames", t.DATA_GEONAMES, t.DATA_GEONAMES_LIST, t.DATA_GEONAMES_CHANGED),
        _paragraph(to, t.DATA_TRIAL),
        element("p", filled(to, t.DATA_MORE, file=element("code", SOURCES_FILE))),
        _heading(to, t.SOFTWARE), element("table", element("caption", to.text(t.SOFTWARE_CAPTION)), head, rows),
        _heading(to, t.OWN), _paragraph(to, t.OWN_TEXT), outside(to, "eupl", t.OWN_LINK))


def _data(to: Translator, address: str, name: Message, items: tuple[Message, ...], changed: Message) -> list[Html]:
    licence = outside(to, "cc_by", t.LICENCE_CC_BY)
    return [element("h3", to.text(name)), points(to.text(one) for one in items),
            element("p", to.text(changed)), licence,
            outside(to, address, t.OPEN_SOURCE_PAGE, name=to.text(name))]
