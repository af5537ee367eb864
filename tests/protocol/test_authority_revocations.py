"""What a revocation ends, who may take it back or add to it, and what stays."""

import pytest

from handrail_protocol.authority import Authority, fold
from handrail_protocol.authority.places import State
from handrail_protocol.authority.revocations import Revocations, aim_of
from handrail_protocol.authority.statements import read_statement
from handrail_protocol.authority.terms import Act
from handrail_protocol.bodies.authority import Target
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CEM, DORA, OMAR, ROSA = (Villager(name) for name in ("Anna", "Ben", "Cem", "Dora", "Omar", "Rosa"))
LATER = BEGINNING + 50 * DAY


@pytest.fixture
def group() -> Village:
    """Anna and Ben founded it, Cem is a steward of level 1, Dora of level 2, Omar a helper."""
    made = Village((ANNA, BEN))
    made.found()
    made.appoint(ANNA, CEM, DAY)
    made.appoint(CEM, DORA, 2 * DAY)
    made.admit(CEM, OMAR, 3 * DAY, Role.HELPER)
    return made


def device_of(group: Village, who: Villager) -> Record:
    return next(
        each for each in group.records if each.header.kind == Kind.DEVICE and each.header.person == who.id
    )


def stands(group: Village, who: Villager) -> bool:
    """Whatever the order in which the records came."""
    views = fold(group.records), fold(group.records[::-1])
    assert views[0] == views[1]
    return views[0].may_open(who.id)


def reason(group: Village, record: Record) -> str:
    return fold(group.records).set_aside.get(record.id, "")


# -- of a person -----------------------------------------------------------------------------------


def test_any_steward_ends_a_member(group: Village) -> None:
    group.revoke(DORA, OMAR, 5 * DAY)
    authority = fold(group.records)
    assert authority.persons[OMAR.id].fallen
    assert not authority.is_member(OMAR.id, LATER)
    assert authority.roles(OMAR.id, LATER) == frozenset()
    assert authority.devices_of(OMAR.id) == ()


def test_nobody_else_does(group: Village) -> None:
    group.admit(ANNA, ROSA, 4 * DAY, Role.LEARNER, Role.SPONSOR, Role.GUARDIAN, Role.HUB)
    word = group.revoke(ROSA, OMAR, 5 * DAY)
    assert stands(group, OMAR)
    assert reason(group, word) == "its author was no steward at its date"


def test_a_grant_does_not_bring_back_who_was_ended(group: Village) -> None:
    """Neither an older one that comes late, nor a newer one, nor an invitation."""
    group.revoke(ANNA, OMAR, 5 * DAY)
    group.grant(BEN, OMAR, Role.HELPER, at=4 * DAY)
    group.grant(ANNA, OMAR, Role.STEWARD, at=6 * DAY)
    invitation = group.invite(BEN, 6 * DAY)
    group.join(OMAR, invitation, 7 * DAY)
    assert not stands(group, OMAR)


def test_who_is_revoked_before_anybody_let_him_in_never_comes_in(group: Village) -> None:
    group.revoke(ANNA, ROSA, 4 * DAY)
    group.admit(BEN, ROSA, 5 * DAY)
    assert not stands(group, ROSA)


def test_a_revocation_outside_of_its_authors_term_ends_nobody(group: Village) -> None:
    group.revoke(CEM, OMAR, 1 * DAY - 1)
    assert stands(group, OMAR)


# -- of a grant, an invitation or a mandate ---------------------------------------------------------


def test_the_end_of_one_grant_leaves_the_others(group: Village) -> None:
    grant = group.grant(CEM, OMAR, Role.HUB, at=5 * DAY)
    group.revoke(DORA, grant, 6 * DAY)
    authority = fold(group.records)
    assert authority.roles(OMAR.id, LATER) == {Role.HELPER}
    assert authority.set_aside[grant.id] == "it was revoked"


def test_who_has_no_grant_left_can_be_granted_again(group: Village) -> None:
    """That is the difference to the end of a person."""
    grant = group.admit(ANNA, ROSA, 4 * DAY)
    group.revoke(DORA, grant, 5 * DAY)
    assert not stands(group, ROSA)
    group.grant(DORA, ROSA, at=6 * DAY)
    assert stands(group, ROSA)


def test_an_office_is_not_ended_from_below_its_giver_or_from_beside(group: Village) -> None:
    office = group.grant(ANNA, DORA, Role.STEWARD, at=4 * DAY)
    group.appoint(BEN, ROSA, 4 * DAY)
    for who in (CEM, ROSA):
        word = group.revoke(who, office, 5 * DAY)
        assert reason(group, word) == "it is about somebody who stands above, or beside, its author"
    assert fold(group.records).persons[DORA.id].level == 1
    group.revoke(BEN, office, 6 * DAY)
    assert fold(group.records).persons[DORA.id].level == 2  # what Cem gave her is left


def test_a_lower_office_of_a_steward_is_not_ended_by_his_equals(group: Village) -> None:
    """Dora stands on level 1, and has from Cem an office of level 2 besides, which carries her acts once hers
    is over: only who stands above her takes it."""
    lower = [each for each in group.records if each.header.kind == Kind.GRANT][1]
    group.grant(ANNA, DORA, Role.STEWARD, at=4 * DAY)
    group.appoint(BEN, ROSA, 4 * DAY)
    word = group.revoke(ROSA, lower, 5 * DAY)
    assert reason(group, word) == "it is about somebody who stands above, or beside, its author"
    assert lower.id in fold(group.records).counts
    group.revoke(BEN, lower, 6 * DAY)
    assert fold(group.records).set_aside[lower.id] == "it was revoked"


def test_an_ended_invitation_lets_nobody_in(group: Village) -> None:
    invitation = group.invite(CEM, 4 * DAY, uses=2)
    join = group.join(ROSA, invitation, 5 * DAY)
    assert stands(group, ROSA)
    group.revoke(DORA, invitation, 6 * DAY)
    assert not stands(group, ROSA)
    assert invitation.id not in fold(group.records).invitations
    group.grant(ANNA, ROSA, at=7 * DAY, cites=join)
    assert stands(group, ROSA)


def test_a_revocation_that_names_nothing_says_so(group: Village) -> None:
    word = group.end(ANNA, Target.GRANT, bytes(32), 5 * DAY)
    assert reason(group, word) == "it names nothing that is known here"


# -- lifts -----------------------------------------------------------------------------------------


def test_a_lift_from_its_authors_level_or_above_brings_back(group: Village) -> None:
    word = group.revoke(CEM, OMAR, 5 * DAY)
    group.lift(DORA, word, 6 * DAY)
    assert not stands(group, OMAR)
    group.lift(BEN, word, 7 * DAY)
    assert stands(group, OMAR)
    assert reason(group, word) == "it was taken back"


def test_of_two_revocations_both_have_to_be_lifted(group: Village) -> None:
    words = [group.revoke(who, OMAR, 5 * DAY) for who in (ANNA, CEM)]
    group.lift(BEN, words[0], 6 * DAY)
    assert not stands(group, OMAR)
    group.lift(BEN, words[1], 6 * DAY)
    assert stands(group, OMAR)


def test_a_lift_speaks_of_the_same_target(group: Village) -> None:
    word = group.revoke(CEM, OMAR, 5 * DAY)
    lift = group.end(ANNA, Target.PERSON, ROSA.id, 6 * DAY, amends=word, lifts=True)
    assert not stands(group, OMAR)
    assert "about something else" in reason(group, lift)


def test_a_lift_of_nothing_is_none(group: Village) -> None:
    group.revoke(CEM, OMAR, 5 * DAY)
    lift = group.end(ANNA, Target.PERSON, OMAR.id, 6 * DAY, lifts=True)
    assert not stands(group, OMAR)
    assert reason(group, lift) == "it takes back a revocation that it does not name"


def test_a_lift_is_not_lifted_and_a_later_revocation_ends_again(group: Village) -> None:
    word = group.revoke(CEM, OMAR, 5 * DAY)
    group.lift(CEM, word, 6 * DAY)
    group.revoke(CEM, OMAR, 4 * DAY)
    assert not stands(group, OMAR)


def test_an_appointment_by_who_was_lifted_counts_again(group: Village) -> None:
    word = group.revoke(ANNA, CEM, 5 * DAY)
    assert not stands(group, DORA)
    assert not stands(group, OMAR)
    group.lift(BEN, word, 6 * DAY)
    assert stands(group, DORA)
    assert stands(group, OMAR)


# -- what stays ------------------------------------------------------------------------------------


def places(group: Village, *records: Record) -> list[State]:
    authority = fold(group.records)
    return [authority.places[each.id].state for each in records]


def test_what_is_named_stays_and_keeps_its_effect(group: Village) -> None:
    shown, door = device_of(group, CEM), group.open_door(CEM, 4 * DAY)
    other = group.open_door(CEM, 5 * DAY)
    group.revoke(ANNA, CEM, 6 * DAY, [shown, door])
    assert places(group, shown, door, other) == [State.IN_SET, State.IN_SET, State.HELD]
    assert fold(group.records).door_ids == (door.id,)


def test_the_lists_of_the_most_senior_level_count_and_no_others(group: Village) -> None:
    """A junior cannot let stay what a senior does not, nor the other way round."""
    one, other = (group.open_door(DORA, at * DAY) for at in (3, 4))
    group.revoke(CEM, DORA, 5 * DAY, [device_of(group, DORA), one])
    assert places(group, one, other) == [State.IN_SET, State.HELD]
    group.revoke(ANNA, DORA, 6 * DAY, [device_of(group, DORA), other])
    assert places(group, one, other) == [State.HELD, State.IN_SET]


def test_a_long_list_goes_on_in_further_parts(group: Village) -> None:
    doors = [group.open_door(CEM, (4 + each) * DAY) for each in range(4)]
    for part in (doors[:2], [*doors[2:3], device_of(group, CEM)]):
        group.revoke(ANNA, CEM, 20 * DAY, part)
    assert places(group, *doors) == [State.IN_SET] * 3 + [State.HELD]


def test_an_addition_from_the_same_level_or_above_lets_more_stay(group: Village) -> None:
    said = group.lock(OMAR, 4 * DAY)
    word = group.revoke(CEM, OMAR, 5 * DAY, [device_of(group, OMAR)])
    group.amend(DORA, word, 6 * DAY, [said])
    assert places(group, said) == [State.HELD]
    group.amend(BEN, word, 6 * DAY, [said])
    assert places(group, said) == [State.IN_SET]


def test_nobody_adds_to_a_list_about_himself(group: Village) -> None:
    door = group.open_door(CEM, 4 * DAY)
    word = group.revoke(ANNA, CEM, 5 * DAY, [device_of(group, CEM)])
    group.amend(CEM, word, 6 * DAY, [door])
    assert places(group, door) == [State.HELD]


def test_what_stays_of_a_grant_is_what_its_lists_name(group: Village) -> None:
    office = group.grant(ANNA, OMAR, Role.STEWARD, at=4 * DAY)
    kept, lost = (group.open_door(OMAR, at * DAY) for at in (5, 6))
    group.revoke(BEN, office, 7 * DAY, [kept, device_of(group, OMAR)])
    authority = fold(group.records)
    assert authority.door_ids == (kept.id,)
    assert lost.id not in authority.counts
    assert authority.roles(OMAR.id, LATER) == {Role.HELPER}


def test_a_certificate_that_no_list_names_leaves_nothing_of_its_device(group: Village) -> None:
    door = group.open_door(CEM, 4 * DAY)
    group.revoke(ANNA, CEM, 5 * DAY, [door])
    assert places(group, door) == [State.WAITING]


# -- the tally itself -------------------------------------------------------------------------------


def act(record: Record, level: int) -> Act:
    statement = read_statement(record)
    assert not isinstance(statement, str)
    return Act(statement, level, None)


def test_the_tally_knows_levels_lifts_and_lists(group: Village) -> None:
    doors = [group.open_door(OMAR, each * DAY) for each in (4, 5)]
    word, senior = group.revoke(CEM, OMAR, 5 * DAY, doors[:1]), group.revoke(ANNA, OMAR, 5 * DAY, doors[1:])
    lift = group.lift(BEN, senior, 6 * DAY)
    aim = Target.PERSON, OMAR.id
    tally = Revocations()
    for record, level in ((word, 1), (senior, 0)):
        tally.add(act(record, level))
    assert [each.level for each in tally.ending(aim)] == [1, 0]
    assert [each.level for each in tally.ending(aim, below=1)] == [0]
    assert tally.stays(tally.ending(aim)) == {doors[1].id[:16]}
    tally.add(act(lift, 0))
    assert [each.level for each in tally.ending(aim)] == [1]
    assert tally.aims(Target.PERSON) == [OMAR.id]
    assert aim_of(act(word, 1).statement) == aim


def test_an_empty_authority_holds_nobody() -> None:
    assert not Authority().held(OMAR.id, OMAR.device().public, bytes(32))
