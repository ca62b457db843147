"""The day in one field: what is typed becomes the day; a list is there only where the rules changed meanwhile."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from guide.language.locale import translator
from guide.web import texts as t
from tests.web.test_app import fixed_day as fixed_day
from tests.web.test_app import html_of, opened

EN = translator("en")


def typed(app: AppTest, text: str) -> AppTest:
    app.text_input(key="day_text").set_value(text).run()
    return app


def at_the_day() -> AppTest:
    app = opened()
    return app.button(key="earlier").click().run()


def copy_of(app: AppTest) -> str:
    return str(app.text_input(key="carry").value)


def test_a_month_is_enough_where_nothing_changed_in_it() -> None:
    app = typed(at_the_day(), "kesäkuu 2023")
    assert '"day":"1","month":"6","year":"2023"' in copy_of(app)
    assert "1 June 2023 – 30 June 2023" in html_of(app)
    app.button(key="continue").click().run()
    assert app.query_params["step"] == "place"
    app.button(key="back").click().run()
    assert app.text_input(key="day_text").value == "kesäkuu 2023"


def test_where_the_rules_changed_the_days_are_to_choose_from() -> None:
    app = typed(at_the_day(), "spring 2023")
    assert '"day"' not in copy_of(app)
    app.button(key="continue").click().run()
    assert EN.text(t.ERROR_PART) in html_of(app)
    parts = next(one for one in app.radio if str(one.key).startswith("day_text_"))
    assert parts.options == ["1 March 2023 to 1 May 2023", "2 May 2023 to 31 May 2023"]
    parts.set_value("2023-05-02").run()
    assert '"day":"2","month":"5","year":"2023"' in copy_of(app)
    app.button(key="continue").click().run()
    app.query_params["step"] = "date"
    app.run()
    assert next(one.value for one in app.radio if str(one.key).startswith("day_text_")) == "2023-05-02"
    app.query_params["lang"] = "sv"
    app.run()
    assert app.text_input(key="day_text").value == "spring 2023"
    assert '"day":"2","month":"5","year":"2023"' in copy_of(app)


@pytest.mark.parametrize(("text", "code"), [
    ("", "empty"), ("30.2.2023", "no_such_day"), ("14.5.", "no_year"), ("last spring", "not_understood"),
    ("2020", "too_early"), ("1.1.2031", "in_future")])
def test_what_is_no_day_is_told_and_kept(text: str, code: str) -> None:
    app = typed(at_the_day(), "14.5.2023")
    typed(app, text).button(key="continue").click().run()
    assert html_of(app).count(EN.text(t.ERROR_DATE[code])) >= 1
    assert 'class="guide-errors"' in html_of(app)
    assert app.text_input(key="day_text").value == text
    assert '"day"' not in copy_of(app)


def test_a_day_known_from_elsewhere_stands_in_figures_and_clear_empties_it() -> None:
    app = opened(scenario="trial-under-30", step="date")
    assert (app.text_input(key="day_text").value or "").count(".") == 2
    typed(app, "toukokuu 2024")
    assert '"day":"1","month":"5","year":"2024"' in copy_of(app)
    app.button(key="clear").click().run()
    app.button(key="earlier").click().run()
    assert not app.text_input(key="day_text").value
