"""The search knows what is no municipality, and calls a guess a guess."""

from __future__ import annotations

import json
import tomllib
from itertools import repeat
from pathlib import Path

import pytest
from babel import Locale
from rapidfuzz import process
from rapidfuzz.distance import OSA

from guide.__main__ import main
from guide.language.locale import LANGUAGES
from guide.language.word_forms import fold
from guide.places import EMPLOYMENT_AREAS, MUNICIPALITIES, Search, find, municipalities
from guide.places.data import POSTAL_CODES, rows
from guide.places.index import MISSPELT, names_on
from tests.days import TODAY

HERE = Path(__file__).parent
NO_PLACES = tomllib.loads((HERE / "no_places.toml").read_text(encoding="utf-8"))
SLIPS = tomllib.loads((HERE / "slips.toml").read_text(encoding="utf-8"))["slips"]
NAMES, CURRENT = names_on(TODAY), municipalities(TODAY)
AREAS_NAMED = NAMES.instead
OWN_NAMES = {fold(MUNICIPALITIES[code].name(lang)) for code in CURRENT for lang in LANGUAGES}
REGIONS = sorted({region for one in MUNICIPALITIES.values()
                  for region in (one.region_fi, one.region_sv, one.region_en)})
EMPLOYMENT = sorted({row[column] for row in rows("employment_areas.csv")
                     for column in ("name_fi", "name_sv", "name_en", "name_fi_full", "name_sv_full") if row[column]})


def look(text: str) -> Search:
    return find(text, TODAY)


def test_a_region_or_employment_area_finds_no_municipality() -> None:
    for text in (*REGIONS, *(name for name in EMPLOYMENT if fold(name) not in OWN_NAMES)):
        found = look(text)
        assert found.matches == (), text
        assert found.instead == ("aland" if text in ("Åland", "Ahvenanmaa") else "region"), text


def test_the_areas_that_are_municipalities_too_are_municipalities() -> None:
    both = {name for name in EMPLOYMENT if fold(name) in OWN_NAMES}
    assert {"Salo", "Kuopio", "Helsinki", "Lahti", "Turku", "Åbo", "Raahe"} <= both
    assert all(look(name).exact for name in both)
    assert not OWN_NAMES & set(AREAS_NAMED)


@pytest.mark.parametrize(("text", "kind"), [
    ("Pirkanmaalla", "region"), ("Uudellamaalla", "region"), ("Uudenmaan", "region"), ("Uudeltamaalta", "region"),
    ("i Nyland", "region"), ("Nylands", "region"), ("asun Lapissa", "region"), ("Varsinais-Suomessa", "region"),
    ("keski suomessa", "region"), ("Keskisuomi", "region"), ("Pirkanma", "region"), ("Uusima", "region"),
    ("Satakuna", "region"), ("Kainuusta", "region"), ("Lapin lääni", "region"), ("Oulun läänissä", "region"),
    ("Turun ja Porin lääni", "region"), ("Uleåborgs län", "region"), ("region of Lapland", "region"),
    ("Itä-Uudenmaan hyvinvointialue", "region"), ("Länsi-Uudellamaalla", "region"), ("Vantaa-Kerava", "region"),
    ("Kuopion työllisyysalueella", "region"), ("Mellersta Nylands välfärdsområde", "region"),
    ("pääkaupunkiseudulla", "region"), ("Tampereen seudulla", "region"), ("Häme", "region"), ("Meri-Lapissa", "region"),
    ("Ahvenanmaalla", "aland"), ("på Åland", "aland"), ("Ukrainasta", "country"), ("Virossa", "country"),
    ("from Syria", "country"), ("Eestissä", "country"), ("Englannissa", "country"), ("Deutschland", "country"),
    ("UK", "country"), ("Kongosta", "country"), ("Uudenmaalla", "region"), ("Eastern Finlnad", "region"),
    ("Suomi", "country"), ("i Finland", "country"), ("Venäjältä", "country"),
    ("Хельсинки", "script"), ("هلسنكي", "script"), ("ヘルシンキ", "script"), ("赫尔辛基", "script"),
    ("Ελσίνκι", "script")])
def test_it_says_what_was_named_instead(text: str, kind: str) -> None:
    assert look(text)[:3] == ((), kind, None)


@pytest.mark.parametrize(("text", "name"), [
    ("Tampere, Pirkanmaa", "Tampere"), ("Turku, Finland", "Turku"), ("asun Kemissä Lapin läänissä", "Kemi"),
    ("olen Ukrainasta ja asun Salossa", "Salo"), ("33100 Pirkanmaa", "Tampere"), ("Lappi, Rauma", "Rauma")])
def test_a_municipality_beside_an_area_is_found(text: str, name: str) -> None:
    assert [match.name_fi for match in look(text).matches] == [name]
    assert not look(text).matches[0].guess


def test_another_first_letter_makes_no_area() -> None:
    assert look("Olivia") == Search()


def test_no_country_finds_a_municipality() -> None:
    names = {name for lang in LANGUAGES for name in Locale.parse(lang).territories.values()}
    assert len(names) > 500
    assert {name: look(name) for name in names if look(name).matches or look(name).instead is None} == {}


def test_the_names_that_are_no_places_are_many() -> None:
    assert sum(map(len, NO_PLACES.values())) >= 500


@pytest.mark.parametrize("kind", NO_PLACES)
def test_what_is_no_place_is_no_hit(kind: str) -> None:
    """Two letters from every name of a place: nothing. Nearer, or where it begins one, at most a guess."""
    names = [name for index in (NAMES.folded, NAMES.former, NAMES.bent, NAMES.areas, NAMES.parts) for name in index]
    for text in NO_PLACES[kind]:
        whole, matches = fold(text), look(text).matches
        apart = min(process.cdist([whole], names, scorer=OSA.distance, score_cutoff=1)[0])
        assert apart > 0, f"{text} is the name of a place"
        if apart > 1:
            matches = tuple(one for one in matches if not any(map(str.startswith, names, repeat(whole))))
            assert matches == (), text
        assert all(match.guess for match in matches), text


def test_slips_lead_first_to_their_municipality_as_before() -> None:
    assert len(SLIPS) >= 150
    missed = {text: [match.code for match in look(text).matches] for text, code in SLIPS.items()
              if [match.code for match in look(text).matches][:1] != [code]}
    assert missed == {}
    assert sum(look(text).matches[0].guess for text in SLIPS) > 0.9 * len(SLIPS)


@pytest.mark.parametrize(("word", "name", "most"), [
    ("abc", "abcd", 0), ("poir", "pori", 1), ("simi", "simo", 0), ("ukraine", "uurainen", 1), ("lapland", "lemland", 1),
    ("rovanimei", "rovaniemi", 2), ("savolina", "savonlinna", 2)])
def test_the_bound_grows_with_the_length(word: str, name: str, most: int) -> None:
    assert MISSPELT.errors(word, name) == most


@pytest.mark.parametrize(("text", "code"), [
    ("Hki", "091"), ("hki", "091"), ("Hki:ssä", "091"), ("asun Tre:lla", "837"), ("Jkl", "179"), ("Lpr", "405"),
    ("Tku", "853"), ("Jns", "167"), ("Hml", "109"), ("Stadi", "091"), ("Hfors", "091"), ("H:fors", "091"),
    ("Jstad", "598"), ("Kuo", "297"), ("Uki", "895"), ("Lti", "398"), ("Pmk", "593"), ("L:ranta", "405"),
    ("Hlinna", "109"), ("R:niemi", "698"), ("Rollo", "698"), ("Jkylä", "179"), ("N:karleby", "893"), ("Vsa", "905")])
def test_abbreviations(text: str, code: str) -> None:
    assert [(match.code, match.why, match.guess) for match in look(text).matches][:1] == [(code, "abbreviation", False)]


@pytest.mark.parametrize(("text", "code"), [
    ("Tampere", "837"), ("tammerfors", "837"), (" Jyväskylä ", "179"), ("jyvaskyla", "179"), ("Porissa", "609"),
    ("33100", "837"), ("Kemi", "240"), ("Kaskö", "231"), ("Salo", "734"), ("Koski Tl", "284"), ("33 100", "837")])
def test_the_whole_text_is_exact(text: str, code: str) -> None:
    assert look(text).exact == code


@pytest.mark.parametrize("text", [
    "", "Koski", "tmpere", "Hels", "muutin Turusta", "Tapiola", "Hki", "Tampere tai Turku", "00100 Espoo", "Pertunmaa",
    "Brändö", "brändö", "Lappo", "Laihia", "Vieremä"])
def test_what_can_mean_more_or_was_only_near_is_not_exact(text: str) -> None:
    assert look(text).exact is None


def test_no_name_of_two_places_and_no_post_office_box_is_exact() -> None:
    names = {fold(name) for area in POSTAL_CODES.values() for name in (area.name_fi, area.name_sv) if name}
    for code in CURRENT:
        for name in (MUNICIPALITIES[code].name_fi, MUNICIPALITIES[code].name_sv):
            elsewhere = {one.code for one in NAMES.areas.get(fold(name), ())} - {code}
            assert look(name).exact == (None if elsewhere else code), name
            assert not elsewhere or fold(name) in names
    for postal_code, area in POSTAL_CODES.items():
        alone = area.kind == "area" and len(area.codes) == 1
        assert look(postal_code).exact == (area.municipality_code if alone else None), postal_code


@pytest.mark.parametrize(("text", "name"), [
    ("Nordsjö", "Helsinki"), ("Alberga", "Espoo"), ("Haga", "Helsinki"), ("Vuosaaressa", "Helsinki"),
    ("Leppävaara", "Espoo"), ("Böle", "Helsinki")])
def test_the_sides_of_a_place_are_the_place(text: str, name: str) -> None:
    first = look(text).matches[0]
    assert (first.name_fi, first.guess) == (name, False)


@pytest.mark.parametrize(("text", "meant"), [
    ("Nikkilä", None), ("Matti", None), ("Berliini", None), ("Siika", "Siikajoki"), ("Laukkaa", "Laukaa")])
def test_a_part_of_a_postal_area_is_a_guess_among_others(text: str, meant: str | None) -> None:
    found = look(text)
    assert found.matches
    assert not found.sure
    assert meant is None or meant in [match.name_fi for match in found.matches]


def test_a_word_of_direction_is_no_place() -> None:
    assert [look(text).matches for text in ("norra", "Södra", "centrum")] == [(), (), ()]


@pytest.mark.parametrize("text", ["Pirkanmaa", "Lapland", "Keski-Suomi", "Ukraine", "Syria", "Birkaland", "Lappi",
                                  "Uusimaa", "Kainuu", "Satakunta", "Åland", "Ahvenanmaa"])
def test_the_command_line_prints_an_empty_list(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["place", text]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize(("day", "found"), [
    ("2021-03-01", ("588", "name")), ("2024-12-31", ("588", "name")), ("2025-01-01", ("507", "former_name"))])
def test_the_command_line_knows_the_municipalities_of_a_day(
        day: str, found: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["place", "Pertunmaa", "--on", day]) == 0
    first, *rest = json.loads(capsys.readouterr().out)
    assert (first["code"], first["why"]) == found
    assert all(one["code"] != "588" for one in rest)


def test_every_employment_area_is_among_the_names() -> None:
    assert len(EMPLOYMENT_AREAS) == 45
    for area in EMPLOYMENT_AREAS.values():
        for name in (area.name_fi, area.name_sv, area.name_en):
            assert fold(name) in AREAS_NAMED or fold(name) in NAMES.folded, name
