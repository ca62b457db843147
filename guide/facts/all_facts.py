"""Every fact, in the order in which facts are looked at and asked for, and what follows from the declarations."""

from collections.abc import Mapping

from guide.facts.change import CHANGE
from guide.facts.grounds import GROUNDS
from guide.facts.home import HOME
from guide.facts.model import AuthorityFact, Fact, PersonFact, PlaceFact
from guide.facts.situation import SITUATION
from guide.facts.special import SPECIAL
from guide.facts.status import STATUS
from guide.facts.stay import STAY

PLACES: tuple[PlaceFact, ...] = (HOME, STAY)
PERSON: tuple[PersonFact, ...] = (STATUS, *GROUNDS, *SPECIAL)
FACTS: tuple[Fact, ...] = (*PLACES, *PERSON, *CHANGE, *SITUATION)

PLACE_FACTS: dict[str, PlaceFact] = {fact.in_rules: fact for fact in PLACES}
PERSON_FACTS: dict[str, PersonFact] = {fact.in_rules: fact for fact in PERSON}
#: The facts on which it depends who serves, by their fields and by their names in rules.
AUTHORITY_FACTS: Mapping[str, AuthorityFact] = {
    name: fact for fact in (*PLACES, *PERSON) for name in (fact.field, fact.in_rules)}
#: Answers that no copy and no code holds: who finds one must not read from it that somebody is in danger.
PRIVATE_ANSWERS: frozenset[tuple[str, str]] = frozenset((fact.field, value) for fact in FACTS for value in fact.private)
