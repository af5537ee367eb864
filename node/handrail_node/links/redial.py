"""When to dial which address again: waits that grow and are drawn by lot, so that nobody dials in step.

specs/05-links, "Redialling". Full jitter (Brooker, "Exponential Backoff and Jitter", 2015): the wait is
anywhere between nothing and a bound that doubles up to fifteen seconds. After a power cut a hundred
homes then come back to their hub spread out, not in waves. Time and chance are arguments.
"""

from dataclasses import dataclass, field
from enum import Enum

from handrail_protocol.limits import ADDRESSES_DIALLED_MAX, REDIAL_BASE, REDIAL_CAP


class Source(Enum):
    """From where an address is known; it is forgotten when no source names it any more."""

    INVITATION = "invitation"
    HUB = "hub"  # a hub's device record
    ADDED = "added"  # `peers add`
    LAN = "lan"


@dataclass
class _Peer:
    sources: set[Source] = field(default_factory=set)
    failures: int = 0
    due: float | None = 0.0  # None: being dialled, or linked
    began: float = 0.0


class Redial:
    """The addresses that this node dials, each with the time at which it is due."""

    def __init__(self) -> None:
        self._peers: dict[str, _Peer] = {}
        self._own: set[str] = set()  # addresses that turned out to be this very node's

    def add(self, address: str, source: Source, now: float) -> bool:
        """Dial this address from now on; whether it is new. At the cap a further one is left out."""
        if address in self._own or (address not in self._peers and len(self._peers) >= ADDRESSES_DIALLED_MAX):
            return False
        is_new = address not in self._peers
        peer = self._peers.setdefault(address, _Peer(due=now))
        peer.sources.add(source)
        return is_new

    def discard(self, address: str, source: Source) -> None:
        """This source does not name the address any more. A link that stands is left alone."""
        peer = self._peers.get(address)
        if peer is not None:
            peer.sources.discard(source)
            self._forget_unnamed(address)

    def due(self, now: float) -> list[str]:
        """The addresses to dial now; each of them then counts as being dialled."""
        found = [address for address, peer in self._peers.items() if peer.due is not None and peer.due <= now]
        for address in found:
            self._peers[address].due = None
            self._peers[address].began = now
        return found

    def next_due(self) -> float | None:
        return min((peer.due for peer in self._peers.values() if peer.due is not None), default=None)

    def ended(self, address: str, now: float, chance: float, retry_after: float | None = None) -> None:
        """A dial failed or its link is over: dial again after a while. `chance`: 0 <= chance < 1.

        A link that lasted longer than the longest wait was a good one, so the count begins anew."""
        peer = self._peers.get(address)
        if peer is None:
            return
        if now - peer.began > REDIAL_CAP:
            peer.failures = 0
        bound = min(REDIAL_CAP, REDIAL_BASE * 2 ** min(peer.failures, 16))
        peer.failures += 1
        peer.due = now + max(chance * bound, min(retry_after or 0.0, REDIAL_CAP))
        self._forget_unnamed(address)

    def is_own(self, address: str) -> None:
        """This is a way to this very node: never dial it again, whoever names it."""
        self._own.add(address)
        self._peers.pop(address, None)

    def hurry(self, now: float) -> None:
        """The network is back, or a person asks: dial everything that waits."""
        for peer in self._peers.values():
            if peer.due is not None:
                peer.due, peer.failures = now, 0

    def addresses(self) -> dict[str, bool]:
        """Every address, and whether it waits (else it is being dialled, or linked)."""
        return {address: peer.due is not None for address, peer in self._peers.items()}

    def _forget_unnamed(self, address: str) -> None:
        peer = self._peers[address]
        if not peer.sources and peer.due is not None:
            del self._peers[address]
