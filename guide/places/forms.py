"""Names as people write them: folded letters, and the bent forms of Finnish place names.

Forms are made generously from the name's endings; a form that no one writes does no harm, since the search only
suggests. Everything here works on folded text (lower case, no diacritics).
"""

from __future__ import annotations

import unicodedata

_LOCAL_ENDINGS = ("ssa", "sta", "lla", "lta", "lle", "ksi", "na", "n", "a", "ta", "seen", "han", "hun", "hin", "hon",
                  "hyn", "iin")
_ENDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("laidun", ("laitume",)), ("vesi", ("vede", "vete")), ("lahti", ("lahde", "lahte")), ("nen", ("se", "si")),
    ("joki", ("joe", "joke")), ("maki", ("mae", "make")), ("jarvi", ("jarve",)), ("salmi", ("salme",)),
    ("niemi", ("nieme",)), ("saari", ("saare",)), ("koski", ("koske",)), ("nummi", ("numme",)), ("as", ("aa",)),
    ("vus", ("vude", "vute")), ("us", ("ukse",)), ("es", ("ekse",)), ("os", ("okse",)), ("is", ("ikse",)),
    ("e", ("ee", "e")), ("sten", ("sten",)), ("unki", ("ungi", "unki")),
)
_WEAKER = (("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("mp", "mm"), ("nt", "nn"), ("lt", "ll"), ("rt", "rr"),
           ("ht", "hd"), ("lk", "l"), ("rk", "r"), ("lp", "lv"), ("rp", "rv"), ("t", "d"), ("p", "v"), ("k", ""))
_IRREGULAR = {"kangasala": {"kangasalla", "kangasalta", "kangasalle"}}
_BENT_FIRST_PART = {"uusi": ("uudessa", "uudesta", "uudella", "uuteen", "uuden"), "iso": ("isossa", "isosta", "isoon")}


def fold(text: str) -> str:
    """Return the text in lower case without diacritics, words parted by single spaces.

    >>> fold("  ÄÄNEKOSKI, Åbo ")
    'aanekoski abo'
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("ß", "ss")
    kept = "".join(letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter))
    return " ".join(kept.split())


def tidy(text: str) -> str:
    """Return the text in lower case with its dots and rings, words parted by single spaces."""
    composed = unicodedata.normalize("NFC", text.casefold())
    return " ".join("".join(letter if letter.isalnum() else " " for letter in composed).split())


def _stems(name: str) -> set[str]:
    stems = {name}
    for end, stem_ends in _ENDS:
        if name.endswith(end):
            stems |= {name[: -len(end)] + stem_end for stem_end in stem_ends}
    for stem in tuple(stems):
        vowel = len(stem) - 1
        for strong, weak in _WEAKER:
            if stem[:vowel].endswith(strong) and len(stem) > len(strong) + 2:
                stems.add(stem[: vowel - len(strong)] + weak + stem[vowel:])
    return stems


def bent_forms(name: str) -> set[str]:
    """Return forms of a Finnish place name with case endings, folded; the name itself is not among them.

    >>> {"porissa", "poriin", "porista"} <= bent_forms("Pori"), "helsingista" in bent_forms("Helsinki")
    (True, True)
    """
    folded = fold(name)
    head, _, last = folded.rpartition(" ")
    if last in {"tl", "kunta"}:
        return bent_forms(head)
    if head:
        return set()
    forms = {stem + end for stem in _stems(last) for end in (*_LOCAL_ENDINGS, stem[-1] + "n")}
    forms |= _IRREGULAR.get(last, set())
    for first, bent in _BENT_FIRST_PART.items():
        if last.startswith(first) and len(last) > len(first) + 2:
            forms |= {one + rest for one in bent for rest in bent_forms(last[len(first):])}
    return forms - {folded}
