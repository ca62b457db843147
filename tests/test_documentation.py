"""The documentation is true to the code."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from guide.facts.examples import table
from guide.outputs.rule_diagram import mermaid

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_readme_lists_the_examples_of_the_file() -> None:
    assert table() in README


def test_readme_names_only_files_that_exist() -> None:
    import re
    for name in re.findall(r"`((?:guide|tests|locales)/[\w/.-]*)`", README):
        assert (ROOT / name).exists(), name


def test_readme_shows_the_rules_as_the_code_draws_them() -> None:
    drawn = README.partition("<!-- graph -->")[2].partition("<!-- /graph -->")[0]
    assert drawn.strip() == f"```mermaid\n{mermaid(date(2026, 11, 24), lang='en').strip()}\n```"


def test_readme_names_the_two_commands() -> None:
    assert "make run" in README
    assert "make test" in README


def test_lock_files_name_no_index_host() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
