"""What the project itself knows and the notices show: limits in accessibility, and public addresses."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict

from guide.places.contacts import Contact
from guide.reasoning.review_dates import Aged
from guide.settings.deployer.reading import deployer

DATA = Path(__file__).parents[2] / "data"


class KnownLimit(BaseModel):
    """A shortcoming in accessibility. Its texts are messages: `notice.limit.<id>.title`, `.what`, `.why`, `.instead`.

    `criterion` is the WCAG criterion that fails, "" when the limit is not one of a single criterion. `ends_with` names
    the date in the deployer's statement that makes the limit a thing of the past.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    criterion: str
    checked_on: date
    review_by: date
    ends_with: str = ""


def _tables(name: str) -> dict[str, object]:
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def _limits() -> tuple[KnownLimit, ...]:
    found = _tables("known_limits.toml")["limit"]
    assert isinstance(found, list)
    return tuple(KnownLimit.model_validate(one) for one in found)


LIMITS: tuple[KnownLimit, ...] = _limits()
ADDRESSES: Mapping[str, Contact] = MappingProxyType(
    {name: Contact.model_validate(one) for name, one in _tables("notice_addresses.toml").items()})


def ages() -> Iterator[Aged]:
    """Yield everything of the statement and the notices that can go out of date."""
    yield from (Aged(f"limit {one.id}", one.checked_on, one.review_by) for one in LIMITS)
    yield from (Aged(f"address {name}", one.checked_on, one.review_by) for name, one in ADDRESSES.items())
    yield from deployer().ages()
