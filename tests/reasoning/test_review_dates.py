"""Rules, texts and addresses know their age; time travel shows that the check and the page say so."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
import time_machine

from guide import Answers, evaluate
from guide.__main__ import main
from guide.answer.build import result
from guide.language.locale import LANGUAGES
from guide.law.all_rules import ALL_RULES, AUTHORITY_RULES, EVERY_RULE
from guide.law.duties.general_duties import DUTIES
from guide.law.lines import certainty
from guide.law.oversight import OVERSIGHT
from guide.law.steps import STEPS
from guide.law.transfer import ROUTES
from guide.places.contacts import CONTACTS
from guide.reasoning import review_dates
from guide.settings import deployer
from guide.settings.clock import today as clock_today
from guide.tools import validate
from guide.tools.catalogues import extracted
from tests.days import TODAY

FIRST_REVIEW = min(aged.review_by for aged in review_dates.ages())
EVERYTHING = list(review_dates.ages())


def test_nothing_is_overdue_today() -> None:
    assert validate.faults(TODAY) == []


def test_rules_texts_places_and_addresses_are_all_watched() -> None:
    kinds = {aged.what.split()[0] for aged in EVERYTHING}
    assert kinds == {"rule", "texts", "places:", "address", "contacts"}
    single = [aged for aged in EVERYTHING if not aged.what.startswith("contacts")]
    places = review_dates.place_reviews()
    assert len(single) == len(EVERY_RULE) + len(review_dates.text_reviews()) + len(places) + len(CONTACTS)
    # Mergers and moves come into force with a year: a new one does not begin unseen.
    for name in ("municipalities", "employment areas"):
        assert places[name].review_by <= date(places[name].checked_on.year, 12, 31)
    ids = [str(message.context) for message in extracted() if message.id]
    assert [one for one in ids if review_dates.review_of_text(one) is None] == []


def test_nothing_is_checked_after_the_newest_day() -> None:
    days = [aged.checked_on for aged in (*EVERYTHING, *deployer.ages())]
    assert review_dates.newest_day() == max(days) == TODAY


def test_the_newest_day_counts_every_table(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "more.toml").write_text("[[one.deep]]\nchecked_on = 2031-05-01\n", encoding="utf-8")
    monkeypatch.setattr(review_dates, "files", lambda _: tmp_path)
    assert review_dates.newest_day.__wrapped__() == date(2031, 5, 1)


def test_the_day_of_the_tests_is_fixed_in_one_place() -> None:
    own = re.compile(r"""^TODAY\b.* = (?:date\(|")""", re.MULTILINE)
    assert [path.name for path in Path(__file__).parents[1].rglob("*.py") if own.search(path.read_text("utf-8"))] == []


def test_the_longest_beginning_counts() -> None:
    past = review_dates.review_of_text("change.route.request")
    current = review_dates.review_of_text("change.route.language")
    assert past is not None
    assert current is not None
    assert past.review_by > current.review_by
    assert review_dates.review_of_text("no_such_text") is None


def test_each_is_in_time_on_its_review_day_and_late_the_day_after() -> None:
    for aged in EVERYTHING:
        assert aged.fault(aged.review_by) is None, aged.what
        assert "was to be reviewed" in str(aged.fault(aged.review_by + timedelta(days=1))), aged.what
        assert "after today" in str(aged.fault(aged.checked_on - timedelta(days=1))), aged.what


@pytest.fixture
def real_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GUIDE_TODAY", raising=False)


@pytest.mark.usefixtures("real_clock")
@pytest.mark.parametrize(("days", "status"), [(0, 0), (1, 1)])
def test_the_check_command_fails_the_day_after_the_first_review(
        days: int, status: int, capsys: pytest.CaptureFixture[str]) -> None:
    with time_machine.travel(f"{FIRST_REVIEW + timedelta(days=days)}T12:00:00+03:00", tick=False):
        assert clock_today() == FIRST_REVIEW + timedelta(days=days)
        assert main(["check"]) == status
        assert ("was to be reviewed by" in capsys.readouterr().out) is bool(status)
        if not status:
            return
        assert main(["check", "--no-review-dates"]) == 0
    assert capsys.readouterr().out == "All sound.\n"


def test_a_result_past_its_review_day_says_so_and_always_tells_when_it_was_checked() -> None:
    review = min(rule.review_by for rule in ALL_RULES if rule.last_day is None)
    for day, late in ((review, False), (review + timedelta(days=1), True)):
        answers = Answers(on=day, home_municipality="091")
        messages = [one.message for one in result(answers, day).every_sentence()]
        assert (certainty.STALE in messages) is late
        assert certainty.CHECKED in messages


def test_an_outcome_is_stale_the_day_after_the_first_review_of_a_rule_it_used() -> None:
    used = [rule for rule in (*AUTHORITY_RULES, *DUTIES, *ROUTES, *OVERSIGHT, *STEPS) if rule.last_day is None]
    review = min(rule.review_by for rule in used)
    assert not evaluate(Answers(on=review, home_municipality="091")).stale
    assert evaluate(Answers(on=review + timedelta(days=1), home_municipality="091")).stale


def test_a_past_answer_read_after_the_review_day_says_so_too() -> None:
    answers = Answers(on="2024-05-01", home_municipality="091", status="unemployed", under_30=True)
    late = max(aged.review_by for aged in EVERYTHING) + timedelta(days=1)
    assert certainty.STALE in [one.message for one in result(answers, late).every_sentence()]
    assert certainty.STALE not in [one.message for one in result(answers, TODAY).every_sentence()]


def test_every_address_is_given_for_every_language() -> None:
    for name, contact in CONTACTS.items():
        assert set(contact.url) == set(LANGUAGES), name
        assert all(url.startswith("https://") for url in contact.url.values()), name
