"""Which doors a node opens, at which it knocks, and who is served behind them."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from handrail_protocol.handshake.doorkeeper import Mode, Opening
from tests.support.street import DAY, House, Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


def openings(house: House, *, dialling: bool, mode: Mode) -> list[Opening]:
    return [each for each in house.node._doorkeeper(dialling).openings() if each.mode is mode]


async def test_a_member_opens_by_the_last_two_doors_newest_first(town: Library) -> None:
    group = town.nina.desk.groups()[0]
    await town.weber.call("revoke", person=town.omar.id())
    await town.street.settle()
    for dialling in (True, False):
        doors = openings(town.nina, dialling=dialling, mode=Mode.MEMBER)
        assert [each.id for each in doors] == list(town.nina.desk.authority(group).doors)
        assert len(doors) == 2
        assert all(each.group == group and each.witness for each in doors)


async def test_a_listener_opens_to_live_invitations_and_to_members_who_come_back(town: Library) -> None:
    await town.weber.call("invite", days=2)
    assert len(openings(town.omar, dialling=False, mode=Mode.NEWCOMER)) >= 1
    assert openings(town.omar, dialling=True, mode=Mode.NEWCOMER) == []
    returning = {each.id for each in openings(town.omar, dialling=False, mode=Mode.RETURNING)}
    assert returning == {house.resident().id for house in (town.weber, town.nina)}
    await town.street.pass_time(8 * DAY)
    assert openings(town.omar, dialling=False, mode=Mode.NEWCOMER) == []


async def test_who_has_a_device_that_nobody_knows_knocks_with_her_own_id(town: Library) -> None:
    assert openings(town.nina, dialling=True, mode=Mode.RETURNING) == []
    tablet = await town.street.restore("Nina", "Tablet")
    [knock] = openings(tablet, dialling=True, mode=Mode.RETURNING)
    assert knock.id == town.nina.resident().id
    assert knock.served is not None
    assert openings(tablet, dialling=False, mode=Mode.RETURNING) == []
    await town.street.connect(town.weber, tablet)
    assert openings(tablet, dialling=True, mode=Mode.RETURNING) == []
    assert (await tablet.first("group.list"))["roles"] == ["learner"]


def ids_of_those_who_come_back(house: House, *, near: bool) -> set[bytes]:
    keeper = replace(house.node._doorkeeper(False), near=near)
    return {each.id for each in keeper.openings() if each.mode is Mode.RETURNING}


async def test_to_the_ids_of_who_lives_here_a_home_opens_from_its_own_network_only(town: Library) -> None:
    others = {house.resident().id for house in (town.weber, town.omar)}
    assert ids_of_those_who_come_back(town.nina, near=False) == others
    assert ids_of_those_who_come_back(town.nina, near=True) == {*others, town.nina.resident().id}


@pytest.mark.parametrize(("origin", "is_let_in"), [("192.168.1.7:50000", True), ("8.8.8.8:50000", False)])
async def test_a_new_laptop_comes_back_by_the_node_at_home_alone(
    town: Library, origin: str, is_let_in: bool
) -> None:
    """Her old device reads on there; the letters' keys come from it."""
    agreement = await town.agree(private="Hauptstrasse 5")
    laptop = await town.street.restore("Nina", "laptop")
    town.street.link(laptop, town.nina, origin)
    await town.street.settle()
    await town.street.pass_time(60)
    assert bool(await laptop.call("group.list")) is is_let_in
    if is_let_in:
        row = await laptop.first("agreements")
        assert (row["id"], row["private"]) == (agreement, "Hauptstrasse 5")
        await laptop.call("note", agreement=agreement, text="from my new laptop")
        assert (await town.nina.first("agreements"))["notes"][-1]["text"] == "from my new laptop"


async def test_only_members_of_the_household_are_served_in_a_group(town: Library) -> None:
    group = town.nina.desk.groups()[0]
    await town.nina.call("person.add", name="Rosa")
    keeper = town.nina.node._doorkeeper(False)
    assert [each.certificate.person for each in keeper.served(group)] == [town.nina.resident("Nina").id]
    await town.let_in(town.nina, "learner", name="Rosa")
    assert {each.certificate.person for each in keeper.served(group)} == set(town.nina.desk.household.ids())


async def test_a_revoked_person_is_served_nowhere_and_opens_nothing(town: Library) -> None:
    vera = (await town.weber.call("person.add", name="Vera"))["person"]
    await town.let_in(town.weber, "helper", name="Vera")
    await town.weber.call("revoke", **{"person": vera, "as": "Weber"})
    group = town.weber.desk.groups()[0]
    served = town.weber.node._doorkeeper(False).served(group)
    assert [each.certificate.person for each in served] == [town.weber.resident("Weber").id]
    assert bytes.fromhex(vera) not in {
        each.id for each in openings(town.omar, dialling=False, mode=Mode.RETURNING)
    }
