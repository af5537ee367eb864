"""The end of a person or a device: in every group that knows it, and whole however long its list is."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_node.ending import end
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.authority import Category, Revocation, Target
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import MARK_BYTES, STAYS_MAX
from tests.support.street import House, Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def ended(house: House) -> dict[str, bool]:
    return {row["device"]: row["ended"] for row in await house.call("device.list")}


async def test_a_device_ends_where_it_is_known_whatever_else_is_known_elsewhere(town: Library) -> None:
    """The laptop is in the library's group alone; in the club there is another device of hers."""
    lost = town.omar.resident().device.hex()
    lena = town.street.move_in("Lena")
    await lena.call("group.create", name="Club Nord", area=["Nord"])
    for name in ("Tablet", "Phone"):
        house = await town.street.restore("Omar", name)
        await town.street.connect(town.weber, house)
        invitation = await lena.call("invite", role="helper")
        assert (await house.call("join", code=invitation["link"]))["state"] == "member"
        await town.street.connect(lena, house)
    assert len(await house.call("group.list")) == 2
    assert [*(await ended(house)).values()] == [False, False, False]
    words = town.street.sheets["Omar"]
    for unknown in ("0000", house.resident().device.hex()):
        with pytest.raises(LocalError, match="No device is known here"):
            await house.call("device.revoke", device=unknown, words=words)
    await town.street.part(town.omar)
    await house.call("device.revoke", device=lost[:8], words=words)
    assert [device for device, over in (await ended(house)).items() if over] == [lost]


@pytest.mark.parametrize(("count", "records"), [(0, 1), (1, 1), (STAYS_MAX, 1), (STAYS_MAX + 1, 2)])
async def test_a_list_of_any_length_is_said_in_as_few_records_as_hold_it(
    count: int, records: int, town: Library
) -> None:
    desk, group = town.weber.desk, town.weber.desk.groups()[0]
    stays = [number.to_bytes(32, "big") for number in range(count << 128, 0, -(1 << 128))]
    omar = bytes.fromhex(town.omar.id())
    first = end(desk, town.weber.resident(), group, Target.PERSON, omar, stays, category=Category.LOST)
    stored = desk.replica.storage.find(group, Audience.AUTHORITY, kinds=[Kind.REVOCATION])
    bodies = {each.record.id: body_of(each.record) for each in stored}
    said = [body for body in bodies.values() if isinstance(body, Revocation)]
    assert (len(said), len(bodies)) == (records, records)
    assert {body.category for body in said} == {Category.LOST}
    assert sorted(mark for body in said for mark in body.stays) == sorted(each[:MARK_BYTES] for each in stays)
    assert {key: body.amends for key, body in bodies.items() if isinstance(body, Revocation)} == {
        key: None if key == first else first for key in bodies
    }
    assert desk.authority(group).persons[omar].fallen
