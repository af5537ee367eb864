"""A real node with a full store: how soon it is up, how soon it answers, and what it weighs:
`python -m tests.bench.scale [--records N] [--json]`.

The store is that of a hub in a group of 500 members: names, helpers' cards, requests with a page of words,
and mail of others. Figures are of one run; `limit` is what is asked of a computer like a Raspberry Pi.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.figures import Figure
from tests.support.full_home import fill_home
from tests.support.nodes import Node, nodes

GOAL = "see photos of Leo"


@contextmanager
def full_node(folder: Path, count: int) -> Iterator[Node]:
    """A node at rest on a home with so many records."""
    with nodes(folder) as house:
        node = house.node("full", hub=True)
        node.setup("Ms Weber")
        fill_home(node.home, count)
        yield node


def resident_mb(node: Node) -> float:
    assert node.process is not None
    for line in Path(f"/proc/{node.process.pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):  # at its highest
            return round(int(line.split()[1]) / 1_024, 1)
    raise RuntimeError("this system doesn't tell how much memory is resident")


def timed(work: Callable[[], object], limit: float | None = None) -> Figure:
    start = time.perf_counter()
    work()
    return Figure(time.perf_counter() - start, "s", limit)


def measure(count: int) -> dict[str, Figure]:
    """`bench.links` has the second start and the memory at rest; this is a day after them."""
    with TemporaryDirectory() as folder, full_node(Path(folder), count) as node:
        figures = {"full_hub_first_start_s": timed(node.up, 1.5), "full_hub_stop_s": timed(node.stop, 3.0)}
        figures["full_hub_start_s"] = timed(node.up, 1.0)
        figures["full_hub_status_s"] = timed(lambda: node.run("status"), 0.5)
        figures["full_hub_members_s"] = timed(lambda: node.run("members"))
        figures["full_hub_ask_s"] = timed(lambda: node.run("ask", "--topic", "photos", "--goal", GOAL))
        figures["full_hub_agreements_s"] = timed(lambda: node.run("agreements"))
        figures["full_hub_rss_mb"] = Figure(resident_mb(node), "MB", 120)
        node.kill()
        figures["full_hub_start_after_kill_9_s"] = timed(node.up, 1.5)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    figures = measure(chosen.records)
    if chosen.json:
        print(json.dumps({name: each.as_json() for name, each in figures.items()}))
        return
    for name, each in figures.items():
        print(each.line(name))


if __name__ == "__main__":
    main()
