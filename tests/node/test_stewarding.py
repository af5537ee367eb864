"""Who can read what was said to stewards, on which device, and who is given its key later."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_node import stewarding
from handrail_protocol.bodies.stewards import ForStewards, Tally, Worry, YoungOffer
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import THREAD_SLOTS_MAX
from handrail_protocol.records import Record
from handrail_protocol.shapes import Shaped
from tests.support.street import DAY, House, Library, library

OFFER = YoungOffer(bytes(32), ())


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def tell(house: House, kind: Kind, inner: Shaped, **more: object) -> Record:
    desk = house.desk
    record = stewarding.say_to_stewards(desk, house.resident(), desk.groups()[0], kind, inner, **more)  # type: ignore[arg-type]
    await house.street.settle()
    return record


def readable(house: House, kind: Kind) -> list[Shaped]:
    desk = house.desk
    return [inner for _, inner in desk.papers.read(desk.groups()[0], kind, desk.now())]


async def steward(town: Library, name: str) -> House:
    house = await town.newcomer(name)
    await town.weber.call("grant", person=house.id(), role=["steward", "helper"])
    return house


async def compare(town: Library, *houses: House) -> None:
    """As each minute does: whoever became a steward fetches what stewards see, and is given keys."""
    for house in houses:
        await town.street.part(house)
        await town.street.back(house, town.weber)
    await town.street.pass_time(60)


def holds(house: House, record: Record) -> bool:
    return house.desk.replica.storage.state(record.id) is not None


# -- reading ------------------------------------------------------------------------------------------


async def test_stewards_read_it_and_so_does_who_wrote_it(town: Library) -> None:
    lena = await steward(town, "Lena")
    await tell(town.omar, Kind.MINOR_OFFER, OFFER)
    for house in (town.weber, lena, town.omar):
        assert readable(house, Kind.MINOR_OFFER) == [OFFER]
    assert readable(town.nina, Kind.MINOR_OFFER) == []


async def test_a_member_holds_what_he_said_and_nothing_of_others(town: Library) -> None:
    record = await tell(town.omar, Kind.MINOR_OFFER, OFFER)
    assert holds(town.omar, record)
    assert holds(town.weber, record)
    assert not holds(town.nina, record)


async def test_a_hub_that_is_nobodys_steward_carries_it_and_cannot_read_it(town: Library) -> None:
    hub = await town.newcomer("Library")
    await town.weber.call("grant", person=hub.id(), role=["hub"])
    record = await tell(town.omar, Kind.MINOR_OFFER, OFFER)
    await town.street.connect(hub)
    assert holds(hub, record)
    assert readable(hub, Kind.MINOR_OFFER) == []


async def test_it_is_read_again_after_a_start(town: Library) -> None:
    await tell(town.omar, Kind.MINOR_OFFER, OFFER)
    await town.street.sleep(town.omar)
    omar = town.street.wake("Omar")
    assert readable(omar, Kind.MINOR_OFFER) == [OFFER]


async def test_what_was_taken_back_is_read_nowhere(town: Library) -> None:
    record = await tell(town.omar, Kind.MINOR_OFFER, OFFER)
    assert readable(town.weber, Kind.MINOR_OFFER) == [OFFER]
    await town.omar.call("withdraw", record=record.id.hex())
    assert readable(town.weber, Kind.MINOR_OFFER) == readable(town.omar, Kind.MINOR_OFFER) == []


async def test_what_has_expired_is_read_no_more(town: Library) -> None:
    await tell(town.omar, Kind.MINOR_OFFER, OFFER, expires=town.clock.now() + DAY)
    assert readable(town.weber, Kind.MINOR_OFFER) == [OFFER]
    town.clock.time += DAY
    assert readable(town.weber, Kind.MINOR_OFFER) == []


# -- writing ------------------------------------------------------------------------------------------


async def test_too_long_a_text_is_refused_with_a_sentence_and_nothing_is_written(town: Library) -> None:
    before = town.omar.desk.count()
    with pytest.raises(LocalError, match="too long to be sealed by about"):
        await tell(town.omar, Kind.REPORT, Worry("é" * 1_500, None))
    assert town.omar.desk.count() == before


async def test_where_no_steward_could_read_it_nothing_is_written(town: Library) -> None:
    before = town.omar.desk.count()
    with pytest.raises(LocalError, match="Tell one yourself, by voice"):
        await tell(town.omar, Kind.REPORT, Worry("Odd.", None), besides=[town.weber.resident().id])
    assert town.omar.desk.count() == before


async def test_a_member_writes_no_tally(town: Library) -> None:
    with pytest.raises(LocalError, match="Only a steward"):
        await tell(town.omar, Kind.TALLY, Tally("2026-12", 1, 1, 1, 60))


async def test_the_writer_reads_it_however_many_stewards_there_are(town: Library) -> None:
    houses = [await steward(town, f"Steward{number}") for number in range(THREAD_SLOTS_MAX)]
    record = await tell(town.omar, Kind.MINOR_OFFER, OFFER)
    assert isinstance(record.said, ForStewards)
    assert len(record.said.slots) == THREAD_SLOTS_MAX
    assert town.omar.resident().device in dict(record.said.slots)
    assert readable(town.omar, Kind.MINOR_OFFER) == [OFFER]
    await compare(town, *houses)
    await town.street.pass_time(60)
    assert [readable(house, Kind.MINOR_OFFER) for house in houses] == [[OFFER]] * THREAD_SLOTS_MAX


# -- devices that came later ----------------------------------------------------------------------------


async def test_a_steward_who_comes_later_reads_what_was_said_before(town: Library) -> None:
    await tell(town.omar, Kind.MINOR_OFFER, OFFER)
    lena = await steward(town, "Lena")
    assert readable(lena, Kind.MINOR_OFFER) == []
    await compare(town, lena)
    assert readable(lena, Kind.MINOR_OFFER) == [OFFER]


async def test_a_report_is_handed_on_to_a_further_device_of_its_reader_alone(town: Library) -> None:
    worry = Worry("He asked for her card.", None)
    record = await tell(town.omar, Kind.REPORT, worry, only=[town.weber.resident().id])
    lena = await steward(town, "Lena")
    weber = await town.street.restore("Weber", "WebersTablet")
    await town.street.connect(town.omar, weber)
    await compare(town, lena, weber)
    assert holds(lena, record)
    assert readable(weber, Kind.REPORT) == [worry]
    assert readable(lena, Kind.REPORT) == []
    tablet = await town.street.restore("Omar", "OmarsTablet")
    await town.street.connect(town.weber, tablet)
    await compare(town, tablet)
    assert holds(tablet, record)
    assert readable(tablet, Kind.REPORT) == []


async def test_whom_it_is_about_is_handed_nothing_even_where_a_changed_client_sealed_it_to_him(
    town: Library,
) -> None:
    lena = await steward(town, "Lena")
    worry = Worry("Lena asked for her card.", lena.resident().id)
    record = await tell(town.omar, Kind.REPORT, worry)  # which `worried` never does: it is sealed to Lena too
    tablet = await town.street.restore("Lena", "LenasTablet")
    await town.street.connect(town.weber, tablet)
    await compare(town, tablet)
    assert holds(tablet, record)
    assert readable(town.weber, Kind.REPORT) == [worry]
    assert readable(tablet, Kind.REPORT) == []


async def test_keys_are_handed_on_some_at_a_time_and_once(town: Library) -> None:
    for _ in range(2 * stewarding.HANDED_ON_PER_PASS + 1):
        await tell(town.omar, Kind.MINOR_OFFER, OFFER)
    lena = await steward(town, "Lena")
    await compare(town, lena)
    for _ in range(3):
        await town.street.pass_time(60)
    assert len(readable(lena, Kind.MINOR_OFFER)) == 2 * stewarding.HANDED_ON_PER_PASS + 1
    written = len(handed_on(town.weber))
    for _ in range(3):
        await town.street.pass_time(60)
    assert len(handed_on(town.weber)) == written


async def test_handing_on_leaves_room_for_what_people_write(
    town: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stewarding, "LEFT_FOR_PEOPLE", 1 << 30)
    await tell(town.omar, Kind.MINOR_OFFER, OFFER)
    lena = await steward(town, "Lena")
    await compare(town, lena)
    assert readable(lena, Kind.MINOR_OFFER) == []


def handed_on(house: House) -> list[Record]:
    desk = house.desk
    found = desk.replica.storage.find(desk.groups()[0], Audience.STEWARDS, kinds=[Kind.STEWARDS_KEY])
    return [stored.record for stored in found]
