"""What has changed, for a lawyer or an editor: `python -m guide history`.

`--since 2025-12-31` lists what changed in the rules. `--texts OLD NEW` lists each text that is not the same in two
versions of the guide, in every language: from git, or from two folders. Names and words that stand in data files are
no messages, and are not among them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from guide.answer.history import record
from guide.language.locale import LANGUAGES, Lang, Translator, translator
from guide.language.messages import M
from guide.settings.clock import today

TITLE = M("diff.history.title", "Muuttuneet tekstit: {old} → {new}")
SAME = M("diff.history.same", "Mikään teksti ei muutu.")
COUNTED = M("diff.history.counted", "Muuttuneita: {changed}. Uusia: {added}. Poistuneita: {removed}.")
CHANGED = M("diff.history.changed", "Muuttuneet")
ADDED = M("diff.history.added", "Uudet")
REMOVED = M("diff.history.removed", "Poistuneet")
#: As in `guide diff`.
BEFORE = M("diff.before", "ennen: {text}")
AFTER = M("diff.after", "nyt: {text}")
UNCHANGED = M("diff.history.unchanged", "ennallaan: {text}")
#: Text by language, and by the id of the message.
Texts = Mapping[Lang, Mapping[str, str]]


class TextChanges(NamedTuple):
    """The ids of the messages that changed, came and went, in the order of ids; `before` and `after` have the texts."""

    before: Texts
    after: Texts
    changed: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]


def text_changes(before: Texts, after: Texts) -> TextChanges:
    """Return which texts differ. A text that only has another id now has not changed."""
    from guide.tools.diff.texts import reworded

    def whole(texts: Texts, name: str) -> tuple[str, ...]:
        return tuple(texts[lang][name] for lang in LANGUAGES)

    def gone(there: Texts, here: Texts) -> tuple[str, ...]:
        missing = there["fi"].keys() - here["fi"].keys()
        others = {whole(here, name) for name in here["fi"].keys() - there["fi"].keys()}
        return tuple(sorted(name for name in missing if whole(there, name) not in others))

    return TextChanges(before, after, tuple(reworded(before, after)), gone(after, before), gone(before, after))


def as_markdown(found: TextChanges, old: str, new: str, to: Translator) -> str:
    """Return the changed texts for a reader: each id with what was and is said in every language."""
    lines = [f"# {to.text(TITLE, old=old, new=new)}", ""]
    counts = {"changed": len(found.changed), "added": len(found.added), "removed": len(found.removed)}
    lines.append(to.text(COUNTED, **counts) if any(counts.values()) else to.text(SAME))
    for head, names in ((CHANGED, found.changed), (ADDED, found.added), (REMOVED, found.removed)):
        if names:
            lines += ["", f"## {to.text(head)}"]
        for name in names:
            lines += ["", f"* {name}", *(f"  [{lang}] {text}" for lang, text in _told(name, found, to))]
    return "\n".join(lines) + "\n"


def _told(name: str, found: TextChanges, to: Translator) -> Iterator[tuple[Lang, str]]:
    """Yield each language with what is to be said of a message in it."""
    for lang in LANGUAGES:
        was, now = (texts[lang].get(name) for texts in (found.before, found.after))
        if was is not None and was == now:
            yield lang, to.text(UNCHANGED, text=was)
            continue
        if was is not None:
            yield lang, to.text(BEFORE, text=was)
        if now is not None:
            yield lang, to.text(AFTER, text=now)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to its parser."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--since", type=date.fromisoformat, metavar="DATE",
                       help="what changed in the rules later than this day, as 2025-12-31")
    if find_spec("guide.tools.diff"):  # not with the rules alone
        which.add_argument("--texts", nargs=2, metavar=("OLD", "NEW"),
                           help="which texts changed between two versions: each a git revision, or a folder that holds "
                                "the package guide (. for this one)")
    parser.add_argument("--until", type=date.fromisoformat, metavar="DATE",
                        help="with --since: the last day; today by default")
    parser.add_argument("--lang", choices=LANGUAGES, default="fi", help="the language of the list")


def run(given: argparse.Namespace, folder: Path | None = None) -> int:
    """Print the list: 0, or 2 when the versions cannot be read. Names are looked up from `folder`, else from here."""
    if given.since:
        print(record(given.since, given.until or today(), given.lang), end="")
        return 0
    from guide.tools.diff.texts import texts_of
    from guide.tools.diff.versions import CannotCompare, opened
    from guide.tools.diff.wording import Words
    to, texts = translator(given.lang), []
    try:
        for name in given.texts:
            with opened(name, folder or Path.cwd()) as version:
                texts.append(texts_of(version))
    except CannotCompare as error:
        print(Words(to).say(f"error.{error.problem}", **error.params), file=sys.stderr)
        return 2
    old, new = given.texts
    print(as_markdown(text_changes(*texts), old, new, to), end="")
    return 0
