"""The msgpack profile: one value has one encoding, and nothing is decoded before it is measured.

specs/01-records, "Encoding". Allowed are arrays, unsigned integers, byte strings, text in Unicode
NFC, booleans and nil; no maps, floats, extensions or negative numbers. `unpack` walks the bytes
first (size, depth, number of items, leading bytes) and only then lets msgpack build objects, so
that a hostile message costs its length and never more. Whatever decodes must encode to the same
bytes again: two encodings of one value would be two ids for one record.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import TypeAlias

import msgpack

from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.limits import DEPTH_MAX, ITEMS_MAX

Value: TypeAlias = bytes | str | int | tuple["Value", ...] | None
"""What decodes: bool is an int to Python, and arrays come back as tuples."""

Packable: TypeAlias = bytes | str | int | Sequence["Packable"] | None

_LENGTH_MAX = 0xFFFF  # lengths of two bytes at most: no message is longer
_NUMBER_MAX = 0xFFFF_FFFF_FFFF_FFFF

# Leading byte -> size of the whole item, where that byte alone tells it; 0: a length follows, or
# items, or it is not in the profile.
_SIZES = [0] * 256
_SIZES[0x00:0x80] = [1] * 0x80  # numbers below 128
_SIZES[0xA0:0xC0] = range(1, 33)  # text of up to 31 bytes
_SIZES[0xC0] = _SIZES[0xC2] = _SIZES[0xC3] = 1  # nil, false, true
_SIZES[0xCC:0xD0] = (2, 3, 5, 9)  # numbers of 1, 2, 4 and 8 bytes
_LENGTH_WIDTHS = {0xC4: 1, 0xC5: 2, 0xD9: 1, 0xDA: 2}  # bytes, bytes, text, text
_ARRAY_16 = 0xDC
_TEXT_LEADS = frozenset({*range(0xA0, 0xC0), 0xD9, 0xDA})

# RFC 3454, table A.1: what Unicode 3.2 did not assign, the same in every Python. NFC never changes
# for what is assigned, so with this list old and new releases agree about each text.
_category_in_3_2 = unicodedata.ucd_3_2_0.category
_never_combines = re.compile("[\0-\u02ff]*").fullmatch


def pack(value: Packable) -> bytes:
    """Encode; raises LocalError for a value outside the profile, so that we never send one."""
    _refuse_foreign(value, DEPTH_MAX)
    data: bytes = msgpack.packb(value, use_bin_type=True)
    return data


def unpack(data: bytes, size_max: int, depth_max: int = DEPTH_MAX, items_max: int = ITEMS_MAX) -> Value:
    """Decode exactly one value of at most `size_max` bytes, or raise RemoteError(BAD_ENCODING).

    `items_max` counts the value itself and what its arrays promise, at all depths."""
    if len(data) > size_max:
        raise _bad(f"{len(data)} bytes where at most {size_max} are allowed")
    has_text = _measure(data, depth_max, items_max)
    try:
        value: Value = msgpack.unpackb(data, raw=False, use_list=False)
    except UnicodeDecodeError:
        raise _bad("text that is not UTF-8") from None
    if msgpack.packb(value, use_bin_type=True) != data:
        raise _bad("not the shortest encoding")
    if has_text and not _all_text_normal(value):
        raise _bad("text that is not in Unicode NFC")
    return value


def is_text(value: str) -> bool:
    """Whether `value` may stand in a record: NFC, and no lone surrogates.

    Code points that Unicode 3.2 did not assign count as letters that never combine, whatever the
    tables of this Python know of them by now."""
    if _never_combines(value):
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    newer = [letter for letter in set(value) if _category_in_3_2(letter) == "Cn"]
    if newer:
        value = value.translate({ord(letter): "\0" for letter in newer})
    return unicodedata.is_normalized("NFC", value)


def _measure(data: bytes, depth_max: int, items_max: int) -> bool:
    """Walk the leading bytes: lengths inside the data, depth and number of items within bounds.

    Says whether there is text. After it, msgpack builds at most `items_max` objects out of bytes
    that are really there."""
    at, items, has_text = 0, 1, False
    to_come, outer = 1, list[int]()  # items still to come in the innermost open array, and in those around
    try:
        while True:
            while to_come:
                to_come -= 1
                lead = data[at]
                size = _SIZES[lead]
                if size:
                    at += size
                elif width := _LENGTH_WIDTHS.get(lead):
                    at += 1 + width
                    at += data[at - 1] if width == 1 else data[at - 2] << 8 | data[at - 1]
                elif 0x90 <= lead < 0xA0 or lead == _ARRAY_16:
                    outer.append(to_come)
                    if len(outer) > depth_max:
                        raise _bad(f"nested deeper than {depth_max}")
                    to_come = lead & 0x0F if lead != _ARRAY_16 else data[at + 1] << 8 | data[at + 2]
                    at += 1 if lead != _ARRAY_16 else 3
                    items += to_come
                    if items > items_max:
                        raise _bad(f"more than {items_max} items")
                else:
                    raise _bad(f"a type outside the profile (leading byte {lead:#04x})")
                has_text = has_text or lead in _TEXT_LEADS
            if not outer:
                break
            to_come = outer.pop()
    except IndexError:
        raise _bad("ends too early") from None
    if at != len(data):
        raise _bad("ends too early" if at > len(data) else "bytes after the end")
    return has_text


def _all_text_normal(value: Value) -> bool:
    if isinstance(value, str):
        return is_text(value)
    if isinstance(value, tuple):
        return all(map(_all_text_normal, value))
    return True


def _refuse_foreign(value: object, depth_left: int) -> None:
    """Refuse what msgpack would encode but the profile does not have."""
    if isinstance(value, str):
        if not is_text(value):
            raise LocalError("text that is not in Unicode NFC")
        size = len(value.encode())
    elif isinstance(value, bytes):
        size = len(value)
    elif isinstance(value, (list, tuple)):
        if not depth_left:
            raise LocalError("nested too deep")
        size = len(value)
        for item in value:
            _refuse_foreign(item, depth_left - 1)
    elif isinstance(value, int):
        if not 0 <= value <= _NUMBER_MAX:
            raise LocalError("a number that is negative or has more than 64 bits")
        return
    elif value is None:
        return
    else:
        raise LocalError(f"{type(value).__name__} is outside the msgpack profile")
    if size > _LENGTH_MAX:
        raise LocalError(f"{size} bytes or items where a length has two bytes")


def _bad(what: str) -> RemoteError:
    return RemoteError(Fault.BAD_ENCODING, what)
