"""What the two sides of a comparison say of ranges of keys, and the one wire form of each.

specs/04-set-comparison, "Ranges". A range is all keys under a prefix. A query says of each range that
it asks about either one digest or a whole branch, an answer says of each that differs what lies there.
Digests and ids are keyed and cut (comparison.Keyed). Each range is one byte string, since a hundred of
them are said where a hundred records differ. Readers raise ValueError: as the checks of a message's
fields they become the peer's fault.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias, TypeVar

from handrail_protocol.limits import LEAVES_MAX, RANGES_MAX
from handrail_protocol.radix import DIGITS, HOUR_DIGITS, KEY_DIGITS, Prefix
from handrail_protocol.shapes import blob_up_to, cut, many

DIGEST_BYTES = 10
SHORT_ID_BYTES = 8

# The longest: two lengths, a whole key less one digit, which children there are, and all sixteen.
RANGE_BYTES_MAX = 2 + KEY_DIGITS // 2 + 2 + len(DIGITS) * DIGEST_BYTES
_WANT_BYTES_MAX = 1 + KEY_DIGITS // 2 + LEAVES_MAX * SHORT_ID_BYTES
_PATH_IS_LONGER = 0x80

RangeRow: TypeAlias = bytes
"""One range of a query or an answer as it stands in the message."""

WantRow: TypeAlias = bytes
"""One range of a want as it stands in the message."""


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
    """How many ranges may come back: the answer to a branch may speak of each of sixteen children."""
    return len(DIGITS) if isinstance(asked, Parted) else 1


def ranges_in(message_bytes: int) -> int:
    """How many ranges of an answer surely fit a message: each has a length of two bytes."""
    return (message_bytes - 16) // (RANGE_BYTES_MAX + 2)


# -- writing -------------------------------------------------------------------------------------


def row_of(said: Whole | Parted | Listed) -> RangeRow:
    match said:
        case Whole(under, digest):
            return _place(under, under) + bytes(2) + digest
        case Listed(under, path, ids):
            return _place(under, path) + bytes(2) + b"".join(sorted(ids))
        case Parted(under, path, children):
            present = sum(1 << int(digit, 16) for digit in children)
            digests = b"".join(children[digit] for digit in sorted(children))
            return _place(under, path) + present.to_bytes(2, "big") + digests


def want_row_of(wanted: Wanted) -> WantRow:
    return _place(wanted.under, wanted.under) + b"".join(sorted(wanted.ids))


def _place(under: Prefix, path: Prefix) -> bytes:
    """How many digits the path has, and of these the range, where it has fewer; then the digits."""
    digits = bytes.fromhex(path + "0" * (len(path) % 2))
    lengths = (len(path),) if under == path else (len(path) | _PATH_IS_LONGER, len(under))
    return bytes(lengths) + digits


# -- reading -------------------------------------------------------------------------------------

S = TypeVar("S", Whole | Parted, Parted | Listed, Wanted)


def read_query(value: object) -> tuple[Whole | Parted, ...]:
    """The ranges of a query: 1 to 256 counted by `cost`, in order, none inside another."""
    asked = _each(_asked, value, RANGE_BYTES_MAX, 1)
    if sum(map(cost, asked)) > RANGES_MAX:
        raise ValueError(f"more than {RANGES_MAX} ranges")
    return asked


def read_answer(value: object) -> tuple[Parted | Listed, ...]:
    """The ranges of an answer: at most 256, in order, none inside another."""
    return _each(_answered, value, RANGE_BYTES_MAX, 0)


def read_wants(value: object) -> tuple[Wanted, ...]:
    """The ranges of a want: 1 to 256, in order, none inside another."""
    return _each(_wanted, value, _WANT_BYTES_MAX, 1)


def _each(read: Callable[[bytes], S], value: object, bytes_max: int, least: int) -> tuple[S, ...]:
    many(blob_up_to(bytes_max), RANGES_MAX, least)(value)
    assert isinstance(value, tuple)
    said = tuple(map(read, value))
    for one, other in pairwise(said):
        if other.under <= one.under or other.under.startswith(one.under):
            raise ValueError("ranges out of order, or one inside another")
    return said


def _asked(row: RangeRow) -> Whole | Parted:
    under, path, children, rest = _open(row)
    if children:
        return Parted(under, path, children)
    if path != under:
        raise ValueError("a digest is asked about at its own prefix")
    if len(rest) != DIGEST_BYTES:
        raise ValueError(f"a digest has {DIGEST_BYTES} bytes")
    return Whole(under, rest)


def _answered(row: RangeRow) -> Parted | Listed:
    under, path, children, rest = _open(row)
    if children:
        return Parted(under, path, children)
    ids = _short_ids(rest)
    if list(ids) != sorted(ids):
        raise ValueError("ids out of order")
    if len(path) != (max(len(under), HOUR_DIGITS) if ids else len(under)):
        raise ValueError("ids are listed at their range, or at the whole hour; nothing at its range")
    return Listed(under, path, ids)


def _wanted(row: WantRow) -> Wanted:
    under, path, rest = _open_place(row)
    ids = _short_ids(rest)
    if under != path:
        raise ValueError("what is wanted has one prefix")
    if list(ids) != sorted(set(ids)):
        raise ValueError("ids out of order, or one of them twice")
    if ids and len(under) < HOUR_DIGITS:
        raise ValueError("single ids are wanted of one hour")
    return Wanted(under, ids)


def _open(row: RangeRow) -> tuple[Prefix, Prefix, dict[str, bytes], bytes]:
    """The range and the path, the children if it is a branch, else what stands in their place."""
    under, path, rest = _open_place(row)
    if len(rest) < 2:
        raise ValueError("a range that ends too early")
    present, said = int.from_bytes(rest[:2], "big"), rest[2:]
    if not present:
        return under, path, {}, said
    digits = [digit for at, digit in enumerate(DIGITS) if present >> at & 1]
    if len(path) >= KEY_DIGITS:
        raise ValueError("a branch below a whole key")
    if len(digits) < 2 or len(said) != len(digits) * DIGEST_BYTES:
        raise ValueError("a branch has at least two children, and a digest for each")
    return under, path, dict(zip(digits, cut(said, DIGEST_BYTES), strict=True)), b""


def _open_place(row: bytes) -> tuple[Prefix, Prefix, bytes]:
    """The range, the path, and what follows them."""
    is_longer, length = row[0] & _PATH_IS_LONGER, row[0] & ~_PATH_IS_LONGER
    end = (2 if is_longer else 1) + (length + 1) // 2
    path = row[2 if is_longer else 1 : end].hex()[:length]
    under = path[: row[1]] if is_longer and len(row) > 1 else path
    if length > KEY_DIGITS or row[:end] != _place(under, path):
        raise ValueError("a prefix too long, or cut short, or not written in its one form")
    return under, path, row[end:]


def _short_ids(said: bytes) -> tuple[bytes, ...]:
    if len(said) % SHORT_ID_BYTES or len(said) > LEAVES_MAX * SHORT_ID_BYTES:
        raise ValueError(f"at most {LEAVES_MAX} ids of {SHORT_ID_BYTES} bytes")
    return cut(said, SHORT_ID_BYTES)
