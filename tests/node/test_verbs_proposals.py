"""A young helper's whole way: from his yes to the stewards to an agreement that stands."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_protocol.errors import LocalError
from tests.support.family import Family, family


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Family]:
    async with family(tmp_path) as made:
        yield made


async def test_the_whole_way(home: Family) -> None:
    card = await home.leo.call("announce", topic=["photos"])
    assert card["told"] == "stewards"
    await home.consent()
    offer = await home.young_offer()
    assert (offer["kind"], offer["read_along_by"], offer["ways"]) == (
        "young",
        ["Karim"],
        ["hub", "public-place"],
    )
    await home.weber.call("propose", offer=offer["id"])
    proposal = await home.nina.first("offers")
    assert (proposal["kind"], proposal["proposed_by_name"]) == ("proposal", "Weber")
    assert (proposal["read_along_by"], proposal["helper"]) == (["Karim"], home.leo.id())
    chosen = await home.nina.call("choose", offer=proposal["id"], way="public-place")
    assert chosen["waiting_for"] == ["A steward's approval."]
    row = await home.nina.first("agreements")
    assert (row["state"], row["waiting_for"], row["place"]) == (
        "waiting",
        ["A steward's approval."],
        "Reading room",
    )
    await home.weber.call("approve", agreement=chosen["agreement"])
    for house in (home.nina, home.weber, home.father):
        row = await house.first("agreements")
        assert (row["state"], row["place"]) == ("standing", "Reading room"), house.name


async def test_nothing_of_his_stands_on_the_board(home: Family) -> None:
    await home.leo.call("announce", topic=["photos"])
    assert await home.nina.call("helpers") == []
    assert [row["person"] for row in await home.weber.call("helpers")] == [home.leo.id()]
    with pytest.raises(LocalError, match="Karim asks for you"):
        await home.leo.call("ask", topic="photos", goal="see them")
    with pytest.raises(LocalError, match="hub, public-place, video"):
        await home.leo.call("announce", topic=["photos"], way=["home"])


async def test_only_stewards_see_what_he_offers_and_propose_him(home: Family) -> None:
    await home.consent()
    offer = await home.young_offer()
    assert await home.nina.call("offers") == []
    assert [row["kind"] for row in await home.leo.call("offers")] == ["young"]
    for house in (home.nina, home.father, home.leo):
        with pytest.raises(LocalError, match="Only a steward"):
            await house.call("propose", offer=offer["id"])
    await home.ben.call("propose", offer=offer["id"])
    assert (await home.nina.first("offers"))["proposed_by_name"] == "Ben"


async def test_an_adult_who_is_accompanied_goes_the_same_way(home: Family) -> None:
    """Nothing tells a child's way from a grandfather's."""
    await home.weber.call(
        "grant", person=home.town.omar.id(), role=["helper"], age="adult", guardian=home.nina.id()
    )
    answer = await home.town.omar.call("announce", topic=["photos"])
    assert answer["told"] == "stewards"


async def test_the_asker_chooses_among_what_was_said_yes_to(home: Family) -> None:
    await home.consent("public-place")
    proposal = await home.proposal()
    with pytest.raises(LocalError, match="Possible: public-place"):
        await home.nina.call("choose", offer=proposal, way="hub")
    with pytest.raises(LocalError, match="Choose from: Reading room, Café Süd"):
        await home.nina.call("choose", offer=proposal, place="my flat")
    await home.nina.call("choose", offer=proposal, place="café süd")
    assert (await home.nina.first("agreements"))["place"] == "Café Süd"


async def test_only_a_steward_who_was_told_approves_and_nobody_for_herself(home: Family) -> None:
    await home.consent()
    agreement = await home.chosen()
    for house in (home.nina, home.father):
        with pytest.raises(LocalError, match="Only a steward"):
            await house.call("approve", agreement=agreement)
    with pytest.raises(LocalError, match=r"the one who proposed him.*handrail members"):
        await home.ben.call("approve", agreement=agreement)
    with pytest.raises(LocalError, match="does not stand yet"):
        await home.nina.call("note", agreement=agreement, text="See you!")
    for house in (home.nina, home.father, home.weber):
        assert (await house.first("agreements"))["to_approve"] is (house is home.weber)
    await home.weber.call("approve", agreement=agreement)
    assert not (await home.weber.first("agreements"))["to_approve"]
    with pytest.raises(LocalError, match="nothing to approve"):
        await home.weber.call("approve", agreement=agreement)


async def test_every_letter_of_it_goes_to_all_who_read_along(home: Family) -> None:
    await home.consent()
    agreement = await home.standing()
    await home.nina.call("note", agreement=agreement, text="He is welcome.")
    await home.weber.call("note", agreement=agreement, text="So say we all.")
    told = {home.nina.id(), home.leo.id(), home.father.id(), home.weber.id()}
    letters = [row for row in await home.weber.call("records", set="mail") if row["kind"] in THREAD]
    assert letters
    assert {frozenset([row["person"], *row["recipients"]]) for row in letters} == {frozenset(told)}
    for house in (home.nina, home.father, home.weber):
        notes = (await house.first("agreements"))["notes"]
        assert [note["text"] for note in notes] == ["He is welcome.", "So say we all."]


THREAD = ("agreement", "approval", "note", "session", "confirmation", "chemistry", "closing")
