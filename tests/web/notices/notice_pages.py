"""What the tests of the plain pages share: texts as a page shows them, and pages of a whole file with changes."""

from __future__ import annotations

import html
import re
from datetime import date

from guide.language.locale import Lang, translator
from guide.language.messages import Message
from guide.settings.deployer import Deployer
from guide.tools.catalogues import extracted
from guide.web.notices.routes import notice_html
from tests.days import TODAY
from tests.settings.test_deployer import FULL, changed

MESSAGES = {str(entry.context): Message(str(entry.context), str(entry.id)) for entry in extracted() if entry.id}


def said(lang: Lang, message: Message | str, **values: object) -> str:
    """Return a message, or the one of an id, as a page shows it."""
    one = MESSAGES[message] if isinstance(message, str) else message
    return html.escape(translator(lang).text(one, **values), quote=False)


def words(page: str) -> str:
    """Return what a reader sees of a page."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<body")[2].partition(">")[2])))


def full(name: str, lang: Lang, today: date = TODAY, **fields: object) -> str:
    """Return a page of the whole file with some fields changed, `__` in a name standing for a dot."""
    whole = FULL
    for field, value in fields.items():
        whole = {**whole, **{key: one for key, one in changed(field.replace("__", "."), value).items()
                             if key == field.partition("__")[0]}}
    return notice_html(name, lang, Deployer.model_validate(whole), today)
