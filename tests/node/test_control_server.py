"""The listening side of the control API: what it answers, to whom, and what it never lets happen."""

import asyncio
import json
import socket
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from handrail_node.control.messages import (
    INTERNAL_ERROR,
    INVALID_REQUEST,
    LINE_BYTES_MAX,
    METHOD_NOT_FOUND,
    PARSE_ERROR,
    REFUSED,
    REQUEST_BYTES_MAX,
    Call,
    write,
)
from handrail_node.control.server import UNREAD_BYTES_MAX, ControlServer
from handrail_node.events import Bus
from handrail_protocol.errors import LocalError
from tests.support.control import Table

PATIENCE = 10  # seconds; every wait here ends at once on a working server

ANSWERS: dict[str, Any] = {
    "status": {"sentence": "Süd", "ok": True},
    "ask": LocalError("No topic is called that."),
    "requests": ZeroDivisionError("a bug"),
    "hours": {"no": b"JSON"},
    "helpers": "x" * LINE_BYTES_MAX,
    "echo": lambda params: params,
}


class Caller:
    """One raw connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    async def say(self, line: bytes) -> dict[str, Any]:
        self.writer.write(line)
        return await self.hear()

    async def hear(self) -> dict[str, Any]:
        async with asyncio.timeout(PATIENCE):
            answer = json.loads(await self.reader.readline())
        assert isinstance(answer, dict)
        return answer

    async def ends(self) -> bool:
        """Whether the server hung up, once everything it said was read."""
        async with asyncio.timeout(PATIENCE):
            try:
                await self.reader.read()
            except ConnectionError:
                return True
        return self.reader.at_eof()


class Served:
    def __init__(self, path: Path) -> None:
        self.path, self.bus, self.table = path, Bus(), Table(ANSWERS)
        self.server = ControlServer(path, self.table, self.bus)

    @asynccontextmanager
    async def caller(self, reads_ahead: int = 4 * REQUEST_BYTES_MAX) -> AsyncIterator[Caller]:
        reader, writer = await asyncio.open_unix_connection(str(self.path), limit=reads_ahead)
        try:
            yield Caller(reader, writer)
        finally:
            writer.close()


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    it = Served(tmp_path / "control.sock")
    await it.server.start()
    yield it
    await it.server.stop()


async def test_the_socket_is_its_owners_alone(served: Served) -> None:
    mode = served.path.stat().st_mode
    assert stat.S_ISSOCK(mode)
    assert stat.S_IMODE(mode) == 0o600


async def test_a_dead_nodes_socket_is_taken_over_and_ours_is_removed_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "control.sock"
    dead = ControlServer(path, Table({}), Bus())
    await dead.start()
    living = ControlServer(path, Table(ANSWERS), Bus())
    await living.start()
    reader, writer = await asyncio.open_unix_connection(str(path))
    assert (await Caller(reader, writer).say(write(Call(1, "status", {}))))["result"]["ok"] is True
    writer.close()
    await living.stop()
    assert not path.exists()
    await dead.stop()


async def test_a_folder_that_is_not_there_is_an_error_at_the_start(tmp_path: Path) -> None:
    server = ControlServer(tmp_path / "nowhere" / "control.sock", Table({}), Bus())
    with pytest.raises(OSError, match="No such file"):
        await server.start()
    await server.stop()


async def test_a_verb_is_answered_with_its_result_and_id(served: Served) -> None:
    async with served.caller() as caller:
        answer = await caller.say(write(Call("first", "status", {"as": "Nina"})))
    assert answer == {"jsonrpc": "2.0", "id": "first", "result": {"sentence": "Süd", "ok": True}}
    assert served.table.calls == [("status", {"as": "Nina"})]


@pytest.mark.parametrize(
    ("method", "code", "said"),
    [
        ("ask", REFUSED, "No topic is called that."),
        ("aks", METHOD_NOT_FOUND, "This node knows no aks."),
        ("requests", INTERNAL_ERROR, "not your fault"),
        ("hours", INTERNAL_ERROR, "not your fault"),
        ("helpers", REFUSED, "too much for one answer"),
    ],
)
async def test_what_goes_wrong_ends_the_call_and_not_the_connection(
    served: Served, method: str, code: int, said: str
) -> None:
    async with served.caller() as caller:
        answer = await caller.say(write(Call(7, method, {})))
        assert (answer["id"], answer["error"]["code"]) == (7, code)
        assert said in answer["error"]["message"]
        assert (await caller.say(write(Call(8, "status", {}))))["id"] == 8


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"hello\n", PARSE_ERROR),
        (b"\n", PARSE_ERROR),
        (b"\xff\xfe\n", PARSE_ERROR),
        (b"[" * 200_000 + b"\n", PARSE_ERROR),
        (b'{"jsonrpc":"2.0","id":1,"method":7}\n', INVALID_REQUEST),
        (b'[{"jsonrpc":"2.0","id":1,"method":"status"}]\n', INVALID_REQUEST),
    ],
    ids=["no JSON", "nothing", "no UTF-8", "deep", "no method", "a batch"],
)
async def test_a_hostile_line_is_answered_and_the_next_one_heard(
    served: Served, line: bytes, code: int
) -> None:
    async with served.caller() as caller:
        answer = await caller.say(line)
        assert (answer["id"], answer["error"]["code"]) == (None, code)
        assert (await caller.say(write(Call(2, "status", {}))))["id"] == 2


async def test_a_line_that_is_too_long_ends_the_connection(served: Served) -> None:
    async with served.caller() as caller:
        answer = await caller.say(b" " * (REQUEST_BYTES_MAX + 70_000))
        assert answer["error"]["code"] == INVALID_REQUEST
        assert await caller.ends()
    assert served.table.calls == []


async def test_the_longest_line_is_heard(served: Served) -> None:
    empty = len(write(Call(1, "echo", {"text": ""})))
    async with served.caller() as caller:
        answer = await caller.say(write(Call(1, "echo", {"text": "x" * (REQUEST_BYTES_MAX - empty)})))
    assert len(answer["result"]["text"]) == REQUEST_BYTES_MAX - empty


async def test_half_of_a_surrogate_pair_comes_back_and_breaks_nothing(served: Served) -> None:
    async with served.caller() as caller:
        answer = await caller.say(b'{"jsonrpc":"2.0","id":1,"method":"echo","params":{"text":"\\ud800"}}\n')
    assert answer["result"] == {"text": "\ud800"}


async def test_a_caller_who_goes_away_in_the_middle_disturbs_nobody(served: Served) -> None:
    async with served.caller() as gone:
        gone.writer.write(b'{"jsonrpc":"2.0","id":1,"meth')
        await gone.writer.drain()
    async with served.caller() as caller:
        assert (await caller.say(write(Call(1, "status", {}))))["id"] == 1


async def test_a_verb_that_takes_long_holds_up_only_its_own_caller(served: Served) -> None:
    release = asyncio.Event()

    async def wait(params: dict[str, Any]) -> list[str]:
        await release.wait()
        return ["done"]

    served.table.answers = {**ANSWERS, "join": wait}
    async with served.caller() as patient, served.caller() as other:
        patient.writer.write(write(Call(1, "join", {})))
        assert (await other.say(write(Call(1, "status", {}))))["id"] == 1
        release.set()
        assert (await patient.hear())["result"] == ["done"]


# -- events ---------------------------------------------------------------------------------------


async def test_who_subscribed_hears_events_and_nobody_else(served: Served) -> None:
    async with served.caller() as listener, served.caller() as other:
        assert (await listener.say(write(Call(1, "events", {}))))["result"] == {"subscribed": True}
        served.bus.publish("record", id="ab")
        assert await listener.hear() == {
            "jsonrpc": "2.0",
            "method": "event",
            "params": {"what": "record", "id": "ab"},
        }
        assert (await other.say(write(Call(1, "status", {}))))["id"] == 1


async def test_to_subscribe_twice_is_to_hear_once(served: Served) -> None:
    async with served.caller() as listener:
        for call_id in (1, 2):
            await listener.say(write(Call(call_id, "events", {})))
        served.bus.publish("record", id="one")
        served.bus.publish("record", id="two")
        assert [(await listener.hear())["params"]["id"] for _ in range(2)] == ["one", "two"]


async def test_a_listener_who_does_not_read_is_dropped_and_the_others_go_on(served: Served) -> None:
    async with served.caller(reads_ahead=1_000) as slow, served.caller() as quick:
        for caller in (slow, quick):
            await caller.say(write(Call(1, "events", {})))
        for number in range(3 * UNREAD_BYTES_MAX // 10_000):
            served.bus.publish("record", number=number, text="x" * 10_000)
            assert (await quick.hear())["params"]["number"] == number
        assert await slow.ends()
        served.bus.publish("record", number=-1)
        assert (await quick.hear())["params"]["number"] == -1


async def test_stopping_ends_every_connection(served: Served) -> None:
    async with served.caller() as idle, served.caller() as listener:
        await idle.say(write(Call(1, "status", {})))
        await listener.say(write(Call(1, "events", {})))
        await served.server.stop()
        assert await idle.ends()
        assert await listener.ends()
        served.bus.publish("record", id="nobody is there")


async def test_who_stands_in_the_door_when_it_closes_is_let_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "control.sock"
    for _ in range(10):
        server = ControlServer(path, Table(ANSWERS), Bus())
        await server.start()
        callers = [socket.socket(socket.AF_UNIX) for _ in range(3)]
        for caller in callers:
            caller.connect(str(path))
        await server.stop()
        loop = asyncio.get_running_loop()
        for caller in callers:
            caller.setblocking(False)
            async with asyncio.timeout(PATIENCE):
                assert await loop.sock_recv(caller, 1) == b""
            caller.close()
    assert caplog.records == []
