"""A helper who is full is chosen no further by what he offered before."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_protocol.errors import LocalError
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


async def test_nobody_is_chosen_past_his_room_while_he_is_away(town: Library) -> None:
    """His own node can't take it back then; the asker's knows as much. What he offers again is his to say."""
    await town.card(town.omar, capacity=1)
    one, other = await offered(town, await town.ask(), again := await town.ask(goal="see photos of Mia"))
    await town.street.part(town.omar)
    await town.nina.call("choose", offer=one)
    with pytest.raises(LocalError, match="no more room now"):
        await town.nina.call("choose", offer=other)
    await town.street.back(town.omar, town.weber)
    await town.street.pass_time(60)
    assert await states(town) == {one: "chosen", other: "withdrawn"}
    (anew,) = await offered(town, again)
    await town.nina.call("choose", offer=anew)
    assert len(await town.omar.call("agreements")) == 2
