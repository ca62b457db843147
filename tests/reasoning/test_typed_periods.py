"""Within each stretch of days that a text may mean, the answer is the same on its first and on its last day."""

from __future__ import annotations

import json
from itertools import chain, pairwise

import pytest

from guide.answer.build import result
from guide.answer.plain import worded
from guide.language.locale import translator
from guide.law.days import ONE_DAY, TRIAL_FIRST_DAY, Period
from guide.reasoning.evaluate import evaluate
from guide.reasoning.examples import EXAMPLES
from guide.reasoning.typed_periods import periods_meant
from tests.days import TODAY
from tests.sampling import in_turn, sample

YEARS = tuple(range(TRIAL_FIRST_DAY.year, TODAY.year + 1))
PERIODS = tuple(chain.from_iterable(periods_meant(str(year), TODAY) for year in YEARS))


def test_the_stretches_of_the_years_are_all_covered_days() -> None:
    assert PERIODS[0].first == TRIAL_FIRST_DAY
    assert PERIODS[-1].last == TODAY
    for one, after in pairwise(PERIODS):
        assert one.last is not None
        assert one.last + ONE_DAY == after.first


@pytest.mark.parametrize(("name", "period"), sample(in_turn(EXAMPLES, PERIODS), "periods", most=8))
def test_the_same_holds_from_the_first_day_to_the_last(name: str, period: Period) -> None:
    """All that is told differs in the day alone; a rule's own first day is told too, so the second day is compared."""
    first, last = period.first, period.last or period.first
    answers = {day: EXAMPLES[name].answers.model_copy(update={"on": day}) for day in (first, first + ONE_DAY, last)}
    assert evaluate(answers[first]).model_dump(exclude={"on"}) == evaluate(answers[last]).model_dump(exclude={"on"})
    if first + ONE_DAY < last:
        told = {day: json.dumps(worded(result(answers[day], TODAY), "fi"), ensure_ascii=False).replace(
            translator("fi").date(day), "DAY") for day in (first + ONE_DAY, last)}
        assert told[first + ONE_DAY] == told[last]


def test_most_months_need_no_day() -> None:
    months = [periods_meant(f"{month}/{year}", TODAY) for year in YEARS for month in range(1, 13)
              if TRIAL_FIRST_DAY.isoformat()[:7] <= f"{year}-{month:02}" <= TODAY.isoformat()[:7]]
    assert sum(len(one) == 1 for one in months) >= len(months) - 4
