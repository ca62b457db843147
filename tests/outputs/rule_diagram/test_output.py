"""The two outputs are sound: Mermaid that parses, SVG that is well formed, readable and the same every time."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from datetime import date

import pytest

from guide.__main__ import main
from guide.language.locale import LANGUAGES
from guide.law.versions import LAW_VERSIONS
from guide.outputs.rule_diagram import mermaid, svg
from guide.outputs.rule_diagram.drawing import What
from guide.outputs.rule_diagram.looks import KINDS, PALETTE
from guide.outputs.rule_diagram.mermaid import quoted
from guide.outputs.rule_diagram.picture import TEXT_SIZE, WIDTH, text_width, wrapped

DAYS = [version.first_day for version in LAW_VERSIONS]
PICTURES: list[tuple[date, What, str]] = [(day, what, lang) for day in DAYS for what in ("servers", "change")
                                          for lang in LANGUAGES]
RESERVED = {"end", "subgraph", "graph", "flowchart", "click", "style", "class", "classDef", "default", "linkStyle", "o",
            "x", "href", "call", "direction", "interpolate"}
LABEL = r'"[^"<>`]*(?:<br/>[^"<>`]*)*"'
LINE = re.compile(
    rf'%%\{{init: .*\}}%%|flowchart TD|  acc(?:Title|Descr): [^"<>`{{}}]+'
    rf'|  \w+\(\[{LABEL}\]\)(?: --> \w+)?|  \w+\[{LABEL}\]|  \w+ -->\|\w+\| \w+'
    r'|  classDef \w+ fill:#\w{6},stroke:#\w{6},color:#\w{6}|  class [\w,]+ \w+')


@pytest.mark.parametrize(("day", "what", "lang"), PICTURES)
def test_mermaid_is_sound(day: date, what: What, lang: str) -> None:
    text = mermaid(day, what, lang)
    for line in text.splitlines():
        assert LINE.fullmatch(line), line
    ids = set(re.findall(r"^  (\w+)[\[(]", text, re.MULTILINE))
    used = {name for pair in re.findall(r"^  (\w+) -->\|\w+\| (\w+)$", text, re.MULTILINE) for name in pair}
    assert used <= ids
    assert not ids & RESERVED
    numbers = sorted(int(name[4:]) for name in ids if name.startswith("rule"))
    assert text.count("-->|") == 2 * len(numbers) - 1
    for number in numbers:
        assert re.search(rf"^  rule{number} -->\|\w+\| gives{number}$", text, re.MULTILINE)
        if number < numbers[-1]:
            assert re.search(rf"^  rule{number} -->\|\w+\| rule{number + 1}$", text, re.MULTILINE)


def test_what_would_break_a_label_is_written_as_a_code() -> None:
    assert quoted('a "b" <c> `d` #e & \\') == "a #quot;b#quot; #lt;c#gt; #96;d#96; #35;e #amp; #92;"
    assert quoted("two\nlines") == "two lines"


@pytest.mark.parametrize(("day", "what", "lang"), PICTURES)
def test_svg_is_well_formed_named_and_holds_its_text(day: date, what: What, lang: str) -> None:
    text = svg(day, what, lang)
    assert text == svg(day, what, lang)
    root = ElementTree.fromstring(text)
    space = {"s": "http://www.w3.org/2000/svg"}
    assert root.get("width") == str(WIDTH) == "768"
    assert root.findtext("s:title", "", space)
    assert root.findtext("s:desc", "", space)
    assert not root.findall(".//s:image", space)
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    words = [line for label in re.findall(r'"([^"]*)"\]', mermaid(day, what, lang)) for line in label.split("<br/>")]
    drawn = " ".join(one.text or "" for one in root.findall(".//s:text", space))
    for line in words:
        assert line.lstrip("•◦▪▫ ").replace("#quot;", '"') in drawn, line


@pytest.mark.parametrize(("day", "what", "lang"), PICTURES)
def test_nothing_runs_over_an_edge_or_into_the_next(day: date, what: What, lang: str) -> None:
    space = {"s": "http://www.w3.org/2000/svg"}
    root = ElementTree.fromstring(svg(day, what, lang))
    boxes: list[tuple[float, float, float, float]] = []
    for row in root.findall("s:g", space):
        for rect in row.findall("s:rect", space):
            left, top, width, height = (float(rect.get(name, "")) for name in ("x", "y", "width", "height"))
            for other in boxes:
                apart = left >= other[2] or left + width <= other[0] or top >= other[3] or top + height <= other[1]
                assert apart, (rect.attrib, other)
            boxes.append((left, top, left + width, top + height))
        for one in row.findall("s:text", space):
            x, y = float(one.get("x", "")), float(one.get("y", ""))
            size, bold = {"head": (16, True), "small": (12.5, False), "source": (12.5, False)}.get(
                one.get("class", ""), (14, False))
            end = x + text_width(one.text or "", size, bold)
            label = one.get("class") == "small" and not any(box[0] <= x <= box[2] and box[1] <= y <= box[3]
                                                            for box in boxes)
            assert label or any(box[0] < x and end <= box[2] and box[1] < y < box[3] for box in boxes), one.text
    height = float(root.get("height", ""))
    assert all(box[3] < height and box[2] < WIDTH for box in boxes)


def luminance(colour: str) -> float:
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_every_ink_can_be_read_on_its_ground() -> None:
    for fill, ink in KINDS.values():
        assert contrast(fill, ink) >= 4.5
        assert contrast("#ffffff", ink) >= 4.5
    for ink in ("ink", "quiet"):
        assert contrast(PALETTE[ink], PALETTE["card"]) >= 4.5
    assert contrast(PALETTE["arrow"], PALETTE["page"]) >= 3


def test_lines_break_at_words() -> None:
    text = "tilanne: työtön, vaarassa jäädä työttömäksi kahden viikon kuluessa"
    lines = wrapped(text, TEXT_SIZE, 200)
    assert len(lines) > 1
    assert " ".join(lines) == text
    assert all(text_width(line, TEXT_SIZE) <= 200 for line in lines)
    assert wrapped("yksisanainenpitkäsana", TEXT_SIZE, 20) == ["yksisanainenpitkäsana"]


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", "--on", "2026-11-24", "--lang", "en"]) == 0
    assert capsys.readouterr().out == mermaid(date(2026, 11, 24), "servers", "en")
    assert main(["graph", "--on", "2024-05-01", "--what", "change", "--svg"]) == 0
    assert capsys.readouterr().out == svg(date(2024, 5, 1), "change", "fi")


def test_today_is_the_default(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_TODAY", "2022-06-01")
    assert main(["graph", "--lang", "sv"]) == 0
    assert capsys.readouterr().out == mermaid(date(2022, 6, 1), "servers", "sv")


def test_a_day_before_the_law_is_an_error_that_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", "--on", "2020-01-01", "--lang", "en"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == "Our rules do not cover that day. Give a day from 2021-03-01 on.\n"
