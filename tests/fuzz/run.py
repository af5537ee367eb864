"""Throws mutated bytes at the doors, and says which of them did something that it should not."""

import random
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.doors import Door
from tests.fuzz.mutation import mutated

# A door that takes longer for one input can be kept busy; honest inputs take a thousandth of it. It is
# wall time on a machine that does other things as well.
SECONDS_MAX = 2.0
# Beyond what the doors need to be built: what a run keeps of its inputs is a leak.
GROWTH_BYTES_MAX = 64 * 1_048_576
# Of a run, thrown before its memory is measured first: caches fill.
WARMING = 0.2


@dataclass
class Tally:
    """What came of a run. `failures`: door, number, input and what happened."""

    thrown: int = 0
    let_in: int = 0
    slowest: float = 0.0
    slowest_door: str = ""
    growth: int = 0
    failures: list[tuple[str, str, str]] = field(default_factory=list)

    def told(self, seed: int) -> str:
        return (
            f"{self.thrown:,} inputs (seed {seed}), {self.let_in:,} let in, {len(self.failures)} wrong, "
            f"the slowest {self.slowest * 1_000:.1f} ms ({self.slowest_door}), "
            f"memory grown by {self.growth / 1_048_576:.1f} MiB"
        )


def fuzz(doors: Sequence[Door], count: int, seed: int) -> Tally:
    """Throw `count` inputs, each door its share; the seed makes every one of them."""
    chance, tally, before = random.Random(seed), Tally(), 0
    shares = [door.share for door in doors]
    for number in range(count):
        if number == int(count * WARMING):
            before = _resident()
        door = chance.choices(doors, shares)[0]
        throw(door, mutated(chance, door.seeds), tally)
    tally.growth = _resident() - before
    return tally


def throw(door: Door, data: bytes, tally: Tally) -> None:
    """One input at one door."""
    began = time.perf_counter()
    tally.thrown += 1
    try:
        door.knock(data)
        tally.let_in += 1
    except door.refuses as refused:
        if not str(refused):
            tally.failures.append((door.name, data.hex(), "refused without a sentence"))
    except Exception as wrong:  # what this is for: anything else is a bug, and its input is kept
        tally.failures.append((door.name, data.hex(), f"{type(wrong).__name__}: {wrong}"))
    took = time.perf_counter() - began
    if took > tally.slowest:
        tally.slowest, tally.slowest_door = took, door.name
    if took > SECONDS_MAX:
        tally.failures.append((door.name, data.hex(), f"took {took:.1f} s"))


def _resident() -> int:
    """The memory that this process has now, in bytes. Not its peak: an earlier test may have had more."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
