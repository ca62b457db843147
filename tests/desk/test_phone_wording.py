"""What the clerk reads aloud: every question has its words, fit for the ear, and its probes are right in law."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

import pytest

from guide.desk.board import IF_CALLER_SAYS, SPOKEN_DATE
from guide.facts.model import Spoken
from guide.facts.questions import QUESTIONS
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.reasoning.interview import WHEN

FORMS: tuple[tuple[Spoken, tuple[str, ...]], ...] = (
    (SPOKEN_DATE, WHEN), *((question.spoken, question.values) for question in QUESTIONS))
#: A key word of each option but the last two, "none of these" and "I do not know", that the sentence has to name.
OPTIONS = {
    "status": ("työtön", "vaarassa jäädä työttömäksi", "palkkatuella", "palvelussa", "mikään"),
    "change_ground": ("kieli", "oleskelu", "asiakassuhde", "turvallisuus", "jokin muu"),
    "stay_reason": ("työ", "opiskelu", "vapaa-aika", "läheinen", "muu vastaava"),
    "change_target_trial": ("TE-toimiston",), "stay_aland": ("kotikunnassasi",), "home": ("ei sinulla ole kotikuntaa",),
}
#: What a caller says, by the end of its id, and what it means in law.
RIGHT = {
    "earnings_related.kela": "no", "earnings_related.fund": "yes", "earnings_related.nothing": None,
    "earnings_related.used_up": "unknown", "immigrant.dual": "no", "immigrant.eu": None, "immigrant.born": "unknown",
    "foreign_language.sign": "yes", "foreign_language.contact": None, "foreign_language.fluent": "yes",
    "under_30.that_day": "no", "under_30.same_year": None, "status.reduced": None, "status.ending": "at_risk",
    "dismissed_55plus.age": "no", "dismissed_55plus.earlier": "no", "former_customer.before": "no",
    "temporary_protection.pending": "no", "temporary_protection.asylum": "no", "home.protected": None,
    "change_ground.protected": None, "change_ground.other_language": "language", "stay.secret": "unknown",
    "stay_aland.visit": "home", "laid_off.some_days": "yes", "under_25.upper_secondary": "yes",
}


def messages() -> list[Message]:
    return [one for spoken, _ in FORMS
            for one in (spoken.ask, *chain(*((probe.says, probe.then) for probe in spoken.caller_says)))]


@pytest.mark.parametrize(("spoken", "values"), FORMS, ids=[spoken.ask.id for spoken, _ in FORMS])
def test_every_probe_means_an_option_of_its_question(spoken: Spoken, values: tuple[str, ...]) -> None:
    assert 1 <= len(spoken.caller_says) <= 4
    assert {probe.answer for probe in spoken.caller_says} <= {*values, None}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_wording_differs(lang: str) -> None:
    to = translator(lang)
    told = Counter(to.text(one) for one in messages())
    assert [text for text, times in told.items() if times > 1] == []
    labels = {to.text(question.label) for question in QUESTIONS}
    assert labels.isdisjoint(told), "what is read aloud is not what is read"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_read_aloud_can_be_spoken(lang: str) -> None:
    to = translator(lang)
    for spoken, _ in FORMS:
        text = to.text(spoken.ask)
        assert not re.search(r"[()\[\]§/%–:;&*]", text), text
        assert not re.search(r"\d\.\d", text), f"a date in figures: {text}"
        assert "?" in text
        assert len(re.findall(r"[?.]", text)) <= 6, text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_callers_words_stand_in_quotation_marks(lang: str) -> None:
    marks = {"fi": ("”", "”"), "sv": ("”", "”"), "en": ("‘", "’")}[lang]
    to = translator(lang)
    for spoken, _ in FORMS:
        for probe in spoken.caller_says:
            text = to.text(probe.says)
            assert (text[0], text[-1]) == marks, text
    assert to.text(IF_CALLER_SAYS).endswith(":")


@pytest.mark.parametrize("name", OPTIONS)
def test_the_options_are_in_the_sentence(name: str) -> None:
    question = next(one for one in QUESTIONS if one.spoken.ask.id == f"desk.spoken.{name}")
    assert [word for word in OPTIONS[name] if word not in question.spoken.ask.fi] == []
    if question.kind == "choice":
        assert len(OPTIONS[name]) == len(question.values) - 1


@pytest.mark.parametrize("name", RIGHT)
def test_a_probe_is_right_in_law(name: str) -> None:
    probes = {probe.says.id: probe for spoken, _ in FORMS for probe in spoken.caller_says}
    assert probes[f"desk.spoken.{name}"].answer == RIGHT[name]


@pytest.mark.parametrize(("lang", "words"), [
    ("fi", "Älä kysy osoitetta"), ("sv", "Fråga inte efter adressen"), ("en", "Do not ask for the address")])
def test_nobody_with_a_non_disclosure_order_is_asked_for_an_address(lang: str, words: str) -> None:
    to = translator(lang)
    protected = [probe for spoken, _ in FORMS for probe in spoken.caller_says if "turvakielto" in probe.says.fi]
    assert len(protected) == 2
    assert all(words in to.text(probe.then) for probe in protected)


def test_where_the_law_leaves_room_the_clerk_says_so() -> None:
    probes = {probe.says.id: probe.then.fi for spoken, _ in FORMS for probe in spoken.caller_says}
    for name in ("immigrant.dual", "immigrant.born", "foreign_language.sign"):
        assert "neuvo varmistamaan" in probes[f"desk.spoken.{name}"].lower(), name
    assert "vihje" in probes["desk.spoken.earnings_related.kela"]
