"""A host is looked up in a thread that nobody waits for: a silent name server holds up nothing."""

import asyncio
import socket
import subprocess
import sys
import threading
from typing import Any

import pytest

from handrail_node.links.names import Names

_END_OF_A_NODE = """
import asyncio, socket, time
from handrail_node.links.names import Names

asked = asyncio.Event()

async def main():
    loop = asyncio.get_running_loop()
    def silent(*_, **__):
        loop.call_soon_threadsafe(asked.set)
        time.sleep(60)
    socket.getaddrinfo = silent
    asking = asyncio.create_task(Names().resolve("library.example"))
    await asked.wait()
    asking.cancel()

asyncio.run(main())
"""


async def test_a_host_is_found_with_its_port() -> None:
    found = await Names().resolve("localhost", 47447)
    assert {each["host"] for each in found} <= {"127.0.0.1", "::1"}
    assert {each["port"] for each in found} == {47447}
    assert {each["hostname"] for each in found} == {"localhost"}


async def test_nobody_by_that_name_is_an_error_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    with pytest.raises(OSError, match="not known"):
        await Names().resolve("library.example")


async def test_one_host_is_asked_about_once_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dial gives up long before the system does; the next one must not add a thread each time."""
    may_answer = threading.Event()
    questions: list[str] = []

    def slow(host: str, *_: object, **__: object) -> list[tuple[Any, ...]]:
        questions.append(host)
        may_answer.wait(10)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.7", 0))]

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    names = Names()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await names.resolve("library.example", 1)
    second = asyncio.create_task(names.resolve("library.example", 2))
    await asyncio.sleep(0)
    may_answer.set()
    assert [(each["host"], each["port"]) for each in await second] == [("10.0.0.7", 2)]
    assert questions == ["library.example"]
    assert (await names.resolve("library.example", 3))[0]["port"] == 3
    assert len(questions) == 2


async def test_a_link_local_address_names_its_interface(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("fe80::1", 0, 0, 3))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    assert (await Names().resolve("printer.local"))[0]["host"] == "fe80::1%3"


def test_the_end_of_a_node_does_not_wait_for_a_silent_name_server() -> None:
    ended = subprocess.run([sys.executable, "-c", _END_OF_A_NODE], timeout=15, check=False)
    assert ended.returncode == 0
