"""The rules for bent forms, case by case, and folding and sorting."""

from __future__ import annotations

import pytest

from guide.language.word_forms import bent_forms, fold, sort_key, tidy
from guide.places import MUNICIPALITIES, by_name


@pytest.mark.parametrize(("name", "forms"), [
    ("Helsinki", "helsingissa helsingista helsinkiin helsingilla helsingilta helsingille helsingin helsinkia"),
    ("Turku", "turussa turusta turkuun turulla turulta turulle turun turkua"),
    ("Juuka", "juuassa juuasta juukaan juualla juualta juualle juuan juukaa"),
    ("Kotka", "kotkassa kotkasta kotkaan kotkalla kotkalta kotkalle kotkan kotkaa"),
    ("Vantaa", "vantaassa vantaasta vantaaseen vantaalla vantaalta vantaalle vantaan vantaata"),
    ("Saltvik", "saltvikissa saltvikista saltvikiin saltvikilla saltvikilta saltvikille saltvikin saltvikia"),
])
def test_all_cases(name: str, forms: str) -> None:
    assert set(forms.split()) <= bent_forms(name)


@pytest.mark.parametrize(("name", "wrong"), [("Helsinki", "helsinkissa"), ("Turku", "turkussa"), ("Kotka", "kotassa"),
                                             ("Masku", "masussa"), ("Nokia", "nokiiassa"), ("Lahti", "lahtissa")])
def test_forms_that_do_not_exist_are_not_made(name: str, wrong: str) -> None:
    assert wrong not in bent_forms(name)


def test_every_finnish_name_bends_and_none_into_itself() -> None:
    for code in MUNICIPALITIES:
        name = MUNICIPALITIES[code].name_fi
        forms = bent_forms(name)
        assert len(forms) >= 8, name
        assert fold(name) not in forms


@pytest.mark.parametrize("name", ["", " ", "A", "123", "Tl", "x1"])
def test_what_is_no_name_does_not_bend(name: str) -> None:
    assert bent_forms(name) == frozenset()


def test_folding() -> None:
    assert fold("  ÄÄNEKOSKI, A\u030Abo ") == "aanekoski abo"
    assert fold("S:t Mårtens") == "s t martens"
    assert fold("Malmø Łódź ﬁ") == "malmo lodz fi"
    assert tidy("A\u030ABO!") == "åbo"


def test_dotted_and_ringed_letters_sort_last_in_finnish_and_swedish() -> None:
    assert [MUNICIPALITIES[code].name_fi for code in by_name(["992", "989", "946", "091"], "fi")] == [
        "Helsinki", "Vöyri", "Ähtäri", "Äänekoski"]
    assert [MUNICIPALITIES[code].name_sv for code in by_name(["853", "976", "992", "837"], "sv")] == [
        "Tammerfors", "Åbo", "Äänekoski", "Övertorneå"]
    assert sort_key("Zz", "sv") < sort_key("Åa", "sv") < sort_key("Äa", "sv") < sort_key("Öa", "sv")


def test_punctuation_does_not_count_in_sorting() -> None:
    assert [MUNICIPALITIES[code].name_sv for code in by_name(["491", "202", "734", "755"], "sv")] == [
        "Salo", "Sjundeå", "S:t Karins", "S:t Michel"]


def test_english_sorts_without_diacritics() -> None:
    assert [MUNICIPALITIES[code].name_en for code in by_name(["091", "992", "049"], "en")] == [
        "Äänekoski", "Espoo", "Helsinki"]
