"""The section as it is shown: each sentence, put to the test by changing the answers as it says."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from guide import Answers, evaluate
from guide.answer import what_if
from guide.answer.blocks import Named, Section, Sentence
from guide.answer.what_if import whatif_section
from guide.facts.all_facts import PERSON, PLACES
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.law.versions import LAW_VERSIONS
from guide.reasoning.examples import EXAMPLES
from guide.reasoning.outcome import Outcome
from guide.reasoning.what_if import listed_statuses
from tests.all_told import told_for_every_day
from tests.reasoning.oracle import ALAND, OTHER_TRIAL, OUTSIDE, TRIAL
from tests.reasoning.what_if.brute import FIELDS, VALUES
from tests.telling import Tell

ALONE = {message.id: (fact.in_rules, key[0], str(key[1])) for fact in PERSON
         for table in fact.what_if.values() for key, message in table.items()}
SAYS = {message.id: (fact.in_rules, value) for fact in PERSON for value, message in fact.said.items()}
LEADS = {message.id: kind for table in (what_if.ALL_OF, what_if.ALL_OPEN)
         for kind, message in table.items()}
OR_ALL = {message.id for message in what_if.OR_ALL.values()}
ONE_MORE = {what_if.ONE_MORE.id, what_if.ONE_MORE_OPEN.id}

NOBODY: dict[str, object] = {"status": "unemployed", **dict.fromkeys(FIELDS[1:], False), "earnings_related": True}
APART: dict[str, object] = {"on": "2023-03-01", "home_municipality": TRIAL, "stay_municipality": OTHER_TRIAL, **NOBODY}
#: What chance seldom brings: home and stay in two pilot municipalities, answers that contradict each other, no home.
SELDOM: tuple[dict[str, object], ...] = (
    {**APART, "former_customer": True, "temporary_protection": True},
    {**APART, "former_customer": True, "temporary_protection": None},
    {**APART, "temporary_protection": True, "earnings_related": None},
    {**APART, "temporary_protection": True, "earnings_related": False},
    {**APART, "temporary_protection": True, "under_30": True},
    {**APART, "temporary_protection": True, "under_30": None},
    {**APART, "temporary_protection": True, "foreign_language": True},
    {**APART, "temporary_protection": True, "foreign_language": None},
    {**APART, "temporary_protection": True, "immigrant": True},
    {**APART, "temporary_protection": True, "immigrant": True, "status": None},
    {**APART, "status": None, "under_30": True, "immigrant": None, "foreign_language": None,
     "earnings_related": None, "dismissed_55plus": None, "temporary_protection": None},
    {**APART, "under_30": True, "earnings_related": False, "immigrant": True, "temporary_protection": None},
    {**APART, "former_customer": None, "temporary_protection": None},
    *({**APART, "stay_municipality": None, field: None} for field in FIELDS),
    *({**APART, "home_municipality": None, "immigrant": True, "temporary_protection": True, "earnings_related": value}
      for value in (True, False)),
    {**APART, "home_municipality": None, "status": "other", "immigrant": True, "temporary_protection": True},
    {"on": "2023-03-01", "home_municipality": "none", **NOBODY, "temporary_protection": True},
    {"on": "2023-03-01", "home_municipality": "none", **NOBODY, "temporary_protection": None},
    {**APART, "home_municipality": ALAND, "stay_municipality": TRIAL, "temporary_protection": True},
    {"on": "2026-09-01", "stay_municipality": ALAND}, {"on": "2026-09-01", "stay_municipality": TRIAL},
)


def cases() -> Iterator[Answers]:
    yield from (example.answers for example in EXAMPLES.values())
    yield from (Answers(**given) for given in SELDOM)
    chosen = random.Random(11)
    homes = ("none", TRIAL, OTHER_TRIAL, OUTSIDE, ALAND, None)
    for version in LAW_VERSIONS:
        for _ in range(300 if version.of_trial else 20):
            person = dict(NOBODY)
            for field in chosen.sample(FIELDS, chosen.randrange(8)):  # a fact that comes later is seldom one of them
                person[field] = chosen.choice(VALUES[field]) if chosen.random() < 0.6 else None
            yield Answers(on=version.first_day, home_municipality=chosen.choice(homes),
                          stay_municipality=chosen.choice((None, TRIAL, OTHER_TRIAL, OUTSIDE, ALAND)), **person)


CASES = list(cases())


def shown(answers: Answers) -> Section:
    section = whatif_section(evaluate(answers), answers)
    assert section is not None
    return section


def changed(answers: Answers, facts: list[tuple[str, object]]) -> Outcome:
    """Return the outcome with the facts given; a class of statuses by its first status that is another."""
    listed = listed_statuses(evaluate(answers).law_version)
    new: dict[str, object] = {}
    for field, value in facts:
        if field == "status":
            new[field] = next(status for status in VALUES["status"] if status != answers.status
                              and (status in listed) == (value == "listed"))
        else:
            new[field] = value
    return evaluate(answers.model_copy(update=new))


def claims(sentences: tuple[Sentence, ...]) -> Iterator[tuple[list[tuple[str, object]], str, object]]:
    """Yield what the sentences claim: facts, the kind of authority and its name. Combinations are opened up."""
    lead: Sentence | None = None
    every: list[tuple[str, object]] = []
    either: list[tuple[str, object]] = []
    more = False

    def done() -> Iterator[tuple[list[tuple[str, object]], str, object]]:
        if lead is not None:
            yield from (([*every, *extra], LEADS[lead.message.id], lead.params["name"])
                        for extra in ([[one] for one in either] or [[]]))

    for sentence in sentences:
        id = sentence.message.id
        if id in ALONE:
            field, value, kind = ALONE[id]
            yield [(field, value)], kind, sentence.params["name"]
        elif id in LEADS:
            yield from done()
            lead, every, either, more = sentence, [], [], False
        elif id in OR_ALL:
            yield from done()
            every, either, more = [], [], False
        elif id in ONE_MORE:
            more = True
        elif id in SAYS and sentence.form == "point":
            (either if more else every).append(SAYS[id])
    yield from done()


def test_each_claim_applied_gives_exactly_the_named_authority(tell: Tell) -> None:
    held = 0
    for answers in CASES:
        before = evaluate(answers)
        for facts, kind, name in claims(shown(answers).sentences):
            after = changed(answers, facts)
            assert after.settled, (answers, facts)
            server = after.servers[0]
            assert (server.kind, Named(server.names.fi, server.names.sv, server.names.en)) == (kind, name)
            assert not before.settled or server != before.servers[0]
            held += 1
    tell(f"{len(CASES)} cases, {held} claims held")
    assert held > 1000


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_is_worded_and_has_sources(lang: str) -> None:
    to = translator(lang)
    for answers in CASES:
        section = shown(answers)
        texts = [sentence.text(to) for sentence in section.sentences]
        assert all(sentence.sources for sentence in section.sentences)
        assert not any("{" in text for text in texts)
        assert len(set(texts)) >= len(texts) - sum(sentence.form == "point" for sentence in section.sentences)
        assert (section.title == what_if.TITLE_OPEN) == (not evaluate(answers).settled)


def test_sources_are_those_of_the_law_in_force() -> None:
    for answers in CASES:
        acts = {source.act.number for sentence in shown(answers).sentences for source in sentence.sources}
        now = evaluate(answers).regime == "employment_areas"
        assert acts <= ({"380/2023", "201/1994", "ÅFS 2006:8"} if now else {"1269/2020", "ÅFS 2006:8"})


def test_no_text_is_there_in_vain() -> None:
    used = {sentence.message.id for answers in CASES for sentence in shown(answers).sentences}
    tables = [*(table for fact in (*PERSON, *PLACES) for table in fact.what_if.values()),
              *(fact.open for fact in PLACES),
              what_if.ALL_OF, what_if.ALL_OPEN, what_if.SAME_FACTS]
    every = {message.id for table in tables for message in table.values()}  # type: ignore[attr-defined]
    every |= {value.id for value in vars(what_if).values() if isinstance(value, Message)}
    assert every - used - {what_if.TITLE.id, what_if.TITLE_PAST.id, what_if.TITLE_OPEN.id} == set()


def test_another_time_of_the_trial_is_named_with_its_days() -> None:
    early = told_for_every_day(EXAMPLES["trial-at-risk-too-early"].answers)
    section = shown(early)
    later = next(one for one in section.sentences if one.message == what_if.SAME_FACTS["trial_municipality"])
    assert later.text(translator("en")).endswith("from 2 May 2022 to 31 December 2024.")
    first, last = later.params["first"], later.params["last"]
    for day, kind in ((first, "trial_municipality"), (last, "trial_municipality")):
        assert evaluate(early.model_copy(update={"on": day})).servers[0].kind == kind
