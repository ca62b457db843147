"""What can be looked up, with every word that leads there in the three languages. Built once, at the first search."""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple, get_args

from guide.desk.search_texts import PAGES
from guide.desk.terms import terms
from guide.desk.word_matching import Vocabulary
from guide.language.locale import LANGUAGES, NAMES_IN, Lang, translator
from guide.language.messages import Message
from guide.language.word_forms import fold
from guide.law.acts import Source
from guide.law.all_rules import ALL_RULES
from guide.law.duties import DUTY_DETAILS, SEARCH, DutyDetail
from guide.law.lines.duties import KEEP_SEARCH
from guide.law.matters import MATTERS
from guide.law.model import DutyRule, Rule
from guide.places.data import text_of

Danger = Literal["sure", "maybe"]
#: In this order they stand among hits that fit equally well.
Kind = Literal["matter", "term", "page", "rule", "duty", "place"]
KINDS: tuple[Kind, ...] = get_args(Kind)
#: How much a word counts by where it stands: as a name by itself, among the words of a name, in everyday words (less
#: for each thing further down the list), in a sentence that is a title, in an explanation, in the number of an act.
#: All are less than a step of `Level`.
NAME, PART_OF_NAME, EVERYDAY, SENTENCE, TEXT, NUMBER = 9, 7, (8, 6, 5), 3, 1, 0
_EACH_WORD = {NAME: PART_OF_NAME, SENTENCE: SENTENCE}
_ENDING_AFTER_COLON = re.compile(r"(?<=\w):[^\W\d_]+")


class Name(NamedTuple):
    """A text under which an entry is found, and how much the whole of it counts.

    `danger`: who says it is ("sure") or may be ("maybe") in danger; the sure ones lead there first, whatever else is
    said.
    """

    text: str
    lang: Lang
    whole: int
    danger: Danger | None = None

    @property
    def weight(self) -> int:
        """Return how much each of its words counts."""
        return _EACH_WORD.get(self.whole, TEXT) if " " in self.text else self.whole


class Entry(NamedTuple):
    """Something that can be looked up. `names[0:3]` are its title in the languages; then everyday words, then texts."""

    kind: Kind
    id: str
    names: tuple[Name, ...]
    numbers: tuple[str, ...] = ()


class Posting(NamedTuple):
    """That a word leads to an entry: by which of its names (None: a number of its source), and how much it counts."""

    entry: int
    name: int | None
    weight: int


class Index(NamedTuple):
    """All entries, their words, and whole names."""

    entries: tuple[Entry, ...]
    vocabulary: Vocabulary
    postings: Mapping[str, list[Posting]]
    whole: Mapping[str, list[Posting]]


def heard(text: str) -> str:
    """Return a text folded, the way it is compared: without case, dots, and the ending after a colon ("AVI:sta")."""
    return fold(_ENDING_AFTER_COLON.sub("", unicodedata.normalize("NFKC", text)))


@cache
def rules_by_key() -> Mapping[str, tuple[Rule, ...]]:
    """Return the versions of each rule in order of time. A sentence that serves several duties counts once.

    Under `SEARCH` stand the sentences on keeping the search valid, which is no rule by itself.
    """
    found: dict[str, list[Rule]] = {SEARCH: [rule for rule in DUTY_DETAILS if rule.duty == SEARCH]}
    for rule in ALL_RULES:
        found.setdefault(rule.title.id if isinstance(rule, DutyDetail) else rule.id, []).append(rule)
    return {key: tuple(sorted(rules, key=lambda rule: rule.first_day)) for key, rules in found.items()}


def _names(message: Message, whole: int) -> tuple[Name, ...]:
    return tuple(Name(translator(lang).text(message), lang, whole) for lang in LANGUAGES)


def _numbers(sources: Iterable[Source]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(number for one in sources for number in heard(one.act.number).split()))


def _entries() -> Iterator[Entry]:
    for matter in MATTERS:
        sources = [source for rule in matter.rules for source in rule.sources]
        yield Entry("matter", matter.id, (*_names(matter.title, NAME), *_names(matter.about, TEXT)), _numbers(sources))
    for term in terms().values():
        names = (Name(text, lang, NAME) for lang, text in term.names.items())
        yield Entry("term", term.id, (*names, *_names(term.explanation, TEXT)), _numbers(term.sources))
    for step, (title, about, _) in PAGES.items():
        yield Entry("page", step, (*_names(title, SENTENCE), *_names(about, TEXT)))
    for key, rules in rules_by_key().items():
        title = KEEP_SEARCH if key == SEARCH else rules[0].title
        duty = isinstance(rules[0], DutyRule | DutyDetail)
        sources = [source for rule in rules for source in rule.sources]
        yield Entry("duty" if duty else "rule", key, _names(title, SENTENCE), _numbers(sources))


@cache
def everyday_words() -> Mapping[tuple[str, str], tuple[Name, ...]]:
    """Return what people say for each thing (kind and id), in the order of the file.

    Raises `ValueError` for a row that names no kind or no language of the guide.
    """
    found: dict[tuple[str, str], dict[Name, None]] = {}
    for row in tomllib.loads(text_of("everyday_words.toml"))["say"]:
        if not {*NAMES_IN.values(), "to"} <= set(row) <= {*LANGUAGES, "to", "danger"}:
            raise ValueError(f"a row of everyday words has {sorted(row)}")
        if row.get("danger") not in (None, *get_args(Danger)):
            raise ValueError(f"{row['danger']!r} is no kind of danger: {', '.join(get_args(Danger))}")
        for place, target in ((place, target) for place, one in enumerate(row["to"])
                              for target in ([one] if isinstance(one, str) else one)):
            kind, _, id = target.partition(":")
            if kind not in KINDS:
                raise ValueError(f"{target!r} is no kind of thing: {', '.join(KINDS)}")
            whole = EVERYDAY[min(place, len(EVERYDAY) - 1)]
            found.setdefault((kind, id), {}).update(dict.fromkeys(
                Name(word, lang, whole, row.get("danger")) for lang in LANGUAGES for word in row.get(lang, ())))
    return {target: tuple(names) for target, names in found.items()}


@cache
def index() -> Index:
    """Return everything that can be looked up, indexed by word."""
    said = everyday_words()
    entries = tuple(one._replace(names=(*one.names[:3], *said.get((one.kind, one.id), ()), *one.names[3:]))
                    for one in _entries())
    found: dict[str, dict[tuple[int, int | None], int]] = defaultdict(dict)
    whole: dict[str, list[Posting]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for place, name in enumerate(entry.names):
            folded = heard(name.text)
            for word in (*folded.split(), *([folded.replace(" ", "")] if "-" in name.text else [])):
                found[word][number, place] = name.weight
            whole[folded].append(Posting(number, place, name.whole))
        for word in entry.numbers:
            found[word][number, None] = NUMBER
    whole.pop("", None)
    postings = {word: [Posting(*key, weight) for key, weight in of_word.items()] for word, of_word in found.items()}
    names = [word for word, of_word in found.items() if max(of_word.values()) >= EVERYDAY[-1]]
    return Index(entries, Vocabulary(postings, names), postings, dict(whole))
