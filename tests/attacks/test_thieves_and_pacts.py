"""Attacks by a thief with a recovery sheet, by a steward of whom somebody spoke, and with old pacts."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_node.stewarding import say_to_stewards
from handrail_protocol import stewardship
from handrail_protocol.admission import State, place
from handrail_protocol.authority import fold
from handrail_protocol.bodies.authority import Revocation, Target
from handrail_protocol.bodies.board import Name
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.bodies.stewards import StewardsKey, Worry
from handrail_protocol.errors import RemoteError
from handrail_protocol.handshake.standing import those_who_stand
from handrail_protocol.identity import certify, device_end
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.pacts import pacts_of
from handrail_protocol.pacts.passports import entries, holders
from handrail_protocol.records import Record
from tests.support.attackers import NOW, mixed, pictures, replica_of, resigned, state
from tests.support.changed_client import ChangedClient, state_at
from tests.support.federation import FATHER, ILSE, START, WEBER, Federation, Side, federation
from tests.support.street import House, Library, library
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CEM = Villager("Anna"), Villager("Ben"), Villager("Cem")
ROSA, HUB, OMAR = Villager("Rosa"), Villager("Library"), Villager("Omar")


# -- a thief with the sheet ---------------------------------------------------------------------------------


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN, CEM))
    made.found()
    made.admit(ANNA, HUB, DAY, Role.HUB)
    made.admit(ANNA, ROSA, DAY, Role.LEARNER)
    return made


def name(group: Village, who: Villager, device: str, at: int) -> Record:
    body = Name(group.salt(), f"{who.name}, really")
    return group.say(who, Kind.NAME, body, at, audience=Audience.MEMBERS, device=device)


def test_stewards_end_the_thiefs_device_and_she_goes_on(group: Village) -> None:
    """02, Who learns what: "she ends the stolen devices, or stewards end her"; one device, not the person."""
    group.show(ROSA, 5 * DAY, device="thief")
    said = [name(group, ROSA, "thief", at) for at in (5 * DAY, 6 * DAY)]
    own = name(group, ROSA, "laptop", 6 * DAY)
    group.revoke_device(ANNA, ROSA, 7 * DAY, device="thief")
    first, *others = pictures(group, mixed(group.records, 30), HUB)
    assert all(other == first for other in others)
    assert own.id in first
    assert not {each.id for each in said} & first.keys()


def test_with_a_stewards_sheet_the_thief_is_a_steward_until_two_end_him(group: Village) -> None:
    """03, Charter: of three founders two end the thief of the third's words; nothing of his stays."""
    group.show(CEM, 5 * DAY, device="thief")
    said = [
        group.grant(CEM, ROSA, Role.STEWARD, at=6 * DAY, device="thief"),
        group.end_own_device(CEM, "laptop", 6 * DAY, device="thief"),
        group.revoke(CEM, ANNA, 6 * DAY, device="thief"),
        group.revoke(CEM, BEN, 6 * DAY, device="thief"),
    ]
    for by in (ANNA, BEN):
        group.revoke(by, CEM, 7 * DAY)
    group.show(CEM, 8 * DAY, device="another")
    group.grant(CEM, ROSA, Role.STEWARD, at=8 * DAY, device="another")
    replica = replica_of(HUB)
    for order in mixed(group.records, 15):
        replica = replica_of(HUB)
        replica.ingest(order, NOW)
        assert replica.authority(group.group).stewards(NOW) == {ANNA.id, BEN.id}
    assert state(replica, said[0]) is State.HELD


def test_a_person_who_was_ended_opens_no_door_with_a_new_device(group: Village) -> None:
    """05, Proofs: "revocations it knows beat any proof"; every device, seen or not."""
    group.revoke(ANNA, ROSA, 7 * DAY)
    view = fold(group.records)
    fresh = certify(ROSA.root, ROSA.device("fresh").public, BEGINNING + 8 * DAY)
    with pytest.raises(RemoteError):
        those_who_stand([fresh], view)


def test_nobody_elses_root_ends_her_device(group: Village) -> None:
    """02, The end of a device: "so whoever carries it can't change what stays", or whose it is."""
    device = ROSA.device().public
    for root in (OMAR.root, ANNA.root, HUB.root):
        signature = device_end(root, device, ())
        body = Revocation(group.salt(), Target.DEVICE, device, (), None, False, signature)
        group.say(HUB, Kind.REVOCATION, body, 5 * DAY)
    stays = (bytes(16),)
    body = Revocation(
        group.salt(), Target.DEVICE, device, stays, None, False, device_end(ROSA.root, device, ())
    )
    group.say(HUB, Kind.REVOCATION, body, 5 * DAY)
    assert fold(group.records).device_person[device] == ROSA.id


# -- a steward of whom somebody spoke ------------------------------------------------------------------------


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def steward(town: Library, called: str) -> House:
    house = await town.newcomer(called)
    await town.weber.call("grant", person=house.id(), role=["steward"])
    await town.street.part(house)
    await town.street.back(house, town.weber)
    return house


def opens(house: House, record: Record) -> bool:
    """By whatever its devices find in slots of this record, or of any that hands a key on."""
    desk = house.desk
    papers = [each.record for each in desk.replica.storage.find(desk.groups()[0], Audience.STEWARDS)]
    me = house.resident()
    keys = (stewardship.key_in(me.sealer, me.device, each) for each in (record, *papers))
    return any(key is not None and stewardship.open_with(key, record) is not None for key in keys)


async def test_whom_a_report_is_about_neither_reads_nor_loses_it(town: Library) -> None:
    """03, Reports: "and to nobody else but the device that writes"; "nobody withdraws it but its author"."""
    ben, lena = await steward(town, "Ben"), await steward(town, "Lena")
    desk, weber = town.nina.desk, town.weber
    inner = Worry("She asked for my mother's bank card.", bytes.fromhex(weber.id()))
    chosen = stewardship.report_readers(
        desk.authority(desk.groups()[0]), desk.now(), author=town.nina.resident().id, about=inner.about
    )
    report = say_to_stewards(desk, town.nina.resident(), desk.groups()[0], Kind.REPORT, inner, only=chosen)
    await town.street.settle()
    client = ChangedClient(weber)
    back = Withdrawal(weber.desk.salt(), report.id)
    await client.says(Kind.WITHDRAWAL, back, Audience.STEWARDS, expires=report.header.expires)
    slots = ((client.me.device, bytes(1_168)),)
    asks = StewardsKey(weber.desk.salt(), report.id, 1, slots)
    await client.says(Kind.STEWARDS_KEY, asks, Audience.STEWARDS)
    await weber.call("revoke", person=town.nina.id())
    await town.street.pass_time(DAY)
    assert not opens(weber, report)
    for house in (ben, lena):
        assert opens(house, report)
        assert "bank card" in str((await house.call("morning"))["flags"]), house.name
    assert state_at(ben, report) in (State.IN_SET, State.HELD)


# -- pacts and passports ------------------------------------------------------------------------------------

AT = BEGINNING + START + DAY


def in_set(side: Side) -> list[Record]:
    return [each for each in side.open if place(each, side.authority, AT).state is State.IN_SET]


def test_a_pact_that_ended_is_not_replayed_into_life() -> None:
    """03, A group's record: "a pact that was ended and is replayed stays ended"."""
    both = federation()
    pact = both.agree(both.sued)
    both.sued.end_pact(pact.id, START + DAY)
    for day in (2, 3):
        both.sued.say(both.sued.steward, Kind.PACT, both.body(both.sued), START + day * DAY)
    for order in mixed(both.sued.open, 10):
        assert not any(each.is_live(AT + 5 * DAY) for each in pacts_of(order))


def test_after_its_date_a_pact_is_over_without_a_word() -> None:
    """03, A group's record: "lives until `until`, without a message at its end"."""
    both = federation()
    pact = both.agree(both.sued)
    assert pact.is_live(pact.until - 1)
    assert not pact.is_live(pact.until)
    late = both.sued.say(both.sued.steward, Kind.PACT, both.body(both.sued), START + 2 * DAY)
    assert all(not each.is_live(pact.until) for each in pacts_of([*both.sued.open, late]))


def test_a_pact_of_others_is_not_signed_over_to_a_third_group() -> None:
    """03, Agreeing: S(pact terms, his group's id ‖ terms): the half of one group is no half of another."""
    both = federation()
    body = both.body(both.sued)
    other = Village((Villager("Mallory"),), name="Club West")
    other.found()
    said = other.say(Villager("Mallory"), Kind.PACT, body, START, audience=Audience.OPEN)
    assert pacts_of([said]) == []


@pytest.mark.parametrize("at", [2 * DAY, START], ids=["dated back", "now"])
def test_whoever_is_accompanied_has_no_passport(at: int) -> None:
    """03, Passport: "nobody accompanies her, neither at `created` nor now"."""
    both = federation()
    village = both.sued.village
    village.admit(WEBER, FATHER, DAY, Role.GUARDIAN)
    village.admit(WEBER, OMAR, DAY, Role.HELPER)  # as an adult at first
    village.grant(WEBER, OMAR, Role.HELPER, at=3 * DAY, accompanied_by=FATHER)
    both.sued.name(OMAR, at)
    both.sued.passport(OMAR, at)
    both.sued.card(OMAR, at)
    assert OMAR.id not in holders(in_set(both.sued), both.sued.authority, AT)


def test_a_card_under_another_members_passport_is_not_seen() -> None:
    """03, At home: "every member judges what is inside: signatures, chains, passports"."""
    both = federation()
    both.nord.name(ILSE, START)
    both.nord.passport(ILSE, START)
    card = both.nord.card(ILSE, START + 60)
    eve = Villager("Eve")
    forged = resigned(card, eve.device(), person=eve.id, device=eve.device().public)
    stolen = resigned(card, eve.device())
    seen = entries(both.agree(both.sued), [*both.nord.open, forged, stolen], AT)
    assert {entry.record.header.device for entry in seen} == {ILSE.device().public}


def test_nobody_puts_a_stranger_on_the_partners_board() -> None:
    """03, Passport: "its writer was a steward": by what is shown, not by what somebody says."""
    both = federation()
    made: Federation = both
    made.nord.name(ILSE, START)
    made.nord.passport(ILSE, START, by=ILSE)
    made.nord.card(ILSE, START)
    assert entries(made.agree(made.sued), made.nord.open, AT) == []
