"""The node: joins store, keystore, links, discovery and control API, and runs them until it is told to stop.

DESIGN section 10. This module alone composes: the parts don't know one another. The daemon's one loop
is here, and `offline` is what can be done to a home while no daemon runs.
"""

from __future__ import annotations

import asyncio
import logging
import logging.handlers
import signal
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path

from handrail_node import chance
from handrail_node.clock import Clock, ClockGuard
from handrail_node.home import Home
from handrail_node.keystore import Keystore
from handrail_node.offline import Brought, Offline
from handrail_node.settings import Settings
from handrail_node.store import Store, open_store
from handrail_node.words import RecoveryWords
from handrail_protocol.errors import LocalError
from handrail_protocol.sealing import Sealer

log = logging.getLogger(__name__)


def run(folder: Path, settings: Settings, ready: Callable[[str], None]) -> None:
    """Run a node until SIGTERM or SIGINT; raises LocalError where it can't start."""
    home = Home.open(folder)
    with home.locked():
        _log_to(home.log)
        settings = settings.over(home.settings())
        store = open_store(home.store)
        try:
            asyncio.run(_run(home, settings, store, ready))
        finally:
            store.close()


@contextmanager
def offline(folder: Path, clock: Clock | None = None) -> Iterator[Offline]:
    """A home that no node runs on, held by its lock; raises LocalError if one does."""
    clock = clock or Clock()
    home = Home.open(folder)
    with home.locked():
        keys = Keystore(home.keystore)
        words = RecoveryWords(chance.random_bytes)
        checks = {
            "home": lambda: _look_at_home(home),
            "settings": lambda: _look_at_settings(home),
            "keystore": lambda: _look_at_keys(keys),
            "store": lambda: _look_at_store(home),
            "clock": lambda: _look_at_clock(clock),
        }
        yield Offline(
            keys,
            words,
            clock.now,
            home.keep_settings,
            checks,
            rebuild=lambda: _rebuild(home),
            bring=lambda file, person, sealer: _bring(home, file, person, sealer, clock.now()),
        )


def _look_at_home(home: Home) -> str:
    return home.mended[0] if home.mended else f"{home.folder} is there and closed to others."


def _look_at_settings(home: Home) -> str:
    home.settings()
    return f"What stands in {home.config} can be read." if home.config.exists() else "No setting was changed."


def _look_at_keys(keys: Keystore) -> str:
    names = ", ".join(keys.persons().values())
    return f"Here live: {names}." if names else "Nobody lives here yet: handrail setup --name NAME"


def _look_at_store(home: Home) -> str:
    if not home.store.exists():
        return "There are no records yet."
    store = open_store(home.store)
    try:
        return f"{store.records.count()} records are here."
    finally:
        store.close()


def _look_at_clock(clock: Clock) -> str:
    """As far as one computer can tell alone."""
    wrong = ClockGuard(None, clock.monotonic()).may_write(clock.now(), clock.monotonic())
    if wrong is not None:
        raise LocalError(wrong)
    return "The clock may be right; the running node hears what others say."


def _rebuild(home: Home) -> str:
    from handrail_node.store.rebuild import rebuild

    return rebuild(home.store).sentence


def _bring(home: Home, file: Path, person: bytes, sealer: Sealer, now: int) -> Brought:
    from handrail_node.service.backups import read

    found = read(file, person, sealer)
    store = open_store(home.store)
    try:
        return found.take_in(store, now)
    finally:
        store.close()


def _log_to(folder: Path) -> None:
    """Some megabytes of what went wrong; never a word that is private."""
    folder.mkdir(mode=0o700, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(folder / "node.log", maxBytes=1_000_000, backupCount=3)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)


async def _run(home: Home, settings: Settings, store: Store, ready: Callable[[str], None]) -> None:
    from handrail_node.service.node import Node  # what only a daemon needs is heavy

    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with AsyncExitStack() as parts:
        node = Node(home, settings, store)
        address = await node.start(parts)
        ready(address)
        await stop.wait()
