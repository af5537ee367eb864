"""Nodes on one LAN find each other, told no address, and say nothing there about anybody."""

import platform
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.hosts import Host, Network, internet
from tests.support.nodes import Node, Nodes, nodes, until

ADDRESSES = "192.168.7.0/24"
# Multicast DNS asks three times within two seconds; a network that came later is noticed within ten.
FOUND_WITHIN = 30.0
UDP, MULTICAST_DNS = 17, 5_353
# Prints each packet that passes a network card, as a line of hexadecimal digits.
_LISTEN = """
import socket
card = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
card.bind(("eth0", 0))
print("listening", flush=True)
while True:
    print(card.recv(65_535).hex(), flush=True)
"""


@dataclass
class Lan:
    """One network with nothing beyond it, and the nodes on it, each on a computer of its own."""

    network: Network
    nodes: Nodes
    hosts: dict[str, Host] = field(default_factory=dict)

    def node(self, name: str, *, lan: bool = True, hub: bool = False, plugged: bool = True) -> Node:
        self.hosts[name] = self.network.internet.bare_host(name)
        if plugged:
            self.hosts[name].plug(self.network)
        return self.nodes.node(name, listen="[::]:0", lan=lan, hub=hub, before=self.hosts[name].enter)


@contextmanager
def one_lan(folder: Path) -> Iterator[Lan]:
    with internet() as net, nodes(folder) as all_nodes:
        yield Lan(net.lan(ADDRESSES), all_nodes)


@contextmanager
def overheard(host: Host) -> Iterator[list[bytes]]:
    """Every packet that a further computer on the network sees; complete when the block is left."""
    packets: list[bytes] = []
    ear = subprocess.Popen(
        [*host.enter, sys.executable, "-c", _LISTEN], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL
    )
    assert ear.stdout is not None
    try:
        assert ear.stdout.readline() == b"listening\n"
        yield packets
    finally:
        ear.kill()
        said, _ = ear.communicate()
        packets += [bytes.fromhex(line.decode()) for line in said.splitlines() if line]


def is_multicast_dns(packet: bytes) -> bool:
    """Whether a packet of the cable goes by UDP to the port where announcements are heard."""
    kind, head = packet[12:14], packet[14:]
    if kind == b"\x08\x00":
        protocol, port = head[9], head[(head[0] & 15) * 4 + 2 :][:2]
    elif kind == b"\x86\xdd":
        protocol, port = head[6], head[42:44]
    else:
        return False
    return protocol == UDP and int.from_bytes(port) == MULTICAST_DNS


def label(name: str) -> bytes:
    """A name as it stands in an announcement."""
    return bytes([len(name)]) + name.encode()


def linked(node: Node) -> list[str]:
    """Who is at the other end of its live links."""
    return [link["peer"] for link in node.run("status")["links"] if link["state"] == "live"]


def found_a_group(steward: Node) -> str:
    """A group of its own; returns a code for a helper."""
    steward.setup("Ms Weber")
    steward.up()
    steward.run("group", "create", "Library Süd", "--area", "Süd")
    code: str = steward.run("invite", "--role", "helper", "--uses", "2")["code"]
    return code


def test_a_bare_code_finds_its_group_on_the_lan(tmp_path: Path) -> None:
    with one_lan(tmp_path) as it:
        library, omar, club = it.node("library"), it.node("omar"), it.node("club")
        club.setup("Club Nord")
        club.up()
        club.run("group", "create", "Club Nord", "--area", "Nord")
        code = found_a_group(library)
        omar.setup("Omar")
        omar.up()
        assert omar.run("join", code)["state"] == "member"
        until(lambda: linked(omar) == ["Ms Weber"], "linked with the library alone", omar, library)
        assert club.run("members") == [{**club.run("members")[0], "name": "Club Nord"}]


def test_members_find_each_other_when_the_hub_is_gone_and_every_port_is_new(tmp_path: Path) -> None:
    with one_lan(tmp_path) as it:
        hub, nina, omar = it.node("hub", lan=False, hub=True), it.node("nina"), it.node("omar")
        code = found_a_group(hub)
        for node, name in ((nina, "Nina"), (omar, "Omar")):
            node.setup(name)
            node.up()
            assert (
                node.run("join", code, "--at", f"{it.hosts['hub'].address}:{hub.port}")["state"] == "member"
            )
        until(lambda: len(nina.run("members")) == 3, "Nina knows Omar", nina)
        for node in (hub, nina, omar):
            node.stop()
        old = nina.port, omar.port
        nina.up()
        omar.up()
        assert (nina.port, omar.port) != old
        until(lambda: linked(nina) and linked(omar), "linked", nina, omar, within=FOUND_WITHIN)
        nina.run("ask", "--topic", "photos", "--goal", "find last summer")
        request = until(lambda: omar.run("requests"), "the request went from house to house", omar)[0]["id"]
        omar.run("accept", request)
        offer = until(lambda: nina.run("offers"), "the offer came back", nina)[0]["id"]
        nina.run("choose", offer)
        until(lambda: omar.run("agreements"), "they have an agreement, and there was no hub", omar)


def test_a_network_that_comes_later_is_noticed(tmp_path: Path) -> None:
    with one_lan(tmp_path) as it:
        library, omar = it.node("library"), it.node("omar", plugged=False)
        code = found_a_group(library)
        omar.setup("Omar")
        omar.up()
        with ThreadPoolExecutor(1) as beside:
            joining = beside.submit(omar.run, "join", code)
            it.hosts["omar"].plug(it.network)
            assert joining.result()["state"] == "member"


def test_what_is_said_to_everybody_on_the_lan_names_nobody(tmp_path: Path) -> None:
    with one_lan(tmp_path) as it:
        library, omar = it.node("library"), it.node("omar")
        with overheard(it.network.host("neighbour")) as packets:
            code = found_a_group(library)
            omar.setup("Omar")
            omar.up()
            group = omar.run("join", code)["group"]
            persons = [row["person"] for row in omar.run("members")]
            omar.stop()
            library.stop()
        said = b"".join(packet for packet in packets if is_multicast_dns(packet))
        assert b"_handrail" in said
        names = ["Weber", "Omar", "Library", "Süd", code]
        texts = [each.encode() for each in names] + [bytes.fromhex(each) for each in [group, *persons]]
        texts.append(label(platform.node()))  # it often is its owner's name
        found = [text for text in texts if text in said or text.hex().encode() in said]
        assert found == []


def test_a_node_without_lan_is_not_heard_there(tmp_path: Path) -> None:
    with one_lan(tmp_path) as it:
        library, quiet = it.node("library"), it.node("quiet", lan=False)
        with overheard(it.network.host("neighbour")) as packets:
            code = found_a_group(library)
            quiet.setup("Omar")
            quiet.up()
            where = f"{it.hosts['library'].address}:{library.port}"
            assert quiet.run("join", code, "--at", where)["state"] == "member"
            quiet.stop()
            library.stop()
        speakers = {packet[6:12].hex(":") for packet in packets if is_multicast_dns(packet)}
        assert speakers == {it.hosts["library"].card_number()}


def test_words_alone_bring_a_person_back_on_the_lan(tmp_path: Path) -> None:
    with one_lan(tmp_path) as it:
        library, omar, again = it.node("library"), it.node("omar"), it.node("again")
        code = found_a_group(library)
        words = omar.setup("Omar")["words"]
        omar.up()
        group = omar.run("join", code)["group"]
        omar.kill()
        again.run("setup", "--restore", stdin=words)
        again.up()
        until(lambda: [row["id"] for row in again.run("status")["groups"]] == [group], "he is back", again)
