"""Sets of keys to compare: by hypothesis, dense enough to branch; or many of them, from a seed."""

import random

from hypothesis import strategies as st

FIRST_HOUR = 494_000  # in May 2026


@st.composite
def keys(draw: st.DrawFn, least: int = 0, most: int = 80) -> set[bytes]:
    """Keys that share hours and long beginnings more often than chance would have it."""
    hours = st.sampled_from(
        [0, 1, 16, FIRST_HOUR, FIRST_HOUR + 1, FIRST_HOUR + 15, FIRST_HOUR + 300, 2**32 - 1]
    )
    starts = st.sampled_from([b"", b"\x00" * 31, b"\xff" * 31, b"\x12\x34\x56", b"\x12\x34\x57"])
    ends = st.integers(0, 40).map(lambda number: bytes([number * 7 % 256]) + bytes([number]) * 31)
    one = st.builds(lambda h, s, e: h.to_bytes(4, "big") + (s + e)[:32], hours, starts, ends)
    return draw(st.sets(one, min_size=least, max_size=most))


def many_keys(count: int, hours: int, seed: int, first_hour: int = FIRST_HOUR) -> list[bytes]:
    """Random ids spread evenly over so many hours."""
    chance = random.Random(seed)
    return [
        (first_hour + chance.randrange(hours)).to_bytes(4, "big") + chance.randbytes(32) for _ in range(count)
    ]
