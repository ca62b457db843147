"""Reading the deployer's file: once, at the start, and whatever stands under its name."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from guide.settings.deployer.model import Deployer
from guide.settings.environment import settings
from guide.settings.validation import problems

#: A filled file has about 4,000.
MOST_BYTES = 100_000
#: More would hide the first.
MOST_FAULTS = 20
BUNDLED = Path(__file__).parents[2] / "data" / "deployer.toml"


class BadDeployerFile(ValueError):
    """The file is missing or cannot be understood; the message names the file and each fault."""


def deployer_file(environment: Mapping[str, str] | None = None) -> Path:
    """Return the path of the file in use: `GUIDE_DEPLOYER`, else the bundled one; BadSettings as in `settings`."""
    return settings(environment).deployer or BUNDLED


def _text_of(path: Path) -> str:
    """Return what a file holds; BadDeployerFile when it is no plain text file of a sensible size."""
    # Without waiting, since a pipe would never begin, and a device never end.
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            raise BadDeployerFile(f"{path}: is no ordinary file: name a filled copy of {BUNDLED.name}")
        data = b""
        while len(data) <= MOST_BYTES and (part := os.read(number, MOST_BYTES + 1 - len(data))):
            data += part
    finally:
        os.close(number)
    if len(data) > MOST_BYTES:
        raise BadDeployerFile(f"{path}: is larger than {MOST_BYTES:,} bytes: name a filled copy of {BUNDLED.name}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadDeployerFile(f"{path}: is not UTF-8: save it again as UTF-8 text") from None


def read(path: Path) -> Deployer:
    """Return what a file says.

    Raises:
        BadDeployerFile: it is missing, is no text, is not TOML, or a field is unknown or has a value it cannot have.
    """
    try:
        return Deployer.model_validate(tomllib.loads(_text_of(path)))
    except ValidationError as error:
        faults = "; ".join(f"{where or 'file'}: {text}" for where, text in problems(error, MOST_FAULTS))
        raise BadDeployerFile(f"{path}: {faults}") from None
    except tomllib.TOMLDecodeError as error:
        raise BadDeployerFile(f"{path}: is not TOML: {error}") from None
    except BadDeployerFile:
        raise
    except ValueError:  # tomllib lets Python's own limit through
        raise BadDeployerFile(f"{path}: has a number of thousands of digits") from None
    except RecursionError:
        raise BadDeployerFile(f"{path}: is not TOML: too many brackets") from None
    except OSError as error:
        raise BadDeployerFile(f"{path}: cannot be read: {error.strerror}") from None


@cache
def deployer() -> Deployer:
    """Return the deployer of this process, read once: a changed file needs a restart. BadDeployerFile as in `read`."""
    return read(deployer_file())
