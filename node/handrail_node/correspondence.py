"""Opens what this household may read, and folds it into its board.

specs/06-help-lifecycle, "Facts". Records stay sealed in the store; what is opened lives in memory
only and is made again from the records after a start. A group's facts are read when somebody first
looks, and kept up to date by arrivals from then on, so an idle node holds none. Names, and what
concerns this household itself, are looked at all the time: of a large group that is a small part, and
is kept for itself.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import Any

from handrail_node.household import Household
from handrail_protocol.admission import State
from handrail_protocol.authority import Authority
from handrail_protocol.bodies import body_of, pair
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Class, Kind, class_of
from handrail_protocol.lifecycle import Board, Fact, fact_of, fold
from handrail_protocol.lifecycle.facts import INNER_SHAPES
from handrail_protocol.lifecycle.former import Former
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.records import Header, Record
from handrail_protocol.replica import Arrival
from handrail_protocol.sealing import (
    body_context,
    is_sealed_by,
    meeting_words,
    open_body,
    open_slots,
    seal_body,
)
from handrail_protocol.shapes import Shaped
from handrail_protocol.storage import Storage, Stored


class _Shelf:
    """The facts of some records of each group. `takes`: which; mail of others is on none."""

    def __init__(self, takes: Callable[[Record], bool], kinds: Iterable[Kind] = ()) -> None:
        self.takes, self.kinds = takes, tuple(kinds)
        self.facts: dict[bytes, dict[bytes, Fact]] = {}
        self.boards: dict[bytes, tuple[int, Authority, Board]] = {}


class Correspondence:
    """What the persons of this node can read of each group."""

    def __init__(
        self,
        storage: Storage,
        household: Household,
        kept: Callable[[bytes], bytes | None] = lambda agreement: None,
        line: Callable[[bytes, frozenset[bytes]], frozenset[bytes]] = lambda group, persons: persons,
        former: Callable[[bytes], Iterable[Former]] = lambda group: (),
    ) -> None:
        """`kept`: the key of a thread as it is kept beside the records, where it is. `line`: these persons,
        and all whom they were in a group before. `former`: agreements that are gone by their date."""
        self._storage, self._household, self._kept, self._line = storage, household, kept, line
        self._former = former
        self._read_for: dict[bytes, frozenset[bytes]] = {}
        self._whole = _Shelf(lambda record: True)
        self._own = _Shelf(self._concerns_us)
        self._names = _Shelf(lambda record: record.header.kind == Kind.NAME, [Kind.NAME])
        self._requests_named: set[bytes] = set()  # by mail of this household
        self._thread_keys: dict[bytes, bytes] = {}

    def board(self, group: bytes, now: int, authority: Authority) -> Board:
        """The board as it is now; folded again only when something came in or a minute has passed."""
        return self._board(self._whole, group, now, authority)

    def own_board(self, group: bytes, now: int, authority: Authority) -> Board:
        """The same without the requests of others, but for those that this household's mail is about."""
        return self._board(self._own, group, now, authority)

    def letters(self, group: bytes) -> dict[bytes, Fact]:
        """All mail of this household, as far as it can be opened; also what the board shows nobody yet."""
        facts = self._facts_of(self._whole, group)
        return {id: fact for id, fact in facts.items() if class_of(fact.kind) is Class.PAIR}

    def names(self, group: bytes, now: int, authority: Authority) -> Mapping[bytes, str]:
        """The names that people chose to be seen by."""
        return self._board(self._names, group, now, authority).names

    def _concerns_us(self, record: Record) -> bool:
        header = record.header
        if header.kind == Kind.REQUEST:
            return header.person in self._own_of(header.group) or record.id in self._requests_named
        return header.audience == Audience.MAIL or header.kind in (Kind.CARD, Kind.SETTLED)

    def _board(self, shelf: _Shelf, group: bytes, now: int, authority: Authority) -> Board:
        cached = shelf.boards.get(group)
        if cached is not None and cached[0] == now // 60 and cached[1] is authority:
            return cached[2]
        board = self._fold(self._facts_of(shelf, group).values(), group, now, authority)
        shelf.boards[group] = (now // 60, authority, board)
        return board

    def arrived(self, arrivals: Iterable[Arrival]) -> None:
        for arrival in arrivals:
            header = arrival.record.header
            if header.audience == Audience.MAIL and not self._is_ours(header):
                continue
            for shelf in (self._whole, self._own, self._names):
                if header.audience not in (Audience.MEMBERS, Audience.MAIL) or shelf.takes(arrival.record):
                    shelf.boards.pop(header.group, None)
                facts = shelf.facts.get(header.group)
                if facts is None or header.audience not in (Audience.MEMBERS, Audience.MAIL):
                    continue
                if arrival.state is State.IN_SET and shelf.takes(arrival.record):
                    self._read(facts, arrival.record)
                else:
                    facts.pop(arrival.record.id, None)

    def _is_ours(self, header: Header) -> bool:
        return not self._own_of(header.group).isdisjoint((header.person, *header.recipients))

    def _own_of(self, group: bytes) -> frozenset[bytes]:
        return self._line(group, self._household.ids())

    def why_aside(self, record: Record, now: int, authority: Authority) -> Reason | None:
        """Why this record, kept but not told of yet, would have no effect on the board; None if it has."""
        facts = dict(self._facts_of(self._own, record.header.group))
        self._read(facts, record)
        group = record.header.group
        return self._fold(facts.values(), group, now, authority).set_aside.get(record.id)

    def _fold(self, facts: Iterable[Fact], group: bytes, now: int, authority: Authority) -> Board:
        return fold(facts, self._household.ids(), now, authority, self._former(group))

    def inside(self, record: Record) -> Shaped | None:
        """What lies inside of a sealed record, where this household has the thread's key."""
        return self._opened(record, record.said).inner

    def forget(self) -> None:
        """Read all anew: somebody came to live here, or what was read has gone by its date."""
        for shelf in (self._whole, self._own, self._names):
            shelf.facts.clear()
            shelf.boards.clear()

    # -- threads ----------------------------------------------------------------------------------

    def thread_key(self, agreement: bytes) -> bytes | None:
        """The key of an agreement's thread, if any device of this household was given it."""
        if agreement not in self._thread_keys:
            for record in (records := self._key_records(agreement)):
                self._try_slots(record, records[0])
        if agreement not in self._thread_keys and (kept := self._kept(agreement)) is not None:
            self._thread_keys[agreement] = kept
        return self._thread_keys.get(agreement)

    def _key_records(self, agreement: bytes) -> list[Record]:
        """The agreement first, then the thread key mail that names it, whoever wrote that."""
        stored = self._storage.get(agreement)
        if stored is None:
            return []
        later = self._storage.find(stored.record.header.group, Audience.MAIL, kinds=[Kind.THREAD_KEY])
        named = [
            each.record for each in later if getattr(body_of(each.record), "agreement", b"") == agreement
        ]
        return [stored.record, *named]

    def devices_given(self, agreement: bytes, by: Container[bytes]) -> frozenset[bytes]:
        """The devices to which this thread's key was sealed, by the agreement or later by these persons: what
        anybody else gave may be no key at all."""
        found = self._key_records(agreement)
        bodies = (body_of(each) for each in found if each.id == agreement or each.header.person in by)
        given = (body.slots for body in bodies if isinstance(body, (pair.Agreement, pair.ThreadKey)))
        return frozenset(device for slots in given for device, _ in slots)

    def seal(
        self, kind: Kind, group: bytes, agreement: bytes, inner: Shaped, salt: bytes, device: bytes
    ) -> pair.Sealed:
        """A body for the thread of this agreement; raises LocalError where we were never given its key."""
        thread_key = self.thread_key(agreement)
        if thread_key is None:
            raise LocalError(
                "This device can't read that agreement yet. Wait until another device of yours was online."
            )
        context = body_context(kind, group, device)
        return pair.Sealed(salt, agreement, 1, seal_body(thread_key, inner, salt=salt, context=context))

    def _try_slots(self, record: Record, agreement: Record) -> None:
        """Take the key that this record gives a device here, if it is the agreement's."""
        body = body_of(record)
        if not isinstance(body, (pair.Agreement, pair.ThreadKey)):
            return
        for resident in self._household.residents():
            thread_key = open_slots(
                resident.sealer,
                body.slots,
                device=resident.device,
                group=record.header.group,
                author=record.header.device,
                salt=body.salt,
            )
            if thread_key is not None and _is_key_of(thread_key, agreement, record):
                self._thread_keys.setdefault(agreement.id, thread_key)

    # -- facts ------------------------------------------------------------------------------------

    def _facts_of(self, shelf: _Shelf, group: bytes) -> dict[bytes, Fact]:
        own = self._own_of(group)
        if self._read_for.setdefault(group, own) != own:
            # Somebody of this household goes on as who she was before, or no longer does.
            self._read_for[group] = own
            for each in (self._whole, self._own, self._names):
                each.facts.pop(group, None)
        if group not in shelf.facts:
            facts: dict[bytes, Fact] = {}
            for stored in self._found(shelf, group):
                if shelf.takes(stored.record):
                    self._read(facts, stored.record)
            shelf.facts[group] = facts
        return shelf.facts[group]

    def _found(self, shelf: _Shelf, group: bytes) -> Iterator[Stored]:
        """Few more than the shelf takes; a hub carries much mail that it can't read."""
        find, own = self._storage.find, self._own_of(group)
        if shelf is self._own:
            yield from find(group, Audience.MEMBERS, kinds=[Kind.CARD, Kind.SETTLED])
            for person in own:
                yield from find(group, Audience.MEMBERS, kinds=[Kind.REQUEST], person=person)
        else:
            yield from find(group, Audience.MEMBERS, kinds=shelf.kinds)
        if own and shelf is not self._names:
            yield from find(group, Audience.MAIL, parties=own)

    def _read(self, facts: dict[bytes, Fact], record: Record) -> None:
        body = body_of(record)
        facts[record.id] = self._opened(record, body)
        if record.header.audience == Audience.MAIL:
            self._read_named(facts, getattr(body, "request", None))
        if record.header.kind in (Kind.AGREEMENT, Kind.THREAD_KEY) and body is not None:
            # What came before its key can be opened now.
            agreement = record.id if isinstance(body, pair.Agreement) else getattr(body, "agreement", b"")
            for fact in list(facts.values()):
                if fact.inner is None and _thread_of(fact) == agreement:
                    stored = self._storage.get(fact.id)
                    if stored is not None:
                        facts[fact.id] = self._opened(stored.record, fact.body)

    def _read_named(self, facts: dict[bytes, Fact], request: bytes | None) -> None:
        """The request that a piece of mail is about, whoever asked."""
        if request is None:
            return
        self._requests_named.add(request)
        stored = None if request in facts else self._storage.get(request)
        if stored is not None and stored.state is State.IN_SET:
            facts[request] = fact_of(stored.record)

    def _opened(self, record: Record, body: Shaped | None) -> Fact:
        """The fact with its inner part and words, where this household has the thread key."""
        header = record.header
        shape: Any = INNER_SHAPES.get(header.kind)
        stored = self._storage.get(record.id) if header.audience == Audience.MAIL else None
        arrived = None if stored is None else stored.arrived
        if body is None or shape is None or not isinstance(body, (pair.Agreement, pair.Sealed)):
            return fact_of(record, arrived=arrived)
        agreement = record.id if isinstance(body, pair.Agreement) else body.agreement
        thread_key = self.thread_key(agreement)
        if thread_key is None:
            return fact_of(record, arrived=arrived)
        context = body_context(header.kind, header.group, header.device)
        inner = open_body(thread_key, body.sealed, shape, salt=body.salt, context=context)
        words = meeting_words(thread_key, record.id) if isinstance(body, pair.Agreement) else None
        return fact_of(record, inner, words, arrived)


def _thread_of(fact: Fact) -> bytes:
    """The agreement under whose key something is sealed in this fact."""
    if isinstance(fact.body, pair.Agreement):
        return fact.id
    return fact.body.agreement if isinstance(fact.body, pair.Sealed) else b""


def _is_key_of(thread_key: bytes, agreement: Record, given_in: Record) -> bool:
    """Whether it is the key of this thread: it opens what the agreement sealed, and anybody can seal some key
    to a device and name an agreement. Of one that was taken back, those whom it named are believed."""
    header, body = agreement.header, agreement.said
    if not isinstance(body, pair.Agreement):
        return given_in.header.person in (header.person, *header.recipients)
    context = body_context(header.kind, header.group, header.device)
    return is_sealed_by(thread_key, body.sealed, salt=body.salt, context=context)
