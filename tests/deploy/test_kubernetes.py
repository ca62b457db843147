"""deploy/kubernetes*.yaml: valid by the schemas of Kubernetes, locked down, and of one piece."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from deploy.capacity import figures
from guide.settings.environment import VARIABLES, faults, inherited, settings
from tests.deploy.schemas.make import KINDS
from tests.failures.fleet import haproxy

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "deploy" / "kubernetes.yaml").read_text(encoding="utf-8")
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "kubernetes-1.37.json").read_text(encoding="utf-8"))
DOCUMENTS: list[dict[str, Any]] = list(yaml.safe_load_all(TEXT))
PROXY: list[dict[str, Any]] = list(yaml.safe_load_all(
    (ROOT / "deploy" / "kubernetes-proxy.yaml").read_text(encoding="utf-8")))
HAPROXY = (ROOT / "deploy" / "haproxy.cfg").read_text(encoding="utf-8")


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


@pytest.mark.parametrize("document", [*DOCUMENTS, *PROXY], ids=lambda one: one["kind"])
def test_valid_by_the_public_schema(document: dict[str, Any]) -> None:
    assert wrong(document) == []


def test_every_kind_is_there_once() -> None:
    assert sorted(map(schema_of, DOCUMENTS)) == sorted(KINDS)
    assert sorted(one["kind"] for one in PROXY) == ["Deployment", "NetworkPolicy", "PodDisruptionBudget", "Service"]
    spaces = {document["metadata"].get("namespace") for document in (*DOCUMENTS[1:], *PROXY)}
    assert spaces == {one("Namespace")["metadata"]["name"]}


def test_the_schema_finds_a_slip() -> None:
    document = yaml.safe_load(TEXT.split("\n---\n")[2].replace("readOnlyRootFilesystem", "readOnlyRootFileSystem"))
    assert any("readOnlyRootFileSystem" in fault for fault in wrong(document))


def pod_of(documents: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what a Deployment says of its pods."""
    return dict(one("Deployment", documents)["spec"]["template"]["spec"])


def container(name: str, documents: list[dict[str, Any]] = PROXY) -> dict[str, Any]:
    """Return a container by its name."""
    pod = pod_of(documents)
    return next(one for one in (*pod.get("initContainers", ()), *pod["containers"]) if one["name"] == name)


@pytest.mark.parametrize(("documents", "group"), [(DOCUMENTS, {}), (PROXY, {"fsGroup": 10001})], ids=["guide", "proxy"])
def test_the_container_may_do_nothing_that_it_does_not_need(documents: list[dict[str, Any]],
                                                            group: dict[str, int]) -> None:
    pod = pod_of(documents)
    assert pod["securityContext"] == {"runAsNonRoot": True, "runAsUser": 10001, "runAsGroup": 10001,
                                      "seccompProfile": {"type": "RuntimeDefault"}, **group}
    assert pod["automountServiceAccountToken"] is False
    assert not {"hostNetwork", "hostPID", "hostIPC"} & pod.keys()
    mounts = set()
    for each in (*pod.get("initContainers", ()), *pod["containers"]):
        assert each["securityContext"] == {"allowPrivilegeEscalation": False, "readOnlyRootFilesystem": True,
                                           "capabilities": {"drop": ["ALL"]}}
        assert each["resources"]["limits"].keys() == each["resources"]["requests"].keys() == {"cpu", "memory"}
        mounts |= {mount["name"] for mount in each["volumeMounts"]}
    assert mounts == {volume["name"] for volume in pod["volumes"]}


@pytest.mark.parametrize("documents", [DOCUMENTS, PROXY], ids=["guide", "proxy"])
def test_the_parts_point_at_each_other(documents: list[dict[str, Any]]) -> None:
    deployment = one("Deployment", documents)["spec"]
    labels = deployment["template"]["metadata"]["labels"]
    assert deployment["selector"]["matchLabels"] == labels
    assert one("Service", documents)["spec"]["selector"] == labels
    assert one("PodDisruptionBudget", documents)["spec"]["selector"]["matchLabels"] == labels
    assert one("NetworkPolicy", documents)["spec"]["podSelector"]["matchLabels"] == labels
    spread, = deployment["template"]["spec"]["topologySpreadConstraints"]
    assert spread["labelSelector"]["matchLabels"] == labels
    ports = {port["name"] for each in deployment["template"]["spec"]["containers"] for port in each.get("ports", ())}
    assert {port["targetPort"] for port in one("Service", documents)["spec"]["ports"]} <= ports


def test_who_may_speak_to_whom() -> None:
    guide, proxy = ({"podSelector": {"matchLabels": one("Deployment", part)["spec"]["template"]["metadata"]["labels"]}}
                    for part in (DOCUMENTS, PROXY))
    prometheus = {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "monitoring"}}}
    port = container("guide", DOCUMENTS)["ports"][0]["containerPort"]
    policy = one("NetworkPolicy")["spec"]
    assert policy["policyTypes"] == ["Ingress", "Egress"]
    assert policy["ingress"] == [{"from": [proxy], "ports": [{"protocol": "TCP", "port": "http"}]},
                                 {"from": [prometheus], "ports": [{"protocol": "TCP", "port": "http"}]}]
    assert policy["egress"] == []
    policy = one("NetworkPolicy", PROXY)["spec"]
    assert policy["policyTypes"] == ["Ingress", "Egress"]
    # The booklet's server is heard inside its pod only.
    assert policy["ingress"] == [{"ports": [{"protocol": "TCP", "port": name} for name in ("http", "https")]},
                                 {"from": [prometheus], "ports": [{"protocol": "TCP", "port": "metrics"}]}]
    assert policy["egress"] == [{"to": [guide], "ports": [{"protocol": "TCP", "port": port}]},
                                {"ports": [{"protocol": name, "port": 53} for name in ("UDP", "TCP")]}]


def test_a_visitor_always_finds_a_process_and_a_proxy() -> None:
    deployment, budget, scale = one("Deployment"), one("PodDisruptionBudget"), one("HorizontalPodAutoscaler")
    assert deployment["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    # Each apply would bring the number of the file back.
    assert "replicas" not in deployment["spec"]
    assert scale["spec"]["scaleTargetRef"]["name"] == deployment["metadata"]["name"]
    assert 1 <= budget["spec"]["minAvailable"] < scale["spec"]["minReplicas"]
    for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
        assert container("guide", DOCUMENTS)[probe]["httpGet"] == {"path": "/_stcore/health", "port": "http"}
    # HAProxy has a place for each.
    places = re.search(r"server-template process (\d+) ", HAPROXY)
    assert places is not None
    assert scale["spec"]["maxReplicas"] < int(places[1])
    proxy, budget = one("Deployment", PROXY)["spec"], one("PodDisruptionBudget", PROXY)["spec"]
    assert proxy["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    assert 1 <= budget["minAvailable"] < proxy["replicas"]


def test_pods_are_added_before_they_are_full() -> None:
    """By memory, since open tabs that nobody touches need no processor. Figures: CAPACITY.md."""
    memory, = (metric["resource"]["target"] for metric in one("HorizontalPodAutoscaler")["spec"]["metrics"]
               if metric["resource"]["name"] == "memory")
    of = figures()
    # The autoscaler lets it come to a tenth more.
    megabytes = int(memory["averageValue"].removesuffix("Mi")) * 1.048576 * 1.1
    tabs = (megabytes - of.idle_mb) * 1024 / of.session_kib
    assert 0.5 < tabs / settings({}).most_visitors < 1


def test_the_proxy_finds_the_guide_and_its_own_files() -> None:
    service, haproxy_ = one("Service"), container("haproxy")
    given = {row["name"]: row.get("value", "secret") for row in haproxy_["env"]}
    assert given.keys() <= set(re.findall(r"GUIDE_\w+", HAPROXY))
    assert service["spec"]["clusterIP"] == "None"
    name, space = service["metadata"]["name"], service["metadata"]["namespace"]
    port = container("guide", DOCUMENTS)["ports"][0]["containerPort"]
    assert given["GUIDE_DISCOVERY"] == f"{name}.{space}.svc.cluster.local:{port}"
    listens = {port["name"]: f":{port['containerPort']}" for port in haproxy_["ports"]}
    assert listens == {"http": given["GUIDE_HTTP"], "https": given["GUIDE_HTTPS"], "metrics": given["GUIDE_METRICS"]}
    # The booklet: who makes the pages, where they are read, and on which port they are given.
    maker, booklet = container("pages"), container("nginx")
    assert maker["image"] == container("guide", DOCUMENTS)["image"] == container("booklet")["image"]
    assert f"--out {given['GUIDE_PAGES']}/guide/book" in container("booklet")["command"][-1]
    pages = {mount["mountPath"] for each in (maker, booklet, haproxy_) for mount in each["volumeMounts"]
             if mount["name"] == "pages"}
    assert pages == {given["GUIDE_PAGES"]}
    conf = (ROOT / "deploy" / "booklet.conf").read_text(encoding="utf-8")
    assert f"root {given['GUIDE_PAGES']};" in conf
    assert f"listen {given['GUIDE_BOOKLET']};" in conf
    assert f"http://{given['GUIDE_BOOKLET']}/" in booklet["livenessProbe"]["exec"]["command"][-1]
    assert "ports" not in booklet


def test_haproxy_accepts_its_file_with_what_the_pod_gives_it(tmp_path: Path) -> None:
    given = {row["name"]: row.get("value", "secret") for row in container("haproxy")["env"]}
    tls = next(volume["secret"]["items"] for volume in pod_of(PROXY)["volumes"] if volume["name"] == "tls")
    names = {item["key"]: tmp_path / "guide-tls" / item["path"] for item in tls}
    (tmp_path / "guide-tls").mkdir()
    (tmp_path / "guide-break").mkdir()
    # As `kubectl create configmap --from-literal` writes it: without an end of line.
    (tmp_path / "guide-break" / "break").write_text("off", encoding="utf-8")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=x",
                    "-keyout", str(names["tls.key"]), "-out", str(names["tls.crt"])], capture_output=True, check=True)
    given = {name: value.replace("/etc/", f"{tmp_path}/") for name, value in given.items()}
    said = subprocess.run([haproxy(), "-c", "-f", str(ROOT / "deploy" / "haproxy.cfg")], text=True, timeout=30,
                          env=inherited(**given | {"GUIDE_PAGES": str(ROOT / "deploy" / "pages")}),
                          capture_output=True, check=False)
    assert said.returncode == 0, said.stderr
    assert "WARNING" not in said.stderr


def test_what_has_to_exist_before_is_made_by_the_commands_at_the_top() -> None:
    made = re.findall(r"^#   kubectl -n guide create (?:secret \w+|configmap) ([\w-]+)", TEXT, re.MULTILINE)
    pods = json.dumps([pod_of(DOCUMENTS), pod_of(PROXY)])
    used = re.findall(r'"(?:secretName|secretKeyRef|configMap)": (?:\{"name": )?"([\w-]+)"', pods)
    assert sorted(made) == sorted(set(used))
    keys = re.findall(r"--from-literal=([\w-]+)=", TEXT)
    assert set(re.findall(r'"key": "([\w-]+)"', pods)) - {"tls.crt", "tls.key"} == set(keys) - {"break"}


def test_what_is_missing_is_told_before_a_process_starts() -> None:
    before, guide = container("settings", DOCUMENTS), container("guide", DOCUMENTS)
    assert before["command"] == ["python", "-m", "guide", "settings", "--check", "--before-start"]
    assert (before["env"], before["image"]) == (guide["env"], guide["image"])


def test_the_environment_is_whole_and_known() -> None:
    given = {row["name"]: row.get("value", "0123456789abcdef" * 2) for row in container("guide", DOCUMENTS)["env"]}
    assert given.keys() <= VARIABLES.keys()
    # The container sets the others: deploy/Containerfile.
    assert list(faults(given)) == []
    assert given["GUIDE_PRODUCTION"] == "1"
