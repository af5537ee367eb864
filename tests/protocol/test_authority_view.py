"""What others ask of the fold: rights at a date, mandates, hubs, quotas, and what has changed."""

import pytest

from handrail_protocol.authority import Authority, fold
from handrail_protocol.authority.view import Ends, Right, quota_after
from handrail_protocol.bodies.authority import May
from handrail_protocol.kinds import Audience, Role
from handrail_protocol.limits import DAY, DOORS_KEPT, QUOTA_HUB_FACTOR, QUOTA_PER_DAY, QUOTA_START
from handrail_protocol.visibility import view as seen
from handrail_protocol.vocabulary import Reach
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CEM, NINA, ROSA, EVE = (Villager(name) for name in ("Anna", "Ben", "Cem", "Nina", "Rosa", "Eve"))
HUB = Villager("Library")


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN))
    made.found()
    for member in (NINA, ROSA):
        made.admit(ANNA, member, DAY)
    return made


def at(day: int) -> int:
    return BEGINNING + day * DAY


# -- mandates --------------------------------------------------------------------------------------


def may(group: Village, agent: Villager, principal: Villager, day: int = 5, what: May = May.ARRANGE) -> bool:
    views = fold(group.records), fold(group.records[::-1])
    assert views[0] == views[1]
    return views[0].may_act(agent.id, principal.id, what, at(day)) is not None


def test_a_mandate_allows_what_it_says_in_its_time(group: Village) -> None:
    group.mandate(ROSA, NINA, ROSA, 2 * DAY, May.ARRANGE, until=10 * DAY)
    assert [may(group, NINA, ROSA, day) for day in (1, 2, 9, 10)] == [False, True, True, False]
    assert not may(group, NINA, ROSA, what=May.READ)
    assert not may(group, ROSA, NINA)
    assert not may(group, ANNA, ROSA)


def test_a_steward_writes_one_for_somebody(group: Village) -> None:
    group.mandate(BEN, NINA, ROSA, 2 * DAY, May.ARRANGE, May.READ)
    assert may(group, NINA, ROSA)
    assert may(group, NINA, ROSA, what=May.READ)


@pytest.mark.parametrize("author", [NINA, EVE], ids=["its agent", "a member"])
def test_nobody_else_writes_one(group: Village, author: Villager) -> None:
    group.admit(ANNA, EVE, DAY)
    group.mandate(author, NINA, ROSA, 2 * DAY)
    assert not may(group, NINA, ROSA)


def test_a_steward_gives_himself_none(group: Village) -> None:
    mandate = group.mandate(BEN, BEN, ROSA, 2 * DAY)
    assert not may(group, BEN, ROSA)
    assert fold(group.records).set_aside[mandate.id] == "nobody gives himself a mandate"


def test_a_mandate_needs_two_members(group: Village) -> None:
    group.mandate(ROSA, EVE, ROSA, 2 * DAY)
    group.mandate(ANNA, NINA, EVE, 2 * DAY)
    assert not may(group, EVE, ROSA)
    assert not may(group, NINA, EVE)
    group.admit(ANNA, EVE, 3 * DAY, until=6 * DAY)
    assert may(group, EVE, ROSA)
    assert not may(group, EVE, ROSA, day=6)


@pytest.mark.parametrize("day", [0, 400], ids=["before", "after"])
def test_a_mandate_from_outside_of_her_term_allows_nothing(group: Village, day: int) -> None:
    group.mandate(ROSA, NINA, ROSA, day * DAY)
    group.grant(ANNA, ROSA, at=500 * DAY)
    group.grant(ANNA, NINA, at=500 * DAY)
    assert not may(group, NINA, ROSA, day=2)
    assert not may(group, NINA, ROSA, day=501)


def test_any_steward_ends_a_mandate(group: Village) -> None:
    group.appoint(ANNA, CEM, DAY)
    mandate = group.mandate(ROSA, NINA, ROSA, 2 * DAY)
    group.revoke(CEM, mandate, 3 * DAY)
    assert not may(group, NINA, ROSA)


@pytest.mark.parametrize("ended", [NINA, ROSA], ids=["agent", "principal"])
def test_a_mandate_ends_with_either_of_the_two(group: Village, ended: Villager) -> None:
    group.mandate(ROSA, NINA, ROSA, 2 * DAY)
    group.revoke(ANNA, ended, 3 * DAY)
    assert not may(group, NINA, ROSA)


def test_a_mandate_written_on_a_stolen_device_is_held_with_it(group: Village) -> None:
    group.show(ROSA, DAY, "tablet")
    group.mandate(ROSA, NINA, ROSA, 2 * DAY)
    group.end_own_device(ROSA, "laptop", 3 * DAY)
    assert not may(group, NINA, ROSA)


def test_of_several_mandates_the_longest_is_named(group: Village) -> None:
    group.mandate(ROSA, NINA, ROSA, 2 * DAY, until=10 * DAY)
    longest = group.mandate(ANNA, NINA, ROSA, 2 * DAY, until=20 * DAY)
    assert fold(group.records).may_act(NINA.id, ROSA.id, May.ARRANGE, at(5)) == longest.id


# -- hubs, doors, reach ------------------------------------------------------------------------------


def test_a_hub_is_a_role_by_grant_and_only_in_its_term(group: Village) -> None:
    group.admit(ANNA, HUB, DAY, Role.HUB, until=9 * DAY)
    authority = fold(group.records)
    assert [authority.hubs(at(day)) for day in (0, 1, 8, 9)] == [set(), {HUB.id}, {HUB.id}, set()]
    assert authority.stewards(at(5)) == {ANNA.id, BEN.id}


def test_a_hub_sees_no_stewards_records_by_right_of_its_role_alone(group: Village) -> None:
    """It carries what is sealed; it decides over nobody and grants nothing."""
    group.admit(ANNA, HUB, DAY, Role.HUB)
    group.grant(HUB, EVE, at=2 * DAY)
    group.revoke(HUB, ROSA, 2 * DAY)
    group.mandate(HUB, NINA, ROSA, 2 * DAY)
    authority = fold(group.records)
    assert authority.roles(HUB.id, at(3)) == {Role.HUB}
    assert not authority.may_open(EVE.id)
    assert authority.may_open(ROSA.id)
    assert authority.mandates == {}


def test_the_last_doors_open_the_newest_first(group: Village) -> None:
    doors = [group.open_door(ANNA, day * DAY) for day in (4, 2, 6, 3)]
    authority = fold(group.records)
    assert authority.door_ids == (doors[2].id, doors[0].id)
    assert len(authority.doors) == DOORS_KEPT
    assert authority.set_aside[doors[1].id] == "newer doors have replaced it"


def test_the_doors_of_a_steward_who_fell_are_shut(group: Village) -> None:
    old = group.open_door(ANNA, 1 * DAY)
    group.appoint(ANNA, CEM, DAY)
    group.open_door(CEM, 2 * DAY)
    group.revoke(BEN, CEM, 3 * DAY)
    assert fold(group.records).door_ids == (old.id,)
    new = group.open_door(BEN, 4 * DAY)
    assert fold(group.records).door_ids == (new.id, old.id)


def test_who_was_never_trusted_further_meets_at_the_hub(group: Village) -> None:
    authority = fold(group.records)
    assert authority.reach(ROSA.id, at(5)) is Reach.PUBLIC_PLACE
    assert authority.reach(EVE.id, at(5)) is Reach.HUB
    group.grant(ANNA, ROSA, at=2 * DAY, until=4 * DAY, reach=Reach.VIDEO)
    assert fold(group.records).reach(ROSA.id, at(3)) is Reach.VIDEO
    assert fold(group.records).reach(ROSA.id, at(5)) is Reach.PUBLIC_PLACE


def test_an_expired_right_opens_the_authority_set_and_no_other(group: Village) -> None:
    group.admit(ANNA, EVE, DAY, until=2 * DAY)
    authority = fold(group.records)
    for audience, open_to_her in (
        (Audience.AUTHORITY, True),
        (Audience.MEMBERS, False),
        (Audience.MAIL, False),
    ):
        assert (seen(authority, audience, [ANNA.id], [EVE.id], at(5)) is not None) is open_to_her


# -- rights ----------------------------------------------------------------------------------------


def test_a_right_covers_its_first_second_and_not_its_last() -> None:
    right = Right(frozenset(), Reach.HUB, 10, 20, b"", b"")
    assert [right.covers(second) for second in (9, 10, 19, 20)] == [False, True, True, False]
    founders = Right(frozenset(), Reach.HUB, 10, None, b"", b"")
    assert founders.covers(1 << 40)


def test_a_revoked_right_covers_what_its_lists_name() -> None:
    right = Right(frozenset(), Reach.HUB, 10, 20, b"", b"", only=frozenset({b"named"}))
    assert right.covers_record(15, b"named")
    assert not right.covers_record(15, b"other")
    assert not right.covers_record(20, b"named")


def test_ends_hold_what_no_list_names() -> None:
    mark, other = bytes(16), bytes(15) + b"\1"
    ends = Ends({ROSA.id: frozenset({mark})}, {(NINA.id, b"laptop"): frozenset()})
    assert not ends.hold(ROSA.id, b"any", mark + bytes(16))
    assert ends.hold(ROSA.id, b"any", other + bytes(16))
    assert ends.hold(NINA.id, b"laptop", mark + bytes(16))
    assert not ends.hold(NINA.id, b"tablet", mark + bytes(16))


def test_the_quota_grows_by_full_days() -> None:
    assert quota_after(-5) == quota_after(0) == quota_after(DAY - 1) == QUOTA_START
    assert quota_after(DAY) == QUOTA_START + QUOTA_PER_DAY
    assert quota_after(DAY, is_hub=True) == QUOTA_HUB_FACTOR * (QUOTA_START + QUOTA_PER_DAY)
    assert Authority().quota(ROSA.id, at(5)) == 0


# -- what changed ------------------------------------------------------------------------------------


def test_a_change_names_those_whose_records_may_move(group: Village) -> None:
    before = fold(group.records)
    assert before.changed_from(before) == set()
    group.revoke(ANNA, ROSA, 5 * DAY)
    after = fold(group.records)
    assert ROSA.id in after.changed_from(before)
    assert NINA.id not in after.changed_from(before)


def test_a_change_of_a_device_names_its_person(group: Village) -> None:
    before = fold(group.records)
    group.revoke_device(ANNA, NINA, 5 * DAY)
    ended = fold(group.records)
    group.show(ROSA, 5 * DAY, "tablet")
    assert NINA.id in ended.changed_from(before)
    assert ROSA.id in fold(group.records).changed_from(ended)
    assert NINA.id not in fold(group.records).changed_from(ended)


def test_a_charter_that_came_names_everybody(group: Village) -> None:
    empty = fold([record for record in group.records if record.id != fold(group.records).charter_id])
    assert {ANNA.id, BEN.id, NINA.id, ROSA.id} <= fold(group.records).changed_from(empty)
