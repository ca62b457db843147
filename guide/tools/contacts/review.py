"""What was brought, as a file that a person reviews, and the block of the deployer's file that it is written into."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from guide.places import EMPLOYMENT_AREAS
from guide.places.contacts import WAYS
from guide.settings.deployer import BadDeployerFile, Deployer, read
from guide.settings.deployer.own_contact import OwnContact
from guide.settings.deployer.values import is_blank
from guide.settings.validation import problems

FIRST = "# >>> Contacts from the service catalogue, written by `guide contacts apply`: what stands here is replaced."
LAST = "# <<< Contacts from the service catalogue."


class CannotApply(ValueError):
    """The review cannot be written; the text says what to do."""


class Review(BaseModel):
    """A file of review. `replaces` says what stood in the deployer's file when it was made."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    replaces: str
    contacts: tuple[OwnContact, ...] = ()


def differences(old: OwnContact | None, new: OwnContact | None) -> Iterator[str]:
    """Yield what a person would see change of one channel, a line for each way and language; days are left out."""
    for way in WAYS:
        was, now = (dict(one.texts(way)) if one else {} for one in (old, new))
        for lang in sorted(was.keys() | now.keys()):
            if was.get(lang) != now.get(lang):
                yield f"{way} {lang}: {_quoted(was.get(lang))} -> {_quoted(now.get(lang))}"
    before, after = (one.charge if one else None for one in (old, new))
    if before != after:
        yield f"charge: {_quoted(before)} -> {_quoted(after)}"
    if old and new and (old.area, old.source) != (new.area, new.source):
        yield f"area and source: {old.area} {old.source} -> {new.area} {new.source}"


def plain(line: str) -> str:
    """Return a line of a report with signs that could end it, or steer a terminal, made visible."""
    return "".join(sign if sign.isprintable() else "?" for sign in line)


def _quoted(value: str | None) -> str:
    return json.dumps(value, ensure_ascii=False) if value else "nothing"


def title(area: str, channel: str) -> str:
    """Return what a channel is called in a report."""
    return f"area {area} {EMPLOYMENT_AREAS[area].name_fi}, channel {channel}"


def written(contact: OwnContact) -> str:
    """Return a contact as a table of the deployer's file."""
    return "\n".join(("[[contacts]]", *(f"{name} = {_toml(value)}" for name, value in contact
                                        if _toml(value) not in ('""', "{  }")))) + "\n"


def _toml(value: object) -> str:
    if isinstance(value, BaseModel):
        value = value.model_dump()
    if isinstance(value, Mapping):
        parts = ", ".join(f"{key} = {_toml(part)}" for key, part in value.items() if not is_blank(part))
        return f"{{ {parts} }}"
    if isinstance(value, date):
        return value.isoformat()
    # A TOML string is written as one of JSON, but for a sign that JSON leaves as it is.
    return json.dumps(value or "", ensure_ascii=False).replace("\x7f", "\\u007f")


def as_file(report: Sequence[str], contacts: Iterable[OwnContact], file: Path, day: date) -> str:
    """Return the text of a review: the report as comments, then every contact that would stand in the file."""
    head = (f"Contacts brought from the service catalogue on {day}. Nothing is written into {file} yet.",
            "Look at each change, mend or take out what is wrong, then: python -m guide contacts apply THIS-FILE", "",
            *report)
    return "\n".join((*(f"# {line}".rstrip() for line in head), "", f'replaces = "{digest(_block_of(file)[1])}"', "",
                      *map(written, contacts)))


def digest(block: str) -> str:
    """Return what tells one block from another."""
    return hashlib.sha256(block.encode()).hexdigest()[:16]


def _block_of(file: Path) -> tuple[str, str, str]:
    """Return the text of the deployer's file before the block, in it and after it."""
    text = file.read_text(encoding="utf-8")
    if FIRST not in text and LAST not in text:
        return text, "", ""
    before, _, rest = text.partition(f"{FIRST}\n")
    block, last, after = rest.partition(f"{LAST}\n")
    if not last or FIRST in block or FIRST in after or LAST in after:
        raise CannotApply(f"{file}: the lines around the imported contacts are not as they were written: put them "
                          "back, or take both out with all between them and import anew")
    return before, block, after


def imported(file: Path) -> Mapping[str, OwnContact]:
    """Return what was brought earlier, by the id of the channel."""
    block = tomllib.loads(_block_of(file)[1])
    return {one.channel: one for one in Deployer.model_validate(block).contacts}


def read_review(path: Path) -> Review:
    """Return a review; `CannotApply` when it is missing or wrong."""
    try:
        review = Review.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        raise CannotApply(f"{path}: " + "; ".join(": ".join(filter(None, one)) for one in problems(error))) from None
    except (OSError, ValueError) as error:
        raise CannotApply(f"{path}: cannot be read: {error}") from None
    for one in review.contacts:
        missing = [name for name in ("channel", "source", "checked_on", "review_by") if is_blank(getattr(one, name))]
        if missing:
            raise CannotApply(f"{path}: a contact of area {one.area} has no {', '.join(missing)}")
    return review


def apply(review: Review, file: Path) -> None:
    """Write a review into the deployer's file. All else in it stays as it is, and it is whole at every moment.

    Raises:
        CannotApply: the block has changed since the review was made, or the file would not be sound.
    """
    file = file.resolve()
    before, block, after = _block_of(file)
    if digest(block) != review.replaces:
        raise CannotApply(f"{file} has other imported contacts than when the review was made: import anew")
    inside = "\n".join(map(written, review.contacts))
    text = f"{before.rstrip()}\n\n{FIRST}\n{inside}{LAST}\n{after}" if inside else f"{before.rstrip()}\n{after}"
    number, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(number, "w", encoding="utf-8") as new:
            new.write(text)
            new.flush()
            os.fsync(new.fileno())
        read(Path(name))
        shutil.copymode(file, name)
        os.replace(name, file)
    except BadDeployerFile as error:
        raise CannotApply(str(error).replace(name, f"{file} with these contacts")) from None
    finally:
        Path(name).unlink(missing_ok=True)
