"""The details as data: dates, sources in force, one id a day, and texts that read right in three languages."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from guide.facts.situation import situation_facts
from guide.language.locale import LANGUAGES, translator
from guide.law.all_rules import ALL_RULES
from guide.law.days import EMPLOYMENT_AREAS_FIRST_DAY, TRIAL_FIRST_DAY, TRIAL_LAST_DAY
from guide.law.duties import DUTY_DETAILS, KINDS, SEARCH, DutyDetail
from guide.law.duties.general_duties import DUTIES
from guide.law.lines import duties as duty_lines
from guide.law.model import CHECKED, in_force
from guide.law.versions import LAW_VERSIONS

BORDERS = sorted({one.first_day for one in DUTY_DETAILS} | {version.first_day for version in LAW_VERSIONS}
                 | {one.last_day + timedelta(days=1) for one in DUTY_DETAILS if one.last_day})
#: The first and last day on which an act could be a source of a duty.
IN_FORCE = {
    "1269/2020": (TRIAL_FIRST_DAY, TRIAL_LAST_DAY), "916/2012": (TRIAL_FIRST_DAY, TRIAL_LAST_DAY),
    "380/2023": (EMPLOYMENT_AREAS_FIRST_DAY, date.max), "385/2024": (EMPLOYMENT_AREAS_FIRST_DAY, date.max),
    "1290/2002": (TRIAL_FIRST_DAY, date.max), "1412/2025": (date(2026, 1, 1), date.max),
    "1416/2025": (date(2026, 3, 1), date.max), "48/2026": (date(2026, 5, 1), date.max),
    "1412/1997": (TRIAL_FIRST_DAY, date.max), "434/2003": (TRIAL_FIRST_DAY, date.max),
    "1373/2018": (date(2021, 10, 1), TRIAL_LAST_DAY), "1379/2021": (date(2022, 5, 2), TRIAL_LAST_DAY)}
LIMITS = {"fi": (15, 10), "sv": (18, 12), "en": (20, 14)}
#: A condition, or a word that has one in it: only who seeks a benefit can lose it, or needs a reason for keeping it.
IF = {"fi": r"\bjos\b|\bsyy\b|seuraamu", "sv": r"\bom\b|\borsak|påföljd", "en": r"\bif\b|\breasons?\b|sanction"}
MESSAGES = {one.message.id: one.message for one in DUTY_DETAILS}
NUMBERS = {"fi": {"yhtä": 1, "yksi": 1, "kaksi": 2, "kahden": 2, "kahta": 2, "kolme": 3, "kolmea": 3, "kolmen": 3,
                  "kolmessa": 3, "neljä": 4, "neljää": 4, "kuusi": 6, "kuudessa": 6, "kuuden": 6},
           "sv": {"minst två": 2, "fyra": 4, "tre": 3, "sex": 6},
           "en": {"two": 2, "three": 3, "four": 4, "six": 6}}


def conditional() -> list[DutyDetail]:
    unknown = situation_facts()
    return [one for one in DUTY_DETAILS if one.when.value(unknown) is None]


def test_every_detail_is_among_the_rules_and_of_a_duty_of_its_days() -> None:
    assert set(DUTY_DETAILS) <= set(ALL_RULES)
    assert {one.kind for one in DUTY_DETAILS} == set(KINDS)
    for one in DUTY_DETAILS:
        assert one.sources
        assert one.checked_on == CHECKED
        assert one.last_day is None or one.first_day <= one.last_day
        for day in (one.first_day, one.last_day or date(2040, 1, 1)):
            assert one.duty == SEARCH or one.duty in {rule.id for rule in in_force(DUTIES, day)}


@pytest.mark.parametrize("day", BORDERS, ids=str)
def test_ids_are_unique_on_every_day_on_which_something_changes(day: date) -> None:
    ids = [one.id for one in in_force(DUTY_DETAILS, day)]
    assert ids
    assert len(ids) == len(set(ids))


def test_no_source_is_cited_on_a_day_on_which_it_was_not_in_force() -> None:
    for one in DUTY_DETAILS:
        for source in one.sources:
            first, last = IN_FORCE[source.act.number]
            assert first <= one.first_day, one.id
            assert (one.last_day or date.max) <= last, one.id
    assert {source.act.number for one in DUTY_DETAILS for source in one.sources} == set(IN_FORCE)


def test_what_is_not_certain_says_why_and_is_looked_at_again_sooner() -> None:
    now = [one for one in DUTY_DETAILS if one.last_day is None]
    certain = {one.review_by for one in now if one.certain}
    assert max(one.review_by for one in now if not one.certain) < min(certain)
    assert all(one.note for one in DUTY_DETAILS if not one.certain)


def test_nothing_carried_over_into_2026_is_called_certain() -> None:
    """The sections of 380/2023 as changed by 1412/2025 were not read, but for what a ministry page tells."""
    told = {"duty.reform.discussions"}
    for one in in_force(DUTY_DETAILS, date(2026, 3, 1)):
        if any(source.act.number == "380/2023" for source in one.sources):
            assert not one.certain or one.message.id in told, one.id


def test_statements_are_those_of_the_duties() -> None:
    """S42-S46: each has details that name it, in the trial and now."""
    for day in (date(2024, 12, 31), date(2026, 11, 24)):
        found = {statement for one in in_force(DUTY_DETAILS, day) for statement in one.statements}
        assert found == {"S42", "S43", "S44", "S45", "S46"}
        for rule in in_force(DUTIES, day):
            own = {one.statements for one in in_force(DUTY_DETAILS, day) if one.duty == rule.id}
            assert own == {rule.statements}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_conditional_detail_says_its_if(lang: str) -> None:
    to = translator(lang)
    general = {"duty.now.count", "duty.past.count", "duty.now.register_other_way"}
    assert {one.message.id for one in conditional()} > general
    for one in conditional():
        if one.message.id not in general:
            assert re.search(IF[lang], to.text(one.message).lower()), to.text(one.message)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sentences_are_short(lang: str) -> None:
    to, (longest, mean) = translator(lang), LIMITS[lang]
    texts = [*MESSAGES.values(), duty_lines.CONFIRM, duty_lines.KEEP_SEARCH,
             duty_lines.BINDS_SEEKERS_NOT_NOW]
    lengths = [len(sentence.split()) for message in texts
               for sentence in re.split(r"(?<=[.:?])\s+(?=[A-ZÅÄÖ])", to.text(message))]
    assert max(lengths) <= longest
    assert sum(lengths) / len(lengths) <= mean


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_figures_are_the_same_in_every_language(lang: str) -> None:
    to = translator(lang)
    for message in MESSAGES.values():
        assert figures(message.fi) == figures(to.text(message)), message.id


def figures(text: str) -> list[str]:
    """Return the figures of a text; a date counts as its day and year, since months are words in English."""
    text = re.sub(r"\b(\d{1,2})\.\d{1,2}\.(\d{4})\b", r"\1 \2", text)
    return sorted(re.findall(r"\d+", re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)))


def number_words(text: str, lang: str) -> list[int]:
    """Return the numbers above two that a text writes in words."""
    found = [value for word, value in NUMBERS[lang].items() for _ in re.findall(rf"\b{word}\b", text.lower())]
    return sorted(value for value in found if value > 2)


def test_numbers_in_words_are_the_same_in_english() -> None:
    for message in MESSAGES.values():
        assert number_words(message.fi, "fi") == number_words(translator("en").text(message), "en"), message.id


def test_past_duties_are_told_in_the_past_and_present_ones_in_the_present() -> None:
    for one in DUTY_DETAILS:
        past = one.message.id.startswith(("duty.start.", "duty.past."))
        assert past == (one.last_day is not None and one.last_day <= TRIAL_LAST_DAY), one.id


def test_the_office_of_then_and_the_authority_of_now() -> None:
    for one in DUTY_DETAILS:
        if one.first_day > TRIAL_LAST_DAY:
            assert "TE-toimisto" not in one.message.fi
        else:
            assert "työvoimaviranomai" not in one.message.fi
