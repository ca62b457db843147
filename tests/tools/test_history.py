"""The texts that changed between two versions: from git or from two folders, in the three languages, or what to do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from guide.__main__ import main
from guide.language.locale import LANGUAGES
from tests.tools.diff.test_trees import NAMES, git

_HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
#: By message its Finnish, Swedish and English text.
FIRST = {"a.same": ("Sama.", "Samma.", "The same."), "a.old": ("Pois.", "Bort.", "Gone."),
         "a.moved": ("Siirtyy.", "Flyttar.", "Moves."),
         "a.rule": ("Ilmoita heti.", "Anmäl genast.", "Report at once."),
         "a.word": ("Kunta.", "Komun.", "Municipality.")}
SECOND = {"a.same": FIRST["a.same"], "b.moved": FIRST["a.moved"], "a.new": ("Lisää.", "Mer.", "More."),
          "a.rule": ("Ilmoita {n} päivässä.", "Anmäl inom {n} dagar.", "Report within {n} days."),
          "a.word": ("Kunta.", "Kommun.", "Municipality.")}
LISTED = """\
# Texts that changed: first → second

Changed: 2. New: 1. Gone: 1.

## Changed

* a.rule
  [fi] before: Ilmoita heti.
  [fi] now: Ilmoita {n} päivässä.
  [sv] before: Anmäl genast.
  [sv] now: Anmäl inom {n} dagar.
  [en] before: Report at once.
  [en] now: Report within {n} days.

* a.word
  [fi] as before: Kunta.
  [sv] before: Komun.
  [sv] now: Kommun.
  [en] as before: Municipality.

## New

* a.new
  [fi] now: Lisää.
  [sv] now: Mer.
  [en] now: More.

## Gone

* a.old
  [fi] before: Pois.
  [sv] before: Bort.
  [en] before: Gone.
"""


def written(folder: Path, texts: Mapping[str, tuple[str, str, str]]) -> None:
    """Write a small guide with these messages into a folder."""
    (folder / "guide").mkdir(parents=True, exist_ok=True)
    (folder / "guide" / "__init__.py").write_text("".join(
        f'X = M("{name}", "{by_lang[0]}")\n' for name, by_lang in texts.items()), encoding="utf-8")
    for at, lang in enumerate(LANGUAGES[1:], 1):
        path = folder / "locales" / lang / "LC_MESSAGES" / "guide.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_HEAD + "".join(f'msgctxt "{name}"\nmsgid "{by_lang[0]}"\nmsgstr "{by_lang[at]}"\n\n'
                                        for name, by_lang in texts.items()), encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with two tagged versions of a small guide, and go into it."""
    for name, value in NAMES.items():
        monkeypatch.setenv(name, value)
    root = tmp_path / "repository"
    root.mkdir()
    git(root, "init", "--quiet")
    for tag, texts in (("first", FIRST), ("second", SECOND)):
        written(root, texts)
        git(root, "add", ".")
        git(root, "commit", "--quiet", "-m", tag)
        git(root, "tag", tag)
    monkeypatch.chdir(root)
    return root


def test_the_texts_of_two_revisions_are_listed_in_every_language(
        repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(repository, FIRST)  # what is not committed is not read
    assert main(["history", "--texts", "first", "second", "--lang", "en"]) == 0
    assert capsys.readouterr().out == LISTED
    assert main(["history", "--texts", "second", "HEAD"]) == 0
    assert capsys.readouterr().out == "# Muuttuneet tekstit: second → HEAD\n\nMikään teksti ei muutu.\n"


def test_two_folders_are_compared_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                              capsys: pytest.CaptureFixture[str]) -> None:
    for name, texts in (("first", FIRST), ("second", SECOND)):
        written(tmp_path / name, texts)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "")
    assert main(["history", "--texts", "first", "second", "--lang", "en"]) == 0
    assert capsys.readouterr().out == LISTED


@pytest.mark.parametrize(("lang", "said"), [
    ("fi", "Tällaista versiota tai kansiota ei ole: v9.9"), ("sv", "v9.9"),
    ("en", "There is no such version or folder: v9.9.")])
def test_what_is_neither_a_revision_nor_a_folder_is_named(lang: str, said: str, repository: Path,
                                                          capsys: pytest.CaptureFixture[str]) -> None:
    for pair in (("v9.9", "second"), ("first", "v9.9")):
        assert main(["history", "--texts", *pair, "--lang", lang]) == 2
        told = capsys.readouterr()
        assert (told.out, said in told.err) == ("", True)


def test_without_a_repository_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                         capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    assert main(["history", "--texts", "first", "second", "--lang", "en"]) == 2
    assert "not in a git repository" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [(), ("--since", "2025-12-31", "--texts", "a", "b"), ("--texts", "a")])
def test_it_is_asked_for_one_of_the_two(arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as error:
        main(["history", *arguments])
    assert error.value.code == 2
