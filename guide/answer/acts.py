"""The names of the acts in the reader's language, and the section of a result that leads to further reading."""

from __future__ import annotations

from guide.answer.blocks import Section, Sentence
from guide.answer.lines import sentences
from guide.language.messages import M
from guide.law.acts import ACTS
from guide.law.lines import certainty
from guide.law.versions import Source
from guide.reasoning.outcome import Outcome

MORE = M("section.more", "Lue lisää")
MORE_ACTS = M("more.acts", "Vastaus nojaa näihin lakeihin:")
MORE_ACT = M("more.act", "{name}")


def more_section(outcome: Outcome) -> Section:
    """Return where to read more: the ministry's pages and the acts that the answer rests on."""
    acts = {act.number: act for act in ACTS}
    numbers = dict.fromkeys(source.act for source in outcome.sources)
    return Section("more", MORE, (
        *sentences(certainty.MORE, outcome.on, {}), Sentence(MORE_ACTS, (Source(acts[outcome.sources[0].act]),)),
        *(Sentence(MORE_ACT, (Source(acts[one]),), {"name": acts[one].name}, "point") for one in numbers)))
