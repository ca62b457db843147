"""All checkers by name. Each takes texts in three languages and returns the faults it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from tests.language.texts.corpus import Entry, Fault
from tests.language.texts.lexicon import finnish_faults, spelling_faults
from tests.language.texts.modality import modality_faults
from tests.language.texts.parity import parity_faults
from tests.language.texts.sentences import length_faults
from tests.language.texts.style import style_faults
from tests.language.texts.terms import term_faults

CHECKERS: Mapping[str, Callable[[Iterable[Entry]], list[Fault]]] = {
    "length": length_faults, "spelling": spelling_faults, "finnish": finnish_faults, "parity": parity_faults,
    "style": style_faults, "modality": modality_faults, "terms": term_faults}
