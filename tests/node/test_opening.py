"""A child's letters: shut on his own node until somebody who goes with him has seen them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_protocol.errors import LocalError
from tests.support.family import Family, family


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Family]:
    async with family(tmp_path) as made:
        await made.consent()
        yield made


async def opened(home: Family) -> int:
    return sum(row["kind"] == "opened" for row in await home.weber.call("records", set="mail"))


async def test_he_is_shown_nothing_of_it_before_his_father_was(home: Family) -> None:
    agreement = await home.standing()
    row = await home.leo.first("agreements")
    assert (row["id"], row["state"]) == (agreement, "waiting")
    assert row["waiting_for"] == ["It waits until Karim or Weber has opened it."]
    assert (row["private"], row["words"], row["goal"], row["notes"]) == (None, [], None, [])
    with pytest.raises(LocalError, match="No agreement is known here"):
        await home.leo.call("note", agreement=agreement, text="Hello!")
    assert (await home.father.first("agreements"))["state"] == "standing"
    row = await home.leo.first("agreements")
    assert (row["state"], row["goal"], row["unopened"]) == ("standing", "see photos of Leo", 0)


async def test_he_is_told_that_a_steward_has_to_approve_it_first(home: Family) -> None:
    """His father looks, and there is nothing to be opened yet."""
    agreement = await home.chosen()
    await home.father.call("agreements")
    opens = "It waits until Karim or Weber has opened it."
    assert (await home.leo.first("agreements"))["waiting_for"] == ["A steward's approval.", opens]
    await home.weber.call("approve", agreement=agreement)
    assert (await home.leo.first("agreements"))["waiting_for"] == [opens]


async def test_each_letter_of_it_waits_for_itself(home: Family) -> None:
    agreement = await home.standing()
    await home.father.call("agreements")
    await home.nina.call("note", agreement=agreement, text="Ring at Meier.")
    row = await home.leo.first("agreements")
    assert (row["notes"], row["unopened"], row["state"]) == ([], 1, "standing")
    await home.weber.call("agreements")
    row = await home.leo.first("agreements")
    assert ([note["text"] for note in row["notes"]], row["unopened"]) == (["Ring at Meier."], 0)


async def test_who_did_not_see_it_says_nothing(home: Family) -> None:
    await home.standing()
    before = await opened(home)
    for method in ("offers", "inbox", "sessions", "hours", "requests", "helpers"):
        await home.weber.call(method)
    after = await opened(home)
    for house in (home.nina, home.leo, home.ben, home.town.omar):
        await house.call("agreements")
    assert await opened(home) == after
    assert after - before <= 1  # the proposal, which is Weber's own
    assert (await home.leo.first("agreements"))["state"] == "waiting"


async def test_it_is_said_once(home: Family) -> None:
    await home.standing()
    for _ in range(3):
        await home.father.call("agreements")
        await home.weber.call("agreements")
    assert await opened(home) == 1


async def test_nobody_has_seen_what_does_not_stand_yet(home: Family) -> None:
    await home.chosen()
    before = await opened(home)
    await home.father.call("agreements")
    await home.weber.call("agreements")
    assert await opened(home) == before


async def test_a_session_is_confirmed_and_his_father_reads_it_first(home: Family) -> None:
    agreement = await home.standing()
    await home.father.call("agreements")
    session = (await home.leo.call("log", agreement=agreement, minutes=50))["session"]
    assert (await home.nina.first("sessions"))["state"] == "reported"
    await home.nina.call("confirm", session=session)
    assert (await home.leo.call("hours"))["confirmed_minutes"] == 0
    assert (await home.father.first("sessions"))["state"] == "confirmed"
    assert (await home.leo.call("hours"))["confirmed_minutes"] == 50


async def test_nobody_who_is_accompanied_speaks_to_herself_alone(home: Family) -> None:
    agreement = await home.standing()
    await home.father.call("agreements")
    with pytest.raises(LocalError, match="Tell Karim"):
        await home.leo.call("chemistry", agreement=agreement, word="another")
    await home.leo.call("chemistry", agreement=agreement, word="carry-on")
