"""The documentation is true to the code."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from docs import make_pages
from guide.law.all_rules import EVERY_RULE
from guide.law.interpretations import INTERPRETATIONS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


PAGES = sorted(path for path in ROOT.rglob("*.md") if ".venv" not in path.parts and ".pytest_cache" not in path.parts)


def test_pages_name_only_files_that_exist() -> None:
    """In links, in pictures, and as `path` from the root."""
    missing = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
        missing += [f"{page.name}: {link}" for link in links if link and not (page.parent / link).exists()]
        named = re.findall(r"`((?:guide|tests|locales|docs|deploy)/[\w/.-]*)`", text)
        missing += [f"{page.name}: {name}" for name in named if not (ROOT / name).exists()]
    assert missing == []


@pytest.mark.parametrize("name", make_pages.PAGES)
def test_a_page_that_is_made_is_as_the_code_makes_it(name: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == make_pages.PAGES[name]()  # make docs


def test_each_reading_that_a_rule_names_is_in_words_and_applied() -> None:
    named = {number for rule in EVERY_RULE for number in rule.readings}
    assert named - set(INTERPRETATIONS) == set()
    assert [number for number, one in INTERPRETATIONS.items() if number not in named and not one.applied] == []
    assert [one.applied for one in INTERPRETATIONS.values() if one.applied and find_spec(one.applied) is None] == []


def test_examples_of_python_pass_a_strict_check_without_a_plugin(tmp_path: Path) -> None:
    """As whoever installs the package has them checked: by its own types alone."""
    for name in ("README.md", "docs/programs.md"):
        found = re.findall(r"```python\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL)
        assert found
        for number, example in enumerate(found):
            (tmp_path / f"{Path(name).stem.lower()}_{number}.py").write_text(example, encoding="utf-8")
    (tmp_path / "wrong.py").write_text("from guide import Answers\n\nAnswers(on=2024, sex='x')\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--follow-imports=silent",
         f"--cache-dir={ROOT / '.mypy_cache' / 'plain'}", *map(str, sorted(tmp_path.glob("*.py")))],
        cwd=tmp_path, capture_output=True, text=True, check=False, env={**os.environ, "MYPYPATH": str(ROOT)})
    wrong, other = done.stdout.splitlines()[:-1], done.stdout.splitlines()[-1]
    assert [line.partition(":")[0] for line in wrong] == ["wrong.py", "wrong.py"], done.stdout
    assert other.startswith("Found 2 errors in 1 file")
    assert (ROOT / "guide" / "py.typed").is_file()


def test_readme_names_the_two_commands() -> None:
    assert "make run" in README
    assert "make test" in README


def test_lock_files_name_no_index_host() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
