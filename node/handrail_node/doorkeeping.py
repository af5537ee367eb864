"""What this node tells a greeting: which doors it opens to, which it knocks at, and who is served here.

specs/05-links, "Ids". The doorkeeper of the handshake, answered from the replica and the household.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from handrail_node.household import Household, Resident
from handrail_protocol.authority import Authority
from handrail_protocol.handshake.doorkeeper import Mode, Opening, Served
from handrail_protocol.handshake.outcome import OpenGroup
from handrail_protocol.identity import Certificate
from handrail_protocol.invitation import Code
from handrail_protocol.kinds import Role
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica

_TRUSTED = frozenset({Role.HUB, Role.STEWARD})


@dataclass(frozen=True)
class Joining:
    """A person of this household who holds a code and has not been let in yet."""

    person: Resident
    code: Code
    addresses: tuple[str, ...]


@dataclass(frozen=True)
class NodeDoorkeeper:
    """One for each link. `joining`: the codes that are being tried, looked up at its greeting; `knocked`:
    those that it was dialled with; `coming`: whom other links let in with an invitation; `near`: who dials
    is in this home's own network; `shut_out`: who is dialled did not know the doors of this node."""

    replica: Replica
    household: Household
    joining: Callable[[], Sequence[Joining]]
    now: Callable[[], int]
    dialling: bool
    coming: Callable[[bytes], Collection[bytes]] = lambda _: ()
    near: bool = False
    shut_out: bool = False
    knocked: list[Joining] = field(default_factory=list, compare=False)

    def openings(self) -> Sequence[Opening]:
        """Doors of the groups of this household first; then who comes, or knocks, without one."""
        found: list[Opening] = []
        for group in self.replica.storage.groups():
            authority = self.authority(group)
            if not self.served(group):
                continue
            for door, witness in zip(authority.doors, authority.door_ids, strict=True):
                found.append(Opening(door, Mode.MEMBER, group, witness=witness))
            found += self._partners(group)
            if not self.dialling:
                found += self._others(group, authority)
        if not self.dialling:
            return found
        self.knocked[:] = self.joining()
        return [*found, *self._knocking()]

    def _partners(self, group: bytes) -> list[Opening]:
        """The pacts whose date is not past, where a person of this household is a hub that they name."""
        return [
            Opening(
                view.id,
                Mode.PACT,
                group,
                served=_served(resident),
                partner=view.partner,
                hubs=frozenset(view.hubs(view.partner)),
            )
            for view in self.replica.partners.to_open(group, self.now())
            for resident in self.household.residents()
            if resident.id in view.hubs(group)
        ]

    def _others(self, group: bytes, authority: Authority) -> list[Opening]:
        """Newcomers with a live invitation, and members who come back with their words alone.

        To ids of persons who live here only from their own network: whoever knows an id from one group and
        tries it all over the internet would find the home, and her other groups with it."""
        now = self.now()
        live = (state.body for state in authority.invitations.values() if now < state.body.until)
        newcomers = [Opening(body.public, Mode.NEWCOMER, group) for body in live]
        own = frozenset[bytes]() if self.near else self.household.ids()
        return newcomers + [
            Opening(person, Mode.RETURNING, group)
            for person in authority.persons
            if person not in own and authority.may_open(person)
        ]

    def _knocking(self) -> list[Opening]:
        found = [
            Opening(each.code.key.public, Mode.NEWCOMER, None, code=each.code, served=_served(each.person))
            for each in self.knocked
        ]
        groups = [self.authority(group) for group in self.replica.storage.groups()]
        # Of a group that was only begun on a link that broke, the door has not come yet.
        entered = {device for authority in groups if authority.doors for device in authority.device_person}
        for resident in self.household.residents():
            # Who was away while a door was changed twice comes back by her name, as with her words alone.
            if self.shut_out or resident.device not in entered:
                found.append(Opening(resident.id, Mode.RETURNING, None, served=_served(resident)))
        return found

    def served(self, group: bytes) -> Sequence[Served]:
        """Who is accompanied is shown to nobody who comes here; see `shown_to`."""
        authority = self.authority(group)
        return [
            _served(resident)
            for resident in self.household.residents()
            if authority.may_open(resident.id) and resident.device in authority.device_person
            if self.dialling or not authority.is_accompanied(resident.id, self.now())
        ]

    def shown_to(self, opened: OpenGroup) -> Sequence[Served]:
        """Who is accompanied links with hubs and stewards' devices only (specs/05-links, "Accompanied")."""
        authority, now = self.authority(opened.group), self.now()
        trusted = is_trusted(authority, opened.peers, now)
        return [
            each
            for each in self.served(opened.group)
            if trusted or not authority.is_accompanied(each.certificate.person, now)
        ]

    def authority(self, group: bytes) -> Authority:
        return self.replica.authority(group)

    def acts(self, group: bytes) -> Mapping[bytes, Record]:
        return self.replica.acts(group)

    def mine(self, opened: OpenGroup) -> frozenset[bytes]:
        """Whom this side proved in a group: who comes without a door comes alone; to partners, nobody."""
        if opened.mode is Mode.PACT:
            return frozenset()
        if self.dialling and opened.mode is not Mode.MEMBER:
            coming = [each.served for each in self._knocking() if each.mode is opened.mode]
            return frozenset(served.certificate.person for served in coming if served is not None)
        shown = self.shown_to(opened) if self.dialling else self.served(opened.group)
        return frozenset(served.certificate.person for served in shown)


def is_trusted(authority: Authority, peers: Sequence[Certificate], now: int) -> bool:
    """Whether one of those at the other end is a hub or a steward of the group."""
    return any(authority.roles(peer.person, now) & _TRUSTED for peer in peers)


def _served(resident: Resident) -> Served:
    return Served(resident.certificate, resident.key)
