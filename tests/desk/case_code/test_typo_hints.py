"""A wrong code is refused, and the slip that would explain it is named."""

from __future__ import annotations

from datetime import timedelta

import pytest

from guide.desk.case_code import CodeRefused, DecodedCase, pack, unpack
from guide.desk.case_code.alphabet import ALL, CHARACTERS, confusable, grouped
from guide.desk.case_code.codec import code_of
from guide.desk.case_code.schema import LaterFormat, read
from guide.desk.case_code.typo_hints import LEAST, MOST
from guide.language.locale import LANGUAGES, translator
from tests.days import TODAY
from tests.desk.case_code.cases import sample
from tests.telling import Tell


def refused(code: str) -> CodeRefused | None:
    try:
        unpack(code, TODAY)
    except CodeRefused as error:
        return error
    return None


def with_character(code: str, at: int, character: str) -> str:
    return code[:at] + character + code[at + 1:]


def bare(code: str) -> str:
    return code.replace("-", "")


def test_every_wrong_character_is_refused_and_found(tell: Tell) -> None:
    tried = found = first = 0
    for code in map(bare, sample(10)):
        for at in range(len(code)):
            for character in CHARACTERS.replace(code[at], ""):
                error = refused(with_character(code, at, character))
                assert error is not None
                assert error.code == "wrong"
                codes = [one.code for one in error.suggestions]
                tried, found = tried + 1, found + (grouped(code) in codes)
                first += codes[:1] == [grouped(code)]
                if len(code) <= 12:
                    assert codes == [grouped(code)]
                    assert (error.position, error.suggestions[0].heard) == (at + 1, character)
    assert found == tried
    tell(f"{tried} wrong characters refused; the slip is named in {found}, as the first guess in {first}")


def test_every_swap_of_neighbours_is_refused_and_found(tell: Tell) -> None:
    tried = 0
    for code in map(bare, sample(60)):
        for at in [at for at in range(len(code) - 1) if code[at] != code[at + 1]]:
            error = refused(code[:at] + code[at + 1] + code[at] + code[at + 2:])
            assert error is not None
            assert (at + 1, grouped(code)) in [(one.position, one.code) for one in error.suggestions if one.swap]
            tried += 1
    tell(f"{tried} swaps of neighbours refused and named")


def test_every_character_that_no_code_has_is_refused_and_what_was_meant_is_named() -> None:
    for code in map(bare, sample(2)):
        for at in range(len(code)):
            for character in set(ALL) - set(CHARACTERS):
                error = refused(with_character(code, at, character))
                assert error is not None
                assert (error.code, error.position) == ("not_used", at + 1)
                assert grouped(code) in [one.code for one in error.suggestions]


def test_a_likely_slip_is_asked_about_first() -> None:
    for code in [one for one in map(bare, sample(20)) if len(one) > 12]:
        for at in range(len(code)):
            for character in [one for one in CHARACTERS if confusable(one, code[at])]:
                error = refused(with_character(code, at, character))
                assert error is not None
                assert error.suggestions[0].likely


def test_two_misheard_characters_are_named_when_both_sound_alike() -> None:
    code = pack({"home_municipality": "091"}, TODAY)
    letters = {"P": "B", "M": "N", "S": "F", "A": "H", "Y": "I", "9": "5", "2": "1"}
    heard = bare(code)
    places = [at for at, character in enumerate(heard) if character in letters][:2]
    assert len(places) == 2
    for at in places:
        heard = with_character(heard, at, letters[heard[at]])
    error = refused(heard)
    assert error is not None
    assert [one.position for one in error.suggestions if one.code == code] == [at + 1 for at in places]


@pytest.mark.parametrize(("text", "reason"), [
    ("", "empty"), (" - ", "empty"), ("A2Y", "too_short"), ("2" * (LEAST - 1), "too_short"),
    ("2" * (MOST + 1), "too_long"), ("2" * 5000, "too_long"), ("<script>", "not_used"), ("Hei vaan", "not_used"),
    ("222222", "wrong"), ("22222222", "wrong")])
def test_what_is_no_code_is_refused(text: str, reason: str) -> None:
    error = refused(text)
    assert error is not None
    assert error.code == reason


def test_a_code_of_tomorrow_is_refused_without_a_guess() -> None:
    error = refused(pack({"home_municipality": "091"}, TODAY + timedelta(days=1)))
    assert error is not None
    assert (error.code, error.suggestions) == ("wrong", ())


def test_a_first_character_too_many_is_refused_though_its_value_is_nothing() -> None:
    for code in map(bare, sample(20)):
        assert refused(CHARACTERS[0] + code) is not None


def test_a_sound_code_that_no_case_gives_is_refused() -> None:
    """A day of the trial after the day of issue, and a day said in another way than the one in which it is packed."""
    tried = 0
    for number in range(1_200):
        error = refused(code_of(number))
        try:
            given_out = read(number) is not None
        except LaterFormat:
            given_out = False
        tried += not given_out
        assert (error is None) == given_out
    assert tried > 20


def test_a_missing_or_doubled_character_hardly_ever_opens(tell: Tell) -> None:
    tried, opened = 0, 0
    for code in map(bare, sample(20)):
        for at in range(len(code)):
            for other in (code[:at] + code[at + 1:], code[:at] + code[at] + code[at:]):
                tried, opened = tried + 1, opened + (refused(other) is None)
    tell(f"{tried} missing or doubled characters: {opened} open as another case")
    assert opened / tried < 1 / 100


def test_the_error_holds_no_answer() -> None:
    error = refused(with_character(bare(pack({"home_municipality": "091"}, TODAY)), 3, "B"))
    assert error is not None
    assert str(error) == "not_used"
    assert repr(error) == "CodeRefused('not_used')"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_refusal_is_told_in_every_language(lang: str) -> None:
    to = translator(lang)
    code = bare(pack({"home_municipality": "091"}, TODAY))
    texts = set()
    for wrong in ("", "A2", "2" * 30, code[1] + code[0] + code[2:], with_character(code, 4, "B"),
                  with_character(code, 1, "A" if code[1] != "A" else "L"), "BDTBDTBD", "RRSRRSRR7"):
        error = refused(wrong)
        assert error is not None
        lines = [line.text(to) for line in error.lines()]
        assert lines
        assert not any("{" in line for line in lines)
        texts.add(tuple(lines))
    assert len(texts) == 8


def test_the_heard_and_the_said_are_spelled() -> None:
    code = bare(pack({"home_municipality": "091"}, TODAY))
    at = next(at for at, character in enumerate(code) if character.isalpha())
    error = refused(with_character(code, at, "X"))
    assert error is not None
    text = error.lines()[1].text(translator("fi"))
    assert "X niin kuin Äksä" in text
    assert isinstance(unpack(error.suggestions[0].code, TODAY), DecodedCase)
