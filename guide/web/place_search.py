"""A place question on a page: a search box, what it found as one group of choices, and the fixed answers as another.

The two groups are widgets of their own, so that no control ever stands for another answer than a moment before: what is
found has a key with its codes, and with other codes it is drawn anew. Which answer holds then follows from what is new.
Nothing is decided in callbacks (see `guide.web.state`).
"""

from typing import NamedTuple

from guide.places.search import NOTHING, Search, find
from guide.settings.clock import today


class Seen(NamedTuple):
    """What the search box of a field held when it was last drawn, and what that found."""

    text: str
    search: Search

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of the municipalities found, best first."""
        return tuple(match.code for match in self.search.matches)


UNSEEN = Seen("", NOTHING)


def query_key(field: str) -> str:
    """Return the key of the search box that belongs to a place question."""
    return f"{field}_search"


def found_key(field: str, seen: Seen) -> str:
    """Return the key of the choice among what was found: another one for other places."""
    return "_".join((f"{field}_found", *seen.codes))


def other_key(field: str) -> str:
    """Return the key of the choice among the answers that are always there."""
    return f"{field}_other"


def see(text: object, before: Seen = UNSEEN) -> Seen:
    """Return a text with what it finds; nothing is looked up again for the text seen before."""
    typed = text if isinstance(text, str) else ""
    return before if typed == before.text else Seen(typed, find(typed, today()))


def answer_of(before: str | None, found: str | None, fixed: str | None, was: Seen, now: Seen,
              heard: object = None) -> str | None:
    """Return the answer that holds, None for none.

    A choice that is new counts, the place found only while the text still finds it. When nothing was chosen anew but
    the text is another, what is typed wins over the older choice, unless it means the same. Two new choices at once are
    none. `heard` is the answer that the browser knew of when it sent these: a choice that the text has just dropped is
    no new one while the browser has not heard of that.
    """
    old = (None, before, heard if before is None else None)
    new_place, new_fixed = found not in old, fixed not in old
    if new_place or new_fixed:
        if new_place and new_fixed:
            return None
        return fixed if new_fixed else found if found in now.codes else None
    if now.text == was.text or before is None:
        return before
    if not now.text.strip():
        return before if before == fixed else None
    meant = now.search.sure if now.search.exact is None else (now.search.exact,)
    return before if before in meant else None
