"""`python -m tests.language`: what the stop cards' word lists find and miss, batch by batch.

`--all` lists the misses of the unseen batch too; whoever then mends a list needs a fresh one.
"""

import sys

from tests.language.judge import report

if __name__ == "__main__":
    print(report(with_unseen="--all" in sys.argv[1:]))
