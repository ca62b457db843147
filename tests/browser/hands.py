"""Hands at the desk: they press keys with or without waiting for the page; and calls made up from a seed."""

from __future__ import annotations

import random

from playwright.sync_api import Page

from guide.testing.opened import PATIENCE_SECONDS, wait_until_still

_DONE = """() => { const { guideReady, deskWaits } = document.documentElement.dataset;
    return Boolean(guideReady) && deskWaits === undefined; }"""
#: What the page shows: the answers, the answer on the right, what is missing, the fields, what is chosen.
_SCREEN = """() => {
    const texts = (what) => [...document.querySelectorAll(what)].map((one) => one.innerText);
    return { answers: document.querySelector('.guide-state').dataset.guideCopy, hero: texts('.hero'),
             settled: texts('.settled'), doubts: texts('.doubt'),
             fields: [...document.querySelectorAll('[class*=st-key-desk_row_] [data-testid=stTextInput] input')]
                 .map((one) => one.value),
             chosen: texts('[class*=st-key-desk_row_] [data-testid=stRadioOption]:has(input:checked)') }; }"""
#: React draws in turns, and asks itself for each by a message: that comes `window.late` milliseconds late.
LATE = """(() => { const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (...all) {
        if (!window.late) postMessage.apply(this, all);
        else setTimeout(() => postMessage.apply(this, all), window.late); }; })()"""
NAMED = ("Enter", "Backspace", "Escape", "Tab", "PageUp", "PageDown", "ArrowUp", "ArrowDown", "Control+z")
PLACES = ("hel", "Turku", "tam", "Hki", "nokia", "Maarianhamina", "Qqq", "espoo", "Kaarina", "33100")
PLACE = tuple((word, "Enter", pick) for word in PLACES for pick in ("1", "1", "2", "+", "-"))
#: What a clerk does, as keys. A letter is not followed by another one: those would be a word. Nor is there an Escape,
#: which drops what waits.
DEEDS: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("1",),), (("1",),), (("2",),), (("2",),), (("3",),), (("0",),), (("PageDown",),), (("PageUp",),),
    (("PageUp", "3"),), (("PageUp", "2", "14", "Enter", "1"),),
    (("PageUp", "2", "14.5.2023", "Enter", "1"),),
    (("d", "2", "5/2024", "Tab", "1"),), (("d", "2", "2023", "Enter", "2"),),
    (("n", "1"),), (("Control+z", "PageDown", "1"),),
    (("u", "1"),), (("u", "u", "PageDown"),),
    (("d", "1"),), (("ArrowDown",),), (("Turku", "1"),),
    (("v", "PageDown", "1"),), (("v", "PageDown", "1", "v", "PageDown", "v", "PageUp", "2"),),
    (("k", "1"),), (("x", "x", "1"),), (("x", "x", "Kotka", "Enter", "1"),), (("Control+z", "Control+z"),),
    (("Enter", "2"),),
    tuple(("Backspace", *place) for place in PLACE))


def call_of(seed: int) -> tuple[str, ...]:
    """Return the keys of a call: a place first, then whatever comes."""
    chance = random.Random(seed)
    keys = list(chance.choice(PLACE))
    for _ in range(chance.randint(3, 6)):
        keys += chance.choice(chance.choice(DEEDS))
    return tuple(keys)


def until_done(page: Page) -> None:
    """Return when no key waits any more and the page is still."""
    page.wait_for_function(_DONE, timeout=PATIENCE_SECONDS * 1000)
    wait_until_still(page)
    page.wait_for_function(_DONE, timeout=PATIENCE_SECONDS * 1000)


def press_one(page: Page, key: str) -> None:
    """Press a key, one of another keyboard than the American too."""
    if key.isascii():
        page.keyboard.press(key)
        return
    devtools = page.context.new_cdp_session(page)
    for kind in ({"type": "keyDown", "text": key}, {"type": "keyUp"}):
        devtools.send("Input.dispatchKeyEvent", {"key": key, **kind})
    devtools.detach()


def played(page: Page, keys: tuple[str, ...], pace: int | None) -> dict[str, object]:
    """Press keys, at so many milliseconds a key or else each when the page has done the one before; return the end."""
    for key in keys:
        for one in (key,) if key in NAMED else key:
            press_one(page, one)
            if pace is None:
                page.wait_for_function(_DONE, timeout=PATIENCE_SECONDS * 1000)
            else:
                page.wait_for_timeout(pace)
    until_done(page)
    return screen(page)


def screen(page: Page) -> dict[str, object]:
    """Return what stands on the screen."""
    return dict(page.evaluate(_SCREEN))
