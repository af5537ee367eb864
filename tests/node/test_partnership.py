"""Two groups on one street: they agree, see each other's members, take back, end, are away for a month."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handrail_node import housekeeping
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.pacts import holders
from handrail_protocol.records import Record
from tests.support.family import family
from tests.support.on_disk import on_disk
from tests.support.street import DAY, ZONE, House, Library, library


class Two:
    """Library Süd as ever, and Club Nord: Bert's hub, and Ilse who helps there."""

    def __init__(self, sued: Library, bert: House, ilse: House, group: str) -> None:
        self.sued, self.bert, self.ilse, self.group = sued, bert, ilse, group
        self.weber, self.omar, self.nina = sued.weber, sued.omar, sued.nina

    async def meet(self) -> None:
        """The two hubs link."""
        self.sued.street.link(self.weber, self.bert)
        await self.sued.street.settle()

    async def agree(self, **scope: Any) -> list[str]:
        first = await self.weber.call("pact.propose", **scope)
        second = await self.bert.call("pact.accept", text=first["text"])
        third = await self.weber.call("pact.accept", text=second["text"])
        fourth = await self.bert.call("pact.accept", text=third["text"])
        assert third["words"] == fourth["words"]
        for house in (self.weber, self.bert):
            made = await house.call("pact.accept", words=third["words"])
            assert made["state"] == "standing"
        await self.meet()
        return list(third["words"])

    async def opt_in(self) -> None:
        await self.ilse.call("announce", topic=["photos", "cooking"], way=["public-place", "video"])
        await self.ilse.call("passport")
        await self.meet_again()

    async def meet_again(self) -> None:
        """Both hubs compare, and whoever is at home with them."""
        await self.sued.street.pass_time(1)
        for house in (self.weber, self.bert):
            for neighbour in house.node._neighbours.live():
                house.node._neighbours.compare_with(neighbour)
            await self.sued.street.settle()


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Two]:
    async with library(tmp_path) as sued:
        bert = sued.street.move_in("Bert", hub=True)
        made = await bert.call("group.create", name="Club Nord", area=["Nord"], zone=ZONE)
        ilse = sued.street.move_in("Ilse")
        invitation = await bert.call("invite", role="helper")
        assert (await ilse.call("join", code=invitation["link"]))["state"] == "member"
        await sued.street.connect(bert, ilse)
        yield Two(sued, bert, ilse, made["group"])


def held(house: House, group: str, *audiences: Audience) -> list[Record]:
    found = (house.desk.replica.storage.find(bytes.fromhex(group), each) for each in audiences or Audience)
    return [stored.record for records in found for stored in records]


async def test_members_see_the_partners_helper_with_her_groups_name(two: Two) -> None:
    await two.agree()
    await two.opt_in()
    row = await two.nina.first("helpers")
    assert (row["name"], row["partner"], row["group"]) == ("Ilse (Club Nord)", "Club Nord", two.group)
    assert row["ways"] == ["public-place"]
    assert row["topics"] == ["cooking", "photos"]


async def test_requests_of_holders_are_seen_and_offers_do_not_cross_yet(two: Two) -> None:
    await two.agree()
    await two.opt_in()
    await two.ilse.call("ask", topic="smart-tv", goal="watch the news")
    await two.meet_again()
    row = await two.omar.first("requests")
    assert (row["goal"], row["by_name"], row["mine"]) == ("watch the news", "Ilse (Club Nord)", False)
    with pytest.raises(LocalError, match="Club Nord's, and offers don't cross"):
        await two.omar.call("accept", request=row["id"])


async def test_without_a_passport_nothing_of_anybody_crosses(two: Two) -> None:
    await two.agree()
    await two.ilse.call("announce", topic=["photos"], way=["public-place"])
    await two.meet_again()
    assert await two.nina.call("helpers") == []
    assert held(two.weber, two.group) == []


async def test_only_the_open_set_of_holders_is_ever_held_by_the_partners_hub(two: Two) -> None:
    await two.agree()
    await two.opt_in()
    never = (Audience.MEMBERS, Audience.MAIL, Audience.STEWARDS)
    assert held(two.weber, two.group, *never) == []
    kinds = {Kind(each.header.kind) for each in held(two.weber, two.group, Audience.OPEN)}
    assert kinds == {Kind.NAME, Kind.CARD, Kind.PASSPORT}
    assert held(two.nina, two.group) == []  # at home, in records of the hub alone


async def test_wrong_words_agree_on_nothing(two: Two) -> None:
    first = await two.weber.call("pact.propose")
    second = await two.bert.call("pact.accept", text=first["text"])
    await two.weber.call("pact.accept", text=second["text"])
    with pytest.raises(LocalError, match="not the two words"):
        await two.weber.call("pact.accept", words=["river", "river"])
    assert await two.weber.call("pact.list") == []


async def test_words_cannot_be_given_before_there_are_any(two: Two) -> None:
    with pytest.raises(LocalError, match="no pact at present"):
        await two.weber.call("pact.accept", words=["river", "anchor"])


async def test_a_second_answer_to_one_proposal_is_refused(two: Two) -> None:
    """It would be a second try at the words, by whoever stands in between."""
    first = await two.weber.call("pact.propose")
    answers = [await two.bert.call("pact.accept", text=first["text"]) for _ in range(2)]
    await two.weber.call("pact.accept", text=answers[0]["text"])
    with pytest.raises(LocalError, match="another answer"):
        await two.weber.call("pact.accept", text=answers[1]["text"])


async def test_only_a_steward_proposes_accepts_and_ends(two: Two) -> None:
    first = await two.weber.call("pact.propose")
    for method, given in (("pact.propose", {}), ("pact.accept", {"text": first["text"]}), ("pact.end", {})):
        with pytest.raises(LocalError, match="Only a steward"):
            await two.ilse.call(method, **given)


async def test_ways_beyond_a_public_place_are_no_pact(two: Two) -> None:
    with pytest.raises(LocalError, match="at a hub or in public"):
        await two.weber.call("pact.propose", way=["home"])


async def test_who_is_accompanied_is_not_shown_to_partners(tmp_path: Path) -> None:
    async with family(tmp_path) as home:
        with pytest.raises(LocalError, match="not shown to other groups"):
            await home.leo.call("passport")
        # An adult who opted in and is accompanied from a later day on: everything is taken back for him.
        omar, group = home.town.omar, home.town.group
        await omar.call("announce", topic=["photos"])
        await omar.call("passport")
        assert len(held(home.nina, group, Audience.OPEN)) == 2
        await home.weber.call(
            "grant", person=omar.id(), role=["helper"], age="adult", guardian=home.nina.id()
        )
        await home.town.street.pass_time(1)
        view = omar.desk.replica.partners
        authority = omar.desk.authority(bytes.fromhex(group))
        assert holders(view.open_records(bytes.fromhex(group)), authority, omar.desk.now()) == {}


# -- opting out, erasing ---------------------------------------------------------------------------------


async def test_opting_out_takes_everything_back_also_after_a_month_away(two: Two) -> None:
    await two.agree()
    await two.opt_in()
    await two.sued.street.part(two.weber)
    assert (await two.ilse.call("passport", off=True))["state"] == "off"
    await two.sued.street.pass_time(15 * DAY)
    two.weber.away = False
    await two.meet()
    await two.sued.street.connect()
    await two.meet_again()
    assert await two.nina.call("helpers") == []
    assert all(each.body is None for each in held(two.weber, two.group, Audience.OPEN) if is_board(each))
    passed = [each for each in held(two.nina, two.sued.group, Audience.MEMBERS) if each.header.kind == 102]
    inner = [each for each in passed if each.body is not None]
    assert [each for each in inner if b"photos" in (each.body or b"")] == []


def is_board(record: Record) -> bool:
    return record.header.kind in (Kind.NAME, Kind.CARD, Kind.REQUEST)


async def test_an_erasure_reaches_the_partners_members_too(two: Two) -> None:
    """The library's hub and Nina's home are off for a month; her name would have lived for three."""
    await two.agree()
    await two.opt_in()
    assert all(b"Ilse" in on_disk(each) for each in (two.weber, two.nina))
    await two.sued.street.part(two.weber)
    await two.ilse.call("erase")
    await two.sued.street.pass_time(30 * DAY)
    two.weber.away = False
    await two.meet()
    await two.sued.street.connect(two.weber, two.nina)
    await two.meet_again()
    assert await two.nina.call("helpers") == []
    [name] = [each for each in held(two.weber, two.group) if each.header.kind == Kind.NAME]
    assert name.body is None
    housekeeping.work(two.weber.desk)  # her card has expired and lies there still: that stops nothing
    await two.sued.street.pass_time(DAY)
    for house in (two.bert, two.weber, two.nina):
        house.desk.replica.collect(two.sued.clock.now())
        hers = [each for each in held(house, two.group) if each.header.person.hex() == two.ilse.id()]
        assert [each for each in hers if is_board(each) and each.body is not None] == [], house.name
    assert [each.name for each in (two.bert, two.weber, two.nina) if b"Ilse" in on_disk(each)] == []


async def test_taking_back_a_card_takes_its_copy_back(two: Two) -> None:
    await two.agree()
    await two.opt_in()
    row = await two.ilse.first("helpers")
    await two.ilse.call("withdraw", record=row["id"])
    await two.meet_again()
    assert await two.nina.call("helpers") == []


async def test_an_open_request_that_found_its_helper_is_taken_back(two: Two) -> None:
    await two.agree()
    await two.opt_in()
    asked = await two.ilse.call("ask", topic="photos", goal="find the album")
    await two.meet_again()
    assert len(await two.omar.call("requests")) == 1
    await two.ilse.call("withdraw", record=asked["request"])
    await two.meet_again()
    assert await two.omar.call("requests") == []


async def test_opting_in_again_shows_her_again(two: Two) -> None:
    await two.agree()
    await two.opt_in()
    await two.ilse.call("passport", off=True)
    await two.meet_again()
    assert await two.nina.call("helpers") == []
    await two.ilse.call("passport")
    await two.meet_again()
    assert [row["name"] for row in await two.nina.call("helpers")] == ["Ilse (Club Nord)"]


async def test_who_is_ended_there_is_not_seen_here(two: Two) -> None:
    await two.agree()
    await two.opt_in()
    await two.bert.call("revoke", person=two.ilse.id())
    await two.meet_again()
    assert await two.nina.call("helpers") == []


# -- ending ----------------------------------------------------------------------------------------------


async def test_either_side_ends_it_now_and_the_other_hears_of_it_after_a_month(two: Two) -> None:
    await two.agree()
    await two.opt_in()
    await two.sued.street.part(two.weber)
    assert (await two.bert.call("pact.end", pact="Club Nord".replace("Club Nord", "Library Süd")))[
        "state"
    ] == "ended"
    await two.sued.street.pass_time(15 * DAY)
    two.weber.away = False
    await two.sued.street.connect(two.weber, two.nina)
    await two.meet()
    await two.meet_again()
    assert [row["state"] for row in await two.weber.call("pact.list")] == ["ended"]
    assert [row["state"] for row in await two.nina.call("pact.list")] == ["ended"]
    assert await two.nina.call("helpers") == []


async def test_it_ends_by_its_date_without_any_message(two: Two) -> None:
    await two.agree(days=5)
    await two.opt_in()
    assert await two.nina.call("helpers") != []
    await two.sued.street.pass_time(5 * DAY)
    assert await two.nina.call("helpers") == []
    assert [row["state"] for row in await two.nina.call("pact.list")] == ["over"]
    await two.sued.street.pass_time(60)
    assert held(two.weber, two.group) == []


async def test_an_ended_pact_can_be_agreed_on_anew(two: Two) -> None:
    await two.agree()
    await two.weber.call("pact.end")
    await two.agree()
    assert sorted(row["state"] for row in await two.weber.call("pact.list")) == ["ended", "standing"]
    await two.opt_in()
    assert len(await two.nina.call("helpers")) == 1


# -- in both groups ----------------------------------------------------------------------------------------


async def test_who_comes_in_from_the_partner_is_heard_by_the_hub_that_knew_him_by_the_pact(two: Two) -> None:
    await two.agree()
    code = await two.weber.call("invite", role="helper")
    # Omar, who is no hub, lets him in; with the hub he has the link of the pact, which carries no mail.
    answer = await two.bert.call("join", code=code["code"], at=two.omar.address)
    assert (answer["state"], answer["name"]) == ("member", "Library Süd")
    await two.sued.street.connect(two.bert, two.weber)
    offer = (await two.bert.call("accept", request=await two.sued.ask()))["offer"]
    assert (await two.nina.first("offers"))["id"] == offer


async def test_a_notice_reaches_partners_without_a_name_and_goes_with_its_original(two: Two) -> None:
    """The steward who signed the pact tells it there; of others the partner knows nothing."""
    await two.agree()
    said = await two.weber.call("notice", text="Somebody rings and says he is from the library.")
    assert said["partners"] == ["Club Nord"]
    await two.meet_again()
    await two.meet_again()
    (row,) = await two.ilse.call("notices")
    assert (row["text"], row["name"], row["partner"], row["by"]) == (
        "Somebody rings and says he is from the library.",
        "Library Süd",
        "Library Süd",
        None,
    )
    await two.weber.call("withdraw", record=said["record"])
    await two.meet_again()
    await two.meet_again()
    assert await two.ilse.call("notices") == []


async def test_a_pact_that_is_over_tells_nothing_any_more(two: Two) -> None:
    await two.agree()
    await two.weber.call("notice", text="We are closed on Friday.")
    await two.meet_again()
    await two.meet_again()
    assert len(await two.ilse.call("notices")) == 1
    await two.bert.call("pact.end")
    await two.meet_again()
    assert await two.ilse.call("notices") == []
