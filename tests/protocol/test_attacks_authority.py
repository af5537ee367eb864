"""Attacks on who stands in a group, each by somebody who follows no rule; specs/03 says what wins."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations
from random import Random

import pytest

from handrail_protocol import records
from handrail_protocol.admission import State
from handrail_protocol.authority import Authority, fold
from handrail_protocol.bodies.authority import Category, May
from handrail_protocol.bodies.board import Name
from handrail_protocol.errors import RemoteError
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import CLOCK_SKEW_MAX, DAY
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from handrail_protocol.vocabulary import Reach
from tests.simulation.authority import Exchange, meaning
from tests.support.memory_store import MemoryStore
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CEM = (Villager(name) for name in ("Anna", "Ben", "Cem"))
CORA, DORA, EMIL = (Villager(name) for name in ("Cora", "Dora", "Emil"))
ROSA, NINA, EVE, MALLORY = (Villager(name) for name in ("Rosa", "Nina", "Eve", "Mallory"))


def at(day: float) -> int:
    return BEGINNING + int(day * DAY)


def town(*founders: Villager) -> Village:
    made = Village(founders or (ANNA, BEN, CEM))
    made.found()
    made.admit(ANNA, ROSA, DAY)
    made.admit(ANNA, NINA, DAY, Role.HELPER)
    return made


def fallen(view: Authority) -> set[bytes]:
    return {person for person, standing in view.persons.items() if standing.fallen}


def same_in_any_order(written: list[Record], orders: int = 40) -> Authority:
    view = fold(written)
    for seed in range(orders):
        assert fold(Random(seed).sample(written, len(written))) == view
    return view


def exchanged(here: Iterable[Record], there: Iterable[Record]) -> Authority:
    """What two halves of a partition see once they have passed on what is in their sets."""
    one, other = Exchange({r.id: r for r in here}, {r.id: r for r in there}).run()
    assert meaning(one) == meaning(other)
    return one


# -- stewards against each other -------------------------------------------------------------------


def test_three_founders_who_end_each_other_end_alike_in_every_order() -> None:
    group = town()
    beginning = list(group.records)
    said = [group.revoke(by, to, 2 * DAY) for by, to in permutations((ANNA, BEN, CEM), 2)]
    views = [fold([*order, *beginning]) for order in permutations(said)]
    assert all(view == views[0] for view in views)
    assert fallen(views[0]) == {CEM.id}, "the last place is decided first, and the fallen have no vote"


def test_three_stewards_who_end_and_suspend_each_other_leave_one_above_to_decide() -> None:
    group = town()
    for each in (CORA, DORA, EMIL):
        group.appoint(ANNA, each, DAY)
    for by, to in permutations((CORA, DORA, EMIL), 2):
        group.revoke(by, to, 2 * DAY)
        group.suspend(by, to, 2 * DAY, 30, category=Category.CONDUCT)
    view = same_in_any_order(group.records)
    assert len(fallen(view)) == 1, "of three equals two votes end one"
    assert not view.ends.pauses, "equals suspend nobody"
    last = next(iter(fallen(view)))
    for word in [each for each in group.records if each.header.kind == Kind.REVOCATION]:
        group.lift(ANNA, word, 3 * DAY)
    assert last not in fallen(same_in_any_order(group.records)), "one above takes all of it back"


def test_who_is_suspended_votes_on_nobody_and_takes_nothing_back() -> None:
    group = town()
    for each in (CORA, DORA, EMIL):
        group.appoint(ANNA, each, DAY)
    pause = group.suspend(BEN, CORA, 2 * DAY, 30, category=Category.SAFETY)
    group.revoke(CORA, DORA, 1 * DAY)
    group.revoke(EMIL, DORA, 1 * DAY)
    group.revoke(CORA, pause, 1 * DAY)
    group.suspend(CORA, EMIL, 1 * DAY, 30, category=Category.CONDUCT)
    view = same_in_any_order(group.records)
    assert not view.has_role(CORA.id, Role.STEWARD, at(3))
    assert not fallen(view)
    assert view.has_role(EMIL.id, Role.STEWARD, at(3))


@pytest.mark.parametrize("day", [1.5, 3, 20])
def test_a_suspended_steward_who_appoints_a_friend_gets_her_nowhere(day: float) -> None:
    """Dated back, inside, or ahead: the friend neither comes in nor ends the suspension."""
    group = town()
    group.appoint(ANNA, CORA, DAY)
    pause = group.suspend(BEN, CORA, 2 * DAY, 30, category=Category.CONDUCT)
    group.appoint(CORA, MALLORY, int(day * DAY))
    group.revoke(MALLORY, pause, 25 * DAY)
    group.revoke(MALLORY, ROSA, 25 * DAY)
    view = same_in_any_order(group.records)
    assert not view.may_open(MALLORY.id)
    assert not view.is_member(CORA.id, at(25))
    assert view.is_member(ROSA.id, at(25))


def test_two_stewards_open_no_home_to_each_other_alone() -> None:
    """Each trusts the other and herself: that is one steward's word about each."""
    group = town()
    for each in (CORA, DORA):
        group.appoint(ANNA, each, DAY)
    for by in (CORA, DORA):
        for to in (CORA, DORA):
            group.grant(by, to, Role.HELPER, at=2 * DAY, reach=Reach.HOME)
    view = fold(group.records)
    assert [view.reach(each.id, at(3)) for each in (CORA, DORA)] == [Reach.VIDEO, Reach.VIDEO]


# -- a side chain ----------------------------------------------------------------------------------


def test_a_prepared_side_chain_admits_nobody() -> None:
    """Cora prepared, before she was ended: another device of hers, a steward, whom that one lets in, a code
    and who joins by it, a door, and the end of who ended her. She brings it out later, all dated back."""
    group = town()
    group.appoint(ANNA, CORA, DAY)
    shown = [each for each in group.records if each.header.person == CORA.id]
    ended = group.revoke(BEN, CORA, 9 * DAY, shown)
    before = set(fold(group.records).persons)
    doors = fold(group.records).door_ids
    group.show(CORA, 2 * DAY, "tablet")
    group.appoint(CORA, MALLORY, 2 * DAY)
    group.admit(MALLORY, EVE, 3 * DAY, Role.HUB)
    group.join(DORA, group.invite(MALLORY, 3 * DAY), 4 * DAY)
    group.open_door(MALLORY, 3 * DAY)
    group.revoke(MALLORY, BEN, 3 * DAY)
    group.revoke(CORA, ended, 3 * DAY)
    group.lift(MALLORY, ended, 3 * DAY)
    group.mandate(CORA, MALLORY, ROSA, 3 * DAY)
    group.suspend(CORA, ROSA, 3 * DAY, 300, category=Category.CONDUCT)
    view = same_in_any_order(group.records)
    assert set(view.persons) == before
    assert view.door_ids == doors
    assert view.persons[CORA.id].fallen
    assert view.is_member(ROSA.id, at(10))
    assert view.may_act(MALLORY.id, ROSA.id, May.ARRANGE, at(10)) is None


def test_a_side_chain_is_passed_on_by_nobody() -> None:
    """Who holds it and who never saw it agree, and what is in no set does not travel."""
    group = town()
    group.appoint(ANNA, CORA, DAY)
    group.revoke(BEN, CORA, 9 * DAY)
    honest = list(group.records)
    group.appoint(CORA, MALLORY, 2 * DAY)
    group.revoke(MALLORY, ANNA, 3 * DAY)
    view = exchanged(honest, group.records)
    assert not view.may_open(MALLORY.id)


# -- saying one thing here and another there -------------------------------------------------------


def test_who_tells_two_halves_of_a_partition_different_things_is_believed_alike_by_both() -> None:
    group = town()
    group.appoint(ANNA, CORA, DAY)
    common = list(group.records)
    here = [group.revoke(CORA, ROSA, 2 * DAY, seq=7), group.grant(CORA, EVE, at=3 * DAY, seq=8)]
    there = [group.revoke(CORA, NINA, 2 * DAY, seq=7), group.grant(CORA, DORA, at=3 * DAY, seq=8)]
    view = exchanged([*common, *here], [*common, *there])
    assert fallen(view) == {ROSA.id, NINA.id}, "two of one number are the proof; both count"
    assert view.may_open(EVE.id)
    assert view.may_open(DORA.id)


def test_of_a_hundred_of_one_number_two_count_and_the_same_two_everywhere() -> None:
    group = town()
    group.appoint(ANNA, CORA, DAY)
    common = list(group.records)
    flood = [group.grant(CORA, Villager(f"Nobody {n}"), at=2 * DAY, seq=7) for n in range(100)]
    view = exchanged([*common, *flood[:60]], [*common, *flood[40:]])
    assert {each.id for each in flood} & view.counts == set(sorted(each.id for each in flood)[:2])


def test_two_founders_words_told_in_two_versions_end_alike() -> None:
    """Ben votes on Cem here and on Anna there, under one number; Cem and Anna vote as well."""
    group = town()
    common = list(group.records)
    here = [group.revoke(BEN, CEM, 2 * DAY, seq=5), group.revoke(ANNA, CEM, 2 * DAY)]
    there = [group.revoke(BEN, ANNA, 2 * DAY, seq=5), group.revoke(CEM, ANNA, 2 * DAY)]
    view = exchanged([*common, *here], [*common, *there])
    assert fallen(view) == {CEM.id}, "he was decided first, so his vote on Anna is not heard"


# -- dates -----------------------------------------------------------------------------------------


def test_what_is_dated_ahead_waits_for_its_day_and_is_ended_before_it_comes() -> None:
    """A steward who will be ended dates a grant after the end, and hands it out before."""
    group = town()
    group.appoint(ANNA, CORA, DAY)
    ahead = group.grant(CORA, MALLORY, Role.STEWARD, at=60 * DAY)
    replica = Replica(MemoryStore(), frozenset)
    replica.ingest(group.records, at(2))
    assert replica.storage.state(ahead.id) is State.PARKED
    replica.ingest([group.revoke(BEN, CORA, 30 * DAY)], at(30))
    replica.unpark(at(60) - CLOCK_SKEW_MAX)
    assert replica.storage.state(ahead.id) is State.HELD
    assert not replica.authority(group.group).may_open(MALLORY.id)


def test_what_a_suspended_member_dates_behind_its_end_is_parked_and_then_hers_to_say() -> None:
    group = town()
    group.suspend(ANNA, NINA, 2 * DAY, 10, category=Category.CONDUCT)
    words = [
        group.say(NINA, Kind.NAME, Name(group.salt(), "Nina"), int(day * DAY), audience=Audience.MEMBERS)
        for day in (1, 5, 12)
    ]
    replica = Replica(MemoryStore(), frozenset)
    replica.ingest(group.records, at(5))
    assert [replica.storage.state(each.id) for each in words] == [State.HELD, State.HELD, State.PARKED]
    replica.unpark(at(12))
    assert replica.storage.state(words[2].id) is State.IN_SET


@pytest.mark.parametrize("day", [-300, 0, 0.5])
def test_a_stranger_gains_nothing_by_an_early_date(day: float) -> None:
    group = town()
    group.show(MALLORY, int(day * DAY))
    group.grant(MALLORY, MALLORY, Role.STEWARD, at=int(day * DAY))
    group.say(MALLORY, Kind.CHARTER, group.charter, int(day * DAY))
    group.suspend(MALLORY, ANNA, int(day * DAY), 5)
    view = same_in_any_order(group.records)
    assert not view.may_open(MALLORY.id)
    assert view.charter_id != b""
    assert view.has_role(ANNA.id, Role.STEWARD, at(1))


# -- bytes -----------------------------------------------------------------------------------------


def test_a_record_of_another_group_counts_nowhere_else() -> None:
    """Anna founded two groups. What she ended in one is carried into the other, as it is and renamed."""
    here, there = town(), Village((ANNA, BEN), name="Club Nord")
    there.found()
    there.admit(ANNA, ROSA, DAY)
    ended = there.revoke(ANNA, ROSA, 2 * DAY)
    view = fold([*here.records, ended], here.group)
    assert view.places[ended.id].state is State.REFUSED
    assert view.is_member(ROSA.id, at(3))
    renamed = ended.header_bytes.replace(there.group, here.group)
    assert renamed != ended.header_bytes
    carried = replace(ended, header_bytes=renamed)
    assert not records.decode(carried.encode()).is_signed()


def test_a_record_that_comes_again_changes_nothing() -> None:
    group = town()
    group.suspend(ANNA, NINA, 2 * DAY, 5)
    assert fold([*group.records, *group.records, *group.records[::-1]]) == fold(group.records)
    replica = Replica(MemoryStore(), frozenset)
    assert len(replica.ingest(group.records, at(9))) == len(group.records)
    assert not [each for each in replica.ingest(group.records, at(9)) if each.new]


@pytest.mark.parametrize("kind", [Kind.SUSPENSION, Kind.REVOCATION, Kind.PULSE, Kind.GRANT])
def test_bytes_that_say_the_same_in_another_way_are_refused(kind: Kind) -> None:
    """A number in five bytes where one will do, a byte behind the end, a bit of the signature."""
    group = town()
    group.suspend(ANNA, NINA, 2 * DAY, 5)
    group.revoke(ANNA, ROSA, 2 * DAY)
    group.pulse(ANNA, 3 * DAY)
    record = next(each for each in group.records if each.header.kind == kind)
    header = record.header_bytes
    assert header[1] == 1, "the version stands first"
    longer = replace(record, header_bytes=header[:1] + b"\xce\x00\x00\x00\x01" + header[2:])
    for odd in (longer.encode(), record.encode() + b"\0", record.encode()[:-1]):
        with pytest.raises(RemoteError):
            records.decode(odd)
    signature = bytes([record.signature[0] ^ 1]) + record.signature[1:]
    assert not records.decode(replace(record, signature=signature).encode()).is_signed()


def test_a_signature_for_one_kind_is_none_for_another() -> None:
    """The body of a suspension under the header of a grant, and a header whose kind was changed."""
    group = town()
    said = group.suspend(ANNA, NINA, 2 * DAY, 5)
    assert said.body is not None
    changed = said.header_bytes.replace(bytes([1, Kind.SUSPENSION]), bytes([1, Kind.REVOCATION]), 1)
    assert changed != said.header_bytes
    assert not records.decode(replace(said, header_bytes=changed).encode()).is_signed()


# -- succession ------------------------------------------------------------------------------------


def test_what_hangs_on_a_quiet_steward_ends_on_its_day_unless_an_equal_renews_it() -> None:
    group = town()
    group.appoint(ANNA, CORA, DAY, until=50 * DAY)
    group.appoint(CORA, DORA, 2 * DAY, until=200 * DAY)
    member = group.admit(CORA, EVE, 3 * DAY)
    view = fold(group.records)
    assert view.has_role(DORA.id, Role.STEWARD, at(49))
    assert not view.has_role(DORA.id, Role.STEWARD, at(50))
    assert view.is_member(EVE.id, at(60)), "who is no steward keeps her own term"
    group.grant(BEN, DORA, Role.STEWARD, at=40 * DAY, until=200 * DAY)
    view = same_in_any_order(group.records)
    assert view.has_role(DORA.id, Role.STEWARD, at(60))
    assert view.persons[DORA.id].level == 1
    assert member.id in view.counts


def test_nobody_takes_over_from_below_and_a_deputy_goes_on_after_a_founder_alone() -> None:
    group = town(ANNA)
    group.appoint(ANNA, CORA, DAY)
    group.appoint(ANNA, DORA, DAY)
    group.revoke(CORA, ANNA, 9 * DAY)
    group.suspend(CORA, ANNA, 9 * DAY, 30, category=Category.LOST)
    group.grant(CORA, CORA, Role.STEWARD, at=9 * DAY, until=390 * DAY)
    group.appoint(DORA, EMIL, 9 * DAY)
    view = same_in_any_order(group.records)
    assert view.persons[ANNA.id].level == 0
    assert not view.persons[ANNA.id].fallen
    assert view.has_role(EMIL.id, Role.STEWARD, at(20)), "the office goes on"
    assert not view.has_role(CORA.id, Role.STEWARD, at(350)), "nobody lengthens her own"
