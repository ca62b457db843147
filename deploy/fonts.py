"""The guide's own two fonts, made of the variable Source Sans 3 that Streamlit carries: `python -m deploy.fonts`.

Needs `fonttools` and `brotli` in the environment. Streamlit's file is whole and 170 kB large; a picture has to carry
its font along, and the booklet is read without Streamlit. So there is one font with every letter of Latin writing, and
a small one with the letters of the municipalities' names alone. The licence (OFL 1.1) reserves the name "Source" for
the whole font: these two are named otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

import streamlit
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from guide.outputs.fonts import FAMILIES
from guide.places import MUNICIPALITIES

FOLDER = Path(__file__).parent.parent / "guide" / "data" / "fonts"
#: Basic Latin to Latin Extended-A, the Sámi letters beyond it, punctuation, arrows and signs.
LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x1E4, 0x1EA), 0x1B7, 0x1EE, 0x1EF, 0x292, 0x21A, 0x21B, 0x218,
         0x219, *range(0x2010, 0x2028), 0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, *range(0x2190, 0x2194),
         0x2212, 0x2260, 0x2264, 0x2265, 0x25AA, 0x25AB, 0x25CF, 0x25E6, 0x2713)
#: The weights that the guide writes in.
WEIGHTS = (400, 700)


def letters() -> Mapping[str, frozenset[int]]:
    """Return the code points of each font by the name of its file."""
    names = {letter for one in MUNICIPALITIES.values() for lang in ("fi", "sv", "en") for letter in one.name(lang)}
    return {"letters": frozenset(LATIN), "names": frozenset(map(ord, names | set(" ()")))}


def subset(source: Path, family: str, points: Iterable[int]) -> bytes:
    """Return the font cut down to these code points, as WOFF2."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options(layout_features=["kern", "mark", "ccmp", "locl"], hinting=False, notdef_outline=True,
                      name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    wanted = Subsetter(options)
    wanted.populate(unicodes=points)
    wanted.subset(font)
    font = instantiateVariableFont(font, {"wght": WEIGHTS})
    reserved, short = font["name"].getDebugName(6).partition("-")[0], family.replace(" ", "")
    for record in font["name"].names:
        if record.nameID in (1, 3, 4):
            record.string = family
        elif record.nameID not in (0, 13, 14):
            record.string = str(record).replace(reserved, short)
    font.flavor = "woff2"
    written = BytesIO()
    font.save(written)
    return written.getvalue()


def main() -> None:
    """Write both fonts."""
    source = next((Path(streamlit.__file__).parent / "static").rglob("SourceSansVF-Upright*.woff2"))
    for name, points in letters().items():
        body = subset(source, FAMILIES[name], points)
        (FOLDER / f"{name}.woff2").write_bytes(body)
        print(f"{name}.woff2: {len(points)} letters, {len(body)} bytes")


if __name__ == "__main__":
    main()
