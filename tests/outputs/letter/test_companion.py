"""The page that goes with a letter: sources everywhere, the right words for each kind, nothing uncertain as certain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from guide.language.locale import LANGUAGES, Lang, translator
from guide.language.messages import Message
from guide.law.lines.letter import LETTER_LISTS
from guide.law.model import REVIEW_CURRENT
from guide.outputs.letter import Letter, companion, guidance, letter_of
from tests.days import TODAY
from tests.outputs.letter.cases import CASES, LETTERS

#: Each kind names these, and no other kind does.
OWN = {"notification": {"ask_day", "ask_plan", "must_serve", "keep_duties", "attach.stay", "attach.cover"},
       "language": {"no_notice", "ask_share", "own_language"},
       "arrangements": {"to.serving", "must_advise", "no_promise", "ask_in_writing"},
       "transfer_request": {"to.te_office", "not_any_more", "ask_for_today", "office_decided", "rectify",
                            "pending_moved", "plan_bound", "attach.transfer"}}
SENT_NOW = {"wrong_place", "electronic", "unsigned", "paper", "own_risk", "no_code", "fill_in", "receipt",
            "certificate", "complete_later"}
SAFETY = {"emergency", "leave_no_trace", "non_disclosure", "no_details"}
#: What the law does not say is a note to ask about.
TO_ASK = {"ask_day", "ask_plan", "ask_share", "no_promise", "non_disclosure", "stale", "not_any_more",
          "oversight.appeal_numbers"}


def forms(letter: Letter) -> dict[str, str]:
    return {one.message.id.removeprefix("letter.with."): one.form
            for section in companion(letter) for one in section.every_sentence()}


@pytest.mark.parametrize("name", LETTERS)
def test_each_kind_says_its_own(name: str) -> None:
    letter = LETTERS[name]
    said = set(forms(letter))
    for kind, ids in OWN.items():
        assert ids <= said if kind == letter.kind else not ids & said
    assert ("other_way" in said) == (letter.kind == "arrangements" and not letter.case.follows_stay)
    assert (said >= SENT_NOW) == (letter.kind != "transfer_request")
    assert (said >= SAFETY) if letter.case.safety else not SAFETY & said


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", LETTERS)
def test_every_sentence_has_a_source_and_is_complete(name: str, lang: Lang) -> None:
    to, letter = translator(lang), LETTERS[name]
    sections = companion(letter)
    assert len({section.id for section in sections}) == len(sections)
    for section in sections:
        assert section.sentences
        for one in section.every_sentence():
            assert one.sources
            assert "{" not in one.text(to)
            assert "None" not in one.text(to)
    if letter.case.addressee:
        assert letter.case.addressee.name(lang) in " ".join(one.text(to) for one in sections[0].sentences)


@pytest.mark.parametrize("name", LETTERS)
def test_what_is_not_certain_is_a_note(name: str) -> None:
    assert all((form == "note") == (one in TO_ASK) for one, form in forms(LETTERS[name]).items())


def test_consent_is_named_unless_the_te_office_is_asked_for() -> None:
    said = {name: "consent" in forms(letter) for name, letter in LETTERS.items() if name.startswith("transfer")}
    assert said == {"transfer-to-te-office": False, "transfer-to-municipality": True, "transfer-target-open": True,
                    "transfer-without-home": True}


def test_the_subsections_are_those_of_the_day() -> None:
    def labels(name: str) -> set[str]:
        return {source.label for section in companion(LETTERS[name]) for one in section.sentences
                for source in one.sources if source.act.number == "1269/2020" and source.section == "5"}

    assert labels("transfer-to-te-office") == {"1269/2020 § 5(4)", "1269/2020 § 5(6)"}
    assert labels("transfer-to-municipality") == {"1269/2020 § 5(6)", "1269/2020 § 5(7)", "1269/2020 § 5(8)"}


def test_past_the_review_date_the_page_says_so() -> None:
    answers = CASES["notification"].answers
    said = {day: "stale" in forms(letter) for day in (TODAY, REVIEW_CURRENT, date(2027, 6, 1))
            if (letter := letter_of(answers, day))}
    assert list(said.values()) == [False, False, True]


def test_every_text_is_used() -> None:
    used = {one.message.id for letter in LETTERS.values() for section in companion(letter)
            for one in section.sentences}
    used |= {section.title.id for letter in LETTERS.values() for section in companion(letter)}
    stale = LETTERS["safety"]
    used |= {one.message.id for section in companion(replace(stale, case=replace(stale.case, stale=True)))
             for one in section.sentences}
    heads = {value.id for value in vars(guidance).values() if isinstance(value, Message)}
    assert used == heads | {one.id for lines in LETTER_LISTS for one in lines}
