"""Joins the conversation with a terminal and a node: the person types here, the node is followed aside.

The conversation blocks on what is typed, so the watcher has a thread of its own. What it hears is said
at once where nothing was typed yet on the line, else before the next prompt: never into a half-typed line.
"""

import asyncio
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from handrail_protocol.errors import LocalError
from handrail_tui.plain import lines
from handrail_tui.plain.talk import Talk
from handrail_tui.rows.world import World
from handrail_tui.watch import Watcher

FIRST_READ_TIME_MAX = 20.0


class Terminal:
    """Prompts and sentences on stdout, and news between them. `typed` says what stands on the line so far."""

    def __init__(self, typed: Callable[[], str] | None) -> None:
        self._typed = typed
        self._lock = threading.Lock()
        self._news: list[str] = []
        self._prompt = ""  # the one that is waited at

    def ask(self, prompt: str) -> str | None:
        with self._lock:
            self._tell_news()
            self._prompt = prompt
        try:
            return input(prompt)
        except EOFError:
            self._write("\n")  # the prompt has no end of line yet
            return None
        finally:
            with self._lock:
                self._prompt = ""

    def tell(self, line: str) -> None:
        with self._lock:
            self._write(f"{line}\n")

    def hear(self, news: list[str]) -> None:
        """From the watcher's thread: say it now if that interrupts nobody, else later."""
        with self._lock:
            self._news += news
            if self._news and self._prompt and self._typed is not None and not self._typed():
                self._write("\r")
                self._tell_news()
                self._write(self._prompt)

    def _tell_news(self) -> None:
        self._write("".join(f"{line}\n" for line in self._news))
        self._news = []

    @staticmethod
    def _write(text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()


class FollowedNode:
    """A node, followed in a thread of its own; calls block."""

    def __init__(self, path: Path, hear: Callable[[list[str]], None]) -> None:
        self._path, self._hear = path, hear
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="node", daemon=True)
        self._watcher: Watcher | None = None
        self._seen: World | None = None
        self._said = ""
        self._first = threading.Event()

    @property
    def world(self) -> World:
        return self._seen or World()

    def start(self) -> None:
        """Follow it; returns once it was read for the first time, raises LocalError where it can't be."""
        self._thread.start()
        self._following = asyncio.run_coroutine_threadsafe(self._follow(), self._loop)
        if not self._first.wait(FIRST_READ_TIME_MAX) or self._seen is None:
            raise LocalError(self._said or "The node does not answer. Look at it: handrail doctor")

    def call(self, method: str, params: dict[str, Any]) -> Any:
        assert self._watcher is not None
        return asyncio.run_coroutine_threadsafe(self._watcher.call(method, params), self._loop).result()

    def stop(self) -> None:
        if self._thread.is_alive():
            asyncio.run_coroutine_threadsafe(self._end(), self._loop).result()
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
        self._loop.close()

    async def _follow(self) -> None:
        self._watcher = Watcher(self._path, self._changed, self._node_said)
        self._task = asyncio.ensure_future(self._watcher.run())
        await asyncio.wait([self._task])

    async def _end(self) -> None:
        self._task.cancel()
        await asyncio.wait([self._task])

    def _changed(self, world: World) -> None:
        before, self._seen = self._seen, world
        self._first.set()
        if before is not None:
            self._hear(lines.news(before, world))

    def _node_said(self, sentence: str) -> None:
        if sentence != self._said:
            self._said = sentence
            if self._first.is_set():
                self._hear([sentence or "The node is back."])
        if sentence:
            self._first.set()


def run_plain(path: Path) -> None:
    """Talk until the person leaves."""
    terminal = Terminal(_line_so_far())
    node = FollowedNode(path, terminal.hear)
    try:
        node.start()
        Talk(node, terminal.ask, terminal.tell).run()
    except KeyboardInterrupt:
        terminal.tell("")
    finally:
        node.stop()


def _line_so_far() -> Callable[[], str] | None:
    """What stands on the line that is being typed; None where that can't be known, and news have to wait."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    try:
        import readline
    except ImportError:  # Windows has none
        return None
    return readline.get_line_buffer
