"""The pump feeds, writes and hands on, and ends when either side does; over real TLS on loopback."""

import asyncio
from typing import Any

import pytest

from handrail_node.links import Link, Parting, Wire, link
from handrail_protocol.limits import MESSAGE_BYTES_MAX
from tests.support.wires import Echo, Host, dialling, listening


async def connected(there: Host, here: Host) -> None:
    """Dial once and come back when the link is over at both ends."""
    async with listening(there) as (_, address), dialling(here) as dialler:
        await dialler.dial(address, here.attend)
        await there.until(lambda: there.over == 1)


async def test_messages_go_there_and_back() -> None:
    there = Host(lambda _: Echo())
    here = Host(lambda _: Saying(b"one", b"two", b"end"))
    await connected(there, here)
    assert there.delivered == [b"one", b"two", b"end"]
    assert here.delivered == [b"one", b"two", b"end"]


async def test_the_largest_message_passes_and_one_byte_more_does_not() -> None:
    there = Host(lambda _: Echo())
    here = Host(lambda _: Saying(bytes(MESSAGE_BYTES_MAX), b"end"))
    await connected(there, here)
    assert [len(each) for each in there.delivered] == [MESSAGE_BYTES_MAX, 3]

    there, here = Host(lambda _: Echo()), Host(lambda _: Saying(bytes(MESSAGE_BYTES_MAX + 1), b"end"))
    await connected(there, here)
    assert there.delivered == []


@pytest.mark.parametrize("send", ["text", "fragments above the limit", "lost"])
async def test_what_is_no_message_ends_the_link(send: str) -> None:
    there = Host(lambda _: Echo())
    async with listening(there) as (_, address), dialling(Host(lambda _: Echo())) as dialler:

        async def rude(wire: Wire) -> Parting:
            socket: Any = wire.socket
            if send == "text":
                await socket.send_str("hello")
            elif send == "fragments above the limit":
                line = socket._response.connection.transport
                for lead in (0x02, 0x00, 0x80):  # binary, more of it, the end of it; masked with zeros
                    line.write(bytes([lead, 0xFE]) + (30_000).to_bytes(2, "big") + bytes(4 + 30_000))
            else:
                socket._response.connection.transport.abort()
            await there.until(lambda: there.over == 1)
            return Parting()

        await dialler.dial(address, rude)
    assert there.delivered == []


async def test_a_machine_that_ends_still_says_its_last_words() -> None:
    there = Host(lambda _: Refusing())
    here = Host(lambda _: Echo())
    await connected(there, here)
    assert here.delivered == [b"no"]


async def test_a_message_is_made_only_when_there_is_room_for_it() -> None:
    """A peer that does not read is not answered into memory, and loses the link after a while."""
    flood = Flood()
    there = Host(lambda _: flood)
    async with listening(there) as (_, address), dialling(Host(lambda _: Echo())) as dialler:

        async def deaf(wire: Wire) -> Parting:
            socket: Any = wire.socket
            socket._response.connection.transport.pause_reading()
            await there.until(lambda: there.over == 1)
            return Parting()

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(link, "STALL_TIME_MAX", 0.5)
            await dialler.dial(address, deaf)
    # What the kernel takes on loopback, and no more: far from the gigabyte that was to be said.
    assert flood.made * MESSAGE_BYTES_MAX < 32 * 1_048_576


async def test_what_is_said_from_outside_leaves_at_once() -> None:
    there, here = Host(lambda _: Echo()), Host(lambda _: Echo())
    async with listening(there) as (_, address), dialling(here) as dialler:
        dialled = asyncio.create_task(dialler.dial(address, here.attend))
        await here.until(lambda: len(here.links) == 1)
        machine = here.links[0].machine
        assert isinstance(machine, Echo)
        machine.said.append(b"end")
        here.links[0].wake()
        await dialled
    assert there.delivered == [b"end"]


async def test_a_fault_of_ours_in_what_is_delivered_is_not_swallowed() -> None:
    class Broken(Exception):
        pass

    async def deliver(_: Link, event: object) -> None:
        raise Broken(event)

    async def attend(wire: Wire) -> Parting:
        await Link(wire, Saying(b"hello"), asyncio.get_running_loop().time, deliver).run()
        return Parting()

    there, here = Host(lambda _: Echo()), Host(lambda _: Echo())
    async with listening(there) as (_, address), dialling(here) as dialler:
        with pytest.raises(Broken):
            await dialler.dial(address, attend)
        await there.until(lambda: there.over == 1)


class Saying(Echo):
    """Says its messages and nothing more; ends when "end" comes back."""

    def receive(self, data: bytes, now: float) -> list[bytes]:
        self.ended = data == b"end"
        return [data]


class Refusing(Echo):
    """Ends at its first tick, with a word."""

    def tick(self, now: float) -> list[bytes]:
        self.said.append(b"no")
        self.ended = True
        return []


class Flood(Echo):
    """Has a gigabyte to say."""

    made = 0

    def data_to_send(self) -> bytes:
        if self.made == 16_384:
            return b""
        self.made += 1
        return bytes(MESSAGE_BYTES_MAX)
