"""On which days an act was in force: what is told of a day rests on the acts of that day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from guide.law.acts import Source
from guide.law.days import Period, days

_TRIAL_ENDS, _AREAS_BEGIN, _REFORM = "2024-12-31", "2025-01-01", "2026-01-01"
#: Of acts and decrees by number; one that is not here was in force on all days of the guide.
IN_FORCE: Mapping[str, Period] = {
    "1269/2020": days("2021-03-01", _TRIAL_ENDS),
    **dict.fromkeys(("916/2012", "1386/2010", "1369/2014", "153/2021", "1556/2016", "347/2006"),
                    days("2002-01-01", _TRIAL_ENDS)),
    **dict.fromkeys(("1379/2021", "1380/2021"), days("2022-05-02")),
    **dict.fromkeys(("380/2023", "381/2023", "385/2023", "681/2023", "512/2024", "385/2024", "679/2024", "1088/2024"),
                    days(_AREAS_BEGIN)),
    **dict.fromkeys(("1412/2025", "1416/2025", "1420/2025", "733/2025"), days(_REFORM)),
    "48/2026": days("2026-05-01")}


def not_in_force(sources: Iterable[Source], on: date) -> set[str]:
    """Return the numbers of the acts among sources that were not in force on a day."""
    return {number for number in {one.act.number for one in sources}
            if number in IN_FORCE and on not in IN_FORCE[number]}
