"""What the caller takes along: one or two sheets in the caller's language as an accessible PDF (PDF/UA-1).

Loads typst, which is large: import this module only when a sheet is asked for.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from guide.answer.blocks import Section, Sentence
from guide.answer.contact import CHECKED, pages_of
from guide.desk import key_points as e
from guide.desk.call_script import JOBSEEKER, Caller
from guide.desk.key_points import case_result, key_points, laws_of
from guide.desk.other_callers import TITLE_FOR_ANOTHER, for_another, what_decides
from guide.language.locale import Lang, Translator, translator
from guide.law.acts import Act
from guide.outputs.letter.typeset import as_pdf, unbroken
from guide.places.contacts import CONTACTS
from guide.reasoning.interview import Given


def handout_pdf(given: Given, today: date, lang: Lang, code: str | None = None, with_ground: bool = False,
                caller: Caller = JOBSEEKER) -> bytes:
    """Return the sheet of a case as a tagged PDF, the same bytes for the same case on the same day.

    The answers are not on it, and by default nothing that tells why the caller wants another authority
    (`clipboard_text.clipboard_text` says why): a sheet lies on a table at home. The case code is on it when passed in.
    Who calls about a jobseeker gets one that says who serves, how to reach it, and how certain that is: nothing of the
    jobseeker, nor the code, which holds the answers.

    Raises `DayNotGiven` when the day is not complete.
    """
    to = translator(lang)
    whole, answers, outcome = case_result(given if caller == JOBSEEKER else what_decides(given), today)
    facts = [to.text(e.ABOUT_DAY, day=to.date(outcome.on)), to.text(e.MADE_ON, day=to.date(today))]
    if code is not None and caller == JOBSEEKER:
        facts.append(to.text(e.CASE_CODE, code=code))
    found, title, laws = key_points(whole, answers, with_ground), e.SHEET_TITLE, list(laws_of(outcome))
    if caller != JOBSEEKER:
        found, title = for_another(found), TITLE_FOR_ANOTHER
        laws = list(dict.fromkeys(source.act for one in found for source in one.sources()))
    sections = [_section(one, found[0].sentences[0], to) for one in found]
    return as_pdf("guide.desk", "handout.typ", sheet={
        "title": to.text(title), "lang": lang, "facts": [unbroken(fact) for fact in facts],
        "sections": [*sections, _sources(laws, to)]})


def _section(section: Section, headline: Sentence, to: Translator) -> dict[str, object]:
    sentences = [replace(one, form="head") if one is headline else one for one in section.sentences]
    return {"title": to.text(section.title), "rows": _rows(sentences, to),
            "parts": [{"title": to.text(part.title), "rows": _rows(part.sentences, to)} for part in section.parts]}


def _rows(sentences: Iterable[Sentence], to: Translator) -> list[dict[str, object]]:
    return [{"form": "checked" if one.message == CHECKED else one.form, "text": unbroken(one.text(to)),
             "urls": (CONTACTS[one.link].url[to.lang],) if one.link else pages_of(one)} for one in sentences]


def _sources(laws: Iterable[Act], to: Translator) -> dict[str, object]:
    rows = [{"form": "source", "text": f"{to.text(act.name)} ({act.number})", "urls": (act.address(to.lang),)}
            for act in laws]
    return {"title": to.text(e.SOURCES), "rows": rows, "parts": []}
