"""Which terms the texts of a page have: found in English, of the day alone, and explained on the citizen's pages."""

from __future__ import annotations

from datetime import date

import pytest

from guide.desk.terms import terms, terms_in
from guide.language.messages import Message
from tests.days import TODAY
from tests.language.texts.corpus import catalogue

TRIAL = date(2024, 5, 1)


@pytest.mark.parametrize(("message", "on", "found"), [
    ("certainty.transfer_needed", TRIAL, ["te_office", "transfer"]),
    ("certainty.transfer_needed", TODAY, []),
    ("result.trial_ended", TRIAL, ["trial", "pilot_municipality", "te_office"]),
    ("change.route.notification", TODAY, ["written_notification"]),
    ("duty.now.decision", TODAY, ["kela", "unemployment_fund", "appeal_board"])])
def test_terms_are_those_of_the_text_and_of_the_day(message: str, on: date, found: list[str]) -> None:
    assert [one.id for one in terms_in([Message(message, "")], on)] == found


def test_every_other_english_word_for_a_term_stands_in_a_text() -> None:
    english = " ".join(entry.texts["en"].lower() for entry in catalogue() if not entry.id.startswith("desk."))
    assert [(one.id, word) for one in terms().values() for word in one.used_as if word not in english] == []


def test_a_term_that_rests_on_an_act_not_read_says_so() -> None:
    assert [one.id for one in terms().values() if one.certain
            and any(source.act.opens != "act" for source in one.sources)] == []


def test_the_work_obligation_names_the_section_it_has_stood_in_since_2022() -> None:
    assert [source.label for source in terms()["work_obligation"].sources] == ["1290/2002 § 2 a:10", "1416/2025"]
