"""The bill of materials (CycloneDX 1.6) and the licences of every Python package that is installed to run the guide.

`python -m deploy.sbom FOLDER` writes sbom.cdx.json and licences.md. Versions and hashes come from requirements.lock,
the licences from the installed packages. The same lock gives the same files: no time and no random number is in them.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from guide import __version__

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
#: Licences that packages name in words of their own, as SPDX names.
SPDX = {
    "MIT": "MIT", "MIT License": "MIT", "The MIT License": "MIT", "BSD": "BSD-3-Clause", "BSD-3-Clause": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause", "3-Clause BSD License": "BSD-3-Clause", "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0", "Apache License, Version 2.0": "Apache-2.0", "Apache-2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0", "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0", "MPL-2.0": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0"}

#: What runs too and is not in the lock: whoever compares the bill with published vulnerabilities looks for these apart.
NOT_LISTED = {
    "the JavaScript inside the streamlit package": "its front end (React and other packages from npm) is bundled into "
    "streamlit/static without a list of its parts; it is fixed with Streamlit, whose releases name its vulnerabilities",
    "the packages of the container's base image": "Debian's and Python's own; list them in the image with a scanner, "
    "or with dpkg-query --show",
    "the interpreter, the proxy and the operating system outside a container": "they are the deployer's"}


class Unclear(RuntimeError):
    """Something is not installed as the lock says, or names no licence that is known here; the message names each."""


@dataclass(frozen=True, slots=True)
class Part:
    """A package: its name and version, its licence as an SPDX expression, the hashes of its files, what it needs."""

    name: str
    version: str
    licence: str
    hashes: tuple[str, ...]
    needs: tuple[str, ...]

    @property
    def purl(self) -> str:
        """Return its package URL."""
        return f"pkg:pypi/{self.name}@{self.version}"


def locked(text: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield name, version and hashes of what a lock file says for this machine."""
    for block in re.split(r"\n(?=\S)", text.replace("\\\n", " ")):
        line = re.split(r"\s--hash|\s#", block, maxsplit=1)[0].strip()
        if not line or line.startswith("#"):
            continue
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate():
            version = next(iter(wanted.specifier)).version
            yield canonicalize_name(wanted.name), version, tuple(re.findall(r"--hash=sha256:(\w{64})", block))


def licence(found: Distribution) -> str:
    """Return the licence of a package as an SPDX expression, "" when it names none that is known here."""
    about = found.metadata
    if "License-Expression" in about:
        return about["License-Expression"]
    said = [about["License"].strip()] if "License" in about else []
    said += [line.rpartition(" :: ")[2] for line in about.get_all("Classifier", []) if line.startswith("License")]
    return next((SPDX[one] for one in said if one in SPDX), "")


def parts(lock: Path = LOCK) -> tuple[Part, ...]:
    """Return every package of a lock file; Unclear when one is missing, of another version, or without a licence."""
    faults, found = [], []
    rows = list(locked(lock.read_text(encoding="utf-8")))
    names = {name for name, _, _ in rows}
    for name, version, hashes in rows:
        try:
            installed = distribution(name)
        except PackageNotFoundError:
            faults.append(f"{name} is not installed")
            continue
        if installed.version != version:
            faults.append(f"{name} is installed as {installed.version}, the lock says {version}")
        of = licence(installed)
        if not of:
            faults.append(f"{name} names no licence that deploy/sbom.py knows")
        needs = {canonicalize_name(Requirement(line).name) for line in installed.requires or ()}
        found.append(Part(name, version, of, hashes, tuple(sorted(needs & names))))
    if faults:
        raise Unclear("\n".join(faults))
    return tuple(found)


def _component(part: Part) -> Mapping[str, Any]:
    return {"type": "library", "bom-ref": part.purl, "name": part.name, "version": part.version, "purl": part.purl,
            "licenses": [{"expression": part.licence}],
            "externalReferences": [{"type": "distribution", "url": f"https://pypi.org/project/{part.name}/{part.version}/",
                                    "hashes": [{"alg": "SHA-256", "content": one} for one in part.hashes]}]}


def bill(found: tuple[Part, ...]) -> dict[str, Any]:
    """Return the bill of materials."""
    about = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    own = f"pkg:generic/{about['name']}@{__version__}"
    direct = {canonicalize_name(Requirement(line).name) for line in about["dependencies"]}
    of = {part.name: part.purl for part in found}
    document: dict[str, Any] = {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": {
            "type": "application", "bom-ref": own, "name": about["name"], "version": __version__, "purl": own,
            "description": about["description"], "licenses": [{"expression": about["license"]}]}},
        "components": [_component(part) for part in found],
        "dependencies": [{"ref": own, "dependsOn": sorted(of[name] for name in direct if name in of)},
                         *({"ref": part.purl, "dependsOn": [of[name] for name in part.needs]} for part in found)],
        "compositions": [{"aggregate": "incomplete_third_party_only", "assemblies": [own, of["streamlit"]]}],
        "properties": [{"name": f"guide:not-listed:{what}", "value": why} for what, why in NOT_LISTED.items()]}
    return {**document, "serialNumber": uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(document, sort_keys=True)).urn}


def report(found: tuple[Part, ...]) -> str:
    """Return the licences as a Markdown table, with how many packages have each."""
    counts: dict[str, int] = {}
    for part in found:
        counts[part.licence] = counts.get(part.licence, 0) + 1
    most = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return "\n".join([
        "# Licences of what is installed to run the guide", "", "The guide itself: EUPL-1.2.", "",
        "| licence | packages |", "| --- | --- |", *(f"| {name} | {count} |" for name, count in most), "",
        "| package | version | licence |", "| --- | --- | --- |",
        *(f"| {part.name} | {part.version} | {part.licence} |" for part in found), "",
        "## Not listed here", "", *(f"- {what}: {why}" for what, why in NOT_LISTED.items()), ""])


def main(folder: Path) -> int:
    """Write both files into a folder and return the exit status."""
    try:
        found = parts()
    except Unclear as error:
        print(error, file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sbom.cdx.json").write_text(json.dumps(bill(found), indent=1) + "\n", encoding="utf-8")
    (folder / "licences.md").write_text(report(found), encoding="utf-8")
    print(f"{len(found)} packages: {folder / 'sbom.cdx.json'}, {folder / 'licences.md'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
