"""What doctor says of how a group is set up."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_protocol.kinds import Audience, Kind
from tests.support.street import House, Library, library, street


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def said(house: House, code: str) -> list[str]:
    return [row["sentence"] for row in await house.call("doctor") if row["code"] == code]


async def test_fewer_than_three_founders_and_what_that_means(tmp_path: Path) -> None:
    async with street(tmp_path) as made:
        houses = [made.move_in(name) for name in ("Anna", "Ben", "Cleo")]
        for number, others in enumerate(([], houses[1:2], houses[1:])):
            founders = [each.id() for each in others]
            await houses[0].call("group.create", name=f"Group {number}", area=["Süd"], founder=founders)
        one, two = await said(houses[0], "founders")
        sentences = {"has 1 founder": one, "has 2 founders": two}
        if "2 founders" in one:
            sentences = {"has 1 founder": two, "has 2 founders": one}
        assert "nobody could stop a thief" in sentences["has 1 founder"]
        assert "neither could stop the other" in sentences["has 2 founders"]


async def test_one_steward_is_too_few_to_be_told_of_a_worry_about_him(town: Library) -> None:
    [sentence] = await said(town.weber, "stewards")
    assert "nobody could be told of a worry about that steward" in sentence
    await town.weber.call("grant", person=town.omar.id(), role=["steward"])
    assert await said(town.weber, "stewards") == []


async def test_one_person_who_is_steward_and_hub(town: Library) -> None:
    [sentence] = await said(town.omar, "hub")
    assert "one person is steward and hub" in sentence


async def test_a_steward_and_a_hub_on_one_node(tmp_path: Path) -> None:
    async with street(tmp_path) as made:
        house = made.move_in("Weber")
        await house.call("group.create", name="Library Süd", area=["Süd"])
        assert await said(house, "hub") == [
            "Library Süd has no hub: mail waits at the two who write, and at stewards."
        ]
        hub = await house.call("person.add", name="Library")
        invitation = await house.call("invite", **{"as": "Weber"})
        await house.call("join", **{"code": invitation["link"], "as": "Library"})
        await house.call("grant", **{"person": hub["person"], "role": ["hub"], "as": "Weber"})
        [sentence] = await said(house, "hub")
        assert "live on this node" in sentence


async def test_a_steward_to_whom_nothing_can_be_sealed(town: Library) -> None:
    """Omar's lock never came: his node went away before it said how to seal to him."""
    await town.weber.call("grant", person=town.omar.id(), role=["steward"])
    assert await said(town.weber, "locks") == []
    weber = town.weber.desk
    group = weber.groups()[0]
    for stored in list(weber.replica.storage.find(group, Audience.AUTHORITY, kinds=[Kind.LOCK])):
        if stored.record.header.person == town.omar.resident().id:
            weber.replica.storage.remove(stored.record.id)
    weber.replica._forget([group])
    [sentence] = await said(town.weber, "locks")
    assert sentence.startswith("Nothing can be sealed to Omar, a steward of Library Süd")


async def test_who_could_bring_her_back_is_said_before_the_day_comes(town: Library) -> None:
    """Two who know her and a third, a steward: the stewards, and whoever acts for her."""
    assert await said(town.weber, "way-back") == [], "a steward is appointed anew"
    [sentence] = await said(town.nina, "way-back")
    assert "can't let Nina go on" in sentence
    assert "there is Weber" in sentence
    await town.weber.call("grant", person=town.omar.id(), role=["steward", "helper"])
    assert "can't let Nina go on" in (await said(town.nina, "way-back"))[0]
    vera = await town.newcomer("Vera")
    await town.nina.call("mandate", person=vera.id(), may=["arrange,read"], days=90)
    [sentence] = await said(town.nina, "way-back")
    assert sentence.startswith("If the words of Nina are lost, two in Library Süd who know Nina say so")
    named = sentence.rpartition(": ")[2]
    assert set(named.replace(" or ", ", ").split(", ")) == {"Weber", "Omar", "Vera"}
