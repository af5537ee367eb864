"""One view, whatever the order: random histories of a group, and what the fold promises of them."""

from dataclasses import replace

import pytest

from handrail_protocol.authority import fold
from handrail_protocol.authority.places import State
from handrail_protocol.keys import signing_input
from handrail_protocol.kinds import Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from tests.simulation.authority import History, meaning, members, play
from tests.support.village import Village, Villager

ANNA, BEN, EVE = Villager("Anna"), Villager("Ben"), Villager("Eve")


@pytest.mark.parametrize("first", range(1, 101, 10))
def test_any_order_batch_or_exchange_gives_one_view(first: int) -> None:
    """A failure names its seed; `python -m tests.simulation.authority --count 1 --seed N` plays it again."""
    for seed in range(first, first + 10):
        play(seed)


def test_records_that_come_one_by_one_end_in_the_view_of_all() -> None:
    history = History(7)
    held: list[Record] = []
    for record in history.records:
        held.append(record)
        view = fold(held)
        assert view.places.keys() == {each.id for each in held}
    assert view == fold(history.records)


def test_the_set_alone_says_what_the_rooms_and_the_set_say() -> None:
    """Nodes exchange the set and nothing else, and have to agree."""
    for seed in range(50, 70):
        records = History(seed).records
        view = fold(records)
        alone = fold(members(records, view), view.group)
        assert meaning(alone) == meaning(view)


def test_a_fold_raises_for_nothing_that_a_record_can_hold() -> None:
    records = History(3).records
    hostile = [
        *records,
        *(record.without_body() for record in records[:5]),
        *(Record(r.header_bytes, r.signature, b"\xff\xff", r.header) for r in records[5:9]),
    ]
    assert fold(hostile[::-1]).places.keys() == {record.id for record in records}


def test_a_copy_of_anothers_record_under_a_number_of_ones_own_is_ones_own() -> None:
    """Eve signs Anna's grant again: what the header says of its author is what counts."""
    group = Village((ANNA, BEN))
    group.found()
    grant = group.grant(ANNA, EVE, Role.STEWARD, at=DAY)
    header = replace(grant.header, person=EVE.id, device=EVE.device().public)
    signature = EVE.device().sign(signing_input("record signature", header.encode()))
    forged = Record(header.encode(), signature, grant.body, header)
    view = fold([*group.records[:-1], forged])
    assert view.places[forged.id].state is State.WAITING
    assert not view.may_open(EVE.id)


def test_one_number_of_a_stewards_device_holds_two_records_and_no_third() -> None:
    """Whoever says different things to two halves of a group is seen, and gets no more than two."""
    group = Village((ANNA, BEN))
    group.found()
    friends = [Villager(f"Friend {number}") for number in range(6)]
    fork = [group.grant(ANNA, friend, at=DAY, seq=9) for friend in friends]
    view = fold(group.records)
    lowest = sorted(fork, key=lambda grant: grant.id)[:2]
    assert [grant for grant in fork if view.places[grant.id].state is State.IN_SET] == [
        grant for grant in fork if grant in lowest
    ]
    assert sum(view.may_open(friend.id) for friend in friends) == 2


def test_a_steward_writes_no_more_than_the_quota() -> None:
    group = Village((ANNA, BEN), signed=False)
    group.found()
    over = group.grant(ANNA, EVE, at=DAY, seq=128)
    below = group.grant(ANNA, Villager("Friend"), at=DAY, seq=127)
    view = fold(group.records)
    assert view.places[over.id].state is State.WAITING
    assert view.places[below.id].state is State.IN_SET
    assert not view.may_open(EVE.id)
