"""The pages of the booklet: valid HTML, links that lead somewhere, three languages alike, small enough for a stick."""

from __future__ import annotations

import gzip
import html
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from justhtml import JustHTML

from guide.__main__ import main
from guide.answer import contact
from guide.language.locale import LANGUAGES, translator
from guide.places import EMPLOYMENT_AREAS
from guide.places.contacts import OF_AREA, OF_MUNICIPALITY
from guide.tools.links import addresses
from guide.web.host.booklet_routes import booklet
from tests.days import TODAY
from tests.outputs.booklet.reading import HEADINGS, files, page, pages, target
from tests.telling import Tell


def test_a_condition_without_its_law_follows_words_that_name_it() -> None:
    """A list of conditions names the law once, before it; nowhere does one stand without."""
    lists = [one for path in pages("fi/change-") for one in re.findall(
        r"<p [^>]*>((?:(?!</p>).)*)</p><ul>(<li class=\"(?:met|not_).*?)</ul>", page(path).code, re.DOTALL)]
    assert len(lists) > 200
    assert [one for one in lists if 'class="src"' not in one[0]] == []


def test_no_article_stands_twice() -> None:
    """A name in a sentence brings no article of its own."""
    assert [path for path in pages("en/") if re.search(r"\b(the|a|an) (the|a|an) ", page(path).code)] == []


def test_every_page_is_well_formed_and_the_finnish_ones_are_valid() -> None:
    for path in pages():
        assert (path, list(faults(path))) == (path, [])
    for path in ("index.html", *pages("fi/")):
        assert (path, JustHTML(files()[path], collect_errors=True).errors) == (path, [])


@pytest.mark.book
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_is_valid(lang: str) -> None:
    for path in pages(lang):
        assert (path, JustHTML(files()[path], collect_errors=True).errors) == (path, [])


def faults(path: str) -> Iterator[str]:
    """Yield what is wrong with a page."""
    read, names = page(path), [name for name, _ in page(path).tags]
    root = next(given for name, given in read.tags if name == "html")
    wrong = {
        "an id stands twice": len(set(read.ids)) != len(read.ids),
        "not one main heading": read.levels.count(1) != 1,
        "a level of headings is left out": any(b - a > 1 for a, b in pairwise(read.levels)),
        "not one main part and one title": (names.count("main"), names.count("title")) != (1, 1),
        "a part that paper or a stick cannot carry": bool({"script", "iframe", "form", "img", "style"} & set(names)),
        "a script or style in an attribute": any(name.startswith("on") or name == "style"
                                                 for _, given in read.tags for name in given),
        "the language": root["lang"] != (path.partition("/")[0] if "/" in path else "fi"),
        "landmarks": "/" in path and (names.count("header"), names.count("footer"), names.count("nav")) < (1, 1, 2),
        "the way to the content": "/" in path and ("a", {"href": "#main", "class": "skip"}) not in read.tags,
        "an empty heading": any(f"<{name}></{name}>" in read.code for name in HEADINGS),
        "an unfilled gap": re.search(r"\{\w*\}", read.code) is not None}
    yield from (what for what, is_so in wrong.items() if is_so)


def test_every_link_resolves_and_every_page_is_reached() -> None:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        for href in page(path).links:
            if href.startswith(("https://", "tel:", "mailto:")):
                continue
            other, name = target(path, href)
            assert other in files(), f"{path} leads to {href}"
            assert not name or name in page(other).ids, f"{path} leads to {href}"
            if other not in reached:
                reached.add(other)
                waiting.append(other)
    assert reached == set(pages())
    sheets = {target(path, given["href"])[0] for path in pages() for name, given in page(path).tags if name == "link"}
    assert sheets == {"book.css"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_area_can_be_reached_from_the_list_of_authorities(lang: str) -> None:
    """Each by its host, or where no source names one by each of its municipalities that is known."""
    code = html.unescape(page(f"{lang}/authorities.html").code)
    for area, text in ((one, code.partition(f'id="a{one.id}"')[2].partition("</section>")[0])
                       for one in EMPLOYMENT_AREAS.values()):
        members = [area.municipality_to_ask] if area.municipality_to_ask else area.members(TODAY)
        known = [OF_MUNICIPALITY[one] for one in members if one in OF_MUNICIPALITY]
        assert text.count('class="way-to"') >= len(known) > 0, area.id
        for ways in known:
            assert all(f'href="{one.source}"' in text for way, one in ways.items()
                       if way not in OF_AREA.get(area.id, {}))
            assert "email" not in ways or f'href="mailto:{ways["email"].text["fi"]}"' in text
        assert f"<dt>{translator(lang).text(contact.LANGUAGES)}" not in text


def test_every_address_in_it_is_looked_at_by_the_check_of_links() -> None:
    assert {href.partition("#")[0] for path in pages() for href in page(path).links if href.startswith("http")} <= set(
        addresses.shown())


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_languages_have_the_same_pages_and_places(lang: str) -> None:
    assert [path[2:] for path in pages(lang)] == [path[2:] for path in pages("fi/")]
    for path in pages("fi/"):
        other = page(lang + path[2:])
        assert sorted(other.ids, key=str) == sorted(page(path).ids, key=str) or "places" in path
        same = other.levels == page(path).levels if "authorities" not in path else (  # in each language's own order
            sorted(other.levels) == sorted(page(path).levels))
        assert same or "places" in path
    assert not set(re.findall(r"\w{12,}", page(f"{lang}/who-now.html").code)) & {"palvelee", "kotikuntasi"}


def test_the_titles_differ() -> None:
    for lang in LANGUAGES:
        titles = [re.findall(r"<title>(.*?)</title>", page(path).code)[0] for path in pages(lang)]
        assert len(set(titles)) == len(titles)


def test_the_size_is_told(tell: Tell) -> None:
    size = sum(map(len, files().values()))
    assert size < 19e6
    tell(f"booklet: {len(pages())} pages, {size / 1e6:.1f} MB")


def test_the_app_serves_the_same_bytes() -> None:
    served = {path: gzip.decompress(body) for path, body in booklet(TODAY, "en").items()}
    assert served == {path: body for path, body in files().items() if not path.startswith(("fi/", "sv/"))}


def test_the_command_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["book", "--out", str(tmp_path / "stick"), "--today", TODAY.isoformat(), "--lang", "en"]) == 0
    written = {file.relative_to(tmp_path / "stick").as_posix(): file.read_bytes()
               for file in (tmp_path / "stick").rglob("*") if file.is_file()}
    assert written == {path: body for path, body in files().items() if not path.startswith(("fi/", "sv/"))}
    assert "index.html: " in capsys.readouterr().out
