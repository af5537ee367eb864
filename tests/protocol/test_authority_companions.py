"""The word that somebody is accompanied: what says it, what takes it off, who reads along and who may act."""

import pytest

from handrail_protocol.admission import State
from handrail_protocol.authority import fold
from handrail_protocol.bodies.authority import Invitation, May
from handrail_protocol.kinds import Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, OMAR, FATHER = (Villager(name) for name in ("Anna", "Ben", "Omar", "Omar's father"))
CORA, DORA = Villager("Cora"), Villager("Dora")
AT = BEGINNING + 20 * DAY


def group_of(*founders: Villager) -> Village:
    made = Village(founders)
    made.found()
    made.admit(ANNA, FATHER, 5 * DAY, Role.GUARDIAN)
    made.show(OMAR, 5 * DAY)
    return made


# -- the word stays -------------------------------------------------------------------------------


def joined(group: Village, at: int = 7 * DAY) -> Record:
    return group.join(OMAR, group.invite(ANNA, at=6 * DAY, accompanied_by=FATHER), at, show=False)


def test_a_plain_grant_that_cites_an_accompanied_join_gives_nothing() -> None:
    group = group_of(ANNA, BEN)
    join = joined(group)
    plain = group.grant(BEN, OMAR, at=8 * DAY, cites=join)
    authority = fold(group.records)
    assert authority.set_aside[plain.id].startswith("the join that it cites says that somebody goes with her")
    assert authority.is_member(OMAR.id, BEGINNING + 9 * DAY), "by his join"
    assert authority.accompanied_by(OMAR.id, BEGINNING + 9 * DAY) == {FATHER.id}


def test_nor_does_one_that_makes_a_steward_of_him() -> None:
    group = group_of(ANNA, BEN)
    group.grant(BEN, OMAR, Role.STEWARD, Role.HELPER, at=8 * DAY, cites=joined(group))
    authority = fold(group.records)
    assert not authority.has_role(OMAR.id, Role.STEWARD, AT)
    assert authority.persons[OMAR.id].level is None


def test_the_join_says_so_where_the_invitation_is_gone() -> None:
    group = group_of(ANNA, BEN)
    join = joined(group)
    plain = group.grant(BEN, OMAR, at=8 * DAY, cites=join)
    authority = fold([each for each in group.records if not isinstance(each.said, Invitation)])
    assert not authority.is_member(OMAR.id, AT)
    assert plain.id in authority.set_aside
    assert authority.places[join.id].state is State.IN_SET, "else who has not got it would count the grant"


@pytest.mark.parametrize("says", [None, BEN])
def test_a_join_says_what_its_invitation_says_or_is_none(says: Villager | None) -> None:
    group = group_of(ANNA, BEN)
    invitation = group.invite(ANNA, at=6 * DAY, accompanied_by=FATHER)
    join = group.join(OMAR, invitation, 7 * DAY, show=False, says=says)
    plain = group.invite(ANNA, at=6 * DAY, code="plain")
    other = group.join(CORA, plain, 7 * DAY, code="plain", says=FATHER)
    authority = fold(group.records)
    assert not {join.id, other.id} & authority.counts


def test_one_steward_does_not_take_it_off_by_ending_the_invitation() -> None:
    group = group_of(ANNA, BEN)
    joined(group)
    invitation = next(each for each in group.records if isinstance(each.said, Invitation))
    group.revoke(BEN, invitation, 8 * DAY)
    assert not fold(group.records).is_member(OMAR.id, AT)
    group.grant(BEN, OMAR, at=9 * DAY)
    authority = fold(group.records)
    assert authority.is_member(OMAR.id, AT)
    assert authority.readers_of(OMAR.id, AT) == frozenset({ANNA.id, BEN.id}), (
        "who was named then reads along no more"
    )


def test_nor_by_giving_the_code_to_another() -> None:
    group = group_of(ANNA, BEN)
    joined(group)
    invitation = next(each for each in group.records if isinstance(each.said, Invitation))
    group.join(CORA, invitation, 7 * DAY)
    group.grant(BEN, OMAR, at=9 * DAY)
    assert fold(group.records).is_accompanied(OMAR.id, AT)


@pytest.mark.parametrize("is_ended", [False, True])
def test_the_word_is_off_when_two_stewards_have_let_him_go_on_without_it(is_ended: bool) -> None:
    group = group_of(ANNA, BEN)
    group.grant(ANNA, OMAR, Role.HELPER, at=2 * DAY)  # before: it takes nothing off
    given = group.grant(ANNA, OMAR, Role.HELPER, at=6 * DAY, until=12 * DAY, accompanied_by=FATHER)
    if is_ended:
        group.revoke(BEN, given, 8 * DAY)
    now = BEGINNING + (10 if is_ended else 14) * DAY
    for at in (9 * DAY, 9 * DAY + 1):
        group.grant(BEN, OMAR, Role.HELPER, at=at)
        assert fold(group.records).is_accompanied(OMAR.id, now), "one steward is one, however often"
    group.grant(ANNA, OMAR, Role.HELPER, at=9 * DAY + 2)
    authority = fold(group.records)
    assert not authority.is_accompanied(OMAR.id, now)
    assert authority.readers_of(OMAR.id, now) is None
    assert authority.is_accompanied(OMAR.id, BEGINNING + 7 * DAY), "what was, was"


def test_two_stewards_do_not_take_it_off_while_it_is_in_force() -> None:
    group = group_of(ANNA, BEN)
    group.grant(ANNA, OMAR, Role.HELPER, at=6 * DAY, accompanied_by=FATHER)
    for steward in (ANNA, BEN):
        group.grant(steward, OMAR, Role.HELPER, at=8 * DAY)
    assert fold(group.records).is_accompanied(OMAR.id, AT)


def test_who_goes_on_as_him_is_accompanied_as_well() -> None:
    group = group_of(ANNA, BEN)
    group.grant(BEN, OMAR, Role.HELPER, at=6 * DAY, accompanied_by=FATHER)
    group.show(CORA, 7 * DAY)
    group.succeed(ANNA, OMAR, CORA, 9 * DAY, BEN, FATHER)
    authority = fold(group.records)
    assert authority.heirs == {OMAR.id: CORA.id}
    assert authority.readers_of(CORA.id, AT) == frozenset({FATHER.id, ANNA.id, BEN.id})


# -- who reads along --------------------------------------------------------------------------------


def test_whom_a_grant_named_that_was_ended_reads_along_no_more() -> None:
    group = group_of(ANNA, BEN)
    group.admit(ANNA, CORA, 5 * DAY)
    wrong = group.grant(ANNA, OMAR, Role.HELPER, at=6 * DAY, accompanied_by=CORA)
    group.grant(BEN, OMAR, Role.HELPER, at=8 * DAY, accompanied_by=FATHER)
    group.revoke(BEN, wrong, 9 * DAY)
    authority = fold(group.records)
    assert authority.readers_of(OMAR.id, BEGINNING + 7 * DAY) == frozenset({CORA.id, ANNA.id, BEN.id})
    assert authority.readers_of(OMAR.id, AT) == frozenset({FATHER.id, ANNA.id, BEN.id})


def test_nor_does_who_was_ended_himself() -> None:
    group = group_of(ANNA, BEN)
    group.grant(ANNA, OMAR, Role.HELPER, at=6 * DAY, accompanied_by=FATHER)
    group.admit(ANNA, CORA, 6 * DAY, Role.STEWARD)
    said = [each for each in group.records if each.header.person in (FATHER.id, CORA.id)]
    group.revoke(ANNA, FATHER, 9 * DAY, stays=said)
    group.revoke(ANNA, CORA, 10 * DAY, stays=said)
    authority = fold(group.records)
    assert authority.readers_of(OMAR.id, BEGINNING + 8 * DAY) == frozenset(
        {FATHER.id, CORA.id, ANNA.id, BEN.id}
    )
    assert authority.readers_of(OMAR.id, AT) == frozenset({ANNA.id, BEN.id})


# -- who acts for him ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by", "agent", "counts"),
    [
        (OMAR, CORA, False),
        (OMAR, FATHER, True),
        (OMAR, BEN, True),
        (BEN, CORA, True),
    ],
    ids=["a stranger", "who goes with him", "a steward", "a stranger, by a steward"],
)
def test_he_lets_nobody_act_for_him_but_who_reads_along(by: Villager, agent: Villager, counts: bool) -> None:
    group = group_of(ANNA, BEN)
    group.admit(ANNA, CORA, 5 * DAY)
    group.grant(ANNA, OMAR, Role.HELPER, at=6 * DAY, accompanied_by=FATHER)
    mandate = group.mandate(by, agent, OMAR, 7 * DAY, May.ARRANGE, May.READ)
    for records in (group.records, group.records[::-1]):
        authority = fold(records)
        assert (mandate.id in authority.counts) is counts
        assert (authority.may_act(agent.id, OMAR.id, May.READ, AT) == mandate.id) is counts
        assert authority.stands_by(agent.id, OMAR.id, AT) is (counts or agent is FATHER)


def test_a_mandate_of_before_allows_a_stranger_nothing_since() -> None:
    group = group_of(ANNA, BEN)
    group.admit(ANNA, CORA, 5 * DAY)
    group.grant(ANNA, OMAR, Role.HELPER, at=5 * DAY, until=30 * DAY)
    group.mandate(OMAR, CORA, OMAR, 5 * DAY)
    group.grant(ANNA, OMAR, Role.HELPER, at=10 * DAY, until=30 * DAY, accompanied_by=FATHER)
    group.suspend(CORA, OMAR, 12 * DAY, 3)
    authority = fold(group.records)
    assert authority.may_act(CORA.id, OMAR.id, May.ARRANGE, BEGINNING + 6 * DAY)
    assert authority.may_act(CORA.id, OMAR.id, May.ARRANGE, AT) is None
    assert not authority.ends.pauses, "nor does she freeze him by it"


def test_nor_is_a_stranger_of_his_recovery_set_by_it() -> None:
    group = group_of(ANNA, BEN)
    group.admit(ANNA, CORA, 5 * DAY)
    group.grant(ANNA, OMAR, Role.HELPER, at=6 * DAY, accompanied_by=FATHER)
    group.mandate(OMAR, CORA, OMAR, 7 * DAY)
    group.show(DORA, 7 * DAY)
    group.succeed(ANNA, OMAR, DORA, 9 * DAY, BEN, CORA)
    assert not fold(group.records).heirs
