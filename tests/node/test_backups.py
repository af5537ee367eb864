"""A backup is whole or not there, and opens with words alone; an old one forks nothing."""

import os
import stat
from collections import Counter
from pathlib import Path
from unittest import mock

import pytest

from handrail_node import service
from handrail_node.settings import Settings
from handrail_node.spaces import Space
from handrail_node.words import RecoveryWords
from handrail_protocol import backup
from handrail_protocol.admission import State
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience
from tests.support.on_disk import on_disk
from tests.support.street import DAY, House, Street, library, street

PRIVATE = "Rosa Meier, Hauptstrasse 5"


def bring_back(made: Street, name: str, house: str, file: Path, words: str = "") -> House:
    """The person of a house again, on another computer, with a backup."""
    folder = made._folder / house
    words = words or made.sheets[name]
    with service.offline(folder, made.clock) as offline:
        offline.bring_back(file, words, None, Settings(language="de"))
    return made.wake(house)


def ids(house: House, group: str, *audiences: Audience) -> set[str]:
    """What it keeps in the sets that every member has, or in these, as far as nothing has expired: what has
    goes when each node's clock is sure."""
    chosen = audiences or (Audience.AUTHORITY, Audience.MEMBERS)
    found = (house.desk.replica.storage.find(bytes.fromhex(group), audience) for audience in chosen)
    kept = [stored.record for each in found for stored in each]
    now = house.desk.now()
    return {each.id.hex() for each in kept if each.header.expires is None or each.header.expires > now}


def out_of_place(house: House, group: str) -> list[State]:
    rooms = [State.PARKED, State.WAITING, State.HELD]
    return [each.state for each in house.desk.replica.storage.find(bytes.fromhex(group), states=rooms)]


def forks(house: House, group: str) -> list[tuple[object, int]]:
    """Numbers under which one device wrote two records of one set."""
    storage = house.desk.replica.storage
    heads = [each.record.header for each in storage.find(bytes.fromhex(group), states=list(State))]
    seen = Counter((head.audience, head.device, head.seq) for head in heads)
    return [found for found in seen.items() if found[1] > 1]


async def test_a_month_old_backup_goes_on_beside_the_device_that_still_writes(tmp_path: Path) -> None:
    """No loss, nobody is stopped from writing, one history, no fork."""
    async with library(tmp_path / "street") as it:
        agreement = await it.agree(private=PRIVATE)
        await it.omar.call("note", agreement=agreement, text="before")
        file = tmp_path / "omar.backup"
        await it.omar.call("backup", file=str(file))
        for week in range(4):
            await it.street.pass_time(7 * DAY)
            await it.omar.call("log", agreement=agreement, minutes=30 + week)
        await it.street.pass_time(2 * DAY)
        again = bring_back(it.street, "Omar", "Omar-again", file)
        # Before anybody is reached, it knows what it knew, and may write.
        row = await again.first("agreements")
        assert (row["private"], [note["text"] for note in row["notes"]]) == (PRIVATE, ["before"])
        await again.call("log", agreement=agreement, minutes=50)
        await it.omar.call("log", agreement=agreement, minutes=34)
        await it.street.connect()
        await again.call("note", agreement=agreement, text="from the new one")
        await it.omar.call("note", agreement=agreement, text="from the old one")
        await it.street.pass_time(60)
        houses = (it.weber, it.omar, it.nina, again)
        assert len({frozenset(ids(each, it.group)) for each in houses}) == 1
        parties = (it.omar, it.nina, again)
        mail = [ids(each, it.group, Audience.MAIL) for each in (it.nina, it.omar, again)]
        assert mail[0] <= mail[1] == mail[2]  # the key of the thread went from one of his to the other
        for each in parties:
            minutes = {row["minutes"] for row in await each.call("sessions")}
            assert minutes == {30, 31, 32, 33, 34, 50}
            row = await each.first("agreements")
            assert [note["text"] for note in row["notes"]] == [
                "before",
                "from the new one",
                "from the old one",
            ]
        for each in houses:
            assert (forks(each, it.group), out_of_place(each, it.group)) == ([], [])
        devices = await again.call("device.list")
        assert [(row["here"], row["ended"]) for row in devices] == [(False, False), (True, False)]


async def test_what_was_taken_back_since_does_not_come_again(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        request = await it.ask(goal="something that Nina regrets")
        file = tmp_path / "nina.backup"
        await it.nina.call("backup", file=str(file))
        await it.nina.call("withdraw", record=request)
        again = bring_back(it.street, "Nina", "Nina-again", file)
        assert (await again.first("requests"))["goal"] == "something that Nina regrets"
        await it.street.connect()
        for each in (it.weber, it.omar, it.nina, again):
            stored = each.desk.replica.storage.get(bytes.fromhex(request))
            assert stored is not None
            assert stored.record.body is None


async def test_what_only_the_node_knew_comes_back(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        await it.nina.call("draft.keep", name="ask", fields={"goal": "half a sentence"})
        request = await it.ask(private=PRIVATE)
        file = tmp_path / "nina.backup"
        answer = await it.nina.call("backup", file=str(file))
        assert answer["persons"] == ["Nina"]
        again = bring_back(it.street, "Nina", "Nina-again", file)
        assert (await again.first("draft.list"))["fields"] == {"goal": "half a sentence"}
        assert (await again.first("requests"))["private"] == PRIVATE
        assert again.resident().name == "Nina"
        assert again.resident().device != it.nina.resident().device
        holders = again.desk.replica.storage.receipts(bytes.fromhex(request))
        assert holders == it.nina.desk.replica.storage.receipts(bytes.fromhex(request)) != []


async def test_a_household_comes_back_one_by_one(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        rosa = await it.nina.call("person.add", name="Rosa")
        await it.let_in(it.nina, "learner", name="Rosa")
        await it.street.connect()  # her links broke, so that everybody who lives there is at both ends
        await it.nina.call("ask", **{"topic": "photos", "goal": "see Leo", "as": "Rosa"})
        file = tmp_path / "home.backup"
        await it.nina.call("backup", file=str(file))
        folder = it.street._folder / "again"
        with service.offline(folder) as offline:
            answer = offline.bring_back(file, it.street.sheets["Nina"], None, Settings())
            assert (answer["name"], answer["others"]) == ("Nina", ["Rosa"])
            answer = offline.bring_back(file, rosa["words"], None, Settings())
            assert (answer["name"], answer["others"]) == ("Rosa", [])
            with pytest.raises(LocalError, match="is here already"):
                offline.bring_back(file, rosa["words"], None, Settings())
        again = it.street.wake("again")
        assert [row["by_name"] for row in await again.call("requests")] == ["Rosa"]


@pytest.fixture
def chance() -> RecoveryWords:
    return RecoveryWords(lambda count: bytes(range(count)))


async def test_a_backup_opens_for_nobody_else_and_holds_nothing_in_the_clear(
    tmp_path: Path, chance: RecoveryWords
) -> None:
    async with library(tmp_path / "street") as it:
        await it.agree(private=PRIVATE)
        file = tmp_path / "omar.backup"
        await it.omar.call("backup", file=str(file))
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        data = file.read_bytes()
        for secret in (PRIVATE, "Omar", "see photos", "Library"):
            assert secret.encode() not in data
        with service.offline(tmp_path / "new") as offline:
            for words in (it.street.sheets["Nina"], chance.fresh()):
                with pytest.raises(LocalError, match="another household"):
                    offline.bring_back(file, words, None, Settings())
            assert offline.keys.persons() == {}


async def test_a_damaged_backup_brings_nothing_back(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        await it.agree(private=PRIVATE)
        file = tmp_path / "omar.backup"
        await it.omar.call("backup", file=str(file))
        whole, words = file.read_bytes(), it.street.sheets["Omar"]
        flipped = bytearray(whole)
        flipped[-40] ^= 1
        _, head = backup.read_head(whole)
        wrong = [
            b"",
            b"text",
            whole[:head],
            whole[:-1],
            whole[: len(whole) // 2],
            whole + b"x",
            bytes(flipped),
            whole * 2,
        ]
        for number, data in enumerate(wrong):
            file.write_bytes(data)
            folder = tmp_path / f"new {number}"
            with service.offline(folder) as offline:
                with pytest.raises(LocalError, match=r"damaged|no backup"):
                    offline.bring_back(file, words, None, Settings())
                assert offline.keys.persons() == {}
            assert not (folder / "store.db").exists()


async def test_a_backup_replaces_the_one_before_in_one_step(tmp_path: Path) -> None:
    async with street(tmp_path / "street") as it:
        nina = it.move_in("Nina")
        file = tmp_path / "nina.backup"
        file.write_bytes(b"the one before")
        with pytest.raises(LocalError, match="can't be written"):
            await nina.call("backup", file=str(tmp_path / "no such folder" / "nina.backup"))
        full = mock.patch.object(os, "fsync", side_effect=OSError(28, "No space left on device"))
        with full, pytest.raises(LocalError, match="No space left"):
            await nina.call("backup", file=str(file))
        assert file.read_bytes() == b"the one before"
        assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["nina.backup"]
        assert (await nina.call("backup", file=str(file)))["records"] == 0
        assert file.read_bytes().startswith(b"handrail backup")
        with pytest.raises(LocalError, match="whole path"):
            await nina.call("backup", file="nina.backup")


async def test_a_clock_that_is_behind_loses_nothing_of_a_backup(tmp_path: Path) -> None:
    """Records from what it takes for the future would fill its rooms and be dropped."""
    async with library(tmp_path / "street") as it:
        await it.agree()
        file = tmp_path / "omar.backup"
        answer = await it.omar.call("backup", file=str(file))
        it.clock.time -= 400 * DAY
        folder = it.street._folder / "behind"
        with service.offline(folder, it.clock) as offline:
            brought = offline.bring_back(file, it.street.sheets["Omar"], None, Settings())
        assert brought["records"] == answer["records"]
        it.clock.time += 400 * DAY
        again = it.street.wake(folder.name)
        assert ids(again, it.group) == ids(it.omar, it.group)


async def test_a_sheet_is_tried_once_and_the_node_stops_reminding(tmp_path: Path) -> None:
    async with street(tmp_path) as it:
        nina, omar = it.move_in("Nina"), it.move_in("Omar")
        assert len((await nina.call("status"))["reminders"]) == 1
        with pytest.raises(LocalError, match="not of Nina"):
            await nina.call("rehearse", words=it.sheets["Omar"])
        with pytest.raises(LocalError, match="24 words"):
            await nina.call("rehearse", words="one two three")
        assert len((await nina.call("status"))["reminders"]) == 1
        assert (await nina.call("rehearse", words=it.sheets["Nina"]))["name"] == "Nina"
        assert (await nina.call("status"))["reminders"] == []
        assert (await omar.call("status"))["ok"] is True
        await it.sleep(nina)
        again = it.wake("Nina")
        assert (await again.call("status"))["reminders"] == []
        assert it.sheets["Nina"].encode() not in on_disk(again)


async def test_thread_keys_of_a_backup_go_with_their_agreements(tmp_path: Path) -> None:
    async with library(tmp_path / "street") as it:
        await it.agree()
        file = tmp_path / "omar.backup"
        await it.omar.call("backup", file=str(file))
        again = bring_back(it.street, "Omar", "Omar-again", file)
        assert len(again.desk.locals.all(Space.THREAD_KEY)) == 1
        await it.street.pass_time(400 * DAY)
        again.node._upkeep._next_tidy = 0.0
        again.desk.replica.collect(it.clock.now())
        await it.street.pass_time(1)
        assert again.desk.locals.all(Space.THREAD_KEY) == []
