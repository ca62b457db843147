"""The text of the browser's copy of the answers: what stands in it, written and read."""

import json
from collections.abc import Mapping

BROWSER_COPY = "carry"
#: Beside the answers: the language in which the browser's widgets name them, and how often all has been cleared: a
#: click that the browser sent before it heard of that brings everything back otherwise.
LANG, _CLEARED = "lang", "cleared"
#: A copy in the tab is about 500 characters long; what is much longer is not ours.
LONGEST_COPY = 5_000


def written(answers: Mapping[str, str], lang: str, cleared: int) -> str:
    """Return the text for answers in a language after so many clearings; empty where it says nothing."""
    found: dict[str, object] = {**answers, **({LANG: lang} if answers else {}),
                                **({_CLEARED: cleared} if cleared else {})}
    return json.dumps(found, separators=(",", ":")) if found else ""


def read(text: object) -> dict[str, object]:
    """Return what stands in a text that came from the browser; nothing when it is not ours."""
    try:
        found = json.loads(text) if isinstance(text, str) and len(text) <= LONGEST_COPY else None
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def times_cleared(copy: Mapping[str, object]) -> int:
    """Return how often all had been cleared when a copy was written."""
    found = copy.get(_CLEARED)
    return found if type(found) is int and found > 0 else 0
