"""What README.md promises: the keys, the tolerances, the fixtures, the settings."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from urllib.parse import parse_qs

import pytest

import guide.testing
from guide.facts.questions import PAGES
from guide.language.locale import LANGUAGES
from guide.testing import pictures, plugin, scenarios
from guide.testing.browser import OpenState, Tabs
from guide.testing.opened import WrongState
from guide.testing.state import DESK, State
from guide.web.citizen import steps
from tests.sampling import sample

README = (Path(guide.testing.__file__).with_name("README.md")).read_text(encoding="utf-8")


#: The key of each visible control in the page's main part, "none" where there is no key.
KEYS_OF_CONTROLS = """() => [...document.querySelectorAll("[data-testid=stMain] :is(button, input)")]
  .filter((one) => one.offsetParent)
  .map((one) => one.closest("[class*=st-key-]"))
  .map((box) => box ? /st-key-(\\S+)/.exec(box.className)[1] : "none")"""


def rows(heading: str) -> list[list[str]]:
    """Return the table under the row of headings that starts so, as cells."""
    lines = README[README.index(f"| {heading}"):].splitlines()
    table = lines[2:next((n for n, line in enumerate(lines) if not line.startswith("|")), len(lines))]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def keys_by_query() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in scenarios.controls():
        found.setdefault(one.opened_with, []).extend(one.keys)
    return found


@pytest.mark.browser
@pytest.mark.parametrize("query", sample(list(keys_by_query()), "keys", most=9))
def test_the_keys_are_there(open_state: OpenState, query: str) -> None:
    asked = {key: values[0] for key, values in parse_qs(query.lstrip("?")).items()}
    lang = next(one for one in LANGUAGES if one == asked["lang"])
    opened = open_state(State(asked.get("scenario"), lang, asked.get("step")))
    for key in keys_by_query()[query]:
        assert opened.control(key).first.is_visible(), key
    promised = {key for keys in keys_by_query().values() for key in keys}
    controls = {re.sub(r"(_found)(_\d{3})+$", r"\1", key) for key in opened.page.evaluate(KEYS_OF_CONTROLS)}
    assert controls
    # Change, on the check page, is named by the question.
    unnamed = {key for key in controls - promised if key.removeprefix("change_") not in promised | {"date"}}
    assert unnamed == set()


@pytest.mark.browser
def test_the_desk_is_a_state(open_state: OpenState) -> None:
    opened = open_state("today-helsinki", lang="sv", step="desk")
    assert opened.state.query == "?scenario=today-helsinki&lang=sv&view=desk"
    assert opened.marker()["guideStep"] == "desk"


def test_the_pages_are_named() -> None:
    named = {name for names in scenarios.PAGES_BY_KIND.values() for name in names}
    assert named == {page.id for page in PAGES} | {*steps.AFTER_ALL, *steps.FREE, steps.MATTER_ANSWER, DESK}


@pytest.mark.browser
def test_one_state_leaves_nothing_for_the_next(guide_tabs: Tabs) -> None:
    stored = "() => Object.keys(sessionStorage).filter(key => key.startsWith('guide'))"
    answered = guide_tabs.open(State("trial-kela", step="grounds"))
    assert answered.page.locator("input[type=radio]:checked:visible").count() > 0
    assert answered.page.evaluate(stored) != []
    guide_tabs.release(answered)
    empty = guide_tabs.open(State())
    assert empty.page is answered.page
    assert empty.page.evaluate(stored) == []
    guide_tabs.release(empty)
    dense = guide_tabs.open(State(density=2))
    assert dense.page is not empty.page
    guide_tabs.release(dense)
    again = guide_tabs.open(State())
    assert again.page is empty.page
    guide_tabs.release(again)


@pytest.mark.browser
def test_a_page_to_which_the_answers_do_not_lead_is_not_opened(guide_tabs: Tabs) -> None:
    with pytest.raises(WrongState, match=r"'guideStep': '(?!grounds)"):
        guide_tabs.open(State("today-helsinki", step="grounds"))


def test_tolerances() -> None:
    for name, levels, allowed, edges, _ in rows("name | levels"):
        said = pictures.Tolerance(int(levels), int(allowed), edges == "yes")
        assert getattr(pictures, name.strip("`")) == said


def test_fixtures() -> None:
    named = {re.match(r"`(\w+)", cells[0]).group(1) for cells in rows("fixture")}  # type: ignore[union-attr]
    there = {name for name, value in inspect.getmembers(plugin) if type(value).__name__ == "FixtureFunctionDefinition"}
    assert named == there - {"guide_tabs"}


def test_settings_and_options() -> None:
    source = inspect.getsource(plugin.pytest_addoption)
    for cells in rows("option"):
        for name in re.findall(r"`(--[\w-]+|guide_\w+)", f"{cells[0]} {cells[1]}"):
            assert f'"{name}"' in source
        if cells[1]:
            said = cells[2].replace("`", '"')
            assert f"default={said}" in source or f"by default {said}" in source
