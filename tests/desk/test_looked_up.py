"""Several questions in one call: each matter has its line in the note, and what was opened is named with its law."""

from __future__ import annotations

import re
from datetime import date

import pytest

from guide.answer.matter import HANDLER_NAMES
from guide.desk.case_note import case_note
from guide.desk.looked_up import HANDLED, HANDLES, note_lines
from guide.desk.search_entries import index
from guide.language.locale import LANGUAGES, Lang, translator
from guide.law.matters import MATTERS, Handler
from guide.law.versions import LAW_VERSIONS
from guide.reasoning.authorities import authority_of
from guide.reasoning.outcome import Authority
from tests.days import TODAY
from tests.desk.given import GIVEN
from tests.desk.test_case_note import SECOND_PERSON

NOKIA = authority_of("employment_authority", "536", TODAY)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_question_has_its_line(lang: Lang) -> None:
    opened = ("matter:pay_subsidy", "term:bias", "matter:benefit_decision", "place:091")
    subsidy, benefit, rest = note_lines(opened, TODAY, TODAY, NOKIA, lang)
    assert getattr(NOKIA.names, lang) in subsidy
    assert translator(lang).text({one.id: one.title for one in MATTERS}["benefit_decision"]) in benefit
    assert rest.count(";") == 1
    assert {"fi": "Helsinki", "sv": "Helsingfors", "en": "Helsinki"}[lang] in rest
    note = case_note(GIVEN["today-helsinki"], TODAY, lang, also=(subsidy, benefit, rest)).splitlines()
    assert len(note) == 8
    assert note[2:5] == [subsidy, benefit, rest]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_that_opens_has_words(lang: Lang) -> None:
    days = [version.first_day for version in LAW_VERSIONS]
    for number, entry in enumerate(index().entries):
        on: date = days[number % len(days)]
        [line] = note_lines((f"{entry.kind}:{entry.id}",), on, TODAY, None, lang)
        assert "{" not in line
        assert line.partition(":")[2].strip(" .")
        if entry.kind in ("rule", "duty"):
            assert re.search(SECOND_PERSON[lang], line, re.IGNORECASE) is None, line


@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_handles_a_matter_is_told_in_the_third_person(lang: Lang) -> None:
    for matter in MATTERS:
        for on in (TODAY, date(2023, 5, 1), date(2025, 2, 1)):
            [line] = note_lines((f"matter:{matter.id}",), on, TODAY, None, lang)
            told = line.replace(translator(lang).text(matter.title), "")
            assert re.search(SECOND_PERSON[lang], told, re.IGNORECASE) is None, line
            assert "{" not in line


@pytest.mark.parametrize(("matter", "on", "unsure"), [
    ("sanction", TODAY, "KEHA-keskus"), ("refused_work", date(2026, 3, 1), "KEHA-keskus"),
    ("complaint", TODAY, "Lupa- ja valvontavirasto"), ("sanction", date(2025, 6, 15), None),
    ("complaint", date(2025, 6, 15), None), ("pay_subsidy", TODAY, None)])
def test_who_handles_a_matter_is_as_doubtful_as_on_its_page(matter: str, on: date, unsure: str | None) -> None:
    for server in (NOKIA, None):
        [line] = note_lines((f"matter:{matter}",), on, TODAY, server, "fi")
        assert line.partition("Hoitaja on vielä varmistettava: ")[2] == (f"{unsure}." if unsure else ""), line


def test_nothing_opened_has_no_line() -> None:
    assert note_lines((), TODAY, TODAY, None, "fi") == ()


@pytest.mark.parametrize(("on", "server"), [
    (TODAY, authority_of("employment_authority", "091", TODAY)),
    (date(2025, 2, 1), authority_of("employment_authority", "091", date(2025, 2, 1))),
    (date(2023, 5, 1), authority_of("trial_municipality", "091", date(2023, 5, 1))),
    (date(2023, 5, 1), authority_of("te_office", "285", date(2023, 5, 1))),
    *((on, server) for on in (TODAY, date(2025, 2, 1), date(2023, 5, 1))
      for server in (authority_of("ams", "478", on), None))])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_vacancy_is_not_given_to_the_authority_of_the_jobseeker(on: date, server: Authority | None,
                                                                  lang: Lang) -> None:
    [line] = note_lines(("matter:vacancy",), on, TODAY, server, lang)
    assert server is None or getattr(server.names, lang) not in line
    chosen = HANDLER_NAMES[Handler.OFFICE_OR_MUNICIPALITY if on.year < 2025 else Handler.ANY_AUTHORITY]
    to = translator(lang)
    told, title = HANDLED if on < TODAY else HANDLES, to.text({one.id: one.title for one in MATTERS}["vacancy"])
    assert line.partition(" (")[0] == to.text(told, title=title, handler=to.text(chosen), law="").partition(" (")[0]
    assert "AMS" not in line
    assert ("1269/2020" if on.year < 2025 else "380/2023") in line
