"""The text of a PDF as a reader finds it: what is shown on the pages, page numbers and other artefacts left out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping

import pikepdf

_PAIR = re.compile(r"<([0-9a-f]+)>\s*<([0-9a-f]+)>", re.IGNORECASE)
_RANGE = re.compile(r"<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>", re.IGNORECASE)


def text_of(pdf: bytes) -> str:
    """Return all shown text, without any white space (lines break where they like)."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return "".join("".join(_of_page(page).split()) for page in opened.pages)


def _of_page(page: pikepdf.Page) -> str:
    fonts = {name: _letters(font) for name, font in page.Resources.Font.items()}
    found, font, marks = list[str](), dict[bytes, str](), list[bool]()
    for step in pikepdf.parse_content_stream(page):
        name, operands = str(step.operator), step.operands
        if name in ("BDC", "BMC"):
            marks.append(str(operands[0]) == "/Artifact")
        elif name == "EMC":
            marks.pop()
        elif name == "Tf":
            font = dict(fonts[str(operands[0])])
        elif name in ("Tj", "TJ") and not any(marks):
            shown = operands[0] if name == "TJ" else [operands[0]]
            found += [font[code] for part in shown if isinstance(part, pikepdf.String) for code in _codes(bytes(part))]
    return "".join(found)


def _codes(shown: bytes) -> Iterator[bytes]:
    return (shown[at:at + 2] for at in range(0, len(shown), 2))


def _letters(font: pikepdf.Object) -> Mapping[bytes, str]:
    """Return what each code of a font stands for (its ToUnicode table)."""
    table = font.ToUnicode.read_bytes().decode("latin-1")
    found = dict[bytes, str]()
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        found |= {bytes.fromhex(code): _word(to) for code, to in _PAIR.findall(block)}
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, to in _RANGE.findall(block):
            for more in range(int(last, 16) - int(first, 16) + 1):
                found[(int(first, 16) + more).to_bytes(2, "big")] = chr(ord(_word(to)) + more)
    return found


def _word(code: str) -> str:
    return bytes.fromhex(code).decode("utf-16-be")
