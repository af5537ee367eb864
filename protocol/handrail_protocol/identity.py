"""Who a person is: a root key that vouches for devices, and may end them.

specs/02-identity. The root key is made from 24 printed words and wiped once it has signed a
certificate, so all that it ever says is made here: "this device speaks for me" and "this device
no longer does". A certificate names no group and has no end; only a revocation ends it.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from handrail_protocol.codec import pack
from handrail_protocol.errors import LocalError
from handrail_protocol.keys import SigningKey, is_public, signing_input, verify

_CREATED_BYTES = 8


@dataclass(frozen=True, slots=True)
class Certificate:
    """A root's word that a device speaks for its person; `created` in seconds since 1970."""

    person: bytes
    device: bytes
    created: int
    signature: bytes

    def holds(self) -> bool:
        """Whether both keys are strict, the device is not the root itself, and the root signed it."""
        if not is_public(self.device) or self.device == self.person:
            return False
        if not 0 <= self.created < 1 << (8 * _CREATED_BYTES):
            return False
        return verify(self.person, self.signature, _certificate_input(self.person, self.device, self.created))


def certify(root: SigningKey, device: bytes, created: int) -> Certificate:
    """The root vouches for a device; raises LocalError for a device that nobody would accept."""
    if not is_public(device) or device == root.public:
        raise LocalError("a device needs a key of its own")
    if not 0 <= created < 1 << (8 * _CREATED_BYTES):
        raise LocalError("a certificate needs a date after 1970")
    signature = root.sign(_certificate_input(root.public, device, created))
    return Certificate(root.public, device, created, signature)


def device_end(root: SigningKey, device: bytes, stays: Sequence[bytes]) -> bytes:
    """The root's signature under a revocation of one of its own devices; `stays` as in the body."""
    return root.sign(_end_input(device, stays))


def device_end_holds(person: bytes, device: bytes, stays: Sequence[bytes], signature: bytes) -> bool:
    """Whether `person`'s root ended `device` and accepts exactly `stays` of what it wrote."""
    return verify(person, signature, _end_input(device, stays))


def _certificate_input(person: bytes, device: bytes, created: int) -> bytes:
    return signing_input("device certificate", person, device, created.to_bytes(_CREATED_BYTES, "big"))


def _end_input(device: bytes, stays: Sequence[bytes]) -> bytes:
    return signing_input("device end", device, hashlib.sha256(pack(list(stays))).digest())
