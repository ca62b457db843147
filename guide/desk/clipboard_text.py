"""The case as plain text to paste into another system: what was asked, what was told, and on which law it rests."""

import textwrap
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from guide.answer.blocks import Result, Section
from guide.answer.contact import pages_of
from guide.answer.references import reference, within_act
from guide.desk import key_points as e
from guide.desk.call_script import JOBSEEKER, Caller
from guide.desk.key_points import case_result, key_points, laws_of, picked
from guide.desk.other_callers import for_another, what_decides
from guide.facts.change import CHANGE_GROUND, STAYS_ELSEWHERE
from guide.facts.model import UNKNOWN, Question
from guide.facts.questions import SITUATION
from guide.language.locale import Translator, translator
from guide.law.lines.certainty import ADVICE
from guide.places import MUNICIPALITIES
from guide.places.contacts import CONTACTS
from guide.reasoning.interview import Given, allowed, form_of, path_for
from guide.reasoning.outcome import Outcome
from guide.reasoning.review_dates import last_checked

WIDTH = 78
#: The sign of a section, kept with its number.
_SIGN = "§\N{NO-BREAK SPACE}"
_MARKS = {"point": "- ", "met": "[x] ", "not_met": "[-] ", "not_known": "[?] "}


def clipboard_text(given: Given, today: date, lang: str, code: str | None = None, with_ground: bool = False,
                   caller: Caller = JOBSEEKER) -> str:
    """Return the summary of a case in a language: lines of at most 78 characters, ended by line feeds.

    It holds no name and nothing that was not chosen from the options; the case code only when it is passed in. Open
    cases are summed up as far as they are known.

    Why a person wants another authority is not in it: in place of the answer stands that a ground was told, and what
    the guide advises for that ground alone is left out. A summary is pasted into systems that many can read, and may be
    sent to a home where somebody else reads it too: that a person fears someone, or has fallen out with an official,
    must not travel that way by accident. It is so for every ground alike, since a gap that only stands for safety says
    safety. A clerk who needs the ground in the note asks for it by `with_ground`.

    Of a call by somebody else it has what that caller was told: who serves, nothing of what the jobseeker has to do.

    Raises `DayNotGiven` when the day is not complete, `ValueError` for a language that the guide does not have.
    """
    to = translator(lang)
    if caller != JOBSEEKER:
        given = what_decides(given)
    whole, answers, outcome = case_result(given, today)
    title = to.text(e.SUMMARY_TITLE)
    facts = [to.text(e.ABOUT_DAY, day=to.date(outcome.on)), to.text(e.MADE_ON, day=to.date(today)),
             to.text(e.RULES, version=outcome.law_version.isoformat(), day=to.date(last_checked())),
             *([] if code is None else [to.text(e.CASE_CODE, code=code)]),
             *(one.text(to) for one in picked(whole.every_sentence(), (ADVICE.id,)))]
    blocks = [(e.ANSWERS, _answers(given, today, with_ground, to))]
    found = key_points(whole, answers, with_ground)
    for section in found if caller == JOBSEEKER else for_another(found):
        if section.id != e.BASIS_ID:  # the head has it
            blocks.append((section.title, [*_sentences(section, to), *(
                row for part in section.parts
                for row in (_Row(to.text(part.title) + ":"), *_sentences(part, to, indent="  ")))]))
        if section.id == e.NEXT_ID and not outcome.settled:
            known = {"home_municipality": UNKNOWN, **given}  # a home that was not asked for leads on like one not known
            blocks.append((e.OPEN_QUESTIONS, [
                _Row(to.text(form_of(field, known, today).label), "- ") for field in outcome.unsettled]))
    blocks += [(e.GROUNDS, _grounds(whole, to)), (e.SOURCES, _sources(outcome, to))]
    lines = [title.upper(), "=" * len(title), *(line for fact in facts for line in _Row(fact).lines())]
    for heading, rows in blocks:
        if rows:
            lines += ["", *_Row(to.text(heading).upper()).lines(), *(line for row in rows for line in row.lines())]
    return "\n".join(lines) + "\n"


class _Row(NamedTuple):
    """A paragraph: its text, the mark before it, and how far it stands in."""

    text: str
    mark: str = ""
    indent: str = ""

    def lines(self) -> list[str]:
        """Return its lines."""
        found = textwrap.wrap(
            self.text.replace("§ ", _SIGN), WIDTH, initial_indent=self.indent + self.mark,
            subsequent_indent=self.indent + " " * len(self.mark), break_long_words=False, break_on_hyphens=False)
        return [line.replace(_SIGN, "§ ") for line in found]


def _answers(given: Given, today: date, with_ground: bool, to: Translator) -> list[_Row]:
    path = path_for(given, today, whole=True)
    asked = [question for step in path.steps for question in step.questions if question.field not in step.open
             and (with_ground or question is not STAYS_ELSEWHERE.question)]  # which is asked for some grounds alone
    asked += [form_of(one.field, given, today) for one in SITUATION.questions
              if allowed(one, given.get(one.field)) and given[one.field] != UNKNOWN]
    return [_Row(f"{to.text(question.label)} {_answer(question, given, with_ground, to)}.", "- ") for question in asked]


def _answer(question: Question, given: Given, with_ground: bool, to: Translator) -> str:
    value = given[question.field]
    if question.field == CHANGE_GROUND.field and value != UNKNOWN and not with_ground:
        return to.text(e.GROUND_TOLD)
    labels = {option.value: to.text(option.label) for option in question.options}
    return labels.get(value) or MUNICIPALITIES[value].name(to.lang)


def _sentences(section: Section, to: Translator, indent: str = "") -> Iterator[_Row]:
    for one in section.sentences:
        yield _Row(one.text(to), _MARKS.get(one.form, ""), indent)
        pages = (CONTACTS[one.link].url[to.lang],) if one.link else pages_of(one)
        yield from (_Row(page, indent=indent + "  ") for page in pages)


def _grounds(whole: Result, to: Translator) -> list[_Row]:
    """Return the rules that decided, or on which the answer hangs, each with its place in the law."""
    why = whole.section("why")
    rules = [one for part in (why.parts if why else ()) if part.id == "why.decided"
             for one in part.sentences if one.form in ("met", "not_met", "not_known")]
    return [_Row(f"{one.text(to)} ({', '.join(reference(source, to) for source in one.sources)})",
                 _MARKS["point" if one.form == "met" else one.form]) for one in rules]


def _sources(outcome: Outcome, to: Translator) -> list[_Row]:
    rows = []
    for act, places in laws_of(outcome).items():
        where = f"{to.text(act.name)} ({act.number})" + (": " if places else "") + ", ".join(
            within_act(place, to) for place in places)
        rows += [_Row(where, "- "), _Row(act.address(to.lang), indent="  ")]
    return rows
