"""Kills a process that writes to a store, at random points: `python -m tests.e2e.kill9 --count N --seed S`.

The child counts its own writes and syncs and ends itself with SIGKILL before one of them, sometimes
with the first half of it done, so a seed replays to the very call. It says on a pipe how many batches
it found, and how many there are after each that was acknowledged. Afterwards every acknowledged batch
is there whole, at most one more is, and the digests tell what is kept. Several kills in a row meet the
same store, half of them without an orderly start in between.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from handrail_node.store import Store, open_store
from handrail_protocol.admission import State
from handrail_protocol.kinds import Audience
from handrail_protocol.limits import HOUR
from handrail_protocol.radix import hour_digest
from handrail_protocol.records import Record
from tests.support.failing_disk import FailingDisk
from tests.support.raw_records import GROUP, NOON, raw_record

ROOT = Path(__file__).parents[2]
BATCH = 5
BATCHES_MAX = 25
KILLS_PER_STORE = 40
CALLS_MAX = 700


class DeadlyDisk(FailingDisk):
    """Ends the process where another disk would fail."""

    tears = False

    def fail(self, half: Callable[[], None]) -> None:
        if self.tears:
            half()
        os.kill(os.getpid(), signal.SIGKILL)


def batch_of(number: int) -> list[Record]:
    return [
        raw_record(seq=number * BATCH + each, created=NOON + number * 97, body=b"b" * 700)
        for each in range(BATCH)
    ]


def write(store: Store, number: int) -> None:
    """Put a batch, and drop the bodies of the one before the last."""
    with store.transaction():
        for record in batch_of(number):
            store.records.put(record, State.IN_SET, NOON)
        for record in batch_of(number - 2) if number >= 2 else ():
            store.records.set_body(record.id, None)


def child(path: Path, calls: int, tears: bool) -> None:
    disk = DeadlyDisk()
    disk.calls_left, disk.tears = calls, tears
    store = open_store(path)
    first = batches_in(store)
    os.write(1, b"%d\n" % first)
    for number in range(first, first + BATCHES_MAX):
        write(store, number)
        os.write(1, b"%d\n" % (number + 1))
        if number % 7 == 0:
            store.checkpoint()
    store.close()


def batches_in(store: Store) -> int:
    """How many batches are kept; raises AssertionError unless each is whole and the store in order."""
    found = {stored.record.id: stored.record for stored in store.records.find(GROUP)}
    count, odd = divmod(len(found), BATCH)
    assert not odd, f"{len(found)} records are not whole batches"
    hours: dict[int, list[bytes]] = {}
    for number in range(count):
        for record in batch_of(number):
            assert record.id in found, f"batch {number} of {count} is not whole"
            assert (found[record.id].body is None) == (number < count - 2), f"a body of batch {number}"
            hours.setdefault(record.header.created // HOUR, []).append(record.id)
    rows = [(hour, len(ids), hour_digest(hour, sorted(ids))) for hour, ids in sorted(hours.items())]
    assert list(store.records.record_set(GROUP, Audience.MEMBERS, (), NOON).hours()) == rows
    return count


def run(count: int, seed: int, folder: Path) -> int:
    """Kill so many times; returns how often batches were counted. Raises AssertionError on a loss."""
    chance = random.Random(seed)
    acknowledged = total = 0
    path = folder / "none"
    for kill in range(count):
        if kill % KILLS_PER_STORE == 0:
            path, acknowledged = folder / f"store-{kill}.db", 0
        calls, tears, looks = chance.randrange(CALLS_MAX), chance.random() < 0.5, chance.random() < 0.5
        command = [sys.executable, "-m", "tests.e2e.kill9", "--child", str(path), str(calls), str(int(tears))]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        where = f"seed {seed}, kill {kill}, {path}"
        assert ended.returncode in (-signal.SIGKILL, 0), f"{where}: {ended.stderr.decode()}"
        said = [int(line) for line in ended.stdout.split()]
        if looks or kill == count - 1:
            store = open_store(path)
            said.append(batches_in(store))
            store.close()
        for number in said:
            assert acknowledged <= number <= acknowledged + 1, f"{where}: {number} of {acknowledged} batches"
            acknowledged = number
        total += len(said)
    return total


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        path, calls, tears = chosen.child
        child(Path(path), int(calls), tears == "1")
        return
    with TemporaryDirectory() as folder:
        total = run(chosen.count, chosen.seed, Path(folder))
    print(f"{chosen.count} kills, seed {chosen.seed}: {total} counts of batches, none lost")


if __name__ == "__main__":
    main()
