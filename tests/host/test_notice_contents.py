"""The plain pages are true: the statement as the law asks, the notice and the sources as the guide is."""

from __future__ import annotations

import re
from datetime import date, timedelta
from importlib.metadata import metadata
from pathlib import Path

import pytest
from streamlit import config
from streamlit.web.server.starlette.starlette_server_config import XSRF_COOKIE_NAME

from guide.facts.all_facts import PRIVATE_ANSWERS
from guide.facts.model import DO_NOT_KNOW
from guide.language.locale import LANGUAGES, Lang, translator
from guide.language.messages import Message
from guide.settings.deployer import ADDRESSES, LIMITS, Deployer, read
from guide.web import state, texts
from guide.web.notices import bodies
from guide.web.notices import texts as t
from guide.web.notices.routes import NOTICES, notice_html
from tests.days import TODAY
from tests.host.notice_pages import full, said, words
from tests.host.serve import ROOT
from tests.host.test_deployer import FULL, FULL_FILE

PAGES = [(name, lang) for name in NOTICES for lang in LANGUAGES]
FORM = FULL["feedback"]["form"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_statement_tells_what_the_law_asks(lang: Lang) -> None:
    page = full("accessibility", lang)
    for message in (t.STATEMENT_PARTLY, t.STATEMENT_NO_BURDEN, t.STATEMENT_OTHER_WAY_TEXT, t.FEEDBACK_ANSWER,
                    t.SUPERVISOR_NAME, t.SUPERVISOR_TEXT, t.SUPERVISOR_CONFIRM):
        assert said(lang, message) in page
    assert re.search(r"\b14\b", translator(lang).text(t.FEEDBACK_ANSWER))
    assert "Traficom" in translator(lang).text(t.SUPERVISOR_NAME)
    for href in (ADDRESSES["accessibility_supervisor"].url[lang], f"mailto:{FULL['feedback']['email']}"):
        assert f'href="{href}"' in page
    for one in LIMITS:
        its = t.LIMITS[one.id]
        assert all(said(lang, message) in page for message in (its.title, its.what, its.why, its.instead))
        assert f"<dd>{one.criterion or said(lang, t.LIMIT_NO_CRITERION)}</dd>" in page
    assert page.count('class="limit"') == len(LIMITS) + len(FULL["limits"])


def test_every_limit_has_its_texts_and_no_other() -> None:
    assert {one.id for one in LIMITS} == set(t.LIMITS)
    for name, its in t.LIMITS.items():
        assert [message.id for message in (its.title, its.what, its.why, its.instead)] == [
            f"notice.limit.{name}.{part}" for part in ("title", "what", "why", "instead")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_limit_that_people_have_not_tested_ends_when_they_have(lang: Lang) -> None:
    limit = said(lang, t.LIMITS["people"].title)
    tested = full("accessibility", lang, statement__people_tested_on=date(2026, 10, 5))
    assert limit in full("accessibility", lang)
    assert limit not in tested
    assert said(lang, t.STATEMENT_PEOPLE, day=translator(lang).date(date(2026, 10, 5))) in tested


def test_a_limit_that_is_mended_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "LIMITS", tuple(one for one in LIMITS if one.id != "people"))
    assert said("fi", t.LIMITS["people"].title) not in full("accessibility", "fi")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("days", "late"), [(0, False), (365, False), (366, True)])
def test_a_late_review_is_said(lang: Lang, days: int, late: bool) -> None:
    day = FULL["statement"]["reviewed_on"] + timedelta(days=days)
    assert (said(lang, t.STATEMENT_OVERDUE) in full("accessibility", lang, day)) is late


@pytest.mark.parametrize(("method", "form"), [("own", True), ("expert", False)])
def test_method_and_form_follow_the_file(method: str, form: bool) -> None:
    page = full("accessibility", "fi", statement__method=method, feedback__form=FORM if form else {})
    assert [said("fi", one) in page for one in t.METHODS.values()] == [method == key for key in t.METHODS]
    assert (said("fi", t.FEEDBACK_FORM) in page) is form


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_privacy_notice_tells_what_the_guide_does(lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
    page = full("privacy", lang)
    option = config.get_option
    minutes = option("server.disconnectedSessionTTL") // 60
    assert minutes == 30
    assert said(lang, t.KEPT_SESSION, minutes=30) in page
    assert said(lang, t.KEPT_CLEAR, button=translator(lang).text(texts.CLEAR)) in page
    assert said(lang, t.PURPOSE_FREE, option=translator(lang).text(DO_NOT_KNOW.label)) in page
    assert f"<code>{XSRF_COOKIE_NAME}</code>" in page
    assert f'href="{ADDRESSES["data_protection_ombudsman"].url[lang]}"' in page
    monkeypatch.setattr(config, "get_option",
                        lambda key: 600 if key == "server.disconnectedSessionTTL" else option(key))
    assert said(lang, t.KEPT_SESSION, minutes=10) in full("privacy", lang)


def test_the_tabs_copy_is_as_the_notice_says() -> None:
    code = (Path(state.__file__).parent / "static" / "shell.js").read_text(encoding="utf-8")
    assert re.findall(r'const COPY = "(.*?)"', code) == [bodies.TAB_COPY]
    assert re.findall(r'const SEEN = "(.*?)"', code) == [bodies.TAB_SEEN]
    assert sorted(re.findall(r"sessionStorage\.setItem\((\w+)", code)) == ["COPY", "SEEN"]
    minutes = int(config.get_option("server.disconnectedSessionTTL")) // 60
    assert f"LONGEST_AWAY = {minutes} * 60 * 1000" in code
    assert {("change_ground", "safety")} == PRIVATE_ANSWERS
    assert "localStorage" not in code


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("days", [0, 1, 14])
def test_the_log_is_as_the_deployer_says(lang: Lang, days: int) -> None:
    page = full("privacy", lang, hosting__log_days=days)
    kept = said(lang, t.KEPT_LOG, days=days) in page
    assert kept == (said(lang, t.WHAT_LOG) in page) == (said(lang, t.PURPOSE_LOG) in page) == (days > 0)
    assert (said(lang, t.WHAT_NO_LOG) in page) is (days == 0)


@pytest.mark.parametrize(("inside", "message"), [(True, t.RECEIVERS_EEA), (False, t.RECEIVERS_OUTSIDE)])
def test_where_the_data_go_is_as_the_deployer_says(inside: bool, message: Message) -> None:
    page = full("privacy", "sv", hosting__in_eea=inside)
    assert [one for one in (t.RECEIVERS_EEA, t.RECEIVERS_OUTSIDE) if said("sv", one) in page] == [message]


@pytest.mark.parametrize("package", [name for name, _ in bodies.SOFTWARE])
def test_the_licences_are_those_of_the_packages(package: str) -> None:
    data = metadata(package)
    said = data["License-Expression"] or data["License"]
    named = [one for one in data.get_all("Classifier") or () if one.startswith("License ::")]
    expected = dict(bodies.SOFTWARE)[package]
    if said:
        assert said == expected
    else:  # an older way to say it, without the number of clauses
        assert [one.split()[-2] for one in named] == [expected.split("-")[0]]


def test_the_sources_are_those_of_the_data() -> None:
    page = words(full("sources", "en"))
    record = (ROOT / bodies.SOURCES_FILE).read_text(encoding="utf-8")
    for fact in ("Statistics Finland", "GeoNames", "CC BY 4.0", "1269/2020", "2021-2026"):
        assert fact in record
        assert fact.replace("-", "–") in page
    letter = (ROOT / "guide/outputs/letter/letter.typ").read_text(encoding="utf-8")
    assert re.findall(r'font: "(.*?)"', letter) == [bodies.FONTS[1][0]]
    assert 'license = "EUPL-1.2"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "lang"), PAGES)
@pytest.mark.parametrize(("days", "shown"), [(-30, True), (0, True), (1, False)])
def test_a_planned_break_is_announced_up_to_its_last_day(name: str, lang: Lang, days: int, shown: bool) -> None:
    page = full(name, lang, FULL["planned_break"]["last_day"] + timedelta(days=days))
    assert (FULL["planned_break"]["text"][lang] in page) is shown
    assert (said(lang, t.BREAK) in page) is shown


def test_without_a_planned_break_there_is_no_announcement() -> None:
    who = read(FULL_FILE).model_copy(update={"planned_break": Deployer().planned_break})
    assert said("fi", t.BREAK) not in notice_html("privacy", "fi", who, TODAY)
