"""The command line: `python -m guide` and one of

answer | place | matter | graph | diff | history | check | contacts | settings | outage | book | probe
"""

from __future__ import annotations

import argparse
import errno
import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import get_args

from guide.language.locale import LANGUAGES
from guide.law.kinds import AuthorityKind
from guide.places import MUNICIPALITIES, find
from guide.reasoning.review_dates import last_checked, newest_day
from guide.settings.build import version
from guide.settings.clock import today
from guide.tools.answer_lines import answer


def matter(name: str, on: date, server: AuthorityKind, lang: str) -> str:
    """Return who handled a matter on a day for a customer of a kind of authority, as one line of JSON."""
    from guide.answer.matter import matter_result
    from guide.answer.plain import worded
    from guide.law.matters import handling
    found = handling(name, on, server)
    return json.dumps({
        "matter": name, "on": on.isoformat(), "server": server, "handler": found.handler.value,
        "sources": [source.label for source in found.sources],
        "texts": worded(matter_result(name, on, None, server, today()), lang)}, ensure_ascii=False)


#: As a shell counts a program that ends because nobody reads on.
CLOSED_PIPE = 128 + 13
NOT_WRITTEN = 74


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status. Whoever reads may stop reading; a full disk is said in one line."""
    if sys.stdin is None or sys.stdout is None:  # Python's sign that it was started with the stream shut
        print("Standard input or output is closed: open it, if only to /dev/null.", file=sys.stderr)
        return NOT_WRITTEN
    try:
        status = _run(_parser().parse_args(arguments))
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        _write_no_more()
        return CLOSED_PIPE
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO):
            raise
        _write_no_more()
        print(f"The output could not be written: {os.strerror(error.errno)}. What is there is not whole.",
              file=sys.stderr)
        return NOT_WRITTEN


def _write_no_more() -> None:
    """Let Python's own last flush go nowhere: it would fail once more, with a traceback."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(given: argparse.Namespace) -> int:
    if given.run is not None:
        return int(given.run(given))
    if given.command == "answer":
        out = sys.stdout.buffer
        return answer(sys.stdin.buffer, given.lang,
                      lambda line: out.write(f"{line}\n".encode("utf-8", "backslashreplace")), out.flush)
    if given.command == "place":
        on = given.on or today()
        matches = [{"code": m.code, "name_fi": m.name_fi, "name_sv": m.name_sv, "why": m.why}
                   for m in find(" ".join(given.text), on).matches if MUNICIPALITIES[m.code].exists(on)]
        print(json.dumps(matches, ensure_ascii=False))
        return 0
    if given.command == "matter":
        try:
            print(matter(given.matter, given.on or today(), given.server, given.lang))
        except ValueError as error:
            print(error, file=sys.stderr)
            return 2
        return 0
    if given.command == "settings":
        from guide.settings import environment
        if not given.check:
            print(environment.table(), end="")
            return 0
        from guide.web.host.readiness import faults as start_faults
        from guide.web.host.readiness import reminders
        wrong = start_faults()
        if not wrong and not given.before_start:
            wrong = list(reminders(today()))
        print("\n".join(wrong) if wrong else "All sound.")
        if not wrong and not environment.settings().production:
            print("GUIDE_PRODUCTION is not 1: blanks in the deployer's file are not looked for.")
        return 1 if wrong else 0
    if given.command == "outage":
        from guide.settings.deployer import deployer
        from guide.web.notices.maintenance_page import write_outages
        write_outages(given.folder, deployer(), given.start, not given.no_booklet)
        return 0
    if given.links:
        from guide.tools import links
        return links.run()
    from guide.tools.known_contacts import contacts_known
    from guide.tools.validate import faults
    day = newest_day() if given.no_review_dates else today()
    found = faults(day)
    print(contacts_known(day), file=sys.stderr)
    print("\n".join(found) if found else "All sound.")
    return 1 if found else 0


def _parser() -> argparse.ArgumentParser:
    from guide.answer import history
    from guide.outputs import booklet, rule_diagram
    from guide.tools import contacts, diff, probe
    parser = argparse.ArgumentParser(prog="python -m guide", description=__doc__)
    told = f"guide {version()}, rules checked on {last_checked()}"
    parser.add_argument("--version", action="version", version=told)
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("answer", help="JSON or JSON Lines on standard input, one outcome a line")
    one.add_argument("--lang", choices=LANGUAGES, help="add the texts shown to a person")
    asked = commands.add_parser("place", help="municipalities of a day that a text can mean, best first")
    asked.add_argument("text", nargs="+")
    asked.add_argument("--on", type=date.fromisoformat, help="the day, by default today")
    asked = commands.add_parser("matter", help="who handled a matter on a day, and what happened step by step")
    asked.add_argument("matter", help="for example pay_subsidy; a wrong name lists them all")
    asked.add_argument("--on", type=date.fromisoformat, help="the day, by default today")
    asked.add_argument("--server", choices=get_args(AuthorityKind), default="employment_authority")
    asked.add_argument("--lang", choices=LANGUAGES, default="fi")
    for name, module, text in (
            ("graph", rule_diagram, "draw the rules in force on a day"),
            ("diff", diff, "what changes for whom between two versions of the guide"),
            ("history", history, "what has changed in the rules since a day"),
            ("contacts", contacts, "bring contacts from Suomi.fi's service catalogue, reviewed before written"),
            ("probe", probe, "visit a running guide as a browser does and compare the authority"),
            ("book", booklet, "write the whole guide as static pages, without script")):
        command = commands.add_parser(name, help=text)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    asked = commands.add_parser("settings", help="what is read from the environment, as a Markdown table")
    asked.add_argument("--check", action="store_true", help="say instead what is wrong in this environment")
    asked.add_argument("--before-start", action="store_true",
                       help="with --check: leave out what is late but does not keep the guide from starting")
    asked = commands.add_parser("outage", help="write the pages that the proxy shows while the guide is away")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--start", default="/", help="the address of the guide's first page, such as /opas/")
    asked.add_argument("--no-booklet", action="store_true", help="the proxy does not give the booklet meanwhile")
    asked = commands.add_parser("check", help="validate data, sources, review dates and catalogues")
    asked.add_argument("--no-review-dates", action="store_true",
                       help="judge the review dates as on the data's newest day: the same result on every day")
    asked.add_argument("--links", action="store_true",
                       help="instead, open every address that the guide can show (minutes; needs the internet) and say "
                            "what has moved, is broken, asks to log in or was not reached; 1: mend, 3: only look again")
    return parser


if __name__ == "__main__":
    sys.exit(main())
