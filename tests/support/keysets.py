"""Sets of keys to compare: by hypothesis, out of a crowded universe; or many of them, from a seed."""

import random
from collections import defaultdict
from collections.abc import Iterable

from hypothesis import strategies as st

from handrail_protocol.radix import HourRow, hour_digest

FIRST_HOUR = 494_000  # in May 2026

_HOURS = (0, 1, 16, FIRST_HOUR, FIRST_HOUR + 1, FIRST_HOUR + 15, FIRST_HOUR + 300, 2**32 - 1)
_STARTS = (b"\x5a", b"\x00" * 31, b"\xff" * 31, b"\x12\x34\x56", b"\x12\x34\x57")


def _crowded(number: int) -> bytes:
    """A key that shares its hour, and more often than not a long beginning, with others."""
    which, start = divmod(number, len(_STARTS))
    record_id = (_STARTS[start] + bytes([which * 7 % 256]) + bytes([which]) * 31)[:32]
    return _HOURS[which // 16].to_bytes(4, "big") + record_id


_UNIVERSE = [_crowded(number) for number in range(16 * len(_HOURS) * len(_STARTS))]


def keys(least: int = 0, most: int = 80) -> st.SearchStrategy[set[bytes]]:
    """As in life, an id has one hour, whichever set it is in."""
    return st.sets(st.sampled_from(_UNIVERSE), min_size=least, max_size=most)


def many_keys(count: int, hours: int, seed: int, first_hour: int = FIRST_HOUR) -> list[bytes]:
    """Random ids spread evenly over so many hours."""
    chance = random.Random(seed)
    return [
        (first_hour + chance.randrange(hours)).to_bytes(4, "big") + chance.randbytes(32) for _ in range(count)
    ]


class KeySet:
    """A record set made of a bare list of keys."""

    def __init__(self, held: Iterable[bytes]) -> None:
        self._ids: dict[int, list[bytes]] = defaultdict(list)
        for key in sorted(set(held)):
            self._ids[int.from_bytes(key[:4], "big")].append(key[4:])

    def hours(self) -> list[HourRow]:
        return [(hour, len(ids), hour_digest(hour, ids)) for hour, ids in self._ids.items()]

    def ids(self, hour: int) -> list[bytes]:
        return list(self._ids.get(hour, ()))
