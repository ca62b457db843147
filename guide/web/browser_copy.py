"""The text of the browser's copy of the answers: what stands in it, written and read."""

import json
from collections.abc import Mapping
from datetime import date

from guide.facts.all_facts import PRIVATE_ANSWERS
from guide.facts.change import STAYS_ELSEWHERE
from guide.reasoning.interview import form_of

BROWSER_COPY = "carry"
#: Beside the answers: the language in which the browser's widgets name them; how often all has been replaced: a click
#: that the browser sent before it heard of that brings everything back otherwise; and the desk's other cases.
LANG, _CLEARED, _CASES = "lang", "cleared", "cases"
#: One case of the desk is on the screen, and at most two others beside it.
NUMBERS = ("1", "2", "3")
#: A copy in the tab is about 500 characters long, of three cases three times that; what is much longer is not ours.
LONGEST_COPY = 5_000
Cases = Mapping[str, Mapping[str, str]]


def written(answers: Mapping[str, str], lang: str, cleared: int, cases: Cases) -> str:
    """Return the text for answers in a language after so many replacements; empty where it says nothing."""
    found: dict[str, object] = {**answers, **({LANG: lang} if answers else {}),
                                **({_CLEARED: cleared} if cleared else {}), **({_CASES: cases} if cases else {})}
    return json.dumps(found, separators=(",", ":")) if found else ""


def kept(answers: Mapping[str, str], cases: Cases, today: date) -> str:
    """Return the text for the tab's storage, for a reload: no private ground is in it; empty for nothing."""
    found: dict[str, object] = {**_without_private(answers, today)}
    if cases:
        found[_CASES] = {number: _without_private(one, today) for number, one in cases.items()}
    return json.dumps(found, separators=(",", ":")) if found else ""


def _without_private(given: Mapping[str, str], today: date) -> dict[str, str]:
    """Return answers without private ones. A stay that is asked for the sake of a private ground would betray it."""
    found = dict(item for item in given.items() if item not in PRIVATE_ANSWERS)
    if len(found) < len(given) and form_of("stay_municipality", given, today) is STAYS_ELSEWHERE.question:
        found.pop("stay_municipality", None)
    return found


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


def cases_in(copy: Mapping[str, object]) -> Mapping[str, Mapping[str, object]]:
    """Return the desk's other cases in a copy by number, their answers not looked at yet."""
    found = copy.get(_CASES)
    cases = found if isinstance(found, dict) and len(found) < len(NUMBERS) else {}
    return {number: one for number, one in cases.items() if number in NUMBERS and isinstance(one, dict)}
