"""A member who passes records on to a node as fast as that takes them: the other end of a real link."""

import asyncio
import secrets
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from handrail_node.doorkeeping import NodeDoorkeeper
from handrail_node.household import Household, Resident
from handrail_node.links import Dialler, Link, Parting, Wire
from handrail_node.neighbour import Neighbour
from handrail_node.neighbourhood import Neighbourhood
from handrail_protocol.admission import State
from handrail_protocol.identity import certify
from handrail_protocol.records import Record
from handrail_protocol.replica import Arrival, Replica
from tests.bench.population import WEBER, Population
from tests.support.memory_store import MemoryStore
from tests.support.sealers import SeededSealer
from tests.support.village import BEGINNING

# Records under way at once: more than a transaction of the receiver takes, fewer than a link remembers.
WINDOW, BATCH = 4_000, 64


class Flood:
    """Ms Weber's other node: holds the authority set, and whatever it is told to pass on."""

    def __init__(self, group: Population) -> None:
        device = WEBER.device()
        certificate = certify(WEBER.root, device.public, BEGINNING + group.begins)
        resident = Resident("Ms Weber", certificate, device, SeededSealer(b"peer"))
        self._household = Household(lambda: [resident])
        self._store = MemoryStore()
        self._replica = Replica(self._store, self._household.ids)
        self._replica.ingest(group.acts, group.now)
        self._now = group.now
        self._acknowledged = 0
        self._stirred = asyncio.Event()
        self._neighbours = Neighbourhood(
            self._replica, self._doorkeeper, lambda: int(time.time()), secrets.token_bytes,
            arrived=self._ignore, opened=self._open, heard_clock=lambda *_: None, tell=self._tell,
        )  # fmt: skip

    async def run(self, address: str, records: Sequence[Record]) -> float:
        """Seconds from the first record that leaves to the last acknowledgement, each durable there."""
        for record in records:
            self._store.put(record, State.IN_SET, self._now)
        async with Dialler(self._attend, time.monotonic, lambda: 0.0) as dialler:
            dialling = asyncio.ensure_future(dialler.dial(address, self._attend))
            await self._until(lambda: any(each.groups for each in self._neighbours.links))
            start = time.perf_counter()
            [link] = self._neighbours.links
            for at in range(0, len(records), BATCH):
                await self._until(partial(self._has_room, at))
                for record in records[at : at + BATCH]:
                    link.session.offer(record, self._now)
                link.wake()
            await self._until(lambda: self._acknowledged >= len(records))
            seconds = time.perf_counter() - start
            dialling.cancel()
            await asyncio.gather(dialling, return_exceptions=True)
        return seconds

    def _has_room(self, sent: int) -> bool:
        return sent - self._acknowledged < WINDOW

    async def _until(self, holds: Callable[[], bool]) -> None:
        while not holds():
            self._stirred.clear()
            await self._stirred.wait()

    # -- what a node would do with a link -----------------------------------------------------------

    def _doorkeeper(self, dialling: bool) -> NodeDoorkeeper:
        return NodeDoorkeeper(self._replica, self._household, lambda: (), lambda: int(time.time()), dialling)

    async def _attend(self, wire: Wire) -> Parting:
        neighbour = self._neighbours.begin(wire.address, wire.dialled, wire.binding, time.time())

        async def deliver(link: Link, event: Any) -> None:
            await self._neighbours.deliver(neighbour, event)

        neighbour.pump = link = Link(wire, neighbour.session, time.time, deliver)
        try:
            await link.run()
        finally:
            self._neighbours.end(neighbour)
        return Parting()

    def _open(self, neighbour: Neighbour) -> None:
        self._stirred.set()

    def _tell(self, what: str, **said: Any) -> None:
        if what == "held":
            self._acknowledged += len(said["records"])
            self._stirred.set()

    def _ignore(self, arrivals: list[Arrival]) -> None:
        return
