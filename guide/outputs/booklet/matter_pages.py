"""The pages on matters: who decides each today, and who decided it on earlier days, stretch by stretch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from guide.answer.blocks import Result, Sentence
from guide.answer.matter import matter_result
from guide.language.html import Content, Html, element, joined, link, points
from guide.law.kinds import AuthorityKind
from guide.law.lines import certainty, serving
from guide.law.matters import GROUPS, MATTERS, Matter
from guide.law.matters.model import KINDS
from guide.law.versions import LAW_VERSIONS, TRIAL_FIRST_DAY, version_on
from guide.outputs.booklet import texts as t
from guide.outputs.booklet.decision_tree import Key
from guide.outputs.booklet.layout import Page, Setting
from guide.outputs.booklet.outcomes import signature
from guide.reasoning.rule_changes import ONE_DAY, days_of_change

#: Said once for all matters of a page.
_ONCE = {message.id for message in (certainty.ADVICE, certainty.RULES_AS_OF, certainty.CHECKED, serving.TRIAL_ENDED)}


@dataclass(frozen=True, slots=True)
class Handled:
    """How a matter was handled for the customers of a kind of authority. `last` None: from `first` on."""

    kind: AuthorityKind
    first: date
    last: date | None
    whole: Result


def _shown(matter: Matter, on: date, kind: AuthorityKind, today: date) -> Result:
    whole = matter_result(matter.id, on, None, kind, today)
    kept = [replace(section, sentences=_kept(section.sentences)) for section in whole.sections]
    return replace(whole, lead=_kept(whole.lead), sections=tuple(section for section in kept if section.sentences))


def _kept(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    return tuple(one for one in sentences if one.message.id not in _ONCE)


def _key(whole: Result) -> Key:
    return signature(whole.headline), signature(whole.lead), tuple(map(signature, whole.sections))


@lru_cache(128)
def handled(matter: Matter, today: date) -> tuple[Handled, ...]:
    """Return how a matter was handled in every stretch of days, by kind of authority, newest first."""
    spans = [(one.first_day, one.last_day) for one in (*matter.lines, *matter.rules)]
    days = sorted({TRIAL_FIRST_DAY, *days_of_change(spans, TRIAL_FIRST_DAY, today), *(
        version.first_day for version in LAW_VERSIONS if version.first_day <= today)})
    ends = [*(day - ONE_DAY for day in days[1:]), None]
    found: list[Handled] = []
    for first, last in zip(days, ends, strict=True):
        for kind in KINDS[version_on(first).regime]:
            one = Handled(kind, first, last, _shown(matter, last or today, kind, today))
            same = next((known for known in reversed(found) if known.kind == kind), None)
            if same is not None and same.last == first - ONE_DAY and _key(same.whole) == _key(one.whole):
                found.remove(same)
                one = replace(one, first=same.first)
            found.append(one)
    order: list[AuthorityKind] = [kind for kinds in KINDS.values() for kind in kinds]
    return tuple(sorted(found, key=lambda one: (-one.first.toordinal(), order.index(one.kind))))


def matters_page(setting: Setting, then: bool) -> Page:
    """Return who decides each matter today or, for `then`, who decided it on earlier days."""
    to = setting.to
    index = [link(f"#{matter.id}", to.text(matter.title)) for matter in MATTERS]
    title, lead = (t.MATTERS_THEN, t.MATTERS_THEN_LEAD) if then else (t.MATTERS, t.MATTERS_LEAD)
    other = ("matters-now.html", t.MATTERS) if then else ("matters-then.html", t.MATTERS_THEN)
    found: list[Content] = [setting.p(lead, "lead"), element("p", link(other[0], to.text(other[1]))),
                            points(index, class_="index")]
    for group in GROUPS:
        found.append(element("h2", to.text(group.title)))
        for matter in group.matters:
            found.append(element("section", element("h3", to.text(matter.title), id=matter.id),
                                 *_matter(setting, matter, then)))
    if then:
        found.append(setting.run([Sentence(serving.TRIAL_ENDED, (), form="note")]))
    found.append(setting.p(certainty.ADVICE, "note"))
    return Page("matters-then.html" if then else "matters-now.html", to.text(title), joined(*found))


def _matter(setting: Setting, matter: Matter, then: bool) -> Iterator[Html]:
    for one in handled(matter, setting.today):
        if (one.last is not None) is not then:
            continue
        heading = setting.to.text(t.CUSTOMER[one.kind])
        if then:
            heading = f"{setting.span(one.first, one.last)}: {heading[0].lower()}{heading[1:]}"
        yield element("h4", heading)
        yield _written(setting, one.whole)


def _written(setting: Setting, whole: Result) -> Html:
    writer = setting.writer()
    return Html("".join([*writer.lead(whole), *(line for section in whole.sections
                                                for line in writer.section(section, 5))]))
