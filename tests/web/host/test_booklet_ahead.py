"""The booklet is there before somebody is sent to it: made at the start in production, and anew on each day."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from guide.language.locale import LANGUAGES
from guide.web.host import app_setup, booklet_routes
from tests.days import TODAY
from tests.running import run


class Enough(Exception):
    """All that was waited for has been asked."""


@pytest.mark.parametrize("production", [True, False])
def test_each_day_is_made_in_each_language_in_production(monkeypatch: pytest.MonkeyPatch, production: bool) -> None:
    days: Iterator[date] = iter([TODAY] * len(LANGUAGES) + [TODAY + timedelta(1)] * len(LANGUAGES))
    asked: list[tuple[date, str]] = []

    def day() -> date:
        try:
            return next(days)
        except StopIteration:
            raise Enough from None

    monkeypatch.setattr(booklet_routes, "today", day)
    monkeypatch.setattr(booklet_routes, "booklet", lambda *one: asked.append(one))
    if production:
        monkeypatch.setenv("GUIDE_PRODUCTION", "1")
        monkeypatch.delenv("GUIDE_TODAY", raising=False)
        with pytest.raises(Enough):
            run(booklet_routes.make_ahead(0))
        assert asked == [(one, lang) for one in (TODAY, TODAY + timedelta(1)) for lang in LANGUAGES]
    else:
        monkeypatch.delenv("GUIDE_PRODUCTION", raising=False)
        run(booklet_routes.make_ahead(0))
        assert asked == []


def test_it_begins_with_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("keep_answers_out_of_the_log", "name_files_at_random", "make_files_in_turn", "limit_websockets",
                 "check_start"):
        monkeypatch.setattr(app_setup, name, lambda: None)
    monkeypatch.setattr(app_setup, "gc", SimpleNamespace(collect=int, freeze=int, set_threshold=lambda *_: None))
    monkeypatch.setenv("GUIDE_PRODUCTION", "1")
    monkeypatch.delenv("GUIDE_TODAY", raising=False)

    async def first() -> tuple[date, str]:
        made: asyncio.Queue[tuple[date, str]] = asyncio.Queue()
        loop = asyncio.get_running_loop()
        monkeypatch.setattr(booklet_routes, "booklet", lambda *one: loop.call_soon_threadsafe(made.put_nowait, one))
        async with app_setup.lifespan(None):
            return await asyncio.wait_for(made.get(), 60)

    assert run(first())[1] == LANGUAGES[0]
