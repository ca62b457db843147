"""Places in a booklet that nobody has answered: one of each class, and the words that stand for its names.

The decision walk goes through the rules with real municipalities. Each of them lies in an area, an office and a trial
area of its own, so a name in a sentence tells whose it is: the home municipality's, that of the place of stay, or the
one wished for. In print a placeholder takes the place of the name; the list of places gives the reader's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from guide.answer.blocks import Named, Section, Sentence
from guide.answer.names import municipality, named
from guide.language.messages import Message
from guide.law.kinds import AuthorityKind
from guide.law.versions import Regime
from guide.outputs.booklet import texts as t
from guide.places import employment_area, resolve, te_office, trial_area
from guide.places.data import CHANGES
from guide.reasoning.authorities import authority_of

#: In the trial a place counts by whether it took part; since then the whole mainland is alike.
HOMES: Mapping[Regime, Mapping[str, str]] = {
    "trial": {"trial": "091", "outside": "405", "aland": "478"},
    "employment_areas": {"mainland": "405", "aland": "478"}}
STAYS: Mapping[Regime, Mapping[str, str]] = {
    "trial": {"trial": "837", "outside": "005", "aland": "170"},
    "employment_areas": {"mainland": "837", "aland": "170"}}
#: A home municipality whose employment authority serves in both national languages.
BILINGUAL_HOME = "091"
#: Where a person may wish to be served: in another pilot area, outside the pilot; in another employment area.
WISHED_TRIAL, WISHED_OUTSIDE, WISHED_AREA, WISHED_ALAND = "564", "047", "564", "035"
#: Another municipality of the same employment area, by home municipality or place of stay.
SAME_AREA: Mapping[str, str] = {"405": "153", "837": "604", "091": "091"}


@dataclass(frozen=True, slots=True)
class Words:
    """What stands for the names of a place, and of the authorities that serve there."""

    municipality: Message
    authority: Mapping[AuthorityKind, Message]


def _words(one: Message, area: Message, office: Message) -> Words:
    return Words(one, {"trial_municipality": one, "employment_authority": area, "te_office": office})


_ROLES: tuple[tuple[tuple[str, ...], Words], ...] = (
    (("091", "405", "478"), _words(t.HOME, t.HOME_AREA, t.HOME_OFFICE)),
    (("837", "005", "170"), _words(t.STAY, t.STAY_AREA, t.STAY_OFFICE)),
    (("564", "047", "035"), _words(t.WISHED, t.WISHED_AREA, t.WISHED_OFFICE)))


@cache
def placeholders() -> Mapping[Named, Message]:
    """Return what stands for each name that the walks can bring up."""
    found: dict[Named, Message] = {}
    for codes, words in _ROLES:
        for code, on in product(codes, CHANGES):
            found[municipality(resolve(code, on).code)] = words.municipality
            kinds: tuple[tuple[AuthorityKind, object], ...] = (
                ("employment_authority", employment_area(code, on)), ("te_office", te_office(code, on)),
                ("trial_municipality", trial_area(code, on)))
            found |= {named(authority_of(kind, code, on)): words.authority[kind] for kind, known in kinds if known}
    return found


def with_placeholders(sentence: Sentence) -> Sentence:
    """Return the sentence with placeholders for names."""
    words = placeholders()
    params = {name: words.get(value, value) if isinstance(value, Named) else value
              for name, value in sentence.params.items()}
    return replace(sentence, params=params)


def all_with_placeholders(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences with placeholders for names."""
    return tuple(map(with_placeholders, sentences))


def section_with_placeholders(section: Section) -> Section:
    """Return the section, its parts too, with placeholders for names."""
    return replace(section, sentences=all_with_placeholders(section.sentences),
                   parts=tuple(map(section_with_placeholders, section.parts)))
