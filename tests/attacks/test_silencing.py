"""Attacks on whoever is worried: to make her rest, or freeze her, before anybody hears what she says."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_protocol.admission import State
from handrail_protocol.bodies.board import Name
from handrail_protocol.bodies.pair import Sealed
from handrail_protocol.bodies.stewards import StewardsKey
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from handrail_protocol.sealing import SUITE_HPKE, seal_slots
from tests.support.attackers import NOW, mixed, pictures, replica_of, state
from tests.support.changed_client import ChangedClient
from tests.support.street import Library, library
from tests.support.village import Village, Villager

ANNA, BEN, HUB = Villager("Anna"), Villager("Ben"), Villager("Library")
ROSA, NEPHEW = Villager("Rosa"), Villager("Nephew")
WORRY = "He asks for my bank card."


@pytest.fixture
def group() -> Village:
    """Rosa's nephew may act for her, and so he may freeze her."""
    made = Village((ANNA, BEN))
    made.found()
    made.admit(ANNA, HUB, DAY, Role.HUB)
    for each in (ROSA, NEPHEW):
        made.admit(ANNA, each, DAY, Role.LEARNER)
    made.mandate(ROSA, NEPHEW, ROSA, 2 * DAY)
    return made


def to_stewards(group: Village, kind: Kind, at: int) -> Record:
    body = Sealed(group.salt(), bytes(32), 1, b"sealed")
    return group.say(ROSA, kind, body, at, audience=Audience.STEWARDS)


def test_a_freeze_holds_no_report_whenever_it_was_said(group: Village) -> None:
    """03, Suspension: of her records all are held but reports, dated before it, inside of it, and back."""
    said = [to_stewards(group, Kind.REPORT, at) for at in (9 * DAY, 10 * DAY, 12 * DAY)]
    others = [
        to_stewards(group, Kind.CONSENT, 12 * DAY),
        group.say(ROSA, Kind.NAME, Name(group.salt(), "Rosa"), 9 * DAY, audience=Audience.MEMBERS),
    ]
    group.suspend(NEPHEW, ROSA, 10 * DAY, 7)
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    assert {state(replica, each) for each in said} == {State.IN_SET}
    assert {state(replica, each) for each in others} == {State.HELD}
    first, *more = pictures(group, mixed(group.records, 10), HUB)
    assert all(each == first for each in more)


def test_who_was_ended_says_nothing_prepared_by_a_report(group: Village) -> None:
    """03, What stays: an end is an end: only a rest lets her be heard."""
    said = to_stewards(group, Kind.REPORT, 9 * DAY)
    group.revoke(ANNA, ROSA, 10 * DAY)
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    assert state(replica, said) is State.HELD


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def test_what_she_says_while_frozen_reaches_the_stewards_however_late(town: Library) -> None:
    """03, Reports: also what she says while nobody is there, by a comparison of her own words (04)."""
    await town.nina.call("mandate", person=town.omar.id(), may=["arrange"], days=90)
    await town.street.settle()
    await town.omar.call("freeze", person=town.nina.id())
    await town.street.settle()
    await town.street.part(town.nina)
    await town.nina.call("worried", text=WORRY, about=town.omar.id())
    assert WORRY not in str((await town.weber.call("morning"))["flags"])
    await town.street.back(town.nina, town.weber)
    await town.street.pass_time(61)
    assert WORRY in str((await town.weber.call("morning"))["flags"])
    assert WORRY not in str(town.omar.desk.papers.read(bytes.fromhex(town.group), Kind.REPORT, 0))


async def test_whom_it_is_about_keeps_it_from_no_later_device_of_its_readers(town: Library) -> None:
    """03, Handing on: what anybody but its readers "says that he gave counts for nothing"."""
    ben = await town.newcomer("Ben")
    await town.weber.call("grant", person=ben.id(), role=["steward"])
    await town.street.part(ben)
    await town.street.back(ben, town.weber)
    await town.nina.call("worried", text=WORRY, about=town.weber.id())
    await town.street.settle()
    tablet = await town.street.restore("Ben", "Tablet")
    await town.street.part(ben)
    await town.street.connect(town.weber, tablet)
    await town.street.pass_time(61)
    attacker = ChangedClient(town.weber)
    (report,) = town.weber.desk.replica.storage.find(attacker.group, Audience.STEWARDS, kinds=[Kind.REPORT])
    device, salt = tablet.resident().device, town.weber.desk.salt()
    lock = town.weber.desk.authority(attacker.group).locks[device]
    slots = seal_slots(
        attacker.me.sealer,
        b"k" * 32,
        [(device, lock.public)],
        group=attacker.group,
        author=attacker.me.device,
        salt=salt,
    )
    other = StewardsKey(salt, report.record.id, SUITE_HPKE, slots)
    said = await attacker.says(
        Kind.STEWARDS_KEY, other, Audience.STEWARDS, expires=report.record.header.expires
    )
    ben.desk.papers.arrived(
        ben.desk.replica.ingest([said], town.clock.now())
    )  # before he hears of the tablet
    await town.street.back(ben, town.weber)
    await town.street.pass_time(600)
    await town.street.pass_time(61)
    assert WORRY in str((await tablet.call("morning"))["flags"])
