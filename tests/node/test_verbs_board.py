"""The verbs of the board: cards, requests, the inbox, notices, and taking things back."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import QUOTA_START
from tests.support.street import DAY, Library, library

REQUEST_KEYS = set(
    "id topic goal state by for ways area group created expires offers private".split()  # CONTRACT
)


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def with_rosa(town: Library) -> str:
    """Rosa lives at Nina's, and Nina may act for her; Rosa's id."""
    rosa = (await town.nina.call("person.add", name="Rosa"))["person"]
    await town.let_in(town.nina, "learner", name="Rosa")
    await town.nina.call(
        "mandate", **{"person": town.nina.id("Nina"), "may": ["arrange", "read"], "days": 90, "as": "Rosa"}
    )
    return str(rosa)


# -- cards --------------------------------------------------------------------------------------------


async def test_a_card_says_what_how_where_and_roughly_when(town: Library) -> None:
    answer = await town.omar.call(
        "announce",
        topic=["photos", "Video-Calls"],
        language=["de", "AR"],
        way=["video", "hub"],
        area=["mitte"],
        when=["mon 14:00-16:00"],
        capacity=2,
    )
    row = await town.nina.first("helpers")
    assert row["id"] == answer["record"]
    assert row["topics"] == ["photos", "video-calls"]
    assert (row["languages"], row["ways"], row["areas"]) == (["ar", "de"], ["hub", "video"], ["Mitte"])
    assert (row["times"], row["capacity"], row["name"]) == ("Monday afternoon", 2, "Omar")
    assert row["vouched_by"] == ["Weber"]
    assert row["expires"] == town.nina.desk.time(town.clock.now() + 21 * DAY)


async def test_a_card_takes_what_is_usual_where_nothing_is_said(town: Library) -> None:
    await town.omar.call("announce", topic=["photos"])
    row = await town.nina.first("helpers")
    assert (row["languages"], row["areas"], row["capacity"]) == (["de"], ["Süd"], 1)
    assert row["ways"] == ["hub", "public-place", "phone", "video", "home"]
    assert await town.nina.call("helpers", topic="photos") == [row]
    assert await town.nina.call("helpers", topic=" Photos") == [row]
    assert await town.nina.call("helpers", topic="cooking") == []
    with pytest.raises(LocalError, match=r"“zzz” is not a topic here\. Choose from: video-calls, photos"):
        await town.nina.call("helpers", topic="zzz")


async def test_a_new_card_stands_in_place_of_the_old_one(town: Library) -> None:
    await town.card(town.omar)
    await town.card(town.omar, topic="cooking")
    assert (await town.nina.first("helpers"))["topics"] == ["cooking"]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"topic": []}, "what you help with"),
        ({"topic": ["nonsense"]}, "not a topic here. Choose from: video-calls"),
        ({"area": ["Nord"]}, "not an area here. Choose from: Süd, Mitte"),
        ({"way": ["swim"]}, "not a way to meet"),
        ({"language": ["klingon-"]}, "not a language"),
        ({"when": ["monday noon"]}, "not a time of the week"),
        ({"capacity": 0}, "between 1 and 50"),
    ],
)
async def test_a_card_that_cannot_be_is_refused(town: Library, given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(LocalError, match=sentence.replace(".", r"\.")):
        await town.omar.call("announce", **{"topic": ["photos"], **given})
    assert await town.nina.call("helpers") == []


async def test_who_is_no_helper_announces_nothing(town: Library) -> None:
    with pytest.raises(LocalError, match=r"You are no helper in Library Süd at present\. Ask Weber"):
        await town.nina.call("announce", topic=["photos"])


async def test_a_helper_whose_grant_has_expired_is_told_so(town: Library) -> None:
    request = await town.ask()
    await town.street.pass_time(20 * DAY)  # the invitation's days are long over, the grant is not
    await town.card(town.omar)
    await town.street.pass_time(366 * DAY)
    acts: dict[str, dict[str, Any]] = {"announce": {"topic": ["photos"]}, "accept": {"request": request}}
    for method, given in acts.items():
        with pytest.raises(LocalError, match=r"Your time in Library Süd is over\. Ask |is expired"):
            await town.omar.call(method, **given)
    assert await town.omar.call("requests") != []


# -- requests -----------------------------------------------------------------------------------------


async def test_a_request_has_the_keys_and_what_is_usual(town: Library) -> None:
    request = await town.ask()
    row = await town.omar.first("requests")
    assert set(row) >= REQUEST_KEYS
    assert (row["id"], row["state"], row["by"], row["for"]) == (request, "open", town.nina.id(), None)
    assert (row["area"], row["commitment"], row["choose"]) == ("Süd", "one question, about 30 minutes", "me")
    assert row["ways"] == ["hub", "public-place", "phone", "video", "home"]
    assert (row["offers"], row["private"], row["mine"]) == (0, None, False)
    assert row["expires"] == town.omar.desk.time(town.clock.now() + 30 * DAY)


async def test_private_text_stays_with_who_asked(town: Library) -> None:
    await town.ask(private="Rosa Meier, Hauptstraße 5")
    assert (await town.nina.first("requests"))["private"] == "Rosa Meier, Hauptstraße 5"
    for house in (town.omar, town.weber):
        assert (await house.first("requests"))["private"] is None
    for pipe in town.street.pipes.values():
        assert not any(b"Hauptstra" in message for message in pipe.said)


async def test_a_request_for_somebody_else_names_both(town: Library) -> None:
    rosa = await with_rosa(town)
    await town.ask(**{"for": "Rosa", "as": "Nina"})
    row = await town.omar.first("requests")
    assert (row["by_name"], row["for_name"], row["for"]) == ("Nina", "Rosa", rosa)


async def test_nobody_asks_for_another_without_a_mandate(town: Library) -> None:
    await with_rosa(town)
    before = town.nina.desk.count()
    for given in ({"for": "Nina", "as": "Rosa"}, {"for": town.omar.id(), "as": "Nina"}):
        with pytest.raises(LocalError, match=r"may not act for that person here\. She or a steward"):
            await town.ask(**given)
    assert town.nina.desk.count() == before


async def test_several_persons_have_to_say_who_speaks(town: Library) -> None:
    await with_rosa(town)
    with pytest.raises(
        LocalError, match=r"--as: Nina \([0-9a-f]{8}\), Rosa \(|--as: Rosa \([0-9a-f]{8}\), Nina"
    ):
        await town.ask()
    with pytest.raises(LocalError, match=r"Nobody here is called Otto\. Here live: "):
        await town.nina.call("requests", **{"as": "Otto"})


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"goal": " "}, "Say the goal"),
        ({"goal": "call 030 1234567"}, "phone number"),
        ({"goal": "see example.org"}, "link"),
        ({"done_when": "write to a@example.org"}, "address"),
        ({"goal": "x" * 5000}, "longer than 4096 bytes"),
        ({"goal": "a\x07b"}, "can't be seen"),
        ({"topic": "nonsense"}, "Choose from"),
        ({"area": "Nord"}, "Choose from: Süd, Mitte"),
        ({"commitment": "0x60"}, "not a commitment"),
        ({"choose": "you"}, "--choose is first"),
        ({"when": ["sun 25:00-26:00"]}, "no clock shows"),
        ({"private": "y" * 5000}, "longer than 4096 bytes"),
    ],
)
async def test_a_request_that_cannot_be_is_refused(
    town: Library, given: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(LocalError, match=sentence):
        await town.ask(**given)
    assert await town.nina.call("requests") == []


async def test_a_request_that_nobody_answers_expires(town: Library) -> None:
    await town.ask()
    await town.street.pass_time(30 * DAY)
    assert (await town.nina.first("requests"))["state"] == "expired"


async def test_who_writes_more_than_a_person_can_is_stopped_with_a_sentence(town: Library) -> None:
    group, person = town.omar.desk.groups()[0], town.omar.resident()
    written = len(list(town.omar.desk.replica.storage.find(group, Audience.MEMBERS, person=person.id)))
    for _ in range(QUOTA_START - written):
        await town.omar.call("announce", topic=["photos"])
    with pytest.raises(LocalError, match=r"Go on tomorrow; if it was not you, tell Weber\."):
        await town.card(town.omar)
    await town.street.pass_time(DAY)
    await town.card(town.omar)
    after = list(town.weber.desk.replica.storage.find(group, Audience.MEMBERS, person=person.id))
    assert len(after) == QUOTA_START + 1


# -- the inbox ----------------------------------------------------------------------------------------


async def test_the_inbox_says_why(town: Library) -> None:
    await town.card(town.omar)
    request = await town.ask()
    row = await town.omar.first("inbox")
    assert (row["request"], row["wave"], row["helper"]) == (request, 0, town.omar.id())
    assert (row["topic"], row["goal"]) == ("photos", "see photos of Leo")
    assert row["reasons"][0] == "You help with photos"


async def test_who_is_busy_is_left_in_peace(town: Library) -> None:
    await town.card(town.omar)
    await town.agree()
    await town.ask()
    assert await town.omar.call("inbox") == []
    assert len(await town.omar.call("requests")) == 2
    await town.card(town.omar, capacity=2)
    assert len(await town.omar.call("inbox")) == 1


async def test_the_inbox_of_one_person_is_hers(town: Library) -> None:
    await town.card(town.omar)
    await town.omar.call("person.add", name="Samir")
    await town.let_in(town.omar, "helper", name="Samir")
    await town.ask()
    assert len(await town.omar.call("inbox", **{"as": "Omar"})) == 1
    assert await town.omar.call("inbox", **{"as": "Samir"}) == []


# -- notices and withdrawals --------------------------------------------------------------------------


async def test_a_notice_reaches_every_member(town: Library) -> None:
    answer = await town.weber.call("notice", text="On Friday we close at four.")
    for house in (town.omar, town.nina):
        board = house.desk.board(house.desk.groups()[0])
        assert [view.text for view in board.notices.values()] == ["On Friday we close at four."]
        assert [view.id.hex() for view in board.notices.values()] == [answer["record"]]
        (row,) = await house.call("notices")
        assert (row["text"], row["name"], row["partner"]) == (
            "On Friday we close at four.",
            "Weber",
            None,
        )
    await town.weber.call("withdraw", record=answer["record"])
    assert await town.nina.call("notices") == []
    with pytest.raises(LocalError, match="link"):
        await town.weber.call("notice", text="See www.example.org")


async def test_what_is_taken_back_loses_its_text_everywhere(town: Library) -> None:
    request = await town.ask()
    answer = await town.nina.call("withdraw", record=request[:6])
    assert answer["withdrawn"] == request
    for house in (town.nina, town.omar, town.weber):
        row = await house.first("requests")
        assert (row["state"], row["goal"], row["topic"]) == ("withdrawn", None, None)
        stored = house.desk.replica.storage.get(bytes.fromhex(request))
        assert stored is not None
        assert stored.record.body is None
    with pytest.raises(LocalError, match="withdrawn already"):
        await town.nina.call("withdraw", record=request)


async def test_what_others_wrote_is_not_ones_to_take_back(town: Library) -> None:
    request = await town.ask()
    with pytest.raises(LocalError, match="No record is known here"):
        await town.omar.call("withdraw", record=request)


async def test_what_is_over_is_not_taken_back(town: Library) -> None:
    request = await town.ask()
    await town.street.pass_time(31 * DAY)
    with pytest.raises(LocalError, match="goes by itself"):
        await town.nina.call("withdraw", record=request)


async def test_a_steward_takes_off_the_board_what_anybody_said_and_no_letter(town: Library) -> None:
    request = await town.ask()
    offer = (await town.omar.call("accept", request=request))["offer"]
    with pytest.raises(LocalError, match="No record is known here"):
        await town.weber.call("withdraw", record=offer)
    await town.weber.call("withdraw", record=request)
    for house in (town.nina, town.omar, town.weber):
        assert (await house.first("requests"))["state"] == "withdrawn"


async def test_rosa_takes_back_what_nina_asked_for_her(town: Library) -> None:
    await with_rosa(town)
    request = await town.ask(**{"for": "Rosa", "as": "Nina"})
    await town.nina.call("withdraw", **{"record": request, "as": "Rosa"})
    assert (await town.omar.first("requests"))["state"] == "withdrawn"


async def test_an_offer_that_is_taken_back_is_gone_for_both(town: Library) -> None:
    offer = (await town.omar.call("accept", request=await town.ask()))["offer"]
    await town.omar.call("withdraw", record=offer)
    assert (await town.nina.first("requests"))["offers"] == 0
    with pytest.raises(LocalError, match=r"withdrawn|not here"):
        await town.nina.call("choose", offer=offer)


async def test_a_name_can_be_taken_back(town: Library) -> None:
    group = town.omar.desk.groups()[0]
    [name] = town.omar.desk.replica.storage.find(group, kinds=[Kind.NAME], person=town.omar.resident().id)
    await town.omar.call("withdraw", record=name.record.id.hex())
    rows = {row["person"]: row["name"] for row in await town.nina.call("members")}
    assert rows[town.omar.id()].startswith("someone (")
