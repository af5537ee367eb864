"""Suspensions and freezes: what rests, how long, who may say so, what is held, and what brings it back."""

from itertools import permutations

import pytest

from handrail_protocol import admission
from handrail_protocol.authority import fold
from handrail_protocol.authority.places import State
from handrail_protocol.bodies.authority import Category, May
from handrail_protocol.bodies.board import Name
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY, FREEZE_MAX, FREEZE_PAUSE
from handrail_protocol.vocabulary import Reach
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CEM = (Villager(name) for name in ("Anna", "Ben", "Cem"))
CORA, DORA, ROSA, NINA, EVE = (Villager(name) for name in ("Cora", "Dora", "Rosa", "Nina", "Eve"))
CONDUCT = Category.CONDUCT


def at(day: float) -> int:
    return BEGINNING + int(day * DAY)


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN))
    made.found()
    made.admit(ANNA, ROSA, DAY)
    made.admit(ANNA, NINA, DAY, Role.HELPER)
    return made


# -- what rests --------------------------------------------------------------------------------------


def test_rights_cover_nothing_from_its_date_until_its_end(group: Village) -> None:
    group.suspend(ANNA, NINA, 5 * DAY, 10, category=CONDUCT)
    view = fold(group.records)
    for day, stands in ((4.9, True), (5, False), (14.9, False), (15, True)):
        assert view.is_member(NINA.id, at(day)) is stands
        assert view.has_role(NINA.id, Role.HELPER, at(day)) is stands
        assert bool(view.roles(NINA.id, at(day))) is stands
        assert (view.reach(NINA.id, at(day)) is Reach.PUBLIC_PLACE) is stands
    assert view.may_open(NINA.id), "she learns that it is over"
    assert not view.persons[NINA.id].fallen
    assert view.device_person[NINA.device().public] == NINA.id


def test_who_rests_is_neither_steward_nor_hub(group: Village) -> None:
    group.admit(ANNA, CORA, DAY, Role.STEWARD, Role.HUB)
    group.suspend(BEN, CORA, 5 * DAY, 10, category=CONDUCT)
    view = fold(group.records)
    assert CORA.id not in view.stewards(at(6)) | view.hubs(at(6))
    assert CORA.id in view.stewards(at(16)) & view.hubs(at(16))


def test_nobody_acts_for_or_reads_along_who_rests(group: Village) -> None:
    group.mandate(ANNA, NINA, ROSA, 2 * DAY)
    group.grant(ANNA, EVE, at=2 * DAY, accompanied_by=NINA)
    group.suspend(ANNA, NINA, 5 * DAY, 10, category=CONDUCT)
    view = fold(group.records)
    assert view.may_act(NINA.id, ROSA.id, May.ARRANGE, at(4))
    assert view.may_act(NINA.id, ROSA.id, May.ARRANGE, at(6)) is None
    before, during = view.readers_of(EVE.id, at(4)), view.readers_of(EVE.id, at(6))
    assert before is not None
    assert NINA.id in before
    assert during is not None
    assert NINA.id not in during
    assert view.accompanied_by(EVE.id, at(6)) == {NINA.id}, "she is accompanied all the same"


def test_one_steward_who_stands_beside_one_who_rests_is_alone(group: Village) -> None:
    group.appoint(ANNA, CORA, DAY)
    alone = Village((CEM,), name="Alone")
    alone.found()
    alone.appoint(CEM, CORA, DAY)
    alone.suspend(CEM, CORA, 2 * DAY, 10, category=CONDUCT)
    grant = alone.grant(CEM, EVE, at=5 * DAY, accompanied_by=CEM)
    later = alone.grant(CEM, EVE, at=15 * DAY, accompanied_by=CEM)
    view = fold(alone.records)
    assert view.set_aside[grant.id] == "somebody is accompanied only where two stewards stand"
    assert later.id in view.counts


# -- what is held --------------------------------------------------------------------------------------


def test_what_the_list_does_not_name_is_held_whatever_its_date(group: Village) -> None:
    group.appoint(ANNA, CORA, DAY)
    kept = group.admit(CORA, DORA, 2 * DAY)
    back_dated = group.appoint(CORA, EVE, 3 * DAY)
    inside = group.open_door(CORA, 6 * DAY)
    shown = next(r for r in group.records if r.header.person == CORA.id)
    group.suspend(BEN, CORA, 5 * DAY, 10, [kept], category=CONDUCT)
    after = group.open_door(CORA, 15 * DAY)
    view = fold(group.records)
    assert view.places[kept.id].state is State.IN_SET
    assert view.is_member(DORA.id, at(6)), "whom she admitted stays"
    for each in (back_dated, inside):
        assert view.places[each.id].state is State.HELD
        assert "suspended" in view.set_aside[each.id]
    assert not view.is_member(EVE.id, at(6))
    assert view.places[shown.id].state is State.IN_SET, "her certificate needs no list"
    assert view.door_ids == (after.id,)


def test_what_she_says_to_others_is_held_as_well(group: Village) -> None:
    early, inside, after = (
        group.say(NINA, Kind.NAME, Name(group.salt(), "Nina"), day * DAY, audience=Audience.MEMBERS)
        for day in (3, 6, 15)
    )
    group.suspend(ANNA, NINA, 5 * DAY, 10, [early], category=CONDUCT)
    view = fold(group.records)
    states = [admission.place(each, view, at(20)).state for each in (early, inside, after)]
    assert states == [State.IN_SET, State.HELD, State.IN_SET]


def test_a_device_shown_meanwhile_is_hers(group: Village) -> None:
    group.suspend(ANNA, NINA, 5 * DAY, 10, category=CONDUCT)
    shown = group.show(NINA, 6 * DAY, "tablet")
    lock = group.lock(NINA, 6 * DAY, "tablet")
    view = fold(group.records)
    assert shown.id in view.counts
    assert view.places[lock.id].state is State.HELD
    assert NINA.device("tablet").public in view.device_person


def test_of_several_the_lists_of_the_most_senior_level_are_heard(group: Village) -> None:
    group.appoint(ANNA, CORA, DAY)
    one, two = group.lock(NINA, 2 * DAY), group.show(NINA, 2 * DAY, "tablet")
    three = group.mandate(NINA, EVE, NINA, 3 * DAY)
    group.suspend(BEN, NINA, 5 * DAY, 10, [one], category=CONDUCT)
    group.suspend(ANNA, NINA, 6 * DAY, 10, [two], category=CONDUCT)
    group.suspend(CORA, NINA, 7 * DAY, 20, [one, three], category=CONDUCT)
    view = fold(group.records)
    places = [view.places[each.id].state for each in (one, two, three)]
    assert places == [State.IN_SET, State.IN_SET, State.HELD]


# -- who may -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("founders", [2, 3])
def test_a_founder_is_not_suspended(founders: int) -> None:
    group = Village((ANNA, BEN, CEM)[:founders])
    group.found()
    votes = [group.suspend(each, ANNA, 2 * DAY, 5, category=CONDUCT) for each in (BEN, CEM, ANNA)]
    view = fold(group.records)
    assert view.has_role(ANNA.id, Role.STEWARD, at(3))
    assert votes[0].id in view.set_aside


def test_a_steward_is_suspended_from_above_only(group: Village) -> None:
    for each in (CORA, DORA):
        group.appoint(ANNA, each, DAY)
    beside = group.suspend(CORA, DORA, 2 * DAY, 5, category=CONDUCT)
    herself = group.suspend(DORA, DORA, 2 * DAY, 5, category=CONDUCT)
    view = fold(group.records)
    assert view.has_role(DORA.id, Role.STEWARD, at(3))
    assert view.set_aside[beside.id] == view.set_aside[herself.id]
    group.suspend(BEN, DORA, 2 * DAY, 5, category=CONDUCT)
    assert not fold(group.records).has_role(DORA.id, Role.STEWARD, at(3))


def test_what_counts_is_the_level_on_which_she_suspends(group: Village) -> None:
    """Cora was of level 1; now she speaks under a term of level 2, beside Emil."""
    emil = Villager("Emil")
    group.appoint(ANNA, DORA, DAY)
    group.appoint(ANNA, CORA, DAY, until=5 * DAY)
    group.grant(DORA, CORA, Role.STEWARD, at=6 * DAY)
    group.appoint(DORA, emil, 6 * DAY)
    group.suspend(CORA, emil, 10 * DAY, 5, category=CONDUCT)
    assert fold(group.records).has_role(emil.id, Role.STEWARD, at(11))
    group.suspend(DORA, emil, 10 * DAY, 5, category=CONDUCT)
    assert not fold(group.records).has_role(emil.id, Role.STEWARD, at(11))


def test_a_member_suspends_nobody(group: Village) -> None:
    said = group.suspend(ROSA, NINA, 2 * DAY, 5, category=CONDUCT)
    view = fold(group.records)
    assert view.is_member(NINA.id, at(3))
    assert view.set_aside[said.id] == "only a steward suspends; who stands by somebody freezes her"


def test_a_suspended_steward_appoints_nobody_and_ends_nobody(group: Village) -> None:
    group.appoint(ANNA, CORA, DAY)
    group.suspend(BEN, CORA, 5 * DAY, 10, category=CONDUCT)
    appointed = group.appoint(CORA, EVE, 6 * DAY)
    ended = group.revoke(CORA, ROSA, 4 * DAY)
    view = fold(group.records)
    assert not view.may_open(EVE.id)
    assert view.is_member(ROSA.id, at(6))
    assert {view.places[each.id].state for each in (appointed, ended)} == {State.HELD}


def test_her_vote_on_an_equal_is_not_heard(group: Village) -> None:
    for each in (CORA, DORA, EVE):
        group.appoint(ANNA, each, DAY)
    word = group.revoke(CORA, EVE, 3 * DAY)
    group.revoke(DORA, EVE, 3 * DAY)
    assert fold(group.records).persons[EVE.id].fallen
    group.suspend(BEN, CORA, 5 * DAY, 10, category=CONDUCT)
    view = fold(group.records)
    assert not view.persons[EVE.id].fallen
    assert view.set_aside[word.id] == "its author was suspended; it is kept because a decision rests on it"


@pytest.mark.parametrize(
    ("category", "days", "counts"),
    [
        (Category.FROZEN, 7, True),
        (Category.FROZEN, 8, False),
        (CONDUCT, 400, True),
        (CONDUCT, 401, False),
        (CONDUCT, 0, False),
        (CONDUCT, -1, False),
    ],
)
def test_how_long_it_lasts(group: Village, category: Category, days: int, counts: bool) -> None:
    said = group.suspend(ANNA, NINA, 5 * DAY, days, category=category)
    view = fold(group.records)
    assert (said.id in view.counts) is counts
    assert view.is_member(NINA.id, at(5)) is not counts


# -- lifting -------------------------------------------------------------------------------------------


def test_a_lift_brings_back_all_of_it(group: Village) -> None:
    group.appoint(ANNA, CORA, DAY)
    held = group.open_door(CORA, 3 * DAY)
    pause = group.suspend(ANNA, CORA, 5 * DAY, 10, category=CONDUCT)
    group.revoke(BEN, pause, 6 * DAY)
    view = fold(group.records)
    assert view.door_ids == (held.id,)
    assert view.is_member(CORA.id, at(7))
    assert view.set_aside[pause.id] == "it was taken back"


def test_nobody_below_lifts_it_and_she_least_of_all(group: Village) -> None:
    group.appoint(ANNA, CORA, DAY)
    pause = group.suspend(ANNA, CORA, 5 * DAY, 10, category=CONDUCT)
    of_nina = group.suspend(ANNA, NINA, 5 * DAY, 10, category=CONDUCT)
    own = group.revoke(CORA, pause, 16 * DAY)
    group.appoint(BEN, DORA, DAY)
    below = group.revoke(DORA, of_nina, 6 * DAY)
    view = fold(group.records)
    assert not view.is_member(CORA.id, at(7))
    assert not view.is_member(NINA.id, at(7))
    assert {own.id, below.id} <= view.set_aside.keys()


# -- freezing ------------------------------------------------------------------------------------------


def test_an_agent_freezes_her_for_whom_he_acts(group: Village) -> None:
    mandate = group.mandate(ROSA, NINA, ROSA, 2 * DAY)
    group.suspend(NINA, ROSA, 5 * DAY, 7)
    view = fold(group.records)
    assert not view.is_member(ROSA.id, at(6))
    assert view.is_member(ROSA.id, at(12))
    assert view.places[mandate.id].state is State.IN_SET, "the freeze rests on it"
    assert mandate.id in view.set_aside, "and it has no other effect while it is held"


def test_who_accompanies_her_freezes_her(group: Village) -> None:
    group.grant(ANNA, EVE, at=2 * DAY, accompanied_by=NINA)
    group.suspend(NINA, EVE, 5 * DAY, 7)
    assert not fold(group.records).is_member(EVE.id, at(6))


@pytest.mark.parametrize("until", [4, 300])
def test_a_mandate_that_has_ended_freezes_nobody(group: Village, until: int) -> None:
    mandate = group.mandate(ROSA, NINA, ROSA, 2 * DAY, until=until * DAY)
    if until == 300:
        group.revoke(ANNA, mandate, 4 * DAY)
    group.suspend(NINA, ROSA, 5 * DAY, 7)
    assert fold(group.records).is_member(ROSA.id, at(6))


def test_nobody_freezes_a_steward_from_below(group: Village) -> None:
    group.appoint(ANNA, CORA, DAY)
    group.mandate(CORA, NINA, CORA, 2 * DAY)
    group.suspend(NINA, CORA, 5 * DAY, 7)
    assert fold(group.records).has_role(CORA.id, Role.STEWARD, at(6))


def test_he_only_freezes(group: Village) -> None:
    group.mandate(ROSA, NINA, ROSA, 2 * DAY)
    group.suspend(NINA, ROSA, 5 * DAY, 5, category=CONDUCT)
    group.suspend(NINA, ROSA, 5 * DAY, 8)
    assert fold(group.records).is_member(ROSA.id, at(6))


def test_a_freeze_is_not_chained(group: Village) -> None:
    group.mandate(ROSA, NINA, ROSA, 2 * DAY)
    group.suspend(NINA, ROSA, 5 * DAY, 7)
    gap = FREEZE_PAUSE // DAY
    second = group.suspend(NINA, ROSA, (12 + gap) * DAY - 1, 7)
    third = group.suspend(NINA, ROSA, (19 + 2 * gap) * DAY, 7)
    view = fold(group.records)
    assert view.set_aside[second.id] == "its author froze the same person shortly before"
    assert view.is_member(ROSA.id, at(12 + gap))
    assert third.id in view.counts


def test_a_freeze_that_is_dated_back_makes_no_room_for_the_next(group: Village) -> None:
    """It takes the first one's effect, and the first one stands before the next all the same."""
    group.mandate(ROSA, NINA, ROSA, 2 * DAY)
    first = group.suspend(NINA, ROSA, 5 * DAY, 7)
    group.suspend(NINA, ROSA, 4 * DAY, 1)
    next_one = group.suspend(NINA, ROSA, 12 * DAY, 7)
    view = fold(group.records)
    assert {first.id, next_one.id} <= view.set_aside.keys()
    assert view.is_member(ROSA.id, at(13))


def test_a_long_list_goes_in_parts_that_end_together(group: Village) -> None:
    mandate = group.mandate(ROSA, NINA, ROSA, 2 * DAY)
    lock = group.lock(ROSA, 2 * DAY)
    for part in ([mandate], [lock]):
        group.suspend(NINA, ROSA, 5 * DAY, 7, part)
    view = fold(group.records)
    assert {mandate.id, lock.id} <= view.counts
    assert not view.is_member(ROSA.id, at(6))


def test_any_steward_lifts_a_freeze(group: Village) -> None:
    group.mandate(ROSA, NINA, ROSA, 2 * DAY)
    freeze = group.suspend(NINA, ROSA, 5 * DAY, 7)
    group.appoint(ANNA, CORA, DAY)
    group.revoke(CORA, freeze, 6 * DAY)
    assert fold(group.records).is_member(ROSA.id, at(7))


def test_two_who_freeze_each_other_are_frozen_in_every_order() -> None:
    group = Village((ANNA, BEN))
    group.found()
    group.admit(ANNA, ROSA, DAY)
    group.admit(ANNA, NINA, DAY)
    said = [
        group.mandate(ROSA, NINA, ROSA, 2 * DAY),
        group.mandate(NINA, ROSA, NINA, 2 * DAY),
        group.suspend(NINA, ROSA, 5 * DAY, 7),
        group.suspend(ROSA, NINA, 5 * DAY, 7),
    ]
    beginning = [each for each in group.records if each not in said]
    views = [fold([*order, *beginning]) for order in permutations(said)]
    assert all(view == views[0] for view in views)
    assert not views[0].is_member(ROSA.id, at(6))
    assert not views[0].is_member(NINA.id, at(6))
    assert {views[0].places[each.id].state for each in said} == {State.IN_SET}


def test_the_limits_say_a_week() -> None:
    assert FREEZE_MAX == FREEZE_PAUSE == 7 * DAY


def test_a_suspension_moves_whose_records_it_is_about(group: Village) -> None:
    before = fold(group.records)
    group.suspend(ANNA, NINA, 5 * DAY, 10, category=CONDUCT)
    assert NINA.id in fold(group.records).changed_from(before)


# -- homes ---------------------------------------------------------------------------------------------


def test_homes_open_to_whom_two_stewards_trust(group: Village) -> None:
    group.appoint(ANNA, CORA, DAY)
    group.grant(ANNA, NINA, Role.HELPER, at=2 * DAY, reach=Reach.HOME)
    group.grant(ANNA, NINA, Role.HELPER, at=3 * DAY, reach=Reach.HOME)
    assert fold(group.records).reach(NINA.id, at(4)) is Reach.VIDEO
    second = group.grant(CORA, NINA, Role.HELPER, at=3 * DAY, until=20 * DAY, reach=Reach.HOME)
    view = fold(group.records)
    assert view.reach(NINA.id, at(2)) is Reach.VIDEO
    assert view.reach(NINA.id, at(4)) is Reach.HOME
    assert view.reach(NINA.id, at(20)) is Reach.VIDEO
    group.revoke(BEN, second, 5 * DAY)
    assert fold(group.records).reach(NINA.id, at(4)) is Reach.VIDEO


def test_nobody_opens_homes_to_herself(group: Village) -> None:
    group.appoint(ANNA, CORA, DAY)
    for by in (ANNA, CORA):
        group.grant(by, CORA, Role.HELPER, at=3 * DAY, reach=Reach.HOME)
    assert fold(group.records).reach(CORA.id, at(4)) is Reach.VIDEO
