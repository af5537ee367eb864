"""What a node does by itself, over days of a passed clock and in any order of arrival."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_node import housekeeping
from handrail_node.spaces import Space
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.authority import Grant, Lock
from handrail_protocol.bodies.pair import Asked
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle.waves import WAVE_TIME
from tests.support.street import DAY, House, Library, library

FIRST_OF_A_WAVE = {"topic": ["photos"], "area": ["Süd"], "way": ["hub"]}


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


def kept(house: House, kind: Kind, audience: Audience) -> list[bytes]:
    desk = house.desk
    return [
        s.record.id
        for group in desk.groups()
        for s in desk.replica.storage.find(group, audience, kinds=[kind])
    ]


def asked(house: House) -> list[tuple[bytes, int]]:
    """(helper, wave) of all asks that this house holds, in the order of their waves."""
    found = []
    for group in house.desk.groups():
        for stored in house.desk.replica.storage.find(group, Audience.MAIL, kinds=[Kind.ASKED]):
            body = body_of(stored.record)
            assert isinstance(body, Asked)
            found.append((stored.record.header.recipients[0], body.wave))
    return sorted(found, key=lambda each: each[1])


# -- waves ------------------------------------------------------------------------------------------


async def test_three_helpers_are_asked_at_once_and_three_more_after_three_days(town: Library) -> None:
    for name in ("Lena", "Ali", "Yilmaz", "Vera", "Ben", "Mia"):
        await town.card(await town.newcomer(name))
    await town.card(town.omar)
    await town.ask()
    assert [wave for _, wave in asked(town.nina)] == [0, 0, 0]
    await town.street.pass_time(WAVE_TIME - 1)
    assert len(asked(town.nina)) == 3
    await town.street.pass_time(1)
    assert [wave for _, wave in asked(town.nina)] == [0, 0, 0, 1, 1, 1]
    await town.street.pass_time(WAVE_TIME)
    assert [wave for _, wave in asked(town.nina)] == [0, 0, 0, 1, 1, 1, 2]
    assert len({helper for helper, _ in asked(town.nina)}) == 7


async def test_a_helper_learns_that_she_was_asked_and_nobody_else_does(town: Library) -> None:
    await town.card(town.omar)
    lena = await town.newcomer("Lena")
    await town.ask()
    assert [row["wave"] for row in await town.omar.call("inbox")] == [0]
    assert asked(town.omar) == asked(town.nina) != []
    assert asked(lena) == []


async def test_who_announces_later_is_asked_while_the_first_wave_is_open(town: Library) -> None:
    await town.card(town.omar)
    await town.ask()
    lena = await town.newcomer("Lena")
    await town.card(lena)
    assert len(asked(town.nina)) == 2
    assert len(await lena.call("inbox")) == 1


async def test_nobody_is_asked_twice_however_often_housekeeping_runs(town: Library) -> None:
    await town.card(town.omar)
    await town.ask()
    before = town.nina.desk.count()
    for _ in range(3):
        housekeeping.work(town.nina.desk)
    assert town.nina.desk.count() == before


async def test_a_settled_or_withdrawn_request_asks_nobody_more(town: Library) -> None:
    for name in ("Lena", "Ali", "Yilmaz", "Vera"):
        await town.card(await town.newcomer(name))
    await town.agree()
    await town.nina.call("withdraw", record=await town.ask())
    before = len(asked(town.nina))
    await town.street.pass_time(3 * WAVE_TIME)
    assert len(asked(town.nina)) == before


async def test_waves_go_on_after_the_node_has_slept(town: Library) -> None:
    for name in ("Lena", "Ali", "Yilmaz", "Vera"):
        await town.card(await town.newcomer(name))
    await town.ask()
    await town.street.sleep(town.nina)
    await town.street.pass_time(WAVE_TIME + DAY)
    nina = town.street.wake("Nina")
    await town.street.connect(town.weber, nina)
    assert [wave for _, wave in asked(nina)] == [0, 0, 0, 1]


async def test_nothing_is_written_under_a_clock_that_is_not_to_be_believed(town: Library) -> None:
    await town.card(town.omar)
    await town.ask()
    before = town.nina.desk.count()
    town.clock.time -= 400 * DAY
    housekeeping.work(town.nina.desk)
    assert town.nina.desk.may_write() is not None
    assert town.nina.desk.count() == before


# -- choosing -----------------------------------------------------------------------------------------


async def test_the_first_offer_is_chosen_where_the_request_says_so(town: Library) -> None:
    lena = await town.newcomer("Lena")
    request = await town.ask(choose="first")
    await town.omar.call("accept", request=request)
    agreement = await town.nina.first("agreements")
    assert agreement["helper"] == town.omar.id()
    assert (await town.nina.first("requests"))["state"] == "agreed"
    assert await lena.call("agreements") == []


async def test_an_offer_that_came_while_the_asker_slept_is_chosen_when_she_wakes(town: Library) -> None:
    request = await town.ask(choose="first")
    await town.street.sleep(town.nina)
    await town.omar.call("accept", request=request)
    nina = town.street.wake("Nina")
    await town.street.connect(town.weber, nina)
    assert len(await nina.call("agreements")) == 1
    assert (await town.omar.first("agreements"))["state"] == "standing"


async def test_an_offer_that_cannot_be_chosen_is_told_and_stops_nothing(town: Library) -> None:
    request = await town.ask(choose="first", way=["video"])
    await town.omar.call("accept", request=request)
    stuck = town.nina.told("stuck")
    assert "raise it" in stuck[-1]["sentence"]
    assert await town.nina.call("agreements") == []
    await town.weber.call("grant", person=town.omar.id(), role=["helper"], reach="video")
    assert len(await town.nina.call("agreements")) == 1


# -- renewals -----------------------------------------------------------------------------------------


async def test_a_device_renews_its_lock_long_before_it_ends(town: Library) -> None:
    desk = town.omar.desk
    group, device = desk.groups()[0], town.omar.resident().device
    first = desk.authority(group).locks[device].until
    await town.street.pass_time(first - town.clock.now() - housekeeping.RENEW_BEFORE - DAY)
    assert desk.authority(group).locks[device].until == first
    await town.weber.call("grant", person=town.omar.id(), role=["helper"])
    await town.street.pass_time(2 * DAY)
    assert desk.authority(group).locks[device].until > first + 300 * DAY


async def test_whose_time_is_over_renews_nothing(town: Library) -> None:
    before = own_locks(town.omar)
    await town.street.pass_time(399 * DAY)
    assert own_locks(town.omar) == before
    assert len(own_locks(town.weber)) == 2  # a founder's time has no end


def own_locks(house: House) -> list[Lock]:
    """The locks that this household wrote."""
    own, group = house.desk.household.ids(), house.desk.groups()[0]
    found = house.desk.replica.storage.find(group, Audience.AUTHORITY, kinds=[Kind.LOCK])
    bodies = [body_of(stored.record) for stored in found if stored.record.header.person in own]
    return [body for body in bodies if isinstance(body, Lock)]


async def test_a_name_is_announced_once_and_again_before_it_runs_out(town: Library) -> None:
    names = len(kept(town.nina, Kind.NAME, Audience.MEMBERS))
    assert names == 3
    await town.street.pass_time(DAY)
    assert len(kept(town.nina, Kind.NAME, Audience.MEMBERS)) == 3
    await town.street.pass_time(95 * DAY)
    row = next(each for each in await town.nina.call("members") if each["person"] == town.omar.id())
    assert row["name"] == "Omar"


async def test_a_name_that_a_steward_took_off_the_board_is_not_said_again(town: Library) -> None:
    """specs/01, Withdrawal: on the board a steward may; a node that said it at once would undo that."""
    found = town.weber.desk.replica.storage.find(
        bytes.fromhex(town.group), Audience.MEMBERS, kinds=[Kind.NAME], person=town.omar.resident().id
    )
    [name] = [stored.record.id.hex() for stored in found]
    await town.weber.call("withdraw", record=name)
    await town.street.settle()
    await town.street.pass_time(70 * DAY)
    names = [row["name"] for row in await town.nina.call("members")]
    assert "Omar" not in names
    assert len(names) == 3


# -- joins --------------------------------------------------------------------------------------------


async def test_a_join_becomes_one_grant_by_the_stewards_node(town: Library) -> None:
    assert [grant.cites is not None for grant in grants(town.weber)] == [False, True, True]


async def test_two_stewards_nodes_that_see_a_join_make_one_member_of_it(town: Library) -> None:
    lena = await town.newcomer("Lena")
    await town.weber.call("grant", person=lena.id(), role=["steward"])
    invitation = await town.weber.call("invite", role="helper")
    await town.street.part(town.weber)
    await town.street.part(lena)
    ali = town.street.move_in("Ali")
    town.street.link(ali, lena)
    lena.away = town.weber.away = False
    await ali.call("join", code=invitation["link"])
    await town.street.connect(town.weber, lena, ali, town.omar)
    await town.street.connect(lena, ali)
    for house in (town.weber, lena, ali, town.omar):
        rows = [row for row in await house.call("members") if row["person"] == ali.id()]
        assert [row["roles"] for row in rows] == [["helper"]]
    for _ in range(2):
        await town.street.pass_time(60)
    cited = [grant.cites for grant in grants(town.omar) if grant.person == ali.resident().id]
    assert len(set(cited)) == 1 <= len(cited) <= 2
    desk = town.omar.desk
    assert {each.uses_left for each in desk.authority(desk.groups()[0]).invitations.values()} == {0}


def grants(house: House) -> list[Grant]:
    found = house.desk.replica.storage.find(house.desk.groups()[0], Audience.AUTHORITY, kinds=[Kind.GRANT])
    bodies = [body_of(stored.record) for stored in found]
    return [body for body in bodies if isinstance(body, Grant)]


# -- thread keys --------------------------------------------------------------------------------------


async def test_a_device_that_comes_later_is_given_the_key_by_the_other_side(town: Library) -> None:
    agreement = await town.agree(private="Rosa Meier, Hauptstraße 5")
    omar = await town.street.restore("Omar", "Tablet")
    await town.street.connect(town.weber, omar)
    await town.street.settle()
    row = await omar.first("agreements")
    assert row["id"] == agreement
    assert row["private"] == "Rosa Meier, Hauptstraße 5"
    assert row["words"] == (await town.nina.first("agreements"))["words"]
    told = [event for house in town.street.houses.values() for event in house.told("device")]
    assert {event["agreement"] for event in told} == {agreement}
    await omar.call("note", agreement=agreement, text="Here I am on my tablet.")
    assert [note["text"] for note in (await town.nina.first("agreements"))["notes"]] == [
        "Here I am on my tablet."
    ]


async def test_a_key_is_given_once(town: Library) -> None:
    await town.agree()
    omar = await town.street.restore("Omar", "Tablet")
    await town.street.connect(town.weber, omar)
    await town.street.pass_time(600)
    given = len(kept(town.nina, Kind.THREAD_KEY, Audience.MAIL))
    assert given >= 1
    for _ in range(3):
        await town.street.pass_time(600)
    assert len(kept(town.nina, Kind.THREAD_KEY, Audience.MAIL)) == given


# -- what is kept beside a record -----------------------------------------------------------------------


async def test_private_text_goes_with_the_request_that_it_was_for(town: Library) -> None:
    request = await town.ask(private="Rosa Meier, Hauptstraße 5")
    assert town.nina.desk.private_text(bytes.fromhex(request)) == "Rosa Meier, Hauptstraße 5"
    await town.nina.call("withdraw", record=request)
    assert town.nina.desk.locals.all(Space.PRIVATE_TEXT) == []


async def test_what_was_put_aside_is_forgotten_with_its_request(town: Library) -> None:
    request = await town.ask()
    await town.omar.call("decline", request=request)
    assert [name for name, _ in town.omar.desk.locals.all(Space.DECLINED)] == [request]
    await town.nina.call("withdraw", record=request)
    assert town.omar.desk.locals.all(Space.DECLINED) == []
