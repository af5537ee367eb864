"""The real sealer is the suite that the specs name, and opens nothing but what was sealed to it."""

import hashlib
import hmac

import pytest
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from handrail_node.hpke import HpkeSealer
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.sealing import PUBLIC_BYTES, Sealer, is_sealing_public, open_slots, seal_slots

SECRET = hashlib.sha256(b"rosa's tablet").digest()
OURS = HpkeSealer(SECRET)
OTHER = HpkeSealer(hashlib.sha256(b"omar's laptop").digest())
INFO = b"info"


def sealed(plaintext: bytes = b"thread key") -> bytes:
    return OTHER.seal(OURS.public, INFO, plaintext)


def test_it_is_the_port_that_the_core_asks_for() -> None:
    port: Sealer = OURS
    slots = seal_slots(
        OTHER, b"k" * 32, [(b"d" * 32, port.public)], group=bytes(32), author=b"a" * 32, salt=bytes(16)
    )
    assert len(slots[0][1]) == 1_120 + 32 + 16
    opened = open_slots(port, slots, device=b"d" * 32, group=bytes(32), author=b"a" * 32, salt=bytes(16))
    assert opened == b"k" * 32


def test_a_secret_makes_one_key_that_the_core_takes() -> None:
    assert len(OURS.public) == PUBLIC_BYTES == 1_216
    assert HpkeSealer(SECRET).public == OURS.public != OTHER.public
    assert all(is_sealing_public(HpkeSealer(bytes([n]) * 32).public) for n in range(30))


def test_the_key_is_the_one_of_the_x_wing_draft() -> None:
    """draft-connolly-cfrg-xwing-kem, its first test vector: how its public key begins and ends."""
    seed = "7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26"
    public = HpkeSealer(bytes.fromhex(seed)).public.hex()
    assert public.startswith("e2236b35a8c24b39b10aa1323a96a919a2ced88400633a7b07131713fc14b2b5b19cfc3d")


@pytest.mark.parametrize("size", [0, 31, 33, 64, 96])
def test_a_secret_of_another_size_is_refused(size: int) -> None:
    with pytest.raises(LocalError):
        HpkeSealer(bytes(size))


def test_what_is_sealed_opens_for_its_reader_alone() -> None:
    assert OURS.open(sealed(), INFO) == b"thread key"
    assert OTHER.open(sealed(), INFO) is None
    assert OURS.open(sealed(), b"other info") is None
    assert OURS.open(sealed(), b"") is None
    assert sealed() != sealed()


def test_no_changed_byte_and_no_other_length_opens() -> None:
    whole = sealed()
    for place in [*range(0, len(whole), 7), *range(1_088, len(whole))]:
        changed = bytearray(whole)
        changed[place] ^= 1
        assert OURS.open(bytes(changed), INFO) is None, place
    for size in (0, 1, 32, 1_088, 1_119, 1_120, 1_136, len(whole) - 1):
        assert OURS.open(whole[:size], INFO) is None, size
    assert OURS.open(whole + b"\0", INFO) is None


@pytest.mark.parametrize("share", [bytes(32), b"\1" + bytes(31), b"\xec" + b"\xff" * 30 + b"\x7f"])
def test_an_encapsulated_share_of_small_order_opens_to_nothing(share: bytes) -> None:
    whole = sealed()
    assert OURS.open(whole[:1_088] + share + whole[1_120:], INFO) is None


@pytest.mark.parametrize(
    "public",
    [
        b"",
        OURS.public[:-1],
        OURS.public[:-32] + bytes(32),
        OURS.public[:-32] + b"\xff" * 32,
        b"\xff" * 1_184 + OURS.public[-32:],
    ],
    ids=["empty", "short", "small order", "not canonical", "not reduced"],
)
def test_nothing_is_sealed_to_a_weak_key(public: bytes) -> None:
    with pytest.raises(RemoteError) as caught:
        OTHER.seal(public, INFO, b"thread key")
    assert caught.value.code is Fault.BAD_KEY


def test_a_second_implementation_opens_it_by_the_letter_of_the_specs() -> None:
    """RFC 9180 in base mode, and X-Wing's combiner, written here from their texts."""
    seeds = hashlib.shake_256(SECRET).digest(96)
    lattice = MLKEM768PrivateKey.from_seed_bytes(seeds[:64])
    curve = X25519PrivateKey.from_private_bytes(seeds[64:])
    whole = sealed()
    encapsulated, ciphertext = whole[:1_120], whole[1_120:]
    shared = hashlib.sha3_256(
        lattice.decapsulate(encapsulated[:1_088])
        + curve.exchange(X25519PublicKey.from_public_bytes(encapsulated[1_088:]))
        + encapsulated[1_088:]
        + curve.public_key().public_bytes_raw()
        + b"\\.//^\\"
    ).digest()
    suite = b"HPKE" + bytes.fromhex("647a00010002")
    hashes = [_extract(b"", suite, label, of) for label, of in ((b"psk_id_hash", b""), (b"info_hash", INFO))]
    secret = _extract(shared, suite, b"secret", b"")
    key, nonce = (
        _expand(secret, suite, label, b"\0" + b"".join(hashes), size)
        for label, size in ((b"key", 32), (b"base_nonce", 12))
    )
    assert AESGCM(key).decrypt(nonce, ciphertext, b"") == b"thread key"


def _extract(salt: bytes, suite: bytes, label: bytes, keying: bytes) -> bytes:
    return hmac.digest(salt, b"HPKE-v1" + suite + label + keying, "sha256")


def _expand(secret: bytes, suite: bytes, label: bytes, info: bytes, size: int) -> bytes:
    labelled = size.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return hmac.digest(secret, labelled + b"\1", "sha256")[:size]
