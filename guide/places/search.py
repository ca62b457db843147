"""Find a municipality from what a person writes. It suggests, best first; it never picks."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from guide.language.search import is_slip
from guide.language.word_forms import fold, tidy
from guide.places.areas import Area, without_areas
from guide.places.data import MUNICIPALITIES, POSTAL_CODES, municipalities_of
from guide.places.index import Place, PlaceNames, Why, names_on

#: Why nothing was found, where that is known: a name that is no municipality's, or letters that no name here has.
Instead = Area | Literal["script"]
LONGEST_TEXT = 100
_LONGEST_NAME_IN_WORDS = 3
#: So many words are looked at for a slip.
_MOST_WORDS = 20
_POSTAL_CODE = re.compile(r"(?<!\d)(\d{2}) ?(\d{3})(?!\d)", re.ASCII)
#: Words around a name that are no names, folded: "asun Porissa", "jag bor i Esbo", "I live in Turku".
_FILLERS = frozenset((
    "asun", "asuu", "asumme", "asuin", "asunut", "olen", "oon", "ollut", "kotikunta", "kotikuntani", "kaupunki",
    "kaupungissa", "kunta", "kunnassa", "kunnan", "mina", "minun", "muutin", "muutan", "muutti", "muuttanut",
    "tyonhakija", "nyt", "ennen", "tassa", "ja", "on", "en", "ei", "fi", "fin",
    "jag", "bor", "bodde", "i", "ar", "min", "hemkommun", "kommun", "kommunen", "stad", "staden", "fran", "till",
    "flyttade", "bosatt", "och", "pa",
    "live", "lived", "living", "in", "from", "am", "is", "my", "town", "city", "municipality", "the", "at", "and", "of",
    "moved", "to", "now", "se"))


class Match(NamedTuple):
    """A suggestion. `hint` is the former name, postal area or code that led to it, None for the own name.

    `guess`: the text is no name of it, but looks like one, or is the beginning of one.
    """

    code: str
    name_fi: str
    name_sv: str
    why: Why
    hint: str | None = None
    guess: bool = False


class Search(NamedTuple):
    """What a text can mean: municipalities, best first; or what it names instead. `exact`: it can mean no other one.

    `begun`: how many municipalities' names begin with the text, more than the matches where those are cut.
    """

    matches: tuple[Match, ...] = ()
    instead: Instead | None = None
    exact: str | None = None
    begun: int = 0

    @property
    def sure(self) -> tuple[str, ...]:
        """Return the codes of the municipalities that the text names."""
        return tuple(match.code for match in self.matches if not match.guess)


NOTHING = Search()
_Candidate = tuple[Place, Why]


def find(text: str, on: date, limit: int = 8) -> Search:
    """Return what a text can mean on a day: at most `limit` municipalities, best first, or what it names instead.

    A former municipality is given by its own code, and after it the one it became; one to come is not known. No text
    raises an error: what is longer than `LONGEST_TEXT` characters is cut.

    >>> day = date(2026, 11, 24)
    >>> [match.name_fi for match in find("asun Porissa", day).matches], find("Porissa", day).exact
    (['Pori'], '609')
    >>> find("Lapissa", day).instead, find("Ukraina", day).instead
    ('region', 'country')
    """
    text, names = unicodedata.normalize("NFKC", text[:LONGEST_TEXT])[:LONGEST_TEXT], names_on(on)
    words = tidy(text).split()
    area, left = without_areas([fold(word) for word in words], names.instead)
    runs = _runs([words[at] for at in left] if area else words)
    sure = _matches((*_postal_codes(text, on), *_named([*_outermost(runs, names)], names)), guess=False)
    if area:
        return Search(tuple(sure.values())[:max(limit, 0)], None if sure else area)
    if not sure and _is_other_script(text):
        return Search(instead="script")
    guesses = _guesses(fold(text), runs, names, bool(sure))
    matches = (*sure.values(), *(one for one in guesses.matches if one.code not in sure))
    return Search(matches[:max(limit, 0)], guesses.instead, _exact(fold(text), tuple(sure), names), guesses.begun)


def _matches(candidates: Iterable[_Candidate], guess: bool) -> dict[str, Match]:
    """Return a suggestion for each municipality among the candidates, the first one of each."""
    found: dict[str, Match] = {}
    for place, why in candidates:
        one = MUNICIPALITIES[place.code]
        found.setdefault(place.code, Match(place.code, one.name_fi, one.name_sv, why, place.hint, guess))
    return found


def _exact(whole: str, sure: Sequence[str], names: PlaceNames) -> str | None:
    """Return the one municipality of which the whole text is the name, a bent form, or a postal code.

    Not where a place elsewhere has the same name (Brändö of Åland and of Helsinki), and not by the code of post office
    boxes, where nobody lives.
    """
    named = names.folded.get(whole, ())
    if len(named) == 1 and any(fold(MUNICIPALITIES[named[0].code].name(lang)) == whole for lang in ("fi", "sv", "en")):
        return None if any(place.code != named[0].code for place in names.areas.get(whole, ())) else named[0].code
    code = POSTAL_CODES.get(whole.replace(" ", ""))
    alone = named or whole in names.bent or (code is not None and code.kind != "box")
    return sure[0] if alone and len(sure) == 1 else None


def _is_other_script(text: str) -> bool:
    return any(letter.isalpha() and not unicodedata.name(letter, "LATIN").startswith(("LATIN", "MODIFIER", "COMBINING"))
               for letter in text)


def _postal_codes(text: str, on: date) -> Iterator[_Candidate]:
    codes = ["".join(groups) for groups in _POSTAL_CODE.findall(text)]
    yield from ((Place(code, one), "postal_code")
                for one in codes if one in POSTAL_CODES for code in municipalities_of(POSTAL_CODES[one], on))


def _guesses(whole: str, runs: list[str], names: PlaceNames, known: bool) -> Search:
    """Return what the text may be meant for: the area whose name is nearer than any municipality's, or these."""
    words = [word for word in map(fold, runs) if not word.isdecimal()]
    parts = [place for word in words for place in names.parts.get(word, ())] if not known else []
    misspelt = _misspelt(words, names) if not known else []
    beginning = list(_beginning(whole, names))
    if not (known or parts or beginning):
        areas = [found for word in words[:_MOST_WORDS] for found in names.instead_misspelt.near(word)
                 if found[1][0] == word[0]]  # Olivia is not Bolivia
        distance, nearest = min(areas, key=lambda found: found[0], default=(0, ""))  # the longest run among equals
        if nearest and (not misspelt or distance < misspelt[0][0]):
            return Search(instead=names.instead[nearest])
    found: list[_Candidate] = [(place, "postal_code") for place in parts]
    found += [(place, "spelling") for place in (
        *(place for _, place in misspelt), *beginning, *(place for _, place in _near([whole], names, 1, slips=True)))]
    return Search(tuple(_matches(found, guess=True).values()), begun=len({place.code for place in beginning}))


def _misspelt(words: list[str], names: PlaceNames) -> list[tuple[int, Place]]:
    """Return places near a word of the text. In a sentence most words are no names, so less is forgiven there."""
    if sum(" " not in word for word in words) <= _LONGEST_NAME_IN_WORDS:
        return _near(words, names)
    return _near([word for word in words if len(word) > 5], names, errors=1)


def _near(words: list[str], names: PlaceNames, errors: int = 2, slips: bool = False) -> list[tuple[int, Place]]:
    """Return the places whose name, bent form or area name is near a word, nearest first, each with its distance.

    With `slips` only municipalities one slip away: for a word that is a name, yet may be another one mistyped (Kumo,
    Kuhmo).
    """
    scored = [(distance, rank, not is_slip(word, name), -max(names.size[place.code] for place in index[name]), name)
              for word in sorted(words, key=lambda word: word.count(" "))[:_MOST_WORDS]
              for rank, (known, index) in enumerate(names.misspelt[:1] if slips else names.misspelt)
              for distance, name in known.near(word, errors) if is_slip(word, name) or not slips]
    return [(distance, place) for distance, rank, *_, name in sorted(scored) for place in names.misspelt[rank][1][name]]


def _runs(words: list[str]) -> list[str]:
    """Return the runs of words that can be a name, longest first, without fillers standing alone."""
    runs = [" ".join(words[start:start + length]) for length in range(min(len(words), _LONGEST_NAME_IN_WORDS), 0, -1)
            for start in range(len(words) - length + 1)]
    return [run for run in dict.fromkeys(runs) if fold(run) not in _FILLERS]


def _outermost(runs: list[str], names: PlaceNames) -> Iterator[str]:
    """Yield the runs that are no part of a longer name: Rusko-Heikinharju is in Oulu, whatever Rusko is."""
    longer = ""
    for run in runs:
        if f" {run} " not in longer:
            yield run
            if " " in run and any(fold(run) in index for index, _ in names.sure):
                longer += f" {run} |"


def _named(runs: list[str], names: PlaceNames) -> Iterator[_Candidate]:
    """Yield municipalities by their names as written, then by each of the other indexes."""
    for run in runs:
        yield from ((place, "name") for place in names.written.get(run, ()))
    for index, why in names.sure:
        yield from ((place, why) for run in map(fold, runs) for place in index.get(run, ()))


def _beginning(start: str, names: PlaceNames) -> Iterator[Place]:
    """Yield municipalities whose name begins with the text, the largest first: the name is still being written."""
    if len(start) < 2:
        return
    for known, index in names.begun:
        for name in sorted(known.begun(start), key=lambda name: -max(names.size[place.code] for place in index[name])):
            yield from index[name]
