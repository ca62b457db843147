"""How "in" a municipality is said: as Voikko bends the Finnish name, and with i or på before the Swedish one."""

from __future__ import annotations

import pytest

from guide.answer.names import inside
from guide.places import INSIDE, MUNICIPALITIES
from guide.places.data import rows
from tests.language.texts.lexicon import analyses
from tests.telling import Tell

#: Voikko's names of the cases "in" and "on".
CASES = ("sisaolento", "ulkoolento")
#: Names whose form is not made of the name's own last word.
BY_HAND = {"284": "Koskella Tl", "599": "Pedersören kunnassa", "936": "Virroilla"}


def test_every_municipality_has_its_forms() -> None:
    assert set(INSIDE) == set(MUNICIPALITIES)
    for row in rows("municipality_forms.csv"):
        assert row["name_fi"] == MUNICIPALITIES[row["code"]].name("fi")


def test_finnish_forms_are_those_that_voikko_knows(tell: Tell) -> None:
    known = 0
    for code, (in_fi, _) in INSIDE.items():
        name = MUNICIPALITIES[code].name("fi")
        if code in BY_HAND:
            assert in_fi == BY_HAND[code]
            continue
        assert in_fi.endswith(("ssa", "ssä", "lla", "llä")), name
        assert in_fi[:2] == name[:2]
        readings = [one for one in analyses(in_fi) if one.get("BASEFORM", "").lower() == name.lower()]
        if analyses(name) and analyses(in_fi):
            assert any(one.get("SIJAMUOTO") in CASES for one in readings), f"{in_fi} is not how {name} bends"
            known += 1
    tell(f"names of municipalities bent as Voikko bends them: {known} of {len(INSIDE)}; by hand: {len(BY_HAND)}")
    assert known > 250


def test_swedish_forms_have_i_or_on_islands_pa() -> None:
    for code, (_, in_sv) in INSIDE.items():
        before, _, name = in_sv.partition(" ")
        assert before in ("i", "på")
        assert name == MUNICIPALITIES[code].name("sv")
        assert before == "i" or MUNICIPALITIES[code].aland or name in ("Kimitoön", "Karlö")


@pytest.mark.parametrize(("code", "lang", "form"), [
    ("609", "fi", "Porissa"), ("837", "fi", "Tampereella"), ("092", "fi", "Vantaalla"), ("091", "sv", "i Helsingfors"),
    ("062", "sv", "på Föglö"), ("853", "en", "Turku"), ("638", "fi", "Porvoossa"), ("478", "fi", "Maarianhaminassa")])
def test_in_a_municipality(code: str, lang: str, form: str) -> None:
    assert inside(code).name(lang) == form
