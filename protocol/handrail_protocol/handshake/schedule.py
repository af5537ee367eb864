"""The secrets of one greeting: tags, the keys of proofs and chains, and what a device signs.

specs/05-links, "Keys". All of them come from an id that both sides hold, both nonces and the
binding: the hash of the listener's TLS certificate (behind a proxy, of the host name). So nothing
said on one link means anything on another, and who sits between two TLS connections, with another
certificate, finds tags that match nothing.
"""

import hashlib
import hmac
from dataclasses import dataclass
from enum import Enum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from handrail_protocol.keys import signing_input
from handrail_protocol.messages import TAG_BYTES


class Role(Enum):
    """Which end of the link; the name goes into keys and signatures, so that no proof works mirrored."""

    LISTENER = b"listener"
    DIALLER = b"dialler"

    @property
    def other(self) -> "Role":
        return Role.DIALLER if self is Role.LISTENER else Role.LISTENER


class Transcript:
    """A digest of every message said so far, in order, by both sides."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256(b"handrail/1 link transcript\0")

    def add(self, message: bytes) -> None:
        self._digest.update(len(message).to_bytes(4, "big"))
        self._digest.update(message)

    def digest(self) -> bytes:
        return self._digest.copy().digest()


@dataclass(frozen=True, slots=True)
class Schedule:
    """Everything that is derived from both nonces and the binding."""

    listener_nonce: bytes
    dialler_nonce: bytes
    binding: bytes

    @property
    def nonces(self) -> bytes:
        return self.listener_nonce + self.dialler_nonce

    def tag(self, opening_id: bytes) -> bytes:
        """How a dialler names an id, so that only who holds it can tell."""
        message = b"tag" + self.nonces + self.binding
        return hmac.digest(opening_id, message, "sha256")[:TAG_BYTES]

    def seal(self, role: Role, opening_id: bytes, number: int, plain: bytes) -> bytes:
        """The proof number `number` of this side, for those who hold the id."""
        return AESGCM(self._key(b"proof", role, opening_id)).encrypt(_counter(number), plain, None)

    def open(self, role: Role, opening_id: bytes, number: int, sealed: bytes) -> bytes | None:
        return _open(self._key(b"proof", role, opening_id), number, sealed)

    def seal_chain(self, role: Role, opening_id: bytes, witness: bytes, number: int, plain: bytes) -> bytes:
        """The records in a proof. A door key alone does not open them: whoever found it (in an old
        invitation, say) would read a group's charter. The id of the door's record, which nobody can
        guess because of the random bytes in its body, tells that he holds the set that it lies in."""
        return AESGCM(self._key(b"chain", role, opening_id + witness)).encrypt(_counter(number), plain, None)

    def open_chain(
        self, role: Role, opening_id: bytes, witness: bytes, number: int, sealed: bytes
    ) -> bytes | None:
        return _open(self._key(b"chain", role, opening_id + witness), number, sealed)

    def device_input(self, role: Role, group: bytes, said: bytes) -> bytes:
        """What a device signs: `said` is the transcript's digest before this side's first proof."""
        return signing_input("link proof", role.value, b"\0", group, said, self.binding)

    def code_input(self, group: bytes, said: bytes, person: bytes, device: bytes) -> bytes:
        """What an invitation's code signs for a newcomer."""
        return signing_input("link newcomer", group, said, self.binding, person, device)

    def _key(self, purpose: bytes, role: Role, secret: bytes) -> bytes:
        info = b"handrail/1 link " + purpose + b" " + role.value
        return HKDF(SHA256(), 32, salt=self.nonces + self.binding, info=info).derive(secret)


def _counter(number: int) -> bytes:
    return number.to_bytes(12, "big")


def _open(key: bytes, number: int, sealed: bytes) -> bytes | None:
    try:
        return AESGCM(key).decrypt(_counter(number), sealed, None)
    except InvalidTag:
        return None
