"""The characters of the code: none is taken for another, in any of the three languages or by sight."""

from __future__ import annotations

from itertools import combinations

import pytest

from guide.desk.case_code.alphabet import ALL, CHARACTERS, NEAR, SAME, WORDS, characters_of, confusable, grouped
from guide.desk.case_code.checksum import PRIME
from guide.language.locale import LANGUAGES, Lang


def is_prime(number: int) -> bool:
    return number > 1 and all(number % part for part in range(2, number))


def largest_free_set(left: str) -> int:
    """Return how many characters can be chosen so that no two of them are in a group of `SAME` together."""
    if not left:
        return 0
    head, rest = left[0], left[1:]
    clashing = [other for other in rest if confusable(head, other) == 2]
    without = "".join(other for other in rest if other not in clashing)
    best = 1 + largest_free_set(without)
    return max(best, largest_free_set(rest)) if clashing else best


def test_no_two_characters_are_taken_for_one_another() -> None:
    assert [pair for pair in combinations(CHARACTERS, 2) if confusable(*pair) == 2] == []


def test_there_are_as_many_as_the_check_needs_and_no_larger_prime_is_possible() -> None:
    assert len(CHARACTERS) == len(set(CHARACTERS)) == PRIME
    most = largest_free_set(ALL)
    assert max(number for number in range(most + 1) if is_prime(number)) == PRIME


def test_what_is_left_out_sounds_or_looks_like_what_is_in() -> None:
    for left_out in set(ALL) - set(CHARACTERS) - {"O", "0"}:
        assert any(confusable(left_out, character) == 2 for character in CHARACTERS), left_out
    assert confusable("O", "0") == 2  # neither is in, since a clerk cannot know which of them was said


@pytest.mark.parametrize("pair", ["BP", "DT", "MN", "O0", "1I", "S5", "FS", "89", "59", "AH", "KH", "Z2", "UV"])
def test_well_known_confusions_are_in_the_table(pair: str) -> None:
    assert confusable(pair[0], pair[1]) == confusable(pair[1], pair[0]) == 2


def test_the_tables_are_tidy() -> None:
    assert set(SAME) == set(NEAR) == {*LANGUAGES, "sight"}
    for table in (SAME, NEAR):
        for groups in table.values():
            for group in groups:
                assert set(group) <= set(ALL)
                assert len(set(group)) == len(group) > 1
    assert confusable("A", "L") == 0
    assert confusable("L", "M") == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_letter_has_a_word_of_its_own(lang: Lang) -> None:
    words = WORDS[lang]
    assert len(set(words.values())) == 26
    assert all(words[letter].startswith(letter) for letter in CHARACTERS if letter.isalpha())


@pytest.mark.parametrize("text", ["A2Y-R6R-RP7-R2", "a2y r6r rp7 r2", " a2yr6rrp7r2\n", "A2Y–R6R−RP7.R2",
                                  "Ａ２ＹＲ６ＲＲＰ７Ｒ２", "A\u200b2Y\u00adR6R RP7/R2",
                                  "Aarne 2 Yrjö Risto 6 Risto Risto Paavo 7 Risto 2",
                                  "adam 2 yngve rudolf 6 rudolf rudolf petter 7 rudolf 2",
                                  "Alfa 2 Yankee-Romeo-6 Romeo Romeo, Papa 7 Romeo 2"])
def test_many_ways_of_typing_mean_the_same(text: str) -> None:
    assert "".join(characters_of(text)) == "A2YR6RRP7R2"


def test_a_group_that_is_a_spelling_word_is_characters() -> None:
    assert characters_of("PAPA-2LM") == tuple("PAPA2LM")
    assert characters_of("Papa Alfa") == ("P", "A")


def test_what_no_code_has_comes_back_for_the_refusal() -> None:
    assert characters_of("b2ö<") == ("B", "2", "Ö", "<")
    assert characters_of(" -\t") == ()


def test_groups_of_three() -> None:
    assert grouped("A2M74LPR") == "A2M-74L-PR"
    assert grouped("A2M74L") == "A2M-74L"
