"""Addresses a sentence can lead to, one for each language, with the day checked and the day to review."""

import tomllib
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from guide.language.locale import Lang, borrowed
from guide.places.data import text_of


class Contact(BaseModel):
    """A public address; `note` says what is not certain about it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: Annotated[Mapping[Lang, str], AfterValidator(borrowed)]
    checked_on: date
    review_by: date
    note: str = ""


CONTACTS: Mapping[str, Contact] = MappingProxyType({
    name: Contact.model_validate(one) for name, one in tomllib.loads(text_of("contacts.toml")).items()})
