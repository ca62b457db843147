"""Find a municipality from what a person writes. It suggests, best first; it never picks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from rapidfuzz.distance import OSA

from guide.places.data import CURRENT, MUNICIPALITIES, POSTAL_CODES
from guide.places.forms import bent_forms, fold, tidy

Why = Literal["name", "former_name", "postal_code", "spelling", "bent_form"]
LONGEST_TEXT = 100
_LONGEST_NAME_IN_WORDS = 3
_POSTAL_CODE = re.compile(r"(?<!\d)(?:fi|fin)?[ -]?(\d{5})(?!\d)", re.IGNORECASE | re.ASCII)
#: Words around a name that are no names: "asun Porissa", "jag bor i Esbo", "I live in Turku".
_FILLERS = frozenset((
    "asun", "asuu", "olen", "kotikunta", "kotikuntani", "kaupunki", "kunta", "jag", "bor", "i", "ar", "min",
    "hemkommun", "kommun", "stad", "from", "live", "in", "am", "my", "town", "city", "the", "at", "och", "ja",
    "and", "on", "se"))


class Match(NamedTuple):
    """A suggestion. `hint` is the former name, postal area or code that led to it, None for the own name."""

    code: str
    name_fi: str
    name_sv: str
    why: Why
    hint: str | None = None


def _match(code: str, why: Why, hint: str | None = None) -> Match:
    one = MUNICIPALITIES[code]
    return Match(code, one.name_fi, one.name_sv, why, hint)


def _names(code: str) -> set[str]:
    one = MUNICIPALITIES[code]
    short = {one.name_fi.removesuffix(" Tl")}
    return {one.name_fi, one.name_sv, one.name_en} | short


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, code in pairs:
        if code not in found[key]:
            found[key].append(code)
    return dict(found)


_FORMER = tuple(code for code in MUNICIPALITIES if code not in CURRENT)
_EXACT = _index((tidy(name), code) for code in CURRENT for name in _names(code))
_FOLDED = _index((fold(name), code) for code in CURRENT for name in _names(code))
_OLD = _index((fold(name), code) for code in _FORMER for name in _names(code))
_OLD_BENT = _index((form, code) for code in _FORMER for form in bent_forms(MUNICIPALITIES[code].name_fi))
_BENT = _index((form, code) for code in CURRENT for form in sorted(bent_forms(MUNICIPALITIES[code].name_fi)))


def _area_names() -> Iterator[tuple[str, str]]:
    for area in POSTAL_CODES.values():
        for name in (area.name_fi, area.name_sv or ""):
            for part in {name, *re.split(r" - |-", name)}:
                key = fold(part)
                if len(key) > 2:
                    for code in area.codes:
                        yield key, code
                        yield key.removesuffix(" keskus").removesuffix(" centrum"), code


_AREAS = _index(_area_names())
_AREAS_BENT = _index((form, code) for name, codes in _AREAS.items() if " " not in name
                     for form in bent_forms(name) for code in codes)


def find(text: str, limit: int = 8) -> list[Match]:
    """Return municipalities that the text can mean, best first; an empty list when none is near.

    >>> [match.name_fi for match in find("asun Porissa")][:1]
    ['Pori']
    """
    text = text[:LONGEST_TEXT]
    found: dict[str, Match] = {}
    for match in _candidates(text):
        found.setdefault(match.code, match)
        if len(found) == limit:
            break
    return list(found.values())


def _candidates(text: str) -> Iterator[Match]:
    codes = [digits for digits in _POSTAL_CODE.findall(text) if digits in POSTAL_CODES]
    for digits in codes:
        yield from (_match(code, "postal_code", digits) for code in POSTAL_CODES[digits].codes)
    parts = [part for part in _parts(tidy(text)) if not part.isdecimal()]
    whole = fold(text)
    hits = len(codes)
    for match in (*_exact(parts), *_known(parts)):
        hits += 1
        yield match
    if not hits:
        yield from _near(parts)
    if len(whole) > 1:
        yield from _beginning(whole)


def _parts(text: str) -> list[str]:
    """Return the text and its runs of words, longest first, without fillers standing alone."""
    words = text.split()
    runs = [" ".join(words[start:start + length]) for length in range(min(len(words), _LONGEST_NAME_IN_WORDS), 0, -1)
            for start in range(len(words) - length + 1)]
    runs = [run for run in runs if run == text or fold(run) not in _FILLERS]
    return list(dict.fromkeys(([text] if text else []) + runs))


def _exact(parts: list[str]) -> Iterator[Match]:
    for part in parts:
        yield from (_match(code, "name") for code in _EXACT.get(part, ()))


def _known(parts: list[str]) -> Iterator[Match]:
    for part in map(fold, parts):
        for code in (*_OLD.get(part, ()), *_OLD_BENT.get(part, ())):
            former = MUNICIPALITIES[code]
            yield _match(code, "former_name")
            if former.merged_into:
                yield _match(former.merged_into, "former_name", former.name_fi)
        yield from (_match(code, "spelling") for code in _FOLDED.get(part, ()))
        yield from (_match(code, "bent_form") for code in _BENT.get(part, ()))
        yield from (_match(code, "postal_code", part.title()) for code in _AREAS.get(part, ()))
        if part not in _AREAS and part not in _FOLDED and part not in _BENT:
            yield from (_match(code, "postal_code", part.title()) for code in _AREAS_BENT.get(part, ()))


def _near(parts: list[str]) -> Iterator[Match]:
    """Yield names at a distance of one or two typing errors, nearest first."""
    scored = []
    for part in map(fold, parts):
        most = 0 if len(part) < 4 else 1 if len(part) < 7 else 2
        for rank, index in enumerate((_FOLDED, _BENT, _AREAS)):
            for name, codes in index.items():
                limit = min(most, 1) if rank else most
                if not limit or abs(len(name) - len(part)) > limit or (rank and len(part) < 6):
                    continue
                distance = OSA.distance(part, name, score_cutoff=limit)
                if distance <= limit:
                    scored += [(distance, rank, name, code) for code in codes]
    for _, rank, name, code in sorted(scored):
        yield _match(code, "postal_code" if rank == 2 else "spelling", name.title() if rank == 2 else None)


def _beginning(whole: str) -> Iterator[Match]:
    """Yield municipalities whose name begins with the text, for a name that is still being written."""
    for name in sorted(_FOLDED, key=lambda name: (len(name), name)):
        if name.startswith(whole):
            yield from (_match(code, "spelling") for code in _FOLDED[name])
