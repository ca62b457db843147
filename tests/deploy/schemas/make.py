"""Cut the schemas of this folder out of two packages: python -m tests.deploy.schemas.make FOLDER_OF_THE_PACKAGES."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
KUBERNETES = "kubernetes_validate/kubernetes-json-schema/v1.37.0-local-strict"
CYCLONEDX = "cyclonedx/schema/_res"
KINDS = ("namespace-v1", "serviceaccount-v1", "service-v1", "deployment-apps-v1", "poddisruptionbudget-policy-v1",
         "horizontalpodautoscaler-autoscaling-v2", "networkpolicy-networking-v1")
#: What checks nothing; an id would lead the references elsewhere.
PROSE = ("$id", "description", "title", "$comment", "examples", "meta:enum", "deprecated")

#: What holds schemas by names that anybody may choose.
NAMED = ("properties", "definitions", "$defs", "patternProperties")


def without_prose(node: Any, inside_properties: bool = False) -> Any:
    """Return a schema without its explanations; a property may well be called `description`."""
    if isinstance(node, list):
        return [without_prose(one) for one in node]
    if not isinstance(node, dict):
        return node
    return {key: without_prose(one, key in NAMED and not inside_properties)
            for key, one in node.items() if inside_properties or key not in PROSE}


def references(node: Any) -> Iterator[str]:
    """Yield the names of the definitions that a schema points at."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"].rpartition("/")[2]
        for one in node.values():
            yield from references(one)
    elif isinstance(node, list):
        for one in node:
            yield from references(one)


def kubernetes(folder: Path) -> dict[str, Any]:
    """Return one schema that holds each kind in `$defs`, and nothing that none of them points at."""
    every = json.loads((folder / "_definitions.json").read_text(encoding="utf-8"))["$defs"]
    tops = {kind: json.loads((folder / f"{kind}.json").read_text(encoding="utf-8")) for kind in KINDS}
    found: dict[str, Any] = {}
    open_names = {name for top in tops.values() for name in references(top)}
    while open_names:
        name = open_names.pop()
        found[name] = every[name]
        open_names |= set(references(every[name])) - found.keys()
    whole = json.dumps(without_prose({"$defs": found | tops}))
    return dict(json.loads(whole.replace('"/api/_definitions.json#/', '"#/')))


def cyclonedx(folder: Path) -> dict[str, Any]:
    """Return the schema of CycloneDX 1.6 with the two that it points at inside."""
    def part(name: str) -> Any:
        return without_prose(json.loads((folder / f"{name}.SNAPSHOT.schema.json").read_text(encoding="utf-8")))
    whole = part("bom-1.6")
    whole["definitions"] |= {"spdx": {"type": "string", "enum": part("spdx")["enum"]}, "jsf": {"type": "object"}}
    text = json.dumps(whole)
    for there, here in (("spdx.SNAPSHOT.schema.json", "#/definitions/spdx"),
                        ("jsf-0.82.SNAPSHOT.schema.json#/definitions/signature", "#/definitions/jsf")):
        text = text.replace(f'"{there}"', f'"{here}"')
    return dict(json.loads(text))


if __name__ == "__main__":
    packages = Path(sys.argv[1])
    for name, schema in (("kubernetes-1.37", kubernetes(packages / KUBERNETES)),
                         ("cyclonedx-1.6", cyclonedx(packages / CYCLONEDX))):
        text = json.dumps(schema, separators=(",", ":"), ensure_ascii=False, sort_keys=True)
        (HERE / f"{name}.json").write_text(text + "\n", encoding="utf-8")
