"""What the store does in a second, and what it weighs: `python -m tests.bench.store [--records N]`.

Half a kilobyte a record, ninety days, four authors. The ratio is to one core's bare verifications of
signatures in the same run, since that is what the store must keep up with.
"""

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from handrail_node.store import Store, open_store
from handrail_protocol.admission import State
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import DAY
from handrail_protocol.radix import Tree
from handrail_protocol.records import Record
from tests.support.raw_records import GROUP, NOON, PERSONS, raw_record

ROOT = Path(__file__).parents[2]
COMMIT = 100
DAYS = 90


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured."""

    value: float
    unit: str
    ratio: float | None = None


def made(count: int, chance: random.Random) -> Iterator[Record]:
    for seq in range(count):
        yield raw_record(
            kind=Kind.CARD if seq % 20 == 0 else Kind.REQUEST,
            seq=seq,
            device=seq % 4,
            person=PERSONS[seq % 4],
            created=NOON - chance.randrange(DAYS * DAY),
            body=chance.randbytes(chance.randrange(200, 800)),
        )


def verifications_per_second(count: int = 2_000) -> float:
    signed = [raw_record(seq=seq, signed=True) for seq in range(count)]
    start = time.perf_counter()
    assert all(record.is_signed() for record in signed)
    return count / (time.perf_counter() - start)


def insert(store: Store, records: list[Record]) -> float:
    """Records in a second, in group commits of a hundred."""
    for record in records:
        assert record.id  # made once and kept by the record, as it is when one has come over a link
    start = time.perf_counter()
    for at in range(0, len(records), COMMIT):
        with store.transaction():
            for record in records[at : at + COMMIT]:
                store.records.put(record, State.IN_SET, NOON)
    return len(records) / (time.perf_counter() - start)


def timed(work: Callable[[], object]) -> Figure:
    """How long a call takes, in milliseconds."""
    start = time.perf_counter()
    work()
    return Figure(round((time.perf_counter() - start) * 1_000, 2), "ms")


def opened(path: Path) -> dict[str, Figure]:
    """In a process of its own, so that the memory is that of a store and of nothing else."""
    before = resident_mb()
    figures = {"open_ms": timed(lambda: open_store(path).close())}
    store = open_store(path)
    figures["hours_ms"] = timed(lambda: store.records.record_set(GROUP, Audience.MEMBERS, (), NOON).hours())
    whole = store.records.record_set(GROUP, Audience.MEMBERS, (), NOON)
    figures["root_digest_ms"] = timed(lambda: Tree(whole).digest(""))
    persons = (frozenset(PERSONS[:1]),)
    filtered = store.records.record_set(GROUP, Audience.MEMBERS, persons, NOON)
    figures["hours_of_a_quarter_ms"] = timed(filtered.hours)
    figures["find_5_percent_ms"] = timed(lambda: sum(1 for _ in store.records.find(GROUP, kinds=[Kind.CARD])))
    figures["newest_created_ms"] = timed(store.records.newest_created)
    figures["expired_ms"] = timed(lambda: store.records.expired(NOON))
    figures["one_commit_ms"] = timed(lambda: store.records.put(raw_record(seq=1 << 30), State.IN_SET, NOON))
    figures["rss_mb"] = Figure(resident_mb(), "MB")
    figures["rss_of_the_store_mb"] = Figure(round(resident_mb() - before, 1), "MB")
    store.close()
    return figures


def resident_mb() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return round(int(line.split()[1]) / 1_024, 1)
    raise RuntimeError("this system doesn't tell how much memory is resident")


def measure(count: int, seed: int) -> dict[str, Figure]:
    bare = verifications_per_second()
    records = list(made(count, random.Random(seed)))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "store.db"
        store = open_store(path)
        rate = insert(store, records)
        figures = {
            "verifications_per_s": Figure(round(bare), "1/s"),
            "inserts_per_s": Figure(round(rate), "1/s", round(rate / bare, 2)),
            "first_hours_ms": timed(store.records.record_set(GROUP, Audience.MEMBERS, (), NOON).hours),
        }
        store.close()
        figures["file_mb"] = Figure(round(path.stat().st_size / 1e6, 1), "MB")
        command = [sys.executable, "-m", "tests.bench.store", "--opened", str(path)]
        said = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
        return figures | {name: Figure(**each) for name, each in json.loads(said).items()}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--opened", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.opened:
        print(json.dumps({name: asdict(figure) for name, figure in opened(Path(chosen.opened)).items()}))
        return
    for name, figure in measure(chosen.records, chosen.seed).items():
        ratio = "" if figure.ratio is None else f"  ({figure.ratio} of bare verification)"
        print(f"{name:24} {figure.value:>10} {figure.unit}{ratio}")


if __name__ == "__main__":
    main()
