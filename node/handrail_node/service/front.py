"""The front of a node, where others can come: its listener, and its call on the local network.

DESIGN section 8: an accompanied person's node listens nowhere and links with hubs and stewards' devices only.
It still promises an address when it is up, so it listens on loopback, where nobody comes from elsewhere, and
calls nobody on the network; its doors are shut besides (`doorkeeping`).
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from handrail_node import addresses, chance
from handrail_node.desk import Desk
from handrail_node.doorkeeping import is_trusted
from handrail_node.links import Certificate, Dialler, Listener
from handrail_node.links.link import Attend
from handrail_node.links.redial import Source
from handrail_node.links.tls import CHANCE_BYTES
from handrail_node.neighbour import Neighbour
from handrail_protocol.errors import LocalError

if TYPE_CHECKING:
    from handrail_node.discovery import Discovery

log = logging.getLogger(__name__)
LOOPBACK = "127.0.0.1"


class Front:
    """`dialler` is told of addresses that are found on the network, where it may be called on."""

    def __init__(self, attend: Attend, dialler: Dialler, now: Callable[[], int], *, lan: bool) -> None:
        self._attend, self._dialler, self._now, self._lan = attend, dialler, now, lan
        self._listener: Listener | None = None
        self._discovery: Discovery | None = None
        self._place = ("", 0)
        self.is_shut = False

    async def open(self, host: str, port: int, *, shut: bool) -> str:
        """Begin to listen; returns the address. `shut`: only who is accompanied lives here."""
        self.is_shut = shut
        certificate = Certificate.throwaway(chance.random_bytes(CHANCE_BYTES))
        listener = Listener(certificate, self._attend)
        where = await listener.open(LOOPBACK if shut and not _is_loopback(host) else host, port)
        self._listener = listener
        self._place = host, addresses.split(where)[1]
        if self._lan and not shut:
            await self._look_around(where)
        return where

    async def turn(self, *, shut: bool) -> str:
        """Who lives here is accompanied now, or no longer: open again at the same port.

        Where somebody else has taken that, nothing is listened on until the next start."""
        if not self._place[0]:
            return ""
        await self.close()
        for address in self._dialler.addresses() if shut else ():
            self._dialler.discard(address, Source.LAN)
        try:
            return await self.open(*self._place, shut=shut)
        except LocalError as wrong:
            log.warning("nothing is listened on now: %s", wrong)
            return ""

    async def close(self) -> None:
        if self._discovery is not None:
            await self._discovery.stop()
            self._discovery = None
        if self._listener is not None:
            await self._listener.close()
            self._listener = None

    async def _look_around(self, listening: str) -> None:
        """Find others on this network; imported here, because a node without a LAN needs none of it."""
        from handrail_node.discovery import Discovery

        discovery = Discovery(
            found=lambda address: self._dialler.add(address, Source.LAN),
            gone=lambda address: self._dialler.discard(address, Source.LAN),
            random_bytes=chance.random_bytes,
            now=self._now,
        )
        host, port = addresses.split(listening)
        await discovery.start(port, host)
        self._discovery = discovery


def may_stay(desk: Desk, neighbour: Neighbour) -> bool:
    """Whether a link may stay where only who is accompanied lives: we dialled a hub or a steward."""
    return neighbour.dialled and all(
        is_trusted(desk.authority(opened.group), opened.peers, desk.now()) for opened in neighbour.groups
    )


def _is_loopback(host: str) -> bool:
    return addresses.is_loopback(addresses.join(host, 1))
