"""A result as data: sections of sentences, each sentence with its sources in law.

The page, the command line, documents and the desk all read these blocks; none of them writes sentences of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from guide.language.locale import NAMES_IN, Translator
from guide.language.messages import M, Message
from guide.language.word_forms import sort_key
from guide.law.acts import Source
from guide.law.lines.serving import HEADINGS
from guide.law.model import Form as Form

#: How an address is opened; "" for what is only read.
Scheme = Literal["", "https:", "mailto:", "tel:"]


#: What to do in a few words, and the rest of it.
ACT_AND_REST = M("steps.told", "{act}. {rest}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or a few that share their sources). `form` says how it is set; `link` is a key of `CONTACTS`.

    Of form "table" it is the caption of `rows`, which stand below it. `act` is said first: what to do in a few words.
    """

    message: Message
    sources: tuple[Source, ...]
    params: Mapping[str, object] = field(default_factory=dict, hash=False)
    form: Form = "text"
    link: str = ""
    rows: tuple[Row, ...] = ()
    act: Message | None = None

    def text(self, to: Translator) -> str:
        """Return the sentence in a language; names are worded, and lists of names sorted, as the language has it."""
        rest = self.rest(to)
        return rest if self.act is None else to.text(ACT_AND_REST, act=to.text(self.act), rest=rest)

    def bare(self) -> Sentence:
        """Return the sentence with names in the reader's language alone."""
        return replace(self, params={key: replace(value, official_beside=False) if isinstance(value, Named) else value
                                     for key, value in self.params.items()})

    def rest(self, to: Translator) -> str:
        """Return the sentence without the act that it begins with."""
        if not self.params:
            return to.text(self.message)
        return to.text(self.message, **{name: _worded(value, to) for name, value in self.params.items()})


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table of what acts cost. `step` says how often it has happened, None where that does not matter."""

    what: Sentence
    costs: tuple[Sentence, ...]
    until: tuple[Sentence, ...]
    reasons: tuple[Sentence, ...]
    step: Message | None = None

    def cells(self) -> tuple[Sentence, ...]:
        """Return every sentence of the row, in reading order."""
        return self.what, *self.costs, *self.until, *self.reasons


def _worded(value: object, to: Translator) -> object:
    if isinstance(value, Message):
        return to.text(value)
    if isinstance(value, Named):
        return value.name(to.lang)
    if isinstance(value, Sentence):
        return value.text(to)
    if isinstance(value, Row):
        return " ".join(one.text(to) for one in (*value.costs, *value.until))
    if isinstance(value, date):
        return to.date(value)
    if isinstance(value, tuple):
        return to.list(sorted((str(_worded(part, to)) for part in value), key=lambda name: sort_key(name, to.lang)))
    return value


@dataclass(frozen=True, slots=True)
class Named:
    """A proper name that differs by language; in English the Finnish official name stands beside it.

    `bent`: the Finnish name as its sentence needs it, "" where that is its base form.
    """

    fi: str
    sv: str
    en: str
    official_beside: bool = True
    bent: str = ""

    def name(self, lang: str) -> str:
        """Return the name for a reader of a language."""
        if lang == "en" and self.official_beside and self.fi != self.en:
            return f"{self.en} ({self.fi})"
        return {"fi": self.bent or self.fi, "sv": self.sv, "en": self.en}[NAMES_IN[lang]]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a result under a heading; `parts` stand under headings of their own within it."""

    id: str
    title: Message
    sentences: tuple[Sentence, ...]
    parts: tuple[Section, ...] = ()

    def every_sentence(self) -> tuple[Sentence, ...]:
        """Return the sentences of the section, of its tables and of its parts, in reading order."""
        found = list[Sentence]()
        for one in self.sentences:
            found.append(one)
            for row in one.rows:
                found += row.cells()
        for part in self.parts:
            found += part.every_sentence()
        return tuple(found)

    def sources(self) -> tuple[Source, ...]:
        """Return the places in law that the section rests on, each once, act by act in the order of use."""
        found = dict.fromkeys(source for one in self.every_sentence() for source in one.sources)
        acts = list(dict.fromkeys(source.act for source in found))
        return tuple(sorted(found, key=lambda source: acts.index(source.act)))


@dataclass(frozen=True, slots=True)
class Way:
    """A way to reach an authority. `scheme` makes a link of its value; `about` tells whose it is, in what languages.

    `source` is the page that it is from, as it was on the day `checked_on`; "" for what the reference data says.
    `briefly` is `about` for a reader of one of the `languages` in which the value is known.
    """

    label: Message
    value: Named | Message
    scheme: Scheme = ""
    about: Sentence | None = None
    notes: tuple[Message, ...] = ()
    source: str = ""
    checked_on: date | None = None
    briefly: Sentence | None = None
    languages: tuple[str, ...] = ()

    def about_to(self, to: Translator) -> str:
        """Return whose it is, and in what languages where the reader's is not among them; "" where that is plain."""
        about = self.briefly if to.lang in self.languages else self.about
        return about.text(to) if about else ""

    def shown(self, to: Translator) -> str:
        """Return the value as it is read."""
        return str(_worded(self.value, to))

    def href(self, to: Translator) -> str:
        """Return where a link leads, "" without one."""
        value = self.shown(to)
        if self.scheme == "tel:":  # +358 (0)29 is dialled without the zero
            return self.scheme + "".join(sign for sign in value.replace("(0)", "") if sign.isdecimal() or sign == "+")
        return {"": "", "https:": value, "mailto:": f"mailto:{value}"}[self.scheme]


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach those who serve today: the ways of each under its name, None where the answer has just told it."""

    title: Message
    notes: tuple[Message, ...]
    cards: tuple[tuple[Named | None, tuple[Way, ...]], ...]


@dataclass(frozen=True, slots=True)
class Result:
    """The whole answer in the order in which a person needs it.

    `about` tells who it is that serves, and the `lead` what limits the answer; both stand below the headline.
    `over`: the day asked about is before the one on which it is read. `duties_over`: the duties are those of rules
    that are over, and told in the past.
    """

    headline: Sentence
    lead: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    contact: Contact | None = None
    about: tuple[Sentence, ...] = ()
    duties_over: bool = False
    over: bool = False

    def heading(self, to: Translator) -> str:
        """Return the headline as a heading: without a full stop, and a name in the reader's language alone."""
        shorter = replace(self.headline, message=HEADINGS.get(self.headline.message, self.headline.message))
        return shorter.bare().text(to).removesuffix(".")

    def limits(self) -> tuple[Sentence, ...]:
        """Return what limits the answer."""
        return self.lead

    @property
    def below(self) -> tuple[Sentence, ...]:
        """Return everything that stands below the headline, before the sections."""
        return *self.about, *self.lead

    def section(self, section_id: str) -> Section | None:
        """Return a section by its id, None when the answer does not have it."""
        return next((one for one in self.sections if one.id == section_id), None)

    def every_sentence(self) -> Iterator[Sentence]:
        """Yield every sentence of the result, in reading order."""
        yield self.headline
        yield from self.below
        for section in self.sections:
            yield from section.every_sentence()
