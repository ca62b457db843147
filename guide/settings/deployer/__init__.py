"""Who offers this guide to the public, from one file: what the statement and the notices say beside fixed texts.

`GUIDE_DEPLOYER` names the file; without it the bundled one is read, whose fields are blank. With `GUIDE_PRODUCTION=1`
the guide does not start while a field is blank.
"""

from __future__ import annotations

from guide.settings.deployer.material import ADDRESSES, LIMITS, KnownLimit, ages
from guide.settings.deployer.model import Deployer, OwnLimit
from guide.settings.deployer.reading import BadDeployerFile, deployer, deployer_file, read

__all__ = ["ADDRESSES", "LIMITS", "BadDeployerFile", "Deployer", "KnownLimit", "OwnLimit", "ages", "deployer",
           "deployer_file", "read"]
