"""What the morning says to stewards of those who are accompanied; the rest is in test_verbs_stewards."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_node.stewarding import say_to_stewards
from handrail_protocol import when
from handrail_protocol.bodies.stewards import Consent, YoungOffer
from handrail_protocol.kinds import Kind
from handrail_protocol.limits import DAY
from handrail_protocol.phrases import date_words
from tests.support.family import Family, family
from tests.support.street import House


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Family]:
    async with family(tmp_path) as made:
        yield made


async def whats(house: House, part: str) -> list[str]:
    return [row["what"] for row in (await house.call("morning"))[part]]


async def test_what_only_a_steward_can_do_waits_for_one(home: Family) -> None:
    await home.consent()
    offer = await home.young_offer()
    [row] = (await home.ben.call("morning"))["waiting"]
    assert (row["what"], row["id"]) == ("offer", offer["id"])
    assert f"Propose it: handrail propose {offer['id'][:8]}" in row["sentence"]
    proposal = (await home.weber.call("propose", offer=offer["id"]))["proposal"]
    assert await whats(home.weber, "waiting") == []
    agreement = (await home.nina.call("choose", offer=proposal))["agreement"]
    [row] = (await home.weber.call("morning"))["waiting"]
    assert (row["what"], row["id"]) == ("approval", agreement)
    await home.weber.call("approve", agreement=agreement)
    assert await whats(home.weber, "waiting") == await whats(home.ben, "waiting") == []


async def test_an_offer_for_a_request_that_is_gone_waits_no_longer(home: Family) -> None:
    await home.consent()
    offer = await home.young_offer()
    await home.nina.call("withdraw", record=offer["request"])
    assert await whats(home.weber, "waiting") == []


async def test_who_is_not_accompanied_cannot_put_himself_on_the_list(home: Family) -> None:
    request, omar = await home.town.ask(), home.town.omar
    group = bytes.fromhex(home.town.group)
    inner = YoungOffer(bytes.fromhex(request), ())
    say_to_stewards(omar.desk, omar.resident(), group, Kind.MINOR_OFFER, inner)
    await home.street.settle()
    assert await whats(home.weber, "waiting") == []


async def test_a_consent_that_runs_out_is_on_the_list_until_it_is_said_again(home: Family) -> None:
    await home.consent(days=20)
    [row] = [row for row in (await home.ben.call("morning"))["expiring"] if row["what"] == "consent"]
    assert "Karim's consent for Leo" in row["sentence"] or "consent for someone" in row["sentence"]
    await home.consent(days=90)
    assert "consent" not in await whats(home.ben, "expiring")


async def test_a_yes_that_nobody_asked_for_is_on_no_list(home: Family) -> None:
    """Nina says yes for Leo; she does not go with him."""
    nina, group = home.nina, bytes.fromhex(home.town.group)
    yes = Consent(home.leo.resident().id, (0,), home.street.clock.now() + 10 * DAY, "")
    say_to_stewards(nina.desk, nina.resident(), group, Kind.CONSENT, yes)
    await home.street.settle()
    assert "consent" not in await whats(home.weber, "expiring")


async def test_a_helper_for_whom_nobody_says_yes_is_on_the_list_however_it_came(home: Family) -> None:
    """Never said; run out while the guardian's node is off; taken back."""
    assert "no-consent" in await whats(home.ben, "expiring")
    await home.consent(days=5)
    assert "no-consent" not in await whats(home.ben, "expiring")
    await home.street.part(home.father)
    await home.street.pass_time(5 * DAY)
    assert "no-consent" in await whats(home.ben, "expiring")
    await home.street.back(home.father, home.weber)
    await home.consent()
    await home.father.call("consent", minor=home.leo.id(), end=True)
    [row] = [row for row in (await home.weber.call("morning"))["expiring"] if row["what"] == "no-consent"]
    assert (row["id"], row["until"]) == (home.leo.id(), None)
    assert "There is no yes of Karim for" in row["sentence"]


def in_words(day: str) -> str:
    return date_words(when.parse_date(day))


async def test_pauses_and_reviews_are_on_the_list_until_they_are_over(home: Family) -> None:
    omar, nina = home.town.omar, home.nina
    await home.weber.call("suspend", person=omar.id(), days=3, category="conduct")
    [row] = [row for row in (await home.ben.call("morning"))["expiring"] if row["what"] == "pause"]
    assert row["person"] == omar.id()
    assert "(conduct)" in row["sentence"]
    day = when.today(home.weber.desk.now() + 40 * DAY, "Europe/Berlin")
    await home.weber.call("revoke", person=nina.id(), category="safety", review=day)
    assert "review" not in await whats(home.ben, "expiring")
    await home.street.pass_time(11 * DAY)
    assert "pause" not in await whats(home.ben, "expiring")
    for _ in range(2):  # it stays when the day is past: nobody has looked
        [row] = [row for row in (await home.ben.call("morning"))["expiring"] if row["what"] == "review"]
        assert f"look at it again on {in_words(day)}" in row["sentence"]
        await home.street.pass_time(40 * DAY)


async def test_a_check_is_good_to_the_day_that_was_said(home: Family) -> None:
    day = when.today(home.weber.desk.now() + 10 * DAY, "Europe/Berlin")
    await home.weber.call("attest", person=home.town.omar.id(), check="police certificate", until=day)
    [row] = [row for row in (await home.ben.call("morning"))["expiring"] if row["what"] == "check"]
    assert f"is good until {in_words(day)}." in row["sentence"]
