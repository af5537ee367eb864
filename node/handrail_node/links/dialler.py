"""Dialling out: one connection at a time to each address that is known, again and again.

specs/05-links, "Redialling". When to dial is decided by `redial.Redial`, which knows no socket; here
is its rim of asyncio. Whoever answers is nobody until the greeting says otherwise.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

import aiohttp

from handrail_node import addresses
from handrail_node.links.link import CLOSE_TIME_MAX, Attend, Parting, Wire
from handrail_node.links.listener import PATH
from handrail_node.links.names import Names
from handrail_node.links.redial import Redial, Source
from handrail_node.links.tls import binding_of, dialling_context
from handrail_protocol.errors import LocalError
from handrail_protocol.limits import CONNECT_TIME_MAX, HEARTBEAT_EVERY, MESSAGE_BYTES_MAX


class Unreachable(LocalError):
    """Nobody answered at an address."""


class Dialler:
    """Keeps dialling what it was given. `now`: monotonic seconds; `chance`: 0 <= chance() < 1."""

    def __init__(self, attend: Attend, now: Callable[[], float], chance: Callable[[], float]) -> None:
        self._attend = attend
        self._now = now
        self._chance = chance
        self._redial = Redial()
        self._stirred = asyncio.Event()
        self._tls = dialling_context()
        self._client: aiohttp.ClientSession | None = None
        self._dialling: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> "Dialler":
        # One client for all; a proxy of the environment would see every address that is dialled.
        connector = aiohttp.TCPConnector(limit=0, force_close=True, resolver=Names())
        self._client = aiohttp.ClientSession(connector=connector, trust_env=False)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._dialling:
            task.cancel()
        await asyncio.gather(*self._dialling, return_exceptions=True)
        assert self._client is not None
        await self._client.close()

    # -- which addresses ----------------------------------------------------------------------------

    def add(self, address: str, source: Source) -> None:
        """Dial this address from now on; raises LocalError for what is no address."""
        addresses.split(address)
        if self._redial.add(address, source, self._now()):
            self._stirred.set()

    def discard(self, address: str, source: Source) -> None:
        self._redial.discard(address, source)

    def hurry(self) -> None:
        """Dial at once whatever waits: the network is back, or a person asks."""
        self._redial.hurry(self._now())
        self._stirred.set()

    def addresses(self) -> dict[str, bool]:
        """Every address, and whether it waits to be dialled again."""
        return self._redial.addresses()

    # -- dialling -----------------------------------------------------------------------------------

    async def run(self) -> None:
        """Dial whatever is due, until cancelled."""
        while True:
            for address in self._redial.due(self._now()):
                task = asyncio.create_task(self._keep(address))
                self._dialling.add(task)
                task.add_done_callback(self._dialling.discard)
            due = self._redial.next_due()
            with suppress(TimeoutError):
                async with asyncio.timeout(None if due is None else max(due - self._now(), 0.0)):
                    await self._stirred.wait()
            self._stirred.clear()

    async def _keep(self, address: str) -> None:
        """One dial and the link that comes of it, to its end."""
        parting = Parting()
        try:
            parting = await self.dial(address, self._attend)
        except Unreachable:
            pass  # the normal state of a laptop's neighbours; it is dialled again
        finally:
            if parting.own:
                self._redial.is_own(address)
            else:
                self._redial.ended(address, self._now(), self._chance(), parting.retry_after)
            self._stirred.set()

    async def dial(self, address: str, attend: Attend) -> Parting:
        """Dial once, and let `attend` run the link to its end; raises Unreachable."""
        host, port = addresses.split(address)
        try:
            async with asyncio.timeout(CONNECT_TIME_MAX):
                socket = await self._connect(host, port)
        except (OSError, aiohttp.ClientError, ValueError) as wrong:
            raise Unreachable(f"Nobody answers at {address} ({type(wrong).__name__}).") from None
        try:
            return await attend(
                Wire(
                    socket=socket,
                    address=address,
                    dialled=True,
                    binding=binding_of(socket.get_extra_info("ssl_object")),
                    on_open=lambda: None,
                )
            )
        finally:
            await socket.close()

    async def _connect(self, host: str, port: int) -> aiohttp.ClientWebSocketResponse:
        assert self._client is not None
        return await self._client.ws_connect(
            f"wss://{addresses.join(host, port)}{PATH}",
            ssl=self._tls,
            # An address here keeps the host's name out of the TLS hello, which anybody can read: whom a
            # home dials is nobody's business.
            server_hostname="0.0.0.0",
            compress=0,
            max_msg_size=MESSAGE_BYTES_MAX + 1,  # aiohttp takes what is below it
            heartbeat=HEARTBEAT_EVERY,
            timeout=aiohttp.ClientWSTimeout(ws_close=CLOSE_TIME_MAX),
            headers={"User-Agent": "handrail"},
        )
