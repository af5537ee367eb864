"""What two nodes say to each other once both have proved who they are: comparing, passing on, acknowledging.

specs/05-links, "After the welcome", and specs/04-set-comparison. Whoever begins a comparison drives
it; the other side answers from what it holds and keeps nothing in between. What is to be sent waits
here as ids and becomes bytes when the link can take them, so that a newcomer's first hundred
thousand records cost no memory. A message that asks is answered only after everything that came
before it is durable: authority first, then what it admits.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from handrail_protocol import records
from handrail_protocol.admission import State
from handrail_protocol.comparison import Comparison, Keyed, Step, answer, resolve
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.handshake.outcome import Proved
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import (
    ANSWER_TIME_MAX,
    COMPARE_PAUSE,
    MARK_BYTES,
    MESSAGE_IDS_MAX,
    NEWCOMER_RECORDS_MAX,
    SEEN_IDS_MAX,
)
from handrail_protocol.link_events import (
    Acknowledged,
    Arrived,
    AuthoredHeard,
    ClockHeard,
    Compared,
    ReceiptsHeard,
    SyncEvent,
)
from handrail_protocol.messages import (
    RECEIPTS_MAX,
    Answer,
    Authored,
    AuthoredIds,
    Bye,
    Done,
    Message,
    Query,
    Receipts,
    Records,
    Refusal,
    Stored,
    Want,
    in_frames,
)
from handrail_protocol.outbound import Outbound
from handrail_protocol.partners import SharedSet
from handrail_protocol.radix import RecordSet, Tree, key_of
from handrail_protocol.ranges import ranges_in
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from handrail_protocol.shapes import cut
from handrail_protocol.visibility import PartyFilter, Sight

# Authority is made equal before anything that it decides about.
ORDER = (Audience.AUTHORITY, Audience.MEMBERS, Audience.MAIL, Audience.STEWARDS, Audience.OPEN)
_ROOMS = (State.PARKED, State.WAITING, State.HELD)
_NEWCOMERS_KINDS = frozenset({Kind.JOIN, Kind.DEVICE, Kind.LOCK})


@dataclass
class _Running:
    """The comparison that this side drives now."""

    group: bytes
    audience: Audience
    cutoff: int
    comparison: Comparison
    wants: int = 0  # sent and not yet served

    def is_over(self) -> bool:
        return self.comparison.done and self.wants == 0


class Sync:
    """One proved link. `mine`: for each open group the persons that this side proved."""

    def __init__(self, replica: Replica, proved: Proved, mine: Mapping[bytes, frozenset[bytes]]) -> None:
        self._replica = replica
        self._sight = Sight(proved.groups, mine, replica.authority, replica.partners.shared)
        self._places = [each.group for each in proved.groups]  # on the wire a group is its place here
        self._keyed = Keyed(proved.nonces)
        self._limits = proved.limits
        self._running: _Running | None = None
        self._planned: deque[tuple[bytes, Audience, int]] = deque()
        self._asked_at: int | None = None  # when the other side last asked what we hold
        self._unstored = 0
        self._held_back: deque[Message] = deque()
        self._newcomers_records = 0
        self._tree: tuple[tuple[bytes, int, int, PartyFilter, int], Tree] | None = None
        self._seen: dict[bytes, None] = {}
        self._asked_authored: set[tuple[bytes, bytes]] = set()
        self._now = self._heard_at = 0
        self._outbound = Outbound(self._frames)

    # -- what the node asks for -------------------------------------------------------------------

    def compare(self, now: int) -> None:
        """Compare every set of every open group, authority first; one that is under way goes on, whoever
        began it: it makes both equal, and two at once would each carry over what both lack."""
        is_asked = self._asked_at is not None and 0 <= now - self._asked_at < COMPARE_PAUSE
        if self._running is None and not self._planned and not is_asked:
            self._now = self._heard_at = now
            self._planned.extend((group, audience, now) for group in self._places for audience in ORDER)
            self._begin_next()

    def offer(self, record: Record, now: int) -> None:
        """Pass on a record that is new here, if the other side may see it and has not said it."""
        self._now = now
        if record.id not in self._seen and self._sight.sees(record, now):
            self._remember(record.id)
            self._outbound.pass_on(record.id)

    def stored(self, ids: Iterable[bytes]) -> list[SyncEvent]:
        """Acknowledge what became durable of the oldest `Arrived`; then hear what waited for it."""
        self._acknowledge(ids)
        self._unstored -= 1
        return self._hear_held_back()

    def pass_receipts(self, receipts: Iterable[tuple[bytes, bytes]]) -> None:
        """Tell the other side which persons hold records that it wrote."""
        batch = list(receipts)
        for at in range(0, len(batch), RECEIPTS_MAX):
            self._outbound.tell(Receipts(tuple(batch[at : at + RECEIPTS_MAX])))

    def ask_authored(self, group: bytes, person: bytes) -> None:
        """Ask a hub for the ids of the mail that it keeps of a person (for a revocation)."""
        self._asked_authored.add((group, person))
        self._outbound.tell(Authored(self._places.index(group), person))

    def check_pace(self, now: int) -> None:
        """Raise RemoteError(BUSY) if the other side owes an answer and has said nothing at all for long."""
        if self._running is None or self._unstored:
            self._heard_at = now  # nothing is owed, or it is this side's store that takes its time
        elif now - self._heard_at >= ANSWER_TIME_MAX:
            raise RemoteError(Fault.BUSY, f"no answer within {ANSWER_TIME_MAX:.0f} seconds")

    def next_message(self) -> bytes:
        """The next message to send, made only now; b"" when there is none."""
        return self._outbound.next()

    # -- what the other side says -----------------------------------------------------------------

    def receive(self, message: Message, now: int) -> list[SyncEvent]:
        """Take one message; raises RemoteError for what ends the link."""
        self._heard_at = now
        if isinstance(message, (Stored, Receipts, AuthoredIds)) or not self._unstored:
            return self._hear(message, now)
        if len(self._held_back) >= self._limits.ranges:
            raise RemoteError(Fault.OVER_LIMIT, "more messages than can wait for the store")
        self._held_back.append(message)
        self._now = now
        return []

    def _hear_held_back(self) -> list[SyncEvent]:
        events: list[SyncEvent] = []
        while self._held_back and not self._unstored:
            events += self._hear(self._held_back.popleft(), self._now)
        return events + self._finish()

    def _hear(self, message: Message, now: int) -> list[SyncEvent]:
        self._now = now
        match message:
            case Query():
                self._asked_at = now
                self._outbound.answer(self._answer(message))
                return [ClockHeard(message.cutoff)]
            case Want():
                self._outbound.serve(self._serve(self._named(message.group), message))
                return []
            case Answer():
                return self._answered(message)
            case Records():
                return self._take(message, now)
            case Done():
                return self._served(message)
            case Stored():
                return [Acknowledged(message.ids)]
            case Receipts():
                return self._heard_receipts(message)
            case Authored():
                self._tell_authored(message, now)
                return []
            case AuthoredIds():
                return self._heard_authored(message)
            case Bye() | Refusal():
                return []  # the session's
            case _:
                raise RemoteError(Fault.OUT_OF_TURN, f"{type(message).__name__} after the welcome")

    # -- as responder -----------------------------------------------------------------------------

    def _answer(self, query: Query) -> Answer:
        """What differs; to somebody who may not see the set it always looks the same."""
        tree = self._tree_of(self._named(query.group), query.audience, query.cutoff)
        said = () if tree is None else answer(tree, self._keyed, query.ranges)
        return Answer(query.group, query.audience, said)

    def _serve(self, group: bytes, want: Want) -> Iterator[Message]:
        """Made when its turn comes, where nothing may be refused any more."""
        tree = self._tree_of(group, want.audience, want.cutoff)
        if tree is not None:
            yield from self._frames(resolve(tree, self._keyed, want.ranges))
        yield Done(want.group, want.audience)

    def _tell_authored(self, asked: Authored, now: int) -> None:
        """To whoever may end or freeze her: a steward, or who stands by her. What she reported is told to
        stewards alone: no freeze holds it, and who she is worried about may be who stands by her."""
        group = self._named(asked.group)
        is_steward = self._sight.has_role(group, Role.STEWARD, now)
        may_ask = is_steward or self._stands_by(group, asked.person, now)
        if not may_ask or not self._replica.is_hub(group, now):
            return
        ids = b"".join(
            stored.record.id[:MARK_BYTES]
            for sealed in (Audience.MAIL, Audience.STEWARDS)
            for stored in self._replica.storage.find(group, sealed, person=asked.person)
            if is_steward or stored.record.header.kind != Kind.REPORT
        )
        most = MARK_BYTES * MESSAGE_IDS_MAX
        self._outbound.answer(AuthoredIds(asked.group, asked.person, ids[:most]))

    def _stands_by(self, group: bytes, person: bytes, now: int) -> bool:
        """Whether somebody of the other side may freeze her."""
        authority = self._replica.authority(group)
        theirs = (each for each in self._sight.theirs(group) if authority.is_member(each, now))
        return any(authority.stands_by(each, person, now) for each in theirs)

    def _tree_of(self, group: bytes, audience: int, cutoff: int) -> Tree | None:
        """What the other side may see by our clock: a cutoff of his choice would else bring back a right
        that has run out."""
        filtered = self._sight.of(group, audience, self._now)
        if filtered is None:
            return None
        named = (group, audience, cutoff, filtered, self._replica.changes)
        if self._tree is None or self._tree[0] != named:
            self._tree = named, Tree(self._set_of(group, Audience(audience), filtered, cutoff))
        return self._tree[1]

    def _set_of(self, group: bytes, audience: Audience, filtered: PartyFilter, cutoff: int) -> RecordSet:
        opened = self._sight.partners(group)
        if opened is None:
            return self._replica.storage.record_set(group, audience, filtered, cutoff)
        return SharedSet(self._replica.partners.shared(opened, self._now).values(), cutoff)

    # -- as initiator -----------------------------------------------------------------------------

    def _begin_next(self) -> None:
        while self._running is None and self._planned:
            group, audience, cutoff = self._planned.popleft()
            filtered = self._sight.of(group, audience, cutoff)
            if filtered is None:
                continue
            tree = Tree(self._set_of(group, audience, filtered, cutoff))
            rooms = self._replica.storage.find(group, audience, states=_ROOMS)
            known = (key_of(s.record.header.created, s.record.id) for s in rooms if s.record.body is not None)
            comparison = Comparison(
                tree,
                self._keyed,
                known,
                ranges_max=min(self._limits.ranges, ranges_in(self._limits.message_bytes)),
                rounds_max=self._limits.rounds,
            )
            self._running = _Running(group, audience, cutoff, comparison)
            self._say(comparison.start())

    def _answered(self, message: Answer) -> list[SyncEvent]:
        running = self._running
        said_of = (self._named(message.group), message.audience)
        if running is None or said_of != (running.group, running.audience):
            raise RemoteError(Fault.OUT_OF_TURN, "an answer to no query")
        self._say(running.comparison.receive(message.ranges))
        return self._finish()

    def _say(self, step: Step) -> None:
        running = self._running
        assert running is not None
        at = (self._places.index(running.group), running.audience, running.cutoff)
        for ranges in step.queries:
            self._outbound.say([Query(*at, ranges)])
        for ids in step.wants:
            running.wants += 1
            self._outbound.say([Want(*at, ids)])
        if step.push:
            self._outbound.say(self._frames(step.push))

    def _served(self, message: Done) -> list[SyncEvent]:
        running = self._running
        said_of = (self._named(message.group), message.audience)
        if running is None or not running.wants or said_of != (running.group, running.audience):
            raise RemoteError(Fault.OUT_OF_TURN, "nothing was wanted")
        running.wants -= 1
        return self._finish()

    def _finish(self) -> list[SyncEvent]:
        """Go on to the next set when this one is equal and what came of it is durable."""
        running = self._running
        if running is None or not running.is_over() or self._unstored:
            return []
        self._running = None
        if running.comparison.capped:
            self._planned.appendleft((running.group, running.audience, running.cutoff))
        self._begin_next()
        return [] if running.comparison.capped else [Compared(running.group, running.audience)]

    # -- records ----------------------------------------------------------------------------------

    def _frames(self, ids: Iterable[bytes]) -> Iterator[Message]:
        stored = (self._replica.storage.get(record_id) for record_id in ids)
        found = (each.record for each in stored if each is not None)
        return in_frames(self._encoded(found), self._limits.message_bytes)

    def _encoded(self, found: Iterable[Record]) -> Iterator[bytes]:
        for record in found:
            if self._sight.sees(record, self._now):
                self._remember(record.id)
                yield record.encode()

    def _take(self, message: Records, now: int) -> list[SyncEvent]:
        """Refuse unless each: decodes; belongs to an open group; its signature holds. What is held
        already is acknowledged and not looked at again; what a newcomer may not say is passed over."""
        fresh: list[Record] = []
        again: list[bytes] = []
        for data in message.records:
            record = records.decode(data)
            if not self._sight.opens(record.header.group):
                raise RemoteError(Fault.OUT_OF_TURN, "a record of a group that is not open here")
            self._remember(record.id)
            if self._is_held(record):
                again.append(record.id)
            elif self._may_say(record, now):
                if not record.is_signed():
                    raise RemoteError(Fault.BAD_SIGNATURE, "a record whose signature does not hold")
                fresh.append(record)
        self._acknowledge(again)
        if not fresh:
            return []
        self._unstored += 1
        return [Arrived(tuple(fresh))]

    def _is_held(self, record: Record) -> bool:
        if record.body is None:
            return self._replica.has(record.id)
        return self._replica.holds_body_of(record.id)

    def _may_say(self, record: Record, now: int) -> bool:
        """A member anything; who is not one yet, or no longer, only what makes her one, and little of it."""
        header = record.header
        if (opened := self._sight.partners(header.group)) is not None:
            return self._replica.partners.may_bring(opened, record, now)
        if self._sight.of(header.group, header.audience, now) is not None:
            return True
        if header.kind not in _NEWCOMERS_KINDS or header.person not in self._sight.theirs(header.group):
            return False
        self._newcomers_records += 1
        return self._newcomers_records <= NEWCOMER_RECORDS_MAX

    def _acknowledge(self, ids: Iterable[bytes]) -> None:
        batch = sorted(set(ids))
        for at in range(0, len(batch), MESSAGE_IDS_MAX):
            self._outbound.answer(Stored(tuple(batch[at : at + MESSAGE_IDS_MAX])))

    # -- what is said of records ----------------------------------------------------------------------

    def _heard_receipts(self, message: Receipts) -> list[SyncEvent]:
        """Of a hub, about what this side wrote; anybody could say that somebody else holds something."""
        told = []
        for record_id, holder in message.receipts:
            stored = self._replica.storage.get(record_id)
            if stored is None or not self._sight.is_author(stored.record):
                continue
            if self._sight.has_role(stored.record.header.group, Role.HUB, self._now):
                told.append((record_id, holder))
        return [ReceiptsHeard(tuple(told))] if told else []

    def _heard_authored(self, message: AuthoredIds) -> list[SyncEvent]:
        group = self._named(message.group)
        if (group, message.person) not in self._asked_authored:
            raise RemoteError(Fault.OUT_OF_TURN, "nobody asked what mail there is")
        self._asked_authored.discard((group, message.person))
        return [AuthoredHeard(group, message.person, cut(message.ids, MARK_BYTES))]

    def _named(self, place: int) -> bytes:
        if place >= len(self._places):
            raise RemoteError(Fault.OUT_OF_TURN, "a group that is not open here")
        return self._places[place]

    def _remember(self, record_id: bytes) -> None:
        """What the other side knows; a hint that saves a repeat, never a reason not to compare."""
        self._seen[record_id] = None
        if len(self._seen) > SEEN_IDS_MAX:
            del self._seen[next(iter(self._seen))]
