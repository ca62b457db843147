"""The keyboard of the desk as data: what each key does, by where the hand is when it is pressed.

The same table drives `static/desk.js` (it stands in front of the script), the list of keys on the screen,
docs/desk-keys.md and the tests. A key that has nothing in a state is the browser's own there; letters that are in no
table are a word.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from guide.language.messages import M, Message

State = Literal["choices", "place", "day", "answered", "field", "tool", "control", "away", "stopped"]
#: Where the hand is, for the documentation. Whatever the state, keys wait in order while the guide works.
STATES: Mapping[State, str] = {
    "choices": "at the answers of a question",
    "place": "at the answers of a question for a place",
    "day": "at the question for the day, while its field waits for one",
    "answered": "at the question answered last, when no other is open",
    "field": "in the field of a question",
    "tool": "in the field of the search or of the caller's code",
    "control": "on another control of the page",
    "away": "on no control",
    "stopped": "nowhere: a word was typed beside a field, or waiting keys were dropped",
}
#: What a key does, and whether that can change an answer.
ACTIONS: Mapping[str, tuple[str, bool]] = {
    "choose": ("chooses the answer, or the place found, with this number, and goes on", True),
    "ownAnswer": ("chooses the answer that is no place", True),
    "notKnown": ("chooses that the place is not known", True),
    "noneOfGroup": ("answers No to each open yes-or-no question of the group", True),
    "chooseBeside": ("chooses the answer before or after the one with the focus, as a browser does", True),
    "undo": ("takes the last answer back", True),
    "newCaller": ("empties everything when pressed twice", True),
    "chooseHit": ("opens the hit with this number; without hits says that no question is in hand", False),
    "sayNoQuestion": ("says that no question is in hand", False),
    "sayDay": ("says that the day is not whole", False),
    "sayAnswered": ("says that the question is answered", False),
    "sayStopped": ("says why nothing happens", False),
    "release": ("lets keys do something again", False),
    "nextOpen": ("goes to the next open question", False),
    "stepBack": ("goes to the question above", False),
    "stepOn": ("goes to the question below", False),
    "confirm": ("takes over what is typed and goes on", False),
    "leaveField": ("leaves the field", False),
    "searchAgain": ("goes to the field of the question, its text selected", False),
    "goToDay": ("goes to the question for the day", False),
    "say": ("shows what to say", False),
    "copyNote": ("shows the case note and copies it", False),
    "copySummary": ("shows the long summary and copies it", False),
    "copyWrong": ("shows what to write of a wrong answer and copies it", False),
    "copyContact": ("copies how to reach who serves, in the caller's language", False),
    "code": ("shows the code of the case", False),
    "openCode": ("goes to the field for the caller's code", False),
    "find": ("goes to the field of the search", False),
    "events": ("shows what has changed in the rules", False),
    "markRead": ("marks the changes shown as read; where none are shown, shows them", False),
    "nextCase": ("takes the next of three cases, each with its own answers and undo", False),
    "caller": ("takes the next kind of caller: jobseeker, employer, colleague", False),
    "language": ("takes the next language for the caller", False),
}
_ROWS: tuple[State, ...] = ("choices", "place", "day", "answered")
_OUTSIDE: tuple[State, ...] = (*_ROWS, "control", "away")


@dataclass(frozen=True)
class Key:
    """A key: its name in a browser's event ("1-9" for any of the digits), as the screen shows it, and what it does.

    `control` is the key of the Streamlit widget that does the same by a click.
    """

    name: str
    shown: str
    help: Message
    does: Mapping[State, str]
    control: str = ""


def _everywhere(action: str, *states: State) -> Mapping[State, str]:
    return dict.fromkeys(states or _OUTSIDE, action)


_REFUSED: Mapping[State, str] = {"day": "sayDay", "answered": "sayAnswered", "control": "sayNoQuestion",
                                 "away": "sayNoQuestion"}

#: In the order in which the screen lists them.
KEYS: tuple[Key, ...] = (
    Key("1-9", "1–9", M("desk.ui.key.digit", "valitse numeroitu vastaus tai osuma"),
        {"choices": "choose", "place": "choose", **_REFUSED, "control": "chooseHit", "away": "chooseHit"}),
    Key("+", "+", M("desk.ui.key.own", "muu vastaus kunnan sijaan"), {"place": "ownAnswer", **_REFUSED}),
    Key("-", "-", M("desk.ui.key.unknown", "kuntaa ei tiedetä"), {"place": "notKnown", **_REFUSED}),
    Key("0", "0", M("desk.ui.key.none", "ei yhteenkään ryhmän avoimeen kysymykseen"),
        {"choices": "noneOfGroup", **_REFUSED}),
    Key("Enter", "Enter", M("desk.ui.key.enter", "vahvista ja siirry seuraavaan"),
        {**_everywhere("nextOpen", *_ROWS, "away"), **_everywhere("confirm", "field", "tool")}),
    Key("PageUp", "PgUp", M("desk.ui.key.up", "edellinen kysymys"),
        _everywhere("stepBack", *_OUTSIDE, "field", "tool", "stopped")),
    Key("PageDown", "PgDn", M("desk.ui.key.down", "seuraava kysymys"),
        _everywhere("stepOn", *_OUTSIDE, "field", "tool", "stopped")),
    Key("n", "n", M("desk.ui.key.next", "seuraava avoin"), _everywhere("nextOpen")),
    Key("d", "d", M("desk.ui.key.day", "päivä"), _everywhere("goToDay")),
    Key("Backspace", "Backspace", M("desk.ui.key.again", "kirjoita kenttään uudelleen"),
        _everywhere("searchAgain", *_ROWS)),
    Key("Escape", "Esc", M("desk.ui.key.escape", "pois kentästä"),
        {**_everywhere("leaveField", "field", "tool"), "stopped": "release"}),
    Key("u", "u, Ctrl+Z", M("desk.ui.key.undo", "kumoa"), _everywhere("undo"), control="desk_undo"),
    Key("s", "s", M("desk.ui.key.say", "mitä sanon"), _everywhere("say"), control="desk_panel"),
    Key("c", "c", M("desk.ui.key.copy", "kopioi muistiinpano"), _everywhere("copyNote"), control="desk_panel"),
    Key("y", "y", M("desk.ui.key.copy_long", "kopioi pitkä yhteenveto"), _everywhere("copySummary")),
    Key("t", "t", M("desk.ui.key.copy_contact", "kopioi yhteystiedot"), _everywhere("copyContact")),
    Key("r", "r", M("desk.ui.key.copy_wrong", "kopioi ilmoitus väärästä vastauksesta"), _everywhere("copyWrong")),
    Key("k", "k", M("desk.ui.key.code", "tapauksen koodi"), _everywhere("code"), control="desk_panel"),
    Key("o", "o", M("desk.ui.key.open", "avaa soittajan koodi"), _everywhere("openCode")),
    Key("f", "f", M("desk.ui.key.find", "haku"), _everywhere("find"), control="desk_panel"),
    Key("e", "e", M("desk.ui.key.events", "muutokset"), _everywhere("events"), control="desk_panel"),
    Key("m", "m", M("desk.ui.key.read", "merkitse muutokset luetuiksi"), _everywhere("markRead"),
        control="desk_mark_read"),
    Key("w", "w", M("desk.ui.key.caller", "kuka soittaa"), _everywhere("caller"), control="desk_caller"),
    Key("l", "l", M("desk.ui.key.language", "soittajan kieli"), _everywhere("language"), control="desk_also"),
    Key("v", "v", M("desk.ui.key.case", "seuraava tapaus"), _everywhere("nextCase"), control="desk_case"),
    Key("x", "x x", M("desk.ui.key.new", "uusi soittaja"), _everywhere("newCaller"), control="desk_new"),
)
#: Keys without a line of their own on the screen. Ctrl+Z is for fields too, once their text is undone; an arrow after a
#: word puts the hand down and does nothing else; any other key then only says why it does nothing ("*").
_UNLISTED: Mapping[str, Mapping[State, str]] = {
    "Undo": _everywhere("undo", *_OUTSIDE, "field", "tool", "stopped"),
    **{key: {**_everywhere("chooseBeside", *_ROWS), "stopped": "release"}
       for key in ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight")},
    "*": _everywhere("sayStopped", "stopped")}
#: What these do would be missed in the middle of a word: they wait until it is clear that they stand alone.
ALONE = ("u", "v", "w", "l")


def table() -> Mapping[State, Mapping[str, str]]:
    """Return for each state what each key does there, by the key's name."""
    every = [*((key.name, key.does) for key in KEYS), *_UNLISTED.items()]
    return {state: {name: does[state] for name, does in every if state in does} for state in STATES}


def shortcuts() -> Mapping[str, tuple[str, ...]]:
    """Return the keys that do what a click on a control does, by the control's key, as `aria-keyshortcuts` has them."""
    found: dict[str, tuple[str, ...]] = {}
    for key in KEYS:
        if key.control:
            names = dict.fromkeys(key.shown.upper().replace("CTRL", "Control").replace(",", "").split())
            found[key.control] = (*found.get(key.control, ()), " ".join(names))
    return found
