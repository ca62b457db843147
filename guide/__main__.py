"""The command line: `python -m guide` and a command. The rules alone (guide-rules) have those that need no more."""

from __future__ import annotations

import argparse
import errno
import json
import os
import sys
from collections.abc import Mapping
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import get_args

import guide
from guide.language.locale import LANGUAGES
from guide.law.kinds import AuthorityKind
from guide.places import MUNICIPALITIES, find
from guide.reasoning.review_dates import last_checked, newest_day
from guide.settings import installed
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
#: Commands with a module of their own, loaded only when it is asked for: `add_arguments` and `run`.
COMMANDS: Mapping[str, tuple[str, str]] = {
    "graph": ("outputs.rule_diagram", "draw the rules in force on a day"),
    "schema": ("tools.schema", "what is asked and answered, as JSON Schema"),
    "scenarios": ("testing.scenarios", "the examples, pages, keys and options that a test of pages can name"),
    "diff": ("tools.diff", "what changes for whom between two versions of the guide"),
    "history": ("tools.history", "what has changed in the rules since a day, or in the texts between two versions"),
    "contacts": ("tools.contacts", "bring contacts from Suomi.fi's service catalogue, reviewed before written"),
    "probe": ("tools.probe", "visit a running guide as a browser does and compare the authority"),
    "book": ("outputs.booklet", "write the whole guide as static pages, without script"),
    "serve": ("web.serve", "serve the guide to browsers, as streamlit run app.py does")}


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status. Whoever reads may stop reading; a full disk is said in one line."""
    if sys.stdin is None or sys.stdout is None:  # Python's sign that it was started with the stream shut
        print("Standard input or output is closed: open it, if only to /dev/null.", file=sys.stderr)
        return NOT_WRITTEN
    if not hasattr(guide, "evaluate"):  # another project's package has overwritten this one's
        print("\n".join(installed.faults()) or f"{guide.__file__} is not this guide's.", file=sys.stderr)
        return NOT_WRITTEN
    try:
        asked = sys.argv[1:] if arguments is None else arguments
        status = _run(_parser(asked[0] if asked else "").parse_args(asked))
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


def _is_here(module: str) -> bool:
    """Return whether this distribution has a module or package of the guide."""
    path = Path(__file__).parent.joinpath(*module.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def _parser(asked: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m guide", description=__doc__)
    if asked == "--version":  # git may have to be asked for the revision
        from guide.settings.build import version
        parser.add_argument("--version", action="version",
                            version=f"guide {version()}, rules checked on {last_checked()}")
    else:
        parser.add_argument("--version", action="store_true", help="the version, and when the rules were checked")
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("answer", help="JSON or JSON Lines on standard input, one outcome a line")
    one.add_argument("--lang", choices=LANGUAGES, help="add the texts shown to a person")
    command = commands.add_parser("place", help="municipalities of a day that a text can mean, best first")
    command.add_argument("text", nargs="+")
    command.add_argument("--on", type=date.fromisoformat, help="the day, by default today")
    command = commands.add_parser("matter", help="who handled a matter on a day, and what happened step by step")
    command.add_argument("matter", help="for example pay_subsidy; a wrong name lists them all")
    command.add_argument("--on", type=date.fromisoformat, help="the day, by default today")
    command.add_argument("--server", choices=get_args(AuthorityKind), default="employment_authority")
    command.add_argument("--lang", choices=LANGUAGES, default="fi")
    for name, (path, text) in COMMANDS.items():
        if _is_here(path):
            command = commands.add_parser(name, help=text)
            if name == asked:
                module = import_module(f"guide.{path}")
                module.add_arguments(command)
                command.set_defaults(run=module.run)
    if _is_here("web"):
        command = commands.add_parser("settings", help="what is read from the environment, as a Markdown table")
        command.add_argument("--check", action="store_true", help="say instead what is wrong in this environment")
        command.add_argument("--before-start", action="store_true",
                             help="with --check: leave out what is late but does not keep the guide from starting")
        command = commands.add_parser("outage", help="write the pages that the proxy shows while the guide is away")
        command.add_argument("folder", type=Path)
        command.add_argument("--start", default="/", help="the address of the guide's first page, such as /opas/")
        command.add_argument("--no-booklet", action="store_true", help="the proxy does not give the booklet meanwhile")
    command = commands.add_parser("check", help="validate data, sources, review dates and catalogues")
    command.add_argument("--no-review-dates", action="store_true",
                         help="judge the review dates as on the data's newest day: the same result on every day")
    command.add_argument("--links", action="store_true",
                         help="instead, open every address that the guide can show (minutes; needs the internet, and "
                              "the whole guide) and say what has moved, is broken, asks to log in or was not reached; "
                              "1: mend, 3: only look again")
    return parser


if __name__ == "__main__":
    sys.exit(main())
