"""Facts in words: each field and value that a rule can look at, for a drawing or a list of cases.

Distinct values give distinct words in every language, so that a drawing can be read back (tests/graph).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping

from babel.lists import format_list

from guide.facts.rule_facts import DOMAINS
from guide.language.locale import Translator
from guide.language.messages import M, Message

MAINLAND = "mainland"

#: What stands before the values of a field; a field that is not here is told by its value alone.
HEADS: Mapping[str, Message] = {
    "home": M("graph.head.home", "kotikunta: {values}"),
    "stay": M("graph.head.stay", "oleskelupaikka: {values}"),
    "status": M("graph.head.status", "tilanne: {values}"),
    "change_ground": M("graph.head.change_ground", "syy vaihtoon: {values}"),
    "stay_reason": M("graph.head.stay_reason", "oleskelun syy: {values}"),
    "target": M("graph.head.target", "kohde: {values}"),
    "server": M("graph.head.server", "palvelija: {values}"),
}
_PLACES: Mapping[Hashable, Message] = {
    "trial": M("graph.place.trial", "kokeilukunta"),
    "outside": M("graph.place.outside", "kokeilun ulkopuolinen kunta"),
    "aland": M("graph.place.aland", "Ahvenanmaan kunta"),
    MAINLAND: M("graph.place.mainland", "Manner-Suomen kunta"),
    "none": M("graph.place.none", "ei kotikuntaa Suomessa"),
}
SERVERS: Mapping[Hashable, Message] = {
    "trial_municipality": M("graph.server.trial_municipality", "kokeilukunta"),
    "te_office": M("graph.server.te_office", "TE-toimisto"),
    "employment_authority": M("graph.server.employment_authority", "työvoimaviranomainen"),
    "ams": M("graph.server.ams", "Ahvenanmaan viranomainen (AMS)"),
}
VALUES: Mapping[str, Mapping[Hashable, Message]] = {
    "home": _PLACES,
    "stay": _PLACES,
    "status": {
        "unemployed": M("graph.status.unemployed", "työtön"),
        "at_risk": M("graph.status.at_risk", "vaarassa jäädä työttömäksi kahden viikon kuluessa"),
        "subsidised": M("graph.status.subsidised", "työllistetty"),
        "in_service": M("graph.status.in_service", "työllistymistä edistävässä palvelussa"),
        "other": M("graph.status.other", "ei mikään lain tilanteista"),
    },
    "under_30": {
        True: M("graph.under_30.yes", "alle 30-vuotias"),
        False: M("graph.under_30.no", "vähintään 30-vuotias"),
    },
    "earnings_related": {
        True: M("graph.earnings_related.yes", "ansiopäivärahan ehdot täyttyvät"),
        False: M("graph.earnings_related.no", "ansiopäivärahan ehdot eivät täyty"),
    },
    "immigrant": {
        True: M("graph.immigrant.yes", "maahanmuuttaja"),
        False: M("graph.immigrant.no", "ei maahanmuuttaja"),
    },
    "foreign_language": {
        True: M("graph.foreign_language.yes", "vieraskielinen"),
        False: M("graph.foreign_language.no", "ei vieraskielinen"),
    },
    "dismissed_55plus": {
        True: M("graph.dismissed_55plus.yes", "kuuluu 55 vuotta täyttäneiden muutosturvaan"),
        False: M("graph.dismissed_55plus.no", "ei kuulu 55 vuotta täyttäneiden muutosturvaan"),
    },
    "former_customer": {
        True: M("graph.former_customer.yes", "kokeilukunnan entinen asiakas"),
        False: M("graph.former_customer.no", "ei kokeilukunnan entinen asiakas"),
    },
    "temporary_protection": {
        True: M("graph.temporary_protection.yes", "saa tilapäistä suojelua"),
        False: M("graph.temporary_protection.no", "ei saa tilapäistä suojelua"),
    },
    "change_wanted": {
        True: M("graph.change_wanted.yes", "pyytää vaihtoa itse"),
        False: M("graph.change_wanted.no", "ei pyydä vaihtoa"),
    },
    "services_kept": {
        True: M("graph.services_kept.yes", "palvelut säilyvät vaihdossa"),
        False: M("graph.services_kept.no", "palvelut vaarantuvat vaihdossa"),
    },
    "seeks_benefit": {
        True: M("graph.seeks_benefit.yes", "hakee työttömyysetuutta"),
        False: M("graph.seeks_benefit.no", "ei hae työttömyysetuutta"),
    },
    "reason_given": {True: M("graph.reason_given.yes", "oleskelulle on kerrottu syy")},
    "change_ground": {
        "language": M("graph.ground.language", "kieli"),
        "relationship": M("graph.ground.relationship", "asiakassuhde"),
        "safety": M("graph.ground.safety", "turvallisuus"),
        "stay": M("graph.ground.stay", "oleskelu muualla"),
        "none": M("graph.ground.none", "muu syy"),
    },
    "stay_reason": {
        "work": M("graph.stay_reason.work", "työ"),
        "study": M("graph.stay_reason.study", "opiskelu"),
        "leisure": M("graph.stay_reason.leisure", "vapaa-aika"),
        "close_person": M("graph.stay_reason.close_person", "läheinen ihminen"),
        "other": M("graph.stay_reason.other", "muu vastaava syy"),
    },
    "target": {
        "te_office": M("graph.target.te_office", "TE-toimisto"),
        "trial": M("graph.target.trial", "toinen kokeilukunta"),
        "serving": M("graph.target.serving", "kunta, joka palvelee jo nyt"),
        "same_area": M("graph.target.same_area", "kunta samalla työllisyysalueella"),
        "other_area": M("graph.target.other_area", "kunta toisella työllisyysalueella"),
        "outside": M("graph.target.outside", "kunta, jota lain tie ei koske"),
    },
    "server": SERVERS,
}
_NO_HOME = M("graph.home.no", "ei kotikuntaa Suomessa")
_HAS_HOME = M("graph.home.yes", "on kotikunta Suomessa")


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
    if field == "home" and found == {"none"}:
        return to.text(_NO_HOME)
    if field == "home" and found == {"trial", "outside", "aland"}:
        return to.text(_HAS_HOME)
    if field in ("home", "stay") and {"trial", "outside"} <= found:
        found = found - {"trial", "outside"} | {MAINLAND}
    words = either((value_words(field, value, to) for value in ordered(field, found)), to)
    return to.text(HEADS[field], values=words) if field in HEADS else words


def complement(field: str, values: Iterable[Hashable]) -> tuple[Hashable, ...] | None:
    """Return the values of a field that are not among `values`; None when its domain is not listed."""
    if field not in DOMAINS:
        return None
    without = set(values)
    return tuple(value for value in DOMAINS[field] if value not in without)
