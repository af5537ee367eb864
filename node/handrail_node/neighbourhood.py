"""The other nodes: every link of this one, what comes in over them, and what is passed on.

specs/05-links. Arrivals of all links that come together are taken in as one transaction, because an
acknowledgement needs a sync of the disk and a Raspberry Pi has few of them a second; only after it
are they acknowledged, shown and passed on. Nothing here judges a record: the replica does.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import replace

from handrail_node.addresses import is_near
from handrail_node.doorkeeping import NodeDoorkeeper
from handrail_node.neighbour import Neighbour, crowding, leading
from handrail_protocol.admission import State
from handrail_protocol.errors import LocalError
from handrail_protocol.handshake.machine import Handshake
from handrail_protocol.handshake.outcome import OpenGroup
from handrail_protocol.handshake.schedule import Role as LinkRole
from handrail_protocol.handshake.sides import CHANCE_BYTES
from handrail_protocol.identity import Certificate
from handrail_protocol.kinds import Audience
from handrail_protocol.link_events import (
    Acknowledged,
    Arrived,
    AuthoredHeard,
    ClockHeard,
    Compared,
    ReceiptsHeard,
)
from handrail_protocol.records import Record
from handrail_protocol.replica import Arrival, Replica
from handrail_protocol.session import Closed, Event, Opened, Session

# Sets in which something is meant for some: whoever wrote it is told when these have it.
_WITH_READERS = (Audience.MAIL, Audience.STEWARDS)
log = logging.getLogger(__name__)


class Neighbourhood:
    """`arrived`: told of everything that was taken in, whoever wrote it; `opened`: of each proved link.

    `full`: why nothing can be taken in now, or None. `refuses`: whether a hub there refused this node."""

    def __init__(
        self,
        replica: Replica,
        doorkeeper: Callable[[bool], NodeDoorkeeper],
        now: Callable[[], int],
        chance: Callable[[int], bytes],
        arrived: Callable[[list[Arrival]], None],
        opened: Callable[[Neighbour], None],
        heard_clock: Callable[[Neighbour, int], None],
        tell: Callable[..., None],
        full: Callable[[], str | None] = lambda: None,
        refuses: Callable[[str], bool] = lambda address: False,
    ) -> None:
        self._full, self._refuses = full, refuses
        self._replica, self._doorkeeper = replica, doorkeeper
        self._now, self._chance = now, chance
        self._arrived, self._opened, self._heard_clock, self._tell = arrived, opened, heard_clock, tell
        self.links: set[Neighbour] = set()
        self._batch: list[tuple[Record, bytes]] = []
        self._flushed: asyncio.Task[dict[bytes, State]] | None = None
        self._asked: dict[tuple[bytes, bytes], asyncio.Future[list[bytes]]] = {}

    # -- one link -----------------------------------------------------------------------------------

    def begin(self, address: str, dialled: bool, binding: bytes, now: float) -> Neighbour:
        """A session for a connected socket; the caller gives it a pump with the same clock."""
        near, shut_out = not dialled and is_near(address), dialled and self._refuses(address)
        doorkeeper = replace(self._doorkeeper(dialled), coming=self.coming, near=near, shut_out=shut_out)
        role = LinkRole.DIALLER if dialled else LinkRole.LISTENER
        handshake = Handshake(role, doorkeeper, binding, self._chance(CHANCE_BYTES), now)
        session = Session(handshake, self._replica, doorkeeper.mine)
        neighbour = Neighbour(address, dialled, session, doorkeeper, self._now(), "proving")
        self.links.add(neighbour)
        return neighbour

    def end(self, neighbour: Neighbour) -> None:
        self.links.discard(neighbour)
        if neighbour.groups:
            self._tell("link", peer=neighbour.address, state="waiting")

    async def deliver(self, neighbour: Neighbour, event: Event) -> None:
        """What becomes of each event of a session; reading from that link waits for it."""
        match event:
            case Opened():
                neighbour.greeted(event)
                await self._take_in([each for group in event.groups for each in group.shown], neighbour)
                for old in crowding(neighbour, self.live()):
                    old.session.leave()
                    old.wake()
                self._opened(neighbour)
                self._pass_receipts_kept(neighbour)
                if neighbour.dialled and neighbour in leading(self.live()):
                    neighbour.session.compare(self._now())
                self._tell("link", peer=neighbour.address, state=neighbour.state)
            case Arrived():
                states = await self._take_in(event.records, neighbour)
                kept = [record.id for record in event.records if states.get(record.id) is not None]
                for further in neighbour.session.stored(kept):
                    await self.deliver(neighbour, further)
            case Acknowledged():
                self._acknowledged(neighbour, event.ids)
            case ReceiptsHeard():
                self._heard_receipts(event.receipts)
            case Compared():
                self._compared(neighbour, event)
            case ClockHeard():
                neighbour.state = "live"
                self._heard_clock(neighbour, event.now)
            case AuthoredHeard():
                waiting = self._asked.pop((event.group, event.person), None)
                if waiting is not None and not waiting.done():
                    waiting.set_result(list(event.ids))
            case Closed():
                neighbour.closed = event
        neighbour.wake()

    # -- taking in ------------------------------------------------------------------------------------

    async def _take_in(self, records: Iterable[Record], by: Neighbour) -> dict[bytes, State]:
        """Join the next transaction; returns what is durable then, by id."""
        peers = {opened.group: opened.brings_as for opened in by.groups}
        batch = [(record, peers[record.header.group]) for record in records]
        if not batch:
            return {}
        self._batch += batch
        if self._flushed is None:
            self._flushed = asyncio.ensure_future(self._flush())
        try:
            return await asyncio.shield(self._flushed)
        except LocalError as failed:
            # Nothing of it is kept or acknowledged, so it is offered again; a full disk ends no link.
            log.error("what came in could not be kept: %s", failed)
            return {}

    async def _flush(self) -> dict[bytes, State]:
        """Take in what has come since somebody asked first: by then every link that had data has spoken."""
        await asyncio.sleep(0)
        batch, self._batch, self._flushed = self._batch, [], None
        if (full := self._full()) is not None:
            raise LocalError(full)
        brought_by = {record.id: peer for record, peer in reversed(batch)}
        arrivals = self._replica.ingest([record for record, _ in batch], self._now(), brought_by)
        states = {
            record.id: state
            for record, _ in batch
            if (state := self._replica.storage.state(record.id)) is not None
        }
        self._arrived(arrivals)
        return states

    # -- passing on -----------------------------------------------------------------------------------

    def pass_on(self, arrivals: Iterable[Arrival]) -> None:
        """Offer everything that is new in a set to every link whose other end may see it."""
        now = self._now()
        fresh = [arrival.record for arrival in arrivals if arrival.state is State.IN_SET]
        for neighbour in leading(self.live()):
            for record in self._due(neighbour, fresh, now):
                neighbour.session.offer(record, now)
            neighbour.wake()

    def _due(self, neighbour: Neighbour, fresh: list[Record], now: int) -> Iterable[Record]:
        """What may be news at the other end. Between partners one record, a passport, brings others along."""
        news = [*fresh]
        for own in (opened for opened in neighbour.groups if opened.home == opened.group):
            opens = (each.header for each in fresh if each.header.group == own.group)
            if any(header.audience == Audience.OPEN for header in opens):
                news += self._replica.partners.shared(own, now).values()
        return news

    def compare_with(self, neighbour: Neighbour) -> None:
        neighbour.session.compare(self._now())
        neighbour.wake()

    def live(self) -> list[Neighbour]:
        return [neighbour for neighbour in self.links if neighbour.session.is_open]

    def shown(self) -> set[Neighbour]:
        """Every link, but of several to one other end only the one that is used."""
        live = self.live()
        return self.links - (set(live) - set(leading(live)))

    def leave_partners(self) -> None:
        """End links of pacts by which none would open any more."""
        now = self._now()
        for neighbour in self.live():
            met = [
                opened for opened in neighbour.groups if opened.pact is not None and opened.home is not None
            ]
            if any(not self._opens(opened, now) for opened in met):
                neighbour.session.leave(0)
                neighbour.wake()

    def _opens(self, opened: OpenGroup, now: int) -> bool:
        assert opened.home is not None
        return any(view.id == opened.pact for view in self._replica.partners.to_open(opened.home, now))

    def leave_all(self) -> None:
        self.leave_those_that(lambda each: True)

    def speak_for(self, person: bytes, group: bytes) -> None:
        """End links that don't speak for this person in this group; they open again with her. The other end
        may be of the group as well, and was met so far by a pact, in another group or for another person."""
        self.leave_those_that(lambda each: (group, person) not in each.own_persons)

    def coming(self, invitation: bytes) -> frozenset[bytes]:
        """Persons whom a link let in with this invitation; whether their joins have come, the fold says."""
        opened = (each for neighbour in self.live() for each in neighbour.groups if not neighbour.dialled)
        return frozenset(
            peer.person for each in opened if each.invitation == invitation for peer in each.peers
        )

    def leave_the_ended(self) -> None:
        """End links to whoever was ended since they opened; by now he has been told."""
        for neighbour in self.live():
            peers = [(opened.group, peer) for opened in neighbour.groups for peer in opened.peers]
            if peers and all(self._is_ended(group, peer) for group, peer in peers):
                neighbour.session.leave()
                neighbour.wake()

    def _is_ended(self, group: bytes, peer: Certificate) -> bool:
        nothing = bytes(32)  # the id of no record: whoever fell, fell for it as well
        return self._replica.authority(group).held(peer.person, peer.device, nothing)

    def leave_those_that(self, are_over: Callable[[Neighbour], bool]) -> None:
        for neighbour in self.live():
            if are_over(neighbour):
                neighbour.session.leave(0)
                neighbour.wake()

    async def authored_mail(self, group: bytes, person: bytes, timeout: float = 5.0) -> list[bytes]:
        """What a linked hub keeps of this person's mail; nothing where none is linked."""
        authority, now = self._replica.authority(group), self._now()
        hubs = [each for each in self.live() if each.persons(group) & authority.hubs(now)]
        if not hubs:
            return []
        waiting = self._asked.setdefault((group, person), asyncio.get_running_loop().create_future())
        hubs[0].session.ask_authored(group, person)
        hubs[0].wake()
        try:
            async with asyncio.timeout(timeout):
                return await asyncio.shield(waiting)
        except TimeoutError:
            return []

    # -- acknowledgements -------------------------------------------------------------------------------

    def _acknowledged(self, neighbour: Neighbour, ids: Iterable[bytes]) -> None:
        by_holder: dict[bytes, list[bytes]] = {}
        letters: list[tuple[Record, bytes]] = []
        for record_id in ids:
            stored = self._replica.storage.get(record_id)
            if stored is None:
                continue
            for holder in neighbour.persons(stored.record.header.group):
                by_holder.setdefault(holder, []).append(record_id)
                if stored.record.header.audience in _WITH_READERS:
                    letters.append((stored.record, holder))
        with self._replica.storage.transaction():
            for holder, held in by_holder.items():
                self._replica.storage.add_receipts(held, holder, self._now())
        for record, holder in letters:
            self._pass_receipt(record, holder)
        self._tell("held", records=[record_id.hex() for record_id in ids])

    def _pass_receipt(self, record: Record, holder: bytes) -> None:
        """A hub tells the author's node that a reader's device has it."""
        header = record.header
        if not self._replica.is_hub(header.group, self._now()):
            return
        for neighbour in self.live():
            if header.person in neighbour.persons(header.group) and holder != header.person:
                neighbour.session.pass_receipts([(record.id, holder)])
                neighbour.wake()

    def _pass_receipts_kept(self, neighbour: Neighbour) -> None:
        """What readers acknowledged while the author was away."""
        storage = self._replica.storage
        for opened in neighbour.groups:
            if not self._replica.is_hub(opened.group, self._now()):
                continue
            kept = [
                (stored.record.id, holder)
                for person in neighbour.persons(opened.group)
                for audience in _WITH_READERS
                for stored in storage.find(opened.group, audience, person=person)
                for holder in storage.receipts(stored.record.id)
                if holder != person
            ]
            if kept:
                neighbour.session.pass_receipts(kept)

    def _heard_receipts(self, receipts: Iterable[tuple[bytes, bytes]]) -> None:
        heard = [(record_id, holder) for record_id, holder in receipts if self._replica.has(record_id)]
        with self._replica.storage.transaction():
            for record_id, holder in heard:
                self._replica.storage.add_receipts([record_id], holder, self._now())
        self._tell("held", records=[record_id.hex() for record_id, _ in heard])

    def _compared(self, neighbour: Neighbour, event: Compared) -> None:
        neighbour.compared.add((event.group, event.audience))
        neighbour.state = "live"
        self._tell(
            "compared", peer=neighbour.address, group=event.group.hex(), set=event.audience.name.lower()
        )
