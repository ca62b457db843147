"""nginx without root's rights: the example of `deploy/nginx.conf` on free ports, in a folder of its own."""

from __future__ import annotations

import os
import re
import shutil
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.failures.fleet import CONFIGURATION, PATHS, free_port, wait
from tests.failures.test_proxy import ask

FILE = CONFIGURATION.parent / "nginx.conf"
#: What nginx keeps a large body in, by default below a folder of root's.
OWN_FOLDERS = "".join(f"{kind}_temp_path {{folder}}/{kind}; "
                      for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))


def program() -> str:
    """Return the path of nginx; FileNotFoundError says what to install."""
    found = shutil.which("nginx", path=PATHS)
    if found is None:
        raise FileNotFoundError("These tests need nginx: apt-get install nginx-light")
    return found


def version() -> tuple[int, ...]:
    """Return the version of nginx."""
    said = subprocess.run([program(), "-v"], capture_output=True, text=True, timeout=10, check=True).stderr
    return tuple(map(int, re.findall(r"nginx/(\d+)\.(\d+)\.(\d+)", said)[0]))


def put(text: str, exchanged: dict[str, object]) -> str:
    """Return a configuration with pieces exchanged, each of which has to be there."""
    for there, here in exchanged.items():
        assert there in text, there
        text = text.replace(there, str(here))
    return text


def certificate(folder: Path) -> None:
    """Write a certificate of one's own into a folder: guide.key, and guide.pem with the certificate and the key."""
    key, both = folder / "guide.key", folder / "guide.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                    "-subj", "/CN=guide.example.org", "-keyout", str(key), "-out", str(both)], capture_output=True,
                   check=True)
    both.write_bytes(key.read_bytes() + both.read_bytes())


@dataclass
class Example:
    """The example for nginx with its addresses and folders exchanged, and the ports where it listens."""

    text: str
    plain: int
    secure: int


def example(folder: Path, pages: Path) -> Example:
    """Return the example on free ports of the loopback, before two processes that are not there.

    Everything that it writes lies in the folder, which gets a certificate; `pages` holds what an operator has made.
    """
    certificate(folder)
    (folder / "types").write_text("types { text/html html; text/css css; font/woff2 woff2; }\n", encoding="utf-8")
    plain, secure = free_port(), free_port()
    return Example(put(FILE.read_text(encoding="utf-8"), {
        # A machine may have no IPv6.
        "listen 80;": f"listen 127.0.0.1:{plain};", "listen [::]:80;": f"listen 127.0.0.1:{free_port()};",
        "listen 443 ": f"listen 127.0.0.1:{secure} ", "listen [::]:443 ": f"listen 127.0.0.1:{free_port()} ",
        "/etc/nginx/certificates": folder, "/etc/nginx/mime.types": folder / "types", "/var/log/nginx": folder,
        "/var/log/guide.log": folder / "guide.log",
        "/run/nginx.pid": folder / "pid", "/etc/nginx/guide-pages": pages, "/etc/nginx/guide-booklet": pages,
        "10.0.0.11:8501": f"127.0.0.1:{free_port()}", "10.0.0.12:8501": f"127.0.0.1:{free_port()}",
        "http {\n": f"http {{\n    {OWN_FOLDERS.format(folder=folder)}\n"}), plain, secure)


def command(text: str, folder: Path, *more: str) -> list[str]:
    """Write the configuration into the folder, and return what starts nginx with it."""
    (folder / "nginx.conf").write_text(text, encoding="utf-8")
    return [program(), "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf"), *more]


def checked(text: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Return what `nginx -t` says of a configuration."""
    return subprocess.run(command(text, folder, "-t"), capture_output=True, text=True, timeout=30, check=False)


@contextmanager
def nginx(text: str, folder: Path, port: int) -> Iterator[None]:
    """Run nginx with a configuration until the end of the context."""
    # Started by root it would read the files as nobody, to whom the folders of the tests are shut.
    more = "daemon off; user root;" if os.getuid() == 0 else "daemon off;"
    running = subprocess.Popen(command(text, folder, "-g", more), stderr=subprocess.PIPE)
    try:
        wait(lambda: running.poll() is not None or is_heard(port), "nginx answers")
        assert running.poll() is None, running.stderr and running.stderr.read().decode()
        yield
    finally:
        running.terminate()
        running.wait(timeout=10)


def is_heard(port: int) -> bool:
    """Return whether somebody listens."""
    try:
        ask(port, "/")
    except OSError:
        return False
    return True


def trusting() -> ssl.SSLContext:
    """Return TLS that takes a certificate of one's own."""
    tls = ssl.create_default_context()
    tls.check_hostname, tls.verify_mode = False, ssl.CERT_NONE
    return tls
