"""The ladder's last step: a check, three confirmed sessions, and two stewards, or no home opens."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_protocol.errors import LocalError
from tests.support.street import DAY, Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def attest(town: Library, until: str = "2027-06-30") -> None:
    await town.weber.call("attest", person=town.omar.id(), check="police certificate", until=until)


async def grant_home(town: Library, **more: object) -> str:
    given = {"person": town.omar.id(), "role": ["helper"], "reach": "home"}
    return str((await town.weber.call("grant", **given, **more))["reach"])


async def test_without_a_check_nobody_is_let_into_homes(town: Library) -> None:
    with pytest.raises(LocalError, match="need a check of Omar"):
        await grant_home(town, sessions_seen=True)
    await attest(town, until="2026-12-20")
    await town.street.pass_time(20 * DAY)
    with pytest.raises(LocalError, match="need a check of Omar"):
        await grant_home(town, sessions_seen=True)


async def test_three_sessions_have_to_be_confirmed(town: Library) -> None:
    """Ms Weber's node is the hub: it can't read what was said, and sees that it was confirmed."""
    await attest(town)
    agreement = await town.agree()
    for number in range(3):
        with pytest.raises(LocalError, match=f"this node knows of {number}"):
            await grant_home(town)
        session = (await town.omar.call("log", agreement=agreement, minutes=60))["session"]
        await town.nina.call("confirm", session=session)
    assert await grant_home(town) == "video", "one steward alone opens no home"


async def test_a_second_steward_opens_homes(town: Library) -> None:
    await town.weber.call("grant", person=town.nina.id(), role=["steward"])
    await attest(town)
    assert await grant_home(town, sessions_seen=True) == "video"
    given = {"person": town.omar.id(), "role": ["helper"], "reach": "home", "sessions_seen": True}
    answer = await town.nina.call("grant", **given)
    assert answer["reach"] == "home"
