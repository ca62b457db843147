"""The names of the acts in the reader's language, and the section of a result that leads to further reading."""

from __future__ import annotations

from guide.answer.blocks import Section, Sentence
from guide.language.messages import M
from guide.law.acts import ACTS, EMPLOYMENT_ACT, TRANSITION_ACT, TRIAL_ACT
from guide.law.versions import Source
from guide.reasoning.outcome import Outcome

MORE = M("section.more", "Lue lisää")
MORE_TRIAL = M("more.trial", "Työ- ja elinkeinoministeriö kertoo kuntakokeilusta:")
MORE_REFORM = M("more.reform", "Ministeriö kertoo myös siitä, miten palvelut siirtyivät kunnille:")
MORE_ACTS = M("more.acts", "Vastaus nojaa näihin lakeihin:")
MORE_ACT = M("more.act", "{name}")


def more_section(outcome: Outcome) -> Section:
    """Return where to read more: the ministry's pages and the acts that the answer rests on."""
    acts = {act.number: act for act in ACTS}
    sentences = []
    if outcome.regime == "trial":
        sentences.append(Sentence(MORE_TRIAL, (Source(TRIAL_ACT),), link="ministry_trial"))
    sentences += [Sentence(MORE_REFORM, (Source(EMPLOYMENT_ACT), Source(TRANSITION_ACT)), link="ministry_reform"),
                  Sentence(MORE_ACTS, (Source(acts[outcome.sources[0].act]),))]
    for number in dict.fromkeys(source.act for source in outcome.sources):
        sentences.append(Sentence(MORE_ACT, (Source(acts[number]),), {"name": acts[number].name}, "point"))
    return Section("more", MORE, tuple(sentences))
