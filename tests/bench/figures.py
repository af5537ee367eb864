"""A figure as `run.py bench` says it: value, unit, the limit that it is held against, and their ratio."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from tests.support.raw_records import raw_record


@dataclass(frozen=True, slots=True)
class Figure:
    """`limit` None: nothing was promised. `more_is_better`: the limit is the least that is good."""

    value: float
    unit: str
    limit: float | None = None
    more_is_better: bool = False

    @property
    def ratio(self) -> float | None:
        return None if self.limit is None else self.value / self.limit

    @property
    def holds(self) -> bool:
        if self.ratio is None:
            return True
        return self.ratio >= 1 if self.more_is_better else self.ratio <= 1

    def as_json(self) -> dict[str, float | str | bool | None]:
        return {
            "value": round(self.value, 3),
            "unit": self.unit,
            "limit": None if self.limit is None else round(self.limit, 3),
            "ratio": None if self.ratio is None else round(self.ratio, 3),
            "more_is_better": self.more_is_better,
            "holds": self.holds,
        }

    def line(self, name: str) -> str:
        limit = (
            ""
            if self.limit is None
            else f"  {'at least' if self.more_is_better else 'at most'} {self.limit:,.2f}"
        )
        word = "" if self.limit is None else ("  good" if self.holds else "  NOT YET")
        return f"{name:32} {self.value:12,.2f} {self.unit:10}{limit}{word}"


def verifications_per_second(count: int = 3_000) -> float:
    """What one core does with nothing else to do: the measure of all that takes records in."""
    signed = [raw_record(seq=seq, signed=True) for seq in range(count)]
    start = time.perf_counter()
    assert all(record.is_signed() for record in signed)
    return count / (time.perf_counter() - start)


def percentile(values: Sequence[float], share: float) -> float:
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]
