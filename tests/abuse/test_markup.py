"""Nothing that comes from data or visitors is ever markup, code, or a command."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from guide.language.locale import translator
from guide.language.templates import block
from guide.places.contacts import CONTACTS
from guide.places.search import Match
from guide.testing.server import Server
from guide.web.widgets import _label
from tests.abuse.forged import TEXTS
from tests.abuse.visitor import Visitor
from tests.running import run

ROOT = Path(__file__).parents[2]
SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
#: Modules that run, unpack or fetch what they are given.
POWERFUL = ("subprocess", "pickle", "marshal", "shelve", "xml", "lxml", "sqlite3", "socket", "ctypes", "urllib.request",
            "http.client", "requests")
SERVED = [path for path in sorted((ROOT / "guide").rglob("*.py"))
          if path.relative_to(ROOT / "guide").parts[0] not in ("testing", "tools")
          and "rule_diagram" not in path.parts]


def test_script_in_the_data_stays_text() -> None:
    """A municipality's name goes into HTML by `block` alone, and into choices, which Streamlit shows as Markdown."""
    shown = block(_label(Match("091", SCRIPT, SCRIPT, "name", SCRIPT), False, translator("fi")))
    assert "<script" not in shown
    assert "<img" not in shown
    assert "&lt;script&gt;" in shown


@pytest.mark.parametrize("text", [one for one in TEXTS if "<" in one or "{" in one])
def test_what_a_visitor_types_is_never_sent_back_as_html(server: Server, text: str) -> None:
    async def typed() -> str:
        async with Visitor(server, f"lang={text}&step={text}") as visitor:
            await visitor.run()
            visitor.state("home_municipality_search").string_value = text
            visitor.state("carry").string_value = text
            await visitor.run()
            return visitor.shown

    assert text not in run(typed())


def test_links_of_the_data_are_https() -> None:
    addresses = [contact.url[lang] for contact in CONTACTS.values() for lang in ("fi", "sv", "en")]
    assert addresses
    assert [one for one in addresses if not re.fullmatch(r"https://[\w./?=&%#~-]+", one)] == []


def test_the_server_runs_no_code_and_no_command_from_text() -> None:
    for path in SERVED:
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        called = {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
        assert not called & {"eval", "exec", "compile", "__import__"}, path
        modules = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
        modules |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
        # xml.sax.saxutils only escapes; git is asked for the revision in words of our own.
        allowed = {"xml.sax.saxutils", *(("subprocess",) if path.parts[-2:] == ("settings", "build.py") else ())}
        assert {one for one in modules if one.startswith(POWERFUL)} - allowed == set(), path


@pytest.mark.parametrize("path", sorted((ROOT / "guide/web").rglob("*.js")), ids=lambda path: path.stem)
def test_scripts_write_no_html(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    # The server's own words for a lost connection and for the end of the page, the same for everybody.
    for line in ("lost.innerHTML = shown && GUIDE_STRINGS[shown].lost;",
                 'document.querySelector(".guide-end").innerHTML = footer;'):
        text = text.replace(line, "")
    forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function"
    assert re.findall(forbidden, text) == []
