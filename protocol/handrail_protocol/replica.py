"""What a node holds of its groups, and how an arrival changes it.

specs/01-records, "States". Storage is a port and the fold is a pure function, so one replica runs
in the simulator, in unit tests and in the node. Everything that comes in goes through `ingest`,
whoever wrote it: own records take no shorter way. Authority comes first and is folded once a
transaction; where the fold changes, records move between the set and its rooms in that same
transaction, so no reader ever sees a record under a right that is no longer there.
"""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType

from handrail_protocol.admission import Place, State, belongs_in_fork, place, withdraws
from handrail_protocol.authority import Authority, fold
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import CLOCK_SKEW_MAX
from handrail_protocol.partners import Partners
from handrail_protocol.records import Record
from handrail_protocol.rooms import OWN, is_over, why_full
from handrail_protocol.shapes import Shaped
from handrail_protocol.storage import Storage, Stored
from handrail_protocol.writer import Author, compose

_CHAINED = frozenset({Audience.AUTHORITY, Audience.MEMBERS, Audience.OPEN})
_KEPT = (State.IN_SET, State.PARKED, State.WAITING, State.HELD)
_FORKED = "its device wrote others under the same number"


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
        self.partners = Partners(storage, self.authority, served)
        """What it holds of pacts."""
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

    def ingest(
        self, records: Iterable[Record], now: int, brought_by: Mapping[bytes, bytes] = MappingProxyType({})
    ) -> list[Arrival]:
        """Take in records whose signatures hold, in one transaction; says what became of each.

        Records that moved between a room and the set because of these are listed too. `brought_by`: by id,
        as whom the peer counts that brought it; what stands not there is this node's own."""
        by_group: dict[bytes, list[Record]] = defaultdict(list)
        for record in records:
            if not is_over(record, now, brought_by.get(record.id, OWN)):
                by_group[record.header.group].append(record)
        for group, batch in by_group.items():
            batch += self.partners.shown_in(group, batch)
        arrivals: list[Arrival] = []
        self.changes += 1
        with self.transaction():
            for group, batch in by_group.items():
                arrivals += self._ingest_group(group, batch, now, brought_by)
        self.partners.heard(arrival.record for arrival in arrivals)
        return arrivals

    def drop_partners(self, now: int) -> None:
        """Delete what is kept of groups with which no pact is left."""
        if not (over := self.partners.over(now)):
            return
        self.changes += 1
        with self.transaction():
            for group in over:
                for stored in list(self.storage.find(group, states=_KEPT)):
                    self.storage.remove(stored.record.id)
            self._forget(over)
        self.partners.forget()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or none, as the store's; what was rolled back there lives on nowhere here."""
        try:
            with self.storage.transaction():
                yield
        except BaseException:
            self._acts.clear()
            self._authorities.clear()
            self.partners.forget()
            self.changes += 1
            raise

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
        with self.transaction():
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
                raise LocalError(mine.reason or "the group's rules do not allow this record")
        return [mine, *(arrival for arrival in arrivals if arrival is not mine)]

    def unpark(self, now: int) -> list[Arrival]:
        """Place parked records whose time has come."""
        ids = self.storage.parked_until(now + CLOCK_SKEW_MAX)
        if not ids:
            return []  # as a rule, and asked every second
        with self.transaction():
            due = [self.storage.get(each) for each in ids]
            parked = [stored for stored in due if stored is not None]
            for stored in parked:
                self.storage.remove(stored.record.id)
            brought_by = {stored.record.id: stored.via or OWN for stored in parked}
            arrivals = self.ingest((stored.record for stored in parked), now, brought_by)
            return [Arrival(each.record, each.state, each.reason, new=False) for each in arrivals]

    def collect(self, now: int) -> list[Arrival]:
        """Delete what has expired, the caller has asked the clock guard first; says what moved thereby."""
        moved: list[Arrival] = []
        with self.transaction():
            before: dict[bytes, Authority] = {}
            for record_id in self.storage.expired(now):
                stored = self.storage.get(record_id)
                if stored is not None and stored.record.header.audience == Audience.AUTHORITY:
                    group = stored.record.header.group
                    before.setdefault(group, self.authority(group))
                self.storage.remove(record_id)
                self.changes += 1
                self.partners.forget()
            self._forget(before)
            for group, view in before.items():
                moved += self._replace(group, view, self.authority(group), now, besides=())
        return moved

    def lose_bodies(self, record_ids: Iterable[bytes]) -> None:
        """Bodies that were damaged on disk: they are dropped, and the records wait for them to come again."""
        self.changes += 1
        with self.transaction():
            for record_id in record_ids:
                stored = self.storage.get(record_id)
                if stored is not None:
                    self.storage.set_body(record_id, None)
                    self.storage.move(record_id, State.WAITING)
                    self.partners.forget()
                    self._forget([stored.record.header.group])

    # -- one group ------------------------------------------------------------------------------

    def _ingest_group(
        self, group: bytes, batch: Sequence[Record], now: int, brought_by: Mapping[bytes, bytes]
    ) -> list[Arrival]:
        acts = [record for record in batch if record.header.audience == Audience.AUTHORITY]
        others = [record for record in batch if record.header.audience != Audience.AUTHORITY]
        arrivals = self._ingest_acts(group, acts, now, brought_by) if acts else []
        for record in others:
            arrivals += self._take(record, self.authority(group), now, brought_by.get(record.id, OWN))
        return arrivals

    def _ingest_acts(
        self, group: bytes, acts: Sequence[Record], now: int, brought_by: Mapping[bytes, bytes]
    ) -> list[Arrival]:
        """Fold with the new authority records, then place them and whatever the fold has moved."""
        known = self._acts_of(group)
        fresh = {record.id: record for record in acts if record.id not in known and not self.has(record.id)}
        timely = {i: r for i, r in fresh.items() if r.header.created <= now + CLOCK_SKEW_MAX}
        before = self.authority(group)
        after = fold([*known.values(), *timely.values()]) if timely else before
        self._authorities[group] = after
        arrivals: list[Arrival] = []
        for record in fresh.values():
            arrivals += self._take(record, after, now, brought_by.get(record.id, OWN))
        known.update((a.record.id, a.record) for a in arrivals if self._counts_as_known(a))
        if timely:
            arrivals += self._replace(group, before, after, now, besides=fresh.keys())
        return arrivals

    @staticmethod
    def _counts_as_known(arrival: Arrival) -> bool:
        return arrival.new and arrival.state not in (State.REFUSED, State.PARKED)

    def _take(self, record: Record, authority: Authority, now: int, brought_by: bytes) -> Iterator[Arrival]:
        """Place one record that came in, and apply the withdrawals that it makes or meets."""
        held = self.storage.get(record.id)
        is_withdrawn = record.body is not None and self._withdrawn(record, authority)
        if is_withdrawn:
            record = record.without_body()
        if held is not None:
            if held.record.body is not None or record.body is None:
                return
            self.storage.remove(record.id)  # it came without a body before; with one it is placed anew
        rivals = self._rivals(record)
        was = held or Stored(record, State.REFUSED, now, brought_by)
        chosen = self._place(record, authority, now, rivals, was)
        if chosen.state is not State.REFUSED:
            self.storage.put(record, chosen.state, now, was.via)
        yield Arrival(record, chosen.state, "withdrawn" if is_withdrawn else chosen.reason, new=held is None)
        if chosen.state is State.IN_SET:
            yield from self._follow(record, authority, now, rivals)

    def _place(
        self, record: Record, authority: Authority, now: int, rivals: Sequence[bytes], was: Stored
    ) -> Place:
        """`admission.place`, and what only the holder can tell: whose mail it is, bodies, forks, room.

        `rivals`: see `_rivals`. `was`: where it stands now, and who brought it; what is in a full room stays
        there, and mail where it is."""
        chosen = place(record, authority, now)
        header = record.header
        if chosen.state is State.REFUSED:
            return chosen
        if was.state is State.REFUSED and not self._is_ours_to_take(record, authority, now):
            return Place(State.REFUSED, "mail of others, and this node is no hub of the group")
        if chosen.state is State.IN_SET and record.body is None and not self._withdrawn(record, authority):
            chosen = Place(State.WAITING, "its body has not come, and no withdrawal explains that")
        if chosen.state is State.IN_SET:
            return chosen if belongs_in_fork(record.id, rivals) else Place(State.REFUSED, _FORKED)
        if chosen.state is not was.state and (
            full := why_full(self.storage, header.group, chosen.state, was.via)
        ):
            return Place(State.REFUSED, full)
        return chosen

    def _rivals(self, record: Record) -> list[bytes]:
        """What else is in its set under the same number of its device; of acts, the fold has judged that."""
        header = record.header
        if header.audience == Audience.AUTHORITY:
            return []
        same = self.storage.same_seq(header.group, Audience(header.audience), header.device, header.seq)
        return [each for each in same if each != record.id]

    def _is_ours_to_take(self, record: Record, authority: Authority, now: int) -> bool:
        """Mail is its parties' and a hub's. Who was hub keeps what she took in, and shows it to nobody."""
        header = record.header
        if header.audience != Audience.MAIL:
            return True
        served = authority.lines(self._served())
        return not served.isdisjoint((header.person, *header.recipients)) or bool(
            authority.hubs(now) & served
        )

    # -- what follows from a record in its set ------------------------------------------------------

    def _follow(
        self, record: Record, authority: Authority, now: int, rivals: Sequence[bytes]
    ) -> Iterator[Arrival]:
        """One more record is in its set: bound a fork, and look again at what it withdraws."""
        for record_id in rivals:
            others = [record.id, *(each for each in rivals if each != record_id)]
            stored = self.storage.get(record_id) if not belongs_in_fork(record_id, others) else None
            if stored is not None:
                self.storage.remove(record_id)
                yield Arrival(stored.record, State.REFUSED, _FORKED, new=False)
                yield from self._judge_target(stored.record, authority, now)
        yield from self._judge_target(record, authority, now)

    def _judge_target(self, withdrawal: Record, authority: Authority, now: int) -> Iterator[Arrival]:
        """Look again at the record that this one withdraws, or no longer does."""
        body = body_of(withdrawal) if withdrawal.header.kind == Kind.WITHDRAWAL else None
        target = self.storage.get(body.target) if isinstance(body, Withdrawal) else None
        # A withdrawal can't be withdrawn; a chain of a thousand of them must not be followed either.
        if target is not None and target.record.header.kind != Kind.WITHDRAWAL:
            yield from self._judge(target.record.id, authority, now)

    def _judge(self, record_id: bytes, authority: Authority, now: int) -> Iterator[Arrival]:
        """Place a record that is kept once more: it moves, goes, or loses its body where it is withdrawn.

        One whose withdrawal no longer counts waits for its body to come again."""
        stored = self.storage.get(record_id)
        if stored is None:
            return
        record, was = stored.record, stored.state
        is_withdrawn = record.body is not None and self._withdrawn(record, authority)
        if is_withdrawn:
            record = record.without_body()
            self.storage.set_body(record_id, None)
        rivals = self._rivals(record)
        chosen = self._place(record, authority, now, rivals, stored)
        if chosen.state is State.REFUSED:
            self.storage.remove(record_id)
            self._acts_of(record.header.group).pop(record_id, None)
        elif chosen.state is not was:
            self.storage.move(record_id, chosen.state)
        elif not is_withdrawn:
            return
        yield Arrival(record, chosen.state, "withdrawn" if is_withdrawn else chosen.reason, new=False)
        if chosen.state is State.IN_SET:
            yield from self._follow(record, authority, now, rivals)
        elif was is State.IN_SET:
            yield from self._judge_target(record, authority, now)

    def _withdrawn(self, target: Record, authority: Authority) -> bool:
        return any(withdraws(each, target, authority) for each in self.storage.withdrawals_of(target.id))

    # -- when the fold has changed ----------------------------------------------------------------

    def _replace(
        self, group: bytes, before: Authority, after: Authority, now: int, besides: Container[bytes]
    ) -> Iterator[Arrival]:
        """Move what the new fold judges otherwise: the rooms, the records of persons it changed, and what is
        withdrawn by those, or by a mandate that came or went."""
        changed = after.changed_from(before)
        rooms = [State.WAITING, State.HELD]
        suspects = {s.record.id: None for s in self.storage.find(group, states=rooms)}
        for person in changed:
            # Letters to her as well: whether one may be hers alone hangs on how she stands.
            suspects.update((s.record.id, None) for s in self.storage.find(group, parties=[person]))
        for record_id in [each for each in suspects if each not in besides]:
            yield from self._judge(record_id, after, now)
        for person in sorted(changed | _empowered(before, after)):
            for stored in self.storage.find(group, kinds=[Kind.WITHDRAWAL], person=person):
                yield from self._judge_target(stored.record, after, now)

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


def _empowered(before: Authority, after: Authority) -> set[bytes]:
    """Whom a mandate in one of the views is about that is not, or not alike, in the other."""
    had, has = ({**view.mandates, **view.ended_mandates}.items() for view in (before, after))
    return {person for _, state in had ^ has for person in (state.body.principal, state.body.agent)}
