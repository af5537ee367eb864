"""Attacks by who keeps records back, and by who freezes somebody to harm her; specs/03 says what wins."""

import pytest

from handrail_protocol.admission import State
from handrail_protocol.authority import fold
from handrail_protocol.authority.pulses import watch
from handrail_protocol.bodies.authority import Category, May
from handrail_protocol.kinds import Kind
from handrail_protocol.limits import DAY
from tests.protocol.test_attacks_authority import (
    ANNA,
    BEN,
    CEM,
    MALLORY,
    NINA,
    ROSA,
    at,
    same_in_any_order,
    town,
)

# -- hubs that withhold ----------------------------------------------------------------------------


@pytest.mark.parametrize("what", [Kind.REVOCATION, Kind.SUSPENSION, Kind.GRANT, Kind.DOOR])
def test_what_a_hub_keeps_back_shows_in_the_pulse(what: Kind) -> None:
    group = town()
    group.revoke(ANNA, ROSA, 2 * DAY)
    group.suspend(ANNA, NINA, 2 * DAY, 30)
    group.open_door(ANNA, 2 * DAY)
    for each in (ANNA, BEN, CEM):
        group.pulse(each, 3 * DAY)
    assert watch(fold(group.records), at(3)).is_kept
    kept_back = [each for each in group.records if each.header.kind == what]
    found = watch(fold([each for each in group.records if each not in kept_back]), at(3))
    assert found.missing == {ANNA.id}
    assert not found.is_kept


def test_a_hub_that_keeps_the_pulses_back_as_well_makes_silence() -> None:
    group = town()
    kept_back = [group.revoke(ANNA, ROSA, 2 * DAY), group.pulse(ANNA, 3 * DAY), group.pulse(CEM, 3 * DAY)]
    group.pulse(BEN, 3 * DAY)
    found = watch(fold([each for each in group.records if each not in kept_back]), at(3))
    assert found.quiet == {ANNA.id, CEM.id}
    assert not found.is_kept


def test_an_old_pulse_shown_again_keeps_no_watch() -> None:
    """It was whole before the revocation that is kept back; after three days it is no sign any more."""
    group = town()
    for each in (ANNA, BEN):
        group.pulse(each, 2 * DAY)
    shown = list(group.records)
    group.revoke(ANNA, ROSA, 3 * DAY)
    assert watch(fold(shown), at(4)).is_kept
    assert not watch(fold(shown), at(5)).is_kept


def test_nobody_gives_another_stewards_sign() -> None:
    group = town()
    group.show(MALLORY, DAY)
    group.pulse(MALLORY, 2 * DAY)
    group.pulse(NINA, 2 * DAY)
    assert watch(fold(group.records), at(2)).heard == frozenset()


# -- freezing as a weapon --------------------------------------------------------------------------


def test_a_thief_of_her_words_is_frozen_by_who_stands_by_her_and_cannot_freeze_back() -> None:
    """Mallory has Rosa's words: a device of hers, and every right of hers."""
    group = town()
    mandate = group.mandate(ROSA, NINA, ROSA, 2 * DAY)
    group.suspend(NINA, ROSA, 5 * DAY, 7, [mandate])
    group.show(ROSA, 4 * DAY, "thief")
    stolen = group.mandate(ROSA, MALLORY, ROSA, 4 * DAY)
    back = group.suspend(ROSA, NINA, 4 * DAY, 7)
    lock = group.lock(ROSA, 6 * DAY, "thief")
    view = same_in_any_order(group.records)
    assert {view.places[each.id].state for each in (stolen, back, lock)} == {State.HELD}
    assert view.is_member(NINA.id, at(6))
    assert view.may_act(NINA.id, ROSA.id, May.ARRANGE, at(4)) == mandate.id


def test_an_agent_can_neither_hide_nor_bring_out_what_a_steward_decided() -> None:
    """Nina's freeze names what Ben's suspension held; his list is the senior one."""
    group = town()
    group.mandate(ANNA, NINA, ROSA, 2 * DAY)
    prepared = group.lock(ROSA, 3 * DAY)
    kept = group.show(ROSA, 3 * DAY, "tablet")
    group.suspend(BEN, ROSA, 5 * DAY, 30, [kept], category=Category.SAFETY)
    group.suspend(NINA, ROSA, 6 * DAY, 7, [prepared])
    view = same_in_any_order(group.records)
    assert view.places[prepared.id].state is State.HELD
    assert view.places[kept.id].state is State.IN_SET


def test_a_hundred_freezes_stop_somebody_for_a_week_in_two_at_most() -> None:
    group = town()
    group.mandate(ANNA, NINA, ROSA, DAY)
    for day in range(2, 102):
        group.suspend(NINA, ROSA, day * DAY, 7)
    view = fold(group.records)
    frozen = [day for day in range(2, 130) if not view.is_member(ROSA.id, at(day))]
    assert frozen == list(range(2, 9)), "who goes on without a pause is not heard again"
