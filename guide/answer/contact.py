"""How to reach those who serve: what is known of their area, of its host or of one's own municipality, and the rest.

What no source tells is not shown. What is past its review day is hidden, but for the pages to fall back on: that of the
municipality, then Job Market Finland, or AMS.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from guide.answer.blocks import Contact, Named, Scheme, Sentence, Way
from guide.answer.names import municipality, named
from guide.facts.answers import Answers
from guide.facts.rule_facts import places_of
from guide.language.messages import M, Message
from guide.law.kinds import NOW, of_mainland
from guide.places import EmploymentArea, area_language, employment_area, resolve
from guide.places import contacts as places
from guide.places.contacts import CONTACTS, OF_AREA, OF_MUNICIPALITY, WAYS, Known
from guide.reasoning.authorities import authority_of
from guide.reasoning.evaluate import evaluate
from guide.reasoning.outcome import Authority, Outcome
from guide.settings.deployer import deployer

TITLE = M("contact.title", "Yhteystiedot")
TITLE_TODAY = M("contact.title_today", "Yhteystiedot tänään")
TITLE_ASK = M("contact.title_ask", "Mistä voi kysyä")
OF_TODAY = M("contact.of_today", "Nämä yhteystiedot ovat tältä päivältä. Silloin ne ovat voineet olla toiset.")
ASK_OWN = M("contact.ask_own", "Emme tiedä viranomaisen omia yhteystietoja. Kysy omasta kunnastasi.")
ASK_STAY = M("contact.ask_stay", "Emme tiedä viranomaisen omia yhteystietoja. Kysy oleskelukunnasta.")

LABELS: Mapping[places.Way, Message] = {
    "page": M("contact.page", "Verkkosivut"), "email": M("contact.email", "Sähköposti"),
    "phone": M("contact.phone", "Puhelin"), "hours": M("contact.hours", "Palveluajat"),
    "address": M("contact.address", "Käyntiosoite")}
_SCHEMES: Mapping[places.Way, Scheme] = {"page": "https:", "email": "mailto:", "phone": "tel:"}
LANGUAGES = M("contact.languages", "Kielet")
LANGUAGES_OF: Mapping[str, Message] = {
    "fi": M("contact.languages.fi", "suomi"), "sv": M("contact.languages.sv", "ruotsi"),
    "bilingual": M("contact.languages.both", "suomi ja ruotsi")}
IN: Mapping[str, Message] = {"fi": M("contact.in.fi", "suomeksi"), "sv": M("contact.in.sv", "ruotsiksi"),
                              "en": M("contact.in.en", "englanniksi")}
CHARGES: Mapping[places.Charge, Message] = {
    "free": M("contact.charge.free", "Puhelu on maksuton."),
    "charged": M("contact.charge.charged", "Puhelu maksaa saman kuin tavallinen puhelu."),
    "extra": M("contact.charge.extra", "Puhelu maksaa enemmän kuin tavallinen puhelu.")}
ONE_SOURCE = M("contact.one_source", "Tarkista osoite ennen lähettämistä.")
OWN_PAGE = M("contact.about.area_page", "viranomaisen omat sivut {languages}")
OWN: Mapping[places.Way, Message] = {
    "page": OWN_PAGE, "phone": M("contact.about.area_phone", "puhelinpalvelu {languages}"),
    "email": M("contact.about.area_email", "viranomaisen oma osoite")}
#: Whose it is when it is not the area's: its host's, or that of the reader's own municipality.
ABOUT: Mapping[tuple[places.Way, bool], Message] = {
    ("page", False): M("contact.about.page", "{municipality}, kunnan sivut {languages}"),
    ("page", True): M("contact.about.own_page", "{municipality}, oman kuntasi sivut {languages}"),
    ("email", False): M("contact.about.registry", "{municipality}, kunnan kirjaamo"),
    ("email", True): M("contact.about.own_registry", "{municipality}, oman kuntasi kirjaamo")}
#: The same without the languages, for a reader of one of them.
BRIEFLY: Mapping[Message | None, Message] = {
    OWN_PAGE: M("contact.brief.area_page", "viranomaisen omat sivut"),
    ABOUT["page", False]: M("contact.brief.page", "{municipality}, kunnan sivut"),
    ABOUT["page", True]: M("contact.brief.own_page", "{municipality}, oman kuntasi sivut")}
NATIONAL = M("contact.national", "Työmarkkinatori")
NATIONAL_ABOUT = M("contact.about.national", "valtakunnallinen palvelu")

CHECKED = M("contact.checked", "Tarkistettu {day}")
TOLD_NAME = M("contact.told.name", "{name}:")
TOLD = M("contact.told.way", "{label}: {value}")
TOLD_ABOUT = M("contact.told.way_about", "{label} ({about}): {value}")


def contact_of(outcome: Outcome, answers: Answers, today: date) -> Contact:
    """Return how to reach whoever serves on the day asked about; of a day that is over, whoever would serve today.

    Whom the answer says to contact besides stands after who serves, and then each has its name. So does AMS of a day on
    which it served, where it serves no more: only AMS can tell of that day.
    """
    past = answers.on < today
    now = evaluate(answers.model_copy(update={"on": today})) if past else outcome
    asked = _asked(outcome, now)
    alone = now.settled and not past and asked is None
    home = places_of(answers.model_copy(update={"on": now.on})).home
    at_home = {one: one.municipality == home for one in now.servers}
    cards = [(None if alone else named(one), ways_to(one, now.on, today, at_home[one])) for one in now.servers]
    if not now.settled or of_mainland(now.servers[0].kind):
        national = replace(_address("job_market_finland", NATIONAL, Sentence(NATIONAL_ABOUT, ())), languages=tuple(IN))
        cards = [(cards[0][0], (*cards[0][1], national))] if now.settled else [*cards, (None, (national,))]
    if asked is not None:
        cards.append((named(asked), ways_to(asked, now.on, today, own=False)))
    if outcome.settled and not of_mainland(outcome.servers[0].kind) and outcome.servers[0] not in now.servers:
        cards.append((named(outcome.servers[0]), ways_to(outcome.servers[0], outcome.on, today)))
    notes = [OF_TODAY] if past and now.servers else []
    unknown = [one for one in now.servers if (area := _area_of(one, now.on)) is not None
               and area.municipality_to_ask is None and not _own(area, today)]
    notes += dict.fromkeys(ASK_OWN if at_home[one] else ASK_STAY for one in unknown)
    return Contact((TITLE_TODAY if past else TITLE) if now.servers else TITLE_ASK, tuple(notes), tuple(cards))


def _asked(outcome: Outcome, now: Outcome) -> Authority | None:
    """Return the authority that an open way to another one leads to directly, None where that is who serves."""
    way = now.change
    leads = now.settled and way.route == outcome.change.route and False not in way.conditions.values()
    return way.addressed_to if leads and way.addressed_to not in now.servers else None


def contact_of_area(area: EmploymentArea, members: Sequence[str], today: date) -> Contact:
    """Return how to reach an area today, whoever asks; where its host is not known, by each of its municipalities.

    Its languages are not in it.
    """
    ways = {code: tuple(way for way in ways_to(authority_of(NOW, code, today), today, today) if way.label != LANGUAGES)
            for code in members}
    if area.municipality_to_ask is not None:
        return Contact(TITLE, (), ((None, ways[members[0]]),))
    shared = tuple(way for way in ways[members[0]] if all(way in others for others in ways.values()))
    cards = ((None, shared), *((municipality(code), tuple(way for way in found if way not in shared))
                               for code, found in ways.items()))
    return Contact(TITLE, () if _own(area, today) else (ASK_OWN,), tuple(card for card in cards if card[1]))


def ways_to(one: Authority, on: date, today: date, own: bool = True) -> tuple[Way, ...]:
    """Return the known ways to an authority of a day, as they may be shown `today`; `own`: of the reader's home."""
    area = _area_of(one, on)
    if area is None:
        ams = Sentence(OWN_PAGE, (), {"languages": (IN["sv"],)})
        return () if of_mainland(one.kind) else (_address("ams", LABELS["page"], ams),)
    ways = {way: _way(way, what, OWN.get(way)) for way, what in _own(area, today).items()}
    whose = resolve(area.municipality_to_ask or str(one.municipality), on).code
    for way, what in OF_MUNICIPALITY.get(whose, {}).items():
        if way not in ways and (way == "page" or what.is_fresh(today)):
            ways[way] = _way(way, what, ABOUT[way, own and area.municipality_to_ask is None],
                             municipality=municipality(whose))
    return (*(ways[way] for way in WAYS if way in ways), Way(LANGUAGES, LANGUAGES_OF[area_language(area, on)]))


def told(contact: Contact) -> tuple[Sentence, ...]:
    """Return a contact in sentences, for where it is read aloud, pasted or printed. Languages are no way.

    Last stands when they were checked, and `pages_of` has the pages that were looked at.
    """
    found = [Sentence(note, ()) for note in contact.notes]
    for name, ways in contact.cards:
        found += [Sentence(TOLD_NAME, (), {"name": name}, "head")] if name else []
        for one in (way for way in ways if way.label != LANGUAGES):
            params = {"label": one.label, "value": one.value} | ({"about": one.about} if one.about else {})
            found += [Sentence(TOLD_ABOUT if one.about else TOLD, (), params, "point"),
                      *(Sentence(note, ()) for note in one.notes)]
    looked_at: dict[date, dict[str, None]] = {}
    for way in (way for _, ways in contact.cards for way in ways):
        if way.checked_on is not None:
            pages = looked_at.setdefault(way.checked_on, {})
            if not (isinstance(way.value, Named) and way.source in (way.value.fi, way.value.sv, way.value.en)):
                pages[way.source] = None
    return (*found, *(Sentence(CHECKED, (), {"day": day, "pages": tuple(pages)})
                      for day, pages in sorted(looked_at.items(), reverse=True)))


def pages_of(sentence: Sentence) -> tuple[str, ...]:
    """Return the pages on which told ways were checked, beside those that are told themselves."""
    pages = sentence.params["pages"] if sentence.message == CHECKED else ()
    return pages if isinstance(pages, tuple) else ()


def _area_of(one: Authority, on: date) -> EmploymentArea | None:
    return employment_area(one.municipality, on) if one.municipality else None


def _own(area: EmploymentArea, today: date) -> Mapping[places.Way, Known]:
    """Return what is an area's own and not too old: the deployer's word goes first."""
    known = {**OF_AREA.get(area.id, {}), **deployer().ways_to(area.id)}
    return {way: what for way, what in known.items() if what.is_fresh(today)}


def _way(way: places.Way, what: Known, about: Message | None, **params: object) -> Way:
    instead = next(lang for lang in IN if lang in what.text)
    fi, sv, en = (what.text.get(lang, what.text[instead]) for lang in IN)
    params["languages"] = tuple(IN[lang] for lang in what.text)
    if way == "phone" and len(what.text) == len(IN):
        about = None  # whoever calls is served in any of them
    notes = (*((ONE_SOURCE,) if way == "email" and what.confidence == "one_source" else ()),
             *((CHARGES[what.charge],) if what.charge else ()))
    briefly = Sentence(BRIEFLY[about], (), params) if about in BRIEFLY else None
    return Way(LABELS[way], Named(fi, sv, en, official_beside=False), _SCHEMES.get(way, ""),
               Sentence(about, (), params) if about else None, notes, what.source, what.checked_on, briefly,
               tuple(what.text) if briefly else ())


def _address(name: str, label: Message, about: Sentence) -> Way:
    """Return an address of those that sentences lead to, with itself as the source."""
    one = CONTACTS[name]
    fi, sv, en = (one.url[lang] for lang in IN)
    return Way(label, Named(fi, sv, en, official_beside=False), "https:", about, (), fi, one.checked_on)
