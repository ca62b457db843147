"""A paper as an accessible PDF (PDF/UA-1), set by typst. Texts go in as data and are never read as markup."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

import typst

#: Spaces where a line may not break: within a date, and between a number and the sign of a section.
_TOGETHER = re.compile(r"(?<=\d) (?=§|mom\b)|(?<=[\d.]) (?=[a-zä]+ \d{4}\b)|(?<=[a-zä]) (?=\d{4}\b)", re.IGNORECASE)


def as_pdf(package: str, template: str, **data: object) -> bytes:
    """Return a tagged PDF of a template of a package, after `page.typ`; each of `data` is JSON to it under its name.

    The same data gives the same bytes: there is no date of making in them.
    """
    inputs = {name: json.dumps(one, ensure_ascii=False) for name, one in data.items()}
    return typst.compile(_source("guide.outputs.letter", "page.typ") + _source(package, template), sys_inputs=inputs,
                         format="pdf", pdf_standards=["ua-1"], ignore_system_fonts=True)


def unbroken(text: str) -> str:
    """Return a text with no-break spaces where a line may not break."""
    return _TOGETHER.sub("\N{NO-BREAK SPACE}", text)


@cache
def _source(package: str, name: str) -> bytes:
    return (files(package) / name).read_bytes()
