"""The booklet says the same as the app, and all of it."""

from __future__ import annotations

import html
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest

from guide.answer.blocks import Named, Section, Sentence
from guide.answer.duties import rules_are_over
from guide.answer.matter import matter_result
from guide.answer.names import municipality, municipality_bent, named
from guide.facts.rule_facts import place_class
from guide.language.locale import LANGUAGES, translator
from guide.law.days import TRIAL_FIRST_DAY, TRIAL_LAST_DAY
from guide.law.matters import MATTERS
from guide.law.matters.model import KINDS
from guide.law.versions import version_on
from guide.outputs.booklet.periods import Pages, Period, periods
from guide.outputs.booklet.placeholders import HOMES, STAYS, placeholders
from guide.places import (
    EMPLOYMENT_AREAS,
    MUNICIPALITIES,
    TE_OFFICES,
    TRIAL_AREAS,
    employment_area,
    municipalities,
    te_office,
    trial_area,
)
from guide.reasoning.authorities import authority_of
from guide.reasoning.evaluate import evaluate
from guide.reasoning.interview import path_for
from tests.days import TODAY
from tests.outputs.booklet.reading import block_at, page, pages, target
from tests.outputs.booklet.walking import Reader, authority_names, everybody, person
from tests.telling import Tell

FINDINGS = tomllib.loads(Path(__file__).with_name("findings.toml").read_text(encoding="utf-8"))
#: The first day of each stretch in which the booklet says the same.
FIRST_DAYS = (
    "2021-03-01", "2021-04-01", "2021-06-01", "2021-10-01", "2022-05-02", "2023-01-01", "2023-03-01", "2023-05-02",
    "2023-12-01", "2024-09-01", "2025-01-01", "2026-01-01", "2026-02-01", "2026-03-01", "2026-05-01", "2026-07-01",
    "2026-09-01", "2026-09-08")


@cache
def reader(lang: str = "fi") -> Reader:
    return Reader(translator(lang), Pages(periods(TODAY)))


@pytest.fixture(params=FIRST_DAYS)
def period(request: pytest.FixtureRequest) -> Period:
    """A stretch of days. It takes seconds to make them all, so not while tests are collected."""
    return periods(TODAY)[FIRST_DAYS.index(request.param)]


def test_the_stretches_of_days_follow_each_other_up_to_today() -> None:
    every = periods(TODAY)
    assert tuple(one.first.isoformat() for one in every) == FIRST_DAYS
    assert every[0].first == TRIAL_FIRST_DAY
    assert every[-1].last is None
    for one, following in pairwise(every):
        assert one.last == following.first - timedelta(days=1)


def test_it_says_the_same_as_the_app(period: Period) -> None:
    """Persons with answers drawn at random, on days drawn at random; `-m book` takes every way."""
    random, last = Random(period.first.toordinal()), period.last or TODAY
    days = (last - period.first).days
    for number in range(6):
        on = last if period.last is None else period.first + timedelta(days=random.randint(0, days))
        assert reader(LANGUAGES[number % 3]).differences(*person(on, random)) == []


def test_a_protected_former_customer_is_led_to_the_place_of_stay() -> None:
    """Found on every way: asked one at a time, the protection was not asked after a yes to the former custom."""
    given = {"when": "date", "day": "31", "month": "12", "year": "2024", "home_municipality": "091",
             "status": "unemployed", "under_30": "no", "earnings_related": "yes", "immigrant": "no",
             "foreign_language": "no", "dismissed_55plus": "no", "former_customer": "yes",
             "temporary_protection": "yes", "stay_municipality": "837"}
    answers = path_for(given, TODAY).answers
    assert answers is not None
    assert evaluate(answers).servers[0].municipality == "837"
    assert reader().differences(given, answers) == []


def test_it_says_the_same_on_another_authority(period: Period) -> None:
    random, on = Random(period.first.toordinal()), period.last or TODAY
    for number in range(9):
        assert reader(LANGUAGES[number % 3]).change_differences(*person(on, random, change=True)) == []


@pytest.mark.book
def test_it_says_the_same_on_every_way_through_the_app(period: Period, tell: Tell) -> None:
    one, count = reader(), 0
    for given, answers in everybody(period.last or TODAY):
        assert one.differences(given, answers) == []
        count += 1
    assert count > 10
    tell(f"{period.first}: {count} ways through the app lead to the same words in the booklet")


@pytest.mark.book
def test_nothing_changes_within_a_stretch_of_days(tell: Tell) -> None:
    """A person on every single day since the pilot began; in the stretch that goes on the booklet speaks of today."""
    days = [on for at in range((TODAY - TRIAL_FIRST_DAY).days)
            if reader().period(on := TRIAL_FIRST_DAY + timedelta(days=at)).last is not None]
    for on in days:
        assert reader().differences(*person(on, Random(on.toordinal()))) == []
    tell(f"{len(days)} days looked up in the booklet")


def test_the_words_for_names_say_whose_they_are() -> None:
    """What the other tests take for granted: a name stands for one place alone, and its words name that place."""
    words = placeholders()
    roles = {"home": ("091", "405", "478"), "stay": ("837", "005", "170"), "wished": ("564", "047", "035")}
    names = [(role, code, municipality(code)) for role, codes in roles.items() for code in codes]
    for role, code, name in names:
        assert words[name].id == f"book.{role}"
        assert sum(name == other for _, _, other in names) == 1
        if employment_area(code, TODAY):
            assert words[named(authority_of("employment_authority", code, TODAY))].id == f"book.{role}.area"
            assert words[named(authority_of("te_office", code, TRIAL_LAST_DAY))].id == f"book.{role}.office"
    offices = [office for _, code, _ in names if (office := te_office(code, TRIAL_LAST_DAY))]
    areas = [area for _, code, _ in names if (area := employment_area(code, TODAY))]
    assert len({one.id for one in offices if one}) == len(offices)
    assert len({one.id for one in areas if one}) == len(areas)


def test_every_question_and_answer_of_a_walk_can_be_reached() -> None:
    for path in pages("fi/who-") + pages("fi/change-"):
        read = page(path)
        numbered = {name for name in read.blocks if re.fullmatch(r"k\d+", name)}
        led_to = {href[1:] for href in read.links if href.startswith("#k")}
        assert numbered == {f"k{at}" for at in range(1, len(numbered) + 1)}
        assert numbered - led_to <= {"k1"}, path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_municipality_is_listed_once_with_its_authority(lang: str) -> None:
    code = page(f"{lang}/places.html").code
    rows = dict(re.findall(r'<li id="m(\d{3})">(.*?)</li>', code, re.DOTALL))
    assert len(rows) == len(re.findall(r'<li id="m', code)) == len(municipalities(TODAY)) + 1, "Pertunmaa, up to 2024"
    for number, name in authority_names(lang).items():
        one = MUNICIPALITIES[number]
        assert html.escape(name) in rows[number]
        assert (place_class(number) == "aland") == ("authorities.html#ams" in rows[number])
        assert one.name_fi in rows[number]
        assert one.name_sv in rows[number]
        area = trial_area(number, TRIAL_LAST_DAY)
        assert (f"pilot.html#p{area.number}" in rows[number]) if area else ("pilot.html" not in rows[number])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_authorities_and_the_pilot_are_whole(lang: str) -> None:
    authorities, pilot = page(f"{lang}/authorities.html"), page(f"{lang}/pilot.html")
    for area in EMPLOYMENT_AREAS.values():
        linked = {target(f"{lang}/authorities.html", href)[1] for href, _ in authorities.blocks[f"a{area.id}"].links
                  if href.startswith("places")}
        assert linked == {f"m{code}" for code in area.members(TODAY)}
    members = [href for number in TRIAL_AREAS for href, _ in pilot.blocks[f"p{number}"].links]
    assert (len(TRIAL_AREAS), len(members), len(set(members))) == (25, 118, 118)
    for office in TE_OFFICES.values():
        name = Named(office.name("fi"), office.name("sv"), office.name("en")).name(lang)
        assert f"<h3>{html.escape(name)}</h3>" in pilot.code


def flat(sections: Iterable[Section]) -> Iterator[Sentence]:
    for section in sections:
        yield from section.sentences
        yield from flat(section.parts)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_matter_is_told_as_the_app_tells_it(lang: str) -> None:
    one = reader(lang)
    once = ("certainty.advice", "certainty.rules_as_of", "certainty.checked", "result.trial_ended")
    for period in periods(TODAY):
        on = period.last or TODAY
        for matter in MATTERS[period.first.toordinal() % 5::5]:
            # What goes on under the rules of today stands among what holds today.
            pages_of_it = ("then",) if rules_are_over(on, TODAY) else ("then", "now") if period.past else ("now",)
            lines = [line for name in pages_of_it
                     for line in page(f"{lang}/matters-{name}.html").blocks[matter.id].lines]
            for kind in KINDS[period.regime]:
                whole = matter_result(matter.id, on, None, kind, TODAY)
                said = one.texts(tuple(text for text in (*whole.below, *flat(whole.sections))
                                       if text.message.id not in once))
                assert set(said) <= set(lines), (matter.id, on, kind)
                assert one.texts((whole.headline,))[0] in lines


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_the_same_elsewhere_on_a_page_stands_there(lang: str) -> None:
    """A section that a matter has already leads to the customers and days under which it stands in words."""
    code, count = page(f"{lang}/matters-then.html").code, 0
    parts = {one[0]: one for one in re.findall(
        r'<h4><span id="([\w-]+)"></span>(.*?)</h4>(.*?)(?=<h4>|<h[23]|</main>)', code, re.DOTALL)}
    for _, _, inside in parts.values():
        for title, name, words in re.findall(r'<h5>([^<]*)</h5>\s*<p><a href="#([\w-]+)">([^<]*)</a></p>', inside):
            _, there, lines = parts[name]
            assert there in words
            assert f"<h5>{title}</h5><" in lines, "not a link again"
            count += 1
    assert count > 300


def test_the_complaints_name_every_customer_and_every_day_once() -> None:
    """Under the headings, each kind of customer is told about each day by one text alone."""
    told: dict[tuple[str, str], list[str]] = {}
    for number, held in enumerate(Pages(periods(TODAY)).complaints.values(), 1):
        for period, kind in held:
            told.setdefault((kind, period.first.isoformat()), []).append(f"o{number}")
        assert block_at("fi/complaints.html", f"#o{number}").lines
    kinds = {kind for kind, _ in told}
    assert kinds == {"trial_municipality", "te_office", "employment_authority", "ams", "open", "one_possible"}
    several = [kind for (kind, _), one in told.items() if len(one) > 1]
    assert set(several) <= {"one_possible", "trial_municipality"}, "kept apart by their texts, not by their headings"


@pytest.mark.parametrize("case", FINDINGS["complaints"], ids=lambda case: case["name"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_heading_of_complaints_stands_once_for_its_days(case: dict[str, str], lang: str) -> None:
    code = page(f"{lang}/complaints.html").code
    headings = [re.sub(r"<[^>]*>", "", one) for one in re.findall(r'<h2 id="o\d+">(.*?)</h2>', code, re.DOTALL)]
    assert sum(case[lang] in one for one in headings) == 1


@pytest.mark.parametrize("case", FINDINGS["words"], ids=lambda case: case["name"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_found_stands_so_on_its_pages(case: Mapping[str, Any], lang: str) -> None:
    for name in case["pages"]:
        words = " ".join(html.unescape(re.sub(r"<[^>]*>", "", page(f"{lang}/{name}").code)).split())
        assert case["says"][lang] in words, name
        assert "silent" not in case or case["silent"][lang] not in words, name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_of_the_pilot_names_a_municipality_of_the_walk(lang: str) -> None:
    """The walk goes through real municipalities; its reader lives in another."""
    walked = {code for role in (HOMES, STAYS) for code in role["trial"].values()}
    names = {name.name(lang) for code in walked for name in (municipality(code), municipality_bent(code, "of"))}
    for path in [one for kind in ("who", "change") for one in pages(f"{lang}/{kind}-") if "-202" in one]:
        words = re.sub(r"<[^>]*>", "", page(path).code)
        if version_on(date.fromisoformat(path[-15:-5])).of_trial:
            assert [name for name in names if re.search(rf"\b{name}\b", words)] == [], path
