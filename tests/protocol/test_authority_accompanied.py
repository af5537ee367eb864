"""Who may be accompanied: a learner or helper, where two stewards stand, and nobody by herself."""

import pytest

from handrail_protocol.authority import fold
from handrail_protocol.kinds import Role
from handrail_protocol.limits import DAY
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, OMAR, FATHER = (Villager(name) for name in ("Anna", "Ben", "Omar", "Omar's father"))
AT = BEGINNING + 20 * DAY


def group_of(*founders: Villager) -> Village:
    made = Village(founders)
    made.found()
    made.admit(ANNA, FATHER, 5 * DAY, Role.GUARDIAN)
    made.show(OMAR, 5 * DAY)
    return made


def test_two_founders_may_admit_somebody_who_is_accompanied() -> None:
    group = group_of(ANNA, BEN)
    group.grant(ANNA, OMAR, Role.HELPER, at=6 * DAY, accompanied_by=FATHER)
    authority = fold(group.records)
    assert authority.is_member(OMAR.id, AT)
    assert authority.accompanied_by(OMAR.id, AT) == {FATHER.id}
    assert authority.readers_of(OMAR.id, AT) == frozenset({FATHER.id, ANNA.id, BEN.id})
    assert authority.readers_of(FATHER.id, AT) is None


def test_one_steward_alone_may_not() -> None:
    group = group_of(ANNA)
    grant = group.grant(ANNA, OMAR, Role.HELPER, at=6 * DAY, accompanied_by=FATHER)
    authority = fold(group.records)
    assert not authority.is_member(OMAR.id, AT)
    assert authority.set_aside[grant.id] == "somebody is accompanied only where two stewards stand"


def test_a_second_steward_counts_from_when_she_was_appointed() -> None:
    group = group_of(ANNA)
    early = group.grant(ANNA, OMAR, Role.HELPER, at=6 * DAY, accompanied_by=FATHER)
    group.admit(ANNA, BEN, 7 * DAY, Role.STEWARD)
    late = group.grant(ANNA, OMAR, Role.LEARNER, at=8 * DAY, accompanied_by=FATHER)
    authority = fold(group.records)
    assert early.id in authority.set_aside
    assert authority.roles(OMAR.id, AT) == {Role.LEARNER}
    assert late.id in authority.counts


def test_that_the_second_steward_was_ended_since_takes_nobody_away() -> None:
    group = group_of(ANNA)
    group.admit(ANNA, BEN, 5 * DAY, Role.STEWARD)
    group.grant(ANNA, OMAR, Role.HELPER, at=6 * DAY, accompanied_by=FATHER)
    group.revoke(ANNA, BEN, at=9 * DAY)
    assert fold(group.records).is_member(OMAR.id, AT)


@pytest.mark.parametrize("role", [Role.SPONSOR, Role.GUARDIAN, Role.STEWARD, Role.HUB])
def test_no_office_is_given_to_somebody_who_is_accompanied(role: Role) -> None:
    group = group_of(ANNA, BEN)
    grant = group.grant(ANNA, OMAR, Role.HELPER, role, at=6 * DAY, accompanied_by=FATHER)
    authority = fold(group.records)
    assert authority.roles(OMAR.id, AT) == frozenset()
    assert grant.id in authority.set_aside


def test_nobody_accompanies_himself() -> None:
    group = group_of(ANNA, BEN)
    group.grant(ANNA, OMAR, Role.HELPER, at=6 * DAY, accompanied_by=OMAR)
    assert not fold(group.records).is_member(OMAR.id, AT)


def test_an_invitation_for_somebody_who_is_accompanied_needs_two_stewards_too() -> None:
    for founders, admitted in (((ANNA,), False), ((ANNA, BEN), True)):
        group = group_of(*founders)
        invitation = group.invite(ANNA, at=6 * DAY, accompanied_by=FATHER)
        group.join(OMAR, invitation, 7 * DAY, show=False)
        authority = fold(group.records)
        assert authority.is_member(OMAR.id, BEGINNING + 8 * DAY) is admitted
        if admitted:
            assert authority.accompanied_by(OMAR.id, BEGINNING + 8 * DAY) == {FATHER.id}
