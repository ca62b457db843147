"""Which terms the texts of a page have: found in English, of the day alone, and explained on the citizen's pages."""

from __future__ import annotations

from datetime import date

import pytest

from guide.desk.search import Hit
from guide.desk.search_detail import detail_of
from guide.desk.terms import terms, terms_in
from guide.language.messages import Message
from guide.law.acts import ACTS
from guide.law.versions import LAW_VERSIONS
from tests.acts_in_force import IN_FORCE, not_in_force
from tests.days import TODAY
from tests.language.texts.corpus import catalogue

TRIAL = date(2024, 5, 1)
#: The act that an explanation names as what came afterwards.
COME_SINCE = {"basic_allowance": "48/2026", "labour_market_subsidy": "48/2026"}


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


def test_the_work_obligation_names_the_section_in_which_it_stood() -> None:
    def cited(on: date) -> list[str]:
        return [source.label for source in terms()["work_obligation"].sources_on(on)]

    assert cited(TODAY) == ["1290/2002 § 2 a:10", "1416/2025"]
    assert cited(TRIAL) == cited(date(2022, 5, 2)) == ["1290/2002 § 2 a:10"]
    assert cited(date(2022, 5, 1)) == cited(date(2021, 3, 1)) == ["1290/2002 § 2 a:14"]


@pytest.mark.parametrize("on", [*(version.first_day for version in LAW_VERSIONS), TODAY], ids=str)
def test_no_term_in_use_on_a_day_rests_on_an_act_that_was_not_in_force_then(on: date) -> None:
    wrong = {one.id: found for one in terms().values() if one.in_use(on)
             and (found := not_in_force(one.sources_on(on), on) - {COME_SINCE.get(one.id)})}
    assert wrong == {}
    assert all(one.sources_on(on) for one in terms().values())


def test_a_term_that_changed_rests_on_the_act_of_its_day() -> None:
    def cited(id: str, on: date) -> list[str]:
        return [source.label for source in terms()[id].sources_on(on)]

    assert cited("unemployed_jobseeker", TRIAL) == ["1269/2020 § 2"]
    assert cited("unemployed_jobseeker", TODAY) == ["380/2023 § 3(1)"]
    assert cited("service_promoting_employment", TODAY) == ["1290/2002 § 1:5(1)"]
    assert cited("immigrant", TRIAL) == ["1269/2020 § 2", "1386/2010 § 3"]
    assert cited("immigrant", TODAY) == ["681/2023 § 5"]
    assert cited("assigned_job", date(2025, 6, 1)) == ["380/2023 § 45(1)", "1290/2002 § 2 a:9(1)"]
    assert cited("assigned_job", TODAY) == ["1412/2025"]
    opened = detail_of(Hit("term", "immigrant", "", "", "", None, 0), "fi", TODAY)
    assert [source.label for one in opened.sentences for source in one.sources] == ["681/2023 § 5"]


def test_the_acts_with_days_are_acts_of_the_guide() -> None:
    assert set(IN_FORCE) <= {act.number for act in ACTS}
