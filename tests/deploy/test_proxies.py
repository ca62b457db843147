"""The examples for HAProxy and nginx: each program accepts its file, and both name what the guide needs."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from guide.deployer import deployer, read
from guide.i18n import LANGUAGES
from guide.settings import inherited
from guide.ui.outage import OUTAGES, outage_html
from tests.failures.fleet import PATHS, haproxy

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
FULL = read(ROOT / "tests" / "host" / "deployer_full.toml")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a certificate of one's own: guide.key, and guide.pem with both."""
    folder = tmp_path_factory.mktemp("certificates")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                    "-subj", "/CN=guide.example.org", "-keyout", str(folder / "guide.key"),
                    "-out", str(folder / "guide.pem")], capture_output=True, check=True)
    both = (folder / "guide.key").read_bytes() + (folder / "guide.pem").read_bytes()
    (folder / "guide.pem").write_bytes(both)
    return folder


def checked(configuration: Path, certificate: Path, tmp_path: Path, *, plain: bool) -> subprocess.CompletedProcess[str]:
    """Return what `haproxy -c` says."""
    (tmp_path / "break").write_text("off\n", encoding="utf-8")
    own = {"GUIDE_BREAK": str(tmp_path / "break"), "GUIDE_PAGES": str(DEPLOY / "pages"),
           "GUIDE_CERTIFICATE": str(certificate / "guide.pem"), **({"GUIDE_PLAIN": "127.0.0.1:8731"} if plain else {})}
    return subprocess.run([haproxy(), "-c", "-f", str(configuration)], env=inherited(**own), capture_output=True,
                          text=True, timeout=30, check=False)


@pytest.mark.parametrize("plain", [True, False])
def test_haproxy_accepts_its_file(certificate: Path, tmp_path: Path, plain: bool) -> None:
    said = checked(DEPLOY / "haproxy.cfg", certificate, tmp_path, plain=plain)
    assert said.returncode == 0, said.stderr
    assert "WARNING" not in said.stderr


def test_haproxy_finds_a_slip(certificate: Path, tmp_path: Path) -> None:
    slip = tmp_path / "haproxy.cfg"
    text = (DEPLOY / "haproxy.cfg").read_text(encoding="utf-8")
    slip.write_text(text.replace("option redispatch", "option redispach"), encoding="utf-8")
    assert checked(slip, certificate, tmp_path, plain=True).returncode != 0


def test_nginx_accepts_its_file(certificate: Path, tmp_path: Path) -> None:
    nginx = shutil.which("nginx", path=PATHS)
    if nginx is None:
        pytest.skip("nginx is not installed")
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    for there, here in (("/etc/nginx/certificates", certificate), ("/etc/nginx/mime.types", tmp_path / "types"),
                        ("/var/log/nginx", tmp_path), ("/run/nginx.pid", tmp_path / "pid")):
        assert there in text
        text = text.replace(there, str(here))
    (tmp_path / "types").write_text("types { text/html html; }\n", encoding="utf-8")
    (tmp_path / "nginx.conf").write_text(text, encoding="utf-8")
    said = subprocess.run([nginx, "-t", "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path)], capture_output=True,
                          text=True, timeout=30, check=False)
    assert said.returncode == 0, said.stderr
    assert "[warn]" not in said.stderr


def test_nothing_personal_can_get_into_the_log_of_nginx() -> None:
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    line = re.search(r"log_format guide '(.*?)';", text, re.DOTALL)
    assert line is not None
    assert set(re.findall(r"\$\w+", line[1])) == {
        "$time_iso8601", "$from", "$request_method", "$uri", "$status", "$bytes_sent", "$request_time",
        "$upstream_addr"}
    assert "error_log /var/log/nginx/error.log crit;" in text


@pytest.mark.parametrize("name", OUTAGES)
def test_the_pages_in_the_repository_are_those_of_the_code(name: str) -> None:
    assert (DEPLOY / "pages" / f"{name}.html").read_text(encoding="utf-8") == outage_html(name, deployer())


@pytest.mark.parametrize("name", OUTAGES)
def test_a_page_is_whole_in_three_languages_with_the_phone(name: str) -> None:
    page = outage_html(name, FULL, "/opas/")
    sections = dict(re.findall(r'<section lang="(\w+)">(.*?)</section>', page))
    assert list(sections) == list(LANGUAGES)
    for lang, text in sections.items():
        assert '<a href="tel:+358000000003">+358 00 000 0003</a>' in text
        assert FULL.advice.hours.of(lang) in text
        assert f'lang={lang}"' in text
        assert (FULL.planned_break.text.of(lang) in text) == (name == "break")
    assert not re.search(r"<script|<link|src=|url\(|https?:", page)
    assert "[" not in re.sub(r"<style>.*?</style>", "", page)
