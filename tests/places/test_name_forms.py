"""How names bend: as Voikko bends the Finnish ones, with i or på before the Swedish ones."""

from __future__ import annotations

import pytest

from guide.answer.blocks import Named
from guide.answer.names import ENDINGS, bent, inside, municipality_bent
from guide.places import EMPLOYMENT_AREAS, FORMS, MUNICIPALITIES, TE_OFFICES
from guide.places.data import rows
from tests.language.texts.lexicon import analyses
from tests.telling import Tell

#: Voikko's names of the cases of each column: whose, where, to where.
CASES = {"of_fi": ("omanto",), "in_fi": ("sisaolento", "ulkoolento"), "to_fi": ("sisatulento", "ulkotulento")}
#: Names whose form is not made of the name's own last word.
BY_HAND = {"284": ("Kosken Tl", "Koskella Tl", "Koskelle Tl"), "936": ("Virtain", "Virroilla", "Virroille"),
           "599": ("Pedersören kunnan", "Pedersören kunnassa", "Pedersören kuntaan")}


def test_every_municipality_has_its_forms() -> None:
    assert set(FORMS) == set(MUNICIPALITIES)
    for row in rows("municipality_forms.csv"):
        assert row["name_fi"] == MUNICIPALITIES[row["code"]].name("fi")


def test_finnish_forms_are_those_that_voikko_knows(tell: Tell) -> None:
    known = 0
    for code, row in FORMS.items():
        name = MUNICIPALITIES[code].name("fi")
        if code in BY_HAND:
            assert tuple(row[column] for column in CASES) == BY_HAND[code]
            continue
        assert row["of_fi"].endswith("n"), name
        assert row["in_fi"].endswith(("ssa", "ssä", "lla", "llä")), name
        # Who lives "on" a place goes "onto" it, who lives "in" it goes "into" it.
        assert row["to_fi"].endswith("lle") is row["in_fi"].endswith(("lla", "llä")), name
        for column, cases in CASES.items():
            form = row[column]
            assert form[:2] == name[:2]
            readings = [one for one in analyses(form) if one.get("BASEFORM", "").lower() == name.lower()]
            if analyses(name) and analyses(form):
                assert any(one.get("SIJAMUOTO") in cases for one in readings), f"{form} is not how {name} bends"
                known += 1
    tell(f"forms of municipalities bent as Voikko bends them: {known} of {3 * len(FORMS)}; by hand: {3 * len(BY_HAND)}")
    assert known > 750


def test_swedish_forms_have_i_or_on_islands_pa() -> None:
    for code, row in FORMS.items():
        before, _, name = row["in_sv"].partition(" ")
        assert before in ("i", "på")
        assert name == MUNICIPALITIES[code].name("sv")
        assert before == "i" or MUNICIPALITIES[code].aland or name in ("Kimitoön", "Karlö")


@pytest.mark.parametrize(("code", "lang", "form"), [
    ("609", "fi", "Porissa"), ("837", "fi", "Tampereella"), ("092", "fi", "Vantaalla"), ("091", "sv", "i Helsingfors"),
    ("062", "sv", "på Föglö"), ("853", "en", "Turku"), ("638", "fi", "Porvoossa"), ("478", "fi", "Maarianhaminassa")])
def test_in_a_municipality(code: str, lang: str, form: str) -> None:
    assert inside(code).name(lang) == form


def test_whose_and_to_where() -> None:
    assert municipality_bent("609", "of").name("fi") == "Porin"
    assert municipality_bent("837", "to").name("fi") == "Tampereelle"
    assert municipality_bent("091", "to").name("sv") == "Helsingfors"


def test_every_area_and_te_office_bends_by_its_last_word() -> None:
    cases = {"of": "omanto", "for": "ulkotulento", "into": "sisatulento"}
    for word, endings in ENDINGS.items():
        for form, ending in endings.items():
            assert any(one.get("SIJAMUOTO") == cases[form] for one in analyses(word + ending)), word + ending
    for one in (*EMPLOYMENT_AREAS.values(), *TE_OFFICES.values()):
        name = Named(one.name("fi"), one.name("sv"), one.name("en"))
        assert bent(name, "of").name("fi").startswith(name.fi)
        assert bent(name, "of").name("en") == name.name("en")
    helsinki = Named("Helsingin työllisyysalue", "Helsingfors sysselsättningsområde", "Helsinki employment area")
    assert [bent(helsinki, form).name("fi").rpartition(" ")[2] for form in ("of", "for", "into")] == [
        "työllisyysalueen", "työllisyysalueelle", "työllisyysalueeseen"]
    with pytest.raises(ValueError, match="AMS ends in none"):
        bent(Named("AMS", "AMS", "AMS"), "of")
