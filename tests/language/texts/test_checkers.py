"""The checkers themselves: each catches what it is for, and leaves good texts alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.language.texts import lexicon
from tests.language.texts.checkers import CHECKERS
from tests.language.texts.corpus import HERE, Entry, Fault, Reviewed
from tests.language.texts.sentences import lix, mean_length, reading_grade, sentences, words
from tests.language.texts.style import passive_share
from tests.language.texts.terms import Term, glossary, term_faults

CASES = tomllib.loads((HERE / "bad.toml").read_text(encoding="utf-8"))["case"]
TERMS = [(name, term) for name, term in glossary().term.items()]


def entry(fi: str = "", sv: str = "", en: str = "", id: str = "x") -> Entry:
    return Entry(id, {"fi": fi, "sv": sv, "en": en})


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['checker']}: {case['what']}")
def test_bad_texts_are_caught_and_good_ones_are_not(case: dict[str, object]) -> None:
    texts = {lang: str(case.get(lang, "")) for lang in ("fi", "sv", "en")}
    found = CHECKERS[str(case["checker"])]([entry(**texts, id=str(case.get("id", "x")))])
    assert sorted({fault.check for fault in found}) == case["faults"]


def test_every_checker_has_a_bad_and_a_good_text() -> None:
    for name in CHECKERS:
        verdicts = {bool(case["faults"]) for case in CASES if case["checker"] == name}
        assert verdicts == {True, False}, name


@pytest.mark.parametrize(("name", "term"), TERMS, ids=[name for name, _ in TERMS])
def test_a_missing_counterpart_and_every_rival_is_caught(name: str, term: Term) -> None:
    def found(**texts: str) -> set[str]:
        return {fault.check for fault in term_faults([entry(**texts)])}

    for trigger in term.fi:
        assert f"term.{name}" in found(fi=trigger), trigger
        approved = {lang: term.forms(lang)[0].replace("*", "") for lang in ("sv", "en")}
        assert f"term.{name}" not in found(fi=trigger, **approved), trigger
    for lang in ("fi", "sv", "en"):
        for rival in term.rivals(lang):
            assert f"term.{name}" in found(**{lang: rival.replace("*", "")}), rival


@pytest.mark.parametrize(("text", "parts"), [
    ("Kokeilu alkoi 1.3.2021. Se päättyi 31.12.2024. Lue lisää.", 3),
    ("Kokeilu alkoi 1. maaliskuuta 2021 ja päättyi 31. joulukuuta 2024.", 1),
    ("Katso 17 §:n 2 momentti, esim. Helsingin sivulta.", 1),
    ("Du kan t.ex. FPA fråga. Gör det.", 2),
    ("Ask e.g. Kela. Then wait.", 2),
    ("Haetko työtä? Kerro siitä. ”Hae nyt.” Niin sanottiin.", 4),
    ("1. Helsinki vastaa.", 1),
    ("Se perustuu lakiin 380/2023. 17 § kertoo lisää.", 2),
    ("Otsikko ilman pistettä\nToinen rivi", 2),
    ("Sinua palvelee: {name}. {name} vastaa.", 2)])
def test_sentences(text: str, parts: int) -> None:
    assert len(sentences(text)) == parts


@pytest.mark.parametrize(("text", "count"), [
    ("Laki 380/2023 tuli voimaan 1.1.2025.", 5), ("Ota yhteyttä: {name}.", 3), ("Lupa- ja valvontavirasto", 3),
    ("Suomi.fi:ssä on TE-toimiston sivu", 4), ("the authority’s page", 3)])
def test_words(text: str, count: int) -> None:
    assert len(words(text)) == count


def test_measures_by_hand() -> None:
    texts = ["Du betjänas av myndigheten. Fråga den.", "Vem"]
    assert mean_length(texts) == pytest.approx(7 / 3)
    assert lix(texts) == pytest.approx(7 / 3 + 100 * 2 / 7)
    assert passive_share(["Sinua palvellaan. Viranomainen palvelee sinua."]) == pytest.approx(0.5)
    assert reading_grade(["I see it."]) == pytest.approx(0.39 * 3 + 11.8 * 1 - 15.59)
    assert mean_length([]) == lix([]) == passive_share([]) == reading_grade([]) == 0


def test_a_listed_word_has_to_be_earned() -> None:
    unused = lexicon.unearned_words([])
    assert len(unused) == sum(len(lexicon.listed(lang)) for lang in ("fi", "sv", "en"))
    word = sorted(lexicon.listed("sv"))[0]
    assert not any(f": {word} is" in line for line in lexicon.unearned_words([entry(sv=f"Fråga {word}.")])
                   if line.startswith("words-sv"))


def test_a_listed_word_may_be_in_the_dictionary_of_the_next_release(monkeypatch: pytest.MonkeyPatch) -> None:
    everything = [entry(**{lang: " ".join(lexicon.listed(lang)) for lang in ("fi", "sv", "en")})]
    monkeypatch.setattr(lexicon, "known", lambda lang, word: True)
    assert lexicon.unearned_words(everything) == []


def test_a_missing_dictionary_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(lexicon.MissingDictionary, match="apt-get install hunspell-sv"):
        lexicon.speller("sv", (str(tmp_path),))
    with pytest.raises(lexicon.MissingDictionary, match="apt-get install hunspell-en-gb"):
        lexicon.speller("en", (str(tmp_path),))


def test_a_missing_voikko_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(_: str) -> None:
        raise OSError("no such library")

    monkeypatch.setattr("libvoikko.Voikko", nothing)
    with pytest.raises(lexicon.MissingDictionary, match="apt-get install libvoikko1 voikko-fi"):
        lexicon.voikko.__wrapped__()


def test_what_is_to_be_installed_is_installed_by_the_checks() -> None:
    script = (HERE.parents[2] / ".ci" / "system-packages").read_text(encoding="utf-8")
    for package in ("libvoikko1", "voikko-fi", *(package for _, package in lexicon.DICTIONARIES.values())):
        assert package in script


def test_a_review_covers_its_own_fault_only() -> None:
    fault = Fault("parity", "a.b", "sv", "lacks number 2")
    assert Reviewed("parity", "a.b", "sv", "why").covers(fault)
    assert Reviewed("parity", "a.b", "*", "why").covers(fault)
    assert not Reviewed("parity", "a.b", "en", "why").covers(fault)
    assert not Reviewed("spelling", "a.b", "sv", "why").covers(fault)
    assert not Reviewed("parity", "a.c", "sv", "why").covers(fault)
