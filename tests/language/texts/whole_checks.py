"""What no whole answer may have: the present of a past day, by a list of forms and by its verbs; a sentence twice; a
contradiction; a name out of place.

Each check takes a whole and yields its faults.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from fnmatch import filter as matching
from fnmatch import fnmatchcase
from functools import cache
from itertools import chain

from guide.answer.past_forms import PAST as PAST_OF_DAY
from guide.language.locale import Lang
from guide.law.duties.past_forms import PAST
from guide.law.matters import MATTERS
from guide.law.model import in_force
from guide.law.versions import version_on
from guide.places import EMPLOYMENT_AREAS, MUNICIPALITIES, TE_OFFICES
from tests.days import TODAY
from tests.language.texts.assembled import Said, Whole, wholes
from tests.language.texts.corpus import HERE, catalogue
from tests.language.texts.tenses import present_verbs

Check = Callable[[Whole], Iterable[str]]
PAIRS = tomllib.loads((HERE / "contradicting.toml").read_text(encoding="utf-8"))["pair"]
SPEAKS_OF_TODAY = tomllib.loads((HERE / "present.toml").read_text(encoding="utf-8"))["today"]
#: What is always told of a past day in the past, whatever law is in force today.
OF_DAY = frozenset(one.id for one in PAST_OF_DAY)


def faults(check: Check, read: Iterable[Whole] | None = None) -> list[str]:
    """Return what a check finds in every whole, each fault once with the first whole that has it."""
    found: dict[str, str] = {}
    for one in wholes() if read is None else read:
        for fault in check(one):
            found.setdefault(fault, one.title)
    return sorted(f"{fault} ({where})" for fault, where in found.items())


@cache
def present_forms() -> frozenset[str]:
    """Return the messages that have a past form beside them."""
    ids = {entry.id for entry in catalogue()}
    return frozenset({id for id in ids if f"{id}_past" in ids or f"{id}_then" in ids} | set(PAST) | OF_DAY)


@cache
def in_use_today() -> frozenset[str]:
    """Return what answers of today say: law that is still in force may be told in the present of a past day too."""
    of_matters = (id for matter in MATTERS for id in (
        matter.about.id, *(line.message.id for line in in_force(matter.lines, TODAY))))
    said = (said.id for one in wholes() if version_on(one.on) == version_on(TODAY) for said in one.said)
    return frozenset((*of_matters, *said))


def present_of_a_past_day(whole: Whole) -> Iterator[str]:
    """Yield what is said in the present of a day whose rules are over: duties never, of the trial nothing.

    Of any past day: what the reader told and who served.
    """
    version = version_on(whole.on)
    if whole.on < TODAY:
        for said in whole.said:
            if said.id in OF_DAY and whole.kind in ("answer", "desk"):
                yield f"{said.id} is said in the present of a past day"
    if version == version_on(TODAY):
        return
    for said in whole.said:
        if said.id in present_forms() and (
                version.of_trial or said.section.endswith("duties") or said.id not in in_use_today()):
            yield f"{said.id} is said in the present of a past day"


def present_verb_of_a_past_day(whole: Whole) -> Iterator[str]:
    """Yield each Finnish sentence of a past day with a verb in the present that nobody has found to speak of today.

    Duties of a past day whose law is still in force are told in the present; cells of a table are no sentences.
    """
    if whole.lang != "fi" or whole.on >= TODAY:
        return
    version = version_on(whole.on)
    in_force_today = version == version_on(TODAY)
    for said in whole.said:
        if said.form == "cell" or (in_force_today and (whole.kind == "matter" or said.section.endswith("duties"))):
            continue
        if not speaks_of_today(said.id, version.of_trial) and (verbs := present_verbs(said.text)):
            yield f"{said.id} says in the present of a past day: {', '.join(verbs)}"


@cache
def speaks_of_today(id: str, of_trial: bool) -> bool:
    """Return whether the reviewed list has the message, for a day of the trial or since."""
    return any(fnmatchcase(id, pattern) for group in SPEAKS_OF_TODAY if not (of_trial and "since" in group)
               for pattern in group["ids"])


def said_twice(whole: Whole) -> Iterator[str]:
    """Yield each sentence that stands twice; rows of a table as sentences, and words in a list, may be alike."""
    first: dict[str, Said] = {}
    for said, sentence in whole.spoken:
        if said.id == "cost.in_a_sentence" or sentence[-1] not in ".?":
            continue
        if sentence in first:
            yield f"{first[sentence].id} and {said.id} say the same: {sentence}"
        first[sentence] = said


def contradicting(whole: Whole) -> Iterator[str]:
    """Yield each pair of messages that the data says cannot both be true."""
    ids = {said.id for said in whole.said}
    for one, other, why in pairs():
        if ids & one:
            yield from (f"{min(ids & one)} beside {id}: {why}" for id in sorted(ids & other))


@cache
def pairs() -> tuple[tuple[frozenset[str], frozenset[str], str], ...]:
    """Return the marks of contradictions as sets of messages, with what a reader would ask."""
    ids = [entry.id for entry in catalogue()]
    return tuple((frozenset(matching(ids, pair["one"])), frozenset(chain.from_iterable(
        matching(ids, other) for other in pair["other"])), pair["why"]) for pair in PAIRS)


@cache
def names_in(lang: Lang) -> re.Pattern[str]:
    """Return a pattern of every place and authority by its name in a language, directly after a colon."""
    names = {one.name(lang) for one in (*MUNICIPALITIES.values(), *EMPLOYMENT_AREAS.values(), *TE_OFFICES.values())}
    return re.compile(rf"\w: (?:{_any(names)})\b")


@cache
def finnish_names(lang: Lang) -> re.Pattern[str]:
    """Return a pattern of the Finnish names of what has another name in the language."""
    places = (*MUNICIPALITIES.values(), *EMPLOYMENT_AREAS.values(), *TE_OFFICES.values())
    own = {one.name(lang) for one in places}
    return re.compile(rf"\b(?:{_any({one.name('fi') for one in places} - own)})\b")


def _any(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def name_after_a_colon(whole: Whole) -> Iterator[str]:
    """Yield each name that a label and a colon stand before, lists of several names left out."""
    for said in whole.said:
        if _labelled(said.text, whole.lang):
            yield f"{said.id} puts a name after a colon: {said.text}"


@cache
def _labelled(text: str, lang: Lang) -> bool:
    match = names_in(lang).search(text)
    return match is not None and "," not in text[match.end():]


def finnish_name(whole: Whole) -> Iterator[str]:
    """Yield each Finnish name that stands alone in another language; in English it may stand in brackets."""
    if whole.lang == "fi":
        return
    for said in whole.said:
        if name := _finnish_in(said.text, whole.lang):
            yield f"{said.id} has the Finnish name {name} in {whole.lang}"


@cache
def _finnish_in(text: str, lang: Lang) -> str:
    match = finnish_names(lang).search(re.sub(r"\([^)]*\)", "", text) if lang == "en" else text)
    return match[0] if match else ""


CHECKS: tuple[Check, ...] = (present_of_a_past_day, present_verb_of_a_past_day, said_twice, contradicting,
                             name_after_a_colon, finnish_name)
