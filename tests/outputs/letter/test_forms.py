"""Plain text, Word and PDF: every case as text in every pair of languages, and a sample of them as Word and PDF."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import get_args

import pikepdf
import pytest
from docx import Document
from docx.oxml.ns import qn

from guide.answer.blocks import Named, Sentence
from guide.language.locale import LANGUAGES, Lang, translator
from guide.language.messages import Message
from guide.law.kinds import LetterKind
from guide.outputs.letter import LetterLang
from guide.outputs.letter.model import rows, title_of
from guide.outputs.letter.pdf import as_pdf
from guide.outputs.letter.plain import BLANK, as_text
from guide.outputs.letter.word import BOXES, TICK, as_docx
from tests.outputs.letter.cases import CASES, LETTERS
from tests.sampling import in_turn, sample

PAIRS = tuple(product(LETTERS, get_args(LetterLang), LANGUAGES))
LAW = {"notification": {"fi": "(380/2023) 17 §:n 2 momenttiin", "sv": "17 § 2 mom. i lagen"},
       "language": {"fi": "(380/2023) 19 §:n 2 momenttiin", "sv": "19 § 2 mom. i lagen"},
       "arrangements": {"fi": "(434/2003) 8 §:n", "sv": "8 § 1 mom. i"},
       "transfer_request": {"fi": "(1269/2020) 5 §:n", "sv": "grundar sig på 5 §"}}
ATTACK = '#panic("x") *b* _i_ $1$ <t> & "q" \\ [y] {z}'

every_pair = pytest.mark.parametrize(("name", "letter_lang", "reader_lang"), PAIRS, ids=lambda value: str(value))
#: Each letter in one pair of languages, so that all pairs are among them.
some_pairs = pytest.mark.parametrize(("name", "languages"), in_turn(LETTERS, tuple(product(get_args(LetterLang),
                                                                                        LANGUAGES))))


@every_pair
def test_plain_text(name: str, letter_lang: LetterLang, reader_lang: Lang) -> None:
    letter = LETTERS[name]
    text = as_text(letter, letter_lang, reader_lang)
    lines = text.splitlines()
    marked = [line for line in lines if line.startswith("    [")]
    assert all(line.startswith(f"    [{reader_lang}] ") for line in marked)
    assert len(marked) == (0 if letter_lang == reader_lang else len(letter.parts))
    name_label = {"fi": "Nimi", "sv": "Namn"}[letter_lang]
    assert f"{name_label}: {BLANK}" in lines
    assert text.count(BLANK) == sum(row.blanks for row in rows(letter, letter_lang, reader_lang))
    assert LAW[letter.kind][letter_lang] in text
    if letter.case.addressee:
        assert letter.case.addressee.name(letter_lang) in "\n".join(line for line in lines if line not in marked)
        assert letter_lang == reader_lang or letter.case.addressee.name(reader_lang) in "\n".join(marked)
    assert "{" not in text
    assert not re.search(r"\d{6}[-+A]", text)


@pytest.mark.parametrize("name", LETTERS)
def test_no_finnish_in_a_swedish_letter_and_the_other_way(name: str) -> None:
    letter = LETTERS[name]
    for own, other in (("sv", "fi"), ("fi", "sv")):
        text = as_text(letter, "sv" if own == "sv" else "fi", "sv" if own == "sv" else "fi")
        strange = {part.sentence.text(translator(other)) for part in letter.parts}
        assert not [line for line in text.splitlines() for words in strange if words in line]
    assert not re.search(r"\b(työ|viranomai|kunta|joka|päivä)", as_text(letter, "sv", "sv").lower())


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Yield the structure elements of a tagged PDF in reading order."""
    def walk(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
        if isinstance(node, pikepdf.Array):
            for child in node:
                yield from walk(child)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                yield node
            if "/K" in node:
                yield from walk(node.K)
    yield from walk(pdf.Root.StructTreeRoot.K)


@some_pairs
def test_pdf_is_tagged_and_named(name: str, languages: tuple[LetterLang, Lang]) -> None:
    letter, (letter_lang, reader_lang) = LETTERS[name], languages
    made = as_pdf(letter, letter_lang, reader_lang)
    assert made == as_pdf(letter, letter_lang, reader_lang)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        tags = [(str(one.S), str(one.get("/Lang", "")), str(one.get("/T", ""))) for one in elements(pdf)]
        wanted, title = rows(letter, letter_lang, reader_lang), title_of(letter, letter_lang)
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang).split("-")[0] == letter_lang
        assert str(pdf.docinfo.Title) == title
        assert "/CreationDate" not in pdf.docinfo
        with pdf.open_metadata() as xmp:
            assert xmp["pdfuaid:part"] == "1"
            assert "xmp:CreateDate" not in xmp
        assert [text for tag, _, text in tags if tag == "/H1"] == [title]
        assert [text for tag, _, text in tags if tag == "/H2"] == [
            row.words.text for row in wanted if row.form == "heading"]
        other = [lang.split("-")[0] for _, lang, _ in tags if lang]
        assert other == ([] if letter_lang == reader_lang else [reader_lang] * len(wanted))
        assert sum(tag == "/LI" for tag, _, _ in tags) == sum(
            row.form in ("point", "choice", "other") for row in wanted)
        assert not [tag for tag, _, _ in tags if tag in ("/Table", "/Figure")]
        assert len(pdf.pages) == 1
        assert [round(float(side)) for side in pdf.pages[0].MediaBox] == [0, 0, 595, 842]


@some_pairs
def test_word_has_languages_headings_and_title(name: str, languages: tuple[LetterLang, Lang]) -> None:
    letter, (letter_lang, reader_lang) = LETTERS[name], languages
    made = as_docx(letter, letter_lang, reader_lang)
    document, wanted = Document(io.BytesIO(made)), rows(letter, letter_lang, reader_lang)
    locale = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
    assert document.core_properties.title == title_of(letter, letter_lang)
    assert document.core_properties.language == locale[letter_lang]
    assert (document.core_properties.author, document.core_properties.comments) == ("", "")
    assert {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))} == {locale[letter_lang]}
    marks = [one.get(qn("w:val")) for one in document.element.iter(qn("w:lang"))]
    assert marks == ([] if letter_lang == reader_lang else [locale[reader_lang]] * len(wanted))
    names = {style.style_id: style.name for style in document.styles}
    texts: dict[str | None, list[str]] = {style: [] for style in ("Heading 1", "Heading 2", "List Bullet", "Beside")}
    for paragraph in document.paragraphs:  # `paragraph.style` looks through all styles each time
        texts.setdefault(names.get(str(paragraph._p.style)), []).append(paragraph.text)
    assert texts["Heading 1"] == [title_of(letter, letter_lang)]
    assert texts["Heading 2"] == [row.words.text for row in wanted if row.form == "heading"]
    assert texts["List Bullet"] == [row.words.text for row in wanted if row.form == "point"]
    assert texts["Beside"] == [row.beside.shown for row in wanted if row.beside]
    assert not document.tables
    controls = [(one.find(f".//{qn('w:alias')}").get(qn("w:val")),
                 "".join(str(text.text) for text in one.iter(qn("w:t"))),
                 [box.get(f"{{{BOXES}}}val") for box in one.iter(f"{{{BOXES}}}checked")])
                for one in document.element.iter(qn("w:sdt"))]
    assert [one for one in controls if one[2]] == [
        (row.words.text, TICK[row.ticked], [str(int(row.ticked))]) for row in wanted if row.form in ("choice", "other")]
    blanks = Counter(row.words.text for row in wanted for _ in range(row.blanks))
    assert Counter(name for name, _, boxes in controls if not boxes) == blanks
    rules = [run.getparent() for run in document.element.body.iter(qn("w:r")) if run.find(qn("w:tab")) is not None]
    assert [one.tag for one in rules] == [qn("w:sdtContent")] * blanks.total()


@pytest.mark.parametrize("name", sample(list(LETTERS), "word", most=4))
def test_word_names_no_time_and_no_maker(name: str) -> None:
    made = as_docx(LETTERS[name], "fi", "en")
    assert made == as_docx(LETTERS[name], "fi", "en")
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert {info.date_time[0] for info in file.infolist()} == {1980}
        core = file.read("docProps/core.xml").decode()
    assert "python" not in core
    assert not re.search(r"20\d\d-\d\d-\d\d", core)


def test_a_text_is_never_read_as_markup() -> None:
    letter = LETTERS["notification"]
    title = replace(letter.parts[0], sentence=Sentence(Message("letter.attack", ATTACK), letter.title.sources))
    known = {"name": Named(ATTACK, ATTACK, ATTACK)}
    name = replace(letter.parts[2], sentence=replace(letter.parts[2].sentence, params=known))
    attacked = replace(letter, parts=(title, letter.parts[1], name, *letter.parts[3:]))
    with pikepdf.open(io.BytesIO(as_pdf(attacked, "fi", "en"))) as pdf:
        assert str(pdf.docinfo.Title) == ATTACK
        assert [str(one.T) for one in elements(pdf) if one.S == "/H1"] == [ATTACK]
    document = Document(io.BytesIO(as_docx(attacked, "fi", "en")))
    assert document.paragraphs[0].text == ATTACK
    assert [p.text for p in document.paragraphs].count(ATTACK) == 4  # each with the same in English below it


def test_cases_cover_every_kind() -> None:
    kinds: set[str] = {letter.kind for letter in LETTERS.values()}
    assert kinds == {case.kind for case in CASES.values()} - {""} == set(LAW) == set(get_args(LetterKind))
