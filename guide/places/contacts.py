"""Public addresses, each with its page, the day checked and the day to review.

Those that a sentence can lead to, one for each language; and how the employment areas and their municipalities are
reached.
"""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from guide.language.locale import Lang, borrowed
from guide.places.data import rows, text_of
from guide.places.model import Code


class Contact(BaseModel):
    """A public address; `note` says what is not certain about it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: Annotated[Mapping[Lang, str], AfterValidator(borrowed)]
    checked_on: date
    review_by: date
    note: str = ""


CONTACTS: Mapping[str, Contact] = MappingProxyType({
    name: Contact.model_validate(one) for name, one in tomllib.loads(text_of("contacts.toml")).items()})

#: What can be known of how one reaches an authority, in the order of telling.
Way = Literal["page", "email", "phone", "hours", "address"]
WAYS: tuple[Way, ...] = get_args(Way)


#: What a call costs: nothing, as any call, or more than that.
Charge = Literal["free", "charged", "extra"]
#: Of 100: what is less fresh is hidden, but for the pages to fall back on.
LEAST_FRESHNESS = 0
#: Of 100: what is less fresh is told by `guide check` before it is hidden.
AGEING = 25


class Known(BaseModel):
    """One thing known of how to reach somebody: its text by language, and the page it is from.

    `one_source`: only one list has it, so a reader is asked to check it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: Annotated[Mapping[str, str], Field(min_length=1)]
    source: Annotated[str, Field(pattern=r"^https?://\S+$")]
    checked_on: date
    review_by: date
    confidence: Literal["official", "two_sources", "one_source"]
    charge: Charge | None = None

    def freshness(self, today: date) -> int:
        """Return 100 on the day of the check, 0 on the day of the review, and less than 0 when that is over."""
        return min(100 * (self.review_by - today).days // max((self.review_by - self.checked_on).days, 1), 100)

    def is_fresh(self, today: date) -> bool:
        """Tell whether it may be shown by its age."""
        return self.freshness(today) >= LEAST_FRESHNESS


def _of_municipalities() -> Iterator[tuple[Code, Mapping[Way, Known]]]:
    for row in rows("municipality_contacts.csv"):
        texts: Mapping[Way, dict[str, str]] = {
            "page": {"fi": row["page_fi"], "sv": row["page_sv"]}, "email": {"fi": row["email"]}}
        yield row["municipality_code"], {way: Known.model_validate({
            "text": {lang: text for lang, text in by_lang.items() if text},
            **{name: row[f"{way}_{name}"] for name in ("source", "checked_on", "review_by", "confidence")}})
            for way, by_lang in texts.items() if any(by_lang.values())}


#: The front page and the registry of a municipality: never an area's own.
OF_MUNICIPALITY: Mapping[str, Mapping[Way, Known]] = MappingProxyType(dict(_of_municipalities()))
#: What is an area's own, by the area's id.
OF_AREA: Mapping[str, Mapping[Way, Known]] = MappingProxyType({
    area: {way: Known.model_validate(one) for way, one in ways.items()}
    for area, ways in tomllib.loads(text_of("area_contacts.toml")).items()})
