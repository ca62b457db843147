"""The documentation is true to the code."""

from __future__ import annotations

import re
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


def test_readme_names_the_two_commands() -> None:
    assert "make run" in README
    assert "make test" in README


def test_lock_files_name_no_index_host() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
