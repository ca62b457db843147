"""The rules of a day drawn as a picture, by the code, from the conditions that decide: `python -m guide graph`.

The picture is never edited by hand: it is made of the same trees (`guide.law.conditions`) that `evaluate` reads, in the
order in which they are tried, so it cannot say anything else than the rules do.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date

from guide.language.locale import LANGUAGES, translator
from guide.language.messages import M
from guide.law.days import TRIAL_FIRST_DAY, DateNotCovered
from guide.outputs.rule_diagram.drawing import What, drawing
from guide.outputs.rule_diagram.mermaid import as_mermaid
from guide.settings.clock import today

NOT_COVERED = M("graph.not_covered", "Tätä päivää sääntömme eivät kata. Anna päivä {first} alkaen.")


def mermaid(on: date, what: What = "servers", lang: str = "fi") -> str:
    """Return the rules of a day as a Mermaid flowchart.

    `what`: "servers" (who serves) or "change" (the way to another authority). Raises `DateNotCovered`
    before 2021-03-01 and ValueError for a language that the guide does not have.
    """
    return as_mermaid(drawing(on, what, translator(lang)))


def svg(on: date, what: What = "servers", lang: str = "fi") -> str:
    """Return the rules of a day as an SVG document, 768 pixels wide. Arguments and errors as in `mermaid`.

    Needs Jinja2, which the distribution with the rules alone does not bring: ModuleNotFoundError without it.
    """
    from guide.outputs.rule_diagram.picture import as_svg
    return as_svg(drawing(on, what, translator(lang)), lang)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to its parser."""
    parser.add_argument("--on", type=date.fromisoformat, metavar="DATE",
                        help="the day, as 2024-05-01; today by default")
    parser.add_argument("--what", choices=("servers", "change"), default="servers",
                        help="who serves (default), or the way to another authority")
    parser.add_argument("--lang", choices=LANGUAGES, default="fi")
    parser.add_argument("--svg", action="store_true", help="SVG instead of Mermaid (needs Jinja2)")


def run(given: argparse.Namespace) -> int:
    """Print the drawing on standard output; return 2 for a day that is not covered."""
    try:
        text = (svg if given.svg else mermaid)(given.on or today(), given.what, given.lang)
    except DateNotCovered:
        print(translator(given.lang).text(NOT_COVERED, first=TRIAL_FIRST_DAY.isoformat()), file=sys.stderr)
        return 2
    except ModuleNotFoundError as missing:
        print(f"--svg needs Jinja2: pip install jinja2 ({missing})", file=sys.stderr)
        return 2
    sys.stdout.write(text)
    return 0
