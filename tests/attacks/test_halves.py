"""Attacks on a group that is in two halves for a while: whoever does in each what he might do once."""

from collections.abc import Callable
from functools import partial

import pytest

from handrail_protocol.admission import State
from handrail_protocol.bodies.authority import Category
from handrail_protocol.bodies.board import Name
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from tests.support.attackers import NOW, in_sets, mixed, note, pictures, replica_of, state
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CORA, HUB = Villager("Anna"), Villager("Ben"), Villager("Cora"), Villager("Library")
EVE, NINA = Villager("Eve"), Villager("Nina")
AT = 10 * DAY


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN))
    made.found()
    made.admit(ANNA, HUB, DAY, Role.HUB)
    made.appoint(ANNA, CORA, DAY)
    for each in (EVE, NINA):
        made.admit(ANNA, each, DAY, Role.HELPER)
    return made


def said_in(group: Village, half: Callable[[], object]) -> list[Record]:
    before = len(group.records)
    half()
    return group.records[before:]


def meet(group: Village, one: list[Record], other: list[Record]) -> tuple[Replica, Replica]:
    """Two hubs' nodes that heard one half each, and then the other's; all else came first."""
    begun = [each for each in group.records if each not in one and each not in other]
    found = []
    for first, second in ((one, other), (other, one)):
        replica = replica_of(HUB)
        for part in (begun, first, second):
            replica.ingest(part, NOW)
        found.append(replica)
    assert in_sets(found[0], group.group) == in_sets(found[1], group.group)
    return found[0], found[1]


def test_a_code_that_is_used_up_twice_lets_in_none_of_them_until_a_steward_says_who(group: Village) -> None:
    """03, Joining: "no more than `uses`, all of them count; if more, none of them does"."""
    invitation = group.invite(ANNA, 2 * DAY, uses=2)
    persons = [Villager(f"guest {number}") for number in range(4)]
    joins: list[Record] = []

    def come(*who: Villager) -> None:
        joins.extend(group.join(each, invitation, 3 * DAY) for each in who)

    halves = [said_in(group, partial(come, *pair)) for pair in (persons[:2], persons[2:])]
    for half in halves:
        alone = replica_of(HUB)
        alone.ingest(
            [each for each in group.records if each not in halves[0] + halves[1] or each in half], NOW
        )
        assert len(alone.authority(group.group).joins) == 2
    for replica in meet(group, *halves):
        view = replica.authority(group.group)
        assert not view.joins
    group.grant(ANNA, persons[0], Role.LEARNER, at=4 * DAY, cites=joins[0])
    first, *others = pictures(group, mixed(group.records, 10), HUB)
    assert all(each == first for each in others)
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    view = replica.authority(group.group)
    assert [view.is_member(each.id, NOW) for each in persons] == [True, False, False, False]


def test_what_a_suspended_steward_does_in_the_other_half_is_held_in_both(group: Village) -> None:
    """03, Suspension: what is dated inside, and back before it, is held; whom she let in, nobody let in."""
    stranger = Villager("Stranger")
    rest = said_in(group, lambda: group.suspend(BEN, CORA, AT, 10, category=Category.CONDUCT))
    acts = said_in(
        group,
        lambda: (
            group.admit(CORA, stranger, AT + DAY, Role.HELPER),
            group.grant(CORA, stranger, Role.HELPER, at=AT - DAY),
            group.suspend(CORA, EVE, AT + DAY, 5, category=Category.CONDUCT),
            group.revoke(CORA, NINA, AT + 2 * DAY),
        ),
    )
    for replica in meet(group, rest, acts):
        view = replica.authority(group.group)
        assert not view.is_member(stranger.id, NOW)
        assert [view.is_member(each.id, NOW) for each in (EVE, NINA)] == [True, True]
        assert view.pause(EVE.id, BEGINNING + AT + 2 * DAY) is None


def test_an_end_in_one_half_beats_a_renewal_in_the_other(group: Village) -> None:
    """03, Revocation: "it beats introduction in every order of arrival"; also one that is dated after it."""
    end = said_in(group, lambda: group.revoke(ANNA, EVE, AT))
    renewed = said_in(
        group, lambda: (group.grant(BEN, EVE, Role.HELPER, at=AT + DAY), note(group, EVE, [NINA], AT + DAY))
    )
    for replica in meet(group, end, renewed):
        assert not replica.authority(group.group).is_member(EVE.id, NOW)
        assert state(replica, renewed[1]) is State.HELD


def test_two_who_suspend_each_others_friends_end_as_one_group(group: Village) -> None:
    """03, Suspension: of a founder by nobody, of who stands below by each; the halves agree on who rests."""
    one = said_in(
        group,
        lambda: (
            group.suspend(ANNA, CORA, AT, 9, category=Category.CONDUCT),
            group.suspend(ANNA, BEN, AT, 9, category=Category.CONDUCT),
        ),
    )
    other = said_in(
        group,
        lambda: (
            group.suspend(CORA, EVE, AT - DAY, 20, category=Category.CONDUCT),
            group.suspend(CORA, ANNA, AT, 9, category=Category.CONDUCT),
        ),
    )
    for replica in meet(group, one, other):
        view = replica.authority(group.group)
        resting = {each for each in (ANNA, BEN, CORA, EVE) if view.pause(each.id, BEGINNING + AT + DAY)}
        assert resting == {CORA}


@pytest.mark.parametrize("tongues", [2, 3, 5])
def test_who_takes_back_two_things_under_one_number_takes_back_the_same_everywhere(
    group: Village, tongues: int
) -> None:
    """01, Forks: of withdrawals too the two lowest belong; what the others had dropped comes again."""
    said = [
        group.say(EVE, Kind.NAME, Name(group.salt(), f"Eve {number}"), AT, audience=Audience.MEMBERS)
        for number in range(tongues)
    ]
    for each in said:
        body = Withdrawal(group.salt(), each.id)
        group.say(
            EVE,
            Kind.WITHDRAWAL,
            body,
            AT + DAY,
            audience=Audience.MEMBERS,
            expires=each.header.expires,
            seq=tongues,
        )
    first, *others = pictures(group, mixed(group.records, 30), HUB)
    assert all(each == first for each in others)
    assert sum(not first[each.id] for each in said) == 2


def test_everything_at_once_in_a_hundred_orders(group: Village) -> None:
    """01, "What belongs to a set": never the order of arrival: codes, ends, rests, forks and lost words."""
    invitation = group.invite(ANNA, 2 * DAY, uses=1)
    for number in range(3):
        group.join(Villager(f"guest {number}"), invitation, 3 * DAY + number)
    heir = Villager("Nina again")
    group.show(heir, 4 * DAY)
    group.mandate(NINA, EVE, NINA, 2 * DAY)
    succession = group.succeed(ANNA, NINA, heir, AT, EVE, CORA)
    for seq in (3, 3, 3, 4):
        group.say(NINA, Kind.NAME, Name(group.salt(), "N"), AT, audience=Audience.MEMBERS, seq=seq)
        note(group, EVE, [NINA, heir], AT, seq=seq)
    group.suspend(EVE, NINA, AT - DAY, 5)
    group.suspend(BEN, CORA, AT + DAY, 3, category=Category.CONDUCT)
    group.revoke(BEN, succession, AT + 2 * DAY)
    group.cancel(EVE, NINA, heir, AT + 3 * DAY)
    group.end_own_device(EVE, "laptop", AT + 4 * DAY)
    first, *others = pictures(group, mixed(group.records, 100), HUB)
    assert all(each == first for each in others)
