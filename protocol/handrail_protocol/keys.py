"""Keys, signatures and tagged hashes: strict Ed25519, and one separate purpose for each hash.

specs/02-identity, "Keys". OpenSSL accepts points of small order and encodings that are not
canonical; under such a key anyone can forge (Chalkias, Garillot, Nikolaenko: "Taming the many
EdDSAs", 2020). So a public key meets `check_public` at every door, before anything is verified
with it. Signatures are RFC 8032 with S < L, one at a time: batch verification accepts other sets.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from handrail_protocol.errors import Fault, RemoteError

KEY_BYTES = 32
SIGNATURE_BYTES = 64

_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
# y of the points of order 1, 2, 4 and 8; the sign bit is cleared before comparing, which makes ten
# canonical encodings of these. The four others have y >= p.
_SMALL_ORDER_Y = frozenset(
    {
        0,
        1,
        _P - 1,
        2707385501144840649318225287225658788936804267575313519463743609750303402022,
        55188659117513257062467267217118295137698188065244968500265048394206261417927,
    }
)


def tagged(tag: str, *parts: bytes) -> bytes:
    """SHA-256 over the tag of one purpose and the parts; specs/01-records, "Tags"."""
    digest = hashlib.sha256(b"handrail/1 " + tag.encode("ascii") + b"\0")
    for part in parts:
        digest.update(part)
    return digest.digest()


def signing_input(tag: str, *parts: bytes) -> bytes:
    """What a signature of one purpose is made over: the tag, a zero byte, the parts."""
    return b"".join((b"handrail/1 ", tag.encode("ascii"), b"\0", *parts))


@lru_cache(maxsize=1_024)
def is_public(key: bytes) -> bool:
    """Whether `key` is 32 bytes, canonical (y < p) and not of small order."""
    if len(key) != KEY_BYTES:
        return False
    y = int.from_bytes(key, "little") & ((1 << 255) - 1)
    return y < _P and y not in _SMALL_ORDER_Y


def check_public(key: bytes) -> bytes:
    """Return `key`, or raise RemoteError(BAD_KEY)."""
    if not is_public(key):
        raise RemoteError(Fault.BAD_KEY, "a public key that is not canonical or of small order")
    return key


@lru_cache(maxsize=1_024)  # loading costs a hundredth of a verification: more would only be memory
def _loaded(key: bytes) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(key)


def verify(key: bytes, signature: bytes, message: bytes) -> bool:
    """Whether `signature` is this key's over `message`; weak keys and S >= L never verify."""
    if len(signature) != SIGNATURE_BYTES or not is_public(key):
        return False
    if int.from_bytes(signature[32:], "little") >= _L:
        return False
    try:
        _loaded(key).verify(signature, message)
    except InvalidSignature:
        return False
    return True


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An Ed25519 key made from a 32-byte secret; the secret is the caller's to guard."""

    public: bytes
    _private: Ed25519PrivateKey

    @classmethod
    def from_secret(cls, secret: bytes) -> "SigningKey":
        private = Ed25519PrivateKey.from_private_bytes(secret)
        return cls(private.public_key().public_bytes_raw(), private)

    def sign(self, message: bytes) -> bytes:
        return self._private.sign(message)
