"""Strangers at the door of a real hub: whatever they know and whatever they send, they learn nothing of a
group, and the members are served meanwhile."""

import asyncio
import http.client
import os
import socket
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from handrail_node.addresses import split
from handrail_node.links.listener import PATH
from handrail_node.links.tls import dialling_context
from handrail_protocol import messages
from handrail_protocol.errors import Fault
from handrail_protocol.handshake import Mode, Opening, Proved, Served
from handrail_protocol.identity import certify
from handrail_protocol.keys import SigningKey
from handrail_protocol.kinds import Audience
from handrail_protocol.kinds import Role as GroupRole
from handrail_protocol.limits import HALF_OPEN_MAX, HALF_OPEN_PER_ADDRESS_MAX, MESSAGE_BYTES_MAX, REFUSAL_AT
from handrail_protocol.ranges import Wanted, Whole, row_of, want_row_of
from tests.support.nodes import Node, Nodes, nodes, until
from tests.support.small_town import is_linked
from tests.support.strangers import Inside, Stranger, Visit, believing_everybody, inside, visit
from tests.support.village import Village, Villager

GOAL = "see photos of Leo in the garden"
PRIVATE = "Rosa Meier, Hauptstrasse 5, second floor"
NOWHERE = b"\x07" * 32
EVE = Villager("Eve")


@dataclass
class Town:
    house: Nodes
    library: Node
    nina: Node
    omar: Node
    nina_inside: Inside

    @property
    def door(self) -> str:
        return self.library.address


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with nodes(tmp_path_factory.mktemp("town")) as house:
        library, nina, omar = house.node("library", hub=True), house.node("nina"), house.node("omar")
        for node, name in ((library, "Ms Weber"), (nina, "Nina"), (omar, "Omar")):
            node.setup(name)
            node.up()
        library.run("group", "create", "Library Süd", "--area", "Süd")
        for node in (nina, omar):
            assert node.run("join", library.run("invite")["link"])["state"] == "member"
        nina.run("ask", "--topic", "photos", "--goal", GOAL, "--private", PRIVATE)
        until(lambda: GOAL in str(omar.run("requests")), "all know of it", library, nina, omar)
        until(lambda: len(omar.run("members")) == 3, "all know each other", omar)
        nina.stop()
        found = inside(nina.home)
        nina.up()
        yield Town(house, library, nina, omar, found)


def still_serves(town: Town, node: Node, goal: str) -> None:
    """What a member asks reaches the library while all this goes on."""
    request = node.run("ask", "--topic", "photos", "--goal", goal)["request"]
    until(lambda: request in str(town.library.run("requests")), "the library serves its members", node)


def knocking(*ids: bytes) -> Stranger:
    """Somebody who knows these 32 bytes and takes them for what opens a door."""
    return Stranger([served(EVE)], [Opening(each, Mode.MEMBER, each) for each in ids])


def served(who: Villager) -> Served:
    return Served(certify(who.root, who.device().public, 1_795_000_000), who.device())


def what_a_group_says(found: Inside) -> list[bytes]:
    """What no stranger may hear: ids, texts, names, persons and devices, whole bodies and headers."""
    said = [GOAL.encode(), "Library Süd".encode(), b"Nina", b"Omar", found.group]
    for record in found.records:
        said += [record.id, record.header_bytes, record.header.person, record.header.device]
        said += [record.body] if record.body else []
    return said


def heard_nothing(told: Visit, found: Inside) -> None:
    heard = b"".join(told.frames)
    assert not [each for each in what_a_group_says(found) if each in heard]


# -- who knows host, port and the group's id ------------------------------------------------------------


async def test_whatever_group_a_stranger_names_he_is_told_the_same(town: Town) -> None:
    found = town.nina_inside
    known, unknown = knocking(found.group), knocking(NOWHERE)
    others = knocking(*(record.id for record in found.records[:20]), found.served.certificate.device)
    told = await asyncio.gather(*(visit(town.door, each) for each in (known, unknown, others)))
    for each in told:
        assert each.is_refused
        heard_nothing(each, found)
    assert len({tuple(each.frames[1:]) for each in told}) == 1
    assert len({len(each.frames[0]) for each in told}) == 1
    assert told[0].frames[1] == messages.encode(messages.Refusal(Fault.NOT_ADMITTED, None, None))
    # It left at a fixed age of the link and not sooner; that it is not later, a passed clock shows better.
    for each in told:
        assert each.times[-1] >= REFUSAL_AT * 0.98


async def test_a_member_comes_in_by_the_same_way(town: Town) -> None:
    """The stranger's language is right: with Nina's keys he is let in."""
    told = await visit(town.door, town.nina_inside.as_member())
    assert [type(each) for each in told.events] == [Proved], told.why
    assert isinstance(told.messages[-1], messages.Welcome)


# -- who even has the door key, and a grant of his own making ------------------------------------------


def with_a_grant_of_his_own(found: Inside, door: Opening) -> Stranger:
    village = Village((EVE,))
    village.__dict__["group"] = found.group
    village.show(EVE)
    village.grant(EVE, EVE, GroupRole.STEWARD, GroupRole.HUB, at=10)
    made = {record.id: record for record in village.records}
    return Stranger([served(EVE)], [door], made)


@pytest.mark.parametrize("knows_the_record", [False, True], ids=["the key alone", "its record, too"])
async def test_a_grant_of_his_own_making_lets_nobody_in(town: Town, knows_the_record: bool) -> None:
    found = town.nina_inside
    door = found.door()
    if not knows_the_record:
        door = Opening(door.id, Mode.MEMBER, found.group)
    place = 0, int(Audience.AUTHORITY), 1_795_000_000
    asked = messages.Query(*place, (row_of(Whole("", bytes(10))),))
    wanted = messages.Want(*place, (want_row_of(Wanted("")),))
    pretend = (messages.encode(asked), messages.encode(wanted))
    with believing_everybody():
        told = await visit(town.door, with_a_grant_of_his_own(found, door), pretend=pretend)
    assert len(told.said) == 4  # his tags, his proofs, and what nobody hears any more
    assert told.is_refused
    # Who listens there he can read by now; of all else not a byte, also where the door's key fits.
    heard_nothing(told, found)
    [proof] = told.opened(door.id)
    library = bytes.fromhex(town.library.run("status")["persons"][0]["id"])
    devices = {record.header.device for record in found.records if record.header.person == library}
    known = {found.group, library, *devices}
    assert library in proof
    assert not [each for each in what_a_group_says(found) if each in proof and each not in known]
    refused = await visit(town.door, knocking(NOWHERE))
    assert told.frames[-1] == refused.frames[-1]
    assert until(lambda: EVE.id.hex() not in str(town.library.run("members")), "he is nobody there")


async def test_the_keys_of_a_member_with_another_root_are_nobodys(town: Town) -> None:
    found = town.nina_inside
    own = SigningKey.from_secret(os.urandom(32))
    mine = Served(certify(own, found.served.key.public, 1_795_000_000), found.served.key)
    with believing_everybody():
        told = await visit(town.door, Stranger([mine], [found.door()], found.acts))
    assert told.is_refused


async def test_what_a_member_said_works_once(town: Town) -> None:
    """A proof is made over the listener's fresh words: said again, it is a stranger's."""
    told = await visit(town.door, town.nina_inside.as_member())
    assert [type(each) for each in told.events] == [Proved], told.why
    again = await visit(town.door, knocking(NOWHERE), say=told.said)
    assert again.is_refused
    heard_nothing(again, town.nina_inside)


async def test_who_was_revoked_is_refused_and_hears_of_nothing_new(town: Town, tmp_path: Path) -> None:
    with nodes(tmp_path) as house:
        former = house.node("former")
        former.setup("Paul")
        former.up()
        assert former.run("join", town.library.run("invite")["link"])["state"] == "member"
        until(lambda: GOAL in str(former.run("requests")), "he knows what members know", former)
        person = former.run("status")["persons"][0]["id"]
        former.stop()
        found = inside(former.home)
        town.library.run("revoke", person)
        late = town.nina.run("ask", "--topic", "messages", "--goal", "write to Leo")["request"]
        until(lambda: late in str(town.library.run("requests")), "the library has it", town.library)
        with believing_everybody():
            told = await visit(town.door, found.as_member())
        assert told.is_refused, told.why
        held = former_count(former)
        former.run("peers", "add", town.library.address)
        until(lambda: "waiting" in str(former.run("peers")), "he was refused", former)
        assert former_count(former) == held
        assert late not in str(former.run("requests"))
        assert not is_linked(former)


def former_count(node: Node) -> int:
    if not node.is_running:
        node.up()
    return int(node.run("status")["records"])


# -- noise ---------------------------------------------------------------------------------------------


HELLO = messages.Tags(messages.VERSION, bytes(32), tuple(messages.Limits()), (bytes(16),) * 32)
NOISE: dict[str, bytes] = {
    "nothing": b"",
    "one byte": b"\xc1",
    "random bytes": os.urandom(1_000),
    "as much as fits": os.urandom(MESSAGE_BYTES_MAX),
    "arrays in arrays": b"\x91" * 60_000,
    "four billion items": b"\xdd\xff\xff\xff\xff",
    "a message of another time": messages.encode(messages.Done(0, 0)),
    "a welcome to himself": messages.encode(messages.Welcome(0, (bytes(32),))),
    "a release to come": messages.encode(HELLO)[:1] + b"\x01\x63" + messages.encode(HELLO)[3:],
}


async def test_noise_is_refused_like_anybody(town: Town) -> None:
    said = (visit(town.door, knocking(NOWHERE), say=[noise]) for noise in NOISE.values())
    told = await asyncio.gather(*said)
    for name, each in zip(NOISE, told, strict=True):
        assert len(each.frames) <= 2, name
        assert all(isinstance(message, (messages.Hello, messages.Refusal)) for message in each.messages), name
        assert each.closed_by is not None, name
        heard_nothing(each, town.nina_inside)
    still_serves(town, town.nina, "see the noise pass")


async def test_a_frame_too_large_ends_the_link(town: Town) -> None:
    told = await visit(town.door, knocking(NOWHERE), say=[bytes(MESSAGE_BYTES_MAX + 1)])
    assert len(told.frames) == 1
    # Why is said before the line is cut; what he has still in flight may make the system cut it first.
    assert told.closed_by in (aiohttp.WSCloseCode.MESSAGE_TOO_BIG, aiohttp.WSCloseCode.ABNORMAL_CLOSURE)


def test_other_paths_and_words_find_no_page(town: Town) -> None:
    for method, path in (("GET", "/"), ("GET", PATH), ("POST", PATH), ("GET", "/../store.db")):
        with closing(
            http.client.HTTPSConnection(*split(town.door), timeout=5, context=dialling_context())
        ) as line:
            line.request(method, path)
            answer = line.getresponse()
            assert answer.status == 404
            assert answer.read() in (b"", b"404: Not Found")
            assert set(answer.headers) <= {"Content-Length", "Content-Type", "Date", "Server", "Connection"}
            assert answer.headers["Server"] == "handrail"


# -- floods --------------------------------------------------------------------------------------------


class Sitting:
    """One who opens connections, as far as he gets, and then says nothing more."""

    def __init__(self, address: str, origin: str, *, tls: bool) -> None:
        self._to, self._origin, self._tls = split(address), origin, tls
        self._open: list[socket.socket] = []

    def sit_down(self, count: int, words: bytes) -> None:
        for _ in range(count):
            with suppress(OSError):
                self._open.append(self._connected())
                self._open[-1].sendall(words)

    def _connected(self) -> socket.socket:
        line = socket.create_connection(self._to, 5, (self._origin, 0))
        try:
            return dialling_context().wrap_socket(line, server_hostname="x") if self._tls else line
        except OSError:
            line.close()
            raise

    def still_there(self) -> int:
        """How many connections the node has not ended yet."""
        return sum(map(self._is_open, self._open))

    @staticmethod
    def _is_open(line: socket.socket) -> bool:
        line.settimeout(0.02)
        try:
            return line.recv(65_536) != b""
        except TimeoutError:
            return True
        except OSError:
            return False

    def leave(self) -> None:
        for line in self._open:
            line.close()


def until_gone(sitting: list[Sitting], within: float) -> None:
    until(lambda: not any(each.still_there() for each in sitting), "all were sent away", within=within)


def test_who_sits_at_the_door_is_few_and_soon_gone(town: Town) -> None:
    slow = Sitting(town.door, "127.0.0.2", tls=False)
    half = Sitting(town.door, "127.0.0.3", tls=True)
    try:
        slow.sit_down(12, b"\x16\x03\x01")
        half.sit_down(12, b"GET /handrail HTTP/1.1\r\nHost: x\r\n")
        assert slow.still_there() <= HALF_OPEN_PER_ADDRESS_MAX
        assert half.still_there() <= HALF_OPEN_PER_ADDRESS_MAX
        still_serves(town, town.nina, "see that others wait")
        until_gone([slow, half], within=8)
    finally:
        slow.leave()
        half.leave()


def test_a_flood_from_many_places_stops_no_member(town: Town) -> None:
    crowd = [Sitting(town.door, f"127.0.1.{number}", tls=False) for number in range(1, 60)]
    try:
        for each in crowd:
            each.sit_down(HALF_OPEN_PER_ADDRESS_MAX, b"\x16")
        assert sum(each.still_there() for each in crowd) <= HALF_OPEN_MAX
        still_serves(town, town.nina, "see the flood pass")
        until_gone(crowd, within=10)
    finally:
        for each in crowd:
            each.leave()
    town.omar.stop()
    town.omar.again()
    until(lambda: is_linked(town.omar), "a member comes in again", town.omar, town.library)
    assert not [line for line in town.library.log().splitlines() if "Traceback" in line]
