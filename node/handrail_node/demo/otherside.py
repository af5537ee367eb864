"""The others while a person sits at Omar's screens: each answers what his own node tells him.

They are played, as the first line of the demo says; but they are played through the same control socket as
every screen and script, by what the event stream of each node brings, and by nothing else.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from handrail_node.demo.neighbours import House, Neighbour, visiting
from handrail_node.demo.people import KARIM, NINA, WEBER
from handrail_node.demo.telling import Told, any_news
from handrail_protocol.errors import LocalError

# A person takes a moment to read; so does whoever watches.
MOMENT = 1.5


@dataclass(frozen=True, slots=True)
class Habit:
    """For each row of what `sees` lists that has these values she does `verb` once, with the row's `id`;
    "" for who only reads it."""

    who: str
    sees: str
    fitting: Mapping[str, Any]
    verb: str
    param: str
    line: str
    given: Mapping[str, Any]


HABITS = (
    Habit(
        WEBER,
        "offers",
        {"kind": "young", "state": "waiting"},
        "propose",
        "offer",
        "proposes Omar, whose father said yes.",
        {},
    ),
    Habit(
        NINA,
        "offers",
        {"kind": "proposal", "state": "waiting"},
        "choose",
        "offer",
        "chooses Omar: thank you!",
        {"way": "public-place"},
    ),
    Habit(
        WEBER,
        "agreements",
        {"state": "waiting"},
        "approve",
        "agreement",
        "approves the place: {place}.",
        {},
    ),
    Habit(KARIM, "agreements", {"state": "standing"}, "", "", "reads it before his son does.", {}),
    Habit(KARIM, "sessions", {"state": "confirmed"}, "", "", "reads that the hour is confirmed.", {}),
    Habit(
        NINA,
        "sessions",
        {"state": "reported"},
        "confirm",
        "session",
        "asks Rosa, and confirms the {minutes} minutes.",
        {},
    ),
    Habit(
        NINA,
        "agreements",
        {"state": "closing"},
        "close",
        "agreement",
        "thanks {helper_name} for Rosa, and closes it as well.",
        {"words": "Thank you for your patience with me. Rosa"},
    ),
)


class OtherSide:
    """Plays the habits until it is told to stop. `told` and `problems` are for reading afterwards."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self.problems: list[str] = []
        self._answered: set[tuple[str, str]] = set()

    async def answer(self, houses: Sequence[House], stop: asyncio.Event) -> None:
        """Until `stop`; what went wrong before stands in `problems`."""
        async with visiting(houses) as neighbours:
            stopped = asyncio.ensure_future(stop.wait())
            playing = asyncio.ensure_future(self._play(neighbours))
            await asyncio.wait([stopped, playing], return_when=asyncio.FIRST_COMPLETED)
            stopped.cancel()
            playing.cancel()
            await asyncio.wait([stopped, playing])
            if not playing.cancelled():
                self.problems.append(str(playing.exception()))

    async def _play(self, neighbours: Mapping[str, Neighbour]) -> None:
        everybody = list(neighbours.values())
        while True:
            for neighbour in everybody:
                neighbour.news.clear()
            for habit in HABITS:
                for row in await neighbours[habit.who].call(habit.sees, {}):
                    await self._consider(habit, row, neighbours[habit.who])
            await any_news(everybody)

    async def _consider(self, habit: Habit, row: Mapping[str, Any], neighbour: Neighbour) -> None:
        fits = all(row.get(name) == value for name, value in habit.fitting.items())
        if not fits or (habit.verb, row["id"]) in self._answered:
            return
        self._answered.add((habit.verb, row["id"]))
        if not habit.verb:
            self.told.append(Told(habit.who, habit.line.format_map(row), ok=True))
            return
        await asyncio.sleep(MOMENT)
        try:
            await neighbour.call(habit.verb, {habit.param: row["id"], **habit.given})
        except LocalError as wrong:
            neighbour.must_live()
            self.told.append(Told(habit.who, f"could not answer: {wrong}", ok=False))
        else:
            self.told.append(Told(habit.who, habit.line.format_map(row), ok=True))


@contextmanager
def answering(houses: Sequence[House], other_side: OtherSide) -> Iterator[None]:
    """The other side answers while the block runs: in a thread, since the screens need the first one."""
    runner = asyncio.Runner(loop_factory=asyncio.new_event_loop)
    loop, stop = runner.get_loop(), asyncio.Event()

    def run() -> None:
        with runner:
            runner.run(other_side.answer(houses, stop))

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield
    finally:
        with suppress(RuntimeError):  # it has ended by itself, and its loop is closed
            loop.call_soon_threadsafe(stop.set)
        thread.join()
