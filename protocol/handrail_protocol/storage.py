"""The storage port: what a replica asks of whatever keeps its records.

The node answers it with SQLite, the simulator with dictionaries (tests/support/memory_store.py);
tests/support/storage_contract.py holds both to the same promises. Calls are synchronous: a store
is asked by one caller at a time, and nothing is durable before its transaction has closed.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from handrail_protocol.admission import State
from handrail_protocol.kinds import Audience
from handrail_protocol.radix import RecordSet
from handrail_protocol.records import Record
from handrail_protocol.visibility import PartyFilter


@dataclass(frozen=True, slots=True)
class Stored:
    """A record as kept: `arrived` in seconds by our clock; a withdrawn one has no body. `via`: as whom it was
    brought into its room, see `put`."""

    record: Record
    state: State
    arrived: int
    via: bytes | None = None


class Storage(Protocol):
    """Keeps records with their state. Ids are 32 bytes; times are seconds."""

    def transaction(self) -> AbstractContextManager[None]:
        """All of it durable when this closes, or none; an inner one joins the outer, and if it fails it
        undoes its own part."""

    def groups(self) -> list[bytes]:
        """Groups of which any record is kept, in the order of their ids."""

    def get(self, record_id: bytes) -> Stored | None: ...

    def state(self, record_id: bytes) -> State | None:
        """Cheaper than `get`: whether, and in which state, the record is kept."""

    def put(self, record: Record, state: State, arrived: int, via: bytes | None = None) -> None:
        """Keep a record; raises LocalError if it is kept already, or the state is REFUSED.

        `via`: as whom the peer counts that brought it into a room, until it is in its set; empty: this node
        itself. None: it takes up no room, as what has been in its set."""

    def move(self, record_id: bytes, state: State) -> None:
        """As `set_body` and `remove`, nothing for a record that is not kept."""

    def set_body(self, record_id: bytes, body: bytes | None) -> None:
        """Drop the body after a withdrawal, or fill in one that came without."""

    def remove(self, record_id: bytes) -> None: ...

    def find(
        self,
        group: bytes,
        audience: Audience | None = None,
        states: Collection[State] = (State.IN_SET,),
        kinds: Collection[int] = (),
        person: bytes | None = None,
        parties: Collection[bytes] = (),
    ) -> Iterator[Stored]:
        """In the order in which they arrived; no `kinds` means all; `person` is the author, and `parties`,
        where any are named, hold the author or a recipient.

        What matched when it was asked, each read when its turn comes: the caller may write meanwhile, and
        what was removed by then is left out."""

    def same_seq(self, group: bytes, audience: Audience, device: bytes, seq: int) -> list[bytes]:
        """Ids in the set that share this place of the device's count, lowest first."""

    def last_of(self, group: bytes, audience: Audience, device: bytes) -> Record | None:
        """The record of this device with the highest seq in this set, whatever its state; of several
        the one with the lowest id."""

    def withdrawals_of(self, target: bytes) -> list[Record]:
        """Withdrawals in a set that name this record, seen or not yet seen."""

    def room_count(self, group: bytes, state: State, via: bytes | None = None) -> int:
        """How many records were brought into a room; `via`: by this peer."""

    def parked_until(self, created_max: int) -> list[bytes]:
        """Ids of parked records with created <= `created_max`, earliest first."""

    def expired(self, now: int) -> list[bytes]:
        """Ids of records with expires <= now, in any state, earliest first."""

    def newest_created(self, besides: Collection[bytes] = ()) -> int:
        """The latest `created` of any record in a set, written by none of these devices; 0 without any."""

    def record_set(self, group: bytes, audience: Audience, parties: PartyFilter, cutoff: int) -> RecordSet:
        """What is in this set, unexpired at `cutoff` (expires > cutoff) and passed by the filter, for a
        comparison. It looks at the store each time it is asked."""

    def add_receipts(self, record_ids: Iterable[bytes], holder: bytes, at: int) -> None:
        """`holder` (a person) has made these durable; twice is once, and a record not kept is left out."""

    def receipts(self, record_id: bytes) -> list[bytes]:
        """Persons known to hold the record, in the order in which we learnt it."""
