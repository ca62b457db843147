"""The case code: what a caller reads from the screen, and what a clerk types to see the same case.

A code says the answers that the interview keeps, the day asked about and the day of issue, and nothing else: no name,
no identity code, no free text. Whoever has the guide can read a code, so that it is shown on request only and never
put into an address.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from guide.answer.blocks import Sentence
from guide.desk.case_code.alphabet import CHARACTERS, characters_of, grouped
from guide.desk.case_code.checksum import PRIME, sums, with_check
from guide.desk.case_code.schema import FORMATS, Case, LaterFormat, read, write
from guide.desk.case_code.typo_hints import LEAST, MOST, CodeRefused, refusal
from guide.facts.all_facts import PRIVATE_ANSWERS
from guide.facts.model import UNKNOWN, Question
from guide.facts.questions import PAGES, QUESTIONS
from guide.language.messages import M, Message
from guide.law.all_rules import ALL_RULES
from guide.law.model import Rule
from guide.law.versions import version_on
from guide.places import MUNICIPALITIES
from guide.reasoning.interview import EARLIER, NOT_KNOWN, TODAY, Given, allowed, day_of, path_for
from guide.reasoning.rule_changes import RuleChange, changed_between, checked_between

ISSUED = M("desk.code.issued", "Koodi on tehty: {day}.")
ABOUT = M("desk.code.about", "Vastaus koskee samaa päivää kuin soittajan vastaus: {day}.")
NOTHING_CHANGED = M("desk.code.nothing_changed", "Oppaan säännöt ovat samat kuin silloin.")
CHANGED_SINCE = M("desk.code.changed_since", "Oppaan säännöissä on muuttunut tämän jälkeen:")
CHANGE: Mapping[str, Message] = {
    "began": M("desk.code.began", "Uusi {day} alkaen: {rule}"),
    "changed": M("desk.code.changed", "Muuttunut {day} alkaen: {rule}"),
    "ended": M("desk.code.ended", "Ei enää voimassa {day} alkaen: {rule}"),
}
CHECKED_SINCE = M("desk.code.checked_since", "Säännöt on tarkistettu koodin tekemisen jälkeen: {day}. Vertaa vastausta "
                                             "siihen, mitä soittaja näkee.")

_CHECKS = 2
_DAY = ("when", "day", "month", "year")
_ON_PAGES = {question.field for page in PAGES for question in page.questions}
#: A text longer than this is no code, however it is spelled.
_LONGEST_TEXT = 400


class DecodedCase(NamedTuple):
    """A case as its code says it. `given` leads to the same answers, `on` is the day asked about.

    `changed_since` tells how today's rules differ from those of the day of issue; `checked_since` are the rules of
    the day asked about that were checked anew since then.
    """

    given: Mapping[str, str]
    issued_on: date
    on: date
    changed_since: tuple[RuleChange, ...]
    checked_since: tuple[Rule, ...]


def kept(given: Given, today: date) -> dict[str, str]:
    """Return the part of what is given that counts: what the pages ask and what was told besides, as far as known.

    Raises `DayNotGiven` when the day is not complete, and `DateNotCovered` when today is before the trial.
    """
    on = day_of(given, today)
    version_on(on)
    found = _day(None if given.get("when") == NOT_KNOWN else on, today)
    for step in path_for(given, today).steps:
        found |= {one.field: given[one.field] for one in step.questions if one.field not in step.open}
    return found | {one.field: given[one.field] for one in _on_request()
                    if allowed(one, given.get(one.field)) and given[one.field] != UNKNOWN}


def _on_request() -> list[Question]:
    """Return the questions that are on no page of the interview: answered or not, they decide nothing else."""
    return [question for question in QUESTIONS if question.field not in _ON_PAGES]


def unsaid() -> dict[str, tuple[str, ...]]:
    """Return the answers that the newest format has no room for, by the field of their question.

    A private answer is knowingly written as not known, and an answer on request that is not known is not written.
    """
    on_request, said, found = _on_request(), FORMATS[-1].values, dict[str, tuple[str, ...]]()
    for one in QUESTIONS:
        never = {UNKNOWN} if one in on_request else set()
        for value in (*one.values, *(MUNICIPALITIES if one.kind == "place" else ())):
            known = (*never, *said.get(one.field, ()), *found.get(one.field, ()))
            if value not in known and (one.field, value) not in PRIVATE_ANSWERS:
                found[one.field] = (*found.get(one.field, ()), value)
    return found


def _day(on: date | None, today: date) -> dict[str, str]:
    """Return a day as it is given in an interview; None for a day that is not known."""
    if on is None or on == today:
        return {"when": NOT_KNOWN if on is None else TODAY}
    return {"when": EARLIER, "day": str(on.day), "month": str(on.month), "year": str(on.year)}


def has_private(given: Given) -> bool:
    """Return whether something that is given is left out of the code."""
    return not PRIVATE_ANSWERS.isdisjoint(given.items())


def without_private(given: Given) -> dict[str, str]:
    """Return what is given as a code may say it: the private ground of a change counts as not known."""
    return {name: UNKNOWN if (name, value) in PRIVATE_ANSWERS else value for name, value in given.items()}


def pack(given: Given, today: date) -> str:
    """Return the code of a case, in groups of three, two characters of them for the check.

    Whoever has the guide can read a code, so `without_private` holds for it.

    Raises `DayNotGiven` when the day is not complete, and `CannotSay`, which names the field, for an answer that no
    format has room for (never, while `python -m guide check` finds none).
    """
    answers = {name: value for name, value in kept(without_private(given), today).items() if name not in _DAY}
    on = None if given.get("when") == NOT_KNOWN else day_of(given, today)
    return code_of(write(Case(answers, today, on)))


def code_of(number: int) -> str:
    """Return the code for a number, in groups of three."""
    digits = list[int]()
    while number or len(digits) < LEAST - _CHECKS:
        number, digit = divmod(number, PRIME)
        digits.insert(0, digit)
    return grouped(CHARACTERS[digit] for digit in with_check(digits))


def unpack(text: str, today: date, rules: Iterable[Rule] = ALL_RULES) -> DecodedCase:
    """Return the case of a code as typed: capitals, spaces, hyphens and spelling words are all the same.

    Raises `CodeRefused` for a text that is no code, with the likely typos.
    """
    typed = characters_of(text) if len(text) <= _LONGEST_TEXT else tuple(text)
    if not typed:
        raise CodeRefused("empty")
    if len(typed) > MOST:
        raise CodeRefused("too_long")
    if len(typed) < LEAST:
        raise CodeRefused("too_short")
    try:
        case = _case(typed, today)
    except LaterFormat:
        raise CodeRefused("later") from None
    if case is None:
        raise refusal(typed, lambda guess: _opens(guess, today))
    known, given = tuple(rules), _day(case.on, today) | dict(case.given)
    on = day_of(given, today)
    return DecodedCase(given, case.issued_on, on, changed_between(case.issued_on, today, known),
                       checked_between(case.issued_on, today, on, known))


def opened_by(text: str, today: date) -> Mapping[str, str] | None:
    """Return the answers of a text that is a whole code, None for any other text: no code is guessed at."""
    try:
        return unpack(text, today).given
    except CodeRefused:
        return None


def _case(typed: Sequence[str], today: date) -> Case | None:
    """Return the case of characters that `pack` can have given by today, else None. Raises `LaterFormat`."""
    if any(character not in CHARACTERS for character in typed):
        return None
    digits = [CHARACTERS.index(character) for character in typed]
    if sums(digits) != (0, 0) or (digits[0] == 0 and len(digits) > LEAST):
        return None
    number = 0
    for digit in digits[:-_CHECKS]:
        number = number * PRIME + digit
    case = read(number)
    return case if case is not None and case.issued_on <= today else None


def _opens(typed: Sequence[str], today: date) -> bool:
    try:
        return _case(typed, today) is not None
    except LaterFormat:
        return False


def lines_of(decoded: DecodedCase, today: date) -> tuple[Sentence, ...]:
    """Return what to tell the clerk about the age of a code: nothing for a code of today."""
    if decoded.issued_on == today:
        return ()
    lines = [Sentence(ISSUED, (), {"day": decoded.issued_on}), Sentence(ABOUT, (), {"day": decoded.on}),
             Sentence(CHANGED_SINCE if decoded.changed_since else NOTHING_CHANGED, ())]
    lines += [Sentence(CHANGE[one.kind], (), {"day": one.day, "rule": one.rule.title})
              for one in decoded.changed_since]
    if decoded.checked_since:
        lines.append(Sentence(CHECKED_SINCE, (), {"day": max(rule.checked_on for rule in decoded.checked_since)}))
    return tuple(lines)
