"""What a node holds of its groups, and how an arrival changes it.

specs/01-records, "States". Storage is a port and the fold is a pure function, so one replica runs
in the simulator, in unit tests and in the node. Everything that comes in goes through `ingest`,
whoever wrote it: own records take no shorter way. Authority comes first and is folded once a
transaction; where the fold changes, records move between the set and its rooms in that same
transaction, so no reader ever sees a record under a right that is no longer there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from handrail_protocol.admission import Place, State, belongs_in_fork, place, withdraws
from handrail_protocol.authority import Authority, fold
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import CLOCK_SKEW_MAX, ROOM_RECORDS_MAX
from handrail_protocol.records import Record
from handrail_protocol.shapes import Shaped
from handrail_protocol.storage import Storage
from handrail_protocol.writer import Author, compose

_CHAINED = frozenset({Audience.AUTHORITY, Audience.MEMBERS, Audience.OPEN})


@dataclass(frozen=True, slots=True)
class Arrival:
    """What became of a record: its state, why, and whether it was not held before."""

    record: Record
    state: State
    reason: str
    new: bool


class Replica:
    """One node's share of its groups. `served`: the persons who live on this node."""

    def __init__(self, storage: Storage, served: Callable[[], frozenset[bytes]]) -> None:
        self.storage = storage
        self._served = served
        self._authorities: dict[bytes, Authority] = {}
        self._acts: dict[bytes, dict[bytes, Record]] = {}  # group -> id -> authority record
        self.changes = 0
        """Grows whenever anything held may have changed."""

    # -- reading --------------------------------------------------------------------------------

    def authority(self, group: bytes) -> Authority:
        """The fold of all authority records held; of a group never heard of, an empty one."""
        if group not in self._authorities:
            self._authorities[group] = fold(self._acts_of(group).values())
        return self._authorities[group]

    def acts(self, group: bytes) -> Mapping[bytes, Record]:
        """The authority records held of a group, by id, parked ones excepted."""
        return self._acts_of(group)

    def has(self, record_id: bytes) -> bool:
        return self.storage.state(record_id) is not None

    def holds_body_of(self, record_id: bytes) -> bool:
        """Whether nothing is missing of the record: its body is here, or a withdrawal explains why not."""
        stored = self.storage.get(record_id)
        if stored is None:
            return False
        header = stored.record.header
        return stored.record.body is not None or self._withdrawn(stored.record, self.authority(header.group))

    def is_hub(self, group: bytes, at: int) -> bool:
        """Whether a person of this node is hub of the group: then it keeps mail for others."""
        return bool(self.authority(group).hubs(at) & self._served())

    # -- arrivals -------------------------------------------------------------------------------

    def ingest(self, records: Iterable[Record], now: int) -> list[Arrival]:
        """Take in records whose signatures hold, in one transaction; says what became of each.

        Records that moved between a room and the set because of these are listed too."""
        by_group: dict[bytes, list[Record]] = defaultdict(list)
        for record in records:
            by_group[record.header.group].append(record)
        arrivals: list[Arrival] = []
        self.changes += 1
        try:
            with self.storage.transaction():
                for group, batch in by_group.items():
                    arrivals += self._ingest_group(group, batch, now)
        except BaseException:
            # What was rolled back in the store must not live on in the caches.
            self._forget(by_group)
            raise
        return arrivals

    def say(
        self,
        author: Author,
        group: bytes,
        kind: Kind,
        body: Shaped,
        *,
        audience: Audience,
        now: int,
        recipients: Iterable[bytes] = (),
        expires: int | None = None,
        may_wait: bool = False,
    ) -> list[Arrival]:
        """Write a record and take it in; raises LocalError, and keeps nothing, unless it is in the set.

        `may_wait`: a newcomer's first records wait until the group counts his join."""
        with self.storage.transaction():
            last = self.storage.last_of(group, audience, author.key.public)
            record = compose(
                author,
                group,
                kind,
                body,
                audience=audience,
                recipients=recipients,
                seq=0 if last is None else last.header.seq + 1,
                prev=last.link if last is not None and audience in _CHAINED else None,
                created=now,
                expires=expires,
            )
            arrivals = self.ingest([record], now)
            mine = next(arrival for arrival in arrivals if arrival.record.id == record.id)
            if mine.state is not State.IN_SET and not (may_wait and mine.state is State.WAITING):
                self._forget([group])
                raise LocalError(mine.reason or "the group's rules do not allow this record")
        return [mine, *(arrival for arrival in arrivals if arrival is not mine)]

    def unpark(self, now: int) -> list[Arrival]:
        """Place parked records whose time has come."""
        with self.storage.transaction():
            due = [self.storage.get(each) for each in self.storage.parked_until(now + CLOCK_SKEW_MAX)]
            parked = [stored.record for stored in due if stored is not None]
            for record in parked:
                self.storage.remove(record.id)
            return [Arrival(a.record, a.state, a.reason, new=False) for a in self.ingest(parked, now)]

    def collect(self, now: int) -> int:
        """Delete what has expired; the caller has asked the clock guard first. Returns how many."""
        with self.storage.transaction():
            gone = self.storage.expired(now)
            for record_id in gone:
                self.storage.remove(record_id)
        if gone:
            self.changes += 1
            self._acts.clear()
            self._authorities.clear()
        return len(gone)

    # -- one group ------------------------------------------------------------------------------

    def _ingest_group(self, group: bytes, batch: Sequence[Record], now: int) -> list[Arrival]:
        acts = [record for record in batch if record.header.audience == Audience.AUTHORITY]
        others = [record for record in batch if record.header.audience != Audience.AUTHORITY]
        arrivals = self._ingest_acts(group, acts, now) if acts else []
        for record in others:
            arrivals += self._take(record, self.authority(group), now)
        return arrivals

    def _ingest_acts(self, group: bytes, acts: Sequence[Record], now: int) -> list[Arrival]:
        """Fold with the new authority records, then place them and whatever the fold has moved."""
        known = self._acts_of(group)
        fresh = {record.id: record for record in acts if record.id not in known and not self.has(record.id)}
        timely = {i: r for i, r in fresh.items() if r.header.created <= now + CLOCK_SKEW_MAX}
        before = self.authority(group)
        after = fold([*known.values(), *timely.values()]) if timely else before
        self._authorities[group] = after
        arrivals: list[Arrival] = []
        for record in fresh.values():
            arrivals += self._take(record, after, now)
        known.update((a.record.id, a.record) for a in arrivals if self._counts_as_known(a))
        if timely:
            arrivals += self._replace(group, before, after, now, besides=fresh.keys())
        return arrivals

    @staticmethod
    def _counts_as_known(arrival: Arrival) -> bool:
        return arrival.new and arrival.state not in (State.REFUSED, State.PARKED)

    def _take(self, record: Record, authority: Authority, now: int) -> Iterator[Arrival]:
        """Place one record that came in, and apply the withdrawals that it makes or meets."""
        held = self.storage.get(record.id)
        if held is not None:
            if held.record.body is not None or record.body is None or self._withdrawn(record, authority):
                return
            self.storage.remove(record.id)  # it came without a body before; with one it is placed anew
        chosen = self._place(record, authority, now)
        if chosen.state is not State.REFUSED:
            self.storage.put(record, chosen.state, now)
            if chosen.state is State.IN_SET:
                self._bound_fork(record)
                self._apply_withdrawals(record, authority)
        yield Arrival(record, chosen.state, chosen.reason, new=held is None)
        if chosen.state is State.IN_SET and record.header.kind == Kind.WITHDRAWAL:
            yield from self._wake_target(record, authority, now)

    def _place(self, record: Record, authority: Authority, now: int) -> Place:
        """`admission.place`, and what only the holder can tell: whose mail it is, bodies, forks, room."""
        chosen = place(record, authority, now)
        header = record.header
        if chosen.state is State.REFUSED:
            return chosen
        if not self._is_ours_to_hold(record, authority, now):
            return Place(State.REFUSED, "mail of others, and this node is no hub of the group")
        if chosen.state is State.IN_SET and record.body is None and not self._withdrawn(record, authority):
            chosen = Place(State.WAITING, "its body has not come, and no withdrawal explains that")
        if chosen.state is State.IN_SET and header.audience == Audience.AUTHORITY:
            return chosen  # the fold that placed it has asked about forks, too
        if chosen.state is State.IN_SET:
            rivals = self.storage.same_seq(header.group, Audience(header.audience), header.device, header.seq)
            if not belongs_in_fork(record.id, [each for each in rivals if each != record.id]):
                return Place(State.REFUSED, "its device wrote others under the same number")
            return chosen
        if self.storage.room_count(header.group, chosen.state) >= ROOM_RECORDS_MAX:
            return Place(State.REFUSED, f"the room for {chosen.state.name.lower()} records is full")
        return chosen

    def _is_ours_to_hold(self, record: Record, authority: Authority, now: int) -> bool:
        header = record.header
        if header.audience != Audience.MAIL:
            return True
        served = self._served()
        return not served.isdisjoint((header.person, *header.recipients)) or bool(
            authority.hubs(now) & served
        )

    def _bound_fork(self, record: Record) -> None:
        header = record.header
        if header.audience == Audience.AUTHORITY:
            return
        same = self.storage.same_seq(header.group, Audience(header.audience), header.device, header.seq)
        for record_id in same:
            if not belongs_in_fork(record_id, [each for each in same if each != record_id]):
                self.storage.remove(record_id)

    # -- withdrawals ----------------------------------------------------------------------------

    def _withdrawn(self, target: Record, authority: Authority) -> bool:
        return any(withdraws(each, target, authority) for each in self.storage.withdrawals_of(target.id))

    def _apply_withdrawals(self, record: Record, authority: Authority) -> None:
        if record.body is not None and self._withdrawn(record, authority):
            self.storage.set_body(record.id, None)

    def _wake_target(self, withdrawal: Record, authority: Authority, now: int) -> Iterator[Arrival]:
        """A withdrawal drops its target's body, or explains why the target came without one."""
        for target in self._targets(withdrawal):
            stored = self.storage.get(target)
            if stored is None or not withdraws(withdrawal, stored.record, authority):
                continue
            if stored.record.body is not None:
                self.storage.set_body(target, None)
            state = self._place(stored.record.without_body(), authority, now).state
            if state not in (State.REFUSED, stored.state):
                self.storage.move(target, state)
            yield Arrival(stored.record.without_body(), state, "withdrawn", new=False)

    @staticmethod
    def _targets(withdrawal: Record) -> list[bytes]:
        body = body_of(withdrawal)
        return [body.target] if isinstance(body, Withdrawal) else []

    # -- when the fold has changed ----------------------------------------------------------------

    def _replace(
        self, group: bytes, before: Authority, after: Authority, now: int, besides: Iterable[bytes]
    ) -> Iterator[Arrival]:
        """Move what the new fold judges otherwise: the rooms, and the records of persons it changed."""
        skip = set(besides)
        rooms = [State.WAITING, State.HELD]
        suspects = {s.record.id: s for s in self.storage.find(group, states=rooms)}
        for person in after.changed_from(before):
            suspects.update((s.record.id, s) for s in self.storage.find(group, person=person))
        for record_id, stored in suspects.items():
            if record_id in skip:
                continue
            chosen = self._place(stored.record, after, now)
            if chosen.state is stored.state:
                continue
            if chosen.state is State.REFUSED:
                self.storage.remove(record_id)
                self._acts_of(group).pop(record_id, None)
            else:
                self.storage.move(record_id, chosen.state)
            yield Arrival(stored.record, chosen.state, chosen.reason, new=False)
            if chosen.state is State.IN_SET:
                self._bound_fork(stored.record)
                self._apply_withdrawals(stored.record, after)
                if stored.record.header.kind == Kind.WITHDRAWAL:
                    yield from self._wake_target(stored.record, after, now)

    def _acts_of(self, group: bytes) -> dict[bytes, Record]:
        if group not in self._acts:
            states = (State.IN_SET, State.WAITING, State.HELD)
            found = self.storage.find(group, Audience.AUTHORITY, states=states)
            self._acts[group] = {stored.record.id: stored.record for stored in found}
        return self._acts[group]

    def _forget(self, groups: Iterable[bytes]) -> None:
        for group in groups:
            self._acts.pop(group, None)
            self._authorities.pop(group, None)
