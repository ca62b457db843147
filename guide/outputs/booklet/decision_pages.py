"""The pages of a stretch of days: the walk to who serves, the duties, and the walk to another authority.

A walk is a list of numbered places. Each answer says to which number it leads, as a link on a screen and as a number on
paper. While an address names one of the places, the style sheet shows that one alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from guide.answer import why
from guide.answer.blocks import Section, Sentence
from guide.answer.duties import rules_are_over
from guide.answer.texts import CHANGE
from guide.facts.model import Question
from guide.language.html import Content, Html, element, joined, link, points
from guide.language.messages import Message
from guide.law.kinds import of_mainland
from guide.law.versions import Regime, version_on
from guide.outputs.booklet import texts as t
from guide.outputs.booklet.decision_tree import Ask, Graph, Key
from guide.outputs.booklet.layout import Page, Setting
from guide.outputs.booklet.outcomes import Ending, signature
from guide.outputs.booklet.page_groups import OPEN, Pages, change_number, change_order, duties_of, name_of, starts_of
from guide.outputs.booklet.periods import Period


def place(number: int) -> str:
    """Return the name by which an address finds a numbered place of a page."""
    return f"k{number}"


def _numbered(setting: Setting, number: int, title: Content, *inside: Content, css: str) -> Html:
    heading = element("h2", element("span", str(number), class_="number"), " ", title, id=place(number), tabindex="-1")
    return element("section", heading, *inside, class_=css)


def _asked(setting: Setting, number: int, question: Question, choices: Sequence[tuple[Message, int]]) -> Html:
    """Return a question with its choices; each choice leads to a numbered place."""
    to = setting.to
    inside: list[Content] = [setting.p(question.hint, "hint")]
    if question.points:
        inside.append(points((to.text(one) for one in question.points), class_="hint"))
    if question.kind == "place":
        inside.append(element("p", link("places.html", to.text(t.SEE_PLACES)), class_="hint"))
    ways = (_leads(setting, label, at) for label, at in choices)
    return _numbered(setting, number, to.text(question.label), *inside, points(ways, class_="ways"), css="ask")


def _leads(setting: Setting, label: Message, number: int) -> Html:
    """Return a choice: a link to a numbered place, and its number for those who read on paper."""
    return joined(link(f"#{place(number)}", setting.to.text(label)), " ",
                  element("span", setting.to.text(t.GO_TO, number=number), class_="go"))


def _again(setting: Setting, first: int = 1) -> Html:
    return element("p", link(f"#{place(first)}", setting.to.text(t.AGAIN)), " ",
                   link("#main", setting.to.text(t.SHOW_ALL)), class_="again")


def who_page(setting: Setting, together: Sequence[Period], pages: Pages) -> Page:
    """Return the walk to who serves, with every answer that it can lead to, in stretches in which it is the same."""
    to, period = setting.to, together[-1]
    regime, span = period.regime, setting.span(together[0].first, period.last)
    asks, ends = period.in_order
    number_of = {node: at for at, (node, _) in enumerate([*asks, *ends], 1)}
    walk = [_asked(setting, number_of[node], ask.question, [(label, number_of[at]) for label, at in ask.choices])
            for node, ask in asks]
    walk += [_numbered(setting, number_of[node], to.text(t.ANSWER),
                       *_answer(setting, period, node, ending), *_further(setting, together, at, pages),
                       _again(setting), css="end")
             for at, (node, ending) in enumerate(ends)]
    services = next((ending.parts.services for _, ending in ends if ending.parts.services), None)
    if services is not None:
        walk.append(_plain(setting, "services", services, regime))
    rules = (*period.certain, Sentence(t.RULES_OF, (), {"span": span}))
    walk.append(element("section", element("h2", to.text(t.CERTAINTY), id="certainty", tabindex="-1"),
                        setting.run(rules, regime), setting.legend(regime)))
    title = to.text(t.WHO_THEN, span=span) if period.past else to.text(t.WHO_NOW)
    body = joined(setting.p(t.HOW_TO_WALK, "lead"), setting.p(t.HISTORY, "fine"), *_limits(setting, period),
                  element("p", link(f"#{place(1)}", to.text(t.BEGIN), class_="begin")),
                  element("div", *walk, class_="walk"))
    return Page(name_of("who", period), title, body)


def _limits(setting: Setting, period: Period) -> Iterator[Html]:
    if period.past:
        yield element("p", link("days.html", setting.to.text(t.OTHER_DAYS)))
    if version_on(period.on).of_trial:
        yield element("p", link("pilot.html", setting.to.text(t.SEE_PILOT)))


def _plain(setting: Setting, anchor: str, section: Section, regime: Regime) -> Html:
    return element("section", element("h2", setting.to.text(section.title), id=anchor, tabindex="-1"),
                   Html("".join(setting.writer(regime).inner(section, 3))), setting.legend(regime))


def _answer(setting: Setting, period: Period, node: int, ending: Ending) -> Iterator[Content]:
    """Yield an answer: who serves, and the rules behind it."""
    to, writer, parts = setting.to, setting.writer(period.regime), ending.parts
    yield Html(f'<div class="hero">{writer.sentence(ending.headline)}</div>')
    yield Html("".join(writer.run(ending.lead)))
    if of_mainland(parts.kind):
        yield element("p", link("places.html", to.text(t.NAME_IN_LIST)))
    rules = period.who.rules[node].values()
    decided = why.DECIDED if len(rules) == 1 else why.DECIDED_TOGETHER
    yield element("h3", to.text(decided if parts.kind else why.STILL_OPEN))
    yield setting.run([Sentence(rule.title, rule.sources, form="point") for rule in rules], period.regime)
    if parts.whatif is not None:
        yield setting.section(parts.whatif, 3, period.regime)
    if parts.change is None:
        yield setting.section(parts.way, 3, period.regime)


def _further(setting: Setting, together: Sequence[Period], at: int, pages: Pages) -> Iterator[Html]:
    """Yield what belongs to an answer and stands elsewhere; `at` is the place of the answer among the endings."""
    to = setting.to
    ways: dict[str, str] = {}
    for period in reversed(together):
        parts = period.in_order[1][at][1].parts
        shared = pages.duties_with(period)
        label = to.text(t.DUTIES_THEN, span=setting.span(shared[0].first, shared[-1].last))
        ways.setdefault(f"{name_of('duties', shared[-1])}#{parts.kind or OPEN}",
                        label if len(together) > 1 else to.text(parts.duties.title))
    for period in reversed(together):
        parts = period.in_order[1][at][1].parts
        if parts.change is not None:
            shared = pages.change_with(period)
            number = change_number(period, parts.change)  # shared pages have their starts in the same order
            label = f"{to.text(parts.way.title)} {setting.span(shared[0].first, shared[-1].last)}"
            ways.setdefault(f"{name_of('change', shared[-1])}#{place(number)}",
                            label if len(together) > 1 else to.text(parts.way.title))
    if parts.services is not None:
        ways["#services"] = to.text(parts.services.title)
    ways[f"complaints.html#{pages.complaint_at(parts.oversight)}"] = to.text(parts.oversight.title)
    ways |= {"#certainty": to.text(t.CERTAINTY), "sources.html": to.text(t.SOURCES)}
    yield element("h3", to.text(t.MORE_ON_ANSWER))
    yield points((link(address, label) for address, label in ways.items()), class_="ways")


def customers(setting: Setting, kinds: Sequence[str]) -> str:
    """Return whose customers a text is for; "open" is named only where it stands alone."""
    named = [kind for kind in kinds if kind != OPEN] or [OPEN]
    titles = [setting.to.text(t.CUSTOMER[kind]) for kind in named]
    return setting.to.list([titles[0], *map(_lower, titles[1:])])


def _lower(text: str) -> str:
    """Return a heading as it stands within a sentence; a name at its beginning keeps its capital."""
    return text if text[1:2].isupper() else text[0].lower() + text[1:]


def duties_page(setting: Setting, together: Sequence[Period]) -> Page:
    """Return the duties of stretches of days in which they are the same, by who serves."""
    to, period = setting.to, together[-1]
    title = to.text(t.DUTIES_THEN, span=setting.span(together[0].first, period.last)) if period.past \
        else to.text(t.DUTIES_NOW)
    by_kind = duties_of(period)
    same: dict[Key, list[str]] = {}
    for kind, section in by_kind.items():
        same.setdefault(signature(section), []).append(kind)
    parts: list[Content] = [setting.p(t.DUTIES_HELP, "lead")]
    if rules_are_over(period.on, setting.today):
        parts.append(setting.p(t.DUTIES_OVER, "note"))
    for kinds in same.values():
        anchors = [element("span", id=kind) for kind in kinds[1:]]
        parts += [element("h2", customers(setting, kinds), *anchors, id=kinds[0]),
                  Html("".join(setting.writer(period.regime).inner(by_kind[kinds[0]], 3)))]
    return Page(name_of("duties", period), title, joined(*parts, setting.legend(period.regime)))


def change_page(setting: Setting, together: Sequence[Period]) -> Page:
    """Return the walk to another authority in stretches of days in which it is the same."""
    to, period = setting.to, together[-1]
    starts, regime = starts_of(period), period.regime
    order = change_order(period, starts)
    number_of = {node: at for at, node in enumerate(order, len(starts) + 1)}
    writer, walk = setting.writer(regime), list[Html]()
    for number, start in enumerate(starts, 1):
        want = _leads(setting, t.WANT, number_of[start.node])
        walk.append(_numbered(setting, number, to.text(start.title), Html("".join(writer.inner(start.overview, 3))),
                              points([want], class_="ways"), css="ask"))
    for node in order:
        walk.append(_way(setting, period.change, node, number_of, period))
    span = setting.span(together[0].first, period.last)
    title = to.text(t.CHANGE_THEN, span=span) if period.past else to.text(CHANGE)
    ways = points((_leads(setting, one.title, number) for number, one in enumerate(starts, 1)), class_="ways")
    body = joined(setting.p(t.CHANGE_HELP, "lead"), setting.p(t.HISTORY, "fine"), element("p", link(
        name_of("who", period), to.text(t.FIRST_WHO))), ways, element("div", *walk, class_="walk"),
        setting.legend(regime))
    return Page(name_of("change", period), title, body)


def _way(setting: Setting, graph: Graph, node: int, number_of: Mapping[int, int], period: Period) -> Html:
    found = graph.nodes[node]
    if isinstance(found, Ask):
        return _asked(setting, number_of[node], found.question,
                      [(label, number_of[at]) for label, at in found.choices])
    return _numbered(setting, number_of[node], setting.to.text(t.ANSWER),
                     Html("".join(setting.writer(period.regime).inner(period.way(node), 3))),
                     element("p", link("#main", setting.to.text(t.SHOW_ALL)), class_="again"), css="end")
