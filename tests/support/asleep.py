"""Streets that were built once and sleep: each test that asks for one wakes a copy, in a tenth of the time.

A copy is a world of its own, with the same people, keys and time; nothing is left of a link or an event of
the days before. The first test gets a copy like all others, so that their order means nothing.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.support.street import Street

_kept = ExitStack()
atexit.register(_kept.close)
_asleep: dict[tuple[object, ...], Asleep] = {}


@dataclass(frozen=True)
class Asleep:
    """Where the homes are, and what isn't in them; `found` is what who built it wants to know of it."""

    homes: Path
    houses: tuple[str, ...]
    time: float
    sheets: dict[str, str]
    found: str


async def wake(street: Street, key: tuple[object, ...], build: Callable[[Street], Awaitable[str]]) -> str:
    """Make of an empty street the one that `build` builds; streets of one key are built alike."""
    if key not in _asleep:
        found = await build(street)
        houses, homes = tuple(street.houses), _folder() / "homes"
        for house in list(street.houses.values()):
            await street.sleep(house)
        shutil.copytree(street._folder, homes)
        shutil.rmtree(street._folder)
        _asleep[key] = Asleep(homes, houses, street.clock.time, dict(street.sheets), found)
    kept = _asleep[key]
    shutil.copytree(kept.homes, street._folder, dirs_exist_ok=True)
    street.clock.time = kept.time
    street.sheets.update(kept.sheets)
    for name in kept.houses:
        street.wake(name)
    await street.connect()
    return kept.found


def folder_in_memory() -> Path | None:
    memory = Path("/dev/shm")
    return memory if os.access(memory, os.W_OK) else None


def _folder() -> Path:
    return Path(_kept.enter_context(tempfile.TemporaryDirectory(dir=folder_in_memory(), prefix="handrail-")))
