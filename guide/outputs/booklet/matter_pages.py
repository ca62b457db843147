"""The pages on matters: who decides each today, and who decided it in earlier periods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from guide.answer.blocks import Result, Section, Sentence
from guide.answer.matter import matter_result
from guide.answer.texts import OFF
from guide.law.consequences import CONSEQUENCES
from guide.law.days import ONE_DAY, TRIAL_FIRST_DAY, periods_from
from guide.law.kinds import AuthorityKind
from guide.law.lines import certainty, serving
from guide.law.lines.duties import COUNTED, DOUBTS
from guide.law.matters import GROUPS, Matter
from guide.law.matters.model import KINDS
from guide.law.valid_reasons import VALID_REASONS
from guide.law.versions import LAW_VERSIONS, version_on
from guide.outputs.booklet import texts as t
from guide.outputs.booklet.decision_pages import within_sentence
from guide.outputs.booklet.page import PageContext
from guide.reasoning.rule_changes import days_of_change

#: Said once for all matters of a page.
_ONCE = (certainty.ADVICE, certainty.RULES_AS_OF, certainty.CHECKED, serving.TRIAL_ENDED)


@dataclass(frozen=True, slots=True)
class Handled:
    """How a matter was handled for the customers of a kind of authority. `last` None: from `first` on."""

    kind: AuthorityKind
    first: date
    last: date | None
    whole: Result


def _shown(matter: Matter, on: date, kind: AuthorityKind, today: date) -> Result:
    whole = matter_result(matter.id, on, None, kind, today)
    sections = (replace(section, sentences=_kept(section.sentences)) for section in whole.sections)
    return replace(whole, lead=_kept(whole.lead), sections=tuple(one for one in sections if one.sentences))


def _kept(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    return tuple(one for one in sentences if one.message not in _ONCE)


@lru_cache(128)
def handled(matter: Matter, today: date) -> tuple[Handled, ...]:
    """Return how a matter was handled in every period, by kind of authority, newest first."""
    costs = (*CONSEQUENCES, *VALID_REASONS, *COUNTED, *DOUBTS) if matter.acts else ()
    days = (TRIAL_FIRST_DAY, *days_of_change((*matter.lines, *matter.rules, *costs), TRIAL_FIRST_DAY, today), *(
        version.first_day for version in LAW_VERSIONS if version.first_day <= today))
    found: list[Handled] = []
    for first, last in periods_from(days):
        for kind in KINDS[version_on(first).regime]:
            one = Handled(kind, first, last, _shown(matter, last or today, kind, today))
            before = next((known for known in reversed(found) if known.kind == kind), None)
            if before is not None and before.last == first - ONE_DAY and before.whole == one.whole:
                found.remove(before)
                one = replace(one, first=before.first)
            found.append(one)
    order: list[AuthorityKind] = [kind for kinds in KINDS.values() for kind in kinds]
    return tuple(sorted(found, key=lambda one: (-one.first.toordinal(), order.index(one.kind))))


def matters_page(context: PageContext, then: bool) -> tuple[str, str]:
    """Return the page of who decides each matter today or, for `then`, of who decided it earlier."""
    to = context.to

    def shown(matter: Matter) -> Iterator[tuple[str, str, Result, Mapping[Section, tuple[str, str]], bool]]:
        """Yield each title with its id, the result, the id and the title under which a section stands already, and
        whether it tells of a day that is over what to do: what is done now is told as for a matter that still waits."""
        stands: dict[Section, tuple[str, str]] = {}
        for one in handled(matter, context.today):
            if then != (one.last is not None):
                continue
            title = to.text(t.CUSTOMER[one.kind])
            if one.last is not None:
                title = f"{context.days(one.first, one.last)}: {within_sentence(title)}"
            name = f"{matter.id}-{one.first}-{one.kind}"
            yield name, title, one.whole, dict(stands), then and not version_on(one.first).of_trial
            for section in one.whole.sections:
                stands.setdefault(section, (name, title))

    name, title = ("matters-then.html", t.MATTERS_THEN) if then else (
        "matters-now.html", t.MAIN_PAGES["matters-now.html"][0])
    return context.page(name, to.text(title), template="matters.html", then=then, handled=shown, off=OFF,
                        groups=() if context.deployer.off.matters else GROUPS,
                        matters_then=t.MATTERS_THEN, trial_ended=serving.TRIAL_ENDED, advice=certainty.ADVICE)
