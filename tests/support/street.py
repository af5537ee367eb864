"""A street of households in one process: whole nodes with homes, stores, keys and sessions; no socket, and a
clock that is passed.

A link is the real pump over a pair of queues, so that what two nodes say is said as on the wire. `settle`
lets everything be said that can be; nothing moves while no test lets it.
"""

import asyncio
import hashlib
import tempfile
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp

from handrail_node import service
from handrail_node.clock import Clock
from handrail_node.desk import Desk
from handrail_node.home import Home
from handrail_node.household import Resident
from handrail_node.links import Wire
from handrail_node.service import node as service_node
from handrail_node.settings import Settings
from handrail_node.store import open_store
from handrail_protocol.limits import DAY, HOUR
from tests.support.asleep import folder_in_memory, wake

# Monday, 7 December 2026, 09:00 UTC: after the build date, in the middle of an ordinary week.
BEGINNING = 1_796_634_000
ZONE = "Europe/Berlin"
# Rounds of the event loop in which nothing was said: then nothing more will be.
_QUIET_ROUNDS = 12
READING = frozenset(
    """
    status doctor group.list group.show members helpers requests inbox offers agreements sessions hours peers
    device.list morning worries report consents
    """.split()
)


class PassedClock(Clock):
    """Stands still until it is told to go on."""

    def __init__(self, now: float) -> None:
        self.time = now

    def now(self) -> int:
        return int(self.time)

    def exact(self) -> float:
        return self.time

    def monotonic(self) -> float:
        return self.time


class Pipe:
    """One end of a pair of queues, with the face of a WebSocket."""

    def __init__(self, street: "Street") -> None:
        self._street = street
        self._queue: asyncio.Queue[aiohttp.WSMessage] = asyncio.Queue()
        self.other: Pipe = self
        self.said: list[bytes] = []

    async def receive(self) -> aiohttp.WSMessage:
        return await self._queue.get()

    async def send_bytes(self, data: bytes) -> None:
        self._street.stirs += 1
        self.said.append(data)
        self.other._queue.put_nowait(aiohttp.WSMessage(aiohttp.WSMsgType.BINARY, data, None))

    async def close(self) -> None:
        self._street.stirs += 1
        self.other._queue.put_nowait(aiohttp.WSMessage(aiohttp.WSMsgType.CLOSED, None, None))
        self._queue.put_nowait(aiohttp.WSMessage(aiohttp.WSMsgType.CLOSED, None, None))

    def get_extra_info(self, name: str) -> Any:
        return None


class StreetNode(service_node.Node):
    """A node whose addresses are houses of the street."""

    street: "Street"

    def _dial_once(self, address: str) -> None:
        self.street.dial(self, address)


class House:
    """One node. `call` is what the control socket would do; `events` what it told."""

    def __init__(self, street: "Street", name: str, node: StreetNode, stored: Any) -> None:
        self.street, self.name, self.node, self.stored = street, name, node, stored
        self.address = f"{name}:47447"
        self.away = False
        self.events: list[dict[str, Any]] = []

    @property
    def desk(self) -> Desk:
        return self.node._desk

    def resident(self, name: str = "") -> Resident:
        return self.desk.household.choose(name or None)

    def id(self, name: str = "") -> str:
        return self.resident(name).id.hex()

    async def call(self, method: str, **params: Any) -> Any:
        """Carry out a verb and let everything follow that follows from it; what writes takes a second."""
        if method not in READING:
            self.street.clock.time += 1
        answer = await self.node._carry_out(method, {k: v for k, v in params.items() if v is not None})
        await self.street.settle()
        return answer

    async def first(self, method: str, **params: Any) -> Any:
        """The only row of a list."""
        [row] = await self.call(method, **params)
        return row

    def told(self, what: str) -> list[dict[str, Any]]:
        return [event for event in self.events if event["what"] == what]


class Street:
    """All houses, one clock."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.clock = PassedClock(BEGINNING)
        self.houses: dict[str, House] = {}
        self.sheets: dict[str, str] = {}
        self.pipes: dict[tuple[str, str], Pipe] = {}
        self.stirs = 0
        self._links: set[asyncio.Task[Any]] = set()

    # -- houses ---------------------------------------------------------------------------------------

    def move_in(self, name: str, *, hub: bool = False, language: str = "en") -> House:
        """A household with one person, as `setup` and `up` make it."""
        folder = self._folder / name
        settings = Settings(hub=hub or None, language=language)
        with service.offline(folder, self.clock) as offline:
            self.sheets[name] = offline.setup(name, settings)["words"]
        return self.wake(name)

    async def restore(self, name: str, house: str, *, named: bool = True) -> House:
        """The person of a house again, on another computer, with the words of her sheet."""
        folder = self._folder / house
        words = self.sheets[name]
        with service.offline(folder, self.clock) as offline:
            offline.restore(words, name if named else None, Settings(language="de"))
        return self.wake(house)

    def wake(self, name: str) -> House:
        """A node on a home that is there: also one that slept."""
        home = Home.open(self._folder / name)
        stored = open_store(home.store)
        node = StreetNode(home, home.settings(), stored, self.clock)
        house = self.houses[name] = House(self, name, node, stored)
        node.street = self
        node._listening = house.address
        node._joins.resume()
        node._dial_hubs()
        node._bus._listeners[house] = lambda event: house.events.append(event.params)
        node._plan_work()
        return house

    async def sleep(self, house: House) -> None:
        """Stop a node; its home stays."""
        await house.node._stop_tasks()
        await self.settle()
        house.stored.close()
        del self.houses[house.name]

    # -- links ----------------------------------------------------------------------------------------

    def dial(self, node: StreetNode, address: str) -> None:
        there = next((each for each in self.houses.values() if each.address == address), None)
        here = next(each for each in self.houses.values() if each.node is node)
        if there is not None and there is not here and not there.away and not here.away:
            self.link(here, there)

    def link(self, dialler: House, listener: House, origin: str | None = None) -> None:
        """`origin`: where the dialler's connection seems to come from."""
        ends = Pipe(self), Pipe(self)
        ends[0].other, ends[1].other = ends[1], ends[0]
        self.pipes[dialler.name, listener.name], self.pipes[listener.name, dialler.name] = ends
        binding = hashlib.sha256(listener.name.encode()).digest()
        self._attend(dialler, Wire(ends[0], listener.address, True, binding, lambda: None))
        self._attend(listener, Wire(ends[1], origin or f"{dialler.name}:1", False, binding, lambda: None))

    def _attend(self, house: House, wire: Wire) -> None:
        task = asyncio.ensure_future(house.node._attend(wire))
        self._links.add(task)
        task.add_done_callback(self._links.discard)

    async def connect(self, *houses: House) -> None:
        """Link each of these (all, if none is named) with the first house, where it is not linked yet."""
        first, *others = houses or tuple(self.houses.values())
        for house in others:
            # A link that is about to be refused stands there until the clock goes on.
            if not any(each.address == first.address for each in house.node._neighbours.live()):
                self.link(house, first)
        await self.settle()

    async def part(self, house: House) -> None:
        """Its links break; nobody reaches it until it is back."""
        house.away = True
        house.node._neighbours.leave_all()
        await self.settle()

    async def back(self, house: House, at: House) -> None:
        house.away = False
        await self.connect(at, house)

    # -- time -----------------------------------------------------------------------------------------

    async def settle(self) -> None:
        """Until nobody has anything to say, and what was over is gone."""
        quiet, stirs = 0, -1
        async with asyncio.timeout(10):
            while quiet < _QUIET_ROUNDS or self._ending():
                quiet, stirs = (quiet + 1 if stirs == self.stirs else 0), self.stirs
                await asyncio.sleep(0)

    def _ending(self) -> bool:
        """Whether some link was left, and one of its ends has not noticed yet."""
        links = [each for house in self.houses.values() for each in house.node._neighbours.links]
        return any(each.session.ended for each in links)

    async def pass_time(self, seconds: float) -> None:
        """Let time pass and every node do what has become due."""
        self.clock.time += seconds
        for house in self.houses.values():
            for neighbour in house.node._neighbours.live():
                house.node._heard_clock(neighbour, self.clock.now())  # as each minute's comparison tells it
            house.node._plan_work()
        await self.settle()

    async def tidy(self) -> None:
        """What each node does every hour: what has expired goes."""
        for house in self.houses.values():
            house.node._arrived(house.node._upkeep.tick(self.clock.now(), self.clock.monotonic()))
        await self.settle()

    async def end(self) -> None:
        for house in list(self.houses.values()):
            await house.node._stop_tasks()
        for task in list(self._links):
            task.cancel()
        await asyncio.gather(*self._links, return_exceptions=True)
        for house in self.houses.values():
            house.stored.close()


@asynccontextmanager
async def street(folder: Path) -> AsyncIterator[Street]:
    """In memory where the system has a disk there: that a disk keeps what it is given is tried elsewhere."""
    with ExitStack() as stack:
        if memory := folder_in_memory():
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=memory, prefix="handrail-")))
        made = Street(folder)
        try:
            yield made
        finally:
            await made.end()


# -- a small neighbourhood to begin with ---------------------------------------------------------------


@asynccontextmanager
async def library(folder: Path, places: tuple[str, ...] = ()) -> AsyncIterator["Library"]:
    """Ms Weber's library, the hub, with a group; Omar, helper; Nina, learner; all linked."""
    async with street(folder) as made:
        group = await wake(made, ("library", places), partial(found_library, places=places))
        yield Library(made, group)


async def found_library(made: Street, places: tuple[str, ...]) -> str:
    weber = made.move_in("Weber", hub=True)
    omar, nina = made.move_in("Omar", language="de"), made.move_in("Nina", language="de")
    group = await weber.call(
        "group.create", name="Library Süd", area=["Süd", "Mitte"], zone=ZONE, place=list(places)
    )
    found = Library(made, str(group["group"]))
    await found.let_in(omar, "helper")
    await found.let_in(nina, "learner")
    return found.group


class Library:
    """The group and who is in it."""

    def __init__(self, made: Street, group: str) -> None:
        self.street, self.group = made, group
        self.weber, self.omar, self.nina = (made.houses[name] for name in ("Weber", "Omar", "Nina"))

    @property
    def clock(self) -> PassedClock:
        return self.street.clock

    async def let_in(self, house: House, role: str, *, name: str | None = None) -> None:
        """By an invitation, as a newcomer comes in."""
        invitation = await self.weber.call("invite", **{"role": role, "as": "Weber"})
        answer = await house.call("join", **{"code": invitation["link"], "as": name})
        assert answer["state"] == "member", answer
        # Who belongs to nothing yet would be refused, and hang about until the clock goes on.
        await self.street.connect(*(each for each in self.street.houses.values() if each.desk.groups()))

    async def newcomer(self, name: str, role: str = "helper") -> House:
        house = self.street.move_in(name, language="de")
        await self.let_in(house, role)
        return house

    async def card(self, house: House, topic: str = "photos", **more: Any) -> Any:
        return await house.call("announce", **{"topic": [topic], "way": ["hub", "public-place"], **more})

    async def ask(self, **more: Any) -> str:
        """Nina asks for help with photos; the request's id."""
        answer = await self.nina.call("ask", **{"topic": "photos", "goal": "see photos of Leo", **more})
        return str(answer["request"])

    async def agree(self, **asked: Any) -> str:
        """Nina asks, Omar accepts, Nina chooses; the agreement's id."""
        offer = await self.omar.call("accept", request=await self.ask(**asked))
        answer = await self.nina.call("choose", **{"offer": offer["offer"], "as": asked.get("as")})
        return str(answer["agreement"])


__all__ = ["BEGINNING", "DAY", "HOUR", "House", "Library", "PassedClock", "Street", "library", "street"]
