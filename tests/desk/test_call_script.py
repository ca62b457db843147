"""What the clerk says of a result: short, in order, nothing that the result does not say, nothing lost."""

from __future__ import annotations

import re
from datetime import date
from typing import get_args

import pytest

from guide.answer import texts as t
from guide.answer.blocks import Result, Section, Sentence
from guide.answer.contact import CHECKED, told
from guide.answer.costs import IN_A_SENTENCE
from guide.answer.then_and_now import COSTS_DOUBTFUL
from guide.desk import key_points as parts
from guide.desk import spoken
from guide.desk.board import board
from guide.desk.call_script import JOBSEEKER, MORE_ID, Caller, CallScript, call_script, seconds
from guide.desk.key_points import case_result, key_points
from guide.desk.other_callers import about_another
from guide.facts.all_facts import AUTHORITY_FACTS
from guide.facts.situation import MAY_REGISTER
from guide.language.locale import LANGUAGES, translator
from guide.law.duties import SEARCH
from guide.law.duties.general_duties import DUTIES
from guide.law.lines import certainty, change
from guide.law.lines.duties import DOUBTS
from guide.law.lines.serving import POSSIBLE_ONE
from guide.reasoning.examples import EXAMPLES
from tests.days import TODAY
from tests.desk.given import GIVEN
from tests.language.texts.lexicon import analyses

ORDER = [parts.NEXT_ID, parts.CONTACT_ID, parts.DUTIES_ID, parts.CHANGE_ID, parts.COMPLAINT_ID, parts.UNCERTAIN_ID,
         parts.BASIS_ID]
#: The sentences that are the desk's own: a duty in few words, and an offer.
OWN = {spoken.IN_WRITING.id, *(one.id for one in spoken.DUTY.values())}

every_example = pytest.mark.parametrize("name", EXAMPLES)


def told_of(name: str, **more: str) -> tuple[CallScript, Result]:
    whole, answers, outcome = case_result(GIVEN[name] | more, TODAY)
    return call_script(whole, outcome, answers), whole


def aloud(what: CallScript) -> list[Sentence]:
    return [*what.opening, *(one for section in what.follow_up for one in section.sentences)]


@every_example
def test_the_answer_comes_first_and_the_rest_in_order(name: str) -> None:
    what, whole = told_of(name)
    assert what.opening[0].message == whole.headline.message
    ids = [section.id for section in what.follow_up]
    assert ids == [one for one in ORDER if one in ids]
    assert ids[0] == parts.NEXT_ID
    assert (ids[-1], what.follow_up[-1].sentences[0].message) == (parts.BASIS_ID, certainty.ADVICE)
    assert all(part.id == MORE_ID and part.sentences for section in what.follow_up for part in section.parts)


@every_example
def test_it_takes_a_minute(name: str) -> None:
    for may in MAY_REGISTER.question.values if name == "today-permit" else ("unknown",):
        what, _ = told_of(name, may_register=may)
        taken = {lang: seconds(what, translator(lang)) for lang in LANGUAGES}
        # In danger what to do in it comes first, and neither registering nor the way that there is gives way to it.
        in_danger = change.SAFETY_INSTEAD in {one.message for one in aloud(what)}
        assert max(taken.values()) <= (75 if in_danger else 60), (may, taken)


@every_example
def test_nothing_is_told_that_the_result_does_not_say(name: str) -> None:
    what, whole = told_of(name)
    ids = {one.message.id for one in whole.every_sentence()} | {section.title.id for section in whole.sections}
    titles = {part.title.id for section in whole.sections for group in section.parts for part in (group, *group.parts)}
    duties = {one.id for one in _duty_parts(whole)}
    contact = told(whole.contact) if whole.contact else ()
    for one in [*aloud(what), *(one for section in what.follow_up for part in section.parts for one in part.sentences)]:
        if one in contact:
            continue  # no law says it: each way has its page and day
        assert one.sources
        longs = [long.id for long in DOUBTS if one.message == COSTS_DOUBTFUL and long.id in ids] or [
            long for long, short in spoken.SHORT.items() if short == one.message and long in ids]
        message = longs[0] if longs else one.message.id
        if one.message == IN_A_SENTENCE:  # a row of the table of costs
            what_happened = one.params["what"]
            assert isinstance(what_happened, Sentence)
            message = what_happened.message.id
        assert message in ids | titles | OWN, message
    said = {one.message.id for one in aloud(what)}
    assert {duty for duty, short in spoken.DUTY.items() if short.id in said} <= duties


def _duty_parts(whole: Result) -> list[Section]:
    return [duty for _, duties in parts.duty_groups(whole.section("duties")) for duty, _ in duties]


@every_example
def test_nothing_essential_is_lost(name: str) -> None:
    what, whole = told_of(name)
    answers = case_result(GIVEN[name], TODAY)[1]
    heard = {one.message.id for one in aloud(what)} | {
        one.message.id for section in what.follow_up for part in section.parts for one in part.sentences}
    for section in key_points(whole, answers, with_ground=True):
        if section.id != parts.WHO_ID:
            told_here = {one.message.id for one in section.every_sentence()}
            assert told_here - heard <= {CHECKED.id}, section.id  # the card beside it has days and pages


@pytest.mark.parametrize("name", [name for name, example in EXAMPLES.items() if example.expected.unsettled])
def test_while_it_is_open_the_possible_authorities_and_the_best_question_are_said(name: str) -> None:
    what = told_of(name)[0]
    _, _, outcome = case_result(GIVEN[name], TODAY)
    asked_next = board(GIVEN[name], TODAY).next
    ids = [one.message.id for one in what.opening]
    assert t.SETTLED_BRIEFLY.id in ids
    assert [one for one in ids if one.startswith("result.possible.")] == [
        POSSIBLE_ONE[server.kind].id for server in outcome.servers]  # each may serve: no list that sounds complete
    for lang in LANGUAGES:
        text = " ".join(one.text(translator(lang)) for one in what.opening)
        assert all(getattr(server.names, lang) in text for server in outcome.servers)
        assert translator(lang).text(AUTHORITY_FACTS[asked_next or outcome.unsettled[0]].name) in text
    assert {section.id for section in what.follow_up}.isdisjoint({parts.DUTIES_ID, parts.CHANGE_ID, parts.COMPLAINT_ID})


_PRONOUNS = re.compile(r"\b(you|your|yours|yourself|du|dig|din|ditt|dina|er|ert|era|sin(?:ä|ua|u[nlst]\w*))\b", re.I)
#: Of an area whose host no source names, and of the days that make each doubt.
_ALSO: tuple[dict[str, str], ...] = (
    {}, {"home_municipality": "unknown"}, {"home_municipality": "none", "stay_municipality": "unknown"},
    {"home_municipality": "758"})


def second_person(text: str, lang: str) -> list[str]:
    """Return the words that speak to the reader; to ask somebody to check a thing says nothing of who they are."""
    words = [found[0] for found in _PRONOUNS.finditer(text)]
    if lang == "fi":
        for word in re.findall(r"[^\W\d_]+", text):
            read = analyses(word)
            if read and all(one.get("POSSESSIVE") == "2s" or (
                    one.get("PERSON") == "2" and one.get("MOOD") != "imperative") for one in read):
                words.append(word)
    return words


def test_a_word_to_the_reader_is_found() -> None:
    assert second_person("Kunta palveli sinua, jos olit jo kertonut asiakkuutesi.", "fi") == [
        "sinua", "olit", "asiakkuutesi"]
    assert second_person("Varmista vastaus. Säännöt ovat uusia ja ehdot toiset.", "fi") == []
    assert second_person("Ett bindande svar får du.", "sv") == ["du"]


@pytest.mark.parametrize("caller", [one for one in get_args(Caller) if one != JOBSEEKER])
@every_example
def test_who_calls_about_a_jobseeker_is_not_spoken_to_as_one(name: str, caller: Caller) -> None:
    for more in _ALSO:
        whole, answers, outcome = case_result(GIVEN[name] | more, TODAY)
        script = call_script(whole, outcome, answers, caller)
        assert len(script.opening) == len(call_script(whole, outcome, answers).opening)
        for lang in LANGUAGES:
            to = translator(lang)
            text = " ".join(one.text(to) for one in script.opening)
            assert all(getattr(server.names, lang) in text for server in outcome.servers), text
            titles = [to.text(part.title) for section in script.follow_up for part in (section, *section.parts)]
            told = [one.text(to) for one in (*script.opening, *(
                one for section in script.follow_up for one in section.every_sentence()))]
            assert [(one, words) for one in (*titles, *told) if (words := second_person(one, lang))] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_doubt_can_be_told_of_a_jobseeker(lang: str) -> None:
    doubts = {line.message for line in (*certainty.RESERVATIONS, *certainty.UNCERTAIN, *certainty.OVERDUE)}
    doubts |= {spoken.SHORT[one.id] for one in doubts if one.id in spoken.SHORT}
    told = [one.text(translator(lang)) for one in about_another(Sentence(one, ()) for one in doubts)]
    assert [(one, words) for one in told if (words := second_person(one, lang))] == []


def first_steps(name: str) -> list[str]:
    what, _ = told_of(name)
    return [one.message.id for one in what.follow_up[0].sentences]


@pytest.mark.parametrize(("name", "steps"), [
    ("today-helsinki", ["desk.told.register"]),
    ("today-safety", ["change.safety", "desk.told.non_disclosure", "desk.told.register", "desk.told.ask_instead"]),
    ("today-student-elsewhere", ["desk.told.register", "desk.told.route_notification", "desk.told.notify",
                                 "change.new_authority"]),
    ("today-swedish-speaker", ["desk.told.register", "desk.told.route_language", "desk.told.bilingual_home",
                               "change.addressed"]),
    ("today-same-area", ["desk.told.register", "change.route.same"]),
    ("today-aland", ["steps.ask_ams"]),
    ("trial-kela", ["result.now.employment_authority", "desk.told.still_possible"]),
    ("year-2025", ["result.now.employment_authority", "desk.told.register_past"])])
def test_the_next_step(name: str, steps: list[str]) -> None:
    assert first_steps(name) == steps


def test_who_seeks_no_benefit_hears_only_the_duties_of_all() -> None:
    what, _ = told_of("today-no-benefit")
    said = [one.message for section in what.follow_up if section.id == parts.DUTIES_ID for one in section.sentences
            if one.form == "point"]
    assert said == [spoken.DUTY[SEARCH], spoken.DUTY["contact_details_and_evidence"]]


def test_every_duty_has_its_few_words() -> None:
    assert set(spoken.DUTY) == {rule.id for rule in DUTIES} | {SEARCH}


def in_danger_elsewhere() -> CallScript:
    """Return what is told to somebody in danger who may give notice of where they stay."""
    whole, answers, outcome = case_result({
        "when": "today", "home_municipality": "405", "stay_municipality": "091", "change_wanted": "yes",
        "change_ground": "safety", "change_target": "091"}, TODAY)
    return call_script(whole, outcome, answers)


def test_in_danger_the_address_is_spoken_of_before_the_notification_that_has_it() -> None:
    said = [one.message.id for one in aloud(in_danger_elsewhere())]
    order = ["change.safety", "desk.told.non_disclosure", "desk.told.notify", "change.stay_not_safety"]
    assert [one for one in said if one in order] == order


@pytest.mark.parametrize("given", [
    {"home_municipality": "249", "service_language": "fi"}, {"home_municipality": "890", "service_language": "fi"}])
def test_who_is_served_in_their_language_at_home_hears_that(given: dict[str, str]) -> None:
    given = {"when": "today", **given, "change_wanted": "yes", "change_ground": "language"}
    whole, answers, outcome = case_result(given, TODAY)
    assert change.OWN_SERVES.id in {one.message.id for one in aloud(call_script(whole, outcome, answers))}


@pytest.mark.parametrize(("day", "home", "said"), [
    (date(2023, 3, 5), "478", "steps.ask_ams_past"), (date(2026, 6, 1), "478", "steps.ask_ams_past"),
    (date(2023, 3, 5), "405", "oversight.complain_ombudsman"),
    (date(2022, 1, 5), "405", "oversight.complain_ombudsman")])
def test_whom_to_ask_and_where_to_complain_are_said_of_a_day_that_is_over(day: date, home: str, said: str) -> None:
    given = {"when": "date", "day": str(day.day), "month": str(day.month), "year": str(day.year),
             "home_municipality": home, "stay_municipality": "home", "status": "other"}
    whole, answers, outcome = case_result(given, TODAY)
    assert said in {one.message.id for one in aloud(call_script(whole, outcome, answers))}


def test_every_short_form_is_used() -> None:
    told = [told_of(name) for name in EXAMPLES]
    told += [told_of(name, may_register=may) for name in ("today-permit", "year-2025")
             for may in MAY_REGISTER.question.values]
    told.append(told_of("trial-kela", when="unknown"))
    used = {one.message for what in (*(what for what, _ in told), in_danger_elsewhere()) for one in aloud(what)}
    assert [short.id for short in spoken.SHORT.values() if short not in used] == []


def test_an_english_name_is_said_without_the_official_one_in_brackets() -> None:
    what, whole = told_of("today-student-elsewhere")
    to = translator("en")
    assert "(" in whole.headline.text(to)
    assert "(" not in what.opening[0].text(to)


def test_the_measure_of_time() -> None:
    text = Sentence(certainty.ADVICE, ())
    letters = len(certainty.ADVICE.fi.replace(" ", ""))
    assert seconds(CallScript((text,), ()), translator("fi")) == pytest.approx(letters * 0.068)


def test_one_thing_is_asked_next() -> None:
    given = {"when": "date", "day": "14", "month": "5", "year": "2024", "home_municipality": "091"}
    now, to = board(given, TODAY), translator("fi")
    assert now.next is not None
    whole, answers, outcome = case_result(given, TODAY)
    assert outcome.unsettled[0] != now.next  # what would help most is not what is asked next
    script = call_script(whole, outcome, answers)
    said = [one.text(to) for one in (*script.opening, *(one for part in script.follow_up for one in part.sentences))]
    facts = [fact for fact in AUTHORITY_FACTS.values() if any(to.text(fact.name) in one for one in said)
             or to.text(fact.where_to_check) in said]
    assert [fact.field for fact in facts] == [now.next]
