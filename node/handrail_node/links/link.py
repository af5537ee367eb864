"""The pump between one WebSocket and one machine: feed, write, hand on; it knows no word of the protocol.

specs/05-links, "Transport". Reading, writing and ticking go side by side, because two nodes that each
waited to write before they read would wait for ever. The machine is asked for the next message only
when the socket has room for it, so what waits to be sent waits as ids in the machine, not as bytes here.
"""

import asyncio
import math
import socket
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

import aiohttp

from handrail_protocol.limits import STALL_TIME_MAX

# A machine that is not open yet has a refusal to send at a moment that says nothing (limits.REFUSAL_AT).
_TICK_GREETING, _TICK_OPEN = 0.1, 1.0
# How long a peer may take to answer our close before the socket is cut.
CLOSE_TIME_MAX = 1.0


class Machine(Protocol):
    """One end of one link; `handrail_protocol.session.Session` is one."""

    @property
    def ended(self) -> bool:
        """Close the link once everything is sent."""

    @property
    def is_open(self) -> bool:
        """Both sides have proved themselves."""

    def receive(self, data: bytes, now: float) -> Sequence[Any]: ...

    def tick(self, now: float) -> Sequence[Any]: ...

    def data_to_send(self) -> bytes:
        """The next whole message, b"" when there is none."""


class Socket(Protocol):
    """What the pump needs of aiohttp's two kinds of WebSocket."""

    async def receive(self) -> aiohttp.WSMessage: ...

    async def send_bytes(self, data: bytes) -> None: ...

    async def close(self) -> object: ...

    def get_extra_info(self, name: str) -> Any: ...


@dataclass(frozen=True)
class Wire:
    """A connected socket before any word was said on it. `address`: of the other side, "host:port".

    `binding`: what both sides' proofs are made over. `on_open`: to be called when they hold."""

    socket: Socket
    address: str
    dialled: bool
    binding: bytes
    on_open: Callable[[], None]


@dataclass(frozen=True)
class Parting:
    """How a link ended, for who may dial it again. `own`: it was this node; never dial it again."""

    own: bool = False
    retry_after: float | None = None


Attend = Callable[[Wire], Awaitable[Parting]]
"""Makes a machine for a wire, runs a `Link` to its end and says how it ended."""


class Link:
    """Runs one machine over one wire. `deliver`: what becomes of each event; reading waits for it."""

    def __init__(
        self,
        wire: Wire,
        machine: Machine,
        now: Callable[[], float],
        deliver: Callable[["Link", Any], Awaitable[None]],
    ) -> None:
        self.wire = wire
        self.machine = machine
        self._now = now
        self._deliver = deliver
        self._stirred = asyncio.Event()
        self._was_open = False
        self._is_over = False
        self._sending_since = math.inf  # since when one message waits to be taken by the other side

    def wake(self) -> None:
        """There may be something to send: call it after using the machine from outside."""
        self._stirred.set()

    async def run(self) -> None:
        """Return when the link is over, whoever ended it. What `deliver` raises ends it too."""
        self.wake()
        writing = asyncio.ensure_future(self._write())
        others = [asyncio.ensure_future(part()) for part in (self._read, self._tick)]
        try:
            await asyncio.wait([writing, *others], return_when=asyncio.FIRST_COMPLETED)
        finally:
            for part in others:
                part.cancel()
            await asyncio.gather(*others, return_exceptions=True)
            await self._leave(writing)
        for part in (writing, *others):
            if not part.cancelled():
                part.result()

    # -- the three parts: the first that returns ends the link --------------------------------------

    async def _read(self) -> None:
        while not self.machine.ended:
            message = await self.wire.socket.receive()
            if message.type is not aiohttp.WSMsgType.BINARY:
                return  # text is no message; a close, a frame too large and a lost peer come as items too
            await self._hand_on(self.machine.receive(message.data, self._now()))

    async def _tick(self) -> None:
        loop = asyncio.get_running_loop()
        while not self.machine.ended and loop.time() - self._sending_since < STALL_TIME_MAX:
            await asyncio.sleep(_TICK_OPEN if self.machine.is_open else _TICK_GREETING)
            await self._hand_on(self.machine.tick(self._now()))

    async def _write(self) -> None:
        """Say what there is to say, to the last word after the link is over. Never cancelled while it
        sends: aiohttp's next send would then be cancelled as well."""
        loop = asyncio.get_running_loop()
        with suppress(OSError, aiohttp.ClientError):  # the other side is gone
            while True:
                while data := self.machine.data_to_send():
                    self._sending_since = loop.time()
                    await self.wire.socket.send_bytes(data)
                    self._sending_since = math.inf
                if self._is_over or self.machine.ended:
                    return
                await self._stirred.wait()
                self._stirred.clear()

    async def _hand_on(self, events: Sequence[Any]) -> None:
        self.wake()
        if self.machine.is_open and not self._was_open:
            self._was_open = True
            self.wire.on_open()
        for event in events:
            await self._deliver(self, event)
            self.wake()

    # -- the end ------------------------------------------------------------------------------------

    async def _leave(self, writing: asyncio.Future[None]) -> None:
        """Let the last words out and close, as far as the other side goes along; else cut the line."""
        self._is_over = True
        self.wake()
        for step in (writing, asyncio.ensure_future(self._close())):
            await asyncio.wait([step], timeout=CLOSE_TIME_MAX)
            if not step.done():
                self._cut()
                await asyncio.wait([step], timeout=CLOSE_TIME_MAX)
                step.cancel()

    async def _close(self) -> None:
        with suppress(OSError, aiohttp.ClientError):
            await self.wire.socket.close()

    def _cut(self) -> None:
        """End the connection below TLS: it takes no word of the other side, nor its reading ours."""
        line = self.wire.socket.get_extra_info("socket")
        if line is not None:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
