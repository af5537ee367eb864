"""What real nodes do with a hundred thousand records: start, rest, take in, catch up, pass on.

Each node is a process of its own on a home of its own, joined by real links on the loopback interface.
"""

import asyncio
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from handrail_node.control.client import Client
from handrail_node.home import socket_of
from handrail_protocol.kinds import Role
from handrail_protocol.records import Record
from tests.bench import screen
from tests.bench.figures import Figure, percentile, verifications_per_second
from tests.bench.peer import Flood
from tests.bench.population import Population, population
from tests.support.nodes import Node, Nodes, nodes, until

IDLE_RSS_MB, START_S, LIVE_MS = 80.0, 1.0, None
INGEST, FIRST_SYNC = 0.8, 0.8  # of one core's bare verifications
LIVE_WORDS = 200
CATCH_UP_MAX = 900.0


def measure(count: int, seed: int) -> dict[str, Figure]:
    bare = verifications_per_second()
    group = population(seed)
    with house() as some:
        library, nina = some.node("library", hub=True), some.node("nina")
        group.settle(library.home, "Library", Role.HUB)
        group.settle(nina.home, "Nina", Role.STEWARD)
        old = list(group.requests(count))
        group.fill(library.home, old)
        group.fill(nina.home)
        figures = started(library)
        figures["first_sync"] = first_sync(library, nina, count, bare)
        figures |= screen.measure(nina.home)
        figures["live_p99_ms"] = asyncio.run(live(library, nina))
        figures["ingest"] = ingest(group, library, list(group.requests(count // 5, days=0.01)), bare)
    figures["verifications_per_s"] = Figure(bare, "1/s")
    return figures


@contextmanager
def house() -> Iterator[Nodes]:
    with TemporaryDirectory(prefix="hr") as folder, nodes(Path(folder)) as some:
        yield some


def started(node: Node) -> dict[str, Figure]:
    """The second start: the first one of a new release may have to build something."""
    node.up()
    node.stop()
    start = time.perf_counter()
    node.up()
    seconds = time.perf_counter() - start
    rss = settled_rss(node)
    return {"start_s": Figure(seconds, "s", START_S), "idle_rss_mb": Figure(rss, "MB", IDLE_RSS_MB)}


def settled_rss(node: Node) -> float:
    """Resident memory once it has been the same for two seconds."""
    seen: list[float] = []
    while len(seen) < 5 or max(seen[-5:]) - min(seen[-5:]) > 0.5:
        seen.append(rss_mb(node))
        time.sleep(0.5)
    return seen[-1]


def rss_mb(node: Node, which: str = "VmRSS") -> float:
    assert node.process is not None
    for line in Path(f"/proc/{node.process.pid}/status").read_text().splitlines():
        if line.startswith(f"{which}:"):
            return int(line.split()[1]) / 1_024
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1_024


def records_of(node: Node) -> int:
    return int(node.call("status")["records"])


def first_sync(library: Node, nina: Node, count: int, bare: float) -> Figure:
    """Nina holds the authority set and nothing else; from her start to the last record."""
    wanted = records_of(library)
    nina.up()
    before = records_of(nina)
    start = time.perf_counter()
    nina.call("peers.add", address=library.address)
    until(lambda: records_of(nina) >= wanted, "all is here", nina, within=CATCH_UP_MAX)
    rate = (wanted - before) / (time.perf_counter() - start)
    return Figure(rate, "records/s", FIRST_SYNC * bare, more_is_better=True)


async def live(library: Node, nina: Node) -> Figure:
    """From Nina's command to the event at the library: stored there, and on its screens."""
    hears, says = await Client.open(socket_of(library.home)), await Client.open(socket_of(nina.home))
    heard = hears.events()
    late: list[float] = []
    for number in range(LIVE_WORDS):
        start = time.perf_counter()
        said = asyncio.ensure_future(says.call("notice", text=f"Notice {number}"))
        arrived: dict[str, float] = {}
        while not said.done() or said.result()["record"] not in arrived:
            params = (await anext(heard)).params
            if params.get("what") == "record":
                arrived[params["id"]] = time.perf_counter()
        late.append((arrived[said.result()["record"]] - start) * 1_000)
    await hears.close()
    await says.close()
    return Figure(percentile(late, 0.99), "ms", LIVE_MS)


def ingest(group: Population, library: Node, fresh: list[Record], bare: float) -> Figure:
    """Sixty authors at once, each record checked and durable before it is acknowledged."""
    seconds = asyncio.run(Flood(group).run(library.address, fresh))
    return Figure(len(fresh) / seconds, "records/s", INGEST * bare, more_is_better=True)
