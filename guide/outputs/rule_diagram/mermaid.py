"""A drawing as Mermaid text, which code hosts show as a picture in a README."""

from __future__ import annotations

from collections.abc import Iterable

from guide.outputs.rule_diagram.drawing import Drawing, Step
from guide.outputs.rule_diagram.palette import PALETTE, colours

#: The mark of a line tells its depth in the condition; the first line of a condition has none.
MARKS = ("", "• ", "◦ ", "▪ ", "▫ ")
#: Characters that would end a label or begin markup. `#` first: it begins Mermaid's own character codes.
_CODES = {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "&": "#amp;", "\\": "#92;"}


def quoted(text: str) -> str:
    """Return a text fit to stand inside a quoted label."""
    return "".join(_CODES.get(character, character) for character in " ".join(text.split()))


def _label(lines: Iterable[str]) -> str:
    return '"' + "<br/>".join(quoted(line) for line in lines) + '"'


def _condition(step: Step) -> list[str]:
    return [MARKS[min(depth, len(MARKS) - 1)] + text for depth, text in step.condition.lines()]


def _result(step: Step, needs: str) -> list[str]:
    lines = list(step.gives)
    if step.needs:
        lines.append(needs)
        lines += [MARKS[min(depth + 1, len(MARKS) - 1)] + text
                  for need in step.needs for depth, text in need.lines()]
    return lines


def as_mermaid(drawing: Drawing) -> str:
    """Return the drawing as a Mermaid flowchart: a rule asks, "yes" leads to what it gives, "no" to the next rule."""
    steps = drawing.steps
    lines = ['%%{init: {"flowchart": {"wrappingWidth": 460, "nodeSpacing": 40, "rankSpacing": 36}}}%%', "flowchart TD",
             f"  accTitle: {quoted(drawing.title)}",
             f"  accDescr: {quoted(f'{drawing.subtitle} {drawing.description}')}",
             f"  day([{_label([drawing.subtitle])}]) --> rule1"]
    for number, step in enumerate(steps, 1):
        lines.append(f"  rule{number}[{_label([f'{number}. {step.title}', *_condition(step), step.sources])}]")
        lines.append(f"  gives{number}([{_label(_result(step, drawing.needs))}])")
        lines.append(f"  rule{number} -->|{quoted(drawing.yes)}| gives{number}")
        if number < len(steps):
            lines.append(f"  rule{number} -->|{quoted(drawing.no)}| rule{number + 1}")
    for kind in sorted({step.kind for step in steps}):
        fill, ink = colours(kind)
        lines.append(f"  classDef {kind}_look fill:{fill},stroke:{ink},color:{ink}")
        numbers = ",".join(f"gives{number}" for number, step in enumerate(steps, 1) if step.kind == kind)
        lines.append(f"  class {numbers} {kind}_look")
    rules = ",".join(f"rule{number}" for number in range(1, len(steps) + 1))
    lines.append(f"  classDef rule_look fill:{PALETTE['card']},stroke:{PALETTE['line']},color:{PALETTE['ink']}")
    lines.append(f"  class {rules},day rule_look")
    return "\n".join(lines) + "\n"
