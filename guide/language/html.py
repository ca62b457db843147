"""HTML that is safe to show: every text is escaped here, and markup is built by these functions only."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass

from guide.language.locale import Translator
from guide.language.messages import Message


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that is safe to show: built by the functions of this module, or by `guide.answer.html`."""

    code: str

    def __html__(self) -> str:
        """Return the markup, as templates take it."""
        return self.code


Content = Html | str


def _safe(content: Content) -> str:
    return content.code if isinstance(content, Html) else html.escape(content)


def element(tag: str, *inside: Content, **attributes: str) -> Html:
    """Return an element; a text inside is escaped, `_` in the name of an attribute stands for `-`."""
    given = "".join(f' {name.strip("_").replace("_", "-")}="{html.escape(value)}"'
                    for name, value in attributes.items())
    return Html(f"<{tag}{given}>{''.join(map(_safe, inside))}</{tag}>")


def joined(*parts: Content) -> Html:
    """Return the parts in a row."""
    return Html("".join(map(_safe, parts)))


def filled(to: Translator, message: Message, **values: Content) -> Html:
    """Return a message whose gaps may hold markup."""
    return Html(html.escape(to.text(message), quote=False).format(**{key: _safe(one) for key, one in values.items()}))


def points(items: Iterable[Content], **attributes: str) -> Html:
    """Return a list."""
    return element("ul", *(element("li", item) for item in items), **attributes)


def pairs(rows: Iterable[tuple[str, Content]]) -> Html:
    """Return names and values as a description list."""
    return element("dl", *(element("div", element("dt", name), element("dd", value)) for name, value in rows))


def link(href: str, *text: Content, **attributes: str) -> Html:
    """Return a link."""
    return element("a", *text, href=href, **attributes)


def block(text: str, tag: str = "p", css: str = "") -> str:
    """Return an HTML element with escaped text, as code."""
    return element(tag, text, **({"class_": css} if css else {})).code
