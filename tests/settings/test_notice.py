"""A notice and what is switched off in the deployer's file: dated, in three languages, refused when not whole."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from guide.language.locale import LANGUAGES, Lang
from guide.settings.deployer import BadDeployerFile, Deployer, read
from guide.web.notices.routes import NOTICES, notice_html
from tests.days import TODAY
from tests.settings.test_deployer import FULL, ONE_DAY

TEXT = {lang: f"Notice in {lang}." for lang in LANGUAGES}
NOTICE = {"text": TEXT, "first_day": TODAY, "last_day": TODAY + 3 * ONE_DAY}


def given(**tables: object) -> Deployer:
    """Return the whole file with more tables."""
    return Deployer.model_validate({**FULL, **tables})


@pytest.mark.parametrize(("days", "shown"), [(-1, False), (0, True), (3, True), (4, False)])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_notice_stands_on_the_plain_pages_from_its_first_day_to_its_last(lang: Lang, days: int, shown: bool) -> None:
    who, day = given(notice=NOTICE), TODAY + timedelta(days=days)
    assert who.blanks() == ()
    for name in NOTICES:
        page = notice_html(name, lang, who, day)
        assert [one in page for one in TEXT.values()] == [shown and one == lang for one in LANGUAGES]


@pytest.mark.parametrize(("table", "said"), [
    ("[notice]\ntext = { fi = 'x', sv = 'x', en = 'x' }", "needs both text and last_day"),
    ("[notice]\ntext = { fi = 'x', sv = 'x', en = 'x' }\nlast_day = 2026-12-01", "needs both first_day and last_day"),
    ("[notice]\ntext = { fi = 'x' }\nfirst_day = 2026-12-01\nlast_day = 2026-12-01", "missing: sv, en"),
    ("[notice]\ntext = { fi = 'x', sv = 'x', en = 'x' }\nfirst_day = 2026-12-02\nlast_day = 2026-12-01",
     "before first"),
    ("[notice]\nfirst_day = 2026-12-02", "needs both"), ("[off]\nmatters = 'yes'", r"off\.matters"),
    ("[off]\nduties = true", r"off\.duties")])
def test_what_is_not_whole_is_refused_by_name(table: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(table, encoding="utf-8")
    with pytest.raises(BadDeployerFile, match=said) as caught:
        read(tmp_path / "own.toml")
    assert table[1:].partition("]")[0] in str(caught.value)


def test_a_notice_that_is_over_or_far_away_is_named() -> None:
    who = given(notice=NOTICE)
    assert not [one for one in who.reminders_on(TODAY + 3 * ONE_DAY) if "notice" in one]
    assert [one for one in who.reminders_on(TODAY + 4 * ONE_DAY) if one.startswith("notice.last_day was ")]
    far = given(notice={**NOTICE, "last_day": TODAY + 366 * ONE_DAY})
    assert [one.partition(" is ")[0] for one in far.faults_on(TODAY)] == ["notice.last_day"]
