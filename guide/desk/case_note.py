"""The case note: five lines in the third person, for a system that many can read.

Who asked what, the answer with its grounds, what was told, the next step, the code. It is made of what was chosen from
options alone, and like the code it tells nothing of why somebody wants another authority. What the clerk tells only if
asked, such as the contact details or the doubt about the supervising agency, is not noted as told.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from guide.answer.references import reference
from guide.desk import key_points as e
from guide.desk.board import Board, board
from guide.desk.call_script import JOBSEEKER, Caller, aland_may_serve, call_script
from guide.desk.case_code import pack
from guide.desk.key_points import case_result, key_points
from guide.facts.all_facts import AUTHORITY_FACTS
from guide.language.locale import Translator, translator
from guide.language.messages import M, Message
from guide.reasoning.interview import NOT_KNOWN, Given
from guide.reasoning.outcome import Outcome
from guide.reasoning.review_dates import last_checked

ASKED: Mapping[Caller, Message] = {
    "jobseeker": M("desk.note.asked.jobseeker", "Työnhakija kysyi {made}, kuka palvelee häntä."),
    "employer": M("desk.note.asked.employer", "Työnantaja kysyi {made}, kuka palvelee työnhakijaa."),
    "colleague": M("desk.note.asked.colleague", "Toinen virkailija kysyi {made}, kuka palvelee työnhakijaa.")}
#: The same of a day that is over.
ASKED_PAST: Mapping[Caller, Message] = {
    "jobseeker": M("desk.note.asked.jobseeker_past", "Työnhakija kysyi {made}, kuka palveli häntä."),
    "employer": M("desk.note.asked.employer_past", "Työnantaja kysyi {made}, kuka palveli työnhakijaa."),
    "colleague": M("desk.note.asked.colleague_past", "Toinen virkailija kysyi {made}, kuka palveli työnhakijaa.")}
ABOUT_DAY = M("desk.note.day", "Asia koskee päivää {on}.")
DAY_NOT_KNOWN = M("desk.note.day_not_known", "Päivä ei ollut tiedossa, joten vastaus koskee kokeilun viimeistä päivää "
                                             "{on}. Säännöt muuttuivat kokeilun aikana monta kertaa.")
SERVES = M("desk.note.serves", "Vastaus: työnhakijaa palvelee {name} ({law}).")
SERVED = M("desk.note.served", "Vastaus: työnhakijaa palveli {name} ({law}).")
OPEN = M("desk.note.open", "Vastaus on auki. Mahdollisia ovat: {names}. Selvitettävä vielä: {facts}.")
OPEN_SOME = M("desk.note.open_some", "Vastaus on auki. Mahdollisia ovat esimerkiksi: {names}. Muitakin voi olla. "
                                     "Selvitettävä vielä: {facts}.")
NOBODY = M("desk.note.not_known", "Vastaus on auki. Selvitettävä vielä: {facts}.")
#: Of a wish for another authority only met conditions are told: how it stands otherwise tells the ground.
CHANGE_MET = M("desk.note.change.met", "Toive toisesta viranomaisesta: ehdot täyttyvät kerrotuilla tiedoilla.")
CHANGE = M("desk.note.change", "Toive toisesta viranomaisesta: neuvo annettiin.")
TOLD = M("desk.note.told", "Kerrottiin: {parts}.")
#: The parts of what is told, by their ids.
PARTS: Mapping[str, Message] = {
    e.NEXT_ID: M("desk.note.part.next", "ensimmäinen askel"),
    e.DUTIES_ID: M("desk.note.part.duties", "velvollisuudet"),
    e.CHANGE_ID: M("desk.note.part.change", "palvelu toiselta viranomaiselta"),
    e.COMPLAINT_ID: M("desk.note.part.complaint", "kantelu"),
    e.UNCERTAIN_ID: M("desk.note.part.uncertain", "mikä vastauksessa on epävarmaa"),
    e.BASIS_ID: M("desk.note.part.basis", "että tämä on neuvo")}
NEXT = M("desk.note.next", "Seuraavaksi: {step}.")
_REGISTERS = M("desk.note.step.register", "työnhakija ilmoittautuu heti, jos ei ole vielä ilmoittautunut")
_BENEFIT = M("desk.note.step.benefit", "työnhakija hakee etuutta")
#: The next step in the third person, by the id of the first step.
STEPS: Mapping[str, Message] = {
    "register": _REGISTERS, "register_online": _REGISTERS,
    "register_in_person": M("desk.note.step.in_person", "työnhakija ilmoittautuu heti paikan päällä, jos ei ole vielä "
                                                        "ilmoittautunut, ja näyttää luvan"),
    "cannot_register": M("desk.note.step.cannot", "työnhakija ei voi ilmoittautua ilman kelpaavaa lupaa tai vapaata "
                                                  "liikkuvuutta, mutta voi pyytää kirjallisen päätöksen"),
    "ask_who_serves": M("desk.note.step.ask", "työnhakija kysyy viranomaiselta, kuka häntä palvelee"),
    "ask_ams": M("desk.note.step.ams", "työnhakija kysyy AMS:ltä"),
    "still_possible": M("desk.note.step.still", "työnhakija katsoo vanhasta päätöksestä, voiko siitä vielä valittaa"),
    "apply_for_benefit": _BENEFIT, "then_register": _BENEFIT,
    "ask_for_decision": M("desk.note.step.decision", "työnhakija pyytää kirjallisen päätöksen"),
    "register_with_permit": M("desk.note.step.permit", "työnhakija ilmoittautuu heti, kun hänellä on lupa"),
    "keep_deadlines": M("desk.note.step.deadlines", "työnhakija vastaa viranomaiselle ajoissa")}
#: The same of a day that is over, where it is another.
STEPS_PAST: Mapping[str, Message] = {
    **STEPS,
    "ask_who_serves": M("desk.note.step.ask_past", "työnhakija kysyy viranomaiselta, kuka häntä palveli"),
    "apply_for_benefit": M("desk.note.step.benefit_past", "työnhakija kysyy maksajalta, voiko etuutta vielä hakea")}
#: First steps that can still be taken, though the day is over: they go before what could not be done then.
CAN_BE_DONE_STILL = ("still_possible", "register_with_permit")
#: The first step of whom the authority of Åland may serve: registering is another matter there.
ASKS_FIRST = "ask_who_serves"
#: And where another authority is wanted and the conditions are met: by either way, which would tell the ground.
AS_ADVISED = M("desk.note.step.as_advised", "Vaihdosta: työnhakija toimii annetun neuvon mukaan.")
CONTACTS = M("desk.note.step.contact", "soittaja ottaa yhteyttä viranomaiseen")
FIND_OUT = M("desk.note.find_out", "Selvitettävä ensin: {fact}.")
CODE = M("desk.note.code", "Tapauskoodi: {code}. Säännöt: {version}, tarkistettu {day}.")


def case_note(given: Given, today: date, lang: str, caller: Caller = JOBSEEKER, also: Iterable[str] = ()) -> str:
    """Return the five lines in a language, each ended by a line feed. Raises `DayNotGiven` without a whole day.

    `also` are the lines of what else was asked (`guide.desk.looked_up`); they stand below the answer.
    """
    to, now = translator(lang), board(given, today)
    whole, answers, outcome = case_result(given, today)
    aloud = {part.id for part in call_script(whole, outcome, answers, caller).follow_up if part.sentences}
    told = aloud & {part.id for part in key_points(whole, answers, with_ground=False)}
    if now.change and caller == JOBSEEKER:
        told.add(e.CHANGE_ID)  # whichever way there is, it is told; some of it as the next step
    facts = to.list(to.text(AUTHORITY_FACTS[field].noted) for field in outcome.unsettled)
    law = ", ".join(reference(source, to) for source in whole.headline.sources)
    asked = ASKED_PAST if outcome.on < today else ASKED
    day = DAY_NOT_KNOWN if given.get("when") == NOT_KNOWN else ABOUT_DAY
    lines = [f"{to.text(asked[caller], made=to.date(today))} {to.text(day, on=to.date(outcome.on))}",
             " ".join(filter(None, (_answer(now, outcome, law, facts, today, to), to.text(
                 CHANGE_MET if now.change == "met" else CHANGE) if now.change and caller == JOBSEEKER else ""))),
             *also,
             to.text(TOLD, parts=to.list(to.text(name) for part, name in PARTS.items() if part in told)),
             _next(now, outcome, caller, today, to),
             to.text(CODE, code=pack(given, today), version=outcome.law_version.isoformat(),
                     day=to.date(last_checked()))]
    return "".join(line + "\n" for line in lines)


def _answer(now: Board, outcome: Outcome, law: str, facts: str, today: date, to: Translator) -> str:
    names = to.list(one.names.name(to.lang) for one in outcome.servers)
    if outcome.settled:
        return to.text(SERVED if outcome.on < today else SERVES, name=names, law=law)
    if not names:
        return to.text(NOBODY, facts=facts)
    return to.text(OPEN if now.lists_all else OPEN_SOME, names=names, facts=facts)


def _next(now: Board, outcome: Outcome, caller: Caller, today: date, to: Translator) -> str:
    found = []
    if not outcome.settled:
        open_fact = now.next if now.next and now.next in AUTHORITY_FACTS else outcome.unsettled[0]
        found.append(to.text(FIND_OUT, fact=to.text(AUTHORITY_FACTS[open_fact].noted)))
    steps = [one.id for one in outcome.steps]
    still = [one for one in CAN_BE_DONE_STILL if one in steps] if outcome.on < today else []
    if aland_may_serve(outcome):
        still = [one for one in (ASKS_FIRST,) if one in steps] or still
    if caller != JOBSEEKER:
        found.append(to.text(NEXT, step=to.text(CONTACTS)))
    elif steps:
        found.append(to.text(NEXT, step=to.text((STEPS_PAST if outcome.on < today else STEPS)[(still or steps)[0]])))
    if now.change == "met" and caller == JOBSEEKER:
        found.append(to.text(AS_ADVISED))
    return " ".join(found)
