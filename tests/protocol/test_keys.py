"""Keys: one purpose for each hash, and no weak key behind any door."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.keys import SigningKey, check_public, is_public, signing_input, tagged, verify
from tests.vectors import edwards

KEY = SigningKey.from_secret(bytes(32))


def test_a_tag_is_told_from_what_follows_it() -> None:
    assert tagged("record id", b"a") == hashlib.sha256(b"handrail/1 record id\0a").digest()
    assert tagged("record id", b"a", b"b") == tagged("record id", b"ab")
    assert tagged("record", b" id\0a") != tagged("record id", b"\0a")
    assert signing_input("join", b"a", b"b") == b"handrail/1 join\0ab"


def test_small_order_is_what_the_curve_says_it_is() -> None:
    """The list in the code is held against points found by arithmetic of the tests' own."""
    small = edwards.small_order_encodings()
    assert len(small) == 14
    assert not any(map(is_public, small))
    assert is_public(edwards.BASE.encode())


@given(st.integers(edwards.P, 2**255 - 1), st.sampled_from([0, 1]))
def test_a_y_of_p_or_more_is_refused(y: int, sign: int) -> None:
    assert not is_public(edwards.encode(y, sign))


@given(st.binary(max_size=40), st.binary(max_size=70), st.binary(max_size=10))
def test_random_bytes_never_verify_and_never_raise(public: bytes, signature: bytes, message: bytes) -> None:
    assert not verify(public, signature, message)


@given(st.binary(min_size=32, max_size=32))
def test_a_key_that_is_no_point_verifies_nothing(public: bytes) -> None:
    assert not verify(public, KEY.sign(b"message"), b"message")


@given(st.integers(0, 511), st.binary(max_size=20))
def test_one_bit_turned_in_a_signature_ends_it(bit: int, message: bytes) -> None:
    signature = bytearray(KEY.sign(message))
    assert verify(KEY.public, bytes(signature), message)
    signature[bit // 8] ^= 1 << bit % 8
    assert not verify(KEY.public, bytes(signature), message)


def test_a_weak_key_is_the_senders_fault() -> None:
    assert check_public(KEY.public) == KEY.public
    with pytest.raises(RemoteError) as refused:
        check_public(bytes(32))
    assert refused.value.code is Fault.BAD_KEY


def test_the_secret_is_not_in_what_a_key_prints() -> None:
    secret = bytes(range(32))
    printed = repr(SigningKey.from_secret(secret))
    assert secret.hex() not in printed
    assert repr(secret) not in printed
