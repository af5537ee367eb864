"""What links bring: taken in together, acknowledged when durable, passed on to whoever may see it."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from handrail_protocol.admission import State
from handrail_protocol.kinds import Audience, Kind
from tests.support.street import House, Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


@contextmanager
def batches(house: House, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """How many records each transaction of this house took in."""
    sizes: list[int] = []
    replica = house.desk.replica
    ingest = replica.ingest

    def counted(records: object, *more: object) -> object:
        batch = list(records)  # type: ignore[call-overload]
        sizes.append(len(batch))
        return ingest(batch, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(replica, "ingest", counted)
    yield sizes


async def test_what_is_written_here_is_soon_everywhere(town: Library) -> None:
    request = bytes.fromhex(await town.ask())
    for house in (town.weber, town.omar):
        assert house.desk.replica.storage.state(request) is State.IN_SET
    assert town.nina.told("held")[-1]["records"]
    assert (await town.nina.first("requests"))["held_by"] == ["Weber"]


async def test_what_comes_together_is_one_transaction(town: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    await town.street.part(town.nina)
    for _ in range(5):
        await town.ask()
    with batches(town.weber, monkeypatch) as sizes:
        await town.street.back(town.nina, town.weber)
    assert max(sizes) >= 5
    assert len(await town.weber.call("requests")) == 5


async def test_an_author_learns_later_who_read_while_she_was_away(town: Library) -> None:
    agreement = await town.agree()
    await town.street.part(town.omar)
    await town.nina.call("note", agreement=agreement, text="See you on Tuesday.")
    [note] = mail(town.nina, Kind.NOTE)
    assert held(town.nina, note) == {"Weber"}
    await town.street.part(town.nina)
    await town.street.back(town.omar, town.weber)
    assert held(town.nina, note) == {"Weber"}
    await town.street.back(town.nina, town.weber)
    assert held(town.nina, note) == {"Weber", "Omar"}


def mail(house: House, kind: Kind) -> list[bytes]:
    found = house.desk.replica.storage.find(house.desk.groups()[0], Audience.MAIL, kinds=[kind])
    return [stored.record.id for stored in found]


def held(house: House, record: bytes) -> set[str]:
    return set(house.desk.held_by(house.desk.groups()[0], record) or ())


async def test_mail_is_at_its_author_its_recipients_and_the_hub_and_nowhere_else(town: Library) -> None:
    lena = await town.newcomer("Lena")
    await town.card(town.omar)
    await town.card(lena)
    agreement = await town.agree()
    await town.omar.call("note", agreement=agreement, text="Hello!")
    for house in (town.weber, town.omar, town.nina, lena):
        group, own = house.desk.groups()[0], house.desk.household.ids()
        for stored in house.desk.replica.storage.find(group, Audience.MAIL):
            header = stored.record.header
            assert house is town.weber or own & {header.person, *header.recipients}
    assert len(mail(town.weber, Kind.NOTE)) == 1
    assert mail(lena, Kind.NOTE) == mail(lena, Kind.AGREEMENT) == []
    assert len(mail(lena, Kind.ASKED)) == 1


async def test_sets_are_told_when_they_are_equal_authority_first(town: Library) -> None:
    await town.street.part(town.omar)
    town.omar.events.clear()
    await town.street.back(town.omar, town.weber)
    sets = [event["set"] for event in town.omar.told("compared")]
    assert sets[:3] == ["authority", "members", "mail"]
    assert [event["state"] for event in town.omar.told("link")][-1] in ("live", "catching-up")
    [link] = (await town.omar.call("status"))["links"]
    assert (link["peer"], link["state"]) == ("Weber", "live")


async def test_a_steward_asks_the_hub_for_ids_of_mail_and_others_get_none(town: Library) -> None:
    await town.weber.call("grant", person=town.nina.id(), role=["steward"])
    await town.agree()
    group, omar = town.nina.desk.groups()[0], town.omar.resident().id
    kept = [s.record.id for s in town.weber.desk.replica.storage.find(group, Audience.MAIL, person=omar)]
    told = await town.nina.node.authored_mail(group, omar)
    assert [mark[:16] for mark in told] == [record[:16] for record in kept] != []
    assert await town.omar.node._neighbours.authored_mail(group, omar, timeout=0.05) == []
    await town.street.part(town.nina)
    assert await town.nina.node.authored_mail(group, omar) == []


async def test_a_person_who_came_later_finds_her_mail(town: Library) -> None:
    """Links are proved for who lived here then; they open again, so that hers comes as well."""
    await town.nina.call("person.add", name="Rosa")
    await town.let_in(town.nina, "learner", name="Rosa")
    await town.nina.call(
        "mandate", **{"person": town.nina.id("Nina"), "may": ["arrange"], "days": 9, "as": "Rosa"}
    )
    agreement = await town.agree(**{"for": "Rosa", "as": "Nina"})
    links = (await town.weber.call("status"))["links"]
    assert {row["peer"] for row in links if row["state"] == "live"} == {"Omar", "Nina, Rosa"}
    assert (await town.omar.first("agreements"))["id"] == agreement
