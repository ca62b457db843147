"""Changes at the desk: the chosen day too, laws first, then what concerns the case, checks and read ones last."""

from __future__ import annotations

import pytest

from guide.desk.changes import change_parts, concerned, key_of, since
from guide.desk.key_points import case_result
from guide.law.versions import LAW_VERSIONS
from tests.days import TODAY
from tests.desk.given import GIVEN

DAYS = [version.first_day for version in LAW_VERSIONS]
CASE = concerned(case_result(GIVEN["today-helsinki"], TODAY)[2], ("matter:pay_subsidy", "term:bias"))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_chosen_day_is_among_them_and_laws_stand_first(day: object) -> None:
    changes = since(day, TODAY)  # type: ignore[arg-type]
    assert day in {one.day for one in changes}
    whole = change_parts(day, TODAY, CASE)  # type: ignore[arg-type]
    order = [part.id for part in whole.parts]
    assert order == [one for one in ("laws", "case", "others", "checks") if one in order]
    assert order[0] == "laws"
    lines = [one for part in whole.parts for one in part.sentences if one.form == "point"]
    assert {str(one.sentence) for one in changes} == {str(one) for one in lines}


def test_what_concerns_the_case_stands_before_the_rest() -> None:
    whole = change_parts(DAYS[-4], TODAY, CASE)
    assert {"laws", "case", "others"} <= {part.id for part in whole.parts}
    assert "pay_subsidy" in CASE
    assert "bias" not in CASE
    assert "case" not in {part.id for part in change_parts(DAYS[-4], TODAY, concerned(None)).parts}


def test_what_has_been_read_stands_last_alone() -> None:
    read = {key_of(one) for one in since(DAYS[-2], TODAY)}
    assert [part.id for part in change_parts(DAYS[-2], TODAY, CASE, read).parts] == ["read"]
    longer = [part.id for part in change_parts(DAYS[-4], TODAY, CASE, read).parts]
    assert longer[-1] == "read"
    assert len(longer) > 1
