"""How one reaches an employment area by what the deployer knows, or has brought from the service catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, model_validator

from guide.places import EMPLOYMENT_AREAS
from guide.places.contacts import WAYS, Charge, Known, Way
from guide.settings.deployer.parts import AddressByLanguage, ByLanguage, Part
from guide.settings.deployer.values import BlankIsNone, Day, Email, Line, Phone, WebAddress, is_blank
from guide.settings.validation import must


def _any(value: object) -> object:
    return {"any": value} if isinstance(value, str) else value


class EmailByLanguage(ByLanguage):
    """An e-mail address for everybody (`any`), or one for each language that has its own."""

    any: Email = ""
    fi: Email = ""
    sv: Email = ""
    en: Email = ""


class PhoneByLanguage(ByLanguage):
    """A phone number for everybody (`any`), or one for each language that is spoken there."""

    any: Phone = ""
    fi: Phone = ""
    sv: Phone = ""
    en: Phone = ""


class LineByLanguage(ByLanguage):
    """A text of one line that is the same in every language (`any`), or one for each."""

    any: Line = ""


class OwnContact(Part):
    """How one reaches an employment area by what the deployer knows: each value stands in place of the guide's own.

    `source` is a public page that says so. E-mail, phone and address are one text, or a text by language. `channel` and
    `published_on` stand with what `guide contacts` brought: the id in the service catalogue, and its day there.
    """

    OPTIONAL: ClassVar[frozenset[str]] = frozenset({*WAYS, "charge", "channel", "published_on"})
    area: Annotated[Line, must(lambda value: value in EMPLOYMENT_AREAS, "is no id of an employment area, 01 to 45")]
    page: AddressByLanguage = AddressByLanguage()
    email: Annotated[EmailByLanguage, BeforeValidator(_any)] = EmailByLanguage()
    phone: Annotated[PhoneByLanguage, BeforeValidator(_any)] = PhoneByLanguage()
    charge: Annotated[Charge | None, BlankIsNone] = None
    hours: ByLanguage = ByLanguage()
    address: Annotated[LineByLanguage, BeforeValidator(_any)] = LineByLanguage()
    source: WebAddress = ""
    checked_on: Day = None
    review_by: Day = None
    channel: Line = ""
    published_on: Day = None

    @model_validator(mode="after")
    def _hours_in_every_language(self) -> OwnContact:
        self.hours.all_or_none("contacts.hours")
        return self

    def ways(self) -> Mapping[Way, Known]:
        """Return what is told, nothing while it is not told where from and from when."""
        if is_blank(self.source) or self.checked_on is None or self.review_by is None:
            return {}
        shown = {way: self.texts(way) for way in WAYS}
        return {way: Known(text=texts, source=self.source, checked_on=self.checked_on, review_by=self.review_by,
                           confidence="official", charge=self.charge if way == "phone" else None)
                for way, texts in shown.items() if texts}

    def texts(self, way: Way) -> Mapping[str, str]:
        """Return what is told of a way, by language; a text for everybody stands under each language."""
        told: Mapping[str, str] = getattr(self, way).model_dump()
        for_all = told.get("any", "")
        texts = {lang: text if is_blank(for_all) else for_all for lang, text in told.items() if lang != "any"}
        return {lang: text for lang, text in texts.items() if not is_blank(text)}
