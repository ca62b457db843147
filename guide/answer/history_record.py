"""The written record of what has changed since a day, as Markdown: `python -m guide history --since 2025-12-31`."""

from __future__ import annotations

import argparse
from datetime import date

from guide.answer.history import history_section
from guide.language.locale import LANGUAGES, Lang, translator
from guide.settings.clock import today


def record(since: date, until: date, lang: Lang) -> str:
    """Return the changes later than `since` until the last day, each with its sources, in a language."""
    to = translator(lang)
    section = history_section(since, until)
    lines = [f"# {to.text(section.title)}", ""]
    for sentence in section.sentences:
        text = sentence.text(to)
        if sentence.form == "head":
            lines += ["", f"## {text}", ""]
        elif sentence.form == "point":
            sources = ", ".join(source.label for source in sentence.sources)
            lines.append(f"- {text}" + (f" ({sources})" if sources else ""))
        else:
            lines.append(text)
    return "\n".join(lines) + "\n"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to its parser."""
    parser.add_argument("--since", type=date.fromisoformat, required=True, metavar="DATE",
                        help="changes later than this day, as 2025-12-31")
    parser.add_argument("--until", type=date.fromisoformat, metavar="DATE", help="the last day; today by default")
    parser.add_argument("--lang", choices=LANGUAGES, default="fi")


def run(given: argparse.Namespace) -> int:
    """Print the record on standard output."""
    print(record(given.since, given.until or today(), given.lang), end="")
    return 0
