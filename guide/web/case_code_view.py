"""A case code as the caller and the clerk see it: large, spelled out, and as a picture for a camera on request."""

from __future__ import annotations

import html
from datetime import date
from io import BytesIO

from guide.desk.case_code import has_private, pack, spelled
from guide.language.locale import Translator
from guide.reasoning.interview import Given
from guide.web.desk import texts as t
from guide.web.widgets import block, picture, show


def show_code(given: Given, today: date, reader: Translator, caller: Translator, heading: str = "h3") -> None:
    """Draw a code large, spelled out in the caller's language, and as a picture for a camera on request."""
    code = pack(given, today)
    letters = "".join(block(spelled(one, caller), "li") for one in code.replace("-", ""))
    show(block(reader.text(t.CODE_TITLE), heading), f'<p class="code-large">{html.escape(code)}</p>',
         block(reader.text(t.CODE_HELP), css="hint"),
         block(reader.text(t.CODE_PRIVATE), css="hint") if has_private(given) else "",
         f'<details><summary>{html.escape(reader.text(t.CODE_SPELLED))}</summary>'
         f'<ol class="spelled" lang="{caller.lang}">{letters}</ol></details>',
         f"<details>{block(reader.text(t.QR), 'summary')}{picture(_drawn(code), reader.text(t.QR_ALT, code=code))}"
         "</details>", css="guide qr")


def _drawn(code: str) -> str:
    import segno
    out = BytesIO()
    segno.make(code, micro=False).save(out, kind="svg", xmldecl=False, scale=5, border=4, dark="#000", light="#fff")
    return out.getvalue().decode()
