"""How old everything is that can go out of date: rules, texts, places and addresses, each with its review date."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, ConfigDict

from guide.law.all_rules import ALL_RULES, EVERY_RULE
from guide.places.contacts import CONTACTS, OF_AREA, OF_MUNICIPALITY


@dataclass(frozen=True, slots=True)
class Aged:
    """A thing that was checked on a day and has to be checked again by another."""

    what: str
    checked_on: date
    review_by: date

    def fault(self, today: date) -> str | None:
        """Return what is wrong with the dates on a day, None when nothing is."""
        if self.review_by < today:
            return f"{self.what} was to be reviewed by {self.review_by}"
        if self.checked_on > today:
            return f"{self.what} claims to be checked on {self.checked_on}, after today"
        return None


class Review(BaseModel):
    """When a table was last checked, and by when it has to be checked again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    checked_on: date
    review_by: date


class TextReview(Review):
    """The dates of a group of texts, told by the beginnings of their ids."""

    prefixes: tuple[str, ...]


@cache
def text_reviews() -> dict[str, TextReview]:
    """Return the groups of texts by name."""
    return {name: TextReview.model_validate(one) for name, one in _tables("text_reviews.toml").items()}


@cache
def place_reviews() -> dict[str, Review]:
    """Return the dates of the tables of places by what they are."""
    return {name: Review.model_validate(one) for name, one in _tables("place_reviews.toml").items()}


def _tables(name: str) -> dict[str, Any]:
    return tomllib.loads((files("guide") / "data" / name).read_text(encoding="utf-8"))


def review_of_text(message_id: str) -> TextReview | None:
    """Return the dates of a text: the group with the longest beginning that fits, None when no group does."""
    fits = [(len(prefix), review) for review in text_reviews().values() for prefix in review.prefixes
            if message_id.startswith(prefix)]
    return max(fits, key=lambda pair: pair[0])[1] if fits else None


def ages() -> Iterator[Aged]:
    """Yield everything that can go out of date."""
    yield from (Aged(f"rule {rule.id}", rule.checked_on, rule.review_by) for rule in EVERY_RULE)
    yield from (Aged(f"texts {name}", one.checked_on, one.review_by) for name, one in text_reviews().items())
    yield from (Aged(f"places: {name}", one.checked_on, one.review_by) for name, one in place_reviews().items())
    yield from (Aged(f"address {name}", one.checked_on, one.review_by) for name, one in CONTACTS.items())
    # Contacts are checked in batches of hundreds: each batch is named once.
    batches = Counter((kind, way, one.checked_on, one.review_by)
                      for kind, contacts in (("municipalities", OF_MUNICIPALITY), ("areas", OF_AREA))
                      for ways in contacts.values() for way, one in ways.items())
    yield from (Aged(f"contacts of {kind}, {way} ({count})", checked_on, review_by)
                for (kind, way, checked_on, review_by), count in batches.items())


def faults(today: date, message_ids: Iterable[str]) -> Iterator[str]:
    """Yield what is past its review date on a day, and every text that no group covers."""
    for aged in ages():
        fault = aged.fault(today)
        if fault is not None:
            yield fault
    yield from (f"text {one} has no review date" for one in message_ids if review_of_text(one) is None)


def _days_checked(table: object) -> Iterator[date]:
    if isinstance(table, dict):
        day = table.get("checked_on")
        yield from (day,) if isinstance(day, date) else ()
        table = list(table.values())
    if isinstance(table, list):
        for part in table:
            yield from _days_checked(part)


@cache
def newest_day() -> date:
    """Return the data's newest day: the last on which a rule, a text, an address or anything else in it was checked.

    A clock that tells an earlier day is wrong.
    """
    tables = (tomllib.loads(file.read_text(encoding="utf-8")) for file in (files("guide") / "data").iterdir()
              if file.name.endswith(".toml"))
    return max(*(day for table in tables for day in _days_checked(table)), *(rule.checked_on for rule in EVERY_RULE))


def last_checked() -> date:
    """Return the day on which the oldest check of a rule was made: every rule was checked then or later."""
    return min(rule.checked_on for rule in ALL_RULES)
