"""A home where only accompanied people live: nobody comes to it, and it goes to hubs and stewards alone."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_node.accompanying import only_accompanied
from handrail_node.links import Dialler
from handrail_node.neighbour import Neighbour
from handrail_node.service.front import Front
from tests.support.family import Family, family
from tests.support.street import House


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Family]:
    async with family(tmp_path) as made:
        yield made


def between(house: House, other: House) -> list[Neighbour]:
    """Open links of this house that prove the other's person, or to which it was let in."""
    devices = {resident.device for resident in other.desk.household.residents()}
    return [each for each in house.node._neighbours.live() if each.their_devices & devices]


def persons(link: Neighbour) -> set[str]:
    return {peer.person.hex() for opened in link.groups for peer in opened.peers}


async def linked(home: Family, dialler: House, listener: House) -> bool:
    home.street.link(dialler, listener)
    await home.street.settle()
    return bool(between(dialler, listener) or between(listener, dialler))


async def test_nobody_gets_in_there(home: Family) -> None:
    for house in (home.nina, home.father, home.ben, home.weber):
        await home.street.part(home.leo)
        home.leo.away = False
        assert not await linked(home, house, home.leo), house.name
        [pipe] = [pipe for pair, pipe in home.street.pipes.items() if pair == ("Leo", house.name)]
        assert len(pipe.said) <= 2  # its nonce, and the one constant refusal


async def test_it_links_with_hubs_and_stewards_and_with_nobody_else(home: Family) -> None:
    assert await linked(home, home.leo, home.ben)
    for house in (home.nina, home.father, home.town.omar):
        assert not await linked(home, home.leo, house), house.name
        person = bytes.fromhex(home.leo.id())
        said = home.street.pipes[("Leo", house.name)].said
        assert said, house.name
        assert not any(person in message for message in said)


async def test_of_a_mixed_home_only_the_others_are_shown(home: Family) -> None:
    """Rosa lives at Nina's and is accompanied by her: who is linked with Nina sees her alone."""
    rosa = await home.nina.call("person.add", name="Rosa")
    invitation = await home.weber.call("invite", role="learner", accompanied_by=home.nina.id("Nina"))
    await home.nina.call("join", **{"code": invitation["link"], "as": "Rosa"})
    await home.street.connect()
    assert not only_accompanied(home.nina.desk)
    omar = home.town.omar
    for pair in ((omar, home.nina), (home.nina, omar)):
        await home.street.part(omar)
        omar.away = False
        assert await linked(home, *pair)
        [link] = between(omar, home.nina)
        assert {peer.person.hex() for opened in link.groups for peer in opened.peers} == {
            home.nina.id("Nina")
        }
    await home.street.connect(home.weber, home.nina)
    shown = set[str]().union(*map(persons, between(home.weber, home.nina)))
    assert shown == {home.nina.id("Nina"), rosa["person"]}


async def test_letters_of_his_go_over_no_other_link(home: Family) -> None:
    await home.consent()
    await home.standing()
    mail = await home.leo.call("records", set="mail")
    assert mail
    told = {home.leo.id(), home.father.id(), home.nina.id(), home.weber.id()}
    assert {row["id"] for row in mail} <= {row["id"] for row in await home.weber.call("records", set="mail")}
    for row in mail:
        assert {row["person"], *row["recipients"]} <= told


async def nobody(*_: object) -> None:
    raise AssertionError("nobody comes")


@pytest.mark.parametrize(
    ("host", "shut", "said"),
    [
        ("::", True, "127.0.0.1:"),
        ("0.0.0.0", True, "127.0.0.1:"),
        ("127.0.0.1", False, "127.0.0.1:"),
        ("0.0.0.0", False, "0.0.0.0:"),
        ("::1", True, "[::1]:"),
    ],
)
async def test_it_listens_where_nobody_comes_from_elsewhere(host: str, shut: bool, said: str) -> None:
    dialler = Dialler(nobody, lambda: 0.0, lambda: 0.5)  # type: ignore[arg-type]
    front = Front(nobody, dialler, lambda: 0, lan=False)  # type: ignore[arg-type]
    try:
        first = await front.open(host, 0, shut=shut)
        assert first.startswith(said)
        again = await front.turn(shut=not shut)
        assert again.rpartition(":")[2] == first.rpartition(":")[2]
        assert again.startswith("127.0.0.1:") or not front.is_shut or host == "::1"
    finally:
        await front.close()
