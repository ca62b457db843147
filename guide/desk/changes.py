"""What has changed in the rules, as the desk reads it: laws first, then what concerns the case, read ones last."""

from collections.abc import Collection, Iterable
from datetime import date

from guide.answer.blocks import Section, Sentence
from guide.answer.history import NOTHING, SPAN, TITLE, Change, changes_since, told
from guide.language.messages import M
from guide.law.days import ONE_DAY
from guide.law.duties import DUTY_DETAILS, SEARCH
from guide.reasoning.outcome import Outcome

LAWS = M("desk.changes.laws", "Lait")
OF_CASE = M("desk.changes.case", "Koskee tätä tapausta")
OTHERS = M("desk.changes.others", "Muut muutokset")
CHECKS = M("desk.changes.checks", "Tarkistettu, ei muuttunut")
READ = M("desk.changes.read", "Luettu")
#: The parts that are folded: what is for later.
FOLDED = ("others", "checks", "read")


def key_of(change: Change) -> str:
    """Return by what name a change is marked as read."""
    return f"{change.day} {change.kind} {change.what} {change.id}"


def since(day: date, today: date) -> tuple[Change, ...]:
    """Return what changed from a day on, that day included, newest first."""
    return changes_since(day - ONE_DAY, today)


def concerned(outcome: Outcome | None, opened: Iterable[str] = ()) -> frozenset[str]:
    """Return the ids of what decides a case, binds the person or costs something; and of the matters looked up."""
    matters = {one.partition(":")[2] for one in opened if one.startswith("matter:")}
    if outcome is None:
        return frozenset(matters)
    duties = {one.id for one in outcome.duties} | ({SEARCH} if outcome.duties else set())
    return frozenset({*matters, *duties, *(one.rule for one in outcome.reasons), *(one.id for one in outcome.steps),
                      *(one.act for one in outcome.consequences),
                      *(one.id for one in DUTY_DETAILS if one.duty in duties)})


def change_parts(day: date, today: date, concerning: Collection[str], read: Collection[str] = ()) -> Section:
    """Return the changes in parts, empty ones left out; in each the newest day first.

    `concerning` are the ids of what concerns the case, `read` the names (`key_of`) of what has been read.
    """
    parts: dict[str, tuple[Section, list[Change]]] = {
        one: (Section(one, title, ()), []) for one, title in (
            ("laws", LAWS), ("case", OF_CASE), ("others", OTHERS), ("checks", CHECKS), ("read", READ))}
    for change in since(day, today):
        part = ("read" if key_of(change) in read else "checks" if change.kind == "checked" else
                "laws" if change.what == "law" else "case" if change.id in concerning else "others")
        parts[part][1].append(change)
    found = tuple(Section(part.id, part.title, told(changes)) for part, changes in parts.values() if changes)
    head = Sentence(SPAN, (), {"since": day, "until": today})
    return Section("history", TITLE, (head,) if found else (head, Sentence(NOTHING, ())), found)
