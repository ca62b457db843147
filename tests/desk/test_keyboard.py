"""The table of the keyboard: complete, the script's own, and nothing is answered where no question is in hand."""

from __future__ import annotations

import re

from guide.desk.keyboard import ACTIONS, ALONE, KEYS, STATES, shortcuts, table
from guide.web.desk.texts import PANELS
from guide.web.host.own_files import OWN_STATIC
from tests.desk.calls import calls


def test_the_script_does_what_the_table_names_and_nothing_else() -> None:
    script = (OWN_STATIC / "desk.js").read_text(encoding="utf-8")
    block = script[script.index("const actions = {"):]
    done = re.findall(r"^    (\w+)(?:,|:)", block[:block.index("\n  };")], re.MULTILINE)
    used = {action for of in table().values() for action in of.values()}
    assert sorted(done) == sorted(ACTIONS) == sorted(used)


def test_nothing_is_answered_without_a_question_in_hand() -> None:
    answering = {name for name, (_, changes) in ACTIONS.items() if changes} - {"undo", "newCaller", "chooseBeside"}
    for state in {*STATES} - {"choices", "place"}:
        assert not answering & set(table()[state].values()), state


def test_fixed_answers_and_places_found_have_keys_of_their_own() -> None:
    keys = [{name for name, action in table()["place"].items() if action == one}
            for one in ("choose", "ownAnswer", "notKnown")]
    assert all(keys)
    assert sum(map(len, keys)) == len(set.union(*keys))


def test_letters_change_no_answer_but_undo_and_new_caller() -> None:
    for of in table().values():
        changing = {name for name, action in of.items() if name.isalpha() and len(name) == 1 and ACTIONS[action][1]}
        assert changing <= {"u", "x"}
    assert "u" in ALONE


def test_each_key_is_listed_once() -> None:
    assert len({key.name for key in KEYS}) == len(KEYS) == len({key.shown for key in KEYS})
    assert shortcuts()["desk_undo"] == ("U Control+Z",)
    assert len(shortcuts()["desk_panel"]) == len(PANELS)


def test_the_commonest_calls_need_few_presses() -> None:
    assert {call.name: call.presses for call in calls() if call.presses > call.most} == {}
    assert {call.most for call in calls()} == {12, 20}
