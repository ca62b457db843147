"""One term for each concept: where Finnish uses it, Swedish and English use theirs, and its rivals are not used.

`terms.toml` holds the concepts. In Swedish and English a pattern is words with `*` for any ending; a Finnish pattern
is base forms, matched whatever their case ending by way of Voikko. Officialese is matched as written.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from pydantic import BaseModel, ConfigDict

from tests.language.texts.corpus import HERE, Entry, Fault
from tests.language.texts.lexicon import lemmas, tokens

Patterns = tuple[str, ...]


class Term(BaseModel):
    """A concept. The first pattern of a language is the approved term, others are forms of it that may stand."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fi: Patterns
    sv: Patterns
    en: Patterns
    not_fi: Patterns = ()
    not_sv: Patterns = ()
    not_en: Patterns = ()

    def rivals(self, lang: str) -> Patterns:
        """Return the words that do not stand for the concept in a language."""
        return {"fi": self.not_fi, "sv": self.not_sv, "en": self.not_en}[lang]

    def forms(self, lang: str) -> Patterns:
        """Return the words that stand for the concept in a language."""
        return {"fi": self.fi, "sv": self.sv, "en": self.en}[lang]


class Stumble(BaseModel):
    """Words that readers stumbled over, by language, and what is wrong with them; matched as written."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    why: str
    fi: Patterns = ()
    sv: Patterns = ()
    en: Patterns = ()

    def words(self, lang: str) -> Patterns:
        """Return the words in a language."""
        return {"fi": self.fi, "sv": self.sv, "en": self.en}[lang]


class Glossary(BaseModel):
    """All concepts by id, words of officialese that no text uses, and what readers stumbled over."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    officialese: Mapping[str, Patterns]
    stumble: tuple[Stumble, ...]
    term: Mapping[str, Term]


@cache
def glossary() -> Glossary:
    """Return the concepts of `terms.toml`."""
    return Glossary.model_validate(tomllib.loads((HERE / "terms.toml").read_text(encoding="utf-8")))


@cache
def _pattern(words: str) -> re.Pattern[str]:
    escaped = re.escape(words).replace(r"\*", r"\w*").replace(r"\ ", r"\s+").replace("'", "['’]")
    return re.compile(rf"(?<![\w-]){escaped}(?!\w)", re.IGNORECASE)


@cache
def _anchor(words: str) -> str:
    """Return the longest stretch that stands in every match as it is: a quick way to say no."""
    return max(re.split(r"[*'’ ]", words.lower()), key=len)


def _written(words: str, text: str) -> bool:
    return _anchor(words) in text.lower() and _pattern(words).search(text) is not None


def _without(forms: Patterns, text: str) -> str:
    """Return the text without the words that stand for the concept: a rival may be part of them."""
    for form in forms:
        text = _pattern(form).sub(" ", text)
    return text


@cache
def _parts(words: str) -> tuple[frozenset[str], ...]:
    return tuple(lemmas(word) for word in words.split())


@cache
def _lemmas_of(text: str) -> tuple[frozenset[str], ...]:
    return tuple(lemmas(token) for token in tokens(text))


@cache
def _all_lemmas(text: str) -> frozenset[str]:
    return frozenset().union(*_lemmas_of(text))


def uses(lang: str, words: str, text: str) -> bool:
    """Return whether a text uses a term in any of its forms."""
    if lang != "fi" or "*" in words:
        return _written(words, text)
    wanted, there = _parts(words), _lemmas_of(text)
    if any(want.isdisjoint(_all_lemmas(text)) for want in wanted):
        return False
    return any(all(want & own for want, own in zip(wanted, there[at:], strict=False))
               for at in range(len(there) - len(wanted) + 1))


def term_faults(entries: Iterable[Entry]) -> list[Fault]:
    """Return a fault for a term without its counterpart, for a rival of a term, and for officialese."""
    return [fault for entry in entries for fault in _of(entry)]


def _of(entry: Entry) -> Iterator[Fault]:
    for name, term in glossary().term.items():
        if any(uses("fi", form, entry.prose["fi"]) for form in term.fi):
            for lang in ("sv", "en"):
                if not any(uses(lang, form, entry.prose[lang]) for form in term.forms(lang)):
                    yield Fault(f"term.{name}", entry.id, lang, f"lacks “{term.forms(lang)[0]}”: {entry.prose[lang]}")
        for lang, text in entry.prose.items():
            rest = _without(term.forms(lang), text) if lang != "fi" else text
            for rival in term.rivals(lang):
                if uses(lang, rival, rest):
                    yield Fault(f"term.{name}", entry.id, lang,
                                f"“{rival}” for “{term.forms(lang)[0]}”: {text}")
    for lang, text in entry.prose.items():
        for words in glossary().officialese[lang]:
            if _written(words, text):
                yield Fault("officialese", entry.id, lang, f"“{words}”: {text}")
        for one in glossary().stumble:
            yield from (Fault("stumble", entry.id, lang, f"“{words}” ({one.why}): {text}")
                        for words in one.words(lang) if _written(words, text))
