"""From an offer to confirmed hours: offers, choosing, what is written inside an agreement, and its end."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from tests.support.street import DAY, House, Library, library

SLOT = "2026-12-15T15:00"


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def rosas(town: Library, **asked: Any) -> str:
    """An agreement that Nina made for Rosa, under her mandate; its id."""
    await town.nina.call("person.add", name="Rosa")
    await town.let_in(town.nina, "learner", name="Rosa")
    await town.nina.call(
        "mandate", **{"person": town.nina.id("Nina"), "may": ["arrange"], "days": 90, "as": "Rosa"}
    )
    return await town.agree(**{"for": "Rosa", "as": "Nina", **asked})


async def logged(town: Library, agreement: str, **more: Any) -> str:
    answer = await town.omar.call("log", **{"agreement": agreement, "minutes": 60, **more})
    return str(answer["session"])


# -- offers -------------------------------------------------------------------------------------------


async def test_an_offer_is_for_the_asker_and_the_helper_alone(town: Library) -> None:
    lena = await town.newcomer("Lena")
    request = await town.ask()
    answer = await town.omar.call("accept", request=request[:4], slot=[SLOT])
    for house in (town.omar, town.nina):
        row = await house.first("offers")
        assert (row["id"], row["request"], row["helper"]) == (answer["offer"], request, town.omar.id())
        assert (row["slots"], row["state"], row["name"]) == ([SLOT], "waiting", "Omar")
    assert await lena.call("offers") == []
    assert (await town.nina.first("offers"))["held_by"] is None
    assert (await town.omar.first("offers"))["held_by"] == ["Weber", "Nina"]


@pytest.mark.parametrize(
    ("slot", "sentence"),
    [
        ("tomorrow", "not a date with a time"),
        ("2020-01-01T10:00", "over already"),
        ("2027-03-28T02:30", "clocks go forward"),
    ],
)
async def test_a_time_that_cannot_be_is_refused(town: Library, slot: str, sentence: str) -> None:
    request = await town.ask()
    with pytest.raises(LocalError, match=sentence):
        await town.omar.call("accept", request=request, slot=[slot])
    assert await town.omar.call("offers") == []


async def test_one_offer_of_a_helper_waits_at_a_time(town: Library) -> None:
    request = await town.ask()
    offer = (await town.omar.call("accept", request=request))["offer"]
    with pytest.raises(LocalError, match=f"already: {offer[:8]}.*handrail withdraw {offer[:8]}"):
        await town.omar.call("accept", request=request, slot=[SLOT])
    await town.omar.call("withdraw", record=offer)
    assert (await town.omar.call("accept", request=request, slot=[SLOT]))["offer"] != offer


async def test_nobody_accepts_his_own_request_or_without_being_a_helper(town: Library) -> None:
    request = await town.ask()
    with pytest.raises(LocalError, match="your own request"):
        await town.nina.call("accept", request=request)
    lena = await town.newcomer("Lena", "learner")
    with pytest.raises(LocalError, match="no helper in Library Süd"):
        await lena.call("accept", request=request)


def said(town: Library) -> dict[str, list[bytes]]:
    """What each house holds of board and mail."""
    group = bytes.fromhex(town.group)
    return {
        house.name: [
            stored.record.id
            for audience in (Audience.MEMBERS, Audience.MAIL)
            for stored in house.desk.replica.storage.find(group, audience)
        ]
        for house in (town.omar, town.nina, town.weber)
    }


async def test_declining_is_told_to_nobody_and_later_comes_back_tomorrow(town: Library) -> None:
    await town.card(town.omar)
    request = await town.ask()
    before = said(town)
    await town.omar.call("later", request=request)
    assert await town.omar.call("inbox") == []
    await town.street.pass_time(DAY + 1)
    assert len(await town.omar.call("inbox")) == 1
    await town.omar.call("decline", request=request)
    await town.street.pass_time(2 * DAY)
    assert await town.omar.call("inbox") == []
    assert said(town) == before
    await town.omar.call("accept", request=request)  # a change of mind is nobody's business either
    assert len(await town.nina.call("offers")) == 1


# -- choosing -----------------------------------------------------------------------------------------


async def test_choosing_gives_both_the_same_words_and_the_private_text_to_two(town: Library) -> None:
    agreement = await town.agree(private="Hauptstraße 5, second bell")
    rows = [await house.first("agreements") for house in (town.omar, town.nina)]
    for row in rows:
        assert (row["id"], row["state"], row["waiting_for"]) == (agreement, "standing", [])
        assert (row["helper"], row["learner"]) == (town.omar.id(), town.nina.id())
        assert (row["private"], row["goal"]) == ("Hauptstraße 5, second bell", "see photos of Leo")
    assert rows[0]["words"] == rows[1]["words"]
    assert len(rows[0]["words"]) == 2
    assert await town.weber.call("agreements") == []
    for pipe in town.street.pipes.values():
        assert not any(b"Hauptstra" in message for message in pipe.said)
    assert [row["state"] for row in await town.weber.call("requests")] == ["agreed"]


async def test_the_other_offers_are_passed_over_without_a_word(town: Library) -> None:
    lena = await town.newcomer("Lena")
    request = await town.ask()
    offers = [(await house.call("accept", request=request))["offer"] for house in (town.omar, lena)]
    await town.nina.call("choose", offer=offers[0])
    assert [row["state"] for row in await lena.call("offers")] == ["passed"]
    with pytest.raises(LocalError, match="agreed by now"):
        await town.nina.call("choose", offer=offers[1])
    with pytest.raises(LocalError, match="agreed by now"):
        await lena.call("accept", request=request)


async def test_the_way_is_within_what_the_group_trusts_the_helper_with(town: Library) -> None:
    request = await town.ask(way=["video", "home"])
    offer = (await town.omar.call("accept", request=request))["offer"]
    with pytest.raises(LocalError, match="raise it"):
        await town.nina.call("choose", offer=offer)
    await town.weber.call("grant", person=town.omar.id(), role=["helper"], reach="video")
    for way, sentence in {
        "home": "Possible: video",
        "hub": "Possible: video",
        "swim": "Possible: video",
    }.items():
        with pytest.raises(LocalError, match=sentence):
            await town.nina.call("choose", offer=offer, way=way)
    await town.nina.call("choose", offer=offer, way="video")
    assert (await town.omar.first("agreements"))["way"] == "video"


async def test_the_first_time_to_come_is_taken_or_the_one_that_is_named(town: Library) -> None:
    slots = ["2026-12-08T10:00", SLOT, "2026-12-16T15:00"]
    offer = (await town.omar.call("accept", request=await town.ask(), slot=slots))["offer"]
    with pytest.raises(LocalError, match=r"not offered\. Offered: 2026"):
        await town.nina.call("choose", offer=offer, slot="2026-12-24T15:00")
    await town.street.pass_time(2 * DAY)
    await town.nina.call("choose", offer=offer)
    assert (await town.omar.first("agreements"))["slot"] == SLOT


async def test_who_has_no_mandate_any_more_chooses_for_nobody(town: Library) -> None:
    await town.nina.call("person.add", name="Rosa")
    await town.let_in(town.nina, "learner", name="Rosa")
    await town.nina.call(
        "mandate", **{"person": town.nina.id("Nina"), "may": ["arrange"], "days": 1, "as": "Rosa"}
    )
    request = await town.ask(**{"for": "Rosa", "as": "Nina"})
    offer = (await town.omar.call("accept", request=request))["offer"]
    await town.street.pass_time(2 * DAY)
    before = town.nina.desk.count()
    with pytest.raises(LocalError, match="no mandate"):
        await town.nina.call("choose", offer=offer)
    assert town.nina.desk.count() == before
    assert await town.nina.call("agreements") == []
    await town.nina.call("choose", **{"offer": offer, "as": "Rosa"})
    assert (await town.omar.first("agreements"))["state"] == "standing"


# -- inside -------------------------------------------------------------------------------------------


async def test_notes_of_one_second_stand_as_they_were_written(town: Library) -> None:
    agreement = await town.agree()
    for number in range(8):  # by ids alone one order of forty thousand would be this one
        await town.nina.node._carry_out("note", {"agreement": agreement, "text": f"line {number}"})
    await town.street.settle()
    for house in (town.nina, town.omar):
        notes = (await house.first("agreements"))["notes"]
        assert [note["text"] for note in notes] == [f"line {number}" for number in range(8)]


async def test_notes_go_to_the_other_side_and_to_nobody_else(town: Library) -> None:
    agreement = await town.agree()
    await town.omar.call("note", agreement=agreement, text="I bring a tablet. 030 1234567")
    await town.nina.call("note", agreement=agreement, text="Thank you!")
    for house in (town.omar, town.nina):
        notes = (await house.first("agreements"))["notes"]
        assert [(note["name"], note["text"]) for note in notes] == [
            ("Omar", "I bring a tablet. 030 1234567"),
            ("Nina", "Thank you!"),
        ]
        assert notes[0]["opened_by"] == notes[0]["read_along_by"] == []  # nobody reads along
    for pipe in town.street.pipes.values():
        assert not any(b"tablet" in message for message in pipe.said)


async def test_a_note_needs_words_and_an_agreement_of_ones_own(town: Library) -> None:
    agreement = await town.agree()
    with pytest.raises(LocalError, match="needs some words"):
        await town.omar.call("note", agreement=agreement, text="  ")
    with pytest.raises(LocalError, match="No agreement is known here"):
        await town.weber.call("note", agreement=agreement, text="Hello")


async def test_who_lives_here_and_is_no_party_writes_nothing(town: Library) -> None:
    agreement = await town.agree()
    await town.omar.call("person.add", name="Samir")
    await town.let_in(town.omar, "helper", name="Samir")
    before = town.omar.desk.count()
    for method, given in {"note": {"text": "Me too"}, "close": {}, "chemistry": {"word": "stop"}}.items():
        with pytest.raises(LocalError, match="Nothing was written"):
            await town.omar.call(method, **{"agreement": agreement, "as": "Samir", **dict(given)})
    assert town.omar.desk.count() == before


async def test_without_a_name_who_asked_speaks_for_the_learners_side(town: Library) -> None:
    agreement = await rosas(town)
    await town.nina.call("note", agreement=agreement, text="Ring twice.")
    [note] = (await town.omar.first("agreements"))["notes"]
    assert note["from"] == town.nina.id("Nina")


# -- sessions and hours -------------------------------------------------------------------------------


async def test_hours_are_reported_until_the_other_side_confirms(town: Library) -> None:
    agreement = await town.agree()
    session = await logged(town, agreement, worked="The big icons.", practise="Once a day.")
    row = await town.nina.first("sessions")
    assert (row["id"], row["state"], row["minutes"], row["date"]) == (session, "reported", 60, "2026-12-07")
    assert (row["topics"], row["worked"]) == (["photos"], "The big icons.")
    assert await minutes(town.omar) == (0, 60)
    await town.nina.call("confirm", session=session[:8])
    assert (await town.omar.first("sessions"))["confirmed"] == "own"
    assert await minutes(town.omar) == (60, 0)
    assert await minutes(town.nina) == (0, 0)
    with pytest.raises(LocalError, match="confirmed already"):
        await town.nina.call("confirm", session=session)


async def minutes(house: House, **given: Any) -> tuple[int, int]:
    answer = await house.call("hours", **given)
    return answer["confirmed_minutes"], answer["reported_minutes"]


async def test_a_confirmation_by_mandate_is_marked(town: Library) -> None:
    session = await logged(town, await rosas(town))
    await town.nina.call("confirm", session=session)
    for house in (town.omar, town.nina):
        assert (await house.first("sessions"))["confirmed"] == "by mandate"


async def test_rosas_own_word_counts_more_than_a_mandate(town: Library) -> None:
    session = await logged(town, await rosas(town))
    await town.nina.call("confirm", **{"session": session, "as": "Rosa"})
    assert (await town.omar.first("sessions"))["confirmed"] == "own"


async def test_a_mandate_that_is_over_confirms_nothing(town: Library) -> None:
    session = await logged(town, await rosas(town))
    await town.street.pass_time(91 * DAY)
    before = town.nina.desk.count()
    with pytest.raises(LocalError, match="no mandate"):
        await town.nina.call("confirm", session=session)
    assert town.nina.desk.count() == before
    assert (await town.omar.first("sessions"))["state"] == "reported"


async def test_nobody_confirms_his_own_hours(town: Library) -> None:
    session = await logged(town, await town.agree())
    with pytest.raises(LocalError, match="never by the helper"):
        await town.omar.call("confirm", session=session)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"minutes": 0}, "between 1 and 600"),
        ({"minutes": 601}, "between 1 and 600"),
        ({"minutes": "an hour"}, "has to be a number"),
        ({"date": "2026-12-08"}, "still to come; today is 2026-12-07"),
        ({"date": "2026-02-30"}, "not a date"),
        ({"topic": ["nonsense"]}, "not a topic"),
    ],
)
async def test_a_session_that_cannot_be_is_refused(
    town: Library, given: dict[str, Any], sentence: str
) -> None:
    agreement = await town.agree()
    with pytest.raises(LocalError, match=sentence):
        await logged(town, agreement, **given)
    with pytest.raises(LocalError, match="logged by the helper"):
        await town.nina.call("log", agreement=agreement, minutes=60)
    assert await town.nina.call("sessions") == []


async def test_a_session_that_is_taken_back_counts_no_more(town: Library) -> None:
    session = await logged(town, await town.agree())
    await town.nina.call("confirm", session=session)
    await town.omar.call("withdraw", record=session)
    assert await minutes(town.omar) == (0, 0)
    assert await town.nina.call("sessions") == []


# -- how it goes, and the end -------------------------------------------------------------------------


async def test_another_helper_is_said_to_oneself_alone(town: Library) -> None:
    agreement = await town.agree()
    await logged(town, agreement)
    assert (await town.nina.first("agreements"))["chemistry_due"] == [town.nina.id()]
    await town.nina.call("chemistry", agreement=agreement, word="another")
    for house, kept in ((town.nina, 1), (town.omar, 0)):
        group = house.desk.groups()[0]
        found = list(house.desk.replica.storage.find(group, Audience.MAIL, kinds=[Kind.CHEMISTRY]))
        assert len(found) == kept
    assert (await town.omar.first("agreements"))["state"] == "standing"
    with pytest.raises(LocalError, match="carry-on, another, stop"):
        await town.nina.call("chemistry", agreement=agreement, word="awful")


async def test_stopping_kindly_ends_it_like_a_closing(town: Library) -> None:
    agreement = await town.agree()
    await town.nina.call("chemistry", agreement=agreement, word="stop")
    assert (await town.omar.first("agreements"))["state"] == "closing"
    await town.omar.call("close", agreement=agreement, words="All the best!")
    for house in (town.omar, town.nina):
        assert (await house.first("agreements"))["state"] == "closed"
    assert (await town.nina.first("requests"))["state"] == "closed"
    with pytest.raises(LocalError, match="That agreement is closed; nothing more"):
        await town.nina.call("note", agreement=agreement, text="One more thing")


async def test_an_offer_taken_back_after_it_was_chosen_reads_as_stop_kindly(town: Library) -> None:
    await town.agree()
    offer = (await town.omar.first("offers"))["id"]
    await town.omar.call("withdraw", record=offer)
    assert (await town.nina.first("agreements"))["state"] == "closing"


async def test_the_lists_of_one_person_are_hers(town: Library) -> None:
    await rosas(town)
    await town.agree(**{"as": "Nina"})
    assert len(await town.nina.call("agreements")) == 2
    assert len(await town.nina.call("agreements", **{"as": "Rosa"})) == 1
    assert len(await town.nina.call("agreements", **{"as": "Nina"})) == 2
