"""What a household looks at all the time is read without the rest of the group, and is the same."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_protocol.lifecycle import Board
from tests.support.street import House, Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


def boards(house: House) -> tuple[Board, Board]:
    """The whole board, and what of it concerns the household."""
    [group] = house.desk.groups()
    return house.desk.board(group), house.desk.own_board(group)


def same_where_it_concerns_us(house: House) -> None:
    whole, own = boards(house)
    assert own.agreements == whole.agreements
    assert own.offers == whole.offers
    assert own.sessions == whole.sessions
    assert own.cards == whole.cards
    assert own.asks == whole.asks
    ours = house.desk.household.ids()
    mine = {id: view for id, view in whole.requests.items() if view.by in ours}
    assert own.requests.items() >= mine.items()
    assert own.requests.items() <= whole.requests.items()


async def a_story(town: Library) -> None:
    await town.card(town.omar)
    agreement = await town.agree()
    await town.ask(goal="write to Leo")
    await town.omar.call("note", agreement=agreement, text="I bring the blue charger")
    logged = await town.omar.call("log", agreement=agreement, minutes=60)
    await town.nina.call("confirm", session=logged["session"])


async def test_what_concerns_a_household_is_the_same_with_and_without_the_rest(town: Library) -> None:
    everybody = [town.omar, town.nina, town.weber]
    for house in everybody:  # both are read before anything has come, and are kept up to date
        same_where_it_concerns_us(house)
    await a_story(town)
    for house in everybody:
        same_where_it_concerns_us(house)
    assert boards(town.omar)[1].agreements
    assert boards(town.nina)[1].requests


async def test_it_is_the_same_when_all_is_read_after_a_start(town: Library) -> None:
    await a_story(town)
    for house in (town.omar, town.nina, town.weber):
        house.desk.correspondence.forget()
        same_where_it_concerns_us(house)


async def test_requests_of_others_are_not_read_for_it(town: Library) -> None:
    request = await town.ask(goal="write to Leo")
    whole, own = boards(town.weber)
    assert bytes.fromhex(request) in whole.requests
    assert not own.requests
    assert boards(town.omar)[1].names == {}


async def test_a_helper_who_offers_knows_what_for(town: Library) -> None:
    request = await town.ask(goal="write to Leo")
    await town.omar.call("accept", request=request)
    for fresh in (False, True):
        if fresh:
            town.omar.desk.correspondence.forget()
        assert bytes.fromhex(request) in boards(town.omar)[1].requests
    await town.nina.call("withdraw", record=request)
    same_where_it_concerns_us(town.omar)


async def test_names_are_read_alone_and_kept_up_to_date(town: Library) -> None:
    [group] = town.weber.desk.groups()
    assert town.weber.desk.name_of(group, bytes.fromhex(town.nina.id())) == "Nina"
    assert not town.weber.desk.correspondence._whole.facts
    eva = await town.newcomer("Eva")
    assert town.weber.desk.name_of(group, bytes.fromhex(eva.id())) == "Eva"
