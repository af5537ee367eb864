"""The storage port as dictionaries: what the simulator and the unit tests keep records in.

It makes the same promises as the SQLite store and nothing in it is clever: one index from a few
properties to ids, so that many nodes fit into one process, and questions that walk. The promises are in
tests/support/storage_contract.py; a random history in tests/node/test_store_agreement.py holds both
stores to each other.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count

from handrail_protocol.admission import State
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.errors import LocalError, RemoteError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import HOUR
from handrail_protocol.radix import HourRow, RecordSet, hour_digest
from handrail_protocol.records import Record
from handrail_protocol.storage import Stored
from handrail_protocol.visibility import PartyFilter


@dataclass(frozen=True, slots=True)
class _Entry:
    """One record; `number` is its place in the order of arrival."""

    number: int
    stored: Stored
    holders: tuple[bytes, ...] = ()


class MemoryStore:
    """Records by id. A transaction keeps what each entry was before, to put it back."""

    def __init__(self) -> None:
        self._entries: dict[bytes, _Entry] = {}
        self._index: dict[tuple[object, ...], set[bytes]] = defaultdict(set)
        self._numbers = count(1)
        self._before: list[tuple[bytes, _Entry | None]] = []
        self._depth = 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        mark = len(self._before)
        self._depth += 1
        try:
            yield
        except BaseException:
            while len(self._before) > mark:
                self._put_back(*self._before.pop())
            raise
        finally:
            self._depth -= 1
            if self._depth == 0:
                self._before.clear()

    def _set(self, record_id: bytes, entry: _Entry | None) -> None:
        if self._depth:
            self._before.append((record_id, self._entries.get(record_id)))
        self._put_back(record_id, entry)

    def _put_back(self, record_id: bytes, entry: _Entry | None) -> None:
        if old := self._entries.pop(record_id, None):
            for key in _keys(old.stored):
                self._index[key].discard(record_id)
        if entry is not None:
            self._entries[record_id] = entry
            for key in _keys(entry.stored):
                self._index[key].add(record_id)

    # -- one record -----------------------------------------------------------------------------

    def get(self, record_id: bytes) -> Stored | None:
        entry = self._entries.get(record_id)
        return None if entry is None else entry.stored

    def state(self, record_id: bytes) -> State | None:
        entry = self._entries.get(record_id)
        return None if entry is None else entry.stored.state

    def put(self, record: Record, state: State, arrived: int, via: bytes | None = None) -> None:
        if state is State.REFUSED:
            raise LocalError("a refused record is not kept")
        if record.id in self._entries:
            raise LocalError("this record is kept already")
        via = None if state is State.IN_SET else via
        self._set(record.id, _Entry(next(self._numbers), Stored(record, state, arrived, via)))

    def move(self, record_id: bytes, state: State) -> None:
        if state is State.REFUSED:
            raise LocalError("a refused record is not kept")
        if entry := self._entries.get(record_id):
            via = None if state is State.IN_SET else entry.stored.via
            self._set(record_id, replace(entry, stored=replace(entry.stored, state=state, via=via)))

    def set_body(self, record_id: bytes, body: bytes | None) -> None:
        if entry := self._entries.get(record_id):
            old = entry.stored.record
            record = Record(old.header_bytes, old.signature, body, old.header)
            self._set(record_id, replace(entry, stored=replace(entry.stored, record=record)))

    def remove(self, record_id: bytes) -> None:
        if record_id in self._entries:
            self._set(record_id, None)

    # -- many records ---------------------------------------------------------------------------

    def groups(self) -> list[bytes]:
        return sorted({entry.stored.record.header.group for entry in self._entries.values()})

    def find(
        self,
        group: bytes,
        audience: Audience | None = None,
        states: Collection[State] = (State.IN_SET,),
        kinds: Collection[int] = (),
        person: bytes | None = None,
        parties: Collection[bytes] = (),
    ) -> Iterator[Stored]:
        audiences = Audience if audience is None else (audience,)
        found = [stored for each in audiences for stored in self._among("set", group, each)]
        places = [
            (self._entries[stored.record.id].number, stored.record.id)
            for stored in found
            if stored.state in states
            and (not kinds or stored.record.header.kind in kinds)
            and (person is None or stored.record.header.person == person)
            and (not parties or {stored.record.header.person, *stored.record.header.recipients} & {*parties})
        ]
        return self._each(sorted(places))

    def _each(self, places: list[tuple[int, bytes]]) -> Iterator[Stored]:
        for number, record_id in places:
            entry = self._entries.get(record_id)
            if entry is not None and entry.number == number:
                yield entry.stored

    def same_seq(self, group: bytes, audience: Audience, device: bytes, seq: int) -> list[bytes]:
        same = self._among("seq", group, audience, device, seq)
        return sorted(stored.record.id for stored in same if stored.state is State.IN_SET)

    def last_of(self, group: bytes, audience: Audience, device: bytes) -> Record | None:
        said = [stored.record for stored in self._among("device", group, audience, device)]
        return min(said, key=lambda record: (-record.header.seq, record.id), default=None)

    def withdrawals_of(self, target: bytes) -> list[Record]:
        return [s.record for s in self._among("target", target) if s.state is State.IN_SET]

    def room_count(self, group: bytes, state: State, via: bytes | None = None) -> int:
        key = ("room", group, state)
        return len(self._index.get(key if via is None else (*key, via), ()))

    def parked_until(self, created_max: int) -> list[bytes]:
        parked = [stored.record for stored in self._among("state", State.PARKED)]
        due = [(r.header.created, r.id) for r in parked if r.header.created <= created_max]
        return [record_id for _, record_id in sorted(due)]

    def expired(self, now: int) -> list[bytes]:
        records = [entry.stored.record for entry in self._entries.values()]
        dates = [(r.header.expires, r.id) for r in records if r.header.expires is not None]
        return [record_id for expires, record_id in sorted(dates) if expires <= now]

    def newest_created(self, besides: Collection[bytes] = ()) -> int:
        in_sets = (entry.stored for entry in self._entries.values() if entry.stored.state is State.IN_SET)
        headers = (stored.record.header for stored in in_sets)
        return max((header.created for header in headers if header.device not in besides), default=0)

    def record_set(self, group: bytes, audience: Audience, parties: PartyFilter, cutoff: int) -> RecordSet:
        return _Set(self, group, audience, parties, cutoff)

    # -- receipts -------------------------------------------------------------------------------

    def add_receipts(self, record_ids: Iterable[bytes], holder: bytes, at: int) -> None:
        for record_id in record_ids:
            entry = self._entries.get(record_id)
            if entry is not None and holder not in entry.holders:
                self._set(record_id, replace(entry, holders=(*entry.holders, holder)))

    def receipts(self, record_id: bytes) -> list[bytes]:
        entry = self._entries.get(record_id)
        return [] if entry is None else list(entry.holders)

    # -- within ---------------------------------------------------------------------------------

    def _among(self, *key: object) -> list[Stored]:
        """What has this property, in the order of arrival."""
        entries = [self._entries[record_id] for record_id in self._index.get(key, ())]
        return [entry.stored for entry in sorted(entries, key=lambda entry: entry.number)]


def _keys(stored: Stored) -> Iterator[tuple[object, ...]]:
    """The properties by which a record is looked up."""
    header = stored.record.header
    yield "set", header.group, header.audience
    yield "device", header.group, header.audience, header.device
    yield "seq", header.group, header.audience, header.device, header.seq
    yield "state", stored.state
    if stored.via is not None:
        yield "room", header.group, stored.state
        yield "room", header.group, stored.state, stored.via
    if (target := _target(stored.record)) is not None:
        yield "target", target


def _target(record: Record) -> bytes | None:
    """What a withdrawal names; None for all else, and for one that can't be read."""
    try:
        body = body_of(record) if record.header.kind == Kind.WITHDRAWAL else None
    except RemoteError:
        return None
    return body.target if isinstance(body, Withdrawal) else None


@dataclass(frozen=True, slots=True)
class _Set:
    """Looks at the store each time, like that of SQLite."""

    store: MemoryStore
    group: bytes
    audience: Audience
    parties: PartyFilter
    cutoff: int

    def hours(self) -> list[HourRow]:
        ids: dict[int, list[bytes]] = defaultdict(list)
        for record in self._records():
            ids[record.header.created // HOUR].append(record.id)
        return [(hour, len(ids[hour]), hour_digest(hour, sorted(ids[hour]))) for hour in sorted(ids)]

    def ids(self, hour: int) -> list[bytes]:
        return sorted(record.id for record in self._records() if record.header.created // HOUR == hour)

    def _records(self) -> Iterator[Record]:
        for stored in self.store.find(self.group, self.audience):
            header = stored.record.header
            concerned = {header.person, *header.recipients}
            passes = all(not part.isdisjoint(concerned) for part in self.parties)
            if passes and (header.expires is None or header.expires > self.cutoff):
                yield stored.record
