"""A helper who is full is chosen no further by what he offered before."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.street import Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def offered(town: Library, *requests: str) -> list[str]:
    return [(await town.omar.call("accept", request=each))["offer"] for each in requests]


async def states(town: Library) -> dict[str, str]:
    return {row["id"]: row["state"] for row in await town.omar.call("offers")}


@pytest.mark.parametrize(("capacity", "second"), [(1, "withdrawn"), (2, "waiting")])
async def test_what_he_offered_before_is_taken_back_once_he_is_full(
    town: Library, capacity: int, second: str
) -> None:
    await town.card(town.omar, capacity=capacity)
    one, other = await offered(town, await town.ask(), await town.ask(goal="see photos of Mia"))
    await town.nina.call("choose", offer=one)
    await town.street.pass_time(60)
    assert await states(town) == {one: "chosen", other: second}


async def test_what_he_offers_while_he_is_full_stays(town: Library) -> None:
    """He knows what he does, and anybody may accept from the board at any time."""
    await town.card(town.omar, capacity=1)
    (one,) = await offered(town, await town.ask())
    await town.nina.call("choose", offer=one)
    await town.street.pass_time(60)
    (other,) = await offered(town, await town.ask(goal="see photos of Mia"))
    await town.street.pass_time(60)
    assert (await states(town))[other] == "waiting"
