"""The shape of a fact: everything said about it stands in one object, and what is missing is named at import.

A fact is what a question asks for: a field of `Answers`, or of the situation that narrows the duties. How much has to
be said about it follows from its kind: `Fact` for one that no choice of authority depends on, `PersonFact` and
`PlaceFact` for those that decide who serves.
"""

import dataclasses
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from guide.language.messages import M, Message
from guide.law.conditions import UNKNOWN as UNKNOWN
from guide.law.conditions import Always, Condition, is_

SAME_AS_HOME = "home"
#: The values of `status` fall into these two classes; which value is in which depends on the day.
LISTED, NOT_LISTED = "listed", "not_listed"
IN_TRIAL = is_("regime", "trial")
PLACE_CLASSES: Mapping[Hashable, Message] = {
    "trial": M("graph.place.trial", "kokeilukunta"),
    "outside": M("graph.place.outside", "kokeilun ulkopuolinen kunta"),
    "aland": M("graph.place.aland", "Ahvenanmaan kunta"),
    "mainland": M("graph.place.mainland", "Manner-Suomen kunta"),
    "none": M("graph.place.none", "ei kotikuntaa Suomessa"),
}
#: When the sentence of "what would change this answer" speaks: of a settled answer in the trial and now, and of one
#: that is still open then and now.
Tense = Literal["would_have", "would", "was", "is"]


@dataclass(frozen=True, slots=True)
class Option:
    """An answer that can be chosen; `value` is stored and never translated."""

    value: str
    label: Message


@dataclass(frozen=True, slots=True)
class CallerPhrase:
    """Something a caller may say. `answer`: the option that it means, None when the clerk has to ask or explain.

    `says` is the caller's own words. `then` speaks to the clerk, who sees it and does not read it aloud.
    """

    says: Message
    answer: str | None
    then: Message


@dataclass(frozen=True, slots=True)
class Spoken:
    """A question for the ear (no brackets, no signs, the options in the sentence), and what may be said to it."""

    ask: Message
    caller_says: tuple[CallerPhrase, ...]


YES, NO = M("option.yes", "Kyllä"), M("option.no", "Ei")
DO_NOT_KNOW = Option(UNKNOWN, M("option.unknown", "En tiedä"))
YES_NO = (Option("yes", YES), Option("no", NO), DO_NOT_KNOW)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Question:
    """How a fact is asked for. The hint is one sentence; `points` spell it out. The last option is "I do not know"."""

    field: str
    page: str
    label: Message
    hint: Message
    why: Message
    options: tuple[Option, ...]
    spoken: Spoken
    points: tuple[Message, ...] = ()
    kind: Literal["choice", "place"] = "choice"
    asked_when: Condition = dataclasses.field(default_factory=Always)

    @property
    def values(self) -> tuple[str, ...]:
        """Return the stored values of the options, without the places that a search can add."""
        return tuple(option.value for option in self.options)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fact:
    """A fact and what is said about it.

    `other_forms`: the question in other words, each for its own days or places. `private`: the answers that no case
    code and no copy holds. `drawn`: the values in a rule diagram, after `head` where there is one; None for a fact
    that no diagram shows. `rule_name`: what rules call the fact where they look at a class of its values instead.

    Raises ValueError that names the fact, the part and the value for which words are missing.
    """

    question: Question
    private: tuple[str, ...]
    drawn: Mapping[Hashable, Message] | None
    head: Message | None = None
    other_forms: tuple[Question, ...] = ()
    rule_name: str = ""

    def __post_init__(self) -> None:
        if unknown := set(self.private) - set(self.question.values):
            raise ValueError(f"the fact {self.field}: `private` names {unknown}, which is no answer")
        if others := {form.field for form in self.other_forms} - {self.field}:
            raise ValueError(f"the fact {self.field}: `other_forms` ask for {others}")
        if self.drawn is not None and not self.rule_name:
            self._complete("drawn", self.drawn, self.values)

    def _complete(self, part: str, words: Iterable[Hashable], wanted: Iterable[Hashable]) -> None:
        if missing := [value for value in wanted if value not in words]:
            raise ValueError(f"the fact {self.field}: `{part}` has no words for {', '.join(map(str, missing))}")

    @property
    def field(self) -> str:
        """Return the field of `Answers` or of the situation."""
        return self.question.field

    @property
    def in_rules(self) -> str:
        """Return the name by which the conditions of rules know the fact."""
        return self.rule_name or self.field

    @property
    def questions(self) -> tuple[Question, ...]:
        """Return every form of the question."""
        return (self.question, *self.other_forms)

    @property
    def values(self) -> tuple[str | bool, ...]:
        """Return what the answers stand for, without "not known": True and False for yes and no."""
        return tuple({"yes": True, "no": False}.get(value, value) for value in self.question.values if value != UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AuthorityFact(Fact):
    """A fact on which it depends who serves.

    `name` is short ("whether you were under 30"), and `noted` what the desk's note calls it ("age"); `where_to_check`
    is for a person who does not know it; `said` is "you answered" as a clause, by value or class of values; `what_if`
    says who would serve if it were otherwise.
    """

    name: Message
    noted: Message
    where_to_check: Message
    said: Mapping[Hashable, Message]
    what_if: Mapping[Tense, Mapping[tuple[Hashable, ...], Message]]
    TENSES: ClassVar[tuple[Tense, ...]]

    def __post_init__(self) -> None:
        Fact.__post_init__(self)
        if self.drawn is None:
            raise ValueError(f"the fact {self.field}: `drawn` is missing")
        self._complete("what_if", self.what_if, self.TENSES)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PersonFact(AuthorityFact):
    """A fact about the person. The keys of `what_if` are the other value (or its class) and the authority.

    `classes`: the values as "what would change this answer" names them, where it names classes of values.
    """

    classes: tuple[str, ...] = ()
    TENSES = ("would_have", "was")

    def __post_init__(self) -> None:
        AuthorityFact.__post_init__(self)
        self._complete("said", self.said, (*self.values, *self.classes))
        for tense in self.TENSES:
            changed = [value for value, _ in self.what_if[tense]]
            self._complete(f"what_if[{tense}]", changed, self.classes or self.values)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlaceFact(AuthorityFact):
    """A place, which rules know as one of `classes`.

    `told`: "you answered" with the name of the place. The keys of `what_if` are the classes of places, the authority
    and how it is named: "new" and "another" by the new place ("another": one of the kind that serves now), "kept" by
    the place that does not change. `open`: the classes that alone settle nothing. `drawn_sets`: sets of classes that
    have words of their own.
    """

    classes: tuple[str, ...]
    told: Message
    open: Mapping[str, Message]
    drawn_sets: Mapping[frozenset[Hashable], Message] = dataclasses.field(default_factory=dict)
    TENSES = ("would_have", "would", "was", "is")

    def __post_init__(self) -> None:
        AuthorityFact.__post_init__(self)
        self._complete("drawn", self.drawn or (), self.classes)


def past_of(question: Question, label: Message, why: Message, ask: Message | None, hint: Message | None = None,
        **options: Message) -> dict[Message, Message]:
    """Return the past forms of a question's messages by those for today; `options` are by value."""
    found = {question.label: label, question.why: why}
    found |= {question.hint: hint} if hint else {}
    found |= {question.spoken.ask: ask} if ask else {}
    return found | {option.label: options[option.value] for option in question.options if option.value in options}
