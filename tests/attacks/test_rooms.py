"""Attacks on the rooms of a node: whoever brings a flood of records that belong to no set."""

from pathlib import Path

import pytest

from handrail_node.store import open_store
from handrail_protocol.admission import State
from handrail_protocol.bodies.board import Name
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY, ROOM_RECORDS_MAX, ROOM_RECORDS_PER_PEER_MAX
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from tests.support.attackers import NOW, Hop, replica_of, state
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, EVE, CEM, HUB = (Villager(each) for each in ("Anna", "Ben", "Eve", "Cem", "Library"))
FULL = ROOM_RECORDS_PER_PEER_MAX


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN))
    made.found()
    made.admit(ANNA, HUB, DAY, Role.HUB)
    made.admit(ANNA, EVE, DAY, Role.HELPER)
    return made


def flood(group: Village, count: int, at: int = 5 * DAY) -> list[Record]:
    """By as many people as there are records; nobody has heard of any of them."""
    return [
        group.say(
            Villager(f"nobody {at} {n}"), Kind.NAME, Name(group.salt(), "!"), at, audience=Audience.MEMBERS
        )
        for n in range(count)
    ]


def brought(said: list[Record], by: Villager) -> dict[bytes, bytes]:
    return {each.id: by.id for each in said}


def test_authors_invented_by_the_thousand_fill_the_part_of_who_brings_them(group: Village) -> None:
    """01, States: "of these at most 100 by one peer": all that her link brought counts as hers."""
    link = Hop(group, HUB, EVE)
    for start in range(0, 3 * FULL, 50):
        assert link.brings(*(each.encode() for each in flood(group, 50, at=5 * DAY + start))) is None
    assert link.replica.storage.room_count(group.group, State.WAITING) == FULL


def test_one_peer_pushes_nothing_of_others_out_and_keeps_nothing_of_them_away(group: Village) -> None:
    """01, States: "nothing is pushed out"; what Ben brings early, from somebody not yet let in, is kept."""
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    early = [group.show(CEM, 6 * DAY), *flood(group, 1, at=6 * DAY)]
    replica.ingest(early[1:], NOW, brought(early[1:], BEN))
    for at in range(10):
        said = flood(group, 200, at=7 * DAY + at)
        replica.ingest(said, NOW, brought(said, EVE))
    replica.ingest(early[:1], NOW, brought(early[:1], BEN))
    assert {state(replica, each) for each in early} == {State.WAITING}
    replica.ingest([group.grant(ANNA, CEM, Role.HELPER, at=6 * DAY)], NOW)
    assert state(replica, early[0]) is State.IN_SET


def test_coming_again_after_a_restart_gains_nothing(group: Village, tmp_path: Path) -> None:
    """01, States: a node remembers "by whom something was brought", also over a restart."""
    for attempt in range(3):
        store = open_store(tmp_path / "store.db")
        replica = Replica(store.records, lambda: frozenset({HUB.id}))
        replica.ingest(group.records, NOW)
        said = flood(group, FULL, at=5 * DAY + attempt)
        replica.ingest(said, NOW, brought(said, EVE))
        assert store.records.room_count(group.group, State.WAITING, EVE.id) == FULL
        store.close()


def test_what_was_parked_counts_as_hers_when_its_day_comes(group: Village) -> None:
    """01, States: "parked | as if it arrived": the same peer's, in the next room as well."""
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    for said in (flood(group, FULL, at=70 * DAY), flood(group, FULL)):
        replica.ingest(said, NOW, brought(said, EVE))
    rooms = (State.PARKED, State.WAITING)
    assert [replica.storage.room_count(group.group, each, EVE.id) for each in rooms] == [FULL, FULL]
    replica.unpark(BEGINNING + 71 * DAY)
    assert [replica.storage.room_count(group.group, each, EVE.id) for each in rooms] == [0, FULL]


def test_what_leaves_a_set_has_room_behind_full_ones_and_a_lift_brings_it_back(group: Village) -> None:
    """01, States: "what leaves its set for a room always has room there": else a flood makes a week's rest
    an end, on each node that it reached."""
    replica = replica_of(HUB)
    name = group.say(EVE, Kind.NAME, Name(group.salt(), "Eve"), 5 * DAY, audience=Audience.MEMBERS)
    mallory = Villager("Mallory")
    group.admit(ANNA, mallory, DAY)
    group.revoke(ANNA, mallory, 2 * DAY)
    replica.ingest(group.records, NOW)
    for number in range(ROOM_RECORDS_MAX // FULL):
        said = [
            group.say(mallory, Kind.NAME, Name(group.salt(), "!"), 3 * DAY, audience=Audience.MEMBERS)
            for _ in range(FULL)
        ]
        replica.ingest(said, NOW, dict.fromkeys((each.id for each in said), bytes([number])))
    assert replica.storage.room_count(group.group, State.HELD) == ROOM_RECORDS_MAX
    rest = group.suspend(ANNA, EVE, 6 * DAY, 5)
    replica.ingest([rest], NOW)
    assert state(replica, name) is State.HELD
    replica.ingest([group.revoke(ANNA, rest, 7 * DAY)], NOW)
    assert state(replica, name) is State.IN_SET
