"""The one function that answers: `evaluate(Answers) -> Outcome`. Pure: no clock, file, network or language."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from pydantic import BaseModel

from guide.facts.answers import NO_HOME, TE_OFFICE, Answers
from guide.facts.rule_facts import PLACE_FIELDS, Places, person_of, place_class, places_of
from guide.law import oversight, transfer
from guide.law.conditions import Facts, conjunction
from guide.law.duties import general_duties
from guide.law.kinds import Route, ServerKind
from guide.law.model import DutyRule, Rule, in_force
from guide.law.serving import trial
from guide.law.versions import LawVersion, version_on
from guide.places import employment_area, resolve, trial_area
from guide.reasoning import decide
from guide.reasoning.authorities import server, te_office_server
from guide.reasoning.outcome import Change, Duty, Outcome, Oversight, Reason, Server, SourceUsed

#: How many days, and how many kinds of case, are remembered. Only classes of facts are: no place and no person.
REMEMBERED, DAYS_REMEMBERED = 1 << 12, 1 << 14


@dataclass(frozen=True, slots=True, eq=False)
class _Period:
    """The rules in force on the days of one period. One object for each, so that it is a quick key."""

    version: LawVersion
    duties: tuple[DutyRule, ...]
    routes: tuple[transfer.RouteRule, ...]
    oversight: tuple[oversight.OversightRule, ...]


@lru_cache(DAYS_REMEMBERED)
def _period(on: date) -> _Period:
    return _period_of(version_on(on), in_force(general_duties.DUTIES, on), in_force(transfer.ROUTES, on),
                      in_force(oversight.OVERSIGHT, on))


_period_of = cache(_Period)


class _Way(NamedTuple):
    """The fields of a `Change`."""

    route: Route | None
    addressed_to: Server | None
    conditions: dict[str, bool | None]
    consent_from: str | None
    possible: bool | None


_NO_WAY = _Way(None, None, {}, None, None)


class _Parts(NamedTuple):
    """What an outcome is made of. Tuples and conditions come from the caches below: each is one object for long."""

    version: LawVersion
    case: decide.Case
    servers: tuple[Server, ...]
    unsettled: tuple[str, ...]
    duties: tuple[Duty, ...]
    change: _Way
    oversight: Oversight
    sources: tuple[SourceUsed, ...]
    stale: bool


def evaluate(answers: Answers) -> Outcome:
    """Return who serves the person on that day, why, the duties, the way to another authority, and the sources."""
    version, case, servers, unsettled, named_duties, way, watch, sources, stale = _parts(answers)
    return Outcome(
        on=answers.on, regime=version.regime, law_version=version.first_day, servers=servers, unsettled=unsettled,
        reasons=_reasons(version.first_day, case), duties=named_duties, change=Change(**way._asdict()),
        oversight=watch, sources=sources, stale=stale)


def evaluate_json(answers: Answers) -> str:
    """Return `evaluate(answers).model_dump_json()`, put together from pieces that are written once."""
    parts = _parts(answers)
    unsettled = ",".join([f'"{name}"' for name in parts.unsettled])
    return (f'{{"on":"{answers.on.isoformat()}",{_version_written(parts.version)},'
            f'"servers":[{",".join(map(_written, parts.servers))}],"unsettled":[{unsettled}],'
            f'"reasons":[{_reasons_written(parts.version.first_day, parts.case)}],"duties":{_written(parts.duties)},'
            f'"change":{_way_written(parts.change)},"oversight":{_written(parts.oversight)},'
            f'"sources":{_written(parts.sources)},"stale":{_JSON[parts.stale]}}}')


_JSON: dict[bool | None, str] = {True: "true", False: "false", None: "null"}
#: JSON by the identity of the part, which is kept with it so that the identity stays its own.
_WRITTEN: dict[int, tuple[object, str]] = {}


@cache
def _version_written(version: LawVersion) -> str:
    return f'"regime":"{version.regime}","law_version":"{version.first_day}"'


def _reasons_written(version: date, case: decide.Case) -> str:
    number = decide.person(case)
    if number is None:
        return ",".join(map(_written, _reasons(version, case)))
    return ",".join([met if who >> number & 1 else unmet for met, unmet, who in _reasons_written_of_all(
        version, case.facts[decide.HOME], case.facts[decide.STAY])])


@lru_cache(REMEMBERED)
def _reasons_written_of_all(version: date, home: Hashable, stay: Hashable) -> tuple[tuple[str, str, int], ...]:
    return tuple((_written(met), _written(unmet), who) for met, unmet, who in _reasons_of_all(version, home, stay))


def _written(part: BaseModel | tuple[BaseModel, ...] | dict[str, bool | None]) -> str:
    found = _WRITTEN.get(id(part))
    if found is not None:
        return found[1]
    if len(_WRITTEN) >= REMEMBERED:
        _WRITTEN.clear()
    if isinstance(part, BaseModel):
        code = part.model_dump_json()
    elif isinstance(part, tuple):
        code = f"[{','.join(map(_written, part))}]"
    else:
        code = "{" + ",".join([f'"{name}":{_JSON[met]}' for name, met in part.items()]) + "}"
    _WRITTEN[id(part)] = (part, code)
    return code


def _way_written(way: _Way) -> str:
    route = f'"{way.route}"' if way.route else "null"
    consent = f'"{way.consent_from}"' if way.consent_from else "null"
    addressed = _written(way.addressed_to) if way.addressed_to else "null"
    return (f'{{"route":{route},"addressed_to":{addressed},"conditions":{_written(way.conditions)},'
            f'"consent_from":{consent},"possible":{_JSON[way.possible]}}}')


def _parts(answers: Answers) -> _Parts:
    period = _period(answers.on)
    version = period.version
    places = places_of(answers)
    case = case_of(answers, places)
    servers, unsettled = serving(version, case, places)
    settled = servers[0] if len(servers) == 1 and not unsettled else None
    route, change_answer = _change(period, answers, places, settled)
    watch = _oversight_rule(period, *{one.kind for one in servers})
    kind = settled.kind if settled else None
    sources, review_by = _rests_on(period, kind, route, watch)
    return _Parts(version, case, servers, unsettled, _duties(period, kind), change_answer, _oversight(watch), sources,
                  answers.on > review_by)


def case_of(answers: Answers, places: Places) -> decide.Case:
    facts = (place_class(places.home), place_class(places.stay), *person_of(answers))
    return decide.Case(facts, same_place=places.home is not None and places.home == places.stay)


def serving(version: LawVersion, case: decide.Case, places: Places) -> tuple[tuple[Server, ...], tuple[str, ...]]:
    """Return the servers whose place is known, and the unknown fields that matter in the order worth asking."""
    possible, order = decide.outlook(version.first_day, case)
    if len(possible) == 1 and not order and (code := places.home if possible[0].place == "home" else places.stay):
        return (server(possible[0].kind, code),), ()
    # A place that is not known names no authority; its field is unsettled instead.
    found = [server(kind, code) for kind, place in possible
             if (code := places.home if place == "home" else places.stay) is not None]
    return (tuple(dict.fromkeys(found) if len(found) > 1 else found),
            tuple([PLACE_FIELDS.get(name, name) for name in order]))


@cache
def _rules_tried(version: date) -> tuple[Rule, ...]:
    return (*in_force(trial.CRITERIA, version), *decide.rules_on(version))


def _reasons(version: date, case: decide.Case) -> tuple[Reason, ...]:
    """Return each rule tried as a reason: met, not met or not known."""
    number = decide.person(case)
    if number is None:
        return _reasons_while_open(version, case)
    return tuple([met if who >> number & 1 else unmet
                  for met, unmet, who in _reasons_of_all(version, case.facts[decide.HOME], case.facts[decide.STAY])])


@lru_cache(REMEMBERED)
def _reasons_of_all(version: date, home: Hashable, stay: Hashable) -> tuple[tuple[Reason, Reason, int], ...]:
    """Return for each rule tried its reasons when met and when not, and the persons who meet it."""
    return tuple((_reason(rule, True), _reason(rule, False), decide.persons_who_meet(rule, home, stay))
                 for rule in _rules_tried(version))


@lru_cache(REMEMBERED)
def _reasons_while_open(version: date, case: decide.Case) -> tuple[Reason, ...]:
    facts = case.named()
    return tuple(_reason(rule, rule.when.value(facts)) for rule in _rules_tried(version))


@cache
def _reason(rule: Rule, met: bool | None) -> Reason:
    return Reason(rule=rule.id, source=rule.sources[0].label, met=met)


def _duty_rules(period: _Period, kind: ServerKind | None) -> tuple[DutyRule, ...]:
    """Return the duty rules for a customer of a kind of authority (None: not settled)."""
    return () if kind == "ams" else period.duties


@cache
def _duties(period: _Period, kind: ServerKind | None) -> tuple[Duty, ...]:
    at = -1 if kind == "te_office" else 0
    return tuple(Duty(id=rule.id, source=rule.sources[at].label, binds=rule.binds)
                 for rule in _duty_rules(period, kind))


def _change(period: _Period, answers: Answers, places: Places, settled: Server | None,
            ) -> tuple[transfer.RouteRule | None, _Way]:
    if settled is None:
        return None, _NO_WAY
    rule, conditions, possible = _route(
        period, settled.kind, place_class(places.home), answers.change_wanted,
        answers.change_ground, answers.services_kept, True if answers.stay_reason is not None else None,
        _target_class(answers, settled))
    consent = answers.change_target if rule.route == "request_to_te_office" and _is_trial(answers) else None
    return rule, _Way(
        rule.route, _addressee(rule, answers, places, settled), conditions,
        consent and resolve(consent, answers.on).code, possible)


@lru_cache(REMEMBERED)
def _route(period: _Period, *values: Hashable,
           ) -> tuple[transfer.RouteRule, dict[str, bool | None], bool | None]:
    """Return the first way whose condition holds, which of its tests are met, and whether all are."""
    facts = dict(zip(("server", "home", "change_wanted", "change_ground", "services_kept", "reason_given", "target"),
                     values, strict=True))
    rule = next(rule for rule in period.routes if rule.when.value(facts) is True)
    conditions = {name: condition.value(facts) for name, condition in rule.conditions.items()}
    return rule, conditions, conjunction(conditions.values()) if conditions else False


def _is_trial(answers: Answers) -> bool:
    target = answers.change_target
    return target not in (None, TE_OFFICE) and trial_area(resolve(str(target), answers.on).code) is not None


def _target_class(answers: Answers, settled: Server) -> str | None:
    """Return what the target is to the authority that serves (see `guide.law.transfer`)."""
    if answers.change_target in (None, TE_OFFICE):
        return answers.change_target
    code = resolve(str(answers.change_target), answers.on).code
    if settled.kind == "employment_authority":
        area = employment_area(code)
        return "outside" if area is None else "same_area" if area.id == settled.area else "other_area"
    return "serving" if code == settled.municipality else "trial" if trial_area(code) else "outside"


def _addressee(rule: transfer.RouteRule, answers: Answers, places: Places, settled: Server) -> Server | None:
    if rule.addressed_to == "server":
        return settled
    if rule.addressed_to == "home_te_office":
        code = places.stay if places.home in (None, NO_HOME) else places.home
        return te_office_server(str(code))
    if rule.addressed_to == "target_authority" and answers.change_target not in (None, TE_OFFICE):
        code = resolve(str(answers.change_target), answers.on).code
        return server("employment_authority", code) if employment_area(code) else None
    return None


@cache
def _oversight_rule(period: _Period, *kinds: ServerKind) -> oversight.OversightRule | None:
    """Return the rule that holds for every kind still possible, or None when they differ or none is known."""
    found = set()
    for kind in kinds:
        facts: Facts = {"server": kind}
        found.add(next(r for r in period.oversight if r.when.value(facts)).id)
    rules = [r for r in period.oversight if r.id in found]
    return rules[0] if len(rules) == 1 else None


@cache
def _oversight(watch: oversight.OversightRule | None) -> Oversight:
    return Oversight(supervisor=watch.supervisor if watch else None, complaint_to=watch.complaint_to if watch else None)


@cache
def _rests_on(period: _Period, kind: ServerKind | None, *others: Rule | None) -> tuple[tuple[SourceUsed, ...], date]:
    """Return the sources of all rules used, each once, and the first day on which one of the rules needs a review."""
    rules = [*_rules_tried(period.version.first_day), *_duty_rules(period, kind), *(rule for rule in others if rule)]
    sources = dict.fromkeys(source for rule in rules for source in rule.sources)
    return (tuple(SourceUsed(source=s.label, act=s.act.number, section=s.section, url=s.act.url) for s in sources),
            min(rule.review_by for rule in rules))
