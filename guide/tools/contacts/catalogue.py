"""What the Finnish Service Catalogue (PTV, version 12) answers, as far as contacts are taken from it.

The specification is marked as one that may still change. So a field that is not known here is an error in whatever a
contact is taken from, and never passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, TypeAdapter
from pydantic.alias_generators import to_camel

ContentId = Annotated[str, Field(pattern=r"^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
Language = Literal["fi", "sv", "en", "se", "smn", "sms"]
#: As "09:00"; a day may end at "24:00".
Time = Annotated[str, Field(pattern=r"^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)(?::00)?$")]
Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
#: What no contact is taken from.
Other = Any


class _Known(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, alias_generator=to_camel)


class Number(_Known):
    """A number to call; `dial_code` stands with an international one."""

    type: Literal["DomesticPhone", "InternationalPhone", "Fax", "Sms"]
    number: str
    dial_code: str | None = None
    charge_type: Literal["Free", "Charged", "ExtraCharge"] | None = None
    charge_description: str | None = None
    additional_information: str | None = None


class Email(_Known):
    """An e-mail address."""

    email: str


class WebAddress(_Known):
    """A page."""

    url: str
    name: str | None = None
    additional_information: str | None = None


def _as_list(value: object) -> object:
    """One thing counts as a list of one, and null as none."""
    return value if isinstance(value, list | tuple) else () if value is None else (value,)


Numbers = Annotated[tuple[Number, ...], BeforeValidator(_as_list), Field(strict=False)]
Emails = Annotated[tuple[Email, ...], BeforeValidator(_as_list), Field(strict=False)]
Pages = Annotated[tuple[WebAddress, ...], BeforeValidator(_as_list), Field(strict=False)]


class _Version(_Known):
    """What a channel says in one language. Each kind of channel has its own names for the same things."""

    name: str
    summary: Other = None
    description: Other = None
    pages: Pages = ()
    emails: Emails = ()
    numbers: Numbers = ()


class TelephoneVersion(_Version):
    """A telephone service in one language."""

    pages: Pages = Field((), alias="webAddress")
    emails: Emails = Field((), alias="supportEmails")
    numbers: Numbers = Field((), alias="phoneNumbers")


class WebPageVersion(_Version):
    """A web page in one language."""

    accessibility_classification_level: Other = None
    pages: Pages = Field((), alias="webAddress")
    emails: Emails = Field((), alias="supportEmails")
    numbers: Numbers = Field((), alias="supportPhoneNumbers")


class LocationVersion(_Version):
    """A place of service in one language."""

    alternative_name: Other = None
    is_alternative_name_primary: Other = None
    contact_fax_numbers: Other = None
    pages: Pages = Field((), alias="contactWebPages")
    emails: Emails = Field((), alias="contactEmails")
    numbers: Numbers = Field((), alias="contactPhoneNumbers")


class StreetAddress(_Known):
    """A street address. It names neither the post office nor the municipality."""

    street_name: Mapping[Language, str]
    address_detail: str | None = None
    postal_code: Annotated[str, Field(pattern=r"^\d{5}$")]
    address_source: Other = None
    coordinates: Other = None
    additional_information: Other = None
    accessibility_register_service_point_id: Other = None


class Location(BaseModel):
    """Where a place of service is. Only street addresses are taken; what else there may be is not specified."""

    model_config = ConfigDict(frozen=True, strict=True, alias_generator=to_camel)

    street_addresses: Annotated[tuple[StreetAddress, ...], BeforeValidator(_as_list), Field(strict=False)] = ()


class OpenHours(_Known):
    """Hours of one weekday."""

    start: Time
    end: Time
    opening_status: Literal["Open", "OpenOnReservation"]
    repetition: Literal["Weekly", "OddWeeks", "EvenWeeks"] | None = None
    additional_information: Mapping[Language, str] | None = None


class OneDay(_Known):
    """The hours of a weekday."""

    hours: Annotated[tuple[OpenHours, ...], BeforeValidator(_as_list), Field(strict=False)] = ()


class HoursBlock(BaseModel):
    """A block of hours. Only those of every week until further notice are taken, which `type` tells."""

    model_config = ConfigDict(frozen=True, strict=True, alias_generator=to_camel)

    type: str
    weekly_hours: Mapping[Day, OneDay | None] | None = None
    heading: Mapping[Language, str] | None = None
    additional_information: Mapping[Language, str] | None = None


class ServiceHours(_Known):
    """Every block of hours of a channel."""

    hours: Annotated[tuple[HoursBlock, ...], BeforeValidator(_as_list), Field(strict=False)] = ()
    holiday_service_hours: Other = None


class Area(_Known):
    """For whom a channel is."""

    area_type: Literal["WholeCountry", "WholeCountryExceptAland", "LimitedArea"]
    municipalities: Annotated[tuple[str, ...], BeforeValidator(_as_list), Field(strict=False)] = ()
    regions: Other = None
    wellbeing_services_counties: Other = None


class _Channel(_Known):
    content_id: ContentId
    organization_content_id: ContentId
    published_at: datetime
    area: Area | None = None
    service_hours: ServiceHours | None = None
    location: Location | None = None
    allowed_connection_type: Other = None
    service_languages: Other = None
    migrated_at: Other = None
    contact_addresses: Other = None


class TelephoneService(_Channel):
    """A telephone service."""

    service_channel_type: Literal["TelephoneService"]
    language_versions: Mapping[Language, TelephoneVersion]


class WebPage(_Channel):
    """A web page."""

    service_channel_type: Literal["WebPage"]
    language_versions: Mapping[Language, WebPageVersion]


class ServiceLocation(_Channel):
    """A place of service."""

    service_channel_type: Literal["ServiceLocation"]
    language_versions: Mapping[Language, LocationVersion]


Channel = TelephoneService | WebPage | ServiceLocation
#: The kinds that have contacts; an electronic service and a form to print are none to reach somebody by.
CHANNEL: TypeAdapter[Channel] = TypeAdapter(Annotated[Channel, Discriminator("service_channel_type")])


class Named(BaseModel):
    """A row of a list, of which only this much is read, to be looked through by a person."""

    model_config = ConfigDict(frozen=True, alias_generator=to_camel)

    content_id: ContentId
    service_channel_type: str = ""
    language_versions: Mapping[str, Mapping[str, Any]] = {}

    def names(self) -> str:
        """Return its names in the languages that it has."""
        return " / ".join(dict.fromkeys(str(one["name"]) for one in self.language_versions.values() if "name" in one))


class Page(BaseModel):
    """A page of a list."""

    model_config = ConfigDict(frozen=True, alias_generator=to_camel)

    page: int
    total_pages: int
    items: tuple[Named, ...]
