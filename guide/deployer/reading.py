"""Reading the deployer's file, and refusing to start in production while it has blanks."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from guide.deployer.model import Deployer
from guide.settings import settings

BUNDLED = Path(__file__).parents[1] / "data" / "deployer.toml"


class BadDeployerFile(ValueError):
    """The file is missing or cannot be understood; the message names the file and each fault."""


class BlankFields(RuntimeError):
    """Fields are blank in production; the message names each and the file."""


def deployer_file(environment: Mapping[str, str] | None = None) -> Path:
    """Return the path of the file in use: `GUIDE_DEPLOYER`, else the bundled one; BadSettings as in `settings`."""
    return settings(environment).deployer or BUNDLED


def read(path: Path) -> Deployer:
    """Return what a file says.

    Raises:
        BadDeployerFile: it is missing, is not TOML, or a field is unknown or has a value it cannot have.
    """
    try:
        return Deployer.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, one['loc'])) or 'file'}: {one['msg']}" for one in error.errors())
        raise BadDeployerFile(f"{path}: {faults}") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadDeployerFile(f"{path}: {error}") from None


@cache
def deployer() -> Deployer:
    """Return the deployer of this process, read once; BadDeployerFile as in `read`."""
    return read(deployer_file())


def check_start(environment: Mapping[str, str] | None = None) -> Deployer:
    """Return the deployer if the guide may start with it: always in development, without blanks in production.

    Raises:
        BadSettings: as in `settings`.
        BadDeployerFile: as in `read`.
        BlankFields: `GUIDE_PRODUCTION` is on and a field is blank.
    """
    given = settings(environment)
    path = given.deployer or BUNDLED
    found = read(path)
    blanks = found.blanks()
    if blanks and given.production:
        way = "" if given.deployer else " Copy it, fill it in, and name the copy in GUIDE_DEPLOYER."
        raise BlankFields(f"The guide does not start in production: {len(blanks)} fields are blank in {path}: "
                          f"{', '.join(blanks)}.{way}")
    return found
