"""Attacks by who speaks with two tongues, prepares records, or quarrels: any order of arrival, one state."""

import pytest

from handrail_protocol.admission import State
from handrail_protocol.authority import Authority, fold
from handrail_protocol.bodies.authority import Category
from handrail_protocol.bodies.board import Name
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from tests.simulation.authority import meaning
from tests.support.attackers import NOW, every_order, in_sets, mixed, note, pictures, replica_of, state
from tests.support.pairs import Pair
from tests.support.village import Village, Villager, marks

ANNA, BEN, CEM, DORA = (Villager(name) for name in ("Anna", "Ben", "Cem", "Dora"))
EVE, NINA, HUB = Villager("Eve"), Villager("Nina"), Villager("Library")


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN, CEM))
    made.found()
    made.admit(ANNA, HUB, DAY, Role.HUB)
    for member in (EVE, NINA):
        made.admit(ANNA, member, DAY, Role.HELPER)
    return made


def name(group: Village, who: Villager, says: str, *, at: int = 5 * DAY, seq: int | None = None) -> Record:
    return group.say(who, Kind.NAME, Name(group.salt(), says), at, audience=Audience.MEMBERS, seq=seq)


def told(records: list[Record]) -> Replica:
    replica = replica_of(HUB)
    replica.ingest(records, NOW)
    return replica


# -- an author with two tongues ---------------------------------------------------------------------------


@pytest.mark.parametrize("tongues", [2, 3, 7])
def test_both_halves_of_a_partition_end_with_the_same_two(group: Village, tongues: int) -> None:
    """01, Forks: of those that share set, device and seq "only the two with the lowest ids belong"."""
    common = list(group.records)
    said = [name(group, EVE, f"I am {number}", seq=0) for number in range(tongues)]
    pair = Pair(group.group, (NINA, HUB), NOW)
    pair.hold([*common, *said[::2]], [*common, *said[1::2]])
    for end in (pair.one, pair.other):
        end.sync.compare(NOW)
    pair.run()
    kept = set(sorted(each.id for each in said)[:2])
    for end in (pair.one, pair.other):
        assert end.ids(group.group) & {each.id for each in said} == kept


def test_a_fork_of_authority_is_settled_the_same_way(group: Village) -> None:
    """03, "Where they belong", 6: a steward who grants three things under one number gives two at most."""
    said = [group.grant(ANNA, who, Role.STEWARD, at=9 * DAY, seq=50) for who in (EVE, NINA, DORA)]
    first, *others = pictures(group, mixed(group.records, 40), HUB)
    assert all(other == first for other in others)
    assert sum(each.id in first for each in said) == 2


def test_forks_in_mail_and_over_all_recipients_converge(group: Village) -> None:
    """01, Header: "all of mail is one set": one number, one letter to each half, and both know of it."""
    letters = [note(group, EVE, [to], 5 * DAY, seq=0) for to in (NINA, ANNA, BEN, CEM)]
    first, *others = pictures(group, mixed(group.records, 30), HUB)
    assert all(other == first for other in others)
    assert {each.id for each in letters} & first.keys() == set(sorted(each.id for each in letters)[:2])


# -- stewards who remove each other -----------------------------------------------------------------------


def views(group: Village, orders: list[list[Record]]) -> list[Authority]:
    found = []
    for order in orders:
        replica = replica_of(HUB)
        for each in order:
            replica.ingest([each], NOW)
        found.append(replica.authority(group.group))
    return found


@pytest.mark.parametrize("lists", ["nothing stays", "all votes stay"])
@pytest.mark.parametrize("founders", [True, False], ids=["founders", "appointed"])
def test_three_stewards_end_each_other_in_any_order(founders: bool, lists: str) -> None:
    """03, Quarrels: "each ends both others": the last falls first, and has no vote on the second."""
    three = (BEN, CEM, DORA)
    made = Village(three if founders else (ANNA,))
    made.found()
    if not founders:
        for number, each in enumerate(three):
            made.appoint(ANNA, each, DAY + number)
    before = list(made.records)
    for by in three:
        for target in three:
            if target is not by:
                made.revoke(by, target, 5 * DAY, made.records if lists == "all votes stay" else ())
    orders = every_order(before, made.records[len(before) :])
    first, *others = (meaning(view) for view in views(made, orders[:: 7 if founders else 11]))
    assert all(other == first for other in others)
    stand = fold(made.records).stewards(NOW)
    assert stand, "a group is not left without anybody by a quarrel"
    assert len(stand & {each.id for each in three}) < 3


def test_equals_gain_nothing_by_being_first_or_last(group: Village) -> None:
    """03, Fold: "compares no dates of different authors": a vote dated back or ahead is no other."""
    before = list(group.records)
    outcomes = set()
    for days in ((5, 6, 7), (7, 6, 5), (2, 40, 2), (40, 2, 30)):
        group.records[:] = before
        quarrel = zip((ANNA, BEN, CEM), days, strict=True)
        for by, day in quarrel:
            for target in {ANNA, BEN, CEM} - {by}:
                group.revoke(by, target, day * DAY)
        outcomes.add(fold(group.records).stewards(NOW))
    assert outcomes == {frozenset({ANNA.id, BEN.id})}


def test_the_lower_do_not_end_the_higher_however_many(group: Village) -> None:
    """03, Revocation: a person of level k falls to "one of a level above k, or two of level k"."""
    deputies = [Villager(f"deputy {number}") for number in range(6)]
    for each in deputies:
        group.appoint(CEM, each, 2 * DAY)
        group.revoke(each, CEM, 5 * DAY)
        group.suspend(each, CEM, 5 * DAY, 20, category=Category.CONDUCT)
    assert CEM.id in fold(group.records).stewards(NOW)


# -- prepared records -------------------------------------------------------------------------------------


def test_a_prepared_side_chain_of_a_revoked_member_is_held_whole(group: Village) -> None:
    """03, What stays: "everything else of it is held, whatever its date: what nobody saw, too"."""
    seen = name(group, EVE, "Eve", at=2 * DAY)
    prepared = [name(group, EVE, f"prepared {day}", at=day * DAY) for day in range(2, 20)]
    prepared += [note(group, EVE, [NINA], day * DAY) for day in range(2, 20)]
    end = group.revoke(ANNA, EVE, 20 * DAY, [seen, *_shows(group, EVE)])
    for order in ([*prepared, end], [end, *prepared], [*prepared[::2], end, *prepared[1::2]]):
        replica = told([each for each in group.records if each not in prepared and each is not end])
        for each in order:
            replica.ingest([each], NOW)
        assert state(replica, seen) is State.IN_SET
        assert {state(replica, each) for each in prepared} == {State.HELD}


def test_a_revoked_steward_has_prepared_a_successor(group: Village) -> None:
    """03, Revocation: "it beats introduction in every order of arrival"; what he appointed goes with it."""
    group.appoint(ANNA, DORA, 2 * DAY)
    before = list(group.records)
    prepared = [
        group.grant(DORA, EVE, Role.STEWARD, at=3 * DAY),
        group.grant(EVE, NINA, Role.STEWARD, at=4 * DAY),
        group.revoke(EVE, HUB, 4 * DAY),
        group.open_door(DORA, 4 * DAY),
        group.invite(DORA, 4 * DAY),
        group.mandate(DORA, EVE, NINA, 4 * DAY),
        group.revoke(ANNA, DORA, 10 * DAY),
    ]
    for order in mixed(prepared, 30):
        replica = told(before)
        for each in order:
            replica.ingest([each], NOW)
        view = replica.authority(group.group)
        assert not view.stewards(NOW) & {DORA.id, EVE.id, NINA.id}
        assert view.is_member(HUB.id, NOW)
        assert (view.doors, view.invitations, view.mandates) == ((), {}, {})


@pytest.mark.parametrize("at", [4 * DAY, 6 * DAY, 14 * DAY], ids=["dated back", "meanwhile", "last day"])
def test_a_suspended_steward_appoints_nobody(group: Village, at: int) -> None:
    """03, Suspension: "what is dated inside, and what is dated back before it" is held."""
    group.appoint(ANNA, DORA, 2 * DAY)
    said = [
        group.grant(DORA, EVE, Role.STEWARD, at=at),
        group.revoke(DORA, NINA, at),
        group.suspend(DORA, NINA, at, 5),
        group.open_door(DORA, at),
    ]
    group.suspend(BEN, DORA, 5 * DAY, 10, category=Category.CONDUCT)
    for order in mixed(group.records, 15):
        replica = told(order)
        assert {state(replica, each) for each in said} == {State.HELD}
        view = replica.authority(group.group)
        assert EVE.id not in view.stewards(NOW)
        assert view.is_member(NINA.id, NOW)
        assert DORA.id in view.stewards(NOW)


def test_a_suspension_is_not_lifted_by_whom_it_rests(group: Village) -> None:
    """03, Lifting: "from the level of its author or above", so neither by her nor by those below."""
    group.appoint(ANNA, DORA, 2 * DAY)
    group.appoint(DORA, EVE, 2 * DAY)
    resting = group.suspend(BEN, DORA, 5 * DAY, 10, category=Category.CONDUCT)
    for by in (DORA, EVE):
        for at in (4 * DAY, 6 * DAY, 20 * DAY):
            group.revoke(by, resting, at)
    view = fold(group.records)
    assert DORA.id not in view.stewards(group.records[0].header.created + 7 * DAY)


def test_a_list_of_what_stays_names_no_more_than_its_target(group: Village) -> None:
    """03, What stays: lists are of the target's records: nobody lets a third person's held word through."""
    group.revoke(ANNA, NINA, 20 * DAY, _shows(group, NINA))
    word = name(group, NINA, "I speak on", at=19 * DAY)
    group.revoke(BEN, EVE, 21 * DAY, [word, *_shows(group, EVE)])
    assert marks([word])
    assert state(told(group.records), word) is State.HELD


def _shows(group: Village, who: Villager) -> list[Record]:
    return [
        each for each in group.records if each.header.kind == Kind.DEVICE and each.header.person == who.id
    ]


# -- all of it at once -------------------------------------------------------------------------------------


def test_thousands_of_records_of_it_in_any_order_are_one_state(group: Village) -> None:
    """01, "What belongs to a set": "never the order of arrival"."""
    group.appoint(ANNA, DORA, 2 * DAY)
    for number in range(4):
        name(group, EVE, f"tongue {number}", seq=3)
        note(group, EVE, [NINA], 6 * DAY, seq=2)
        name(group, NINA, f"over quota {number}", seq=5_000 + number)
    group.grant(DORA, EVE, Role.STEWARD, at=6 * DAY)
    group.suspend(BEN, DORA, 5 * DAY, 10, category=Category.CONDUCT)
    group.suspend(EVE, NINA, 5 * DAY, 3)
    for by, target in ((ANNA, BEN), (BEN, CEM), (CEM, ANNA), (ANNA, CEM), (EVE, ANNA)):
        group.revoke(by, target, 9 * DAY, group.records[:: len(by.name)])
    first, *others = pictures(group, mixed(group.records, 80), HUB, NINA)
    assert all(other == first for other in others)
    assert in_sets(told(group.records), group.group)
