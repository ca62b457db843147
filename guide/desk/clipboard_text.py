"""The case as plain text to paste into another system: what was asked, what was told, and on which law it rests."""

import textwrap
from collections.abc import Iterator
from datetime import date

from guide.answer.blocks import Result, Section, Sentence
from guide.desk import key_points as e
from guide.desk.key_points import BASIS_ID, NEXT_ID, address, case_result, key_points, laws_of, picked
from guide.facts.change import CHANGE_GROUND
from guide.facts.model import UNKNOWN, Question
from guide.facts.questions import SITUATION
from guide.language.locale import Translator, translator
from guide.language.messages import Message
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


def clipboard_text(given: Given, today: date, lang: str, code: str | None = None, with_ground: bool = False) -> str:
    """Return the summary of a case in a language: lines of at most 78 characters, ended by line feeds.

    It holds no name and nothing that was not chosen from the options; the case code only when it is passed in. Open
    cases are summed up as far as they are known.

    Why a person wants another authority is not in it: in place of the answer stands that a ground was told, and what
    the guide advises for that ground alone is left out. A summary is pasted into systems that many can read, and may be
    sent to a home where somebody else reads it too: that a person fears someone, or has fallen out with an official,
    must not travel that way by accident. It is so for every ground alike, since a gap that only stands for safety says
    safety. A clerk who needs the ground in the note asks for it by `with_ground`.

    Raises `DayNotGiven` when the day is not complete, `ValueError` for a language that the guide does not have.
    """
    to = translator(lang)
    whole, answers, outcome = case_result(given, today)
    lines = [*_head(whole, today, outcome, code, to), *_answers(given, today, with_ground, to)]
    for section in key_points(whole, answers, with_ground):
        if section.id != BASIS_ID:  # the head has it
            lines += _section(section, to)
        if section.id == NEXT_ID and not outcome.settled:
            lines += _open_questions(given, today, outcome, to)
    return "\n".join([*lines, *_grounds(whole, to), *_sources(outcome, to)]) + "\n"


def _wrapped(text: str, mark: str = "", indent: str = "") -> list[str]:
    lines = textwrap.wrap(text.replace("§ ", _SIGN), WIDTH, initial_indent=indent + mark,
                          subsequent_indent=indent + " " * len(mark), break_long_words=False, break_on_hyphens=False)
    return [line.replace(_SIGN, "§ ") for line in lines]


def _heading(title: Message, to: Translator) -> list[str]:
    return ["", *_wrapped(to.text(title).upper())]


def _head(whole: Result, today: date, outcome: Outcome, code: str | None, to: Translator) -> list[str]:
    title = to.text(e.SUMMARY_TITLE)
    facts = [to.text(e.ABOUT_DAY, day=to.date(outcome.on)), to.text(e.MADE_ON, day=to.date(today)),
             to.text(e.RULES, version=outcome.law_version.isoformat(), day=to.date(last_checked()))]
    if code is not None:
        facts.append(to.text(e.CASE_CODE, code=code))
    advice = (one.text(to) for one in picked(whole.every_sentence(), (ADVICE.id,)))
    return [title.upper(), "=" * len(title), *(line for fact in (*facts, *advice) for line in _wrapped(fact))]


def _answers(given: Given, today: date, with_ground: bool, to: Translator) -> list[str]:
    path = path_for(given, today, whole=True)
    asked = [question for step in path.steps for question in step.questions if question.field not in step.open]
    asked += [one for one in SITUATION.questions
              if allowed(one, given.get(one.field)) and given[one.field] != UNKNOWN]
    lines = _heading(e.ANSWERS, to) if asked else []
    for question in asked:
        lines += _wrapped(f"{to.text(question.label)} {_answer(question, given, with_ground, to)}.", "- ")
    return lines


def _answer(question: Question, given: Given, with_ground: bool, to: Translator) -> str:
    value = given[question.field]
    if question.field == CHANGE_GROUND.field and value != UNKNOWN and not with_ground:
        return to.text(e.GROUND_TOLD)
    labels = {option.value: to.text(option.label) for option in question.options}
    return labels.get(value) or MUNICIPALITIES[value].name(to.lang)


def _section(section: Section, to: Translator) -> list[str]:
    lines = _heading(section.title, to)
    for one in section.sentences:
        lines += _sentence(one, to)
    for part in section.parts:
        lines += _wrapped(to.text(part.title) + ":")
        for one in part.sentences:
            lines += _sentence(one, to, "  ")
    return lines


def _sentence(one: Sentence, to: Translator, indent: str = "") -> Iterator[str]:
    yield from _wrapped(one.text(to), _MARKS.get(one.form, ""), indent)
    if one.link:
        yield from _wrapped(CONTACTS[one.link].url[to.lang], indent=indent + "  ")


def _grounds(whole: Result, to: Translator) -> list[str]:
    """Return the rules that decided, or on which the answer hangs, each with its place in the law."""
    why = whole.section("why")
    parts = [part for part in why.parts if part.id == "why.decided"] if why is not None else []
    rules = [one for part in parts for one in part.sentences if one.form in ("met", "not_met", "not_known")]
    lines = _heading(e.GROUNDS, to) if rules else []
    for one in rules:
        law = ", ".join(source.label for source in one.sources)
        lines += _wrapped(f"{one.text(to)} ({law})", _MARKS["point" if one.form == "met" else one.form])
    return lines


def _open_questions(given: Given, today: date, outcome: Outcome, to: Translator) -> list[str]:
    known = {"home_municipality": UNKNOWN, **given}  # a home that was not asked for leads on like one not known
    return [*_heading(e.OPEN_QUESTIONS, to), *(
        line for field in outcome.unsettled for line in _wrapped(to.text(form_of(field, known, today).label), "- "))]


def _sources(outcome: Outcome, to: Translator) -> list[str]:
    lines = _heading(e.SOURCES, to)
    for act, sections in laws_of(outcome).items():
        where = f"{to.text(act.name)} ({act.number})" + (": " if sections else "") + ", ".join(sections)
        lines += [*_wrapped(where, "- "), *_wrapped(address(act, to.lang), indent="  ")]
    return lines
