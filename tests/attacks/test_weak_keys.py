"""Attacks with public keys under which anybody can sign: at every place of every shape that takes a key."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

import pytest

from handrail_protocol import records
from handrail_protocol.bodies import SHAPES, read_body, stewards
from handrail_protocol.bodies import open as open_set
from handrail_protocol.codec import pack
from handrail_protocol.errors import RemoteError
from handrail_protocol.identity import Certificate
from handrail_protocol.keys import is_public, verify
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.records import Header
from handrail_protocol.sealing import check_sealing_public
from handrail_protocol.shapes import Shaped, read
from tests.support.people import NINA, NOW, SALT
from tests.vectors.cases import headers
from tests.vectors.cases.shapes import RIGHT

P = 2**255 - 19
_EIGHT, _OTHER_EIGHT = (
    int.from_bytes(bytes.fromhex(each), "little")
    for each in (
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    )
)
SMALL = [0, 1, P - 1, _EIGHT, _OTHER_EIGHT, P, P + 1]
WEAK = [(y | sign << 255).to_bytes(32, "little") for y in SMALL for sign in (0, 1)]
BEYOND = [(y | sign << 255).to_bytes(32, "little") for y in (P + 2, 2**255 - 1) for sign in (0, 1)]
X25519_SMALL = [
    0,
    1,
    P - 1,
    325606250916557431795983626356110631294008115727848805560023387167927233504,
    39382357235489614581723060781553021112529911719440698176882885853963445705823,
]


def test_the_fourteen_are_all_there() -> None:
    """02, Keys: "not one of the 14 encodings of the eight points of small order"; nor any y >= p."""
    assert len(set(WEAK)) == 14
    assert not any(is_public(key) for key in WEAK + BEYOND)


@pytest.mark.parametrize("key", WEAK + BEYOND, ids=bytes.hex)
def test_nothing_verifies_under_one(key: bytes) -> None:
    """02, Keys: "under a key of small order anybody can sign anything": not here, whatever the signature."""
    identity, zero = (1).to_bytes(32, "little"), bytes(32)
    for start in (identity, *WEAK):
        for message in (b"", b"handrail/1 record signature\0", b"4"):
            assert not verify(key, start + zero, message)


@pytest.mark.parametrize("place", ["person", "device", "recipients"])
def test_no_header_names_one(place: str) -> None:
    """02, Keys: asked "of every public key when it first meets it: person, device and recipients"."""
    for key in WEAK + BEYOND:
        value: Any = (key,) if place == "recipients" else key
        changes: dict[str, Any] = {place: value}
        if place == "recipients":
            changes |= {"kind": int(Kind.OFFER), "audience": int(Audience.MAIL), "expires": NOW + 60}
        with pytest.raises(RemoteError):
            records.decode_header(headers.raw(headers.fields(**changes)))


def _keys_in(value: Any, path: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """Where in a body's values there stand 32 bytes."""
    if isinstance(value, bytes) and len(value) == 32:
        yield path
    elif isinstance(value, (tuple, list)):
        for at, each in enumerate(value):
            yield from _keys_in(each, (*path, at))


def _with(value: Any, path: tuple[int, ...], key: bytes) -> Any:
    if not path:
        return key
    first, *rest = path
    changed = list(value)
    changed[first] = _with(value[first], tuple(rest), key)
    return changed


# Thirty-two bytes that are no public key of anybody: hashes, ids, secrets.
NO_KEYS = {"key", "digest", "target_id", "amends", "cites", "invitation", "request", "agreement", "offer"}
NO_KEYS |= {"target", "record", "session", "pact", "opened", "commitment", "nonce", "proposer", "accepter"}
BY_NAME: dict[str, type[Shaped]] = {shape.__name__: shape for shape in SHAPES.values()}
BY_NAME |= {each.__name__: each for each in (stewards.Consent, stewards.Attestation, stewards.Worry)}
BY_NAME |= {each.__name__: each for each in (stewards.Claim, open_set.PactTerms)}


def _doors() -> list[tuple[str, tuple[int, ...]]]:
    found = []
    for name, shape in BY_NAME.items():
        given = RIGHT.get(name)
        if given is None:
            continue
        names = [field.name for field in fields(shape)]
        for path in _keys_in([given[each] for each in names]):
            # Of a hub in the terms of a pact the first 32 bytes are its group.
            if names[path[0]] not in NO_KEYS and (name, path[-1]) != ("PactTerms", 0):
                found.append((name, path))
    return found


@pytest.mark.parametrize("door", _doors(), ids=lambda door: f"{door[0]} {door[1]}")
def test_no_body_takes_one(door: tuple[str, tuple[int, ...]]) -> None:
    """02, Keys: "keys in bodies, certificates, proofs and codes": an agent, a guardian, a founder, a code."""
    name, path = door
    shape = BY_NAME[name]
    values = [RIGHT[name][field.name] for field in fields(shape)]
    for key in WEAK + BEYOND:
        with pytest.raises((RemoteError, ValueError)):
            read(shape, pack(_with(values, path, key)))


def test_every_shape_was_looked_at() -> None:
    """Else a door that is added later would be left open without a word."""
    assert not set(BY_NAME) - set(RIGHT)
    named = {name for name, _ in _doors()}
    assert {"Charter", "Grant", "Mandate", "Invitation", "Suspension", "Agreement", "Proposal"} <= named
    assert {"Passport", "PassportEnd", "Pact", "PactTerms", "Request", "ForStewards", "Claim"} <= named


def test_no_certificate_holds_under_one() -> None:
    """02, Certificate: "holds if both keys are strict"."""
    for key in WEAK:
        for signature in (start + bytes(32) for start in WEAK):
            assert not Certificate(key, NINA.device.public, NOW, signature).holds()
            assert not Certificate(NINA.person, key, NOW, signature).holds()


def test_nobody_seals_to_a_key_that_everybody_opens() -> None:
    """02, Sealing keys: u "none of the u of small order", every number of ML-KEM below 3,329."""
    good = bytes(1_184)
    for u in (*X25519_SMALL, P, P + 1, 2**255 - 1):
        for high in (0, 1):
            public = good + (u | high << 255).to_bytes(32, "little")
            with pytest.raises((RemoteError, ValueError)):
                check_sealing_public(public)
    with pytest.raises((RemoteError, ValueError)):
        check_sealing_public(b"\xff" * 1_152 + bytes(32) + (9).to_bytes(32, "little"))


def test_a_lock_with_one_is_no_lock() -> None:
    """02, Sealing keys: "a lock with another key is refused as a body"."""
    values = RIGHT["Lock"] | {"public": bytes(1_216), "salt": SALT}
    data = pack([values[field.name] for field in fields(SHAPES[Kind.LOCK])])
    header = replace(Header(*headers.fields()), kind=Kind.LOCK, created=NOW, expires=None)
    with pytest.raises(RemoteError):
        read_body(header, data)
