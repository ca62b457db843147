"""A drawing as SVG: a ladder of cards, each rule with what it gives at its side. Text stays text; sizes are pixels.

The drawing carries its font, so it looks the same on every machine. The layout rests on estimated letter widths; the
estimate is wide enough for other sans-serif fonts too, should a viewer refuse the one within.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from guide.outputs.fonts import carried, stack
from guide.outputs.rule_diagram.drawing import Drawing, Node, Step
from guide.outputs.rule_diagram.palette import PALETTE, colours

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


@dataclass(frozen=True, slots=True)
class Line:
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


def _card_lines(number: int, step: Step) -> list[Line]:
    width = CARD_WIDTH - 2 * PAD
    return [*_paragraph(f"{number}. {step.title}", HEAD_SIZE, width, look="head"),
            *(Line(line.text, line.size, line.drop + (6 if place == 0 else 0), line.left, line.look, line.bullet)
              for place, line in enumerate(_tree(step.condition, width))),
            *_paragraph(step.sources, SMALL_SIZE, width, look="source", space=7)]


def _pill_lines(step: Step, needs: str) -> list[Line]:
    width = PILL_WIDTH - 2 * PAD
    first, *rest = step.gives
    lines = [*_paragraph(first, HEAD_SIZE, width, look="head")]
    for text in rest:
        lines += _paragraph(text, TEXT_SIZE, width, space=2)
    if step.needs:
        lines += _paragraph(needs, SMALL_SIZE, width, look="small", space=7)
        for need in step.needs:
            lines += _tree(need, width, 1)
    return lines


def _height(lines: list[Line]) -> float:
    return sum(line.drop for line in lines) + 2 * PAD - 4


def _box(left: float, top: float, width: float, height: float, fill: str, stroke: str, corner: int) -> str:
    return (f'<rect x="{left:g}" y="{top:.1f}" width="{width:g}" height="{height:.1f}" rx="{corner}" '
            f'fill="{fill}" stroke="{stroke}"/>')


def _written(lines: list[Line], left: float, top: float, ink: str = "") -> Iterator[str]:
    baseline = top + PAD - 6
    fill = f' style="fill:{ink}"' if ink else ""
    for line in lines:
        baseline += line.drop
        at = left + PAD + line.left
        if line.bullet:
            yield (f'<circle cx="{at - INDENT / 2:g}" cy="{baseline - line.size * 0.32:.1f}" r="2.2" '
                   f'fill="{ink or PALETTE["quiet"]}"/>')
        yield f'<text class="{line.look}" x="{at:g}" y="{baseline:.1f}"{fill}>{escape(line.text)}</text>'


def _arrow(points: list[tuple[float, float]], label: str, x: float, y: float) -> Iterator[str]:
    path = "M" + " L".join(f"{left:g} {top:.1f}" for left, top in points)
    yield f'<path d="{path}" class="arrow" marker-end="url(#tip)"/>'
    yield f'<text class="small" x="{x:g}" y="{y:.1f}">{escape(label)}</text>'


def _row(number: int, step: Step, drawing: Drawing, top: float) -> tuple[list[str], float]:
    """Return the parts of one rule, and the height that they take."""
    card, pill = _card_lines(number, step), _pill_lines(step, drawing.needs)
    card_height, pill_height = _height(card), _height(pill)
    height = max(card_height, pill_height)
    fill, ink = colours(step.kind)
    middle = top + card_height / 2
    pill_top = max(top, middle - pill_height / 2)
    parts = [_box(CARD_LEFT, top, CARD_WIDTH, card_height, PALETTE["card"], PALETTE["line"], 8),
             *_written(card, CARD_LEFT, top),
             *_arrow([(CARD_LEFT + CARD_WIDTH, middle), (PILL_LEFT - 3, middle)], drawing.yes,
                     CARD_LEFT + CARD_WIDTH + 14, middle - 8),
             _box(PILL_LEFT, pill_top, PILL_WIDTH, pill_height, fill, ink, 18),
             *_written(pill, PILL_LEFT, pill_top, ink)]
    if number < len(drawing.steps):
        x, below = CARD_LEFT + 34, top + card_height
        end = top + height + GAP - 3
        parts += _arrow([(x, below), (x, end)], drawing.no, x + 10, below + GAP / 2 + 4)
    return [f'<g aria-label="{escape(f"{number}. {step.title}", quote=True)}">', *parts, "</g>"], height


_STYLE = f"""<style>
{carried('letters')}
text {{ font-family: {stack('letters')}; fill: {PALETTE["ink"]}; font-size: {TEXT_SIZE}px; }}
.title {{ font-size: {TITLE_SIZE}px; font-weight: 700; }}
.head {{ font-size: {HEAD_SIZE}px; font-weight: 700; }}
.small {{ font-size: {SMALL_SIZE}px; }}
.source {{ font-size: {SMALL_SIZE}px; fill: {PALETTE["quiet"]}; }}
.arrow {{ fill: none; stroke: {PALETTE["arrow"]}; stroke-width: 1.5; }}
</style>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
<path d="M0 0 L8 4 L0 8 Z" fill="{PALETTE["arrow"]}"/></marker></defs>"""


def as_svg(drawing: Drawing, lang: str) -> str:
    """Return the drawing as one SVG document, 768 pixels wide."""
    head = [*_paragraph(drawing.title, TITLE_SIZE, WIDTH - 2 * MARGIN, look="title"),
            *_paragraph(f"{drawing.subtitle} {drawing.description}", TEXT_SIZE, WIDTH - 2 * MARGIN, space=6)]
    body = list(_written(head, MARGIN - PAD, 6))
    top = 6 + _height(head) + 4
    for number, step in enumerate(drawing.steps, 1):
        parts, height = _row(number, step, drawing, top)
        body += parts
        top += height + GAP
    whole = round(top - GAP + MARGIN)
    about = escape(f"{drawing.subtitle} {drawing.description}")
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" lang="{lang}" role="img" aria-labelledby="title about" '
        f'viewBox="0 0 {WIDTH} {whole}" width="{WIDTH}" height="{whole}">',
        f'<title id="title">{escape(drawing.title)}</title>', f'<desc id="about">{about}</desc>', _STYLE,
        f'<rect width="{WIDTH}" height="{whole}" fill="{PALETTE["page"]}"/>', *body, "</svg>"]) + "\n"
