"""Each check of the page on a page made to fail it, and on the same page mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from guide.testing.fit import small_targets, strained
from guide.testing.keys import unmarked, walk
from guide.testing.structure import faults
from tests.browser.axe import axe_faults, english_faults
from tests.browser.message_ids import outline
from tests.browser.snapshots import Snapshots

pytestmark = pytest.mark.browser
STYLE = """<style>body { margin: 0; background: #fff }
button, a.big { display: inline-block; min-width: 44px; height: 44px }
:focus-visible { outline: 3px solid #0b3d91; outline-offset: 2px }</style>"""
TWO = "<button>one</button> <button>two</button>"


def document(body: str, heading: str = "<h1>Page</h1>") -> str:
    return (f'<!doctype html><html lang="fi" data-guide-ready="7"><title>Page</title>{STYLE}<body>'
            '<div data-testid="stApp" data-test-script-state="notRunning" data-test-connection-state="CONNECTED">'
            f'<main data-testid="stMain">{heading}{body}<span class="guide-state" hidden data-guide-run="7"></span>'
            "</main></div></body></html>")


@pytest.fixture(scope="module")
def tab(guide_browser: Browser) -> Page:
    return guide_browser.new_page(viewport={"width": 390, "height": 400})


@pytest.mark.parametrize(("body", "fault"), [
    ("<h3>Part</h3>", "heading level skipped from 1 to 3: Part"),
    ("<nav><a href='#'>one</a></nav>", "landmark or group without a name: one"),
    ("<div role=radiogroup aria-label=' '>one</div>", "landmark or group without a name: one"),
    ("<div style='height:10px;overflow:hidden'><p>Words</p></div>", "cut off: Words"),
    ("<p>Words</p><p style='margin-top:-30px'>Others</p>", "words overlap: Words and Others"),
])
def test_structure(tab: Page, body: str, fault: str) -> None:
    tab.set_content(document(body))
    assert fault in faults(tab, "fi")
    tab.set_content(document("<h2>Part</h2><nav aria-label='Parts'><a href='#'>one</a></nav><p>Words</p><p>Others</p>"))
    assert faults(tab, "fi") == []


SMALL = "<a href='#' style='display:inline-block;width:{0}px;height:{0}px;margin:{1}px;overflow:hidden'>a</a>"


@pytest.mark.parametrize(("body", "fault"), [
    (SMALL.format(20, 0) * 2, ["target too small, 20 x 20 px: a"]),
    (SMALL.format(20, 2) * 2, []),
    (SMALL.format(24, 0) * 2, []),
    ("<p>Words with <a href='#'>a</a> and <a href='#'>b</a> in them</p>", []),
    ("<button style='height:40px'>one</button>", ["main target under 44 px, 44 x 40 px: one"]),
    (TWO, []),
])
def test_targets(tab: Page, body: str, fault: list[str]) -> None:
    tab.set_content(document(f"<div style='line-height:0'>{body}</div>"))
    assert small_targets(tab) == fault


@pytest.mark.parametrize(("body", "fault"), [
    ("<p style='width:300px'>Words</p>", "256 px: scrolls sideways: 300 in 256 px"),
    ("<p style='height:1.3em;font-size:16px;overflow:hidden;white-space:nowrap;width:7ch'>A word</p>",
     "wider spacing: cut off: A word"),
    ("<div style='height:24px;overflow:hidden'><p style='margin:0;font-size:1rem'>Words</p></div>",
     "text at 200 %: cut off: Words"),
])
def test_strains(tab: Page, body: str, fault: str) -> None:
    tab.set_content(document(body))
    assert faults(tab, "fi") == []
    assert fault in strained(tab, "fi")
    assert tab.viewport_size == {"width": 390, "height": 400}
    tab.set_content(document("<p>Words</p>"))
    assert strained(tab, "fi") == []


@pytest.mark.parametrize(("body", "fault"), [
    (f"<style>button:focus {{ outline: none }}</style>{TWO}", 'no outline: button "one"'),
    (f"<style>:focus-visible {{ outline-color: #bbb }}</style>{TWO}", 'outline of contrast 1.9: button "one"'),
    (f"<div style='overflow:hidden;width:40px;height:40px'>{TWO}</div>", 'no outline: button "one"'),
    (f"{TWO}<div style='position:fixed;inset:0;background:#fff'></div>",
     'hidden while it has the focus: button "one"'),
    (TWO + "<script>document.querySelector('button').onkeydown = event => event.preventDefault()</script>",
     'Tab does not leave button "one"'),
    (TWO + "<script>document.querySelectorAll('button')[1].onfocus = event => event.target.blur()</script>",
     'Tab does not reach button "two"'),
])
def test_keys(tab: Page, body: str, fault: str) -> None:
    tab.set_content(document(body))
    assert any(found.startswith(fault) for found in walk(tab).faults), walk(tab)


def test_keys_without_a_fault(tab: Page) -> None:
    tab.set_content(document(TWO + "<a class=big href='#'>three</a><label>four <input></label>"))
    assert walk(tab).faults == ()
    assert walk(tab).stops == ('button "one"', 'button "two"', 'link "three"', 'textbox "four"')
    assert unmarked(tab) == []


def test_marks_alone(tab: Page) -> None:
    tab.set_content(document(f"<style>button:focus {{ outline: none }}</style>{TWO}"))
    assert unmarked(tab) == ['no outline: button "one"', 'no outline: button "two"']


def test_axe_and_english(tab: Page) -> None:
    tab.set_content(document("<img src='data:,'><p style='color:#aaa'>Pale</p>"))
    assert {found.split(" ")[0] for found in axe_faults(tab)} == {"image-alt", "color-contrast"}
    tab.set_content(document("<p>Words</p>"))
    assert axe_faults(tab) == []
    assert english_faults('- button "Clear value"\n- text: Selkeä') == ['English left: - button "Clear value"']


STOPS = ['link "Svenska"', 'button "Poista vastaukseni"']
TREE = '- main:\n  - paragraph: "Kuka palvelee minua?"\n  - status'


def test_snapshots(tmp_path: Path) -> None:
    Snapshots(tmp_path, update=True).hold("page", "fi", STOPS, TREE)
    held = Snapshots(tmp_path)
    held.hold("page", "fi", STOPS, TREE)
    held.hold("page", "en", ['link "Suomi"', 'button "Clear my answers"'],
              TREE.replace("Kuka palvelee minua", "Who serves me"))
    with pytest.raises(AssertionError, match=r"(?s)another tab order or tree.*-button"):
        held.hold("page", "fi", STOPS[::-1], TREE)
    with pytest.raises(AssertionError, match=r"(?s)\+  text"):
        held.hold("page", "fi", STOPS, TREE + "\n  - text: lisää")
    with pytest.raises(AssertionError, match="store it with --guide-update"):
        held.hold("other", "fi", [], TREE)


@pytest.mark.parametrize(("line", "told"), [
    ('- button "Jatka ›"', "button ui.continue"), ("- paragraph: • Kyllä", "paragraph option.yes"),
    ('- radio "Kyllä" [checked]', "radio [checked] option.yes"), ("- text: 17 § 1 mom.", "text …"),
    ("- text: ›", "text"),
    ('- link "Avaa":\n  - /url: ./guide/book/fi/index.html', "link …\n  /url ./guide/book/LANG/index.html")])
def test_words_become_ids(line: str, told: str) -> None:
    assert outline(line, "fi") == told
