"""A drawing as SVG: a ladder of cards, each rule with what it gives at its side. Text stays text; sizes are pixels.

The drawing carries its font, so it looks the same on every machine. The layout rests on estimated letter widths; the
estimate is wide enough for other sans-serif fonts too, should a viewer refuse the one within.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from guide.language.templates import render
from guide.outputs.fonts import carried, stack
from guide.outputs.rule_diagram.drawing import Drawing, Node, Step
from guide.outputs.rule_diagram.looks import KINDS, PALETTE

WIDTH = 768
MARGIN = 20
CARD_LEFT, CARD_WIDTH = 20, 444
PILL_LEFT, PILL_WIDTH = 534, 214
PAD = 16
INDENT = 18
GAP = 40
TITLE_SIZE, HEAD_SIZE, TEXT_SIZE, SMALL_SIZE = 21, 16, 14, 12.5
_NARROW, _WIDE = frozenset("fijlrtI.,;:()|'!-/ •◦"), frozenset("mwMWÅÄÖOQGDHNU%§@")


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Return the estimated width of a line in pixels, rounded up to what a wide sans-serif font takes."""
    units = sum(0.34 if letter in _NARROW else 0.83 if letter in _WIDE else 0.57 for letter in text)
    return units * size * (1.07 if bold else 1.0)


def wrapped(text: str, size: float, width: float, bold: bool = False) -> list[str]:
    """Return the text broken into lines that fit a width; a word longer than the width stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


class Line(NamedTuple):
    """One line of text: where it begins within its box, how far its baseline is below the line before."""

    text: str
    size: float
    drop: float
    left: float = 0
    look: str = "text"
    bullet: bool = False


def _paragraph(text: str, size: float, width: float, *, left: float = 0, look: str = "text", space: float = 0,
               bullet: bool = False) -> Iterator[Line]:
    for number, part in enumerate(wrapped(text, size, width - left, look in ("head", "title"))):
        drop = size * 1.4 + (space if number == 0 else 0)
        yield Line(part, size, drop, left, look, bullet and number == 0)


def _tree(node: Node, width: float, depth: int = 0) -> Iterator[Line]:
    for level, text in node.lines(depth):
        yield from _paragraph(text, TEXT_SIZE, width, left=level * INDENT, bullet=level > 0, space=2)


def _card_lines(number: int, step: Step) -> Iterator[Line]:
    width = CARD_WIDTH - 2 * PAD
    yield from _paragraph(f"{number}. {step.title}", HEAD_SIZE, width, look="head")
    first, *rest = _tree(step.condition, width)
    yield first._replace(drop=first.drop + 6)
    yield from rest
    yield from _paragraph(step.sources, SMALL_SIZE, width, look="source", space=7)


def _pill_lines(step: Step, needs: str) -> Iterator[Line]:
    width = PILL_WIDTH - 2 * PAD
    first, *rest = step.gives
    yield from _paragraph(first, HEAD_SIZE, width, look="head")
    for text in rest:
        yield from _paragraph(text, TEXT_SIZE, width, space=2)
    if step.needs:
        yield from _paragraph(needs, SMALL_SIZE, width, look="small", space=7)
        for need in step.needs:
            yield from _tree(need, width, 1)


def _height(lines: Iterable[Line]) -> float:
    return sum(line.drop for line in lines) + 2 * PAD - 4


def _written(lines: Iterable[Line], left: float, top: float) -> Iterator[dict[str, Any]]:
    """Yield each line with its place: that of its text, and that of its bullet where it has one."""
    y = top + PAD - 6
    for line in lines:
        y += line.drop
        x = left + PAD + line.left
        yield {"text": line.text, "look": line.look, "x": x, "y": y,
               "bullet": (x - INDENT / 2, y - line.size * 0.32) if line.bullet else None}


def _box(left: float, top: float, width: float, height: float, lines: Iterable[Line]) -> dict[str, Any]:
    return {"left": left, "top": top, "width": width, "height": height, "lines": [*_written(lines, left, top)]}


def _row(number: int, step: Step, drawing: Drawing, top: float) -> tuple[dict[str, Any], float]:
    """Return the parts of one rule, and where the next begins."""
    card, pill = [*_card_lines(number, step)], [*_pill_lines(step, drawing.needs)]
    card_height, pill_height = _height(card), _height(pill)
    middle, below = top + card_height / 2, top + card_height
    end = top + max(card_height, pill_height) + GAP
    fill, ink = KINDS[step.kind]
    return {"title": f"{number}. {step.title}", "fill": fill, "ink": ink,
            "card": _box(CARD_LEFT, top, CARD_WIDTH, card_height, card),
            "pill": _box(PILL_LEFT, max(top, middle - pill_height / 2), PILL_WIDTH, pill_height, pill),
            "yes": {"from": (CARD_LEFT + CARD_WIDTH, middle), "to": (PILL_LEFT - 3, middle),
                    "label": (CARD_LEFT + CARD_WIDTH + 14, middle - 8)},
            "no": {"from": (CARD_LEFT + 34, below), "to": (CARD_LEFT + 34, end - 3),
                   "label": (CARD_LEFT + 44, below + GAP / 2 + 4)}}, end


def as_svg(drawing: Drawing, lang: str) -> str:
    """Return the drawing as one SVG document, 768 pixels wide."""
    about = f"{drawing.subtitle} {drawing.description}"
    head = [*_paragraph(drawing.title, TITLE_SIZE, WIDTH - 2 * MARGIN, look="title"),
            *_paragraph(about, TEXT_SIZE, WIDTH - 2 * MARGIN, space=6)]
    top = 6 + _height(head) + 4
    rows = []
    for number, step in enumerate(drawing.steps, 1):
        row, top = _row(number, step, drawing, top)
        rows.append(row)
    sizes = {"title": TITLE_SIZE, "head": HEAD_SIZE, "text": TEXT_SIZE, "small": SMALL_SIZE}
    return render("outputs/rule_diagram/diagram.svg", lang, drawing=drawing, about=about, colour=PALETTE, size=sizes,
                  head=_written(head, MARGIN - PAD, 6), rows=rows, width=WIDTH, height=round(top - GAP + MARGIN),
                  font=carried("letters"), family=stack("letters")) + "\n"
