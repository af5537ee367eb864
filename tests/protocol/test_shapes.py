"""Shapes: what is written is what is read, and every check holds in both directions."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_protocol.codec import is_text, pack
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.kinds import Role
from handrail_protocol.shapes import (
    Check,
    address,
    at,
    blob,
    blob_up_to,
    cut,
    date,
    flag,
    from_values,
    key,
    language,
    line,
    many,
    month,
    once,
    optional,
    ranked,
    read,
    row,
    shaped,
    slot,
    text,
    uint,
    values_of,
    write,
    zone,
)
from tests.support.people import NINA

ID = bytes(range(32))


@shaped
class Greeting:
    salt: bytes = at(blob(16))
    words: str = at(text)
    to: tuple[bytes, ...] = at(once(blob(32), 3))
    times: int = at(uint(3, 1))


RIGHT = Greeting(ID[:16], "Hello,\nRosa", (ID,), 1)


def test_a_shape_is_read_as_it_was_written() -> None:
    assert read(Greeting, write(RIGHT)) == RIGHT
    assert values_of(RIGHT) == [ID[:16], "Hello,\nRosa", (ID,), 1]


def test_what_a_reader_would_refuse_is_not_written() -> None:
    with pytest.raises(LocalError, match=r"Greeting\.times: a number from 1 to 3"):
        write(Greeting(ID[:16], "Hello", (), 4))


@pytest.mark.parametrize(
    "data",
    [b"", b"\xc0", b"\x93", pack([ID[:16], "Hello", []]), pack([ID[:16], "Hello", [ID, ID], 1]), b"\xff" * 9],
)
def test_a_body_that_does_not_fit_is_its_authors_fault(data: bytes) -> None:
    with pytest.raises(RemoteError) as refused:
        read(Greeting, data)
    assert refused.value.code is Fault.BAD_BODY


def test_a_message_that_does_not_fit_may_be_another_fault() -> None:
    with pytest.raises(RemoteError) as refused:
        from_values(Greeting, (ID,), Fault.BAD_ENCODING)
    assert refused.value.code is Fault.BAD_ENCODING


@given(st.binary(max_size=100))
def test_any_bytes_are_a_body_or_its_authors_fault(data: bytes) -> None:
    try:
        body = read(Greeting, data)
    except RemoteError:
        return
    assert write(body) == data


def test_a_word_of_an_enumeration_is_a_number_and_a_boolean_is_none() -> None:
    uint(5)(Role.HELPER)
    for not_a_number in (True, False, "1", None, 1.0):
        with pytest.raises(ValueError, match="a number"):
            uint(5)(not_a_number)


CHECKS: list[tuple[Check, list[Any], list[Any]]] = [
    (blob(2), [b"ab"], [b"a", b"abc", "ab", None, bytearray(b"ab")]),
    (blob_up_to(2), [b"a", b"ab"], [b"", b"abc", "a", None]),
    (key, [NINA.person], [bytes(32), b"\xff" * 32, NINA.person[:31], "n" * 32, None]),
    (uint(3, 1), [1, 3], [0, 4, -1, True]),
    (flag, [True, False], [0, 1, None, "true"]),
    (
        line,
        ["Rosa", "Süd", "a" * 120, " a "],
        ["", " ", "a" * 121, "ü" * 61, "a\nb", "a\tb", "a\u2028b", b"a", 1],
    ),
    (text, ["", "a\n\tb", "ü" * 2_048], ["a\rb", "\x1b[2J", "\u202e", "\u2066", "\x85", "a" * 4_097, None]),
    (date, ["2026-01-20", "2024-02-29"], ["2026-02-29", "2026-1-1", "20260120", "2026-01-20T10:00", "", 1]),
    (month, ["2026-12"], ["2026-13", "2026-00", "2026", "2026-01-01"]),
    (slot, ["2026-01-20T00:00", "2026-01-20T23:59"], ["2026-01-20T24:00", "2026-01-20 10:00", "2026-01-20"]),
    (language, ["en", "pt-br", "zh-hant-tw"], ["EN", "e", "pt_br", "en-", ""]),
    (zone, ["Europe/Berlin", "UTC", "Etc/GMT+3"], ["../x", "/etc/passwd", "Europe/", "a b", "", "Ö"]),
    (
        address,
        ["hub.example:47447", "127.0.0.1:1", "[::1]:47447", "[fe80::1%eth0]:1"],
        ["hub.example", ":1", "::1:1", "hub:port", "hub:123456", "a/b:1", "a b:1", "h\u0430b:1"],
    ),
    (optional(flag), [None, True], [0, "None"]),
    (many(flag, 2, 1), [(True,), (True, True)], [(), (True,) * 3, [True], (1,), None]),
    (ranked(uint(9), 3), [(), (2, 1)], [(1, 1), (1, 2, 3, 4), [1]]),
    (once(uint(9), 3), [(), (1, 2)], [(2, 1), (1, 1), ("a", 1), [1, 2]]),
    (row(flag, uint(9)), [(True, 1)], [(True,), (1, True), (True, 1, 1), [True, 1]]),
]


@pytest.mark.parametrize(("check", "right", "wrong"), CHECKS)
def test_a_check_takes_what_it_wants_and_nothing_else(
    check: Check, right: list[Any], wrong: list[Any]
) -> None:
    for value in right:
        check(value)
    for value in wrong:
        with pytest.raises(ValueError, match=r"\w"):
            check(value)


# A check that raised something else would let a hostile body past every `except RemoteError`.
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.binary(max_size=40) | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=4).map(tuple),
    max_leaves=8,
)


@given(anything, st.sampled_from([check for check, _, _ in CHECKS]))
def test_a_check_raises_nothing_but_its_wish(value: object, check: Check) -> None:
    try:
        check(value)
    except ValueError as wish:
        assert str(wish)  # noqa: PT017  # whether it raises is what varies


@given(st.text(max_size=50))
def test_a_line_that_passes_stays_on_its_line(words: str) -> None:
    try:
        line(words)
    except ValueError:
        return
    assert is_text(words)
    assert len(words.splitlines()) == 1
    assert words.isprintable() or all(letter.isprintable() or ord(letter) >= 0xA0 for letter in words)


def test_joined_byte_strings_are_cut_apart_again() -> None:
    assert cut(b"aabbcc", 2) == (b"aa", b"bb", b"cc")
    assert cut(b"", 2) == ()
