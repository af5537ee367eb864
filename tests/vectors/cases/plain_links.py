"""The greeting by the letter of specs/05-links and not by the code: tags, keys, proofs, transcripts."""

import hashlib
import hmac
from collections.abc import Iterable
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from handrail_protocol.identity import Certificate
from handrail_protocol.keys import SigningKey
from tests.vectors.cases import headers

BINDING = hashlib.sha256(b"handrail example: the listener's certificate").digest()
NONCES = b"".join(
    hashlib.sha256(f"handrail example: {role}".encode()).digest() for role in ("listener", "dialler")
)


def tag(id_: bytes, nonces: bytes = NONCES, binding: bytes = BINDING) -> bytes:
    return hmac.digest(id_, b"tag" + nonces + binding, "sha256")[:16]


def proof_key(role: str, id_: bytes, nonces: bytes = NONCES, binding: bytes = BINDING) -> bytes:
    return _derived(id_, nonces + binding, f"handrail/1 link proof {role}")


def chain_key(
    role: str, id_: bytes, witness: bytes, nonces: bytes = NONCES, binding: bytes = BINDING
) -> bytes:
    return _derived(id_ + witness, nonces + binding, f"handrail/1 link chain {role}")


def _derived(secret: bytes, salt: bytes, info: str) -> bytes:
    return HKDF(SHA256(), 32, salt, info.encode()).derive(secret)


def transcript(messages: Iterable[bytes]) -> bytes:
    said = b"".join(len(each).to_bytes(4, "big") + each for each in messages)
    return hashlib.sha256(b"handrail/1 link transcript\0" + said).digest()


def said_by_a_device(role: str, group: bytes, said: bytes, binding: bytes = BINDING) -> bytes:
    return b"handrail/1 link proof\0" + role.encode() + b"\0" + group + said + binding


def said_by_a_code(
    group: bytes, said: bytes, person: bytes, device: bytes, binding: bytes = BINDING
) -> bytes:
    return b"handrail/1 link newcomer\0" + group + said + binding + person + device


def entry(certificate: Certificate, key: SigningKey, signed: bytes) -> list[Any]:
    c = certificate
    return [c.person, c.device, c.created, c.signature, key.sign(signed)]


def sealed(key: bytes, number: int, values: Any) -> bytes:
    return AESGCM(key).encrypt(number.to_bytes(12, "big"), headers.raw(values), None)
