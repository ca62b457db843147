"""What a process of this machine holds in its memory, the files it has open and whom it talks to, as Linux tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from guide.testing.server import Server

PIECE = 16 * 1024 * 1024
#: How a text without odd letters is kept: a byte for each letter, or two inside a longer text with wider ones.
ENCODINGS = ("ascii", "utf-16-le")


def pid_of(server: Server) -> int:
    """Return the number of a running server's process."""
    assert server._process is not None
    return server._process.pid


def forms(text: str) -> set[bytes]:
    """Return the bytes by which a text can lie in memory."""
    return {text.encode(encoding) for encoding in ENCODINGS}


def _writable(pid: int) -> Iterator[tuple[int, int]]:
    for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8", errors="replace").splitlines():
        span, rights, *_ = line.split()
        if rights.startswith("rw"):
            start, end = (int(part, 16) for part in span.split("-"))
            yield start, end


def copies(pid: int, text: str) -> int:
    """Return how often a text lies in the writable memory of a process."""
    wanted, found = forms(text), 0
    longest = max(map(len, wanted))
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for start, end in _writable(pid):
            at, kept = start, b""
            while at < end:
                try:
                    memory.seek(at)
                    piece = memory.read(min(PIECE, end - at))
                except (OSError, ValueError):
                    break
                if not piece:
                    break
                at += len(piece)
                piece = kept + piece
                found += sum(piece.count(one) for one in wanted)
                kept = piece[-(longest - 1):]
    return found


def resident_kib(pid: int) -> int:
    """Return the resident memory of a process."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    found = re.search(r"VmRSS:\s+(\d+)", status)
    assert found is not None
    return int(found[1])


def files(pid: int) -> set[str]:
    """Return what a process has open: files by path, sockets and pipes by number."""
    found = set()
    for one in Path(f"/proc/{pid}/fd").iterdir():
        try:
            found.add(str(one.readlink()))
        except OSError:
            continue
    return found


def written(pid: int) -> int:
    """Return how many bytes a process has caused to be written to disk files."""
    text = Path(f"/proc/{pid}/io").read_text(encoding="utf-8")
    return int(text.split("write_bytes:")[1].split()[0])


def peers(pid: int) -> set[str]:
    """Return the addresses, in hexadecimal as the kernel shows them, to which the process has TCP or UDP sockets."""
    own = {found[1] for one in files(pid) if (found := re.fullmatch(r"socket:\[(\d+)\]", one))}
    far: set[str] = set()
    for kind in ("tcp", "tcp6", "udp", "udp6"):
        for line in Path(f"/proc/{pid}/net/{kind}").read_text(encoding="utf-8").splitlines()[1:]:
            parts = line.split()
            if parts[9] in own:
                far.add(parts[2].rpartition(":")[0])
    return far
