"""The pages of a period: who serves, the duties, another authority.

A decision is a list of numbered places. Each choice says to which number it leads: a link on a screen, a number on
paper. While an address names one of the places, the style sheet shows that one alone. What several answers say alike
is a place of its own, to which each of them leads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from guide.answer import matter, why
from guide.answer.blocks import Section, Sentence
from guide.answer.duties import rules_are_over
from guide.language.messages import Message
from guide.law.kinds import of_mainland
from guide.law.versions import version_on
from guide.outputs.booklet import texts as t
from guide.outputs.booklet.decision_tree import Ask
from guide.outputs.booklet.outcomes import OPEN, Who
from guide.outputs.booklet.page import PageContext
from guide.outputs.booklet.periods import Pages, SharedPage

#: The forms of a condition: true, not true, not known.
CONDITION = ("met", "not_met", "not_known")


def decision_page(context: PageContext, page: SharedPage, pages: Pages) -> tuple[str, str]:
    """Return the file name and the HTML of a page that some periods share."""
    period, to = page.latest, context.to
    values = {"who": who_values, "duties": duties_values, "change": change_values}[page.kind](context, page, pages)
    then = {"who": t.WHO_THEN, "duties": t.DUTIES_THEN, "change": t.CHANGE_THEN}[page.kind]
    title = to.text(then, span=context.days(*page.days)) if period.past else to.text(t.MAIN_PAGES[page.name][0])
    return context.page(page.name, title, template=f"{page.kind}.html", regime=period.regime, period=period, **values)


def who_values(context: PageContext, page: SharedPage, pages: Pages) -> dict[str, object]:
    """Return what the page on who serves is filled with."""
    period = page.latest
    answers = [(one, _more(context, page, at, pages)) for at, one in enumerate(period.who) if isinstance(one, Who)]
    rules = (*period.certain, Sentence(t.RULES_OF, (), {"span": context.days(*page.days)}))
    # Who looks today up acts on the steps: they stand in the answer itself.
    steps = list(dict.fromkeys(one.steps for one, _ in answers)) if period.past else []
    return {"asks": [one for one in period.who if isinstance(one, Ask)], "answers": answers, "rules": rules,
            "steps": steps,
            "services": next((one.services for one, _ in answers if one.services), None), "certainty": t.CERTAINTY,
            "of_trial": version_on(period.on).of_trial, "of_mainland": of_mainland, "why": why}


def _more(context: PageContext, page: SharedPage, at: int, pages: Pages) -> Mapping[str, str]:
    """Return the addresses and labels of what belongs to an answer and stands elsewhere; `at` is its place."""
    to, links = context.to, dict[str, str]()
    same = [(period, one) for period in reversed(page.periods) if isinstance(one := period.who[at], Who)]
    for period, one in same:
        duties = pages.duties[period]
        links.setdefault(f"{duties.name}#{one.kind}", to.text(one.duties.title) if len(same) == 1 else to.text(
            t.DUTIES_THEN, span=context.days(*duties.days)))
    for period, one in same:
        if one.start is not None:
            change, title = pages.change[period], to.text(one.change.title)
            links.setdefault(f"{change.name}#k{one.start + 1}",
                             title if len(same) == 1 else f"{title} {context.days(*change.days)}")
    latest = same[0][1]
    if latest.services is not None:
        links["#services"] = to.text(latest.services.title)
    number = pages.complaint_number(latest.oversight)
    return links | {f"complaints.html#o{number}": to.text(latest.oversight.title), "#certainty": to.text(t.CERTAINTY),
                    "sources.html": to.text(t.MAIN_PAGES["sources.html"][0])}


def duties_values(context: PageContext, page: SharedPage, pages: Pages) -> dict[str, object]:
    """Return what the page of the duties is filled with: each text once, with whose customers it is for."""
    kinds_of: dict[Section, list[str]] = {}
    for kind, section in page.latest.duties.items():
        kinds_of.setdefault(section, []).append(kind)
    return {"over": rules_are_over(page.latest.on, context.today),
            "duties": [(section, kinds, _customers(context, kinds)) for section, kinds in kinds_of.items()]}


def _customers(context: PageContext, kinds: Sequence[str]) -> str:
    """Return whose customers a text is for; `OPEN` is named only where it stands alone."""
    return _named(context, [t.CUSTOMER[kind] for kind in [one for one in kinds if one != OPEN] or [OPEN]])


def _named(context: PageContext, customers: Sequence[Message]) -> str:
    """Return whose customers in one heading."""
    first, *others = map(context.to.text, customers)
    return context.to.list([first, *map(within_sentence, others)])


def within_sentence(heading: str) -> str:
    """Return a heading as it stands within a sentence; a name at its beginning keeps its capital."""
    return heading if heading[1:2].isupper() else heading[0].lower() + heading[1:]


def change_values(context: PageContext, page: SharedPage, pages: Pages) -> dict[str, object]:
    """Return what the page on another authority is filled with: answers, each with the number of what follows in it."""
    change = page.latest.change
    parted = [_parted(one) for one in change if isinstance(one, Section)]
    count = Counter(after for _, after in parted)
    alike = [after for after in count if after and count[after] > 1]
    answers = [(own, alike.index(after)) if after in alike else (own + after, None) for own, after in parted]
    of_trial = version_on(page.latest.on).of_trial  # what came after the trial can still be done
    return {"asks": [one for one in change if isinstance(one, Ask)], "want": t.WANTED if of_trial else t.WANT,
            "starts": [(_named(context, one.customers), one) for one in page.latest.starts], "answers": answers,
            "alike": alike, "then": matter.STEPS_THEN if of_trial else matter.STEPS, "who": pages.who[page.latest].name}


def _parted(section: Section) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """Return an answer up to its last condition, and what follows."""
    end = max((at for at, one in enumerate(section.sentences, 1) if one.form in CONDITION), default=0)
    return section.sentences[:end], section.sentences[end:]
