"""A second, plain reading of the contract's table of `change`, row by row. It shares no code with the guide.

A place is a kind of place as seen from the authority that serves: see `Seen`.
"""

from __future__ import annotations

from typing import NamedTuple

Truth = bool | None
#: What the table gives: route, to whom ("home_office", "server", "target", or nobody), conditions, consent, possible.
Way = tuple[str | None, str | None, dict[str, Truth], bool, Truth]
NO_WAY: Way = ("none", None, {}, False, False)


class Seen(NamedTuple):
    """A target or a stay. `where`: "office", "serving", "near" (same area), "far" (another mainland area), "aland"."""

    where: str
    in_trial: bool = False
    language: str = ""
    area: str = ""


class Asked(NamedTuple):
    """The answers about a change, None: not known."""

    wanted: Truth
    ground: str | None
    language: str | None
    reason: str | None
    kept: Truth
    target: Seen | None
    stay: Seen | None


def both(*parts: Truth) -> Truth:
    """Return the conjunction: false when one is, otherwise not known when one is not."""
    return False if False in parts else None if None in parts else True


def way(on: str, server: str, home: str, asked: Asked) -> Way:
    """Return what the table says; `server` and `home` are the kinds of the authority and of the home municipality."""
    target, ground = asked.target, asked.ground
    if server == "trial_municipality" and on >= "2021-06-01":  # row 1
        fits = None if target is None else target.where == "office" or (target.in_trial and target.where != "serving")
        grounds = None if ground is None else ground in ("language", "relationship", "safety")
        found = {"requested": asked.wanted, "ground": grounds, "services_kept": asked.kept, "target": fits}
        consent = target is not None and target.where != "office" and target.in_trial
        return "request_to_te_office", "home_office", found, consent, both(*found.values())
    if server in ("trial_municipality", "te_office", "ams"):  # row 2
        return NO_WAY
    if home in ("none", "aland") or ground == "none":  # rows 3 and 4
        return NO_WAY
    moves = asked.stay is not None and asked.stay.where == "far" and (
        target is None or (target.where == "far" and target.area == asked.stay.area))
    elsewhere = None if target is None else target.where == "far"
    if ground in ("relationship", "safety"):  # rows 5 and 6
        return _notice(asked, True, elsewhere) if moves else NO_WAY
    if ground == "language" and asked.language in ("sami", "other"):  # row 7
        return NO_WAY
    if target is not None and target.where in ("serving", "near"):  # row 8
        return "same_authority", None, {}, False, False
    if ground in (None, "stay"):  # row 9
        return _notice(asked, True if ground == "stay" else None, elsewhere)
    spoken: Truth = None  # row 10
    if target is not None and target.where == "far":
        if target.language == "bilingual":
            spoken = True
        elif asked.language is not None:
            spoken = target.language == asked.language
    found = {"requested": asked.wanted, "target": elsewhere, "language": spoken}
    return "language_right", "target" if elsewhere else None, found, False, both(*found.values())


def _notice(asked: Asked, stays: Truth, target: Truth) -> Way:
    found = {"requested": asked.wanted, "stays_there": stays, "stay_reason": True if asked.reason else None,
             "target": target}
    return "written_notification", "server", found, False, both(*found.values())
