"""The pages of the interview in their order. What is asked on them, and why, stands with each fact (`all_facts`).

A question is asked only while its answer can still change the outcome (`interview`); `asked_when` narrows that
further. Facts: the fields of `Answers`, `home` and `stay` as place classes, and `regime`.
"""

from dataclasses import dataclass

from guide.facts.all_facts import FACTS
from guide.facts.home import HOME
from guide.facts.model import Question
from guide.facts.status import STATUS
from guide.facts.stay import LIVING, STAY
from guide.language.messages import M, Message

QUESTIONS: tuple[Question, ...] = tuple(question for fact in FACTS for question in fact.questions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Questions shown together. `stepwise`: a later question on the page appears once the earlier ones call for it."""

    id: str
    title: Message
    questions: tuple[Question, ...]
    stepwise: bool = False


def _page(id: str, title: Message, stepwise: bool = False) -> Page:
    on_it = tuple(question for question in QUESTIONS if question.page == id)
    return Page(id=id, title=title, questions=on_it, stepwise=stepwise)


PAGES: tuple[Page, ...] = (
    _page("place", HOME.question.label),
    _page("stay", STAY.question.label),
    _page("status", STATUS.question.label),
    _page("grounds", M("page.grounds", "Kerro vielä muutama asia itsestäsi")),
    _page("special", M("page.special", "Koskiko jokin näistä sinua?")),
    _page("living", LIVING.label),
    _page("change", M("page.change", "Haluatko vaihtaa viranomaista?"), stepwise=True),
)
#: Asked only on request, from the result: narrows the duties to the person and decides nothing else.
SITUATION = _page("situation", M("page.situation", "Kerro tilanteestasi"))
