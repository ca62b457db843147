"""How much of the interview is left at most: a bound that follows from the rules and never from a guess.

The most pages follow when every open question is answered "I do not know", since what may still matter is then the
union of what matters for each known answer. Two answers open a page that this would not: a home municipality of
another class, and temporary protection. So one path for each of these, and the longest counts.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from itertools import product

from guide.facts.answers import NO_HOME, Answers
from guide.facts.model import SAME_AS_HOME, UNKNOWN
from guide.facts.questions import PAGES
from guide.facts.rule_facts import PERSON_FIELDS, place_class, places_of
from guide.law.versions import version_on
from guide.reasoning.interview import DATE_PAGE, Given, InterviewPath, allowed, path_for

#: A municipality of each class, on every day. Which one it is asks for no other page.
SAMPLES: Mapping[str, str] = {"trial": "091", "outside": "405", "aland": "478"}
_HOMES = (*SAMPLES.values(), NO_HOME, UNKNOWN)
_ASKED_FIRST = (*PERSON_FIELDS, "home_municipality", "stay_municipality")
_CHANGE = next(page for page in PAGES if page.id == "change")
Key = tuple[tuple[str, str], ...]


def pages_left(given: Given, path: InterviewPath, page: str) -> int:
    """Return how many pages of questions can follow `page` at most. `path` is the one that `given` leads through.

    Never fewer than really follow, and giving one more answer never makes it more. On the page of the day any
    day counts until one is given.

    >>> given = {"home_municipality": "091"}
    >>> pages_left(given, path_for(given, date(2026, 11, 24)), "place")
    0
    """
    if path.answers is None or (page == DATE_PAGE and "when" not in given):
        return len(_not_filled(given) - {page})
    if path.open_step is None:
        return 0
    change = {_CHANGE.id} & _not_filled(given)
    if path.open_step == _CHANGE.id:
        return len(change - {page})
    return max(len((pages | change) - {page}) for pages in _longest(_key(given, path.answers)))


def _not_filled(given: Given) -> set[str]:
    """Return the pages with a question that has no answer, whether it will be asked or not; one for each place."""
    wanted = given.get("change_wanted") == "yes"
    pages = {page.id for page in PAGES if (wanted or page is not _CHANGE)
             and not all(allowed(question, given.get(question.field)) for question in page.questions)}
    # Where a person stays is asked once, on one of two pages.
    return pages - {"living"} if {"stay", "living"} <= pages else pages


def _key(given: Given, answers: Answers) -> Key:
    """Return what decides which pages follow: the law version, places as classes, answers about the person."""
    places = places_of(answers)
    kept = {field: given[field] for field in _ASKED_FIRST if field in given}
    if kept.get("stay_municipality") == SAME_AS_HOME and places.home in (None, NO_HOME):
        del kept["stay_municipality"]  # without a home municipality this is no answer
    for field, code in (("home_municipality", places.home), ("stay_municipality", places.stay)):
        if len(kept.get(field, "")) == 3 and code is not None:
            kept[field] = SAMPLES[str(place_class(code))]
    return (("day", version_on(answers.on).first_day.isoformat()), *sorted(kept.items()))


@lru_cache(maxsize=4096)
def _longest(key: Key) -> tuple[frozenset[str], ...]:
    """Return the open pages of each path that may be the longest."""
    given = dict(key)
    on = date.fromisoformat(given.pop("day"))
    homes = (given["home_municipality"],) if "home_municipality" in given else _HOMES
    trial = version_on(on).of_trial
    protections = ("yes", UNKNOWN) if trial and "temporary_protection" not in given else (None,)
    found = []
    for home, protection in product(homes, protections):
        filled = dict.fromkeys(_ASKED_FIRST, UNKNOWN) | given | {"home_municipality": home}
        if protection is not None:
            filled["temporary_protection"] = protection
        steps = path_for(filled, on).steps
        found.append(frozenset(step.id for step in steps if step.id != DATE_PAGE
                               and any(question.field not in given for question in step.questions)))
    return tuple(found)
