"""Classes of cases in plain words, and the whole report."""

from __future__ import annotations

import json
from datetime import date

import pytest

from guide.language.locale import LANGUAGES, translator
from guide.outputs.rule_diagram.drawing import short_day
from guide.tools.diff import wording
from guide.tools.diff.case_sets import bits
from guide.tools.diff.compare import Cell
from guide.tools.diff.differences import Effect
from guide.tools.diff.report import SAME, as_json, as_text
from guide.tools.diff.report_model import Compared, Finding
from guide.tools.diff.space import HOMES, STAYS
from guide.tools.diff.texts import TextChange, Texts

EN = translator("en")
DAYS = ("2021-03-01", "2021-06-01", "2022-05-02", "2022-05-03", "2025-01-01")


@pytest.mark.parametrize(("stretches", "said"), [
    ([0, 1], "Days 1 Mar 2021–1 May 2022"), ([2], "Day 2 May 2022"), ([4], "From day 1 Jan 2025 on"),
    ([0, 2, 3, 4], "Days 1 Mar 2021–31 May 2021 and from day 2 May 2022 on")])
def test_periods(stretches: list[int], said: str) -> None:
    assert wording.period_words(DAYS, range(5), bits(stretches), EN) == said


def test_periods_when_some_days_were_not_asked() -> None:
    assert wording.period_words(DAYS, [1, 4], 0b11, EN) == "Days 1 Jun 2021–1 May 2022 and from day 1 Jan 2025 on"


def place(homes: tuple[str | None, ...], stays: tuple[str, ...]) -> str:
    return "; ".join(wording.place_words(bits(map(HOMES.index, homes)), bits(map(STAYS.index, stays)), EN))


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
    assert wording.person_words((0b0011, 0b001, 0b011), person, EN) == [
        "status: unemployed or at risk of becoming unemployed within two weeks", "under 30"]
    assert wording.person_words((0b0111, 0b111, 0b011), person, EN) == []
    assert wording.person_words((0b1000, 0b100, 0b110), person, EN) == [
        "not an immigrant or not known", "not known: situation as a jobseeker and under 30"]


def test_cells() -> None:
    cells = [Cell("aland", "", "ams", "home"), Cell("none", "trial", "te_office", "stay"),
             Cell("outside", "", "te_office", "home"), Cell("trial", "", "te_office", "home")]
    assert wording.cells_words(0b1100, cells, EN) == [
        "TE Office (by municipality of residence); municipality of residence: a municipality in mainland Finland"]
    assert wording.cells_words(0b0011, cells, EN) == [
        "the authority in Åland (AMS) (by municipality of residence); "
        "municipality of residence: a municipality in Åland",
        "TE Office (by place of stay); no municipality of residence in Finland; place of stay: a pilot municipality"]


def test_changes() -> None:
    values = {"target": (None, "te_office", "serving", "trial", "outside"), "change_ground": (None, "language", "stay"),
              "change_wanted": (None, True, False)}
    assert wording.change_words((0b11000, 0b100, 0b001), values, EN) == [
        "target: a municipality in another employment area", "reason for the change: stay elsewhere",
        "not known: requests the change"]
    assert wording.change_words((0b00001, 0b111, 0b011), values, EN) == ["target: not known",
                                                                       "requests the change or not known"]


EFFECTS: list[tuple[str, Effect, tuple[str, str]]] = [
    ("authority", (("servers", ((("te_office", "home"),), True), ((("ams", ""), ("te_office", "stay")), False)),),
     ("TE Office (by municipality of residence)",
      "still open: the authority in Åland (AMS) or TE Office (by place of stay)")),
    ("authority", (("servers", ((), False), ((("error", ""),), False)),),
     ("still open, no authority is named", "no answer")),
    ("authority", (("servers", ((), False), ((), False)), ("open", ("status",), ("under_30",))),
     ("still open, no authority is named",
      "still open, no authority is named; no longer matters: situation as a jobseeker; now matters: under 30")),
    ("duties", (("x", ("1/2020 § 1", "all"), None), ("y", ("1/2020 § 1", "all"), None)),
     ("x; y (1/2020 § 1; binds everybody)", "x; y (is not a duty)")),
    ("change", (("route", "none", "language_right"), ("addressed_to", None, ("employment_authority", "target")),
                ("conditions", (), ("requested",))),
     ("route: the law has no route; no recipient; no conditions",
      "route: right to the language of service; recipient: employment authority (by the target); "
      "conditions: You request the change yourself")),
    ("change", (("condition.requested", True, "absent"), ("consent_from", True, False)),
     ("You request the change yourself: yes; the municipality’s consent is needed",
      "You request the change yourself: not a condition; the municipality’s consent is not needed")),
    ("change", (("possible", None, False),), ("possible: not known", "possible: no")),
    ("oversight", (("oversight", (None, "parliamentary_ombudsman"), ("lvv", "lvv")),),
     ("supervisor: not named, complaints: Parliamentary Ombudsman",
      "supervisor: Finnish Supervisory Agency, complaints: Finnish Supervisory Agency")),
]


@pytest.mark.parametrize(("kind", "effect", "said"), EFFECTS)
def test_effects(kind: str, effect: Effect, said: tuple[str, str]) -> None:
    assert wording.effect_words(kind, effect, EN) == said


FOUND = Compared((Finding("authority", "A", "B", 12, ("class one", "class two"), ("that follows",)),
                  Finding("references", "C", "D", 0, ("a rule",))),
                 Texts([TextChange("x.y", "sources", {lang: [("1", "2")] for lang in ("fi", "sv")}, {"e"})],
                       ("f",), ("n",), ()),
                 1000, 2, 311, 40)


def test_the_report() -> None:
    assert as_text(FOUND, "OLD", "NEW", EN) == """\
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


def test_the_report_as_json_holds_the_same() -> None:
    document = json.loads(as_json(FOUND, "OLD", "NEW"))
    assert document["findings"][0] == {"kind": "authority", "before": "A", "after": "B", "cases": 12,
                                       "classes": ["class one", "class two"], "follows": ["that follows"]}
    assert document["texts"][0]["wordings"] == {"fi": [["1", "2"]], "sv": [["1", "2"]]}
    assert (document["differ"], document["examples_with_another_answer"]) == (True, ["f"])
    assert document["compared"] == {"cases": 1000, "days": 2, "municipalities": 311, "examples": 40}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_difference_is_one_sentence_in_each_language(lang: str) -> None:
    nothing = Compared((), Texts([], (), (), ()), 1, 1, 1, 1)
    to = translator(lang)
    assert as_text(nothing, "a", "b", to).splitlines()[3:] == [to.text(SAME)]


def test_short_days() -> None:
    said = [short_day(date(2023, 3, 1), translator(lang)) for lang in LANGUAGES]
    assert said == ["1.3.2023", "1.3.2023", "1 Mar 2023"]
