"""Acts, references to their sections, and the versions of the law that the guide covers.

Encodes the life of the trial act (laki 1269/2020) and of the act on organising employment services
(laki 380/2023). A rule names its `Source`; `version_on` tells which version of the law holds on a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Regime = Literal["trial", "employment_areas"]


@dataclass(frozen=True, slots=True)
class Act:
    """A statute: `number` as published, and the public address where its text can be read."""

    number: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Source:
    """A place in an act. `section` is its number ("5"), `subsection` the paragraph or item ("6") or ""."""

    act: Act
    section: str = ""
    subsection: str = ""

    @property
    def label(self) -> str:
        """Return a short language-free reference, for example `1269/2020 § 5(6)`."""
        section = f" § {self.section}" if self.section else ""
        return self.act.number + section + (f"({self.subsection})" if self.subsection else "")


def _finlex(year: int, number: int) -> str:
    return f"https://www.finlex.fi/fi/laki/ajantasa/{year}/{year}{number:04d}"


TRIAL_ACT = Act("1269/2020", "laki työllisyyden edistämisen kuntakokeilusta", _finlex(2020, 1269))
EMPLOYMENT_ACT = Act("380/2023", "laki työvoimapalveluiden järjestämisestä", _finlex(2023, 380))
OLD_SERVICES_ACT = Act("916/2012", "laki julkisesta työvoima- ja yrityspalvelusta", _finlex(2012, 916))
TRANSITION_ACT = Act("383/2023", "laki työvoimapalveluiden järjestämistä koskevan lainsäädännön voimaanpanosta",
                     _finlex(2023, 383))
RESIDENCE_ACT = Act("201/1994", "kotikuntalaki", _finlex(1994, 201))
PROCEDURE_ACT = Act("434/2003", "hallintolaki", _finlex(2003, 434))
INTEGRATION_ACT = Act("1386/2010", "laki kotoutumisen edistämisestä", _finlex(2010, 1386))
ELECTRONIC_ACT = Act("13/2003", "laki sähköisestä asioinnista viranomaistoiminnassa", _finlex(2003, 13))
BENEFIT_ACT = Act("1290/2002", "työttömyysturvalaki", _finlex(2002, 1290))
REFORM_2025 = Act("1412/2025", "laki työvoimapalveluiden järjestämisestä annetun lain muuttamisesta",
                  "https://www.eduskunta.fi/valtiopaivaasiakirjat/HE+108/2025")
AGENCY_ACT = Act("733/2025", "laki työvoimapalveluiden järjestämisestä annetun lain muuttamisesta",
                 "https://finlex.fi/fi/hallituksen-esitykset/2025/13")
ALAND_ACT = Act("ÅFS 2006:8", "landskapslag om arbetsmarknads- och studieservicemyndigheten", "https://www.ams.ax")

ACTS: tuple[Act, ...] = (
    TRIAL_ACT, EMPLOYMENT_ACT, OLD_SERVICES_ACT, TRANSITION_ACT, RESIDENCE_ACT, PROCEDURE_ACT, INTEGRATION_ACT,
    ELECTRONIC_ACT, BENEFIT_ACT, REFORM_2025, AGENCY_ACT, ALAND_ACT,
)


@dataclass(frozen=True, slots=True)
class LawVersion:
    """A stretch of days in which the rules stand still, named by its first day."""

    first_day: date
    regime: Regime


TRIAL_FIRST_DAY = date(2021, 3, 1)
TRIAL_LAST_DAY = date(2024, 12, 31)
EMPLOYMENT_AREAS_FIRST_DAY = date(2025, 1, 1)

LAW_VERSIONS: tuple[LawVersion, ...] = (
    *(LawVersion(date.fromisoformat(day), "trial") for day in
      ("2021-03-01", "2021-06-01", "2021-10-02", "2022-05-02", "2023-01-01", "2023-03-01")),
    *(LawVersion(date.fromisoformat(day), "employment_areas") for day in
      ("2025-01-01", "2026-01-01", "2026-03-01", "2026-05-01", "2026-09-01")),
)


class DateNotCovered(ValueError):
    """The day asked about is before the first law that the guide covers."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"{on.isoformat()} is before the law this guide covers. "
            f"Covered: {TRIAL_FIRST_DAY} to {TRIAL_LAST_DAY} (municipal employment trial) and "
            f"{EMPLOYMENT_AREAS_FIRST_DAY} onwards (employment areas). Give a date from {TRIAL_FIRST_DAY} on.")


def version_on(on: date) -> LawVersion:
    """Return the law version in force on a day.

    >>> version_on(date(2024, 12, 31)).first_day.isoformat()
    '2023-03-01'

    Raises `DateNotCovered` before 2021-03-01.
    """
    for version in reversed(LAW_VERSIONS):
        if version.first_day <= on:
            return version
    raise DateNotCovered(on)
