"""The page that goes with a letter: to whom, how, with what, what to ask to be confirmed, and what happens next."""

from __future__ import annotations

from guide.answer.blocks import Form, Named, Section, Sentence
from guide.language.messages import Message
from guide.law.acts import (
    AGENCY_ACT,
    ELECTRONIC_ACT,
    EMPLOYMENT_ACT,
    PROCEDURE_ACT,
    REGISTER_ACT,
    TRANSITION_ACT,
    TRIAL_ACT,
)
from guide.law.versions import Source
from guide.outputs.letter import guidance_texts as t
from guide.outputs.letter.model import Case, Letter

NOTIFY = Source(EMPLOYMENT_ACT, "17", "2")
LANGUAGE = Source(EMPLOYMENT_ACT, "19", "2")
ADVICE = Source(PROCEDURE_ACT, "8", "1")
SENDER = Source(PROCEDURE_ACT, "16")
COMPLETE = Source(PROCEDURE_ACT, "22", "1")
EXPLAIN = Source(PROCEDURE_ACT, "31", "2")
DUTIES = Source(EMPLOYMENT_ACT, "39")
COSTS = Source(EMPLOYMENT_ACT, "18", "1")
FREE = Source(EMPLOYMENT_ACT, "6")
REFUSED = (Source(PROCEDURE_ACT, "43", "1"), Source(PROCEDURE_ACT, "46"), Source(PROCEDURE_ACT, "47"),
           Source(EMPLOYMENT_ACT, "25", "1"), Source(AGENCY_ACT))


def companion(letter: Letter) -> tuple[Section, ...]:
    """Return the page that goes with the letter, each sentence with its source."""
    if letter.kind == "transfer_request":
        return (Section("letter.to", t.TO_HEAD, _to_office(letter.case)),
                Section("letter.attach", t.ATTACH_HEAD, (
                    Sentence(t.ATTACH_TRANSFER, (Source(TRIAL_ACT, "5", letter.case.subsections[0]),)),)),
                Section("letter.next", t.NEXT_HEAD_PAST, _followed(letter.case)))
    return (Section("letter.to", t.TO_HEAD, (*_to(letter), *_found(letter.case))),
            Section("letter.send", t.SEND_HEAD, _send()),
            Section("letter.attach", t.ATTACH_HEAD, _attach(letter)),
            Section("letter.confirm", t.CONFIRM_HEAD, _confirm(letter)),
            Section("letter.next", t.NEXT_HEAD, _next(letter)))


def _to(letter: Letter) -> tuple[Sentence, ...]:
    case = letter.case
    if letter.kind == "notification":
        return (_named(t.TO_HOME_AUTHORITY, case.addressee, NOTIFY),)
    if letter.kind == "arrangements":
        return (_named(t.TO_SERVING, case.addressee, ADVICE),)
    to = _named(t.TO_TARGET, case.addressee, LANGUAGE) if case.addressee else Sentence(t.TO_TARGET_OPEN, (LANGUAGE,))
    return (to, Sentence(t.NO_NOTICE_NEEDED, (LANGUAGE,)))


def _named(message: Message, name: Named | None, law: Source, form: Form = "text") -> Sentence:
    return Sentence(message, (law,), {"name": name}, form)


def _found(case: Case) -> tuple[Sentence, ...]:
    pages = (Source(ELECTRONIC_ACT, "7", "1"),)
    find = Sentence(t.FIND_HOST, pages, {"host": case.host}) if case.host else Sentence(t.FIND_OWN, pages)
    return (find, Sentence(t.WRONG_PLACE, (Source(PROCEDURE_ACT, "21", "1"),)))


def _send() -> tuple[Sentence, ...]:
    return (Sentence(t.FILL_IN, (SENDER,)), Sentence(t.NO_CODE, (SENDER,)),
            Sentence(t.ELECTRONIC, (Source(ELECTRONIC_ACT, "9", "1"),)),
            Sentence(t.UNSIGNED, (Source(ELECTRONIC_ACT, "9", "2"),)),
            Sentence(t.OWN_RISK, (Source(ELECTRONIC_ACT, "8"), Source(PROCEDURE_ACT, "17", "1"))),
            Sentence(t.PAPER, (Source(PROCEDURE_ACT, "18"),)))


def _attach(letter: Letter) -> tuple[Sentence, ...]:
    later = Sentence(t.COMPLETE_LATER, (COMPLETE,))
    if letter.kind == "notification":
        return Sentence(t.ATTACH_STAY, (NOTIFY, EXPLAIN)), Sentence(t.ATTACH_COVER, (SENDER,)), later
    law = (LANGUAGE,) if letter.kind == "language" else (ADVICE,)
    details = (Sentence(t.NO_DETAILS, (ADVICE,)),) if letter.case.safety else ()
    return (Sentence(t.ATTACH_NOTHING, law), *details, later)


def _confirm(letter: Letter) -> tuple[Sentence, ...]:
    arrived = (Sentence(t.RECEIPT, (Source(ELECTRONIC_ACT, "12", "1"),)),
               Sentence(t.CERTIFICATE, (Source(PROCEDURE_ACT, "17", "2"),)))
    if letter.kind == "notification":
        return (*arrived, Sentence(t.ASK_DAY, (NOTIFY,), form="note"), Sentence(t.ASK_PLAN, (NOTIFY,), form="note"))
    if letter.kind == "language":
        return (*arrived, Sentence(t.ASK_SHARE, (LANGUAGE,), form="note"))
    return (*arrived, Sentence(t.ASK_IN_WRITING, (ADVICE,)))


def _next(letter: Letter) -> tuple[Sentence, ...]:
    costs = _costs(letter)
    found = {"notification": (Sentence(t.MUST_SERVE, (NOTIFY,)), Sentence(t.KEEP_DUTIES, (DUTIES,)),
                              costs, Sentence(t.NO_ANSWER, REFUSED)),
             "language": (Sentence(t.OWN_LANGUAGE, (Source(EMPLOYMENT_ACT, "19", "1"),)),
                          costs, Sentence(t.NO_ANSWER, REFUSED)),
             "arrangements": (Sentence(t.MUST_ADVISE, (ADVICE,)),
                              Sentence(t.NO_PROMISE, (Source(PROCEDURE_ACT, "7"),), form="note"),
                              Sentence(t.OTHER_WAY, (NOTIFY,)))}[letter.kind]
    safety = (Sentence(t.EMERGENCY, (ADVICE,)), Sentence(t.LEAVE_NO_TRACE, (ADVICE,)),
              Sentence(t.NON_DISCLOSURE, (Source(REGISTER_ACT, "36"),), form="note")) if letter.case.safety else ()
    stale = (Sentence(t.STALE, (ADVICE,), form="note"),) if letter.case.stale else ()
    return (*safety, *found, *stale)


def _costs(letter: Letter) -> Sentence:
    """Return who pays: the home municipality (380/2023 section 18(1))."""
    return Sentence(t.COSTS, (FREE, LANGUAGE, COSTS) if letter.kind == "language" else (FREE, COSTS))


def _to_office(case: Case) -> tuple[Sentence, ...]:
    return (_named(t.TO_TE_OFFICE, case.addressee, Source(TRIAL_ACT, "5", case.subsections[0])),
            Sentence(t.NOT_ANY_MORE, (Source(TRIAL_ACT, "23"), Source(TRANSITION_ACT, "1")), form="note"),
            Sentence(t.ASK_FOR_TODAY, (NOTIFY, LANGUAGE)))


def _followed(case: Case) -> tuple[Sentence, ...]:
    to_office, to_municipality, after = case.subsections
    told = (Source(TRIAL_ACT, "5", after),)
    consent = () if case.municipality_asked is False else (
        Sentence(t.CONSENT, (Source(TRIAL_ACT, "5", to_municipality),)),)
    appeal = Source(TRIAL_ACT, "17", "2")
    # Section 17(2) went on naming 5(4) and 5(5) after they had become 5(6) and 5(7).
    numbers = () if to_office == "4" else (
        Sentence(t.RECTIFY_NUMBERS, (appeal, Source(TRIAL_ACT, "5", to_office)), form="note"),)
    return (Sentence(t.OFFICE_DECIDED, told), *consent, Sentence(t.PLAN_BOUND, told),
            Sentence(t.RECTIFY, (appeal,)), *numbers,
            Sentence(t.PENDING_MOVED, (Source(TRANSITION_ACT, "7"),)))
