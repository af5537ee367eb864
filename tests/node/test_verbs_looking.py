"""What counts as opened: what somebody looked at, and nothing that a screen reads again by itself."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.family import Family, family

LISTS = ("agreements", "offers", "sessions", "inbox")


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Family]:
    async with family(tmp_path) as made:
        await made.consent()
        yield made


async def opened(home: Family) -> int:
    return sum(row["kind"] == "opened" for row in await home.weber.call("records", set="mail"))


async def glance(home: Family) -> None:
    """As screens in the background do."""
    for house in (home.father, home.weber, home.ben):
        for method in LISTS:
            await house.call(method, glance=True)


async def row(home: Family, agreement: str) -> dict[str, Any]:
    [found] = [each for each in await home.father.call("agreements", glance=True) if each["id"] == agreement]
    return dict(found)


async def test_a_screen_that_reads_again_by_itself_opens_nothing(home: Family) -> None:
    agreement = await home.standing()
    before = await opened(home)
    await glance(home)
    assert await opened(home) == before
    waits = await home.leo.first("agreements")
    assert (waits["id"], waits["state"], waits["goal"]) == (agreement, "waiting", None)


async def test_what_was_looked_at_is_opened_and_nothing_else(home: Family) -> None:
    agreement = await home.standing()
    shown = await row(home, agreement)
    assert agreement in shown["to_open"]
    await home.nina.call("note", agreement=agreement, text="Ring at Meier.")  # comes while he reads
    answer = await home.father.call("seen", letters=shown["to_open"])
    assert sorted(answer["opened"]) == sorted(shown["to_open"])
    seen = await home.leo.first("agreements")
    assert (seen["state"], seen["notes"], seen["unopened"]) == ("standing", [], 1)
    [note] = (await row(home, agreement))["to_open"]
    await home.father.call("seen", letters=[note])
    assert [each["text"] for each in (await home.leo.first("agreements"))["notes"]] == ["Ring at Meier."]
    assert (await row(home, agreement))["to_open"] == []


async def test_nobody_opens_his_own_letters_or_what_he_was_not_sent(home: Family) -> None:
    agreement = await home.standing()
    letters = (await row(home, agreement))["to_open"]
    for house in (home.leo, home.nina, home.ben, home.town.omar):
        assert (await house.call("seen", letters=letters))["opened"] == []
    assert (await home.leo.first("agreements"))["state"] == "waiting"
    for strange in (["0" * 64], ["nonsense"], []):
        assert (await home.father.call("seen", letters=strange))["opened"] == []


async def test_a_confirmation_is_opened_in_the_row_of_its_session(home: Family) -> None:
    agreement = await home.standing()
    await home.father.call("agreements")
    session = (await home.leo.call("log", agreement=agreement, minutes=50))["session"]
    await home.nina.call("confirm", session=session)
    shown = await home.father.first("sessions", glance=True)
    assert len(shown["to_open"]) == 1
    assert (await home.leo.call("hours"))["confirmed_minutes"] == 0
    await home.father.call("seen", letters=shown["to_open"])
    assert (await home.leo.call("hours"))["confirmed_minutes"] == 50


async def test_a_note_says_who_reads_along_and_who_has_read_it(home: Family) -> None:
    agreement = await home.standing()
    await home.father.call("agreements")
    await home.nina.call("note", agreement=agreement, text="Ring at Meier.")
    [note] = (await home.nina.first("agreements"))["notes"]
    assert (note["read_along_by"], note["opened_by"]) == (["Karim", "Weber"], [])
    assert (await home.nina.first("agreements"))["read_along_by"] == ["Karim", "Weber"]
    await home.father.call("agreements")
    [note] = (await home.leo.first("agreements"))["notes"]
    assert note["opened_by"] == ["Karim"]
