"""From answers to the letter of the route: request (1269/2020 section 5), notification (380/2023 section 17(2)),
language right (section 19(2)), or a request for other arrangements (434/2003 section 8).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from guide.answer.blocks import Named
from guide.answer.contact import ways_to
from guide.answer.names import bent, inside, municipality, municipality_bent, named
from guide.facts.answers import Answers
from guide.language.locale import translator
from guide.law.kinds import LetterKind
from guide.law.lines.letter import FOLLOWS_STAY, LETTERS, SAFETY, LetterRule
from guide.law.model import concerning
from guide.law.steps import NO_PERMIT
from guide.law.versions import version_on
from guide.outputs.letter import parts
from guide.outputs.letter.model import Case, Letter, LetterLang
from guide.places import EMPLOYMENT_AREAS, MUNICIPALITIES, area_language, employment_area, resolve
from guide.places.distance import NATIONAL
from guide.reasoning.authorities import authority_of
from guide.reasoning.evaluate import evaluate
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Authority, Outcome

BOTH: tuple[LetterLang, ...] = ("fi", "sv")


def has_letter(outcome: Outcome, answers: Answers) -> bool:
    """Return whether there is a letter for what a person answered."""
    return _rule(outcome, answers) is not None


def letter_of(answers: Answers, today: date) -> Letter | None:
    """Return the letter for what a person answered; `today` tells whether its route has ended.

    None while it is open who serves, when no change is wanted, when a condition of the route is known not to be met,
    and where the law leaves nothing to ask: the same authority, a customer of a TE office or of AMS, the trial before
    1.6.2021, and, where no other arrangement is asked for, an authority that follows the place of stay.
    """
    outcome = evaluate(answers)
    rule = _rule(outcome, answers)
    if rule is None:
        return None
    serving = outcome.servers[0]
    facts = facts_of(outcome, answers)
    case = Case(on=outcome.on, addressee=_named(serving), host=_host(serving, answers.on),
                safety=bool(SAFETY.value(facts)), follows_stay=bool(FOLLOWS_STAY.value(facts)),
                stays_away=facts["stays_away"] is True,
                stale=today > rule.review_by, has_plan=not NO_PERMIT.value(facts))
    letter = _BY_KIND[rule.letter](answers, outcome, today, rule, case)
    to = outcome.change.addressed_to or serving
    # An address that has to be checked first stands on the answer with those words, and not in a letter without them.
    email = next((way for way in ways_to(to, answers.on, today) if way.scheme == "mailto:" and not way.notes), None)
    if email is None or letter.case.addressee is None:
        return letter
    return replace(letter, parts=parts.with_email(letter.parts, email), email=email.shown(translator("fi")))


def _rule(outcome: Outcome, answers: Answers) -> LetterRule | None:
    if not outcome.settled or answers.change_wanted is False or False in outcome.change.conditions.values():
        return None
    return next(iter(concerning(LETTERS, outcome.on, facts_of(outcome, answers))), None)


def _transfer_request(answers: Answers, outcome: Outcome, today: date, rule: LetterRule, case: Case) -> Letter:
    serving, office = outcome.servers[0], outcome.change.addressed_to
    to_office, to_municipality, _ = (source.subsection for source in rule.sources)
    wanted = _code(answers.change_target, answers.on)
    asked = None if answers.change_target is None else wanted is not None
    into_office = bent(named(office), "into") if office else None
    target = into_office if asked is False else municipality_bent(wanted, "to") if wanted else None
    used = {None: (to_office, to_municipality), False: (to_office,), True: (to_municipality,)}[asked]
    case = replace(case, addressee=_named(office), host=None, municipality_asked=asked)
    return Letter(rule.letter, parts.transfer_request(
        ended=version_on(today).regime != outcome.regime, office=_named(office),
        serving=municipality_bent(str(serving.municipality), "of"),
        target=target, used=used, consent=asked is not False), _languages(serving.municipality, None, answers.on), case)


def _notification(answers: Answers, outcome: Outcome, today: date, rule: LetterRule, case: Case) -> Letter:
    serving, stay = outcome.servers[0], _stay(answers, outcome)
    new = authority_of(serving.kind, stay, answers.on) if stay and employment_area(stay, answers.on) else None
    return Letter(rule.letter, parts.notification(
        authority=_named(serving), home=_home(answers), new_authority=bent(named(new), "of") if new else None,
        stay=inside(stay) if stay else None, reason=answers.stay_reason, has_plan=case.has_plan),
        _languages(serving.municipality, serving.area, answers.on), case)


def _language(answers: Answers, outcome: Outcome, today: date, rule: LetterRule, case: Case) -> Letter:
    serving, target, wanted = outcome.servers[0], outcome.change.addressed_to, NATIONAL.get(
        answers.service_language or "")
    return Letter(rule.letter, parts.language(
        authority=_named(target), home=_home(answers), serving=_named(serving), wanted=wanted),
        _own_first(wanted) if wanted else _languages(
            target.municipality if target else None, target.area if target else None, answers.on),
        replace(case, addressee=_named(target), host=_host(target, answers.on)))


def _arrangements(answers: Answers, outcome: Outcome, today: date, rule: LetterRule, case: Case) -> Letter:
    serving = outcome.servers[0]
    return Letter(rule.letter, parts.arrangements(authority=_named(serving)),
                  _languages(serving.municipality, serving.area, answers.on), case)


_BY_KIND: Mapping[LetterKind, Callable[[Answers, Outcome, date, LetterRule, Case], Letter]] = {
    "transfer_request": _transfer_request, "notification": _notification, "language": _language,
    "arrangements": _arrangements}


def _named(one: Authority | None) -> Named | None:
    return named(one) if one else None


def _code(told: str | None, on: date) -> str | None:
    """Return the municipality that was told, None when nothing was, or something else."""
    return resolve(told, on).code if told and told in MUNICIPALITIES else None


def _stay(answers: Answers, outcome: Outcome) -> str | None:
    """Return where the letter may say that a person stays: the place wished for, unless the stay told is not there."""
    if facts_of(outcome, answers)["stay_told"] == "not_there":
        return None
    return _code(answers.change_target, answers.on) or _elsewhere(answers, outcome)


def _elsewhere(answers: Answers, outcome: Outcome) -> str | None:
    """Return where a person stays in another area than the one that serves."""
    code = _code(answers.stay_municipality, answers.on)
    area = employment_area(code, answers.on) if code else None
    return code if area and area.id != outcome.servers[0].area else None


def _home(answers: Answers) -> Named | None:
    code = _code(answers.home_municipality, answers.on)
    return municipality(code) if code else None


def _host(one: Authority | None, on: date) -> Named | None:
    """Return the municipality that arranges the services for others, where the data says confirmed."""
    area = EMPLOYMENT_AREAS.get(str(one.area)) if one else None
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
        return _own_first("sv" if status in ("sv", "sv-fi") else "fi")
    return _own_first(only)


def _own_first(lang: LetterLang) -> tuple[LetterLang, ...]:
    return ("sv", "fi") if lang == "sv" else BOTH
