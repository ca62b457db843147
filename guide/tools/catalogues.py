"""Bring the catalogues up to date with the code: `python -m guide.tools.catalogues` (make messages).

Extracts every `M("id", "Finnish")` of the package and its templates, and merges it into each language. The Finnish
catalogue is filled from the code; for a new language it is the template. A message whose Finnish text changed is left
empty in the other languages, so that the completeness test fails until it has been translated again.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from guide.language.locale import LANGUAGES, catalogue_folder

#: A catalogue names a date; a fixed one keeps a run without changes from writing a change.
FIXED = datetime(2026, 11, 24, tzinfo=UTC)
PACKAGE = Path(__file__).parents[1]
KEYWORDS = {"M": ((1, "c"), 2)}
TEMPLATES = ("**.html", "tools/diff/report.md")
METHODS = [("**.py", "python"), *((pattern, "jinja2.ext:babel_extract") for pattern in TEMPLATES)]
#: As `guide.language.templates` reads them; a template that cannot be read is an error.
OPTIONS = {pattern: {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"} for pattern in TEMPLATES}


def _empty(lang: str | None) -> Catalog:
    """Return a catalogue without dates of the day, so that a run without changes writes the same file."""
    return Catalog(locale=lang, project="guide", version="1", charset="utf-8", fuzzy=False, creation_date=FIXED,
                   revision_date=FIXED, header_comment="# Texts of the guide. Licence: EUPL-1.2.")


def extracted(package: Path = PACKAGE) -> Catalog:
    """Return a catalogue of all messages in a package, sorted by id, without translations."""
    template = _empty(None)
    for _, _, message, comments, context in sorted(
            extract_from_dir(package, METHODS, OPTIONS, KEYWORDS), key=lambda row: str(row[4])):
        if context:
            template.add(message, context=context, auto_comments=comments)
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
