"""Where the booklet lies: asked of the guide, and of the proxy while no process of the guide answers."""

from __future__ import annotations

from guide.language.locale import Lang

BOOKLET = "/guide/book/"


def book_address(lang: Lang, start: str = "./") -> str:
    """Return the address of the booklet in a language; `start` is the address of the guide's first page."""
    return f"{start.rstrip('/')}{BOOKLET}{lang}/index.html"
