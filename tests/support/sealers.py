"""A sealer without chance for tests and the simulator: the port of HPKE, replayable from a seed.

It really seals (X25519 and AES-GCM, its fresh keys counted from the seed), so that a test may look
for what leaked. It is not the suite of specs/02-identity, and never leaves a test.
"""

import hashlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from handrail_protocol.sealing import MLKEM_PUBLIC_BYTES, check_sealing_public


class SeededSealer:
    """One device's key pair; `seed` of any length makes it."""

    def __init__(self, seed: bytes) -> None:
        self._seed = hashlib.sha256(b"sealer" + seed).digest()
        self._private = X25519PrivateKey.from_private_bytes(self._seed)
        # An ML-KEM part that is well formed: all its numbers zero, then its 32 bytes of seed.
        self.public = (
            bytes(MLKEM_PUBLIC_BYTES - 32) + self._seed
        ) + self._private.public_key().public_bytes_raw()
        self._count = 0

    def seal(self, public: bytes, info: bytes, plaintext: bytes) -> bytes:
        self._count += 1
        fresh = X25519PrivateKey.from_private_bytes(
            hashlib.sha256(self._seed + self._count.to_bytes(8, "big")).digest()
        )
        reader = X25519PublicKey.from_public_bytes(check_sealing_public(public)[MLKEM_PUBLIC_BYTES:])
        sent = fresh.public_key().public_bytes_raw()
        return sent + AESGCM(_key(sent, fresh.exchange(reader))).encrypt(bytes(12), plaintext, info)

    def open(self, sealed: bytes, info: bytes) -> bytes | None:
        if len(sealed) < 32 + 16:
            return None
        try:
            shared = self._private.exchange(X25519PublicKey.from_public_bytes(sealed[:32]))
            return AESGCM(_key(sealed[:32], shared)).decrypt(bytes(12), sealed[32:], info)
        except (InvalidTag, ValueError):
            return None


def _key(sent: bytes, shared: bytes) -> bytes:
    return hashlib.sha256(b"seeded sealer" + sent + shared).digest()


def sealing_public(seed: bytes) -> bytes:
    """A well-formed public sealing key for a test that never opens what is sealed to it."""
    return SeededSealer(seed).public
