"""Stewards who end each other: who falls, whose vote is heard, and what stays of those who fell."""

from random import Random

import pytest

from handrail_protocol.authority import Authority, fold
from handrail_protocol.authority.places import State
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CEM, DORA, EMIL, ROSA = (Villager(name) for name in ("Anna", "Ben", "Cem", "Dora", "Emil", "Rosa"))
FOUNDERS = (ANNA, BEN, CEM)


@pytest.fixture
def group() -> Village:
    made = Village(FOUNDERS)
    made.found()
    return made


def fallen(records: list[Record]) -> set[str]:
    """By name; and whatever the order in which the words came."""
    views = [fold(records), fold(records[::-1])]
    assert views[0] == views[1]
    everybody = [*FOUNDERS, DORA, EMIL, ROSA, *(Villager(f"Steward {number}") for number in range(5))]
    persons = views[0].persons
    return {each.name for each in everybody if each.id in persons and persons[each.id].fallen}


def reason(authority: Authority, record: Record) -> str:
    return authority.set_aside.get(record.id, "")


# -- votes -----------------------------------------------------------------------------------------


def test_one_founder_does_not_end_another(group: Village) -> None:
    vote = group.revoke(ANNA, BEN, DAY)
    assert fallen(group.records) == set()
    assert reason(fold(group.records), vote) == "one vote; equals need two"


def test_two_founders_end_a_third(group: Village) -> None:
    votes = [group.revoke(who, BEN, DAY) for who in (ANNA, CEM)]
    authority = fold(group.records)
    assert fallen(group.records) == {"Ben"}
    assert {vote.id for vote in votes} <= authority.counts
    assert not authority.has_role(BEN.id, Role.STEWARD, BEGINNING + 2 * DAY)


def test_one_founder_who_says_it_twice_has_one_vote(group: Village) -> None:
    group.show(ANNA, DAY, "tablet")
    group.revoke(ANNA, BEN, DAY)
    group.revoke(ANNA, BEN, 2 * DAY)
    group.revoke(ANNA, BEN, 2 * DAY, device="tablet")
    assert fallen(group.records) == set()


def test_nobody_votes_on_himself(group: Village) -> None:
    group.revoke(BEN, BEN, DAY)
    group.revoke(ANNA, BEN, DAY)
    assert fallen(group.records) == set()


def test_two_founders_who_end_each_other_both_stand() -> None:
    group = Village((ANNA, BEN))
    group.found()
    group.revoke(ANNA, BEN, DAY)
    group.revoke(BEN, ANNA, DAY)
    assert fallen(group.records) == set()


@pytest.mark.parametrize("seed", range(12))
def test_of_three_who_end_each_other_the_last_place_falls(group: Village, seed: int) -> None:
    """Cem is judged first and has two votes against him; then he has none on Ben, nor on Anna."""
    votes = [(by, to) for by in FOUNDERS for to in FOUNDERS if by != to]
    Random(seed).shuffle(votes)
    for day, (by, to) in enumerate(votes, 1):
        group.revoke(by, to, day * DAY)
    assert fallen(group.records) == {"Cem"}


def test_the_vote_of_who_fell_is_not_heard_on_those_before_him(group: Village) -> None:
    group.revoke(CEM, BEN, 1 * DAY)
    for who in (ANNA, BEN):
        group.revoke(who, CEM, 2 * DAY)
    group.revoke(ANNA, BEN, 3 * DAY)
    assert fallen(group.records) == {"Cem"}


def test_the_vote_of_who_fell_is_heard_where_it_is_among_what_stays(group: Village) -> None:
    vote = group.revoke(CEM, BEN, 1 * DAY)
    for who in (ANNA, BEN):
        group.revoke(who, CEM, 2 * DAY, [vote])
    group.revoke(ANNA, BEN, 3 * DAY)
    assert fallen(group.records) == {"Cem", "Ben"}


def test_a_vote_on_a_later_place_is_heard_whatever_becomes_of_its_author(group: Village) -> None:
    """Cem falls first, to Anna and Ben; that Ben falls to Anna and to what stays of Cem comes later."""
    stays = group.revoke(CEM, BEN, 1 * DAY)
    group.revoke(ANNA, BEN, 1 * DAY)
    for who in (ANNA, BEN):
        group.revoke(who, CEM, 2 * DAY, [stays])
    authority = fold(group.records)
    assert fallen(group.records) == {"Ben", "Cem"}
    votes = [each for each in group.records if each.header.kind == Kind.REVOCATION]
    assert {authority.places[each.id].state for each in votes} == {State.IN_SET}


def test_the_newest_word_of_each_about_each_stays_for_good(group: Village) -> None:
    """Else a node that joins later could not come to the same end."""
    vote = group.revoke(BEN, CEM, DAY)
    group.revoke(ANNA, CEM, DAY)
    group.revoke(ANNA, BEN, 2 * DAY)
    group.admit(ANNA, DORA, DAY, Role.STEWARD)
    group.revoke(CEM, BEN, 2 * DAY)
    authority = fold(group.records)
    assert authority.places[vote.id].state is State.IN_SET


# -- taking a vote back ----------------------------------------------------------------------------


def test_a_vote_that_was_taken_back_is_none(group: Village) -> None:
    vote = group.revoke(ANNA, BEN, DAY)
    group.revoke(CEM, BEN, DAY)
    assert fallen(group.records) == {"Ben"}
    group.lift(ANNA, vote, 2 * DAY)
    assert fallen(group.records) == set()


def test_the_newest_word_counts_and_not_the_last_to_arrive(group: Village) -> None:
    vote = group.revoke(ANNA, BEN, DAY)
    group.revoke(CEM, BEN, DAY)
    group.lift(ANNA, vote, 2 * DAY)
    group.revoke(ANNA, BEN, 3 * DAY)
    assert fallen(group.records) == {"Ben"}


def test_among_equals_each_takes_back_only_his_own_vote() -> None:
    group = Village((*FOUNDERS, DORA))
    group.found()
    vote = group.revoke(ANNA, BEN, DAY)
    group.revoke(CEM, BEN, DAY)
    lift = group.lift(DORA, vote, 2 * DAY)
    assert fallen(group.records) == {"Ben"}
    assert reason(fold(group.records), lift) == "among equals each takes back only his own vote"
    group.lift(CEM, vote, 3 * DAY)
    assert fallen(group.records) == set()  # he has one word about Ben, and this is his newest


def test_who_fell_does_not_lift_what_ended_him(group: Village) -> None:
    votes = [group.revoke(who, BEN, DAY) for who in (ANNA, CEM)]
    for vote in votes:
        group.lift(BEN, vote, 2 * DAY)
    assert fallen(group.records) == {"Ben"}


# -- levels ----------------------------------------------------------------------------------------


def test_one_of_a_higher_level_ends_a_steward_alone(group: Village) -> None:
    group.appoint(ANNA, DORA, DAY)
    group.appoint(DORA, EMIL, 2 * DAY)
    group.revoke(DORA, EMIL, 3 * DAY)
    assert fallen(group.records) == {"Emil"}


def test_a_crowd_from_below_ends_nobody(group: Village) -> None:
    stewards = [Villager(f"Steward {number}") for number in range(5)]
    for steward in stewards:
        group.appoint(BEN, steward, DAY)
    words = [group.revoke(steward, ANNA, 2 * DAY) for steward in stewards]
    authority = fold(group.records)
    assert fallen(group.records) == set()
    assert {reason(authority, word) for word in words} == {
        "it is about somebody who stands above, or beside, its author"
    }


def test_a_founder_who_has_a_lower_grant_too_is_judged_as_a_founder(group: Village) -> None:
    """Whoever stands above cannot be made small by an appointment."""
    group.appoint(ANNA, DORA, DAY)
    group.grant(DORA, BEN, Role.STEWARD, at=2 * DAY)
    group.revoke(DORA, BEN, 3 * DAY)
    assert fallen(group.records) == set()


def test_equals_below_the_founders_are_decided_from_the_highest_grant_up(group: Village) -> None:
    stewards = [Villager(f"Steward {number}") for number in range(3)]
    grants = {}
    for steward in stewards:
        group.show(steward, DAY)
        grants[steward.name] = group.grant(ANNA, steward, Role.STEWARD, at=DAY).id
    for by in stewards:
        for to in stewards:
            if by != to:
                group.revoke(by, to, 2 * DAY)
    assert fallen(group.records) == {max(grants, key=lambda name: grants[name])}


def test_what_a_senior_said_while_he_was_an_equal_is_one_vote(group: Village) -> None:
    """Emil stood on level 2 when he ended Rosa, who stands there; that he rose since gives it no weight."""
    group.appoint(ANNA, DORA, DAY)
    group.appoint(DORA, EMIL, DAY)
    group.appoint(DORA, ROSA, DAY)
    group.grant(BEN, EMIL, Role.STEWARD, at=9 * DAY)
    group.revoke(EMIL, ROSA, 5 * DAY)
    assert fallen(group.records) == set()
    group.revoke(EMIL, ROSA, 10 * DAY)
    assert fallen(group.records) == {"Rosa"}


@pytest.mark.parametrize(("bad", "target"), [(DORA, EMIL), (EMIL, DORA)], ids=str)
def test_who_fell_to_a_founder_has_no_vote_on_anybody(
    group: Village, bad: Villager, target: Villager
) -> None:
    """Whichever of the two has the later place: it is decided above, before the level is."""
    for steward in (bad, target, ROSA):
        group.appoint(ANNA, steward, DAY)
    group.revoke(bad, target, 2 * DAY)
    group.revoke(ROSA, target, 2 * DAY)
    assert fallen(group.records) == {target.name}
    group.revoke(ANNA, bad, 3 * DAY)
    assert fallen(group.records) == {bad.name}


@pytest.mark.parametrize(("robbed", "target"), [(DORA, EMIL), (EMIL, DORA)], ids=str)
def test_a_stolen_device_that_a_founder_ended_has_no_vote(
    group: Village, robbed: Villager, target: Villager
) -> None:
    for steward in (robbed, target, ROSA):
        group.appoint(ANNA, steward, DAY)
    group.revoke(robbed, target, 2 * DAY)
    group.revoke(ROSA, target, 2 * DAY)
    group.revoke_device(BEN, robbed, 3 * DAY)
    assert fallen(group.records) == set()


# -- what hangs on who fell -------------------------------------------------------------------------


def test_whom_he_appointed_falls_back_to_nobody_unless_the_grant_stays(group: Village) -> None:
    group.appoint(ANNA, DORA, DAY)
    kept = group.admit(DORA, EMIL, 2 * DAY)
    lost = group.admit(DORA, ROSA, 2 * DAY)
    shown = next(r for r in group.records if r.header.kind == Kind.DEVICE and r.header.person == DORA.id)
    group.revoke(BEN, DORA, 3 * DAY, [kept, shown])
    authority = fold(group.records)
    assert authority.may_open(EMIL.id)
    assert not authority.may_open(ROSA.id)
    assert authority.places[lost.id].state is State.HELD


def test_a_prepared_side_chain_is_worth_nothing(group: Village) -> None:
    """Before he was ended Dora's device signed, under old dates, grants to friends who end her judges."""
    group.appoint(ANNA, DORA, DAY)
    puppets = [Villager(f"Steward {number}") for number in range(5)]
    group.revoke(ANNA, DORA, 10 * DAY)
    for puppet in puppets:
        group.show(puppet, 2 * DAY)
        group.grant(DORA, puppet, Role.STEWARD, at=2 * DAY)
        group.grant(puppet, DORA, Role.STEWARD, at=3 * DAY)
        group.revoke(puppet, ANNA, 4 * DAY)
        group.open_door(puppet, 5 * DAY)
    authority = fold(group.records)
    assert fallen(group.records) == {"Dora"}
    assert authority.doors == ()
    assert not any(authority.may_open(person.id) for person in (DORA, *puppets))


def test_what_stays_is_what_any_of_the_two_lists_names(group: Village) -> None:
    one, other, neither = (group.open_door(BEN, at * DAY) for at in (1, 2, 3))
    shown = next(r for r in group.records if r.header.kind == Kind.DEVICE and r.header.person == BEN.id)
    group.revoke(ANNA, BEN, 4 * DAY, [one, shown])
    group.revoke(CEM, BEN, 4 * DAY, [other])
    authority = fold(group.records)
    assert [authority.places[each.id].state for each in (one, other, neither)] == [
        State.IN_SET,
        State.IN_SET,
        State.HELD,
    ]


def test_what_was_added_to_a_ballot_stays_too_but_not_by_him(group: Village) -> None:
    door, own = group.open_door(BEN, 1 * DAY), group.open_door(BEN, 2 * DAY)
    shown = next(r for r in group.records if r.header.kind == Kind.DEVICE and r.header.person == BEN.id)
    vote = group.revoke(ANNA, BEN, 4 * DAY, [shown])
    group.revoke(CEM, BEN, 4 * DAY)
    group.amend(CEM, vote, 5 * DAY, [door])
    group.amend(BEN, vote, 5 * DAY, [own])
    authority = fold(group.records)
    assert authority.places[door.id].state is State.IN_SET
    assert authority.places[own.id].state is State.HELD


def test_a_long_list_of_an_equal_goes_on_in_additions_and_not_in_a_second_vote(group: Village) -> None:
    """One word of each about each: what only an older vote named does not stay."""
    added, older = group.open_door(BEN, 1 * DAY), group.open_door(BEN, 2 * DAY)
    shown = next(r for r in group.records if r.header.kind == Kind.DEVICE and r.header.person == BEN.id)
    group.revoke(ANNA, BEN, 3 * DAY, [older])
    vote = group.revoke(ANNA, BEN, 4 * DAY, [shown])
    group.amend(ANNA, vote, 4 * DAY, [added])
    group.revoke(CEM, BEN, 5 * DAY)
    authority = fold(group.records)
    assert authority.places[added.id].state is State.IN_SET
    assert authority.places[older.id].state is State.HELD


def test_who_fell_adds_nothing_even_where_the_addition_itself_stays(group: Village) -> None:
    door = group.open_door(BEN, 1 * DAY)
    shown = next(r for r in group.records if r.header.kind == Kind.DEVICE and r.header.person == BEN.id)
    vote = group.revoke(ANNA, BEN, 4 * DAY, [shown])
    addition = group.amend(BEN, vote, 5 * DAY, [door])
    group.revoke(CEM, BEN, 6 * DAY, [addition])
    authority = fold(group.records)
    assert authority.places[addition.id].state is State.IN_SET
    assert authority.places[door.id].state is State.HELD


# -- devices of equals ------------------------------------------------------------------------------


def test_an_equals_device_falls_to_two_and_he_goes_on_with_another(group: Village) -> None:
    group.show(BEN, DAY, "tablet")
    group.revoke_device(ANNA, BEN, 2 * DAY)
    assert not fold(group.records).has_ended(BEN.id, BEN.device().public)
    group.revoke_device(CEM, BEN, 2 * DAY)
    authority = fold(group.records)
    assert authority.has_ended(BEN.id, BEN.device().public)
    assert authority.devices_of(BEN.id) == (BEN.device("tablet").public,)
    assert authority.has_role(BEN.id, Role.STEWARD, BEGINNING + 3 * DAY)
