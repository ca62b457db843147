"""The bill of materials (CycloneDX 1.6) and the licences of every Python package that is installed to run the guide.

`python -m deploy.sbom FOLDER` writes sbom.cdx.json and licences.md. cyclonedx-py reads the environment; what
requirements.lock does not name (the tools of the tests) is left out. The same packages give the same files.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import uuid
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name

from guide import __version__

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
#: Licences that packages name by a classifier alone, as SPDX names.
SPDX = {"License :: OSI Approved :: BSD License": "BSD-3-Clause",
        "License :: OSI Approved :: Apache Software License": "Apache-2.0",
        "License :: OSI Approved :: MIT License": "MIT"}
#: Packages whose metadata names a licence in words that cyclonedx-py does not take.
BY_HAND = {"protobuf": "BSD-3-Clause", "pydeck": "Apache-2.0"}
#: What runs too and is not in the lock: whoever compares the bill with published vulnerabilities looks for these apart.
NOT_LISTED = {
    "the JavaScript inside the streamlit package": "its front end (React and other packages from npm) is bundled into "
    "streamlit/static without a list of its parts; it is fixed with Streamlit, whose releases name its vulnerabilities",
    "the packages of the container's base image": "Debian's and Python's own; list them in the image with a scanner, "
    "or with dpkg-query --show",
    "the interpreter, the proxy and the operating system outside a container": "they are the deployer's"}


class Unclear(RuntimeError):
    """Something is not installed as the lock says, or names no licence that is known here; the message names each."""


def locked(text: str) -> dict[str, str]:
    """Return name and version of what a lock file says, for whatever machine."""
    return {canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.M)}


def environment() -> dict[str, Any]:
    """Return what cyclonedx-py says of the environment that this runs in."""
    made = subprocess.run([
        sys.executable, "-m", "cyclonedx_py", "environment", sys.executable, "--spec-version", "1.6",
        "--pyproject", str(ROOT / "pyproject.toml"), "--output-reproducible",
        "--no-validate"],  # takes eight seconds; the tests hold the bill to the schema
        capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(made.stdout)
    return found


def licence(component: Mapping[str, Any]) -> str:
    """Return the licence of a component as an SPDX expression, "" when it names none that is known here."""
    said = [one.get("expression") or one["license"].get("id") or SPDX.get(one["license"]["name"], "")
            for one in component.get("licenses", [])]
    return next(filter(None, said), BY_HAND.get(canonicalize_name(component["name"]), ""))


def bill(whole: Mapping[str, Any], lock: str) -> dict[str, Any]:
    """Return the bill of what a lock names, out of that of a whole environment.

    Raises:
        Unclear: a package is of another version than the lock says, or of a licence not known here.
    """
    versions = locked(lock)
    parts = [one for one in whole["components"] if canonicalize_name(one["name"]) in versions]
    wanted = {one["bom-ref"]: versions[canonicalize_name(one["name"])] for one in parts}
    faults = [f"{one['name']} is installed as {one['version']}, the lock says {wanted[one['bom-ref']]}"
              for one in parts if one["version"] != wanted[one["bom-ref"]]]
    faults += [f"{one['name']} names no licence that deploy/sbom.py knows" for one in parts if not licence(one)]
    if faults or not parts:
        raise Unclear("\n".join(faults) or "nothing that the lock names is installed")
    own = whole["metadata"]["component"]
    kept = {own["bom-ref"], *(one["bom-ref"] for one in parts)}
    document: dict[str, Any] = {
        **whole, "metadata": {**whole["metadata"], "component": {**own, "version": __version__}},
        "components": [{**one, "licenses": [{"expression": licence(one)}]} for one in parts],
        "dependencies": [{"ref": one["ref"], "dependsOn": [ref for ref in one.get("dependsOn", []) if ref in kept]}
                         for one in whole["dependencies"] if one["ref"] in kept],
        "compositions": [{"aggregate": "incomplete_third_party_only", "assemblies": [
            own["bom-ref"], *(one["bom-ref"] for one in parts if one["name"] == "streamlit")]}],
        "properties": [{"name": f"guide:not-listed:{what}", "value": why} for what, why in NOT_LISTED.items()]}
    return {**document, "serialNumber": uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(document, sort_keys=True)).urn}


def report(document: Mapping[str, Any]) -> str:
    """Return the licences of a bill as a Markdown table, with how many packages have each."""
    parts = document["components"]
    counts = Counter(licence(one) for one in parts)
    most = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return "\n".join([
        "# Licences of what is installed to run the guide", "", "The guide itself: EUPL-1.2.", "",
        "| licence | packages |", "| --- | --- |", *(f"| {name} | {count} |" for name, count in most), "",
        "| package | version | licence |", "| --- | --- | --- |",
        *(f"| {one['name']} | {one['version']} | {licence(one)} |" for one in parts), "",
        "## Not listed here", "", *(f"- {what}: {why}" for what, why in NOT_LISTED.items()), ""])


def main(folder: Path) -> int:
    """Write both files into a folder and return the exit status."""
    try:
        document = bill(environment(), LOCK.read_text(encoding="utf-8"))
    except Unclear as error:
        print(error, file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sbom.cdx.json").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    (folder / "licences.md").write_text(report(document), encoding="utf-8")
    print(f"{len(document['components'])} packages: {folder / 'sbom.cdx.json'}, {folder / 'licences.md'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
