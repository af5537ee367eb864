"""A stage for screens: a control server over a real socket, with a table of answers and a bus.

What a person would do is done by a pilot; what a node would say is changed in the table and told on the bus.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.events import Key
from textual.pilot import Pilot

from handrail_node.control.server import ControlServer
from handrail_node.events import Bus
from handrail_tui.screens.program import Handrail
from handrail_tui.screens.rowlist import RowList
from tests.support.answers import ANSWERS
from tests.support.control import Table
from tests.support.worlds import ASKED, OMARS_STATUS, OTHERS_REQUEST

# Far above what a loaded computer needs.
WAIT_MAX = 20.0


def omars_answers() -> dict[str, Any]:
    """What Omar's node says: a request for him, an agreement, no drafts."""
    return ANSWERS | {
        "status": OMARS_STATUS,
        "inbox": [ASKED],
        "requests": [OTHERS_REQUEST],
        "offers": [],
        "sessions": [],
        "consents": [],
        "draft.list": [],
        "stop.card": {"stop_card": None},
        "draft.keep": {"name": "x", "at": "2026-01-15T10:00:00Z"},
        "draft.drop": {"name": "x", "dropped": True},
    }


class Stage:
    def __init__(self, path: Path, answers: dict[str, Any]) -> None:
        self.path, self.bus, self.table = path, Bus(), Table(answers)
        self.server = ControlServer(path, self.table, self.bus)
        self.app = Handrail(path)
        self.pilot: Pilot[None]

    async def restart(self) -> None:
        """The node again, after `server.stop()`."""
        self.server = ControlServer(self.path, self.table, self.bus)
        await self.server.start()

    def made(self, method: str) -> list[dict[str, Any]]:
        """The parameters of each call of this method so far."""
        return [params for called, params in self.table.calls if called == method]

    def say(self, reading: str, rows: list[dict[str, Any]], **event: str) -> None:
        """The node knows something else by now, and tells it."""
        self.table.answers[reading] = rows
        self.bus.publish(event.pop("what", "record"), **event)

    async def until(self, condition: Callable[[], Any], what: str) -> None:
        """Let everything happen until the condition holds."""
        end = asyncio.get_running_loop().time() + WAIT_MAX
        while not condition():
            assert asyncio.get_running_loop().time() < end, f"not seen: {what}\n{self.text()}"
            await self.pilot.pause(0.01)

    async def press(self, *keys: str) -> None:
        """As a person does, who does not wait until the computer is idle."""
        for key in keys:
            self.rush(key)
            await self.pilot.pause(0)

    def rush(self, *keys: str) -> None:
        """All at once, as a pasted line or a very fast typist: nothing has been handled in between."""
        for key in keys:
            name = KEYS.get(key, key)
            letter = LETTERS.get(name, key if len(key) == 1 else None)
            self.app.post_message(Key(name, letter))

    async def type(self, text: str) -> None:
        await self.press(*text)

    def text(self) -> str:
        """What stands on the screen, as lines."""
        return "\n".join(strip.text.rstrip() for strip in self.app.screen._compositor.render_strips())

    def shows(self, text: str) -> bool:
        return text in self.text()

    async def until_shown(self, text: str) -> None:
        await self.until(lambda: self.shows(text), text)

    @property
    def selected(self) -> str:
        row = self.app.query_one(RowList).row
        return "" if row is None else row.key


# What Textual calls the keys that are no letters.
KEYS = {" ": "space", "-": "minus", ":": "colon", ",": "comma", ".": "full_stop", "/": "slash"}
LETTERS = {name: letter for letter, name in KEYS.items()}


@asynccontextmanager
async def stage(
    folder: Path, answers: dict[str, Any] | None = None, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Stage]:
    """Omar's screens over a node that is a table; entered once the first rows are shown."""
    made = Stage(folder / "control.sock", omars_answers() if answers is None else answers)
    await made.server.start()
    try:
        async with made.app.run_test(size=size) as pilot:
            made.pilot = pilot
            await made.until(lambda: made.app.world.status, "the first reading")
            yield made
    finally:
        await made.server.stop()
