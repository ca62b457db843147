"""What the clerk says of a result: the answer first, then what must be told, in the order of need.

A section's own sentences are what to say, in about a minute; its part holds the rest, for when the caller asks.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal, NamedTuple

from guide.answer import texts as t
from guide.answer.blocks import Named, Result, Section, Sentence
from guide.answer.contact import CHECKED
from guide.answer.duties import OF_SEEKERS
from guide.answer.past_forms import with_past
from guide.desk import key_points as e
from guide.desk import spoken
from guide.desk.key_points import Said, duty_groups, every, key_points, picked
from guide.desk.other_callers import LIMITS_COMPLAINT, OF_JOBSEEKER, about_another, silent_on_them
from guide.facts.answers import Answers
from guide.language.locale import Translator
from guide.law.kinds import of_mainland
from guide.law.lines import certainty
from guide.law.lines import change as c
from guide.law.lines.duties import ALAND, BINDS_TRIAL, ONCE_REGISTERED, ONCE_REGISTERED_THEN
from guide.law.lines.serving import POSSIBLE_ONE
from guide.law.steps import ASK, ASK_PAST, DECISION, DECISION_STILL, STEPS
from guide.law.versions import version_on
from guide.reasoning.outcome import Outcome

#: How long a letter takes when read aloud, in milliseconds: the mean of 14 languages in the reading texts IReST
#: (Trauzettel-Klosinski and Dietz 2012, doi:10.1167/iovs.11-8284). Spaces take no time of their own.
MILLISECONDS = 68
MORE_ID = "desk.more"
#: Who is on the line. Only a jobseeker is told of duties and first steps, and asked what they wish.
Caller = Literal["jobseeker", "employer", "colleague"]
JOBSEEKER: Caller = "jobseeker"

_ASK = (t.SETTLED_BY.id, t.SETTLED_BRIEFLY.id)
_POSSIBLE = with_past(one.id for one in POSSIBLE_ONE.values())
_HEADS = with_past((BINDS_TRIAL.id, ALAND.id))
#: Said in place of the duties of somebody who cannot be registered.
_NONE_YET = (ONCE_REGISTERED.id, ONCE_REGISTERED_THEN.id)
_BY_TIME = ("duty.reform.first_interview_10", "duty.now.first_interview_5", "duty.profile.by")
#: The past forms of first steps: most cannot be made good any more, but of that time one can still ask.
_OVER = {rule.past for rule in STEPS}
_CAN_BE_ASKED = {rule.past for rule in STEPS if rule.id in ("ask_ams", "ask_who_serves")}
#: Told beside the first step: a decision can be asked for, or appealed still.
_DECISIONS = (DECISION, DECISION_STILL)
#: Said first to whom the authority of Åland may serve: another act may hold for them, and other registering.
_WHO_SERVES = (ASK, ASK_PAST)
_WAY = tuple(one.id for one in (
    c.ROUTE_REQUEST, c.ROUTE_NOTICE, c.ROUTE_SAME, c.ROUTE_LANGUAGE, c.NO_ROUTE_GROUND, c.NO_ROUTE_STAY,
    c.NO_ROUTE_STAY_ALAND, c.NO_ROUTE_STAYED, c.NO_ROUTE_STAYED_ALAND, c.NO_ROUTE_TE, c.NO_ROUTE_TRIAL_EARLY,
    c.NO_ROUTE_AMS, c.STAY_NOT_SAFETY, c.NOTIFY, c.ADDRESSED, c.ASKED_FROM, c.CONSENT, c.LANGUAGES_OF_RIGHT,
    c.SAMI_AT_HOME, c.SAMI_ELSEWHERE, c.INTERPRETING, c.LANGUAGE_NOT_SERVED, c.TARGET_ON_ALAND, c.AREAS_FI,
    c.AREAS_SV, c.AREAS_BOTH, c.AREA, c.AREA_AND_HOST, c.STAY_AUTHORITY, c.OTHER_WAY))
#: Said instead of the way where it was closed.
_CLOSED = tuple(one.id for one in (c.FAILED, c.FAILED_TARGET, c.FAILED_SERVICES, c.FAILED_GROUND))


class CallScript(NamedTuple):
    """What to say first, and what follows it; each section ends in a part with the rest, when there is any."""

    opening: tuple[Sentence, ...]
    follow_up: tuple[Section, ...]


def call_script(whole: Result, outcome: Outcome, answers: Answers, caller: Caller = JOBSEEKER) -> CallScript:
    """Return what the clerk says of the result of these answers (`outcome` is theirs too).

    Whoever calls about a jobseeker is told who serves them, and nothing of what the jobseeker has to do.
    While it is open who serves: which authorities are possible, and which fact would help most.
    """
    found = {part.id: part for part in key_points(whole, answers, with_ground=True)}
    lead, way = {one.message.id for one in whole.lead}, every(found.get(e.CHANGE_ID))
    own: Mapping[str, tuple[Sentence, ...]] = {
        e.NEXT_ID: _next(found[e.NEXT_ID], answers, aland_may_serve(outcome), version_on(outcome.on).of_trial),
        e.CONTACT_ID: (),  # for when the caller asks
        e.DUTIES_ID: _duties(whole, answers),
        e.CHANGE_ID: picked(way, _CLOSED) or _the_way(way),
        e.COMPLAINT_ID: _where_to_complain(every(found.get(e.COMPLAINT_ID))),
        e.UNCERTAIN_ID: picked(every(found.get(e.UNCERTAIN_ID)), lead),
        e.BASIS_ID: picked(found[e.BASIS_ID].sentences, (certainty.ADVICE.id,)),
    }
    opening, follow_up = _opening(whole, outcome), list[Section]()
    said = Said(opening)
    for part_id, sentences in own.items():
        if part_id not in found or (caller != JOBSEEKER and part_id in OF_JOBSEEKER):
            continue
        aloud = tuple(one for one in sentences if one not in said)
        said.add(aloud)
        rest = tuple(one for one in found[part_id].every_sentence() if one.message != CHECKED
                     and (caller == JOBSEEKER or one.message != LIMITS_COMPLAINT)
                     and (one.message.id in spoken.SHORT or one not in said))
        title = found[part_id].title
        if part_id == e.BASIS_ID:
            title, rest = spoken.LAST, (Sentence(spoken.IN_WRITING, found[part_id].sentences[0].sources), *rest)
        if aloud or rest:
            more = (Section(MORE_ID, spoken.IF_ASKED, _told(rest, caller)),) if rest else ()
            follow_up.append(Section(part_id, title, _told(map(_for_the_ear, aloud), caller), more))
    return CallScript(_told(map(_for_the_ear, opening), caller), tuple(follow_up))


def _told(sentences: Iterable[Sentence], caller: Caller) -> tuple[Sentence, ...]:
    if caller == JOBSEEKER:
        return tuple(sentences)
    # A clerk elsewhere is told the grounds of the answer; nobody else is told anything of the jobseeker.
    return about_another(silent_on_them(sentences) if caller == "employer" else sentences)


def _opening(whole: Result, outcome: Outcome) -> tuple[Sentence, ...]:
    """Return who serves, or each that may: a list would sound complete, which it is not while a place is not known.

    Where nobody knows the day it is said which the answer is for.
    """
    day = picked(whole.lead, (t.DAY_NOT_KNOWN.id,))
    possible = () if outcome.settled else picked(whole.lead, _POSSIBLE)
    return whole.headline, *day, *possible, *picked(whole.lead, _ASK)


def first_step(whole: Result, outcome: Outcome) -> Sentence | None:
    """Return the first thing that a person can do on the day itself, as it is said; None without one."""
    steps = every(whole.section("steps"))
    asked = [one for one in steps if one.message in _WHO_SERVES] if aland_may_serve(outcome) else []
    return next(map(_for_the_ear, (*asked, *steps)), None)


def aland_may_serve(outcome: Outcome) -> bool:
    """Return whether it is open who serves and the authority of Åland is among those that may."""
    return not outcome.settled and not all(of_mainland(one.kind) for one in outcome.servers)


def _the_way(way: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return the way; where the ground gives none that comes first, and what there is besides after it."""
    return tuple(sorted(picked(way, _WAY), key=lambda one: one.message != c.NO_ROUTE_GROUND))


def seconds(script: CallScript, to: Translator) -> float:
    """Return about how long it takes to say everything but the parts that wait for a question."""
    aloud = [*script.opening, *(one for section in script.follow_up for one in section.sentences)]
    letters = sum(not sign.isspace() for one in aloud for sign in one.text(to))
    return letters * MILLISECONDS / 1000


def _for_the_ear(one: Sentence) -> Sentence:
    """Return the sentence as it is said: the short form of one made for the eye, and no name in brackets."""
    names = {key: replace(value, official_beside=False) if isinstance(value, Named) else
             tuple(replace(name, official_beside=False) for name in value) if isinstance(value, tuple) else value
             for key, value in one.params.items()}
    short = spoken.SHORT.get(one.message.id)
    if short is None and not names:
        return one
    return replace(one, message=short or one.message, params=names, act=None if short else one.act)


def _where_to_complain(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Return the first sentence that names who takes a complaint, after what stands before it."""
    at = next((at for at, one in enumerate(sentences) if one.link), 0)
    return sentences[:at + 1]


def _next(section: Section, answers: Answers, asks_first: bool, of_trial: bool) -> tuple[Sentence, ...]:
    """Return the next step, and for who wants another authority how to go about that too.

    Of the first steps one is said, with what to do where it tells of a refusal; of a day that is over what can still
    be done. Whom the authority of Åland may serve is told to ask before registering anywhere.
    """
    steps = [one for one in section.sentences if one.message.id.startswith("steps.")]
    still = [one for one in steps if one.message.id in spoken.SHORT or one.message not in _OVER]
    asked = [one for one in steps if one.message in _WHO_SERVES] if asks_first else []
    said = [one for one in still or [one for one in steps if one.message in _CAN_BE_ASKED]
            if one.message not in (*_DECISIONS, *(one.message for one in asked))][:1]
    said += [*asked, *(one for one in steps if one.message in _DECISIONS)]
    unsaid = [c.ELECTRONIC] if answers.change_wanted else []
    if of_trial and not any(one.message.id.startswith("steps.register") for one in said):
        unsaid.append(c.NON_DISCLOSURE)  # nothing is said that gives an address: no notification, no registering
    later = [one for one in said if one not in asked] if asked else []
    kept = [one for one in section.sentences
            if one not in later and (one in said or (one not in steps and one.message not in unsaid))]
    return (*kept, *later) or section.sentences[:1]


def _duties(whole: Result, answers: Answers) -> tuple[Sentence, ...]:
    """Return each duty in a few words under whom it binds, then the times that run from the start of the search."""
    section = whole.section("duties")
    everything = every(section)
    if none_yet := picked(everything, _NONE_YET):
        return none_yet
    found: list[Sentence] = []
    for group, duties in duty_groups(section):
        if group.id != OF_SEEKERS or answers.seeks_benefit is not False:
            found += picked(group.sentences, _HEADS) or (Sentence(group.title, duties[0][1], form="head"),)
            found += [Sentence(duty.title if whole.duties_over else spoken.DUTY[duty.id], law, form="point")
                      for duty, law in duties]
    if not found:
        return picked(everything, _HEADS)
    return (*found, *(replace(one, form="text") for one in picked(everything, _BY_TIME)))
