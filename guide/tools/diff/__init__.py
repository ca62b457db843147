"""Two versions of the guide compared case by case, for a lawyer to approve: `python -m guide diff OLD NEW`.

Both versions run side by side and are asked the same questions through the public border (`Answers`, `evaluate`, the
texts). What they answer differently is gathered by effect and merged into few classes of cases.

Why this is complete, though not every combination of all fields is asked:

- **Days.** An answer depends on the day through stretches in which nothing turns. Six persons are asked on every day
  from 2020 to 2030, 120 more month by month and then down to the day, in both versions. Each day on which anything in
  any of these answers turns (law version, rules tried and sources too) begins a stretch; the first day of every
  stretch is compared in full. A turn that the probes miss has to undo itself within a month and spare the six.
- **Places.** Rules see a municipality by its class (in the trial, outside it, on Åland) and by whether another place
  is the same, in the same area or elsewhere; every such combination is asked with municipalities that both versions
  class alike. What the data say about one municipality is asked of every municipality by name.
- **Persons.** Every combination of known facts, each of these with any one fact not known, the first fact not known
  together with each other one, and nothing known.
- **Change.** The way to another authority begins only once one authority is settled (`change` has no route before
  that) and then rests on that authority, the home, the stay (where one authority serves an area: there, elsewhere, on
  Åland) and the facts about the change. So these are asked in every combination for one person of each settled case;
  and that other facts of the person have no part in it is itself compared, for every person, with the facts about the
  change left open. In the same way the facts that tell which duties bind and what to do first (whether a benefit is
  sought, whether one may register) are asked of one person of each settled case.
- **Texts.** Every message is read from the source and the catalogues in all languages; the examples show the rest.

Duties, first steps, consequences, oversight and the way to another authority are told by themselves where the authority
stays the same, and as what follows where it changes. Not compared: place search, the order of pages, and the look of
the guide.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from contextlib import ExitStack
from pathlib import Path

from guide.language.locale import LANGUAGES, translator
from guide.settings.clock import today
from guide.tools.diff.report import as_text, compared
from guide.tools.diff.versions import CannotCompare, opened, working
from guide.tools.diff.wording import Words


def _day(text: str) -> str:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise argparse.ArgumentTypeError(f"{text} is not a day; write it as 2024-05-01")
    return text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to its parser."""
    what = "a git revision, or a folder that holds the package guide (. for this one, or a site-packages folder)"
    parser.add_argument("old", metavar="OLD", help=what)
    parser.add_argument("new", metavar="NEW", help=what)
    parser.add_argument("--lang", choices=LANGUAGES, default="fi")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a text")
    parser.add_argument("--day", action="append", default=[], type=_day, metavar="DATE",
                        help="only the stretch of days in which this day falls; can be given several times")
    parser.add_argument("--quick", action="store_true", help="only cases in which every fact is known")


def run(given: argparse.Namespace, folder: Path | None = None) -> int:
    """Print what differs: 0 when nothing does, 1 when something does, 2 when the versions cannot be compared.

    Names are looked up from `folder`, by default the current one.
    """
    words, where = Words(translator(given.lang)), folder or Path.cwd()
    try:
        with ExitStack() as stack:
            versions = [stack.enter_context(opened(name, where)) for name in (given.old, given.new)]
            print(words.say("working"), file=sys.stderr)
            found = compared(stack.enter_context(working(*versions)), today(), given.day, words, not given.quick)
    except CannotCompare as error:
        print(words.say(f"error.{error.problem}", **error.params), file=sys.stderr)
        return 2
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n" if given.json else as_text(found, words))
    return 1 if found["differ"] else 0


def main(arguments: list[str]) -> int:
    """Run the command with its own arguments and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m guide diff", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(parser)
    return run(parser.parse_args(arguments))
