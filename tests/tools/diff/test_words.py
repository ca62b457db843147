"""Classes of cases in plain words, and the whole report."""

from __future__ import annotations

from datetime import date

import pytest

from guide.language.locale import LANGUAGES, translator
from guide.tools.diff.differences import differences
from guide.tools.diff.report import as_text
from guide.tools.diff.space import HOMES, STAYS, stretches
from guide.tools.diff.wording import Words

EN = Words(translator("en"))
DAYS = ("2021-03-01", "2021-06-01", "2022-05-02", "2022-05-03", "2025-01-01")


@pytest.mark.parametrize(("chosen", "said"), [
    ([0, 1], "Days 1 Mar 2021–1 May 2022"), ([2], "Day 2 May 2022"), ([4], "From day 1 Jan 2025 on"),
    ([1, 4], "Days 1 Jun 2021–1 May 2022 and from day 1 Jan 2025 on"),
    ([0, 2, 3, 4], "Days 1 Mar 2021–31 May 2021 and from day 2 May 2022 on")])
def test_periods(chosen: list[int], said: str) -> None:
    assert EN.period(stretches(DAYS, [])[number] for number in chosen) == said


def place(homes: tuple[str | None, ...], stays: tuple[str, ...]) -> str:
    masks = (sum(1 << every.index(one) for one in some) for some, every in ((homes, HOMES), (stays, STAYS)))
    return "; ".join(EN.places(*masks))


@pytest.mark.parametrize(("homes", "stays", "said"), [
    (HOMES, STAYS, ""),
    (("trial", "outside", "aland", "none"), STAYS, ""),
    (("trial",), STAYS, "municipality of residence: a pilot municipality"),
    (("trial", "outside"), STAYS, "municipality of residence: a municipality in mainland Finland"),
    ((None,), STAYS, "municipality of residence: not known"),
    (("none",), ("not_given", "same"), "no municipality of residence in Finland; place of stay: not given"),
    (("trial",), ("not_given", "same", "near", "trial"),
     "municipality of residence: a pilot municipality; place of stay: a pilot municipality"),
    (("trial",), ("near", "trial"),
     "municipality of residence: a pilot municipality; place of stay: another municipality of the same kind"),
    (("aland",), ("trial", "outside", "near"),
     "municipality of residence: a municipality in Åland; place of stay: a municipality in mainland Finland")])
def test_places(homes: tuple[str | None, ...], stays: tuple[str, ...], said: str) -> None:
    assert place(homes, stays) == said


def test_persons() -> None:
    person = {"status": ("unemployed", "at_risk", "other"), "under_30": (True, False), "immigrant": (True, False)}
    assert EN.person((0b0011, 0b001, 0b011), person) == [
        "status: unemployed or at risk of becoming unemployed within two weeks", "under 30"]
    assert EN.person((0b0111, 0b111, 0b011), person) == []
    assert EN.person((0b1000, 0b100, 0b110), person) == [
        "not an immigrant or not known", "not known: situation as a jobseeker and under 30"]


def test_changes() -> None:
    values = {"target": (None, "te_office", "serving", "trial", "outside"), "change_ground": (None, "language", "stay"),
              "change_wanted": (None, True, False)}
    assert EN.change((0b11000, 0b100, 0b001), values) == [
        "target: a municipality in another employment area", "reason for the change: stay elsewhere",
        "not known: requests the change"]
    assert EN.change((0b00001, 0b111, 0b011), values) == ["target: not known",
                                                                       "requests the change or not known"]


ROLES = {"home": ("te_office", "home"), "stay": ("te_office", "stay"), "ams": ("ams", ""),
         "target": ("employment_authority", "target")}
NO_WAY = ("none", None, (), None, None)
SAYS = (("home",), (), (), NO_WAY, (None, None), (), ())
ERROR = ("error", "ValueError")


def other(place: int, what: object) -> tuple[object, ...]:
    return (*SAYS[:place], what, *SAYS[place + 1:])


@pytest.mark.parametrize(("kind", "old", "new", "said"), [
    ("authority", SAYS, other(0, ("ams", "stay")), (
        "TE Office (by municipality of residence)",
        "still open: the authority in Åland (AMS) or TE Office (by place of stay)")),
    ("authority", other(0, ()), ERROR, ("still open, no authority is named", "no answer")),
    ("authority", ((), ("status",), *SAYS[2:]), ((), ("under_30",), *SAYS[2:]), (
        "still open, no authority is named",
        "still open, no authority is named; no longer matters: situation as a jobseeker; now matters: under 30")),
    ("authority", ((), ("status", "under_30"), *SAYS[2:]), ((), ("under_30", "status"), *SAYS[2:]), (
        "still open, no authority is named", "still open, no authority is named; the order changes")),
    ("duties", other(2, (("x", "1/2020 § 1", "all"), ("y", "1/2020 § 1", "all"))), SAYS, (
        "x; y (1/2020 § 1; binds everybody)", "x; y (is not a duty)")),
    ("change", SAYS, other(3, ("language_right", "target", (("requested", True),), None, None)), (
        "route: the law has no route; no recipient; no conditions",
        "route: right to the language of service; recipient: employment authority (by the target); "
        "conditions: The change is your own wish")),
    ("change", other(3, ("none", None, (("requested", True),), "091", None)), SAYS, (
        "The change is your own wish: yes; the municipality’s consent is needed",
        "The change is your own wish: not a condition; the municipality’s consent is not needed")),
    ("change", SAYS, other(3, ("none", None, (), None, False)), ("possible: not known", "possible: no")),
    ("oversight", other(4, (None, "parliamentary_ombudsman")), other(4, ("lvv", "lvv")), (
        "supervisor: not named, complaints: Parliamentary Ombudsman",
        "supervisor: Finnish Supervisory Agency, complaints: Finnish Supervisory Agency"))])
def test_differences(kind: str, old: object, new: object, said: tuple[str, str]) -> None:
    assert differences(old, new, ROLES.get, EN) == {kind: said}


@pytest.mark.parametrize(("was", "now", "said"), [
    ([("ams", "a", "b", "c")], [], ("the authority in Åland (AMS): c", "no authority named")),
    ([("x", "a", "b", "c")], [("x", "d", "b", "c")], ("x: a / b / c", "x: d / b / c")),
    ([("error", "", "", "")], [("addressed_to", "a", "b", "c")], ("no answer", "the request goes to: c"))])
def test_names(was: list[object], now: list[object], said: tuple[str, str]) -> None:
    assert EN.named(was, now) == said


FINDING = {"kind": "authority", "before": "A", "after": "B", "cases": 12, "classes": ["class one", "class two"],
           "follows": ["that follows"]}
FOUND = {"old": "OLD", "new": "NEW", "differ": True,
         "compared": {"cases": 1000, "days": 2, "municipalities": 311, "examples": 40},
         "findings": [FINDING, {"kind": "references", "before": "C", "after": "D", "cases": 0, "classes": ["a rule"],
                                "follows": []}],
         "texts": [{"message": "x.y", "kind": "sources", "examples": ["e"],
                    "wordings": {lang: [("1", "2")] for lang in ("fi", "sv")}}],
         "examples_with_another_answer": ["f"], "texts_added_unseen": ["n"], "texts_removed_unseen": []}


def test_the_report() -> None:
    assert as_text(FOUND, EN) == """\
# Changes: OLD → NEW
Compared: cases 1000, periods 2, municipalities 311, examples 40.

## Who serves
1. before: A
   now: B
   cases: 12
   who is affected:
   - class one
   - class two
   this follows from the change:
   - that follows

## References to the law
1. before: C
   now: D
   who is affected:
   - a rule

## Texts
* x.y (the sources change)
  before: 1
  now: 2
  examples: e
Examples with another answer: f
New texts that no example shows: 1
"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_difference_is_one_sentence_in_each_language(lang: str) -> None:
    nothing = {key: [] if isinstance(value, list) else value for key, value in FOUND.items()} | {"differ": False}
    same = {"fi": "Mikään ei muutu: vastaukset ja tekstit ovat samat.",
            "sv": "Ingenting ändras: svaren och texterna är desamma.",
            "en": "Nothing changes: answers and texts are the same."}
    assert as_text(nothing, Words(translator(lang))).splitlines()[3:] == [same[lang]]


def test_short_days() -> None:
    said = [translator(lang).short_day(date(2023, 3, 1)) for lang in LANGUAGES]
    assert said == ["1.3.2023", "1.3.2023", "1 Mar 2023"]
