"""Whom a hub lets in no more, while he was away: he is told after a day whom to call; nobody is told why."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.street import DAY, HOUR, House, Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def is_refused(town: Library, house: House, there: House) -> None:
    """A house dials another and hears the one refusal, which leaves a second after the hello."""
    before = set(town.street._links)
    town.street.clock.time += 1
    town.street.link(house, there)
    await town.street.settle()
    town.street.clock.time += 2
    async with asyncio.timeout(10):
        await asyncio.gather(*town.street._links - before)


async def said(house: House) -> str:
    """What status and doctor say of it alike; nothing where they have nothing to say."""
    sentence, found = (await house.call("status"))["sentence"], await house.call("doctor")
    is_told = any(row["sentence"] == sentence and not row["ok"] for row in found)
    return str(sentence) if is_told else ""


async def test_who_was_ended_while_away_is_told_whom_to_call(town: Library) -> None:
    await town.street.part(town.omar)
    await town.weber.call("revoke", person=town.omar.id())
    await is_refused(town, town.omar, town.weber)
    await town.street.pass_time(HOUR)
    assert await said(town.omar) == ""
    await town.street.pass_time(DAY)
    sentence = await said(town.omar)
    assert sentence.startswith("Library Süd has let this computer in no more since 7 December 2026")
    assert "Call Weber." in sentence
    # He is told what he could know himself: nothing of what was said came here.
    assert town.omar.desk.ended() is None


async def test_who_was_away_while_the_door_changed_twice_comes_back_by_her_name(town: Library) -> None:
    vera, emil = await town.newcomer("Vera"), await town.newcomer("Emil")
    await town.street.part(town.nina)
    for house in (vera, emil):
        await town.weber.call("revoke", person=house.id())
    await is_refused(town, town.nina, town.weber)
    assert list(town.nina.node._refusals.known()) == [town.weber.address]
    # Its persons' ids are heard at that hub only: to others they would tell who dials.
    links = town.nina.node._neighbours
    for address in (town.weber.address, town.omar.address):
        tried = links.begin(address, True, bytes(32), 0.0)
        assert tried.doorkeeper.shut_out is (address == town.weber.address)
        links.end(tried)
    await town.street.back(town.nina, town.weber)
    assert town.nina.node._refusals.known() == {}
    assert await said(town.nina) == ""
    request = await town.ask()
    await town.street.settle()
    assert request in {row["id"] for row in await town.weber.call("requests")}


async def test_a_hub_that_is_only_silent_shuts_nobody_out(town: Library) -> None:
    await town.street.part(town.weber)
    await town.street.pass_time(2 * DAY)
    assert town.omar.node._refusals.known() == {}
    assert "let this computer in" not in (await town.omar.call("status"))["sentence"]


async def test_a_strangers_refusal_is_none_of_a_hub(town: Library) -> None:
    """What a neighbour's node on the LAN refuses says nothing of the group."""
    stranger = town.street.move_in("Stranger")
    await town.street.part(town.omar)
    await is_refused(town, town.omar, stranger)
    assert town.omar.node._refusals.known() == {}
