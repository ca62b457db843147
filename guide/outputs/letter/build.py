"""From answers to the letter of the route: request (1269/2020 section 5), notification (380/2023 section 17(2)),
language right (section 19(2)), or a request for other arrangements (434/2003 section 8).
"""

from __future__ import annotations

from datetime import date

from guide.answer.blocks import Named
from guide.answer.names import municipality, named
from guide.facts.answers import NO_HOME, TE_OFFICE, Answers
from guide.law.model import REVIEW_CURRENT
from guide.law.transfer import RENUMBERED_FIRST_DAY
from guide.law.versions import TRIAL_LAST_DAY
from guide.outputs.letter import parts
from guide.outputs.letter.model import Case, Letter, LetterLang
from guide.places import EMPLOYMENT_AREAS, MUNICIPALITIES, area_language, employment_area, resolve
from guide.reasoning.authorities import server
from guide.reasoning.evaluate import evaluate
from guide.reasoning.outcome import Outcome, Server

BOTH: tuple[LetterLang, ...] = ("fi", "sv")


def letter_of(answers: Answers, today: date) -> Letter | None:
    """Return the letter for what a person answered; `today` tells whether its route has ended.

    None while it is open who serves, when no change is wanted, when a condition of the route is known not to be met,
    and where the law leaves nothing to ask: the same authority, a customer of a TE office or of AMS, the trial before
    1.6.2021, and an authority that follows the place of stay.
    """
    outcome = evaluate(answers)
    way = outcome.change
    if not outcome.settled or answers.change_wanted is False or False in way.conditions.values():
        return None
    if way.route == "request_to_te_office":
        return _transfer_request(answers, outcome, today)
    if way.route == "written_notification":
        return _notification(answers, outcome, today)
    if way.route == "language_right":
        return _language(answers, outcome, today)
    if _can_ask_arrangements(answers, outcome):
        return _arrangements(answers, outcome, today)
    return None


def _can_ask_arrangements(answers: Answers, outcome: Outcome) -> bool:
    return (outcome.change.route == "none" and outcome.servers[0].kind == "employment_authority"
            and answers.change_ground in ("relationship", "safety"))


def _transfer_request(answers: Answers, outcome: Outcome, today: date) -> Letter:
    serving, office = outcome.servers[0], outcome.change.addressed_to
    to_office, to_municipality, after = ("6", "7", "8") if answers.on >= RENUMBERED_FIRST_DAY else ("4", "5", "6")
    wanted = answers.change_target
    asked = {None: None, TE_OFFICE: False}.get(wanted, True)
    target = _named(office) if wanted == TE_OFFICE else _municipality(wanted, answers.on)
    used = {None: (to_office, to_municipality), False: (to_office,), True: (to_municipality,)}[asked]
    case = Case(addressee=_named(office), municipality_asked=asked, subsections=(to_office, to_municipality, after))
    return Letter("transfer_request", parts.transfer_request(
        ended=today > TRIAL_LAST_DAY, office=_named(office), serving=_named(serving), target=target, used=used,
        consent=asked is not False), _languages(serving.municipality, None, answers.on), case)


def _notification(answers: Answers, outcome: Outcome, today: date) -> Letter:
    serving = outcome.servers[0]
    home, target = _home(answers), _target(answers)
    case = Case(addressee=_named(serving), host=_host(serving, answers.on), stale=_stale(today))
    return Letter("notification", parts.notification(
        authority=_named(serving), home=home, new_authority=_named(target),
        stay=_municipality(answers.change_target, answers.on)),
        _languages(serving.municipality, serving.area, answers.on), case)


def _language(answers: Answers, outcome: Outcome, today: date) -> Letter:
    serving, target = outcome.servers[0], outcome.change.addressed_to
    case = Case(addressee=_named(target), host=_host(target, answers.on), stale=_stale(today))
    return Letter("language", parts.language(
        authority=_named(target), home=_home(answers), serving=_named(serving)),
        _languages(target.municipality if target else None, target.area if target else None, answers.on), case)


def _arrangements(answers: Answers, outcome: Outcome, today: date) -> Letter:
    serving = outcome.servers[0]
    case = Case(addressee=_named(serving), host=_host(serving, answers.on), safety=answers.change_ground == "safety",
                stale=_stale(today))
    return Letter("arrangements", parts.arrangements(authority=_named(serving)),
                  _languages(serving.municipality, serving.area, answers.on), case)


def _stale(today: date) -> bool:
    return today > REVIEW_CURRENT


def _named(one: Server | None) -> Named | None:
    return named(one) if one else None


def _municipality(code: str | None, on: date) -> Named | None:
    if code in (None, NO_HOME, TE_OFFICE):
        return None
    return municipality(resolve(str(code), on).code)


def _home(answers: Answers) -> Named | None:
    return _municipality(answers.home_municipality, answers.on)


def _target(answers: Answers) -> Server | None:
    """Return the authority that would serve, when the person has told the municipality."""
    if answers.change_target in (None, TE_OFFICE):
        return None
    code = str(answers.change_target)
    return server("employment_authority", code, answers.on) if employment_area(code, answers.on) else None


def _host(one: Server | None, on: date) -> Named | None:
    """Return the municipality that arranges the services for others, where the data says confirmed."""
    area = EMPLOYMENT_AREAS[str(one.area)] if one else None
    if area is None or not area.host_confirmed or len(area.members(on)) < 2 or area.host_code is None:
        return None
    host = resolve(area.host_code, on)
    return Named(host.name("fi"), host.name("sv"), host.name("en"), official_beside=False)


def _languages(code: str | None, area: str | None, on: date) -> tuple[LetterLang, ...]:
    """Return both languages, as anybody may use either in own matters (380/2023 section 19(1)), the addressee's first.

    An area of one language takes its own; otherwise the municipality's majority language comes first.
    """
    only = area_language(EMPLOYMENT_AREAS[area], on) if area else "bilingual"
    if only == "bilingual":
        status = MUNICIPALITIES[code].language_status if code else "fi-sv"
        return ("sv", "fi") if status in ("sv", "sv-fi") else BOTH
    return ("sv", "fi") if only == "sv" else BOTH
