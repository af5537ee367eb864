"""Two nodes with one proved link between them and no socket: what each says arrives a turn later."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from handrail_protocol import messages, records
from handrail_protocol.handshake import Mode, OpenGroup, Proved
from handrail_protocol.identity import Certificate
from handrail_protocol.link_events import Arrived, Compared, SyncEvent
from handrail_protocol.messages import Limits, Records
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from handrail_protocol.sync import Sync
from tests.support.greetings import served
from tests.support.memory_store import MemoryStore
from tests.support.village import Villager

NONCES = b"the listener's nonce, 32 bytes.." + b"the dialler's nonce, 32 bytes..."


@dataclass
class End:
    """One of the two: its replica, its side of the link, and what happened there."""

    replica: Replica
    sync: Sync
    brings_as: bytes
    sent: list[bytes] = field(default_factory=list)  # ids of records, as often as they were sent
    events: list[SyncEvent] = field(default_factory=list)

    def ids(self, group: bytes) -> set[bytes]:
        return {stored.record.id for stored in self.replica.storage.find(group)}

    def said(self) -> list[bytes]:
        """Everything that is to be sent now."""
        found: list[bytes] = []
        while data := self.sync.next_message():
            found.append(data)
            message = messages.decode(data)
            if isinstance(message, Records):
                self.sent += [records.decode(each).id for each in message.records]
        return found

    def hear(self, data: bytes, now: int) -> None:
        waiting = self.sync.receive(messages.decode(data), now)
        while waiting:
            event = waiting.pop(0)
            self.events.append(event)
            if isinstance(event, Arrived):
                brought_by = {record.id: self.brings_as for record in event.records}
                self.replica.ingest(event.records, now, brought_by)
                kept = [record.id for record in event.records if self.replica.has(record.id)]
                waiting += self.sync.stored(kept)

    def compared(self) -> int:
        return sum(isinstance(event, Compared) for event in self.events)


class Pair:
    """Two persons' nodes in one group; `holds`: the records that each has before they meet."""

    def __init__(self, group: bytes, who: tuple[Villager, Villager], now: int) -> None:
        self.group, self.now = group, now
        certificates = [served(each).certificate for each in who]
        self.one, self.other = (self._end(who[at], certificates[1 - at]) for at in range(2))

    def _end(self, who: Villager, peer: Certificate) -> End:
        replica = Replica(MemoryStore(), lambda: frozenset({who.id}))
        opened = OpenGroup(self.group, Mode.MEMBER, (peer,))
        sync = Sync(replica, Proved((opened,), NONCES, Limits(), None), {self.group: frozenset({who.id})})
        return End(replica, sync, opened.brings_as)

    def hold(self, one: Iterable[Record], other: Iterable[Record]) -> None:
        self.one.replica.ingest(one, self.now)
        self.other.replica.ingest(other, self.now)

    def turn(self) -> bool:
        """What both have said is heard by the other; whether there was anything."""
        said = self.one.said(), self.other.said()
        for data in said[0]:
            self.other.hear(data, self.now)
        for data in said[1]:
            self.one.hear(data, self.now)
        return any(said)

    def run(self) -> "Pair":
        for _ in range(10_000):
            if not self.turn():
                return self
        raise AssertionError("they never fall silent")
