"""A drawing as Mermaid text, which code hosts show as a picture in a README."""

from __future__ import annotations

from collections.abc import Iterable

from guide.outputs.rule_diagram.drawing import Drawing, Node
from guide.outputs.rule_diagram.svg import KINDS, PALETTE

#: The mark of a line tells its depth in the condition; the first line of a condition has none.
MARKS = ("", "• ", "◦ ", "▪ ", "▫ ")
#: Characters that would end a label or begin markup. `#` first: it begins Mermaid's own character codes.
_CODES = {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "&": "#amp;", "\\": "#92;"}


def quoted(text: str) -> str:
    """Return a text fit to stand inside a quoted label."""
    return "".join(_CODES.get(character, character) for character in " ".join(text.split()))


def _label(lines: Iterable[str]) -> str:
    return '"' + "<br/>".join(quoted(line) for line in lines) + '"'


def _marked(node: Node, depth: int = 0) -> list[str]:
    return [MARKS[min(level, len(MARKS) - 1)] + text for level, text in node.lines(depth)]


def as_mermaid(drawing: Drawing) -> str:
    """Return the drawing as a Mermaid flowchart: a rule asks, "yes" leads to what it gives, "no" to the next rule."""
    steps = drawing.steps
    lines = ['%%{init: {"flowchart": {"wrappingWidth": 460, "nodeSpacing": 40, "rankSpacing": 36}}}%%', "flowchart TD",
             f"  accTitle: {quoted(drawing.title)}",
             f"  accDescr: {quoted(f'{drawing.subtitle} {drawing.description}')}",
             f"  day([{_label([drawing.subtitle])}]) --> rule1"]
    for number, step in enumerate(steps, 1):
        needs = [drawing.needs, *(line for need in step.needs for line in _marked(need, 1))] if step.needs else []
        lines += [f"  rule{number}[{_label([f'{number}. {step.title}', *_marked(step.condition), step.sources])}]",
                  f"  gives{number}([{_label([*step.gives, *needs])}])",
                  f"  rule{number} -->|{quoted(drawing.yes)}| gives{number}"]
        if number < len(steps):
            lines.append(f"  rule{number} -->|{quoted(drawing.no)}| rule{number + 1}")
    for kind in sorted({step.kind for step in steps}):
        fill, ink = KINDS[kind]
        numbers = ",".join(f"gives{number}" for number, step in enumerate(steps, 1) if step.kind == kind)
        lines += [f"  classDef {kind}_look fill:{fill},stroke:{ink},color:{ink}", f"  class {numbers} {kind}_look"]
    rules = ",".join(f"rule{number}" for number in range(1, len(steps) + 1))
    return "\n".join([
        *lines, f"  classDef rule_look fill:{PALETTE['card']},stroke:{PALETTE['line']},color:{PALETTE['ink']}",
        f"  class {rules},day rule_look"]) + "\n"
