"""The one function that answers: `evaluate(Answers) -> Outcome`. Pure: no clock, file, network or language."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from functools import cache, lru_cache
from operator import attrgetter

from guide import decide
from guide.answers import NO_HOME, TE_OFFICE, Answers
from guide.conditions import Facts, conjunction
from guide.facts import PERSON_FIELDS, PLACE_FIELDS, Places, place_class, places_of
from guide.law import LawVersion, version_on
from guide.outcome import Change, Duty, Outcome, Oversight, Reason, Server, ServerKind, SourceUsed
from guide.places import employment_area, resolve, trial_area
from guide.rules import change, duties, oversight, trial
from guide.rules.model import DutyRule, Rule, in_force
from guide.servers import server, te_office_server

#: How many days, and how many kinds of case, are remembered. Only classes of facts are: no place and no person.
REMEMBERED = 1 << 12
_PERSON = attrgetter(*PERSON_FIELDS)


def evaluate(answers: Answers) -> Outcome:
    """Return who serves the person on that day, why, the duties, the way to another authority, and the sources."""
    version = version_on(answers.on)
    places = places_of(answers)
    case = case_of(answers, places)
    servers, unsettled = serving(version, case, places)
    settled = servers[0] if len(servers) == 1 and not unsettled else None
    route, change_answer = _change(answers, places, settled)
    watch = _oversight_rule(answers.on, frozenset(one.kind for one in servers))
    duty_rules, named_duties = _duties(answers.on, settled.kind if settled else None)
    tried, reasons = _reasons(version.first_day, case)
    sources, review_by = _rests_on(tried, duty_rules, route, watch)
    return Outcome(
        on=answers.on, regime=version.regime, law_version=version.first_day, servers=servers, unsettled=unsettled,
        reasons=reasons, duties=named_duties, change=change_answer, oversight=_oversight(watch), sources=sources,
        stale=answers.on > review_by)


def case_of(answers: Answers, places: Places) -> decide.Case:
    facts = (place_class(places.home), place_class(places.stay), *_PERSON(answers))
    return decide.Case(facts, same_place=places.home is not None and places.home == places.stay)


def serving(version: LawVersion, case: decide.Case, places: Places) -> tuple[tuple[Server, ...], tuple[str, ...]]:
    """Return the servers whose place is known, and the unknown fields that matter in the order worth asking."""
    possible, order = decide.outlook(version.first_day, case)
    # A place that is not known names no authority; its field is unsettled instead.
    found = [server(kind, code) for kind, place in possible
             if (code := places.home if place == "home" else places.stay) is not None]
    return (tuple(dict.fromkeys(found) if len(found) > 1 else found),
            tuple([PLACE_FIELDS.get(name, name) for name in order]))


@cache
def _rules_tried(version: date) -> tuple[Rule, ...]:
    return (*in_force(trial.CRITERIA, version), *decide.rules_on(version))


@lru_cache(REMEMBERED)
def _reasons(version: date, case: decide.Case) -> tuple[tuple[Rule, ...], tuple[Reason, ...]]:
    """Return the rules tried, and each as a reason: met, not met or not known."""
    facts, tried = case.named(), _rules_tried(version)
    return tried, tuple(_reason(rule, rule.when.value(facts)) for rule in tried)


@cache
def _reason(rule: Rule, met: bool | None) -> Reason:
    return Reason(rule=rule.id, source=rule.sources[0].label, met=met)


@lru_cache(REMEMBERED)
def _duties(on: date, kind: ServerKind | None) -> tuple[tuple[DutyRule, ...], tuple[Duty, ...]]:
    """Return the duty rules for a customer of a kind of authority (None: not settled), and each as a duty."""
    rules = () if kind == "ams" else in_force(duties.DUTIES, on)
    at_te_office = kind == "te_office"
    return rules, tuple(Duty(id=rule.id, source=rule.sources[-1 if at_te_office else 0].label, binds=rule.binds)
                        for rule in rules)


def _change(answers: Answers, places: Places, settled: Server | None) -> tuple[change.RouteRule | None, Change]:
    if settled is None:
        return None, Change(route=None, possible=None)
    facts: dict[str, Hashable] = {
        "server": settled.kind, "home": place_class(places.home), "change_wanted": answers.change_wanted,
        "change_ground": answers.change_ground, "services_kept": answers.services_kept,
        "reason_given": True if answers.stay_reason is not None else None,
        "target": _target_class(answers, settled)}
    rule = next(rule for rule in _routes(answers.on) if rule.when.value(facts) is True)
    conditions = {name: condition.value(facts) for name, condition in rule.conditions.items()}
    consent = answers.change_target if rule.route == "request_to_te_office" and _is_trial(answers) else None
    return rule, Change(
        route=rule.route, addressed_to=_addressee(rule, answers, places, settled), conditions=conditions,
        consent_from=consent and resolve(consent, answers.on).code,
        possible=conjunction(conditions.values()) if conditions else False)


@lru_cache(REMEMBERED)
def _routes(on: date) -> tuple[change.RouteRule, ...]:
    return in_force(change.ROUTES, on)


def _is_trial(answers: Answers) -> bool:
    target = answers.change_target
    return target not in (None, TE_OFFICE) and trial_area(resolve(str(target), answers.on).code) is not None


def _target_class(answers: Answers, settled: Server) -> str | None:
    """Return what the target is to the authority that serves (see `guide.rules.change`)."""
    if answers.change_target in (None, TE_OFFICE):
        return answers.change_target
    code = resolve(str(answers.change_target), answers.on).code
    if settled.kind == "employment_authority":
        area = employment_area(code)
        return "outside" if area is None else "same_area" if area.id == settled.area else "other_area"
    return "serving" if code == settled.municipality else "trial" if trial_area(code) else "outside"


def _addressee(rule: change.RouteRule, answers: Answers, places: Places, settled: Server) -> Server | None:
    if rule.addressed_to == "server":
        return settled
    if rule.addressed_to == "home_te_office":
        code = places.stay if places.home in (None, NO_HOME) else places.home
        return te_office_server(str(code))
    if rule.addressed_to == "target_authority" and answers.change_target not in (None, TE_OFFICE):
        code = resolve(str(answers.change_target), answers.on).code
        return server("employment_authority", code) if employment_area(code) else None
    return None


@lru_cache(REMEMBERED)
def _oversight_rule(on: date, kinds: frozenset[ServerKind]) -> oversight.OversightRule | None:
    """Return the rule that holds for every kind still possible, or None when they differ or none is known."""
    found = set()
    for kind in kinds:
        facts: Facts = {"server": kind}
        found.add(next(r for r in in_force(oversight.OVERSIGHT, on) if r.when.value(facts)).id)
    rules = [r for r in in_force(oversight.OVERSIGHT, on) if r.id in found]
    return rules[0] if len(rules) == 1 else None


@cache
def _oversight(watch: oversight.OversightRule | None) -> Oversight:
    return Oversight(supervisor=watch.supervisor if watch else None, complaint_to=watch.complaint_to if watch else None)


@cache
def _rests_on(tried: tuple[Rule, ...], duty_rules: tuple[Rule, ...], *others: Rule | None,
              ) -> tuple[tuple[SourceUsed, ...], date]:
    """Return the sources of all rules used, each once, and the first day on which one of the rules needs a review."""
    rules = [*tried, *duty_rules, *(rule for rule in others if rule)]
    sources = dict.fromkeys(source for rule in rules for source in rule.sources)
    return (tuple(SourceUsed(source=s.label, act=s.act.number, section=s.section, url=s.act.url) for s in sources),
            min(rule.review_by for rule in rules))
