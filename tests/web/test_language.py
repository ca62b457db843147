"""Which language a request gets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.language.locale import LANGUAGES, translator
from guide.web.language import ONLY, language_of, weighted
from tests.web.test_app import html_of, opened


@pytest.mark.parametrize(("query", "accept", "expected"), [
    (b"", "", "fi"),
    (b"lang=sv", "", "sv"),
    (b"lang=en", "sv", "en"),
    (b"step=check&lang=en", "fi", "en"),
    (b"lang=en&step=check", "fi", "en"),
    (b"lang=fi&lang=sv", "en", "sv"),
    (b"lang=s%76", "en", "sv"),
    (b"xlang=sv", "en", "en"),
    (b"lang=de", "sv", "sv"),
    (b"lang=SV", "en", "en"),
    (b"lang=", "en", "en"),
    (b"lang=%zz", "en", "en"),
    (b"lang=" + b"s" * 1_000_000, "en", "en"),
    (b"a&" * 500_000 + b"lang=sv", "en", "sv"),
    (b"\xff\xfe\x00", "sv", "sv"),
    (b"", "sv-FI", "sv"),
    (b"", "SV", "sv"),
    (b"", "de-DE,de;q=0.9,en;q=0.8,fi;q=0.7", "en"),
    (b"", "en;q=0.5,sv;q=0.9", "sv"),
    (b"", "en; q=0.5, sv; q=0.9", "sv"),
    (b"", "en ; q = 0.5 , fi", "fi"),
    (b"", "en;q=0,sv;q=0.1", "sv"),
    (b"", "en;q=0", "fi"),
    (b"", "en;q=2,sv;q=0.2", "sv"),
    (b"", "en;q=nan,sv;q=0.2", "sv"),
    (b"", "*", "fi"),
    (b"", "nb-NO,da", "en"),
    (b"", "uk", "en"),
    (b"", "uk,fi;q=0.5", "fi"),
    (b"lang=uk", "", "en"),
    (b"lang=uk", "fi-FI", "fi"),
    (b"", "fil-PH,en;q=0.9", "en"),
    (b"", "fin,eng,en;q=0.1", "en"),
    (b"", ",;,q=1,;;", "fi"),
    (b"", "x" * 1_000_000 + ",en", "fi"),
])
def test_the_language_of_a_request(query: bytes, accept: str, expected: str) -> None:
    assert language_of(query, accept) == expected


def test_equal_weights_keep_their_order() -> None:
    assert weighted("sv, en, fi;q=1.0, de;q=0.3") == ["sv", "en", "fi", "de"]


@given(st.binary(max_size=200), st.text(max_size=200))
def test_any_request_gets_one_of_our_languages(query: bytes, accept: str) -> None:
    assert language_of(query, accept) in LANGUAGES


@pytest.mark.parametrize(("lang", "told"), [("uk", True), ("ru", True), ("en", False), ("fi", False)])
def test_a_reader_of_another_language_is_told_which_there_are(lang: str, told: bool) -> None:
    body = html_of(opened(lang=lang))
    assert (translator("en").text(ONLY, languages="Suomi, Svenska and English") in body) is told
    assert f'data-guide-lang="{"en" if told else lang}"' in body
