"""A letter as a message that the visitor's own mail programme opens: a `mailto:` address, and its text to copy."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from guide.outputs.letter.model import Letter, LetterLang, title_of
from guide.outputs.letter.plain import as_text

#: Mail programmes on computers cut longer addresses (Outlook's limit is about this); those of phones take more.
MOST_CHARACTERS = 2_000
#: In an address a line ends so (RFC 6068, section 5).
_LINE_END = quote("\r\n")


class Mail(NamedTuple):
    """The text of a letter, the address that opens a message with it, and whether all of the text fits there."""

    text: str
    href: str
    whole: bool


def as_mail(letter: Letter, lang: LetterLang) -> Mail:
    """Return the letter as a message in a language: blanks are left open after their labels.

    It has a recipient only where the letter names an address. Of a text that is too long for an address the message has
    the first lines.
    """
    text = as_text(letter, lang, lang, blank="")
    href = f"mailto:{quote(letter.email, safe='@')}?subject={quote(title_of(letter, lang), safe='')}&body="
    _, _, body = text.partition("\n\n")  # the title is the subject
    for line in body.splitlines():
        added = quote(line, safe="") + _LINE_END
        if len(href) + len(added) > MOST_CHARACTERS:
            return Mail(text, href, whole=False)
        href += added
    return Mail(text, href, whole=True)
