"""What a node keeps, told by id; and the demo's judgement of real nodes, with a letter in a wrong place."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_node.demo.checks import Kept, what_is_wrong
from handrail_protocol.admission import State
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from tests.support.street import House, Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def kept(house: House, *, is_hub: bool = False) -> Kept:
    serves = frozenset(resident.id.hex() for resident in house.desk.household.residents())
    return Kept(house.name, serves, is_hub, await house.call("records"))


async def judged(town: Library, lena: House) -> list[str]:
    nodes = [await kept(house) for house in (town.omar, town.nina, lena)]
    return misplaced([await kept(town.weber, is_hub=True), *nodes])


def misplaced(nodes: list[Kept]) -> list[str]:
    """Without what lacks of the demo's story: here nobody is proposed."""
    return [each for each in what_is_wrong(nodes) if not each.startswith("There is no letter of the kind")]


async def test_each_set_lists_its_own(town: Library) -> None:
    await town.card(town.omar)
    everything = await town.nina.call("records")
    for name in ("authority", "members", "open", "mail", "stewards"):
        rows = await town.nina.call("records", set=name)
        assert rows == [row for row in everything if row["set"] == name]
    [card] = [row for row in everything if row["kind"] == "card"]
    assert card["set"] == "members"
    assert (card["person"], card["recipients"], card["state"]) == (town.omar.id(), [], "in-set")
    assert card["group"] == town.group


async def test_a_set_that_does_not_exist_is_refused_with_those_that_do(town: Library) -> None:
    with pytest.raises(LocalError, match="authority, members, open, mail, stewards"):
        await town.nina.call("records", set="post")


async def test_who_is_in_no_group_keeps_nothing(town: Library) -> None:
    assert await town.street.move_in("Lena").call("records") == []


async def test_a_letter_put_where_it_does_not_belong_is_found(town: Library) -> None:
    lena = await town.newcomer("Lena")
    await town.card(town.omar)
    await town.agree()
    assert await judged(town, lena) == []
    group = bytes.fromhex(town.group)
    [agreement] = town.omar.stored.records.find(group, Audience.MAIL, kinds=[Kind.AGREEMENT])
    lena.stored.records.put(agreement.record, State.WAITING, 0)
    assert await judged(town, lena) == ["A letter (agreement) lies at Lena, where it does not belong."]


@pytest.mark.parametrize(("kind", "words"), [(Kind.GRANT, "who belongs"), (Kind.CARD, "on the board")])
async def test_a_record_that_one_node_lost_is_found(town: Library, kind: Kind, words: str) -> None:
    await town.card(town.omar)
    await town.agree()
    lost = next(iter(town.nina.stored.records.find(bytes.fromhex(town.group), kinds=[kind])))
    town.nina.stored.records.remove(lost.record.id)
    nodes = [await kept(town.weber, is_hub=True), await kept(town.omar), await kept(town.nina)]
    [sentence] = misplaced(nodes)
    assert sentence.startswith("Nina ")
    assert words in sentence
