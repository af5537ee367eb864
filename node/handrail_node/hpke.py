"""The real sealer: HPKE with ML-KEM-768 and X25519, one key pair of one device.

specs/02-identity, "Sealing". The suite is MLKEM768-X25519 (X-Wing), HKDF-SHA256 and AES-256-GCM, in
base mode; the secret is X-Wing's 32-byte seed, from which both halves of the private key are made.
"""

import hashlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.sealing import MLKEM_PUBLIC_BYTES, check_sealing_public

SECRET_BYTES = 32
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class HpkeSealer:
    """What `handrail_protocol.sealing.Sealer` asks for."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != SECRET_BYTES:
            raise LocalError(f"a sealing secret has {SECRET_BYTES} bytes")
        seeds = hashlib.shake_256(secret).digest(64 + 32)
        lattice = MLKEM768PrivateKey.from_seed_bytes(seeds[:64])
        curve = X25519PrivateKey.from_private_bytes(seeds[64:])
        self._private = MLKEM768X25519PrivateKey(lattice, curve)
        self._public = lattice.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()

    @property
    def public(self) -> bytes:
        return self._public

    def seal(self, public: bytes, info: bytes, plaintext: bytes) -> bytes:
        return _SUITE.encrypt(plaintext, _loaded(check_sealing_public(public)), info=info)

    def open(self, sealed: bytes, info: bytes) -> bytes | None:
        try:
            return _SUITE.decrypt(sealed, self._private, info=info)
        except (InvalidTag, ValueError):  # ValueError: an encapsulated key of small order
            return None


def _loaded(public: bytes) -> MLKEM768X25519PublicKey:
    try:
        lattice = MLKEM768PublicKey.from_public_bytes(public[:MLKEM_PUBLIC_BYTES])
        curve = X25519PublicKey.from_public_bytes(public[MLKEM_PUBLIC_BYTES:])
    except ValueError as wrong:
        raise RemoteError(Fault.BAD_KEY, f"a sealing key that can't be used: {wrong}") from None
    return MLKEM768X25519PublicKey(lattice, curve)
