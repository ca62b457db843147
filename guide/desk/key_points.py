"""What matters most of a result, in the order of need: what the desk tells, pastes and hands over.

Every sentence is picked from the result (`guide.answer.build`) and keeps its sources, so that the desk cannot say
anything else than the page does. Nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from guide.answer import texts as t
from guide.answer.blocks import Result, Section, Sentence
from guide.answer.build import result
from guide.answer.duty_texts import HEADS, TITLE, TITLE_PAST
from guide.answer.matter import NEXT
from guide.answer.then_and_now_texts import AUTHORITY_TITLE, COMPLAINT_TITLE
from guide.desk import key_point_texts as e
from guide.facts.all_facts import AUTHORITY_FACTS
from guide.facts.answers import Answers
from guide.language.messages import Message
from guide.law.acts import ACTS, Act
from guide.law.duties import Situation
from guide.law.lines import certainty as certain
from guide.law.lines import change as c
from guide.law.lines import duties as d
from guide.law.lines import oversight as o
from guide.law.lines import serving
from guide.law.lines.letter import FIND_HOST, FIND_OWN
from guide.reasoning.evaluate import evaluate
from guide.reasoning.interview import NOT_KNOWN, Given, day_of, path_for, situation_of
from guide.reasoning.outcome import Outcome

WHO_ID, NEXT_ID, DUTIES_ID, CHANGE_ID, COMPLAINT_ID, UNCERTAIN_ID, BASIS_ID = (
    "desk.who", "desk.next", "desk.duties", "desk.change", "desk.complaint", "desk.uncertain", "desk.basis")


def _ids(*messages: Message) -> frozenset[str]:
    return frozenset(message.id for message in messages)


#: What would tell the reader of a paper which ground the person gave: the clerk says it aloud instead.
TELLS_GROUND = _ids(c.BIASED, c.SAFETY_INSTEAD, c.NON_DISCLOSURE, t.CONDITIONS_HEAD, *t.CONDITION.values())
_POSSIBLE = _ids(*serving.POSSIBLE_ONE.values())
_ABOUT_DAY = _ids(serving.TRIAL_ENDED, t.DAY_NOT_KNOWN)
_OPEN = _ids(t.SETTLED_BY, *(fact.where_to_check for fact in AUTHORITY_FACTS.values()))
_NOW = _ids(*serving.NOW_SERVES.values(), serving.NOW_UNKNOWN)
_REGISTER = frozenset({"duty.now.register", "duty.now.register_in_person"})
_STEPS = _ids(c.SAFETY_INSTEAD, c.ROUTE_LANGUAGE, c.ADDRESSED, c.NOTIFY, c.NEW_AUTHORITY, c.ELECTRONIC, c.ROUTE_SAME,
              c.ASK_INSTEAD, c.ASK_ARRANGEMENT, c.NO_ROUTE_STAY, c.NO_ROUTE_STAY_ALAND, c.NO_ROUTE_AMS)
_BINDS = _ids(d.BINDS_ALL, d.BINDS_SEEKERS, d.BINDS_SEEKERS_NOT_NOW, d.BINDS_ALL_PAST, d.BINDS_SEEKERS_PAST,
              d.BINDS_SEEKERS_NOT_THEN, d.BINDS_TRIAL, d.BOUND_SEEKERS, d.ALAND, d.OLD_TE)
_NEGLECT = frozenset({
    "duty.past.neglect_first", "duty.now.neglect_first", "duty.was.neglect_first", "duty.sanction.first",
    "duty.was.sanction_first", "duty.sanction.search_ends", "duty.was.search_ends", "duty.start.left_work",
    "duty.start.refused_work", *(f"duty.{time}.{what}" for time in ("now", "past") for what in (
        "left_work", "refused_work", "interview_reasons"))})
#: What belongs to the way itself; that a move changes the authority by itself is another matter.
_NOT_THE_WAY = _ids(c.MOVING_HOME, c.HOME_STAYS)
_WATCH = _ids(o.AVI_TRIAL, o.AVI, o.LVV, o.OVERSIGHT_WAYS, o.OVERSIGHT_FOCUS, o.OVERSIGHT_MEANS, o.OVERSIGHT_FORCE,
              o.APPEAL_TRIAL, o.APPEAL_NUMBERS, certain.LVV_INFERRED)
_BASIS = _ids(certain.ADVICE, certain.RULES_AS_OF, certain.CHECKED)


def case_result(given: Given, today: date) -> tuple[Result, Answers, Outcome]:
    """Return the result, the answers and the outcome of what is given, however little it is.

    Raises `DayNotGiven` when the day is not complete.
    """
    answers = path_for(given, today, whole=True).answers or Answers(on=day_of(given, today))
    whole = result(answers, today, given.get("when") != NOT_KNOWN, Situation(**situation_of(given)))
    return whole, answers, evaluate(answers)


def laws_of(outcome: Outcome) -> Mapping[Act, tuple[str, ...]]:
    """Return the acts that an outcome rests on, with their sections, in the order of use."""
    acts, found = {act.number: act for act in ACTS}, dict[Act, tuple[str, ...]]()
    for one in outcome.sources:
        section = one.source.removeprefix(one.act).strip()
        found[acts[one.act]] = (*found.get(acts[one.act], ()), *((section,) if section else ()))
    return found


def address(act: Act, lang: str) -> str:
    """Return where an act can be read: the Swedish text for a Swedish reader."""
    return act.url.replace("/fi/laki/", "/sv/laki/") if lang == "sv" else act.url


def essentials(whole: Result, answers: Answers, with_ground: bool) -> tuple[Section, ...]:
    """Return the parts of a result that a person should leave with, empty ones left out.

    While it is open who serves, there are no duties, change or complaint to tell of: they follow from who serves.
    Without `with_ground` nothing in them depends on why a person wants another authority, beyond the way itself.
    """
    settled = () if picked(whole.lead, _OPEN) else (_duties(whole), _change(whole), _complaint(whole))
    parts = (_who(whole), _next(whole, answers), *settled, _uncertain(whole), _basis(whole))
    kept = [part if with_ground else replace(part, sentences=_without(part.sentences, TELLS_GROUND)) for part in parts]
    return tuple(part for part in kept if part.sentences)


def picked(sentences: Iterable[Sentence], ids: Iterable[str]) -> tuple[Sentence, ...]:
    """Return the sentences with one of these messages, each once, in their order."""
    wanted, found = frozenset(ids), list[Sentence]()
    for one in sentences:
        if one.message.id in wanted and not any(
                (one.message, one.params) == (other.message, other.params) for other in found):
            found.append(one)
    return tuple(found)


def _without(sentences: Iterable[Sentence], ids: Iterable[str]) -> tuple[Sentence, ...]:
    unwanted = frozenset(ids)
    return tuple(one for one in sentences if one.message.id not in unwanted)


def every(section: Section | None) -> tuple[Sentence, ...]:
    """Return every sentence of a section that a result may lack."""
    return tuple(section.every_sentence()) if section is not None else ()


def _who(whole: Result) -> Section:
    return Section(WHO_ID, AUTHORITY_TITLE, (
        whole.headline, *picked(whole.lead, _POSSIBLE), *_contact(whole), *picked(whole.lead, _ABOUT_DAY)))


def _contact(whole: Result) -> tuple[Sentence, ...]:
    """Return where to find the way to the authority: with the host, where its name is confirmed."""
    for one in whole.lead:
        if one.message == serving.HOST:
            return (Sentence(FIND_HOST, one.sources, one.params),)
    members = picked(whole.lead, _ids(serving.MEMBERS, serving.MEMBER_ONE))
    return (Sentence(FIND_OWN, members[0].sources),) if members else ()


def _next(whole: Result, answers: Answers) -> Section:
    still_open, now = picked(whole.lead, _OPEN), picked(whole.lead, _NOW)
    if still_open:
        return Section(NEXT_ID, NEXT, still_open)
    steps = picked(every(whole.section("change")), _STEPS) if answers.change_wanted else ()
    first = sorted(steps, key=lambda one: one.message != c.SAFETY_INSTEAD)
    duties = every(whole.section("duties"))
    registering = () if now else tuple(
        replace(one, form="text", link="job_market_finland" if one.message.id == "duty.now.register" else "")
        for one in picked(duties, _REGISTER))
    asking = () if now or steps else tuple(replace(one, link="ams") for one in picked(duties, _ids(d.ALAND)))
    return Section(NEXT_ID, NEXT, (*now, *first, *asking, *registering))


def duty_parts(section: Section | None) -> Iterable[tuple[Section, Section]]:
    """Yield each duty of the duties section together with the group it stands in."""
    if section is None:
        return
    for part in section.parts:
        if part.parts:
            yield from ((part, one) for one in part.parts)
        else:
            yield section, part


def _duties(whole: Result) -> Section:
    section = whole.section("duties")
    if section is None:
        return Section(DUTIES_ID, TITLE, ())
    everything, neglect = every(section), e.NEGLECT_PAST if section.title == TITLE_PAST else e.NEGLECT
    found = list(picked(everything, _ids(d.WORDING)))
    groups: list[Section] = []
    for group, duty in duty_parts(section):
        if group not in groups:
            groups.append(group)
            found += picked(group.sentences, _BINDS)
        law = next(iter([*duty.sentences, *group.sentences])).sources
        found.append(Sentence(duty.title, law, form="point"))
    if not groups:
        found += picked(everything, _BINDS)
    more = tuple(Section(part_id, title, sentences) for part_id, title, sentences in (
        ("desk.deadlines", e.DEADLINES, _deadlines(section)),
        ("desk.neglect", neglect, picked(everything, _NEGLECT))) if sentences)
    notes = picked(everything, _ids(d.CONFIRM))[:1]
    return Section(DUTIES_ID, section.title, (*found, *notes), more)


def _deadlines(section: Section | None) -> tuple[Sentence, ...]:
    """Return what stands under "when" of every duty, each once."""
    found: list[Sentence] = []
    for _, duty in duty_parts(section):
        under = None
        for one in duty.sentences:
            if one.form == "head":
                under = one.message
            elif one.form == "point" and under == HEADS["deadline"]:
                found.append(one)
    return picked(found, (one.message.id for one in found))


def _change(whole: Result) -> Section:
    return Section(CHANGE_ID, t.CHANGE, _without(every(whole.section("change")), _NOT_THE_WAY))


def _complaint(whole: Result) -> Section:
    return Section(COMPLAINT_ID, COMPLAINT_TITLE, _without(every(whole.section("oversight")), _WATCH))


def _uncertain(whole: Result) -> Section:
    notes = tuple(one for one in every(whole.section("certainty")) if one.form == "note")
    return Section(UNCERTAIN_ID, e.UNCERTAIN, notes)


def _basis(whole: Result) -> Section:
    return Section(BASIS_ID, e.BASIS, picked(every(whole.section("certainty")), _BASIS))
