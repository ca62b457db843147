"""The texts of the guide, held against every checker. `pytest -s` also prints what is measured but not limited."""

from __future__ import annotations

from functools import cache

import pytest

from guide.language.locale import LANGUAGES
from guide.law.duties.past_forms import PAST
from guide.law.versions import version_on
from guide.reasoning.examples import EXAMPLES
from tests.days import TODAY
from tests.language.texts.checkers import CHECKERS
from tests.language.texts.corpus import Fault, catalogue, everything, open_faults, pages, reviews
from tests.language.texts.lexicon import tokens, unearned_words
from tests.language.texts.modality import FORCES, says
from tests.language.texts.sentences import LIX_LIMIT, MEAN, lix, mean_length, reading_grade
from tests.language.texts.style import passive_share
from tests.telling import Tell


@cache
def faults(name: str) -> tuple[Fault, ...]:
    """Return what a checker finds; how long a sentence is shows before names are put into it."""
    return tuple(CHECKERS[name](catalogue() if name == "length" else everything()))


@pytest.mark.parametrize("name", CHECKERS)
def test_texts_are_without_fault(name: str) -> None:
    assert open_faults(faults(name)) == []


def test_the_table_of_must_can_and_should(tell: Tell) -> None:
    """How many messages bind, allow and advise in each language; where they differ, the checker has a reason."""
    table = {force: {lang: sum(says(force, lang, one.texts[lang]) for one in catalogue()) for lang in LANGUAGES}
             for force in FORCES}
    for force, counted in table.items():
        tell(f"messages that say {force}: {', '.join(f'{lang} {counted[lang]}' for lang in LANGUAGES)}")
        assert all(counted.values())


def test_every_review_is_needed_and_says_why() -> None:
    found = [fault for name in CHECKERS for fault in faults(name)]
    for one in reviews():
        assert len(one.reason.split()) >= 4, one
        assert any(one.covers(fault) for fault in found), f"nothing to review any more: {one}"


def test_every_listed_word_is_earned() -> None:
    assert unearned_words(everything()) == []


def test_a_past_day_has_past_forms() -> None:
    ids = {entry.id for entry in catalogue()}
    present = {id for id in ids if f"{id}_past" in ids} | set(PAST)
    for name, page in pages().items():
        on = EXAMPLES[name].answers.on
        # Since 2025 the way to another authority and what would change the answer are the same today.
        still = set() if version_on(on).of_trial else {"section.change", "section.oversight", "whatif.title"}
        if on < TODAY:
            assert {entry.id for entry in page} & present <= still, name


def test_a_doubt_about_the_duties_is_told_once() -> None:
    for name, page in pages().items():
        assert sum(entry.id in ("duties.confirm", "duties.wording_2026") for entry in page) <= 1, name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sentences_are_short_on_average(lang: str) -> None:
    texts = sorted({entry.texts[lang] for page in pages().values() for entry in page})
    mean = mean_length(texts)
    print(f"\n{lang}: {mean:.1f} words a sentence", end="")
    if lang == "fi":
        print(f", passive {passive_share(texts):.0%} of verbs", end="")
    elif lang == "sv":
        print(f", “inte” {sum(list(tokens(text)).count('inte') for text in texts)} times", end="")
    else:
        print(f", reading grade {reading_grade(texts):.1f}", end="")
    assert mean <= MEAN[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_result_pages_are_easy_to_read(lang: str) -> None:
    measured = {name: lix(entry.texts[lang] for entry in page) for name, page in pages().items()}
    hardest = max(measured, key=lambda name: measured[name])
    print(f"\n{lang}: LIX {min(measured.values()):.0f} to {measured[hardest]:.0f} ({hardest})", end="")
    assert lang not in LIX_LIMIT or measured[hardest] <= LIX_LIMIT[lang]
