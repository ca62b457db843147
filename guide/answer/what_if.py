"""The section "what would change this answer": nearest changes, or the answers that would settle it, as sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from guide.answer import what_if_places as p
from guide.answer import what_if_texts as t
from guide.answer.blocks import Named, Section, Sentence
from guide.answer.names import named
from guide.answer.why_texts import SAID
from guide.facts.answers import Answers
from guide.facts.rule_facts import DOMAINS, Places, places_of
from guide.language.messages import Message
from guide.law.acts import EMPLOYMENT_ACT, TRIAL_ACT
from guide.law.serving import trial
from guide.law.versions import Source
from guide.reasoning.authorities import server
from guide.reasoning.decide import Case, Serves
from guide.reasoning.evaluate import case_of
from guide.reasoning.outcome import Outcome
from guide.reasoning.what_if import (
    LISTED,
    NOT_LISTED,
    Block,
    Move,
    Value,
    blocks,
    excluded_on,
    moves,
    nearest,
    other_days,
    settling,
)

#: Blocks of several facts shown; a sentence says when there are more.
MOST_BLOCKS = 2
CLASSES: Mapping[frozenset[str], str] = {
    frozenset({"trial"}): "trial", frozenset({"outside"}): "outside", frozenset({"trial", "outside"}): "mainland",
    frozenset({"aland"}): "aland", frozenset({"outside", "aland"}): "not_trial", frozenset({"none"}): "none"}
STATUS_SAID: Mapping[Value, Message] = {
    ("status", LISTED): t.SAID_LISTED, ("status", NOT_LISTED): t.SAID_NOT_LISTED}
TRIAL_LAW = (Source(TRIAL_ACT, "4"), Source(TRIAL_ACT, "5"))
NOW_LAW = (Source(EMPLOYMENT_ACT, "17", "1"),)
LANGUAGE_RIGHT = Source(EMPLOYMENT_ACT, "19", "2")


def whatif_section(outcome: Outcome, answers: Answers) -> Section | None:
    """Return what would give another authority or, while none is settled, which answers lead to which."""
    places = places_of(answers)
    case = case_of(answers, places)
    law = TRIAL_LAW if outcome.regime == "trial" else NOW_LAW
    if not outcome.settled:
        found, title = list(_open(outcome, answers, case, places, law)), t.TITLE_OPEN
    elif outcome.regime == "trial":
        found, title = list(_settled_in_trial(outcome, answers, case, places, law)), t.TITLE_PAST
    else:
        found = [Sentence(t.INTRO_NOW, law), *_moves(outcome, case, places, answers, p.WOULD), Sentence(t.NOT_NOW, law)]
        # The right stands beside the authority of the home municipality on the mainland.
        if case.named()["home"] in ("trial", "outside"):
            found.append(Sentence(t.LANGUAGE, (LANGUAGE_RIGHT,)))
        title = t.TITLE
    return Section("whatif", title, tuple(found)) if found else None


def _settled_in_trial(outcome: Outcome, answers: Answers, case: Case, places: Places,
                      law: tuple[Source, ...]) -> Iterator[Sentence]:
    excluded = excluded_on(answers.on)
    near = blocks(outcome.law_version, nearest(outcome.law_version, case, excluded))
    if any(_alone(block) for block in near):
        yield Sentence(t.INTRO_FACTS, law)
    yield from _block_sentences(near, places, t.IF, t.ALL_OF, t.ONE_MORE)
    yield from _list_of_statuses(near, outcome.law_version)
    yield Sentence(t.INTRO_PLACES if near else t.INTRO_ONLY_PLACE, law)
    yield from _moves(outcome, case, places, answers, p.WOULD_HAVE)
    for first, last, then in other_days(answers):
        yield Sentence(t.SAME_FACTS[then.kind], law, {"name": named(then), "first": first, "last": last}, "note")


def _open(outcome: Outcome, answers: Answers, case: Case, places: Places,
          law: tuple[Source, ...]) -> Iterator[Sentence]:
    facts = case.named()
    if facts["home"] is None or facts["stay"] is None:
        yield Sentence(t.INTRO_OPEN, law)
        yield from _moves(outcome, case, places, answers, p.WAS if outcome.regime == "trial" else p.IS)
        yield from _open_places(outcome, answers, case, places, law)
        return
    near = blocks(outcome.law_version, settling(outcome.law_version, case, outcome.unsettled, excluded_on(answers.on)))
    alone = {fact for block in near if _alone(block) for fact in block.every}
    yield Sentence(t.INTRO_OPEN if alone else t.NOT_ALONE, law)
    yield from _block_sentences(near, places, t.ANSWER, t.ALL_OPEN, t.ONE_MORE_OPEN)
    if alone and len(alone) < 2 * len(outcome.unsettled):
        yield Sentence(t.OTHERS_OPEN, law)
    yield from _list_of_statuses(near, outcome.law_version)


def _alone(block: Block) -> bool:
    return len(block.every) == 1 and not block.either


def _block_sentences(near: tuple[Block, ...], places: Places, alone: Mapping[tuple[str, object, str], Message],
                     together: Mapping[str, Message], one_more: Message) -> Iterator[Sentence]:
    """Yield single facts as points, then the combinations as lists under a sentence that names the authority."""
    for block in near:
        if _alone(block):
            message = alone[(*block.every[0], block.serves.kind)]
            yield Sentence(message, block.sources, {"name": _name_of(block.serves, places)}, "point")
    several = [block for block in near if not _alone(block)]
    for block in several[:MOST_BLOCKS]:
        yield Sentence(together[block.serves.kind], block.sources, {"name": _name_of(block.serves, places)})
        yield from (Sentence(_said(fact), block.sources, form="point") for fact in block.every)
        if block.either:
            yield Sentence(one_more, block.sources)
            yield from (Sentence(_said(fact), block.sources, form="point") for fact in block.either)
    if len(several) > MOST_BLOCKS:
        yield Sentence(t.MORE, several[MOST_BLOCKS].sources, form="note")


def _said(fact: Value) -> Message:
    return STATUS_SAID[fact] if fact in STATUS_SAID else SAID[fact]


def _list_of_statuses(near: tuple[Block, ...], version: date) -> Iterator[Sentence]:
    """Yield which situations the law listed, where a sentence speaks of the list."""
    if any(field == "status" for block in near for field, _ in (*block.every, *block.either)):
        early = version < trial.AT_RISK_FIRST_DAY
        yield Sentence(t.LIST_EARLY if early else t.LIST, (trial.GROUP,), form="note")


def _moves(outcome: Outcome, case: Case, places: Places, answers: Answers,
           words: Mapping[p.Key, Message]) -> Iterator[Sentence]:
    for move in moves(outcome.law_version, case, places, answers.stay_municipality is not None):
        how = "kept" if not move.moved else "another" if move.another else "new"
        message = words[move.field, CLASSES[move.classes], move.serves.kind, how]
        named = how == "kept" or move.serves.kind == "ams"
        params = {"name": _name_of(move.serves, places)} if named else {}
        yield Sentence(message, move.sources, params, "point")


def _open_places(outcome: Outcome, answers: Answers, case: Case, places: Places,
                 law: tuple[Source, ...]) -> Iterator[Sentence]:
    """Yield the places that settle nothing yet, alone."""
    field = "home" if case.named()["home"] is None else "stay"
    found: list[Move] = list(moves(outcome.law_version, case, places, answers.stay_municipality is not None))
    settled = frozenset().union(*(move.classes for move in found))
    for value in DOMAINS[field]:
        if value not in settled:
            yield Sentence(p.OPEN[field, str(value)], law, form="point")


def _name_of(serves: Serves, places: Places) -> Named:
    code = places.home if serves.place == "home" else places.stay
    return named(server(serves.kind, str(code)))
