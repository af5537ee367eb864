"""TLS without authorities: a certificate thrown away at each start, and what a link is bound to by it.

specs/05-links, "Transport". Who is at the other end is proved inside (handrail_protocol.handshake);
TLS hides it and gives both sides one thing to sign that nobody between them can have too: the hash
of the listener's certificate. So the dialler verifies nothing and remembers the hash.
"""

import hashlib
import os
import ssl
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID

from handrail_protocol.errors import LocalError

CHANCE_BYTES = 64
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256
# Dates that tell nothing of this node's clock; nobody checks them.
_FROM, _UNTIL = datetime(2000, 1, 1, tzinfo=UTC), datetime(2999, 12, 31, tzinfo=UTC)


@dataclass(frozen=True)
class Certificate:
    """A listener's certificate: the context that shows it, and the hash that its links are bound to."""

    context: ssl.SSLContext
    binding: bytes

    @classmethod
    def throwaway(cls, chance: bytes) -> "Certificate":
        """A new one from `CHANCE_BYTES` random bytes. Its key is in memory alone: see `_readable`."""
        if len(chance) != CHANCE_BYTES:
            raise LocalError("a certificate needs its random bytes")
        # 40 bytes over a 32-byte order: the lean towards small numbers is below 2^-64.
        key = ec.derive_private_key(int.from_bytes(chance[:40], "big") % (_ORDER - 1) + 1, ec.SECP256R1())
        serial = int.from_bytes(chance[40:48], "big") | 1
        certificate = _certificate(key, serial)
        context = _context(ssl.PROTOCOL_TLS_SERVER)
        # A resumed session would not show the certificate again.
        context.num_tickets = 0
        password = chance[48:].hex().encode()
        with _readable(key, certificate, password) as path:
            context.load_cert_chain(path, password=password)
        return cls(context, hashlib.sha256(certificate.public_bytes(Encoding.DER)).digest())


def dialling_context() -> ssl.SSLContext:
    """For diallers: any certificate will do, as long as `binding_of` is what the proofs are made over."""
    context = _context(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def binding_of(connection: ssl.SSLObject) -> bytes:
    """The hash of the certificate that the listener showed."""
    certificate = connection.getpeercert(binary_form=True)
    if not certificate:
        raise LocalError("a TLS connection without a certificate")
    return hashlib.sha256(certificate).digest()


def _context(protocol: int) -> ssl.SSLContext:
    context = ssl.SSLContext(protocol)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    return context


def _certificate(key: ec.EllipticCurvePrivateKey, serial: int) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "handrail")])
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(serial)
        .not_valid_before(_FROM)
        .not_valid_after(_UNTIL)
        .sign(key, SHA256())
    )


@contextmanager
def _readable(
    key: ec.EllipticCurvePrivateKey, certificate: x509.Certificate, password: bytes
) -> Iterator[str]:
    """A path from which OpenSSL can read both, since Python's ssl takes no bytes.

    Linux gives a file that is only memory. Elsewhere it is a temporary file in which the key is
    encrypted under a password that nobody else ever sees, deleted at once."""
    shown = certificate.public_bytes(Encoding.PEM)
    if hasattr(os, "memfd_create"):
        handle = os.memfd_create("handrail", os.MFD_CLOEXEC)
        with os.fdopen(handle, "wb") as file:
            file.write(shown + _private_bytes(key, NoEncryption()))
            file.flush()
            yield f"/proc/self/fd/{handle}"
        return
    handle, path = tempfile.mkstemp(prefix="handrail-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(shown + _private_bytes(key, BestAvailableEncryption(password)))
        yield path
    finally:
        os.unlink(path)


def _private_bytes(key: ec.EllipticCurvePrivateKey, encryption: KeySerializationEncryption) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)
