"""Whatever happens, in whatever order, SQLite and the dictionaries tell the same."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from handrail_node.store import open_store
from handrail_protocol.admission import State
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import HOUR
from handrail_protocol.records import Record
from handrail_protocol.storage import Storage
from tests.support.memory_store import MemoryStore
from tests.support.raw_records import (
    DEVICES,
    GROUP,
    NOON,
    OTHER_GROUP,
    PERSONS,
    raw_record,
    raw_withdrawal,
)

GROUPS = (GROUP, OTHER_GROUP)
ROOMS = (State.PARKED, State.WAITING, State.HELD)
PEERS = (None, b"", b"peer")
CUTOFFS = (0, NOON, NOON + 60, NOON + 2 * HOUR, NOON + HOUR)
FILTERS = ((), (frozenset(PERSONS[:1]),), (frozenset(PERSONS[:2]), frozenset(PERSONS[1:3])))


def _pool() -> list[Record]:
    """Records that meet in every way: same place of a count, same hour, same party, one naming another."""
    pool = []
    for number, (group, hour) in enumerate(product(GROUPS, (-1, 0, 1))):
        person, created = PERSONS[number % 3], NOON + hour * HOUR
        life = (60, HOUR, None)[number % 3]
        pool += [
            raw_record(group=group, person=person, created=created, life=life, seq=number % 2),
            raw_record(group=group, person=person, created=created, device=1, body=b"%16d" % number),
            raw_record(group=group, kind=Kind.DOOR, created=created, body=b"%16d" % number),
            raw_record(group=group, kind=Kind.OFFER, person=person, recipients=PERSONS[:2], created=created),
        ]
    return [*pool, *(raw_withdrawal(each.id, seq=seq) for seq, each in enumerate(pool[:3]))]


POOL = _pool()


@dataclass(frozen=True)
class Step:
    """One call on the port; which arguments it uses depends on the call."""

    call: str
    number: int
    state: State
    cutoff: int

    @property
    def record(self) -> Record:
        return POOL[self.number]


@dataclass(frozen=True)
class Together:
    """A transaction, which may fail at its end."""

    steps: tuple["Step | Together", ...]
    fails: bool


History: TypeAlias = Sequence[Step | Together]

CALLS = ("put", "put", "put", "move", "drop", "fill", "remove", "receipt", "look", "wander")
_step = st.builds(
    Step,
    st.sampled_from(CALLS),
    st.integers(0, len(POOL) - 1),
    st.sampled_from(State),
    st.sampled_from(CUTOFFS),
)
_together = st.recursive(
    st.lists(_step, max_size=6),
    lambda inner: st.lists(_step | st.builds(Together, inner.map(tuple), st.booleans()), max_size=6),
)
histories = st.lists(_step | st.builds(Together, _together.map(tuple), st.booleans()), max_size=40)


class Fails(Exception):
    """At the end of a transaction."""


def play(store: Storage, history: History) -> list[object]:
    """What was seen on the way."""
    seen: list[object] = []
    for step in history:
        if isinstance(step, Together):
            with suppress(Fails), store.transaction():
                seen += play(store, step.steps)
                if step.fails:
                    raise Fails
        else:
            seen.append(call(store, step))
    return seen


def call(store: Storage, step: Step) -> object:
    record = step.record
    try:
        match step.call:
            case "put":
                store.put(record, step.state, NOON + step.number, PEERS[step.number % len(PEERS)])
            case "move":
                store.move(record.id, step.state)
            case "drop":
                store.set_body(record.id, None)
            case "fill":
                store.set_body(record.id, record.body)
            case "remove":
                store.remove(record.id)
            case "receipt":
                store.add_receipts([record.id, POOL[0].id], PERSONS[step.number % 4], NOON)
            case "wander":
                return wander(store, step)
            case _:
                return look(store, step.cutoff)
    except LocalError as wrong:
        return str(wrong)
    return None


def wander(store: Storage, step: Step) -> list[bytes]:
    """Change the store in the middle of a walk through it."""
    passed = []
    for stored in store.find(step.record.header.group, states=list(State)):
        passed.append(stored.record.id)
        if len(passed) == 2:
            store.remove(step.record.id)
            if store.state(POOL[0].id) is None:
                store.put(POOL[0], State.WAITING, NOON)
    return passed


def look(store: Storage, cutoff: int) -> list[object]:
    """Every question of the port."""
    seen: list[object] = [
        store.groups(),
        store.newest_created(),
        store.expired(cutoff),
        store.parked_until(cutoff),
    ]
    for record in POOL:
        seen += [store.get(record.id), store.receipts(record.id), store.withdrawals_of(record.id)]
    for group in GROUPS:
        seen += [store.room_count(group, state, peer) for state in ROOMS for peer in PEERS]
        seen += [
            list(store.find(group, states=ROOMS)),
            list(store.find(group, kinds=[Kind.DOOR, Kind.OFFER])),
        ]
        seen += [list(store.find(group, Audience.MEMBERS, person=person)) for person in PERSONS]
        for audience, device in product(Audience, DEVICES[:2]):
            seen.append(store.last_of(group, audience, device))
            seen += [store.same_seq(group, audience, device, seq) for seq in (0, 1)]
        for audience, parties in product(Audience, FILTERS):
            found = store.record_set(group, audience, parties, cutoff)
            rows = sorted(found.hours())
            seen += [rows, [found.ids(hour) for hour, _, _ in rows]]
    return seen


@settings(max_examples=60, deadline=None)
@given(histories)
def test_both_stores_tell_the_same(history: History) -> None:
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "store.db")
        try:
            memory = MemoryStore()
            assert play(store.records, history) == play(memory, history)
            # Twice: the second time from the digests that the first has kept.
            for cutoff in (*CUTOFFS, *CUTOFFS):
                assert look(store.records, cutoff) == look(memory, cutoff)
        finally:
            store.close()
        store = open_store(Path(folder) / "store.db")
        try:
            assert look(store.records, NOON) == look(memory, NOON)
        finally:
            store.close()
