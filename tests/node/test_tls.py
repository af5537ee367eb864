"""A certificate that lives as long as its process, and a TLS that has nothing older to fall back to."""

import os
import ssl
import tempfile
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from handrail_node.links.tls import CHANCE_BYTES, Certificate, binding_of, dialling_context
from handrail_protocol.errors import LocalError

CHANCE = bytes(range(CHANCE_BYTES))


def greet(server: ssl.SSLContext, client: ssl.SSLContext) -> ssl.SSLObject:
    """A whole TLS handshake in memory; the client's end."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    ends = [
        client.wrap_bio(to_client, to_server, server_hostname=None),
        server.wrap_bio(to_server, to_client, server_side=True),
    ]
    waiting = list(ends)
    for _ in range(8):
        for end in list(waiting):
            try:
                end.do_handshake()
                waiting.remove(end)
            except ssl.SSLWantReadError:
                continue
    assert waiting == []
    return ends[0]


def test_both_ends_see_the_same_binding() -> None:
    certificate = Certificate.throwaway(CHANCE)
    client = greet(certificate.context, dialling_context())
    assert binding_of(client) == certificate.binding
    assert client.version() == "TLSv1.3"


def test_every_start_has_a_certificate_of_its_own() -> None:
    assert Certificate.throwaway(CHANCE).binding != Certificate.throwaway(bytes(CHANCE_BYTES)).binding
    with pytest.raises(LocalError):
        Certificate.throwaway(b"too little chance")


def test_older_tls_is_refused() -> None:
    client = dialling_context()
    client.minimum_version = client.maximum_version = ssl.TLSVersion.TLSv1_2
    with pytest.raises(ssl.SSLError):
        greet(Certificate.throwaway(CHANCE).context, client)


def test_the_certificate_tells_nothing_of_its_node() -> None:
    client = greet(Certificate.throwaway(CHANCE).context, dialling_context())
    shown = client.getpeercert(binary_form=True)
    assert shown is not None
    certificate = x509.load_der_x509_certificate(shown)
    assert certificate.subject.rfc4514_string() == certificate.issuer.rfc4514_string() == "CN=handrail"
    assert certificate.not_valid_before_utc.year == 2000
    public = certificate.public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    assert isinstance(public.curve, ec.SECP256R1)


def test_on_linux_the_key_lies_in_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a file was made")

    monkeypatch.setattr(tempfile, "mkstemp", forbidden)
    before = set(os.listdir("/proc/self/fd"))
    Certificate.throwaway(CHANCE)
    assert set(os.listdir("/proc/self/fd")) <= before


def test_elsewhere_it_is_encrypted_and_gone_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[tuple[Path, bytes]] = []
    load = ssl.SSLContext.load_cert_chain

    def look(self: ssl.SSLContext, path: str, password: bytes) -> None:
        seen.append((Path(path), Path(path).read_bytes()))
        load(self, path, password=password)

    monkeypatch.delattr(os, "memfd_create", raising=False)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(ssl.SSLContext, "load_cert_chain", look)
    certificate = Certificate.throwaway(CHANCE)
    assert binding_of(greet(certificate.context, dialling_context())) == certificate.binding
    [(path, written)] = seen
    assert path.parent == tmp_path
    assert not path.exists()
    with pytest.raises(TypeError, match="not given"):
        load_pem_private_key(written[written.index(b"-----BEGIN ENCRYPTED") :], password=None)
