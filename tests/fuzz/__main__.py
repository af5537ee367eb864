"""`python -m tests.fuzz --count 1000000 --seed 1`: hostile bytes at every door, or at one of them."""

import argparse
import sys
import time

from tests.fuzz import doors, talkers
from tests.fuzz.run import GROWTH_BYTES_MAX, fuzz


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--door", default="", help="only doors whose name has this in it")
    chosen = parser.parse_args(arguments)
    found = [door for door in [*doors.doors(), *talkers.doors()] if chosen.door in door.name]
    began = time.monotonic()
    tally = fuzz(found, chosen.count, chosen.seed)
    for name, data, what in tally.failures[:20]:
        print(f"{name}: {what}\n  {data[:2_000]}")
    print(f"{len(found)} doors, {time.monotonic() - began:.0f} s: {tally.told(chosen.seed)}")
    return 1 if tally.failures or tally.growth > GROWTH_BYTES_MAX else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
