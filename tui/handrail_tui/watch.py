"""Follows one node: reads all that the screens show, then again what its events name; outlives its stops.

specs/07-control-api, "Events": subscribe first, read second, read again what an event names. What is
read and what a person does go over two connections, so that a verb that takes its time holds up no row.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from handrail_node.control.client import Client, Refused
from handrail_protocol.errors import LocalError
from handrail_tui.rows.world import AT_A_GLANCE, EVERYTHING, READINGS, World, stale

# A flood of events costs one reading each tenth of a second, and a person does not see the difference.
GATHER_TIME = 0.1
# A node that starts again is back within a second or two.
RETRY_TIME = 1.0
# Waves open and dates pass without an event.
REREAD_TIME = 60.0
GONE = "The node does not run any more. It is looked for until it is back; nothing is lost."


class Watcher:
    """`changed` hears of each new world; `said` hears when the node goes (a sentence) and is back ("")."""

    def __init__(self, path: Path, changed: Callable[[World], None], said: Callable[[str], None]) -> None:
        self._path, self._changed, self._said = path, changed, said
        self.world = World()
        self._stale: set[str] = set()
        self._wake = asyncio.Event()
        self._acting: Client | None = None
        self._opening = asyncio.Lock()  # two keys in one moment share a connection

    async def run(self) -> None:
        """Follow until cancelled."""
        try:
            while True:
                with suppress(LocalError):  # said below, whether it could not be opened or went away
                    await self._follow()
                self._said(GONE)
                await asyncio.sleep(RETRY_TIME)
        finally:
            await self.close()

    async def close(self) -> None:
        if self._acting is not None:
            await self._acting.close()
            self._acting = None

    async def call(self, method: str, params: dict[str, Any]) -> Any:
        """Carry out a verb; raises Refused with the node's sentence, LocalError where it is gone."""
        async with self._opening:
            if self._acting is None:
                self._acting = await Client.open(self._path)
            acting = self._acting
        try:
            return await acting.call(method, **params)
        except Refused:
            raise
        except LocalError:
            if self._acting is acting:
                await self.close()
            raise

    async def _follow(self) -> None:
        """One connection from its opening to its end."""
        client = await Client.open(self._path)
        listening = asyncio.ensure_future(self._listen(client))
        try:
            await client.call("events")
            self._stale = set(EVERYTHING)
            await self._read(client)
            self._said("")
            while not listening.done():
                try:
                    await asyncio.wait_for(self._wake.wait(), REREAD_TIME)
                    await asyncio.sleep(GATHER_TIME)  # others are likely to follow
                except TimeoutError:
                    self._stale |= EVERYTHING
                await self._read(client)
        finally:
            listening.cancel()
            await client.close()

    async def _listen(self, client: Client) -> None:
        try:
            async for event in client.events():
                self._stale |= stale(event.params)
                self._wake.set()
        finally:
            self._wake.set()

    async def _read(self, client: Client) -> None:
        self._wake.clear()
        wanted, self._stale = self._stale, set()
        world = self.world
        for reading, method in READINGS.items():
            if reading in wanted:
                glance = {"glance": True} if reading in AT_A_GLANCE else {}
                found = await _answer(client, method, **glance) if world.wants(reading) else {}
                world = world.having(reading, found)
            if reading == "groups" and reading in wanted:
                for group in world.groups:
                    shown = await _answer(client, "group.show", group=str(group["id"]))
                    if isinstance(shown, dict):
                        world = world.with_charter(str(group["id"]), shown)
        self.world = world
        self._changed(world)


async def _answer(client: Client, method: str, **params: Any) -> Any:
    """None where the node refuses a reading: an older one does not know each of them."""
    try:
        return await client.call(method, **params)
    except Refused:
        return None
