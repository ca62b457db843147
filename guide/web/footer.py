"""The end of every page: help, feedback, the plain pages, privacy, and the marker that shell.js follows."""

from __future__ import annotations

import html
from collections.abc import Mapping
from datetime import date
from functools import cache

import streamlit as st

from guide.language.locale import Translator
from guide.law.lines import certainty
from guide.places.contacts import CONTACTS
from guide.reasoning.review_dates import last_checked
from guide.settings.deployer import deployer
from guide.web import state
from guide.web import texts as t
from guide.web.host.readiness import clock_note
from guide.web.notices.routes import footer_links
from guide.web.page_marker import marker
from guide.web.widgets import block, show


def announcements(today: date, to: Translator) -> str:
    """Return what each page announces: a clock that cannot be right, and a planned break up to its last day."""
    texts = filter(None, (clock_note(today, to), deployer().break_on(today, to.lang)))
    return "".join(f'<div class="break" role="status">{block(text)}</div>' for text in texts)


def exit_line(to: Translator) -> str:
    """Return the way out in a hurry: shell.js forgets the answers and puts a neutral page in place of this one."""
    address = CONTACTS["neutral_page"].url[to.lang]
    return (f'<div class="guide-exit"><a href="{address}">{html.escape(to.text(t.EXIT))}</a>'
            f'{block(to.text(t.EXIT_HELP), css="fine")}</div>')


def help_lines(to: Translator) -> list[str]:
    """Return how to get help and give feedback; what the deployer has not filled in is left out."""
    who = deployer()
    lines = [block(to.text(t.HELP), "h2"), block(to.text(t.HELP_AUTHORITY))]
    if who.advice.phone:
        lines.append(block(to.text(t.HELP_PHONE, phone=who.advice.phone, hours=who.advice.hours.of(to.lang))))
    if who.feedback.email:
        address = html.escape(who.feedback.email)
        lines.append(f'<p>{html.escape(to.text(t.FEEDBACK))} <a href="mailto:{address}">{address}</a></p>')
    return lines


def footer(to: Translator, step: str, failed: bool, given: Mapping[str, str], again: bool) -> None:
    """Show the same help, privacy and clearing on every page, in the same order; `again`: run once more at the end."""
    if st.button(to.text(t.CLEAR), key="clear", type="tertiary"):
        state.clear_all()
    if again:
        st.rerun()
    show(_constant(to), marker(to.lang, step, "errors" if failed else "h1", given))


@cache
def _constant(to: Translator) -> str:
    """Return what is the same on every page."""
    links = "".join(f'<li><a href="{html.escape(address)}">{html.escape(label)}</a></li>'
                    for label, address in footer_links(to))
    about = html.escape(to.text(t.ABOUT_GUIDE))
    help_title = html.escape(to.text(t.HELP))
    return "".join((
        "<footer>", f'<section aria-label="{help_title}">', *help_lines(to), "</section>", block(to.text(t.NO_TRACE)),
        block(to.text(t.ADVICE)), block(to.text(certainty.CHECKED, day=to.date(last_checked()))),
        f'<nav aria-label="{about}"><ul>{links}</ul></nav>', block(to.text(t.LICENCES), css="fine"), "</footer>"))
