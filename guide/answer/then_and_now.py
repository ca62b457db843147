"""Then and now in words: for each row a title and what each of the two days gives, with the sources of its own day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from guide.answer.blocks import Sentence
from guide.answer.duties import binding
from guide.answer.lines import sentences
from guide.answer.names import named
from guide.answer.past_forms import sentences_of_day
from guide.answer.texts import DUTY_IN_OTHER_WORDS, NO_SUCH_DUTY, NO_SUPERVISOR, WHO_SERVES
from guide.facts.all_facts import AUTHORITY_FACTS
from guide.facts.answers import Answers
from guide.facts.rule_facts import places_of
from guide.language.messages import M, Message
from guide.law import oversight, transfer
from guide.law.acts import EMPLOYMENT_ACT, Source
from guide.law.all_rules import ALL_RULES
from guide.law.conditions import UNKNOWN
from guide.law.consequences import ConsequenceRule, Effect
from guide.law.duties import SEARCH, general_duties
from guide.law.lines import certainty, compared, serving
from guide.law.lines.duties import ALAND, NOT_SURE, OLD_TE, OWN_RULES, SEARCH_LINES
from guide.law.lines.serving import who_serves
from guide.law.model import concerning, in_force
from guide.law.versions import version_on
from guide.reasoning.decide import deciding_rules
from guide.reasoning.evaluate import case_of
from guide.reasoning.then_and_now import NONE, OPEN, Comparison, Fact, Mark, Row, Side, compare, facts
from guide.reasoning.told_duties import first_cost, person_in, what_a_duty_says
from guide.reasoning.what_if import sources_of

ASK_TITLE = M("compare.title.ask", "Keneltä vaihtoa kysytään")
SUPERVISOR_TITLE = M("compare.title.supervisor", "Kuka valvoo")
COMPLAINT_TITLE = M("compare.title.complaint", "Minne voi kannella")
NOT_SETTLED = M("compare.not_settled", "Emme voi sanoa tätä varmasti. Emme tiedä, {fact}.")
NOT_KNOWN_YET = M("compare.open", "Emme tiedä tätä vielä, koska palveleva viranomainen ei ole selvillä.")
TE_OFFICE_LEFT_OUT = M(
    "compare.note.te_office",
    "TE-toimistoja ei enää ole. Siksi emme tiedä, minne haluaisit vaihtaa nyt.")

DUTY_CHANGED = M("compare.duty.changed", "Ohjeet, määräajat tai seuraukset ovat muuttuneet. Lue velvollisuudet "
                                         "kummankin päivän vastauksesta.")
SEARCH_CHANGED = M(
    "compare.note.search",
    "Myös työnhaun voimassaolon säännöt ovat muuttuneet. Lue ne kummankin päivän vastauksesta.")
#: Whichever doubt of the costs the answer has, in a few words; the clerk reads it with the first of them.
COSTS_DOUBTFUL = M("cost.doubtful", "Seuraamukset eivät ole varmoja. Varmista ne Kelasta tai työttömyyskassasta.")
#: What the first neglect costs, where that is known and has changed.
FIRST_COST: Mapping[Effect, Message] = {
    "reminder": M("compare.cost.reminder", "Ensimmäisen laiminlyönnin seuraus: kirjallinen muistutus."),
    "no_benefit": M("compare.cost.no_benefit", "Ensimmäisen laiminlyönnin seuraus: {number} päivää ilman etuutta."),
    "search_may_end": M("compare.cost.search_may_end", "Ensimmäisen laiminlyönnin seuraus: työnhaku voi päättyä."),
    "older_rules": M("compare.cost.older_rules", "Ensimmäisen laiminlyönnin seuraus: etuuden menetys vanhojen "
                                                 "sääntöjen mukaan.")}

SERVED: Mapping[str, Message] = {
    "trial_municipality": M("compare.server.trial", "Kokeilukunta {name}."),
    **dict.fromkeys(("te_office", "employment_authority", "ams"), M("compare.server", "{name}.")),
}
DUTY: Mapping[str, Message] = {
    "all": M("compare.duty.all", "Kaikkien työnhakijoiden velvollisuus."),
    "unemployed": M("compare.duty.unemployed", "Työttömien työnhakijoiden velvollisuus."),
    "benefit_seekers": M("compare.duty.seekers", "Työttömyysetuuden hakijoiden velvollisuus."),
    "seekers_not_you": M(
        "compare.duty.not_you",
        "Työttömyysetuuden hakijoiden velvollisuus. Kerroit, ettet hae etuutta."),
    "in_other_words": DUTY_IN_OTHER_WORDS,
    "none": NO_SUCH_DUTY,
    "not_sure": OLD_TE,
    "aland": ALAND,
}
ROUTE: Mapping[str, Message] = {
    "request_to_te_office": M("compare.route.request", "Pyyntö siirrosta TE-toimistolle, joka päätti asiasta."),
    "written_notification": M(
        "compare.route.notification",
        "Kirjallinen ilmoitus siirtymisestä, jos asut tai oleskelet muualla."),
    "same_authority": M(
        "compare.route.same",
        "Vaihtoa ei tarvita, koska sama viranomainen palvelee molemmissa kunnissa."),
    "language_right": M(
        "compare.route.language",
        "Asiointi toisen viranomaisen kanssa kielellisten oikeuksien vuoksi."),
    "none_trial_municipality": M("compare.route.early", "Siirtoa ei voinut pyytää ennen 1.6.2021."),
    "none_te_office": M("compare.route.te", "Laissa ei ollut tietä toiseen viranomaiseen TE-toimiston asiakkaalle."),
    "none_ams": M("compare.route.ams", "Manner-Suomen lait eivät koske Ahvenanmaan viranomaista."),
    "none_aland": M("compare.route.aland", "Laki 380/2023 ei anna oikeutta siirtyä Ahvenanmaan viranomaisen "
                                           "asiakkaaksi."),
    "none_stay": M("compare.route.stay", "Viranomainen vaihtuu, kun oleskelupaikkasi vaihtuu."),
    "none_language": M("compare.route.other_language", "Oikeus vaihtaa kielen vuoksi koskee vain suomea ja ruotsia."),
    "none_ground": M("compare.route.ground", "Laissa ei ole tällaista perustetta vaihtaa viranomaista."),
}
ASK: Mapping[str, Message] = {
    "nobody": M("compare.ask.nobody", "Ei keneltäkään."),
    "target": M("compare.ask.target", "Toinen viranomainen, jonka kanssa haluat asioida."),
}
SUPERVISOR: Mapping[str, Message] = {
    "avi": M("compare.supervisor.avi", "Länsi- ja Sisä-Suomen aluehallintovirasto."),
    "lvv": M("compare.supervisor.lvv", "Lupa- ja valvontavirasto."),
    "none_te_office": M("compare.supervisor.te", "Aluehallintovirasto ei valvonut TE-toimistoja."),
    "none_ams": NO_SUPERVISOR,
}
COMPLAINT: Mapping[str, Message] = {
    "avi": M("compare.complaint.avi", "Länsi- ja Sisä-Suomen aluehallintovirasto."),
    "lvv": M("compare.complaint.lvv", "Lupa- ja valvontavirasto."),
    "parliamentary_ombudsman": M("compare.complaint.ombudsman", "Eduskunnan oikeusasiamies tai oikeuskansleri."),
    "none": M("compare.complaint.ams", "Kysy neuvoa AMS:ltä."),
}
TITLES = {"server": WHO_SERVES, "duties": compared.DUTIES_TITLE, "route": compared.ROUTE_TITLE, "ask": ASK_TITLE,
          "supervisor": SUPERVISOR_TITLE, "complaint": COMPLAINT_TITLE}
#: The ids of the rules that say why there is no way to another authority.
NO_ROUTE = {"none_trial_municipality": "change.none_in_trial", "none_te_office": "change.none_in_trial",
            "none_stay": "change.follows_stay",
            "none_ground": "change.no_statutory_ground",
            "none_language": "change.other_language"}


@dataclass(frozen=True, slots=True)
class CompareRow:
    """A row as it is shown. `changed` is true when the two sides differ; `mark` tells how."""

    id: str
    title: Message
    then: tuple[Sentence, ...]
    now: tuple[Sentence, ...]
    changed: bool
    mark: Mark


def compare_rows(answers: Answers, then: date, now: date) -> tuple[CompareRow, ...]:
    """Return the rows in reading order: who serves, each duty, the way to another authority, oversight, complaint.

    What has changed is told of the earlier day in the past; what has not is the same today.
    """
    both = compare(answers, then, now)
    return tuple(CompareRow(row.id, _title(row, both),
                            sentences_of_day([*_cell(row.id, row.then, both.then), *_more(row, both.then, both.now)],
                                             row.changed and then < now),
                            sentences_of_day([*_cell(row.id, row.now, both.now), *_more(row, both.now, both.then)],
                                             row.changed and now < then),
                            row.changed, row.mark) for row in both.rows)


def compare_notes(answers: Answers, then: date, now: date) -> tuple[Sentence, ...]:
    """Return what a reader has to know beside the rows: answers left out, and what is to be confirmed.

    Of the later day it is told, as in the answer, when rules of either day should have been read again.
    """
    both = compare(answers, then, now)
    days = (both.then, both.now)
    left_out = [Sentence(TE_OFFICE_LEFT_OUT, (Source(EMPLOYMENT_ACT, "17"),), form="note")
                for one in days if "change_target" in one.left_out]
    worded = [note for one in days
              for note in sentences(compared.OF_A_DAY, one.outcome.on, {"duties": bool(one.outcome.duties)})]
    facts = {"then_supervisor": both.then.outcome.oversight.supervisor or UNKNOWN,
             "now_supervisor": both.now.outcome.oversight.supervisor or UNKNOWN,
             "of_trial": any(version_on(one.outcome.on).of_trial for one in days)}
    later = max(one.outcome.on for one in days)
    overdue = any(rule.review_by < later for one in days for rule in in_force(ALL_RULES, one.outcome.on))
    return (*left_out[:1], *worded[:1], *_doubts(both), *_search_note(both),
            *sentences(compared.OF_BOTH, later, facts), *(sentences(certainty.OVERDUE, later, {}) if overdue else ()))


def _title(row: Row, both: Comparison) -> Message:
    if row.id in TITLES:
        return TITLES[row.id]
    titles = {f"duty.{rule.id}": rule.title for one in (both.then, both.now)
              for rule in in_force(general_duties.DUTIES, one.outcome.on)}
    return titles[row.id]


def _cell(row: str, fact: Fact, one: Side) -> list[Sentence]:
    word = str(fact[0])
    if row == "server":
        return _server(one)
    if word == "in_other_words":
        said = {rule.id: rule for rule in in_force(general_duties.DUTIES, one.outcome.on)}
        return [Sentence(DUTY[word], binding(said[other].sources, one.facts), {"duty": said[other].title})
                for other in map(str, fact[1:])]
    if of_its_own := {"not_sure": NOT_SURE, "aland": OWN_RULES}.get(word):
        return [Sentence(DUTY[word], in_force(of_its_own, one.outcome.on)[0].sources)]
    if row.startswith("dut"):
        return [Sentence(DUTY[word], _duty_law(row, one))]
    if fact == OPEN:
        return [Sentence(NOT_KNOWN_YET, who_serves(one.outcome.on))]
    if row == "route":
        return [Sentence(ROUTE[word], _route_law(word, one))]
    if row == "ask":
        return [_ask(word, one)]
    rule = next(iter(concerning(oversight.OVERSIGHT, one.outcome.on, {"server": one.kind})))
    if row == "supervisor":
        return [Sentence(SUPERVISOR[word], rule.sources)]
    return [Sentence(COMPLAINT[word], rule.complaint_sources)]


def _more(row: Row, one: Side, other: Side) -> list[Sentence]:
    """Return what the first neglect of a duty of both days costs, where that differs, and that it has changed at all.

    The latter stands on the later day alone.
    """
    if not row.says_else:
        return []
    told = []
    if mine := _cost_told(row, one, other):
        known = {} if mine.number is None else {"number": mine.number}
        told.append(Sentence(FIRST_COST[mine.effect], binding(mine.sources, one.facts), known))
    if one.outcome.on > other.outcome.on:
        told.append(Sentence(DUTY_CHANGED, _duty_law(row.id, one)))
    return told


def _cost_told(row: Row, one: Side, other: Side) -> ConsequenceRule | None:
    """Return what the first neglect of a duty costs on the one day, where another thing on the other.

    Nothing where it does not bind the person: who seeks no benefit neglects nothing.
    """
    if facts(one).get(row.id, NONE)[0] == "seekers_not_you":
        return None
    duty = row.id.removeprefix("duty.")
    mine, others = (first_cost(duty, side.outcome, person_in(side.answers, None)) for side in (one, other))
    if mine and others and (mine.effect, mine.number) != (others.effect, others.number) and mine.effect in FIRST_COST:
        return mine
    return None


def _doubts(both: Comparison) -> list[Sentence]:
    """Return that the costs told in the rows are to be confirmed, where any of them is."""
    told = [(one, cost) for one, other in ((both.then, both.now), (both.now, both.then))
            for row in both.rows if row.says_else and (cost := _cost_told(row, one, other)) and cost.cost_is_doubtful]
    return [Sentence(COSTS_DOUBTFUL, binding(cost.sources, one.facts), form="note") for one, cost in told][:1]


def _search_note(both: Comparison) -> list[Sentence]:
    """Return that the rules on a valid job search differ, which is not among the duties."""
    sides = (both.then, both.now)
    if not all(one.outcome.duties for one in sides):
        return []
    before, after = (what_a_duty_says(SEARCH, one.outcome, person_in(one.answers, None)) for one in sides)
    later = max(sides, key=lambda one: one.outcome.on)
    law = in_force(SEARCH_LINES, later.outcome.on)[0].sources
    return [Sentence(SEARCH_CHANGED, binding(law, later.facts), form="note")] if before != after else []


def _server(one: Side) -> list[Sentence]:
    outcome = one.outcome
    if outcome.settled:
        law = sources_of(deciding_rules(outcome.law_version, case_of(one.answers, places_of(one.answers)).named()))
        return [Sentence(SERVED[outcome.servers[0].kind], law, {"name": named(outcome.servers[0])})]
    law = who_serves(one.outcome.on)
    missing = Sentence(NOT_SETTLED, law, {"fact": AUTHORITY_FACTS[outcome.unsettled[0]].name})
    return [missing, *(Sentence(serving.POSSIBLE_ONE[server.kind], law, {"name": named(server)}, "point")
                       for server in outcome.servers)]


def _ask(word: str, one: Side) -> Sentence:
    way = one.outcome.change
    law = _route_law(str(facts(one)["route"][0]), one)
    if way.addressed_to is None or word in ASK:
        return Sentence(ASK[word], law)
    return Sentence(SERVED[way.addressed_to.kind], law, {"name": named(way.addressed_to)})


def _duty_law(row: str, one: Side) -> tuple[Source, ...]:
    """Return the section of the duty on that day, or of the list in which it does not stand."""
    rules = {f"duty.{rule.id}": rule for rule in in_force(general_duties.DUTIES, one.outcome.on)}
    found = rules[row].sources if row in rules else in_force(compared.DUTY_LIST, one.outcome.on)[0].sources
    return binding(found, one.facts)


def _route_law(word: str, one: Side) -> tuple[Source, ...]:
    way = one.outcome.change.route if word == "none_aland" else word
    rules = [rule for rule in in_force(transfer.ROUTES, one.outcome.on)
             if rule.id == NO_ROUTE.get(word) or (word not in NO_ROUTE and rule.route == way)]
    return (rules or in_force(compared.WAYS, one.outcome.on))[0].sources
