"""What no single message shows: whole answers, matters, letters and the desk's summary.

The end of a run prints what was measured, in each language, beside the bounds of `budgets.toml`.
"""

from __future__ import annotations

import tomllib
from fnmatch import filter as matching
from fnmatch import fnmatchcase
from functools import cache
from statistics import mean

import pytest

from guide.language.locale import LANGUAGES, Lang
from guide.law.versions import version_on
from guide.reasoning.examples import EXAMPLES
from tests.days import TODAY
from tests.language.texts.assembled import Said, Whole, length, wholes
from tests.language.texts.corpus import HERE, catalogue
from tests.language.texts.tenses import present_verbs
from tests.language.texts.whole_checks import (
    CHECKS,
    PAIRS,
    SPEAKS_OF_TODAY,
    Check,
    contradicting,
    faults,
    finnish_name,
    name_after_a_colon,
    pairs,
    present_of_a_past_day,
    present_verb_of_a_past_day,
    said_twice,
)
from tests.sampling import WHOLE
from tests.telling import Tell

BUDGETS = tomllib.loads((HERE / "budgets.toml").read_text(encoding="utf-8"))
KINDS = ("answer", "matter", "letter", "desk")


@pytest.mark.parametrize("check", CHECKS)
def test_whole_answers_are_without_fault(check: Check) -> None:
    assert faults(check) == []


def _whole(*said: tuple[str, str], lang: Lang = "en", day: int = 0, section: str = "duties") -> Whole:
    on = EXAMPLES["trial-under-30"].answers.on if day else TODAY
    return Whole("answer", "made", on, lang, tuple(Said(section, id, "text", text) for id, text in said))


@pytest.mark.parametrize(("check", "bad", "good"), [
    (present_of_a_past_day, _whole(("section.change", "Can another?"), day=1), _whole(("section.change", "Can?"))),
    (present_verb_of_a_past_day, _whole(("a", "Tämä ratkaisee."), day=1, lang="fi"), _whole(("a", "Tämä ratkaisi."),
                                                                                           day=1, lang="fi")),
    (said_twice, _whole(("a", "Ask it. Then wait."), ("b", "Ask it.")), _whole(("a", "Ask it."), ("b", "Ask him."))),
    (contradicting, _whole(("steps.cannot_register", ""), ("steps.register", "")), _whole(("steps.register", ""))),
    (name_after_a_colon, _whole(("a", "Possible: Helsinki")), _whole(("a", "Ask: Helsinki, Espoo or Vantaa."))),
    (finnish_name, _whole(("a", "Du bor i Turku."), lang="sv"), _whole(("a", "Du bor i Åbo."), lang="sv"))])
def test_a_check_finds_its_fault_and_no_other(check: Check, bad: Whole, good: Whole) -> None:
    assert len(list(check(bad))) == 1
    assert not list(check(good))


def test_every_mark_of_a_contradiction_names_messages_that_there_are() -> None:
    for pair, (one, other, why) in zip(PAIRS, pairs(), strict=True):
        assert len(why.split()) >= 5, pair
        assert one, pair
        assert len(other) >= len(pair["other"]), pair


def test_what_speaks_of_today_is_needed_and_says_why() -> None:
    said = {(one.id, version_on(whole.on).of_trial) for whole in wholes() if whole.lang == "fi" and whole.on < TODAY
            for one in whole.said if present_verbs(one.text)}
    ids = {entry.id for entry in catalogue()}
    for group in SPEAKS_OF_TODAY:
        assert len(group["why"].split()) >= 5, group
        for pattern in group["ids"]:
            assert matching(ids, pattern), f"no message is called {pattern}"
            if WHOLE:
                assert any(fnmatchcase(id, pattern) and not (of_trial and "since" in group) for id, of_trial in said), (
                    f"{pattern} is not said in the present of any past day")


@cache
def measured(kind: str, lang: Lang) -> dict[str, list[int]]:
    """Return how many words each part has in each whole of a kind; "" stands for the whole."""
    found: dict[str, list[int]] = {}
    for one in wholes():
        if (one.kind, one.lang) == (kind, lang):
            counted = one.words_by_section()
            for section, words in (*counted.items(), ("", counted.total())):
                found.setdefault(section, []).append(words)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_no_part_is_longer_than_its_budget(kind: str, tell: Tell) -> None:
    over = []
    bounds = BUDGETS["words"][kind]
    for section in sorted({part for lang in LANGUAGES for part in measured(kind, lang)}):
        told = []
        for lang in LANGUAGES:
            most, bound = max(measured(kind, lang).get(section, [0])), bounds[section or "whole"][lang]
            told.append(f"{lang} {mean(measured(kind, lang).get(section, [0])):.0f}, at most {most} of {bound}")
            if most > bound:
                over.append(f"{section or 'whole'} [{lang}]: {most} words, at most {bound}")
        tell(f"words of {kind}{f' {section}' if section else ''}: {'; '.join(told)}")
    assert over == []


def test_a_budget_is_of_a_part_that_there_is() -> None:
    for kind in KINDS:
        assert set(BUDGETS["words"][kind]) == {part or "whole" for part in measured(kind, "en")}


@pytest.mark.parametrize("kind", KINDS)
def test_doubts_and_limits_are_few(kind: str, tell: Tell) -> None:
    shares = []
    for lang in LANGUAGES:
        read = [[said.limits for said, _ in one.spoken] for one in wholes() if (one.kind, one.lang) == (kind, lang)]
        shares.append(mean(mean(one) for one in read if one))
    tell(f"share of limits and doubts in {kind}: {', '.join(f'{one:.1%}' for one in shares)} ({', '.join(LANGUAGES)})")
    assert max(shares) <= BUDGETS["caveats"][kind]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sentences_of_whole_answers_are_short(lang: Lang, tell: Tell) -> None:
    said = {sentence: length(sentence) for one in wholes() if one.lang == lang and one.kind == "answer"
            for _, sentence in one.spoken}
    lengths = sorted(said.values())
    over_20, over_25 = (sum(one > most for one in lengths) / len(lengths) for most in (20, 25))
    tell(f"sentences of answers [{lang}]: {len(lengths)}, median {lengths[len(lengths) // 2]} words, "
         f"over 20: {over_20:.1%}, over 25: {over_25:.1%}")
    assert lengths[len(lengths) // 2] <= BUDGETS["sentences"]["median"]
    assert over_25 <= BUDGETS["sentences"]["over_25"]
