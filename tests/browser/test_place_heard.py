"""The search for a place as a screen reader has it: the accessibility tree and what is said, in each language.

heard/place.LANG.txt has both after each deed, at a person's speed; on a slow line they are the same. `--guide-update`
stores them.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from guide.language.locale import LANGUAGES, Lang, translator
from guide.testing.server import Server
from guide.web import texts as t
from guide.web.host.texts import FETCHING
from tests.browser.searching import CHOSEN, CONTINUE, LISTEN, SEARCH, SLOW, enter, run_of, write
from tests.sampling import sample

pytestmark = pytest.mark.browser
STORED = Path(__file__).with_name("heard")
ROLES = ("textbox", "radiogroup", "radio")
#: What a person does, one after the other; a text is typed over the one before.
DEEDS = ("Ta", "Pori", "Tab", "Space", "Turku", "tmpere", "Pirkanmaa", "Ukraina", "qqqq", "Хельсинки", "Continue",
         "Tab", "Enter")
STEADY = """([run, said]) => { const now = document.documentElement.dataset.guideReady;
    return now && now !== run && window.heard.length > said; }"""

#: That the answer is being fetched is said on a slow machine alone.
DEAF_TO = """fetching => { const push = window.heard.push.bind(window.heard);
    window.heard.push = (...words) => push(...words.filter((one) => one !== fetching)); }"""


def controls(devtools: CDPSession, lang: Lang) -> Iterator[str]:
    """Yield the controls of the question as the accessibility tree has them in reading order, with the focus marked."""
    nodes = {node["nodeId"]: node for node in devtools.send("Accessibility.getFullAXTree")["nodes"]}

    def told(node: dict[str, Any]) -> Iterator[str]:
        states = {one["name"]: one["value"].get("value") for one in node.get("properties", ())}
        yield f'{node["role"]["value"]} "{node["name"]["value"]}"'
        for what in ("value", "description"):
            if words := node.get(what, {}).get("value"):
                yield f'{what} "{words}"'
        yield from (name for name in ("checked", "invalid", "focused") if states.get(name) in (True, "true"))

    def below(node: dict[str, Any]) -> Iterator[str]:
        role, name = (node.get(what, {}).get("value") for what in ("role", "name"))
        if not node.get("ignored") and role in ROLES and name and name != translator(lang).text(t.TOPIC):
            yield ("  " if role == "radio" else "") + ", ".join(told(node))
        for child in node.get("childIds", ()):
            yield from below(nodes[child]) if child in nodes else ()

    yield from below(next(iter(nodes.values())))


def does(page: Page, deed: str, slow: bool) -> None:
    """Do one thing and wait until all that follows is there and said.

    On a slow machine a word comes whole, as from a phone's list of words: keys come late there, and each part of the
    word would rightly be answered.
    """
    run, said = run_of(page), page.evaluate("() => window.heard.length")
    if deed in ("Tab", "Enter"):
        page.keyboard.press(deed)
        return
    if deed == "Space":
        page.keyboard.press(deed)
        page.locator(CHOSEN).wait_for()
    elif deed == "Continue":
        page.locator(CONTINUE).focus()
        page.keyboard.press("Enter")
        page.locator(".guide-errors").wait_for()
    else:
        if slow:
            write(page, "")
            page.keyboard.insert_text(deed)
        else:
            write(page, deed, pace=60)
        page.wait_for_function(STEADY, arg=[run, said], timeout=60_000)
    page.wait_for_selector("html[data-guide-ready]", state="attached")


CASES = sample([(lang, slow) for lang in LANGUAGES for slow in (False, True)], "heard", most=1)


@pytest.mark.parametrize(("lang", "slow"), CASES)
def test_the_field_is_heard_as_it_is_written_down(guide_browser: Browser, guide_server: Server, lang: Lang, slow: bool,
                                                  pytestconfig: pytest.Config) -> None:
    with guide_browser.new_context(locale="en-GB", reduced_motion="reduce") as context:
        page = context.new_page()
        if slow:
            page.add_init_script(f"({SLOW})()")
        enter(page, guide_server, lang)
        page.evaluate(LISTEN)
        page.evaluate(DEAF_TO, translator(lang).text(FETCHING))
        devtools = context.new_cdp_session(page)
        page.locator(SEARCH).focus()
        lines, said = ["# opened", *controls(devtools, lang)], 0
        for deed in DEEDS:
            does(page, deed, slow)
            heard = page.evaluate("said => window.heard.slice(said)", said)
            said += len(heard)
            at = page.evaluate("() => document.activeElement.innerText || ''")
            lines += ["", f"# {deed}", *controls(devtools, lang), *(f"said: {one}" for one in heard)]
            lines += [f"at: {' / '.join(at.split(chr(10)))}"] if deed == "Continue" else []
    path, now = STORED / f"place.{lang}.txt", "\n".join(lines) + "\n"
    if pytestconfig.getoption("--guide-update"):
        path.write_text(now, encoding="utf-8")
        return
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    assert before == now, "\n".join(difflib.unified_diff(before.splitlines(), now.splitlines(), "stored", "now",
                                                         lineterm="", n=1))
