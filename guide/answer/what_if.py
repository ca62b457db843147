"""The section "what would change this answer": nearest changes, or the answers that would settle it, as sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from guide.answer.blocks import Named, Section, Sentence
from guide.answer.lines import sentences
from guide.answer.names import named
from guide.facts.all_facts import PERSON_FACTS, PLACE_FACTS
from guide.facts.answers import Answers
from guide.facts.combinations import Value, combinations_on
from guide.facts.model import Tense
from guide.facts.rule_facts import Places, places_of
from guide.language.messages import M, Message
from guide.law.acts import Source
from guide.law.kinds import TE, TRIAL
from guide.law.lines import change
from guide.law.lines.serving import STATUSES, who_serves
from guide.law.versions import version_on
from guide.reasoning.authorities import authority_of
from guide.reasoning.decide import Case, Serves
from guide.reasoning.evaluate import case_of
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Outcome
from guide.reasoning.what_if import Block, Move, blocks, moves, nearest, other_days, settling

TITLE = M("whatif.title", "Mikä muuttaisi tämän vastauksen?")
TITLE_PAST = M("whatif.title_past", "Mikä olisi muuttanut tämän vastauksen?")
TITLE_OPEN = M("whatif.title_open", "Mitkä tiedot ratkaisevat vastauksen?")
INTRO_FACTS = M("whatif.intro_facts", "Yksikin näistä olisi muuttanut vastauksen:")
INTRO_PLACES = M("whatif.intro_places", "Myös toinen paikka olisi muuttanut vastauksen:")
INTRO_NOW = M("whatif.intro_now", "Tiedoistasi vain paikka muuttaisi vastauksen:")
NOT_NOW = M("whatif.not_now", "Ikäsi tai etuutesi ei vaikuta siihen, kuka sinua palvelee.")
INTRO_ONLY_PLACE = M("whatif.intro_only_place", "Tiedoistasi vain paikka olisi muuttanut vastauksen:")
INTRO_OPEN = M("whatif.intro_open", "Näin vastauksesi ratkaisevat asian:")
OTHERS_OPEN = M("whatif.others_open", "Muut vastaukset eivät yksin riitä. Silloin tarvitsemme vielä muita tietoja.")
NOT_ALONE = M("whatif.not_alone", "Mikään yksittäinen vastaus ei vielä ratkaise asiaa.")
ONE_MORE = M("whatif.one_more", "Lisäksi ainakin yhden näistä olisi pitänyt pitää paikkansa:")
ONE_MORE_OPEN = M("whatif.one_more_open", "Lisäksi ainakin yksi näistä piti paikkansa:")
MORE = M("whatif.more", "Muitakin yhdistelmiä on.")
ALL_OF: Mapping[str, Message] = {
    TRIAL: M(
        "whatif.all.trial",
        "Sinua olisi palvellut kokeilukunta {name}, jos kaikki nämä olisivat pitäneet paikkansa:"),
    TE: M(
        "whatif.all.te",
        "Sinua olisi palvellut {name}, jos kaikki nämä olisivat pitäneet paikkansa:"),
}
ALL_OPEN: Mapping[str, Message] = {
    TRIAL: M(
        "whatif.all_open.trial",
        "Sinua palveli kokeilukunta {name}, jos kaikki nämä pitivät paikkansa:"),
    TE: M("whatif.all_open.te", "Sinua palveli {name}, jos kaikki nämä pitivät paikkansa:"),
}
#: Of a second combination that gives the same authority as the one before it.
OR_ALL: Mapping[Tense, Message] = {
    "would_have": M("whatif.or_all", "Tai kaikki nämä olisivat pitäneet paikkansa:"),
    "was": M("whatif.or_all_open", "Tai kaikki nämä pitivät paikkansa:"),
}
SAME_FACTS: Mapping[str, Message] = {
    TRIAL: M(
        "whatif.days.trial",
        "Samoilla tiedoilla sinua palveli {first} – {last} kokeilukunta {name}."),
    TE: M(
        "whatif.days.te",
        "Samoilla tiedoilla sinua palveli {first} – {last} {name}."),
}
#: Blocks of several facts shown; a sentence says when there are more.
MOST_BLOCKS = 2
CLASSES: Mapping[frozenset[str], str] = {
    frozenset({"trial"}): "trial", frozenset({"outside"}): "outside", frozenset({"trial", "outside"}): "mainland",
    frozenset({"aland"}): "aland", frozenset({"outside", "aland"}): "not_trial", frozenset({"none"}): "none"}


def whatif_section(outcome: Outcome, answers: Answers) -> Section | None:
    """Return what would give another authority or, while none is settled, which answers lead to which."""
    places = places_of(answers)
    case = case_of(answers, places)
    law = who_serves(outcome.on)
    if not outcome.settled:
        found, title = list(_open(outcome, answers, case, places, law)), TITLE_OPEN
    elif version_on(outcome.on).of_trial:
        found, title = list(_settled_in_trial(outcome, answers, case, places, law)), TITLE_PAST
    else:
        found = [Sentence(INTRO_NOW, law), *_moves(outcome, case, places, answers, "would"), Sentence(NOT_NOW, law),
                 *sentences(change.ALSO, outcome.on, facts_of(outcome, answers))]
        title = TITLE
    return Section("whatif", title, tuple(found)) if found else None


def _settled_in_trial(outcome: Outcome, answers: Answers, case: Case, places: Places,
                      law: tuple[Source, ...]) -> Iterator[Sentence]:
    excluded = combinations_on(answers.on)
    near = blocks(outcome.law_version, nearest(outcome.law_version, case, excluded))
    if any(_alone(block) for block in near):
        yield Sentence(INTRO_FACTS, law)
    yield from _block_sentences(near, places, "would_have", ALL_OF, ONE_MORE)
    yield from _list_of_statuses(near, outcome.law_version)
    yield Sentence(INTRO_PLACES if near else INTRO_ONLY_PLACE, law)
    yield from _moves(outcome, case, places, answers, "would_have")
    for first, last, then in other_days(answers):
        yield Sentence(SAME_FACTS[then.kind], law, {"name": named(then), "first": first, "last": last}, "note")


def _open(outcome: Outcome, answers: Answers, case: Case, places: Places,
          law: tuple[Source, ...]) -> Iterator[Sentence]:
    facts = case.named()
    if facts["home"] is None or facts["stay"] is None:
        yield Sentence(INTRO_OPEN, law)
        yield from _moves(outcome, case, places, answers, "was" if version_on(outcome.on).of_trial else "is")
        yield from _open_places(outcome, answers, case, places, law)
        return
    never = combinations_on(answers.on)
    near = blocks(outcome.law_version, settling(outcome.law_version, case, outcome.unsettled, never))
    alone = {fact for block in near if _alone(block) for fact in block.every}
    yield Sentence(INTRO_OPEN if alone else NOT_ALONE, law)
    yield from _block_sentences(near, places, "was", ALL_OPEN, ONE_MORE_OPEN)
    if alone and len(alone) < 2 * len(outcome.unsettled):
        yield Sentence(OTHERS_OPEN, law)
    yield from _list_of_statuses(near, outcome.law_version)


def _alone(block: Block) -> bool:
    return len(block.every) == 1 and not block.either


def _block_sentences(near: tuple[Block, ...], places: Places, tense: Tense,
                     together: Mapping[str, Message], one_more: Message) -> Iterator[Sentence]:
    """Yield single facts as points, then the combinations as lists under a sentence that names the authority."""
    for block in near:
        if _alone(block):
            field, value = block.every[0]
            message = PERSON_FACTS[field].what_if[tense][value, block.serves.kind]
            yield Sentence(message, block.sources, {"name": _name_of(block.serves, places)}, "point")
    several = [block for block in near if not _alone(block)]
    said: Sentence | None = None
    for block in several[:MOST_BLOCKS]:
        head = Sentence(together[block.serves.kind], block.sources, {"name": _name_of(block.serves, places)})
        again = said is not None and (head.message, head.params) == (said.message, said.params)
        yield Sentence(OR_ALL[tense], block.sources) if again else head
        said = head
        yield from _points(block.every, block.sources)
        if block.either:
            yield Sentence(one_more, block.sources)
            yield from _points(block.either, block.sources)
    if len(several) > MOST_BLOCKS:
        yield Sentence(MORE, several[MOST_BLOCKS].sources, form="note")


def _points(facts: tuple[Value, ...], law: tuple[Source, ...]) -> Iterator[Sentence]:
    yield from (Sentence(PERSON_FACTS[field].said[value], law, form="point") for field, value in facts)


def _list_of_statuses(near: tuple[Block, ...], version: date) -> Iterator[Sentence]:
    """Yield which situations the law listed, where a sentence speaks of the list."""
    if any(field == "status" for block in near for field, _ in (*block.every, *block.either)):
        yield from sentences(STATUSES, version, {})


def _moves(outcome: Outcome, case: Case, places: Places, answers: Answers, tense: Tense) -> Iterator[Sentence]:
    for move in moves(outcome.law_version, case, places, answers.stay_municipality is not None):
        how = "kept" if not move.moved else "another" if move.another else "new"
        message = PLACE_FACTS[move.field].what_if[tense][CLASSES[move.classes], move.serves.kind, how]
        params = {"name": _name_of(move.serves, places)} if "{name}" in message.fi else {}
        yield Sentence(message, move.sources, params, "point")


def _open_places(outcome: Outcome, answers: Answers, case: Case, places: Places,
                 law: tuple[Source, ...]) -> Iterator[Sentence]:
    """Yield the places that settle nothing yet, alone."""
    field = "home" if case.named()["home"] is None else "stay"
    found: list[Move] = list(moves(outcome.law_version, case, places, answers.stay_municipality is not None))
    settled = frozenset().union(*(move.classes for move in found))
    for value in PLACE_FACTS[field].classes:
        if value not in settled:
            yield Sentence(PLACE_FACTS[field].open[value], law, form="point")


def _name_of(serves: Serves, places: Places) -> Named:
    code = places.home if serves.place == "home" else places.stay
    return named(authority_of(serves.kind, str(code), places.on))
