"""The plugin's options and the fixture `compare`, in a suite of their own."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from guide.testing.state import State

NAME = State("today-safety", "sv", "result", width=390, height=844).name
#: A test that compares a white picture with as many dark pixels as its colour says.
TEST = """
import io
import pytest
from PIL import Image
from guide.testing.pictures import Tolerance

def picture(dots):
    image = Image.new("RGB", (30, 20), "white")
    for x in range(dots):
        image.putpixel((x, 5), (0, 0, 0))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()

def test_one(compare):
    compare("{name}", picture({dots}){more})
"""


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the plugins of the machine: some cannot run a suite within a suite."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")


def suite(pytester: pytest.Pytester, dots: int, more: str = "") -> None:
    pytester.makepyfile(TEST.replace("{name}", NAME).replace("{dots}", str(dots)).replace("{more}", more))


def run(pytester: pytest.Pytester, *options: str) -> pytest.RunResult:
    return pytester.runpytest_inprocess("-p", "guide.testing.plugin", *options)


def stored(pytester: pytest.Pytester) -> bytes:
    return (pytester.path / "guide-pictures" / f"{NAME}.png").read_bytes()


def test_without_a_stored_picture_it_fails_and_says_what_to_do(pytester: pytest.Pytester) -> None:
    suite(pytester, 0)
    result = run(pytester)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"*{NAME}: no stored picture; see *{NAME}.actual.png, then*--guide-update*"])
    assert (pytester.path / ".pytest_cache/guide" / f"{NAME}.actual.png").is_file()
    assert not (pytester.path / "guide-pictures").exists()


def test_store_then_compare_then_change(pytester: pytest.Pytester) -> None:
    suite(pytester, 3)
    run(pytester, "--guide-update").assert_outcomes(passed=1)
    first = stored(pytester)
    run(pytester).assert_outcomes(passed=1)
    suite(pytester, 4)
    result = run(pytester)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"*{NAME}: 1 pixels differ by up to 255 levels, in the box (3, 5, 4, 6)*"])
    failures = pytester.path / ".pytest_cache/guide"
    assert {path.name for path in failures.iterdir()} == {
        "index.html", *(f"{NAME}.{end}" for end in ("expected.png", "actual.png", "diff.png", "failed.txt"))}
    with Image.open(failures / f"{NAME}.diff.png") as diff:
        assert diff.getpixel((3, 5)) == (214, 0, 60)
    assert stored(pytester) == first
    run(pytester, "--guide-update").assert_outcomes(passed=1)
    assert stored(pytester) != first
    run(pytester).assert_outcomes(passed=1)
    assert [*failures.iterdir()] == [], "what an earlier run left is gone"


def test_a_run_that_stores_fails_until_the_pictures_are_looked_at(pytester: pytest.Pytester) -> None:
    suite(pytester, 3)
    first = run(pytester, "--guide-update")
    assert first.ret == pytest.ExitCode.TESTS_FAILED
    first.stdout.fnmatch_lines([f"stored anew, to be looked at: {NAME}", "pictures: *index.html"])
    assert run(pytester, "--guide-update").ret == pytest.ExitCode.OK
    suite(pytester, 4)
    assert run(pytester, "--guide-update").ret == pytest.ExitCode.TESTS_FAILED
    page = (pytester.path / ".pytest_cache/guide/index.html").read_text(encoding="utf-8")
    for kind in ("expected", "actual", "diff"):
        assert f'src="{NAME}.{kind}.png"' in page
    assert "1 pixels have changed, 1 of them plain to the eye" in page
    assert 'type="range"' in page


@pytest.mark.parametrize("workers", [(), ("-p", "xdist", "-n1")])
def test_stored_pictures_that_nobody_compares_are_listed(pytester: pytest.Pytester, workers: tuple[str, ...]) -> None:
    suite(pytester, 3)
    run(pytester, "--guide-update")
    (pytester.path / "guide-pictures" / "old.png").write_bytes(stored(pytester))
    result = run(pytester, "--guide-obsolete", *workers)
    assert [line for line in result.outlines if line.startswith("compared by no test")] == ["compared by no test: old"]
    assert result.ret == pytest.ExitCode.OK
    assert not [line for line in run(pytester).outlines if line.startswith("compared by no test")]


def test_each_browser_has_its_folder(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nguide_by_browser = true\n")
    suite(pytester, 3)
    run(pytester, "--guide-update").assert_outcomes(passed=1)
    assert (pytester.path / "guide-pictures" / "unknown" / f"{NAME}.png").is_file()
    suite(pytester, 4)
    run(pytester).assert_outcomes(failed=1)
    assert (pytester.path / ".pytest_cache/guide/unknown" / f"{NAME}.diff.png").is_file()
    suite(pytester, 3)
    run(pytester).assert_outcomes(passed=1)
    assert [*(pytester.path / ".pytest_cache/guide").rglob("*.png")] == []


def test_a_guide_that_somebody_else_serves(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_one(guide_server): pass")
    result = run(pytester, "--guide-address", "http://127.0.0.1:9")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*no guide answers at http://127.0.0.1:9*"])


def test_an_update_leaves_what_is_the_same(pytester: pytest.Pytester) -> None:
    suite(pytester, 3)
    run(pytester, "--guide-update").assert_outcomes(passed=1)
    path = pytester.path / "guide-pictures" / f"{NAME}.png"
    image = Image.open(io.BytesIO(path.read_bytes())).convert("RGB")
    image.save(path, "PNG", compress_level=0)
    before = path.read_bytes()
    run(pytester, "--guide-update").assert_outcomes(passed=1)
    assert path.read_bytes() == before


@pytest.mark.parametrize(("tolerance", "outcome"), [("Tolerance(0, 1)", "passed"), ("Tolerance(254, 0)", "failed"),
                                                   ("Tolerance(255, 0)", "passed")])
def test_a_stated_tolerance(pytester: pytest.Pytester, tolerance: str, outcome: str) -> None:
    suite(pytester, 3)
    run(pytester, "--guide-update").assert_outcomes(passed=1)
    suite(pytester, 4, f", {tolerance}")
    run(pytester).assert_outcomes(**{outcome: 1})


def test_folders_are_settings(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nguide_pictures = a/b\nguide_failures = c\n")
    suite(pytester, 3)
    run(pytester).assert_outcomes(failed=1)
    assert [path.relative_to(pytester.path) for path in pytester.path.rglob("*.png")] == [Path(f"c/{NAME}.actual.png")]
    run(pytester, "--guide-update").assert_outcomes(passed=1)
    assert [path.relative_to(pytester.path) for path in sorted(pytester.path.rglob("*.png"))] == [
        Path(f"a/b/{NAME}.png"), Path(f"c/{NAME}.actual.png")]


def test_kept_pictures_come_with_a_contact_sheet(pytester: pytest.Pytester) -> None:
    suite(pytester, 3)
    run(pytester, "--guide-update", "--guide-keep", "kept").assert_outcomes(passed=1)
    page = (pytester.path / "kept" / "index.html").read_text(encoding="utf-8")
    assert f'<img src="{NAME}.png"' in page
    assert (pytester.path / "kept" / f"{NAME}.png").is_file()


def test_the_plugin_is_listed_with_its_fixtures(pytester: pytest.Pytester) -> None:
    lines = run(pytester, "--fixtures").stdout.str()
    for name in ("guide_server", "guide_browser", "guide_page", "open_state", "compare", "guide_today"):
        assert f"\n{name}" in lines
