"""Calling a node: the blocking call of the command line, and the open stream of a screen."""

import asyncio
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from handrail_node.control.client import NO_NODE, Client, Refused, call
from handrail_node.control.messages import REQUEST_BYTES_MAX
from handrail_node.control.server import ControlServer
from handrail_node.events import Bus
from handrail_protocol.errors import LocalError
from tests.support.control import ServedAside, Table

ANSWERS: dict[str, Any] = {"status": {"ok": True}, "ask": LocalError("No."), "echo": lambda params: params}
PATIENCE = 10


# -- one call -------------------------------------------------------------------------------------


def test_a_call_gives_the_result(tmp_path: Path) -> None:
    path = tmp_path / "control.sock"
    with ServedAside(path, ANSWERS) as table:
        assert call(path, "echo", {"text": "Grüße\nan alle"}) == {"text": "Grüße\nan alle"}
        assert table.calls == [("echo", {"text": "Grüße\nan alle"})]


def test_a_refusal_is_raised_with_the_nodes_sentence(tmp_path: Path) -> None:
    path = tmp_path / "control.sock"
    with ServedAside(path, ANSWERS), pytest.raises(Refused, match=r"^No\.$"):
        call(path, "ask", {})


def test_without_a_node_the_sentence_says_how_to_start_one(tmp_path: Path) -> None:
    with pytest.raises(LocalError) as nobody:
        call(tmp_path / "control.sock", "status", {})
    assert str(nobody.value) == NO_NODE == "No node is running here. Start it: handrail up"


def test_a_socket_that_a_dead_node_left_is_no_node(tmp_path: Path) -> None:
    path = tmp_path / "control.sock"
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(path))
    with pytest.raises(LocalError, match="No node is running"):
        call(path, "status", {})


def test_what_is_too_long_is_refused_before_it_is_sent(tmp_path: Path) -> None:
    path = tmp_path / "control.sock"
    with ServedAside(path, ANSWERS) as table:
        with pytest.raises(LocalError, match="Shorten it"):
            call(path, "echo", {"text": "x" * REQUEST_BYTES_MAX})
        assert table.calls == []


@contextmanager
def says(path: Path, answer: bytes) -> Iterator[None]:
    """Somebody who hears one line and says these bytes."""
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(path))
        door.listen()

        def answer_one() -> None:
            link, _ = door.accept()
            with link, link.makefile("rb") as lines:
                lines.readline()
                link.sendall(answer)

        thread = threading.Thread(target=answer_one)
        thread.start()
        yield
        thread.join()


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (b"", "stopped before it answered"),
        (b'{"jsonrpc":"2.0","id":1,"resu', "stopped before it answered"),
        (b"no JSON\n", "one JSON object"),
        (b'{"jsonrpc":"2.0","method":"event","params":{"what":"record"}}\n', "event where a result"),
    ],
)
def test_a_node_that_answers_badly_is_told_from_one_that_refuses(
    tmp_path: Path, answer: bytes, sentence: str
) -> None:
    path = tmp_path / "control.sock"
    with says(path, answer), pytest.raises(LocalError, match=sentence):
        call(path, "status", {})


def test_a_node_that_hangs_is_not_waited_for_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handrail_node.control.client.ANSWER_TIME_MAX", 0.05)
    path = tmp_path / "control.sock"
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(path))
        door.listen()
        with pytest.raises(LocalError, match="does not answer"):
            call(path, "status", {})


# -- an open stream -------------------------------------------------------------------------------


class Node:
    def __init__(self, path: Path) -> None:
        self.path, self.bus, self.table = path, Bus(), Table(dict(ANSWERS))
        self.server = ControlServer(path, self.table, self.bus)


@pytest.fixture
async def node(tmp_path: Path) -> AsyncIterator[Node]:
    it = Node(tmp_path / "control.sock")
    await it.server.start()
    yield it
    await it.server.stop()


async def test_calls_of_one_client_are_answered_each_with_its_own(node: Node) -> None:
    client = await Client.open(node.path)
    answers = await asyncio.gather(*(client.call("echo", number=number) for number in range(20)))
    assert answers == [{"number": number} for number in range(20)]
    with pytest.raises(Refused, match="No"):
        await client.call("ask")
    await client.close()


async def test_two_clients_do_not_hear_each_others_answers(node: Node) -> None:
    one, other = await Client.open(node.path), await Client.open(node.path)
    answers = list(await asyncio.gather(one.call("echo", who="one"), other.call("echo", who="other")))
    assert answers == [{"who": "one"}, {"who": "other"}]
    await one.close()
    await other.close()


async def test_events_come_in_their_order_between_calls(node: Node) -> None:
    client = await Client.open(node.path)
    stream = client.events()
    first = asyncio.ensure_future(anext(stream))
    await client.call("status")  # is answered after the subscription
    for number in range(3):
        node.bus.publish("record", number=number)
    heard = [await first]
    assert await client.call("echo", between=True) == {"between": True}
    heard += [await anext(stream) for _ in range(2)]
    assert [event.params["number"] for event in heard] == [0, 1, 2]
    await client.close()


async def test_no_node_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(LocalError, match="No node is running"):
        await Client.open(tmp_path / "control.sock")


async def test_when_the_node_stops_the_stream_ends_and_calls_say_so(node: Node) -> None:
    client = await Client.open(node.path)
    stream = client.events()
    first = asyncio.ensure_future(anext(stream))
    await client.call("status")  # is answered after the subscription
    node.bus.publish("record", id="a")
    assert (await first).params["id"] == "a"
    await node.server.stop()
    with pytest.raises(StopAsyncIteration):
        await anext(stream)
    with pytest.raises(LocalError, match="No node is running"):
        await client.call("status")
    await client.close()


async def test_a_call_that_is_under_way_when_the_node_stops_ends_with_a_sentence(node: Node) -> None:
    never = asyncio.Event()
    began = asyncio.Event()

    async def wait(params: dict[str, Any]) -> None:
        began.set()
        await never.wait()

    node.table.answers["join"] = wait
    client = await Client.open(node.path)
    waiting = asyncio.ensure_future(client.call("join"))
    await began.wait()
    await node.server.stop()
    with pytest.raises(LocalError, match="node stopped"):
        await waiting
    await client.close()


async def test_what_is_too_long_leaves_the_stream_usable(node: Node) -> None:
    client = await Client.open(node.path)
    with pytest.raises(LocalError, match="Shorten it"):
        await client.call("echo", text="x" * REQUEST_BYTES_MAX)
    assert await client.call("status") == {"ok": True}
    await client.close()
