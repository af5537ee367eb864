"""Two nodes on one network find each other, told no address, and say nothing else to it."""

import asyncio
import ipaddress
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from handrail_node.discovery import SERVICE, Discovery, best_of
from handrail_node.reach import Interface
from handrail_protocol.limits import DAY, LAN_NODES_MAX

LOOPBACK = ipaddress.ip_interface("127.0.0.1/8")


class Ear:
    """What a node was told, and a way to wait for it."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.gone: list[str] = []
        self._stirred = asyncio.Event()

    def heard(self, address: str) -> None:
        self.found.append(address)
        self._stirred.set()

    def lost(self, address: str) -> None:
        self.gone.append(address)
        self._stirred.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(15):
            while not holds():
                self._stirred.clear()
                await self._stirred.wait()


def node(ear: Ear, name: bytes, **other: object) -> Discovery:
    settings = {"interfaces": lambda: (LOOPBACK,), "random_bytes": lambda _: name, "now": lambda: 0, **other}
    return Discovery(ear.heard, ear.lost, **settings)  # type: ignore[arg-type]  # told apart by name


async def test_two_nodes_find_each_other_and_part() -> None:
    one, other = Ear(), Ear()
    here, there = node(one, b"oneoneon"), node(other, b"otherone")
    await here.start(40_001)
    await there.start(40_002)
    await one.until(lambda: one.found == ["127.0.0.1:40002"])
    await other.until(lambda: other.found == ["127.0.0.1:40001"])
    await there.stop()
    await one.until(lambda: one.gone == ["127.0.0.1:40002"])
    await here.stop()


async def test_a_network_that_comes_later_is_noticed() -> None:
    one, other = Ear(), Ear()
    networks: list[tuple[Interface, ...]] = [()]
    here = node(one, b"oneoneon", interfaces=lambda: networks[-1], look_every=0.05)
    there = node(other, b"otherone")
    await here.start(40_001)
    await there.start(40_002)
    networks.append((LOOPBACK,))
    await other.until(lambda: other.found == ["127.0.0.1:40001"])
    await one.until(lambda: one.found == ["127.0.0.1:40002"])
    await here.stop()
    await there.stop()


async def test_nodes_of_a_network_that_is_gone_are_forgotten() -> None:
    """A laptop that goes from network to network would else fill its list with those of the first ones."""
    one = Ear()
    networks: list[tuple[Interface, ...]] = [(LOOPBACK,)]
    here = node(one, b"oneoneon", interfaces=lambda: networks[-1], look_every=0.05)
    there = node(Ear(), b"otherone")
    await here.start(40_001)
    await there.start(40_002)
    await one.until(lambda: one.found == ["127.0.0.1:40002"])
    networks.append(())
    await one.until(lambda: one.gone == ["127.0.0.1:40002"])
    networks.append((LOOPBACK,))
    await one.until(lambda: one.found == ["127.0.0.1:40002"] * 2)
    await here.stop()
    await there.stop()


async def test_only_an_address_that_is_listened_on_is_announced() -> None:
    ear = Ear()
    here, elsewhere = node(ear, b"oneoneon"), node(Ear(), b"otherone")
    right = node(Ear(), b"rightone")
    await here.start(40_001)
    await elsewhere.start(40_002, "192.0.2.1")
    await right.start(40_003, "127.0.0.1")
    await ear.until(lambda: bool(ear.found))
    assert ear.found == ["127.0.0.1:40003"]
    for each in (here, elsewhere, right):
        await each.stop()


async def test_the_name_is_another_every_day() -> None:
    ear, days = Ear(), [0]
    names: list[bytes] = []

    def lot(count: int) -> bytes:
        names.append(bytes([len(names)]) * count)
        ear.heard("a name was drawn")
        return names[-1]

    here = node(ear, b"", random_bytes=lot, now=lambda: days[-1] * DAY, look_every=0.05)
    await here.start(40_001)
    await ear.until(lambda: len(names) == 1)
    days.append(1)
    await ear.until(lambda: len(names) == 2)
    await here.stop()


async def test_nothing_of_this_computer_is_announced() -> None:
    """What is heard on the network holds a random name, a port and an address."""
    ear = Ear()
    with multicast() as heard:
        here, there = node(Ear(), b"\1\2\3\4\5\6\7\x08"), node(ear, b"otherone")
        await here.start(40_001)
        await there.start(40_002)
        await ear.until(lambda: bool(ear.found))
        await here.stop()
        await there.stop()
        spoken = b"".join(packets_of(heard))
    assert b"0102030405060708" in spoken
    assert socket.gethostname().encode() not in spoken


async def test_a_liar_on_the_network_fills_no_memory() -> None:
    from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

    ear = Ear()
    here = node(ear, b"oneoneon")
    await here.start(40_001)
    liar = AsyncZeroconf(interfaces=["127.0.0.1"])
    lies = [
        AsyncServiceInfo(
            SERVICE, f"lie{n}.{SERVICE}", 40_100 + n, parsed_addresses=["127.0.0.1"], server="lie.local."
        )
        for n in range(3 * LAN_NODES_MAX)
    ]
    # A liar does not ask first whether somebody else has his names.
    told = [await liar.async_register_service(each, cooperating_responders=True) for each in lies]
    await asyncio.gather(*told)
    await ear.until(lambda: len(ear.found) >= LAN_NODES_MAX // 2)
    await liar.async_close()
    await here.stop()
    assert len(set(ear.found) - set(ear.gone)) <= LAN_NODES_MAX


@contextmanager
def multicast() -> Iterator[socket.socket]:
    """A socket that hears what is said to all on the loopback interface."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as heard:
        heard.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        heard.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        heard.bind(("224.0.0.251", 5_353))
        both = socket.inet_aton("224.0.0.251") + socket.inet_aton("127.0.0.1")
        heard.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, both)
        heard.setblocking(False)
        yield heard


def packets_of(heard: socket.socket) -> Iterator[bytes]:
    while True:
        try:
            yield heard.recv(65_536)
        except BlockingIOError:
            return


@pytest.mark.parametrize(
    ("hosts", "chosen"),
    [
        (["192.168.1.7"], "192.168.1.7"),
        (["172.17.0.1", "192.168.1.7"], "192.168.1.7"),  # the bridge of a virtual machine, here and there
        (["10.0.0.7", "192.168.1.7"], "192.168.1.7"),  # on a network of ours before one elsewhere
        (["fe80::7%3", "192.168.1.7"], "192.168.1.7"),
        (["fd00::7"], "fd00::7"),
        (["192.168.1.2"], "192.168.1.2"),  # another node on this computer
        ([], None),
    ],
)
def test_the_address_to_dial_is_the_one_on_a_network_of_ours(hosts: list[str], chosen: str | None) -> None:
    own = [ipaddress.ip_interface(each) for each in ("192.168.1.2/24", "172.17.0.1/16", "fe80::2/64")]
    assert best_of(hosts, own) == chosen
