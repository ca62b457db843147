"""What the deployer tells everybody and has switched off, on the citizen's pages and at the desk, in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from guide.answer.texts import OFF
from guide.desk.search import look_up
from guide.desk.search_detail import detail_of
from guide.language.locale import LANGUAGES, Lang, translator
from guide.settings.deployer import deployer
from guide.web.desk import texts as desk_texts
from tests.days import TODAY
from tests.web.test_app import html_of, opened

TOLD = {"fi": "Huomaa virhe.", "sv": "Obs ett fel.", "en": "Note an error."}
OWN = (f"[notice]\ntext = {{ fi = '{TOLD['fi']}', sv = '{TOLD['sv']}', en = '{TOLD['en']}' }}\n"
       f"first_day = {TODAY}\nlast_day = {TODAY}\n[off]\nmatters = true\n")
WORD = "karenssi"


@pytest.fixture(autouse=True)
def own_deployer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have a deployer who tells of an error and has switched the matters off."""
    (tmp_path / "own.toml").write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("GUIDE_TODAY", TODAY.isoformat())
    monkeypatch.setenv("GUIDE_DEPLOYER", str(tmp_path / "own.toml"))
    deployer.cache_clear()
    yield
    deployer.cache_clear()


def words_of(app: AppTest) -> str:
    """Return what is read on the page; names of places have an element of their own."""
    return unescape(re.sub("<[^>]*>", "", html_of(app)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_that_is_off_asks_nothing_and_leads_nowhere_but_back(lang: Lang) -> None:
    app, off = opened(lang=lang, step="matter"), translator(lang).text(OFF)
    assert [one in words_of(app) for one in TOLD.values()] == [one == lang for one in LANGUAGES]
    assert off in words_of(app)
    assert not app.radio
    assert {one.key for one in app.button} == {"clear", "back"}


@pytest.mark.parametrize("clerk", LANGUAGES)
def test_the_desk_has_the_notice_above_and_no_matter_that_is_off(clerk: Lang) -> None:
    app, to = opened(lang=clerk, also="fi", view="desk", scenario="today-helsinki"), translator(clerk)
    assert words_of(app).index(TOLD[clerk]) < words_of(app).index(to.text(desk_texts.QUESTIONS))
    app.radio(key="desk_panel").set_value("lookup").run()
    app.text_input(key="desk_lookup").set_value(WORD).run()
    hits = look_up(WORD, clerk, TODAY)
    for off in (True, False):
        hit = next(one for one in hits if (one.kind == "matter") is off)
        read = words_of(app.radio(key="desk_hit").set_value(f"{hit.kind}:{hit.id}").run())
        told = any(one.text(to) in read for one in detail_of(hit, clerk, TODAY).every_sentence())
        assert (to.text(desk_texts.OFF) in read, told) == (off, not off), hit
