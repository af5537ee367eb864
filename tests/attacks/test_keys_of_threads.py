"""Attacks with the key of a thread: whoever gives a device some other key, or keeps the right one from it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_protocol.bodies.pair import ThreadKey
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.records import Record
from handrail_protocol.sealing import SUITE_HPKE, meeting_words, seal_slots
from tests.support.changed_client import ChangedClient
from tests.support.street import House, Library, library

OTHER_KEY = b"a key that the attacker has made"


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def gives(attacker: House, agreement: str, device: bytes, *to: House) -> Record:
    """A thread key by whoever likes: all that he needs is the agreement's id, which a hub knows."""
    client = ChangedClient(attacker)
    salt, lock = attacker.desk.salt(), attacker.desk.authority(client.group).locks[device]
    slots = seal_slots(
        client.me.sealer,
        OTHER_KEY,
        [(device, lock.public)],
        group=client.group,
        author=client.me.device,
        salt=salt,
    )
    body = ThreadKey(salt, bytes.fromhex(agreement), SUITE_HPKE, slots)
    return await client.says(Kind.THREAD_KEY, body, Audience.MAIL, to)


async def only(house: House) -> dict[str, object]:
    (row,) = await house.call("agreements")
    return dict(row)


async def tablet(town: Library) -> House:
    """Nina comes back on another device while nobody is there who has the key of her thread."""
    await town.street.part(town.nina)
    await town.street.part(town.omar)
    made = await town.street.restore("Nina", "Tablet")
    await town.street.connect(town.weber, made)
    await town.street.pass_time(600)
    assert (await only(made))["words"] == []
    return made


async def test_a_hub_makes_no_meeting_words(town: Library) -> None:
    """02, Sealing: a key is the agreement's "only if the commitment of its sealed body is that key's"; the
    words at the door come from it."""
    agreement = await town.agree(private="Ring twice.")
    words = (await only(town.nina))["words"]
    made = await tablet(town)
    await gives(town.weber, agreement, made.resident().device, made)
    row = await only(made)
    assert (row["words"], row["private"]) == ([], None)
    assert list(meeting_words(OTHER_KEY, bytes.fromhex(agreement))) not in (row["words"], words)


async def test_nobody_keeps_a_key_away_by_giving_another(town: Library) -> None:
    """02, Sealing: a reader's node passes over what it gave itself, not what others "say that he gave"."""
    agreement = await town.agree(private="Ring twice.")
    words = (await only(town.omar))["words"]
    made = await tablet(town)
    other = await gives(town.weber, agreement, made.resident().device, made, town.omar)
    town.omar.desk.replica.ingest([other], town.clock.now())  # he hears of that first, and then of the device
    await town.street.back(town.omar, town.weber)
    await town.street.pass_time(600)
    row = await only(made)
    assert (row["words"], row["private"]) == (words, "Ring twice.")
