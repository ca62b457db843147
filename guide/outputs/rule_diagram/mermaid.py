"""A drawing as Mermaid text, which code hosts show as a picture in a README. No template: the rules alone draw it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guide.outputs.rule_diagram.drawing import Drawing, Node
from guide.outputs.rule_diagram.looks import KINDS, PALETTE

#: The mark of a line tells its depth in the condition; the first line of a condition has none.
MARKS = ("", "• ", "◦ ", "▪ ", "▫ ")
#: Characters that would end a label or begin markup. `#` first: it begins Mermaid's own character codes.
_CODES = {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "&": "#amp;", "\\": "#92;"}
_SETTINGS = '%%{init: {"flowchart": {"wrappingWidth": 460, "nodeSpacing": 40, "rankSpacing": 36}}}%%'


def quoted(text: str) -> str:
    """Return a text fit to stand inside a quoted label."""
    return "".join(_CODES.get(character, character) for character in " ".join(text.split()))


def _label(lines: Iterable[str]) -> str:
    return '"' + "<br/>".join(map(quoted, lines)) + '"'


def _marked(node: Node, depth: int = 0) -> list[str]:
    return [MARKS[min(level, len(MARKS) - 1)] + text for level, text in node.lines(depth)]


def as_mermaid(drawing: Drawing) -> str:
    """Return the drawing as a Mermaid flowchart: a rule asks, "yes" leads to what it gives, "no" to the next rule."""
    lines = (f"  {line}" for part in (_boxes, _looks) for line in part(drawing))
    return "\n".join((_SETTINGS, "flowchart TD", *lines)) + "\n"


def _boxes(drawing: Drawing) -> Iterator[str]:
    yield f"accTitle: {quoted(drawing.title)}"
    yield f"accDescr: {quoted(f'{drawing.subtitle} {drawing.description}')}"
    yield f"day([{_label([drawing.subtitle])}]) --> rule1"
    for number, step in enumerate(drawing.steps, 1):
        needs = [drawing.needs, *(line for need in step.needs for line in _marked(need, 1))] if step.needs else []
        yield f"rule{number}[{_label([f'{number}. {step.title}', *_marked(step.condition), step.sources])}]"
        yield f"gives{number}([{_label([*step.gives, *needs])}])"
        yield f"rule{number} -->|{quoted(drawing.yes)}| gives{number}"
        if number < len(drawing.steps):
            yield f"rule{number} -->|{quoted(drawing.no)}| rule{number + 1}"


def _looks(drawing: Drawing) -> Iterator[str]:
    numbers = range(1, len(drawing.steps) + 1)
    for kind in sorted({step.kind for step in drawing.steps}):
        fill, ink = KINDS[kind]
        of_kind = (f"gives{number}" for number in numbers if drawing.steps[number - 1].kind == kind)
        yield f"classDef {kind}_look fill:{fill},stroke:{ink},color:{ink}"
        yield f"class {','.join(of_kind)} {kind}_look"
    yield f"classDef rule_look fill:{PALETTE['card']},stroke:{PALETTE['line']},color:{PALETTE['ink']}"
    yield f"class {''.join(f'rule{number},' for number in numbers)}day rule_look"
