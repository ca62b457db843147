"""Whole answers as a person reads them: each with its parts, in a language, sentence by sentence.

All examples on the days of every version of the law; matters; letters with the page beside them; the desk's summary.
The booklet's pages are read in `tests/language/texts/test_assembled.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from guide.answer.blocks import Result, Section, Sentence
from guide.answer.build import result
from guide.answer.matter import matter_result
from guide.desk.key_points import key_points
from guide.facts.answers import Answers
from guide.language.locale import LANGUAGES, Lang, translator
from guide.language.messages import Message
from guide.law.versions import LAW_VERSIONS
from guide.outputs.letter import companion, letter_of
from guide.reasoning.examples import EXAMPLES
from tests.days import TODAY
from tests.language.texts.sentences import sentences, words
from tests.law.matters.everything import cases, version_days
from tests.sampling import sample

#: A run takes some days of each example and some matters, `make whole` all.
DAYS_READ = 2
MATTERS_READ = 160
NO_SENTENCES = ("head", "table", "cell")


@cache
def parted(text: str) -> tuple[str, ...]:
    """Return the sentences of a text."""
    return tuple(sentences(text))


@cache
def length(text: str) -> int:
    """Return the number of words of a text."""
    return len(words(text))


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a whole, or a few that one message says, with the part that it stands in."""

    section: str
    id: str
    form: str
    text: str

    @property
    def limits(self) -> bool:
        """Return whether it limits or doubts what stands beside it."""
        return self.form == "note" or self.id.startswith("certainty.")


@dataclass(frozen=True, slots=True)
class Whole:
    """An answer as it is read in a language. `kind`: answer, matter, letter or desk."""

    kind: str
    name: str
    on: date
    lang: Lang
    said: tuple[Said, ...]

    @property
    def title(self) -> str:
        """Return which answer it is, for a line about it."""
        return f"{self.kind} {self.name} {self.on} [{self.lang}]"

    @property
    def spoken(self) -> Iterator[tuple[Said, str]]:
        """Yield each sentence and where it is said; headings, captions and cells of tables are none."""
        for one in self.said:
            if one.form not in NO_SENTENCES:
                yield from ((one, sentence) for sentence in parted(one.text))

    def words_by_section(self) -> Counter[str]:
        """Return the number of words of each part with everything under it."""
        found: Counter[str] = Counter()
        for one in self.said:
            found[one.section] += length(one.text)
        return found


Blocks = tuple[tuple[str, Message | None, Sentence], ...]


def _of_section(section: Section, under: str) -> Iterator[tuple[str, Message | None, Sentence]]:
    yield under, section.title, Sentence(section.title, (), form="head")
    for one in section.sentences:
        yield under, None, one
        for row in one.rows:
            yield from ((under, None, replace(cell, form="cell")) for cell in row.cells())
    for part in section.parts:
        yield from _of_section(part, under)


def _of_sections(sections: Iterable[Section]) -> Iterator[tuple[str, Message | None, Sentence]]:
    for section in sections:
        yield from _of_section(section, section.id)


def _of_result(whole: Result) -> Blocks:
    lead = [("lead", None, one) for one in (whole.headline, *whole.below)]
    return (*lead, *_of_sections(whole.sections))


def _days(answers: Answers, name: str) -> list[date]:
    """Return the example's own day and the first days of some versions of the law, of all for the whole."""
    firsts = [version.first_day for version in LAW_VERSIONS]
    return sorted({answers.on, *sample(firsts, "assembled", name, most=DAYS_READ)})


@cache
def results() -> Mapping[tuple[str, date], Result]:
    """Return the result of every example on its own day and on first days of versions of the law."""
    return {(name, on): result(one.answers.model_copy(update={"on": on}), TODAY)
            for name, one in EXAMPLES.items() for on in _days(one.answers, name)}



def _made() -> Iterator[tuple[str, str, date, Blocks]]:
    """Yield every whole before it is worded: kind, name, day, and its sentences with their parts."""
    for (name, on), whole in results().items():
        answers = EXAMPLES[name].answers.model_copy(update={"on": on})
        yield "answer", name, on, _of_result(whole)
        yield "desk", name, on, tuple(_of_sections(key_points(whole, answers, with_ground=True)))
        if (letter := letter_of(answers, TODAY)) is not None:
            page = tuple(("letter.text", None, part.sentence) for part in letter.parts)
            yield "letter", name, on, (*page, *_of_sections(companion(letter)))
    for matter, on, kind in sample(list(cases(version_days())), "assembled", most=MATTERS_READ):
        found = _of_result(matter_result(matter, on, None, kind, TODAY))
        yield "matter", f"{matter} {kind}", on, tuple((f"matter.{part}", title, one) for part, title, one in found)


@cache
def wholes() -> tuple[Whole, ...]:
    """Return every whole in every language, made once in a run."""
    made = tuple(_made())
    return tuple(Whole(kind, name, on, lang, tuple(_said(blocks, lang)))
                 for lang in LANGUAGES for kind, name, on, blocks in made)


def _said(blocks: Blocks, lang: Lang) -> Iterator[Said]:
    to = translator(lang)
    for part, title, one in blocks:
        if title is not None:
            yield Said(part, title.id, "head", to.text(title))
        else:
            yield Said(part, one.message.id, one.form, one.text(to))
