"""Where a sentence stands in law, as each language writes it: 17 § 2 mom., section 17(2)."""

from __future__ import annotations

from collections.abc import Mapping

from guide.language.locale import Translator
from guide.language.messages import M, Message
from guide.law.acts import Source

#: By whether the section is counted within a chapter, and whether a subsection is meant.
_FORMS: Mapping[tuple[bool, bool], Message] = {
    (False, False): M("source.section", "{section} §"),
    (False, True): M("source.subsection", "{section} § {subsection} mom."),
    (True, False): M("source.chapter", "{chapter} luvun {section} §"),
    (True, True): M("source.chapter_subsection", "{chapter} luvun {section} § {subsection} mom."),
}


def within_act(source: Source, to: Translator) -> str:
    """Return the place within its act; "" when the whole act is meant."""
    if not source.section:
        return ""
    chapter, _, section = source.section.rpartition(":")
    form = _FORMS[bool(chapter), bool(source.subsection)]
    return to.text(form, chapter=chapter, section=section, subsection=source.subsection)


def reference(source: Source, to: Translator) -> str:
    """Return the act's number and the place within the act."""
    return f"{source.act.number} {within_act(source, to)}".strip()
