"""The examples for HAProxy and nginx: each program accepts its file, and both name what the guide needs."""

from __future__ import annotations

import re
import socket
import subprocess
from pathlib import Path

import pytest

from guide.language.locale import LANGUAGES
from guide.settings.deployer import deployer, read
from guide.settings.environment import inherited
from guide.web.notices.maintenance_page import OUTAGES, outage_html
from tests.failures import nginx
from tests.failures.fleet import haproxy
from tests.failures.test_proxy import ask

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
FULL = read(ROOT / "tests" / "settings" / "deployer_full.toml")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a certificate of one's own: guide.key, and guide.pem with both."""
    folder = tmp_path_factory.mktemp("certificates")
    nginx.certificate(folder)
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


#: Since this version nginx warns of the old form, and takes it: Debian 12 has 1.22, which knows no other.
HTTP2_BY_ITSELF = (1, 25, 1)
OLD_FORM = 'the "listen ... http2" directive is deprecated, use the "http2" directive instead'


def warnings(said: subprocess.CompletedProcess[str]) -> list[str]:
    """Return what `nginx -t` warns of when it accepts a file."""
    assert said.returncode == 0, said.stderr
    return re.findall(r"\[warn\] (?:\d+#\d+: )?(.*) in /", said.stderr)


def test_nginx_accepts_its_file(tmp_path: Path) -> None:
    said = nginx.checked(nginx.example(tmp_path, DEPLOY / "pages").text, tmp_path)
    assert "[error]" not in said.stderr
    assert set(warnings(said)) == ({OLD_FORM} if nginx.version() >= HTTP2_BY_ITSELF else set())


def test_nginx_accepts_the_new_form_that_its_file_tells(tmp_path: Path) -> None:
    """Without a warning, where nginx is new enough; an older one refuses it, so the file cannot have it."""
    text = nginx.example(tmp_path, DEPLOY / "pages").text
    new, count = re.subn(r"(listen \S+ ssl) http2;", r"\1;", text)
    assert count == 2
    new = nginx.put(new, {"# http2 on;": "http2 on;"})
    said = nginx.checked(new, tmp_path)
    if nginx.version() >= HTTP2_BY_ITSELF:
        assert warnings(said) == []
    else:
        assert 'unknown directive "http2"' in said.stderr


def test_nginx_speaks_http_2_and_1(tmp_path: Path) -> None:
    one = nginx.example(tmp_path, DEPLOY / "pages")
    tls = nginx.trusting()
    with nginx.nginx(one.text, tmp_path, one.plain):
        for offered, taken in ((["h2", "http/1.1"], "h2"), (["http/1.1"], "http/1.1")):
            tls.set_alpn_protocols(offered)
            with (socket.create_connection(("127.0.0.1", one.secure), timeout=5) as plain,
                  tls.wrap_socket(plain) as line):
                assert line.selected_alpn_protocol() == taken
        status, _, text = ask(one.secure, "/", tls=nginx.trusting())
        assert (status, text) == (503, outage_html("down", deployer()))


def test_nothing_personal_can_get_into_the_log_of_nginx() -> None:
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    line = re.search(r"log_format guide '(.*?)';", text, re.DOTALL)
    assert line is not None
    assert set(re.findall(r"\$\w+", line[1])) == {
        "$time_iso8601", "$from", "$request_method", "$uri", "$status", "$bytes_sent", "$request_time",
        "$upstream_addr"}
    assert re.findall(r"error_log .*", text) == ["error_log /var/log/nginx/error.log emerg;"]


@pytest.mark.parametrize("name", OUTAGES)
def test_the_pages_in_the_repository_are_those_of_the_code(name: str) -> None:
    assert (DEPLOY / "pages" / f"{name}.html").read_text(encoding="utf-8") == outage_html(name, deployer())


@pytest.mark.parametrize("name", OUTAGES)
def test_a_page_is_whole_in_three_languages_with_the_phone(name: str) -> None:
    page = outage_html(name, FULL, "/opas/")
    sections = dict(re.findall(r'<section lang="(\w+)"[^>]*>(.*?)</section>', page, re.DOTALL))
    assert list(sections) == list(LANGUAGES)
    for lang, text in sections.items():
        assert '<a href="tel:+358000000003">+358 00 000 0003</a>' in text
        assert FULL.advice.hours.of(lang) in text
        assert f'lang={lang}"' in text
        assert (FULL.planned_break.text.of(lang) in text) == (name == "break")
    assert not re.search(r"<script|<link|src=|url\(|https?:", page)
    assert "[" not in re.sub(r"<style>.*?</style>", "", page)
