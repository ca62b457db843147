"""Who decides my matter: the choice of a matter, and the answer for each authority that may serve the person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from guide.answer.matter import matter_result
from guide.facts.answers import Answers
from guide.language.locale import Translator
from guide.language.messages import Message
from guide.law.kinds import AuthorityKind, of_mainland
from guide.law.matters import GROUPS
from guide.law.matters.model import KINDS
from guide.reasoning.evaluate import evaluate
from guide.reasoning.outcome import Authority
from guide.web import texts as t
from guide.web.result_html import Writer
from guide.web.state import fill
from guide.web.widgets import ASKED, block, show


def matter_widgets(to: Translator, known: Mapping[str, str]) -> dict[str, str]:
    """Make the two lists, topic and matter, and return what is chosen. The second list follows the first choice."""
    show(block(to.text(t.MATTER_GROUP), "h2"), css=ASKED)
    group = _choice("matter_group", t.MATTER_GROUP, {one.id: one.title for one in GROUPS}, known, to)
    inside = {one.id: one.title for topic in GROUPS if topic.id == group for one in topic.matters}
    matter = None
    if inside:
        show(block(to.text(t.MATTER_ONE), "h2"), css=ASKED)
        matter = _choice("matter", t.MATTER_ONE, inside, known, to)
    chosen = {"matter_group": group, "matter": matter}
    return {key: value for key, value in chosen.items() if value is not None}


def _choice(key: str, label: Message, options: Mapping[str, Message], known: Mapping[str, str],
            to: Translator) -> str | None:
    fill(key, known)
    return st.radio(to.text(label), list(options), index=None, key=key, label_visibility="collapsed",
                    format_func=lambda value: to.text(options[value]))


def servers_for(answers: Answers) -> list[tuple[AuthorityKind, Authority | None]]:
    """Return the authorities for which to answer: the person's own, else each that may serve there."""
    outcome = evaluate(answers)
    if outcome.settled:
        return [(outcome.servers[0].kind, outcome.servers[0])]
    return [(kind, None) for kind in KINDS[outcome.regime] if of_mainland(kind)]


def show_matter(matter: str, answers: Answers, today: date, to: Translator) -> None:
    """Draw who handles the matter; where several authorities may serve, one part for each."""
    servers = servers_for(answers)
    write = Writer(to)  # a matter can rest on acts of both regimes: each is named
    parts: list[str] = []
    for kind, server in servers:
        whole = matter_result(matter, answers.on, server, kind, today)
        several = len(servers) > 1
        if several:
            parts.append(block(to.text(t.IF_SERVED_BY[kind]), "h2"))
        parts += write.lead(whole)
        for section in whole.sections:
            parts += write.section(section, level=3 if several else 2)
    if servers[0][1] is None:
        parts.append(block(to.text(t.NAME_AFTER_HOME), css="note"))
    show(*parts)
