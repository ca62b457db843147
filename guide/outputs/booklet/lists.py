"""The lists: places, authorities, the pilot, earlier days, complaints, what changed, acts, and the first page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from guide.answer.blocks import Sentence
from guide.answer.contact import contact_of_area
from guide.answer.history import history_section
from guide.answer.names import named
from guide.answer.sections import members_of
from guide.language.word_forms import sort_key
from guide.law.acts import ACTS
from guide.law.days import ONE_DAY, TRIAL_FIRST_DAY, TRIAL_LAST_DAY, covered
from guide.law.lines import certainty, change, services, serving
from guide.law.versions import version_on
from guide.outputs.booklet import texts as t
from guide.outputs.booklet.outcomes import ONE_POSSIBLE, OPEN
from guide.outputs.booklet.page import PageContext
from guide.outputs.booklet.periods import Pages, Period
from guide.places import (
    EMPLOYMENT_AREAS,
    MUNICIPALITIES,
    TE_OFFICES,
    TRIAL_AREAS,
    area_language,
    by_name,
    employment_area,
    municipalities,
    resolve,
    te_office,
    trial_area,
)
from guide.places.contacts import CONTACTS
from guide.reasoning.authorities import AMS_NAMES, authority_of


def start_page(context: PageContext) -> tuple[str, str]:
    """Return the first page: what the booklet is for, how to use it, and its contents."""
    return context.page("index.html", context.to.text(t.BRAND))


def places_page(context: PageContext) -> tuple[str, str]:
    """Return every municipality with who serves there today, and what it was in the pilot."""
    lang, today = context.to.lang, context.today
    codes = by_name([code for code, one in MUNICIPALITIES.items()
                     if (one.valid_to is None or covered(one.valid_to))
                     and (one.valid_from is None or one.valid_from <= today)], lang)
    letters = {letter: [_place(code, today) for code in group] for letter, group in groupby(
        codes, key=lambda code: MUNICIPALITIES[code].name(lang)[0].upper())}
    return context.page("places.html", count=len(municipalities(today)), letters=letters, ams=named(AMS_NAMES),
                        sami=(change.SAMI_AT_HOME, change.SAMI_UNREAD))


def _place(code: str, today: date) -> dict[str, object]:
    """Return a municipality, what it is part of now, its area today, and its pilot area and TE office."""
    one = MUNICIPALITIES[code]
    merged = one.valid_to is not None and one.valid_to < today
    return {"code": code, "place": one, "into": resolve(code, today) if merged else None,
            "area": employment_area(code, today), "pilot": trial_area(code, TRIAL_LAST_DAY),
            "office": named(authority_of("te_office", code, TRIAL_LAST_DAY)) if te_office(code, TRIAL_LAST_DAY)
            else None}


def authorities_page(context: PageContext) -> tuple[str, str]:
    """Return every employment authority with the words of the app's answer, and AMS."""
    lang, today, areas = context.to.lang, context.today, list[dict[str, object]]()
    for area in sorted(EMPLOYMENT_AREAS.values(), key=lambda area: sort_key(area.name(lang), lang)):
        if members := by_name(area.members(today), lang):
            one = authority_of("employment_authority", members[0], today)
            areas.append({
                "area": area, "name": named(one).name(lang), "members": members,
                "lines": (Sentence(serving.SERVES[one.kind], (), {"name": named(one)}), *members_of(one, today, False)),
                "language": t.LANGUAGES_OF_AREA[area_language(area, today)],
                "contact": contact_of_area(area, members, today)})
    return context.page(
        "authorities.html", regime="employment_areas", notified=certainty.NOTIFIED, areas=areas,
        contact=CONTACTS["job_market_finland"].url[lang], ams_contact=CONTACTS["ams"].url[lang],
        ams=(Sentence(serving.SERVES["ams"], (), {"name": named(AMS_NAMES)}),),
        aland=by_name([code for code in municipalities(today) if MUNICIPALITIES[code].aland], lang))


def pilot_page(context: PageContext) -> tuple[str, str]:
    """Return the pilot areas with their municipalities, and the TE offices."""
    to, offices = context.to, list[tuple[str, str]]()
    areas = [(TRIAL_AREAS[number], by_name(TRIAL_AREAS[number].members(TRIAL_LAST_DAY), to.lang))
             for number in sorted(TRIAL_AREAS, key=int)]
    for office in sorted(TE_OFFICES.values(), key=lambda office: sort_key(office.name(to.lang), to.lang)):
        members = by_name(office.members(TRIAL_LAST_DAY), to.lang)
        offices.append((named(authority_of("te_office", members[0], TRIAL_LAST_DAY)).name(to.lang),
                        to.list(MUNICIPALITIES[code].name(to.lang) for code in members)))
    return context.page("pilot.html", areas=areas, offices=offices, count=sum(
        len(members) for _, members in areas), about=tuple(
            Sentence(message, ()) for message in (services.TRIAL_INTRO, serving.TRIAL_ENDED)))


def days_page(context: PageContext, pages: Pages) -> tuple[str, str]:
    """Return the periods, newest first, each leading to its page on who serves."""
    return context.page("days.html", periods=list(dict.fromkeys(reversed(list(pages.who.values())))),
                        day_not_known=t.DAY_NOT_KNOWN, matters_then=t.MATTERS_THEN, last_of_trial=[
                            page for period, page in pages.who.items() if version_on(period.on).of_trial][-1])


def complaints_page(context: PageContext, pages: Pages) -> tuple[str, str]:
    """Return who watches over the authorities and where to complain, for every period."""
    return context.page("complaints.html", complaints=[
        (section, list(_customers(context, held))) for section, held in pages.complaints.items()])


def _customers(context: PageContext, held: Sequence[tuple[Period, str]]) -> Iterator[tuple[str, str]]:
    """Yield whose customers a text on complaints is for, and on which days."""
    days: dict[str, list[tuple[date, date | None]]] = {}
    for period, kind in reversed(held):
        spans = days.setdefault(kind, [])
        if spans and spans[-1][1] == period.first - ONE_DAY:
            spans[-1] = (spans[-1][0], period.last)
        else:
            spans.append((period.first, period.last))
    unsettled = (OPEN, ONE_POSSIBLE)
    known = [span for kind, spans in days.items() if kind not in unsettled for span in spans]
    for kind, spans in days.items():
        if kind not in unsettled or any(span not in known for span in spans):
            yield context.to.text(t.CUSTOMER[kind]), context.to.list(context.days(*span) for span in spans)


def changes_page(context: PageContext) -> tuple[str, str]:
    """Return what changed in the rules since the pilot began, newest first."""
    return context.page("changes.html", changes=history_section(TRIAL_FIRST_DAY, context.today).sentences)


def sources_page(context: PageContext) -> tuple[str, str]:
    """Return the acts that the guide rests on, and the ministry's pages."""
    return context.page("sources.html", acts=[(act.address(context.to.lang), act) for act in ACTS],
                        more=tuple(Sentence(one.message, (), link=one.link) for one in certainty.MORE))
