"""What an address names that the guide does not have: an example or a page, each with the names nearest to it.

Another page in its place would be taken for the one that was asked for, above all by a suite of pictures.
"""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlencode

from rapidfuzz import fuzz, process
from starlette.datastructures import QueryParams

from guide.language.messages import M, Message
from guide.reasoning.examples import EXAMPLES
from guide.web.citizen import steps

NO_EXAMPLE = M("host.no_example", "Oppaassa ei ole esimerkkiä, jonka nimi on {name}.")
NO_PAGE = M("host.no_page", "Oppaassa ei ole sivua, jonka nimi on {name}.")
NEAR = M("host.near", "Tarkoititko jotain näistä?")
#: What opens the service desk in place of a step.
DESK_VIEW = "desk"
#: So much of a name is read and shown.
LONGEST_NAME = 60
#: Names at least so much alike, in percent, and so many of them.
ALIKE, MOST = 60, 5


class Unknown(NamedTuple):
    """A name that nothing has, what is said of it, and the nearest names, each with the query that asks for it."""

    message: Message
    name: str
    near: tuple[tuple[str, str], ...]


def unknown_in(query: QueryParams) -> Iterator[Unknown]:
    """Yield what the query of the first page's address names in vain."""
    for key, names, message in (("scenario", EXAMPLES, NO_EXAMPLE), ("step", steps.NAMES, NO_PAGE),
                                ("view", (DESK_VIEW,), NO_PAGE)):
        asked = query.get(key, "")
        if asked and asked not in names:
            name = asked[:LONGEST_NAME]
            near = process.extract(name, sorted(names), scorer=fuzz.WRatio, score_cutoff=ALIKE, limit=MOST)
            yield Unknown(message, name, tuple((one, urlencode({**query, key: one})) for one, *_ in near))
