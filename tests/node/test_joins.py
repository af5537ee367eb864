"""Coming into a group: by a code, before anybody is reached, at home, and with a code that does not open."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_node import joins
from handrail_node.spaces import Space
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import REFUSAL_AT
from tests.support.street import DAY, ZONE, House, Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def trying(town: Library, house: House, code: str) -> asyncio.Task[object]:
    """A join under way; refusals leave at a fixed age of the link, so its clock goes on."""
    task = asyncio.ensure_future(house.node._carry_out("join", {"code": code}))
    for _ in range(40):
        await asyncio.sleep(0.05)
        town.clock.time += REFUSAL_AT / 4
        if task.done():
            break
    return task


def waiting_code(house: House) -> list[str]:
    return [person for person, _ in house.desk.locals.all(Space.JOINING)]


async def test_who_comes_in_is_a_member_everywhere_and_her_code_is_forgotten(town: Library) -> None:
    lena = await town.newcomer("Lena")
    assert waiting_code(lena) == []
    for house in (town.weber, town.omar, town.nina, lena):
        rows = {row["person"]: row["roles"] for row in await house.call("members")}
        assert rows[lena.id()] == ["helper"]
    assert (await lena.first("group.list"))["roles"] == ["helper"]
    assert lena.told("group") == [{"what": "group", "group": town.group, "person": lena.id()}]


async def test_a_code_without_an_address_is_tried_where_others_are_known(town: Library) -> None:
    code = (await town.weber.call("invite", role="helper"))["code"]
    lena = town.street.move_in("Lena")
    lena.desk.peers.add(town.weber.address)
    assert (await lena.call("join", code=code))["state"] == "member"


async def test_the_code_may_come_as_words_or_with_typing_errors(town: Library) -> None:
    for number, form in enumerate(("words", "code")):
        invitation = await town.weber.call("invite")
        text = invitation[form].lower().replace("-", " ")
        house = town.street.move_in(f"House{number}")
        assert (await house.call("join", code=text, at=town.weber.address))["state"] == "member"


async def test_a_used_code_lets_nobody_else_in(town: Library) -> None:
    code = await town.weber.call("invite")
    assert (await town.street.move_in("Lena").call("join", code=code["link"]))["state"] == "member"
    ali = town.street.move_in("Ali")
    task = await trying(town, ali, code["link"])
    with pytest.raises(LocalError, match=r"used already\. Ask for a new one"):
        await task
    assert waiting_code(ali) == []
    assert await ali.call("group.list") == []


async def test_of_three_at_once_with_a_code_for_two_one_is_told_so(town: Library) -> None:
    code = await town.weber.call("invite", uses=2)
    houses = [town.street.move_in(name) for name in ("Ali", "Bea", "Cem")]
    last = await asyncio.gather(*(trying(town, house, code["link"]) for house in houses))
    said = await asyncio.gather(*last, return_exceptions=True)
    assert sorted(type(each).__name__ for each in said) == ["LocalError", "dict", "dict"]
    members = {row["name"] for row in await town.weber.call("members")}
    assert len(members & {"Ali", "Bea", "Cem"}) == 2


async def test_a_code_that_nobody_knows_or_that_ran_out_is_refused(town: Library) -> None:
    code = await town.weber.call("invite", days=1)
    await town.street.pass_time(2 * DAY)
    ali = town.street.move_in("Ali")
    task = await trying(town, ali, code["link"])
    with pytest.raises(LocalError, match="Nobody there knows that invitation, or it has run out"):
        await task


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("AAAA", "17 characters"),
        ("89XF-KZYF-4JAV-K3EV6", "character of this code is not right"),
        ("one two three", "17 characters|words"),
    ],
)
async def test_a_mistyped_code_is_refused_before_anybody_is_asked(
    town: Library, code: str, sentence: str
) -> None:
    ali = town.street.move_in("Ali")
    with pytest.raises(LocalError, match=sentence):
        await ali.call("join", code=code, at=town.weber.address)
    assert waiting_code(ali) == []


async def test_a_code_waits_for_the_one_who_knows_it_also_over_a_night(
    town: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joins, "JOIN_TIME_MAX", 2.1)
    code = await town.weber.call("invite", role="helper")
    town.weber.away = True
    lena = town.street.move_in("Lena")
    answer = await lena.call("join", code=code["link"])
    assert answer == {"group": None, "state": "waiting"}
    assert waiting_code(lena) == [lena.id()]
    await town.street.sleep(lena)
    town.weber.away = False
    lena = town.street.wake("Lena")
    await town.street.settle()
    assert (await lena.first("group.list"))["roles"] == ["helper"]
    assert waiting_code(lena) == []


async def test_a_further_person_of_the_household_needs_nobody_to_let_her_in(town: Library) -> None:
    code = await town.weber.call("invite")
    await town.nina.call("person.add", name="Rosa")
    await town.street.part(town.nina)
    answer = await town.nina.call("join", **{"code": code["code"], "as": "Rosa"})
    assert (answer["state"], answer["group"]) == ("member", town.group)
    await town.street.back(town.nina, town.weber)
    rows = {row["name"]: row["roles"] for row in await town.weber.call("members")}
    assert rows["Rosa"] == ["learner"]
    again = await town.nina.call("join", **{"code": code["code"], "as": "Rosa"})
    assert again["state"] == "member"
    await town.nina.call("person.add", name="Leo")
    with pytest.raises(LocalError, match="used already"):
        await town.nina.call("join", **{"code": code["code"], "as": "Leo"})


async def test_a_neighbour_from_the_first_group_is_met_in_the_second_as_well(town: Library) -> None:
    bert = town.street.move_in("Bert", hub=True)
    nord = (await bert.call("group.create", name="Club Nord", area=["Nord"], zone=ZONE))["group"]
    for house in (town.weber, town.nina):
        code = await bert.call("invite", role="helper")
        assert (await house.call("join", code=code["link"]))["group"] == nord
    await town.street.part(bert)
    await town.street.connect(town.weber, town.nina)
    asked = await town.nina.call("ask", topic="photos", goal="see photos of Leo", group=nord)
    assert asked["request"] in [row["id"] for row in await town.weber.call("requests", group=nord)]


async def test_one_code_in_two_hands_lets_in_only_whom_a_steward_means(town: Library) -> None:
    """Two members who don't know of each other let in one each; together that is one too many."""
    code = await town.weber.call("invite")
    await town.street.part(town.weber)
    for house in (town.omar, town.nina):
        house.away = False
    lena, ali = town.street.move_in("Lena"), town.street.move_in("Ali")
    for coming, member in ((lena, town.omar), (ali, town.nina)):
        answer = await coming.call("join", code=code["code"], at=member.address)
        assert answer["state"] == "member"
    town.weber.away = False
    await town.street.connect(town.weber, town.omar, town.nina, lena, ali)
    await town.street.pass_time(60)
    for house in (town.weber, town.omar, town.nina):
        members = {row["person"] for row in await house.call("members")}
        assert len(members & {lena.id(), ali.id()}) <= 1


async def test_a_join_is_written_once_however_often_links_open(town: Library) -> None:
    lena = await town.newcomer("Lena")
    for _ in range(2):
        await town.street.part(lena)
        await town.street.back(lena, town.weber)
    group = town.weber.desk.groups()[0]
    found = town.weber.desk.replica.storage.find(
        group, Audience.AUTHORITY, kinds=[Kind.JOIN], person=lena.resident().id
    )
    assert len(list(found)) == 1
