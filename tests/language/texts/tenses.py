"""Finnish verbs in the present, found by Voikko: what an answer of a past day says of today, or says wrongly.

A form that may be something else (`antaa`, an infinitive; `sopivat`, a participle) counts where its clause has no
other finite verb. `voida` is the same in the present and the past, and the texts say its past by `saattaa`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tests.language.texts.lexicon import Analysis, analyses, tokens

_CLAUSE = re.compile(r"[,.:;?!()–”]")
#: Verbs whose other readings no text means.
_ALWAYS = frozenset(("voida", "nähdä"))


@cache
def present_verbs(text: str) -> tuple[str, ...]:
    """Return the verbs of a Finnish text that are in the present indicative; an order is none."""
    return tuple(found for clause in _CLAUSE.split(text) for found in _of(clause))


def _of(clause: str) -> Iterator[str]:
    words = [(word, analyses(word) or analyses(word.lower())) for word in tokens(clause)]
    has_verb = any(read and all(_finite(one) for one in read) for _, read in words)
    negation = ""
    for word, read in words:
        if any(one.get("CLASS") == "kieltosana" and one.get("MOOD") == "indicative" for one in read):
            negation = word
        elif negation:
            if any(_after_negation(one) for one in read):
                yield f"{negation} {word}"
            if any(_after_negation(one) or "PARTICIPLE" in one or one.get("MOOD") == "conditional" for one in read):
                negation = ""
        elif any(_present(one) for one in read) and _means_it(read, has_verb):
            yield word


def _means_it(read: tuple[Analysis, ...], has_verb: bool) -> bool:
    if any(one.get("BASEFORM") in _ALWAYS for one in read) or all(_finite(one) for one in read):
        return not any(one.get("TENSE") == "past_imperfective" for one in read) or _ALWAYS & {
            one.get("BASEFORM") for one in read} != set()
    other = [one for one in read if not _finite(one)]
    return not has_verb and any(one.get("MOOD") == "A-infinitive" or "PARTICIPLE" in one for one in other)


def _verb(one: Analysis) -> bool:
    return one.get("CLASS") == "teonsana"


def _finite(one: Analysis) -> bool:
    return (_verb(one) and one.get("MOOD") in ("indicative", "conditional")) or one.get("CLASS") == "kieltosana"


def _present(one: Analysis) -> bool:
    return (_verb(one) and one.get("MOOD") == "indicative" and one.get("TENSE") == "present_simple"
            and one.get("NEGATIVE") != "true")


def _after_negation(one: Analysis) -> bool:
    return (_verb(one) and one.get("NEGATIVE") in ("both", "true") and one.get("TENSE") == "present_simple"
            and one.get("MOOD") in ("imperative", "indicative"))
