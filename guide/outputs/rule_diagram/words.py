"""Facts in words: each field and value that a rule can look at, for a drawing or a list of cases.

Distinct values give distinct words in every language, so that a drawing can be read back (tests/outputs/rule_diagram).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping

from babel.lists import format_list

from guide.facts.all_facts import FACTS, PLACE_FACTS
from guide.facts.rule_facts import DOMAINS
from guide.language.locale import Translator
from guide.language.messages import M, Message

MAINLAND = "mainland"
AUTHORITIES: Mapping[Hashable, Message] = {
    "trial_municipality": M("graph.server.trial_municipality", "kokeilukunta"),
    "te_office": M("graph.server.te_office", "TE-toimisto"),
    "employment_authority": M("graph.server.employment_authority", "työvoimaviranomainen"),
    "ams": M("graph.server.ams", "Ahvenanmaan viranomainen (AMS)"),
}
#: What rules look at beside the facts of a person. Each in words that stand alone or, with a head, after it.
_DERIVED: Mapping[str, Mapping[Hashable, Message]] = {
    "server": AUTHORITIES,
    "reason_given": {True: M("graph.reason_given.yes", "oleskelulle on kerrottu syy")},
    "wished_there": {
        True: M("graph.wished_there.yes", "haluaa palvelua oleskelupaikan alueelta, tai toivetta ei tunneta"),
        False: M("graph.wished_there.no", "haluaa palvelua muualta kuin oleskelupaikan alueelta")},
    "target_language": {
        "bilingual": M("graph.target_language.bilingual", "kaksikielinen"),
        "fi": M("graph.target_language.fi", "suomenkielinen"), "sv": M("graph.target_language.sv", "ruotsinkielinen")},
}
VALUES: Mapping[str, Mapping[Hashable, Message]] = {
    **{fact.in_rules: fact.drawn for fact in FACTS if fact.drawn is not None}, **_DERIVED}
#: What stands before the values of a field; a field that is not here is told by its value alone.
HEADS: Mapping[str, Message] = {
    **{fact.in_rules: fact.head for fact in FACTS if fact.head is not None},
    "server": M("graph.head.server", "kuka palvelee: {values}"),
    "target_language": M("graph.head.target_language", "toivottu alue: {values}")}


def either(words: Iterable[str], to: Translator) -> str:
    """Return the words joined as alternatives: `a, b tai c`."""
    return format_list(list(words), style="or", locale=to.locale)


def ordered(field: str, values: Iterable[Hashable]) -> list[Hashable]:
    """Return the values in the order in which the words of their field stand; unknown to it come last."""
    order = list(VALUES.get(field, {}))
    return sorted(values, key=lambda value: (order.index(value) if value in order else len(order), str(value)))


def value_words(field: str, value: Hashable, to: Translator) -> str:
    """Return one value in words; a value without words of its own as it is stored."""
    message = VALUES.get(field, {}).get(value)
    return f"{field} = {value}" if message is None else to.text(message)


def fact_words(field: str, values: Iterable[Hashable], to: Translator) -> str:
    """Return in words that the fact `field` is one of `values`."""
    found = set(values)
    if field in PLACE_FACTS and (message := PLACE_FACTS[field].drawn_sets.get(frozenset(found))):
        return to.text(message)
    if field in PLACE_FACTS and {"trial", "outside"} <= found:
        found = found - {"trial", "outside"} | {MAINLAND}
    words = either((value_words(field, value, to) for value in ordered(field, found)), to)
    return to.text(HEADS[field], values=words) if field in HEADS else words


def complement(field: str, values: Iterable[Hashable]) -> tuple[Hashable, ...] | None:
    """Return the values of a field that are not among `values`; None when its domain is not listed."""
    if field not in DOMAINS:
        return None
    without = set(values)
    return tuple(value for value in DOMAINS[field] if value not in without)
