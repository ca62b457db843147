"""Who offers this guide to the public, from one file: what the statement and the notices say beside fixed texts.

`GUIDE_DEPLOYER` names the file; without it the bundled one is read, whose fields are blank. With `GUIDE_PRODUCTION=1`
the guide does not start while a field is blank. Beside it stands what the project itself knows and the notices show:
limits in accessibility, and public addresses.
"""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from guide.places.contacts import Contact
from guide.reasoning.review_dates import Aged
from guide.settings.deployer.model import Deployer, OwnLimit
from guide.settings.environment import settings
from guide.settings.validation import problems

__all__ = ["ADDRESSES", "BUNDLED", "LIMITS", "BadDeployerFile", "Deployer", "KnownLimit", "OwnLimit", "ages",
           "deployer", "deployer_file", "read", "take"]

#: A filled file has about 4,000.
MOST_BYTES = 100_000
#: More would hide the first.
MOST_FAULTS = 20
DATA = Path(__file__).parents[2] / "data"
BUNDLED = DATA / "deployer.toml"


class BadDeployerFile(ValueError):
    """The file is missing or cannot be understood; the message names the file and each fault."""


class KnownLimit(BaseModel):
    """A shortcoming in accessibility. Its texts are messages: `notice.limit.<id>.title`, `.what`, `.why`, `.instead`.

    `criterion` is the WCAG criterion that fails, "" when the limit is not one of a single criterion. `ends_with` names
    the date in the deployer's statement that makes the limit a thing of the past.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    criterion: str
    checked_on: date
    review_by: date
    ends_with: str = ""


def _tables(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


LIMITS: tuple[KnownLimit, ...] = tuple(map(KnownLimit.model_validate, _tables("known_limits.toml")["limit"]))
ADDRESSES: Mapping[str, Contact] = MappingProxyType(
    {name: Contact.model_validate(one) for name, one in _tables("notice_addresses.toml").items()})


def deployer_file(environment: Mapping[str, str] | None = None) -> Path:
    """Return the path of the file in use: `GUIDE_DEPLOYER`, else the bundled one; BadSettings as in `settings`."""
    return settings(environment).deployer or BUNDLED


def _text_of(path: Path) -> str:
    """Return what a file holds; BadDeployerFile when it is no plain text file of a sensible size."""
    # Without waiting, since a pipe would never begin, and a device never end.
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise BadDeployerFile(f"{path}: is no ordinary file: name a filled copy of {BUNDLED.name}")
    with os.fdopen(number, "rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise BadDeployerFile(f"{path}: is larger than {MOST_BYTES:,} bytes: name a filled copy of {BUNDLED.name}")
    return data.decode("utf-8-sig")


def read(path: Path) -> Deployer:
    """Return what a file says.

    Raises:
        BadDeployerFile: it is missing, is no text, is not TOML, or a field is unknown or has a value it cannot have.
    """
    try:
        return Deployer.model_validate(tomllib.loads(_text_of(path)))
    except BadDeployerFile:
        raise
    except ValidationError as error:
        fault = "; ".join(f"{where or 'file'}: {text}" for where, text in problems(error, MOST_FAULTS))
    except UnicodeDecodeError:
        fault = "is not UTF-8: save it again as UTF-8 text"
    except tomllib.TOMLDecodeError as error:
        fault = f"is not TOML: {error}"
    except RecursionError:
        fault = "is not TOML: too many brackets"
    except ValueError:  # tomllib lets Python's own limit through
        fault = "has a number of thousands of digits"
    except OSError as error:
        fault = f"cannot be read: {error.strerror}"
    raise BadDeployerFile(f"{path}: {fault}")


_TAKEN: list[Deployer] = []


@cache
def deployer() -> Deployer:
    """Return the deployer of this process, read once, until `take` gives another one. BadDeployerFile as in `read`."""
    return _TAKEN.pop() if _TAKEN else read(deployer_file())


def take(who: Deployer) -> None:
    """Let this process go by what was read. The file is not read once more: somebody may be editing it now."""
    _TAKEN.append(who)
    deployer.cache_clear()
    deployer()


def ages() -> Iterator[Aged]:
    """Yield everything of the statement and the notices that can go out of date."""
    yield from (Aged(f"limit {one.id}", one.checked_on, one.review_by) for one in LIMITS)
    yield from (Aged(f"address {name}", one.checked_on, one.review_by) for name, one in ADDRESSES.items())
    yield from deployer().ages()
