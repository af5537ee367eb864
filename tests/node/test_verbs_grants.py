"""Granting somebody who is accompanied: refused where no node would take it, and nothing plain left over."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from tests.support.family import Family, family
from tests.support.street import ZONE, House, Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Family]:
    """Leo came with a plain code; nobody has said yet who goes with him."""
    async with family(tmp_path, accompanied=False) as made:
        yield made


async def grant(home: Family, **more: Any) -> Any:
    asked = {"person": home.leo.id(), "role": ["helper"], "age": "16-17", "guardian": home.father.id()}
    return await home.weber.call("grant", **{**asked, **more})


def alive(house: House, kind: Kind) -> int:
    """How many of this kind still have their text here."""
    desk = house.desk
    found = desk.replica.storage.find(desk.groups()[0], Audience.MEMBERS, kinds=[kind])
    return sum(stored.record.body is not None for stored in found)


async def test_it_ends_on_a_quarter_day_and_says_who_goes_with_him(home: Family) -> None:
    answer = await grant(home, turns_18="2027-05")
    assert answer["until"] == "2027-06-30T22:00:00Z"  # midnight in Berlin
    assert answer["accompanied_by"] == home.father.id()
    desk = home.nina.desk
    leo, father = bytes.fromhex(home.leo.id()), bytes.fromhex(home.father.id())
    assert desk.authority(desk.groups()[0]).accompanied_by(leo, desk.now()) == {father}


async def test_no_age_can_be_read_from_it(home: Family) -> None:
    """A grandmother who wants company has the same record as a child whose birthday nobody told."""
    young = await grant(home)
    old = await home.weber.call("grant", person=home.nina.id(), role=["learner"], guardian=home.father.id())
    assert young["until"] == old["until"]
    day = datetime.fromisoformat(old["until"]).astimezone(ZoneInfo(ZONE))
    assert (day.day, day.month % 3, day.hour) == (1, 1, 0)


async def test_nothing_plain_outlasts_it(home: Family) -> None:
    await grant(home, until="2026-12-20")
    desk = home.nina.desk
    rights = desk.authority(desk.groups()[0]).rights(bytes.fromhex(home.leo.id()))
    assert [right.accompanied_by for right in rights] == [bytes.fromhex(home.father.id())]


async def test_what_he_said_on_the_board_goes_off_it_and_nothing_comes_again(home: Family) -> None:
    before = alive(home.nina, Kind.NAME)
    await home.leo.call("announce", topic=["photos"])
    assert alive(home.nina, Kind.CARD) == 1
    await grant(home)
    await home.street.pass_time(60)
    assert (alive(home.nina, Kind.NAME), alive(home.nina, Kind.CARD)) == (before - 1, 0)
    assert (await home.leo.call("announce", topic=["photos"]))["told"] == "stewards"
    assert alive(home.nina, Kind.CARD) == 0


REFUSED: tuple[tuple[dict[str, Any], str], ...] = (
    ({"guardian": None}, "--guardian PERSON"),
    ({"role": ["helper", "sponsor"]}, "learner or helper and nothing else"),
    ({"role": ["steward"]}, "learner or helper and nothing else"),
    ({"days": 90}, "--until DATE"),
    ({"until": "soon"}, "is not a date"),
    ({"until": "2020-01-01"}, "over already"),
    ({"turns_18": "2027"}, "is not a month"),
)


async def test_what_cannot_be_is_refused(home: Family) -> None:
    before = home.weber.desk.count()
    for given, sentence in REFUSED:
        with pytest.raises(LocalError, match=sentence):
            await grant(home, **given)
    assert home.weber.desk.count() == before


async def test_who_goes_with_a_child_is_a_guardian(home: Family) -> None:
    with pytest.raises(LocalError, match="Nina is no guardian here yet"):
        await grant(home, guardian=home.nina.id())
    assert (await grant(home, age="adult", guardian=home.nina.id()))["companion"] == "Nina"


async def test_nobody_goes_with_herself_and_nobody_who_is_accompanied_with_others(home: Family) -> None:
    await grant(home)
    with pytest.raises(LocalError, match="is accompanied, and so goes with nobody else"):
        await home.weber.call("grant", person=home.nina.id(), role=["learner"], guardian=home.leo.id())
    with pytest.raises(LocalError, match="nobody goes with herself"):
        await home.weber.call("grant", person=home.nina.id(), role=["learner"], guardian=home.nina.id())


async def test_a_plain_grant_beside_it_is_refused(home: Family) -> None:
    await grant(home)
    with pytest.raises(LocalError, match=f"accompanied by Karim.*--guardian {home.father.id()[:8]}"):
        await home.weber.call("grant", person=home.leo.id(), role=["helper"])


async def test_it_takes_two_stewards(town: Library) -> None:
    with pytest.raises(LocalError, match="two who look"):
        await town.weber.call("invite", accompanied_by=town.nina.id())
    with pytest.raises(LocalError, match="two who look"):
        await town.weber.call("grant", person=town.omar.id(), role=["helper"], guardian=town.nina.id())


async def test_a_code_for_somebody_who_is_accompanied_makes_him_so(tmp_path: Path) -> None:
    async with family(tmp_path) as home:
        desk = home.nina.desk
        rights = desk.authority(desk.groups()[0]).rights(bytes.fromhex(home.leo.id()))
        assert {right.accompanied_by for right in rights} == {bytes.fromhex(home.father.id())}
        day = datetime.fromtimestamp(max(right.until or 0 for right in rights), ZoneInfo(ZONE))
        assert (day.day, day.month % 3, day.hour) == (1, 1, 0)
        names = {row["person"]: row["name"] for row in await home.nina.call("members")}
        assert names[home.leo.id()].startswith("someone (")
        assert [
            row
            for row in home.leo.desk.replica.storage.find(desk.groups()[0], Audience.MEMBERS)
            if row.record.header.person == home.leo.resident().id
        ] == []


async def test_who_came_by_a_code_is_free_on_the_quarter_day_after_18(tmp_path: Path) -> None:
    """What the code gave ends before; else he would be accompanied for another year."""
    async with family(tmp_path) as home:
        answer = await grant(home, turns_18="2027-05")
        assert answer["until"] == "2027-06-30T22:00:00Z"
        with pytest.raises(LocalError, match=r"accompanied by Karim until 30 June 2027"):
            await home.weber.call("grant", person=home.leo.id(), role=["helper"])
        end = int(datetime.fromisoformat(answer["until"]).timestamp())
        await home.street.pass_time(end - home.weber.desk.now() - 60)
        assert accompanied(home)
        await home.street.pass_time(60)
        await home.street.connect()
        first = await home.weber.call("grant", person=home.leo.id(), role=["helper"])
        assert (accompanied(home), first["still_accompanied"]) == (True, True)
        second = await home.ben.call("grant", person=home.leo.id(), role=["helper"])
        assert (accompanied(home), second["still_accompanied"]) == (False, False)
        assert "told" not in await home.leo.call("announce", topic=["photos"])


def accompanied(home: Family) -> bool:
    desk = home.weber.desk
    person, group = bytes.fromhex(home.leo.id()), bytes.fromhex(home.town.group)
    return bool(desk.authority(group).accompanied_by(person, desk.now()))
