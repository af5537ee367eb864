"""A guardian's standing yes: only his to say, bounded in ways and days, and taken back at once."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handrail_protocol.errors import LocalError
from handrail_protocol.limits import DAY
from tests.support.family import Family, family


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Family]:
    async with family(tmp_path) as made:
        yield made


REFUSED: tuple[tuple[dict[str, Any], str], ...] = (
    ({"way": []}, "in which ways"),
    ({"way": ["home"]}, "hub, public-place, video"),
    ({"way": ["hub", "phone"]}, "hub, public-place, video"),
    ({"days": None}, "days has to be a number"),
    ({"days": 366}, "between 1 and 365"),
    ({"end": True}, "no yes of yours"),
)


async def test_a_yes_that_cannot_be_is_refused(home: Family) -> None:
    before = home.father.desk.count()
    for given, sentence in REFUSED:
        with pytest.raises(LocalError, match=sentence):
            await home.father.call("consent", **{"minor": home.leo.id(), "way": ["hub"], "days": 90, **given})
    assert home.father.desk.count() == before


async def test_nobody_else_says_it(home: Family) -> None:
    for house in (home.nina, home.weber, home.ben):
        with pytest.raises(LocalError, match="accompanied by Karim, who alone can say this"):
            await house.call("consent", minor=home.leo.id(), way=["hub"], days=9)
    with pytest.raises(LocalError, match="accompanied by nobody here"):
        await home.father.call("consent", minor=home.nina.id(), way=["hub"], days=9)


async def test_taken_back_by_either_verb_it_stops_what_is_under_way_at_once(home: Family) -> None:
    record = await home.consent()
    first = await home.standing()
    answer = await home.father.call("consent", minor=home.leo.id(), end=True)
    assert answer["stopped"] == [first]
    for house in (home.nina, home.weber, home.father):
        assert (await house.first("agreements"))["state"] == "closed"
    record = await home.consent()
    second = await home.standing()
    await home.father.call("withdraw", record=record)
    rows = {row["id"]: row["state"] for row in await home.nina.call("agreements")}
    assert rows == {first: "closed", second: "closed"}


async def test_it_ends_with_the_days_of_the_yes_though_the_guardian_is_off(home: Family) -> None:
    """Nobody has to say anything on that day: the approval says how long the yes lasts."""
    await home.consent(days=5)
    agreement = await home.standing()
    await home.street.part(home.father)
    await home.street.pass_time(5 * DAY)
    for house in (home.nina, home.weber, home.leo):
        row = await house.first("agreements")
        assert row["state"] == "closed"
        assert row["until"] is not None
    with pytest.raises(LocalError, match="closed"):
        await home.nina.call("note", agreement=agreement, text="On Monday?")
    with pytest.raises(LocalError, match="has not said yes to hub"):
        await home.weber.call("approve", agreement=agreement)


async def test_the_yes_said_again_in_time_lets_a_steward_prolong_it(home: Family) -> None:
    await home.consent(days=5)
    agreement = await home.standing()
    await home.street.pass_time(4 * DAY)
    await home.consent(days=30)
    await home.weber.call("approve", agreement=agreement)
    await home.street.pass_time(2 * DAY)
    for house in (home.nina, home.weber):
        assert (await house.first("agreements"))["state"] == "standing"


async def test_the_pair_and_the_stewards_know_his_name_from_inside(home: Family) -> None:
    """The board has none, and no other member learns it."""
    await home.father.call("consent", minor=home.leo.id(), way=["hub"], days=90, name="Leo")
    offer = await home.young_offer()
    assert offer["name"] == "Leo"
    proposal = (await home.weber.call("propose", offer=offer["id"]))["proposal"]
    assert (await home.nina.first("offers"))["name"].startswith("someone (")
    agreement = (await home.nina.call("choose", offer=proposal))["agreement"]
    await home.weber.call("approve", agreement=agreement)
    for house in (home.nina, home.father, home.weber):
        assert (await house.first("agreements"))["helper_name"] == "Leo", house.name
    assert "Leo" not in {row["name"] for row in await home.town.omar.call("members")}


async def test_what_only_waits_is_stopped_as_well(home: Family) -> None:
    await home.consent()
    agreement = await home.chosen()
    await home.father.call("consent", minor=home.leo.id(), end=True)
    assert (await home.nina.first("agreements"))["state"] == "closed"
    with pytest.raises(LocalError, match="closed"):
        await home.weber.call("approve", agreement=agreement)


async def test_what_was_under_way_when_it_was_taken_back_is_stopped_when_it_comes(home: Family) -> None:
    """His father's node is off while she chooses and a steward approves: his no comes first all the same."""
    await home.consent()
    proposal = await home.proposal()
    await home.street.part(home.father)
    agreement = (await home.nina.call("choose", offer=proposal))["agreement"]
    await home.weber.call("approve", agreement=agreement)
    answer = await home.father.call("consent", minor=home.leo.id(), end=True)
    assert answer["stopped"] == []
    assert (await home.nina.first("agreements"))["state"] == "standing"
    await home.street.back(home.father, home.weber)
    await home.street.pass_time(60)
    for house in (home.nina, home.weber, home.father):
        assert (await house.first("agreements"))["state"] == "closed"


async def test_it_ends_with_its_days(home: Family) -> None:
    await home.consent(days=3)
    await home.standing()
    await home.street.pass_time(2 * DAY)
    assert (await home.nina.first("agreements"))["state"] == "standing"
    await home.street.pass_time(DAY)
    assert (await home.nina.first("agreements"))["state"] == "closed"


async def test_a_new_yes_is_a_new_beginning(home: Family) -> None:
    await home.consent()
    first = await home.standing()
    await home.father.call("consent", minor=home.leo.id(), end=True)
    await home.consent()
    second = await home.standing()
    await home.street.pass_time(DAY)
    rows = {row["id"]: row["state"] for row in await home.nina.call("agreements")}
    assert rows == {first: "closed", second: "standing"}


async def test_without_a_yes_nothing_is_proposed_or_approved(home: Family) -> None:
    offer = await home.young_offer()
    with pytest.raises(LocalError, match="Karim has not said yes"):
        await home.weber.call("propose", offer=offer["id"])
    await home.consent("hub", days=1)
    await home.weber.call("propose", offer=offer["id"])
    proposal = next(row for row in await home.nina.call("offers") if row["kind"] == "proposal")
    agreement = (await home.nina.call("choose", offer=proposal["id"]))["agreement"]
    await home.street.part(home.father)  # whose node would end it by itself
    await home.street.pass_time(2 * DAY)
    with pytest.raises(LocalError, match="has not said yes to hub"):
        await home.weber.call("approve", agreement=agreement)


async def test_the_newest_word_counts(home: Family) -> None:
    await home.consent("hub", "public-place")
    await home.consent("public-place")
    assert (await home.young_offer())["ways"] == ["public-place"]


async def test_a_yes_for_ways_that_were_not_asked_for_is_no_yes(home: Family) -> None:
    await home.consent("video")
    offer = await home.young_offer(way=["hub"])
    with pytest.raises(LocalError, match="Karim said yes to video"):
        await home.weber.call("propose", offer=offer["id"])


async def test_stewards_read_it_and_nobody_else(home: Family) -> None:
    await home.consent()
    for house in (home.weber, home.ben, home.father):
        assert home.readable(house) == 1, house.name
    for house in (home.nina, home.leo, home.town.omar):
        assert home.readable(house) == 0, house.name


async def test_a_guardian_sees_what_waits_for_his_yes_and_nobody_else_does(home: Family) -> None:
    row = await home.father.first("consents")
    assert (row["minor"], row["state"], row["ways"], row["until"]) == (home.leo.id(), "missing", [], None)
    assert row["sentence"].endswith("before a steward can propose him or her to anybody.")
    await home.consent("video", days=10)
    assert (await home.father.first("consents"))["state"] == "soon"
    await home.consent("hub", "video")
    row = await home.father.first("consents")
    assert (row["state"], row["ways"]) == ("standing", ["hub", "video"])
    assert " to hub or video, until " in row["sentence"]
    await home.father.call("consent", minor=home.leo.id(), end=True)
    assert (await home.father.first("consents"))["state"] == "missing"
    for house in (home.nina, home.weber, home.leo, home.ben):
        assert await house.call("consents") == []
