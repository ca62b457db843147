"""The guide's own fonts: for pictures, which have to carry theirs along, and for the booklet, which is read alone.

The app itself is written in Source Sans as Streamlit serves it. `deploy/fonts.py` makes these two of the same font.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Literal

FontName = Literal["letters", "names"]
#: `letters` has all of Latin writing, `names` the letters of the municipalities' names.
FAMILIES: Mapping[str, str] = {"letters": "Guide Letters", "names": "Guide Names"}
#: What follows the family in a style: for letters that no font of the guide has, and while the font is on its way.
FALLBACK = "sans-serif"


@cache
def font(name: FontName) -> bytes:
    """Return the font as WOFF2."""
    return (files("guide") / "data" / "fonts" / f"{name}.woff2").read_bytes()


@cache
def file_name(name: FontName) -> str:
    """Return a name for the file that changes when the font does, so that browsers may keep it."""
    return f"{name}-{sha256(font(name)).hexdigest()[:12]}.woff2"


def stack(name: FontName) -> str:
    """Return the value of `font-family`.

    >>> stack("names")
    "'Guide Names', sans-serif"
    """
    return f"'{FAMILIES[name]}', {FALLBACK}"


def face(name: FontName, address: str) -> str:
    """Return the rule that names a font to a style sheet."""
    return (f"@font-face{{font-family:'{FAMILIES[name]}';font-weight:400 700;font-display:swap;"
            f"src:url({address}) format('woff2')}}")


@cache
def carried(name: FontName) -> str:
    """Return the rule with the font in it: a picture may load nothing."""
    return face(name, f"data:font/woff2;base64,{b64encode(font(name)).decode()}")
