"""Everything that can be wrong in data, rules and catalogues, named: `python -m guide check`."""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from guide.desk import case_code
from guide.facts.answers import NO_HOME, Answers
from guide.language.locale import LANGUAGES, catalogue_folder
from guide.law.all_rules import ALL_RULES, EVERY_RULE, LINE_LISTS
from guide.law.conditions import Condition
from guide.law.matters import HANDLER_RULES
from guide.law.model import Line, in_force
from guide.law.versions import LAW_VERSIONS, TRIAL_FIRST_DAY
from guide.places import MUNICIPALITIES
from guide.places import faults as place_faults
from guide.reasoning import review_dates
from guide.reasoning.evaluate import evaluate
from guide.settings import deployer
from guide.tools import catalogues, declared_facts


def faults(today: date) -> list[str]:
    """Return every fault found, an empty list when all is sound. `today` judges the review dates.

    On the data's newest day (`review_dates.newest_day`) the check is the same whatever the calendar says.
    """
    ids = {str(message.context) for message in catalogues.extracted() if message.id}
    if undeclared := declared_facts.faults():
        return undeclared  # no case can be evaluated while a fact of a rule is not known
    return [*place_faults.faults(), *_every_municipality(), *_rules(), *declared_facts.sentences(),
            *review_dates.faults(today, sorted(ids)), *filter(None, (aged.fault(today) for aged in deployer.ages())),
            *_catalogues(), *_case_code()]


def _turning_days() -> list[date]:
    """Return the first and last day of each period in which no rule and no municipality begins or ends."""
    ends = {one.valid_to for one in MUNICIPALITIES.values() if one.valid_to is not None}
    begins = {version.first_day for version in LAW_VERSIONS} | {end + timedelta(days=1) for end in ends} | {
        one.valid_from for one in MUNICIPALITIES.values() if one.valid_from is not None}
    return sorted({day for begin in begins for day in (begin - timedelta(days=1), begin) if day >= TRIAL_FIRST_DAY})


def _every_municipality() -> Iterator[str]:
    """Evaluate every code, present and former, as home and as place of stay, on each of these days."""
    days = _turning_days()
    for code, one in MUNICIPALITIES.items():
        for on in days:
            try:
                evaluate(Answers(on=on, home_municipality=code))
                evaluate(Answers(on=on, home_municipality=NO_HOME, stay_municipality=code))
            except Exception as error:
                yield (f"{code} {one.name_fi} cannot be answered on {on}: {error}. A municipality stays in the files "
                       "of members to its last day, and its successor has to be in them too")
                break


def _rules() -> Iterator[str]:
    for rule in EVERY_RULE:
        if not rule.sources:
            yield f"rule {rule.id} has no source"
        if rule.last_day is not None and rule.last_day < rule.first_day:
            yield f"rule {rule.id} ends before it begins"
    for rules in (ALL_RULES, HANDLER_RULES, *LINE_LISTS):
        found: set[tuple[str, Condition | None]] = set()
        for on in sorted({rule.first_day for rule in rules}):
            # A line may stand twice for different readers.
            ids = [(rule.id, rule.when if isinstance(rule, Line) else None) for rule in in_force(rules, on)]
            twice = {one for one, times in Counter(ids).items() if times > 1} - found
            yield from (f"two rules {rule_id} are in force on {on}" for rule_id, _ in sorted(twice, key=str))
            found |= twice


def _case_code() -> Iterator[str]:
    for field, values in case_code.unsaid().items():
        yield (f"the case code cannot say the answer {values[0]} to {field}: "
               "run python -m guide.tools.new_case_code_format")


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def _catalogues() -> Iterator[str]:
    template = catalogues.extracted()
    texts: dict[str, str] = {}
    for message in template:
        if message.id and texts.setdefault(str(message.context), str(message.id)) != message.id:
            yield f"message {message.context} has two Finnish texts"
    for lang in LANGUAGES:
        path = catalogue_folder() / lang / "LC_MESSAGES" / "guide.po"
        for message in catalogues.merged(template, lang, path):
            if not message.id:
                continue
            if not message.string:
                yield f"{lang}: {message.context} is not translated"
            elif _fields(str(message.id)) != _fields(str(message.string)):
                yield f"{lang}: {message.context} has other placeholders than the Finnish text"
