"""The search that places and the words of the desk share: how a name begins, and how far from it a word may be."""

from __future__ import annotations

import pytest

from guide.language.search import Forgiven, Names, is_slip

TOWNS = Names(["kuhmo", "kuopio", "kumo", "pori", "porvoo", "rovaniemi"], Forgiven(4, 9, first_letter_from=7))


@pytest.mark.parametrize(("start", "names"), [
    ("", ["kuhmo", "kumo", "kuopio", "pori", "porvoo", "rovaniemi"]), ("po", ["pori", "porvoo"]), ("x", [])])
def test_names_that_begin_so_come_in_their_order(start: str, names: list[str]) -> None:
    assert list(TOWNS.begun(start)) == names


@pytest.mark.parametrize(("word", "near"), [
    ("kumo", [(1, "kuhmo")]), ("poir", [(1, "pori")]), ("porj", []), ("por", []), ("kuopo", [(1, "kuopio")]),
    ("duopio", []), ("uopio", [(1, "kuopio")]), ("sovaniemi", [(1, "rovaniemi")]), ("rovanimei", [(1, "rovaniemi")]),
    ("rovonimei", [(2, "rovaniemi")]), ("sovanimei", [])])
def test_what_is_forgiven_grows_with_the_length_and_spares_the_first_letter(
        word: str, near: list[tuple[int, str]]) -> None:
    assert list(TOWNS.near(word)) == near


def test_no_more_errors_than_asked_for() -> None:
    assert list(TOWNS.near("rovonimei", errors=1)) == []


@pytest.mark.parametrize(("word", "slip"), [("kumo", True), ("khumo", True), ("kuhmoo", False), ("kuhmi", False)])
def test_a_slip_is_a_letter_left_out_or_two_the_other_way_round(word: str, slip: bool) -> None:
    assert is_slip(word, "kuhmo") == slip
