"""What the demo shows: the lines of the story as they happen, and its outcome as one JSON value."""

from __future__ import annotations

import asyncio
import shutil
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from handrail_node.cli.output import clean
from handrail_node.clock import Clock
from handrail_node.demo import terminal
from handrail_node.demo.neighbours import House
from handrail_node.demo.steps import Chapter, Memory
from handrail_node.demo.telling import Told

_SATURDAY = 5
_WHO_WIDTH = 12
_WIDTH_MIN = 40

OPENING = (
    "This is played: eight small programs on this computer stand for eight homes, and nobody is behind them.",
    "Nothing leaves this computer. What the eight say to each other is real, and locked as on any network.",
)


HANDING_OVER = (
    "",
    "Now you are Omar, who is 16. His screens open in a moment; a key opens them at once.",
    "  a accepts the request that waits; arrow down and g logs the hour with Rosa; F1 helps, q leaves.",
    "  The others are played: Ms Weber proposes you, Nina chooses, and your father reads along.",
)
# Long enough to read the three lines above.
HAND_OVER_TIME = 10.0


class Scene:
    """Where the lines go. `quiet`: nowhere, because one JSON value is all that is to be printed.

    `pause`: seconds after each line, for a person who reads along."""

    def __init__(self, *, quiet: bool, pause: float = 0.0) -> None:
        self.problems: list[str] = []
        self.confirmed_minutes = 0
        self._told: list[Told] = []
        self._quiet, self._pause = quiet, pause
        self._kept: Path | None = None

    def say(self, sentence: str, indent: str = "") -> None:
        """One line; on a terminal as many as it takes."""
        if not self._quiet:
            width = shutil.get_terminal_size().columns if sys.stdout.isatty() else len(sentence) + 1
            click.echo(textwrap.fill(clean(sentence), max(width, _WIDTH_MIN), subsequent_indent=indent))

    def open(self, kept: Path | None) -> None:
        """The first lines; `kept`: where the homes stay. Said first, for a story that does not end well."""
        self._kept = kept
        for sentence in OPENING:
            self.say(sentence)
        if kept is not None:
            self.say(f"Their homes stay in {kept} afterwards; remove that folder when you are done with it.")

    async def tell(self, part: Chapter | Told) -> None:
        if isinstance(part, Chapter):
            self.say("")
            self.say(part.title)
        else:
            self._told.append(part)
            did = part.did if part.ok else f"{part.did} (This did not work.)"
            self.say(f"  {part.who:<{_WHO_WIDTH}}{did}", indent=" " * (_WHO_WIDTH + 2))
        await asyncio.sleep(self._pause)

    def hand_over(self) -> None:
        """Say who the person is from now on, and give her the time to read it."""
        for sentence in HANDING_OVER:
            self.say(sentence, indent="  ")
        terminal.wait_for_key(HAND_OVER_TIME)

    async def meanwhile(self, told: Sequence[Told]) -> None:
        """What the other side did while the screens were open."""
        if told:
            await self.tell(Chapter("While you were Omar"))
            for each in told:
                await self.tell(each)

    def all_well(self) -> None:
        self.say("")
        self.say(
            f"All is well: {self.confirmed_minutes} minutes of help, confirmed by both sides. All in it "
            "know the same of the group; each letter lies with those whom it concerns and at the library."
        )

    def as_json(self) -> dict[str, Any]:
        return {
            "ok": not self.problems,
            "steps": [asdict(told) for told in self._told],
            "confirmed_minutes": self.confirmed_minutes,
            "problems": self.problems,
            "kept": None if self._kept is None else str(self._kept),
        }


def memory_of(houses: Sequence[House]) -> Memory:
    """What is known before the story begins: who is who, and when the next Saturday is."""
    today = datetime.fromtimestamp(Clock().now(), UTC)
    saturday = today + timedelta(days=1 + (_SATURDAY - 1 - today.weekday()) % 7)
    return Memory(
        {house.name: house.person for house in houses} | {"saturday": saturday.strftime("%Y-%m-%dT15:00")}
    )
