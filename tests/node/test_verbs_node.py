"""The verbs of the node itself, of its persons and devices, and how parameters are read."""

from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from handrail_node.spaces import Space
from handrail_node.verbs import VERBS, Params
from handrail_protocol.errors import LocalError
from tests.support.street import Library, library, street


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


# -- status, doctor, peers ----------------------------------------------------------------------------


async def test_status_says_how_it_is_in_one_sentence_and_in_figures(town: Library) -> None:
    answer = await town.nina.call("status")
    assert set(answer) >= {"sentence", "ok", "node", "persons", "groups", "links", "records", "listen"}
    assert (answer["sentence"], answer["ok"]) == ("All is well: 1 group, 1 link to other nodes.", True)
    assert answer["node"] == town.nina.resident().device.hex()
    assert answer["persons"] == [{"id": town.nina.id(), "name": "Nina", "accompanied_by": [], "paused": []}]
    assert answer["groups"] == [{"id": town.group, "name": "Library Süd", "roles": ["learner"]}]
    assert {"peer", "state", "since"} <= set(answer["links"][0])
    assert answer["records"] == town.nina.desk.count()
    await town.street.part(town.nina)
    assert "kept here and goes out later" in (await town.nina.call("status"))["sentence"]


async def test_who_is_alone_in_a_group_is_told_to_invite_somebody(town: Library) -> None:
    lena = town.street.move_in("Lena")
    await lena.call("group.create", name="Club Nord", area=["Nord"], zone="Europe/Berlin")
    for answer in ((await lena.call("status"))["sentence"], _said(await lena.call("doctor"), "links")):
        assert answer == "Nobody else is in your group yet. Invite somebody: handrail invite"
    assert _said(await lena.call("doctor"), "clock") == "Nothing speaks against the clock."
    assert _said(await town.nina.call("doctor"), "clock") == "The clock agrees with what others say."


def _said(rows: list[dict[str, Any]], code: str) -> str:
    return next(str(row["sentence"]) for row in rows if row["code"] == code)


async def test_a_doctor_says_what_to_do(town: Library, tmp_path: Path) -> None:
    rows = {row["code"]: row for row in await town.nina.call("doctor")}
    assert rows["links"]["ok"] is rows["clock"]["ok"] is True
    assert "two can stop one" in rows["founders"]["sentence"]
    assert "keep back what others say" in rows["hub"]["sentence"]
    await town.street.part(town.nina)
    rows = {row["code"]: row for row in await town.nina.call("doctor")}
    assert (rows["links"]["ok"], "peers add" in rows["links"]["sentence"]) == (False, True)
    with pytest.raises(LocalError, match="can't be rebuilt"):
        await town.nina.call("doctor", rebuild=True)


async def test_in_no_group_there_is_nobody_to_reach(tmp_path: Path) -> None:
    async with street(tmp_path) as made:
        house = made.move_in("Solo")
        rows = {row["code"]: row for row in await house.call("doctor")}
        assert (rows["links"]["ok"], "handrail join CODE" in rows["links"]["sentence"]) == (True, True)
        assert (await house.call("status"))["ok"] is True
        await house.call("group.create", name="Library Süd", area=["Süd"])
        rows = {row["code"]: row for row in await house.call("doctor")}
        assert (rows["links"]["ok"], "handrail invite" in rows["links"]["sentence"]) == (True, True)


async def test_a_node_on_which_nobody_lives_says_how_somebody_comes_to(tmp_path: Path) -> None:
    async with street(tmp_path) as made:
        house = made.wake("Empty")
        sentence = (await house.call("status"))["sentence"]
        assert sentence == "Nobody lives on this node yet. Begin with: handrail person add --name NAME"
        assert sentence in [row["sentence"] for row in await house.call("doctor")]
        with pytest.raises(LocalError, match="handrail person add --name NAME"):
            await house.call("group.create", name="Library Süd", area=["Süd"])
        await house.call("person.add", name="Nina")
        assert (await house.call("status"))["sentence"].startswith("All is well: no group")


async def test_an_address_is_kept_and_listed(town: Library) -> None:
    before = {row["address"] for row in await town.nina.call("peers")}
    answer = await town.nina.call("peers.add", address="library.example")
    assert answer == {"address": "library.example:47447"}
    rows = {row["address"]: row["state"] for row in await town.nina.call("peers")}
    assert rows.keys() - before == {"library.example:47447"}
    for address in ("1.2.3.4:99999", "", "a b:1", "nonsense", "999.1.1.1:1"):
        with pytest.raises(LocalError):
            await town.nina.call("peers.add", address=address)


async def test_an_address_is_taken_back_and_stays_away(town: Library) -> None:
    before = await town.nina.call("peers")
    await town.nina.call("peers.add", address="library.example")
    assert await town.nina.call("peers.remove", address="library.example") == {
        "address": "library.example:47447"
    }
    assert await town.nina.call("peers") == before
    for address in ("library.example", "nonsense"):
        with pytest.raises(LocalError, match=r"was not added here.*handrail peers"):
            await town.nina.call("peers.remove", address=address)
    assert "library.example:47447" not in dict(town.nina.desk.locals.all(Space.PEER))


# -- persons and devices ------------------------------------------------------------------------------


async def test_a_further_person_gets_a_sheet_of_her_own(town: Library) -> None:
    answer = await town.nina.call("person.add", name=" Rosa  Meier ")
    assert (answer["name"], len(answer["words"].split())) == ("Rosa Meier", 24)
    assert {each["name"] for each in (await town.nina.call("status"))["persons"]} == {"Nina", "Rosa Meier"}
    for name in ("", "a\x07b", "x" * 200, "see www.example.org"):
        with pytest.raises(LocalError):
            await town.nina.call("person.add", name=name)


async def test_the_words_of_the_sheet_end_a_device_of_ones_own(town: Library) -> None:
    tablet = await town.street.restore("Omar", "Tablet")
    await town.street.connect(town.weber, tablet)
    agreement = await town.agree()
    lost = town.omar.resident().device.hex()
    rows = {row["device"]: row for row in await tablet.call("device.list")}
    assert (rows[lost]["here"], rows[lost]["ended"]) == (False, False)
    with pytest.raises(LocalError, match="belong to nobody on this node"):
        await tablet.call("device.revoke", device=lost[:8], words=town.street.sheets["Nina"])
    with pytest.raises(LocalError, match="No device is known here"):
        await tablet.call("device.revoke", device="0000", words=town.street.sheets["Omar"])
    await town.street.part(town.omar)  # lost and switched off, else it would be told
    await tablet.call("device.revoke", device=lost[:8], words=town.street.sheets["Omar"])
    assert {row["device"]: row["ended"] for row in await tablet.call("device.list")}[lost] is True
    assert (await town.nina.first("agreements"))["id"] == agreement
    assert (await tablet.first("agreements"))["state"] == "standing"
    await town.street.back(town.omar, town.weber)
    await town.omar.call("note", agreement=agreement, text="Whoever found this laptop")
    for house in (town.weber, town.nina, tablet):  # it is shut out, and what it says reaches nobody
        assert "Whoever" not in str(await house.call("agreements"))
        live = [row for row in (await house.call("status"))["links"] if row["state"] == "live"]
        assert {row["peer"] for row in live} <= {"Weber", "Nina", "Omar"}


# -- parameters ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("read", "given", "sentence"),
    [
        (lambda p: p.text("x"), {}, "This needs x"),
        (lambda p: p.text("x"), {"x": 5}, "has to be text"),
        (lambda p: p.text("x"), {"x": "y" * 4097}, "longer than 4096 bytes"),
        (lambda p: p.many("x"), {"x": 5}, "list of texts"),
        (lambda p: p.many("x"), {"x": ["a", 5]}, "list of texts"),
        (lambda p: p.many("x"), {"x": ["a"] * 65}, "at most 64"),
        (lambda p: p.number("x"), {"x": "five"}, "has to be a number"),
        (lambda p: p.number("x"), {"x": True}, "has to be a number"),
        (lambda p: p.number("x"), {"x": 1.5}, "has to be a number"),
        (lambda p: p.number("x"), {"x": "9" * 30}, "has to be a number"),
        (lambda p: p.number("x", least=1), {"x": 0}, "between 1 and"),
        (lambda p: p.number("x"), {"x": -1}, "between 0 and"),
    ],
)
def test_a_parameter_is_checked_where_it_is_read(read: Any, given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(LocalError, match=sentence):
        read(Params(given))


def test_parameters_are_taken_as_scripts_give_them() -> None:
    params = Params({"one": "a", "many": ["a", "b"], "number": "12", "flag": True, "nothing": None})
    assert params.many("one") == ["a"]
    assert params.many("many") == ["a", "b"]
    assert params.many("nothing") == []
    assert params.number("number") == 12
    assert params.number("missing", 7) == 7
    assert params.flag("flag") is True
    assert params.flag("one") is False
    assert params.optional("nothing") is None
    assert params.has("nothing") is False


@pytest.mark.parametrize("method", sorted(VERBS.keys() - {"passport"}))  # which needs to be told nothing
async def test_a_verb_that_is_told_nonsense_answers_with_a_sentence(town: Library, method: str) -> None:
    """Whatever a program on this computer says to the socket, it costs a sentence and no more."""
    before = town.nina.desk.count()
    said: list[Any] = [5, [[]], {"a": 1}, "\ud800", "x" * 5_000, ["zzzz"], True]
    for nonsense in said:
        with suppress(LocalError):
            await town.nina.call(method, **dict.fromkeys(NAMES, nonsense))
    assert town.nina.desk.count() == before


NAMES = """
name area topic zone founder place role uses days accompanied_by code at person reach age guardian for may
language way when capacity goal done_when commitment private choose request slot offer agreement text minutes
date worked practise session word words record device address set fields
""".split()
