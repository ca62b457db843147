"""The languages' dictionaries: Voikko for Finnish, Hunspell for Swedish and English, and lists of reviewed words."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Protocol

import hunspell
import libvoikko

from guide.places import EMPLOYMENT_AREAS, MUNICIPALITIES, TE_OFFICES, TRIAL_AREAS
from tests.language.texts.corpus import HERE, Entry, Fault

Analysis = Mapping[str, str]
DICTIONARIES = {"sv": ("sv_FI", "hunspell-sv"), "en": ("en_GB", "hunspell-en-gb")}
#: Where dictionaries are; `.ci/system-packages` looks in the same places.
FOLDERS = (*os.environ.get("DICPATH", "").split(os.pathsep), "/usr/share/hunspell", "/usr/share/myspell/dicts",
           "/opt/homebrew/share/hunspell")
_TOKEN = re.compile(r"\w+(?:[-’':.]\w+)*-?")
_PARTS = re.compile(r"[-.]")
#: What may follow the colon of an abbreviation: FPA:s, AMS:ltä, Suomi.fi:ssä.
_ENDINGS = {"fi": re.compile(r"(?:[ntl]?[aä]|n|[a-zäö]*(?:ss|st|ll|lt)[aä]|lle|ksi|h?[aeiouyäö]n|t|iden|ien)"),
            "sv": re.compile(r"s|n|ns|t|ts|en|er|erna"), "en": re.compile(r"(?!)")}


class MissingDictionary(RuntimeError):
    """A dictionary is not on this machine; the message says what to install."""


class Speller(Protocol):
    """What knows the words of a language."""

    def spell(self, word: str) -> bool:
        """Return whether it is a word of the language."""
        ...


@cache
def voikko() -> libvoikko.Voikko:
    """Return Voikko with the Finnish dictionary; MissingDictionary when either is not installed."""
    try:
        return libvoikko.Voikko("fi")
    except (OSError, libvoikko.VoikkoException) as error:
        raise MissingDictionary("The Finnish texts are checked with Voikko, which is not on this machine. "
                                "Install it (Debian: apt-get install libvoikko1 voikko-fi) and try again.") from error


@cache
def speller(lang: str, folders: tuple[str, ...] = FOLDERS) -> Speller:
    """Return the dictionary of a language; MissingDictionary when it is not installed."""
    if lang == "fi":
        found: Speller = voikko()
        return found
    name, package = DICTIONARIES[lang]
    for folder in folders:
        if folder and (Path(folder) / f"{name}.dic").is_file():
            opened: Speller = hunspell.Hunspell(name, hunspell_data_dir=folder)
            return opened
    raise MissingDictionary(f"The {lang} texts are checked with the dictionary {name}, which is not on this machine. "
                            f"Install it (Debian: apt-get install {package}) and try again.")


@cache
def known(lang: str, word: str) -> bool:
    """Return whether a dictionary knows the word, also at the start of a sentence."""
    return speller(lang).spell(word) or speller(lang).spell(word[:1].lower() + word[1:])


@cache
def analyses(word: str) -> tuple[Analysis, ...]:
    """Return Voikko's readings of a Finnish word; for TE-toimistolta and AMS:ltä those of the part that bends."""
    found: list[dict[str, str]] = voikko().analyze(word)
    if found:
        return tuple(found)
    head, mark, tail = word.rpartition("-")
    if mark and tail:
        return tuple({**one, "BASEFORM": f"{head}-{one.get('BASEFORM', tail)}"} for one in analyses(tail))
    return ()


@cache
def lemmas(word: str) -> frozenset[str]:
    """Return the base forms of a Finnish word in lower case, itself among them."""
    forms = {one["BASEFORM"].lower() for one in analyses(word) if "BASEFORM" in one}
    return frozenset(forms | {word.lower(), word.lower().partition(":")[0]})


@cache
def listed(lang: str) -> frozenset[str]:
    """Return the reviewed words of `words-LANG.txt`, one a line; # starts a comment."""
    lines = (HERE / f"words-{lang}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))


@cache
def place_names() -> frozenset[str]:
    """Return every word and every name of the places of the guide, as written."""
    names: set[str] = set()
    for one in (*MUNICIPALITIES.values(), *EMPLOYMENT_AREAS.values(), *TE_OFFICES.values(), *TRIAL_AREAS.values()):
        for value in one.model_dump().values():
            if isinstance(value, str):
                names |= set(_TOKEN.findall(value))
    return frozenset(name for name in names if name[:1].isupper())


@cache
def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text without its placeholders, addresses and numbers."""
    plain = re.sub(r"\{\w+\}|https?://\S+", " ", text)
    return tuple(token for token in _TOKEN.findall(plain) if any(letter.isalpha() for letter in token))


@cache
def accepted(lang: str, token: str) -> bool:
    """Return whether a word is spelled as the language has it, is a place, or stands in the reviewed list."""
    word = token.rstrip("-")
    if lang == "en":
        word = re.sub(r"['’]s?$", "", word)
    if word in listed(lang) or word[:1].lower() + word[1:] in listed(lang) or word in place_names():
        return True
    if known(lang, token) or known(lang, word):
        return True
    head, colon, ending = word.rpartition(":")
    if colon:
        return bool(_ENDINGS[lang].fullmatch(ending)) and accepted(lang, head)
    parts = _PARTS.split(word)
    return len(parts) > 1 and all(part.isdigit() or (len(part) > 1 and accepted(lang, part)) for part in parts)


def spelling_faults(entries: Iterable[Entry]) -> list[Fault]:
    """Return a fault for each word that no dictionary, list or place knows."""
    return [Fault("spelling", entry.id, lang, token) for entry in entries for lang, text in entry.prose.items()
            for token in tokens(text) if not accepted(lang, token)]


def finnish_faults(entries: Iterable[Entry]) -> list[Fault]:
    """Return a fault for each Finnish word within Swedish or English, unless the language has it too."""
    return [Fault("finnish", entry.id, lang, token) for entry in entries for lang, text in entry.prose.items()
            if lang != "fi" for token in tokens(text)
            if token not in place_names() and len(token) > 2 and known("fi", token) and not known(lang, token)
            and token not in listed(lang)]


def unearned_words(entries: Iterable[Entry]) -> list[str]:
    """Return listed words that no text uses any more.

    A word may be listed and in the dictionary: that one knows fewer words than its next release, and both are in use.
    """
    used: dict[str, set[str]] = {lang: set() for lang in ("fi", "sv", "en")}
    for entry in entries:
        for lang, text in entry.prose.items():
            for token in tokens(text):
                bare = re.split(r"[:]", token.rstrip("-"))[0]
                forms = {token, token.rstrip("-"), bare, *_PARTS.split(bare)}
                used[lang] |= forms | {form[:1].lower() + form[1:] for form in forms if form}
    return [f"words-{lang}.txt: {word} is not used" for lang in used for word in sorted(listed(lang) - used[lang])]
