"""What a comparison of two sets costs: bytes of payload both ways, and round trips.

`python -m tests.bench.comparison` prints a table. Sets are random from fixed seeds, spread over the
hours of so many days; what is wanted besides is three round trips.
"""

import random
from dataclasses import dataclass

from tests.bench.figures import Figure
from tests.support.comparing import Course, compare
from tests.support.keysets import many_keys

RECORDS = 100_000
QUARTER = 90
SPREADS = (1, 7, 30, QUARTER, 365, 3 * 365)
EQUAL_MAX, RANDOM_MAX, RECENT_MAX = 40, 35_000, 9_000


@dataclass(frozen=True, slots=True)
class Line:
    """One comparison, named as in the output of `run.py bench` where it is one of those."""

    name: str
    course: Course
    limit: int | None = None

    def __str__(self) -> str:
        course = self.course
        limit = "" if self.limit is None else f"  ({course.payload / self.limit:.2f} of {self.limit})"
        return (
            f"{self.name:45} {course.payload:9} B {course.rounds:3} rounds {len(course.queries):4} queries"
            f" {len(course.pushed):6} pushed {len(course.sent):6} sent{limit}"
        )


def figures() -> dict[str, Figure]:
    """Those of the contract."""
    lines = (equal(QUARTER), missing_at_random(QUARTER), missing_recent(QUARTER))
    return {line.name: Figure(line.course.payload, "B", line.limit) for line in lines}


def equal(days: int) -> Line:
    held = many_keys(RECORDS, days * 24, seed=days)
    return Line("equal_sets_bytes", compare(held, held), EQUAL_MAX)


def missing_at_random(days: int, side: str = "both") -> Line:
    """A hundred of the records are missing, on either side or on `side` alone."""
    held = many_keys(RECORDS, days * 24, seed=days)
    gone = random.Random(days).sample(held, 100)
    return Line("compare_100k_100_random_bytes", _without(held, gone, side), RANDOM_MAX)


def missing_recent(days: int, side: str = "mine") -> Line:
    """The thousand youngest records are missing on one side: somebody was away."""
    held = many_keys(RECORDS, days * 24, seed=days)
    return Line("compare_100k_1000_recent_bytes", _without(held, sorted(held)[-1_000:], side), RECENT_MAX)


def newcomer() -> Line:
    return Line("a newcomer, who holds nothing", compare([], many_keys(RECORDS, QUARTER * 24, seed=1)))


def strangers() -> Line:
    held = many_keys(RECORDS, QUARTER * 24, seed=1)
    return Line("half of it here, the other half there", compare(held[::2], held[1::2]))


def _without(held: list[bytes], gone: list[bytes], side: str) -> Course:
    half = len(gone) // 2 if side == "both" else len(gone) if side == "mine" else 0
    random.Random(1).shuffle(gone)
    mine, theirs = set(gone[:half]), set(gone[half:])
    course = compare([k for k in held if k not in mine], [k for k in held if k not in theirs])
    assert sorted(course.sent) == sorted(key[4:] for key in mine)
    assert sorted(course.pushed) == sorted(key[4:] for key in theirs)
    return course


def main() -> None:
    for days in SPREADS:
        print(f"{RECORDS} records over {days} days")
        print(" ", equal(days))
        for side in ("both", "mine", "theirs"):
            print(" ", missing_at_random(days, side), "missing:", side)
        for side in ("mine", "theirs", "both"):
            print(" ", missing_recent(days, side), "missing:", side)
    print(newcomer())
    print(strangers())


if __name__ == "__main__":
    main()
