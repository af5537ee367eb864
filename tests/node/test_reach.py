"""What an invitation names as the place where this node is reached."""

import ipaddress

import ifaddr
import pytest

from handrail_node import reach

Ip = str | tuple[str, int, int]


class Adapter:
    """A network card, as ifaddr tells of one."""

    def __init__(self, *ips: Ip) -> None:
        self.ips = [ifaddr.IP(ip, 24, "card") for ip in ips]


def advertised(
    monkeypatch: pytest.MonkeyPatch, listening: str, *ips: str | tuple[str, int, int]
) -> list[str]:
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: [Adapter("127.0.0.1", ("::1", 0, 0)), Adapter(*ips)])
    return reach.advertised(listening)


@pytest.mark.parametrize(
    "listening", ["192.0.2.7:47447", "[2001:db8::7]:47447", "library.example:47447", "127.0.0.1:9"]
)
def test_one_place_is_said_as_it_is(monkeypatch: pytest.MonkeyPatch, listening: str) -> None:
    assert advertised(monkeypatch, listening, "198.51.100.1") == [listening]


@pytest.mark.parametrize("everywhere", ["[::]:47447", "0.0.0.0:47447"])
def test_everywhere_is_said_as_the_addresses_of_this_computer_ipv4_first(
    monkeypatch: pytest.MonkeyPatch, everywhere: str
) -> None:
    said = advertised(
        monkeypatch, everywhere, ("2001:db8::7", 0, 0), "192.0.2.7", "169.254.3.4", ("fe80::1", 0, 2)
    )
    assert said == ["192.0.2.7:47447", "[2001:db8::7]:47447"]


def test_no_more_than_four_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    said = advertised(monkeypatch, "[::]:1", *(f"192.0.2.{n}" for n in range(1, 9)))
    assert said == [f"192.0.2.{n}:1" for n in range(1, 5)]


def test_without_a_cable_there_is_loopback_and_before_listening_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert advertised(monkeypatch, "[::]:47447") == ["127.0.0.1:47447"]
    assert advertised(monkeypatch, "", "192.0.2.7") == []


def test_an_address_of_two_cards_is_named_once(monkeypatch: pytest.MonkeyPatch) -> None:
    said = advertised(monkeypatch, "[::]:1", "192.0.2.7", "192.0.2.8", "192.0.2.7")
    assert said == ["192.0.2.7:1", "192.0.2.8:1"]


def test_the_addresses_of_this_computer_are_seen() -> None:
    assert reach.interfaces()


def test_of_a_real_computer_addresses_come_that_can_be_dialled() -> None:
    for address in reach.advertised("[::]:47447"):
        host = address.rsplit(":", 1)[0].strip("[]")
        assert not ipaddress.ip_address(host).is_link_local
