"""The page of the letter: its language, the files, and what to know when sending it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

import streamlit as st

from guide.facts.answers import Answers
from guide.language.locale import Lang, Translator
from guide.law.versions import version_on
from guide.outputs.letter import Letter, LetterLang, Suffix, companion, file_name, languages_of, letter_of
from guide.outputs.letter.plain import as_text
from guide.web import texts as t
from guide.web.language import OWN_NAMES
from guide.web.result_html import MAIN_ACT, Writer
from guide.web.widgets import block, show

MIME: Mapping[Suffix, str] = {
    "pdf": "application/pdf", "txt": "text/plain; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}


def made(suffix: Suffix, letter: Letter, chosen: LetterLang, reader: Lang) -> str | bytes:
    """Return the file. What makes it is large, so it is loaded only when somebody asks for one."""
    if suffix == "pdf":
        from guide.outputs.letter.pdf import as_pdf
        return as_pdf(letter, chosen, reader)
    if suffix == "docx":
        from guide.outputs.letter.word import as_docx
        return as_docx(letter, chosen, reader)
    return as_text(letter, chosen, reader)


def show_letter(answers: Answers, today: date, to: Translator) -> None:
    """Show the letter, or say that there is none to send. A file is made only when it is asked for, and is not kept."""
    letter = letter_of(answers, today)
    if letter is None:
        show(block(to.text(t.NO_LETTER)))
        return
    with st.container(key="letter_box"):
        languages = languages_of(letter)
        show(block(to.text(t.LETTER_HELP)), block(to.text(t.LETTER_LANGUAGE), "h2"))
        chosen = st.radio(to.text(t.LETTER_LANGUAGE), languages, key="letter_lang", label_visibility="collapsed",
                          format_func=lambda lang: OWN_NAMES[lang], horizontal=True)
        with st.container(key="letter_files", horizontal=True):
            for suffix, label in t.LETTER_FILES.items():
                st.download_button(
                    to.text(label), data=partial(made, suffix, letter, chosen, to.lang), mime=MIME[suffix],
                    file_name=file_name(letter, chosen, suffix), key=f"letter_{suffix}", on_click="ignore")
        write = Writer(to, MAIN_ACT[version_on(answers.on).regime])
        show(*(piece for section in companion(letter) for piece in write.section(section)), *write.legend())
