"""What matters most of a result, in the order of need: what the desk tells, pastes and hands over.

Every sentence is picked from the result (`guide.answer.build`) and keeps its sources, so that the desk cannot say
anything else than the page does. Nothing is decided here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import itemgetter

from guide.answer import texts as t
from guide.answer.blocks import Result, Section, Sentence
from guide.answer.build import result_from
from guide.answer.contact import told
from guide.answer.costs import in_a_sentence
from guide.answer.duty_texts import HEADS, TITLE
from guide.answer.matter import NEXT
from guide.answer.past_forms import of_day, with_past
from guide.answer.then_and_now import COMPLAINT_TITLE, COSTS_DOUBTFUL
from guide.desk.board import board
from guide.facts.all_facts import AUTHORITY_FACTS
from guide.facts.answers import Answers
from guide.language.messages import M, Message
from guide.law.acts import ACTS, Act, Source
from guide.law.duties.past_forms import PAST
from guide.law.lines import certainty as certain
from guide.law.lines import change as c
from guide.law.lines import duties as d
from guide.law.lines import oversight as o
from guide.law.lines import serving
from guide.law.model import Lines
from guide.reasoning.evaluate import evaluate
from guide.reasoning.interview import NOT_KNOWN, Given, day_of, situation_of
from guide.reasoning.outcome import Outcome

WHO_ID, CONTACT_ID, NEXT_ID, DUTIES_ID, CHANGE_ID, COMPLAINT_ID, UNCERTAIN_ID, BASIS_ID = (
    "desk.who", "desk.contact", "desk.next", "desk.duties", "desk.change", "desk.complaint", "desk.uncertain",
    "desk.basis")

DEADLINES = M("desk.part.deadlines", "Määräajat")
NEGLECT = M("desk.part.neglect", "Jos et tee, mitä sinun on tehtävä")
NEGLECT_PAST = M("desk.part.neglect_past", "Jos et tehnyt, mitä sinun piti tehdä")
UNCERTAIN = M("desk.part.uncertain", "Mikä on epävarmaa")
BASIS = M("desk.part.basis", "Mihin tämä neuvo perustuu")

SUMMARY_TITLE = M("desk.summary.title", "Yhteenveto neuvonnasta")
ABOUT_DAY = M("desk.summary.about_day", "Päivä, jota asia koskee: {day}")
MADE_ON = M("desk.summary.made_on", "Neuvo annettu: {day}")
RULES = M("desk.summary.rules", "Sääntöjen versio: {version}, tarkistettu {day}")
CASE_CODE = M("desk.summary.code", "Tapauskoodi: {code}")
ANSWERS = M("desk.summary.answers", "Vastaukset")
OPEN_QUESTIONS = M("desk.summary.open", "Avoimet kysymykset")
GROUND_TOLD = M("desk.summary.ground_told", "Syy kerrottu")
GROUNDS = M("desk.summary.grounds", "Perusteet")
SOURCES = M("desk.summary.sources", "Lähteet")
SHEET_TITLE = M("desk.handover.title", "Neuvo sinulle: kuka palvelee ja mitä teet nyt")


def _ids(*messages: Message) -> frozenset[str]:
    return with_past(message.id for message in messages)


def _in(*lists: Lines) -> frozenset[str]:
    return with_past(line.id for lines in lists for line in lines)


#: What would tell the reader of a paper which ground the person gave: the clerk says it aloud instead.
TELLS_GROUND = _ids(c.BIASED, c.FAILED_GROUND, c.SAFETY_INSTEAD, c.NON_DISCLOSURE, c.STAY_NOT_SAFETY, t.CONDITIONS_HEAD,
                     t.CONDITIONS_HEAD_THEN, *t.CONDITION.values(), *t.CONDITION_THEN.values())
_OPEN = _ids(t.SETTLED_BY, t.SETTLED_BRIEFLY, *(fact.where_to_check for fact in AUTHORITY_FACTS.values()))
#: What names the fact to find out.
_ASK = _ids(t.SETTLED_BY, t.SETTLED_BRIEFLY)
_NOW = _in(serving.SERVES_TODAY)
_POSSIBLE = _in(serving.POSSIBLE)
_OF_THE_DAY = _in(serving.OF_THE_TIME, c.SAMI_SERVICE) | _ids(t.DAY_NOT_KNOWN)
_RESERVATIONS, _BASIS, _INFERRED = _in(certain.RESERVATIONS), _in(certain.BASIS), _ids(certain.LVV_INFERRED)
#: What somebody does who wants another authority.
CHANGE_STEPS = _ids(c.SAFETY_INSTEAD, c.NON_DISCLOSURE, c.NO_TE_OFFICES, c.LANGUAGE_NOT_SERVED, c.ROUTE_LANGUAGE,
              c.BILINGUAL_HOME, c.OWN_SERVES, c.ADDRESSED, c.ROUTE_NOTICE, c.STAYS_NOT_THERE, c.NOTIFY,
              c.NEW_AUTHORITY, c.ELECTRONIC, c.ROUTE_SAME, c.ASK_INSTEAD, c.ASK_ARRANGEMENT, c.NO_ROUTE_STAY,
              c.NO_ROUTE_STAY_ALAND, c.NO_ROUTE_AMS, c.TARGET_ON_ALAND)
#: What is said of danger, whatever else is.
DANGER = _ids(c.SAFETY_INSTEAD, c.NON_DISCLOSURE)
_ABOVE, _CONFIRM = _ids(d.WORDING, d.ONCE_REGISTERED, d.ONCE_REGISTERED_THEN), _ids(d.CONFIRM)
_BINDS = _in(d.OF_SEEKERS, d.OF_ALL, d.OWN_RULES, d.NOT_SURE) | _ids(d.BINDS_TRIAL)
_DOUBTS = _in(d.DOUBTS)
_FIRST_NEGLECT = [f"duty.{name}" for name in (
    "sanction.search_ends", "reform.search_ends_day", "now.interview_reasons")]
_NEGLECT = frozenset(_FIRST_NEGLECT) | _ids(*(PAST[name] for name in _FIRST_NEGLECT if name in PAST))
#: What belongs to the way itself; that a move changes the authority by itself is another matter.
_NOT_THE_WAY = _ids(c.MOVING_HOME, c.HOME_STAYS)
_WATCH = _ids(o.AVI_TRIAL, o.AVI, o.LVV, o.OVERSIGHT_WAYS, o.OVERSIGHT_FOCUS, o.OVERSIGHT_MEANS, o.OVERSIGHT_FORCE,
              o.APPEAL_TRIAL, o.APPEAL_NUMBERS, certain.LVV_INFERRED)


def case_result(given: Given, today: date) -> tuple[Result, Answers, Outcome]:
    """Return the result, the answers and the outcome of what is given, however little it is.

    Of an open answer it names the fact that the board asks for next.

    Raises `DayNotGiven` when the day is not complete.
    """
    now = board(given, today)
    answers = now.answers or Answers(on=day_of(given, today))
    outcome = now.outcome or evaluate(answers)
    whole = result_from(outcome, answers, today, given.get("when") != NOT_KNOWN, situation_of(given))
    return asking_for(whole, now.next), answers, outcome


def asking_for(whole: Result, field: str | None) -> Result:
    """Return the result, where it names a fact to find out, with that of a field in its place: the one to ask next."""
    if field is None or field not in AUTHORITY_FACTS or not picked(whole.lead, (t.SETTLED_BY.id,)):
        return whole
    fact, over = AUTHORITY_FACTS[field], whole.over
    checks, name, where = _OPEN - _ASK, of_day(fact.name, over), of_day(fact.where_to_check, over)
    return replace(whole, lead=tuple(
        replace(one, message=t.SETTLED_BRIEFLY, params={"fact": name}) if one.message == t.SETTLED_BY else
        replace(one, message=where) if one.message.id in checks else one for one in whole.lead))


def laws_of(outcome: Outcome) -> Mapping[Act, tuple[Source, ...]]:
    """Return the acts that an outcome rests on, with the places in them, in the order of use."""
    acts, found = {act.number: act for act in ACTS}, dict[Act, tuple[Source, ...]]()
    for one in outcome.sources:
        act, subsection = acts[one.act], one.source.partition("(")[2].rstrip(")")
        found[act] = (*found.get(act, ()), *((Source(act, one.section, subsection),) if one.section else ()))
    return found


def key_points(whole: Result, answers: Answers, with_ground: bool) -> tuple[Section, ...]:
    """Return the parts of a result that a person should leave with, empty ones left out.

    While it is open who serves, there are no duties, change or complaint to tell of: they follow from who serves.
    Without `with_ground` nothing in them depends on why a person wants another authority, beyond the way itself.
    """
    certainty, to_do = every(whole.section("certainty")), _next(whole, answers)
    said = Said(to_do)
    settled = () if picked(whole.lead, _OPEN) else (
        _duties(whole),
        *(Section(CHANGE_ID, change.title, tuple(
            one for one in _own(change) if one.message.id not in _NOT_THE_WAY and one not in said))
          for change in (whole.section("change"),) if change is not None),
        Section(COMPLAINT_ID, COMPLAINT_TITLE, _without(every(whole.section("oversight")), _WATCH)))
    parts = (
        Section(WHO_ID, of_day(t.WHO_SERVES, whole.over), (
            whole.headline, *picked(whole.lead, _POSSIBLE),
            *picked(whole.lead, _OF_THE_DAY))),
        *((Section(CONTACT_ID, whole.contact.title, told(whole.contact)),) if whole.contact else ()),
        Section(NEXT_ID, NEXT, to_do), *settled,
        Section(UNCERTAIN_ID, UNCERTAIN, (
            *picked(whole.lead, _RESERVATIONS), *(one for one in certainty if one.form == "note"),
            *picked(every(whole.section("oversight")), _INFERRED))),
        Section(BASIS_ID, BASIS, picked(certainty, _BASIS)))
    kept = [part if with_ground else replace(part, sentences=_without(part.sentences, TELLS_GROUND)) for part in parts]
    return tuple(part for part in kept if part.sentences)


class Said:
    """What has been said: a sentence is `in` it when another said the same, on whatever law."""

    def __init__(self, sentences: Iterable[Sentence] = ()) -> None:
        self._params = defaultdict[str, list[Mapping[str, object]]](list)
        self.add(sentences)

    def __contains__(self, one: Sentence) -> bool:
        return one.message.id in self._params and one.params in self._params[one.message.id]

    def add(self, sentences: Iterable[Sentence]) -> None:
        """Take note of more."""
        for one in sentences:
            self._params[one.message.id].append(one.params)


def picked(sentences: Iterable[Sentence], ids: Iterable[str]) -> tuple[Sentence, ...]:
    """Return the sentences with one of these messages, each once, in their order."""
    wanted, said, found = frozenset(ids), Said(), list[Sentence]()
    for one in sentences:
        if one.message.id in wanted and one not in said:
            said.add((one,))
            found.append(one)
    return tuple(found)


def _without(sentences: Iterable[Sentence], ids: frozenset[str]) -> tuple[Sentence, ...]:
    return tuple(one for one in sentences if one.message.id not in ids)


def every(section: Section | None) -> tuple[Sentence, ...]:
    """Return every sentence of a section that a result may lack."""
    return section.every_sentence() if section is not None else ()


def _own(section: Section | None) -> tuple[Sentence, ...]:
    """Return the sentences of a section without its parts: areas far away are no key points."""
    return section.sentences if section is not None else ()


def _next(whole: Result, answers: Answers) -> tuple[Sentence, ...]:
    """Return what to do, in order: registering before the way to another authority, since benefit counts from it."""
    to_do = tuple(replace(one, form="text") if one.form == "point" else one for one in every(whole.section("steps")))
    way = every(whole.section("change")) if answers.change_wanted else ()
    if still_open := picked(whole.lead, _OPEN):  # then no part of its own tells of the way
        return (*picked(way, DANGER), *still_open, *to_do)
    steps = picked(way, CHANGE_STEPS)
    danger = picked(steps, DANGER)
    return (*danger, *picked(whole.lead, _NOW), *to_do, *_without(steps, DANGER))


def duty_groups(section: Section | None) -> list[tuple[Section, list[tuple[Section, tuple[Source, ...]]]]]:
    """Return the groups of the duties section, each with its duties and their law."""
    pairs = [(part, one) if part.parts else (section, part)
             for part in (section.parts if section else ()) for one in (part.parts or (part,))]
    return [(group, [(duty, next(iter([*duty.sentences, *group.sentences])).sources) for _, duty in of_group])
            for group, of_group in groupby(pairs, key=itemgetter(0)) if group]


def _duties(whole: Result) -> Section:
    section = whole.section("duties")
    if section is None:
        return Section(DUTIES_ID, TITLE, ())
    everything, groups = every(section), duty_groups(section)
    found = list(picked(everything, _ABOVE))
    for group, duties in groups:
        found += picked(group.sentences, _BINDS)
        found += [Sentence(duty.title, law, form="point") for duty, law in duties]
    if not groups:
        found += picked(everything, _BINDS)
    doubts = (replace(one, message=COSTS_DOUBTFUL) for one in picked(everything, _DOUBTS))
    deadlines = [one for _, duties in groups for duty, _ in duties for one in _deadlines(duty)]
    more = (Section("desk.deadlines", DEADLINES, picked(deadlines, {one.message.id for one in deadlines})),
            Section("desk.neglect", NEGLECT_PAST if whole.duties_over else NEGLECT,
                    (*doubts, *map(in_a_sentence, (row for one in everything for row in one.rows)),
                     *picked(everything, _NEGLECT))))
    notes = picked(everything, _CONFIRM)[:1]
    return Section(DUTIES_ID, section.title, (*found, *notes), tuple(part for part in more if part.sentences))


def _deadlines(duty: Section) -> Iterator[Sentence]:
    """Yield what stands under "when" of a duty."""
    under = None
    for one in duty.sentences:
        if one.form == "head":
            under = one.message
        elif one.form == "point" and under == HEADS["deadline"]:
            yield one
