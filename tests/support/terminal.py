"""A terminal as a person has it: tmux of a given size, keys in, and what stands on the screen out.

with terminal(tmp_path, node, size=(80, 24)) as it:
    it.until_shown("Today")
    it.keys("a", "Enter")
"""

import os
import re
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.support.nodes import PROGRAM, UNTIL_TIME_MAX, Node, until

SIZES = ((80, 24), (132, 43))
COLOUR = re.compile(r"\x1b\[[0-9;]*\b(3[0-7]|4[0-7]|38|48|9[0-7]|10[0-7])\b[0-9;]*m")


class Terminal:
    """One tmux server with one window; it ends with its block, and with it whatever runs inside."""

    def __init__(self, socket: Path, node: Node, size: tuple[int, int]) -> None:
        self._socket, self._node, self._size = socket, node, size

    def start(self, *words: str) -> None:
        """Run `handrail` with these words; may be called again once it ended."""
        inside = self._node._environment() | {"TERM": "xterm-256color"}
        command = ["env", *(f"{name}={value}" for name, value in inside.items()), *PROGRAM, *words]
        width, height = map(str, self._size)
        self.end()
        remain = [";", "set-option", "-g", "remain-on-exit", "on"]
        self._tmux("-f", os.devnull, "new-session", "-d", "-x", width, "-y", height, *command, *remain)

    def _tmux(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(
            ["tmux", "-S", str(self._socket), *words], capture_output=True, text=True, timeout=30, check=False
        )
        assert not check or done.returncode == 0, f"tmux {' '.join(words)}: {done.stderr}"
        return done.stdout

    def end(self) -> None:
        self._tmux("kill-server", check=False)

    # -- what a person does and sees ------------------------------------------------------------------

    def keys(self, *keys: str) -> None:
        """Keys by the names that tmux has for them: a, Enter, C-s, F1."""
        for key in keys:
            self._tmux("send-keys", key)

    def type(self, text: str) -> None:
        self._tmux("send-keys", "-l", text)

    def text(self) -> str:
        return self._tmux("capture-pane", "-p")

    def raw(self) -> str:
        """With the escape sequences of colours and attributes."""
        return self._tmux("capture-pane", "-e", "-p")

    @property
    def selected(self) -> str:
        """The line that the cursor is on."""
        return next((line for line in self.text().splitlines() if line.startswith(">")), "")

    @property
    def has_ended(self) -> bool:
        return self._tmux("display-message", "-p", "#{pane_dead}").strip() == "1"

    def kill(self) -> None:
        """kill -9 for whatever runs inside."""
        os.kill(int(self._tmux("display-message", "-p", "#{pane_pid}")), signal.SIGKILL)
        until(lambda: self.has_ended, "the program has ended")

    # -- waiting --------------------------------------------------------------------------------------

    def until_shown(self, *texts: str, within: float = UNTIL_TIME_MAX) -> None:
        for text in texts:
            self._until(partial(self._shows, text), f"“{text}” on the screen", within)

    def until_gone(self, text: str) -> None:
        self._until(lambda: not self._shows(text), f"no “{text}” on the screen")

    def until_selected(self, text: str) -> None:
        self._until(lambda: text in self.selected, f"“{text}” selected")

    def _shows(self, text: str) -> bool:
        return text in self.text()

    def _until(self, condition: Callable[[], bool], what: str, within: float = UNTIL_TIME_MAX) -> None:
        try:
            until(condition, what, within=within)
        except AssertionError as failed:
            raise AssertionError(f"{failed}\n{self.text()}") from None


@contextmanager
def terminal(folder: Path, node: Node, *words: str, size: tuple[int, int] = SIZES[0]) -> Iterator[Terminal]:
    """`handrail` on the home of this node, in a terminal of this size."""
    made = Terminal(folder / "tmux", node, size)
    try:
        made.start(*words)
        yield made
    finally:
        made.end()
