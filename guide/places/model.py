"""What the reference files hold, validated when loaded. Codes are strings: "091", "00100"."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Code = Annotated[str, Field(pattern=r"^\d{3}$")]
Name = Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[^<>&\x00-\x1f]+$")]
LanguageStatus = Literal["fi", "sv", "fi-sv", "sv-fi"]


def _blank_is_none(value: object) -> object:
    return None if value == "" else value


Day = Annotated[date | None, BeforeValidator(_blank_is_none)]
OptionalName = Annotated[Name | None, BeforeValidator(_blank_is_none)]
OptionalCode = Annotated[Code | None, BeforeValidator(_blank_is_none)]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Named(_Row):
    name_fi: Name
    name_sv: Name
    name_en: Name

    def name(self, lang: str) -> str:
        """Return the name in "fi", "sv" or "en"."""
        return {"fi": self.name_fi, "sv": self.name_sv, "en": self.name_en}[lang]


class Municipality(_Named):
    """A municipality (kunta), current or former. `valid_to` is its last day."""

    code: Code
    region_code: str
    region_fi: Name
    region_sv: Name
    region_en: Name
    language_status: LanguageStatus
    languages: str
    sami_homeland: Literal["no", "part", "whole"]
    aland: bool
    valid_from: Day
    valid_to: Day
    merged_into: OptionalCode


class TrialArea(_Named):
    """A trial area (kokeilualue), numbered "1"-"25" as in section 3 of 1269/2020; Swedish and English names formed."""

    number: Annotated[str, Field(pattern=r"^\d{1,2}$")]
    members: tuple[Code, ...]


class EmploymentArea(_Row):
    """An employment area (työllisyysalue) since 1.1.2025."""

    id: Annotated[str, Field(pattern=r"^\d{2}$")]
    name_fi: Name
    name_sv: Name
    name_en: Name
    name_fi_full: OptionalName
    host: OptionalName
    host_code: OptionalCode
    host_confirmed: bool
    language: Literal["fi", "sv", "bilingual"]
    web: str | None
    members: tuple[Code, ...]

    def name(self, lang: str) -> str:
        """Return the name fit to show: the Finnish one in full where a source uses it."""
        if lang == "fi":
            return self.name_fi_full or f"työllisyysalue {self.name_fi}"
        return f"sysselsättningsområdet {self.name_sv}" if lang == "sv" else f"{self.name_en} employment area"


class TeOffice(_Named):
    """A TE office (TE-toimisto, until 31.12.2024)."""

    id: Annotated[str, Field(pattern=r"^\d{2}$")]
    members: tuple[Code, ...]


class PostalCode(_Row):
    """A postal code area or box; `others` are further municipalities that another source gives for it."""

    postal_code: Annotated[str, Field(pattern=r"^\d{5}$")]
    name_fi: Name
    name_sv: OptionalName
    municipality_code: Code
    others: tuple[Code, ...]
    kind: Literal["area", "box"]

    @property
    def codes(self) -> tuple[str, ...]:
        """Return every municipality the code can mean."""
        return (self.municipality_code, *self.others)
