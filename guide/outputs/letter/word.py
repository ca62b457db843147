"""A letter as a Word document without tables: the reader's language stands under each line, marked as that language.

What is to be filled in or ticked is a content control with the name of its line: a screen reader says it, and the
keyboard ticks it.
"""

from __future__ import annotations

import io
import zipfile
from typing import cast

from docx import Document
from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from guide.language.locale import TAGS, Lang
from guide.outputs.letter.model import Letter, LetterLang, PartForm, Row, rows, title_of

STYLES: dict[PartForm, str] = {"title": "Heading 1", "heading": "Heading 2", "point": "List Bullet"}
TICK = {False: "\N{BALLOT BOX}", True: "\N{BALLOT BOX WITH X}"}
#: The namespace of the box to tick, which python-docx does not know.
BOXES = "http://schemas.microsoft.com/office/word/2010/wordml"
BESIDE = "Beside"
WIDTH, MARGIN = Mm(210), Mm(20)
#: A zip file names a time; a fixed one makes the same letter the same bytes.
FIXED = (1980, 1, 1, 0, 0, 0)


def as_docx(letter: Letter, letter_lang: LetterLang, reader_lang: Lang) -> bytes:
    """Return the letter as a .docx file; the same letter gives the same bytes."""
    document = Document()
    _page(document)
    _styles(document, letter_lang)
    _properties(document, title_of(letter, letter_lang), letter_lang)
    for row in rows(letter, letter_lang, reader_lang):
        _own(document, row)
        if row.beside is not None:
            _beside(document, row, reader_lang)
        if row.form == "lines":
            for _ in range(row.blanks):
                _blank(document.add_paragraph(), row.words.text)
    return _same_bytes(document)


def _own(document: Doc, row: Row) -> None:
    paragraph = document.add_paragraph(style=STYLES.get(row.form))
    paragraph.paragraph_format.keep_with_next = row.form == "heading" or row.beside is not None or row.form == "lines"
    if row.form in ("choice", "other"):
        _box(paragraph, row.words.text, row.ticked)
    labelled = row.form in ("field", "lines", "other")
    text = paragraph.add_run(f"{row.words.text}:" if labelled else row.words.text)
    text.bold = True if row.form == "notice" else None
    if row.form == "hint":
        text.font.size = Pt(10)
    if row.words.value:
        paragraph.add_run(f" {row.words.value}").bold = True
    elif row.form in ("field", "other"):
        paragraph.add_run(" ")
        _blank(paragraph, row.words.text)


def _beside(document: Doc, row: Row, lang: Lang) -> None:
    paragraph = document.add_paragraph(style=BESIDE)
    paragraph.paragraph_format.keep_with_next = row.form in ("heading", "lines")
    if row.beside is not None:
        paragraph.add_run(row.beside.shown)._r.get_or_add_rPr().append(_lang(lang))


def _control(paragraph: Paragraph, name: str, *kind: BaseOxmlElement) -> None:
    """Put the last run of a paragraph into a content control of a name and a kind."""
    control, about, content = (OxmlElement(f"w:{tag}") for tag in ("sdt", "sdtPr", "sdtContent"))
    alias = OxmlElement("w:alias")
    alias.set(qn("w:val"), name)
    about.extend((alias, *kind))
    content.append(paragraph.runs[-1]._r)
    control.extend((about, content))
    paragraph._p.append(control)


def _box(paragraph: Paragraph, name: str, ticked: bool) -> None:
    """Begin a line with a box to tick."""
    kind = parse_xml(f'<w14:checkbox xmlns:w14="{BOXES}"><w14:checked w14:val="{int(ticked)}"/>'
                     f'<w14:checkedState w14:val="{ord(TICK[True]):X}"/>'
                     f'<w14:uncheckedState w14:val="{ord(TICK[False]):X}"/></w14:checkbox>')
    paragraph.add_run(TICK[ticked])
    _control(paragraph, name, kind)
    paragraph.add_run(" ")


def _blank(paragraph: Paragraph, name: str) -> None:
    """Fill the rest of the line with a rule to write on, which gives way to text that is typed."""
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(WIDTH - 2 * MARGIN, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
    paragraph.paragraph_format.space_before = Pt(8)
    paragraph.add_run("\t")
    _control(paragraph, name, OxmlElement("w:showingPlcHdr"), OxmlElement("w:text"))


def _lang(lang: Lang) -> BaseOxmlElement:
    element: BaseOxmlElement = OxmlElement("w:lang")
    element.set(qn("w:val"), TAGS[lang])
    return element


def _page(document: Doc) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = WIDTH, Mm(297)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = Mm(18)


def _styles(document: Doc, lang: LetterLang) -> None:
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), TAGS[lang])
    _style(document, "Normal", 11.5, after=3)
    _style(document, "List Bullet", 11.5, after=2)
    for name, size, before in (("Heading 1", 18, 0), ("Heading 2", 13, 12)):
        _style(document, name, size, before=before, after=3)
    beside = cast(ParagraphStyle, document.styles.add_style(BESIDE, WD_STYLE_TYPE.PARAGRAPH))
    beside.base_style = document.styles["Normal"]
    _style(document, BESIDE, 10, after=5)
    beside.font.color.rgb = RGBColor(0x59, 0x59, 0x59)
    beside.paragraph_format.left_indent = Mm(8)


def _style(document: Doc, name: str, size: float, before: float = 0, after: float = 0) -> None:
    style = cast(ParagraphStyle, document.styles[name])
    style.font.size, style.font.color.rgb = Pt(size), RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name_of in list(fonts.attrib):  # a theme font would win over the name
        del fonts.attrib[name_of]
    style.font.name = "Calibri"
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _properties(document: Doc, title: str, lang: LetterLang) -> None:
    core = document.core_properties
    core.title, core.language, core.author, core.comments, core.last_modified_by = title, TAGS[lang], "", "", ""
    for element in list(core._element):
        if element.tag.endswith(("}created", "}modified")):
            core._element.remove(element)


def _same_bytes(document: Doc) -> bytes:
    made, fixed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, FIXED), source.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
