"""What neglecting, refusing or leaving costs, as the rows of a table (`guide.law.consequences`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from guide.answer.blocks import Row, Sentence
from guide.language.messages import M, Message
from guide.law import consequences as law
from guide.law.acts import Source
from guide.law.consequences import REASONS, Act, ConsequenceRule
from guide.law.model import in_force
from guide.law.valid_reasons import Reasons

TABLE = M("cost.table", "Seuraamus ja pätevät syyt")
WHAT_AND_TIME = M("cost.what_and_time", "{what}, {time}")
SAME = M("cost.same", "Samat portaat kuin työnhaun laiminlyönnissä, yhteen laskettuina.")
SAME_REASONS = M("cost.same_reasons", "samat syyt")
#: A row as one sentence, for the ear and for plain text.
IN_A_SENTENCE = M("cost.in_a_sentence", "{what}. {costs}")

Bound = Callable[[tuple[Source, ...]], tuple[Source, ...]]


def table(rules: Iterable[ConsequenceRule], on: date, bound: Bound = tuple, short: bool = False,
          with_reasons: bool = True) -> Sentence | None:
    """Return what rules of a day cost as a table, or None of no rules; `bound` gives the sources that bound the person.

    `short`: another act that has the steps of neglecting the job search is one row that says so. Who seeks no benefit
    is shown a reminder alone, which is no steps: then each act has its own.
    """
    found, told = list(rules), list[Row]()
    for act in dict.fromkeys(rule.act for rule in found):
        rows = _rows(act, [rule for rule in found if rule.act == act], on, bound, with_reasons)
        same = short and law.has_steps_of_neglect(act) and rows[0].step is not None and len(rows) > 1
        told += [replace(rows[0], what=replace(rows[0].what, message=law.WHAT[act], params={}), until=(), step=None,
                         costs=(replace(rows[0].what, message=SAME, params={}),))] if same else rows
    sources = dict.fromkeys(source for rule in found for source in bound(rule.sources))
    return Sentence(TABLE, tuple(sources), form="table", rows=tuple(told)) if told else None


def in_a_sentence(row: Row) -> Sentence:
    """Return a row but for its reasons as a sentence."""
    return Sentence(IN_A_SENTENCE, row.what.sources, {"what": row.what, "costs": row}, "point")


def _rows(act: Act, rules: list[ConsequenceRule], on: date, bound: Bound, with_reasons: bool) -> list[Row]:
    reasons = in_force(REASONS[act], on) if with_reasons and any(rule.of_the_benefit for rule in rules) else ()
    steps = [rule for rule in rules if rule.unless is None]
    return [_row(one, [rule for rule in rules if rule.unless is not None], bound(one.sources), at,
                 reasons if one.may_be_excused else ())
            for at, one in enumerate(steps)]


def _row(rule: ConsequenceRule, others: list[ConsequenceRule], sources: tuple[Source, ...], at: int,
         reasons: Reasons) -> Row:
    def cell(message: Message, number: int | None = None, **params: object) -> Sentence:
        return Sentence(message, sources, params if number is None else {"number": number}, form="cell")

    step = None if rule.repeated is None else law.TIMES[rule.repeated]
    return Row(
        what=cell(rule.title) if step is None else cell(WHAT_AND_TIME, what=rule.title, time=step) if at == 0
        else cell(step),  # the later steps stand below the first and do not repeat the act
        costs=(cell(law.EFFECTS[rule.effect], rule.number),
               *(cell(law.ONLY[one.unless], one.number) for one in others if one.unless is not None)),
        until=(*(cell(law.BEGINS[one]) for one in (rule.begins,) if one is not None),
               *(cell(message, rule.number) for end in rule.ends if (message := law.ENDS[end]) is not None)),
        reasons=tuple(Sentence(one.title, one.sources, form="cell") for one in reasons) if at == 0 or not reasons
        else (cell(SAME_REASONS),), step=step)
