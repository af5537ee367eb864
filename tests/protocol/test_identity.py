"""A root's word holds for what it names and for nothing else."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_protocol.errors import LocalError
from handrail_protocol.identity import Certificate, certify, device_end, device_end_holds
from handrail_protocol.keys import SigningKey
from tests.support.people import NINA, NOW, OMAR, ROSA

STAYS = (b"\x01" * 16, b"\x02" * 16)


def test_a_root_vouches_for_each_device_of_its_person() -> None:
    for device in (NINA.device.public, ROSA.device.public):
        assert certify(NINA.root, device, NOW).holds()


@pytest.mark.parametrize(
    "changes",
    [
        {"person": OMAR.person},
        {"device": OMAR.device.public},
        {"created": NOW + 1},
        {"created": -1},
        {"created": 1 << 64},
        {"signature": bytes(64)},
        {"signature": b""},
        {"device": NINA.person},
        {"device": bytes(32)},
        {"device": b"short"},
        {"person": bytes(32)},
    ],
)
def test_a_certificate_with_anything_changed_does_not_hold(changes: dict[str, object]) -> None:
    assert not replace(NINA.certificate(), **changes).holds()  # type: ignore[arg-type]  # one field of its own type


@given(st.binary(max_size=40), st.binary(max_size=40), st.integers(), st.binary(max_size=70))
def test_a_certificate_of_random_bytes_neither_holds_nor_raises(
    person: bytes, device: bytes, created: int, signature: bytes
) -> None:
    assert not Certificate(person, device, created, signature).holds()
    assert not device_end_holds(person, device, [device], signature)


@pytest.mark.parametrize("device", [NINA.person, bytes(32), b"", NINA.device.public + b"\0"])
def test_a_root_does_not_vouch_for_what_is_no_device(device: bytes) -> None:
    with pytest.raises(LocalError):
        certify(NINA.root, device, NOW)


@pytest.mark.parametrize("created", [-1, 1 << 64])
def test_a_certificate_needs_a_date_that_it_can_say(created: int) -> None:
    with pytest.raises(LocalError):
        certify(NINA.root, NINA.device.public, created)


def test_a_root_ends_a_device_and_says_what_stays() -> None:
    signature = device_end(NINA.root, NINA.device.public, STAYS)
    assert device_end_holds(NINA.person, NINA.device.public, STAYS, signature)
    assert device_end_holds(NINA.person, NINA.device.public, list(STAYS), signature)
    for stays in ((), STAYS[:1], STAYS[::-1], (*STAYS, STAYS[0])):
        assert not device_end_holds(NINA.person, NINA.device.public, stays, signature)
    assert not device_end_holds(NINA.person, OMAR.device.public, STAYS, signature)
    assert not device_end_holds(OMAR.person, NINA.device.public, STAYS, signature)


def test_a_certificate_is_no_end_and_an_end_is_no_certificate() -> None:
    certificate = NINA.certificate()
    end = device_end(NINA.root, NINA.device.public, ())
    assert not device_end_holds(NINA.person, NINA.device.public, (), certificate.signature)
    assert not replace(certificate, signature=end).holds()


def test_the_same_words_give_the_same_person_and_another_device_the_same_root() -> None:
    """Restoring is always a new device under the old root."""
    again = SigningKey.from_secret(bytes(range(32)))
    assert again.public == SigningKey.from_secret(bytes(range(32))).public
    first, second = (certify(again, device, NOW) for device in (NINA.device.public, OMAR.device.public))
    assert first.person == second.person
    assert first.holds()
    assert second.holds()
