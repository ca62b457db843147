"""The recipes of docs/recipes.md, each followed on a copy of the tree: its changes made, its commands run."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po

from tests.sampling import sample

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")
RECIPES = {title: re.findall(r"```(diff|console|toml)\n(.*?)```", text, re.DOTALL)
           for title, text in re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)}
#: What the changed guide then has to do: be well, and note an open and a settled case of each regime in every language.
IN_USE = """
from guide.desk.case_note import case_note
from guide.language.locale import LANGUAGES
from guide.reasoning.review_dates import newest_day
from guide.web.host.readiness import fault
today = newest_day()
trial = {"when": "date", "day": "1", "month": "5", "year": "2024", "home_municipality": "091"}
for lang in LANGUAGES:
    for given in (trial, trial | {"status": "unemployed"}, {"when": "today", "home_municipality": "091"}):
        assert case_note(given, today, lang)
print(fault(today))
"""


@pytest.mark.parametrize("title", sample(list(RECIPES), "recipes", most=1))
def test_recipe(title: str, tmp_path: Path) -> None:
    for folder in ("guide", "locales", "tests"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", "pictures"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    assert RECIPES[title]
    for kind, text in RECIPES[title]:
        if kind == "diff":
            subprocess.run(["git", "apply"], input=text, text=True, cwd=tmp_path, check=True)
            continue
        if kind == "toml":  # the file that has the rows at its end
            with (tmp_path / text.partition("\n")[0].removeprefix("# ")).open("a", encoding="utf-8") as file:
                file.write(f"\n{text}")
            continue
        for step in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
            command, *expected = step.splitlines()
            said = run(command, tmp_path)
            assert [line for line in expected if line not in said] == [], said
            if command == "make messages":
                translate(tmp_path)
    assert run(f"python -c '{IN_USE}'", tmp_path).strip() == "None"


def run(command: str, tree: Path) -> str:
    """Return what a command of a recipe says, run in a copy of the tree."""
    plain = command.replace("make messages", "python -m guide.tools.catalogues")
    done = subprocess.run(["bash", "-c", plain.replace("python ", f"{sys.executable} ")], cwd=tree, check=False,
                          capture_output=True, text=True, timeout=300)
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout + done.stderr


def translate(tree: Path) -> None:
    """Give each text that has no translation the Finnish words: what a person would do next."""
    for path in (tree / "locales").glob("*/LC_MESSAGES/guide.po"):
        catalogue = read_po(path.open("rb"))
        for message in catalogue:
            if message.id and (message.fuzzy or not message.string):
                message.string = message.id
                message.flags.discard("fuzzy")
        write_po(path.open("wb"), catalogue, width=110)


def test_what_a_recipe_expects_can_fail(tmp_path: Path) -> None:
    assert "All sound." not in run("echo nothing", tmp_path)
    with pytest.raises(subprocess.CalledProcessError):
        subprocess.run(["git", "apply"], input="--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n", text=True, cwd=tmp_path,
                       check=True, capture_output=True)
