"""One link of this node: who is at its other end, how far it got, and which of several to one end is used."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from handrail_node.doorkeeping import NodeDoorkeeper
from handrail_protocol.errors import Fault
from handrail_protocol.handshake.doorkeeper import Mode
from handrail_protocol.handshake.outcome import OpenGroup
from handrail_protocol.kinds import Audience
from handrail_protocol.limits import GREETING_TIME_MAX, LINKS_PER_PERSON_MAX
from handrail_protocol.session import Closed, Opened, Session


class Pump(Protocol):
    """A link that carries a session (links.Link)."""

    def wake(self) -> None: ...


@dataclass(eq=False)
class Neighbour:
    """One link: its session, who is at the other end, and how far it got."""

    address: str
    dialled: bool
    session: Session
    doorkeeper: NodeDoorkeeper
    since: int
    state: str = "connecting"
    groups: tuple[OpenGroup, ...] = ()
    pump: Pump | None = None
    closed: Closed | None = None
    said: int | None = None  # its clock, when we dialled it
    compared: set[tuple[bytes, Audience]] = field(default_factory=set)
    own_devices: frozenset[bytes] = frozenset()
    own_persons: frozenset[tuple[bytes, bytes]] = frozenset()  # by group, who was proved to the other end

    @property
    def their_devices(self) -> frozenset[bytes]:
        return frozenset(peer.device for opened in self.groups for peer in opened.peers)

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """Both ends prefer the link that speaks for everybody, then the one that the lower device dialled."""
        by_door = all(opened.mode is Mode.MEMBER for opened in self.groups)
        is_lower = min(self.own_devices, default=b"") < min(self.their_devices, default=b"")
        return by_door, self.dialled == is_lower, self.since

    def persons(self, group: bytes) -> frozenset[bytes]:
        found = (peer.person for opened in self.groups if opened.group == group for peer in opened.peers)
        return frozenset(found)

    def greeted(self, event: Opened) -> None:
        """Both sides have proved themselves."""
        self.groups, self.state, self.said = event.groups, "catching-up", event.peer_now
        served = (each for opened in self.groups for each in self.doorkeeper.served(opened.group))
        self.own_devices = frozenset(each.certificate.device for each in served)
        mine = ((opened.group, each) for opened in self.groups for each in self.doorkeeper.mine(opened))
        self.own_persons = frozenset(mine)

    def wake(self) -> None:
        if self.pump is not None:
            self.pump.wake()


def leading(links: Iterable[Neighbour]) -> list[Neighbour]:
    """One link to each other end: two nodes that know of each other dial each other, and what went over
    both links would be sent twice, or back. The spare one is there when the first ends.

    A group that opened by a pact is less than the same by its door: such links stand beside each other."""
    ends: dict[tuple[frozenset[tuple[bytes, bool]], frozenset[bytes]], list[Neighbour]] = {}
    for each in links:
        groups = frozenset((opened.group, opened.pact is None) for opened in each.groups)
        ends.setdefault((groups, each.their_devices), []).append(each)
    return [_chosen(several) for several in ends.values()]


def crowding(fresh: Neighbour, links: Iterable[Neighbour]) -> set[Neighbour]:
    """The oldest links of persons who have more than anybody needs: else one member could take every file
    and all memory of a hub."""
    found: set[Neighbour] = set()
    open_links = sorted(links, key=lambda link: (link is fresh, link.since))
    for opened in fresh.groups:
        for peer in opened.peers:
            hers = [each for each in open_links if peer.person in each.persons(opened.group)]
            found.update(hers[:-LINKS_PER_PERSON_MAX])
    return found


def _chosen(several: list[Neighbour]) -> Neighbour:
    """The latest, since an older one may be broken and nobody has noticed yet; of those that opened
    together the one that both ends prefer."""
    latest = max(each.since for each in several)
    together = (each for each in several if latest - each.since <= GREETING_TIME_MAX)
    return max(together, key=lambda link: link.rank)


def refused(neighbour: Neighbour) -> Fault | None:
    """Why the other side did not let us in; None where it did, or the link just broke."""
    return None if neighbour.closed is None or neighbour.groups else neighbour.closed.fault


def newcomer_groups(neighbour: Neighbour) -> list[OpenGroup]:
    return [opened for opened in neighbour.groups if opened.mode in (Mode.NEWCOMER, Mode.RETURNING)]
