"""Somebody without a device is served at the desk and handed over; whoever acts for her knows how it went."""

from pathlib import Path
from unittest import mock

import pytest

from handrail_node import service
from handrail_node.settings import Settings
from handrail_protocol.errors import LocalError
from tests.node.test_backups import ids
from tests.support.street import House, Library, library

PRIVATE = "Rosa Meier, Hauptstrasse 5"


async def at_the_desk(it: Library) -> tuple[str, str]:
    """Rosa has no device: the library makes her, and asks in her name by voice. Her words and her id."""
    rosa = await it.weber.call("person.add", name="Rosa")
    await it.let_in(it.weber, "learner", name="Rosa")
    await it.street.connect()
    return rosa["words"], rosa["person"]


async def helped(it: Library, speaks: str) -> str:
    request = await it.weber.call(
        "ask", **{"topic": "photos", "goal": "see Leo", "private": PRIVATE, "as": speaks}
    )
    await it.street.connect()
    offer = await it.omar.call("accept", request=request["request"])
    await it.street.connect()
    agreement = await it.weber.call("choose", **{"offer": offer["offer"], "as": speaks})
    await it.street.connect()
    return str(agreement["agreement"])


def bring(it: Library, house: str, file: Path, words: str) -> House:
    folder = it.street._folder / house
    with mock.patch.object(service, "Clock", return_value=it.clock), service.offline(folder) as offline:
        offline.bring_back(file, words, None, Settings(language="de"))
    return it.street.wake(house)


async def test_a_person_made_at_the_desk_takes_her_history_home(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        words, rosa = await at_the_desk(it)
        agreement = await helped(it, "Rosa")
        await it.weber.call(
            "ask", **{"topic": "email", "goal": "of Ms Weber", "private": "hers", "as": "Weber"}
        )
        file = tmp_path / "rosa.backup"
        done = await it.weber.call("person.hand-over", person="Rosa", out=str(file))
        home = bring(it, "home", file, words)
        assert home.resident().id.hex() == rosa
        row = await home.first("agreements")
        assert (row["id"], row["private"]) == (agreement, PRIVATE)
        # Nothing of the others who live at the library went along.
        private = {row["goal"]: row["private"] for row in await home.call("requests")}
        assert private == {"see Leo": PRIVATE, "of Ms Weber": None}
        await it.street.connect()
        await home.call("device.revoke", device=done["device"], words=words)
        await it.street.connect()
        await home.call("note", agreement=agreement, text="from my own laptop")
        await it.street.connect()
        with pytest.raises(LocalError, match="was ended"):
            await it.weber.call("ask", **{"topic": "photos", "goal": "x", "as": "Rosa"})
        assert ids(home, it.group) == ids(it.omar, it.group)


async def test_who_lives_alone_takes_a_backup(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        with pytest.raises(LocalError, match="handrail backup"):
            await it.nina.call("person.hand-over", person="Nina", out=str(tmp_path / "x"))
        await it.nina.call("person.add", name="Rosa")
        with pytest.raises(LocalError, match="Nobody here is called"):
            await it.nina.call("person.hand-over", person="Omar", out=str(tmp_path / "x"))
        with pytest.raises(LocalError, match="whole path"):
            await it.nina.call("person.hand-over", person="Rosa", out="x")


async def test_who_acts_for_her_reads_how_it_went_and_others_do_not(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        _, rosa = await at_the_desk(it)
        nina = it.nina.id()
        with pytest.raises(LocalError, match="no mandate to read"):
            await it.nina.call("summary", person=rosa)
        await it.weber.call(
            "mandate", **{"person": nina, "for": rosa, "may": ["arrange,read"], "days": 90, "as": "Weber"}
        )
        await it.street.connect()
        request = await it.nina.call("ask", **{"topic": "photos", "goal": "see Leo", "for": rosa})
        offer = await it.omar.call("accept", request=request["request"], slot=["2026-12-12T10:00"])
        agreement = await it.nina.call("choose", offer=offer["offer"], slot="2026-12-12T10:00")
        session = await it.omar.call(
            "log", agreement=agreement["agreement"], minutes=45, practise="open the album"
        )
        await it.nina.call("confirm", session=session["session"])
        found = await it.nina.call("summary", person=rosa)
        said = " ".join(found["sentences"])
        assert "“see Leo”" in said
        assert "45 minutes; confirmed for her, by mandate. Until next time: open the album" in said
        assert found["next"] == "2026-12-12T10:00"
        assert found["until"] is not None
        with pytest.raises(LocalError, match="no mandate to read"):
            await it.omar.call("summary", person=rosa)


async def test_a_steward_ends_a_mandate_after_a_phone_call(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        _, rosa = await at_the_desk(it)
        nina = it.nina.id()
        await it.weber.call(
            "mandate", **{"person": nina, "for": rosa, "may": ["arrange,read"], "days": 90, "as": "Weber"}
        )
        await it.street.connect()
        request = await it.nina.call("ask", topic="photos", goal="see Leo", **{"for": rosa})
        with pytest.raises(LocalError, match="Only a steward"):
            await it.omar.call("revoke", person=nina, mandate_for=rosa)
        await it.weber.call("revoke", **{"person": nina, "mandate_for": rosa, "as": "Weber"})
        with pytest.raises(LocalError, match="no mandate for"):
            await it.weber.call("revoke", **{"person": nina, "mandate_for": rosa, "as": "Weber"})
        with pytest.raises(LocalError, match="may not act"):
            await it.nina.call("ask", topic="photos", goal="again", **{"for": rosa})
        # Nina herself is a member as before, and what she asked in its time stands.
        assert nina in {row["person"] for row in await it.omar.call("members")}
        assert request["request"] in {row["id"] for row in await it.omar.call("requests")}


async def test_who_acts_no_longer_hears_nothing_new_of_what_she_arranged(tmp_path: Path) -> None:
    """The rule of the stewards' telephone call: from then on letters go past her."""
    async with library(tmp_path / "street") as it:
        _, rosa = await at_the_desk(it)
        nina = it.nina.id()
        mandate = {"person": nina, "for": rosa, "may": ["arrange,read"], "days": 90, "as": "Weber"}
        await it.weber.call("mandate", **mandate)
        await it.street.connect()
        request = await it.nina.call("ask", topic="photos", goal="see Leo", **{"for": rosa})
        await it.street.connect()
        offer = await it.omar.call("accept", request=request["request"])
        await it.street.connect()
        agreement = (await it.nina.call("choose", offer=offer["offer"]))["agreement"]
        await it.street.connect()
        await it.omar.call("note", agreement=agreement, text="Before.")
        await it.weber.call("revoke", **{"person": nina, "mandate_for": rosa, "as": "Weber"})
        await it.street.connect()
        await it.omar.call("note", agreement=agreement, text="After.")
        await it.omar.call("log", agreement=agreement, minutes=30)
        await it.street.connect()
        notes = {
            house.name: [note["text"] for note in (await house.first("agreements"))["notes"]]
            for house in (it.nina, it.weber)
        }
        assert notes == {it.nina.name: ["Before."], it.weber.name: ["Before.", "After."]}
        assert await it.nina.call("sessions") == []
        # With a new mandate she is told again.
        await it.weber.call("mandate", **mandate)
        await it.street.connect()
        await it.omar.call("note", agreement=agreement, text="Again.")
        await it.street.connect()
        assert [each["text"] for each in (await it.nina.first("agreements"))["notes"]] == [
            "Before.",
            "Again.",
        ]


async def test_who_acts_no_longer_ends_and_takes_back_nothing_of_it(tmp_path: Path) -> None:
    """What she arranged is Rosa's: it stands on, also when she herself leaves the group with all she said."""
    async with library(tmp_path / "street") as it:
        _, rosa = await at_the_desk(it)
        nina = it.nina.id()
        mandate = {"person": nina, "for": rosa, "may": ["arrange,read"], "days": 90, "as": "Weber"}
        await it.weber.call("mandate", **mandate)
        await it.street.connect()
        agreement = await it.agree(**{"for": rosa})
        asked = await it.ask(goal="call Mia", **{"for": rosa})
        await it.weber.call("revoke", **{"person": nina, "mandate_for": rosa, "as": "Weber"})
        await it.street.connect()
        before = it.nina.desk.count()
        for verb, said in (("close", {}), ("note", {"text": "Stop it."}), ("chemistry", {"word": "stop"})):
            with pytest.raises(LocalError, match="no mandate for the person it is for"):
                await it.nina.call(verb, agreement=agreement, **said)
        for record in (agreement, asked):
            with pytest.raises(LocalError, match="may not act any more, so it stays hers"):
                await it.nina.call("withdraw", record=record)
        assert it.nina.desk.count() == before
        left = await it.nina.call("erase", **{"as": nina})
        assert (left["closed"], left["stopped"]) == (0, None)
        await it.street.connect()
        assert (await it.omar.first("agreements"))["state"] == "standing"
        assert {row["id"] for row in await it.omar.call("requests") if row["state"] == "open"} == {asked}
        # And Rosa, at the desk, ends it herself.
        await it.weber.call("close", **{"agreement": agreement, "as": "Rosa"})
        await it.weber.call("withdraw", **{"record": asked, "as": "Rosa"})
        await it.street.connect()
        assert (await it.omar.first("agreements"))["state"] == "closing"
