"""Examples opened by address: they begin from nothing, on their own day, and a name that does not exist is told."""

from __future__ import annotations

import html
import json
from datetime import date

import pytest
import time_machine
from streamlit.testing.v1 import AppTest

from guide.language.locale import LANGUAGES, Lang, translator
from guide.reasoning.examples import EXAMPLES
from guide.reasoning.review_dates import newest_day
from guide.web.citizen import steps
from guide.web.host.addresses import LONGEST_NAME, NEAR, NO_EXAMPLE, NO_PAGE
from guide.web.host.middleware import Shell
from guide.web.state import given_of
from tests.web.host.asgi import Inner, get
from tests.web.test_app import PAGE, html_of

LATE = date(2027, 6, 15)


def opened(**query: str) -> AppTest:
    app = AppTest.from_file(str(PAGE), default_timeout=20)
    app.query_params.update({"lang": "en", **query})
    return app.run()


def held(app: AppTest) -> dict[str, str]:
    return {key: value for key, value in json.loads(app.text_input(key="carry").value or "{}").items()
            if key not in ("lang", "matter", "matter_group")}


def test_an_example_begins_from_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_TODAY", newest_day().isoformat())
    app = opened(scenario="today-safety")
    assert held(app).keys() > given_of(EXAMPLES["today-helsinki"].answers).keys()
    app.query_params["scenario"] = "today-helsinki"
    app.run()
    app.run()
    assert held(app) == given_of(EXAMPLES["today-helsinki"].answers)


def test_the_day_follows_the_example_where_none_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GUIDE_TODAY", raising=False)
    with time_machine.travel(f"{LATE}T12:00:00+02:00", tick=False):
        late = html_of(opened(scenario="today-helsinki"))
        monkeypatch.setenv("GUIDE_TODAY", newest_day().isoformat())
        assert late == html_of(opened(scenario="today-helsinki"))
        monkeypatch.setenv("GUIDE_TODAY", LATE.isoformat())
        assert late != html_of(opened(scenario="today-helsinki"))


def ask(query: str) -> tuple[int, str]:
    inner = Inner()
    answer = get(Shell(inner), "/", query.encode())
    assert inner.seen == []
    return answer.status, answer.text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_unknown_name_is_told_with_the_nearest(lang: Lang) -> None:
    to = translator(lang)
    status, text = ask(f"scenario=today-helsinkki&step=check&lang={lang}")
    assert status == 404
    assert html.escape(to.text(NO_EXAMPLE, name="today-helsinkki")) in text
    assert html.escape(to.text(NEAR)) in text
    assert f'<a href="/?scenario=today-helsinki&amp;step=check&amp;lang={lang}">today-helsinki</a>' in text
    status, text = ask(f"scenario=today-helsinki&step=resultt&lang={lang}")
    assert status == 404
    assert html.escape(to.text(NO_PAGE, name="resultt")) in text
    assert f'<a href="/?scenario=today-helsinki&amp;step=result&amp;lang={lang}">result</a>' in text
    status, text = ask(f"view=dsek&lang={lang}")
    assert status == 404
    assert f'<a href="/?view=desk&amp;lang={lang}">desk</a>' in text


@pytest.mark.parametrize("query", ["", "scenario=&step=", "lang=sv", "view=desk",
                                   *(f"step={name}" for name in sorted(steps.NAMES)),
                                   *(f"scenario={name}" for name in EXAMPLES)])
def test_what_is_known_is_opened(query: str) -> None:
    assert ask(query)[0] == 200


def test_an_unknown_name_stays_text_and_is_cut() -> None:
    status, text = ask("scenario=" + "%3Cscript%3E" * 1_000)
    assert status == 404
    assert "<script" not in text
    assert text.count("&lt;script&gt;") <= LONGEST_NAME
    assert html.escape(translator("en").text(NEAR)) not in text
