"""The one function that answers: `evaluate(Answers) -> Outcome`. Pure: no clock, file, network or language."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from functools import cache

from guide import decide
from guide.answers import NO_HOME, TE_OFFICE, Answers
from guide.conditions import Facts, conjunction
from guide.facts import PERSON_FIELDS, PLACE_FIELDS, Places, place_class, places_of
from guide.law import LawVersion, version_on
from guide.outcome import Change, Duty, Outcome, Oversight, Reason, Server, SourceUsed
from guide.places import employment_area, resolve, trial_area
from guide.rules import change, duties, oversight, trial
from guide.rules.model import Rule, in_force
from guide.servers import server, te_office_server


def evaluate(answers: Answers) -> Outcome:
    """Return who serves the person on that day, why, the duties, the way to another authority, and the sources."""
    version = version_on(answers.on)
    places = places_of(answers)
    case = case_of(answers, places)
    servers, unsettled = serving(version, case, places)
    settled = servers[0] if len(servers) == 1 and not unsettled else None
    route, change_answer = _change(answers, places, settled)
    watch = _oversight_rule(answers.on, servers)
    tried = _tried(version, case)
    duty_rules = () if settled and settled.kind == "ams" else in_force(duties.DUTIES, answers.on)
    used: list[Rule] = [rule for rule, _ in tried]
    used += [*duty_rules, *([route] if route else []), *([watch] if watch else [])]
    at_te_office = settled is not None and settled.kind == "te_office"
    return Outcome(
        on=answers.on, regime=version.regime, law_version=version.first_day, servers=servers, unsettled=unsettled,
        reasons=tuple(Reason(rule=rule.id, source=rule.sources[0].label, met=met) for rule, met in tried),
        duties=tuple(Duty(id=rule.id, source=rule.sources[-1 if at_te_office else 0].label, binds=rule.binds)
                     for rule in duty_rules),
        change=change_answer,
        oversight=Oversight(supervisor=watch.supervisor if watch else None,
                            complaint_to=watch.complaint_to if watch else None),
        sources=_sources(tuple(used)), stale=any(answers.on > rule.review_by for rule in used))


def case_of(answers: Answers, places: Places) -> decide.Case:
    facts = (place_class(places.home), place_class(places.stay),
             *(getattr(answers, field) for field in PERSON_FIELDS))
    return decide.Case(facts, same_place=places.home is not None and places.home == places.stay)


def serving(version: LawVersion, case: decide.Case, places: Places) -> tuple[tuple[Server, ...], tuple[str, ...]]:
    """Return the servers whose place is known, and the unknown fields that matter in the order worth asking."""
    found: dict[Server, None] = {}
    for serves in sorted(decide.possible(version.first_day, case), key=_server_order):
        code = places.home if serves.place == "home" else places.stay
        if code is not None:  # a place that is not known names no authority; its field is unsettled instead
            found[server(serves.kind, code)] = None
    order = decide.settling_order(version.first_day, case)
    return tuple(found), tuple(PLACE_FIELDS.get(name, name) for name in order)


def _server_order(serves: decide.Serves) -> tuple[int, str]:
    order = ("trial_municipality", "employment_authority", "te_office", "ams")
    return order.index(serves.kind), serves.place


@cache
def _tried(version: LawVersion, case: decide.Case) -> tuple[tuple[Rule, bool | None], ...]:
    facts = case.named()
    rules: list[Rule] = [*in_force(trial.CRITERIA, version.first_day), *decide.rules_on(version.first_day)]
    return tuple((rule, rule.when.value(facts)) for rule in rules)


def _change(answers: Answers, places: Places, settled: Server | None) -> tuple[change.RouteRule | None, Change]:
    if settled is None:
        return None, Change(route=None, possible=None)
    facts: dict[str, Hashable] = {
        "server": settled.kind, "home": place_class(places.home), "change_wanted": answers.change_wanted,
        "change_ground": answers.change_ground, "services_kept": answers.services_kept,
        "reason_given": True if answers.stay_reason is not None else None,
        "target": _target_class(answers, settled)}
    rule = next(rule for rule in in_force(change.ROUTES, answers.on) if rule.when.value(facts) is True)
    conditions = {name: condition.value(facts) for name, condition in rule.conditions.items()}
    consent = answers.change_target if rule.route == "request_to_te_office" and _is_trial(answers) else None
    return rule, Change(
        route=rule.route, addressed_to=_addressee(rule, answers, places, settled), conditions=conditions,
        consent_from=consent and resolve(consent, answers.on).code,
        possible=conjunction(conditions.values()) if conditions else False)


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


def _oversight_rule(on: date, servers: Iterable[Server]) -> oversight.OversightRule | None:
    """Return the rule that holds for every server still possible, or None when they differ or none is known."""
    found = set()
    for one in servers:
        facts: Facts = {"server": one.kind}
        found.add(next(r for r in in_force(oversight.OVERSIGHT, on) if r.when.value(facts)).id)
    rules = [r for r in in_force(oversight.OVERSIGHT, on) if r.id in found]
    return rules[0] if len(rules) == 1 else None


@cache
def _sources(rules: tuple[Rule, ...]) -> tuple[SourceUsed, ...]:
    sources = dict.fromkeys(source for rule in rules for source in rule.sources)
    return tuple(SourceUsed(source=s.label, act=s.act.number, section=s.section, url=s.act.url) for s in sources)
