"""A person who answers the app's questions, and who looks the same answers up in the booklet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from random import Random

from guide.answer.blocks import Section, Sentence
from guide.answer.build import result
from guide.answer.past_forms import section_of_day, with_past
from guide.answer.sections import change_section
from guide.facts.answers import Answers
from guide.facts.change import STAYS_ELSEWHERE
from guide.facts.model import Question
from guide.facts.rule_facts import place_class
from guide.language.locale import Translator
from guide.language.messages import M, Message
from guide.law.duties import DUTY_DETAILS
from guide.law.duties.past_forms import PAST
from guide.law.lines import duties, serving
from guide.law.lines.certainty import RULES_AS_OF, STATES
from guide.law.versions import version_on
from guide.outputs.booklet import texts as t
from guide.outputs.booklet.decision_tree import BILINGUAL
from guide.outputs.booklet.outcomes import without_day
from guide.outputs.booklet.periods import Pages, Period, periods
from guide.outputs.booklet.placeholders import section_with_placeholders, with_placeholders
from guide.places import MUNICIPALITIES, area_language, employment_area, trial_area
from guide.reasoning.evaluate import evaluate
from guide.reasoning.interview import Step, form_of, path_for
from tests.days import TODAY
from tests.outputs.booklet.reading import Block, block_at, page, questions_on

Given = dict[str, str]
#: Real places whose names the booklet has words for.
PLACES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "trial": {"home_municipality": ("091", "405", "478"), "stay_municipality": ("837", "005", "170"),
              "change_target": ("564", "047", "837", "091")},
    "employment_areas": {"home_municipality": ("405", "091", "478"), "stay_municipality": ("837", "170"),
                         "change_target": ("564", "638", "153", "604", "091", "035")}}
MORE_ON_ANSWER = M("book.walk.more", "Lisää tästä vastauksesta")
COLUMNS = (M("cost.column.what", "Mitä tapahtui"), M("cost.column.costs", "Seuraamus"),
           M("cost.column.until", "Alku ja loppu"), M("cost.column.reasons", "Päteviä syitä muun muassa"))
MEMBERS = with_past(message.id for message in (serving.MEMBERS, serving.MEMBER_ONE, serving.HOST))
#: What is said on the certainty of one answer.
OF_ONE = with_past(message.id for message in (RULES_AS_OF, *STATES.values()))


def values(question: Question, on: date) -> tuple[str, ...]:
    """Return what a person can answer to a question on a day."""
    places = PLACES[version_on(on).regime][question.field] if question.kind == "place" else ()
    return (*places, *question.values)


def given_on(on: date) -> Given:
    """Return the answer to the question about the day."""
    if on == TODAY:
        return {}
    return {"when": "date", "day": str(on.day), "month": str(on.month), "year": str(on.year)}


def person(on: date, random: Random, change: bool = False) -> tuple[Given, Answers]:
    """Return what some person answers to all questions of the app."""
    given = given_on(on) | ({"change_wanted": "yes"} if change else {})
    while True:
        path = path_for(given, TODAY)
        assert path.answers is not None
        if path.open_step is None:
            return given, path.answers
        step = next(one for one in path.steps if one.id == path.open_step)
        for question in step.questions:
            if question.field in step.open:
                given[question.field] = random.choice([value for value in values(question, on) if (
                    question.field != "change_target" or _has_words(value, path.answers))])


def _has_words(target: str, answers: Answers) -> bool:
    """Return whether the booklet's words for a name fit: those of home and stay do not mean the place wished for."""
    serving = evaluate(answers).servers[0]
    if target in ("091", "837"):
        return target in (serving.municipality, answers.stay_municipality)
    if target in ("153", "604"):
        return serving.area == getattr(employment_area(target, answers.on), "id", None)
    return True


def _elsewhere(code: str, answers: Answers) -> bool:
    """Return whether a place is in another employment area than the one that serves."""
    area = employment_area(code, answers.on)
    return area is not None and area.id != evaluate(answers).servers[0].area


def everybody(on: date, given: Given | None = None) -> Iterator[tuple[Given, Answers]]:
    """Yield every way through the app's questions on who serves."""
    told = given if given is not None else given_on(on)
    path = path_for(told, TODAY)
    assert path.answers is not None
    if path.open_step is None:
        yield told, path.answers
        return
    step: Step = next(one for one in path.steps if one.id == path.open_step)
    asked = [question for question in step.questions if question.field in step.open]
    for chosen in product(*(values(question, on) for question in asked)):
        yield from everybody(on, told | dict(zip((one.field for one in asked), chosen, strict=True)))


def everywhere(section: Section) -> Section:
    """Return a section without the advice of one area alone: the booklet does not know which area serves its reader."""
    own = [one.message for one in DUTY_DETAILS if one.area is not None]
    local = {one.id for message in own for one in (message, PAST.get(message.id, message))}
    kept = [one for one in section.sentences if one.message.id not in local]
    followed = [one for one, after in zip(kept, [*kept[1:], None], strict=False)
                if one.form != "head" or (after is not None and after.form != "head")]
    return replace(section, sentences=tuple(followed), parts=tuple(map(everywhere, section.parts)))


@dataclass(frozen=True)
class Reader:
    """A person with a booklet in a language."""

    to: Translator
    pages: Pages

    @property
    def mainland(self) -> set[str]:
        """Return the notes that the rules are those of the mainland."""
        return {self.to.text(one) for one in (duties.MAINLAND, duties.MAINLAND_PAST)}

    def period(self, on: date) -> Period:
        """Return the period that a day lies in."""
        return next(one for one in reversed(periods(TODAY)) if one.first <= on)

    def who_path(self, on: date) -> str:
        """Return the page that answers for a day."""
        return f"{self.to.lang}/{self.pages.who[self.period(on)].name}"

    def follow(self, path: str, href: str, given: Given, answers: Answers) -> tuple[str, Block]:
        """Answer question after question from a place on; return the address of the answer reached, and the answer."""
        while True:
            block = block_at(path, href)
            asked = (*questions_on(answers.on), BILINGUAL)
            here = [one for one in asked if self.to.text(one.label) == block.title]
            if not here:
                return f"{path}{href}", block
            label = self.to.text(self._label(here, given, answers))
            hrefs = [address for address, text in block.links if text == label]
            assert len(hrefs) == 1, f"{path}{href}: {label!r} is there {len(hrefs)} times"
            href = hrefs[0]

    def _label(self, here: Sequence[Question], given: Given, answers: Answers) -> Message:
        (name,) = {one.field for one in here}
        if name == BILINGUAL.field:
            area = employment_area(str(answers.home_municipality), answers.on)
            return BILINGUAL.options[0 if area and area_language(area, answers.on) == "bilingual" else 1].label
        value = given[name]
        for option in (option for question in here for option in question.options):
            if option.value == value:
                return option.label
        if name == "change_target":
            return self._wish(value, answers)
        found = place_class(value)
        trial = version_on(answers.on).regime == "trial"
        if form_of(name, given, TODAY) is STAYS_ELSEWHERE.question and found != "aland":
            return t.STAY_OTHER if _elsewhere(value, answers) else t.STAY_NEAR
        return t.PLACE_CHOICES[str(found) if trial or found == "aland" else "mainland"]

    def _wish(self, code: str, answers: Answers) -> Message:
        serving = evaluate(answers).servers[0]
        if version_on(answers.on).regime == "trial":
            if code == serving.municipality:
                return t.WISH_SERVING
            return t.WISH_TRIAL if trial_area(code, answers.on) else t.WISH_OUTSIDE
        area = employment_area(code, answers.on)
        if area is None or area.id == serving.area:
            return t.WISH_SAME if area else t.WISH_ALAND
        if answers.change_ground != "language":
            if answers.stay_municipality is None:
                return t.WISH_OTHER
            return t.WISH_STAY if area == employment_area(answers.stay_municipality, answers.on) else t.WISH_THIRD
        return t.WISH_FINNISH if area_language(area, answers.on) == "fi" else t.WISH_BILINGUAL

    def lines(self, section: Section) -> list[str]:
        """Return what a page shows of a section, without its title."""
        shown = section_with_placeholders(section)
        return [*self.texts(shown.sentences), *(line for part in shown.parts
                                                for line in (self.to.text(part.title), *self.lines(part)))]

    def texts(self, sentences: tuple[Sentence, ...]) -> list[str]:
        """Return the sentences as the booklet has them."""
        return [line for one in with_placeholders(sentences) if one.message.id not in MEMBERS
                for line in (self._table(one) if one.rows else [" ".join(one.text(self.to).split())])]

    def _table(self, caption: Sentence) -> list[str]:
        """Return a table of costs as it is read: the steps, what it is, the heads of its columns, and its cells."""
        def joined(cells: tuple[Sentence, ...], between: str) -> str:
            return between.join(" ".join(one.text(self.to).split()) for one in cells)

        found = [f"{self.to.text(row.step)} {row.costs[0].text(self.to)}" for row in caption.rows if row.step]
        found += [caption.text(self.to), *(self.to.text(head) for head in COLUMNS)]
        for row in caption.rows:
            found += [row.what.text(self.to), joined(row.costs, " "), *([joined(row.until, " ")] if row.until else []),
                      joined(row.reasons, ", ") or "–"]
        return found

    def differences(self, given: Given, answers: Answers) -> list[str]:
        """Return what the booklet says otherwise than the app to a person who has answered all of its questions."""
        whole = result(answers, TODAY)
        path = self.who_path(answers.on)
        where, block = self.follow(path, "#k1", given, answers)
        said = self.texts((whole.headline, *whole.below))
        found = [] if block.lines[:len(said)] == said else [f"{where}: {said} is {block.lines[:len(said)]}"]
        beside: dict[str, list[str]] = {}
        for section in whole.sections:
            title = self.to.text(section.title)
            if section.id in ("duties", "change", "services", "oversight"):
                beside[section.id] = self._elsewhere(path, block, section.id, title, answers.on)
                said = self.lines(everywhere(without_day(section)))
                if section.id == "duties":  # the page is for all who do not know who serves, some perhaps on Åland
                    beside[section.id] = [line for line in beside[section.id]
                                          if line in said or line not in self.mainland]
                if beside[section.id] != said:
                    found.append(f"{where}: {section.id}: {said} is {beside[section.id]}")
        found += self._inside(where, path, block, whole.section("why"), whole.section("certainty"))
        today = whole.section("whatif") if version_on(answers.on).regime == "employment_areas" else None
        shown = self._read_on(path, block)
        for inside in (whole.section("steps"), today):
            if inside is not None and not _contains(shown, [self.to.text(inside.title), *self.lines(inside)]):
                found.append(f"{where}: {inside.id}: {self.lines(inside)} is not in {block.lines}")
        acts = page(f"{self.to.lang}/sources.html").code
        more = whole.section("more")
        found += [f"{where}: {source.label} is not among the acts" for one in (more.sentences if more else ())
                  for source in one.sources if source.act.number not in acts]
        return found

    def _elsewhere(self, path: str, block: Block, section_id: str, title: str, on: date) -> list[str]:
        """Return what a link of the answer leads to; a short section may stand in the answer itself."""
        if section_id == "change" and title in block.lines:
            start = block.lines.index(title) + 1
            return block.lines[start:block.lines.index(self.to.text(MORE_ON_ANSWER))]
        names = {"duties": "duties-", "change": "change-", "services": "#services", "oversight": "complaints.html"}
        hrefs = [href for href, _ in block.links if href.startswith(names[section_id])]
        period = self.period(on)
        if section_id == "duties":
            hrefs = [href for href in hrefs if href.startswith(self.pages.duties[period].name)]
        if section_id == "change":
            hrefs = [href for href in hrefs if href.startswith(self.pages.change[period].name)]
        assert len(hrefs) == 1, f"{path}: {section_id}: {hrefs}"
        return block_at(path, hrefs[0]).lines

    def _inside(self, where: str, path: str, block: Block, why: Section | None,
                certainty: Section | None) -> Iterator[str]:
        """Yield which deciding rules and which words on certainty are missing."""
        decided = next(part for part in (why.parts if why else ()) if part.id == "why.decided")
        rules = [one for one in decided.sentences if one.form in ("met", "not_met", "not_known")]
        yield from (f"{where}: the rule {text!r} is missing" for text in self.texts(tuple(rules))
                    if text not in block.lines)
        shown = {*block.lines, *block_at(path, "#certainty").lines}
        yield from (f"{where}: on certainty {text!r} is missing" for one in (certainty.sentences if certainty else ())
                    for text in self.texts((one,))
                    if one.message.id not in OF_ONE and text not in shown)

    def change_differences(self, given: Given, answers: Answers) -> list[str]:
        """Return what the booklet says otherwise on another authority to a person who wants one."""
        past = answers.on < TODAY
        section = section_of_day(change_section(evaluate(answers), answers, past, of_anybody=True), past)
        path = self.who_path(answers.on)
        where, block = self.follow(path, "#k1", given, answers)
        start = self.pages.change[self.period(answers.on)].name
        hrefs = [href for href, _ in block.links if href.startswith(start)]
        if not hrefs:  # while it is open who serves, the paper has no place to ask why somebody wants another authority
            open_still = answers.model_copy(update={"change_ground": None})
            section = section_of_day(change_section(evaluate(open_still), open_still, past, of_anybody=True), past)
            return [] if _contains(block.lines, self.lines(section)) else [f"{where}: {self.lines(section)}"]
        first = block_at(path, hrefs[0])
        want = next(href for href, text in first.links if text in (self.to.text(t.WANT), self.to.text(t.WANTED)))
        where, last = self.follow(f"{self.to.lang}/{start}", want, given, answers)
        shown = self._read_on(where.partition("#")[0], last, title=False)
        return [] if shown == self.lines(section) else [f"{where}: {self.lines(section)} is {shown}"]

    def _read_on(self, path: str, block: Block, title: bool = True) -> list[str]:
        """Return an answer, then what it leads to in a place of its own on the page, under its title or without it."""
        places = [there for href, text in block.links if href.startswith("#k")
                  if (there := block_at(path, href)).title == text]
        return [*block.lines, *(line for one in places for line in [one.title] * title + one.lines)]


def _contains(lines: list[str], part: list[str]) -> bool:
    return any(lines[at:at + len(part)] == part for at in range(len(lines)))


def authority_names(lang: str) -> dict[str, str]:
    """Return the name of the authority that serves in each municipality today, as the app names it."""
    return {code: evaluate(Answers(on=TODAY, home_municipality=code)).servers[0].names.model_dump()[lang]
            for code, one in MUNICIPALITIES.items() if one.valid_to is None}


