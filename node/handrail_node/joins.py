"""Joining a group with a code: who tries which code where, until somebody lets him in.

specs/03-groups-and-authority, "Joining". A code that nobody could be asked about is kept, so that a
laptop set up on a train joins when it next meets a member; one that was refused is forgotten.
"""

import asyncio
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

from handrail_node.desk import Desk
from handrail_node.doorkeeping import Joining
from handrail_node.household import Household, Resident
from handrail_node.neighbour import Neighbour, newcomer_groups, refused
from handrail_node.ports import Locals
from handrail_node.spaces import Space
from handrail_protocol.bodies.authority import Join
from handrail_protocol.errors import Fault, LocalError
from handrail_protocol.handshake.doorkeeper import Mode
from handrail_protocol.handshake.outcome import OpenGroup
from handrail_protocol.invitation import Code, link_of, parse_link, sign_join
from handrail_protocol.kinds import Audience, Kind

JOIN_TIME_MAX = 20.0
# A bare code is tried at whoever is near; the nodes of a LAN have said where they are by then.
NEAR_TIME = 4.0
_USED = "That invitation was used already. Ask for a new one."
_UNKNOWN = "Nobody there knows that invitation, or it has run out. Check the code, or ask for a new one."


@dataclass
class _Try:
    joining: Joining
    verdict: asyncio.Future[bytes]  # the group, or LocalError
    began: float
    strangers: set[str] = field(default_factory=set)  # addresses at which nobody knows the code
    let_in_at: set[str] = field(default_factory=set)
    is_waited_for: bool = False  # somebody sits there who can be told


class Joins:
    """The codes under way. `known`: addresses to try a bare code at; `dial`: dials one of them now;
    `forget`: an address that only a refused code named."""

    def __init__(
        self,
        household: Household,
        locals_: Locals,
        known: Callable[[], list[str]],
        dial: Callable[[str], None],
        forget: Callable[[str], None],
    ) -> None:
        self._household, self._locals = household, locals_
        self._known, self._dial, self._forget = known, dial, forget
        self._tries: dict[bytes, _Try] = {}

    def resume(self) -> None:
        """Take up the codes that were kept when the node stopped."""
        for person, link in self._locals.all(Space.JOINING):
            resident = self._household.find(bytes.fromhex(person))
            if resident is not None:
                code, addresses = parse_link(link.decode())
                self._begin(Joining(resident, code, addresses))

    def under_way(self) -> list[Joining]:
        return [each.joining for each in self._tries.values()]

    async def join(self, person: Resident, text: str, addresses: list[str]) -> bytes | None:
        """Try a code: the group, or None while nobody was reached; raises LocalError where it was refused."""
        code, named = parse_link(text)
        joining = Joining(person, code, tuple(dict.fromkeys([*addresses, *named])))
        self._locals.set(Space.JOINING, person.id.hex(), link_of(code, joining.addresses).encode())
        attempt = self._begin(joining)
        attempt.is_waited_for = True
        try:
            async with asyncio.timeout(JOIN_TIME_MAX - 2):
                return await asyncio.shield(attempt.verdict)
        except TimeoutError:
            pass  # so long nobody said yes; whether somebody said no comes next
        finally:
            attempt.is_waited_for = False
        if attempt.strangers:  # somebody answered, so a mistyped code does not wait for ever
            self._refuse(attempt, _UNKNOWN)
            return attempt.verdict.result()
        return None

    def _begin(self, joining: Joining) -> _Try:
        loop = asyncio.get_running_loop()
        attempt = _Try(joining, loop.create_future(), loop.time())
        self._tries[joining.person.id] = attempt
        for address in joining.addresses or self._known():
            self._dial(address)
        return attempt

    # -- what links bring -------------------------------------------------------------------------------

    def admitted(self, person: bytes, group: bytes, hubs: Collection[str]) -> None:
        """The group counts this person's join. `hubs`: where its hubs say that they are.

        Another address at which the code opened is kept: after the next start nobody else would name it."""
        attempt = self._tries.get(person)
        for address in attempt.let_in_at.difference(hubs) if attempt is not None else ():
            self._locals.set(Space.PEER, address, b"")
        self._settle(person, group)

    def ended(self, neighbour: Neighbour) -> None:
        """A dialled link is over: whether that was the answer to the codes that it knocked with."""
        fault = refused(neighbour)
        for attempt in self._asked_on(neighbour):
            if fault is Fault.USED:  # only who knows the invitation says so
                self._refuse(attempt, _USED)
            elif fault is Fault.NOT_ADMITTED:
                self._unknown_at(neighbour.address, attempt)

    def opened(self, neighbour: Neighbour) -> None:
        """A dialled link opened, by the code or without: then this listener does not know it."""
        by_code = Mode.NEWCOMER in {opened.mode for opened in newcomer_groups(neighbour)}
        for attempt in self._asked_on(neighbour):
            if not by_code:
                self._unknown_at(neighbour.address, attempt)
            elif neighbour.address in attempt.joining.addresses:
                attempt.let_in_at.add(neighbour.address)

    def stop(self, sentence: str) -> None:
        """No code can be tried now, and why."""
        for attempt in list(self._tries.values()):
            self._refuse(attempt, sentence)

    def _asked_on(self, neighbour: Neighbour) -> list[_Try]:
        """What this link asked about; one that was dialled before a code was typed is no answer to it."""
        knocked = neighbour.doorkeeper.knocked
        return [each for each in self._tries.values() if any(each.joining is one for one in knocked)]

    def _unknown_at(self, address: str, attempt: _Try) -> None:
        """Nobody there knows the code. Another hub may hold what this one has not heard of yet, and on a
        LAN there are nodes of other groups: only when all have said so, it is the code that is wrong."""
        attempt.strangers.add(address)
        if attempt.joining.addresses:
            self._decide(attempt)
        else:
            loop = asyncio.get_running_loop()
            loop.call_at(max(loop.time(), attempt.began + NEAR_TIME), self._decide, attempt)

    def _decide(self, attempt: _Try) -> None:
        """A bare code that waits since yesterday is not lost because a laptop came by some other group."""
        if not (attempt.joining.addresses or attempt.is_waited_for):
            return
        if set(attempt.joining.addresses or self._known()) <= attempt.strangers:
            self._refuse(attempt, _UNKNOWN)

    def _refuse(self, attempt: _Try, sentence: str) -> None:
        person = attempt.joining.person.id
        if self._tries.get(person) is attempt:
            del self._tries[person]
            self._locals.remove(Space.JOINING, person.hex())
            for address in attempt.joining.addresses:
                self._forget(address)
        if not attempt.verdict.done():
            attempt.verdict.set_exception(LocalError(sentence))
            attempt.verdict.exception()  # somebody may not be waiting any more; that is no error

    def _settle(self, person: bytes, group: bytes) -> None:
        attempt = self._tries.pop(person, None)
        self._locals.remove(Space.JOINING, person.hex())
        if attempt is not None and not attempt.verdict.done():
            attempt.verdict.set_result(group)


# -- what a newcomer writes ---------------------------------------------------------------------------


def come_in(desk: Desk, opened: OpenGroup, under_way: Iterable[Joining]) -> None:
    """Show this device to a group that it does not belong to yet; a newcomer says by which code."""
    if opened.mode is Mode.RETURNING:
        for resident in desk.household.residents():
            if desk.authority(opened.group).may_open(resident.id):
                desk.introduce(resident, opened.group, may_wait=True)
        return
    for joining in under_way:
        # Whose join counts already comes by her code only because the door has not come yet.
        if not desk.authority(opened.group).is_member(joining.person.id, desk.now()):
            use_code(desk, joining.person, joining.code, opened.group)


def join_at_home(desk: Desk, person: Resident, code: Code) -> bytes | None:
    """Into a group that this household is in already, nobody else needs to let a further person.

    None where no group here knows the code; raises LocalError for one without a use left."""
    for group in desk.groups():
        authority = desk.authority(group)
        known = next((s for s in authority.invitations.values() if s.body.public == code.key.public), None)
        if known is None:
            continue
        if authority.is_member(person.id, desk.now()):
            return group
        if not known.uses_left or known.body.until <= desk.now():
            raise LocalError(_USED)
        use_code(desk, person, code, group)
        return group
    return None


def use_code(desk: Desk, person: Resident, code: Code, group: bytes) -> None:
    """Write the join, if this node holds the invitation in this group; the fold says if it counts."""
    for invitation_id, invitation in desk.authority(group).invitations.items():
        if invitation.body.public == code.key.public:
            desk.introduce(person, group, may_wait=True)
            proof = sign_join(code, invitation_id, person.id, person.device)
            said = invitation.body
            body = Join(desk.salt(), invitation_id, proof, said.until, said.accompanied_by)
            desk.say(person, group, Kind.JOIN, body, Audience.AUTHORITY, may_wait=True)


def admissions(desk: Desk, under_way: Iterable[Joining]) -> Iterator[tuple[Joining, bytes]]:
    """Who of those that try a code is a member by now, and of which group.

    Not before the group's door is here as well: without it and without the code, a node whose first link
    breaks early would have no way back in."""
    for joining in list(under_way):
        for group in desk.replica.storage.groups():
            authority = desk.authority(group)
            publics = (state.body.public for state in authority.invitations.values())
            is_in = authority.is_member(joining.person.id, desk.now()) and authority.doors
            if is_in and joining.code.key.public in publics:
                yield joining, group
