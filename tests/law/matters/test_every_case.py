"""Every matter, on every day that matters, for every server: exactly one handler, with a source and a next step."""

from __future__ import annotations

from datetime import date

import pytest

from guide.answer.matter import HANDLER_NAMES, matter_result
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.law.acts import Source
from guide.law.days import EMPLOYMENT_AREAS_FIRST_DAY, TRIAL_LAST_DAY, DateNotCovered
from guide.law.matters import GROUPS, HANDLER_RULES, MATTERS, Handler, handling
from guide.law.matters.model import KINDS
from guide.law.model import in_force
from guide.law.oversight import OVERSIGHT
from guide.law.versions import version_on
from guide.reasoning.authorities import authority_of
from guide.tools.catalogues import extracted
from tests.days import TODAY
from tests.law.matters.everything import all_days, cases, version_days
from tests.telling import Tell

HELSINKI = "091"
ENDED = {"1269/2020", "916/2012", "1386/2010", "1369/2014", "153/2021", "1556/2016", "1373/2018", "347/2006"}
BEGAN_2025 = {"380/2023", "381/2023", "681/2023", "512/2024", "1088/2024", "733/2025", "1416/2025", "48/2026"}


def test_exactly_one_handler_with_source_and_next_step(tell: Tell) -> None:
    counted = 0
    for matter, on, kind in cases(version_days()):
        rules = [rule for rule in HANDLER_RULES if rule.matter == matter and rule.in_force(on)
                 and rule.when.value({"server": kind}) is not False]
        found = handling(matter, on, kind)
        assert [found.rule] == rules, (matter, on, kind)
        assert found.sources, (matter, on, kind)
        assert all(part for part in (found.steps, found.appeal, found.next_steps)), (matter, on, kind)
        assert all(line.sources for part in (found.steps, found.appeal, found.next_steps, found.notes) for line in part)
        counted += 1
    days_in = {"trial": 12, "employment_areas": 10}
    assert counted == len(MATTERS) * (days_in["trial"] * 3 + days_in["employment_areas"] * 2) == 28 * 56
    tell(f"{counted} cases of matter, day and server: each has exactly one handler")


def test_an_unknown_server_never_decides() -> None:
    for matter, on, _ in cases(version_days()):
        rules = [rule for rule in HANDLER_RULES if rule.matter == matter and rule.in_force(on)]
        assert {rule.when.value({"server": None}) for rule in rules} == {None}


def test_every_day_on_which_something_changes_has_one_handler() -> None:
    assert len(all_days()) > len(version_days())
    for matter, on, kind in cases(all_days()):
        assert handling(matter, on, kind).handler


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_result_is_whole_in_every_language(lang: str) -> None:
    to = translator(lang)
    for matter, on, kind in cases(version_days()):
        whole = matter_result(matter, on, authority_of(kind, HELSINKI, on), kind, TODAY)
        costs = ["costs"] if handling(matter, on, kind).matter.acts and kind != "ams" else []
        assert [section.id for section in whole.sections] == ["steps", *costs, "appeal", "next", "certainty"]
        assert whole.lead
        for sentence in whole.every_sentence():
            text = sentence.text(to)
            assert text.strip()
            assert "{" not in text
            assert sentence.sources, text
            assert lang == "fi" or text != sentence.text(translator("fi")), sentence.message.id
            assert sentence.form in ("text", "point", "note", "table", "cell")
        assert any(sentence.form == "point" for sentence in whole.sections[0].sentences)


def test_every_message_is_shown_to_somebody() -> None:
    shown: set[str] = set()
    for matter, on, kind in cases(all_days()):
        for known in (None, authority_of(kind, HELSINKI, on)):
            for today in (on, TODAY):
                whole = matter_result(matter, on, known, kind, today)
                shown |= {section.title.id for section in whole.sections}
                for sentence in whole.every_sentence():
                    shown |= {sentence.message.id}
                    shown |= {value.id for value in sentence.params.values() if isinstance(value, Message)}
    shown |= {matter.title.id for matter in MATTERS} | {group.title.id for group in GROUPS}
    ours = {str(entry.context) for entry in extracted() if entry.id and str(entry.context).startswith("matter.")}
    assert ours - shown == set()
    assert len(ours) > 250


def labels(found: tuple[Source, ...]) -> set[str]:
    return {source.act.number for source in found}


def test_steps_rest_on_acts_in_force_on_the_day() -> None:
    for matter, on, kind in cases(all_days()):
        found = handling(matter, on, kind)
        acts = set().union(labels(found.sources), *(labels(line.sources) for line in found.steps))
        assert not acts & (BEGAN_2025 if on.year < 2025 else ENDED), (matter, on, kind)


def test_sections_of_the_trial_act_are_cited_only_when_they_were_in_force() -> None:
    for matter, on, kind in cases(all_days()):
        found = handling(matter, on, kind)
        cited = {source.label for part in (found.steps, found.notes, found.appeal) for line in part
                 for source in line.sources} | {source.label for source in found.sources}
        if on < date(2021, 6, 1):
            assert not any(label.startswith("1269/2020 § 12 a") for label in cited)
            assert not {"916/2012 § 14:2"} & cited
        if on < date(2021, 10, 2):
            assert "1269/2020 § 12 a(5)" not in cited
        if on < date(2021, 10, 1):
            assert not any(label.startswith("1373/2018") for label in cited)
        if on < date(2026, 5, 1):
            assert "48/2026" not in cited


def test_a_complaint_goes_where_the_rules_of_oversight_say() -> None:
    for on in all_days():
        for kind in KINDS[version_on(on).regime]:
            rule = next(one for one in in_force(OVERSIGHT, on) if one.when.value({"server": kind}))
            assert handling("complaint", on, kind).handler.value == (rule.complaint_to or "parliamentary_ombudsman")


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="'passport' is not a matter; allowed: sanction"):
        handling("passport", TODAY, "ams")
    with pytest.raises(ValueError, match="'te_office' served nobody on 2025-01-01"):
        handling("coaching", date(2025, 1, 1), "te_office")
    with pytest.raises(ValueError, match="'employment_authority' served nobody on 2024-12-31"):
        handling("coaching", date(2024, 12, 31), "employment_authority")
    with pytest.raises(DateNotCovered):
        handling("coaching", date(2021, 2, 28), "te_office")
    with pytest.raises(ValueError, match="the server is 'ams', not 'te_office'"):
        matter_result("coaching", date(2024, 1, 1), authority_of("ams", "478", date(2024, 1, 1)), "te_office", TODAY)


def test_rules_end_and_begin_with_the_authorities_they_are_about() -> None:
    for rule in HANDLER_RULES:
        for kind in ("trial_municipality", "te_office"):
            if rule.when.value({"server": kind}):
                assert rule.last_day is not None, rule.id
                assert rule.last_day <= TRIAL_LAST_DAY, rule.id
        if rule.when.value({"server": "employment_authority"}):
            assert rule.first_day >= EMPLOYMENT_AREAS_FIRST_DAY, rule.id


def test_the_catalogue_is_sound() -> None:
    ids = [matter.id for matter in MATTERS]
    assert len(set(ids)) == len(ids) == 28
    assert [len(group.matters) for group in GROUPS] == [4, 4, 3, 8, 6, 3]
    assert len({rule.id for rule in HANDLER_RULES}) == len(HANDLER_RULES)
    assert all(rule.sources and rule.checked_on <= TODAY <= rule.review_by for rule in HANDLER_RULES)
    assert {rule.matter for rule in HANDLER_RULES} == set(ids)
    assert set(HANDLER_NAMES) == set(Handler)
