"""Breaks every rule of the table, one after the other; `python -m tests.sabotage [NAME..]`.

Prints one line for each and exits 0 only if each was noticed.
"""

import argparse
import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.sabotage.breaking import Sabotage, copy_into, is_caught, run_tests
from tests.sabotage.rules import RULES


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.sabotage", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these; default: all")
    chosen = _chosen(parser.parse_args().names)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        went_well = list(pool.map(_report, chosen))
    print(f"{sum(went_well)} of {len(chosen)} broken rules were noticed")
    return 0 if all(went_well) else 1


def _chosen(names: list[str]) -> list[Sabotage]:
    unknown = set(names) - {each.name for each in RULES}
    if unknown:
        sys.exit(f"not in the table: {', '.join(sorted(unknown))}")
    return [each for each in RULES if not names or each.name in names]


def _report(sabotage: Sabotage) -> bool:
    with tempfile.TemporaryDirectory(prefix="handrail-sabotage-") as folder:
        copy = copy_into(Path(folder))
        whole = run_tests(copy, sabotage.caught_by)
        if whole.returncode:
            print(f"FAILS UNBROKEN {sabotage.name}\n{whole.stdout[-1_000:]}", flush=True)
            return False
        wrong = is_caught(copy, sabotage)
        print(f"noticed {sabotage.name}" if wrong is None else f"NOT NOTICED {wrong}", flush=True)
    return wrong is None


if __name__ == "__main__":
    sys.exit(main())
