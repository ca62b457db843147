"""What is drawn: rules as steps, each with its condition as a tree of worded nodes. Made from the rules alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from guide.language.locale import Translator
from guide.language.messages import M, Message
from guide.law import transfer
from guide.law.conditions import AllOf, Always, AnyOf, Condition, Is, Not
from guide.law.model import Rule, in_force
from guide.law.versions import version_on
from guide.outputs.rule_diagram.words import AUTHORITIES, complement, fact_words
from guide.reasoning import decide

What = Literal["servers", "change"]
Kind = Literal["fact", "all", "any", "not", "always", "none_before"]
TRANSLATED: Mapping[Kind, Message] = {
    "all": M("graph.all", "kaikki nämä:"),
    "any": M("graph.any", "ainakin yksi näistä:"),
    "not": M("graph.not", "tämä ei päde:"),
    "always": M("graph.always", "kaikki muut tapaukset"),
    "none_before": M("graph.none_before", "mikään edellä oleva ei sovi"),
}
PLACE: Mapping[str, Message] = {
    "home": M("graph.by.home", "kotikunnan mukaan"),
    "stay": M("graph.by.stay", "oleskelupaikan mukaan"),
    "home_or_stay": M("graph.by.home_or_stay", "kotikunnan mukaan, ilman kotikuntaa oleskelupaikan mukaan"),
}
ROUTES: Mapping[str, Message] = {
    "request_to_te_office": M("graph.route.request", "pyyntö TE-toimistolle"),
    "written_notification": M("graph.route.notification", "kirjallinen ilmoitus"),
    "same_authority": M("graph.route.same", "vaihtoa ei tarvita"),
    "language_right": M("graph.route.language", "oikeus palvelukieleen"),
    "none": M("graph.route.none", "laissa ei ole tietä"),
}
ADDRESSEES: Mapping[str, Message] = {
    "home_te_office": M("graph.to.home_te_office", "vastaanottaja: oma TE-toimisto"),
    "server": M("graph.to.server", "vastaanottaja: viranomainen, joka palvelee nyt"),
    "target_authority": M("graph.to.target_authority", "vastaanottaja: kohteen viranomainen"),
}
IF_ALL = M("graph.if_all", "Kaikkien ehtojen on täytyttävä:")
TITLES: Mapping[What, Message] = {
    "servers": M("graph.title.servers", "Kuka palvelee: säännöt siinä järjestyksessä, jossa ne kokeillaan"),
    "change": M("graph.title.change", "Tie toiseen viranomaiseen: säännöt siinä järjestyksessä, jossa ne kokeillaan"),
}
SUBTITLE = M("graph.subtitle", "Päivä {day}. Säännöt tulivat tähän muotoon {version}.")
DESCRIPTION = M("graph.description", "Sääntöjä on {count}. Ensimmäinen sopiva ratkaisee.")


YES, NO = M("graph.yes", "kyllä"), M("graph.no", "ei")


class Node(NamedTuple):
    """A condition as drawn: `text` is what stands there, `parts` what it asks of."""

    kind: Kind
    text: str
    parts: tuple[Node, ...] = ()

    def lines(self, depth: int = 0) -> Iterator[tuple[int, str]]:
        """Yield the node and its parts as lines of text, each with its depth."""
        yield depth, self.text
        for part in self.parts:
            yield from part.lines(depth + 1)


class Step(NamedTuple):
    """A rule as drawn: what it asks, what it gives (`gives` first line; `kind` chooses the colour), its sources."""

    id: str
    title: str
    condition: Node
    sources: str
    kind: str
    gives: tuple[str, ...]
    needs: tuple[Node, ...] = ()


class Drawing(NamedTuple):
    """A whole picture; the steps are tried from the first on."""

    title: str
    subtitle: str
    description: str
    steps: tuple[Step, ...]
    needs: str
    yes: str
    no: str


def node(condition: Condition, to: Translator, before: tuple[Condition, ...] = ()) -> Node:
    """Return a condition as a tree of worded nodes; "none of the above" when it denies all that stand `before` it."""
    if isinstance(condition, Is):
        return Node("fact", fact_words(condition.field, condition.values, to))
    if isinstance(condition, Always):
        return Node("always", to.text(TRANSLATED["always"]))
    if isinstance(condition, Not):
        part = condition.part
        if before and isinstance(part, AnyOf) and part.parts == before:
            return Node("none_before", to.text(TRANSLATED["none_before"]))
        rest = complement(part.field, part.values) if isinstance(part, Is) else None
        if isinstance(part, Is) and rest:  # a denied fact with a listed domain is a fact about the other values
            return Node("fact", fact_words(part.field, rest, to))
        return Node("not", to.text(TRANSLATED["not"]), (node(part, to),))
    if len(condition.parts) == 1:
        return node(condition.parts[0], to)
    kind: Kind = "all" if isinstance(condition, AllOf) else "any"
    return Node(kind, to.text(TRANSLATED[kind]), tuple(node(part, to) for part in condition.parts))


def _sources(rule: Rule, to: Translator) -> str:
    return "; ".join(source.label if source.section else f"{source.act.number} ({to.text(source.act.name)})"
                     for source in rule.sources)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def authority_steps(on: date, to: Translator) -> tuple[Step, ...]:
    """Return the authority rules of a day as steps."""
    rules = decide.rules_on(version_on(on).first_day)
    return tuple(Step(rule.id, to.text(rule.title), node(rule.when, to, tuple(one.when for one in rules[:number])),
                      _sources(rule, to), rule.gives,
                      (_capital(to.text(AUTHORITIES[rule.gives])), to.text(PLACE[rule.place])))
                 for number, rule in enumerate(rules))


def change_steps(on: date, to: Translator) -> tuple[Step, ...]:
    """Return the rules of a day on the way to another authority as steps; `needs` are a route's conditions."""
    return tuple(Step(rule.id, to.text(rule.title), node(rule.when, to), _sources(rule, to), rule.route,
                      (_capital(to.text(ROUTES[rule.route])),
                       *(to.text(ADDRESSEES[name]) for name in [rule.addressed_to] if name in ADDRESSEES)),
                      tuple(node(condition, to) for condition in rule.conditions.values()))
                 for rule in in_force(transfer.ROUTES, on))


def drawing(on: date, what: What, to: Translator) -> Drawing:
    """Return the picture of a day's rules in a language. Raises `DateNotCovered` before the first law covered."""
    version = version_on(on)
    steps = authority_steps(on, to) if what == "servers" else change_steps(on, to)
    return Drawing(
        to.text(TITLES[what]), to.text(SUBTITLE, day=to.short_day(on), version=to.short_day(version.first_day)),
        to.text(DESCRIPTION, count=len(steps)), steps, to.text(IF_ALL), to.text(YES), to.text(NO))
