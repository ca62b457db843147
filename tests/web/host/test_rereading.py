"""SIGHUP: a running process takes the deployer's file anew, and keeps the old one when the new one has a fault."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from urllib.request import urlopen

import pytest

from guide.answer.texts import OFF
from guide.language.locale import LANGUAGES, translator
from guide.testing.server import Server
from tests.abuse.visitor import Visitor
from tests.days import TODAY
from tests.failures.fleet import wait
from tests.running import run
from tests.settings.test_deployer import FULL_FILE

WHOLE = FULL_FILE.read_text(encoding="utf-8")
PHONE, OTHER = "+358 00 000 0003", "+358 00 000 0999"
TOLD = {"fi": "Huomaa virhe.", "sv": "Obs ett fel.", "en": "Note an error."}
NOTICE = (f"\n[notice]\ntext = {{ fi = '{TOLD['fi']}', sv = '{TOLD['sv']}', en = '{TOLD['en']}' }}\n"
          f"first_day = {TODAY}\nlast_day = {TODAY}\n[off]\nmatters = true\nletters = true\n")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "own.toml"
    file.write_text(WHOLE, encoding="utf-8")
    return file


def shown(server: Server, lang: str, where: str) -> str:
    """Return the page of an example, at a step or at the desk."""
    async def visit() -> str:
        async with Visitor(server, f"lang={lang}&scenario=today-swedish-speaker&{where}") as one:
            await one.run()
            await one.run()
            return one.shown
    return run(visit())


def told(server: Server, part: str) -> int:
    """Return how often the log has a sentence."""
    return server.log.read_text(encoding="utf-8").count(part)


def test_a_notice_and_a_switch_reach_visitors_without_a_restart(own: Path, tmp_path: Path) -> None:
    environment = {"GUIDE_DEPLOYER": str(own), "GUIDE_TODAY": TODAY.isoformat(), "GUIDE_LOG": "json"}
    with Server(tmp_path / "log", environment) as server:
        def page(path: str) -> str:
            with urlopen(server.address + path, timeout=20) as answer:
                return str(answer.read().decode())

        def send(text: str, sentence: str) -> None:
            before = told(server, sentence)
            own.write_text(text, encoding="utf-8")
            assert server._process is not None
            server._process.send_signal(signal.SIGHUP)
            wait(lambda: told(server, sentence) > before, sentence)
        off = {lang: translator(lang).text(OFF) for lang in LANGUAGES}
        before = shown(server, "fi", "step=letter")
        assert TOLD["fi"] not in before
        assert off["fi"] not in before
        assert PHONE in page("/?lang=fi")
        send(WHOLE.replace(PHONE, OTHER) + NOTICE, "was read again")
        for lang in LANGUAGES:
            for step in ("letter", "matter"):
                text = shown(server, lang, f"step={step}")
                assert TOLD[lang] in text
                assert off[lang] in text
            assert TOLD[lang] in page(f"/guide/privacy?lang={lang}")
            assert off[lang] not in shown(server, lang, "step=result")
            assert OTHER in page(f"/?lang={lang}")
        # One with a fault changes nothing, and the log names it.
        send(WHOLE + NOTICE.replace("matters = true", "matters = 'soon'"), "off.matters")
        assert told(server, "is not taken") == 1
        assert TOLD["sv"] in shown(server, "sv", "step=letter")
        send(WHOLE, "was read again")
        assert off["en"] not in shown(server, "en", "step=letter")
        assert PHONE in page("/?lang=en")
    assert all(json.loads(line) for line in server.log.read_text(encoding="utf-8").splitlines())
