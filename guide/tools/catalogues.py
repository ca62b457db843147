"""Bring the catalogues up to date with the code: `python -m guide.tools.catalogues` (make messages).

Extracts every `M("id", "Finnish")` of the package and its templates, and merges it into each language. The Finnish
catalogue is filled from the code; for a new language it is the template. A message whose Finnish text changed is left
empty in the other languages, so that the completeness test fails until it has been translated again.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from operator import itemgetter
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from babel.util import pathmatch

from guide.language.locale import LANGUAGES, catalogue_folder

#: A catalogue names a date; a fixed one keeps a run without changes from writing a change.
FIXED = datetime(2026, 11, 24, tzinfo=UTC)
PACKAGE = Path(__file__).parents[1]
KEYWORDS = {"M": ((1, "c"), 2)}
METHODS = (("**.py", "python"), ("**.html", "jinja2.ext:babel_extract"), ("**/report.md", "jinja2.ext:babel_extract"))
#: As `guide.language.templates` reads templates; one that cannot be read is an error.
OPTIONS = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}


def _empty(lang: str | None) -> Catalog:
    """Return a catalogue without dates of the day, so that a run without changes writes the same file."""
    return Catalog(locale=lang, project="guide", version="1", charset="utf-8", fuzzy=False, creation_date=FIXED,
                   revision_date=FIXED, header_comment="# Texts of the guide. Licence: EUPL-1.2.")


@cache
def _messages(source: bytes, method: str) -> list[tuple[str, str, list[str]]]:
    """Return the id, text and comments of each message in a file. Files are read once: two versions share most."""
    return [(str(context), str(text), comments) for _, text, comments, context in extract(
        method, BytesIO(source), KEYWORDS, options=OPTIONS) if context]


def extracted(package: Path = PACKAGE) -> Catalog:
    """Return a catalogue of all messages in a package, sorted by id, without translations."""
    template = _empty(None)
    messages = [message for path in sorted(package.rglob("*.*")) for pattern, method in METHODS
                if pathmatch(pattern, path.relative_to(package).as_posix())
                for message in _messages(path.read_bytes(), method)]
    for context, text, comments in sorted(messages, key=itemgetter(0)):
        template.add(text, context=context, auto_comments=comments)
    return template


def _written(catalogue: Catalog, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, sort_output=False, omit_header=False, ignore_obsolete=True, width=110)


def merged(template: Catalog, lang: str, path: Path) -> Catalog:
    """Return the language's catalogue with the template's messages and the translations it already had."""
    known: dict[tuple[str, str], str] = {}
    if path.is_file():
        with path.open("rb") as file:
            known = {(str(m.context), str(m.id)): str(m.string) for m in read_po(file, locale=lang) if m.id}
    catalogue = _empty(lang)
    for message in template:
        if message.id:
            own = str(message.id) if lang == "fi" else known.get((str(message.context), str(message.id)), "")
            catalogue.add(message.id, own, context=message.context, flags=set(message.flags))
    return catalogue


def main() -> int:
    """Write all catalogues; return 1 when a translation is missing, and name it."""
    template, missing = extracted(), 0
    for lang in LANGUAGES:
        path = catalogue_folder() / lang / "LC_MESSAGES" / "guide.po"
        catalogue = merged(template, lang, path)
        _written(catalogue, path)
        for message in catalogue:
            if message.id and not message.string:
                missing += 1
                print(f"{lang}: {message.context} is not translated: {message.id}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
