"""`python -m guide answer | place | check`, as another program calls it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import guide
from guide import Answers, Outcome, evaluate
from guide.reasoning.examples import EXAMPLES
from guide.reasoning.review_dates import last_checked
from guide.settings.build import version


def run(*arguments: str, data: bytes = b"") -> tuple[int, str]:
    done = subprocess.run([sys.executable, "-m", "guide", *arguments], input=data, capture_output=True, check=False)
    assert not done.stderr, done.stderr.decode()
    return done.returncode, done.stdout.decode("utf-8")


def test_one_object_may_stand_on_several_lines() -> None:
    status, out = run("answer", data=b'{\n "on": "2026-11-24",\n "home_municipality": "091"\n}\n')
    assert status == 0
    assert Outcome.model_validate_json(out) == evaluate(Answers(on="2026-11-24", home_municipality="091"))


def test_a_thousand_lines_with_ten_bad_ones() -> None:
    good = json.dumps({"on": "2024-05-01", "home_municipality": "091"}).encode()
    bad = [b"", b"{", b"null", b"[]", b'{"on": "2020-01-01"}', b'{"on": "2024-05-01", "age": 3}', b"\xff\xfe",
           b'{"on": "2024-05-01", "under_30": "yes"}', b"[" * 5000, b'{"on": "2024-05-01", "home_municipality": "999"}']
    lines = [good] * 1000
    numbers = [3, 100, 101, 250, 400, 555, 700, 801, 900, 999]
    for number, line in zip(numbers, bad, strict=True):
        lines[number - 1] = line
    status, out = run("answer", data=b"\n".join(lines) + b"\n")
    found = [json.loads(line) for line in out.splitlines()]
    assert status == 1
    assert len(found) == 1000
    errors = [one["error"] for one in found if "error" in one]
    assert [error["line"] for error in errors] == numbers
    assert all(error["message"] for error in errors)


def test_an_error_says_what_is_allowed_and_repeats_nothing() -> None:
    status, out = run("answer", data=b'{"on": "2024-05-01", "status": "secret-word"}')
    message = json.loads(out)["error"]["message"]
    assert status == 1
    assert "unemployed" in message
    assert "secret-word" not in message


def test_one_bad_object_on_several_lines_is_one_error() -> None:
    status, out = run("answer", data=b'{\n "on": "2020-01-01"\n}\n')
    assert status == 1
    assert [json.loads(line)["error"]["line"] for line in out.splitlines()] == [1]


def test_texts_in_each_language() -> None:
    for lang in ("fi", "sv", "en"):
        status, out = run("answer", "--lang", lang, data=b'{"on": "2026-11-24", "home_municipality": "091"}')
        document = json.loads(out)
        assert status == 0
        assert document["texts"]["lang"] == lang
        assert document["texts"]["headline"]["sources"] == ["380/2023 § 17(1)", "380/2023 § 3"]


def test_place() -> None:
    assert json.loads(run("place", "asun", "Porissa")[1]) == [
        {"code": "609", "name_fi": "Pori", "name_sv": "Björneborg", "why": "bent_form"}]
    assert json.loads(run("place", "xyzzy")[1]) == []


def test_check_is_sound() -> None:
    """What is known of the areas' contacts is told beside it, as no fault."""
    done = subprocess.run([sys.executable, "-m", "guide", "check", "--no-review-dates"], capture_output=True, text=True,
                          check=False)
    assert (done.returncode, done.stdout) == (0, "All sound.\n")
    assert done.stderr.startswith("Contacts of 45 employment areas:\n  page: ")


def test_the_version_is_told() -> None:
    assert run("--version") == (0, f"guide {version()}, rules checked on {last_checked()}\n")


def described(one: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each field of a JSON Schema with its description."""
    for model in (one, *one.get("$defs", {}).values()):
        yield from ((f"{model['title']}.{name}", field.get("description", ""))
                    for name, field in model["properties"].items())


def test_the_schema_describes_every_field() -> None:
    schema = json.loads(run("schema")[1])
    fields = [*described(schema["Answers"]), *described(schema["Outcome"])]
    assert {f"Answers.{name}" for name in Answers.model_fields} < dict(fields).keys()
    assert [name for name, description in fields if len(description) < len("in English")] == []
    assert set(evaluate(Answers(on="2026-11-24")).model_dump()) == set(schema["Outcome"]["properties"])


def test_the_scenarios_are_told_to_programs() -> None:
    told = json.loads(run("scenarios", "--json")[1])
    assert [one["name"] for one in told["scenarios"]] == list(EXAMPLES)
    assert "result" in told["scenarios"][0]["pages"]
    labels = {one["value"]: one["label"]["en"] for one in told["options"]["under_30"]}
    assert labels == {"yes": "Yes", "no": "No", "unknown": "I do not know"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder of packages in which this one lies."""
    for name in ("guide", "locales"):
        (tmp_path / name).symlink_to(Path(guide.__file__).parents[1] / name)
    return tmp_path


def warned(site: Path) -> list[str]:
    code = "import guide; print(guide.evaluate(guide.Answers(on='2026-11-24')).regime)"
    done = subprocess.run([sys.executable, "-c", code], cwd=site, capture_output=True, text=True, check=True)
    assert done.stdout == "employment_areas\n"
    return done.stderr.splitlines()


def test_another_distribution_of_the_same_name_is_told_at_import(site: Path) -> None:
    for one in ("guidebook-1.0", "guide_who_serves_me-1.0"):
        (site / f"{one}.dist-info").mkdir()
    assert warned(site) == []
    (site / "guide-0.3.dist-info").mkdir()
    assert "pip uninstall guide guide-who-serves-me guide-rules" in warned(site)[0]
    (site / "guide-0.3.dist-info").rmdir()
    (site / "guide_rules-1.0.dist-info").mkdir()
    assert "guide-rules is a part of guide-who-serves-me" in warned(site)[0]


def test_the_command_says_that_the_package_is_overwritten(site: Path) -> None:
    (site / "guide-0.3.dist-info").mkdir()
    (site / "guide").unlink()
    (site / "guide").mkdir()
    for path in Path(guide.__file__).parent.iterdir():
        (site / "guide" / path.name).symlink_to(path)
    (site / "guide" / "__init__.py").unlink()
    (site / "guide" / "__init__.py").write_text("", encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "guide", "place", "Pori"], cwd=site, capture_output=True, text=True,
                          check=False, env={**os.environ, "PYTHONPATH": str(site)})
    assert (done.returncode, done.stdout) == (74, "")
    assert done.stderr.startswith('The distribution "guide" of another project is installed')
