"""Which letter a person gets, to whom, in which languages; and that a letter tells nothing personal."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import product
from typing import get_args

import pytest

from guide import Answers, evaluate
from guide.facts.change import ChangeGround, StayReason
from guide.language.locale import LANGUAGES, Lang
from guide.law.kinds import LetterKind
from guide.law.versions import LAW_VERSIONS
from guide.outputs.letter import Letter, companion, file_name, letter_of
from guide.outputs.letter.model import LetterLang, Row, rows, title_of
from guide.places import EMPLOYMENT_AREAS, area_language, employment_area
from guide.reasoning.examples import EXAMPLES
from tests.days import TODAY
from tests.outputs.letter.cases import CASES, LETTERS
from tests.telling import Tell

KINDS = {"request_to_te_office": "transfer_request", "written_notification": "notification",
         "language_right": "language"}
GROUNDS = (None, *get_args(ChangeGround))
TARGETS = (None, "te_office", "091", "092", "478", "638", "405")
PLACES = ((None, None), ("none", None), ("none", "092"), ("092", None), ("405", None), ("280", "092"), ("478", None),
          ("478", "853"))


def fields(letter: Letter) -> dict[str, Row]:
    return {part.sentence.message.id: row for part, row in zip(letter.parts, rows(letter, "fi", "fi"), strict=True)}


@pytest.mark.parametrize("name", CASES)
def test_letter_of_each_case(name: str) -> None:
    case, letter = CASES[name], letter_of(CASES[name].answers, TODAY)
    assert (letter.kind if letter else "") == case.kind
    if letter is None:
        return
    by_id = fields(letter)
    if case.addressee:
        assert by_id["letter.addressee"].words.text == case.addressee
    else:
        assert by_id["letter.te_office" if letter.kind == "transfer_request" else "letter.authority"].blanks == 1
    assert (letter.case.addressee.fi if letter.case.addressee else "") == case.addressee
    new = by_id.get("letter.transfer.to") or by_id.get("letter.notify.move_to")
    assert (new.words.text if new else "") == case.new
    assert {part.sentence.message.id for part in letter.parts if part.ticked} == set(case.ticked)
    if case.law:
        assert f" 5 §:n {case.law} momenttiin." in by_id["letter.transfer.law"].words.text
    assert letter.languages[0] == case.first
    assert set(letter.languages) == {"fi", "sv"}


def expected_kind(answers: Answers) -> str:
    """Return the kind of letter by the contract's table of routes, "" for none."""
    outcome = evaluate(answers)
    way = outcome.change
    if len(outcome.servers) != 1 or outcome.unsettled or answers.change_wanted is False:
        return ""
    if way.route == "none":
        served_at_home = outcome.servers[0].kind == "employment_authority"
        return "arrangements" if served_at_home and answers.change_ground in ("relationship", "safety") else ""
    if way.route == "written_notification" and answers.change_target is None and answers.stay_municipality is not None:
        stay = employment_area(answers.stay_municipality, answers.on)
        if answers.stay_municipality != answers.home_municipality and (
                stay is None or stay.id == outcome.servers[0].area):
            return ""  # which is on Åland, or where the same authority serves
    return "" if way.route == "same_authority" or way.possible is False else KINDS[str(way.route)]


def test_every_combination_has_its_letter(tell: Tell) -> None:
    seen: Counter[str] = Counter()
    for version, (home, stay), ground, target, wanted, young in product(
            LAW_VERSIONS, PLACES, GROUNDS, TARGETS, (None, True, False), (True, False)):
        answers = Answers(on=version.first_day, home_municipality=home, stay_municipality=stay, status="unemployed",
                          under_30=young, dismissed_55plus=False, change_wanted=wanted, change_ground=ground,
                          change_target=target, stay_reason="work" if ground == "stay" else None)
        letter = letter_of(answers, TODAY)
        assert (letter.kind if letter else "") == expected_kind(answers), answers
        seen[letter.kind if letter else ""] += 1
    assert set(seen) == {"", *get_args(LetterKind)}
    tell(f"letters of {sum(seen.values())} combinations: {dict(seen)}")


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example(name: str) -> None:
    answers = EXAMPLES[name].answers
    letter = letter_of(answers, TODAY)
    assert (letter.kind if letter else "") == expected_kind(answers)
    if letter:
        assert companion(letter)


def test_the_letter_is_the_same_for_every_ground() -> None:
    base = CASES["safety"].answers
    other = letter_of(base.model_copy(update={"change_ground": "relationship"}), TODAY)
    assert other
    assert other.parts == LETTERS["safety"].parts
    base = CASES["transfer-to-municipality"].answers
    for ground in ("language", "relationship", "safety"):
        letter = letter_of(base.model_copy(update={"change_ground": ground}), TODAY)
        assert letter == LETTERS["transfer-to-municipality"]
    base = CASES["safety-with-a-stay"].answers
    for ground in ("relationship", "stay"):
        letter = letter_of(base.model_copy(update={"change_ground": ground}), TODAY)
        assert letter
        assert letter.parts == LETTERS["safety-with-a-stay"].parts


@pytest.mark.parametrize("home", ["049", "none", "478"])
@pytest.mark.parametrize("ground", ["relationship", "safety"])
def test_who_asks_for_arrangements_need_not_be_a_customer(home: str, ground: str) -> None:
    """K13: without a permit nobody can be registered, and asks for them all the same."""
    answers = Answers.model_validate({
        "on": TODAY, "home_municipality": home, "stay_municipality": "049", "change_wanted": True,
        "change_ground": ground, "may_register": "no_permit"})
    letter = letter_of(answers, TODAY)
    assert letter
    assert letter.kind == "arrangements"
    customers: tuple[tuple[LetterLang, str], ...] = (("fi", "asiak"), ("sv", "kund"))
    for lang, customer in customers:
        said = " ".join(row.words.text for row in rows(letter, lang, "fi"))
        assert customer not in said.lower().replace("sekund", "")


def test_a_notification_ticks_the_reason_of_the_stay_and_says_nothing_else_of_it() -> None:
    base = CASES["notification"].answers
    for reason in get_args(StayReason):
        letter = letter_of(base.model_copy(update={"stay_reason": reason}), TODAY)
        assert letter
        assert [part.sentence.message.id.rpartition(".")[2] for part in letter.parts if part.ticked] == [
            reason.removesuffix("_person")]
        assert [replace(part, ticked=False) for part in letter.parts] == [
            replace(part, ticked=False) for part in LETTERS["notification"].parts]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_moves_for_safety_sends_no_word_of_it(lang: Lang) -> None:
    letter = LETTERS["safety-with-a-stay"]
    assert letter.case.safety
    text = " ".join(row.words.shown.lower() for row in rows(letter, "fi", lang) + rows(letter, "sv", lang))
    text += " ".join(row.beside.shown.lower() for row in rows(letter, "fi", lang) if row.beside)
    assert not [word for word in ("turva", "vaara", "uhka", "väkivalta", "säkerhet", "fara", "hot ", "safe", "danger",
                                  "violen") if word in text]


def test_no_fact_about_the_person_is_in_a_letter() -> None:
    base = CASES["notification"].answers
    for field in ("under_30", "immigrant", "foreign_language", "temporary_protection", "earnings_related",
                  "seeks_benefit", "former_customer", "dismissed_55plus"):
        assert letter_of(base.model_copy(update={field: True}), TODAY) == LETTERS["notification"]


@pytest.mark.parametrize("name", LETTERS)
def test_personal_details_are_blanks(name: str) -> None:
    by_id = fields(LETTERS[name])
    assert by_id["letter.name"].blanks == by_id["letter.place_and_day"].blanks == by_id["letter.signature"].blanks == 1
    assert by_id["letter.contact"].blanks == 2
    assert not any(by_id[one].words.value for one in ("letter.name", "letter.contact", "letter.place_and_day"))
    assert "letter.no_code" in by_id


@pytest.mark.parametrize("name", LETTERS)
def test_every_line_has_a_source(name: str) -> None:
    assert all(part.sentence.sources for part in LETTERS[name].parts)


def test_title_and_file_name_are_neutral() -> None:
    assert {file_name(letter, "fi", "pdf") for letter in LETTERS.values()} == {"kirje.pdf"}
    assert {file_name(letter, "sv", "docx") for letter in LETTERS.values()} == {"brev.docx"}
    for letter, lang in product(LETTERS.values(), LANGUAGES):
        assert not any(word in title_of(letter, lang).lower() for word in (
            "turva", "vaara", "säker", "fara", "safe", "danger", "sopima", "suhte", "olämplig"))


def test_the_ended_route_is_said_first_and_only_when_it_has_ended() -> None:
    answers = CASES["transfer-target-open"].answers
    after, before = letter_of(answers, date(2025, 1, 1)), letter_of(answers, date(2024, 12, 31))
    assert after
    assert before
    assert after.parts[0].form == "notice"
    assert after.parts[1:] == before.parts
    assert "31. joulukuuta 2024" in rows(after, "fi", "fi")[0].words.text


@pytest.mark.parametrize("area", EMPLOYMENT_AREAS.values(), ids=lambda area: area.id)
def test_an_area_of_one_language_takes_its_own_first(area: object) -> None:
    one = EMPLOYMENT_AREAS[getattr(area, "id", "")]
    for code in one.members(TODAY):
        letter = letter_of(Answers(on=TODAY, home_municipality=code), TODAY)
        assert letter
        assert letter.case.addressee
        assert letter.case.addressee.fi == one.name("fi")
        if area_language(one, TODAY) != "bilingual":
            assert letter.languages[0] == area_language(one, TODAY)
