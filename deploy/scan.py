"""What a scanner found in the locked packages: `python -m deploy.scan REPORT`, in a line for each known fault.

Reads the JSON of pip-audit (`--format json`) and of osv-scanner (`--format json`). Exit status 1 when there is a fault,
2 when the report cannot be read or scanned nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple


class NoReport(ValueError):
    """The file is no report of a scanner that is known here, or not a whole one."""


class Fault(NamedTuple):
    """A known fault of a package; `mended` are the versions from which it is gone, none when there are none yet."""

    package: str
    version: str
    names: tuple[str, ...]
    mended: tuple[str, ...]

    @property
    def line(self) -> str:
        """Return the fault in words, with what to do."""
        way = f"make upgrade PACKAGE={self.package} (from {', '.join(self.mended)})" if self.mended else \
            "no version mends it yet: read what it needs to be used, and whether the guide does"
        return f"{self.package} {self.version}: {', '.join(self.names)}: {way}"


def _of_pip_audit(report: dict[str, Any]) -> Iterator[Fault]:
    for package in report["dependencies"]:
        if "skip_reason" in package:
            raise NoReport(f"{package['name']} was not scanned: {package['skip_reason']}")
        for one in package["vulns"]:
            yield Fault(package["name"], package["version"], (one["id"], *one.get("aliases", ())),
                        tuple(one.get("fix_versions", ())))


def _of_osv(report: dict[str, Any]) -> Iterator[Fault]:
    for package in (one for source in report["results"] for one in source["packages"]):
        name = package["package"]["name"]
        for one in package.get("vulnerabilities", ()):
            fixed = {event["fixed"] for place in one.get("affected", ()) if place["package"]["name"] == name
                     for span in place.get("ranges", ()) if span["type"] != "GIT"
                     for event in span["events"] if "fixed" in event}
            yield Fault(name, package["package"]["version"], (one["id"], *one.get("aliases", ())), tuple(sorted(fixed)))


def faults(text: str) -> list[Fault]:
    """Return the faults of a report, those of the same package together; NoReport when it cannot be understood."""
    try:
        report = json.loads(text)
        if report.get("dependencies"):
            return sorted(_of_pip_audit(report))
        if "results" in report:
            return sorted(_of_osv(report))
    except (AttributeError, KeyError, TypeError, json.JSONDecodeError) as error:
        raise NoReport(f"is no whole report of pip-audit or osv-scanner ({type(error).__name__})") from None
    raise NoReport("names no package: is it a report of pip-audit or osv-scanner, and did it scan requirements.lock?")


def main(file: Path) -> int:
    """Say what a report found; return the exit status."""
    try:
        found = faults(file.read_text(encoding="utf-8"))
    except (NoReport, OSError, UnicodeDecodeError) as error:
        print(f"{file}: {error}", file=sys.stderr)
        return 2
    print("\n".join(one.line for one in found) or "No known fault.")
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("python -m deploy.scan REPORT")
    sys.exit(main(Path(sys.argv[1])))
