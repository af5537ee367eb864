"""The addresses that somebody told this node: kept over a restart, dialled, and taken back; and its links."""

from typing import Any

from handrail_node import addresses
from handrail_node.desk import Desk
from handrail_node.links import Dialler
from handrail_node.links.redial import Source
from handrail_node.neighbour import Neighbour
from handrail_node.neighbourhood import Neighbourhood
from handrail_node.spaces import Space
from handrail_node.store import Locals
from handrail_protocol.errors import LocalError


class Peers:
    """`peers`, `peers add` and `peers remove`."""

    def __init__(self, dialler: Dialler, neighbours: Neighbourhood, locals_: Locals) -> None:
        self._dialler, self._neighbours, self._locals = dialler, neighbours, locals_

    def resume(self) -> None:
        """Dial what was kept when the node stopped."""
        for address, _ in self._locals.all(Space.PEER):
            self._dialler.add(address, Source.ADDED)

    def add(self, typed: str) -> str:
        address = addresses.join(*addresses.of_another(typed))
        self._dialler.add(address, Source.ADDED)
        self._locals.set(Space.PEER, address, b"")
        self._dialler.hurry()
        return address

    def remove(self, typed: str) -> str:
        """Take an address back, also one that a code brought. A link that stands is left alone."""
        address = addresses.join(*addresses.typed(typed))
        if self._locals.get(Space.PEER, address) is None:
            raise LocalError(
                f"{address} was not added here, so it can't be taken back. What is known: handrail peers"
            )
        self._locals.remove(Space.PEER, address)
        for source in (Source.ADDED, Source.INVITATION):
            self._dialler.discard(address, source)
        return address

    def rows(self) -> list[dict[str, Any]]:
        states = {each.address: each.state for each in self._neighbours.links}
        return [
            {"address": address, "state": states.get(address, "waiting" if waits else "connecting")}
            for address, waits in self._dialler.addresses().items()
        ]

    # -- links ------------------------------------------------------------------------------------------

    def links(self, desk: Desk) -> list[dict[str, Any]]:
        """Who is at the other end of each link, and what is dialled beside."""
        rows = [
            {
                "peer": ", ".join(_names(desk, each)) or each.address,
                "address": each.address,
                "state": each.state,
                "since": desk.time(each.since),
            }
            for each in self._neighbours.shown()
        ]
        linked = {each.address for each in self._neighbours.links}
        dialled = self._dialler.addresses().items()
        others = {each: "waiting" if waits else "connecting" for each, waits in dialled if each not in linked}
        return rows + [
            {"peer": a, "address": a, "state": state, "since": None} for a, state in others.items()
        ]


def _names(desk: Desk, neighbour: Neighbour) -> list[str]:
    """Of a partner its group's name: its hubs have none here."""
    met = [each for each in neighbour.groups if each.peers]
    pacts = (desk.replica.partners.pact(each.home or b"", each.pact or b"") for each in met)
    partners = {view.name for view in pacts if view is not None}
    pairs = {(each.group, peer.person) for each in met if each.pact is None for peer in each.peers}
    return sorted(partners | {desk.name_of(group, person) for group, person in pairs})
