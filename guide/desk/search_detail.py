"""What a hit of "look it up" opens: an answer, a rule with its days, the sentences of a duty, a place, a term."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from guide.answer.blocks import Form, Named, Section, Sentence
from guide.answer.build import result
from guide.answer.duties import one_duty, told_as_past
from guide.answer.duty_texts import TITLES_PAST
from guide.answer.lines import sentences
from guide.answer.matter import matter_result
from guide.answer.names import municipality
from guide.desk import search_texts as t
from guide.desk.search import Hit
from guide.desk.search_entries import rules_by_key
from guide.desk.terms import Term, terms
from guide.facts.answers import Answers
from guide.language.locale import LANGUAGES, Lang, Translator, translator
from guide.law.acts import EMPLOYMENT_ACT, Source
from guide.law.consequences import CONSEQUENCES
from guide.law.days import ONE_DAY, turning_days
from guide.law.duties import DUTY_DETAILS, SEARCH, DutyDetail
from guide.law.duties.general_duties import DUTIES
from guide.law.duties.model import SEEK
from guide.law.duties.past_forms import PAST
from guide.law.kinds import of_mainland
from guide.law.lines.change import INTERPRETING, SAFETY_INSTEAD, SAMI_AT_HOME, SAMI_ELSEWHERE, SAMI_UNREAD, THE_WAY
from guide.law.lines.duties import DOUBTS, KEEP_SEARCH, SEARCH_LINES
from guide.law.matters import MATTERS
from guide.law.matters.model import KINDS as AUTHORITY_KINDS
from guide.law.model import AuthorityRule, DutyRule, Rule, in_force
from guide.law.steps import StepRule
from guide.law.versions import version_on
from guide.outputs.rule_diagram.drawing import PLACE, authority_steps, change_steps, node
from guide.outputs.rule_diagram.words import AUTHORITIES
from guide.reasoning.outcome import Authority

#: What a rule opens with besides its conditions: the lines of the answer that tell what it comes to.
_TOLD_WITH = {"change.other_language": (SAMI_AT_HOME, SAMI_ELSEWHERE, SAMI_UNREAD, INTERPRETING)}
REGISTERING = Source(EMPLOYMENT_ACT, "27", "1")


def detail_of(hit: Hit, lang: Lang, on: date, today: date | None = None,
              server: Authority | None = None) -> Section:
    """Return what a hit tells about a day, as a section to draw.

    `today` tells past from present; None: the day itself is today. `server` is who serves the caller, where known: a
    matter then has one answer that names it, else one for each kind of authority of the day. Raises `DateNotCovered`
    before 2021-03-01, and `KeyError` for a hit that `guide.desk.search.look_up` has not given.
    """
    version_on(on)
    present = today or on
    if hit.kind == "matter":
        return _matter(hit.id, on, present, server)
    if hit.kind == "term":
        return _term(terms()[hit.id], on)
    if hit.kind == "place":
        return _place(hit.id, on, present)
    if hit.kind == "page":
        title, about, source = t.PAGES[hit.id]
        called = [Sentence(one.message, one.sources) for one in in_force(THE_WAY, on)
                  if hit.urgent and one.message == SAFETY_INSTEAD]
        return Section("page", title, (*called, Sentence(about, (source,))))
    if hit.id == SEARCH:
        parts = _details(SEARCH, on, present)
        title = TITLES_PAST[SEARCH] if told_as_past(on, present) else KEEP_SEARCH
        return Section("duty", title, () if parts else (Sentence(t.NOT_ON, (REGISTERING,), {"day": on}, "note"),),
                       parts)
    return _rule(rules_by_key()[hit.id], on, present, translator(lang))


def _matter(matter_id: str, on: date, today: date, server: Authority | None) -> Section:
    matter = {one.id: one for one in MATTERS}[matter_id]
    kinds = AUTHORITY_KINDS[version_on(on).regime]
    if server is not None and server.kind in kinds:
        whole = matter_result(matter_id, on, server, server.kind, today)
        return Section("matter", matter.title, (whole.headline, *whole.below), whole.sections)
    found = {kind: matter_result(matter_id, on, None, kind, today) for kind in kinds}
    # What the matter is, as its page of the day says it to customers of the mainland; Åland's is told another thing.
    said = [whole.below[0] for kind, whole in found.items() if of_mainland(kind)]
    law = tuple(dict.fromkeys(source for one in said for source in one.sources))
    return Section("matter", matter.title, (replace(said[0], sources=law),), tuple(
        Section(kind, t.CUSTOMER_OF[kind], (whole.headline,), whole.sections) for kind, whole in found.items()))


def _term(term: Term, on: date) -> Section:
    name = Named(term.names["fi"], term.names["sv"], term.names["en"], official_beside=False)
    found = [Sentence(t.TERM_NAME, (), {"name": name}, "head"), Sentence(term.explanation, term.sources_on(on)),
             Sentence(t.IN_LANGUAGES, (), {name: term.names[name] for name in LANGUAGES})]
    if not term.in_use(on):
        days = {"first": term.first_day, "last": term.last_day}
        message = t.USED_DAYS if all(days.values()) else t.USED_FROM if term.first_day else t.USED_TO
        found.append(Sentence(message, (), {name: day for name, day in days.items() if day}, "note"))
    if not term.certain:
        found.append(Sentence(t.CONFIRM, term.sources_on(on), form="note"))
    return Section("term", t.TERM, tuple(found))


def _place(code: str, on: date, today: date) -> Section:
    whole = result(Answers(on=on, home_municipality=code), today)
    name = Sentence(t.PLACE_NAME, whole.headline.sources, {"name": municipality(code)})
    return Section("place", t.PLACE, (name, whole.headline, *whole.below))


def _rule(rules: tuple[Rule, ...], on: date, today: date, to: Translator) -> Section:
    """Return the version of the day, or the one nearest to it, and on which other days there were others.

    What a duty asked is told of a day whose rules are over as in the answer of that day; so is a version that is over
    by today, of a day on which it was not in force.
    """
    shown = [rule for rule in rules if rule.in_force(on)]
    found: list[Sentence] = []
    if not shown:
        shown = [min(rules, key=lambda rule: max(rule.first_day - on, on - (rule.last_day or on)))]
        found.append(Sentence(t.NOT_ON, _merged(shown), {"day": on}, "note"))
    rule = shown[0]
    sources, past, day = _merged(shown), _is_past(rule, on, today), on if rule.in_force(on) else rule.first_day
    if isinstance(rule, DutyDetail):
        found += [_told(rule, sources, past), _days(rule, sources), *_belongs_to(rules, day, past)]
    else:
        found += [_days(rule, sources), *_conditions(rule, on, to),
                  *(Sentence(one.message, one.sources, form=one.form or "text") for one in in_force(THE_WAY, on)
                    if one.message in _TOLD_WITH.get(rule.id, ()))]
    found += _to_confirm([one for one in shown if isinstance(one, DutyDetail) and not one.certain], day)
    others = {(one.first_day, one.last_day): one for one in rules}
    others.pop((rule.first_day, rule.last_day))
    if others:
        found.append(Sentence(t.OTHER_DAYS, _merged(others.values()), form="head"))
        found += [_days(one, one.sources, point=True) for one in others.values()]
    if isinstance(rule, DutyDetail):
        told = _told(rule, sources, past)
        return Section("duty", told.act or told.message, tuple(found))
    if isinstance(rule, DutyRule):
        title = TITLES_PAST[rule.id] if past else rule.title
        return Section("duty", title, tuple(found), _details(rule.id, on, today))
    return Section("rule", rule.title, tuple(found))


def _is_past(rule: Rule, on: date, today: date) -> bool:
    """Return whether a version is told in the past; a first step is, as in an answer, of every day before today."""
    if not rule.in_force(on):
        return rule.last_day is not None and rule.last_day < today
    return on < today if isinstance(rule, StepRule) else told_as_past(on, today)


def _told(rule: DutyDetail, sources: tuple[Source, ...], past: bool) -> Sentence:
    """Return what a detail says; a first step begins with what to do, to which the rest of it refers."""
    if isinstance(rule, StepRule):
        return Sentence(rule.past if past else rule.message, sources, act=rule.past_act if past else rule.act)
    return Sentence(PAST.get(rule.message.id, rule.message) if past else rule.message, sources)


def _to_confirm(uncertain: list[DutyDetail], day: date) -> Iterator[Sentence]:
    """Yield that details are to be confirmed, and with whom: the authority decides no benefit."""
    if of_costs := [one for one in uncertain if one.cost_is_doubtful]:
        yield from sentences(DOUBTS, day, {"duty": SEEK})
    if len(of_costs) < len(uncertain):
        yield Sentence(t.CONFIRM, _merged(uncertain), form="note")


def _merged(rules: Iterable[Rule]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for rule in rules for source in rule.sources))


def _days(rule: Rule, sources: tuple[Source, ...], point: bool = False) -> Sentence:
    form: Form = "point" if point else "text"
    if rule.last_day is None:
        return Sentence(t.FROM, sources, {"first": rule.first_day}, form)
    return Sentence(t.DAYS, sources, {"first": rule.first_day, "last": rule.last_day}, form)


def _belongs_to(rules: tuple[Rule, ...], day: date, past: bool) -> Iterator[Sentence]:
    """Yield the duties that a sentence belongs to, by the law of a day on which it was in force."""
    names: dict[str, Rule] = {one.id: one for one in in_force(DUTIES, day)}
    names[SEARCH] = next(iter(in_force(SEARCH_LINES, day)))
    yield Sentence(t.BELONGS_TO, _merged(rules), form="head")
    for duty in dict.fromkeys(rule.duty for rule in rules if isinstance(rule, DutyDetail) and rule.duty in names):
        title = TITLES_PAST[duty] if past else names[duty].title
        yield Sentence(t.DUTY, names[duty].sources, {"title": title}, "point")


def _conditions(rule: Rule, on: date, to: Translator) -> Iterator[Sentence]:
    """Yield the condition of a rule in words, what it gives, and what else it needs."""
    if isinstance(rule, DutyRule):
        return
    # As it is drawn among the rules of its day: there a condition may deny all that stand before it.
    drawn = authority_steps if isinstance(rule, AuthorityRule) else change_steps
    day = on if rule.in_force(on) else rule.first_day
    step = next((one for one in drawn(day, to) if one.id == rule.id), None)
    condition = step.condition if step else node(rule.when, to)
    yield Sentence(t.WHEN, rule.sources, form="head")
    if condition.kind == "none_before":  # alone, it cannot speak of the rules above it
        yield Sentence(t.NO_OTHER, rule.sources, form="point")
    else:
        yield from (_line(depth, text, rule) for depth, text in condition.lines())
    if isinstance(rule, AuthorityRule):
        yield Sentence(t.GIVES, rule.sources, {"server": AUTHORITIES[rule.gives], "place": PLACE[rule.place]})
    elif step is not None and step.needs:
        yield Sentence(t.NEEDS, rule.sources, form="head")
        yield from (_line(depth, text, rule) for need in step.needs for depth, text in need.lines())


def _line(depth: int, text: str, rule: Rule) -> Sentence:
    return Sentence(t.CONDITION, rule.sources, {"text": "– " * max(depth - 1, 0) + text}, "point")


def _details(duty: str, on: date, today: date) -> tuple[Section, ...]:
    """Return what belongs to a duty on the day with what it costs, as its answer has it, and on which days it is so."""
    found = one_duty(duty, on, today)
    if found is None or not found.sentences:
        return ()
    return (Section("details", t.DETAILS, (_days_of_details(duty, on), *found.sentences)),)


def _days_of_details(duty: str, on: date) -> Sentence:
    """Return on which days around a day no detail and no cost of a duty is another."""
    rules = [*(one for one in DUTY_DETAILS if one.duty == duty and one.area is None),
             *(one for one in CONSEQUENCES if one.duty == duty)]
    turns = turning_days(one.days for one in rules)
    first = max((day for day in turns if day <= on), default=on)
    last = min((day - ONE_DAY for day in turns if day > on), default=None)
    law = tuple(dict.fromkeys(Source(source.act) for rule in rules if rule.in_force(on) for source in rule.sources))
    days = {"first": first} if last is None else {"first": first, "last": last}
    return Sentence(t.DETAILS_FROM if last is None else t.DETAILS_DAYS, law, days)
