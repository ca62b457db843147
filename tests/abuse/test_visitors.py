"""Many visitors at once: each gets the answer to his own questions, and nobody another's file or session."""

from __future__ import annotations

import asyncio
import html
import time
from hashlib import blake2b
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
import websockets
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime import memory_media_file_storage as storage

from guide import Answers, evaluate
from guide.language.locale import translator
from guide.places import MUNICIPALITIES
from guide.testing.server import Server
from guide.web.host import texts
from tests.abuse.visitor import MOST, Visitor, journey, logged
from tests.days import TODAY
from tests.running import run
from tests.telling import Tell

MANY = 50
LETTER = "lang=fi&scenario=today-language-target-open&step=letter"


def homes() -> dict[str, str]:
    """Return so many municipalities, of as many areas as there are, with the name of who serves there."""
    found: dict[str, str] = {}
    for code, place in MUNICIPALITIES.items():
        outcome = evaluate(Answers(on=TODAY, home_municipality=code))
        name = outcome.servers[0].names.fi
        new = name not in found.values() or len(set(found.values())) >= 43
        if place.valid_to is None and not place.aland and new:
            found[place.name_fi] = name
        if len(found) == MANY:
            return found
    raise AssertionError("too few municipalities")


def test_fifty_visitors_get_their_own_answers(server: Server, tell: Tell) -> None:
    mine = homes()
    names = {html.escape(name) for name in mine.values()}

    async def one(home: str) -> tuple[str, float]:
        start = time.monotonic()
        return await journey(server, home, by_address=True), time.monotonic() - start

    async def all_at_once() -> list[tuple[str, float]]:
        return await asyncio.gather(*map(one, mine))

    answers = run(all_at_once())
    for (home, name), (hero, _) in zip(mine.items(), answers, strict=True):
        assert html.escape(name) in hero, home
        others = {other for other in names if other in hero and other not in html.escape(name)}
        assert not others, home
    slowest = max(seconds for _, seconds in answers)
    tell(f"{MANY} journeys at once, {len(set(mine.values()))} different authorities, the slowest {slowest:.1f} s")


def test_an_invented_session_gives_nothing(server: Server) -> None:
    """The third subprotocol is the session to come back to: a stranger's is not known, and a new one begins."""
    async def foreign() -> str:
        async with Visitor(server, "lang=fi&scenario=today-safety") as owner:
            await owner.run()
            async with Visitor(server, "lang=fi&step=result") as thief:
                await thief.socket.close()
                thief.socket = await websockets.connect(
                    thief.address, origin=websockets.Origin(server.address), subprotocols=[
                        websockets.Subprotocol(one) for one in
                        ("streamlit", "x", "00000000-0000-4000-8000-000000000000")])
                await thief.run()
                return thief.step

    assert run(foreign()) == "place"


def status(server: Server, path: str) -> int:
    """Return the status of a file's address."""
    try:
        with urlopen(server.address + path) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code


def test_a_letter_is_found_by_its_secret_address_only_and_goes_with_the_answers(server: Server) -> None:
    async def whole() -> None:
        async with Visitor(server, LETTER) as owner:
            await owner.run()
            address = await owner.file("letter_txt")
            with urlopen(server.address + address) as answer:
                body, headers = answer.read(), answer.headers
            assert headers["content-disposition"].startswith("attachment")
            assert "sandbox" in headers["content-security-policy"]
            assert headers["cache-control"] == "no-store"
            # Streamlit's own name for a file is the digest of its content: whoever can guess a letter could ask for it.
            name = address.rpartition("/")[2].partition(".")[0]
            filename = headers["content-disposition"].partition("filename=")[2].strip('"')
            plain = storage._calculate_file_id(body, headers["content-type"], filename)
            assert name not in (plain, blake2b(body, digest_size=16).hexdigest())
            assert status(server, address.replace(name, plain)) == 404
            await owner.run(clicked="clear")
            for _ in range(3):
                await owner.run()
            assert status(server, address) == 404

    run(whole())


def test_a_letter_that_is_gone_is_said_in_the_readers_language(server: Server) -> None:
    with pytest.raises(HTTPError) as missing:
        urlopen(Request(f"{server.address}/media/{'0' * 32}.pdf", headers={"accept-language": "sv"}))
    assert missing.value.code == 404
    shown = missing.value.read().decode()
    assert '<html lang="sv">' in shown
    assert html.escape(translator("sv").text(texts.NOT_FOUND)) in shown
    assert "sandbox" not in missing.value.headers["content-security-policy"]


@pytest.mark.parametrize(("query", "clicked"), [
    ("lang=en&scenario=today-safety&step=change", "clear"), ("lang=en&scenario=today-safety&view=desk", "desk_new")])
def test_a_click_on_its_way_while_all_is_cleared_brings_nothing_back(server: Server, query: str, clicked: str) -> None:
    """The browser tells every widget of its page with each click: here those of before the clearing, sent after it."""
    async def cleared() -> None:
        async with Visitor(server, query) as visitor:
            await visitor.run()
            before = {key: WidgetState.FromString(state.SerializeToString()) for key, state in visitor.states.items()}
            assert "safety" in before["carry"].string_value
            await visitor.run(clicked=clicked)
            assert 'data-guide-copy=""' in visitor.shown
            visitor.states = {key: state for key, state in before.items() if key in visitor.ids}
            await visitor.run()
            assert 'data-guide-copy=""' in visitor.shown
            # Which case, panel and caller the desk shows is no answer; a new caller begins with the first of each.
            shown = {"desk_case", "desk_panel", "desk_caller"}
            assert {key for key, state in visitor.states.items() if state.string_value} - shown == {"carry"}
            assert "Oulu" not in visitor.shown

    run(cleared())


def test_the_browser_hears_of_a_dropped_choice_before_its_copy_says_so(server: Server) -> None:
    """A copy without an answer means that the widgets hold it no longer: a choice that comes beside it is a new one."""
    async def typed_over() -> None:
        async with Visitor(server, "lang=en") as visitor:
            await visitor.run()
            visitor.choose("home_municipality_other", -1)
            await visitor.run()
            await visitor.run()
            assert "home_municipality" in visitor.state("carry").string_value
            visitor.state("home_municipality_search").string_value = "Kemi"
            visitor.received.clear()
            await visitor.run()
            told = [one.new_element for data in visitor.received
                    if (one := ForwardMsg.FromString(data).delta).WhichOneof("type") == "new_element"]
            dropped = next(at for at, one in enumerate(told) if one.radio.set_value and not one.radio.raw_value)
            copied = next(at for at, one in enumerate(told)
                          if one.text_input.set_value and "home" not in one.text_input.value)
            assert dropped < copied

    run(typed_over())


def test_further_visitors_wait_when_the_guide_is_full(server: Server) -> None:
    async def full() -> int:
        inside = []
        try:
            for _ in range(MOST):
                inside.append(await Visitor(server).__aenter__())
            with pytest.raises(websockets.InvalidStatus) as refused:
                await Visitor(server).__aenter__()
            return refused.value.response.status_code
        finally:
            for one in inside:
                await one.socket.close()

    assert run(full()) == 503
    assert logged(server)[-1] == f"no room: {MOST} tabs are open"
    assert "Satakunnan" in run(journey(server, "Pori"))
