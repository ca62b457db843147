"""The frozen format: codes given out once open for ever, and the format has room for every answer."""

from __future__ import annotations

import hashlib
import tomllib
from datetime import date
from importlib.resources import files
from itertools import combinations, product
from pathlib import Path

import pytest

from guide.desk.case_code import CodeRefused, pack, unpack
from guide.desk.case_code.alphabet import CHARACTERS, grouped
from guide.desk.case_code.checksum import PRIME, with_check
from guide.desk.case_code.mixed_radix import Reader, Writer, pair, unpair
from guide.desk.case_code.schema import ABSENT, FORMAT, CannotSay, Case, LaterFormat
from guide.facts.questions import QUESTIONS, SITUATION, UNKNOWN
from guide.places import MUNICIPALITIES
from tests.days import TODAY

GOLDEN = tomllib.loads(Path(__file__).with_name("golden.toml").read_text(encoding="utf-8"))
#: What the file of the format and the characters are, and stay: a change makes codes in people's hands unreadable.
FROZEN = {
    "format-1.toml": "92978db2eb2855a449e863d078689668049e3c9a40695e64a78606fc3fc39edb",
    "characters": "24679ALMPRSWY",
}


def test_the_format_has_not_been_changed() -> None:
    content = (files("guide.desk.case_code") / "format-1.toml").read_text(encoding="utf-8").encode()
    assert hashlib.sha256(content).hexdigest() == FROZEN["format-1.toml"]
    assert FROZEN["characters"] == CHARACTERS


@pytest.mark.parametrize("name", GOLDEN)
@pytest.mark.parametrize("today", [TODAY, date(2031, 1, 1)])
def test_a_code_once_given_out_opens(name: str, today: date) -> None:
    case = GOLDEN[name]
    opened = unpack(case["code"], today)
    answers = {field: value for field, value in opened.given.items() if field not in ("when", "day", "month", "year")}
    assert answers == case["given"]
    assert opened.issued_on == case["issued_on"]
    assert opened.on == case["on"]
    assert (opened.given["when"] == "unknown") == case["day_unknown"]


def test_the_format_has_room_for_every_answer() -> None:
    said = {field.name: {*field.options, *(FORMAT.class_of if field.places else ())} for field in FORMAT.fields}
    for question in QUESTIONS:
        options = set(question.values) - ({UNKNOWN} if question in SITUATION.questions else set())
        places = set(MUNICIPALITIES) if question.kind == "place" else set()
        assert options | places <= said[question.field], question.field
    assert {question.field for question in QUESTIONS} == set(said)


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
    for one, other in combinations(shown, 2):
        for value, next_value in product(shown[one], shown[other]):
            given = {name: said for name, said in ((one, value), (other, next_value)) if said != ABSENT}
            case = Case(given, TODAY, on)
            assert FORMAT.read(FORMAT.write(case)) == case


def test_every_number_says_at_most_one_case() -> None:
    seen = 0
    for number in range(6_000):
        try:
            case = FORMAT.read(number)
            seen += FORMAT.write(case) == number
        except (LaterFormat, CannotSay):
            continue
    assert seen > 3_000


def test_what_the_format_cannot_say_is_named() -> None:
    for given, field in (({"home_municipality": "999"}, "home_municipality"), ({"status": "x"}, "status"),
                         ({"shoe_size": "43"}, "shoe_size")):
        with pytest.raises(CannotSay) as error:
            FORMAT.write(Case(given, TODAY, TODAY))
        assert error.value.field == field
    with pytest.raises(CannotSay):
        FORMAT.write(Case({}, TODAY, date(2026, 11, 25)))


def test_a_code_of_a_later_format_is_told_apart() -> None:
    writer = Writer()
    writer.choose((15, 1), 1)
    number, digits = writer.number(10**9), list[int]()
    while number:
        number, digit = divmod(number, PRIME)
        digits.insert(0, digit)
    with pytest.raises(CodeRefused) as error:
        unpack(grouped(CHARACTERS[digit] for digit in with_check(digits)), TODAY)
    assert error.value.code == "later"


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
