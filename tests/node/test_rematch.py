"""After another helper, or a kind end, the same goal is asked again with one call."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_protocol.errors import LocalError
from handrail_protocol.limits import DAY
from tests.node.test_housekeeping import asked
from tests.support.street import Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def test_after_another_the_same_goal_is_asked_of_others_alone(town: Library) -> None:
    await town.card(town.omar)
    agreement = await town.agree(private="Hauptstrasse 5", commitment="6x60")
    with pytest.raises(LocalError, match="That agreement goes on"):
        await town.nina.call("again", agreement=agreement)
    said = await town.nina.call("chemistry", agreement=agreement, word="another")
    assert said["again"] == agreement
    lena = await town.newcomer("Lena")
    await town.card(lena)
    answer = await town.nina.call("again", agreement=agreement)
    request = bytes.fromhex(answer["request"])
    body = town.nina.desk.own_board(bytes.fromhex(town.group)).requests[request].body
    assert body is not None
    assert (body.goal, body.topic, body.sessions, body.minutes) == ("see photos of Leo", "photos", 6, 60)
    assert town.nina.desk.private_text(request) == "Hauptstrasse 5"
    await town.street.pass_time(12 * DAY)
    helpers = [helper for helper, _ in asked(lena)]
    assert helpers == [lena.resident().id]
    assert answer["request"] not in {row["request"] for row in await town.omar.call("inbox")}
    assert [row["request"] for row in await lena.call("inbox")] == [answer["request"]]


async def test_after_a_kind_end_by_either_side_and_when_the_request_is_gone(town: Library) -> None:
    agreement = await town.agree()
    assert (await town.omar.call("chemistry", agreement=agreement, word="stop"))["again"] is None
    with pytest.raises(LocalError, match="Only the learner's side asks again"):
        await town.omar.call("again", agreement=agreement)
    await town.nina.call("withdraw", record=(await town.nina.first("requests"))["id"])
    await town.nina.call("again", agreement=agreement)
    goals = {row["goal"] for row in await town.omar.call("requests") if row["state"] == "open"}
    assert goals == {"see photos of Leo"}


async def test_for_somebody_for_whom_one_may_still_act(town: Library) -> None:
    await town.nina.call("person.add", name="Rosa")
    await town.let_in(town.nina, "learner", name="Rosa")
    mandate = {"person": town.nina.id("Nina"), "may": ["arrange"], "days": 1, "as": "Rosa"}
    await town.nina.call("mandate", **mandate)
    agreement = await town.agree(**{"for": "Rosa", "as": "Nina"})
    await town.nina.call("close", agreement=agreement)
    await town.nina.call("again", agreement=agreement)
    open_now = [row for row in await town.omar.call("requests") if row["state"] == "open"]
    assert [(row["by"], row["for"]) for row in open_now] == [(town.nina.id("Nina"), town.nina.id("Rosa"))]
    await town.street.pass_time(2 * DAY)
    with pytest.raises(LocalError, match="may not act for that person"):
        await town.nina.call("again", **{"agreement": agreement, "as": "Nina"})
