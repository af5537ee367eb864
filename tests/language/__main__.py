"""`python -m tests.language`: what the stop cards' word lists find, and what they miss in the half looked at.

`--all` lists the misses of the other half too; whoever then mends a list has no unseen half any more.
"""

import sys

from tests.language.judge import report

if __name__ == "__main__":
    print(report(with_unseen="--all" in sys.argv[1:]))
