"""Who erases herself is gone from every conforming node, and takes with her what is hers."""

import json
from pathlib import Path
from typing import Any

import pytest

from handrail_protocol.admission import State
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from tests.node.test_backups import bring_back
from tests.support.on_disk import on_disk
from tests.support.street import DAY, HOUR, House, Library, library

PRIVATE = "Rosa Meier, Hauptstrasse 5"
WORDS_OF_HERS = ("see photos of Leo", PRIVATE, "a note about her hip", "half a sentence")


async def life(it: Library) -> str:
    """Nina asks, agrees, writes a note, confirms a session, has a draft and tells the stewards something."""
    agreement = await it.agree(private=PRIVATE)
    await it.nina.call("note", agreement=agreement, text="a note about her hip")
    session = await it.omar.call("log", agreement=agreement, minutes=60)
    await it.nina.call("confirm", session=session["session"])
    await it.nina.call("ask", topic="email", goal="write to Leo")
    await it.nina.call("draft.keep", name="ask", fields={"goal": "half a sentence"})
    return agreement


def told_by(house: House, person: bytes) -> list[Kind]:
    """Kinds of her records whose body this node still has, but for what the group rests on."""
    storage = house.desk.replica.storage
    return [
        Kind(stored.record.header.kind)
        for group in storage.groups()
        for stored in storage.find(group, states=list(State), person=person)
        if stored.record.header.audience != Audience.AUTHORITY and stored.record.body is not None
        if stored.record.header.kind not in (Kind.WITHDRAWAL, Kind.CLOSING, Kind.CONFIRMATION)
    ]


async def test_the_hours_that_she_confirmed_stay_her_helpers(tmp_path: Path) -> None:
    """Also after his node was started anew, when nothing is left that the agreement's key could come from."""
    async with library(tmp_path) as it:
        agreement = await life(it)
        await it.nina.call("erase")
        await it.street.pass_time(DAY)
        kept = it.omar.desk.replica.storage.get(bytes.fromhex(agreement))
        assert kept is not None
        assert kept.record.body is None
        await it.street.sleep(it.omar)
        omar = it.street.wake("Omar")
        await it.street.connect()
        await it.street.pass_time(60)
        assert (await omar.call("hours"))["confirmed_minutes"] == 60
        [session] = await omar.call("sessions")
        assert (session["minutes"], session["state"]) == (60, "confirmed")
        assert [text for text in WORDS_OF_HERS if text.encode() in on_disk(omar)] == []
        # His own hours he takes back himself, and nothing is kept that reads what is gone.
        await omar.call("erase")
        await it.street.pass_time(60)
        assert (await omar.call("hours"))["confirmed_minutes"] == 0


async def test_a_day_after_an_erasure_nobody_has_it_not_even_who_was_away(tmp_path: Path) -> None:
    """One node was offline, one comes back with a backup from before; the raw files are read as well."""
    async with library(tmp_path / "street") as it:
        await life(it)
        lena = await it.newcomer("Lena")
        file = tmp_path / "omar.backup"
        await it.omar.call("backup", file=str(file))
        await it.street.part(lena)
        nina = it.nina.resident().id
        assert Kind.REQUEST in told_by(lena, nina)
        assert b"see photos of Leo" in on_disk(lena)
        answer = await it.nina.call("erase")
        assert (answer["closed"], answer["stopped"], answer["passed_on"]) == (1, None, True)
        assert answer["taken_back"] >= 6
        await it.street.pass_time(HOUR)
        await it.street.back(lena, it.weber)
        again = bring_back(it.street, "Omar", "Omar-again", file)
        assert Kind.REQUEST in told_by(again, nina)
        await it.street.connect()
        await it.street.pass_time(DAY)
        await it.street.connect()
        for each in (it.weber, it.omar, it.nina, lena, again):
            assert told_by(each, nina) == [], each.name
            found = on_disk(each)
            assert [text for text in WORDS_OF_HERS if text.encode() in found] == [], each.name
        assert [row["name"] for row in await it.omar.call("members")] == [
            "Lena",
            "Omar",
            "Weber",
            f"someone ({nina.hex()[:8]})",
        ]


async def test_who_was_away_hands_nothing_out_on_coming_back(tmp_path: Path) -> None:
    """Lena's node has the words still, Ali's came after the erasure: the two meet, and nobody else."""
    async with library(tmp_path) as it:
        await life(it)
        lena = await it.newcomer("Lena")
        await it.street.part(lena)
        nina = it.nina.resident().id
        await it.nina.call("erase")
        ali = it.street.move_in("Ali")
        invitation = await it.weber.call("invite", role="helper")
        assert (await ali.call("join", code=invitation["link"]))["state"] == "member"
        await it.street.connect(it.weber, ali)
        assert told_by(ali, nina) == []
        for house in (it.weber, it.omar, it.nina):
            await it.street.part(house)
        assert Kind.REQUEST in told_by(lena, nina)
        await it.street.back(lena, ali)
        assert (told_by(lena, nina), told_by(ali, nina)) == ([], [])
        assert b"see photos of Leo" not in on_disk(ali)


async def test_who_was_away_when_her_devices_ended_has_nothing_left_either(tmp_path: Path) -> None:
    """What she took back with her last breath stays, whatever else of her devices is held from then on."""
    async with library(tmp_path) as it:
        await life(it)
        lena = await it.newcomer("Lena")
        file = tmp_path / "omar.backup"
        await it.omar.call("backup", file=str(file))
        await it.street.part(lena)
        nina = it.nina.resident().id
        assert (await it.nina.call("erase", words=it.street.sheets["Nina"]))["devices_ended"] == 1
        await it.street.part(it.nina)
        await it.street.pass_time(DAY)
        await it.street.back(lena, it.weber)
        again = bring_back(it.street, "Omar", "Omar-again", file)
        assert Kind.REQUEST in told_by(again, nina)
        await it.street.connect(it.weber, again)
        for each in (it.weber, it.omar, lena, again):
            assert told_by(each, nina) == [], each.name
            # Nor is she a member any more, as a family would say it: no "someone" with a role.
            assert [row["name"] for row in await each.call("members")] == ["Lena", "Omar", "Weber"]


async def test_her_other_computer_does_not_say_her_name_again(tmp_path: Path) -> None:
    async with library(tmp_path) as it:
        tablet = await it.street.restore("Nina", "Nina-tablet")
        await it.street.connect(it.weber, tablet)
        await life(it)
        nina = it.nina.resident().id
        assert Kind.NAME in told_by(tablet, nina)
        await it.nina.call("erase")
        for days in (0, 1, 61, 40):  # also when the name that was taken back is forgotten
            await it.street.pass_time(days * DAY)
            tablet.desk.replica.collect(it.clock.now())
            assert [told_by(each, nina) for each in (it.weber, tablet)] == [[], []], days


async def test_the_other_side_reads_that_it_ended_and_nothing_comes_back(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        await life(it)
        await it.nina.call("erase")
        await it.street.pass_time(DAY)
        assert await it.nina.call("requests") == [] or all(
            row["goal"] is None for row in await it.nina.call("requests")
        )
        assert (await it.nina.call("erase"))["taken_back"] == 0
        assert (await it.nina.call("status"))["ok"] is True
        # Her name is not said again, however often her node looks after its affairs.
        await it.street.pass_time(40 * DAY)
        assert told_by(it.weber, it.nina.resident().id) == []


async def test_what_was_asked_for_her_goes_too(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        rosa = await it.nina.call("person.add", name="Rosa")
        await it.let_in(it.nina, "learner", name="Rosa")
        await it.street.connect()  # her links broke, so that everybody who lives there is at both ends
        mandate = {"person": it.nina.id("Nina"), "may": ["arrange", "read"], "days": 90, "as": "Rosa"}
        await it.nina.call("mandate", **mandate)
        request = await it.nina.call(
            "ask", **{"topic": "photos", "goal": "see Leo", "for": rosa["person"], "as": "Nina"}
        )
        mine = await it.nina.call("ask", **{"topic": "email", "goal": "of Nina's own", "as": "Nina"})
        answer = await it.nina.call("erase", **{"as": "Rosa"})
        assert answer["taken_back"] >= 1
        goals = {row["id"]: row["goal"] for row in await it.omar.call("requests")}
        assert (goals[request["request"]], goals[mine["request"]]) == (None, "of Nina's own")


async def test_with_her_words_her_devices_end_once_others_have_heard(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        await life(it)
        nina = it.nina.resident()
        with pytest.raises(LocalError, match="not the words of Nina"):
            await it.nina.call("erase", words=it.street.sheets["Omar"])
        assert told_by(it.weber, nina.id) != []
        answer = await it.nina.call("erase", words=it.street.sheets["Nina"])
        assert answer["devices_ended"] == 1
        await it.street.settle()
        group = bytes.fromhex(it.group)
        assert it.weber.desk.authority(group).devices_of(nina.id) == ()
        assert told_by(it.weber, nina.id) == []
        with pytest.raises(LocalError, match="ended"):
            await it.nina.call("ask", topic="photos", goal="once more")


async def test_alone_she_is_told_to_leave_the_node_running(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        await life(it)
        await it.street.part(it.nina)
        answer = await it.nina.call("erase", words=it.street.sheets["Nina"])
        assert (answer["passed_on"], answer["devices_ended"]) == (False, 0)
        assert told_by(it.weber, it.nina.resident().id) != []
        await it.street.back(it.nina, it.weber)
        await it.street.pass_time(60)
        assert told_by(it.weber, it.nina.resident().id) == []
        assert (await it.nina.call("erase"))["passed_on"] is True


async def test_what_has_expired_and_still_lies_there_stops_nothing(tmp_path: Path) -> None:
    """It is collected within an hour, or in a month where nobody confirms the clock."""
    async with library(tmp_path) as it:
        await it.nina.call("ask", topic="email", goal="write to Leo")
        await it.street.pass_time(31 * DAY)
        await it.ask()
        answer = await it.nina.call("erase")
        assert answer["stopped"] is None
        requests = [row for row in await it.omar.call("requests") if row["state"] != "expired"]
        assert [row["goal"] for row in requests] == [None]


async def test_what_remains_is_told_with_its_date(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        await life(it)
        [remains] = (await it.nina.call("erase"))["remains"]
        assert remains["group"] == "Library Süd"
        assert remains["records"] >= 3
        assert remains["until"] > "2029"
        [remains] = (await it.weber.call("erase"))["remains"]
        assert remains["until"] is None


async def test_an_export_holds_everything_by_her_and_for_her(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        await life(it)
        found: dict[str, Any] = await it.nina.call("export")
        text = json.dumps(found, ensure_ascii=False)
        for said in (*WORDS_OF_HERS, "Library Süd", "write to Leo"):
            assert said in text, said
        kinds = {row["kind"] for row in found["records"]}
        assert {"request", "offer", "agreement", "note", "session", "confirmation", "name"} <= kinds
        assert found["name"] == "Nina"
        assert [row["minutes"] for row in found["sessions"]] == [60]
        note = next(row for row in found["records"] if row["kind"] == "note")
        assert note["inside"] == {"text": "a note about her hip"}
        others = await it.omar.call("export")
        assert "write to Leo" not in json.dumps(others, ensure_ascii=False)
        assert PRIVATE in json.dumps(others, ensure_ascii=False)
        assert it.street.sheets["Nina"] not in text
