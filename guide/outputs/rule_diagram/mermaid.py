"""A drawing as Mermaid text, which code hosts show as a picture in a README."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from guide.language.templates import render
from guide.outputs.rule_diagram.drawing import Drawing, Node
from guide.outputs.rule_diagram.svg import KINDS, PALETTE

#: The mark of a line tells its depth in the condition; the first line of a condition has none.
MARKS = ("", "• ", "◦ ", "▪ ", "▫ ")
#: Characters that would end a label or begin markup. `#` first: it begins Mermaid's own character codes.
_CODES = {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "&": "#amp;", "\\": "#92;"}


def quoted(text: str) -> Markup:
    """Return a text fit to stand inside a quoted label."""
    return Markup("".join(_CODES.get(character, character) for character in " ".join(text.split())))


def _label(lines: Iterable[str]) -> Markup:
    return Markup('"' + "<br/>".join(map(quoted, lines)) + '"')


def _marked(node: Node, depth: int = 0) -> list[str]:
    return [MARKS[min(level, len(MARKS) - 1)] + text for level, text in node.lines(depth)]


def as_mermaid(drawing: Drawing, lang: str) -> str:
    """Return the drawing as a Mermaid flowchart: a rule asks, "yes" leads to what it gives, "no" to the next rule."""
    rules = []
    for number, step in enumerate(drawing.steps, 1):
        needs = [drawing.needs, *(line for need in step.needs for line in _marked(need, 1))] if step.needs else []
        rules.append((_label([f"{number}. {step.title}", *_marked(step.condition), step.sources]),
                      _label([*step.gives, *needs])))
    numbers = {kind: [number for number, step in enumerate(drawing.steps, 1) if step.kind == kind]
               for kind in sorted({step.kind for step in drawing.steps})}
    return render("outputs/rule_diagram/diagram.mmd", lang, drawing=drawing, rules=rules, numbers=numbers,
                  day=_label([drawing.subtitle]), quoted=quoted, looks=KINDS, colour=PALETTE) + "\n"
