"""The versions to compare are found, or the error says what to do."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from guide.tools.diff import main
from guide.tools.diff.versions import CannotCompare, opened

NAMES = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a",
         "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with three revisions: without the guide, with it, and with another text in it."""
    for name, value in NAMES.items():
        monkeypatch.setenv(name, value)
    root = tmp_path / "repository"
    (root / "guide").mkdir(parents=True)
    git(root, "init", "--quiet")
    git(root, "commit", "--quiet", "--allow-empty", "-m", "empty")
    git(root, "tag", "empty")
    for tag, text in (("first", "first = 1\n"), ("second", "second = 2\n")):
        (root / "guide" / "__init__.py").write_text(text)
        git(root, "add", "guide")
        git(root, "commit", "--quiet", "-m", tag)
        git(root, "tag", tag)
    return root


def text_of(name: str, folder: Path) -> str:
    with opened(name, folder) as tree:
        assert tree.name == name
        return (tree.package / "__init__.py").read_text()


def test_a_revision_is_read_as_it_was(repository: Path) -> None:
    (repository / "guide" / "__init__.py").write_text("not committed\n")
    assert text_of("first", repository) == "first = 1\n"
    assert text_of("HEAD~1", repository / "guide") == "first = 1\n"
    assert text_of("HEAD", repository) == "second = 2\n"
    assert text_of(".", repository) == "not committed\n"


def test_a_folder_can_be_the_package_itself_or_hold_it(repository: Path, tmp_path: Path) -> None:
    for name in ("repository", "repository/guide", str(repository)):
        with opened(name, tmp_path) as tree:
            assert tree.path == repository


def test_what_was_unpacked_is_removed_again(repository: Path) -> None:
    with opened("first", repository) as tree:
        path = tree.path
        assert path.is_dir()
    assert not path.exists()


def test_catalogues_are_found_inside_and_beside(repository: Path) -> None:
    with opened(".", repository) as tree:
        assert tree.locales == repository / "locales"
        (repository / "guide" / "locales").mkdir()
        assert tree.locales == repository / "guide" / "locales"


@pytest.mark.parametrize("name", ["nowhere", "--help", "HEAD~99", "first:guide"])
def test_an_unknown_revision_is_named(repository: Path, name: str) -> None:
    with pytest.raises(CannotCompare) as error, opened(name, repository):
        raise AssertionError(name)
    assert error.value.params == {"name": name}


def shown(arguments: list[str], folder: Path, capsys: pytest.CaptureFixture[str],
          monkeypatch: pytest.MonkeyPatch) -> tuple[int, str]:
    monkeypatch.chdir(folder)
    status = main([*arguments, "--lang", "en"])
    captured = capsys.readouterr()
    assert captured.out == ""
    return status, captured.err


ERRORS: Mapping[str, tuple[str, str]] = {
    "nowhere": ("There is no such version or folder: nowhere.", "git log --oneline"),
    "empty": ("There is no guide in this version or folder: empty.", "Give a folder"),
    "..": ("There is no guide in this version or folder: ..", "Give a folder"),
}


@pytest.mark.parametrize("name", ERRORS)
def test_the_command_says_what_to_do(name: str, repository: Path, capsys: pytest.CaptureFixture[str],
                                     monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments in (["first", name], [name, "first"]):
        status, said = shown(arguments, repository, capsys, monkeypatch)
        assert status == 2
        assert all(part in said for part in ERRORS[name]), said


def test_outside_a_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str],
                              monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    status, said = shown(["HEAD", "HEAD"], tmp_path, capsys, monkeypatch)
    assert (status, "not in a git repository" in said) == (2, True)


def test_without_git(repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    status, said = shown(["first", "."], repository, capsys, monkeypatch)
    assert (status, "Git is missing" in said) == (2, True)


def test_a_version_that_does_not_start_is_named_with_the_reason(
        repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    status, said = shown(["first", "second"], repository, capsys, monkeypatch)
    assert status == 2
    assert "This version does not answer: first." in said
    assert "ImportError" in said
    assert "Answers" in said


def test_a_day_has_to_be_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as error:
        main([".", ".", "--day", "1.5.2024"])
    assert error.value.code == 2
    assert "write it as 2024-05-01" in capsys.readouterr().err
