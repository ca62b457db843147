"""Everything that can be wrong in data, rules and catalogues, named: `python -m guide check`."""

from __future__ import annotations

import string
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from babel.messages.catalog import Catalog

from guide.desk import case_code
from guide.facts.answers import NO_HOME, Answers
from guide.language.locale import LANGUAGES, catalogue_folder
from guide.law.all_rules import ALL_RULES, BY_VERSION, EVERY_RULE, LINE_LISTS
from guide.law.conditions import Condition
from guide.law.consequences import CONSEQUENCES
from guide.law.days import ONE_DAY, covered
from guide.law.duties import DUTY_DETAILS
from guide.law.duties.past_forms import PAST
from guide.law.matters import HANDLER_RULES
from guide.law.model import CriterionRule, Line, in_force
from guide.law.valid_reasons import VALID_REASONS
from guide.law.versions import LAW_VERSIONS, version_on
from guide.places import MUNICIPALITIES, resolve
from guide.places import faults as place_faults
from guide.reasoning import decide, review_dates
from guide.reasoning.evaluate import evaluate
from guide.reasoning.known_cases import known_fault
from guide.settings import deployer
from guide.tools import catalogues, declared_facts

#: A rule that ends and begins again within so many days has a wrong day.
_MISTYPED = timedelta(days=32)


def faults(today: date) -> list[str]:
    """Return every fault found, an empty list when all is sound. `today` judges the review dates.

    On the data's newest day (`review_dates.newest_day`) the check is the same whatever the calendar says.
    """
    template = catalogues.extracted()
    ids = {str(message.context) for message in template if message.id}
    if undecided := declared_facts.faults() or list(_versions()):
        return undecided  # no case can be evaluated while a fact of a rule is not known, or a rule is missing
    return [*place_faults.faults(), *_every_municipality(), *_rules(), *_past_forms(), *declared_facts.past_forms(),
            *declared_facts.sentences(), *review_dates.faults(today, sorted(ids)),
            *filter(None, (aged.fault(today) for aged in deployer.ages())), *_catalogues(template), *_case_code(),
            *filter(None, [known_fault()])]


def _every_municipality() -> Iterator[str]:
    """Evaluate every code as home and as place of stay on the first and last day of each version and membership."""
    days = {*place_faults.TURNING_DAYS, *(day for version in LAW_VERSIONS
                                          for day in (version.first_day - ONE_DAY, version.first_day))}
    for code, one in MUNICIPALITIES.items():
        found: dict[str, list[date]] = defaultdict(list)
        for on in sorted(day for day in days if covered(day)):
            for home, stay in ((code, None), (NO_HOME, code)):
                try:
                    answered = evaluate(Answers(on=on, home_municipality=home, stay_municipality=stay)).servers
                    if not answered and resolve(code, on).exists(on):
                        found["no authority"].append(on)
                except Exception as error:
                    found[str(error)].append(on)
        yield from (f"{code} {one.name_fi} cannot be answered from {on[0]} to {on[-1]}: {error}"
                    for error, on in found.items())


def _versions() -> Iterator[str]:
    """Yield what a version of the law lacks: its days come from its rules, so that a day mistyped makes one too."""
    for day in (version.first_day for version in LAW_VERSIONS):
        there = {type(rule) for rule in in_force(BY_VERSION, day)}
        yield from (f"no {kind.__name__} is in force on {day}"
                    for kind in dict.fromkeys(map(type, BY_VERSION)) if kind not in (CriterionRule, *there))
        try:
            decide.decision_tree(day)
        except LookupError as error:
            yield str(error)
    for before in BY_VERSION:
        if before.last_day is not None:
            again = [rule.first_day for rule in BY_VERSION if rule.id == before.id and rule.first_day > before.last_day]
            if again and ONE_DAY < min(again) - before.last_day < _MISTYPED:
                yield f"rule {before.id} ends on {before.last_day} and begins again on {min(again)}: is a day mistyped?"


def _rules() -> Iterator[str]:
    for rule in EVERY_RULE:
        if not rule.sources:
            yield f"rule {rule.id} has no source"
        if rule.last_day is not None and rule.last_day < rule.first_day:
            yield f"rule {rule.id} ends before it begins"
    for rules in (ALL_RULES, CONSEQUENCES, VALID_REASONS, HANDLER_RULES, *LINE_LISTS):
        found: set[tuple[str, Condition | None]] = set()
        for on in sorted({rule.first_day for rule in rules}):
            # A line may stand twice for different readers.
            ids = [(rule.id, rule.when if isinstance(rule, Line) else None) for rule in in_force(rules, on)]
            twice = {one for one, times in Counter(ids).items() if times > 1} - found
            yield from (f"two rules {rule_id} are in force on {on}" for rule_id, _ in sorted(twice, key=str))
            found |= twice


def _past_forms() -> Iterator[str]:
    """Yield the details of a duty that read as if they were in force, of days when other rules have come since."""
    newest = LAW_VERSIONS[-1].first_day
    for one in dict.fromkeys(detail.message.id for detail in DUTY_DETAILS
                             if detail.first_day < newest and not version_on(detail.first_day).of_trial):
        if one not in PAST:
            yield f"{one} has no form for days that are over: give its detail `past`"


def _case_code() -> Iterator[str]:
    for field, values in case_code.unsaid().items():
        yield (f"the case code cannot say the answer {values[0]} to {field}: "
               "run python -m guide.tools.new_case_code_format")


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def _catalogues(template: Catalog) -> Iterator[str]:
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
