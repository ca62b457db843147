"""The reviewed table: from which channels of the catalogue contacts of which area are brought."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from guide.places import EMPLOYMENT_AREAS
from guide.places.contacts import Way
from guide.settings.deployer.values import WebAddress, is_blank
from guide.settings.validation import must, problems
from guide.tools.contacts.catalogue import ContentId

#: The table that comes with the guide.
BUNDLED = Path(__file__).parents[2] / "data" / "catalogue_channels.toml"


class BadTable(ValueError):
    """The table cannot be used; the text names each fault."""


class ChannelRow(BaseModel):
    """A channel that a person has looked at. `takes`: what is taken from it. `source`: its public page."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    area: Annotated[str, must(lambda value: value in EMPLOYMENT_AREAS, "is no id of an employment area, 01 to 45")]
    organization: ContentId
    channel: ContentId
    takes: Annotated[tuple[Way, ...], Field(min_length=1)]
    source: Annotated[WebAddress, must(lambda value: not is_blank(value), "should be the public page of the channel")]
    reviewed_on: date


class Table(BaseModel):
    """Every channel, each once; and each way of an area from one channel."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    channels: tuple[ChannelRow, ...] = ()

    @model_validator(mode="after")
    def _each_way_once(self) -> Table:
        taken: dict[tuple[str, str], str] = {}
        for row in self.channels:
            for way in row.takes:
                if taken.setdefault((row.area, way), row.channel) != row.channel:
                    raise ValueError(f"{way} of area {row.area} is taken from two channels: choose one")
        if len({row.channel for row in self.channels}) < len(self.channels):
            raise ValueError("a channel stands twice: write what is taken from it into one table")
        return self


def read_table(path: Path) -> Table:
    """Return a table; `BadTable` when it is missing or wrong."""
    try:
        return Table.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        raise BadTable(f"{path}: " + "; ".join(": ".join(filter(None, one)) for one in problems(error))) from None
    except (OSError, ValueError) as error:
        raise BadTable(f"{path}: cannot be read: {error}") from None
