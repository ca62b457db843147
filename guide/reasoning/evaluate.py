"""The one function that answers: `evaluate(Answers) -> Outcome`. Pure: no clock, file, network or language."""

from collections.abc import Hashable, Mapping
from datetime import date
from functools import cache, lru_cache
from itertools import chain
from operator import attrgetter

from guide.facts.answers import NO_HOME, Answers
from guide.facts.rule_facts import PLACE_FIELDS, Places, person_of, place_class, places_of
from guide.law import oversight, transfer
from guide.law.conditions import conjunction, with_unknown
from guide.law.consequences import CONSEQUENCES, REASONS, ConsequenceRule
from guide.law.duties import general_duties
from guide.law.kinds import AuthorityKind, of_mainland, serves_whole_area
from guide.law.model import DutyRule, Rule, concerning, in_force
from guide.law.serving import trial
from guide.law.steps import STEPS, StepRule
from guide.law.valid_reasons import Reasons
from guide.law.versions import LawVersion, version_on
from guide.places import area_language, employment_area, resolve, trial_area
from guide.reasoning import decide
from guide.reasoning.authorities import authority_of
from guide.reasoning.outcome import Authority, Change, Consequence, Duty, Outcome, Oversight, Reason, SourceUsed, Step

_NOT_SETTLED = Change(route=None, possible=None)
#: The answers that the first steps look at.
_FIELDS_OF_STEPS = sorted(set[str]().union(*(rule.when.fields() for rule in STEPS)) - {"server"})
_ASKED_BY_STEPS = attrgetter(*_FIELDS_OF_STEPS)


def evaluate(answers: Answers) -> Outcome:
    """Return who serves the person on that day, why, the duties, the route to another authority, and the sources."""
    version, places = version_on(answers.on), places_of(answers)
    case = case_of(answers, places)
    servers, unsettled = serving(version, case, places)
    settled = servers[0] if len(servers) == 1 and not unsettled else None
    kind = settled.kind if settled else None
    route, change = _change(version, answers, places, settled) if settled else (None, _NOT_SETTLED)
    watch = _oversight_rule(version, frozenset(one.kind for one in servers))
    first = _steps(version, kind, _ASKED_BY_STEPS(answers))
    sources, review_by = _rests_on(version, kind, route, watch, *first)
    return Outcome(
        on=answers.on, regime=version.regime, law_version=version.first_day, servers=servers, unsettled=unsettled,
        reasons=_reasons(version, case), duties=_duties(version, kind), change=change,
        steps=tuple([Step(id=rule.id, source=rule.sources[0].label) for rule in first]), oversight=_oversight(watch),
        sources=sources, stale=answers.on > review_by, consequences=_consequences(version, kind))


def first_steps(answers: Answers, kind: AuthorityKind | None, **instead: Hashable) -> tuple[StepRule, ...]:
    """Return what a customer of a kind of authority does first, with other answers `instead` of some."""
    told = vars(answers) | instead
    return _steps(version_on(answers.on), kind, tuple([told[name] for name in _FIELDS_OF_STEPS]))


def is_settled(answers: Answers) -> bool:
    """Return whether one authority is left and no unknown fact can change it."""
    places = places_of(answers)
    servers, unsettled = serving(version_on(answers.on), case_of(answers, places), places)
    return len(servers) == 1 and not unsettled


def case_of(answers: Answers, places: Places) -> decide.Case:
    """Return the facts that the authority rules look at."""
    facts = (place_class(places.home), place_class(places.stay), *person_of(answers))
    return decide.Case(facts, same_place=places.home is not None and places.home == places.stay)


def serving(version: LawVersion, case: decide.Case, places: Places) -> tuple[tuple[Authority, ...], tuple[str, ...]]:
    """Return the authorities whose place is known, and the unknown fields that matter in the order worth asking.

    A place that is not known names no authority; its field is unsettled instead.
    """
    possible, order = decide.outlook(version.first_day, case)
    found = [authority_of(kind, code, places.on) for kind, place in possible
             if (code := places.home if place == "home" else places.stay) is not None]
    return tuple(dict.fromkeys(found)), tuple([PLACE_FIELDS.get(name, name) for name in order])


@cache
def _rules_tried(version: LawVersion) -> tuple[Rule, ...]:
    return (*in_force(trial.CRITERIA, version.first_day), *decide.rules_on(version.first_day))


@lru_cache(1 << 12)  # the booklet and the comparison ask of the same classes again and again
def _reasons(version: LawVersion, case: decide.Case) -> tuple[Reason, ...]:
    """Return each rule tried as a reason: met, not met or not known."""
    facts = case.named()
    return tuple([_reason(rule, rule.when.value(facts)) for rule in _rules_tried(version)])


@cache
def _reason(rule: Rule, met: bool | None) -> Reason:
    return Reason(rule=rule.id, source=rule.sources[0].label, met=met)


def _duty_rules(version: LawVersion, kind: AuthorityKind | None) -> tuple[DutyRule, ...]:
    """Return the duty rules for a customer of a kind of authority (None: not settled)."""
    return in_force(general_duties.DUTIES, version.first_day) if of_mainland(kind) else ()


@cache
def _duties(version: LawVersion, kind: AuthorityKind | None) -> tuple[Duty, ...]:
    return tuple(Duty(id=rule.id, source=rule.source_for(kind).label, binds=rule.binds)
                 for rule in _duty_rules(version, kind))


@cache
def _steps(version: LawVersion, kind: AuthorityKind | None, told: tuple[Hashable, ...]) -> tuple[StepRule, ...]:
    """Return what to do first, for a customer of a kind of authority (None: not settled); at most three steps."""
    facts = {"server": kind, **dict(zip(_FIELDS_OF_STEPS, told, strict=True))}
    return concerning(STEPS, version.first_day, with_unknown(facts))


def _cost_rules(version: LawVersion, kind: AuthorityKind | None) -> Mapping[ConsequenceRule, Reasons]:
    """Return what an act costs a customer, each with the valid reasons; nothing while it is open who serves."""
    rules = in_force(CONSEQUENCES, version.first_day) if kind is not None and of_mainland(kind) else ()
    return {rule: in_force(REASONS[rule.act], version.first_day) if rule.may_be_excused else () for rule in rules}


@cache
def _consequences(version: LawVersion, kind: AuthorityKind | None) -> tuple[Consequence, ...]:
    return tuple(_consequence(rule, reasons, kind) for rule, reasons in _cost_rules(version, kind).items())


def _consequence(rule: ConsequenceRule, reasons: Reasons, kind: AuthorityKind | None) -> Consequence:
    weeks = rule.number if rule.effect == "work_obligation" else None
    days = 0 if rule.effect == "reminder" else rule.number if weeks is None else None
    return Consequence(
        act=rule.act, effect=rule.effect, from_=rule.begins, days=days, weeks=weeks, ends=rule.ends,
        repeated=rule.repeated, unless=rule.unless, source=rule.sources_for(kind)[0].label,
        valid_reasons=tuple(one.name for one in reasons), certain=all(one.certain for one in (rule, *reasons)))


def _change(version: LawVersion, answers: Answers, places: Places, settled: Authority,
            ) -> tuple[transfer.RouteRule, Change]:
    """Return the first route whose condition holds, and which of its tests are met; `possible` is their conjunction."""
    wished = answers.target_municipality
    target = resolve(wished, places.on).code if wished else None
    target_area = employment_area(target, places.on) if target else None
    stay_area = employment_area(places.stay, places.on) if places.stay else None
    facts = {**vars(answers), "server": settled.kind, "home": place_class(places.home),
             "reason_given": True if answers.stay_reason is not None else None,
             "target": _target_class(target, settled, places.on) if target else answers.change_target,
             "target_language": area_language(target_area, places.on) if target_area else None,
             "stays_elsewhere": stay_area is not None and stay_area.id != settled.area,
             "wished_there": answers.change_target is None or (target_area is not None and target_area == stay_area)}
    rule = next(rule for rule in in_force(transfer.ROUTES, version.first_day) if rule.when.value(facts) is True)
    conditions = {name: condition.value(facts) for name, condition in rule.conditions.items()}
    consents = rule.target_consents and target is not None and trial_area(target, places.on)
    return rule, Change(
        route=rule.route, addressed_to=_addressee(rule, places, settled, target), conditions=conditions,
        consent_from=target if consents else None, possible=conjunction(conditions.values()) if conditions else False)


def _target_class(target: str, settled: Authority, on: date) -> str:
    """Return what the municipality wished for is to the authority that serves (see `guide.law.transfer`)."""
    if serves_whole_area(settled.kind):
        area = employment_area(target, on)
        return "outside" if area is None else "same_area" if area.id == settled.area else "other_area"
    return "serving" if target == settled.municipality else "trial" if trial_area(target, on) else "outside"


def _addressee(rule: transfer.RouteRule, places: Places, settled: Authority, target: str | None) -> Authority | None:
    if rule.addressed_to == "server":
        return settled
    if rule.addressed_to == "home_te_office":
        return authority_of("te_office", str(places.stay if places.home in (None, NO_HOME) else places.home), places.on)
    if rule.addressed_to == "target_authority" and target and employment_area(target, places.on):
        return authority_of("employment_authority", target, places.on)
    return None


@cache
def _oversight_rule(version: LawVersion, kinds: frozenset[AuthorityKind]) -> oversight.OversightRule | None:
    """Return the rule that holds for every kind still possible, or None when they differ or none is known."""
    rules = in_force(oversight.OVERSIGHT, version.first_day)
    found = {next(rule for rule in rules if rule.when.value({"server": kind})) for kind in kinds}
    return found.pop() if len(found) == 1 else None


@cache
def _oversight(watch: oversight.OversightRule | None) -> Oversight:
    return Oversight(supervisor=watch.supervisor if watch else None, complaint_to=watch.complaint_to if watch else None)


@cache
def _rests_on(version: LawVersion, kind: AuthorityKind | None, *others: Rule | None,
              ) -> tuple[tuple[SourceUsed, ...], date]:
    """Return the sources of all rules used, each once, and the first day on which one of the rules needs a review."""
    costs = _cost_rules(version, kind)
    rules = [*_rules_tried(version), *_duty_rules(version, kind), *(rule for rule in others if rule),
             *costs, *chain.from_iterable(costs.values())]
    sources = dict.fromkeys(source for rule in rules for source in rule.sources_for(kind))
    return (tuple(SourceUsed(source=s.label, act=s.act.number, section=s.section, url=s.act.url) for s in sources),
            min(rule.review_by for rule in rules))
