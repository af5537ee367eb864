"""What the two sides of a comparison say of ranges of keys, and the one wire form of each.

specs/04-set-comparison, "Messages". A range is all keys under a prefix. A query says of each range
that it asks about either one digest or a whole branch, an answer says of each that differs what lies
there. Digests and ids are keyed and cut (comparison.Keyed), and joined into one byte string, since a
length for each would cost as much as a fifth of it. Readers raise ValueError: as the checks of a
message's fields they become the peer's fault.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias, TypeVar

from handrail_protocol.limits import LEAVES_MAX, RANGES_MAX
from handrail_protocol.radix import DIGITS, HOUR_DIGITS, KEY_DIGITS, Prefix
from handrail_protocol.shapes import blob, blob_up_to, many, row, uint

DIGEST_BYTES = 10
SHORT_ID_BYTES = 8
PREFIX_BYTES_MAX = 1 + KEY_DIGITS // 2

RangeRow: TypeAlias = tuple[int, bytes, int, bytes]
"""Digits of the range, the path, which children the path has, and their digests; or an end of it."""

WantRow: TypeAlias = tuple[bytes, bytes]
"""The range, and the cut ids that are wanted of it, joined; none: everything."""


@dataclass(frozen=True, slots=True)
class Whole:
    """Asked: what I hold under this prefix has this digest."""

    under: Prefix
    digest: bytes


@dataclass(frozen=True, slots=True)
class Parted:
    """Asked or answered: what I hold under this prefix lies under `path`, and these are its children."""

    under: Prefix
    path: Prefix
    children: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Listed:
    """Answered: what I hold under this prefix lies under `path`, and these are the ids; none: nothing."""

    under: Prefix
    path: Prefix
    ids: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Send me these of what you hold under this prefix; none named: all of it."""

    under: Prefix
    ids: tuple[bytes, ...] = ()


def cost(asked: Whole | Parted) -> int:
    """How many ranges may come back: the answer to a branch may hold each of sixteen children."""
    return len(DIGITS) if isinstance(asked, Parted) else 1


# -- the wire form -------------------------------------------------------------------------------


def prefix_bytes(prefix: Prefix) -> bytes:
    """The number of digits, then two digits a byte, a last odd one in the upper half."""
    return bytes([len(prefix)]) + bytes.fromhex(prefix + "0" * (len(prefix) % 2))


def row_of(said: Whole | Parted | Listed) -> RangeRow:
    match said:
        case Whole(under, digest):
            return len(under), prefix_bytes(under), 0, digest
        case Listed(under, path, ids):
            return len(under), prefix_bytes(path), 0, b"".join(sorted(ids))
        case Parted(under, path, children):
            present = sum(1 << int(digit, 16) for digit in children)
            return len(under), prefix_bytes(path), present, b"".join(children[d] for d in sorted(children))


def want_row_of(wanted: Wanted) -> WantRow:
    return prefix_bytes(wanted.under), b"".join(sorted(wanted.ids))


def read_query(value: object) -> tuple[Whole | Parted, ...]:
    """The ranges of a query: 1 to 256 counted by `cost`, in order, none inside another."""
    asked = tuple(map(_asked, _rows(value, 1, _range_row)))
    if sum(map(cost, asked)) > RANGES_MAX:
        raise ValueError(f"more than {RANGES_MAX} ranges")
    return _in_order(asked)


def read_answer(value: object) -> tuple[Parted | Listed, ...]:
    """The ranges of an answer: at most 256, in order, none inside another."""
    return _in_order(tuple(map(_answered, _rows(value, 0, _range_row))))


def read_wants(value: object) -> tuple[Wanted, ...]:
    """The ranges of a want: 1 to 256, in order, none inside another."""
    return _in_order(tuple(map(_wanted, _rows(value, 1, _want_row))))


_range_row = row(uint(KEY_DIGITS), blob_up_to(PREFIX_BYTES_MAX), uint(0xFFFF), lambda value: _bytes(value))
_want_row = row(blob_up_to(PREFIX_BYTES_MAX), lambda value: _bytes(value))

S = TypeVar("S", Whole | Parted, Parted | Listed, Wanted)


def _bytes(value: object) -> None:
    blob(len(value) if isinstance(value, bytes) else 0)(value)


def _rows(value: object, least: int, check: Callable[[object], None]) -> Iterable[tuple[object, ...]]:
    many(check, RANGES_MAX, least)(value)
    assert isinstance(value, tuple)
    return value


def _asked(value: tuple[object, ...]) -> Whole | Parted:
    under, path, present, said = _open(value)
    if present:
        return Parted(under, path, _children(path, present, said))
    if path != under:
        raise ValueError("a digest that is asked about says more than its prefix")
    if len(said) != DIGEST_BYTES:
        raise ValueError(f"a digest has {DIGEST_BYTES} bytes")
    return Whole(under, said)


def _answered(value: tuple[object, ...]) -> Parted | Listed:
    under, path, present, said = _open(value)
    if present:
        return Parted(under, path, _children(path, present, said))
    ids = _cut(said, SHORT_ID_BYTES)
    if len(ids) > LEAVES_MAX:
        raise ValueError(f"more than {LEAVES_MAX} ids listed")
    if list(ids) != sorted(ids):
        raise ValueError("ids out of order")
    if len(path) != (max(len(under), HOUR_DIGITS) if ids else len(under)):
        raise ValueError("the path of a list is its prefix, or the whole hour; that of nothing its prefix")
    return Listed(under, path, ids)


def _wanted(value: tuple[object, ...]) -> Wanted:
    prefix, said = value
    assert isinstance(prefix, bytes)
    assert isinstance(said, bytes)
    under, ids = _prefix(prefix), _cut(said, SHORT_ID_BYTES)
    if len(ids) > LEAVES_MAX:
        raise ValueError(f"more than {LEAVES_MAX} ids wanted of one range")
    if list(ids) != sorted(set(ids)):
        raise ValueError("ids out of order, or one twice")
    if ids and len(under) < HOUR_DIGITS:
        raise ValueError("single ids are wanted of one hour")
    return Wanted(under, ids)


def _open(value: tuple[object, ...]) -> tuple[Prefix, Prefix, int, bytes]:
    digits, packed, present, said = value
    assert isinstance(digits, int)
    assert isinstance(packed, bytes)
    assert isinstance(present, int)
    assert isinstance(said, bytes)
    path = _prefix(packed)
    if digits > len(path):
        raise ValueError("a path that ends before its range begins")
    return path[:digits], path, present, said


def _prefix(packed: bytes) -> Prefix:
    prefix = packed[1:].hex()[: packed[0]]
    if packed[0] > KEY_DIGITS or prefix_bytes(prefix) != packed:
        raise ValueError("a prefix whose digits are not as many as it says, or not filled up with zero")
    return prefix


def _children(path: Prefix, present: int, said: bytes) -> dict[str, bytes]:
    digits = [digit for at, digit in enumerate(DIGITS) if present >> at & 1]
    digests = _cut(said, DIGEST_BYTES)
    if len(path) >= KEY_DIGITS:
        raise ValueError("a branch below a whole key")
    if len(digits) < 2 or len(digests) != len(digits):
        raise ValueError("a branch has at least two children, and a digest for each")
    return dict(zip(digits, digests, strict=True))


def _cut(joined: bytes, size: int) -> tuple[bytes, ...]:
    if len(joined) % size:
        raise ValueError(f"not a multiple of {size} bytes")
    return tuple(joined[at : at + size] for at in range(0, len(joined), size))


def _in_order(said: tuple[S, ...]) -> tuple[S, ...]:
    for one, other in pairwise(said):
        if other.under <= one.under or other.under.startswith(one.under):
            raise ValueError("ranges out of order, or one inside another")
    return said
