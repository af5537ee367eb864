"""What somebody shows who comes to a node that holds nothing of the group, or not enough."""

from itertools import pairwise

import pytest

from handrail_protocol.authority import Authority, fold
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.limits import CHAIN_RECORDS_MAX, DAY, LEVELS_MAX
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CEM, DORA, EMIL, ROSA = (Villager(name) for name in ("Anna", "Ben", "Cem", "Dora", "Emil", "Rosa"))


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN))
    made.found()
    return made


def shown(authority: Authority, person: Villager) -> list[Record]:
    return [authority.records[record_id] for record_id in authority.chain(person.id)]


def alone(group: Village, person: Villager) -> Authority:
    """What a verifier sees who holds nothing but the chain."""
    return fold(shown(fold(group.records), person))


def test_a_founders_chain_is_the_charter_after_its_authors_device(group: Village) -> None:
    kinds = [record.header.kind for record in shown(fold(group.records), BEN)]
    assert kinds == [Kind.DEVICE, Kind.CHARTER]
    assert alone(group, BEN).persons[BEN.id].level == 0


def test_a_chain_goes_down_from_the_charter_to_the_grant(group: Village) -> None:
    group.appoint(ANNA, CEM, 1 * DAY)
    group.appoint(CEM, DORA, 2 * DAY)
    grant = group.admit(DORA, ROSA, 3 * DAY, Role.HELPER)
    group.admit(ANNA, EMIL, 4 * DAY)
    records = shown(fold(group.records), ROSA)
    with_device = [Kind.DEVICE, Kind.GRANT]
    kinds = [record.header.kind for record in records]
    assert kinds == [Kind.DEVICE, Kind.CHARTER, Kind.GRANT, *with_device, *with_device]
    assert records[-1] == grant
    seen = alone(group, ROSA)
    assert seen.roles(ROSA.id, BEGINNING + 3 * DAY) == {Role.HELPER}
    assert EMIL.id not in seen.persons


def test_a_joiners_chain_holds_her_invitation(group: Village) -> None:
    invitation = group.invite(ANNA, DAY)
    join = group.join(ROSA, invitation, 2 * DAY)
    records = shown(fold(group.records), ROSA)
    assert {invitation.id, join.id} <= {record.id for record in records}
    assert alone(group, ROSA).may_open(ROSA.id)


def test_a_grant_that_cites_a_join_is_shown_with_it(group: Village) -> None:
    invitation = group.invite(ANNA, DAY)
    join = group.join(ROSA, invitation, 2 * DAY)
    group.grant(BEN, ROSA, at=5 * DAY, cites=join)
    assert alone(group, ROSA).is_member(ROSA.id, BEGINNING + 2 * DAY)


def test_who_was_revoked_and_who_never_stood_have_no_chain(group: Village) -> None:
    grant = group.admit(ANNA, CEM, DAY)
    group.admit(ANNA, DORA, DAY)
    group.revoke(ANNA, grant, 2 * DAY)
    group.revoke(ANNA, DORA, 2 * DAY)
    authority = fold(group.records)
    for person in (CEM, DORA, EMIL):
        assert authority.chain(person.id) == []


def test_a_revocation_beats_the_chain_of_who_hides_it(group: Village) -> None:
    group.admit(ANNA, CEM, DAY)
    chain = shown(fold(group.records), CEM)
    revocation = group.revoke(BEN, CEM, 2 * DAY)
    assert fold(chain).may_open(CEM.id)
    held = [each for each in group.records if each.header.person == BEN.id]
    assert revocation in held
    assert not fold([*chain, *held]).may_open(CEM.id)


def test_an_expired_right_is_shown_too(group: Village) -> None:
    group.admit(ANNA, ROSA, DAY, until=5 * DAY)
    assert alone(group, ROSA).may_open(ROSA.id)


def test_a_gift_of_a_steward_who_was_renewed_is_shown_with_the_renewal() -> None:
    """Cem's office ends with Ben's; that Ben was renewed is what makes Cem a steward on day 100."""
    group = Village((ANNA,))
    group.found()
    group.appoint(ANNA, BEN, 1 * DAY, until=50 * DAY)
    group.appoint(BEN, CEM, 2 * DAY, until=250 * DAY)
    group.grant(ANNA, BEN, Role.STEWARD, at=40 * DAY, until=90 * DAY)
    group.grant(ANNA, BEN, Role.STEWARD, at=80 * DAY, until=200 * DAY)
    group.grant(CEM, ROSA, Role.HELPER, at=100 * DAY)
    group.appoint(CEM, DORA, 99 * DAY, until=240 * DAY)
    group.grant(DORA, EMIL, at=150 * DAY)
    for person in (ROSA, DORA, EMIL):
        assert fold(group.records).may_open(person.id)
        assert alone(group, person).may_open(person.id)


def test_the_lowest_of_all_levels_still_fits(group: Village) -> None:
    stewards = [ANNA, *(Villager(f"Steward {number}") for number in range(LEVELS_MAX))]
    for above, below in pairwise(stewards):
        invitation = group.invite(above, DAY, code=below.name)
        join = group.join(below, invitation, DAY, code=below.name)
        group.grant(above, below, Role.STEWARD, at=DAY, cites=join)
    group.admit(stewards[-1], ROSA, DAY)
    assert len(fold(group.records).chain(ROSA.id)) <= CHAIN_RECORDS_MAX
    assert alone(group, ROSA).may_open(ROSA.id)


def test_many_rights_are_shown_as_far_as_they_fit(group: Village) -> None:
    for number in range(CHAIN_RECORDS_MAX):
        group.grant(ANNA, ROSA, Role.HELPER, at=DAY, until=(100 + number) * DAY)
    authority = fold(group.records)
    assert len(authority.chain(ROSA.id)) == CHAIN_RECORDS_MAX
    longest = max(right.until or 0 for right in authority.rights(ROSA.id))
    assert max(right.until or 0 for right in alone(group, ROSA).rights(ROSA.id)) == longest
