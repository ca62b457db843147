"""The lists: places, authorities, the pilot, earlier days, complaints, what changed, acts, and the first page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from guide.answer import texts as rt
from guide.answer.blocks import Sentence
from guide.answer.history import history_section
from guide.answer.names import named
from guide.answer.sections import members_of
from guide.language.html import Content, Html, element, joined, link, points
from guide.language.messages import Message
from guide.language.word_forms import sort_key
from guide.law.acts import ACTS
from guide.law.lines import certainty, services, serving
from guide.law.versions import TRIAL_FIRST_DAY, TRIAL_LAST_DAY, covered
from guide.outputs.booklet import texts as t
from guide.outputs.booklet.layout import START, Page, Setting
from guide.outputs.booklet.page_groups import OPEN, Pages, name_of
from guide.outputs.booklet.periods import Period
from guide.places import (
    EMPLOYMENT_AREAS,
    MUNICIPALITIES,
    TE_OFFICES,
    TRIAL_AREAS,
    Municipality,
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
from guide.reasoning.rule_changes import ONE_DAY


def main_pages() -> list[tuple[str, Message]]:
    """Return the file names and labels of the pages that every page leads to."""
    return [(START, t.CONTENTS), ("places.html", t.PLACES), ("authorities.html", t.AUTHORITIES),
            ("who-now.html", t.WHO_NOW), ("duties-now.html", t.DUTIES_NOW), ("change-now.html", rt.CHANGE),
            ("matters-now.html", t.MATTERS), ("complaints.html", t.COMPLAINTS), ("days.html", t.DAYS),
            ("pilot.html", t.PILOT), ("changes.html", t.CHANGES), ("sources.html", t.SOURCES)]


def start_page(setting: Setting) -> Page:
    """Return the first page: what the booklet is for, how to use it, and its contents."""
    about = {"places.html": t.PLACES_ABOUT, "authorities.html": t.AUTHORITIES_ABOUT, "who-now.html": t.WHO_ABOUT,
             "duties-now.html": t.DUTIES_ABOUT, "change-now.html": t.CHANGE_ABOUT, "matters-now.html": t.MATTERS_ABOUT,
             "complaints.html": t.COMPLAINTS_ABOUT, "days.html": t.DAYS_ABOUT, "pilot.html": t.PILOT_ABOUT,
             "changes.html": t.CHANGES_ABOUT, "sources.html": t.SOURCES_ABOUT}
    to = setting.to
    rows = (joined(link(name, to.text(label)), element("span", to.text(about[name]), class_="about"))
            for name, label in main_pages() if name in about)
    day = element("strong", to.date(setting.today))
    body = joined(setting.p(t.START_LEAD, "lead"), setting.p(t.START_DAY, day=day),
                  element("h2", to.text(t.CONTENTS)), points(rows, class_="contents"),
                  element("h2", to.text(t.HOW)), points(to.text(one) for one in t.HOW_POINTS),
                  element("h2", to.text(t.ONLY_ONLINE)), setting.p(t.ONLY_ONLINE_TEXT))
    return Page(START, to.text(t.BRAND), body)


def _both_names(one: Municipality, lang: str) -> Content:
    own, other = (one.name_sv, one.name_fi) if lang == "sv" else (one.name_fi, one.name_sv)
    if own == other:
        return element("strong", own)
    return joined(element("strong", own), " – ", element("span", other, lang="fi" if lang == "sv" else "sv"))


def places_page(setting: Setting) -> Page:
    """Return every municipality with who serves there today, and what it was in the pilot."""
    to = setting.to
    codes = by_name([code for code, one in MUNICIPALITIES.items()
                     if (one.valid_to is None or covered(one.valid_to))
                     and (one.valid_from is None or one.valid_from <= setting.today)], to.lang)
    letters = [(letter, list(group)) for letter, group in groupby(
        codes, key=lambda code: MUNICIPALITIES[code].name(to.lang)[0].upper())]
    index = element("nav", points((link(f"#{letter}", letter) for letter, _ in letters), class_="row"),
                    aria_label=to.text(t.LETTERS), class_="letters")
    found: list[Content] = [
        setting.p(t.PLACES_LEAD, "lead", count=str(len(municipalities(setting.today)))),
        setting.p(t.PLACES_NO_HOME), index]
    for letter, group in letters:
        found += [element("h2", letter, id=letter),
                  element("ul", *(element("li", *_place(setting, code), id=f"m{code}") for code in group),
                          class_="places")]
    return Page("places.html", to.text(t.PLACES), joined(*found))


def _place(setting: Setting, code: str) -> Iterator[Content]:
    """Yield a municipality: both names, its authority today, its pilot area and TE office."""
    to, one = setting.to, MUNICIPALITIES[code]
    yield _both_names(one, to.lang)
    area = employment_area(code, setting.today)
    pilot, office = trial_area(code, TRIAL_LAST_DAY), te_office(code, TRIAL_LAST_DAY)
    if one.valid_to is not None and one.valid_to < setting.today:
        into = resolve(code, setting.today)
        yield element("span", to.text(t.MERGED, day=to.date(one.valid_to)), " ",
                      link(f"#m{into.code}", into.name(to.lang)))
    elif area is not None:
        yield element("span", to.text(t.TODAY), " ", link(f"authorities.html#a{area.id}", area.name(to.lang)))
    else:
        yield element("span", to.text(t.TODAY), " ", link("authorities.html#ams", named(AMS_NAMES).name(to.lang)))
    if office is not None:
        then = link(f"pilot.html#p{pilot.number}", to.text(t.PILOT_AREA, number=pilot.number)) if pilot \
            else to.text(t.NOT_IN_PILOT)
        yield element("span", to.text(t.UNTIL_2024), " ", then, ", ",
                      named(authority_of("te_office", code, TRIAL_LAST_DAY)).name(to.lang), class_="fine")


def authorities_page(setting: Setting) -> Page:
    """Return every employment authority with the words of the app's answer, and AMS."""
    to, writer = setting.to, setting.writer("employment_areas")
    areas = sorted((area for area in EMPLOYMENT_AREAS.values() if area.members(setting.today)),
                   key=lambda area: sort_key(area.name(to.lang), to.lang))
    contact = CONTACTS["job_market_finland"].url[to.lang]
    found: list[Content] = [setting.p(t.AUTHORITIES_LEAD, "lead"), element(
        "p", to.text(t.CONTACT), " ", link(contact, contact.removeprefix("https://"))),
        points((link(f"#a{area.id}", area.name(to.lang)) for area in areas), class_="index")]
    for area in areas:
        one = authority_of("employment_authority", area.members(setting.today)[0], setting.today)
        lines = [Sentence(serving.SERVES[one.kind], (), {"name": named(one)}), *members_of(one, setting.today)]
        names = points((link(f"places.html#m{code}", MUNICIPALITIES[code].name(to.lang))
                        for code in by_name(area.members(setting.today), to.lang)), class_="inline")
        found.append(element(
            "section", element("h2", named(one).name(to.lang), id=f"a{area.id}"), *_other_names(setting, area.id),
            Html("".join(writer.run(tuple(lines)))),
            setting.p(t.LANGUAGES_OF_AREA[area_language(area, setting.today)]), names))
    ams = Sentence(serving.SERVES["ams"], (), {"name": named(AMS_NAMES)})
    aland = by_name([code for code in municipalities(setting.today) if MUNICIPALITIES[code].aland], to.lang)
    url = CONTACTS["ams"].url[to.lang]
    found.append(element("section", element("h2", to.text(t.ALAND), id="ams"), Html("".join(writer.run((ams,)))),
                         element("p", link(url, url.removeprefix("https://www."))),
                         points((link(f"places.html#m{code}", MUNICIPALITIES[code].name(to.lang)) for code in aland),
                                class_="inline")))
    found.append(setting.run([Sentence(certainty.NOTIFIED, (), form="note")]))
    return Page("authorities.html", to.text(t.AUTHORITIES), joined(*found, setting.legend("employment_areas")))


def _other_names(setting: Setting, area_id: str) -> Iterator[Html]:
    """Yield the name in the other national language."""
    area, lang = EMPLOYMENT_AREAS[area_id], setting.to.lang
    other = "fi" if lang == "sv" else "sv"
    yield element("p", setting.to.text(t.IN_OTHER_LANGUAGE[lang]), " ", element("span", area.name(other), lang=other),
                  class_="fine")


def pilot_page(setting: Setting) -> Page:
    """Return the pilot areas with their municipalities, and the TE offices."""
    to = setting.to
    found: list[Content] = [
        setting.p(t.PILOT_LEAD, "lead", areas=str(len(TRIAL_AREAS)),
                  municipalities=str(sum(len(area.members(TRIAL_LAST_DAY)) for area in TRIAL_AREAS.values()))),
        setting.run([Sentence(services.TRIAL_INTRO, ()), Sentence(serving.TRIAL_ENDED, ())]),
        element("p", link("days.html", to.text(t.DAYS)))]
    for number, area in sorted(TRIAL_AREAS.items(), key=lambda pair: int(pair[0])):
        names = points((link(f"places.html#m{code}", MUNICIPALITIES[code].name(to.lang))
                        for code in by_name(area.members(TRIAL_LAST_DAY), to.lang)), class_="inline")
        title = to.text(t.PILOT_AREA_NAMED, number=number, name=area.name(to.lang))
        found += [element("h2", title, id=f"p{number}"), names]
    offices = sorted(TE_OFFICES.values(), key=lambda office: sort_key(office.name(to.lang), to.lang))
    found += [element("h2", to.text(t.TE_OFFICES)), setting.p(t.TE_OFFICES_LEAD)]
    for office in offices:
        members = by_name(office.members(TRIAL_LAST_DAY), to.lang)
        found += [element("h3", named(authority_of("te_office", members[0], TRIAL_LAST_DAY)).name(to.lang)),
                  element("p", to.text(t.OFFICE_MEMBERS, municipalities=to.list(
                      MUNICIPALITIES[code].name(to.lang) for code in members)))]
    return Page("pilot.html", to.text(t.PILOT), joined(*found))


def days_page(setting: Setting, pages: Pages) -> Page:
    """Return the stretches of days, newest first, each leading to its walk."""
    to = setting.to
    rows = (link(name_of("who", together[-1]), setting.span(together[0].first, together[-1].last))
            for together in reversed(pages.who.values()))
    body = joined(setting.p(t.DAYS_LEAD, "lead"), points(rows, class_="ways"),
                  element("h2", to.text(t.DAY_NOT_KNOWN)), setting.run([Sentence(rt.DAY_NOT_KNOWN, (), form="note")]),
                  element("h2", to.text(t.MATTERS_THEN)),
                  element("p", link("matters-then.html", to.text(t.MATTERS_THEN_LINK))))
    return Page("days.html", to.text(t.DAYS), body)


def complaints_page(setting: Setting, pages: Pages) -> Page:
    """Return who watches over the authorities and where to complain, for every stretch of days."""
    to = setting.to
    found: list[Content] = [setting.p(t.COMPLAINTS_LEAD, "lead")]
    for number, (section, held) in enumerate(pages.complaints.values(), 1):
        found.append(element(
            "section", element("h2", *_held(setting, held), id=f"o{number}"),
            Html("".join(setting.writer().inner(section, 3)))))
    return Page("complaints.html", to.text(t.COMPLAINTS), joined(*found))


def _held(setting: Setting, held: list[tuple[Period, str]]) -> Iterator[Content]:
    """Yield whose customers a text on complaints is for, and on which days."""
    days: dict[str, list[tuple[date, date | None]]] = {}
    for period, kind in reversed(held):
        spans = days.setdefault(kind, [])
        if spans and spans[-1][1] == period.first - ONE_DAY:
            spans[-1] = (spans[-1][0], period.last)
        else:
            spans.append((period.first, period.last))
    known = [span for kind, spans in days.items() if kind != OPEN for span in spans]
    for at, (kind, spans) in enumerate(days.items()):
        if kind != OPEN or any(span not in known for span in spans):
            words = setting.to.list(setting.span(*span) for span in spans)
            title = setting.to.text(t.CUSTOMER[kind])
            yield joined(" " if at else "", title, " ", element("span", words, class_="days"))


def changes_page(setting: Setting) -> Page:
    """Return what changed in the rules since the pilot began, newest first."""
    section = history_section(TRIAL_FIRST_DAY, setting.today)
    return Page("changes.html", setting.to.text(t.CHANGES), joined(
        setting.p(t.CHANGES_LEAD, "lead"), element("div", setting.run(section.sentences), class_="history")))


def sources_page(setting: Setting) -> Page:
    """Return the acts that the guide rests on, and the ministry's pages."""
    to = setting.to
    rows = (joined(link(act.url.replace("/fi/laki/", "/sv/laki/") if to.lang == "sv" else act.url, act.number), " ",
                   to.text(act.name)) for act in ACTS)
    more = [Sentence(one.message, (), link=one.link) for one in certainty.MORE]
    return Page("sources.html", to.text(t.SOURCES), joined(
        setting.p(t.SOURCES_LEAD, "lead"), points(rows), setting.run(more), setting.p(t.OWN_WORDS)))
