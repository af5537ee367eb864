"""Whoever has proved nothing gets little time and few places, whatever he does with them."""

import asyncio
import errno
import socket
import ssl
from typing import Any

import pytest

from handrail_node.links import Listener, Parting, Wire
from handrail_node.links.listener import HalfOpen, _why_not, origin_of
from handrail_protocol.errors import LocalError
from handrail_protocol.limits import GREETING_TIME_MAX, HALF_OPEN_MAX, HALF_OPEN_PER_ADDRESS_MAX, TLS_TIME_MAX
from tests.support.wires import Echo, Host, any_certificate, dialling, listening

UPGRADE = (
    b"GET /handrail HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


async def stranger(
    address: str, tls: bool = True, origin: str = "127.0.0.1"
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    host, _, port = address.rpartition(":")
    context = any_certificate() if tls else None
    return await asyncio.open_connection(host, int(port), ssl=context, local_addr=(origin, 0))


async def seconds_until_closed(reader: asyncio.StreamReader) -> float:
    """How long it takes until the other end is closed; whatever it says is read and thrown away."""
    began = asyncio.get_running_loop().time()
    async with asyncio.timeout(GREETING_TIME_MAX + 3):
        try:
            while await reader.read(65_536):
                pass
        except (ConnectionError, ssl.SSLError):
            pass  # cut off is closed too
    return asyncio.get_running_loop().time() - began


async def nobody_half_open(listener: Listener) -> None:
    for _ in range(100):
        if not listener.half_open:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"{listener.half_open} still half open")


# What a stranger does before he falls silent: his words, whether inside TLS, and how long he may stay.
SILENT = {
    "nothing": (b"", False, TLS_TIME_MAX),
    "half a TLS hello": (b"\x16\x03\x01", False, TLS_TIME_MAX),
    "no TLS": (b"GET / HTTP/1.1\r\n\r\n", False, 0.5),
    "nothing in TLS": (b"", True, GREETING_TIME_MAX),
    "half a request": (b"GET /handrail HT", True, GREETING_TIME_MAX),
    "no WebSocket": (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", True, 0.5),
    "nothing in a WebSocket": (UPGRADE, True, GREETING_TIME_MAX),
}


async def test_who_falls_silent_at_any_stage_is_closed() -> None:
    async def stay(number: int, said: bytes, tls: bool) -> float:
        reader, writer = await stranger(address, tls, f"127.0.0.{number + 2}")
        writer.write(said)
        seconds = await seconds_until_closed(reader)
        writer.close()
        return seconds

    async with listening(Host(lambda _: Echo()), "0.0.0.0") as (listener, anywhere):
        address = anywhere.replace("0.0.0.0", "127.0.0.1")
        stays = [stay(number, said, tls) for number, (said, tls, _) in enumerate(SILENT.values())]
        stayed = dict(zip(SILENT, await asyncio.gather(*stays), strict=True))
        assert stayed == {name: pytest.approx(longest, abs=0.6) for name, (*_, longest) in SILENT.items()}
        await nobody_half_open(listener)


async def test_an_open_link_may_be_silent_and_is_not_half_open() -> None:
    there, here = Host(lambda _: Echo()), Host(lambda _: Echo(b"open"))
    async with listening(there) as (listener, address), dialling(here) as dialler:
        dialled = asyncio.create_task(dialler.dial(address, here.attend))
        await there.until(lambda: b"open" in there.delivered)
        assert listener.half_open == 0
        _, pending = await asyncio.wait([dialled], timeout=GREETING_TIME_MAX + 0.5)
        assert pending
        assert there.over == 0
        here.links[0].machine.said.append(b"end")  # type: ignore[attr-defined]  # it is an Echo
        here.links[0].wake()
        await dialled


async def test_one_address_has_four_places_and_gets_them_back() -> None:
    async with listening(Host(lambda _: Echo())) as (listener, address):
        held = [await stranger(address) for _ in range(HALF_OPEN_PER_ADDRESS_MAX)]
        assert listener.half_open == HALF_OPEN_PER_ADDRESS_MAX
        for _ in range(20):
            with pytest.raises((ConnectionError, ssl.SSLError)):
                await stranger(address)
        for _, writer in held:
            writer.close()
            await writer.wait_closed()
        await nobody_half_open(listener)
        _, writer = await stranger(address)
        writer.close()


async def test_a_flood_does_not_keep_a_member_on_another_address_out() -> None:
    there, here = Host(lambda _: Echo()), Host(lambda _: Echo(b"open", b"end"))
    async with listening(there, "0.0.0.0") as (listener, address), dialling(here) as dialler:
        port = address.rpartition(":")[2]
        at = f"127.0.0.1:{port}"
        flood = [await stranger(at, tls=False, origin="127.0.0.2") for _ in range(40)]
        await dialler.dial(at, here.attend)
        assert there.delivered == [b"open", b"end"]
        assert listener.half_open <= HALF_OPEN_PER_ADDRESS_MAX
        for _, writer in flood:
            writer.close()


def test_places_are_counted_by_address_and_in_all() -> None:
    half_open = HalfOpen()
    entered = [half_open.enter(f"192.0.2.{n // 8}") for n in range(8 * 100)]
    assert sum(entered[:8]) == HALF_OPEN_PER_ADDRESS_MAX
    assert sum(entered) == len(half_open) == HALF_OPEN_MAX
    half_open.leave("192.0.2.0")
    assert half_open.enter("192.0.2.0")


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2::1", "2001:db8:1:2::"),
        ("fe80::1%eth0", "fe80::1"),
        ("::1", "::"),
    ],
)
def test_a_home_is_one_origin_whatever_addresses_it_invents(host: str, origin: str) -> None:
    assert origin_of(host) == origin


async def test_it_listens_for_both_kinds_of_address() -> None:
    there, here = Host(lambda _: Echo()), Host(lambda _: Echo(b"end"))
    async with listening(there, "::") as (_, address), dialling(here) as dialler:
        port = address.rpartition(":")[2]
        await dialler.dial(f"[::1]:{port}", here.attend)
        await dialler.dial(f"127.0.0.1:{port}", here.attend)
        assert [link.wire.address.rpartition(":")[0] for link in there.links] == ["[::1]", "127.0.0.1"]


async def test_a_port_in_use_is_one_sentence() -> None:
    host = Host(lambda _: Echo())
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with listening(host) as (listener, _):
            with pytest.raises(LocalError, match=rf"^Port {port} is already in use.*--listen"):
                await listener.open("127.0.0.1", port)


@pytest.mark.parametrize(
    ("wrong", "advice"),
    [
        (OSError(errno.EACCES, "Permission denied"), "above 1023"),
        (OSError(errno.EADDRNOTAVAIL, "Cannot assign requested address"), "Cannot assign requested address"),
    ],
)
def test_every_reason_not_to_listen_is_a_sentence_with_a_next_step(wrong: OSError, advice: str) -> None:
    sentence = _why_not(wrong, "192.0.2.1:80", 80)
    assert advice in sentence
    assert "--listen" in sentence


async def test_nothing_of_the_program_is_told_to_who_asks_for_a_page() -> None:
    async with listening(Host(lambda _: Echo())) as (_, address):
        for request in (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", UPGRADE):
            reader, writer = await stranger(address)
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            assert b"Server: handrail\r\n" in head
            assert b"ython" not in head
            assert b"aiohttp" not in head
            writer.close()


async def test_whom_a_home_dials_does_not_stand_in_the_clear() -> None:
    """The TLS hello carries no host name: it is said before anything is encrypted."""
    first: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first.set_result(await reader.read(4_096))
        writer.close()

    async def never(_: Wire) -> Parting:
        raise AssertionError("nobody answered")

    host: Any = Host(lambda _: Echo())
    async with await asyncio.start_server(listen, "127.0.0.1", 0) as server, dialling(host) as dialler:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(LocalError):
            await dialler.dial(f"localhost:{port}", never)
        assert b"localhost" not in await first
