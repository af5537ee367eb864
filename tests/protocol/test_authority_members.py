"""Who is let in: by a grant, or by an invitation that was used no more often than it allows."""

import pytest

from handrail_protocol.authority import Authority, fold
from handrail_protocol.authority.places import State
from handrail_protocol.bodies.authority import Grant, Join
from handrail_protocol.invitation import sign_join
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.limits import DAY, JOINS_SPARE, QUOTA_START, TERM_MAX
from handrail_protocol.records import Record
from handrail_protocol.vocabulary import Reach
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CEM, OMAR, ROSA, EVE = (Villager(name) for name in ("Anna", "Ben", "Cem", "Omar", "Rosa", "Eve"))
USED_TOO_OFTEN = "the code was used more often than it allows; a steward says who was meant"


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN))
    made.found()
    return made


def view(group: Village) -> Authority:
    """The same whatever the order in which the records came."""
    found = fold(group.records)
    assert fold(group.records[::-1]) == found
    return found


def at(day: int) -> int:
    return BEGINNING + day * DAY


# -- a join that counts ----------------------------------------------------------------------------


def test_a_join_is_a_grant_of_the_invitations_role_until_its_end(group: Village) -> None:
    invitation = group.invite(ANNA, DAY, role=Role.HELPER, days=7)
    join = group.join(OMAR, invitation, 2 * DAY)
    authority = view(group)
    (right,) = authority.rights(OMAR.id)
    assert (right.roles, right.reach, right.by) == (frozenset({Role.HELPER}), Reach.PUBLIC_PLACE, ANNA.id)
    assert (right.start, right.until, right.source) == (at(2), at(8), join.id)
    assert not authority.is_member(OMAR.id, at(8))
    assert authority.may_open(OMAR.id)
    assert authority.invitations[invitation.id].uses_left == 0
    assert authority.uncited_joins(at(3)) == [(join.id, OMAR.id, Role.HELPER)]
    assert authority.uncited_joins(at(8)) == []


def test_a_grant_that_cites_the_join_begins_with_it(group: Village) -> None:
    invitation = group.invite(ANNA, DAY)
    join = group.join(ROSA, invitation, 2 * DAY)
    group.grant(BEN, ROSA, at=5 * DAY, cites=join)
    authority = view(group)
    assert authority.is_member(ROSA.id, at(2))
    assert authority.persons[ROSA.id].first == at(2)
    assert authority.uncited_joins(at(6)) == []
    assert authority.invitations[invitation.id].uses_left == 0


def test_a_member_who_uses_an_invitation_adds_her_device_and_keeps_her_grants(group: Village) -> None:
    group.admit(ANNA, ROSA, DAY, Role.HELPER)
    invitation = group.invite(ANNA, 2 * DAY)
    group.join(ROSA, invitation, 3 * DAY, device="tablet")
    authority = view(group)
    assert len(authority.devices_of(ROSA.id)) == 2
    assert Role.HELPER in authority.roles(ROSA.id, at(4))


def test_one_person_on_two_devices_uses_an_invitation_once(group: Village) -> None:
    invitation = group.invite(ANNA, DAY, uses=2)
    for device in ("laptop", "tablet"):
        group.join(ROSA, invitation, 2 * DAY, device=device)
    group.join(OMAR, invitation, 3 * DAY)
    authority = view(group)
    assert authority.may_open(ROSA.id)
    assert authority.may_open(OMAR.id)


# -- used too often --------------------------------------------------------------------------------


def test_a_code_that_got_about_lets_nobody_in_until_a_steward_says_who_was_meant(group: Village) -> None:
    invitation = group.invite(ANNA, DAY, uses=1)
    joins = [group.join(who, invitation, 2 * DAY) for who in (ROSA, EVE)]
    authority = view(group)
    assert not authority.may_open(ROSA.id)
    assert not authority.may_open(EVE.id)
    assert {authority.set_aside[join.id] for join in joins} == {USED_TOO_OFTEN}
    assert {authority.places[join.id].state for join in joins} == {
        State.IN_SET
    }  # so that a steward sees them
    group.grant(ANNA, ROSA, at=3 * DAY, cites=joins[0])
    authority = view(group)
    assert authority.may_open(ROSA.id)
    assert not authority.may_open(EVE.id)


def test_a_later_join_beyond_the_uses_takes_nothing_from_who_has_a_grant(group: Village) -> None:
    invitation = group.invite(ANNA, DAY, uses=1)
    join = group.join(ROSA, invitation, 2 * DAY)
    group.grant(ANNA, ROSA, at=3 * DAY, cites=join)
    group.join(EVE, invitation, 2 * DAY - 1)
    authority = view(group)
    assert authority.may_open(ROSA.id)
    assert not authority.may_open(EVE.id)


def test_grants_that_cite_count_as_uses(group: Village) -> None:
    invitation = group.invite(ANNA, DAY, uses=2)
    for who in (ROSA, OMAR):
        group.grant(ANNA, who, at=3 * DAY, cites=group.join(who, invitation, 2 * DAY))
    group.join(EVE, invitation, 4 * DAY)
    assert not view(group).may_open(EVE.id)


def test_a_spilled_code_fills_the_set_no_further_than_its_bound(group: Village) -> None:
    invitation = group.invite(ANNA, DAY, uses=1)
    crowd = [Villager(f"Stranger {number}") for number in range(JOINS_SPARE + 8)]
    joins = [group.join(who, invitation, 2 * DAY) for who in crowd]
    authority = view(group)
    kept = [join for join in joins if authority.places[join.id].state is State.IN_SET]
    assert len(kept) == JOINS_SPARE + 1
    assert max(join.id for join in kept) < min(join.id for join in joins if join not in kept)
    assert not any(authority.may_open(who.id) for who in crowd)


def test_a_newcomer_who_does_not_count_writes_no_more_than_her_devices(group: Village) -> None:
    invitation = group.invite(ANNA, DAY, uses=1)
    for who in (ROSA, EVE):
        group.join(who, invitation, 2 * DAY)
    lock = group.lock(EVE, 2 * DAY)
    door = group.open_door(EVE, 2 * DAY)
    flood = [group.lock(EVE, 2 * DAY + each) for each in range(QUOTA_START + 5)]
    authority = view(group)
    assert authority.places[lock.id].state is State.IN_SET
    assert authority.places[door.id].state is State.WAITING
    in_set = [each for each in flood if authority.places[each.id].state is State.IN_SET]
    assert 0 < len(in_set) < QUOTA_START
    assert authority.locks == {}


# -- joins that do not hold ------------------------------------------------------------------------


def refused(group: Village, join: Record, who: Villager = EVE) -> str:
    authority = view(group)
    assert not authority.may_open(who.id)
    return authority.set_aside[join.id]


def test_another_code_joins_nobody(group: Village) -> None:
    invitation = group.invite(ANNA, DAY)
    refused(group, group.join(EVE, invitation, 2 * DAY, code="guessed"))


def test_a_join_made_for_another_person_or_device_does_not_hold(group: Village) -> None:
    """Eve heard Rosa's join on the way and says its signature again as her own, or for a device of hers."""
    invitation = group.invite(ANNA, DAY, uses=5)
    heard = group.join(ROSA, invitation, 2 * DAY).said
    assert isinstance(heard, Join)
    copied = group.join(EVE, invitation, 2 * DAY, signature=heard.code_signature)
    mine = sign_join(group.code(), invitation.id, EVE.id, ROSA.device().public)
    moved = group.join(EVE, invitation, 3 * DAY, signature=mine)
    for join in (copied, moved):
        refused(group, join)
    assert view(group).may_open(ROSA.id)


def test_a_join_of_another_invitation_does_not_hold(group: Village) -> None:
    """Both codes are the same, the invitations are not."""
    first, second = group.invite(ANNA, DAY), group.invite(ANNA, 2 * DAY)
    signature = sign_join(group.code(), first.id, EVE.id, EVE.device().public)
    refused(group, group.join(EVE, second, 3 * DAY, signature=signature))


@pytest.mark.parametrize("day", [0, 9], ids=["before", "after"])
def test_a_join_outside_of_the_invitations_dates_does_not_hold(group: Village, day: int) -> None:
    invitation = group.invite(ANNA, DAY, days=7)
    refused(group, group.join(EVE, invitation, day * DAY))


def test_a_join_without_a_certificate_does_not_hold(group: Village) -> None:
    invitation = group.invite(ANNA, DAY)
    refused(group, group.join(EVE, invitation, 2 * DAY, show=False))


def test_an_invitation_by_nobody_lets_nobody_in(group: Village) -> None:
    group.admit(ANNA, OMAR, DAY, Role.HELPER)
    invitation = group.invite(OMAR, 2 * DAY)
    assert refused(group, group.join(EVE, invitation, 3 * DAY)) == "nothing here gives its author a right"
    assert view(group).set_aside[invitation.id] == "its author was no steward at its date"


def test_an_invitation_falls_with_its_author_and_a_confirmed_join_does_not(group: Village) -> None:
    group.appoint(ANNA, CEM, DAY)
    invitation = group.invite(CEM, 2 * DAY, uses=2)
    joins = [group.join(who, invitation, 3 * DAY) for who in (ROSA, EVE)]
    group.grant(ANNA, ROSA, at=4 * DAY, cites=joins[0])
    group.revoke(BEN, CEM, 5 * DAY)
    authority = view(group)
    assert authority.may_open(ROSA.id)
    assert not authority.may_open(EVE.id)


def test_a_person_who_was_ended_comes_back_by_no_invitation(group: Village) -> None:
    group.admit(ANNA, EVE, DAY)
    group.revoke(BEN, EVE, 2 * DAY)
    invitation = group.invite(ANNA, 3 * DAY)
    group.join(EVE, invitation, 4 * DAY, device="tablet")
    assert not view(group).may_open(EVE.id)


def test_a_person_who_was_ended_uses_up_no_invitation(group: Village) -> None:
    group.admit(ANNA, EVE, DAY)
    group.revoke(BEN, EVE, 2 * DAY)
    invitation = group.invite(ANNA, 3 * DAY, uses=1)
    for who in (EVE, ROSA):
        group.join(who, invitation, 4 * DAY)
    assert view(group).may_open(ROSA.id)


def test_a_device_that_was_ended_joins_nobody(group: Village) -> None:
    group.revoke_device(ANNA, EVE, DAY)
    invitation = group.invite(ANNA, 2 * DAY)
    group.join(EVE, invitation, 3 * DAY)
    assert not view(group).may_open(EVE.id)


# -- grants ----------------------------------------------------------------------------------------


def test_a_grant_may_cite_no_join_of_somebody_else(group: Village) -> None:
    invitation = group.invite(ANNA, DAY)
    join = group.join(ROSA, invitation, 2 * DAY)
    group.grant(ANNA, EVE, at=5 * DAY, cites=join)
    authority = view(group)
    assert authority.persons[EVE.id].first == at(5)
    assert authority.uncited_joins(at(5)) == [(join.id, ROSA.id, Role.LEARNER)]


def test_a_citation_does_not_reach_back_before_the_charter(group: Village) -> None:
    """Else an old date would buy any quota."""
    invitation = group.invite(ANNA, DAY)
    join = group.join(EVE, invitation, -1_000 * DAY)
    group.grant(ANNA, EVE, at=5 * DAY, cites=join)
    assert view(group).persons[EVE.id].first == BEGINNING


def test_the_roles_of_several_grants_add_up_each_in_its_term(group: Village) -> None:
    group.grant(ANNA, OMAR, Role.HELPER, Role.SPONSOR, at=DAY, until=10 * DAY)
    group.grant(BEN, OMAR, Role.LEARNER, at=5 * DAY, until=20 * DAY)
    authority = view(group)
    assert authority.roles(OMAR.id, at(2)) == {Role.HELPER, Role.SPONSOR}
    assert authority.roles(OMAR.id, at(6)) == {Role.HELPER, Role.SPONSOR, Role.LEARNER}
    assert authority.roles(OMAR.id, at(11)) == {Role.LEARNER}
    assert authority.roles(OMAR.id, at(20)) == frozenset()


def test_a_right_lasts_400_days_at_most(group: Village) -> None:
    group.grant(ANNA, OMAR, Role.HELPER, at=DAY, until=DAY + TERM_MAX)
    assert view(group).is_member(OMAR.id, at(401) - 1)
    longer = Grant(group.salt(), EVE.id, (1,), 1, at(402) + 1, None, None)
    group.say(ANNA, Kind.GRANT, longer, 2 * DAY, expires=at(402) + 1000 * DAY)
    assert not view(group).may_open(EVE.id)
