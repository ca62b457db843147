"""The page script by AppTest: paths, errors, language, clearing, examples."""

from __future__ import annotations

import json
import re
from html import escape
from itertools import product
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Radio

from guide.answer.build import result
from guide.language.locale import LANGUAGES, Lang, translator
from guide.reasoning.examples import EXAMPLES
from guide.web import texts as t
from guide.web.citizen.steps import MATTER_ANSWER, MATTERS_NAMED, TITLES, VIEWS
from guide.web.desk.texts import CODE_PRIVATE
from tests.days import TODAY
from tests.sampling import in_turn

PAGE = Path(__file__).parents[2] / "guide" / "web" / "page.py"


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_TODAY", TODAY.isoformat())


def opened(**query: str) -> AppTest:
    app = AppTest.from_file(str(PAGE), default_timeout=20)
    for key, value in {"lang": "en", **query}.items():
        app.query_params[key] = value
    return app.run()


def choose_place(app: AppTest, field: str, value: str) -> AppTest:
    """Choose a place that was found, or one of the answers that are always there."""
    for radio in place_choices(app, field):
        if radio.format_func(value) in radio.options:
            radio.set_value(value)
            return app
    raise AssertionError(f"{value} cannot be chosen for {field}")


def place_choices(app: AppTest, field: str) -> list[Radio[str]]:
    """Return the groups of choices of a place question: what was found, and the fixed answers."""
    return [radio for radio in app.radio if str(radio.key).startswith((f"{field}_found_", f"{field}_other"))]


def place_of(app: AppTest, field: str) -> str | None:
    """Return the answer to a place question; at most one of its two groups of choices holds one."""
    chosen = [radio.value for radio in place_choices(app, field) if radio.value is not None]
    assert len(chosen) <= 1
    return chosen[0] if chosen else None


def html_of(app: AppTest) -> str:
    return " ".join(element.proto.body for element in app.get("html"))


def test_continue_without_an_answer_says_what_to_do() -> None:
    app = opened()
    app.button(key="continue").click().run()
    body = html_of(app)
    assert 'class="guide-errors"' in body
    assert translator("en").text(t.ERROR_TITLE) in body
    assert "step" not in app.query_params


def test_a_language_switch_keeps_answers_and_step() -> None:
    app = opened(scenario="trial-under-30", step="check")
    assert "Helsinki" in html_of(app)
    app.query_params["lang"] = "sv"
    app.run()
    assert "Helsingfors" in html_of(app)
    app.query_params["step"] = re.findall(r'change_status"><a class="go" href="\?step=(\w+)&', html_of(app))[0]
    app.run()
    assert app.radio(key="status").value == "unemployed"
    app.radio(key="status").set_value("in_service")
    app.query_params["lang"] = "en"
    app.run()
    assert app.radio(key="status").value == "in_service"


def test_clear_forgets_everything() -> None:
    app = opened(scenario="trial-transfer-to-municipality", step="change")
    assert app.radio(key="change_ground").value == "relationship"
    app.button(key="clear").click().run()
    assert all(radio.value is None for radio in app.radio)
    assert all(not text.value for text in app.text_input if text.key != "carry")
    assert json.loads(app.text_input(key="carry").value or "") == {"cleared": 1}
    assert "step" not in app.query_params


@pytest.mark.parametrize(("retired", "step"), [
    ({"status": "retired"}, "status"), ({"home_municipality": "000"}, "place"), ({"under_30": "retired"}, "grounds"),
    ({"when": "retired", "day": ""}, "date"), ({"seeks_benefit": "retired"}, "result")])
def test_an_answer_that_is_not_known_any_more_is_asked_again(retired: dict[str, str], step: str) -> None:
    """As when a tab that was opened before an upgrade gives its copy back."""
    kept = {"when": "date", "day": "1", "month": "5", "year": "2024", "home_municipality": "091",
            "status": "unemployed", "under_30": "no", "earnings_related": "no", "immigrant": "no",
            "foreign_language": "no", "dismissed_55plus": "no", "former_customer": "no", "temporary_protection": "no"}
    app = opened(step="result")
    app.text_input(key="carry").set_value(json.dumps(kept | retired)).run()
    shown = {"date": "when", "place": "home_municipality_other", "grounds": "under_30"}.get(step, step)
    if step == "result":
        assert "continue" not in {button.key for button in app.button}
    else:
        assert app.radio(key=shown)


@pytest.mark.parametrize(("scenario", "said"), [("today-safety", True), ("today-relationship", False)])
def test_the_code_says_that_it_leaves_the_reason_out(scenario: str, said: bool) -> None:
    app = opened(scenario=scenario, step="code")
    assert (translator("en").text(CODE_PRIVATE) in html_of(app)) is said


def test_the_change_page_opens_from_the_answer() -> None:
    app = opened(scenario="today-helsinki")
    app.button(key="open_other_authority").click().run()
    assert app.query_params["step"] == "other_authority"
    app.button(key="want_change").click().run()
    assert app.query_params["step"] == "change"
    assert app.radio(key="change_wanted").value == "yes"


def test_the_situation_narrows_the_duties() -> None:
    app = opened(scenario="today-helsinki", step="duties")
    young = "If you are under 25 without vocational education, apply for at least two study places."
    assert young in html_of(app)
    app.button(key="narrow").click().run()
    app.radio(key="under_25_without_vocational").set_value("no").run()
    app.button(key="continue").click().run()
    assert app.query_params["step"] == "duties"
    assert young not in html_of(app)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_answer_itself_does_not_speak_of_danger(lang: Lang) -> None:
    """It has no way to leave in a hurry; the pages behind its cards do."""
    assert "112" not in html_of(opened(scenario="today-safety", lang=lang))
    assert "112" in html_of(opened(scenario="today-safety", lang=lang, step="other_authority"))


def test_the_first_steps_are_narrowed_on_request_and_back_on_the_answer() -> None:
    app = opened(scenario="today-helsinki")
    assert "others in person" in html_of(app)
    assert "narrow_steps" in html_of(app)
    app.query_params["step"] = "first_steps"  # as static/shell.js follows the link
    app.run()
    assert [radio.key for radio in app.radio] == ["seeks_benefit", "may_register"]
    app.radio(key="may_register").set_value("permit").run()
    app.button(key="continue").click().run()
    assert app.query_params["step"] == "result"
    assert "show your residence permit" in html_of(app)
    assert "others in person" not in html_of(app)
    assert "narrow_steps" not in html_of(app)


def test_a_matter_is_answered_before_any_question_and_for_the_day_chosen() -> None:
    app = opened(step="matter")
    app.button(key="continue").click().run()
    assert translator("en").text(t.ERROR_MATTER) in html_of(app)
    app.radio(key="matter_group").set_value("money").run()
    app.radio(key="matter").set_value("pay_subsidy").run()
    app.button(key="continue").click().run()
    assert app.query_params["step"] == "matter_answer"
    assert "the employment authority that serves you" in html_of(app)
    app.button(key="back").click().run()
    app.button(key="other_day").click().run()
    app.radio(key="when").set_value("unknown").run()
    app.button(key="continue").click().run()
    app.button(key="continue").click().run()
    body = html_of(app)
    assert all(translator("en").text(t.IF_SERVED_BY[kind]) in body for kind in ("trial_municipality", "te_office"))


def test_a_matter_waits_for_the_day_that_was_said_to_be_another() -> None:
    app = opened(step="matter")
    app.radio(key="matter_group").set_value("money").run()
    app.radio(key="matter").set_value("pay_subsidy").run()
    app.button(key="other_day").click().run()
    app.button(key="back").click().run()
    app.button(key="continue").click().run()
    body = html_of(app)
    assert translator("en").text(t.MATTER_DATE_TITLE) in body
    assert "the employment authority that serves you" not in body


def test_a_matter_is_answered_for_the_authority_that_serves() -> None:
    app = opened(scenario="trial-under-30", step="matter")
    app.radio(key="matter_group").set_value("money").run()
    app.radio(key="matter").set_value("pay_subsidy").run()
    app.button(key="continue").click().run()
    assert "Helsinki" in html_of(app)
    assert translator("en").text(t.IF_SERVED_BY["te_office"]) not in html_of(app)


@pytest.mark.parametrize(("name", "there"), [("today-student-elsewhere", True), ("today-same-area", False)])
def test_the_letter_page_offers_files_only_when_there_is_a_letter(name: str, there: bool) -> None:
    app = opened(scenario=name, step="letter")
    assert len(app.get("download_button")) == (3 if there else 0)
    assert (translator("en").text(t.NO_LETTER) in html_of(app)) is not there


@pytest.mark.parametrize(("case", "lang"), in_turn(
    product(["today-student-elsewhere", "trial-transfer-to-municipality", "today-nothing-known"],
            [*VIEWS, "compare", "letter", "situation"]), LANGUAGES))
def test_every_part_of_the_answer_opens_by_its_address(case: tuple[str, str], lang: str) -> None:
    name, step = case
    app = opened(scenario=name, lang=lang, step=step)
    assert not app.exception
    assert app.query_params["step"] == step
    assert html_of(app).count("<h1>") == 1


def test_a_step_that_the_answers_do_not_lead_to_falls_back() -> None:
    for step in ("result", "status", "<script>", "x" * 3000):
        app = opened(step=step)
        assert not app.exception
        assert translator("en").text(t.INTRO) in html_of(app)


def test_an_unknown_example_or_language_is_ignored() -> None:
    app = opened(lang="xx", scenario="no-such-thing")
    assert not app.exception


@pytest.mark.parametrize(("name", "lang"), in_turn(EXAMPLES, LANGUAGES))
def test_every_example_opens_at_its_result(name: str, lang: str) -> None:
    app = opened(scenario=name, lang=lang)
    assert not app.exception
    assert escape(result(EXAMPLES[name].answers, TODAY).heading(translator(lang))) in html_of(app)


def test_every_matter_has_an_example_that_opens_at_its_answer() -> None:
    examples = {example.matter: name for name, example in EXAMPLES.items() if example.matter}
    assert set(examples) == set(MATTERS_NAMED)
    for number, (matter, name) in enumerate(examples.items()):
        lang = LANGUAGES[number % 3]
        app = opened(scenario=name, lang=lang, step=MATTER_ANSWER)
        assert not app.exception
        assert f"<h1>{escape(translator(lang).text(MATTERS_NAMED[str(matter)].title))}</h1>" in html_of(app), matter


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_pages_have_the_same_heading(lang: str) -> None:
    headings = [translator(lang).text(title) for title in TITLES.values()]
    assert sorted(headings) == sorted(set(headings))


def test_a_typed_day_gives_the_last_day_of_appeal_and_is_forgotten_with_the_answers() -> None:
    app = opened(scenario="march-2026", lang="en", step=MATTER_ANSWER)
    assert "7 December 2026" not in html_of(app)
    app.text_input(key="appeal_day").set_value("6.11.2026").run()
    assert "Last day to deliver the appeal: 7 December 2026." in html_of(app)
    app.text_input(key="appeal_day").set_value("soon").run()
    assert translator("en").text(t.APPEAL_BAD) in html_of(app)
    app.button(key="clear").click().run()
    assert "appeal_day" not in app.session_state or not app.session_state["appeal_day"]


def test_the_entry_of_a_sanction_opens_its_group() -> None:
    app = opened(lang="en")
    app.button(key="to_sanction").click().run()
    assert app.radio(key="matter_group").value == "sanctions"
    assert app.radio(key="matter").options[0] == translator("en").text(MATTERS_NAMED["sanction"].title)
