"""Attacks with what is over: whoever kept records that everybody else has deleted, and brings them again."""

import pytest

from handrail_protocol.admission import State
from handrail_protocol.bodies.board import Name
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from tests.support.attackers import NOW, Hop, note, replica_of, state
from tests.support.village import Village, Villager

ANNA, BEN, EVE, NINA, HUB = (Villager(each) for each in ("Anna", "Ben", "Eve", "Nina", "Library"))
LATER = NOW + 100 * DAY


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN))
    made.found()
    made.admit(ANNA, HUB, DAY, Role.HUB)
    for each in (EVE, NINA):
        made.admit(ANNA, each, DAY, Role.HELPER)
    return made


def taken_back(group: Village) -> tuple[Record, Record]:
    said = note(group, NINA, [EVE], 50 * DAY)
    body = Withdrawal(group.salt(), said.id)
    back = group.say(
        NINA,
        Kind.WITHDRAWAL,
        body,
        51 * DAY,
        audience=Audience.MAIL,
        recipients=[EVE.id],
        expires=said.header.expires,
    )
    return said, back


def brings(replica: Replica, *said: Record, at: int) -> None:
    replica.ingest(said, at, {each.id: EVE.id for each in said})


def test_what_was_taken_back_does_not_return_when_its_withdrawal_is_gone(group: Village) -> None:
    """01, Withdrawal: "nobody brings the body back": not Eve either, who kept it longest."""
    replica = replica_of(HUB)
    said, back = taken_back(group)
    replica.ingest(group.records, NOW)
    assert state(replica, back) is State.IN_SET
    replica.collect(LATER)
    assert (state(replica, said), state(replica, back)) == (None, None)
    brings(replica, said, at=LATER)
    assert state(replica, said) is None


def test_over_a_link_it_is_neither_kept_nor_acknowledged_nor_passed_on(group: Village) -> None:
    """01, States: refused; what is acknowledged is durable, and this is not kept at all."""
    said = group.say(NINA, Kind.NAME, Name(group.salt(), "Nina"), 2 * DAY, audience=Audience.MEMBERS)
    group.records.remove(said)
    link = Hop(group, HUB, EVE, now=LATER)
    assert link.brings(said.encode()) is None
    assert state(link.replica, said) is None
    assert link.end.said() == []


def test_an_act_of_authority_that_is_over_decides_nothing_again(group: Village) -> None:
    """03, Fold: of the set; what has expired is in none, whoever still has it."""
    invitation = group.invite(ANNA, 2 * DAY, days=7)
    group.records.remove(invitation)
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    brings(replica, invitation, at=LATER)
    assert state(replica, invitation) is None
    assert invitation.id not in replica.authority(group.group).invitations


def test_who_comes_back_after_a_year_is_renewed_all_the_same(group: Village) -> None:
    """03, Members: an expired right's record lives on for three years: it is not over."""
    late = NOW + 500 * DAY
    replica = replica_of(HUB)
    brings(replica, *group.records, at=late)
    assert replica.authority(group.group).may_open(NINA.id)
    assert not replica.authority(group.group).is_member(NINA.id, late)
