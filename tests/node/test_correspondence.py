"""What a household can read: only its own, whatever the order in which it came, and again after a start."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_node.correspondence import Correspondence
from handrail_protocol.admission import State
from handrail_protocol.bodies import pair
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.replica import Arrival
from tests.support.street import House, Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


def fresh(house: House) -> Correspondence:
    """As after a start: nothing opened yet."""
    return Correspondence(house.desk.replica.storage, house.desk.household)


def board_of(house: House, correspondence: Correspondence) -> object:
    group = house.desk.groups()[0]
    return correspondence.board(group, house.desk.now(), house.desk.authority(group))


async def test_after_a_start_the_board_is_the_same(town: Library) -> None:
    agreement = await town.agree(private="Second bell.")
    await town.omar.call("note", agreement=agreement, text="Hello!")
    for house in (town.weber, town.omar, town.nina):
        assert board_of(house, fresh(house)) == house.desk.board(house.desk.groups()[0])


async def test_what_came_before_its_key_is_read_when_the_key_comes(town: Library) -> None:
    agreement = await town.agree(private="Second bell.")
    await town.omar.call("note", agreement=agreement, text="Hello!")
    storage, group = town.nina.desk.replica.storage, town.nina.desk.groups()[0]
    records = [s.record for s in storage.find(group, Audience.MAIL)]
    reading = fresh(town.nina)
    board_of(town.nina, reading)
    for record in sorted(records, key=lambda each: each.header.kind, reverse=True):
        reading.arrived([Arrival(record, State.WAITING, "", new=False)])
    for record in sorted(records, key=lambda each: each.header.kind, reverse=True):
        reading.arrived([Arrival(record, State.IN_SET, "", new=True)])
    assert board_of(town.nina, reading) == town.nina.desk.board(group)


async def test_a_hub_carries_what_it_cannot_open(town: Library) -> None:
    agreement = bytes.fromhex(await town.agree(private="Second bell."))
    assert town.weber.desk.replica.has(agreement)
    assert town.weber.desk.correspondence.thread_key(agreement) is None
    with pytest.raises(LocalError, match="can't read that agreement yet"):
        town.weber.desk.correspondence.seal(
            Kind.NOTE, town.weber.desk.groups()[0], agreement, pair.NoteText("x"), bytes(16), bytes(32)
        )


async def test_keys_are_known_to_be_given_to_the_devices_of_both(town: Library) -> None:
    agreement = bytes.fromhex(await town.agree())
    devices = {town.omar.resident().device, town.nina.resident().device}
    for house in (town.omar, town.nina):
        assert house.desk.correspondence.devices_given(agreement, ()) == devices
    assert town.omar.desk.correspondence.devices_given(bytes(32), ()) == frozenset()


async def test_what_would_be_set_aside_is_known_before_it_is_told(town: Library) -> None:
    await town.agree()
    desk = town.nina.desk
    group = desk.groups()[0]
    [note] = [s.record for s in desk.replica.storage.find(group, Audience.MAIL, kinds=[Kind.AGREEMENT])]
    assert desk.correspondence.why_aside(note, desk.now(), desk.authority(group)) is None
    before = desk.board(group)
    assert desk.board(group) is before
