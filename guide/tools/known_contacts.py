"""What is known of how to reach the employment areas, and how fresh it is: `python -m guide check` prints it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from guide.answer.contact import LABELS, ways_to
from guide.law.kinds import NOW
from guide.places import EMPLOYMENT_AREAS
from guide.places.contacts import AGEING, LEAST_FRESHNESS, OF_AREA, OF_MUNICIPALITY, Known
from guide.reasoning.authorities import authority_of
from guide.settings.deployer import deployer


def contacts_known(today: date) -> str:
    """Return for how many employment areas each way to reach them is known to all of their members, and where not."""
    known = {area.id: [{way.label for way in ways_to(authority_of(NOW, code, today), today, today)}
                       for code in area.members(today)] for area in EMPLOYMENT_AREAS.values()}
    lines = [f"Contacts of {len(known)} employment areas:"]
    for way, label in LABELS.items():
        missing = [area for area, members in known.items() if not all(label in labels for labels in members)]
        where = f", missing in {' '.join(missing)}" if 0 < len(missing) < len(known) else ""
        lines.append(f"  {way}: {len(known) - len(missing)}{where}")
    return "\n".join([*lines, _freshness(today)])


def _freshness(today: date) -> str:
    """Return how many contacts are fresh, near their review and hidden by their age, the latter two by name."""
    found = list(_contacts())
    near = [what for what, one, _ in found if LEAST_FRESHNESS <= one.freshness(today) < AGEING]
    old = [(what, fall_back) for what, one, fall_back in found if not one.is_fresh(today)]
    hidden = [what for what, fall_back in old if not fall_back]
    lines = [f"Freshness of {len(found)} contacts (100 on the day of the check, 0 on the day of review):",
             f"  {AGEING} or more: {len(found) - len(near) - len(old)}",
             f"  less, shown: {len(near)}{_named(near)}", f"  past review, hidden: {len(hidden)}{_named(hidden)}",
             f"  past review, shown all the same as the page to fall back on: {len(old) - len(hidden)}"]
    return "\n".join(lines)


def _named(contacts: list[str]) -> str:
    return f" ({', '.join(contacts)})" if contacts else ""


def _contacts() -> Iterator[tuple[str, Known, bool]]:
    """Yield each contact with its name, and whether it is a page to fall back on, which no age hides."""
    for area in EMPLOYMENT_AREAS:
        for ways in (OF_AREA.get(area, {}), deployer().ways_to(area)):
            yield from ((f"{way} of area {area}", one, False) for way, one in ways.items())
    for code, of_municipality in OF_MUNICIPALITY.items():
        yield from ((f"{way} of {code}", one, way == "page") for way, one in of_municipality.items())
