"""The watcher over a real socket: reads all, then what events name; comes back; calls don't hold it up."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from handrail_node.control.client import Refused
from handrail_node.control.server import ControlServer, UnknownVerb
from handrail_node.events import Bus
from handrail_protocol.errors import LocalError
from handrail_tui.rows.world import AT_A_GLANCE, READINGS
from handrail_tui.watch import GONE, Watcher
from tests.support.answers import ANSWERS, GROUP
from tests.support.control import Table
from tests.support.stage import omars_answers
from tests.support.worlds import ASKED, OMARS_STATUS, WEBERS_STATUS


class Watched:
    """A watcher over a table, and all that it said."""

    def __init__(self, path: Path) -> None:
        self.path, self.bus, self.table = path, Bus(), Table(omars_answers())
        self.said: list[str] = []
        self.changes = 0
        self.watcher = Watcher(path, self._changed, self.said.append)
        self._news = asyncio.Event()

    def _changed(self, world: object) -> None:
        self.changes += 1
        self._news.set()

    def server(self) -> ControlServer:
        return ControlServer(self.path, self.table, self.bus)

    def asked(self, method: str) -> int:
        return sum(called == method for called, _ in self.table.calls)

    async def until(self, condition: Callable[[], Any]) -> None:
        async with asyncio.timeout(20):
            while not condition():
                self._news.clear()
                await self._news.wait()


@asynccontextmanager
async def watched(path: Path) -> AsyncIterator[tuple[Watched, ControlServer]]:
    made = Watched(path)
    server = made.server()
    await server.start()
    running = asyncio.ensure_future(made.watcher.run())
    try:
        await made.until(lambda: made.changes)
        yield made, server
    finally:
        running.cancel()
        await asyncio.wait([running])
        await server.stop()


async def test_everything_is_read_once_and_the_charter_of_each_group(tmp_path: Path) -> None:
    async with watched(tmp_path / "s") as (made, _):
        theirs = {"morning"}  # a steward's list, of which Omar's node is not asked
        assert all(made.asked(method) == (method not in theirs) for method in READINGS.values())
        assert made.watcher.world.inbox == (ASKED,)
        assert made.watcher.world.zone(GROUP) == "Europe/Berlin"
        assert made.said == [""]


async def test_reading_a_list_opens_no_letter(tmp_path: Path) -> None:
    async with watched(tmp_path / "s") as (made, _):
        made.bus.publish("record", kind="agreement")
        await made.until(lambda: made.asked("agreements") == 2 and made.asked("sessions") == 2)
        asked = [(method, params) for method, params in made.table.calls if method in AT_A_GLANCE]
        assert {method for method, _ in asked} == AT_A_GLANCE
        assert all(params == {"glance": True} for _, params in asked)
        assert made.asked("seen") == 0


async def test_a_steward_has_her_morning_read_and_not_once_she_is_none(tmp_path: Path) -> None:
    async with watched(tmp_path / "s") as (made, _):
        made.table.answers["status"] = WEBERS_STATUS
        made.bus.publish("group")
        await made.until(lambda: made.watcher.world.morning == ANSWERS["morning"])
        made.table.answers["status"] = OMARS_STATUS
        made.bus.publish("group")
        await made.until(lambda: made.watcher.world.morning == {})


async def test_an_event_has_read_again_what_it_may_have_changed_and_no_more(tmp_path: Path) -> None:
    async with watched(tmp_path / "s") as (made, _):
        made.table.answers["inbox"] = []
        made.bus.publish("record", kind="asked")
        await made.until(lambda: made.watcher.world.inbox == ())
        assert made.asked("inbox") == 2
        assert made.asked("sessions") == 1


async def test_a_flood_is_one_reading(tmp_path: Path) -> None:
    async with watched(tmp_path / "s") as (made, _):
        for _ in range(500):
            made.bus.publish("record", kind="asked")
        made.table.answers["inbox"] = []
        made.bus.publish("record", kind="asked")
        await made.until(lambda: made.watcher.world.inbox == ())
        assert made.asked("inbox") <= 4


async def test_an_event_in_the_middle_of_a_reading_is_not_lost(tmp_path: Path) -> None:
    async with watched(tmp_path / "s") as (made, _):

        def answer_of_before(params: dict[str, Any]) -> list[Any]:
            made.table.answers["inbox"] = []
            made.bus.publish("record", kind="asked")
            return [ASKED]

        made.table.answers["inbox"] = answer_of_before
        made.bus.publish("record", kind="asked")
        await made.until(lambda: made.watcher.world.inbox == ())


async def test_an_older_node_that_lacks_a_reading_is_no_harm(tmp_path: Path) -> None:
    async with watched(tmp_path / "s") as (made, _):
        made.table.answers["draft.list"] = UnknownVerb("This node knows no draft.list.")
        made.table.answers["inbox"] = []
        made.bus.publish("something of next year")
        await made.until(lambda: made.watcher.world.inbox == ())


async def test_a_slow_verb_holds_up_no_reading(tmp_path: Path) -> None:
    gate = asyncio.Event()

    async def slow(params: dict[str, Any]) -> dict[str, str]:
        await gate.wait()
        return {"offer": "x"}

    async with watched(tmp_path / "s") as (made, _):
        made.table.answers |= {"accept": slow, "inbox": []}
        call = asyncio.ensure_future(made.watcher.call("accept", {"request": "x"}))
        made.bus.publish("record", kind="asked")
        await made.until(lambda: made.watcher.world.inbox == ())
        assert not call.done()
        gate.set()
        assert await call == {"offer": "x"}


async def test_a_refusal_keeps_the_connection(tmp_path: Path) -> None:
    async with watched(tmp_path / "s") as (made, _):
        made.table.answers["accept"] = Refused("Not now.")
        for _ in range(2):
            with pytest.raises(Refused, match="Not now"):
                await made.watcher.call("accept", {})
        assert await made.watcher.call("decline", {}) == ANSWERS["decline"]


async def test_a_node_that_goes_is_said_and_read_anew_when_it_is_back(tmp_path: Path) -> None:
    async with watched(tmp_path / "s") as (made, server):
        await made.watcher.call("decline", {})
        await server.stop()
        with pytest.raises(LocalError):
            await made.watcher.call("decline", {})
        made.table.answers["inbox"] = []
        again = made.server()
        await again.start()
        try:
            await made.until(lambda: made.watcher.world.inbox == ())
            assert made.said[0] == ""
            assert set(made.said[1:-1]) == {GONE}
            assert made.said[-1] == ""
            assert await made.watcher.call("decline", {}) == ANSWERS["decline"]
        finally:
            await again.stop()
