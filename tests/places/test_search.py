"""The place search: what people write finds the right municipality first, and nonsense finds nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.places import CURRENT, MUNICIPALITIES
from guide.places.search import LONGEST_TEXT, find

QUERIES = [(text, why, code) for why, cases in
           tomllib.loads(Path(__file__).with_name("queries.toml").read_text(encoding="utf-8")).items()
           for text, code in cases.items()]


def test_there_are_at_least_forty_queries() -> None:
    assert len(QUERIES) >= 40


@pytest.mark.parametrize(("text", "why", "code"), QUERIES)
def test_right_municipality_first(text: str, why: str, code: str) -> None:
    first = find(text)[0]
    assert (first.code, first.why) == (code, why)


@pytest.mark.parametrize("text", ["", " ", "xyzzy", "asdfgh qwerty", "00001", "😀", "<script>alert(1)</script>", "\x00",
                                  "1234", "en tiedä", "ei mitään"])
def test_nonsense_finds_nothing(text: str) -> None:
    assert find(text) == []


def test_a_postal_code_on_a_border_offers_both() -> None:
    assert [match.code for match in find("05620")] == ["106", "543"]


def test_a_former_municipality_offers_its_successor_second() -> None:
    assert [match.code for match in find("Pertunmaa")][:2] == ["588", "507"]


@pytest.mark.parametrize("lang", ["fi", "sv"])
def test_every_municipality_is_found_by_its_name(lang: str) -> None:
    for code in CURRENT:
        name = MUNICIPALITIES[code].name(lang)
        assert code in [match.code for match in find(name)][:2], name
        plain = name.translate(str.maketrans("äöåÄÖÅ", "aoaAOA"))
        assert code in [match.code for match in find(plain)][:2], plain


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(CURRENT), st.data())
def test_one_missing_letter_is_forgiven(code: str, data: st.DataObject) -> None:
    name = MUNICIPALITIES[code].name_fi
    if len(name) < 5 or " " in name:
        return
    at = data.draw(st.integers(1, len(name) - 2))
    matches = find(name[:at] + name[at + 1:])
    # What is left can be the exact name of another place (Kuhmo without h is Kumo); that one is right then.
    assert code in [match.code for match in matches] or matches[0].why in ("name", "bent_form", "postal_code")


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=3 * LONGEST_TEXT))
def test_no_text_breaks_the_search(text: str) -> None:
    assert len(find(text)) <= 8
