"""Names as people write them: folded letters, sort keys, and the bent forms of Finnish place names.

The forms are made by rule from the end of the name, several where two are in use or where the end alone does not
tell. A form that no one writes does little harm, since the search only suggests. Everything but `tidy` and `sort_key`
works on folded text (lower case, no diacritics), so vowel harmony plays no part: a and ä are one.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_LAST_LETTERS = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"})
_NO_DIACRITIC = str.maketrans({"å": "a", "ä": "a", "ö": "o", "ø": "o", "æ": "a", "ł": "l", "đ": "d", "ð": "d"})
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def _words(text: str) -> str:
    return _BETWEEN_WORDS.sub(" ", text).strip()


def tidy(text: str) -> str:
    """Return the text in lower case with its dots and rings, words parted by single spaces.

    >>> tidy("  ÄÄNEKOSKI, Åbo ")
    'äänekoski åbo'
    """
    return _words(unicodedata.normalize("NFC", text.casefold()))


def fold(text: str) -> str:
    """Return the text in lower case without diacritics, words parted by single spaces.

    >>> fold("  ÄÄNEKOSKI, Åbo ")
    'aanekoski abo'
    """
    plain = text.casefold().translate(_NO_DIACRITIC)
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain).translate(_NO_DIACRITIC)
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _words(plain)


def sort_key(name: str, lang: str) -> str:
    """Return a key that sorts as people of the language expect; punctuation inside a word does not count."""
    if lang == "en":
        return fold(name)
    letters = unicodedata.normalize("NFC", name.casefold()).translate(_LAST_LETTERS)
    return "".join(letter for letter in letters if letter.isalnum() or letter in " {|}")


def _table(text: str) -> dict[str, list[tuple[str, str]]]:
    rows = (row.split() for row in text.split(";"))
    return {end: [(stem.split("/")[0], stem.split("/")[-1]) for stem in stems] for end, *stems in rows}


#: Ends of names whose stem their last letters do not show, each with the weak stem (closed syllable) and the strong
#: one, where that is another; a name can have two such pairs. The ends in s let other endings follow too.
_ENDS = _table("laidun laitume; virrat virroi/virtoi; loppi lope/loppe; vesi vede/vete; lahti lahde/lahte;"
               "lehti lehde/lehte; joki joe/joke; maki mae/make; jarvi jarve; salmi salme; niemi nieme; saari saare;"
               "koski koske; kivi kive; vuori vuore; nummi numme nummi; suomi suome; lampi lammi/lampi lamme/lampe;"
               "nen se si")
_S_ENDS = _table("us ukse ude/ute; os okse; is ikse; es ekse")
_WEAKER = (("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("mp", "mm"), ("nt", "nn"), ("lt", "ll"), ("rt", "rr"),
           ("ht", "hd"), ("lk", "l"), ("rk", "r"), ("lp", "lv"), ("rp", "rv"))
_WEAKER_AFTER_VOWEL = {"k": "", "t": "d", "p": "v"}
_STRONGER = (("ng", "nk"), ("mm", "mp"), ("nn", "nt"), ("ll", "lt"), ("rr", "rt"), ("d", "t"), ("v", "p"))
_OPEN_END = re.compile(r"[^aeiouy][aeiouy]$")
_VOWELS = frozenset("aeiouy")
_CLOSED = {"inessive": "ssa", "elative": "sta", "adessive": "lla", "ablative": "lta", "allative": "lle",
           "genitive": "n"}
_CASES = (*_CLOSED, "illative", "partitive")
_BENT_FIRST_PART = {first: dict(zip(_CASES, forms, strict=True)) for first, *forms in (
    ("uusi", "uudessa", "uudesta", "uudella", "uudelta", "uudelle", "uuden", "uuteen", "uutta"),
    ("iso", "isossa", "isosta", "isolla", "isolta", "isolle", "ison", "isoon", "isoa"))}
_IRREGULAR = {"kangasala": ("kangasalla", "kangasalta", "kangasalle"), "virrat": ("virtain",)}


def _weak(stem: str) -> str:
    """Return the stem before a closed syllable: helsinki, helsingi; turku, turu; lieto, liedo."""
    if not _OPEN_END.search(stem):
        return stem
    body, vowel = stem[:-1], stem[-1]
    for strong, weak in _WEAKER:
        if body.endswith(strong):
            return body[: -len(strong)] + weak + vowel
    if len(body) > 2 and body[-1] in _WEAKER_AFTER_VOWEL and body[-2] in _VOWELS:
        return body[:-1] + _WEAKER_AFTER_VOWEL[body[-1]] + vowel
    return stem


def _stronger(stem: str) -> Iterator[str]:
    """Yield what the middle of a name like Pihtipudas can be before its long vowel: pihtiputaa."""
    body, ending = stem[:-2], stem[-2:]
    yield stem
    yield from (body[: -len(weak)] + strong + ending for weak, strong in _STRONGER if body.endswith(weak))


def _stems(word: str) -> Iterator[tuple[str, str]]:
    """Yield pairs of a weak and a strong stem."""
    for end, pairs in (_ENDS | _S_ENDS).items():
        if word.endswith(end):
            yield from ((word[: -len(end)] + weak, word[: -len(end)] + strong) for weak, strong in pairs)
            if end in _ENDS:
                return
    if word[-1] not in _VOWELS:
        if word.endswith(("as", "es")):
            yield from ((stem, stem) for stem in _stronger(word[:-1] + word[-2]))
        yield word + "i", word + "i"
        return
    yield _weak(word), word
    if word.endswith("e") and not word.endswith("ee"):
        yield from ((stem, stem) for stem in _stronger(word + "e"))


def _illatives(strong: str) -> Iterator[str]:
    last = strong[-1]
    if strong[-2:] == last + last:
        yield strong + ("siin" if last == "i" else "seen")
        yield f"{strong}h{last}n"
    else:
        yield strong + last + "n"
        if len(strong) > 1 and strong[-2] in _VOWELS:
            yield f"{strong}h{last}n"


def _cases(word: str) -> Iterator[tuple[str, str]]:
    """Yield case and form of a single word, without the forms of its parts."""
    for weak, strong in _stems(word):
        yield from ((case, weak + ending) for case, ending in _CLOSED.items())
        yield from (("illative", form) for form in _illatives(strong))
        yield "partitive", strong + ("ta" if strong[-1] == strong[-2:-1] else "a")
    if word.endswith("nen"):
        yield "genitive", word[:-3] + "sten"
        yield "partitive", word[:-3] + "sta"
    elif word.endswith("vesi"):
        yield "partitive", word[:-2] + "tta"
    elif word.endswith("e"):
        yield "partitive", word + "tta"
    elif word.endswith("s"):
        yield "partitive", word + "ta"
        yield "partitive", word[:-1] + "tta"


def bent_forms(name: str) -> frozenset[str]:
    """Return the forms of a Finnish place name in its case endings, folded; the name itself is not among them.

    >>> {"porissa", "poriin", "porista"} <= bent_forms("Pori"), "helsingista" in bent_forms("Helsinki")
    (True, True)
    """
    head, _, last = fold(name).rpartition(" ")
    if not last.isalpha() or len(last) < 2:
        return frozenset()
    if last == "tl":
        return bent_forms(head)
    forms = {form for _, form in _cases(last)} | set(_IRREGULAR.get(last, ())) | set(_compounds(last))
    return frozenset(f"{head} {form}" if head else form for form in forms) - {fold(name)}


def _compounds(word: str) -> Iterable[str]:
    for first, bent in _BENT_FIRST_PART.items():
        rest = word.removeprefix(first)
        if rest != word and len(rest) > 2:
            yield from (bent[case] + form for case, form in _cases(rest))
