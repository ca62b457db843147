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
from guide.settings.deployer import ADDRESSES, LIMITS, Deployer, read
from guide.web import state, texts
from guide.web.host.frame import NOTICES
from guide.web.notices import known_limits, routes
from guide.web.notices.routes import notice_html
from tests.days import TODAY
from tests.settings.test_deployer import FULL, FULL_FILE
from tests.web.host.serve import ROOT
from tests.web.notices.notice_pages import full, said, words

PAGES = [(name, lang) for name in NOTICES for lang in LANGUAGES]
FORM = FULL["feedback"]["form"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_statement_tells_what_the_law_asks(lang: Lang) -> None:
    page = full("accessibility", lang)
    for message in ("notice.statement.partly", "notice.statement.no_burden", "notice.statement.other_way_text",
                    "notice.feedback.answer", "notice.supervisor.name", "notice.supervisor.text",
                    "notice.supervisor.confirm"):
        assert said(lang, message) in page
    assert re.search(r"\b14\b", said(lang, "notice.feedback.answer"))
    assert "Traficom" in said(lang, "notice.supervisor.name")
    for href in (ADDRESSES["accessibility_supervisor"].url[lang], f"mailto:{FULL['feedback']['email']}"):
        assert f'href="{href}"' in page
    for one in LIMITS:
        its = known_limits.LIMITS[one.id]
        assert all(said(lang, message) in page for message in its.values())
        assert f"<dd>{one.criterion or said(lang, 'notice.limit.no_criterion')}</dd>" in page
    assert page.count('class="limit"') == len(LIMITS) + len(FULL["limits"])


def test_every_limit_has_its_texts_and_no_other() -> None:
    assert {one.id for one in LIMITS} == set(known_limits.LIMITS)
    for name, its in known_limits.LIMITS.items():
        assert [message.id for message in its.values()] == [
            f"notice.limit.{name}.{part}" for part in ("title", "what", "why", "instead")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_limit_that_people_have_not_tested_ends_when_they_have(lang: Lang) -> None:
    limit = said(lang, known_limits.LIMITS["people"]["title"])
    tested = full("accessibility", lang, statement__people_tested_on=date(2026, 10, 5))
    assert limit in full("accessibility", lang)
    assert limit not in tested
    assert said(lang, "notice.statement.people", day=translator(lang).date(date(2026, 10, 5))) in tested


def test_a_limit_that_is_mended_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_limits, "KNOWN", tuple(one for one in LIMITS if one.id != "people"))
    assert said("fi", known_limits.LIMITS["people"]["title"]) not in full("accessibility", "fi")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("days", "late"), [(0, False), (365, False), (366, True)])
def test_a_late_review_is_said(lang: Lang, days: int, late: bool) -> None:
    day = FULL["statement"]["reviewed_on"] + timedelta(days=days)
    assert (said(lang, "notice.statement.overdue") in full("accessibility", lang, day)) is late


@pytest.mark.parametrize(("method", "form"), [("own", True), ("expert", False)])
def test_method_and_form_follow_the_file(method: str, form: bool) -> None:
    page = full("accessibility", "fi", statement__method=method, feedback__form=FORM if form else {})
    assert [said("fi", f"notice.statement.method_{one}") in page for one in ("own", "expert")] == [
        method == one for one in ("own", "expert")]
    assert (said("fi", "notice.feedback.form") in page) is form


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_privacy_notice_tells_what_the_guide_does(lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
    page = full("privacy", lang)
    option = config.get_option
    minutes = option("server.disconnectedSessionTTL") // 60
    assert minutes == 30
    assert said(lang, "notice.privacy.kept_session", minutes=30) in page
    assert said(lang, "notice.privacy.kept_clear", button=translator(lang).text(texts.CLEAR)) in page
    assert said(lang, "notice.privacy.free", option=translator(lang).text(DO_NOT_KNOW.label)) in page
    assert f"<code>{XSRF_COOKIE_NAME}</code>" in page
    assert f'href="{ADDRESSES["data_protection_ombudsman"].url[lang]}"' in page
    monkeypatch.setattr(config, "get_option",
                        lambda key: 600 if key == "server.disconnectedSessionTTL" else option(key))
    assert said(lang, "notice.privacy.kept_session", minutes=10) in full("privacy", lang)


def test_the_tabs_copy_is_as_the_notice_says() -> None:
    code = (Path(state.__file__).parent / "static" / "shell.js").read_text(encoding="utf-8")
    assert re.findall(r'const COPY = "(.*?)"', code) == [routes.NAMES["TAB_COPY"]]
    assert re.findall(r'const SEEN = "(.*?)"', code) == [routes.NAMES["TAB_SEEN"]]
    assert set(re.findall(r"sessionStorage\.setItem\((\w+)", code)) == {"COPY", "SEEN"}
    minutes = int(config.get_option("server.disconnectedSessionTTL")) // 60
    assert f"LONGEST_AWAY = {minutes} * 60 * 1000" in code
    assert {("change_ground", "safety")} == PRIVATE_ANSWERS
    assert "localStorage" not in code


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("days", [0, 1, 14])
def test_the_log_is_as_the_deployer_says(lang: Lang, days: int) -> None:
    page = full("privacy", lang, hosting__log_days=days)
    kept = said(lang, "notice.privacy.kept_log", days=days) in page
    told = [said(lang, f"notice.privacy.{one}") in page for one in ("what_log", "purpose_log", "what_no_log")]
    assert [kept, *told] == [days > 0, days > 0, days > 0, days == 0]


@pytest.mark.parametrize(("inside", "message"), [(True, "notice.privacy.eea"), (False, "notice.privacy.outside")])
def test_where_the_data_go_is_as_the_deployer_says(inside: bool, message: str) -> None:
    page = full("privacy", "sv", hosting__in_eea=inside)
    assert [one for one in ("notice.privacy.eea", "notice.privacy.outside") if said("sv", one) in page] == [message]


@pytest.mark.parametrize("package", [name for name, _ in routes.SOFTWARE])
def test_the_licences_are_those_of_the_packages(package: str) -> None:
    data = metadata(package)
    said = data["License-Expression"] or data["License"]
    named = [one for one in data.get_all("Classifier") or () if one.startswith("License ::")]
    expected = dict(routes.SOFTWARE)[package]
    if said:
        assert said == expected
    else:  # an older way to say it, without the number of clauses
        assert [one.split()[-2] for one in named] == [expected.split("-")[0]]


def test_the_sources_are_those_of_the_data() -> None:
    page = words(full("sources", "en"))
    record = (ROOT / routes.NAMES["SOURCES_FILE"]).read_text(encoding="utf-8")
    for fact in ("Statistics Finland", "GeoNames", "CC BY 4.0", "1269/2020", "2021-2026"):
        assert fact in record
        assert fact.replace("-", "–") in page
    letter = (ROOT / "guide/outputs/letter/letter.typ").read_text(encoding="utf-8")
    assert re.findall(r'font: "(.*?)"', letter) == [routes.FONTS[1][0]]
    assert 'license = "EUPL-1.2"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "lang"), PAGES)
@pytest.mark.parametrize(("days", "shown"), [(-30, True), (0, True), (1, False)])
def test_a_planned_break_is_announced_up_to_its_last_day(name: str, lang: Lang, days: int, shown: bool) -> None:
    page = full(name, lang, FULL["planned_break"]["last_day"] + timedelta(days=days))
    assert (FULL["planned_break"]["text"][lang] in page) is shown
    assert (said(lang, "notice.break") in page) is shown


def test_without_a_planned_break_there_is_no_announcement() -> None:
    who = read(FULL_FILE).model_copy(update={"planned_break": Deployer().planned_break})
    assert said("fi", "notice.break") not in notice_html("privacy", "fi", who, TODAY)
