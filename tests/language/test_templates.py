"""Templates: values are escaped, a missing name is an error, and what is markup is said nowhere by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from guide.language.locale import translator
from guide.language.messages import Message
from guide.language.templates import ENVIRONMENT, render
from guide.tools.catalogues import extracted

GUIDE = Path(__file__).parents[2] / "guide"
TEMPLATES = sorted(str(path.relative_to(GUIDE)) for path in GUIDE.rglob("*.html"))


def filled(source: str, **values: object) -> str:
    return ENVIRONMENT.from_string(source).render(to=translator("fi"), **values)


def test_values_and_gaps_are_escaped_and_markup_stays() -> None:
    said = Message("x", "{a} & {b}")
    assert filled("{{ text(said, a=it, b=kept) }}", said=said, it="<i>", kept=Markup("<b>")) == "&lt;i&gt; &amp; <b>"
    assert filled('{{ M("x", "<{a}>", a=value) }}', value="<") == "&lt;&lt;&gt;"
    assert filled("<p>{{ value }}</p>", value="<") == "<p>&lt;</p>"


def test_a_name_nobody_gave_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="value"):
        filled("{{ value }}")
    with pytest.raises(KeyError, match="a"):
        filled('{{ M("x", "{a} {b}", b="") }}')


def test_every_template_compiles_and_trusts_no_value() -> None:
    for name in TEMPLATES:
        ENVIRONMENT.get_template(name)
        source = (GUIDE / name).read_text(encoding="utf-8")
        assert not any(trust in source for trust in ("|safe", "| safe", "autoescape")), name


def test_texts_of_templates_are_in_the_catalogues() -> None:
    ids = {entry.context for entry in extracted()}
    for name in TEMPLATES:
        for id in re.findall(r'\bM\("([^"]+)"', (GUIDE / name).read_text(encoding="utf-8")):
            assert id in ids, (name, id)


def test_render_gives_markup_in_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ENVIRONMENT, "get_template",
                        {"a.html": ENVIRONMENT.from_string('<p lang="{{ lang }}">{{ to.month(1) }}</p>')}.__getitem__)
    assert render("a.html", "sv") == Markup('<p lang="sv">januari</p>')
