"""Look it up: what callers say finds what they mean, in any language of the screen, and fast."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.desk.search import LONGEST, look_up
from guide.desk.search_entries import everyday_words, heard, index, rules_by_key
from guide.desk.search_texts import PAGES
from guide.desk.terms import EXPLANATIONS, terms
from guide.desk.word_matching import Level, Vocabulary
from guide.language.locale import LANGUAGES, Lang, translator
from guide.law.all_rules import ALL_RULES
from guide.law.lines.change import SAFETY_INSTEAD
from guide.law.matters import MATTERS
from guide.web.citizen.steps import AFTER_ALL, FREE
from tests.days import TODAY
from tests.language.texts.corpus import Entry, open_faults
from tests.language.texts.lexicon import spelling_faults
from tests.language.texts.terms import term_faults

CASES = tomllib.loads((Path(__file__).parent / "search.toml").read_text(encoding="utf-8"))
langs = st.sampled_from(LANGUAGES)


def found(text: str, lang: Lang = "fi", on: date = TODAY, limit: int = 12) -> list[str]:
    return [f"{hit.kind}:{hit.id}" for hit in look_up(text, lang, on, limit)]


@pytest.mark.parametrize("case", CASES["heard"], ids=lambda case: str(case["text"]))
def test_what_callers_say_finds_what_they_mean(case: dict[str, object]) -> None:
    first, finds = case.get("first", 1), case["finds"]
    assert isinstance(first, int)
    assert isinstance(finds, list)
    for lang in LANGUAGES:
        assert set(finds) <= set(found(str(case["text"]), lang)[:first]), lang


@pytest.mark.parametrize(("text", "case"), [(text, case) for case in CASES["said"] for text in case["texts"]])
def test_whatever_of_many_words_is_said_leads_to_the_same(text: str, case: dict[str, Any]) -> None:
    for lang in LANGUAGES:
        assert set(case["finds"]) <= set(found(text, lang)[:case.get("first", 1)]), lang


@pytest.mark.parametrize(("text", "urgent"), [
    ("uhkailee", True), ("itsemurha", True), ("självmord", True), ("suicidal", True),
    ("afraid", True), ("säkerhet", True), ("muutto", False), ("mies", False), ("ex", False)])
def test_a_word_of_danger_tells_at_once_whom_to_call(text: str, urgent: bool) -> None:
    for lang in LANGUAGES:
        told = [hit for hit in look_up(text, lang, TODAY) if hit.urgent]
        assert [(hit.id, hit.detail) for hit in told] == [
            ("other_authority", translator(lang).text(SAFETY_INSTEAD))] * urgent


@pytest.mark.parametrize("text", CASES["nonsense"]["texts"], ids=repr)
def test_nonsense_finds_nothing(text: str) -> None:
    assert found(text) == []


@settings(max_examples=150, deadline=None)
@given(text=st.text() | st.text(st.sampled_from("abc äöå-:/0129 kela"), max_size=90), lang=langs,
       limit=st.integers(-2, 15), on=st.dates())
def test_no_text_raises_an_error(text: str, lang: Lang, limit: int, on: date) -> None:
    hits = look_up(text, lang, on, limit)
    assert len(hits) <= max(limit, 0)
    assert hits == look_up(text[:LONGEST], lang, on, limit)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits)
    assert all(hit.title and "{" not in hit.title + hit.detail for hit in hits)


def test_what_stands_after_the_longest_text_does_not_count() -> None:
    assert found(" " * (LONGEST - 4) + "kela")
    assert not found(" " * LONGEST + "kela")


def test_a_word_fits_the_better_the_nearer_it_is() -> None:
    words = Vocabulary(["karenssi", "karenssiaika", "odotuskarenssi"], ["karenssi", "karenssiaika", "odotuskarenssi"])
    assert words.matches("karenssi") == {
        "karenssi": Level.EXACT, "karenssiaika": Level.BEGINNING, "odotuskarenssi": Level.LAST_PART}
    assert words.matches("karenssista") == {"karenssi": Level.BENT}
    assert words.matches("karensi") == {"karenssi": Level.SLIP}
    assert words.matches("karennsi") == {"karenssi": Level.SLIP}
    assert words.matches("barenssi") == {}  # hardly anybody mishears the first letter
    assert words.matches("karnsi") == {}  # two slips


def test_an_ending_after_a_colon_is_no_word() -> None:
    assert heard("AVI:lta, Kela") == "avi kela"
    assert heard("2:13 §") == "2 13"


def test_what_is_exact_stands_before_what_begins_so_and_before_a_slip() -> None:
    exact, begun, slip = (look_up(text, "fi", TODAY)[0] for text in ("työkokeilu", "työkok", "työkokielu"))
    assert exact.id == begun.id == slip.id == "work_trial"
    assert exact.score > begun.score > slip.score


def test_among_equals_what_is_in_force_on_the_day_stands_first() -> None:
    now, then = (found("valvoi aluehallintovirasto", on=day) for day in (date(2025, 6, 1), date(2023, 6, 1)))
    assert next(one for one in now if one.startswith("rule:")) == "rule:oversight.avi"
    assert next(one for one in then if one.startswith("rule:")) == "rule:oversight.trial"


@pytest.mark.parametrize("text", ["kieli", "alle 25", "interview", "Åland", "renew", "samiska", "neljä hakemusta"])
@pytest.mark.parametrize("on", [date(2021, 5, 1), date(2023, 5, 1), date(2025, 6, 1), TODAY], ids=str)
def test_rules_that_are_over_stand_after_those_in_force(text: str, on: date) -> None:
    hits = [hit for hit in look_up(text, "fi", on, 40) if hit.kind in ("rule", "duty")]
    in_force = [any(rule.in_force(on) for rule in rules_by_key()[hit.id]) for hit in hits]
    assert in_force
    assert in_force == sorted(in_force, reverse=True), [(hit.id, hit.score) for hit in hits]


def test_a_rule_that_is_over_still_stands_before_one_that_only_begins_so() -> None:
    assert found("muutosturva")[:2] == ["term:change_security", "rule:trial.change_security"]


def test_the_day_says_which_end_of_the_job_search_stands_first() -> None:
    days = {date(2021, 5, 1): "start", date(2023, 5, 1): "past", date(2025, 6, 1): "now", TODAY: "sanction"}
    for day, version in days.items():
        for text in ("työnhaku päättyi", "job search ended", "jobbsökning upphörde"):
            duties = [one for one in found(text, on=day) if one.startswith("duty:")]
            assert duties[0] == f"duty:duty.{version}.search_ends", (day, text)


@pytest.mark.parametrize(("text", "duties"), [
    ("irtisanouduin", (None, None, "now.leave_reasons", "now.leave_reasons")),
    ("tackade nej till jobb", (None, None, "now.refuse_self", "now.refuse_self")),
    ("missed interview", (None, "past.interview_reasons", "now.interview_reasons", "now.interview_reasons")),
    ("karenssi", (None, None, "now.statement", "now.statement"))])
def test_what_a_loss_of_benefit_rests_on_is_found_for_the_day(text: str, duties: tuple[str | None, ...]) -> None:
    days = date(2022, 4, 1), date(2023, 5, 1), date(2025, 6, 1), date(2026, 11, 24)
    for day, duty in zip(days, duties, strict=True):
        hits = [one for one in found(text, on=day) if one.startswith("duty:")]
        assert duty is None or f"duty:duty.{duty}" in hits[:3], day


def test_a_hit_tells_which_word_of_which_language_led_to_it() -> None:
    hit = look_up("karens", "fi", TODAY)[0]
    assert (hit.found, hit.found_lang) == ("karens", "sv")
    hit = look_up("työvoimaviranomainen", "sv", TODAY)[0]
    assert (hit.title, hit.found, hit.found_lang) == ("arbetskraftsmyndighet", "työvoimaviranomainen", "fi")
    assert look_up("työvoimaviranomainen", "fi", TODAY)[0].found == ""


def test_everything_is_found_by_its_own_name() -> None:
    titles = [(entry, entry.names[number % 3]) for number, entry in enumerate(index().entries)]  # each in one language
    assert [(entry.id, name.lang) for entry, name in titles
            if f"{entry.kind}:{entry.id}" not in found(name.text, name.lang, limit=40)] == []
    assert {entry.id for entry in index().entries if entry.kind == "matter"} == {matter.id for matter in MATTERS}
    assert {rule for rules in rules_by_key().values() for rule in rules} == set(ALL_RULES)


def test_everyday_words_lead_where_the_file_says() -> None:
    known = {(entry.kind, entry.id) for entry in index().entries}
    assert set(everyday_words()) <= known
    leads: dict[tuple[str, Lang], set[str]] = {}
    for target, names in everyday_words().items():
        for name in names:
            leads.setdefault((name.text, name.lang), set()).add(":".join(target))
    assert [(said, targets) for said, targets in leads.items() if not targets <= set(found(*said, limit=40))] == []


def test_pages_that_can_be_looked_up_are_steps_of_the_guide() -> None:
    assert set(PAGES) <= {*AFTER_ALL, *FREE}


def test_every_term_has_an_explanation_and_names_by_the_glossary() -> None:
    assert list(terms()) == list(EXPLANATIONS)
    names = [Entry(f"term {one.id}", {str(lang): name for lang, name in one.names.items()}) for one in terms().values()]
    # The glossary's English name of an assigned job does not say who assigns it.
    assert [fault for fault in open_faults([*term_faults(names), *spelling_faults(names)])
            if "assigned_job [en]" not in fault] == []
    for term in terms().values():
        assert term.sources, term.id
        assert term.first_day is None or term.last_day is None or term.first_day <= term.last_day
        for lang in LANGUAGES:
            assert found(term.names[lang], lang)[0] in (f"term:{term.id}", f"matter:{term.id}"), (term.id, lang)


def test_a_search_takes_less_than_five_milliseconds() -> None:
    index()
    times = []
    for text in [str(case["text"]) for case in CASES["heard"]]:
        start = process_time()
        look_up(text, "sv", TODAY)
        times.append(process_time() - start)
    assert median(times) < 0.005
