"""Look it up: matters, terms, pages, rules, duties and places by a word that a caller says, in any of the languages.

>>> from datetime import date
>>> [(hit.kind, hit.id) for hit in look_up("karenssista", "sv", date(2026, 11, 24), limit=2)]
[('matter', 'sanction'), ('term', 'work_obligation')]
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from guide.desk import search_texts as t
from guide.desk.search_entries import (
    EVERYDAY,
    KINDS,
    NAME,
    SENTENCE,
    TEXT,
    Entry,
    Kind,
    Posting,
    heard,
    index,
    rules_by_key,
)
from guide.desk.terms import terms
from guide.desk.word_matching import Level
from guide.language.locale import Lang, translator
from guide.language.word_forms import fold, tidy
from guide.law.lines.change import SAFETY_INSTEAD
from guide.places import MUNICIPALITIES, employment_area, resolve, trial_area
from guide.places.search import Match, find

#: What a rule loses that is not in force on the day: as much as between a word and one that only begins so.
_OVER = 100
#: What is longer is cut.
LONGEST = 60
_MOST_WORDS = 8
_MOST_PLACES = 4
#: Words of questions that say nothing alone, folded.
_FILLERS = frozenset((
    "ja", "tai", "mita", "mika", "miten", "kuka", "missa", "mista", "milloin", "miksi", "on", "se", "ei", "jos", "kun",
    "minun", "pitaa", "voi", "voiko", "tehda", "nyt", "och", "eller", "vad", "vem", "var", "hur", "nar", "varfor",
    "jag", "ar", "det", "den", "en", "ett", "om", "i", "pa", "av", "for", "till", "and", "or", "what", "who", "where",
    "how", "when", "why", "is", "the", "a", "an", "of", "to", "in", "on", "for", "my", "do", "i", "can",
    "eilen", "viime", "viikolla", "igar", "forra", "veckan", "yesterday", "last", "week", "just", "was",
    "mina", "minua", "minut", "minulle", "minulla", "mun", "olen", "ollut", "mig", "min", "mitt", "har", "inte", "som",
    "am", "are", "at", "been", "did", "has", "have", "me", "not", "want", "ha", "haluan", "haluaisin",
    "vill"))
_PLACE_LEVEL = {"name": Level.EXACT, "former_name": Level.EXACT, "postal_code": Level.BENT, "bent_form": Level.BENT,
                "abbreviation": Level.BENT, "spelling": Level.SLIP}


class Hit(NamedTuple):
    """Something found. `title` and `detail` are worded in the language asked for.

    `found` is the name that led there when it is not the title, in `found_lang`. For a page, `id` is its step.
    `urgent`: a page found by a word of danger, so `detail` says whom to call.
    """

    kind: Kind
    id: str
    title: str
    detail: str
    found: str
    found_lang: Lang | None
    score: int
    urgent: bool = False


class _Fit(NamedTuple):
    """How well an entry fits: words matched, what they count, and the name that counts most.

    `stays`: by a word of danger, so it is told however many of the words something else fits.
    """

    words: int
    score: int
    name: int | None
    stays: bool = False


def look_up(text: str, lang: Lang, on: date, limit: int = 12) -> tuple[Hit, ...]:
    """Return at most `limit` things that a text can mean, best first: those that fit most of its words.

    A rule that is not in force on the day stands after those in force, unless they fit much worse; among equals what is
    in use on the day stands first. Nothing found is empty; no text raises an error.
    """
    text = text[:LONGEST]
    known = index().entries
    fits = {number: _on_day(fit, known[number], on) for number, fit in _fits(text).items()}
    most = max((fit.words for fit in fits.values()), default=0)
    ranked = sorted((-fit.score, not _counts_on(known[number], on), KINDS.index(known[number].kind), number)
                    for number, fit in fits.items() if fit.words == most or fit.stays)
    hits = [_hit(known[number], fits[number], lang) for *_, number in ranked[:max(limit, 0)]]
    places = _places(text, lang, on, sure_only=bool(fits)) if _words(text) else ()
    return tuple(sorted((*hits, *places), key=lambda hit: -hit.score)[:max(limit, 0)])


class _Heard(NamedTuple):
    """What a word counts for an entry, by which of its names, and how well the word itself fits."""

    counts: int
    name: int | None
    level: Level


_NOTHING = _Heard(-1, None, Level.SLIP)


def _words(text: str) -> list[str]:
    words = list(dict.fromkeys(heard(text).split()))
    return [word for word in words if word not in _FILLERS][:_MOST_WORDS]


@cache
def _phrases() -> Mapping[tuple[int, int], frozenset[str]]:
    """Return the words of each everyday name of several, by entry and place of the name."""
    found = {(number, place): frozenset(_words(name.text)) for number, entry in enumerate(index().entries)
             for place, name in enumerate(entry.names) if name.whole in EVERYDAY}
    return {key: words for key, words in found.items() if len(words) > 1}


def _fits(text: str) -> dict[int, _Fit]:
    """Return every entry that fits at least one word, or whose whole name was said, with how well."""
    found, words, phrases = index(), _words(text), _phrases()
    dotted = {fold(word) for word in tidy(text).split() if fold(word) != word}

    def other_word(posting: Posting, said: Iterable[str]) -> bool:
        """Tell whether dots make what was said another word than one of danger: "väärä" is not "vaara"."""
        name = found.entries[posting.entry].names[posting.name or 0]
        return name.danger is not None and name.text.isascii() and not dotted.isdisjoint(said)

    best: dict[int, dict[str, _Heard]] = defaultdict(dict)
    parts: dict[tuple[int, int], dict[str, tuple[str, Level]]] = defaultdict(dict)
    for word in words:
        for known, level in found.vocabulary.matches(word).items():
            for posting in found.postings[known]:
                if posting.name is None and level not in (Level.EXACT, Level.BEGINNING):
                    continue
                if dotted and other_word(posting, (word,)):
                    continue
                counts = level + posting.weight
                if counts > best[posting.entry].get(word, _NOTHING).counts:
                    best[posting.entry][word] = _Heard(counts, posting.name, level)
                if level >= Level.BENT and posting.name is not None and (posting.entry, posting.name) in phrases:
                    parts[posting.entry, posting.name][known] = word, level
    for (number, place), of_name in parts.items():
        if of_name.keys() == phrases[number, place]:  # all of its words were said, in whatever form and order
            for word, level in of_name.values():
                one = _Heard(level + found.entries[number].names[place].whole, place, level)
                best[number][word] = max(best[number][word], one, key=lambda heard: heard.counts)
    said = found.whole.get(heard(text)) or found.whole.get(" ".join(words), [])
    whole = {one.entry: one for one in reversed(said) if not other_word(one, words)}
    return {number: _fit(found.entries[number], best.get(number, {}), whole.get(number))
            for number in {**best, **whole}}


def _fit(entry: Entry, of_entry: Mapping[str, _Heard], whole: Posting | None) -> _Fit:
    """Return how well an entry fits: the mean of its words, or, when one of its names was said, that whole name."""
    words = max(len(of_entry), 1)
    if whole is not None:
        of_entry = {"": _Heard(Level.EXACT + whole.weight, whole.name, Level.EXACT)}
    score = 10 * sum(one.counts for one in of_entry.values()) // len(of_entry) + (5 if whole else 0)
    said = {name.danger: one for one in of_entry.values() if one.name is not None and one.level >= Level.BENT
            for name in (entry.names[one.name],)
            if name.danger and one.counts == one.level + name.whole}  # by all of a name, not one of its words
    if sure := said.get("sure"):
        return _Fit(words, 10 * (Level.EXACT + NAME) + entry.names[sure.name or 0].whole, sure.name, stays=True)
    best = max(of_entry.values(), key=lambda one: (one in said.values(), one.counts))
    return _Fit(words, score, best.name, stays=bool(said))


def _on_day(fit: _Fit, entry: Entry, on: date) -> _Fit:
    """Return how well an entry fits on a day."""
    over = entry.kind in ("rule", "duty") and not _counts_on(entry, on)
    return fit._replace(score=fit.score - _OVER) if over else fit


def _counts_on(entry: Entry, on: date) -> bool:
    if entry.kind in ("rule", "duty"):
        return any(rule.in_force(on) for rule in rules_by_key()[entry.id])
    return entry.kind != "term" or terms()[entry.id].in_use(on)


def _hit(entry: Entry, fit: _Fit, lang: Lang) -> Hit:
    title = next(name.text for name in entry.names[:3] if name.lang == lang)
    name = entry.names[fit.name] if fit.name is not None else None
    urgent = entry.kind == "page" and fit.stays
    detail = translator(lang).text(SAFETY_INSTEAD) if urgent else _detail(entry, lang)
    hit = Hit(entry.kind, entry.id, title, detail, "", None, fit.score, urgent)
    if name is None or name.text == title or name.whole in (SENTENCE, TEXT):  # a sentence says nothing of why
        return hit
    return hit._replace(found=name.text, found_lang=name.lang)


def _detail(entry: Entry, lang: Lang) -> str:
    """Return the short line under a hit."""
    to = translator(lang)
    if entry.kind == "page":
        return to.text(t.PAGE, about=to.text(t.PAGES[entry.id][1]))
    if entry.kind in ("matter", "term"):
        return [name.text for name in entry.names if name.lang == lang and name.whole == TEXT][-1]
    rules = rules_by_key()[entry.id]
    first, lasts = to.date(rules[0].first_day), [rule.last_day for rule in rules]
    if None in lasts:
        return to.text(t.DUTY_FROM if entry.kind == "duty" else t.RULE_FROM, first=first)
    return to.text(t.DUTY_DAYS if entry.kind == "duty" else t.RULE_DAYS, first=first,
                   last=to.date(max(filter(None, lasts))))


def _places(text: str, lang: Lang, on: date, sure_only: bool) -> Iterator[Hit]:
    """Yield municipalities; with `sure_only` none that would be a slip, since a word of the guide fits."""
    said = heard(text)
    for match in find(text, on, _MOST_PLACES).matches:
        level = _PLACE_LEVEL[match.why]
        if level == Level.SLIP and any(heard(name).startswith(said) for name in (match.name_fi, match.name_sv)):
            level = Level.BEGINNING
        elif match.why == "postal_code" and not (match.hint or "").isdecimal():
            level = Level.BEGINNING  # postal areas have many names that are common words too
        if level != Level.SLIP or not sure_only:
            yield Hit("place", match.code, MUNICIPALITIES[match.code].name(lang), _where(match, lang, on),
                      match.hint or "", None, 10 * (level + NAME))


def _where(match: Match, lang: Lang, on: date) -> str:
    """Return to which area a municipality belongs on the day."""
    to, one = translator(lang), MUNICIPALITIES[match.code]
    if one.aland:
        return to.text(t.ON_ALAND)
    then = resolve(match.code, on)
    if then.code != match.code:
        return to.text(t.PART_OF, name=then.name(lang))
    if area := employment_area(match.code, on):
        return to.text(t.IN_AREA, name=area.name(lang))
    trial = trial_area(match.code, on)
    return to.text(t.IN_TRIAL, name=trial.name(lang)) if trial else to.text(t.NOT_IN_TRIAL)
