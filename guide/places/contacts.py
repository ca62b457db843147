"""Addresses a sentence can lead to, one for each language, with the day checked and the day to review."""

import tomllib
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict

from guide.language.locale import Lang


class Contact(BaseModel):
    """A public address; `note` says what is not certain about it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: Mapping[Lang, str]
    checked_on: date
    review_by: date
    note: str = ""


def _read() -> dict[str, Contact]:
    text = (files("guide") / "data" / "contacts.toml").read_text(encoding="utf-8")
    return {name: Contact.model_validate(one) for name, one in tomllib.loads(text).items()}


CONTACTS: Mapping[str, Contact] = MappingProxyType(_read())
