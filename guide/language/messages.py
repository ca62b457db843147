"""A message: a stable id and its Finnish text, the source language of the guide.

The Finnish text is the gettext msgid and the id its context, so that changing a Finnish sentence empties the
Swedish and English ones, which the check then names. Catalogues: `locales/`; extraction:
`python -m guide.tools.catalogues`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """One text shown to a person; `id` is stable and never shown."""

    id: str
    fi: str


def M(id: str, fi: str) -> Message:
    """Mark a Finnish text for translation and return it as a `Message` (pybabel keyword `M:1c,2`)."""
    return Message(id, fi)
