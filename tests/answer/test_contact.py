"""How to reach those who serve: from cases, and for everybody, that nobody is left without a way."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from guide import Answers, evaluate
from guide.answer import contact
from guide.answer.blocks import Contact
from guide.answer.build import result
from guide.answer.contact import contact_of, told
from guide.answer.names import municipality, named
from guide.facts.answers import NO_HOME
from guide.language.locale import LANGUAGES, translator
from guide.law.lines import change
from guide.places import EMPLOYMENT_AREAS, MUNICIPALITIES, municipalities
from guide.places.contacts import OF_AREA, OF_MUNICIPALITY
from guide.reasoning.review_dates import ages
from guide.settings.deployer import Deployer
from guide.tools import known_contacts
from guide.tools.known_contacts import contacts_known
from tests.days import TODAY

CASES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("contact_cases.toml").read_text(encoding="utf-8"))
PILOT = date(2024, 5, 1)


def contact_for(today: date = TODAY, **answers: object) -> Contact:
    given = Answers.model_validate({"on": today} | answers)
    return contact_of(evaluate(given), given, today)


@pytest.mark.parametrize("name", CASES)
def test_a_case(name: str) -> None:
    case, to = CASES[name], translator("sv")
    today = case.get("today", TODAY)
    found = contact_for(today, on=case.get("on", today), home_municipality=case.get("home"),
                        stay_municipality=case.get("stay"), **case.get("wants", {}))
    values = [way.shown(to) for _, ways in found.cards for way in ways]
    assert values == case.get("shown", values)
    text = "\n".join([to.text(found.title), *(one.text(to) for one in told(found)), ""])
    assert [one for one in case.get("has", ()) if one not in text] == []
    assert [one for one in case.get("has_not", ()) if one in text] == []


@pytest.mark.parametrize("on", [TODAY, date(2026, 2, 15), date(2025, 3, 1)], ids=str)
@pytest.mark.parametrize("lang", ["fi", "sv"])
def test_whom_the_answer_says_to_contact_stands_by_name_after_who_serves(on: date, lang: str) -> None:
    """380/2023 section 19(2): the right is used with the authority wished for, not with one's own."""
    told_to, to = 0, translator(lang)
    for home, target in product(("853", "905", "091", "405"), [area.members(TODAY)[0] for area in
                                                              EMPLOYMENT_AREAS.values()]):
        answers = Answers(on=on, home_municipality=home, change_wanted=True, change_ground="language",
                          service_language=lang, change_target=target)
        whole = result(answers, TODAY)
        assert whole.contact is not None
        asked = [one.params["name"] for one in whole.every_sentence() if one.message == change.ADDRESSED]
        names = [name and name.name(lang) for name, _ in whole.contact.cards]
        outcome = evaluate(answers)
        if not asked:
            assert len(names) == 1, (home, target)
            continue
        told_to += 1
        assert outcome.change.addressed_to is not None
        assert names == [named(one).name(lang) for one in (outcome.servers[0], outcome.change.addressed_to)]
        own, other = ({way.shown(to) for way in ways} for _, ways in whole.contact.cards)
        assert other - own, (home, target)
        text = "\n".join(one.text(to) for one in told(whole.contact))
        place = text.index(f"{names[1]}:")
        assert {"fi": "oman kuntasi", "sv": "din egen kommun"}[lang] not in text[place:]
    assert told_to


def test_nobody_is_left_without_a_way() -> None:
    """Each municipality as home today and in the pilot, as the place of stay without a home and with one on Åland."""
    persons: dict[str, dict[str, object]] = {
        "today": {"home_municipality": "CODE"}, "pilot": {"home_municipality": "CODE", "on": PILOT},
        "no home": {"home_municipality": NO_HOME, "stay_municipality": "CODE"},
        "Åland": {"home_municipality": "478", "stay_municipality": "CODE"}}
    codes = municipalities(TODAY)
    assert len(codes) == 308
    for code, (kind, answers) in product(codes, persons.items()):
        found = contact_for(TODAY, **{key: code if value == "CODE" else value for key, value in answers.items()})
        for lang in LANGUAGES:
            ways = [way for _, card in found.cards for way in card if way.href(translator(lang))]
            assert ways, (code, kind, lang)
            assert all(way.source.startswith("http") and way.checked_on for way in ways), (code, kind)
        if kind == "pilot":
            assert found.notes[0] == contact.OF_TODAY


def test_every_area_can_be_reached() -> None:
    for area in EMPLOYMENT_AREAS.values():
        for code in area.members(TODAY):
            assert len(contact_for(home_municipality=code).cards[0][1]) > 1, area.id
    report = contacts_known(TODAY)
    assert report.startswith("Contacts of 45 employment areas:\n  page: 42, missing in 18 28 38\n  email: ")
    assert "\n  phone: 0\n" in report


def test_a_contact_is_scored_by_its_age_and_hidden_below_the_limit() -> None:
    checked, review = date(2026, 1, 1), date(2026, 4, 11)
    one = OF_MUNICIPALITY["049"]["email"].model_copy(update={"checked_on": checked, "review_by": review})
    days = {checked - timedelta(days=30): 100, checked: 100, date(2026, 2, 20): 50, review: 0,
            review + timedelta(days=1): -1}
    assert {day: one.freshness(day) for day in days} == days
    assert [one.is_fresh(day) for day in days] == [True, True, True, True, False]


def test_the_check_counts_how_fresh_contacts_are(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Deployer.model_validate({"contacts": [OWN]})
    monkeypatch.setattr(known_contacts, "deployer", lambda: own)
    assert "past review, hidden: 0\n" in contacts_known(TODAY)
    review = TODAY + timedelta(days=30)
    near = contacts_known(review)
    assert "phone of area 28" in near.partition("less, shown: ")[2].partition("\n")[0]
    late = contacts_known(review + timedelta(days=1))
    assert "past review, hidden: 5 (page of area 28, email of area 28, phone of area 28, " in late
    old = contacts_known(date(2035, 1, 1))
    pages, emails = (sum(way in ways for ways in OF_MUNICIPALITY.values()) for way in ("page", "email"))
    assert f"shown all the same as the page to fall back on: {pages}" in old
    assert f"past review, hidden: {emails + 5 + sum(map(len, OF_AREA.values()))} " in old


def test_nothing_of_a_municipality_is_told_as_the_areas_own() -> None:
    """An e-mail is a registry's; without a known host only one's own municipality is named; no page of one source."""
    for code in municipalities(TODAY):
        if MUNICIPALITIES[code].aland:
            continue
        area = next(one for one in EMPLOYMENT_AREAS.values() if code in one.members(TODAY))
        for way in contact_for(home_municipality=code).cards[0][1]:
            if way.label == contact.LABELS["email"]:
                asked = area.municipality_to_ask or code
                known = OF_MUNICIPALITY[asked]["email"]
                assert way.about
                assert way.about.message == contact.ABOUT["email", area.municipality_to_ask is None]
                assert way.about.params["municipality"] == municipality(asked)
                assert (contact.ONE_SOURCE in way.notes) == (known.confidence == "one_source")
    assert [code for code, ways in OF_MUNICIPALITY.items()
            if "page" in ways and ways["page"].confidence == "one_source"] == []


def test_the_check_tells_what_is_too_old_and_the_page_stays() -> None:
    late = max(one.review_by for ways in OF_MUNICIPALITY.values() for one in ways.values()) + timedelta(days=1)
    faults = [str(fault) for aged in ages() if aged.what.startswith("contacts of") and (fault := aged.fault(late))]
    assert any(fault.startswith("contacts of municipalities, email") for fault in faults)
    assert len(faults) < 10
    email = contact.LABELS["email"]
    assert {way.label for _, ways in contact_for(late, home_municipality="049").cards for way in ways} == {
        contact.LABELS["page"], contact.LANGUAGES, contact.NATIONAL}
    assert email in {way.label for way in contact_for(home_municipality="049").cards[0][1]}


OWN = {"area": "28", "phone": "+358 (0)16 123 456", "page": {"fi": "https://lappi.test/tyo"}, "email": "tyo@lappi.test",
       "hours": {"fi": "arkisin", "sv": "vardagar", "en": "weekdays"}, "address": "Tie 1, Sodankylä",
       "source": "https://lappi.test/", "checked_on": TODAY, "review_by": TODAY + timedelta(days=30)}


def test_a_deployers_contact_goes_before_the_guides(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Deployer.model_validate({"contacts": [OWN]})
    monkeypatch.setattr(contact, "deployer", lambda: own)
    to, found = translator("en"), contact_for(home_municipality="758")
    assert found.notes == ()
    assert [way.href(to) for way in found.cards[0][1]] == [
        "https://lappi.test/tyo", "mailto:tyo@lappi.test", "tel:+35816123456", "", "", "", "https://tyomarkkinatori.fi/en"]
    texts = [one.text(to) for one in told(found)]
    assert "Website (the authority’s own pages in Finnish): https://lappi.test/tyo" in texts
    assert "Email (the authority’s own address): tyo@lappi.test" in texts
    assert "Service hours: weekdays" in texts
    later = contact_for(TODAY + timedelta(days=31), home_municipality="758")
    assert later.notes == (contact.ASK_OWN,)
    assert "lappi.test" not in "".join(one.text(to) for one in told(later))
    assert [aged.what for aged in own.ages()] == ["own contacts of area 28"]


@pytest.mark.parametrize(("change", "fault"), [
    ({"area": "46"}, "no id of an employment area"), ({"hours": {"fi": "arkisin"}}, "missing: sv, en"),
    ({"phone": "soita"}, "not a phone number"), ({"page": {"fi": "http://lappi.test"}}, "https://")])
def test_a_wrong_contact_of_a_deployer_is_refused(change: dict[str, object], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        Deployer.model_validate({"contacts": [OWN | change]})


@pytest.mark.parametrize("blank", ["source", "checked_on", "review_by"])
def test_a_contact_without_its_page_or_days_is_not_shown_and_named_as_blank(blank: str) -> None:
    own = Deployer.model_validate({"contacts": [OWN | {blank: ""}]})
    assert own.ways_to("28") == {}
    assert f"contacts.0.{blank}" in own.blanks()


def test_what_the_project_knows_of_areas_is_of_areas() -> None:
    assert set(OF_AREA) <= set(EMPLOYMENT_AREAS)
