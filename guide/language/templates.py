"""HTML by Jinja2 templates: every value is escaped, and a name that nobody gave is an error.

A template stands beside the module that uses it and is named by its path in `guide/`. Besides its values it knows
`lang`, `to` (the translator) and two functions that fill the gaps of a text with escaped text or markup:
`M("id", "Finnish", gap=...)` writes a text that stands in the template itself, as `M` does in Python,
`text(message, gap=...)` one that stands in Python. The filter `shortly` writes a web or e-mail address as it is read,
with places where a line may break. Macros of another file know them when imported `with context`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from guide.language.locale import translator
from guide.language.messages import M, Message


@pass_context
def _text(context: Context, message: Message, **gaps: object) -> Markup:
    text = escape(context["to"].text(message))
    return text.format(**gaps) if gaps else text


@pass_context
def _own_text(context: Context, id: str, finnish: str, **gaps: object) -> Markup:
    return Markup(_text(context, M(id, finnish), **gaps))


def _shortly(address: str) -> Markup:
    shown = address.removeprefix("https://").removeprefix("www.").removesuffix("/")
    if "@" not in shown:
        return escape(shown)
    return Markup("").join(Markup("{}<wbr>").format(one) if one in "@." else escape(one) for one in shown)


ENVIRONMENT = Environment(loader=FileSystemLoader(Path(__file__).parents[1]), autoescape=True,
                          undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, auto_reload=False)
ENVIRONMENT.globals |= {"M": _own_text, "text": _text}
ENVIRONMENT.filters["shortly"] = _shortly


def render(template: str, lang: str, **values: object) -> Markup:
    """Return a template filled in a language, as markup that other templates take as it is.

    TemplateNotFound for an unknown template, UndefinedError for a value that it needs and nobody gave, KeyError for a
    gap of a text that nobody filled.
    """
    return Markup(ENVIRONMENT.get_template(template).render(lang=lang, to=translator(lang), **values))


def macros(template: str, lang: str, **values: object) -> Any:
    """Return the macros of a template as functions that know a language and the values; errors as of `render`."""
    return ENVIRONMENT.get_template(template).make_module({"lang": lang, "to": translator(lang), **values})


def block(text: str, tag: str = "p", css: str = "") -> str:
    """Return one HTML element around a text, for a page that Streamlit draws piece by piece."""
    opened = f'{tag} class="{css}"' if css else tag
    return f"<{opened}>{escape(text)}</{tag}>"
