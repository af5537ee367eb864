"""Who may appoint whom, until when, and what a steward's word is worth at its date."""

from itertools import pairwise

import pytest

from handrail_protocol.authority import Authority, fold
from handrail_protocol.authority.statements import read_statement
from handrail_protocol.authority.terms import Term, act_of, earlier
from handrail_protocol.kinds import Role
from handrail_protocol.limits import DAY, LEVELS_MAX
from handrail_protocol.vocabulary import Reach
from tests.support.village import BEGINNING, TERM, Village, Villager

ANNA, BEN, CEM, DORA, EMIL, ROSA = (Villager(name) for name in ("Anna", "Ben", "Cem", "Dora", "Emil", "Rosa"))


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN))
    made.found()
    return made


def level_of(authority: Authority, person: Villager) -> int | None:
    standing = authority.persons.get(person.id)
    return None if standing is None else standing.level


def end_of(authority: Authority, person: Villager, role: Role = Role.STEWARD) -> int | None:
    """In seconds after the beginning."""
    ends = [right.until for right in authority.rights(person.id) if role in right.roles]
    assert len(ends) == 1
    return None if ends[0] is None else ends[0] - BEGINNING


def test_whom_a_steward_appoints_stands_one_level_below(group: Village) -> None:
    group.appoint(ANNA, CEM, 1 * DAY)
    group.appoint(CEM, DORA, 2 * DAY)
    group.appoint(DORA, EMIL, 3 * DAY)
    authority = fold(group.records)
    assert [level_of(authority, who) for who in (ANNA, CEM, DORA, EMIL)] == [0, 1, 2, 3]


def test_a_level_is_that_of_the_best_grant(group: Village) -> None:
    group.appoint(ANNA, CEM, 1 * DAY)
    group.appoint(CEM, DORA, 2 * DAY)
    group.grant(BEN, DORA, Role.STEWARD, at=9 * DAY)
    assert level_of(fold(group.records), DORA) == 1


def test_an_act_carries_the_best_level_that_covers_its_date(group: Village) -> None:
    """Dora is of level 2, and of level 1 from day 9 on: what she gave before is a gift of level 2."""
    group.appoint(ANNA, CEM, 1 * DAY)
    group.appoint(CEM, DORA, 2 * DAY)
    group.grant(BEN, DORA, Role.STEWARD, at=9 * DAY)
    group.appoint(DORA, EMIL, 3 * DAY)
    group.appoint(DORA, ROSA, 10 * DAY)
    authority = fold(group.records)
    assert level_of(authority, EMIL) == 3
    assert level_of(authority, ROSA) == 2


def test_only_stewards_give_roles(group: Village) -> None:
    group.admit(ANNA, CEM, DAY, Role.LEARNER, Role.HELPER, Role.SPONSOR, Role.GUARDIAN, Role.HUB)
    grant = group.grant(CEM, DORA, at=2 * DAY)
    authority = fold(group.records)
    assert DORA.id not in authority.persons
    assert authority.set_aside[grant.id] == "its author was no steward at its date"


def test_a_hub_that_grants_gives_nothing(group: Village) -> None:
    hub = Villager("Library")
    group.admit(ANNA, hub, DAY, Role.HUB)
    group.grant(hub, CEM, Role.STEWARD, at=2 * DAY)
    group.open_door(hub, 2 * DAY)
    authority = fold(group.records)
    assert authority.hubs(BEGINNING + 2 * DAY) == {hub.id}
    assert CEM.id not in authority.persons
    assert authority.doors == ()


def test_a_strangers_grant_to_himself_waits(group: Village) -> None:
    group.show(CEM)
    group.grant(CEM, CEM, Role.STEWARD, at=DAY)
    authority = fold(group.records)
    assert CEM.id not in authority.persons
    assert not authority.may_open(CEM.id)


def test_a_steward_who_appoints_himself_gains_nothing(group: Village) -> None:
    group.appoint(ANNA, CEM, DAY, until=50 * DAY)
    group.grant(CEM, CEM, Role.STEWARD, at=2 * DAY, until=300 * DAY)
    late = group.open_door(CEM, 60 * DAY)
    authority = fold(group.records)
    assert level_of(authority, CEM) == 1
    assert not authority.has_role(CEM.id, Role.STEWARD, BEGINNING + 50 * DAY)
    assert late.id not in authority.counts


def test_two_who_appoint_each_other_gain_nothing(group: Village) -> None:
    group.appoint(ANNA, CEM, 1 * DAY, until=50 * DAY)
    group.appoint(CEM, DORA, 2 * DAY, until=300 * DAY)
    group.grant(DORA, CEM, Role.STEWARD, at=3 * DAY, until=300 * DAY)
    group.grant(CEM, DORA, Role.STEWARD, at=4 * DAY, until=300 * DAY)
    authority = fold(group.records)
    assert (level_of(authority, CEM), level_of(authority, DORA)) == (1, 2)
    for person in (CEM, DORA):
        assert not authority.has_role(person.id, Role.STEWARD, BEGINNING + 50 * DAY)


def test_two_who_appoint_each_other_without_a_beginning_are_nobody(group: Village) -> None:
    group.appoint(DORA, CEM, DAY)
    group.appoint(CEM, DORA, DAY)
    assert fold(group.records).persons.keys() == {ANNA.id, BEN.id}


def test_a_stewards_term_ends_with_that_of_who_appointed_him(group: Village) -> None:
    group.appoint(ANNA, CEM, 1 * DAY, until=50 * DAY)
    group.appoint(CEM, DORA, 2 * DAY, until=200 * DAY)
    group.appoint(DORA, EMIL, 3 * DAY, until=300 * DAY)
    authority = fold(group.records)
    assert end_of(authority, DORA) == 50 * DAY
    assert end_of(authority, EMIL) == 50 * DAY


def test_a_grant_beyond_the_appointers_end_counts_until_then(group: Village) -> None:
    group.appoint(ANNA, CEM, 1 * DAY, until=50 * DAY)
    group.appoint(CEM, DORA, 49 * DAY, until=349 * DAY)
    authority = fold(group.records)
    assert authority.has_role(DORA.id, Role.STEWARD, BEGINNING + 50 * DAY - 1)
    assert not authority.has_role(DORA.id, Role.STEWARD, BEGINNING + 50 * DAY)


def test_other_roles_outlast_the_one_who_gave_them(group: Village) -> None:
    group.appoint(ANNA, CEM, 1 * DAY, until=50 * DAY)
    group.admit(CEM, DORA, 2 * DAY, Role.HELPER, Role.STEWARD, until=200 * DAY)
    authority = fold(group.records)
    assert end_of(authority, DORA, Role.STEWARD) == 50 * DAY
    assert end_of(authority, DORA, Role.HELPER) == 200 * DAY


def test_a_steward_renewed_in_time_keeps_those_he_appointed(group: Village) -> None:
    group.appoint(ANNA, CEM, 1 * DAY, until=50 * DAY)
    group.appoint(CEM, DORA, 2 * DAY, until=200 * DAY)
    group.grant(BEN, CEM, Role.STEWARD, at=40 * DAY, until=120 * DAY)
    assert end_of(fold(group.records), DORA) == 120 * DAY


def test_a_steward_renewed_too_late_does_not(group: Village) -> None:
    group.appoint(ANNA, CEM, 1 * DAY, until=50 * DAY)
    group.appoint(CEM, DORA, 2 * DAY, until=200 * DAY)
    group.grant(BEN, CEM, Role.STEWARD, at=51 * DAY, until=120 * DAY)
    assert end_of(fold(group.records), DORA) == 50 * DAY


def test_a_founder_who_appoints_keeps_a_founders_end(group: Village) -> None:
    group.grant(BEN, ANNA, Role.STEWARD, at=1 * DAY, until=2 * DAY)
    group.appoint(ANNA, CEM, 1 * DAY, until=300 * DAY)
    authority = fold(group.records)
    assert level_of(authority, ANNA) == 0
    assert end_of(authority, CEM) == 300 * DAY


@pytest.mark.parametrize("at", [-1, 0], ids=["before", "at the end"])
def test_an_act_outside_the_term_does_not_count(group: Village, at: int) -> None:
    """A term covers its first second and not its last."""
    group.appoint(ANNA, CEM, 10 * DAY, until=50 * DAY)
    outside = group.grant(CEM, ROSA, at=10 * DAY - 1 if at else 50 * DAY)
    authority = fold(group.records)
    assert ROSA.id not in authority.persons
    assert authority.set_aside[outside.id] == "its author was no steward at its date"


def test_what_an_expired_steward_did_in_his_time_lasts(group: Village) -> None:
    group.appoint(ANNA, CEM, 1 * DAY, until=5 * DAY)
    group.admit(CEM, ROSA, 2 * DAY, until=200 * DAY)
    authority = fold(group.records)
    assert authority.is_member(ROSA.id, BEGINNING + 100 * DAY)
    assert not authority.has_role(CEM.id, Role.STEWARD, BEGINNING + 5 * DAY)


def test_an_expired_right_still_opens_the_authority_set(group: Village) -> None:
    group.admit(ANNA, ROSA, DAY, until=5 * DAY)
    authority = fold(group.records)
    assert not authority.is_member(ROSA.id, BEGINNING + 5 * DAY)
    assert authority.roles(ROSA.id, BEGINNING + 5 * DAY) == frozenset()
    assert authority.may_open(ROSA.id)


def test_appointments_end_at_the_last_level(group: Village) -> None:
    stewards = [Villager(f"Steward {number}") for number in range(LEVELS_MAX + 2)]
    group.appoint(ANNA, stewards[0], DAY)
    for above, below in pairwise(stewards):
        group.appoint(above, below, DAY)
    authority = fold(group.records)
    levels = [level_of(authority, steward) for steward in stewards]
    assert levels == [*range(1, LEVELS_MAX + 1), None, None]
    assert "a steward this far down the levels does not count" in authority.set_aside.values()


def test_a_founder_makes_himself_hub_and_helper(group: Village) -> None:
    group.grant(ANNA, ANNA, Role.HUB, Role.HELPER, at=DAY, reach=Reach.VIDEO)
    authority = fold(group.records)
    assert authority.hubs(BEGINNING + DAY) == {ANNA.id}
    assert authority.roles(ANNA.id, BEGINNING + DAY) == {Role.STEWARD, Role.HUB, Role.HELPER}
    assert authority.reach(ANNA.id, BEGINNING + DAY) == Reach.VIDEO
    assert authority.persons[ANNA.id].vouched_by == ()


def test_reach_is_the_widest_that_covers_the_date(group: Village) -> None:
    group.admit(ANNA, ROSA, DAY, Role.HELPER, until=100 * DAY)
    group.grant(BEN, ROSA, Role.HELPER, at=2 * DAY, until=10 * DAY, reach=Reach.VIDEO)
    authority = fold(group.records)
    assert authority.reach(ROSA.id, BEGINNING) == Reach.HUB
    assert authority.reach(ROSA.id, BEGINNING + 2 * DAY) == Reach.VIDEO
    assert authority.reach(ROSA.id, BEGINNING + 10 * DAY) == Reach.PUBLIC_PLACE
    assert authority.persons[ROSA.id].vouched_by == tuple(sorted((ANNA.id, BEN.id)))


def test_an_accompanied_grant_says_by_whom(group: Village) -> None:
    group.grant(ANNA, ROSA, Role.LEARNER, at=DAY, accompanied_by=DORA)
    (right,) = fold(group.records).rights(ROSA.id)
    assert right.accompanied_by == DORA.id


def test_an_act_of_a_term_that_was_revoked_is_one_that_a_list_names(group: Village) -> None:
    statement = read_statement(group.open_door(ANNA, 3 * DAY))
    assert not isinstance(statement, str)
    start, end = BEGINNING, BEGINNING + TERM
    whole, none = Term(1, start, end, b"grant"), Term(1, start, end, b"grant", frozenset())
    named = Term(1, start, end, b"grant", frozenset({statement.mark}))
    assert act_of(statement, [none], 1) is None
    assert act_of(statement, [whole], 2) is None
    for terms in ([whole], [named], [whole, none]):
        act = act_of(statement, terms, 1)
        assert act is not None
        assert (act.level, act.end) == (1, end)
    assert (earlier(5, None), earlier(5, 3), earlier(5, 9)) == (5, 3, 5)
