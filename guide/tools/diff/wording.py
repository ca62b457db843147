"""What is compared in plain words: a class of cases, and what an answer says before and now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, cast

from guide.answer.texts import CONDITION
from guide.language.locale import Translator
from guide.language.messages import M, Message
from guide.law.duties.general_duties import DUTIES
from guide.outputs.rule_diagram.drawing import PLACE, ROUTES, short_day
from guide.outputs.rule_diagram.words import (
    AUTHORITIES,
    HEADS,
    MAINLAND,
    VALUES,
    either,
    fact_words,
    ordered,
    value_words,
)
from guide.tools.diff.case_sets import Box, numbers
from guide.tools.diff.compare import Cell
from guide.tools.diff.differences import Authority, Effect, Part
from guide.tools.diff.periods import last_day
from guide.tools.diff.space import HOMES, STAYS, stays_of

ON_DAY = M("diff.on_day", "päivä {day}")
DAYS = M("diff.days", "päivät {first}–{last}")
FROM_DAY = M("diff.from_day", "päivä {day} alkaen")
EVERYBODY = M("diff.everybody", "kaikki tapaukset")
UNKNOWN = M("diff.unknown", "ei tiedossa")
UNKNOWN_FACTS = M("diff.unknown_facts", "ei tiedossa: {facts}")
STAY_WORDS: Mapping[str, Message] = {
    "not_given": M("diff.stay.not_given", "ei kerrottu"),
    "same": M("diff.stay.same", "kotikunta"),
    "near": M("diff.stay.near", "samanlainen kunta samalla työllisyysalueella"),
    "alike": M("diff.stay.alike", "toinen samanlainen kunta"),
}
BY: Mapping[str, Message] = {
    **{role: PLACE[role] for role in ("home", "stay")},
    "target": M("diff.by.target", "kohteen mukaan"),
    "other": M("diff.by.other", "muun paikan mukaan"),
}
OPEN = M("diff.open", "vielä avoin: {servers}")
OPEN_UNNAMED = M("diff.open_unnamed", "vielä avoin, viranomaista ei nimetä")
NO_ANSWER = M("diff.no_answer", "ei vastausta")
NO_LONGER_MATTERS = M("diff.no_longer_matters", "ei enää vaikuta: {facts}")
NOW_MATTERS = M("diff.now_matters", "vaikuttaa nyt: {facts}")
ORDER = M("diff.order", "järjestys vaihtuu")
NO_DUTY = M("diff.no_duty", "ei ole velvollisuus")
DUTIES_COUNTED = M("diff.duties_counted", "velvollisuuksia {count}")
BINDS: Mapping[str, Message] = {
    "all": M("diff.binds.all", "sitoo kaikkia"),
    "benefit_seekers": M("diff.binds.benefit_seekers", "sitoo työttömyysetuuden hakijoita"),
}
ROUTE = M("diff.route", "tie: {route}")
ADDRESSEE = M("diff.addressee", "vastaanottaja: {server}")
NO_ADDRESSEE = M("diff.no_addressee", "ei vastaanottajaa")
CONDITIONS = M("diff.conditions", "ehdot: {conditions}")
NO_CONDITIONS = M("diff.no_conditions", "ei ehtoja")
CONSENT = {True: M("diff.consent.yes", "kunnan suostumus tarvitaan"),
           False: M("diff.consent.no", "kunnan suostumusta ei tarvita")}
POSSIBLE = M("diff.possible", "mahdollinen: {truth}")
TRUTH: Mapping[Hashable, Message] = {
    True: M("diff.truth.yes", "kyllä"), False: M("diff.truth.no", "ei"), None: UNKNOWN,
    "absent": M("diff.truth.absent", "ei ole ehto"),
}
SUPERVISION = M("diff.supervision", "valvoja: {supervisor}, kantelu: {complaint}")
AGENCIES: Mapping[Hashable, Message] = {
    None: M("diff.agency.none", "ei nimetä"),
    "avi": M("diff.agency.avi", "aluehallintovirasto"),
    "lvv": M("diff.agency.lvv", "Lupa- ja valvontavirasto"),
    "parliamentary_ombudsman": M("diff.agency.ombudsman", "eduskunnan oikeusasiamies"),
}
_FACTS: Mapping[str, Message] = {
    "home_municipality": M("diff.fact.home", "kotikunta"),
    "stay_municipality": M("diff.fact.stay", "oleskelupaikka"),
    "status": M("diff.fact.status", "tilanne työnhakijana"),
}
_TITLES = {rule.id: rule.title for rule in DUTIES}


_ANY_STAY = (1 << len(STAYS)) - 1


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def period_words(days: Sequence[str], asked: Sequence[int], mask: int, to: Translator) -> str:
    """Return the stretches of days in a mask; `asked` are the numbers of the stretches that were compared."""
    runs: list[list[int]] = []
    for number in (asked[bit] for bit in numbers(mask)):
        if runs and runs[-1][-1] + 1 == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    return _capital(to.list(_run_words(date.fromisoformat(days[run[0]]), last_day(days, run[-1]), to) for run in runs))


def _run_words(first: date, last: date | None, to: Translator) -> str:
    if last is None:
        return to.text(FROM_DAY, day=short_day(first, to))
    if first == last:
        return to.text(ON_DAY, day=short_day(first, to))
    return to.text(DAYS, first=short_day(first, to), last=short_day(last, to))


def values_words(field: str, values: Iterable[Hashable], to: Translator) -> str:
    """Return in words that a field has one of the values; None stands for "not known"."""
    found = set(values)
    known = found - {None}
    if not known:
        unknown = to.text(UNKNOWN)
        return to.text(HEADS[field], values=unknown) if field in HEADS else to.text(
            UNKNOWN_FACTS, facts=value_words(field, True, to))
    if None not in found:
        return fact_words(field, known, to)
    words = [value_words(field, value, to) for value in ordered(field, known)] + [to.text(UNKNOWN)]
    return to.text(HEADS[field], values=either(words, to)) if field in HEADS else either(words, to)


def place_words(home_mask: int, stay_mask: int, to: Translator) -> list[str]:
    """Return home and stay in words; what is left open is not told."""
    homes = [HOMES[number] for number in numbers(home_mask)]
    words = [] if {*HOMES} - {None} <= {*homes} else [values_words("home", homes, to)]
    can_be = {stay for home in homes for stay in stays_of(home)}
    stays = {STAYS[number] for number in numbers(stay_mask)} & can_be
    if stays == can_be:
        return words
    if len(homes) == 1 and homes[0] in ("trial", "outside"):  # who lives at home stays in a place of that class
        own = {"not_given", "same", "near", homes[0]}
        if own <= stays:
            stays = stays - own | {homes[0]}
        elif {"near", homes[0]} <= stays:
            stays = stays - {"near", homes[0]} | {"alike"}
    if {"near", "trial", "outside"} <= stays:  # then every place on the mainland that is not the home
        stays = stays - {"near"}
    known = {stay for stay in stays if stay not in STAY_WORDS}
    named = [to.text(word) for stay, word in STAY_WORDS.items() if stay in stays]
    if not named:
        return [*words, fact_words("stay", known, to)]
    if {"trial", "outside"} <= known:
        known = known - {"trial", "outside"} | {MAINLAND}
    named += [value_words("stay", stay, to) for stay in ordered("stay", known)]
    return [*words, to.text(HEADS["stay"], values=either(named, to))]


def person_words(box: Box, person: Mapping[str, tuple[Any, ...]], to: Translator) -> list[str]:
    """Return the facts about the person that a box fixes; a fact that can have any known value is not told."""
    words, unknown = [], []
    for mask, (name, values) in zip(box, person.items(), strict=True):
        found = [(*values, None)[number] for number in numbers(mask)]
        if found == [None]:
            unknown.append(fact_name(name, to))
        elif not {*values} <= {*found}:
            words.append(values_words(name, found, to))
    return [*words, *([to.text(UNKNOWN_FACTS, facts=to.list(unknown))] if unknown else [])]


def cells_words(mask: int, cells: Sequence[Cell], to: Translator) -> list[str]:
    """Return the settled cells in words, one text for each authority and the homes and stays that lead to it."""
    stays: dict[tuple[str, str, str], int] = defaultdict(int)
    for number in numbers(mask):
        cell = cells[number]
        stays[cell.kind, cell.role, cell.home] |= 1 << STAYS.index(cell.stay) if cell.stay else _ANY_STAY
    homes: dict[tuple[str, str, int], int] = defaultdict(int)
    for (kind, role, home), stay in stays.items():
        homes[kind, role, stay] |= 1 << HOMES.index(home)
    return ["; ".join([server_words(kind, role, to), *place_words(home, stay, to)])
            for (kind, role, stay), home in homes.items()]


def target_words(found: Iterable[Hashable], to: Translator) -> str:
    """Return in words the targets of a change; one in the trial and one outside it are both in another area."""
    left = set(found)
    words = []
    if {"trial", "outside"} <= left:
        left -= {"trial", "outside"}
        words.append(to.text(VALUES["target"]["other_area"]))
    for value in ("te_office", "serving", "same_area"):
        words += [to.text(VALUES["target"][value])] if value in left else []
    words += [to.text(VALUES["home"][value]) for value in ("trial", "outside", "aland") if value in left]
    words += [to.text(UNKNOWN)] if None in left else []
    return to.text(HEADS["target"], values=either(words, to))


def change_words(box: Box, values: Mapping[str, tuple[Any, ...]], to: Translator) -> list[str]:
    """Return the facts about a change that a box fixes."""
    words = []
    for mask, (name, every) in zip(box, values.items(), strict=True):
        found = [every[number] for number in numbers(mask)]
        if len(found) < len(every):
            words.append(target_words(found, to) if name == "target" else values_words(name, found, to))
    return words


def server_words(kind: str, role: str, to: Translator) -> str:
    """Return an authority by its kind and its role."""
    if kind == "error":
        return to.text(NO_ANSWER)
    name = to.text(AUTHORITIES[kind]) if kind in AUTHORITIES else kind
    return f"{name} ({to.text(BY[role])})" if role else name


def fact_name(field: str, to: Translator) -> str:
    """Return a field as the name of a fact."""
    return to.text(_FACTS[field]) if field in _FACTS else value_words(field, True, to)


def _authority_words(who: Authority, to: Translator) -> str:
    servers, settled = who
    words = [server_words(kind, role, to) for kind, role in servers]
    if settled or servers == (("error", ""),):
        return words[0]
    return to.text(OPEN, servers=either(words, to)) if words else to.text(OPEN_UNNAMED)


def _duties_words(effect: Effect, to: Translator, brief: bool) -> tuple[str, str]:
    """Return the duties that differ; those that differ in the same way stand together, by number when `brief`."""
    groups: dict[tuple[Any, Any], list[str]] = defaultdict(list)
    for name, old, new in effect:
        if name == "order":
            return "", to.text(ORDER)
        groups[old, new].append(to.text(_TITLES[name]).rstrip(".") if name in _TITLES else name)
    sides: tuple[list[str], list[str]] = ([], [])
    for said, titles in groups.items():
        what = to.text(DUTIES_COUNTED, count=len(titles)) if brief and len(titles) > 1 else "; ".join(titles)
        for side, one in zip(sides, said, strict=True):
            side.append(f"{what} ({_bond(one, to)})")
    return "; ".join(sides[0]), "; ".join(sides[1])


def _bond(said: Any, to: Translator) -> str:
    if said is None:
        return to.text(NO_DUTY)
    return f"{said[0]}; {to.text(BINDS[said[1]]) if said[1] in BINDS else said[1]}"


def _change_side(part: str, said: Any, to: Translator) -> str:
    if part == "route":
        return to.text(ROUTE, route=to.text(ROUTES[said]) if said in ROUTES else to.text(UNKNOWN))
    if part == "addressed_to":
        return to.text(NO_ADDRESSEE) if said is None else to.text(
            ADDRESSEE, server=server_words(said[0], said[1], to))
    if part == "conditions":
        return to.text(CONDITIONS, conditions=to.list(condition_words(one, to) for one in said)) if said else to.text(
            NO_CONDITIONS)
    if part == "consent_from":
        return to.text(CONSENT[said])
    if part == "possible":
        return to.text(POSSIBLE, truth=to.text(TRUTH[said]))
    return f"{condition_words(part.removeprefix('condition.'), to)}: {to.text(TRUTH[said])}"


def condition_words(name: str, to: Translator) -> str:
    """Return a condition by its name."""
    return to.text(CONDITION[name]) if name in CONDITION else name


def _oversight_words(said: Any, to: Translator) -> str:
    words = [to.text(AGENCIES[one]) if one in AGENCIES else str(one) for one in said]
    return to.text(SUPERVISION, supervisor=words[0], complaint=words[1])


def _sides(kind: str, part: Part, to: Translator) -> tuple[str, str]:
    name, old, new = part
    if name == "order":
        return "", to.text(ORDER)
    if name == "open":
        gone, come = cast(tuple[str, ...], old), cast(tuple[str, ...], new)
        parts = [to.text(message, facts=to.list(fact_name(fact, to) for fact in facts))
                 for message, facts in ((NO_LONGER_MATTERS, gone), (NOW_MATTERS, come)) if facts]
        return "", "; ".join(parts)
    return _side(kind, name, old, to), _side(kind, name, new, to)


def _side(kind: str, name: str, said: Any, to: Translator) -> str:
    if kind == "authority":
        return _authority_words(said, to)
    return _change_side(name, said, to) if kind == "change" else _oversight_words(said, to)


def effect_words(kind: str, effect: Effect, to: Translator, brief: bool = False) -> tuple[str, str]:
    """Return what was said before and what is said now."""
    if kind == "duties":
        return _duties_words(effect, to, brief)
    sides = [_sides(kind, part, to) for part in effect]
    return "; ".join(old for old, _ in sides if old), "; ".join(new for _, new in sides if new)
