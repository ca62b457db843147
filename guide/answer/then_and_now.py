"""Then and now in words: for each row a title and what each of the two days gives, with the sources of its own day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from guide.answer import then_and_now_texts as t
from guide.answer.blocks import Sentence
from guide.answer.names import named
from guide.facts.all_facts import SERVER_FACTS
from guide.facts.answers import Answers
from guide.facts.rule_facts import places_of
from guide.language.messages import Message
from guide.law import oversight, transfer
from guide.law.acts import AGENCY_ACT, EMPLOYMENT_ACT, PROCEDURE_ACT, REFORM_2025, TRIAL_ACT
from guide.law.duties import general_duties
from guide.law.lines import serving
from guide.law.model import in_force
from guide.law.versions import Source
from guide.reasoning.decide import deciding_rules
from guide.reasoning.evaluate import case_of
from guide.reasoning.then_and_now import OPEN, Comparison, Fact, Mark, Row, Side, compare, facts
from guide.reasoning.what_if import sources_of

TITLES = {"server": t.SERVER_TITLE, "duties": t.DUTIES_TITLE, "route": t.ROUTE_TITLE, "ask": t.ASK_TITLE,
          "supervisor": t.SUPERVISOR_TITLE, "complaint": t.COMPLAINT_TITLE}
COMPLAINT_LAW = (Source(PROCEDURE_ACT, "53 a"),)
#: The ids of the rules that say why there is no way to another authority.
NO_ROUTE = {"none_trial_municipality": "change.none_in_trial", "none_te_office": "change.none_in_trial",
            "none_stay": "change.follows_stay", "none_ground": "change.no_statutory_ground"}


@dataclass(frozen=True, slots=True)
class CompareRow:
    """A row as it is shown. `changed` is true when the two sides differ; `mark` tells how."""

    id: str
    title: Message
    then: tuple[Sentence, ...]
    now: tuple[Sentence, ...]
    changed: bool
    mark: Mark


def compare_rows(answers: Answers, then: date, now: date) -> tuple[CompareRow, ...]:
    """Return the rows in reading order: who serves, each duty, the way to another authority, oversight, complaint."""
    both = compare(answers, then, now)
    return tuple(CompareRow(row.id, _title(row, both), tuple(_cell(row.id, row.then, both.then)),
                            tuple(_cell(row.id, row.now, both.now)), row.changed, row.mark) for row in both.rows)


def compare_notes(answers: Answers, then: date, now: date) -> tuple[Sentence, ...]:
    """Return what a reader has to know beside the rows: answers left out, and what is to be confirmed."""
    both = compare(answers, then, now)
    days = (both.then, both.now)
    notes = []
    if any("change_target" in one.left_out for one in days):
        notes.append(Sentence(t.TE_OFFICE_LEFT_OUT, (Source(EMPLOYMENT_ACT, "17"),), form="note"))
    if any(one.outcome.on >= oversight.LVV_FIRST_DAY and one.outcome.duties for one in days):
        notes.append(Sentence(t.WORDING, (Source(REFORM_2025),), form="note"))
    watched = {one.outcome.oversight.supervisor for one in days}
    if "avi" in watched and any(one.outcome.on >= oversight.LVV_FIRST_DAY for one in days):
        in_trial = any(one.outcome.regime == "trial" for one in days)
        law = Source(TRIAL_ACT, "22") if in_trial else Source(AGENCY_ACT)
        notes.append(Sentence(t.OLD_COMPLAINT, (law,), form="note"))
    if "lvv" in watched:
        notes.append(Sentence(t.LVV_INFERRED, (Source(AGENCY_ACT),), form="note"))
    return tuple(notes)


def _title(row: Row, both: Comparison) -> Message:
    if row.id in TITLES:
        return TITLES[row.id]
    titles = {f"duty.{rule.id}": rule.title for one in (both.then, both.now)
              for rule in in_force(general_duties.DUTIES, one.outcome.on)}
    return titles[row.id]


def _cell(row: str, fact: Fact, one: Side) -> list[Sentence]:
    word = str(fact[0])
    if row == "server":
        return _server(one)
    if row.startswith("dut"):
        return [Sentence(t.DUTY[word], _duty_law(row, one))]
    if fact == OPEN:
        return [Sentence(t.OPEN, _law(one))]
    if row == "route":
        return [Sentence(t.ROUTE[word], _route_law(word, one))]
    if row == "ask":
        return [_ask(word, one)]
    law = _watch_law(one)
    if row == "supervisor":
        return [Sentence(t.SUPERVISOR[word], law)]
    if word != "parliamentary_ombudsman":  # the Ombudsman's power does not rest on the act on procedure
        law = tuple(dict.fromkeys((*law, *COMPLAINT_LAW)))
    return [Sentence(t.COMPLAINT[word], law)]


def _server(one: Side) -> list[Sentence]:
    outcome = one.outcome
    if outcome.settled:
        law = sources_of(deciding_rules(outcome.law_version, case_of(one.answers, places_of(one.answers)).named()))
        return [Sentence(t.SERVED[outcome.servers[0].kind], law, {"name": named(outcome.servers[0])})]
    law = _law(one)
    missing = Sentence(t.NOT_SETTLED, law, {"fact": SERVER_FACTS[outcome.unsettled[0]].name})
    return [missing, *(Sentence(serving.POSSIBLE_ONE[server.kind], law, {"name": named(server)}, "point")
                       for server in outcome.servers)]


def _ask(word: str, one: Side) -> Sentence:
    way = one.outcome.change
    law = _route_law(str(facts(one)["route"][0]), one)
    if way.addressed_to is None:
        return Sentence(t.ASK[word], law)
    return Sentence(t.SERVED[way.addressed_to.kind], law, {"name": named(way.addressed_to)})


def _law(one: Side) -> tuple[Source, ...]:
    if one.outcome.regime == "trial":
        return Source(TRIAL_ACT, "4"), Source(TRIAL_ACT, "5")
    return (Source(EMPLOYMENT_ACT, "17", "1"),)


def _duty_law(row: str, one: Side) -> tuple[Source, ...]:
    """Return the section of the duty on that day, or of the list in which it does not stand."""
    rules = {f"duty.{rule.id}": rule for rule in in_force(general_duties.DUTIES, one.outcome.on)}
    if row in rules:
        return rules[row].sources
    return (Source(TRIAL_ACT, "15"),) if one.outcome.regime == "trial" else (Source(EMPLOYMENT_ACT, "39"),)


def _route_law(word: str, one: Side) -> tuple[Source, ...]:
    rules = [rule for rule in in_force(transfer.ROUTES, one.outcome.on)
             if rule.id == NO_ROUTE.get(word) or (word not in NO_ROUTE and rule.route == word)]
    if rules:
        return rules[0].sources
    return (Source(TRIAL_ACT, "5") if one.outcome.regime == "trial" else Source(EMPLOYMENT_ACT, "17"),)


def _watch_law(one: Side) -> tuple[Source, ...]:
    return next(rule.sources for rule in in_force(oversight.OVERSIGHT, one.outcome.on)
                if rule.when.value({"server": one.kind}) is True)
