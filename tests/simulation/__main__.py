"""`python3 run.py sim [--seeds N] [--seed S] [--nodes K]`: a group's first hour in a bad network, N times.

Prints a line for each seed that failed, and what happened in all of them; the exit code says if any failed.
"""

import argparse
import os
import sys
import time
from collections import Counter

from tests.simulation.verdict import findings
from tests.simulation.world import World


def main() -> int:
    if os.environ.get("PYTHONHASHSEED") != "0":
        # A seed has to play again, and the order in which a set is walked is part of a play.
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        os.execve(sys.executable, [sys.executable, "-m", "tests.simulation", *sys.argv[1:]], environment)
    parser = argparse.ArgumentParser(prog="run.py sim", description=__doc__)
    parser.add_argument("--seeds", type=int, default=10, help="how many worlds")
    parser.add_argument("--seed", type=int, default=1, help="of the first")
    parser.add_argument("--nodes", type=int, default=6)
    given = parser.parse_args()
    counts: Counter[str] = Counter()
    failed: list[int] = []
    began = time.perf_counter()
    for seed in range(given.seed, given.seed + given.seeds):
        world = World(seed, given.nodes).run()
        found = findings(world)
        counts += world.counts
        for sentence in found:
            print(f"seed {seed}: {sentence}", flush=True)
        failed += [seed] if found else []
    print(", ".join(f"{what} {many}" for what, many in sorted(counts.items())))
    seconds = time.perf_counter() - began
    print(f"{given.seeds} worlds of {given.nodes} nodes in {seconds:.0f} s: ", end="")
    print(f"failed: seeds {', '.join(map(str, failed))}" if failed else "one state each")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
