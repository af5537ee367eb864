"""`python3 run.py bench [--json] [--records N] [--seed S] [--only NAME..]`: what is fast and light, measured.

The limits are those of the design. What depends on the computer is held against what one core of it does
in the same run with nothing but signatures to verify; run it on a computer that has nothing else to do.
"""

import argparse
import json
import sys
from collections.abc import Callable

from tests.bench import comparison, links
from tests.bench.figures import Figure

RECORDS = 100_000


def comparisons(records: int, seed: int) -> dict[str, Figure]:
    """In bytes, so always of the same hundred thousand records."""
    return comparison.figures()


PARTS: dict[str, Callable[[int, int], dict[str, Figure]]] = {
    "comparisons": comparisons,
    "links": links.measure,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="run.py bench", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--records", type=int, default=RECORDS, help="how many the nodes hold")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="+", choices=sorted(PARTS), default=sorted(PARTS))
    given = parser.parse_args()
    figures: dict[str, Figure] = {}
    for part in given.only:
        found = PARTS[part](given.records, given.seed)
        figures |= found
        for name, figure in found.items():
            print(figure.line(name), file=sys.stderr if given.json else sys.stdout, flush=True)
    if given.json:
        print(json.dumps({name: figure.as_json() for name, figure in figures.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
