"""HAProxy finds the processes by a name, as on Kubernetes: who comes, who leaves; and a tab stays on one."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.failures.fleet import Fleet, free_port, wait
from tests.failures.test_proxy import ask

NAME = "guide.guide.svc.cluster.local"
QUESTION, IPV4 = 12, b"\0\x01"


class Names(threading.Thread):
    """A name server on UDP that knows one name, which stands for `addresses`; without any it knows no name."""

    def __init__(self, *addresses: str) -> None:
        super().__init__(daemon=True)
        self.addresses = addresses
        self.line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.line.bind(("127.0.0.1", 0))
        self.port: int = self.line.getsockname()[1]
        self.start()

    def run(self) -> None:
        while True:
            try:
                asked, sender = self.line.recvfrom(4096)
            except OSError:
                return
            if not asked:
                return
            end = asked.index(b"\0", QUESTION) + 5
            kind = asked[end - 4:end - 2]
            labels = b"".join(bytes([len(one)]) + one.encode() for one in NAME.split(".")) + b"\0"
            known = self.addresses if kind == IPV4 and asked[QUESTION:end - 4].lower() == labels else ()
            # The question again, then for each address: the name (as above), A, IN, one second, four bytes.
            said = b"\x85\x80" if self.addresses else b"\x85\x83"
            self.line.sendto(asked[:2] + said + b"\0\x01" + len(known).to_bytes(2, "big") + bytes(4)
                             + asked[QUESTION:end] + b"".join(b"\xc0\x0c\0\x01\0\x01\0\0\0\x01\0\x04"
                                                              + socket.inet_aton(one) for one in known), sender)

    def stop(self) -> None:
        """Answer no more."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
            last.sendto(b"", ("127.0.0.1", self.port))
        self.join()
        self.line.close()


class Here(BaseHTTPRequestHandler):
    """Is well, and says everywhere by which address it was found."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = str(self.connection.getsockname()[0]).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Quiet(ThreadingHTTPServer):
    """Says nothing of connections that the proxy drops, as it does at its end."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        pass


def stand_in(address: str, port: int) -> ThreadingHTTPServer:
    """Start what stands in for a process of the guide."""
    server = Quiet((address, port), Here)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    return server


def end(server: ThreadingHTTPServer) -> None:
    """End it as a crash does for those who ask anew."""
    server.shutdown()
    server.server_close()


@dataclass
class Cluster:
    """A proxy that asks a name server, and by address what stands in for processes."""

    fleet: Fleet
    names: Names
    port: int
    servers: dict[str, ThreadingHTTPServer]

    def asked(self, cookie: str = "") -> tuple[str, str]:
        """Return who answers, and the cookie that came with it."""
        status, headers, text = ask(self.fleet.port, "/", headers={"cookie": cookie} if cookie else {})
        return (text if status == 200 else str(status)), headers.get("set-cookie", "").partition(";")[0]

    def found(self) -> set[str]:
        """Return all that answer; a line that was cut when the proxy forgot somebody is no answer."""
        try:
            return {self.asked()[0] for _ in range(12)}
        except (OSError, HTTPException):
            return set()

    def finds(self, *addresses: str) -> None:
        """Wait until these answer, and nobody else."""
        wait(lambda: self.found() == set(addresses), f"{addresses} answer", 25)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    port, names = free_port(), Names("127.0.0.2", "127.0.0.3")
    servers = {address: stand_in(address, port) for address in names.addresses}
    fleet = Fleet(tmp_path, GUIDE_DISCOVERY=f"{NAME}:{port}", GUIDE_RESOLVER=f"127.0.0.1:{names.port}",
                  GUIDE_MOST_REQUESTS="1000000")  # waiting asks again and again
    fleet.replicas = {}
    fleet.start_proxy()
    yield Cluster(fleet, names, port, servers)
    fleet.stop_proxy()
    names.stop()
    for server in servers.values():
        end(server)


@pytest.mark.failures
def test_a_name_stands_for_the_processes(cluster: Cluster) -> None:
    cluster.finds("127.0.0.2", "127.0.0.3")
    tabs = dict(cluster.asked() for _ in range(12))
    assert tabs.keys() == {"127.0.0.2", "127.0.0.3"}
    for address, cookie in tabs.items():
        assert re.fullmatch(r"guide_process=[0-9a-f]{16}", cookie)
        assert [cluster.asked(cookie) for _ in range(6)] == [(address, "")] * 6
    # One leaves the name: its tab goes to the other one and is named anew.
    cluster.names.addresses = ("127.0.0.3",)
    cluster.finds("127.0.0.3")
    assert cluster.asked(tabs["127.0.0.2"]) == ("127.0.0.3", tabs["127.0.0.3"])
    # Another one comes; it is found without a word to the proxy.
    cluster.servers["127.0.0.4"] = stand_in("127.0.0.4", cluster.port)
    cluster.names.addresses = ("127.0.0.3", "127.0.0.4")
    cluster.finds("127.0.0.3", "127.0.0.4")
    assert cluster.asked(tabs["127.0.0.3"]) == ("127.0.0.3", "")
    # One dies while the name still stands for it: nobody meets that.
    end(cluster.servers.pop("127.0.0.3"))
    assert {cluster.asked(tabs["127.0.0.3"])[0] for _ in range(6)} == {"127.0.0.4"}
    cluster.finds("127.0.0.4")


@pytest.mark.failures
def test_processes_outlive_the_name_server(cluster: Cluster) -> None:
    cluster.finds("127.0.0.2", "127.0.0.3")
    # The name is known no more, as when the cluster's name server has just begun and has heard of nobody.
    cluster.names.addresses = ()
    threading.Event().wait(4)
    assert cluster.found() == {"127.0.0.2", "127.0.0.3"}
