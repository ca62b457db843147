"""The shape of the project: imports go one way, files are small, Streamlit stays in its place."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
FILES = [*sorted(path for folder in ("guide", "tests") for path in (ROOT / folder).rglob("*.py")), ROOT / "app.py"]
#: Each part may import those before it. A package stands for its modules.
LAYERS = ("language", "law", "places", "facts", "reasoning", "settings", "answer", "outputs", "desk", "web", "tools",
          "testing", "__main__")
LOOSE = {"guide"}


@cache
def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def layer(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "guide" and len(parts) > 1 and parts[1] in LAYERS else None


def test_imports_go_one_way() -> None:
    for path in (path for path in FILES if path.is_relative_to(ROOT / "guide")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        own = layer(".".join(parts))
        if own is None:
            assert parts in {("guide", "__init__")}
            continue
        others = {other for other in map(layer, imported(path)) if other is not None}
        assert [other for other in others if LAYERS.index(other) > LAYERS.index(own)] == [], path


def test_streamlit_stays_in_the_app() -> None:
    inside = (ROOT / "app.py", ROOT / "guide/web", ROOT / "tests")
    assert [path for path in FILES if not any(map(path.is_relative_to, inside))
            and any(module.split(".")[0] in ("streamlit", "starlette") for module in imported(path))] == []


def test_files_are_small() -> None:
    assert [path for path in FILES if path.read_text(encoding="utf-8").count("\n") > 300] == []


def test_app_is_a_few_lines() -> None:
    assert (ROOT / "app.py").read_text(encoding="utf-8").count("\n") < 40


def test_today_is_read_in_one_place() -> None:
    for path in FILES:
        if path.is_relative_to(ROOT / "guide") and path.name != "clock.py":
            text = path.read_text(encoding="utf-8")
            assert "date.today(" not in text, path
            assert "datetime.now(" not in text, path
