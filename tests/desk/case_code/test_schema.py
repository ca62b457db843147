"""The frozen format: codes given out once open for ever, and the format has room for every answer."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import replace
from datetime import date
from functools import partial
from importlib.resources import files
from itertools import combinations, product
from pathlib import Path

import pytest

from guide.desk.case_code import CannotSay, CodeRefused, codec, pack, unpack, unsaid
from guide.desk.case_code.alphabet import CHARACTERS
from guide.desk.case_code.codec import code_of
from guide.desk.case_code.schema import (
    ABSENT,
    FORMATS,
    Case,
    LaterFormat,
    Reader,
    Writer,
    pair,
    read,
    read_formats,
    unpair,
    write,
)
from guide.facts.model import YES_NO, Option
from guide.facts.questions import QUESTIONS
from guide.facts.status import STATUS
from guide.language.messages import Message
from guide.places import MUNICIPALITIES
from guide.tools import new_case_code_format, validate
from tests.days import TODAY
from tests.sampling import sample

FORMAT = FORMATS[-1]
_CASES = tomllib.loads(Path(__file__).with_name("golden.toml").read_text(encoding="utf-8"))
GOLDEN = {name: case for name, case in _CASES.items() if "code" in case}
#: What the file of each format is, and stays: a change makes codes in people's hands unreadable.
FROZEN = {name: case["sha256"] for name, case in _CASES.items() if "sha256" in case}


def test_the_formats_have_not_been_changed() -> None:
    names = [f"format-{one.number}" for one in FORMATS]
    contents = {name: files("guide.desk.case_code") / f"{name}.toml" for name in names}
    assert {name: hashlib.sha256(file.read_bytes()).hexdigest() for name, file in contents.items()} == FROZEN
    assert CHARACTERS == "24679ALMPRSWY"
    assert [one.number for one in FORMATS] == list(range(1, len(FORMATS) + 1))


@pytest.mark.parametrize("name", GOLDEN)
@pytest.mark.parametrize("today", [TODAY, date(2031, 1, 1)])
def test_a_code_once_given_out_opens(name: str, today: date) -> None:
    case = GOLDEN[name]
    opened = unpack(case["code"], max(today, case["issued_on"]))
    answers = {field: value for field, value in opened.given.items() if field not in ("when", "day", "month", "year")}
    assert answers == case["given"]
    assert opened.issued_on == case["issued_on"]
    assert opened.on == case["on"]
    assert (opened.given["when"] == "unknown") == case["day_unknown"]


def test_the_format_has_room_for_every_answer() -> None:
    assert unsaid() == {}
    assert {question.field for question in QUESTIONS} <= set(FORMAT.values)


def test_every_place_and_option_is_counted_once() -> None:
    codes = " ".join(FORMAT.places.values()).split()
    assert len(codes) == len(set(codes)) == len(FORMAT.class_of)
    for field in FORMAT.fields:
        assert len(set(field.options)) == len(field.options)
        assert [odds.when == "" for odds in field.odds] == [*[False] * (len(field.odds) - 1), True]
        for odds in field.odds:
            assert set(odds.more) <= {*field.options, *FORMAT.places}
    earlier: set[str] = {"era"}
    for field in FORMAT.fields:  # a condition looks only at what was said before
        assert all(set(FORMAT.cases[odds.when]) <= earlier for odds in field.odds if odds.when)
        earlier.add(field.name)


@pytest.mark.parametrize("on", [TODAY, date(2024, 1, 1), None])
def test_every_pair_of_answers_is_said_and_read(on: date | None) -> None:
    """Each question against each other one, also pairs that no interview asks for."""
    shown = {field.name: (ABSENT, *field.options, *(("091", "405", "478") if field.places else ()))
             for field in FORMAT.fields}
    for one, other in sample(list(combinations(shown, 2)), "pairs", on, most=80):
        for value, next_value in product(shown[one], shown[other]):
            given = {name: said for name, said in ((one, value), (other, next_value)) if said != ABSENT}
            case = Case(given, TODAY, on)
            assert read(write(case)) == case


def test_every_number_says_at_most_one_case() -> None:
    seen = 0
    for number in range(2_000):
        try:
            case = read(number)
        except LaterFormat:
            continue
        assert case is None or write(case) == number
        seen += case is not None
    assert seen > 1_000


def test_what_the_format_cannot_say_is_named() -> None:
    for given, field in (({"home_municipality": "999"}, "home_municipality"), ({"status": "x"}, "status"),
                         ({"shoe_size": "43"}, "shoe_size")):
        with pytest.raises(CannotSay) as error:
            write(Case(given, TODAY, TODAY))
        assert error.value.field == field
        assert field in str(error.value)
    with pytest.raises(CannotSay):
        write(Case({}, TODAY, date(2026, 11, 25)))


def test_a_code_of_a_later_format_is_told_apart() -> None:
    writer = Writer()
    for _ in FORMATS:
        writer.choose((15, 1), 1)
    with pytest.raises(CodeRefused) as error:
        unpack(code_of(writer.number(10**9)), TODAY)
    assert error.value.code == "later"


WORD = Message("test", "A test")
NEW = replace(STATUS.question, field="shoe_size", options=YES_NO)
WIDER = replace(STATUS.question, options=(Option("retired", WORD), *YES_NO[2:]))


def test_a_new_question_gets_a_new_format_by_one_command(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    given = {"home_municipality": "091", "shoe_size": "yes"}
    for module in (codec, new_case_code_format):
        monkeypatch.setattr(module, "QUESTIONS", (*QUESTIONS, NEW, WIDER))
        monkeypatch.setattr(module, "MUNICIPALITIES", {**MUNICIPALITIES, "999": MUNICIPALITIES["091"]})
    assert unsaid() == {"home_municipality": ("999",), "stay_municipality": ("999",), "change_target": ("999",),
                        "shoe_size": ("yes", "no"), "status": ("retired",)}
    with pytest.raises(CannotSay, match="shoe_size"):  # and not left out in silence
        pack(given, TODAY)
    assert any("shoe_size: run python -m guide.tools.new" in fault for fault in validate.faults(TODAY))

    for one in FORMATS:
        name = f"format-{one.number}.toml"
        (tmp_path / name).write_bytes((files("guide.desk.case_code") / name).read_bytes())
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    golden = tmp_path / "golden.toml"
    assert new_case_code_format.main(tmp_path, golden) == 0
    assert "shoe_size" in capsys.readouterr().out
    assert {path: path.read_bytes() for path in before} == before

    formats = tuple(read_formats(tmp_path))
    monkeypatch.setattr(codec, "FORMATS", formats)
    monkeypatch.setattr(codec, "write", partial(write, formats=formats))
    monkeypatch.setattr(codec, "read", partial(read, formats=formats))
    assert len(formats) == len(FORMATS) + 1
    assert unsaid() == {}
    assert unpack(pack(given, TODAY), TODAY).given == {"when": "today", **given}
    made = tomllib.loads(golden.read_text(encoding="utf-8"))
    assert made.pop(f"format-{len(formats)}")["sha256"] == hashlib.sha256(
        (tmp_path / f"format-{len(formats)}.toml").read_bytes()).hexdigest()
    assert len(made) == 5
    for case in [*GOLDEN.values(), *made.values()]:  # what an earlier format can say is said in it, and opens
        opened = unpack(case["code"], case["issued_on"])
        assert {name: value for name, value in opened.given.items() if name in formats[-1].values} == case["given"]
    for case in GOLDEN.values():
        on = None if case["day_unknown"] else case["on"]
        assert code_of(write(Case(case["given"], case["issued_on"], on), formats)) == case["code"]

    assert new_case_code_format.main(tmp_path, golden) == 0
    assert "nothing to write" in capsys.readouterr().out


def test_choices_and_numbers_determine_each_other() -> None:
    widths = ((3, 1, 4), (1, 1), (5, 2))
    numbers = set()
    for rest, *choices in product(range(40), range(3), range(2), range(2)):
        writer = Writer()
        for shares, choice in zip(widths, choices, strict=True):
            writer.choose(shares, choice)
        number = writer.number(rest)
        reader = Reader(number)
        assert [reader.choose(shares) for shares in widths] == choices
        assert reader.rest == rest
        numbers.add(number)
    assert len(numbers) == 40 * 12
    assert set(range(40)) <= numbers  # without a gap


def test_pairs_are_counted_without_a_gap() -> None:
    assert [pair(*unpair(number)) for number in range(500)] == list(range(500))
    assert all(second <= first for first, second in map(unpair, range(500)))


def test_packing_goes_by_the_frozen_format() -> None:
    case = GOLDEN["today-helsinki"]
    assert pack(case["given"], case["issued_on"]) == case["code"]
