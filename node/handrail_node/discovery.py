"""Finding other nodes on this network: an announcement that says where, never who, and an ear for theirs.

specs/05-links, "LAN". `_handrail._tcp` by multicast DNS. Everybody on a network hears an
announcement, so it holds an address and a port under a name that is drawn by lot each day, and no
word of a person, a group or this computer. What is heard is a hint where to dial; the greeting says
who is there. Networks come and go while a node runs, so it looks again and again which there are.
"""

import asyncio
import ipaddress
import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handrail_node import addresses
from handrail_node.reach import Interface, interfaces
from handrail_protocol.limits import DAY, LAN_NODES_MAX

if TYPE_CHECKING:
    from zeroconf import Zeroconf
    from zeroconf.asyncio import AsyncZeroconf

log = logging.getLogger(__name__)

SERVICE = "_handrail._tcp.local."
_NAME_BYTES = 8
# A laptop that moves to another network is found there within this time.
LOOK_EVERY = 10.0
# How long a node that announced itself may take to say its address.
_ANSWER_TIME_MS = 3_000
_ANNOUNCED_MAX = 8


def best_of(hosts: Iterable[str], own: Iterable[Interface]) -> str | None:
    """Of the addresses that a node announces the one to dial: on a network of ours, and not ours itself,
    since the bridges of virtual machines have the same address on every computer."""
    mine = {each.ip for each in own}
    networks = [each.network for each in own]

    def rank(host: str) -> tuple[bool, bool, int]:
        address = ipaddress.ip_address(host)
        bare = ipaddress.ip_address(host.partition("%")[0])
        return bare in mine, not any(bare in network for network in networks), address.version

    return min(hosts, key=rank, default=None)


@dataclass
class _Presence:
    """What one announcement and one ear need; built anew when the networks change."""

    zeroconf: "AsyncZeroconf"
    browser: Any
    seen: tuple[Interface, ...]
    day: int


class Discovery:
    """Tells `found` of each address that is announced, and `gone` when it is withdrawn."""

    def __init__(
        self,
        found: Callable[[str], None],
        gone: Callable[[str], None] = lambda _: None,
        *,
        random_bytes: Callable[[int], bytes],
        now: Callable[[], int],
        interfaces: Callable[[], tuple[Interface, ...]] = interfaces,
        look_every: float = LOOK_EVERY,
    ) -> None:
        self._found, self._gone = found, gone
        self._interfaces, self._random_bytes, self._now = interfaces, random_bytes, now
        self._look_every = look_every
        self._host, self._port = "", 0
        self._presence: _Presence | None = None
        self._own: set[str] = set()  # names under which this node announced itself
        self._nodes: dict[str, str] = {}  # name -> address
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self, port: int, host: str = "::") -> None:
        """Announce this port and listen for others, from now on and on every network that comes; at once.

        `host`: what is listened on. Where that is one address no other is announced."""
        self._host, self._port = host, port
        self._begin(self._watch())

    async def stop(self) -> None:
        """Withdraw the announcement."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._leave()

    # -- which networks there are -------------------------------------------------------------------

    async def _watch(self) -> None:
        while True:
            seen, day = self._interfaces(), self._now() // DAY
            if self._presence is None or (self._presence.seen, self._presence.day) != (seen, day):
                await self._leave()
                if seen:
                    await self._appear(seen, day)
            await asyncio.sleep(self._look_every)

    async def _appear(self, seen: tuple[Interface, ...], day: int) -> None:
        # Imported here: a node without a LAN, and every `--help`, does without it.
        from zeroconf import Error
        from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo

        try:
            zeroconf = self._zeroconf(seen)
        except OSError as wrong:
            log.info("no looking around on this network: %s", wrong)
            return
        browser = AsyncServiceBrowser(zeroconf.zeroconf, SERVICE, handlers=[self._heard])
        self._presence = _Presence(zeroconf, browser, seen, day)
        reached = [str(each.ip) for each in seen if self._host in ("::", "0.0.0.0", str(each.ip))]
        if not reached:
            return
        name = self._random_bytes(_NAME_BYTES).hex()
        self._own.add(f"{name}.{SERVICE}")
        announcement = AsyncServiceInfo(
            SERVICE,
            f"{name}.{SERVICE}",
            port=self._port,
            parsed_addresses=reached[:_ANNOUNCED_MAX],
            server=f"{name}.local.",  # the default is this computer's name, which often is its owner's
        )
        try:
            await (await zeroconf.async_register_service(announcement))
        except (Error, OSError) as wrong:
            log.info("not announced on this network: %s", wrong)

    @staticmethod
    def _zeroconf(seen: tuple[Interface, ...]) -> "AsyncZeroconf":
        from zeroconf import IPVersion
        from zeroconf.asyncio import AsyncZeroconf

        fours = [str(each.ip) for each in seen if each.version == 4]
        sixes = [str(each.ip) for each in seen if each.version == 6]
        try:
            return AsyncZeroconf(interfaces=[*fours, *sixes], ip_version=IPVersion.All)
        except OSError:  # IPv6 is there and does not carry multicast
            return AsyncZeroconf(interfaces=fours, ip_version=IPVersion.V4Only)

    async def _leave(self) -> None:
        presence, self._presence = self._presence, None
        for name in list(self._nodes):  # of a network that is gone nobody would say that they went
            self._forget(name)
        if presence is not None:
            with suppress(OSError):  # the network it was announced on may be gone
                await presence.browser.async_cancel()
                await presence.zeroconf.async_close()

    # -- what is heard ------------------------------------------------------------------------------

    def _heard(self, zeroconf: "Zeroconf", service_type: str, name: str, state_change: Any) -> None:
        """Called by zeroconf in the event loop, also for what this node says itself."""
        from zeroconf import ServiceStateChange

        if name in self._own:
            return
        if state_change is ServiceStateChange.Removed:
            self._forget(name)
        elif len(self._tasks) < LAN_NODES_MAX:  # one watches, the others ask
            self._begin(self._ask(zeroconf, name))

    async def _ask(self, zeroconf: "Zeroconf", name: str) -> None:
        from zeroconf.asyncio import AsyncServiceInfo

        info = AsyncServiceInfo(SERVICE, name)
        if not await info.async_request(zeroconf, _ANSWER_TIME_MS) or not info.port:
            return
        host = best_of(info.parsed_scoped_addresses(), self._interfaces())
        if host is None:
            return
        address = addresses.join(host, info.port)
        if self._nodes.get(name) != address:
            self._forget(name)
            if len(self._nodes) < LAN_NODES_MAX:
                self._nodes[name] = address
                self._found(address)

    def _forget(self, name: str) -> None:
        address = self._nodes.pop(name, None)
        if address is not None and address not in self._nodes.values():
            self._gone(address)

    def _begin(self, job: Any) -> None:
        task = asyncio.ensure_future(job)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
