"""The digest of a set of records, and the tree in which two sets are compared branch by branch.

specs/04-set-comparison, "Keys" to "Digests". A key is the created hour (4 bytes) and the id (32 bytes)
of a record, 72 hexadecimal digits; a prefix is the first few of them. The digest of the keys under a
prefix depends on these keys alone: neither on the order in which they came nor on the prefix. So a
store keeps one row for each hour, with its digest, and what lies above is made when it is asked for:
some thousand small hashes for years of records.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol, TypeAlias

from handrail_protocol.keys import tagged
from handrail_protocol.limits import HOUR, LEAVES_MAX

DIGITS = "0123456789abcdef"
HOUR_DIGITS = 8
KEY_DIGITS = HOUR_DIGITS + 64

Prefix: TypeAlias = str
"""The first digits of a key; the empty one stands for the whole set."""

HourRow: TypeAlias = tuple[int, int, bytes]
"""An hour (seconds // 3600), the number of records created in it, and their `hour_digest`."""

EMPTY = tagged("set empty")
"""The digest of no keys at all."""


class RecordSet(Protocol):
    """What a store tells of one set, for one comparison: unexpired, visible to both sides, not in a room."""

    def hours(self) -> Sequence[HourRow]:
        """A row for every hour in which any of the records was created, in any order."""

    def ids(self, hour: int) -> list[bytes]:
        """The ids of the records created in this hour, sorted."""


@dataclass(frozen=True, slots=True)
class Branch:
    """All keys under some prefix lie under `path`, where they part: the digest for each next digit."""

    path: Prefix
    children: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Leaves:
    """All keys under some prefix lie under `path`, in one hour, and are few enough to be listed."""

    path: Prefix
    ids: list[bytes]


def key_of(created: int, record_id: bytes) -> bytes:
    """Where a record stands in its set; one that was created in the same hour stands nearby."""
    return (created // HOUR).to_bytes(4, "big") + record_id


def hour_digest(hour: int, ids: Sequence[bytes]) -> bytes:
    """The digest of the records of one hour; `ids` sorted and each once."""
    if len(ids) <= LEAVES_MAX:
        return _leaves_digest(hour, ids)
    position, parts = _parted(ids)
    children = {digit: hour_digest(hour, part) for digit, part in parts}
    return _branch_digest(HOUR_DIGITS + position, children)


def _leaves_digest(hour: int, ids: Sequence[bytes]) -> bytes:
    return tagged("set leaves", hour.to_bytes(4, "big"), *ids) if ids else EMPTY


def _branch_digest(position: int, children: Mapping[str, bytes]) -> bytes:
    said = (bytes([int(digit, 16)]) + digest for digit, digest in sorted(children.items()))
    return tagged("set branch", bytes([position]), *said)


def _parted(ids: Sequence[bytes]) -> tuple[int, list[tuple[str, list[bytes]]]]:
    """The first digit in which sorted ids differ, and the ids under each value of it."""
    differ = int.from_bytes(ids[0], "big") ^ int.from_bytes(ids[-1], "big")
    position = (8 * len(ids[0]) - differ.bit_length()) // 4
    at, shift = position // 2, 4 * (1 - position % 2)
    parts = groupby(ids, key=lambda record_id: DIGITS[record_id[at] >> shift & 15])
    return position, [(digit, list(part)) for digit, part in parts]


class Tree:
    """One record set as seen by one comparison: hours are asked for once, the ids of an hour at need."""

    def __init__(self, record_set: RecordSet) -> None:
        self._record_set = record_set
        self._digests = {f"{hour:08x}": digest for hour, _, digest in record_set.hours()}
        self._hours = sorted(self._digests)
        self._ids: dict[str, list[bytes]] = {}
        self._branches: dict[Prefix, Branch] = {}

    def digest(self, prefix: Prefix) -> bytes:
        """The digest of the keys under a prefix."""
        hours = self._hours_under(prefix)
        if len(hours) == 1 and len(prefix) <= HOUR_DIGITS:
            return self._digests[hours[0]]
        match self.node(prefix):
            case Branch(path, children):
                return _branch_digest(len(path), children)
            case Leaves(path, ids):
                return _leaves_digest(int(path[:HOUR_DIGITS], 16), ids)
            case None:
                return EMPTY

    def node(self, prefix: Prefix) -> Branch | Leaves | None:
        """What lies under a prefix, as far down as its keys stay together; None: nothing."""
        if prefix in self._branches:
            return self._branches[prefix]
        hours = self._hours_under(prefix)
        if not hours:
            return None
        if len(hours) > 1:
            path = _shared(hours[0], hours[-1])
            digits = sorted({hour[len(path)] for hour in hours})
        else:
            path = max(prefix, hours[0], key=len)
            ids = self._ids_under(path)
            if len(ids) <= LEAVES_MAX:
                return Leaves(path, ids) if ids else None
            position, parts = _parted(ids)
            path = hours[0] + ids[0].hex()[:position]
            digits = [digit for digit, _ in parts]
        branch = Branch(path, {digit: self.digest(path + digit) for digit in digits})
        self._branches[prefix] = branch
        return branch

    def ids(self, prefix: Prefix) -> Iterator[bytes]:
        """The ids under a prefix, newest hour first: what is fresh is useful before the rest has come."""
        for hour in reversed(self._hours_under(prefix)):
            yield from self._ids_under(max(prefix, hour, key=len))

    def _hours_under(self, prefix: Prefix) -> list[str]:
        first = prefix[:HOUR_DIGITS]
        return self._hours[bisect_left(self._hours, first) : bisect_right(self._hours, first + "g")]

    def _ids_under(self, prefix: Prefix) -> list[bytes]:
        """`prefix` holds a whole hour."""
        hour, digits = prefix[:HOUR_DIGITS], prefix[HOUR_DIGITS:]
        if hour not in self._ids:
            self._ids[hour] = self._record_set.ids(int(hour, 16))
        ids = self._ids[hour]
        if not digits:
            return ids
        low, high = bytes.fromhex(digits + "0" * (len(digits) % 2)), bytes.fromhex(digits.ljust(64, "f"))
        return ids[bisect_left(ids, low) : bisect_right(ids, high)]


def _shared(one: str, other: str) -> str:
    """The digits that both begin with."""
    same = 0
    while same < len(one) and one[same] == other[same]:
        same += 1
    return one[:same]
