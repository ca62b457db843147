"""What has changed since a day: laws, rules, duties and matters that began, changed or ended, and what was checked.

`python -m guide history --since 2025-12-31` writes it as Markdown (`guide.tools.history`).

>>> from datetime import date
>>> {change.day.isoformat() for change in changes_since(date(2021, 5, 31), date(2021, 6, 1))}
{'2021-06-01'}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from itertools import groupby
from typing import Literal

from guide.answer.blocks import Section, Sentence
from guide.language.locale import Lang, translator
from guide.language.messages import M, Message
from guide.law.acts import EMPLOYMENT_ACT, TRIAL_ACT, Source
from guide.law.all_rules import ALL_RULES
from guide.law.consequences import CONSEQUENCES, REASONS, WHAT
from guide.law.days import ONE_DAY, TRIAL_LAST_DAY, Regime
from guide.law.duties import DutyDetail
from guide.law.matters import MATTERS
from guide.law.model import DutyRule, Rule, in_force
from guide.law.versions import LAW_VERSIONS
from guide.places.contacts import CONTACTS
from guide.reasoning import rule_changes
from guide.reasoning.review_dates import text_reviews
from guide.reasoning.rule_changes import changed_day_by_day, checked_since, days_of_change

Kind = rule_changes.Kind | Literal["checked"]
What = Literal["law", "rule", "duty", "cost", "matter", "texts", "address"]
#: Up to so many checks of one day are named one by one.
_FEW = 6
_LAWS = {"trial": TRIAL_ACT, "employment_areas": EMPLOYMENT_ACT}
#: Fields whose difference has a name of its own; a difference in any other says that the rule has another effect.
_DIFFERENCES = {"title": "words", "when": "condition", "sources": "source", "certain": "certainty"}
_NO_DIFFERENCE = frozenset(("id", "days", "checked_on", "review_by", "readings", "statements", "note"))

TITLE = M("desk.history.title", "Mitä on muuttunut")
NOTHING = M("desk.history.nothing", "Tänä aikana mikään ei ole muuttunut.")
SPAN = M("desk.history.span", "Muutokset näiden päivien välillä: {since} – {until}.")
#: Both tables are in the order in which changes of one day are told.
HEAD: Mapping[What, Message] = {
    "law": M("desk.history.head.law", "{day}: lait"),
    "rule": M("desk.history.head.rule", "{day}: säännöt"),
    "duty": M("desk.history.head.duty", "{day}: velvollisuudet"),
    "cost": M("desk.history.head.cost", "{day}: seuraamukset ja pätevät syyt"),
    "matter": M("desk.history.head.matter", "{day}: asiat ja niiden hoitajat"),
    "texts": M("desk.history.head.texts", "{day}: oppaan tekstit"),
    "address": M("desk.history.head.address", "{day}: oppaan osoitteet"),
}
LINE: Mapping[Kind, Message] = {
    "began": M("desk.history.began", "Uusi: {title}"),
    "changed": M("desk.history.changed", "Muuttunut: {title}"),
    "ended": M("desk.history.ended", "Ei enää voimassa: {title}"),
    "checked": M("desk.history.checked", "Tarkistettu: {title}"),
}
CHANGED_IN = M("desk.history.changed_in", "Muuttunut ({what}): {title}")
#: In what a rule differs from what it was.
DIFFERS: Mapping[str, Message] = {
    "words": M("desk.history.differs.words", "sanamuoto"),
    "condition": M("desk.history.differs.condition", "ehdot"),
    "effect": M("desk.history.differs.effect", "vaikutus"),
    "source": M("desk.history.differs.source", "lähde"),
    "certainty": M("desk.history.differs.certainty", "tiedon varmuus"),
}
CHECKED_MANY: Mapping[str, Message] = {
    "rule": M("desk.history.checked_rules", "Tarkistettu: säännöt, kaikkiaan {count}"),
    "texts": M("desk.history.checked_texts", "Tarkistettu: tekstit, ryhmiä kaikkiaan {count}"),
    "address": M("desk.history.checked_addresses", "Tarkistettu: osoitteet, kaikkiaan {count}"),
}
@dataclass(frozen=True, slots=True)
class Change:
    """Something that is not as it was the day before `day`, or that was checked against the law on that day.

    `differs` are keys of `DIFFERS`. `count` above 1: so many were checked, and `title` is of one of them.
    """

    kind: Kind
    what: What
    id: str
    day: date
    title: Message | None
    sources: tuple[Source, ...]
    differs: tuple[str, ...] = ()
    count: int = 1

    @property
    def sentence(self) -> Sentence:
        """Return the change in words."""
        if self.title is None:
            return Sentence(CHECKED_MANY[self.what], (), {"count": self.count}, "point")
        if self.differs:
            what = tuple(DIFFERS[one] for one in self.differs)
            return Sentence(CHANGED_IN, self.sources, {"what": what, "title": self.title}, "point")
        return Sentence(LINE[self.kind], self.sources, {"title": self.title}, "point")


def changes_since(day: date, today: date, rules: Iterable[Rule] = ALL_RULES) -> tuple[Change, ...]:
    """Return what changed later than a day, today included: newest day first, laws before rules, duties and matters.

    What began and ended in between is there too. Nothing when `day` is not before `today`.
    """
    known, heads, kinds = tuple(rules), list(HEAD), list(LINE)
    found = [*_laws(day, today), *_rules(day, today, known), *_costs(day, today), *_matters(day, today),
             *_checks(day, today, known)]
    return tuple(sorted(found, key=lambda one: (-one.day.toordinal(), heads.index(one.what), kinds.index(one.kind))))


def told(changes: Iterable[Change]) -> tuple[Sentence, ...]:
    """Return changes in their order as sentences, under a head for each day and kind of thing."""
    sentences: list[Sentence] = []
    for (when, what), changes_of_day in groupby(changes, key=lambda one: (one.day, one.what)):
        of_day = [Sentence(HEAD[what], (), {"day": when}, "head")]
        for one in changes_of_day:
            if one.sentence not in of_day:  # a sentence may serve several duties
                of_day.append(one.sentence)
        sentences += of_day
    return tuple(sentences)


def history_section(day: date, today: date) -> Section:
    """Return the changes as a page shows them: each day under heads of its own, newest first."""
    found = changes_since(day, today)
    head = Sentence(SPAN, (), {"since": day, "until": today})
    return Section("history", TITLE, (head, *told(found)) if found else (head, Sentence(NOTHING, ())))


def _laws(day: date, today: date) -> Iterator[Change]:
    """Yield each version of the law that the guide follows, and the end of the trial."""
    known: set[Regime] = set()
    for version in LAW_VERSIONS:
        law = _LAWS[version.regime]
        if day < version.first_day <= today:
            kind: Kind = "changed" if version.regime in known else "began"
            yield Change(kind, "law", law.number, version.first_day, law.name, (Source(law),))
        known.add(version.regime)
    if day < TRIAL_LAST_DAY + ONE_DAY <= today:
        yield Change("ended", "law", TRIAL_ACT.number, TRIAL_LAST_DAY + ONE_DAY, TRIAL_ACT.name,
                     (Source(TRIAL_ACT, "23"),))


def _rules(day: date, today: date, rules: tuple[Rule, ...]) -> Iterator[Change]:
    for one in changed_day_by_day(day, today, rules):
        differs = _differences(one.before, one.rule) if one.kind == "changed" and one.before else ()
        yield Change(one.kind, _what(one.rule), one.rule.id, one.day, one.rule.title, one.rule.sources, differs)


def _what(rule: Rule) -> What:
    return "duty" if isinstance(rule, DutyRule | DutyDetail) else "rule"


def _differences(before: Rule, now: Rule) -> tuple[str, ...]:
    """Return in what a rule differs from what it was, apart from its days."""
    found = {_DIFFERENCES.get(one.name, "effect") for one in fields(now) if one.name not in _NO_DIFFERENCE
             and getattr(before, one.name, None) != getattr(now, one.name)}
    return tuple(one for one in DIFFERS if one in found)


def _matters(day: date, today: date) -> Iterator[Change]:
    """Yield each matter on each day on which who handles it, or what is told about it, changes."""
    for matter in MATTERS:
        yield from _together("matter", matter.id, matter.title, (*matter.rules, *matter.lines), day, today)


def _costs(day: date, today: date) -> Iterator[Change]:
    """Yield each act on each day on which it comes to cost something else."""
    for act, title in WHAT.items():
        rules = (*(rule for rule in CONSEQUENCES if rule.act == act), *REASONS[act])
        yield from _together("cost", act, title, rules, day, today)


def _together(what: What, key: str, title: Message, told: tuple[Rule, ...], day: date, today: date) -> Iterator[Change]:
    """Yield the changes of some rules as those of the one thing that they tell about."""
    for first in days_of_change(told, day, today):
        before, now = in_force(told, first - ONE_DAY), in_force(told, first)
        kind: Kind = "began" if not before else "changed" if now else "ended"
        new = [one for one in now if one not in before] or [one for one in before if one not in now]
        sources = dict.fromkeys(source for one in new for source in one.sources)
        yield Change(kind, what, key, first, title, tuple(sources))


def _checks(day: date, today: date, rules: tuple[Rule, ...]) -> Iterator[Change]:
    """Yield what was checked: rule by rule where they are few, else one change for a day; texts and addresses."""
    checked = checked_since(day, today, rules)
    for checked_on in sorted({rule.checked_on for rule in checked}):
        of_day = [rule for rule in checked if rule.checked_on == checked_on]
        if len(of_day) <= _FEW:
            yield from (Change("checked", _what(rule), rule.id, checked_on, rule.title, rule.sources)
                        for rule in of_day)
        else:
            yield Change("checked", "rule", "rules", checked_on, None, (), count=len(of_day))
    groups: tuple[tuple[What, list[date]], ...] = (
        ("texts", [one.checked_on for one in text_reviews().values()]),
        ("address", [one.checked_on for one in CONTACTS.values()]))
    for what, days in groups:
        yield from (Change("checked", what, what, one, None, (), count=days.count(one))
                    for one in sorted(set(days)) if day < one <= today)


def record(since: date, until: date, lang: Lang) -> str:
    """Return the changes later than `since` until the last day, each with its sources, in a language."""
    to, section = translator(lang), history_section(since, until)
    lines = [f"# {to.text(section.title)}", ""]
    for sentence in section.sentences:
        text = sentence.text(to)
        if sentence.form == "head":
            lines += ["", f"## {text}", ""]
        elif sentence.form == "point":
            sources = ", ".join(source.label for source in sentence.sources)
            lines.append(f"- {text}" + (f" ({sources})" if sources else ""))
        else:
            lines.append(text)
    return "\n".join(lines) + "\n"
