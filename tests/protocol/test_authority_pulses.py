"""Pulses: who was heard of, of whom something is missing, and that a withheld record shows."""

import pytest

from handrail_protocol.authority import fold
from handrail_protocol.authority.pulses import digest_of, watch
from handrail_protocol.kinds import Kind
from handrail_protocol.limits import DAY, PULSE_KEPT
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CORA, ROSA = (Villager(name) for name in ("Anna", "Ben", "Cora", "Rosa"))


def at(day: float) -> int:
    return BEGINNING + int(day * DAY)


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN))
    made.found()
    made.admit(ANNA, ROSA, DAY)
    return made


def without(group: Village, *kept_back: Record) -> list[Record]:
    return [each for each in group.records if each not in kept_back]


def test_a_pulse_of_each_of_two_stewards_keeps_watch_for_three_days(group: Village) -> None:
    group.pulse(ANNA, 2 * DAY)
    assert watch(fold(group.records), at(2)).quiet == {BEN.id}
    assert not watch(fold(group.records), at(2)).is_kept
    group.pulse(BEN, 3 * DAY)
    view = fold(group.records)
    assert watch(view, at(4)).is_kept
    assert watch(view, at(5) - 1).is_kept
    assert watch(view, at(5)).quiet == {ANNA.id}
    assert watch(view, at(6)).quiet == {ANNA.id, BEN.id}


def test_a_revocation_that_was_kept_back_shows(group: Village) -> None:
    """A hub passes on all but one record."""
    ended = group.revoke(ANNA, ROSA, 2 * DAY)
    group.pulse(ANNA, 3 * DAY)
    group.pulse(BEN, 3 * DAY)
    assert watch(fold(group.records), at(3)).is_kept
    found = watch(fold(without(group, ended)), at(3))
    assert found.missing == {ANNA.id}
    assert not found.is_kept


@pytest.mark.parametrize("place", range(3, 6))
def test_so_does_every_other_record_of_its_device(group: Village, place: int) -> None:
    group.revoke(ANNA, ROSA, 2 * DAY)
    group.pulse(ANNA, 3 * DAY)
    group.pulse(BEN, 3 * DAY)
    hers = [r for r in group.records if r.header.person == ANNA.id and r.header.kind != Kind.PULSE]
    kept_back = hers[place % len(hers)]
    if kept_back.header.kind in (Kind.CHARTER, Kind.DEVICE):
        return  # without these there is no group, and no Anna
    assert watch(fold(without(group, kept_back)), at(3)).missing == {ANNA.id}


def test_what_was_said_after_it_does_not_count(group: Village) -> None:
    group.pulse(ANNA, 2 * DAY)
    group.open_door(ANNA, 2 * DAY)
    [pulse] = fold(group.records).pulses.values()
    assert pulse.is_whole


def test_what_may_be_gone_before_the_pulse_is_does_not_count(group: Village) -> None:
    short = group.invite(ANNA, 2 * DAY, days=4)
    long = group.invite(ANNA, 2 * DAY, days=5)
    group.pulse(ANNA, 3 * DAY)
    assert [p.is_whole for p in fold(without(group, short)).pulses.values()] == [True]
    assert [p.is_whole for p in fold(without(group, long)).pulses.values()] == [False]


def test_of_a_device_the_newest_counts(group: Village) -> None:
    old, new = group.pulse(ANNA, 2 * DAY, digest=bytes(32)), group.pulse(ANNA, 3 * DAY)
    view = fold(group.records)
    assert [each.source for each in view.pulses.values()] == [new.id]
    assert view.set_aside == {old.id: "a newer one has replaced it, or its device was ended"}


def test_a_second_device_of_hers_is_a_sign_of_her_and_not_of_a_second_steward(group: Village) -> None:
    group.show(ANNA, DAY, "tablet")
    group.pulse(ANNA, 2 * DAY)
    group.pulse(ANNA, 2 * DAY, "tablet")
    found = watch(fold(group.records), at(2))
    assert found.heard == {ANNA.id}
    assert not found.is_kept


@pytest.mark.parametrize("how", ["member", "ended", "suspended", "device"])
def test_the_pulse_of_who_is_no_steward_says_nothing(group: Village, how: str) -> None:
    group.appoint(ANNA, CORA, DAY)
    who = ROSA if how == "member" else CORA
    group.pulse(who, 2 * DAY)
    if how == "ended":
        group.revoke(BEN, CORA, 3 * DAY)
    elif how == "suspended":
        group.suspend(BEN, CORA, 3 * DAY, 5)
    elif how == "device":
        group.revoke_device(BEN, CORA, 3 * DAY)
    found = watch(fold(group.records), at(3))
    assert who.id not in found.heard | found.missing


def test_a_pulse_that_nobody_can_compute_stops_as_well(group: Village) -> None:
    group.pulse(ANNA, 2 * DAY, digest=bytes(32))
    group.pulse(BEN, 2 * DAY)
    assert watch(fold(group.records), at(2)).missing == {ANNA.id}


def test_a_digest_speaks_of_records_in_any_order(group: Village) -> None:
    said = [each for each in group.records if each.header.person == ANNA.id]
    later = at(9) + PULSE_KEPT
    assert digest_of(said, 99, later) == digest_of(reversed(said), 99, later)
    assert digest_of(said, 99, later) != digest_of(said[:-1], 99, later)
    assert digest_of(said, 99, later) != digest_of(said, 2, later)
