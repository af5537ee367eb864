"""What stands inside TLS between real nodes, written down while they talk, and a search in it.

The nodes of a `Wiretap` are the real ones; Python itself is told, by a file in `wiretap/`, to write down
what each TLS connection locks and unlocks. Frames from the dialler are masked on the wire (RFC 6455,
section 5.3), so what is searched is both: the bytes as they are, and every frame with its mask taken off.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tests.support.nodes import ROOT

_TAP = Path(__file__).parent / "wiretap"
_PACKAGES = ("protocol", "node", "tui")


class Wiretap:
    """`environment` for every node that is overheard."""

    def __init__(self, folder: Path, *, sealing: bool = True) -> None:
        self._folder = folder
        folder.mkdir()
        path = os.pathsep.join([str(_TAP), *(str(ROOT / package) for package in _PACKAGES)])
        self.environment: Mapping[str, str] = {
            "PYTHONPATH": path,
            "WIRETAP": str(folder),
            "WIRETAP_SEALING": "on" if sealing else "off",
        }

    def overheard(self) -> bytes:
        """All of it: what was inside TLS, and beside it the messages that stand in it."""
        streams = [path.read_bytes() for path in sorted(self._folder.iterdir())]
        return b"\n".join([*streams, *(frame for stream in streams for frame in frames(stream))])


def frames(stream: bytes) -> Iterator[bytes]:
    """The payload of every frame that one side of a WebSocket sent, after the words of HTTP."""
    head, _, rest = stream.partition(b"\r\n\r\n")
    assert head.startswith((b"GET /handrail ", b"HTTP/1.1 ")), head[:80]
    at = 0
    while at + 2 <= len(rest):
        length, is_masked = rest[at + 1] & 0x7F, rest[at + 1] >> 7
        at += 2
        if length >= 126:
            width = 2 if length == 126 else 8
            length = int.from_bytes(rest[at : at + width], "big")
            at += width
        mask = rest[at : at + 4] if is_masked else bytes(4)
        at += 4 if is_masked else 0
        payload = rest[at : at + length]
        at += length
        whole = (mask * (len(payload) // 4 + 1))[: len(payload)]
        yield (int.from_bytes(payload, "big") ^ int.from_bytes(whole, "big")).to_bytes(len(payload), "big")


def on_disk(home: Path) -> bytes:
    """Every byte of every file below a home."""
    return b"\n".join(path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file())


def found_in(heap: bytes, secrets: Iterable[str]) -> list[str]:
    """Which of these texts stand there, in any case and as either kind of text that a program may write."""
    lower = heap.lower()
    return [
        secret
        for secret in secrets
        if secret.lower().encode() in lower or secret.lower().encode("utf-16-le") in lower
    ]
