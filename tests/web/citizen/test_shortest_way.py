"""From the first question to the answer: what the answer says is not checked before it."""

from __future__ import annotations

from tests.web.test_app import choose_place, html_of, opened, place_of
from tests.web.test_app import fixed_day as fixed_day


def test_today_one_answer_then_the_result_which_says_it() -> None:
    app = opened()
    app.text_input(key="home_municipality_search").set_value("asun Porissa").run()
    assert place_of(app, "home_municipality") is None
    choose_place(app, "home_municipality", "609").run()
    app.button(key="continue").click().run()
    assert app.query_params["step"] == "result"
    assert "Satakunta employment area" in html_of(app)
    assert set(app.query_params) == {"lang", "step"}
    told = html_of(app).partition('class="for-whom"')[2].partition("</p>")[0]
    assert "Pori" in told
    assert "?step=check" in told
    app.query_params["step"] = "check"  # as static/shell.js follows the link
    app.run()
    assert 'change_home_municipality"><a class="go" href="?step=place&' in html_of(app)
    app.query_params["step"] = "place"
    app.run()
    choose_place(app, "home_municipality", "none").run()
    app.button(key="continue").click().run()
    app.text_input(key="stay_municipality_search").set_value("Salo").run()
    app.button(key="continue").click().run()
    assert app.query_params["step"] == "result"
    assert "Salo" in html_of(app).partition('class="for-whom"')[2].partition("</p>")[0]


def test_what_the_answer_does_not_say_is_checked_first() -> None:
    app = opened()
    choose_place(app, "home_municipality", "unknown").run()
    app.button(key="continue").click().run()
    app.text_input(key="stay_municipality_search").set_value("Salo").run()
    app.button(key="continue").click().run()
    assert app.query_params["step"] == "check"


def test_an_answer_that_the_text_has_dropped_does_not_come_back_with_a_click_from_before() -> None:
    """As when Continue is tapped before the browser has heard that the name typed took the place of "I do not know"."""
    app = opened()
    choose_place(app, "home_municipality", "unknown").run()
    before = app.text_input(key="carry").value
    app.text_input(key="home_municipality_search").set_value("Pori").run()
    assert place_of(app, "home_municipality") is None
    app.text_input(key="carry").set_value(before)
    choose_place(app, "home_municipality", "unknown")
    app.button(key="continue").click().run()
    assert app.query_params["step"] == "result"
    assert "Pori" in html_of(app)
