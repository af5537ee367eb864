"""Hubs that let this node in no more, and since when: all that it can know of having been ended while away.

specs/05-links, "The refusal". A hub says the same to a stranger, to who was ended, and to who was away while
the door was changed twice. So nothing is said here of why; but whoever waits is told whom to call.
"""

from collections.abc import Callable, Collection

from handrail_node.desk import Desk
from handrail_node.neighbour import Neighbour, refused
from handrail_node.ports import Locals
from handrail_node.spaces import Space
from handrail_protocol.errors import Fault
from handrail_protocol.limits import DAY
from handrail_protocol.when import day_words

# A hub that was just set up anew from a backup knows everybody again within a day.
REFUSED_FOR = DAY


class Refusals:
    """`hubs`: the addresses that hubs of this household's groups named."""

    def __init__(self, locals_: Locals, now: Callable[[], int], hubs: Callable[[], Collection[str]]) -> None:
        self._locals, self._now, self._hubs = locals_, now, hubs
        self._opened = 0

    def opened(self, neighbour: Neighbour) -> None:
        """Whom one hub lets in is not shut out."""
        if neighbour.dialled and neighbour.address in self._hubs():
            self._opened = self._now()
            for address in self.known():
                self._locals.remove(Space.REFUSED, address)

    def ended(self, neighbour: Neighbour) -> None:
        """A link that was dialled is over: whether a hub refused it, and did not open to a later one."""
        if not neighbour.dialled or neighbour.address not in self._hubs() or neighbour.since <= self._opened:
            return
        if refused(neighbour) is Fault.NOT_ADMITTED and neighbour.address not in self.known():
            self._locals.set(Space.REFUSED, neighbour.address, str(self._now()).encode())

    def known(self) -> dict[str, int]:
        """Addresses of hubs that refused this node, with the date of the first time since one let it in."""
        return {address: int(since) for address, since in self._locals.all(Space.REFUSED)}


def shut_out(desk: Desk) -> str | None:
    """What to say when hubs of a group have refused this node for a day and nobody let it in."""
    if any(link["state"] == "live" for link in desk.network.links()):
        return None
    refusing = desk.network.refusing()
    for group in desk.groups():
        named = {each for found in desk.authority(group).addresses.values() for each in found}
        since = min((at for address, at in refusing.items() if address in named), default=desk.now())
        if since + REFUSED_FOR <= desk.now():
            name, day = desk.group_name(group), day_words(since, desk.zone(group))
            names = [desk.name_of(group, each) for each in sorted(desk.authority(group).stewards(since))]
            call = " or ".join(names[:3]) or "a steward"
            return (
                f"{name} has let this computer in no more since {day}, and says nobody why: somebody's time "
                f"there, or this device, may have ended. Call {call}. What you write meanwhile stays here."
            )
    return None
