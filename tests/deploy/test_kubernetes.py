"""deploy/kubernetes*.yaml: valid by the schemas of Kubernetes, locked down, and of one piece."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from guide.settings import VARIABLES, faults
from tests.deploy.schemas.make import KINDS

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "deploy" / "kubernetes.yaml").read_text(encoding="utf-8")
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "kubernetes-1.37.json").read_text(encoding="utf-8"))
DOCUMENTS: list[dict[str, Any]] = list(yaml.safe_load_all(TEXT))
BOOKLET: list[dict[str, Any]] = list(yaml.safe_load_all(
    (ROOT / "deploy" / "kubernetes-booklet.yaml").read_text(encoding="utf-8")))


def schema_of(document: dict[str, Any]) -> str:
    """Return the name of a document's schema: kind, group, version."""
    group, _, version = document["apiVersion"].rpartition("/")
    return "-".join(part for part in (document["kind"].lower(), group.partition(".")[0], version) if part)


def one(kind: str, among: list[dict[str, Any]] = DOCUMENTS) -> dict[str, Any]:
    """Return the only document of a kind."""
    found = [document for document in among if document["kind"] == kind]
    assert len(found) == 1
    return found[0]


def wrong(document: dict[str, Any]) -> list[str]:
    """Return what the schema finds wrong in a document."""
    schema = {"$ref": f"#/$defs/{schema_of(document)}", "$defs": SCHEMA["$defs"]}
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(document)]


@pytest.mark.parametrize("document", [*DOCUMENTS, *BOOKLET], ids=lambda one: one["kind"])
def test_valid_by_the_public_schema(document: dict[str, Any]) -> None:
    assert wrong(document) == []


def test_every_kind_is_there_once() -> None:
    assert sorted(map(schema_of, DOCUMENTS)) == sorted(KINDS)


def test_the_schema_finds_a_slip() -> None:
    document = yaml.safe_load(TEXT.split("\n---\n")[2].replace("readOnlyRootFilesystem", "readOnlyRootFileSystem"))
    assert any("readOnlyRootFileSystem" in fault for fault in wrong(document))


def test_the_container_may_do_nothing_that_it_does_not_need() -> None:
    pod = one("Deployment")["spec"]["template"]["spec"]
    container, = pod["containers"]
    assert pod["securityContext"] == {"runAsNonRoot": True, "runAsUser": 10001, "runAsGroup": 10001,
                                      "seccompProfile": {"type": "RuntimeDefault"}}
    assert container["securityContext"] == {"allowPrivilegeEscalation": False, "readOnlyRootFilesystem": True,
                                            "capabilities": {"drop": ["ALL"]}}
    assert pod["automountServiceAccountToken"] is False
    assert not {"hostNetwork", "hostPID", "hostIPC"} & pod.keys()
    assert container["resources"]["limits"].keys() == container["resources"]["requests"].keys() == {"cpu", "memory"}


def test_the_booklet_is_locked_down_and_is_the_ingresss_way_out() -> None:
    deployment, service, policy = (one(kind, BOOKLET) for kind in ("Deployment", "Service", "NetworkPolicy"))
    pod, guide_pod = deployment["spec"]["template"]["spec"], one("Deployment")["spec"]["template"]["spec"]
    assert pod["securityContext"] == guide_pod["securityContext"]
    assert pod["automountServiceAccountToken"] is False
    nothing = guide_pod["containers"][0]["securityContext"]
    mounts = set()
    for container in (*pod["initContainers"], *pod["containers"]):
        assert container["securityContext"] == nothing
        assert container["resources"]["limits"].keys() == container["resources"]["requests"].keys() == {"cpu", "memory"}
        mounts |= {mount["name"] for mount in container["volumeMounts"]}
    assert mounts == {volume["name"] for volume in pod["volumes"]}
    assert pod["initContainers"][0]["image"] == guide_pod["containers"][0]["image"]
    labels = deployment["spec"]["template"]["metadata"]["labels"]
    assert deployment["spec"]["selector"]["matchLabels"] == service["spec"]["selector"] == labels
    assert policy["spec"]["podSelector"]["matchLabels"] == labels
    assert policy["spec"]["egress"] == []
    assert labels != one("Service")["spec"]["selector"]
    annotations = one("Ingress")["metadata"]["annotations"]
    assert annotations["nginx.ingress.kubernetes.io/default-backend"] == service["metadata"]["name"]
    conf = (ROOT / "deploy" / "booklet.conf").read_text(encoding="utf-8")
    assert f"listen {pod['containers'][0]['ports'][0]['containerPort']};" in conf
    assert "root /srv/guide-pages;" in conf


def test_a_visitor_always_finds_a_process() -> None:
    deployment, budget, scale = one("Deployment"), one("PodDisruptionBudget"), one("HorizontalPodAutoscaler")
    assert deployment["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    assert 1 <= budget["spec"]["minAvailable"] < scale["spec"]["minReplicas"] <= deployment["spec"]["replicas"]
    container, = deployment["spec"]["template"]["spec"]["containers"]
    for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
        assert container[probe]["httpGet"] == {"path": "/_stcore/health", "port": "http"}


def test_the_parts_point_at_each_other() -> None:
    deployment = one("Deployment")["spec"]
    labels = deployment["template"]["metadata"]["labels"]
    assert deployment["selector"]["matchLabels"] == labels
    assert one("Service")["spec"]["selector"] == labels
    assert one("PodDisruptionBudget")["spec"]["selector"]["matchLabels"] == labels
    assert one("NetworkPolicy")["spec"]["podSelector"]["matchLabels"] == labels
    assert one("NetworkPolicy")["spec"]["egress"] == []
    backend = one("Ingress")["spec"]["rules"][0]["http"]["paths"][0]["backend"]["service"]
    assert (backend["name"], backend["port"]["name"]) == ("guide", one("Service")["spec"]["ports"][0]["name"])
    mounts = {mount["name"] for mount in deployment["template"]["spec"]["containers"][0]["volumeMounts"]}
    assert mounts == {volume["name"] for volume in deployment["template"]["spec"]["volumes"]}


def test_the_environment_is_whole_and_known() -> None:
    container, = one("Deployment")["spec"]["template"]["spec"]["containers"]
    given = {row["name"]: row.get("value", "s" * 32) for row in container["env"]}
    assert given.keys() <= VARIABLES.keys()
    assert list(faults(given)) == []
    assert given["GUIDE_PRODUCTION"] == "1"
