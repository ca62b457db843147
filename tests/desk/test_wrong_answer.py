"""A note that the answer is wrong: what was asked and answered, lines to fill in, nothing of a private ground."""

from __future__ import annotations

import pytest

from guide.desk.case_code import pack, unpack
from guide.desk.key_points import case_result
from guide.desk.wrong_answer import EXPECTED, WHERE, wrong_answer
from guide.language.locale import LANGUAGES, translator
from guide.reasoning.examples import EXAMPLES
from guide.settings.build import version
from tests.days import TODAY
from tests.desk.given import GIVEN


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_has_the_code_the_version_and_room_for_what_was_expected(lang: str) -> None:
    to = translator(lang)
    for name in EXAMPLES:
        note = wrong_answer(GIVEN[name], TODAY, lang)
        code = pack(GIVEN[name], TODAY)
        assert code in note
        assert unpack(code, TODAY).given
        assert version() in note
        assert case_result(GIVEN[name], TODAY)[0].headline.text(to) in note
        assert note.endswith(f"{to.text(EXPECTED)}\n{to.text(WHERE)}\n")
        assert "{" not in note


def test_it_tells_nothing_of_the_ground() -> None:
    given = {"when": "today", "home_municipality": "091", "change_wanted": "yes", "change_target": "049"}
    notes = {tuple(line for line in wrong_answer({**given, "change_ground": ground}, TODAY, "fi").splitlines()
                   if "koodi" not in line) for ground in ("safety", "relationship", "none")}
    assert len(notes) == 1
