"""What the law review found in the duties, held by words and by sources (the findings' numbers stand in the names)."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from guide.facts.situation import situation_facts
from guide.language.locale import LANGUAGES, translator
from guide.law.acts import TRIAL_ACT
from guide.law.consequences import CONSEQUENCES
from guide.law.duties import DUTY_DETAILS
from guide.law.lines import duties as duty_lines
from guide.law.model import in_force
from guide.law.steps import STEPS
from tests.law.duties.situations import days, parts, persons, section

MESSAGES = {one.message.id: one.message for one in DUTY_DETAILS} | {duty_lines.OLD_TE.id: duty_lines.OLD_TE}


class Words(BaseModel):
    """Words that a message must have, and must not have, in each language."""

    model_config = ConfigDict(extra="forbid")

    finding: str
    message: str
    fi: list[str]
    sv: list[str]
    en: list[str]
    never: list[str] = []


WORDS = [Words.model_validate(one) for one in tomllib.loads(
    (Path(__file__).parent / "words-duties.toml").read_text(encoding="utf-8"))["words"]]


@pytest.mark.parametrize("words", WORDS, ids=lambda words: f"{words.finding} {words.message}")
def test_the_mended_words_stand_in_every_language(words: Words) -> None:
    for lang in LANGUAGES:
        text = translator(lang).text(MESSAGES[words.message])
        needed: list[str] = getattr(words, lang)
        assert needed
        assert [word for word in needed if word not in text] == []
        assert [word for word in words.never if word in text] == []


def test_l30_the_trial_act_is_never_cited_to_a_te_offices_customer() -> None:
    for on in days():
        if "te_office" not in persons(on):
            continue
        whole = section(on, "te_office", situation_facts())
        for sentence in whole.every_sentence():
            assert sentence.sources
            assert TRIAL_ACT not in {source.act for source in sentence.sources}, sentence.message.id


def test_l30_before_2_may_2022_the_duties_rest_on_the_act_of_2012_as_enacted() -> None:
    for person, label in (("te_office", "916/2012 § 2:8"), ("trial_municipality", "1269/2020 § 15")):
        first = next(part for part in parts(section(date(2022, 5, 1), person, situation_facts()))
                     if part.id == "seek_work_and_training")
        assert first.sentences[0].sources[0].label == label
        assert first.sentences[1].sources[0].label.startswith(label)


@pytest.mark.parametrize("on", [date(2022, 6, 1), date(2025, 2, 1), date(2026, 11, 24)])
def test_what_leaving_work_costs_does_not_rest_on_the_section_of_duties(on: date) -> None:
    heads = {sentence.message.id: sentence.sources[0].label for sentence in section(
        on, persons(on)[0], situation_facts(seeks_benefit=True)).every_sentence() if sentence.form == "head"}
    for head in ("duties.leaving", "duties.after"):
        label = next(label for name, label in heads.items() if name.startswith(head))
        assert label.startswith(("1290/2002 ", "1373/2018 § 16 a")), label


@pytest.mark.parametrize("on", [date(2026, 3, 1), date(2026, 4, 30), date(2026, 5, 1)])
def test_l26_no_sanction_of_2026_is_called_certain(on: date) -> None:
    shown = [one for one in DUTY_DETAILS if one.in_force(on) and one.message.id.startswith("duty.sanction.")]
    assert shown
    assert not [one.id for one in shown if one.certain]
    costs = in_force(CONSEQUENCES, on)
    assert not [one.id for one in costs if one.certain]
    general = {"48/2026" in {source.act.number for source in one.sources} for one in costs if one.of_the_benefit}
    assert general == {on >= date(2026, 5, 1)}


def test_l47_the_study_places_rest_on_the_unemployment_security_act() -> None:
    young = [one for one in DUTY_DETAILS if one.message.id == "duty.reform.young_autumn"]
    assert [source.label for one in young for source in one.sources] == ["1290/2002 § 2:13(1)"]


def test_l48_advice_is_not_told_as_the_words_of_section_27() -> None:
    advice = [one for one in STEPS if one.message.id in ("steps.register", "steps.register_in_person")]
    assert [one.certain for one in advice] == [False, False]
