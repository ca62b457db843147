"""The parts of an answer on pages of their own: duties, another authority, letter, comparison, a matter."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

import streamlit as st

from guide.answer.blocks import Result, Section, Sentence
from guide.answer.build import result_from
from guide.answer.html import MAIN_ACT, Writer
from guide.answer.matter import matter_result
from guide.answer.then_and_now import compare_notes, compare_rows
from guide.facts.answers import Answers
from guide.language.locale import OWN_NAMES, Lang, Translator
from guide.language.templates import block, render
from guide.law.kinds import of_mainland
from guide.law.lines.change import NON_DISCLOSURE
from guide.law.lines.letter import EMERGENCY
from guide.law.matters.model import KINDS
from guide.law.versions import version_on
from guide.outputs.letter import Letter, LetterLang, Suffix, companion, file_name, letter_of
from guide.outputs.letter.mail import as_mail
from guide.reasoning.evaluate import evaluate
from guide.reasoning.interview import Given, situation_of
from guide.reasoning.outcome import Outcome
from guide.reasoning.then_and_now import THEN
from guide.web import texts as t
from guide.web.citizen import steps
from guide.web.citizen.appeal import show_appeal_day
from guide.web.page_parts import show, words_of

MIME: Mapping[Suffix, str] = {
    "pdf": "application/pdf", "txt": "text/plain; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}


def result_of(outcome: Outcome, answers: Answers, given: Given, today: date) -> Result:
    """Return the result for what was given, the duties narrowed to the situation told."""
    return result_from(outcome, answers, today, given.get("when") != "unknown", situation_of(given))


def show_view(step: str, whole: Result, on: date, to: Translator) -> None:
    """Draw one part of the answer on its page."""
    section = whole.section(steps.VIEWS[step])
    if section is None:
        return show(block(to.text(t.NOT_FOR_THIS_ANSWER)))
    write = Writer(to, MAIN_ACT[version_on(on).regime])
    show(write.inner(section), write.legend(), words_of((section,), on, to))


def show_comparison(answers: Answers, today: date, to: Translator) -> None:
    """Draw the same person on two days row by row: the day asked about, or the trial's last, and today."""
    then = answers.on if answers.on < today else THEN
    show(render("web/citizen/compare.html", to.lang, then=then, today=today, rows=compare_rows(answers, then, today),
                notes=compare_notes(answers, then, today), written=Writer(to).run))


def show_letter(answers: Answers, today: date, to: Translator) -> None:
    """Show the letter, or say that there is none to send. A file is made only when it is asked for, and is not kept."""
    letter = letter_of(answers, today)
    if letter is None:
        return show(block(to.text(t.NO_LETTER)))
    with st.container(key="letter_box"):
        of_trial = version_on(answers.on).of_trial
        write = Writer(to, MAIN_ACT[version_on(answers.on).regime])
        danger, beside = _danger_first(companion(letter))
        show(write.run(danger), block(to.text(t.LETTER_MODEL if of_trial else t.LETTER_HELP)),
             block(to.text(t.LETTER_LANGUAGE), "h2"))
        chosen = st.radio(to.text(t.LETTER_LANGUAGE), letter.languages, key="letter_lang", horizontal=True,
                          label_visibility="collapsed", format_func=lambda lang: OWN_NAMES[lang])
        show(block(to.text(t.LETTER_WHICH)))
        with st.container(key="letter_files", horizontal=True):
            for suffix, label in t.LETTER_FILES.items():
                st.download_button(
                    to.text(label), data=partial(_file, suffix, letter, chosen, to.lang), mime=MIME[suffix],
                    file_name=file_name(letter, chosen, suffix), key=f"letter_{suffix}", on_click="ignore")
        if not of_trial:  # which was over before anybody could send it so
            with st.container(key="letter_mail"):
                show(render("web/citizen/mail.html", to.lang, mail=as_mail(letter, chosen), letter=letter,
                            letter_lang=chosen))
        show(*map(write.section, beside), write.legend(), words_of(beside, answers.on, to))


def _danger_first(beside: Sequence[Section]) -> tuple[Sequence[Sentence], Sequence[Section]]:
    """Return what helps in danger, which stands before everything else on a page, and the sections without it."""
    danger = [one for one in beside[0].sentences if one.message in (EMERGENCY, NON_DISCLOSURE)]
    rest = tuple(one for one in beside[0].sentences if one not in danger)
    return danger, (replace(beside[0], sentences=rest), *beside[1:])


def _file(suffix: Suffix, letter: Letter, chosen: LetterLang, reader: Lang) -> str | bytes:
    """Return the file. What makes it is large, so it is loaded only when somebody asks for one."""
    if suffix == "pdf":
        from guide.outputs.letter.pdf import as_pdf
        return as_pdf(letter, chosen, reader)
    if suffix == "docx":
        from guide.outputs.letter.word import as_docx
        return as_docx(letter, chosen, reader)
    from guide.outputs.letter.plain import as_text
    return as_text(letter, chosen, reader)


def show_matter(matter: str, answers: Answers, today: date, to: Translator) -> None:
    """Draw who handles the matter: for the authority that serves, else one part for each that may serve there.

    What a person counts the time of an appeal with stands below the last section on appeals.
    """
    outcome = evaluate(answers)
    server = outcome.servers[0] if outcome.settled else None
    kinds = (server.kind,) if server else tuple(filter(of_mainland, KINDS[outcome.regime]))
    write = Writer(to)  # a matter can rest on acts of both regimes: each is named
    parts: list[str] = []
    later: list[str] = []
    every: list[Section] = []
    for kind in kinds:
        whole = matter_result(matter, answers.on, server, kind, today)
        if len(kinds) > 1:
            parts.append(block(to.text(t.IF_SERVED_BY[kind]), "h2"))
        every += whole.sections
        level = 3 if len(kinds) > 1 else 2
        at = next(at for at, section in enumerate(whole.sections, 1) if section.id == "appeal")
        written: list[str] = [write.section(section, level) for section in whole.sections]
        parts += [*later, write.lead(whole), *written[:at]]
        later = written[at:]
    if server is None:
        later.append(block(to.text(t.NAME_AFTER_HOME), css="note"))
    later.append(words_of(every, answers.on, to))
    if steps.MATTERS_NAMED[matter].acts and any(map(of_mainland, kinds)):
        show(*parts)
        show_appeal_day(to)
        show(*later)
    else:
        show(*parts, *later)
