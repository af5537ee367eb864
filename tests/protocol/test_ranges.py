"""Each range has one wire form, and nothing else reads as one."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_protocol.limits import LEAVES_MAX, MESSAGE_BYTES_MAX, RANGES_MAX
from handrail_protocol.messages import Answer, encode
from handrail_protocol.radix import DIGITS, KEY_DIGITS
from handrail_protocol.ranges import (
    RANGE_BYTES_MAX,
    Listed,
    Parted,
    Wanted,
    Whole,
    cost,
    ranges_in,
    read_answer,
    read_query,
    read_wants,
    row_of,
    want_row_of,
)

DIGEST, OTHER = b"d" * 10, b"o" * 10
prefixes = st.text(DIGITS, max_size=KEY_DIGITS)
digests = st.binary(min_size=10, max_size=10)
short_ids = st.binary(min_size=8, max_size=8)


@st.composite
def parted(draw: st.DrawFn) -> Parted:
    path = draw(st.text(DIGITS, max_size=KEY_DIGITS - 1))
    children = draw(st.dictionaries(st.sampled_from(DIGITS), digests, min_size=2))
    return Parted(path[: draw(st.integers(0, len(path)))], path, children)


@st.composite
def listed(draw: st.DrawFn) -> Listed:
    ids = tuple(sorted(draw(st.lists(short_ids, max_size=LEAVES_MAX))))
    under = draw(prefixes)
    path = under + "0" * (8 - len(under)) if ids else under
    return Listed(under, path, ids)


@given(st.one_of(st.builds(Whole, prefixes, digests), parted()))
def test_what_is_asked_is_read_as_it_was_meant(asked: Whole | Parted) -> None:
    assert read_query((row_of(asked),)) == (asked,)
    assert len(row_of(asked)) <= RANGE_BYTES_MAX


@given(st.one_of(parted(), listed()))
def test_what_is_answered_is_read_as_it_was_meant(answered: Parted | Listed) -> None:
    assert read_answer((row_of(answered),)) == (answered,)


@given(st.text(DIGITS, min_size=8, max_size=KEY_DIGITS), st.sets(short_ids, max_size=LEAVES_MAX))
def test_what_is_wanted_is_read_as_it_was_meant(under: str, ids: set[bytes]) -> None:
    wanted = Wanted(under, tuple(sorted(ids)))
    assert read_wants((want_row_of(wanted),)) == (wanted,)


@given(st.binary(max_size=RANGE_BYTES_MAX + 1), st.sampled_from([read_query, read_answer]))
def test_whatever_reads_as_a_range_has_no_other_form(row: bytes, read: Callable[[object], object]) -> None:
    try:
        said = read((row,))
    except ValueError:
        return
    assert isinstance(said, tuple)
    assert row_of(said[0]) == row


@pytest.mark.parametrize(
    ("mistake", "sentence", "row"),
    [
        ("nothing at all", "bytes", b""),
        ("no place for children", "too early", b"\0"),
        ("a prefix that ends early", "prefix", b"\x08\0\0\0"),
        ("a prefix not filled up with zero", "prefix", b"\x01\x0f" + bytes(2) + DIGEST),
        ("a prefix longer than a key", "prefix", bytes([73]) + bytes(37) + bytes(2) + DIGEST),
        ("a range as long as its path, said twice", "prefix", b"\x81\x01\x00" + b"\0\3" + DIGEST + OTHER),
        ("a range longer than its path", "prefix", b"\x81\x02\x00" + b"\0\3" + DIGEST + OTHER),
        ("one child", "two children", b"\0" + b"\0\1" + DIGEST),
        ("a digest too few", "for each", b"\0" + b"\0\3" + DIGEST),
        ("a digest too many", "for each", b"\0" + b"\0\3" + DIGEST * 3),
        ("a digest cut short", "for each", b"\0" + b"\0\3" + DIGEST + OTHER[1:]),
        ("a branch below a whole key", "whole key", b"\x48" + bytes(36) + b"\0\3" + DIGEST + OTHER),
        ("more than the longest range", "bytes", bytes(RANGE_BYTES_MAX + 1)),
    ],
)
def test_no_range(mistake: str, sentence: str, row: bytes) -> None:
    for read in (read_query, read_answer):
        with pytest.raises(ValueError, match=sentence):
            read((row,))


def test_a_query_asks_about_one_digest_or_a_branch() -> None:
    for row in (b"\0" + bytes(2) + DIGEST[1:], b"\0" + bytes(2), b"\x82\x01\x00" + bytes(2) + DIGEST):
        with pytest.raises(ValueError, match="digest"):
            read_query((row,))


def test_an_answer_lists_few_ids_in_order_at_one_hour() -> None:
    one, other, hour = b"1" * 8, b"2" * 8, b"\x08" + bytes(4) + bytes(2)
    assert read_answer((hour + one + one + other,)) == (Listed("0" * 8, "0" * 8, (one, one, other)),)
    for row in (
        hour + other + one,
        hour + one[1:],
        hour + one * (LEAVES_MAX + 1),
        b"\0" + bytes(2) + one,
        b"\x82\x01\x00" + bytes(2),
        b"\x89\x00" + bytes(5) + bytes(2) + one,
    ):
        with pytest.raises(ValueError, match="ids"):
            read_answer((row,))


def test_a_want_names_each_id_once_and_one_hour() -> None:
    one, other, hour = b"1" * 8, b"2" * 8, b"\x08" + bytes(4)
    assert read_wants((b"\0",)) == (Wanted(""),)
    for row in (
        hour + one + one,
        hour + other + one,
        hour + one[1:],
        hour + b"".join(bytes([n]) * 8 for n in range(LEAVES_MAX + 1)),
        b"\0" + one,
        b"\x82\x01\x00",
        b"\x07" + bytes(4) + one,
    ):
        with pytest.raises(ValueError, match=r"ids|wanted"):
            read_wants((row,))


@pytest.mark.parametrize("prefixes", [("1", "0"), ("0", "0"), ("0", "00"), ("", "0"), ("0", "1", "10")])
def test_ranges_stand_in_order_and_none_in_another(prefixes: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="order"):
        read_query(tuple(row_of(Whole(prefix, DIGEST)) for prefix in prefixes))
    with pytest.raises(ValueError, match="order"):
        read_answer(tuple(row_of(Listed(prefix, prefix, ())) for prefix in prefixes))
    with pytest.raises(ValueError, match="order"):
        read_wants(tuple(want_row_of(Wanted(prefix)) for prefix in prefixes))


def test_a_query_asks_about_no_more_ranges_than_an_answer_can_hold() -> None:
    children = dict.fromkeys("01", DIGEST)
    branches = [Parted(f"{at:02x}", f"{at:02x}", children) for at in range(17)]
    assert cost(branches[0]) == 16
    read_query(tuple(map(row_of, branches[:16])))
    with pytest.raises(ValueError, match="256"):
        read_query(tuple(map(row_of, branches)))
    wholes = [row_of(Whole(f"{at:03x}", DIGEST)) for at in range(RANGES_MAX + 1)]
    read_query(tuple(wholes[:-1]))
    for rows in ((), tuple(wholes)):
        with pytest.raises(ValueError, match="items"):
            read_query(rows)


@pytest.mark.parametrize("message_bytes", [32_768, 40_000, MESSAGE_BYTES_MAX])
def test_the_longest_answer_fits_a_message(message_bytes: int) -> None:
    most = min(RANGES_MAX, ranges_in(message_bytes))
    full = dict.fromkeys(DIGITS, DIGEST)
    paths = [f"{at:03x}".ljust(KEY_DIGITS - 1, "0") for at in range(most)]
    rows = tuple(row_of(Parted(path[:-1], path, full)) for path in paths)
    assert len(encode(Answer(31, 4, rows))) <= message_bytes


def test_a_usual_message_holds_as_many_ranges_as_are_allowed() -> None:
    assert ranges_in(MESSAGE_BYTES_MAX) >= RANGES_MAX


@pytest.mark.parametrize(
    "value", [None, b"", 7, ("text",), ((b"\0",),), (None,), [b"\0" + bytes(2) + DIGEST]]
)
def test_another_type_is_no_range(value: object) -> None:
    for read in (read_query, read_answer, read_wants):
        with pytest.raises(ValueError, match=r"items|bytes"):
            read(value)
