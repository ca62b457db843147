"""What changes in texts: each message once, by language, with the examples that show it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from guide.tools.diff.texts import Catalogue, compared
from guide.tools.diff.versions import Version

_HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
FINNISH = {"a.serves": "Sinua palvelee: {name}.", "a.same": "Sama teksti.", "a.note": "Vanha huomautus."}
SWEDISH = {"a.serves": "Du betjänas av: {name}.", "a.same": "Samma text.", "a.note": "Gammal anmärkning."}


def tree(folder: Path, finnish: Mapping[str, str], swedish: Mapping[str, str]) -> Version:
    """Return a small package with these messages, in Finnish in the code and in Swedish in a catalogue."""
    (folder / "guide").mkdir(parents=True)
    (folder / "guide" / "texts.py").write_text(
        "".join(f'X = M("{name}", "{text}")\n' for name, text in finnish.items()), encoding="utf-8")
    path = folder / "locales" / "sv" / "LC_MESSAGES"
    path.mkdir(parents=True)
    (path / "guide.po").write_text(_HEAD + "".join(
        f'msgctxt "{name}"\nmsgid "{finnish.get(name, "x")}"\nmsgstr "{text}"\n\n' for name, text in swedish.items()),
        encoding="utf-8")
    return Version(folder.name, folder)


def shown(*sentences: str, sources: str = "1/2020", digest: str = "same", section: str = "lead") -> dict[str, Any]:
    """Return what a version shows of one example, the same sentences in Finnish alone."""
    finnish = [[section, text, [sources]] for text in sentences]
    return {"digest": digest, "sentences": {"fi": finnish, "sv": [], "en": []}}


def result(tmp_path: Path, finnish: Mapping[str, str], swedish: Mapping[str, str], was: dict[str, Any] | None = None,
           now: dict[str, Any] | None = None) -> dict[str, list[Any]]:
    old, new = tree(tmp_path / "old", FINNISH, SWEDISH), tree(tmp_path / "new", finnish, swedish)
    rendered = ({"case": was}, {"case": now}) if was else (None, None)
    return compared(old, new, rendered)


def test_a_catalogue_falls_back_to_finnish_and_finds_messages(tmp_path: Path) -> None:
    catalogue = Catalogue(tree(tmp_path, FINNISH, {"a.same": "Samma text.", "old.gone": "Borta."}))
    assert catalogue.texts["fi"] == FINNISH
    assert catalogue.texts["sv"] == FINNISH | {"a.same": "Samma text."}
    assert catalogue.texts["en"] == FINNISH
    assert catalogue.message_of("Sinua palvelee: Pori.", "fi") == "a.serves"
    assert catalogue.message_of("Jotain aivan muuta.", "fi") is None


def test_equal_texts_give_nothing(tmp_path: Path) -> None:
    said = shown("Sinua palvelee: Pori.", "Sama teksti.")
    assert not any(result(tmp_path, FINNISH, SWEDISH, said, said).values())


def test_a_changed_message_is_told_in_the_languages_in_which_it_changed(tmp_path: Path) -> None:
    found = result(tmp_path, FINNISH | {"a.note": "Uusi huomautus."}, SWEDISH, shown("Vanha huomautus."),
                   shown("Uusi huomautus."))
    assert [(one["message"], one["kind"], one["wordings"], one["examples"]) for one in found["texts"]] == [
        ("a.note", "message", {lang: [("Vanha huomautus.", "Uusi huomautus.")] for lang in ("fi", "en")}, ["case"])]


def test_a_changed_translation_alone_is_told(tmp_path: Path) -> None:
    found = result(tmp_path, FINNISH, SWEDISH | {"a.note": "Ny anmärkning."})
    assert [(one["message"], one["wordings"]) for one in found["texts"]] == [
        ("a.note", {"sv": [("Gammal anmärkning.", "Ny anmärkning.")]})]


def test_messages_that_come_and_go_unseen_are_listed(tmp_path: Path) -> None:
    finnish = {name: text for name, text in FINNISH.items() if name != "a.note"} | {"a.fresh": "Uusi."}
    found = result(tmp_path, finnish, SWEDISH)
    assert (found["texts"], found["texts_added_unseen"], found["texts_removed_unseen"]) == (
        [], ["a.fresh"], ["a.note"])


@pytest.mark.parametrize(("was", "now", "kind", "wording"), [
    (("Sama teksti.",), ("Sama teksti.", "Vanha huomautus."), "added", ("", "Vanha huomautus.")),
    (("Vanha huomautus.", "Sama teksti."), ("Sama teksti.",), "removed", ("Vanha huomautus.", ""))])
def test_sentences_that_come_and_go_are_told(was: tuple[str, ...], now: tuple[str, ...], kind: str,
                                             wording: tuple[str, str], tmp_path: Path) -> None:
    found = result(tmp_path, FINNISH, SWEDISH, shown(*was), shown(*now))
    assert [(one["message"], one["kind"], one["wordings"], one["examples"]) for one in found["texts"]] == [
        ("a.note", kind, {"fi": [wording]}, ["case"])]


def test_another_name_in_a_sentence_is_told(tmp_path: Path) -> None:
    found = result(tmp_path, FINNISH, SWEDISH, shown("Sinua palvelee: Pori."), shown("Sinua palvelee: Rauma."))
    assert [(one["message"], one["kind"], one["wordings"]) for one in found["texts"]] == [
        ("a.serves", "changed", {"fi": [("Sinua palvelee: Pori.", "Sinua palvelee: Rauma.")]})]


def test_other_sources_beside_a_sentence_are_told(tmp_path: Path) -> None:
    found = result(tmp_path, FINNISH, SWEDISH, shown("Sama teksti."), shown("Sama teksti.", sources="2/2023"))
    assert [(one["message"], one["kind"], one["wordings"]) for one in found["texts"]] == [
        ("a.same", "sources", {"fi": [("1/2020", "2/2023")]})]


def test_where_the_answer_changed_its_texts_are_not_told_again(tmp_path: Path) -> None:
    found = result(tmp_path, FINNISH, SWEDISH, shown("Sama teksti."), shown("Vanha huomautus.", digest="other"))
    assert (found["texts"], found["examples_with_another_answer"]) == ([], ["case"])
