"""The desk: text as records hold it, names that can be told apart, and one way to write."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_node.naming import announce_name
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from tests.support.street import DAY, Library, library, street


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def test_two_of_one_name_are_told_apart(town: Library) -> None:
    other = town.street.move_in("Omar2")
    await town.let_in(other, "helper")
    desk, group = town.nina.desk, town.nina.desk.groups()[0]
    assert desk.name_of(group, town.omar.resident().id) == "Omar"
    assert desk.name_of(group, bytes(32)) == "someone (00000000)"
    twin = await town.street.restore("Omar2", "Tablet")
    await town.street.connect(town.weber, twin)
    assert desk.name_of(group, other.resident().id) == "Omar2"


async def test_who_takes_the_name_of_this_household_is_shown_with_digits(town: Library) -> None:
    folder = town.street.move_in("nina")
    await town.let_in(folder, "helper")
    group = town.nina.desk.groups()[0]
    assert town.nina.desk.name_of(group, folder.resident().id).startswith("nina (")
    assert town.nina.desk.name_of(group, town.nina.resident().id) == "Nina"


async def test_what_fails_in_the_middle_leaves_nothing_and_is_told_to_nobody(town: Library) -> None:
    desk, group, nina = town.nina.desk, town.nina.desk.groups()[0], town.nina.resident()
    before = desk.count()
    town.nina.events.clear()

    async def several() -> None:
        with desk.together():
            announce_name(desk, nina, group)
            await town.nina.node._carry_out("ask", {"topic": "photos", "goal": "see Leo"})
            await town.nina.node._carry_out("notice", {"text": "Hello"})

    with pytest.raises(LocalError, match="Only a steward"):
        await several()
    await town.street.settle()
    assert desk.count() == before
    assert town.nina.told("record") == []
    assert await town.weber.call("requests") == await town.nina.call("requests") == []


async def test_a_clock_that_is_wrong_writes_nothing_and_says_what_it_thinks(town: Library) -> None:
    before = town.nina.desk.count()
    town.clock.time -= 400 * DAY
    with pytest.raises(LocalError, match="This computer thinks it is 2 November 2025"):
        await town.ask()
    status = await town.nina.call("status")
    assert status["ok"] is False
    assert "Set its clock" in status["sentence"]
    assert town.nina.desk.count() == before


async def test_who_came_back_without_a_name_keeps_the_one_that_stands_there(town: Library) -> None:
    tablet = await town.street.restore("Nina", "Tablet", named=False)
    await town.street.connect(town.weber, tablet)
    group = tablet.desk.groups()[0]
    assert tablet.desk.name_of(group, tablet.resident().id) == "Nina"
    assert (await tablet.call("status"))["persons"][0]["name"] == "Nina"
    assert tablet.desk.household.choose("nina").id == tablet.resident().id
    found = tablet.desk.replica.storage.find(group, Audience.MEMBERS, kinds=[Kind.NAME])
    assert sum(stored.record.header.person == tablet.resident().id for stored in found) == 1


async def test_a_node_of_nobodys_group_has_nothing_to_show(tmp_path: Path) -> None:
    async with street(tmp_path) as made:
        assert made.move_in("Solo").desk.groups() == []
