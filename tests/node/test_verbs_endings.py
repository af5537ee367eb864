"""Ending and pausing people: who may, what it does on every node, what is said before, and taking it back."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handrail_protocol.admission import State
from handrail_protocol.bodies.authority import Category, Revocation
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Kind
from tests.support.street import DAY, House, Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def names(house: House) -> set[str]:
    return {row["name"] for row in await house.call("members")}


# -- for good -------------------------------------------------------------------------------------------


async def test_a_revocation_says_why_and_when_it_is_looked_at_again(town: Library) -> None:
    await town.weber.call("revoke", person=town.omar.id(), category="conduct", review="2027-03-14")
    [stored] = town.nina.desk.replica.storage.find(bytes.fromhex(town.group), kinds=[Kind.REVOCATION])
    body = stored.record.said
    assert isinstance(body, Revocation)
    assert body.category == Category.CONDUCT
    assert town.nina.desk.time(body.review or 0) == "2027-03-13T23:00:00Z"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"category": "he was rude"}, "there is no story"),
        ({"category": "frozen"}, "--category is one of: unsaid, left, conduct, safety, lost"),
        ({"review": "14 March"}, "is not a date"),
        ({"review": "2026-12-07"}, "is not to come"),
    ],
)
async def test_what_makes_no_sense_is_refused(town: Library, given: dict[str, Any], sentence: str) -> None:
    before = town.weber.desk.count()
    with pytest.raises(LocalError, match=sentence):
        await town.weber.call("revoke", person=town.omar.id(), **given)
    assert town.weber.desk.count() == before


async def test_a_preview_names_who_would_fall_and_says_nothing(town: Library) -> None:
    await town.weber.call("grant", person=town.omar.id(), role=["steward"])
    lena = await town.newcomer("Lena")
    before = town.weber.desk.count()
    looked_at = await town.weber.call("revoke", person=town.omar.id(), preview=True)
    assert looked_at["preview"] is True
    assert looked_at["falls"] == [], "what he did stays: the list names it"
    assert {row["kind"] for row in looked_at["recent"]} >= {"join", "device", "lock", "name"}
    assert town.weber.desk.count() == before
    assert "Omar" in await names(lena)
    await town.street.pass_time(8 * DAY)
    assert (await town.weber.call("revoke", person=town.omar.id(), preview=True))["recent"] == []


async def test_who_was_ended_by_mistake_is_taken_back(town: Library) -> None:
    """With all that was written meanwhile; a steward below does not take back what one above said."""
    await town.weber.call("revoke", person=town.omar.id(), category="conduct")
    assert "Omar" not in await names(town.nina)
    vera = await town.newcomer("Vera")
    await town.weber.call("grant", person=vera.id(), role=["steward"])
    await town.street.connect()
    with pytest.raises(LocalError, match="stands as high as you or above"):
        await vera.call("revoke", person=town.omar.id(), lift=True)
    looked_at = await town.weber.call("revoke", person=town.omar.id(), lift=True, preview=True)
    assert (looked_at["lifted"], looked_at["preview"]) == (1, True)
    assert "Omar" not in await names(town.nina)
    answer = await town.weber.call("revoke", person=town.omar.id(), lift=True)
    assert (answer["lifted"], answer["fallen"]) == (1, False)
    assert "Omar" in await names(town.nina)
    with pytest.raises(LocalError, match="nothing to take back"):
        await town.weber.call("revoke", person=town.omar.id(), lift=True)
    # It can be said again, and taken back again.
    assert (await town.weber.call("revoke", person=town.omar.id()))["fallen"]
    assert not (await town.weber.call("revoke", person=town.omar.id(), lift=True))["fallen"]


async def test_of_two_votes_each_takes_back_his_own(town: Library) -> None:
    stewards = [town.omar, *[await town.newcomer(name) for name in ("Vera", "Emil")]]
    for house in stewards:
        await town.weber.call("grant", person=house.id(), role=["steward"])
    omar, vera, emil = stewards
    assert not (await vera.call("revoke", person=omar.id()))["fallen"]
    await town.street.connect()
    with pytest.raises(LocalError, match="nothing to take back"):
        await emil.call("revoke", person=omar.id(), lift=True)
    assert (await emil.call("revoke", person=omar.id()))["fallen"]
    await town.street.connect()
    assert not (await vera.call("revoke", person=omar.id(), lift=True))["fallen"]
    await town.street.connect()
    assert "Omar" in await names(town.nina)


async def test_what_was_written_since_a_day_does_not_stay(town: Library) -> None:
    """Whoever found his laptop on Tuesday wrote with it; what he wrote on Monday stays."""
    monday = (await town.card(town.omar))["record"]
    await town.street.pass_time(DAY)
    tuesday = (await town.card(town.omar, topic="email"))["record"]
    with pytest.raises(LocalError, match="is still to come"):
        await town.weber.call("revoke", person=town.omar.id(), not_since="2026-12-09")
    await town.weber.call("revoke", person=town.omar.id(), not_since="2026-12-08")
    for house in (town.weber, town.nina):
        state = house.desk.replica.storage.state
        assert state(bytes.fromhex(monday)) is State.IN_SET
        assert state(bytes.fromhex(tuesday)) is State.HELD


# -- for a time -----------------------------------------------------------------------------------------


async def test_who_is_suspended_is_out_until_the_day_and_loses_nothing(town: Library) -> None:
    await town.card(town.omar)
    agreement = await town.agree()
    answer = await town.weber.call("suspend", person=town.omar.id(), days=14, category="conduct")
    assert answer["ends"] == town.weber.desk.time(town.clock.now() + 14 * DAY)
    assert "Omar" not in await names(town.nina)
    await town.street.connect()
    with pytest.raises(LocalError, match="Your part in Library Süd is paused until 21 December 2026"):
        await town.card(town.omar)
    [person] = (await town.omar.call("status"))["persons"]
    assert [each.partition(" until ")[0] for each in person["paused"]] == [
        "Your part in Library Süd is paused"
    ]
    await town.street.pass_time(14 * DAY)
    await town.street.connect()
    assert (await town.omar.call("status"))["persons"][0]["paused"] == []
    assert "Omar" in await names(town.nina)
    row = await town.nina.first("agreements")
    assert (row["id"], row["state"]) == (agreement, "standing")
    await town.card(town.omar, "email")
    assert [row["topics"] for row in await town.nina.call("helpers")] == [["email"]]


async def test_what_he_wrote_unseen_and_dated_back_is_held(town: Library) -> None:
    """His node is away and goes on writing; when it is back nobody takes it."""
    await town.street.part(town.omar)
    await town.card(town.omar)
    await town.weber.call("suspend", person=town.omar.id(), days=14)
    await town.street.back(town.omar, at=town.weber)
    assert await town.nina.call("helpers") == []
    await town.weber.call("suspend", person=town.omar.id(), lift=True)
    await town.street.connect()
    assert [row["name"] for row in await town.nina.call("helpers")] == ["Omar"]


async def test_a_lift_brings_him_back(town: Library) -> None:
    await town.weber.call("suspend", person=town.omar.id(), days=14)
    answer = await town.weber.call("suspend", person=town.omar.id(), lift=True)
    assert answer["lifted"] == 1
    assert "Omar" in await names(town.nina)
    with pytest.raises(LocalError, match="Nothing pauses Omar now"):
        await town.weber.call("suspend", person=town.omar.id(), lift=True)


async def test_a_steward_is_not_suspended_from_beside_or_below(town: Library) -> None:
    for house in (town.omar, town.nina):
        await town.weber.call("grant", person=house.id(), role=["steward"])
    for person in (town.nina, town.weber, town.omar):
        with pytest.raises(LocalError, match="beside or above you"):
            await town.omar.call("suspend", person=person.id(), days=5)
    with pytest.raises(LocalError, match="Say for how many days"):
        await town.weber.call("suspend", person=town.omar.id())
    await town.weber.call("suspend", person=town.omar.id(), days=5)
    with pytest.raises(LocalError, match="paused until"):
        await town.omar.call("invite")


async def test_a_pause_by_who_stands_above_is_not_taken_back_from_below(town: Library) -> None:
    await town.weber.call("grant", person=town.omar.id(), role=["steward"])
    await town.weber.call("suspend", person=town.nina.id(), days=5)
    with pytest.raises(LocalError, match="stands above you"):
        await town.omar.call("suspend", person=town.nina.id(), lift=True)


# -- freezing -------------------------------------------------------------------------------------------


async def test_her_agent_freezes_her_and_her_letters_stay(town: Library) -> None:
    """Omar acts for Nina; her words are stolen. Her agreement with somebody else stays where it is."""
    lena = await town.newcomer("Lena")
    offer = await lena.call("accept", request=await town.ask())
    await town.nina.call("choose", offer=offer["offer"])
    await town.nina.call("mandate", person=town.omar.id(), may=["arrange"], days=90)
    await town.omar.call("freeze", person=town.nina.id())
    assert "Nina" not in await names(lena)
    with pytest.raises(LocalError, match="paused until 14 December 2026"):
        await town.ask()
    assert (await lena.first("agreements"))["state"] == "standing"
    with pytest.raises(
        LocalError, match="You froze Nina a short while ago and can do so again from 21 December 2026"
    ):
        await town.omar.call("freeze", person=town.nina.id())
    await town.weber.call("suspend", person=town.nina.id(), lift=True)
    assert "Nina" in await names(lena)


async def test_nobody_freezes_a_stranger_or_a_steward(town: Library) -> None:
    with pytest.raises(LocalError, match="who acts for Nina or accompanies Nina"):
        await town.omar.call("freeze", person=town.nina.id())
    await town.weber.call("grant", person=town.nina.id(), role=["steward"])
    await town.nina.call("mandate", person=town.omar.id(), may=["arrange"], days=90)
    with pytest.raises(LocalError, match="Nina is a steward"):
        await town.omar.call("freeze", person=town.nina.id())


async def test_a_steward_freezes_for_a_week_at_most(town: Library) -> None:
    with pytest.raises(LocalError, match="between 1 and 7"):
        await town.weber.call("freeze", person=town.omar.id(), days=8)
    answer = await town.weber.call("freeze", person=town.omar.id())
    assert answer["ends"] == town.weber.desk.time(town.clock.now() + 7 * DAY)
    assert "Omar" not in await names(town.nina)
