"""The msgpack profile: one value has one encoding, and nothing is decoded before it is measured.

specs/01-records, "Encoding". Allowed are arrays, unsigned integers, byte strings, text in Unicode
NFC, booleans and nil; no maps, floats, extensions or negative numbers. `unpack` walks the bytes
first (size, depth, number of items, leading bytes) and only then lets msgpack build objects, so
that a hostile message costs its length and never more. Whatever decodes must encode to the same
bytes again: two encodings of one value would be two ids for one record.
"""

import unicodedata
from collections.abc import Sequence
from typing import TypeAlias

import msgpack

from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.limits import DEPTH_MAX, ITEMS_MAX

Value: TypeAlias = bytes | str | int | tuple["Value", ...] | None
"""What decodes: bool is an int to Python, and arrays come back as tuples."""

Packable: TypeAlias = bytes | str | int | Sequence["Packable"] | None

# Leading byte -> (bytes of length or number that follow, what it is). Bytes not named here are not
# in the profile. Fixed forms are filled in below.
_SCALAR, _BYTES, _TEXT, _ARRAY = range(4)
_LEADING: dict[int, tuple[int, int]] = {
    0xC0: (0, _SCALAR),
    0xC2: (0, _SCALAR),
    0xC3: (0, _SCALAR),
    0xC4: (1, _BYTES),
    0xC5: (2, _BYTES),
    0xCC: (1, _SCALAR),
    0xCD: (2, _SCALAR),
    0xCE: (4, _SCALAR),
    0xCF: (8, _SCALAR),
    0xD9: (1, _TEXT),
    0xDA: (2, _TEXT),
    0xDC: (2, _ARRAY),
}


def pack(value: Packable) -> bytes:
    """Encode; raises LocalError for a value outside the profile, so that we never send one."""
    _refuse_foreign(value)
    try:
        data: bytes = msgpack.packb(value, use_bin_type=True)
    except (TypeError, ValueError, OverflowError) as wrong:
        raise LocalError(f"outside the msgpack profile: {wrong}") from None
    return data


def unpack(data: bytes, size_max: int, depth_max: int = DEPTH_MAX, items_max: int = ITEMS_MAX) -> Value:
    """Decode exactly one value of at most `size_max` bytes, or raise RemoteError(BAD_ENCODING)."""
    if len(data) > size_max:
        raise _bad(f"{len(data)} bytes where at most {size_max} are allowed")
    _measure(data, depth_max, items_max)
    try:
        value: Value = msgpack.unpackb(data, raw=False, use_list=False)
        again = msgpack.packb(value, use_bin_type=True)
    except (ValueError, TypeError, OverflowError) as wrong:
        raise _bad(f"does not decode: {wrong}") from None
    if again != data:
        raise _bad("not the shortest encoding")
    if not _all_text_normal(value):
        raise _bad("text that is not in Unicode NFC")
    return value


def is_text(value: str) -> bool:
    """Whether `value` may stand in a record: NFC, and no lone surrogates."""
    if value.isascii():
        return True
    surrogates = any("\ud800" <= letter <= "\udfff" for letter in value)
    return not surrogates and unicodedata.is_normalized("NFC", value)


def _measure(data: bytes, depth_max: int, items_max: int) -> None:
    """Walk the leading bytes: lengths inside the data, depth and number of items within bounds."""
    end, at, items = len(data), 0, 0
    open_arrays = [1]  # items still to come at each depth; the outermost holds the one value
    while open_arrays:
        if open_arrays[-1] == 0:
            open_arrays.pop()
            continue
        open_arrays[-1] -= 1
        items += 1
        if at >= end or items > items_max:
            raise _bad("ends too early" if at >= end else f"more than {items_max} items")
        lead = data[at]
        at += 1
        if lead < 0x80:
            continue
        if 0x90 <= lead < 0xA0:
            kind, length = _ARRAY, lead & 0x0F
        elif 0xA0 <= lead < 0xC0:
            kind, length = _TEXT, lead & 0x1F
        elif lead in _LEADING:
            width, kind = _LEADING[lead]
            length = int.from_bytes(data[at : at + width], "big")
            at += width
        else:
            raise _bad(f"a type outside the profile (leading byte {lead:#04x})")
        if kind == _ARRAY:
            if len(open_arrays) > depth_max:
                raise _bad(f"nested deeper than {depth_max}")
            open_arrays.append(length)
        elif kind != _SCALAR:
            at += length
    if at != end:
        raise _bad("ends too early" if at > end else "bytes after the end")


def _all_text_normal(value: Value) -> bool:
    if isinstance(value, str):
        return value.isascii() or unicodedata.is_normalized("NFC", value)
    if isinstance(value, tuple):
        return all(map(_all_text_normal, value))
    return True


def _refuse_foreign(value: object) -> None:
    """Refuse what msgpack would encode but the profile does not have."""
    if isinstance(value, str):
        if not is_text(value):
            raise LocalError("text that is not in Unicode NFC")
    elif isinstance(value, (list, tuple)):
        for item in value:
            _refuse_foreign(item)
    elif isinstance(value, int):
        if value < 0:
            raise LocalError("negative numbers are outside the msgpack profile")
    elif value is not None and not isinstance(value, bytes):
        raise LocalError(f"{type(value).__name__} is outside the msgpack profile")


def _bad(what: str) -> RemoteError:
    return RemoteError(Fault.BAD_ENCODING, what)
