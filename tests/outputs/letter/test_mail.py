"""A letter as a message: it fits an address, says when it does not, and names no address that is to be checked."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from guide.facts.answers import Answers
from guide.outputs.letter import letter_of
from guide.outputs.letter.mail import MOST_CHARACTERS, as_mail
from guide.outputs.letter.model import LetterLang, title_of
from guide.outputs.letter.plain import BLANK
from guide.places.contacts import OF_MUNICIPALITY
from tests.days import TODAY
from tests.outputs.letter.cases import CASES, LETTERS

EVERY = [(name, lang) for name, letter in LETTERS.items() for lang in letter.languages]


@pytest.mark.parametrize(("name", "lang"), EVERY)
@pytest.mark.parametrize("most", [MOST_CHARACTERS, 1_400])
def test_the_message_has_the_letter_or_says_that_it_has_its_beginning(
        name: str, lang: LetterLang, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guide.outputs.letter.mail.MOST_CHARACTERS", most)
    letter = LETTERS[name]
    mail = as_mail(letter, lang)
    assert len(mail.href) <= most
    assert mail.whole is (most == MOST_CHARACTERS)
    address = urlsplit(mail.href)
    told = parse_qs(address.query)
    assert address.scheme == "mailto"
    assert unquote(address.path) == letter.email
    assert told["subject"] == [title_of(letter, lang)]
    body = told["body"][0].replace("\r\n", "\n")
    written = mail.text.partition("\n\n")[2]
    assert body == written if mail.whole else written.startswith(body) and len(body) > len(written) / 2
    assert "\n" not in told["body"][0].replace("\r\n", "")
    assert BLANK[:2] not in mail.text


def test_an_address_is_given_only_where_the_letter_has_it() -> None:
    with_address = {name for name, letter in LETTERS.items() if letter.email}
    assert with_address
    for name, letter in LETTERS.items():
        named = {part.value.name("fi") for part in letter.parts if part.value and "@" in part.value.name("fi")}
        assert named == ({letter.email} if letter.email else set()), name


def test_an_address_that_has_to_be_checked_first_is_no_recipient() -> None:
    for code, ways in OF_MUNICIPALITY.items():
        letter = letter_of(Answers(on=TODAY, home_municipality=code), TODAY)
        if letter and "email" in ways and ways["email"].confidence == "one_source":
            assert (letter.email, urlsplit(as_mail(letter, "fi").href).path) == ("", ""), code


def test_the_reason_is_ticked_and_both_authorities_named() -> None:
    case, letter = CASES["notification"], LETTERS["notification"]
    text = as_mail(letter, "fi").text
    assert case.answers.stay_reason
    assert text.count("[x]") == 1
    assert f"\n{case.addressee}\n" in text
    assert f"\n{case.new}\n" in text
