"""Whose answer to a code counts, and when a newcomer counts as having come in."""

import asyncio
from types import SimpleNamespace
from typing import cast

import pytest

from handrail_node import joins
from handrail_node.desk import Desk, Locals
from handrail_node.doorkeeping import Joining
from handrail_node.household import Household, Resident
from handrail_node.joins import Joins, admissions
from handrail_node.neighbourhood import Neighbour
from handrail_node.spaces import Space
from handrail_protocol.errors import Fault, LocalError
from handrail_protocol.handshake.doorkeeper import Mode
from handrail_protocol.identity import certify
from handrail_protocol.replica import Replica
from handrail_protocol.sealing import Sealer
from tests.support.memory_store import MemoryStore
from tests.support.village import BEGINNING, Village, Villager

WEBER, OMAR = Villager("Ms Weber"), Villager("Omar")
NOW = BEGINNING + 100


CERTIFICATE = certify(OMAR.root, OMAR.device().public, BEGINNING)
RESIDENT = Resident("Omar", CERTIFICATE, OMAR.device(), cast(Sealer, None))
HUB, OTHER = "192.0.2.1:47447", "192.0.2.2:47447"


class Door:
    """A person who tries a code, and what is answered to each link that he dialled."""

    def __init__(self, *known: str) -> None:
        self.kept: dict[tuple[Space, str], bytes] = {}
        self.dialled: list[str] = []
        self.forgotten: list[str] = []
        household = SimpleNamespace(find=lambda _: RESIDENT)
        self.joins = Joins(
            cast(Household, household),
            cast(Locals, self),
            known=lambda: list(known),
            dial=self.dialled.append,
            forget=self.forgotten.append,
        )
        self.code = Village((WEBER,)).code().text()

    def set(self, space: Space, name: str, value: bytes) -> None:
        self.kept[space, name] = value

    def remove(self, space: Space, name: str) -> None:
        self.kept.pop((space, name), None)

    async def tries(self, *addresses: str) -> "asyncio.Task[bytes | None]":
        trying = asyncio.ensure_future(self.joins.join(RESIDENT, self.code, list(addresses)))
        await asyncio.sleep(0)
        return trying

    def answer(self, address: str, fault: Fault | None, *, knocked: list[Joining] | None = None) -> None:
        """A link with this address ended so; `knocked`: with which codes, if not with all."""
        asked = self.joins.under_way() if knocked is None else knocked
        closed = None if fault is None else SimpleNamespace(fault=fault)
        link = SimpleNamespace(
            address=address, dialled=True, groups=(), closed=closed, doorkeeper=SimpleNamespace(knocked=asked)
        )
        self.joins.ended(cast(Neighbour, link))

    def open(self, address: str, mode: Mode = Mode.NEWCOMER) -> None:
        """A link that was dialled there opened."""
        asked = SimpleNamespace(knocked=self.joins.under_way())
        link = SimpleNamespace(address=address, groups=(SimpleNamespace(mode=mode),), doorkeeper=asked)
        self.joins.opened(cast(Neighbour, link))


async def test_a_code_that_nobody_at_its_addresses_knows_is_refused_and_forgotten() -> None:
    door = Door()
    trying = await door.tries(HUB, OTHER)
    assert door.dialled == [HUB, OTHER]
    door.answer(HUB, Fault.NOT_ADMITTED)
    door.answer(HUB, Fault.NOT_ADMITTED)
    assert not trying.done()
    assert door.kept
    door.answer(OTHER, Fault.NOT_ADMITTED)
    with pytest.raises(LocalError, match="Nobody there knows that invitation"):
        await trying
    assert (door.kept, door.joins.under_way(), door.forgotten) == ({}, [], [HUB, OTHER])


async def test_a_link_that_opens_without_the_code_is_a_no_as_well() -> None:
    door = Door()
    trying = await door.tries(HUB)
    door.open(HUB, Mode.MEMBER)
    with pytest.raises(LocalError, match="Nobody there knows"):
        await trying


async def test_a_used_code_is_refused_by_the_first_who_knows_it() -> None:
    door = Door()
    trying = await door.tries(HUB, OTHER)
    door.answer(OTHER, Fault.USED)
    with pytest.raises(LocalError, match="used already"):
        await trying


@pytest.mark.parametrize("fault", [None, Fault.BUSY, Fault.OVER_LIMIT])
async def test_a_link_that_breaks_or_is_late_says_nothing_about_the_code(fault: Fault | None) -> None:
    door = Door()
    trying = await door.tries(HUB)
    door.answer(HUB, fault)
    await asyncio.sleep(0)
    assert not trying.done()
    trying.cancel()


async def test_a_link_that_was_dialled_before_the_code_was_typed_is_no_answer_to_it() -> None:
    door = Door()
    trying = await door.tries(HUB)
    door.answer(HUB, Fault.NOT_ADMITTED, knocked=[])
    earlier = [Joining(RESIDENT, each.code, each.addresses) for each in door.joins.under_way()]
    door.answer(HUB, Fault.USED, knocked=earlier)
    await asyncio.sleep(0)
    assert not trying.done()
    trying.cancel()


async def test_a_bare_code_waits_for_all_who_are_near(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joins, "NEAR_TIME", 0.0)
    door = Door(HUB, OTHER)
    trying = await door.tries()
    door.answer(HUB, Fault.NOT_ADMITTED)
    for _ in range(3):
        await asyncio.sleep(0)
    assert not trying.done()
    door.answer(OTHER, Fault.NOT_ADMITTED)
    with pytest.raises(LocalError, match="Nobody there knows"):
        await trying


async def test_a_code_waits_on_where_nobody_answered_and_ends_where_somebody_did_not_know_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(joins, "JOIN_TIME_MAX", 2.01)  # the two seconds are the answer's way back
    door = Door()
    assert await door.joins.join(RESIDENT, door.code, [HUB, OTHER]) is None
    assert len(door.joins.under_way()) == 1
    trying = await door.tries(HUB, OTHER)
    door.answer(HUB, Fault.NOT_ADMITTED)
    with pytest.raises(LocalError, match="Nobody there knows"):
        await trying


async def test_the_address_at_which_a_code_opened_is_kept_unless_a_hub_says_the_same() -> None:
    for hubs, kept in (([], {(Space.PEER, HUB)}), ([HUB], set())):
        door = Door()
        trying = await door.tries(HUB, OTHER)
        door.open(HUB)
        door.joins.admitted(RESIDENT.id, b"group", hubs)
        assert await trying == b"group"
        assert set(door.kept) == kept


async def test_a_bare_code_that_waits_is_not_lost_to_another_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joins, "NEAR_TIME", 0.0)
    monkeypatch.setattr(joins, "JOIN_TIME_MAX", 2.01)
    door = Door(OTHER)
    assert await door.joins.join(RESIDENT, door.code, []) is None
    door.answer(OTHER, Fault.NOT_ADMITTED)
    for _ in range(3):
        await asyncio.sleep(0)
    assert len(door.joins.under_way()) == 1
    assert door.kept


async def test_a_stopped_code_says_why() -> None:
    door = Door()
    trying = await door.tries(HUB)
    door.joins.stop("The clock is wrong.")
    with pytest.raises(LocalError, match="The clock is wrong"):
        await trying


def desk_of(replica: Replica) -> Desk:
    """What `admissions` asks of a desk."""
    return cast(Desk, SimpleNamespace(replica=replica, authority=replica.authority, now=lambda: NOW))


def test_a_newcomer_is_in_when_the_door_has_come_as_well() -> None:
    """Else a link that breaks right after the join leaves him with a code that was forgotten and no door."""
    village = Village((WEBER,))
    village.found()
    village.join(OMAR, village.invite(WEBER, 10), 20)
    chain, door = list(village.records), village.open_door(WEBER, 5)
    joining = Joining(RESIDENT, village.code(), ())
    replica = Replica(MemoryStore(), lambda: frozenset([OMAR.id]))

    replica.ingest(chain, NOW)
    assert replica.authority(village.group).is_member(OMAR.id, NOW)
    assert list(admissions(desk_of(replica), [joining])) == []

    replica.ingest([door], NOW)
    assert list(admissions(desk_of(replica), [joining])) == [(joining, village.group)]
