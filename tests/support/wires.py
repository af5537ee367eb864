"""A small machine, a listener and raw sockets on the loopback interface, for tests of links."""

import asyncio
import ssl
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

from handrail_node.links import Certificate, Dialler, Link, Listener, Parting, Wire
from handrail_node.links.tls import CHANCE_BYTES

CERTIFICATE_CHANCE = bytes(range(CHANCE_BYTES))


class Echo:
    """A machine that is open after "open", ends after "end", and says everything back."""

    def __init__(self, *first: bytes) -> None:
        self.ended = False
        self.is_open = False
        self.said = deque(first)
        self.ticks = 0

    def receive(self, data: bytes, now: float) -> Sequence[Any]:
        self.is_open = self.is_open or data == b"open"
        self.ended = data == b"end"
        self.said.append(data)
        return [data]

    def tick(self, now: float) -> Sequence[Any]:
        self.ticks += 1
        return []

    def data_to_send(self) -> bytes:
        return self.said.popleft() if self.said else b""


class Host:
    """Attends to wires with machines of one kind, and keeps what they deliver."""

    def __init__(self, machine: Callable[[Wire], Any]) -> None:
        self.machine = machine
        self.links: list[Link] = []
        self.delivered: list[Any] = []
        self.over = 0
        self.stirred = asyncio.Event()

    async def attend(self, wire: Wire) -> Parting:
        link = Link(wire, self.machine(wire), asyncio.get_running_loop().time, self._deliver)
        self.links.append(link)
        self.stirred.set()
        await link.run()
        self.over += 1
        self.stirred.set()
        return Parting()

    async def _deliver(self, link: Link, event: Any) -> None:
        self.delivered.append(event)
        self.stirred.set()

    async def until(self, holds: Callable[[], bool], seconds: float = 8.0) -> None:
        """Wait for something to be so; nothing changes here without stirring."""
        async with asyncio.timeout(seconds):
            while not holds():
                self.stirred.clear()
                await self.stirred.wait()


@asynccontextmanager
async def listening(host: Host, at: str = "127.0.0.1", port: int = 0) -> AsyncIterator[tuple[Listener, str]]:
    """A listener, on a free port unless one is given, and its address."""
    listener = Listener(Certificate.throwaway(CERTIFICATE_CHANCE), host.attend)
    address = await listener.open(at, port)
    try:
        yield listener, address
    finally:
        await listener.close()


@asynccontextmanager
async def dialling(host: Host, chance: float = 0.0) -> AsyncIterator[Dialler]:
    """A dialler that runs; with chance 0.0 it redials at once."""
    loop = asyncio.get_running_loop()
    async with Dialler(host.attend, loop.time, lambda: chance) as dialler:
        running = asyncio.create_task(dialler.run())
        try:
            yield dialler
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


def any_certificate() -> ssl.SSLContext:
    """A stranger's own TLS: it verifies nothing."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
