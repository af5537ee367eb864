"""Noise on the wire, before TLS, inside it, and in a WebSocket: it ends the connection and nothing else."""

import asyncio
import base64
import hashlib
import random
import re
import ssl
from collections.abc import Callable
from contextlib import suppress

import pytest

from handrail_node.links import Certificate
from handrail_node.links.redial import Source
from tests.node.test_listener import UPGRADE, nobody_half_open, seconds_until_closed, stranger
from tests.support.wires import CERTIFICATE_CHANCE, Echo, Host, dialling, listening

ROUNDS = 25
HTTP = (
    b"GET /handrail HTTP/1.1\r\nHost: x\r\n",
    b"\r\n\r\n",
    b"Connection: Upgrade\r\n",
    b"\x00" * 900,
    b"A: " * 3_000,
)


def noise(chance: random.Random) -> bytes:
    return chance.randbytes(chance.choice((1, 5, 500, 20_000)))


def half_http(chance: random.Random) -> bytes:
    return b"".join(chance.choices(HTTP, k=4)) + noise(chance)


def half_upgrade(chance: random.Random) -> bytes:
    cut = chance.randrange(len(UPGRADE))
    return UPGRADE[:cut] + noise(chance)[:40] + UPGRADE[cut:]


def frames(chance: random.Random) -> bytes:
    """After a good request: frames with odd bits, lengths that are not there, no mask."""
    first, second = chance.randrange(256), chance.choice((0, 1, 125, 126, 127, 128, 253, 254, 255))
    return UPGRADE + bytes([first, second]) + noise(chance)


@pytest.mark.parametrize(
    ("make", "tls"), [(noise, False), (noise, True), (half_http, True), (half_upgrade, True), (frames, True)]
)
async def test_noise_ends_its_own_connection(make: Callable[[random.Random], bytes], tls: bool) -> None:
    chance, wrong = random.Random(f"{make.__name__} {tls}"), []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: wrong.append(context))
    host = Host(lambda wire: Echo())
    async with listening(host) as (listener, address):
        for number in range(ROUNDS):
            reader, writer = await stranger(address, tls, f"127.0.0.{number + 2}")
            try:
                writer.write(make(chance))
                if writer.can_write_eof():
                    writer.write_eof()
                else:
                    writer.close()
                await seconds_until_closed(reader)
            except (ConnectionError, ssl.SSLError):
                pass  # cut off while it spoke
            finally:
                writer.close()
        await nobody_half_open(listener)
        # And a node that speaks properly gets in all the same.
        guest = Host(lambda wire: Echo(b"open"))
        async with dialling(guest) as dialler:
            dialler.add(address, Source.ADDED)
            await guest.until(lambda: b"open" in guest.delivered)
    assert wrong == []


# -- the other way: somebody who was dialled -----------------------------------------------------------------


def accept(request: bytes) -> bytes:
    """A good answer to an upgrade."""
    key = re.search(rb"(?i)sec-websocket-key: *([^\r]+)", request)
    digest = hashlib.sha1((key[1] if key else b"") + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest()
    said = base64.b64encode(digest)
    return (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + said + b"\r\n\r\n"
    )


def answers(chance: random.Random, request: bytes) -> bytes:
    good = accept(request)
    cut = chance.randrange(len(good))
    frame = bytes([chance.randrange(256), chance.choice((0, 1, 125, 126, 127, 128, 255))])
    return chance.choice(
        (
            noise(chance),
            good[:cut] + noise(chance)[:30] + good[cut:],
            good + frame + noise(chance),
            b"HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n" + noise(chance),
            b"",
        )
    )


async def test_whatever_is_dialled_the_dialler_goes_on() -> None:
    chance, wrong, calls = random.Random(3), [], 0
    asyncio.get_running_loop().set_exception_handler(lambda _, context: wrong.append(context))
    enough = asyncio.Event()

    async def answering(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal calls
        calls += 1
        if calls > 2 * ROUNDS:
            enough.set()
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            request = await reader.readuntil(b"\r\n\r\n")
            writer.write(answers(chance, request))
            await writer.drain()
        writer.close()

    context = Certificate.throwaway(CERTIFICATE_CHANCE).context
    server = await asyncio.start_server(answering, "127.0.0.1", 0, ssl=context)
    guest = Host(lambda wire: Echo(b"hello"))
    async with server, dialling(guest) as dialler:
        dialler.add(f"127.0.0.1:{server.sockets[0].getsockname()[1]}", Source.ADDED)
        async with asyncio.timeout(20):
            await enough.wait()
    assert wrong == []
