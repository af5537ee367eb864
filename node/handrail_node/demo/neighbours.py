"""The nodes of the demo: real processes with a home each, started together and always ended together."""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import shutil
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from handrail_node import service
from handrail_node.control.client import Client
from handrail_node.home import SOCKET_PATH_BYTES_MAX, socket_of
from handrail_node.settings import Settings
from handrail_protocol.errors import LocalError

# Six programs start at once, perhaps on a small computer.
START_TIME_MAX = 30
# `up` promises to stop within three seconds; after that nobody waits for it.
STOP_TIME_MAX = 5
_LONGEST_HOME = "mr-yilmaz/control.sock"
# The pipe to its stdin breaks when we end, however we end, and then the node ends as well.
_UP = (
    *(sys.executable, "-m", "handrail_node.cli", "up", "--json"),
    *("--listen", "127.0.0.1:0", "--no-lan", "--while-stdin-is-open"),
)


@dataclass(frozen=True)
class House:
    """A home of the demo: who set it up, and where it lies."""

    name: str
    person: str
    folder: Path
    is_hub: bool

    @property
    def socket(self) -> Path:
        return socket_of(self.folder)


def settle(base: Path, names: Sequence[str], hubs: Sequence[str]) -> list[House]:
    """Make the homes, each with its first person."""
    houses = []
    for name in names:
        folder = base / name.lower().replace(" ", "-")
        with service.offline(folder) as home:
            person = home.setup(name, Settings(language="en"))["person"]
        houses.append(House(name, person, folder, name in hubs))
    return houses


@contextlib.contextmanager
def temporary_folder(keep: bool) -> Iterator[Path]:
    """Where the homes lie, gone afterwards unless they are to be kept."""
    folder = Path(tempfile.mkdtemp(prefix="handrail-demo-", dir=_short_place()))
    try:
        yield folder
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)


def _short_place() -> str:
    """A socket's path has to be short, and each home should hold its own."""
    chosen = tempfile.gettempdir()
    deepest = os.path.join(chosen, "handrail-demo-xxxxxxxx", _LONGEST_HOME)
    return chosen if len(os.fsencode(deepest)) <= SOCKET_PATH_BYTES_MAX or os.name == "nt" else "/tmp"


@contextlib.contextmanager
def running(houses: Sequence[House]) -> Iterator[Mapping[str, subprocess.Popen[bytes]]]:
    """A node in each home; they are ended together, whatever happens meanwhile."""
    children: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for house in houses:
            children[house.name] = _start(house)
        for house in houses:
            _wait_until_ready(house, children[house.name])
        yield children
    finally:
        _end(list(children.values()))


def _start(house: House) -> subprocess.Popen[bytes]:
    with (house.folder / "last-words").open("wb") as said:
        return subprocess.Popen(
            [*_UP, *(["--hub"] if house.is_hub else [])],
            env={**os.environ, "HANDRAIL_HOME": str(house.folder)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            # Ctrl-C is meant for the demo, which then ends its nodes in order.
            start_new_session=True,
        )


def _wait_until_ready(house: House, child: subprocess.Popen[bytes]) -> None:
    assert child.stdout is not None
    ready, _, _ = select.select([child.stdout], [], [], START_TIME_MAX)
    if not ready:
        raise LocalError(
            f"{house.name}'s node did not start within {START_TIME_MAX} seconds; try again later."
        )
    if not child.stdout.readline():
        child.wait(STOP_TIME_MAX)
        lines = (house.folder / "last-words").read_text(errors="replace").strip().splitlines()
        raise LocalError(f"{house.name}'s node could not start: {lines[-1] if lines else 'it says nothing'}")


def _end(children: Sequence[subprocess.Popen[bytes]]) -> None:
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.communicate(timeout=STOP_TIME_MAX)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()


class Neighbour:
    """One node as the demo sees it: calls, and a bell that rings at each event that the node tells of."""

    def __init__(self, house: House, client: Client) -> None:
        self.house = house
        self.news = asyncio.Event()
        self._client = client
        self._listening = asyncio.ensure_future(self._listen())

    @classmethod
    async def visit(cls, house: House) -> Neighbour:
        try:
            return cls(house, await Client.open(house.socket))
        except LocalError:
            raise _ended(house) from None

    async def call(self, verb: str, params: Mapping[str, Any]) -> Any:
        """The verb's answer; raises LocalError with the node's sentence, or if the node has ended."""
        try:
            return await self._client.call(verb, **params)
        except LocalError:
            await asyncio.sleep(0)  # the end of the events may stand right behind the lost answer
            self.must_live()
            raise

    def must_live(self) -> None:
        if self._listening.done():
            raise _ended(self.house)

    async def leave(self) -> None:
        self._listening.cancel()
        await self._client.close()

    async def _listen(self) -> None:
        async for _event in self._client.events():
            self.news.set()
        self.news.set()


@contextlib.asynccontextmanager
async def visiting(houses: Sequence[House]) -> AsyncIterator[dict[str, Neighbour]]:
    """An open connection to the node of each house, by the house's name."""
    async with contextlib.AsyncExitStack() as visits:
        neighbours = {}
        for house in houses:
            neighbours[house.name] = neighbour = await Neighbour.visit(house)
            visits.push_async_callback(neighbour.leave)
        yield neighbours


def _ended(house: House) -> LocalError:
    return LocalError(f"{house.name}'s node has ended before its time.")
