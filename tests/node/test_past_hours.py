"""Hours stay for three years, though the agreement under which they were goes after one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_node import past_hours
from handrail_node.home import Home
from handrail_node.spaces import Space
from handrail_node.store.rebuild import rebuild
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Kind
from tests.node.test_backups import bring_back
from tests.support.family import family
from tests.support.on_disk import on_disk
from tests.support.street import DAY, House, Library, library

PRIVATE = "Rosa Meier, Hauptstrasse 5"
WORDS = (PRIVATE, "see photos of Leo", "a note about her hip")
SAID = {"confirmed_minutes": 60, "reported_minutes": 25}
NONE = {"confirmed_minutes": 0, "reported_minutes": 0}


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path / "street") as made:
        yield made


async def helped(it: Library) -> str:
    """An hour that Nina confirmed and half an hour that she did not; the agreement's id."""
    agreement = await it.agree(private=PRIVATE)
    await it.nina.call("note", agreement=agreement, text="a note about her hip")
    session = await it.omar.call("log", agreement=agreement, minutes=60)
    await it.nina.call("confirm", session=session["session"])
    await it.omar.call("log", agreement=agreement, minutes=25)
    return agreement


async def later(it: Library, days: int) -> None:
    """Days, in which each node was up, and deleted what had expired."""
    await it.street.pass_time(days * DAY)
    await it.street.tidy()
    await it.street.pass_time(60)


async def renew(it: Library) -> None:
    """For a further year, as a steward does."""
    await it.weber.call("grant", person=it.weber.id(), role=["hub"])
    await it.weber.call("grant", person=it.nina.id(), role=["learner"])
    await it.weber.call("grant", person=it.omar.id(), role=["helper"])


async def hours(house: House) -> dict[str, int]:
    found = await house.call("hours")
    return {name: found[name] for name in SAID}


async def listed(house: House) -> list[tuple[int, str]]:
    return [(row["minutes"], row["state"]) for row in await house.call("sessions")]


async def anew(it: Library, house: House) -> House:
    """Stopped and started: what was read is read again from the store."""
    await it.street.sleep(house)
    return it.street.wake(house.name)


async def test_hours_outlive_their_agreement_and_nothing_else_of_it_does(town: Library) -> None:
    agreement = await helped(town)
    two = town.omar.id(), town.nina.id()
    await later(town, 400)
    for name in ("Omar", "Nina"):
        house = town.street.houses[name]
        assert house.desk.replica.storage.get(bytes.fromhex(agreement)) is None
        for again in (house, None):
            again = again or await anew(town, house)
            assert await listed(again) == [(60, "confirmed"), (25, "reported")]
            assert await hours(again) == (SAID if name == "Omar" else NONE)
            assert await again.call("agreements") == []
            [row, half] = await again.call("sessions")
            assert (row["helper"], row["learner"]) == two
            assert [text for text in WORDS if text.encode() in on_disk(again)] == []
            with pytest.raises(LocalError, match="is over"):
                await again.call("confirm", session=half["id"])


async def test_after_three_years_and_a_day_they_are_gone(town: Library) -> None:
    await helped(town)
    for days, said in ((400, SAID), (694, SAID), (2, NONE)):
        await later(town, days)
        assert await hours(town.omar) == said, days
    assert await hours(await anew(town, town.omar)) == NONE
    assert await listed(await anew(town, town.nina)) == []
    for house in town.street.houses.values():
        assert house.desk.locals.all(Space.HOURS) == house.desk.locals.all(Space.THREAD_KEY) == []


async def test_a_rebuilt_store_shows_them(town: Library) -> None:
    await helped(town)
    await later(town, 400)
    path = Home.open(town.street._folder / "Omar").store
    await town.street.sleep(town.omar)
    rebuild(path)
    assert await hours(town.street.wake("Omar")) == SAID


async def test_what_comes_when_the_agreement_is_gone_counts(town: Library) -> None:
    """Omar logs in the last week, and Nina's computer is off until the agreement is over."""
    agreement = await town.agree()
    await town.street.pass_time(350 * DAY)
    await renew(town)
    await town.street.part(town.nina)
    await town.omar.call("log", agreement=agreement, minutes=45)
    await later(town, 20)
    assert await listed(town.nina) == []
    await town.street.back(town.nina, town.weber)
    assert await listed(await anew(town, town.nina)) == [(45, "reported")]


async def test_where_no_hours_come_nothing_is_kept(town: Library) -> None:
    await town.agree()
    await later(town, 366)
    assert len(town.nina.desk.locals.all(Space.HOURS)) == 1
    await later(town, 31)
    for house in (town.nina, town.omar):
        assert house.desk.locals.all(Space.HOURS) == house.desk.locals.all(Space.THREAD_KEY) == []


@pytest.mark.parametrize("first", ["erased", "expired"])
async def test_the_learner_erases_herself_and_her_helper_keeps_his_hours(town: Library, first: str) -> None:
    await helped(town)
    if first == "erased":
        await town.nina.call("erase")
    await later(town, 400)
    if first == "expired":
        await town.nina.call("erase")
        await town.street.pass_time(60)
    omar = await anew(town, town.omar)
    assert (await hours(omar))["confirmed_minutes"] == 60
    nina = await anew(town, town.nina)
    assert nina.desk.locals.all(Space.HOURS) == nina.desk.locals.all(Space.THREAD_KEY) == []


@pytest.mark.parametrize("days", [0, 380, 450])
async def test_the_helper_erases_himself_and_his_hours_are_forgotten(town: Library, days: int) -> None:
    await helped(town)
    await later(town, days)
    await town.omar.call("erase")
    await later(town, 460 - days)
    assert await hours(town.omar) == NONE
    omar = await anew(town, town.omar)
    await town.street.pass_time(60)
    assert await hours(omar) == NONE
    assert omar.desk.locals.all(Space.HOURS) == omar.desk.locals.all(Space.THREAD_KEY) == []


async def test_a_second_device_that_was_there_in_time_shows_them(town: Library) -> None:
    await helped(town)
    tablet = await town.street.restore("Omar", "Tablet")
    await town.street.connect(town.weber, tablet)
    await town.street.pass_time(60)
    await later(town, 400)
    assert await hours(await anew(town, tablet)) == SAID


async def test_one_that_begins_after_the_agreement_needs_a_backup(town: Library, tmp_path: Path) -> None:
    """Words alone bring back who she is; the key of a thread that is gone lies in no record (specs/06)."""
    await helped(town)
    early, late = tmp_path / "early.backup", tmp_path / "late.backup"
    await town.omar.call("backup", file=str(early))
    await later(town, 400)
    await town.omar.call("backup", file=str(late))
    await renew(town)
    bare = await town.street.restore("Omar", "Tablet")
    await town.street.connect(town.weber, bare)
    await town.street.pass_time(60)
    assert len(list(bare.desk.replica.storage.find(bytes.fromhex(town.group), kinds=[Kind.SESSION]))) == 2
    assert await hours(bare) == NONE
    for file in (early, late):
        again = bring_back(town.street, "Omar", f"Omar-{file.stem}", file)
        await town.street.connect(town.weber, again)
        await town.street.pass_time(60)
        assert await hours(again) == SAID, file


async def test_what_was_held_before_its_time_is_not_kept(town: Library) -> None:
    """An agreement that is not in its set counts for nothing, and does not by growing old."""
    agreement = bytes.fromhex(await helped(town))
    desk = town.omar.desk
    await later(town, 100)
    assert past_hours.tidy(desk) == {agreement.hex()}
    desk.replica.lose_bodies([agreement])
    assert past_hours.tidy(desk) == set()
    assert desk.locals.all(Space.HOURS) == []


def test_nothing_but_who_and_until_when_is_kept() -> None:
    kept = ["group", "author", "two", "told", "expires"]
    assert list(past_hours._Kept.__dataclass_fields__) == kept


async def test_a_helper_who_is_accompanied_keeps_them_as_long(tmp_path: Path) -> None:
    """Who goes with him opened the confirmation: what says so lives as long as that."""
    async with family(tmp_path) as home:
        await home.consent()
        agreement = await home.standing(way="public-place", place="Reading room")
        await home.father.call("agreements")
        session = await home.leo.call("log", agreement=agreement, minutes=60)
        await home.nina.call("confirm", session=session["session"])
        await home.father.call("sessions")
        await later(home.town, 400)
        leo = await anew(home.town, home.leo)
        assert (await hours(leo))["confirmed_minutes"] == 60
        await later(home.town, 696)
        assert list(leo.desk.replica.storage.find(bytes.fromhex(home.town.group), kinds=[Kind.OPENED])) == []
