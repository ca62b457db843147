"""Which stretches of days share a page, and where on it a person begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from guide.answer.blocks import Section
from guide.language.messages import Message
from guide.outputs.booklet import texts as t
from guide.outputs.booklet.decision_tree import Ask, Key
from guide.outputs.booklet.outcomes import signature
from guide.outputs.booklet.periods import Period

OPEN = "open"


def name_of(page: str, period: Period) -> str:
    """Return the file name of a page of a stretch of days: by its first day, and "now" for the days that go on."""
    return f"{page}-{period.first.isoformat() if period.past else 'now'}.html"


class Pages:
    """The pages of every stretch of days. Stretches in which a part is the same share its page."""

    def __init__(self, every: Sequence[Period]) -> None:
        self.who: dict[Key, list[Period]] = {}
        self.duties: dict[Key, list[Period]] = {}
        self.change: dict[Key, list[Period]] = {}
        #: Each text on complaints once, newest first, with the stretches of days and whose customers it is for.
        self.complaints: dict[Key, tuple[Section, list[tuple[Period, str]]]] = {}
        for period in every:
            self.who.setdefault(_who_key(period), []).append(period)
            self.duties.setdefault(_duties_key(period), []).append(period)
            self.change.setdefault(_change_key(period), []).append(period)
        for period in reversed(every):
            for _, ending in period.in_order[1]:
                section = ending.parts.oversight
                held = self.complaints.setdefault(signature(section), (section, []))[1]
                if (period, kind := ending.parts.kind or OPEN) not in held:
                    held.append((period, kind))

    def duties_with(self, period: Period) -> list[Period]:
        """Return the stretches of days that share the page of duties with one."""
        return self.duties[_duties_key(period)]

    def change_with(self, period: Period) -> list[Period]:
        """Return the stretches of days that share the page on other authorities with one."""
        return self.change[_change_key(period)]

    def complaint_at(self, section: Section) -> str:
        """Return the name by which an address finds a text on complaints."""
        return f"o{list(self.complaints).index(signature(section)) + 1}"


def _who_key(period: Period) -> Key:
    order = period.who.reached(period.start)
    at = {number: place for place, number in enumerate(order)}

    def one(number: int) -> Key:
        node = period.who.nodes[number]
        if isinstance(node, Ask):
            return node.question.label.id, tuple((label.id, at[to]) for label, to in node.choices)
        ending = period.ending(number)
        return (ending.parts.kind, signature(ending.headline), signature(ending.lead), *map(signature, (
            ending.parts.whatif, ending.parts.services, ending.parts.oversight, ending.parts.more)),
            tuple(period.who.rules[number]))

    return period.past, tuple(map(one, order)), signature(period.certain)


def duties_of(period: Period) -> dict[str, Section]:
    """Return the duties by the kind of authority that serves, "open" while it is not known; each text once."""
    found: dict[str, Section] = {}
    for _, ending in period.in_order[1]:
        found.setdefault(ending.parts.kind or OPEN, ending.parts.duties)
    return found


def _duties_key(period: Period) -> Key:
    return period.past, tuple(sorted((kind, signature(one)) for kind, one in duties_of(period).items()))


@dataclass(frozen=True, slots=True)
class Start:
    """Where a person begins who wants another authority: the first node, its heading, and what holds before asking."""

    node: int
    title: Message
    overview: Section


def starts_of(period: Period) -> list[Start]:
    """Return where persons begin who want another authority, by who serves them and by which place."""
    found: dict[int, Start] = {}
    several = [kind for kind, _ in period.starts.values()]
    for _, ending in period.in_order[1]:
        node = ending.parts.change
        if node is not None and node not in found:
            kind, place = period.starts[node]
            title = t.CUSTOMER_BY[kind, place] if several.count(kind) > 1 else t.CUSTOMER[kind]
            found[node] = Start(node, title, ending.parts.way)
    return list(found.values())


def _change_key(period: Period) -> Key:
    starts = starts_of(period)
    order = change_order(period, starts)
    at = {number: place for place, number in enumerate(order)}
    nodes = tuple(tuple((label.id, at[to]) for label, to in node.choices) if isinstance(node, Ask) else node
                  for node in (period.change.nodes[number] for number in order))
    return period.past, tuple((at[one.node], one.title.id, signature(one.overview)) for one in starts), nodes


def change_order(period: Period, starts: Sequence[Start]) -> list[int]:
    met = list(dict.fromkeys(number for one in starts for number in period.change.reached(one.node)))
    return sorted(met, key=lambda number: not isinstance(period.change.nodes[number], Ask))


def change_number(period: Period, node: int) -> int:
    """Return the number of the place where a person begins who wants another authority."""
    return [one.node for one in starts_of(period)].index(node) + 1
