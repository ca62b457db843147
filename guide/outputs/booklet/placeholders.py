"""Places in a booklet that nobody has answered: one of each class, and the words that stand for its names.

The decision walk goes through the rules with real municipalities. Each of them lies in an area, an office and a trial
area of its own, so a name in a sentence tells whose it is: the home municipality's, that of the place of stay, or the
one wished for. In print a placeholder takes the place of the name; the list of places gives the reader's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from itertools import product

from guide.answer.blocks import Named, Section, Sentence
from guide.answer.names import Form, bent, municipality, municipality_bent, named
from guide.language.messages import Message
from guide.law.days import Regime
from guide.law.lines import serving
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
#: One whose area is bilingual, where the language counts; the area of the others is Finnish.
WISHED_BILINGUAL = "638"
#: Another municipality of the same employment area, by home municipality or place of stay.
SAME_AREA: Mapping[str, str] = {"405": "153", "837": "604", "091": "091"}


#: The municipalities of each place, and what stands for its name, its employment area's and its TE office's.
_WORDS = (
    (("091", "405", "478"), t.HOME, t.HOME_AREA, t.HOME_OFFICE),
    (("837", "005", "170"), t.STAY, t.STAY_AREA, t.STAY_OFFICE),
    (("564", "047", "035", WISHED_BILINGUAL), t.WISHED, t.WISHED_AREA, t.WISHED_OFFICE))
#: What stands for a name where the Finnish sentence needs it bent.
_BENT: Mapping[tuple[Message, Form], Message] = {
    (t.HOME_AREA, "for"): t.HOME_AREA_FOR, (t.WISHED_AREA, "into"): t.WISHED_AREA_INTO}

#: What is said otherwise than in the app: the reader told nothing, and a placeholder is no name beside "kokeilukunta".
_SAID: Mapping[Message, Message] = {
    serving.HOME_NEEDED: t.HOME_DECIDES, serving.HOME_NEEDED_PAST: t.HOME_DECIDED,
    serving.PLACE_NEEDED: t.PLACE_DECIDES, serving.PLACE_NEEDED_PAST: t.PLACE_DECIDED,
    serving.SERVED_BY["trial_municipality"]: t.SERVED_BY_PILOT,
    serving.POSSIBLE_ONE["trial_municipality"]: t.POSSIBLE_PILOT}


@cache
def placeholders() -> Mapping[Named, Message]:
    """Return what stands for each name that the walks can bring up."""
    found: dict[Named, Message] = {}
    for codes, place, area, office in _WORDS:
        for code, on in product(codes, CHANGES):
            found[municipality(resolve(code, on).code)] = place
            if employment_area(code, on):
                own = named(authority_of("employment_authority", code, on))
                found[own] = area
                found |= {bent(own, form): words for (whose, form), words in _BENT.items() if whose == area}
            if te_office(code, on):
                # Porvoo shares Helsinki's office; nobody wishes for Porvoo's, which was of the trial's time.
                found.setdefault(named(authority_of("te_office", code, on)), office)
            if trial_area(code, on):
                found[named(authority_of("trial_municipality", code, on))] = place
            # Whose consent was needed is said of the one wished for alone.
            found[municipality_bent(resolve(code, on).code, "of")] = t.WISHED_OF
    return found


def with_placeholders(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences as the booklet says them: with placeholders for names, and to a reader who told nothing."""
    words = placeholders()
    return tuple(replace(one, message=_SAID.get(one.message, one.message), params={
        name: words.get(value, value) if isinstance(value, Named) else value
        for name, value in one.params.items()}) for one in sentences)


def section_with_placeholders(section: Section) -> Section:
    """Return the section, its parts too, with placeholders for names."""
    return replace(section, sentences=with_placeholders(section.sentences),
                   parts=tuple(map(section_with_placeholders, section.parts)))
