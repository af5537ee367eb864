"""A whole node on the loopback interface: it starts, is called over its socket, and ends without a trace."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from handrail_node import service
from handrail_node.control.client import call
from handrail_node.home import Home
from handrail_node.service.node import Node
from handrail_node.settings import Settings
from handrail_node.store import open_store
from handrail_protocol.errors import LocalError


def set_up(folder: Path, name: str = "Nina") -> dict[str, str]:
    with service.offline(folder) as offline:
        return offline.setup(name, Settings(language="de"))


async def ask(folder: Path, method: str, **params: Any) -> Any:
    return await asyncio.to_thread(call, folder / "control.sock", method, params)


async def start(stack: AsyncExitStack, folder: Path, **settings: Any) -> str:
    home = Home.open(folder)
    store = open_store(home.store)
    stack.callback(store.close)
    node = Node(home, Settings(listen="127.0.0.1:0", lan=False, **settings), store)
    return await node.start(stack)


async def listen(stack: AsyncExitStack, folder: Path) -> AsyncIterator[dict[str, Any]]:
    """The events of a node from now on."""
    reader, writer = await asyncio.open_unix_connection(str(folder / "control.sock"))
    stack.callback(writer.close)
    writer.write(b'{"jsonrpc":"2.0","id":1,"method":"events"}\n')
    assert json.loads(await reader.readline())["result"] == {"subscribed": True}

    async def events() -> AsyncIterator[dict[str, Any]]:
        while line := await reader.readline():
            yield json.loads(line)["params"]

    return events()


async def test_two_nodes_find_each_other_over_real_links(tmp_path: Path) -> None:
    hub, home = tmp_path / "hub", tmp_path / "home"
    set_up(hub, "Weber")
    set_up(home)
    async with AsyncExitStack() as stack:
        address = await start(stack, hub, hub=True)
        await start(stack, home)
        group = (await ask(hub, "group.create", name="Library Süd", area=["Süd"]))["group"]
        link = (await ask(hub, "invite"))["link"]
        assert address in link
        joined = await ask(home, "join", code=link)
        assert (joined["group"], joined["state"]) == (group, "member")
        heard = await listen(stack, hub)
        request = await ask(home, "ask", topic="photos", goal="see photos of Leo")
        async with asyncio.timeout(10):
            while (await anext(heard)).get("id") != request["request"]:
                pass
        assert [row["id"] for row in await ask(hub, "requests")] == [request["request"]]


async def test_a_node_that_is_started_again_has_everything(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    person = set_up(folder)["person"]
    async with AsyncExitStack() as stack:
        await start(stack, folder)
        await ask(folder, "group.create", name="Library Süd", area=["Süd"])
        await ask(folder, "ask", topic="photos", goal="see photos of Leo", private="Second bell.")
        before = [await ask(folder, method) for method in ("requests", "members", "group.show")]
    assert not (folder / "control.sock").exists()
    async with AsyncExitStack() as stack:
        await start(stack, folder)
        assert [await ask(folder, method) for method in ("requests", "members", "group.show")] == before
        assert (await ask(folder, "status"))["persons"] == [
            {"id": person, "name": "Nina", "accompanied_by": [], "paused": []}
        ]


async def test_events_come_in_the_order_in_which_things_happen(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    set_up(folder)
    async with AsyncExitStack() as stack:
        await start(stack, folder)
        heard = await listen(stack, folder)
        await ask(folder, "group.create", name="Library Süd", area=["Süd"])
        kinds: list[str] = []
        async with asyncio.timeout(10):
            while "door" not in kinds:
                event = await anext(heard)
                kinds += [event["kind"]] if event["what"] == "record" and event["new"] else []
        assert kinds == ["charter", "device", "lock", "door"]


def test_one_home_has_one_node(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    set_up(folder)
    with Home.open(folder).locked(), pytest.raises(LocalError, match="A node runs on"):
        service.run(folder, Settings(listen="127.0.0.1:0"), lambda address: None)


def test_a_port_in_use_is_one_sentence_and_leaves_the_home_as_it_was(tmp_path: Path) -> None:
    import socket

    folder = tmp_path / "home"
    set_up(folder)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(LocalError, match=r"in use|another"):
            service.run(folder, Settings(listen=address, lan=False), lambda address: None)
    with service.offline(folder) as offline:
        assert all(row["ok"] for row in offline.doctor(rebuild=False))


async def test_a_verb_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    set_up(folder)
    async with AsyncExitStack() as stack:
        await start(stack, folder)
        with pytest.raises(LocalError, match="knows no verb called dance"):
            await ask(folder, "dance")
