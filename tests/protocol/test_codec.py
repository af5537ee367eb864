"""The profile holds for any value and for any bytes, not only for those of the vectors."""

import unicodedata

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_protocol import codec
from handrail_protocol.codec import Packable, Value, is_text, pack, unpack
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.limits import RECORD_BYTES_MAX

SIZE = 1 << 20
normal_text = st.text(st.characters(exclude_categories=["Cs"])).map(
    lambda text: unicodedata.normalize("NFC", text)
)
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(0, 2**64 - 1), st.binary(max_size=300), normal_text.filter(is_text)
)
values: st.SearchStrategy[Value] = st.one_of(
    scalars,
    st.recursive(scalars, lambda inner: st.lists(inner, max_size=20).map(tuple), max_leaves=40),
)


def depth(value: object) -> int:
    return 1 + max(map(depth, value), default=0) if isinstance(value, tuple) else 0


@given(values.filter(lambda value: depth(value) <= 4))
def test_what_is_written_reads_the_same(value: Value) -> None:
    data = pack(value)
    again = unpack(data, SIZE)
    assert again == value
    assert pack(again) == data


def decoded_or_fault(data: bytes) -> bytes | Fault:
    """The same bytes again, out of the value that they decode to."""
    try:
        return pack(unpack(data, SIZE))
    except RemoteError as wrong:
        return wrong.code


@given(st.binary(max_size=200))
def test_any_bytes_decode_and_encode_the_same_or_are_the_senders_fault(data: bytes) -> None:
    assert decoded_or_fault(data) in (data, Fault.BAD_ENCODING)


# Leading bytes are rare among random ones: these are made of little else.
@given(st.lists(st.sampled_from([*range(0x80, 0xE8), 0x00, 0x01, 0x61]), max_size=120).map(bytes))
def test_bytes_that_mostly_lead_are_the_senders_fault_too(data: bytes) -> None:
    assert decoded_or_fault(data) in (data, Fault.BAD_ENCODING)


@given(values.filter(lambda value: depth(value) <= 4), st.data())
def test_a_valid_value_with_one_byte_changed_never_has_two_encodings(
    value: Value, data: st.DataObject
) -> None:
    encoded = bytearray(pack(value))
    place = data.draw(st.integers(0, len(encoded) - 1))
    encoded[place] = data.draw(st.integers(0, 255))
    assert decoded_or_fault(bytes(encoded)) in (bytes(encoded), Fault.BAD_ENCODING)


def test_true_is_not_one() -> None:
    assert unpack(b"\xc3", 1) is True
    assert unpack(b"\x01", 1) == 1
    assert type(unpack(b"\x01", 1)) is int


def test_nothing_is_built_before_it_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kilobyte that promises a thousand times 65,535 items is refused without asking msgpack."""

    def builds(*_: object, **__: object) -> object:
        raise AssertionError("msgpack was asked")

    monkeypatch.setattr(msgpack, "unpackb", builds)
    for bomb in (b"\xdc\xff\xff" * 400, b"\x91" * 16_000, b"\xc5\xff\xff", b"\xdd\xff\xff\xff\xff"):
        with pytest.raises(RemoteError):
            unpack(bomb, RECORD_BYTES_MAX)


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (-1, "negative"),
        (2**64, "64 bits"),
        (1.5, "float"),
        ({"a": 1}, "dict"),
        (b"a" * 65_536, "two bytes"),
        ([0] * 65_536, "two bytes"),
        ("a" * 65_536, "two bytes"),
        ([[[[[]]]]], "deep"),
        ("Su\u0308d", "NFC"),
        ("\udc80", "NFC"),
    ],
)
def test_a_foreign_value_is_our_own_fault(value: Packable, why: str) -> None:
    with pytest.raises(LocalError, match=why):
        pack(value)


def test_a_list_that_holds_itself_is_our_own_fault() -> None:
    endless: list[Packable] = []
    endless.append(endless)
    with pytest.raises(LocalError):
        pack(endless)


def test_a_limit_is_met_before_the_walk() -> None:
    assert unpack(b"\x93\0\0\0", 4, 1, 4) == (0, 0, 0)
    for limits in ((3, 1, 4), (4, 0, 4), (4, 1, 3)):
        with pytest.raises(RemoteError):
            unpack(b"\x93\0\0\0", *limits)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_whoever_normalises_his_words_may_say_them(words: str) -> None:
    assert is_text(unicodedata.normalize("NFC", words))


def test_a_newer_letter_is_judged_alike_by_all_releases() -> None:
    """A Python to come may know that U+1E130 and U+0323 stand in the wrong order; no matter to us."""
    assert is_text("\U0001e130\u0323")
    assert not unicodedata.is_normalized("NFC", "\U0001e130\u0323")
    assert not is_text("\U0001e130u\u0308")  # what follows it is judged as ever


def test_text_is_looked_at_however_deep_it_stands() -> None:
    nested = msgpack.packb([0, [0, [0, ["Su\u0308d"]]]])
    with pytest.raises(RemoteError, match="NFC"):
        codec.unpack(nested, 100)
