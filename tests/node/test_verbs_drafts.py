"""Half-filled forms are kept by the node, within bounds, over a stop, and go nowhere else."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handrail_node.verbs.drafts import DRAFT_BYTES_MAX, DRAFTS_MAX, FIELDS_MAX, NAME_BYTES_MAX
from handrail_protocol.errors import LocalError
from tests.support.street import House, Street, street

FIELDS = {"topic": "photos", "goal": "see photos of Leo", "private": "Hauptstraße 5\nsecond floor"}


@pytest.fixture
async def made(tmp_path: Path) -> AsyncIterator[Street]:
    async with street(tmp_path) as made:
        made.move_in("Nina")
        yield made


@pytest.fixture
def nina(made: Street) -> House:
    return made.houses["Nina"]


async def drafts(house: House) -> list[dict[str, Any]]:
    return list(await house.call("draft.list"))


async def test_what_was_kept_last_is_there_once(nina: House) -> None:
    await nina.call("draft.keep", name="ask", fields={"goal": "see"})
    kept = await nina.call("draft.keep", name="ask", fields=FIELDS)
    assert await drafts(nina) == [{"name": "ask", "fields": FIELDS, "at": kept["at"]}]


async def test_it_survives_a_stop(made: Street, nina: House) -> None:
    await nina.call("draft.keep", name="ask", fields=FIELDS)
    await made.sleep(nina)
    assert [each["fields"] for each in await drafts(made.wake("Nina"))] == [FIELDS]


async def test_dropped_is_gone_and_dropping_twice_is_no_error(nina: House) -> None:
    await nina.call("draft.keep", name="ask", fields=FIELDS)
    assert (await nina.call("draft.drop", name="ask"))["dropped"] is True
    assert (await nina.call("draft.drop", name="ask"))["dropped"] is False
    assert await drafts(nina) == []


async def test_screens_hear_when_one_begins_and_ends(nina: House) -> None:
    await nina.call("draft.keep", name="ask", fields={"goal": "s"})
    await nina.call("draft.keep", name="ask", fields={"goal": "se"})
    await nina.call("draft.drop", name="ask")
    heard = [event for event in nina.events if event["what"] == "draft"]
    assert heard == [{"what": "draft", "name": "ask"}] * 2


async def test_it_is_no_record(nina: House) -> None:
    before = (await nina.call("status"))["records"]
    await nina.call("draft.keep", name="ask", fields=FIELDS)
    assert (await nina.call("status"))["records"] == before
    assert [event for event in nina.events if event["what"] == "record"] == []


async def test_one_too_many_is_refused_and_none_is_lost(nina: House) -> None:
    for number in range(DRAFTS_MAX):
        await nina.call("draft.keep", name=f"log {number}", fields={"minutes": "60"})
    with pytest.raises(LocalError, match="Finish or throw away one"):
        await nina.call("draft.keep", name="ask", fields=FIELDS)
    await nina.call("draft.keep", name="log 0", fields={"minutes": "61"})
    assert len(await drafts(nina)) == DRAFTS_MAX


@pytest.mark.parametrize(
    "fields",
    [
        None,
        [],
        "text",
        {"goal": None},
        {"minutes": 60},
        {"goal": ["see"]},
        {f"field {number}": "" for number in range(FIELDS_MAX + 1)},
        {"goal": "x" * DRAFT_BYTES_MAX},
    ],
    ids=["none", "list", "text", "nothing in it", "a number in it", "a list in it", "too many", "too long"],
)
async def test_what_is_no_form_is_refused(nina: House, fields: object) -> None:
    with pytest.raises(LocalError):
        await nina.call("draft.keep", name="ask", fields=fields)
    assert await drafts(nina) == []


@pytest.mark.parametrize(
    "name", ["", "x" * (NAME_BYTES_MAX + 1), "ü" * NAME_BYTES_MAX, "\ud800", "a\x00b", 7, None]
)
async def test_an_odd_name_is_refused(nina: House, name: object) -> None:
    with pytest.raises(LocalError):
        await nina.call("draft.keep", name=name, fields=FIELDS)


async def test_half_a_pair_of_surrogates_does_no_harm(nina: House) -> None:
    await nina.call("draft.keep", name="ask", fields={"goal": "\ud800"})
    assert (await drafts(nina))[0]["fields"] == {"goal": "\ud800"}
