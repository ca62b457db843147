"""The same facts in every language: numbers, dates, acts, sections, addresses and placeholders."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from babel import Locale

from tests.language.texts.corpus import Entry, Fault
from tests.language.texts.lexicon import lemmas

_LOCALES = {"fi": Locale("fi"), "sv": Locale("sv", "FI"), "en": Locale("en", "GB")}
_NUMBER_WORDS = {
    "fi": "kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista",
    "sv": "två tre fyra fem sex sju åtta nio tio elva tolv",
    "en": "two three four five six seven eight nine ten eleven twelve"}
_ORDINALS = {"fi": "kolmas neljäs viides", "sv": "tredje fjärde femte", "en": "third fourth fifth"}
_VALUES = {lang: {word: str(number) for names, start in ((_NUMBER_WORDS[lang], 2), (_ORDINALS[lang], 3))
                  for number, word in enumerate(names.split(), start=start)} for lang in _NUMBER_WORDS}
_VALUES["sv"]["varannan"] = "2"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+(?:fi|ax|eu|org|com)\b(?:/[\w/.-]*\w)?", re.IGNORECASE)
_ACT = re.compile(r"\b\d+/(?:19|20)\d\d\b")
_NUMERIC_DATE = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b")
_THOUSANDS = re.compile(r"(?<=\b\d),(?=\d{3}\b)")
_SECTION = re.compile(r"(\d+(?: [a-z]\b)?)\s*§|(?:§|[Ss]ections?)\s*(\d+(?: [a-z]\b)?)")
_SUBSECTION = re.compile(r"(\d+)\.?\s*mom|(?<=[\d§])\s*\((\d+)\)|[Ss]ubsections?\s+(\d+)")


def _names_of_months(lang: str) -> dict[str, int]:
    months = _LOCALES[lang].months
    names = {str(name).lower(): number for form in ("format", "stand-alone")
             for number, name in months[form]["wide"].items()}
    if lang == "fi":
        names |= {name.removesuffix("ta"): number for name, number in names.items()}
    return names


_MONTHS = {lang: _names_of_months(lang) for lang in _LOCALES}


def _month_pattern(lang: str) -> re.Pattern[str]:
    ending = r"(?:ta|n|ssa|sta|lla)?" if lang == "fi" else ""
    names = "|".join(sorted(_MONTHS[lang], key=len, reverse=True))
    return re.compile(rf"(?:\b(\d{{1,2}})\.?\s+)?\b({names}){ending}(?:\s+(?:vuonna\s+|år\s+)?((?:19|20)\d\d))?\b",
                      re.IGNORECASE)


_MONTH = {lang: _month_pattern(lang) for lang in _LOCALES}


def _taken(kind: str, pattern: re.Pattern[str], text: str, found: list[str]) -> str:
    for match in pattern.finditer(text):
        value = next((group for group in match.groups() if group), match[0]) if match.groups() else match[0]
        found.append(f"{kind} {value.lower().removeprefix('https://').removeprefix('www.')}")
    return pattern.sub(" ", text)


def facts(lang: str, text: str) -> Counter[str]:
    """Return what a text says that has to be the same in every language, with how often; dates as ISO days."""
    found: list[str] = [f"placeholder {name}" for name in sorted(set(_PLACEHOLDER.findall(text)))]
    text = _PLACEHOLDER.sub(" ", text)
    for kind, pattern in (("address", _ADDRESS), ("act", _ACT)):
        text = _taken(kind, pattern, text, found)
    for day, month, year in _NUMERIC_DATE.findall(text):
        found.append(f"date {year}-{int(month):02}-{int(day):02}")
    text = _NUMERIC_DATE.sub(" ", text)
    text = _months(lang, text, found)
    for kind, pattern in (("subsection", _SUBSECTION), ("section", _SECTION)):
        text = _taken(kind, pattern, text, found)
    found += [f"number {value}" for value in _numbers(lang, text)]
    return Counter(found)


def _months(lang: str, text: str, found: list[str]) -> str:
    """Note dates and months written in words; a month alone counts only where a day or a year stands beside it."""
    for match in _MONTH[lang].finditer(text):
        day, name, year = match.groups()
        if day or year:
            month = f"{_MONTHS[lang][name.lower()]:02}"
            found.append("date " + "-".join(part for part in (year, month, f"{int(day):02}" if day else "") if part))
    return _MONTH[lang].sub(lambda match: " " if match[1] or match[3] else match[0], text)


def _numbers(lang: str, text: str) -> Iterator[str]:
    for token in re.findall(r"[^\W\d_]+|\d+(?:[.,]\d+)*", _THOUSANDS.sub("", text)):
        if token[0].isdigit():
            yield token.replace(",", ".")
        elif lang == "fi":
            yield from (_VALUES["fi"][form] for form in sorted(lemmas(token)) if form in _VALUES["fi"])
        elif token.lower() in _VALUES[lang]:
            yield _VALUES[lang][token.lower()]


def parity_faults(entries: Iterable[Entry]) -> list[Fault]:
    """Return a fault for each fact that Swedish or English lacks, or has beyond the Finnish text."""
    found: list[Fault] = []
    for entry in entries:
        finnish = facts("fi", entry.fi)
        for lang, text in entry.texts.items():
            own = facts(lang, text)
            found += [Fault("parity", entry.id, lang, f"lacks {fact}") for fact in sorted((finnish - own).elements())]
            found += [Fault("parity", entry.id, lang, f"adds {fact}") for fact in sorted((own - finnish).elements())]
    return found
