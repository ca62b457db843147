"""Counts the reservations in assembled answers: `python -m tests.law.doubt` prints them by text.

A reservation tells a reader to confirm something, or that something is not known. Counted are the sentences of the
answer to every example, of its duties told to nobody in particular, and of every matter on the days of the examples.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from guide.answer.blocks import Sentence
from guide.answer.build import result
from guide.answer.matter import matter_result
from guide.language.locale import translator
from guide.law.matters import MATTERS
from guide.law.matters.model import KINDS
from guide.law.versions import version_on
from guide.reasoning.examples import EXAMPLES
from tests.days import TODAY

#: What a reservation says in Finnish, the language in which the texts are written.
DOUBT = re.compile(r"\bvarmista\b|ole voineet tarkistaa|ole (varmaa )?tietoa|epävarmaa|pitänyt jo tarkistaa|"
                   r"kysy (viranomaiselta|Kelasta)", re.IGNORECASE)


def is_doubt(sentence: Sentence) -> bool:
    """Return whether a sentence of an answer is a reservation, or has one in it."""
    return bool(DOUBT.search(sentence.text(translator("fi"))))


@cache
def answers() -> tuple[tuple[str, tuple[Sentence, ...]], ...]:
    """Return the sentences of every example's answer, by its name."""
    return tuple((name, tuple(result(one.answers, TODAY).every_sentence())) for name, one in EXAMPLES.items())


@cache
def matters() -> tuple[tuple[str, tuple[Sentence, ...]], ...]:
    """Return the sentences of every matter on every day of an example, for each kind of authority of the day."""
    days = sorted({one.answers.on for one in EXAMPLES.values()})
    return tuple((f"{matter.id} {on} {kind}", tuple(matter_result(matter.id, on, None, kind, TODAY).every_sentence()))
                 for on in days for kind in KINDS[version_on(on).regime] for matter in MATTERS)


def doubts(whole: tuple[tuple[str, tuple[Sentence, ...]], ...]) -> Iterator[tuple[str, str]]:
    """Yield the name and the text's id of each reservation."""
    yield from ((name, one.message.id) for name, sentences in whole for one in sentences if is_doubt(one))


def report() -> str:
    """Return the counts as lines: how many in all and in the fullest page, then each text with its times."""
    lines = []
    for title, whole in (("answers", answers()), ("matters", matters())):
        found = list(doubts(whole))
        by_page = Counter(name for name, _ in found)
        lines.append(f"{title}: {len(whole)} pages, {len(found)} reservations, at most {max(by_page.values())} a page")
        lines += [f"  {times:5} {text}" for text, times in Counter(text for _, text in found).most_common()]
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
