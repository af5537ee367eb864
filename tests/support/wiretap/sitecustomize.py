"""Runs at the start of each Python process of a test that listens: what goes through TLS is written down.

Python imports this file by its name, from a folder that `tests.support.listening` puts first in its path.
`WIRETAP`: the folder for what was heard. `WIRETAP_SEALING=off`: sealing seals nothing, so that the test that
searches can be seen to find. Nothing of it is part of the program.
"""

import os
import ssl
import sys
from itertools import count
from pathlib import Path
from typing import Any

_numbers = count()


class Overheard(ssl.SSLObject):
    """A TLS connection that keeps what is said on both sides, as it is before it is locked."""

    def read(self, len: int = 1024, buffer: Any = None) -> Any:
        found = super().read(len, buffer) if buffer is not None else super().read(len)
        self._keep("heard", bytes(buffer[:found]) if buffer is not None else found)
        return found

    def write(self, data: Any) -> int:
        sent = super().write(data)
        self._keep("said", bytes(data[:sent]))
        return sent

    def _keep(self, side: str, data: bytes) -> None:
        if not hasattr(self, "_number"):
            self._number = next(_numbers)
        with (Path(os.environ["WIRETAP"]) / f"{os.getpid()}-{self._number}.{side}").open("ab") as file:
            file.write(data)


class Unlocked:
    """Stands where AES-GCM stands, and locks nothing."""

    tail = 16

    def __init__(self, key: bytes) -> None:
        pass

    def encrypt(self, nonce: bytes, data: bytes, context: bytes | None) -> bytes:
        return data + bytes(self.tail)

    def decrypt(self, nonce: bytes, data: bytes, context: bytes | None) -> bytes:
        return data[: -self.tail]


def _open_every_seal() -> None:
    """Bodies under a thread key, and the boxes of invitations, whose code is written beside them."""
    from handrail_node.verbs import groups
    from handrail_protocol import invitation, sealing

    class UnlockedBox(Unlocked):
        tail = 64

    seal_box = invitation.seal_box

    def told_box(code: Any, *rest: Any) -> bytes:
        written: bytes = code.text().encode()
        return seal_box(code, *rest)[:-48] + written.ljust(48)

    for module, name, altered in (
        (sealing, "AESGCM", Unlocked),
        (invitation, "AESGCM", UnlockedBox),
        (groups, "seal_box", told_box),
    ):
        setattr(module, name, altered)


if "up" in sys.orig_argv:
    ssl.SSLContext.sslobject_class = Overheard
    if os.environ.get("WIRETAP_SEALING") == "off":
        _open_every_seal()
