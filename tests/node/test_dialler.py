"""An address is dialled again and again, never in step with others, and never twice at once."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_node.links import Parting, Wire
from handrail_node.links import dialler as dialler_module
from handrail_node.links.dialler import Unreachable
from handrail_node.links.redial import Redial, Source
from handrail_protocol.errors import LocalError
from handrail_protocol.limits import ADDRESSES_DIALLED_MAX, REDIAL_BASE, REDIAL_CAP
from tests.support.wires import Echo, Host, dialling, listening

HUB = "library.example:47447"


def test_waits_grow_to_a_cap_and_are_drawn_by_lot() -> None:
    redial = Redial()
    redial.add(HUB, Source.HUB, 0.0)
    now, longest = 0.0, []
    for _ in range(8):
        assert redial.due(now) == [HUB]
        redial.ended(HUB, now, chance=0.999999)
        due = redial.next_due()
        assert due is not None
        longest.append(round(due - now, 3))
        now = due
    assert longest == [1.0, 2.0, 4.0, 8.0, 15.0, 15.0, 15.0, 15.0]


@given(st.lists(st.floats(0, 1, exclude_max=True), min_size=1, max_size=40))
def test_no_wait_is_longer_than_the_cap(chances: list[float]) -> None:
    redial = Redial()
    redial.add(HUB, Source.HUB, 0.0)
    now = 0.0
    for tries, chance in enumerate(chances):
        assert redial.due(now) == [HUB]
        redial.ended(HUB, now, chance)
        due = redial.next_due()
        assert due is not None
        assert due - now == pytest.approx(chance * min(REDIAL_CAP, REDIAL_BASE * 2**tries))
        now = due


def test_one_address_is_dialled_once_at_a_time() -> None:
    redial = Redial()
    redial.add(HUB, Source.HUB, 0.0)
    assert redial.due(0.0) == [HUB]
    redial.add(HUB, Source.LAN, 1.0)
    assert redial.due(1_000.0) == []
    assert redial.addresses() == {HUB: False}


def test_a_good_link_makes_the_count_begin_anew() -> None:
    redial = Redial()
    redial.add(HUB, Source.HUB, 0.0)
    for _ in range(6):
        redial.due(100.0)
        redial.ended(HUB, 100.0, chance=0.0)
    assert redial.due(100.0) == [HUB]
    redial.ended(HUB, 100.0 + REDIAL_CAP + 1, chance=0.5)
    assert redial.next_due() == 100.0 + REDIAL_CAP + 1 + REDIAL_BASE / 2


def test_a_peer_that_says_when_it_is_back_is_given_that_time_up_to_the_cap() -> None:
    redial = Redial()
    redial.add(HUB, Source.HUB, 0.0)
    for now, retry_after, wait in ((0.0, 3.0, 3.0), (100.0, 86_400.0, REDIAL_CAP)):
        assert redial.due(now) == [HUB]
        redial.ended(HUB, now, chance=0.0, retry_after=retry_after)
        assert redial.next_due() == now + wait


def test_an_address_goes_with_the_last_source_that_names_it() -> None:
    redial = Redial()
    redial.add(HUB, Source.HUB, 0.0)
    redial.add(HUB, Source.LAN, 0.0)
    redial.discard(HUB, Source.LAN)
    assert redial.addresses() == {HUB: True}
    assert redial.due(0.0) == [HUB]
    redial.discard(HUB, Source.HUB)
    assert redial.addresses() == {HUB: False}  # the link that stands is left alone
    redial.ended(HUB, 9.0, chance=0.0)
    assert redial.addresses() == {}


def test_a_node_does_not_dial_itself_twice() -> None:
    redial = Redial()
    redial.add(HUB, Source.LAN, 0.0)
    redial.due(0.0)
    redial.is_own(HUB)
    assert not redial.add(HUB, Source.HUB, 1.0)
    assert redial.due(1_000.0) == []


def test_a_lan_that_names_a_thousand_addresses_fills_no_memory() -> None:
    redial = Redial()
    for number in range(1_000):
        redial.add(f"192.0.2.1:{number + 1}", Source.LAN, 0.0)
    assert len(redial.addresses()) == ADDRESSES_DIALLED_MAX


def test_hurry_dials_at_once_whatever_waits() -> None:
    redial = Redial()
    redial.add(HUB, Source.HUB, 0.0)
    redial.due(0.0)
    redial.ended(HUB, 0.0, chance=0.9)
    assert redial.due(0.1) == []
    redial.hurry(0.1)
    assert redial.due(0.1) == [HUB]


async def test_a_link_that_ends_is_dialled_again() -> None:
    there, here = Host(lambda _: Echo()), Host(lambda _: Echo(b"end"))
    async with listening(there) as (_, address), dialling(here) as dialler:
        dialler.add(address, Source.ADDED)
        await here.until(lambda: here.over >= 3)
    assert there.delivered[:3] == [b"end"] * 3


async def test_a_hub_that_comes_back_is_found() -> None:
    there, here = Host(lambda _: Echo()), Host(lambda _: Echo(b"open"))
    async with dialling(here) as dialler:
        async with listening(there) as (_, address):
            dialler.add(address, Source.HUB)
            await there.until(lambda: there.delivered == [b"open"])
        await here.until(lambda: here.over == 1)
        async with listening(there, address.rpartition(":")[0], int(address.rpartition(":")[2])):
            await there.until(lambda: there.delivered == [b"open"] * 2)


async def test_an_address_that_was_this_node_is_not_dialled_again() -> None:
    there = Host(lambda _: Echo())
    dialled: list[str] = []

    async def attend(wire: Wire) -> Parting:
        dialled.append(wire.address)
        there.stirred.set()
        return Parting(own=True)

    here = Host(lambda _: Echo())
    here.attend = attend  # type: ignore[method-assign]  # a host that finds itself at the other end
    async with listening(there) as (_, address), dialling(here) as dialler:
        dialler.add(address, Source.LAN)
        await there.until(lambda: dialled == [address])
        await there.until(lambda: dialler.addresses() == {})
        dialler.add(address, Source.LAN)
        assert dialler.addresses() == {}


async def test_who_does_not_answer_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialler_module, "CONNECT_TIME_MAX", 0.5)  # a name server may take longer
    here = Host(lambda _: Echo())
    async with listening(Host(lambda _: Echo())) as (_, address):
        pass
    async with dialling(here) as dialler:
        for wrong in (address, "no-such-host.invalid:1"):
            with pytest.raises(Unreachable, match="Nobody answers"):
                await dialler.dial(wrong, here.attend)
        with pytest.raises(LocalError, match="no address"):
            dialler.add("not an address", Source.ADDED)
        with pytest.raises(LocalError, match="up to 65535"):
            await dialler.dial("library.example:65536", here.attend)


async def test_a_server_of_another_kind_is_unreachable() -> None:
    async def page(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    here = Host(lambda _: Echo())
    async with await asyncio.start_server(page, "127.0.0.1", 0) as server, dialling(here) as dialler:
        with pytest.raises(Unreachable):
            await dialler.dial(f"127.0.0.1:{server.sockets[0].getsockname()[1]}", here.attend)
