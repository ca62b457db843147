"""Where the visitor is and how much is left: a short sentence, and the same drawn as dots on a line."""

from __future__ import annotations

import html
from dataclasses import dataclass

from guide.language.locale import Translator
from guide.language.messages import Message
from guide.reasoning.interview import DATE_PAGE, Given, InterviewPath
from guide.reasoning.progress import pages_left
from guide.web import texts as t
from guide.web.citizen import steps


@dataclass(frozen=True, slots=True)
class Progress:
    """What is told of a page: the words, and the steps behind and ahead that are drawn; None draws nothing."""

    words: str
    behind: int | None = None
    ahead: int = 0

    def html(self) -> str:
        """Return the line above the heading. The drawing says what the words say, so it is not read out."""
        words = html.escape(self.words)
        if self.behind is None:
            return f'<p class="way">{words}</p>' if words else ""
        here = "" if self.ahead == 0 else '<i class="here"></i>'
        end = '<i class="end"></i>' if self.ahead else '<i class="end here"></i>'
        dots = '<i class="past"></i>' * self.behind + here + "<i></i>" * (self.ahead - 1) + end
        return f'<p class="way"><span class="dots" aria-hidden="true">{dots}</span>{words}</p>'


def progress_of(step: str, given: Given, path: InterviewPath, to: Translator) -> Progress:
    """Return where a page stands. What lies ahead is the most that can follow, the answer itself included."""
    if step == steps.MATTER:
        return Progress("")  # its heading says it
    if step in t.ASIDE:
        return Progress(to.text(t.ASIDE[step]))
    ids = [one.id for one in path.steps]
    if step not in (*ids, DATE_PAGE, steps.CHECK, steps.RESULT):
        return Progress(to.text(t.PART_OF_ANSWER))
    if step == steps.RESULT:
        return Progress(to.text(t.WAY_RESULT), behind=len(ids) + 1)
    if step == steps.CHECK:
        return Progress(to.text(t.WAY_CHECK, now=len(ids) + 1), behind=len(ids), ahead=1)
    behind = ids.index(step) if step in ids else 0
    left = pages_left(given, path, step)
    words = to.text(t.WAY, now=behind + 1, left=left + 1) if left else to.text(_last(step, path), now=behind + 1)
    return Progress(words, behind, ahead=left + 2)


def _last(step: str, path: InterviewPath) -> Message:
    alone = all(len(one.questions) < 2 for one in path.steps if one.id == step)
    return t.WAY_LAST if alone else t.WAY_LAST_SOME
