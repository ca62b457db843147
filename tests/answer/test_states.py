"""Every state of an answer has its own text, a way to reach somebody and a next step, in every municipality."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from guide.answer.build import result
from guide.facts.answers import NO_HOME, Answers
from guide.language.locale import LANGUAGES, translator
from guide.law.lines.certainty import STATES
from guide.places import MUNICIPALITIES
from guide.reasoning.evaluate import evaluate
from guide.reasoning.examples import EXAMPLES
from guide.reasoning.states import Move, Served, move_state, served_state
from tests.days import TODAY
from tests.sampling import sample

IN_TRIAL, MARIEHAMN = date(2023, 6, 1), "478"
OPEN = {Served.SEVERAL, Served.ONE_POSSIBLE, Served.PLACE_NOT_KNOWN}


def cases(code: str) -> Iterator[Answers]:
    """Yield who may ask in a municipality: today, in the trial, without a home, with a home on Åland, home not told."""
    yield Answers(on=TODAY, home_municipality=code)
    yield Answers(on=IN_TRIAL, home_municipality=code)
    yield Answers(on=TODAY, home_municipality=NO_HOME, stay_municipality=code)
    yield Answers(on=TODAY, home_municipality=MARIEHAMN, stay_municipality=code)
    yield Answers(on=TODAY, stay_municipality=code)


def wrong(answers: Answers) -> Iterator[str]:
    """Yield what an answer lacks in any language."""
    whole, outcome = result(answers, TODAY), evaluate(answers)
    state, named = served_state(outcome, answers), [one for one in whole.lead if one.params.get("name")]
    certainty, steps = whole.section("certainty"), whole.section("steps")
    if certainty is None or certainty.sentences[0].message != STATES[state]:
        yield "the state is not told"
    if steps is None or not any(one.act for one in steps.sentences):
        yield "no next step"
    if (state in OPEN) is outcome.settled:
        yield "the state is not that of the outcome"
    for to in map(translator, LANGUAGES):
        ways = [way for _, card in (whole.contact.cards if whole.contact else ()) for way in card]
        if not any(way.href(to) for way in ways):
            yield f"nobody to reach ({to.lang})"
        if "{" in whole.heading(to) + "".join(one.text(to) for one in named):
            yield f"an open gap ({to.lang})"


@pytest.mark.parametrize("code", sample(list(MUNICIPALITIES), "states", most=20))
def test_no_answer_ends_without_a_next_step(code: str) -> None:
    assert [(answers, fault) for answers in cases(code) for fault in wrong(answers)] == []


@pytest.mark.parametrize("answers", [Answers(on=TODAY), Answers(on=TODAY, home_municipality=NO_HOME),
                                     Answers(on=IN_TRIAL), Answers(on=IN_TRIAL, home_municipality=NO_HOME)])
def test_nor_does_one_without_a_place(answers: Answers) -> None:
    assert list(wrong(answers)) == []


def test_every_state_has_an_example_and_a_text_of_its_own() -> None:
    outcomes = {name: evaluate(one.answers) for name, one in EXAMPLES.items()}
    assert {served_state(one, EXAMPLES[name].answers) for name, one in outcomes.items()} == set(Served) == set(STATES)
    assert {move_state(one) for one in outcomes.values()} == set(Move)
    for lang in LANGUAGES:
        assert len({translator(lang).text(message) for message in STATES.values()}) == len(Served)


def test_each_state_of_a_move_is_told_by_the_section_on_another_authority() -> None:
    told: dict[Move, set[str]] = {}
    for one in EXAMPLES.values():
        section = result(one.answers, TODAY).section("change")
        assert section is not None
        assert section.sentences
        forms = {sentence.form for sentence in section.sentences}
        state = move_state(evaluate(one.answers))
        told.setdefault(state, set()).update(forms)
        if state in (Move.POSSIBLE, Move.NOT_POSSIBLE, Move.OPEN):
            assert ("not_met" in forms) is (state is Move.NOT_POSSIBLE)
            assert ("not_known" in forms) is (state is Move.OPEN) or state is Move.NOT_POSSIBLE
        else:
            assert not forms & {"met", "not_met", "not_known"}
    assert set(told) == set(Move)
