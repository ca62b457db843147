"""A notice and what is switched off in the deployer's file: dated, in three languages, refused when not whole."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from markupsafe import escape

from guide.answer.texts import OFF
from guide.language.locale import LANGUAGES, Lang, translator
from guide.law.matters import MATTERS
from guide.outputs import booklet
from guide.outputs.booklet.lists import sources_page, start_page
from guide.outputs.booklet.matter_pages import matters_page
from guide.outputs.booklet.page import PageContext
from guide.settings.deployer import BadDeployerFile, Deployer, read
from guide.web import page_parts
from guide.web.host.frame import NOTICES
from guide.web.notices.routes import notice_html
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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_booklet_tells_it_on_each_page_and_leaves_out_what_is_off(lang: Lang) -> None:
    who, planned = given(notice=NOTICE, off={"matters": True, "letters": True}), FULL["planned_break"]["text"][lang]
    for day, shown in ((TODAY - ONE_DAY, False), (TODAY, True), (TODAY + 4 * ONE_DAY, False)):
        context = PageContext(translator(lang), day, who)
        for name, page in (start_page(context), sources_page(context), *(matters_page(context, one)
                                                                         for one in (False, True))):
            assert [one in page for one in TEXT.values()] == [shown and one == lang for one in LANGUAGES]
            assert planned in page
            is_off = name.startswith("matters-")
            assert (translator(lang).text(OFF) in page) is is_off
            assert not is_off or not [one.id for one in MATTERS if f"{one.id}\"" in page]
    others = PageContext(translator(lang), TODAY, given(off={"letters": True}))
    assert translator(lang).text(OFF) not in start_page(others)[1]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_notice_is_text_and_never_html(lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
    evil = "Look <script>alert(1)</script> <b onclick=x>&amp;"
    who = given(notice={**NOTICE, "text": dict.fromkeys(LANGUAGES, evil)})
    monkeypatch.setattr(page_parts, "deployer", lambda: who)
    to = translator(lang)
    for page in (page_parts.announcements(TODAY, to), start_page(PageContext(to, TODAY, who))[1],
                 *(notice_html(name, lang, who, TODAY) for name in NOTICES)):
        assert str(escape(evil)) in page
        assert "<script>alert" not in page


def test_every_page_of_the_booklet_has_the_frame_that_tells_it() -> None:
    folder = Path(booklet.__file__).parent
    frame = '{% extends "outputs/booklet/layout.html" %}'
    without = {one.name for one in folder.glob("*.html") if frame not in one.read_text(encoding="utf-8")}
    assert without == {"layout.html", "macros.html", "languages.html"}


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
