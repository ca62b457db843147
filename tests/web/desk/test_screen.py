"""The desk's screen by AppTest: same answers as the citizen's pages, any order, undo, codes, search, a clean end."""

from __future__ import annotations

import json
import re
from html import unescape
from itertools import permutations, product

import pytest
from streamlit.testing.v1 import AppTest

from guide.answer.build import result
from guide.answer.duty_texts import TITLE as DUTIES
from guide.desk.board import SPOKEN_DATE, board
from guide.desk.case_code import pack
from guide.desk.changes import OF_CASE, READ
from guide.desk.search import look_up
from guide.facts.change import CHANGE_WANTED
from guide.language.locale import LANGUAGES, Lang, translator
from guide.law.lines.change import SAFETY_INSTEAD
from guide.places import MUNICIPALITIES
from guide.reasoning.evaluate import evaluate
from guide.reasoning.examples import EXAMPLES
from guide.web import state
from guide.web.desk import texts as t
from guide.web.place_search import query_key
from guide.web.state import given_of
from tests.days import TODAY
from tests.sampling import sample
from tests.web.test_app import PAGE, choose_place, html_of, place_of


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_TODAY", str(TODAY))


def at_desk(clerk: Lang = "en", caller: Lang = "sv", **query: str) -> AppTest:
    app = AppTest.from_file(str(PAGE), default_timeout=20)
    for key, value in {"view": "desk", "lang": clerk, "also": caller, **query}.items():
        app.query_params[key] = value
    return app.run()


def told_in(app: AppTest, order: tuple[str, ...], given: dict[str, str]) -> AppTest:
    for field in order:
        if field in state.PLACE_KEYS:
            app.text_input(key=query_key(field)).set_value(MUNICIPALITIES[given[field]].name("fi")).run()
            choose_place(app, field, given[field]).run()
        else:
            app.radio(key=field).set_value(given[field]).run()
    return app


@pytest.mark.parametrize("name", sample(list(EXAMPLES), "desk"))
def test_an_example_is_answered_as_on_the_citizens_page(name: str) -> None:
    answers = EXAMPLES[name].answers
    app = at_desk(scenario=name)
    headline = result(answers, TODAY).headline
    body = html_of(app)
    for lang in ("en", "sv"):
        assert headline.text(translator(lang)) in unescape(re.sub("<[^>]*>", "", body))  # names have a language
    assert "step" not in app.query_params


def test_three_answers_in_each_order_give_one_screen() -> None:
    given = {"home_municipality": "091", "under_30": "yes", "status": "unemployed"}
    screens = set()
    for order in permutations(given):
        app = at_desk()
        app.radio(key="when").set_value("unknown").run()
        told_in(app, order, given)
        names = {one.names.en for one in board({**given, "when": "unknown"}, TODAY).outcome.servers}  # type: ignore[union-attr]
        body = html_of(app)
        assert all(name in body for name in names)
        chosen = tuple((radio.key, radio.value) for radio in app.radio)
        assert {**given, "home_municipality_found_091": "091"}.items() - {("home_municipality", "091")} <= set(chosen)
        screens.add((chosen, translator("en").text(t.SETTLED) in body))
    assert len(screens) == 1


def test_who_may_register_is_asked_on_request() -> None:
    app = told_in(at_desk("en", "en"), ("home_municipality", "may_register"),
                  {"home_municipality": "091", "may_register": "permit"})
    assert "show your residence permit" in html_of(app)


def test_without_the_home_municipality_others_may_serve_and_the_screen_says_why_it_is_open() -> None:
    app = at_desk("fi", "fi")
    app.radio(key="home_municipality_other").set_value("unknown").run()
    body = html_of(told_in(app, ("stay_municipality",), {"stay_municipality": "092"}))
    assert "Vielä mahdolliset:" not in body
    assert re.search("Mahdollisia, mutta muitakin voi olla:</p><ul>\\s*<li[^>]*>Vantaan", body)
    assert translator("fi").text(t.WHY_OPEN, fact="").split(",")[0] in body
    assert '<p class="today"><strong>Tänään:</strong> Ilmoittaudu heti' in body
    assert '<p class="today">' not in html_of(app.radio(key="desk_caller").set_value("employer").run())


def test_who_serves_is_settled_while_the_change_is_open() -> None:
    app = told_in(at_desk("fi", "fi"), ("home_municipality",), {"home_municipality": "091"})
    still_open, to = t.CHANGE["open"], translator("fi")
    assert to.text(still_open) not in html_of(app)
    body = html_of(app.radio(key="change_wanted").set_value("yes").run())
    assert to.text(t.SETTLED) in body
    assert to.text(still_open) in body
    assert to.text(board({"home_municipality": "091", "change_wanted": "yes"}, TODAY).row("change_ground")
                   .question.label) in body


def test_undo_goes_back_one_answer_at_a_time() -> None:
    app = told_in(at_desk(), ("home_municipality",), {"home_municipality": "091"})
    app.radio(key="change_wanted").set_value("yes").run()
    app.button(key="desk_undo").click().run()
    assert app.radio(key="change_wanted").value is None
    assert place_of(app, "home_municipality") == "091"
    app.button(key="desk_undo").click().run()
    assert place_of(app, "home_municipality") is None


@pytest.mark.parametrize("clerk", LANGUAGES)
def test_a_code_opens_and_a_wrong_one_is_refused_in_words(clerk: Lang) -> None:
    answers = EXAMPLES["trial-kela"].answers
    code = pack(given_of(answers), TODAY)
    app = at_desk(clerk)
    app.radio(key="desk_panel").set_value("code").run()
    app.text_input(key="desk_code_typed").set_value(code.replace("-", " ").lower()).run()
    assert place_of(app, "home_municipality") == answers.home_municipality
    assert evaluate(answers).servers[0].names.fi in html_of(at_desk("fi", "fi", scenario="trial-kela"))
    assert translator(clerk).text(t.CODE_OPENED) in html_of(app)
    app.text_input(key="desk_code_typed").set_value("0" + code[1:]).run()
    assert 'role="alert"' in html_of(app)
    assert place_of(app, "home_municipality") == answers.home_municipality


def test_the_search_opens_what_it_finds() -> None:
    app = at_desk("fi", "fi", scenario="today-helsinki")
    app.radio(key="desk_panel").set_value("lookup").run()
    found = [f"{hit.kind}:{hit.id}" for hit in look_up("karenssista", "fi", TODAY)]
    app.text_input(key="desk_lookup").set_value("karenssista").run()
    before = len(html_of(app))
    app.radio(key="desk_hit").set_value(found[0]).run()
    assert len(html_of(app)) > before
    app.text_input(key="desk_lookup").set_value("qqqqqq").run()
    assert translator("fi").text(t.LOOKUP_NOTHING) in html_of(app)


def test_a_word_of_danger_says_whom_to_call_before_a_hit_is_opened() -> None:
    app = at_desk("fi", "fi", scenario="today-helsinki")
    app.radio(key="desk_panel").set_value("lookup").run()
    line, field = translator("fi").text(SAFETY_INSTEAD), app.text_input(key="desk_lookup")
    assert [html_of(field.set_value(word).run()).count(line) for word in ("muutto", "pelkään")] == [0, 1]
    assert html_of(app.radio(key="desk_hit").set_value("page:other_authority").run()).count("Jos olet vaarassa") == 1


def test_changes_are_read_once_and_stay_read_for_the_next_caller() -> None:
    app = at_desk("en", "en", scenario="today-helsinki")
    app.radio(key="desk_panel").set_value("history").run()
    app.radio(key="desk_since").set_value("2026-09-01").run()
    of_case = f"<h3>{translator('en').text(OF_CASE)}</h3>"
    body = html_of(app)
    assert body.index("1 September 2026: ") < body.index("Checked: ")  # the day itself, and changes before checks
    assert of_case in body
    app.button(key="desk_mark_read").click().run()
    app.button(key="desk_new").click().run()
    app.radio(key="desk_panel").set_value("history").run()
    app.radio(key="desk_since").set_value("2026-09-01").run()
    body = html_of(app)
    assert of_case not in body
    assert f"<h3>{translator('en').text(READ)}</h3>" in body
    assert "desk_mark_read" not in {button.key for button in app.button}


def test_contacts_are_found_by_the_words_for_them() -> None:
    app = at_desk("fi", "fi", scenario="today-helsinki")
    app.radio(key="desk_panel").set_value("lookup").run()
    app.text_input(key="desk_lookup").set_value("puhelinnumero").run()
    app.radio(key="desk_hit").set_value("page:result").run()
    assert "hel.fi" in html_of(app)


def test_what_is_looked_up_comes_into_the_note_and_out_of_it() -> None:
    app = at_desk("fi", "fi", scenario="today-helsinki")
    app.radio(key="desk_panel").set_value("lookup").run()
    for word, hit in (("palkkatuki", "matter:pay_subsidy"), ("esteellisyys", "term:bias")):
        app.text_input(key="desk_lookup").set_value(word).run()
        app.radio(key="desk_hit").set_value(hit).run()
    subsidy = "Kysyttiin myös: Palkkatuki. Asian hoitaa Helsingin"
    assert subsidy in html_of(app.radio(key="desk_panel").set_value("summary").run())
    assert "Oppaasta katsottiin: esteellisyys" in html_of(app)
    app.radio(key="desk_panel").set_value("lookup").run()
    app.text_input(key="desk_lookup").set_value("palkkatuki").run()
    app.radio(key="desk_hit").set_value("matter:pay_subsidy").run()
    app.button(key="desk_not_in_note").click().run()
    assert subsidy not in html_of(app.radio(key="desk_panel").set_value("summary").run())


def test_who_calls_changes_what_is_asked_and_told() -> None:
    app = at_desk("fi", "fi", scenario="today-helsinki")
    wish, duties = map(translator("fi").text, (CHANGE_WANTED.question.label, DUTIES))
    assert wish in html_of(app)
    assert f"<h3>{duties}</h3>" in html_of(app)
    for who in ("employer", "colleague"):
        body = html_of(app.radio(key="desk_caller").set_value(who).run())
        assert wish not in body
        assert f"<h3>{duties}</h3>" not in body
        assert translator("fi").text(t.TELL_OTHERS[who]) in body


def test_a_new_caller_empties_every_state_on_the_server() -> None:
    app = at_desk(scenario="trial-kela")
    app.radio(key="desk_panel").set_value("code").run()
    app.text_input(key="desk_code_typed").set_value("0").run()
    app.button(key="desk_new").click().run()
    kept = app.session_state._state.filtered_state
    assert {key for key, value in kept.items() if value} <= {
        "carry", "desk_also", "desk_caller", "desk_case", "desk_case_shown",
        "desk_keys_on", "desk_panel", "desk_past", "desk_read", "desk_since", "guide"}
    assert (kept["desk_past"], kept["guide"].answers, kept["carry"]) == ([{}], {}, '{"cleared":1}')
    assert (kept["desk_panel"], kept["desk_caller"]) == ("say", "jobseeker")
    assert place_of(app, "home_municipality") is None


def test_three_cases_stand_side_by_side_each_with_its_own_way_back() -> None:
    app = told_in(at_desk("fi", "fi"), ("home_municipality",), {"home_municipality": "091"})
    app.radio(key="desk_caller").set_value("employer").run()
    app.radio(key="desk_case").set_value("2").run()
    assert (place_of(app, "home_municipality"), app.radio(key="desk_caller").value) == (None, "jobseeker")
    assert "tapaus 1 (Helsingin" in html_of(app)
    told_in(app, ("home_municipality",), {"home_municipality": "853"})
    app.radio(key="change_wanted").set_value("yes").run()
    app.radio(key="desk_case").set_value("1").run()
    assert (place_of(app, "home_municipality"), app.radio(key="desk_caller").value) == ("091", "employer")
    app.button(key="desk_undo").click().run()
    assert place_of(app, "home_municipality") is None
    app.radio(key="desk_case").set_value("2").run()
    assert (place_of(app, "home_municipality"), app.radio(key="change_wanted").value) == ("853", "yes")
    app.button(key="desk_undo").click().run()
    assert (place_of(app, "home_municipality"), app.radio(key="change_wanted").value) == ("853", None)


def test_a_new_caller_empties_one_case_and_leaves_the_other() -> None:
    app = told_in(at_desk("fi", "fi"), ("home_municipality",), {"home_municipality": "091"})
    app.radio(key="desk_case").set_value("3").run()
    told_in(app, ("home_municipality",), {"home_municipality": "853"})
    app.button(key="desk_new").click().run()
    assert (place_of(app, "home_municipality"), app.radio(key="desk_case").value) == (None, "3")
    app.radio(key="desk_case").set_value("1").run()
    assert place_of(app, "home_municipality") == "091"


def test_a_tap_sent_for_one_case_never_answers_in_another() -> None:
    app = told_in(at_desk("fi", "fi"), ("home_municipality",), {"home_municipality": "091"})
    before = app.text_input(key="carry").value
    app.radio(key="desk_case").set_value("2").run()
    app.radio(key="change_wanted").set_value("yes")  # of the first case: the browser has not heard of the second
    app.text_input(key="carry").set_value(before).run()
    assert (place_of(app, "home_municipality"), app.radio(key="change_wanted").value) == (None, None)


def test_every_case_comes_back_after_a_reload_without_a_private_ground() -> None:
    app = at_desk("fi", "fi", scenario="today-safety")
    assert app.session_state["guide"].answers["change_ground"] == "safety"
    told_in(app.radio(key="desk_case").set_value("2").run(), ("home_municipality",), {"home_municipality": "853"})
    kept = unescape(re.findall('data-guide-copy="([^"]*)"', html_of(app))[-1])
    assert "safety" not in kept
    other = at_desk("fi", "fi")
    other.text_input(key="carry").set_value(kept).run()
    assert place_of(other, "home_municipality") == "853"
    assert "Odottamassa: tapaus 1" in html_of(other)


@pytest.mark.parametrize(("clerk", "caller"), sample(list(product(LANGUAGES, LANGUAGES)), "words", most=4))
def test_every_question_has_its_words_in_both_languages(clerk: Lang, caller: Lang) -> None:
    app = at_desk(clerk, caller)
    without_day, body = (html_of(app.radio(key="when").set_value(value).run()) for value in ("date", "unknown"))
    rows = board({"when": "unknown"}, TODAY).rows
    asked = [row.question for row in rows if row.state not in ("needless", "answered")]
    assert len(asked) >= 8
    for spoken, shown in ((SPOKEN_DATE, without_day), *((question.spoken, body) for question in asked)):
        shown = shown.replace("&#x27;", "'")
        assert f'<p class="aloud" lang="{caller}">{translator(caller).text(spoken.ask)}' in shown
        assert clerk == caller or f'<p class="beside" lang="{clerk}">{translator(clerk).text(spoken.ask)}' in shown


def test_what_is_answered_has_no_words_to_ask_it_with() -> None:
    rows = board(given_of(EXAMPLES["trial-kela"].answers), TODAY).rows
    not_answered = [row for row in rows if row.state not in ("needless", "answered")]
    assert 1 <= len(not_answered) < 5
    assert html_of(at_desk(scenario="trial-kela")).count('<div class="desk-aloud">') == len(not_answered)


def test_a_code_that_a_link_has_brought_opens_the_case() -> None:
    answers = EXAMPLES["trial-kela"].answers
    app = AppTest.from_file(str(PAGE), default_timeout=20).run()
    app.text_input(key="carry").set_value(json.dumps({"code": pack(given_of(answers), TODAY)})).run()
    assert result(answers, TODAY).heading(translator("fi")) in html_of(app)
    assert app.query_params["step"] == "result"
    other = AppTest.from_file(str(PAGE), default_timeout=20).run()
    assert "step" not in other.text_input(key="carry").set_value(json.dumps({"code": "46M-AL6-6PL"})).run().query_params
