"""An address is taken apart and put together without a mistake, and a wrong one gets a sentence."""

import pytest

from handrail_node import addresses
from handrail_protocol.errors import LocalError


@pytest.mark.parametrize(
    ("text", "host", "port"),
    [
        ("library.example:47447", "library.example", 47_447),
        ("192.0.2.1:1", "192.0.2.1", 1),
        ("[::1]:65535", "::1", 65_535),
        ("[fe80::1%eth0]:47447", "fe80::1%eth0", 47_447),
    ],
)
def test_split_and_join_are_each_others_way_back(text: str, host: str, port: int) -> None:
    assert addresses.split(text) == (host, port)
    assert addresses.join(host, port) == text


@pytest.mark.parametrize(
    "text", ["", "library", "library:", ":1", "::1", "a b:1", "x:65536", "x:1:2", "https://x:1"]
)
def test_what_is_no_address_gets_a_sentence(text: str) -> None:
    with pytest.raises(LocalError, match=r"\.$"):
        addresses.split(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("library.example", ("library.example", 47_447)),
        ("library.example:1", ("library.example", 1)),
        ("192.0.2.1", ("192.0.2.1", 47_447)),
        ("::1", ("::1", 47_447)),
        ("[::1]:1", ("::1", 1)),
        (":0", ("::", 0)),
        (" library.example ", ("library.example", 47_447)),
    ],
)
def test_what_people_type_is_understood(text: str, meant: tuple[str, int]) -> None:
    assert addresses.typed(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "library.example",
        "library:47447",
        "localhost",
        "xn--bcherei-n2a.example:1",
        "my_pi.local",
        "192.0.2.1",
        "::1",
        "[fe80::1%eth0]:1",
    ],
)
def test_what_can_be_dialled_is_taken(text: str) -> None:
    assert addresses.of_another(text) == addresses.typed(text)


@pytest.mark.parametrize(
    "text",
    """nonsense nonsense: a..b:1 -a.example:1 a-.example:1 999.1.1.1:1 1.2.3:1 0.0.0.0:1 [::]:1 :1 224.0.0.1:1
    library.example:0 library.example:x bücherei.example:1 https://library.example:1 library.example:70000
    [zz]:1 .:1 library.example/:1""".split(),
)
def test_what_can_not_be_dialled_gets_a_sentence(text: str) -> None:
    with pytest.raises(LocalError, match=r"no address: it looks like library\.example:47447|a port is"):
        addresses.of_another(text)


def test_an_ipv4_host_is_shown_as_itself() -> None:
    assert addresses.plain("::ffff:192.0.2.1") == "192.0.2.1"
    assert [addresses.plain(each) for each in ("192.0.2.1", "::1", "fe80::1%2")] == [
        "192.0.2.1",
        "::1",
        "fe80::1%2",
    ]


@pytest.mark.parametrize(
    ("address", "only_here"),
    [
        ("127.0.0.1:1", True),
        ("127.8.0.1:1", True),
        ("[::1]:1", True),
        ("localhost:1", True),
        ("192.0.2.1:1", False),
        ("[fe80::1]:1", False),
        ("library.example:1", False),
    ],
)
def test_loopback_is_no_place_where_others_reach_us(address: str, only_here: bool) -> None:
    assert addresses.is_loopback(address) is only_here


NEAR = ("127.0.0.1:1", "[::1]:1", "10.0.0.1:1", "192.168.178.2:1", "[fe80::1%eth0]:1", "[fd00::1]:1")
FAR = ("8.8.8.8:1", "100.64.0.1:1", "[2a00:1450::1]:1", "library.example:1")


@pytest.mark.parametrize("address", [*NEAR, *FAR])
def test_a_network_of_a_home_is_told_from_the_internet(address: str) -> None:
    assert addresses.is_near(address) is (address in NEAR)
