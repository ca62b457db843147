"""Every address that the guide can show, opened on the deployer's own machine: `python -m guide check --links`.

No page of a visitor asks another server; this does, so it is a job of its own. Each address is asked by HEAD, then by
GET where HEAD has no answer; one server at a time, with a pause before the same one again; at most 64 kB and 15 seconds
an answer and six redirects. What could not be reached is tried once more at the end.

good         there is a page; whether it says what it should, a person has to look
moved        redirected for good, with the address to write in its place; or to a front page, where a person has to look
login        the page asks to log in, which a visitor cannot
broken       no such page, a circle of redirects, a certificate that does not hold
unreachable  no answer in time, a fault of the server, or a server that lets no program in: look with a browser
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from typing import get_args

from guide.tools.links.addresses import shown
from guide.tools.links.visit import Found, Kind, Visitor

#: What has to be mended by hand, and what only may have to be.
TO_MEND: tuple[Kind, ...] = ("moved", "login", "broken")
MEND, LOOK_AGAIN = 1, 3


def looked_at(addresses: Mapping[str, tuple[str, ...]], visitor: Visitor) -> Mapping[str, Found]:
    """Return what each address is; what could not be reached was tried twice."""
    found = {}
    for number, address in enumerate(addresses, 1):
        print(f"{number}/{len(addresses)} {address}", file=sys.stderr)
        found[address] = visitor.visit(address)
    for address in [address for address, one in found.items() if one.kind == "unreachable"]:
        print(f"once more {address}", file=sys.stderr)
        found[address] = visitor.visit(address)
    return found


def report(addresses: Mapping[str, tuple[str, ...]], found: Mapping[str, Found]) -> str:
    """Return what is not good, kind by kind, with where it stands and the suggested mend, and a line of counts."""
    lines = []
    for kind in get_args(Kind)[1:]:
        for address, one in found.items():
            if one.kind == kind:
                lines += [f"{kind}: {address}", f"  {one.why}", *([f"  write {one.mend}"] if one.mend else []),
                          *(f"  in {where}" for where in addresses[address])]
    counts = Counter(one.kind for one in found.values())
    told = ", ".join(f"{counts[kind]} {kind}" for kind in get_args(Kind))
    return "\n".join([*lines, f"{len(found)} addresses: {told}"])


def run(addresses: Mapping[str, tuple[str, ...]] | None = None, visitor: Visitor | None = None) -> int:
    """Print the report. Return 0 when all is good, 1 when something has to be mended, 3 when some were not reached."""
    asked = shown() if addresses is None else addresses
    found = looked_at(asked, visitor or Visitor())
    print(report(asked, found))
    kinds = {one.kind for one in found.values()}
    return MEND if not kinds.isdisjoint(TO_MEND) else LOOK_AGAIN if "unreachable" in kinds else 0
