"""Sentences, words and readability: how long sentences are, and LIX."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tests.language.texts.corpus import Entry, Fault

#: Words in the longest sentence, and in a sentence on average (norms: proxies of plain language).
LONGEST = {"fi": 15, "sv": 18, "en": 20}
MEAN = {"fi": 10.0, "sv": 12.0, "en": 14.0}
#: LIX of a result page; Finnish runs high by its long words and is reported only.
LIX_LIMIT = {"sv": 40.0, "en": 40.0}
#: Names of acts are long by nature.
EXEMPT = ("act.",)

ABBREVIATIONS = frozenset((
    "esim.", "mm.", "ks.", "ym.", "jne.", "ns.", "n.", "mom.", "puh.", "ent.", "tl.", "t.ex.", "bl.a.", "dvs.", "m.m.",
    "o.s.v.", "kap.", "ca.", "nr.", "f.d.", "s.k.", "e.g.", "i.e.", "etc.", "no.", "st.", "mr.", "ms.", "vs.", "ch."))
_WORD = re.compile(r"\{\w+\}|\w+(?:[-’'.:/,]\w+)*")
_END = re.compile(r"(?<=[.?!…])[”’)]?\s+(?=[”‘(]?[^\W\d_a-zåäöéáš]|[”‘(]?\{|\d)")
_QUOTATION = re.compile(r"”([^”]+)”|‘([^’]+)’|“([^”]+)”")


def words(text: str) -> list[str]:
    """Return the words; a date, a number, a reference to an act and a placeholder are one word each."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """Return the sentences. A full stop in a date, after an abbreviation or an ordinal ends none."""
    found: list[str] = []
    for line in text.split("\n"):
        start = 0
        for match in _END.finditer(line):
            if not _inside(line, start, match):
                found.append(line[start:match.end()].strip())
                start = match.end()
        found.append(line[start:].strip())
    return [one for one in found if words(one)]


def _inside(line: str, start: int, match: re.Match[str]) -> bool:
    """Return whether the full stop belongs to an abbreviation or to a number at the start of the line."""
    before = line[start:match.start()]
    last = before.split()[-1].lower() if before.split() else ""
    follows_number = line[match.end():match.end() + 1].isdigit()
    return (last.lstrip("(”‘") in ABBREVIATIONS or re.fullmatch(r"\d+\.", before.strip()) is not None
            or (follows_number and last.rstrip(".").isalpha() and len(last) <= 2))


def _counted(sentence: str) -> int:
    """Return the number of words; a quotation of four words or more is the law's own and counts as one."""
    return len(words(_QUOTATION.sub(lambda m: m[0] if len(words(m[0])) < 4 else "x", sentence)))


def length_faults(entries: Iterable[Entry]) -> list[Fault]:
    """Return a fault for each sentence over the limit of its language."""
    return [Fault("length", entry.id, lang, f"{_counted(one)} words, at most {LONGEST[lang]}: {one}")
            for entry in entries if not entry.id.startswith(EXEMPT)
            for lang, text in entry.texts.items()
            for one in sentences(text) if _counted(one) > LONGEST[lang]]


def mean_length(texts: Iterable[str]) -> float:
    """Return the words of a sentence on average."""
    lengths = [_counted(one) for text in texts for one in sentences(text)]
    return sum(lengths) / len(lengths) if lengths else 0.0


def lix(texts: Iterable[str]) -> float:
    """Return LIX: words of a sentence on average, and the percentage of words of more than six letters."""
    all_sentences = [one for text in texts for one in sentences(text)]
    all_words = [word for one in all_sentences for word in words(one)]
    if not all_words:
        return 0.0
    long = sum(sum(letter.isalpha() for letter in word) > 6 for word in all_words)
    return len(all_words) / len(all_sentences) + 100 * long / len(all_words)


def reading_grade(texts: Iterable[str]) -> float:
    """Return the Flesch-Kincaid grade of English, syllables counted as groups of vowels."""
    all_sentences = [one for text in texts for one in sentences(text)]
    all_words = [word for one in all_sentences for word in words(one) if word[0].isalpha()]
    if not all_words:
        return 0.0
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e")))) for word in all_words)
    return 0.39 * len(all_words) / len(all_sentences) + 11.8 * syllables / len(all_words) - 15.59
