"""What the reference files hold, validated when loaded. Codes are strings: "091", "00100"."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from guide.language.locale import NAMES_IN

Code = Annotated[str, Field(pattern=r"^\d{3}$")]
AreaId = Annotated[str, Field(pattern=r"^\d{2}$")]
Name = Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[^<>&\p{C}]+$")]
LanguageStatus = Literal["fi", "sv", "fi-sv", "sv-fi"]


def _blank_is_none(value: object) -> object:
    return None if value == "" else value


def _split(value: object) -> object:
    return tuple(part for part in value.split(";") if part) if isinstance(value, str) else value


Day = Annotated[date | None, BeforeValidator(_blank_is_none)]
OptionalName = Annotated[Name | None, BeforeValidator(_blank_is_none)]
OptionalCode = Annotated[Code | None, BeforeValidator(_blank_is_none)]
OptionalAddress = Annotated[Annotated[str, Field(pattern=r"^https?://\S+$")] | None, BeforeValidator(_blank_is_none)]
Languages = Annotated[tuple[Literal["fi", "sv"], ...], BeforeValidator(_split)]
Codes = Annotated[tuple[Code, ...], BeforeValidator(_split)]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Named(_Row):
    name_fi: Name
    name_sv: Name
    name_en: Name

    def name(self, lang: str) -> str:
        """Return the name in a language; KeyError for another language."""
        return {"fi": self.name_fi, "sv": self.name_sv, "en": self.name_en}[NAMES_IN[lang]]


class _Dated(_Row):
    """What begins on a day (None: before all days that count) and ends on another (None: not known to end)."""

    valid_from: Day
    valid_to: Day

    def exists(self, on: date) -> bool:
        """Tell whether it exists on a day."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


class Municipality(_Named, _Dated):
    """A municipality (kunta), current, former or to come. `valid_to` is its last day, `merged_into` its successor."""

    code: Code
    region_code: AreaId
    region_fi: Name
    region_sv: Name
    region_en: Name
    language_status: LanguageStatus
    languages: Languages
    sami_homeland: Literal["no", "part", "whole"]
    aland: bool
    merged_into: OptionalCode


class Membership(_Dated):
    """A municipality's days in an area: never longer than the municipality itself exists."""

    code: Code


class MemberArea(_Named):
    """An area of municipalities. Columns of its file that nothing rests on are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    memberships: tuple[Membership, ...]

    def members(self, on: date) -> tuple[str, ...]:
        """Return the codes of the municipalities that belong to it on a day."""
        return tuple(one.code for one in self.memberships if one.exists(on))


class TrialArea(MemberArea):
    """A trial area (kokeilualue), numbered "1"-"25" as in section 3 of 1269/2020; Swedish and English names formed."""

    number: Annotated[str, Field(pattern=r"^[1-9]\d?$", validation_alias="area_no")]


class EmploymentArea(MemberArea):
    """An employment area (työllisyysalue) since 1.1.2025.

    `host` is who arranges the services. It may be shown only where `host_confirmed` is true: otherwise no source
    names it in words.
    """

    id: Annotated[AreaId, Field(validation_alias="area_id")]
    name_fi_full: OptionalName
    name_sv_full: OptionalName
    host: OptionalName
    host_code: OptionalCode
    host_status: str
    web: OptionalAddress

    @property
    def host_confirmed(self) -> bool:
        """Tell whether a source names the host."""
        return self.host_status == "confirmed"

    @property
    def municipality_to_ask(self) -> str | None:
        """Return the municipality that has the area's services by what sources say or imply, None where none does."""
        return self.host_code if self.host_status in ("confirmed", "indirect") else None

    def name(self, lang: str) -> str:
        """Return the name fit to show alone in a language; KeyError for another language.

        The full names are data, as a name bends before the kind of area; Åland, which is none, has none.
        """
        return {"fi": self.name_fi_full or self.name_fi, "sv": self.name_sv_full or self.name_sv,
                "en": f"{self.name_en} employment area"}[NAMES_IN[lang]]


class TeOffice(MemberArea):
    """A TE office (TE-toimisto, until 31.12.2024)."""

    id: Annotated[AreaId, Field(validation_alias="te_office_id")]


class PostalCode(_Row):
    """A postal code area or box; `others` are further municipalities that another source gives for it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    postal_code: Annotated[str, Field(pattern=r"^\d{5}$")]
    name_fi: Name
    name_sv: OptionalName
    municipality_code: Code
    others: Annotated[Codes, Field(validation_alias="other_municipality_codes")]
    kind: Literal["area", "box"]

    @property
    def codes(self) -> tuple[str, ...]:
        """Return every municipality that the code can mean."""
        return (self.municipality_code, *self.others)
