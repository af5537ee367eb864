"""Rooms: how much one peer may bring into one, and what always has room."""

from handrail_protocol.admission import State
from handrail_protocol.handshake import Mode, OpenGroup
from handrail_protocol.limits import PERSONS_PER_NODE_MAX, ROOM_RECORDS_MAX, ROOM_RECORDS_PER_PEER_MAX
from handrail_protocol.rooms import OWN, why_full
from tests.support.greetings import served
from tests.support.memory_store import MemoryStore
from tests.support.raw_records import GROUP, NOON, raw_record
from tests.support.village import Villager

PEER, OTHER = b"peer", b"other"


def room(via: bytes, count: int) -> MemoryStore:
    store = MemoryStore()
    for seq in range(count):
        store.put(raw_record(seq=seq), State.WAITING, NOON, via)
    return store


def test_one_peer_has_its_part_and_leaves_the_rest_to_others() -> None:
    store = room(PEER, ROOM_RECORDS_PER_PEER_MAX)
    assert (
        why_full(store, GROUP, State.WAITING, PEER)
        == "whoever brought it has no room left for waiting records"
    )
    assert [why_full(store, GROUP, State.WAITING, via) for via in (OTHER, OWN)] == ["", ""]
    assert why_full(store, GROUP, State.HELD, PEER) == ""
    assert why_full(store, bytes(32), State.WAITING, PEER) == ""


def test_a_full_room_has_no_place_but_for_what_was_in_its_set() -> None:
    store = room(OWN, ROOM_RECORDS_MAX)
    for via in (PEER, OWN):
        assert why_full(store, GROUP, State.WAITING, via) == "the room for waiting records is full"
    assert why_full(store, GROUP, State.WAITING, None) == ""


def test_a_household_of_eight_fills_no_room() -> None:
    assert PERSONS_PER_NODE_MAX * ROOM_RECORDS_PER_PEER_MAX < ROOM_RECORDS_MAX


def test_who_proves_more_persons_or_another_way_in_is_no_other_peer() -> None:
    nina, rosa = (served(Villager(name)).certificate for name in ("Nina", "Rosa"))
    lowest = min(nina.person, rosa.person)
    both = OpenGroup(GROUP, Mode.MEMBER, (nina, rosa)), OpenGroup(GROUP, Mode.RETURNING, (rosa, nina))
    assert {each.brings_as for each in both} == {lowest}
    code, pact = bytes([7]) * 32, bytes([8]) * 32
    came = [OpenGroup(GROUP, Mode.NEWCOMER, (each,), invitation=code) for each in (nina, rosa)]
    met = [OpenGroup(GROUP, Mode.PACT, (each,), pact=pact) for each in (nina, rosa)]
    assert [each.brings_as for each in (*came, *met)] == [code, code, pact, pact]
