"""Punctuation and address: one kind of quotation mark, no glued endings, no shouting, the reader as sinä and du."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tests.language.texts.corpus import Entry, Fault
from tests.language.texts.lexicon import analyses, tokens

_EVERYWHERE = {
    "spaces": (r"  +|^\s|\s$|\s[,.;:?](?:\s|$)|\t", "spaces that do not belong"),
    "exclamation": (r"!", "an exclamation mark"),
    "semicolon": (r";", "a semicolon: make two sentences"),
    "straight": (r"[\"'`´]", "a straight quotation mark or apostrophe"),
    "dots": (r"\.\.", "dots in a row"),
    "glue": (r"\}:\w|\}\w|\w\{|\}-\w*[a-zåäö]|(?<![\w.])[a-zåäö]{2,}:[a-zåäö]+", "an ending glued to a name"),
    "dash": (r"\s-\s|—", "a hyphen or a long dash where a short dash stands"),
}
_BY_LANGUAGE = {
    "fi": {"marks": (r"[“„«»‘]", "a quotation mark of another language: use ”…”"),
           "teitittely": (r"\b[Tt]e(?:idän|itä|ille|illä|iltä|istä|ihin|issä)?\b", "the reader as several: use sinä")},
    "sv": {"marks": (r"[“„«»‘]", "a quotation mark of another language: use ”…”"),
           "address": (r"\b(?:[Nn]i|[Ee]r|[Ee]rt|[Ee]ra|[Mm]an)\b", "ni or man: use du")},
    "en": {"marks": (r"[“”„«»]", "a quotation mark of another kind: use ‘…’")},
}
#: A name stands in a sentence; only a list of facts, as at the desk, has labels before names.
_LABEL = re.compile(r": \{(?:name|host|municipalities|handler|fact|answer)\}")
_LABELS = ("book.", "desk.", "diff.", "graph.", "notice.", "why.told")
#: A letter speaks to an authority, politely; the guidance that goes with it speaks to the reader.
_TO_AUTHORITY = re.compile(r"letter\.(?!with\.)")
_OPENING = {"fi": ("”", "”"), "sv": ("”", "”"), "en": ("‘", "’")}


def style_faults(entries: Iterable[Entry]) -> list[Fault]:
    """Return what breaks the rules of punctuation and address."""
    return [fault for entry in entries for lang, text in entry.texts.items() for fault in _of(entry.id, lang, text)]


def _of(id: str, lang: str, text: str) -> Iterator[Fault]:
    for name, (pattern, what) in (_EVERYWHERE | _BY_LANGUAGE[lang]).items():
        if name in ("address", "teitittely") and _TO_AUTHORITY.match(id):
            continue
        if match := re.search(pattern, text):
            yield Fault(name, id, lang, f"{what}: {text[max(0, match.start() - 20):match.end() + 20]}")
    if _LABEL.search(text) and not id.startswith(_LABELS):
        yield Fault("label", id, lang, f"a label and a colon before a name: {text}")
    opening, closing = _OPENING[lang]
    odd = text.count(opening) % 2 if opening == closing else text.count(opening) > text.count(closing)
    if odd:
        yield Fault("pair", id, lang, f"a quotation without its end: {text}")
    if lang == "fi" and not _TO_AUTHORITY.match(id):
        yield from (Fault("teitittely", id, lang, f"speaks to several: {word}") for word in tokens(text)
                    if _to_several(word))


def _to_several(word: str) -> bool:
    """Return whether a Finnish word can only be a verb in the second person plural or mean "your" to several."""
    read = analyses(word)
    return bool(read) and all((one.get("PERSON"), one.get("NUMBER")) == ("2", "plural")
                              or one.get("POSSESSIVE") == "2p" for one in read)


def passive_share(texts: Iterable[str]) -> float:
    """Return the share of Finnish finite verbs in the passive, from 0 to 1, by Voikko's first reading."""
    persons = [person for text in texts for word in tokens(text) for one in analyses(word)[:1]
               if (person := one.get("PERSON")) is not None]
    return persons.count("4") / len(persons) if persons else 0.0
