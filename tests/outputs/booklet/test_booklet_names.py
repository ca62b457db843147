"""Places and authorities stand in the booklet under the names of its language."""

from __future__ import annotations

import pytest

from guide.language.locale import LANGUAGES
from tests.days import TODAY
from tests.language.texts.assembled import Said, Whole
from tests.language.texts.whole_checks import faults, finnish_name
from tests.outputs.booklet import reading
from tests.sampling import sample

#: Pages read in each language; `make whole` reads all.
PAGES_READ = 8


@pytest.mark.parametrize("lang", LANGUAGES)
def test_names_are_those_of_the_language(lang: str) -> None:
    read = [Whole("booklet", path, TODAY, lang, tuple(
                Said("", path, "text", line) for block in reading.page(path).blocks.values() for line in block.lines))
            for path in sample([one for one in reading.pages(lang) if "/" in one], "names", lang, most=PAGES_READ)]
    assert any(one.said for one in read)
    assert faults(finnish_name, read) == []
