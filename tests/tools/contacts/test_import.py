"""`guide contacts` against a recorded service catalogue: what it brings, what it refuses, and that a person decides."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from guide import Answers, evaluate
from guide.answer import contact
from guide.language.locale import translator
from guide.tools.contacts.client import BASE, LONGEST_WAIT, TRIES, CannotAsk, Client
from guide.tools.contacts.review import FIRST, LAST
from tests.tools.contacts.catalogue import (
    DAY,
    DEPLOYER,
    KEY,
    LATER,
    LOCATION,
    PAGE,
    TELEPHONE,
    Desk,
    as_json,
    recorded,
)
from tests.tools.serving import Told


def brought(at: Desk) -> dict[str, dict[str, Any]]:
    """Return the contacts of the review, by channel."""
    return {one["channel"]: one for one in tomllib.loads(at.review.read_text(encoding="utf-8"))["contacts"]}


def test_what_is_brought_stands_in_the_language_it_was_written_for(at: Desk) -> None:
    assert at.bring() == 1
    found = brought(at)
    assert found[TELEPHONE] == {
        "area": "11", "phone": {"fi": "029 123 4560", "sv": "+358 29 123 4561"}, "charge": "charged",
        "hours": {"fi": "ma–ti klo 9–12 ja 13–15.30 ja ke klo 10–14 ajanvarauksella",
                  "sv": "mån–tis kl. 9–12 och 13–15.30 och ons kl. 10–14 med tidsbokning",
                  "en": "Mon–Tue 9–12 and 13–15:30 and Wed 10–14 by appointment"},
        "source": "https://www.suomi.test/palvelut/0", "checked_on": DAY,
        "review_by": found[LOCATION]["review_by"], "channel": TELEPHONE,
        "published_on": found[TELEPHONE]["published_on"]}
    assert (found[LOCATION]["review_by"] - DAY).days == 180
    assert found[LOCATION]["address"] == {"fi": "Kauppakaari 11, Kerava", "sv": "Köpmansbågen 11, Kervo"}
    assert found[LOCATION]["email"] == {"fi": "toimipiste@kunta.test"}
    assert found[PAGE]["page"] == {"sv": "https://www.kunta.test/sv/sysselsattning"}


def test_nothing_is_written_before_it_is_applied_and_all_else_stays(
        at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert at.bring() == 1
    assert at.file.read_text(encoding="utf-8") == DEPLOYER
    out = capsys.readouterr().out
    assert 'phone fi: nothing -> "029 123 4560"' in out
    assert "published on 2024-01-15, more than a year ago" in out
    assert "the first to speak with is taken of 2" in out
    assert at.apply() == 0
    text = at.file.read_text(encoding="utf-8")
    assert text.startswith(DEPLOYER.rstrip())
    assert text.count(FIRST) == text.count(LAST) == 1
    ways = at.deployer().ways_to("11")
    assert ways["phone"].text == {"fi": "029 123 4560", "sv": "+358 29 123 4561"}
    assert ways["email"].text["fi"] == "oma@kunta.test"  # what was written by hand goes first
    assert [path.name for path in at.folder.iterdir() if path.name.startswith(".")] == []


def test_a_visitor_sees_it_with_its_language_its_charge_and_its_page(at: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    at.bring()
    at.apply()
    monkeypatch.setattr(contact, "deployer", at.deployer)
    given = Answers(on=DAY, home_municipality="245")
    shown = contact.contact_of(evaluate(given), given, DAY)
    ways = {way.label: way for way in shown.cards[0][1]}
    phone, to = ways[contact.LABELS["phone"]], translator("sv")
    assert phone.href(to) == "tel:+358291234561"
    assert phone.about
    assert phone.about.text(to) == "telefontjänst på finska och svenska"
    assert phone.notes == (contact.CHARGES["charged"],)
    assert phone.source == "https://www.suomi.test/palvelut/0"
    assert phone.href(translator("en")) == "tel:0291234560"
    assert ways[contact.LABELS["page"]].shown(translator("fi")) == "https://www.kunta.test/sv/sysselsattning"


def test_the_same_again_differs_in_nothing_and_renews_the_days(at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    at.bring()
    at.apply()
    before = at.file.read_text(encoding="utf-8")
    assert at.bring(LATER) == 0
    assert "No contact has changed" in capsys.readouterr().out
    assert at.apply() == 0
    after = at.file.read_text(encoding="utf-8")
    assert after != before
    assert {one.checked_on for one in at.deployer().contacts if one.channel} == {LATER}
    assert after.startswith(DEPLOYER.rstrip())


def test_what_changed_is_told_old_and_new(at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    at.bring()
    at.apply()
    at.catalogue.change("telephone", lambda one: one["languageVersions"].pop("sv"))
    at.catalogue.change("page", lambda one: one["languageVersions"]["sv"]["webAddress"].update(url="https://uusi.test/"))
    capsys.readouterr()
    assert at.bring(LATER) == 1
    out = capsys.readouterr().out
    assert 'phone sv: "+358 29 123 4561" -> nothing' in out
    assert 'page sv: "https://www.kunta.test/sv/sysselsattning" -> "https://uusi.test/"' in out
    assert "phone fi:" not in out
    assert brought(at)[TELEPHONE]["phone"] == {"fi": "029 123 4560"}


@pytest.mark.parametrize(("name", "edit", "said"), [
    ("telephone", {"unheardOf": 1}, "unheardOf: Extra inputs are not permitted"),
    ("telephone", {"serviceChannelType": "EService"}, "does not match any of the expected tags"),
    ("telephone", {"publishedAt": "yesterday"}, "publishedAt"), ("telephone", {"contentId": 7}, "contentId"),
    ("location", {"languageVersions": []}, "languageVersions"),
    ("page", {"organizationContentId": TELEPHONE}, "belongs to another organisation")])
def test_a_wrong_shape_is_named_and_what_was_there_stays(
        at: Desk, capsys: pytest.CaptureFixture[str], name: str, edit: dict[str, Any], said: str) -> None:
    at.bring()
    at.apply()
    channel = recorded(name)["contentId"]
    was = brought(at)[channel]
    at.catalogue.instead[channel] = as_json(recorded(name) | edit)
    assert at.bring(LATER) == 1
    assert said in capsys.readouterr().out
    found = brought(at)
    assert found[channel] == was
    assert {one["checked_on"] for one in found.values() if one["channel"] != channel} == {LATER}


@pytest.mark.parametrize("day", ["2018-05-01T08:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00"])
def test_a_day_of_publishing_that_cannot_be_kept_takes_nothing_else_away(
        at: Desk, capsys: pytest.CaptureFixture[str], day: str) -> None:
    at.catalogue.change("telephone", lambda one: one.update(publishedAt=day))
    assert at.bring() == 1
    assert "the day it was published is not taken: should be a day from 2019 on" in capsys.readouterr().out
    assert brought(at)[TELEPHONE]["phone"]["fi"] == "029 123 4560"
    assert "published_on" not in brought(at)[TELEPHONE]
    assert at.apply() == 0


@pytest.mark.parametrize("time", ["99:99", "9:00", "12:60", "24:30", "09:00-12:00", ""])
def test_a_time_that_is_none_is_named(at: Desk, capsys: pytest.CaptureFixture[str], time: str) -> None:
    at.catalogue.change("telephone", lambda one: one["serviceHours"]["hours"][0].update(
        weeklyHours={"monday": {"hours": [{"start": "08:00", "end": time, "openingStatus": "Open"}]}}))
    assert at.bring() == 1
    assert "end: String should match pattern" in capsys.readouterr().out
    assert TELEPHONE not in brought(at)


@pytest.mark.parametrize("told", [Told(200, b""), Told(200, b"[]"), Told(200, b"{}"), Told(200, b"<html>"),
                                  Told(200, b"x" * 1_000_001), Told(400, b"{}"), Told(200, b'{"a":', length=50)])
def test_an_empty_or_too_large_answer_is_no_contact(at: Desk, told: Told) -> None:
    at.catalogue.instead[TELEPHONE] = told
    cut_short = told.length is not None
    assert at.bring() == (2 if cut_short else 1)
    if cut_short:
        assert not at.review.exists()  # the server does not answer as it should, however often it is asked
    else:
        assert brought(at).keys() == {LOCATION, PAGE}


def test_of_a_partial_answer_what_there_is_is_taken(at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    at.catalogue.change("telephone", lambda one: one.update(serviceHours=None))
    at.catalogue.change("location", lambda one: one.update(location={"streetAddresses": []}))
    at.catalogue.change("page", lambda one: one.update(languageVersions={"smn": one["languageVersions"]["sv"]}))
    assert at.bring() == 1
    out, found = capsys.readouterr().out, brought(at)
    assert "hours" not in found[TELEPHONE]
    assert "address" not in found[LOCATION]
    assert PAGE not in found
    assert out.count("there is no ") == 3
    assert "the channel has none of fi, sv, en" in out


@pytest.mark.parametrize(("edit", "said"), [
    ({"heading": {"fi": "Puhelin"}}, "a text of their own says for what"),
    ({"weeklyHours": {"monday": {"hours": [{"start": "09:00", "end": "12:00", "openingStatus": "Open",
                                            "repetition": "OddWeeks"}]}}}, "some are not for every week"),
    ({"weeklyHours": {"monday": {"hours": [{"start": "15:00", "end": "09:00", "openingStatus": "Open"}]}}},
     "some end before they begin"),
    ({"type": "WeeklyDateRangeServiceHour"}, "hours of single days, dates and holidays are left out")])
def test_hours_that_numbers_alone_do_not_tell_are_left_out(
        at: Desk, capsys: pytest.CaptureFixture[str], edit: dict[str, Any], said: str) -> None:
    at.catalogue.change("telephone", lambda one: one["serviceHours"]["hours"][0].update(edit))
    at.bring()
    assert said in capsys.readouterr().out
    assert "hours" not in brought(at)[TELEPHONE]


def test_a_value_that_the_guide_would_not_show_is_not_taken(at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    def edit(one: dict[str, Any]) -> None:
        one["languageVersions"]["fi"]["phoneNumbers"][0].update(
            number="soita vaihteeseen", additionalInformation="ma\n[[contacts]]\narea = \"12\"")
    at.catalogue.change("telephone", edit)
    at.bring()
    assert "phone is not taken: is not a phone number" in capsys.readouterr().out
    assert "phone" not in brought(at)[TELEPHONE]
    assert {one["area"] for one in brought(at).values()} == {"11"}  # no text of the catalogue ends a comment


def test_a_channel_that_has_ended_goes(at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    at.bring()
    at.apply()
    at.catalogue.instead[PAGE] = Told(404, b"{}")
    at.catalogue.instead["archived"] = as_json(recorded("archived") | {"items": [{"contentId": LOCATION}]})
    assert at.bring(LATER) == 1
    out = capsys.readouterr().out
    assert "has ended: look for another" in out
    assert "is no longer in the catalogue: look for another" in out
    assert brought(at).keys() == {TELEPHONE}
    assert next(one.path for one in at.server.asked if "archived" in one.path and str(DAY) in one.path)


def test_a_busy_catalogue_is_waited_for_as_it_asks(at: Desk) -> None:
    at.catalogue.instead[TELEPHONE] = lambda time: Told(429, b"", {"Retry-After": "7"}) if time == 1 else (
        Told(503, b"") if time == 2 else as_json(recorded("telephone")))
    assert at.bring() == 1
    assert brought(at).keys() == {TELEPHONE, LOCATION, PAGE}
    assert [pause for pause in at.pauses if pause >= 1] == [7.0, 2.0]


@pytest.mark.parametrize(("told", "said"), [
    (Told(429, b""), f"answers 429, {TRIES} times"), (Told(500, b""), f"answers 500, {TRIES} times"),
    (Told(429, b"", {"Retry-After": f"{LONGEST_WAIT + 1:.0f}"}), "asks to wait 121 seconds"),
    (Told(200, b"x" * 200, drip=0.05), "takes more than 2 seconds"),
    (Told(403, b""), "refuses the key"),
    (Told(302, b"", {"Location": "https://elsewhere.test/"}), "elsewhere.test), where the key does not go")])
def test_a_catalogue_that_does_not_answer_changes_nothing(
        at: Desk, capsys: pytest.CaptureFixture[str], told: Told, said: str) -> None:
    at.catalogue.instead[LOCATION] = told
    assert at.bring() == 2
    assert said in capsys.readouterr().err
    assert not at.review.exists()
    assert at.file.read_text(encoding="utf-8") == DEPLOYER
    assert at.catalogue.times[LOCATION] <= TRIES


def test_the_key_is_needed_goes_in_a_header_and_is_told_to_nobody(at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    at.bring()
    assert {one.headers["x-api-key"] for one in at.server.asked} == {KEY}
    assert not any(KEY in one.path for one in at.server.asked)
    at.patch.setenv("GUIDE_PTV_KEY", "another-key")
    assert at.bring() == 2
    assert "refuses the key" in capsys.readouterr().err
    at.patch.delenv("GUIDE_PTV_KEY")
    assert at.bring() == 2
    assert "GUIDE_PTV_KEY is not set" in capsys.readouterr().err
    assert KEY not in at.review.read_text(encoding="utf-8")
    with pytest.raises(CannotAsk, match="in the open"):
        Client(KEY, "http://api.kunta.test/")
    assert BASE.startswith("https://")


def test_a_server_that_is_away(at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert at.run("import", "--server", "http://127.0.0.1:9/", "--table", str(at.folder / "table.toml"),
                  "--out", str(at.review)) == 2
    assert "try again later" in capsys.readouterr().err
    assert not at.review.exists()
