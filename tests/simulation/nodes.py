"""One node of the simulation: real replica, doorkeeper and sessions around a store made of dictionaries.

It does what the service of a real node does with events, and as little else as possible.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handrail_node.doorkeeping import Joining, NodeDoorkeeper
from handrail_node.household import Household, Resident
from handrail_protocol.admission import State
from handrail_protocol.bodies.authority import Device, Grant, Join
from handrail_protocol.bodies.board import Name
from handrail_protocol.errors import LocalError
from handrail_protocol.handshake.doorkeeper import Mode
from handrail_protocol.identity import certify
from handrail_protocol.invitation import Code, sign_join
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import DAY
from handrail_protocol.link_events import Acknowledged, Arrived
from handrail_protocol.records import Record
from handrail_protocol.replica import Arrival, Replica
from handrail_protocol.session import Closed, Event, Opened
from handrail_protocol.shapes import Shaped
from tests.simulation.lines import End, Line
from tests.support.memory_store import MemoryStore
from tests.support.sealers import SeededSealer
from tests.support.village import Villager

if TYPE_CHECKING:
    from tests.simulation.world import World

TERM = 300 * DAY


class PowerCut(Exception):
    """A node went dark in the middle of a transaction."""

    def __init__(self, store: "FrailStore") -> None:
        super().__init__()
        self.store = store


class FrailStore(MemoryStore):
    """Loses power at the write that `writes_left` counts down to; what the transaction did is undone."""

    writes_left: int | None = None

    def put(self, record: Record, state: State, arrived: int, via: bytes | None = None) -> None:
        if self.writes_left is not None:
            self.writes_left -= 1
            if self.writes_left < 0:
                raise PowerCut(self)
        super().put(record, state, arrived, via)


@dataclass(frozen=True)
class Dweller:
    """A person of this node, and which of her devices it is."""

    villager: Villager
    device: str

    def resident(self, created: int) -> Resident:
        key = self.villager.device(self.device)
        certificate = certify(self.villager.root, key.public, created)
        return Resident(self.villager.name, certificate, key, SeededSealer(key.public))


class SimNode:
    """`dials`: the nodes that it wants links with; nobody else may dial one that does not listen."""

    def __init__(self, world: "World", name: str, dwellers: Iterable[Dweller]) -> None:
        self.world, self.name = world, name
        self.skew = 0.0
        residents = [dweller.resident(int(world.now)) for dweller in dwellers]
        self.household = Household(lambda: residents)
        self.store = FrailStore()
        self.replica = Replica(self.store, self.household.ids)
        self.joining: list[Joining] = []
        self._at_home: list[Joining] = []
        self.lines: list[Line] = []
        self.dials: list[SimNode] = []
        self.next_dial: dict[str, float] = {}
        self.is_up = True
        self.lies = False

    def now(self) -> int:
        return int(self.exact())

    def exact(self) -> float:
        return self.world.now + self.skew

    def doorkeeper(self, dialling: bool) -> NodeDoorkeeper:
        return NodeDoorkeeper(self.replica, self.household, lambda: self.joining, self.now, dialling)

    def garble(self, data: bytes) -> list[bytes]:
        return self.world.liar.garble(data) if self.lies else [data]

    # -- life and death ---------------------------------------------------------------------------

    def crash(self) -> None:
        """All but the store is gone."""
        self.is_up = False
        for line in list(self.lines):
            line.cut()
        self.store.writes_left = None
        self.replica = Replica(self.store, self.household.ids)

    def dial(self) -> None:
        """Keep a link with each of the nodes it wants one with."""
        for other in self.dials if self.is_up else ():
            linked = any(line.end_of(other).node is other for line in self.lines)
            waits = self.next_dial.get(other.name, 0.0) > self.world.now
            if not linked and not waits and other.is_up and self.world.reaches(self, other):
                self.next_dial[other.name] = self.world.now + self.world.chance.uniform(1.0, 20.0)
                Line(self, other)

    def tick(self) -> None:
        if self.is_up:
            self.arrived(self.replica.unpark(self.now()))

    def compare_with_one(self) -> None:
        live = [line for line in self.lines if line.end_of(self).session.is_open]
        if self.is_up and live:
            line = self.world.chance.choice(live)
            line.end_of(self).session.compare(self.now())
            line.pump(line.end_of(self))

    # -- what a link brings -----------------------------------------------------------------------

    def deliver(self, line: Line, end: End, event: Event) -> None:
        match event:
            case Opened():
                end.groups = event.groups
                self._opened(line, end, event)
            case Arrived():
                end.committing = True
                self.world.at(self.world.now + self.world.delay(), lambda: self._commit(line, end, event))
            case Acknowledged():
                for record_id in event.ids:
                    self._heard_of(end, record_id)
            case Closed():
                end.closed = event
                self.world.closed(self, event)

    def _opened(self, line: Line, end: End, event: Opened) -> None:
        shown = [record for group in event.groups for record in group.shown]
        if shown:
            self.arrived(self.replica.ingest(shown, self.now()))
        if end.dialled:
            for opened in event.groups:
                if opened.mode is not Mode.MEMBER:
                    self._come_in(opened.group, opened.mode)
            end.session.compare(self.now())

    def _commit(self, line: Line, end: End, event: Arrived) -> None:
        if line.alive and self.is_up:
            self._take(line, end, event.records)

    def _take(self, line: Line, end: End, records: tuple[Record, ...]) -> None:
        arrivals = self.replica.ingest(records, self.now())
        end.committing = False
        kept = [record.id for record in records if self.store.state(record.id) is not None]
        for further in end.session.stored(kept):
            self.deliver(line, end, further)
        line.pump(end)
        self.arrived(arrivals)
        line.read(end)

    def _heard_of(self, end: End, record_id: bytes) -> None:
        stored = self.store.get(record_id)
        if stored is not None:
            for holder in end.persons(stored.record.header.group):
                self.store.add_receipts([record_id], holder, self.now())

    def arrived(self, arrivals: list[Arrival]) -> None:
        """Pass on what is new in a set, and confirm newcomers where a steward lives here."""
        fresh = [arrival.record for arrival in arrivals if arrival.state is State.IN_SET]
        for line in list(self.lines) if fresh else ():
            end = line.end_of(self)
            for record in fresh:
                end.session.offer(record, self.now())
            line.pump(end)
        if any(record.header.audience == Audience.AUTHORITY for record in fresh):
            self._settle_joins()
            self._join_at_home()
            self._confirm()

    # -- coming in --------------------------------------------------------------------------------

    def _come_in(self, group: bytes, mode: Mode) -> None:
        if mode is Mode.RETURNING:
            for resident in self.household.residents():
                if self.replica.authority(group).may_open(resident.id):
                    self.introduce(resident, group)
        for joining in list(self.joining):
            if not self.replica.authority(group).is_member(joining.person.id, self.now()):
                self.use_code(joining.person, joining.code, group)

    def introduce(self, resident: Resident, group: bytes) -> None:
        certificate = resident.certificate
        body = Device(self.world.salt(), certificate.created, certificate.signature, (), self.now() + TERM)
        self.say(resident, group, Kind.DEVICE, body, Audience.AUTHORITY, may_wait=True)

    def use_code(self, resident: Resident, code: Code, group: bytes) -> None:
        for invitation_id, invitation in self.replica.authority(group).invitations.items():
            if invitation.body.public == code.key.public:
                self.introduce(resident, group)
                proof = sign_join(code, invitation_id, resident.id, resident.device)
                said = invitation.body
                body = Join(self.world.salt(), invitation_id, proof, said.until, said.accompanied_by)
                self.say(resident, group, Kind.JOIN, body, Audience.AUTHORITY, may_wait=True)

    def _settle_joins(self) -> None:
        authority = self.replica.authority(self.world.group)
        for joining in list(self.joining):
            if authority.is_member(joining.person.id, self.now()) and authority.doors:
                self.joining.remove(joining)
                if joining in self._at_home:  # links open again with everybody who lives here now
                    for line in list(self.lines):
                        self.world.at(self.world.now, line.cut)
                name = Name(self.world.salt(), joining.person.name)
                self.try_say(joining.person, Kind.NAME, name)

    def _join_at_home(self) -> None:
        """Into a group that the household is in already, nobody else needs to let a further person."""
        authority = self.replica.authority(self.world.group)
        known = {invitation.body.public for invitation in authority.invitations.values()}
        for joining in list(self.joining) if authority.doors else ():
            if joining not in self._at_home and joining.code.key.public in known:
                self._at_home.append(joining)
                self.use_code(joining.person, joining.code, self.world.group)

    def _confirm(self) -> None:
        """A steward turns counted joins into grants."""
        authority, now = self.replica.authority(self.world.group), self.now()
        steward = next((r for r in self.household.residents() if r.id in authority.stewards(now)), None)
        for join, person, role in authority.uncited_joins(now) if steward else ():
            roles = (int(self.world.role_of(person, role)),)
            body = Grant(self.world.salt(), person, roles, 1, now + TERM // 2, None, join)
            assert steward is not None
            self.try_say(steward, Kind.GRANT, body, Audience.AUTHORITY)

    # -- writing ----------------------------------------------------------------------------------

    def say(
        self,
        resident: Resident,
        group: bytes,
        kind: Kind,
        body: Shaped,
        audience: Audience,
        recipients: Iterable[bytes] = (),
        expires: int | None = None,
        may_wait: bool = False,
    ) -> Record:
        arrivals = self.replica.say(
            resident.author, group, kind, body, audience=audience, now=self.now(), recipients=recipients,
            expires=expires, may_wait=may_wait,
        )  # fmt: skip
        self.arrived(arrivals)
        return arrivals[0].record

    def try_say(
        self,
        resident: Resident,
        kind: Kind,
        body: Shaped,
        audience: Audience = Audience.MEMBERS,
        recipients: Iterable[bytes] = (),
        expires: int | None = None,
    ) -> Record | None:
        """What the group's rules do not allow is not said; nobody is told."""
        try:
            record = self.say(resident, self.world.group, kind, body, audience, recipients, expires)
        except LocalError:
            self.world.count("refused")
            return None
        self.world.count(kind.name.lower())
        return record
