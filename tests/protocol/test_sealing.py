"""What is sealed opens for its readers only, to the same words, and says little by its size."""

import hashlib
from dataclasses import dataclass

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from handrail_protocol import sealing
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.keys import SigningKey
from handrail_protocol.sealing import (
    PADDED_SIZES,
    SEALED_SIZES,
    body_context,
    check_sealing_public,
    is_sealing_public,
    meeting_words,
    open_body,
    open_slots,
    pair_tag,
    seal_body,
    seal_slots,
    slot_info,
)
from handrail_protocol.shapes import at, text
from handrail_protocol.wordlists import CODE_WORDS, MEETING_WORDS
from tests.support.sealers import SeededSealer

GROUP, OTHER_GROUP = bytes(32), b"\x01" * 32
KEY, SALT = b"k" * 32, b"s" * 16
NINA, OMAR = (SigningKey.from_secret(name * 32).public for name in (b"n", b"o"))
CONTEXT = body_context(164, GROUP, NINA)
P = 2**255 - 19
ORDER_8 = 325606250916557431795983626356110631294008115727848805560023387167927233504


@dataclass(frozen=True, slots=True)
class Words:
    text: str = at(text)


@dataclass(frozen=True, slots=True)
class Two:
    first: str = at(text)
    second: str = at(text)


def sealed(words: str) -> bytes:
    return seal_body(KEY, Words(words), salt=SALT, context=CONTEXT)


def opened(data: bytes, key: bytes = KEY, salt: bytes = SALT, context: bytes = CONTEXT) -> Words | None:
    return open_body(key, data, Words, salt=salt, context=context)


# -- bodies --------------------------------------------------------------------------------------


@pytest.mark.parametrize("length", [0, 1, 249, 250, 251, 252, 505, 1_000, 1_018, 1_019, 2_042])
def test_what_is_sealed_opens_to_the_same(length: int) -> None:
    assert opened(sealed("x" * length)) == Words("x" * length)


def test_the_size_says_one_of_four_and_nothing_else() -> None:
    sizes = {len(sealed("x" * length)) for length in range(0, 2_042)}
    assert sorted(sizes) == list(SEALED_SIZES)
    assert len(sealed("yes")) == len(sealed("I would rather not, and here is why."))


def test_what_is_too_long_is_refused_with_a_sentence_and_never_cut() -> None:
    assert opened(sealed("x" * 2_042)) is not None
    with pytest.raises(LocalError, match=r"too long to be sealed by about 1 characters: say it shorter"):
        sealed("x" * 2_043)


@pytest.mark.parametrize(
    ("key", "salt"), [(b"", SALT), (KEY[1:], SALT), (KEY, b""), (KEY, SALT[1:]), (KEY, SALT * 2)]
)
def test_a_key_or_salt_of_another_length_neither_seals_nor_opens(key: bytes, salt: bytes) -> None:
    with pytest.raises(LocalError):
        seal_body(key, Words("hello"), salt=salt, context=CONTEXT)
    assert opened(sealed("hello"), key=key, salt=salt) is None


@pytest.mark.parametrize(
    ("mistake", "arguments"),
    {
        "another thread key": {"key": b"K" * 32},
        "another salt": {"salt": b"S" * 16},
        "another kind": {"context": body_context(166, GROUP, NINA)},
        "another group": {"context": body_context(164, OTHER_GROUP, NINA)},
        "another author": {"context": body_context(164, GROUP, OMAR)},
        "no context": {"context": b""},
    }.items(),
)
def test_a_body_opens_nowhere_else(mistake: str, arguments: dict[str, bytes]) -> None:
    assert opened(sealed("hello"), **arguments) is None, mistake


def test_swapped_salts_open_neither() -> None:
    first = seal_body(KEY, Words("one"), salt=b"1" * 16, context=CONTEXT)
    second = seal_body(KEY, Words("two"), salt=b"2" * 16, context=CONTEXT)
    assert opened(first, salt=b"2" * 16) is None
    assert opened(second, salt=b"1" * 16) is None


def test_every_changed_bit_is_noticed() -> None:
    data = sealed("hello")
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 1 << place % 8
        assert opened(bytes(changed)) is None, place


def test_every_other_length_is_refused() -> None:
    data = sealed("hello")
    for cut in range(len(data)):
        assert opened(data[:cut]) is None, cut
    assert opened(data + b"\0") is None
    assert opened(data.ljust(SEALED_SIZES[1], b"\0")) is None


def seal_padded(padded: bytes, key: bytes = KEY) -> bytes:
    """What an author who keeps to no rule of padding would send."""
    secret, nonce, commitment = sealing._body_keys(key, SALT, CONTEXT)
    return commitment + AESGCM(secret).encrypt(nonce, padded, CONTEXT)


@pytest.mark.parametrize(
    ("mistake", "padded"),
    {
        "a length beyond the end": b"\xff\xff\x91\xa1x".ljust(256, b"\0"),
        "a length of the whole, without room for itself": b"\x01\x00\x91\xa1x".ljust(256, b"\0"),
        "padding that is not zero": b"\x00\x03\x91\xa1x".ljust(256, b"\1"),
        "a size larger than needed": b"\x00\x03\x91\xa1x".ljust(512, b"\0"),
        "nothing at all": bytes(256),
        "not of the shape": b"\x00\x01\x90".ljust(256, b"\0"),
        "not the profile": b"\x00\x04\x91\xd9\x01x".ljust(256, b"\0"),
    }.items(),
)
def test_odd_padding_opens_to_nothing(mistake: str, padded: bytes) -> None:
    assert len(padded) in PADDED_SIZES
    assert opened(seal_padded(b"\x00\x03\x91\xa1x".ljust(256, b"\0"))) == Words("x")
    assert opened(seal_padded(padded)) is None, mistake


def test_a_body_of_another_shape_is_not_guessed_at() -> None:
    assert open_body(KEY, sealed("hello"), Two, salt=SALT, context=CONTEXT) is None


def test_no_ciphertext_opens_under_two_thread_keys() -> None:
    """AES-GCM alone would allow it; the commitment in front is of the key, salt and context."""
    first, second = sealed("hello"), seal_body(b"K" * 32, Words("hello"), salt=SALT, context=CONTEXT)
    assert first[:32] != second[:32]
    assert opened(second[:32] + first[32:]) is None
    assert opened(second[:32] + first[32:], key=b"K" * 32) is None
    assert opened(first[:32] + second[32:]) is None


@pytest.mark.parametrize(
    ("key", "salt", "context", "is_its"),
    [
        (KEY, SALT, CONTEXT, True),
        (b"K" * 32, SALT, CONTEXT, False),
        (KEY, b"t" * 16, CONTEXT, False),
        (KEY, SALT, b"elsewhere", False),
        (KEY[:31], SALT, CONTEXT, False),
        (KEY, SALT[:15], CONTEXT, False),
    ],
    ids=["its own", "another key", "another salt", "another place", "a short key", "a short salt"],
)
def test_a_key_is_known_by_what_it_sealed(key: bytes, salt: bytes, context: bytes, is_its: bool) -> None:
    assert sealing.is_sealed_by(key, sealed("hello"), salt=salt, context=context) is is_its


def test_a_sealed_body_holds_no_word_of_its_text() -> None:
    assert b"hello" not in sealed("hello" * 20)


# -- slots ---------------------------------------------------------------------------------------


def slots_for(*devices: bytes, group: bytes = GROUP, author: bytes = NINA) -> tuple[tuple[bytes, bytes], ...]:
    readers = [(device, SeededSealer(device).public) for device in devices]
    return seal_slots(SeededSealer(b"nina"), KEY, readers, group=group, author=author, salt=SALT)


def open_as(
    device: bytes, slots: tuple[tuple[bytes, bytes], ...], group: bytes = GROUP, author: bytes = NINA
) -> bytes | None:
    return open_slots(SeededSealer(device), slots, device=device, group=group, author=author, salt=SALT)


def test_each_reader_opens_its_own_slot() -> None:
    slots = slots_for(OMAR, NINA)
    assert [device for device, _ in slots] == sorted([NINA, OMAR])
    assert open_as(NINA, slots) == open_as(OMAR, slots) == KEY


def test_a_slot_opens_nowhere_else() -> None:
    slots = slots_for(OMAR)
    assert open_as(NINA, slots) is None
    assert open_as(OMAR, slots, group=OTHER_GROUP) is None
    assert open_as(OMAR, slots, author=OMAR) is None
    moved = ((NINA, slots[0][1]),)
    assert open_slots(SeededSealer(OMAR), moved, device=NINA, group=GROUP, author=NINA, salt=SALT) is None
    other_salt = b"S" * 16
    assert (
        open_slots(SeededSealer(OMAR), slots, device=OMAR, group=GROUP, author=NINA, salt=other_salt) is None
    )


def test_a_slot_that_does_not_hold_a_key_opens_to_nothing() -> None:
    sealer = SeededSealer(OMAR)
    short = sealer.seal(sealer.public, slot_info(GROUP, NINA, OMAR, SALT), b"short")
    assert open_as(OMAR, ((OMAR, short),)) is None
    assert open_as(OMAR, ((OMAR, b""), *slots_for(OMAR))) == KEY


def test_one_record_is_sealed_to_one_to_eight_devices() -> None:
    devices = [SigningKey.from_secret(bytes([n]) * 32).public for n in range(1, 10)]
    assert len(slots_for(*devices[:8])) == 8
    for wrong in ((), tuple(devices)):
        with pytest.raises(LocalError, match="1 to 8 devices"):
            slots_for(*wrong)


def test_nothing_is_sealed_to_a_weak_key() -> None:
    weak = SeededSealer(OMAR).public[:-32] + bytes(32)
    with pytest.raises(RemoteError) as caught:
        seal_slots(SeededSealer(b"nina"), KEY, [(OMAR, weak)], group=GROUP, author=NINA, salt=SALT)
    assert caught.value.code is Fault.BAD_KEY


# -- public keys ---------------------------------------------------------------------------------


def with_u(u: int) -> bytes:
    return SeededSealer(b"x").public[:-32] + u.to_bytes(32, "little")


def test_a_real_public_key_is_taken() -> None:
    public = SeededSealer(b"x").public
    assert check_sealing_public(public) == public
    assert is_sealing_public(with_u(9))
    assert is_sealing_public(with_u(P - 2))


@pytest.mark.parametrize("u", [0, 1, ORDER_8, P - 1, P, P + 1, P + 9, 2**255 - 1, 2**255 + 9, 2**256 - 1])
def test_a_weak_or_loose_x25519_part_is_refused(u: int) -> None:
    assert not is_sealing_public(with_u(u))
    with pytest.raises(RemoteError):
        check_sealing_public(with_u(u))


def test_the_other_point_of_order_eight_is_refused() -> None:
    """The second one is the first's partner under u -> 1/u."""
    assert not is_sealing_public(with_u(pow(ORDER_8, -1, P)))


@pytest.mark.parametrize("place", [0, 1, 767])
@pytest.mark.parametrize("number", [3_329, 4_095])
def test_an_ml_kem_part_that_is_not_reduced_is_refused(place: int, number: int) -> None:
    """FIPS 203, 7.2: each of the 768 packed numbers is below q = 3,329."""
    packed = int.from_bytes(bytes(1_152), "little")
    good = (packed | 3_328 << 12 * place).to_bytes(1_152, "little")
    bad = (packed | number << 12 * place).to_bytes(1_152, "little")
    rest = SeededSealer(b"x").public[1_152:]
    assert is_sealing_public(good + rest)
    assert not is_sealing_public(bad + rest)


@pytest.mark.parametrize("size", [0, 32, 1_184, 1_215, 1_217])
def test_a_public_key_of_another_length_is_refused(size: int) -> None:
    assert not is_sealing_public(SeededSealer(b"x").public.ljust(size, b"\1")[:size])


# -- meeting words and pair tag -------------------------------------------------------------------


def test_meeting_words_are_two_and_known_to_both() -> None:
    first, second = meeting_words(KEY, b"a" * 32)
    assert first != second
    assert {first, second} <= set(MEETING_WORDS)
    assert meeting_words(KEY, b"a" * 32) == (first, second)


def test_meeting_words_change_with_key_agreement_and_slot() -> None:
    words = {
        meeting_words(KEY, b"a" * 32),
        meeting_words(b"K" * 32, b"a" * 32),
        meeting_words(KEY, b"b" * 32),
        meeting_words(KEY, b"a" * 32, "2026-05-04T10:00"),
        meeting_words(KEY, b"a" * 32, "2026-05-11T10:00"),
    }
    assert len(words) == 5


def test_no_meeting_ever_has_one_word_twice_and_every_word_is_met() -> None:
    pairs = [meeting_words(hashlib.sha256(b"%d" % n).digest(), bytes(32)) for n in range(4_000)]
    assert all(first != second for first, second in pairs)
    assert {word for pair in pairs for word in pair} == set(MEETING_WORDS)


def test_the_pair_tag_tells_pairs_apart_and_no_more() -> None:
    assert pair_tag(KEY) == pair_tag(KEY)
    assert pair_tag(KEY) != pair_tag(b"K" * 32)
    assert len(pair_tag(KEY)) == 16
    assert pair_tag(KEY) not in KEY


def test_the_words_can_be_told_apart_and_typed() -> None:
    for words, count in ((MEETING_WORDS, 256), (CODE_WORDS, 2_048)):
        assert len(words) == count
        assert list(words) == sorted(words)
        assert len({word[:4] for word in words}) == count
        assert all(word.isascii() and word.isalpha() and word.islower() and len(word) >= 3 for word in words)
