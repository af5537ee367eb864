"""How long a person waits for the screens: from command to first paint, from a key to what it changes."""

import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import ioctl
from pathlib import Path

from tests.bench.figures import Figure, percentile
from tests.support.nodes import PROGRAM, ROOT

FIRST_PAINT_S, KEY_MS = 0.6, 50.0
PAINT_TIME_MAX = 30.0
KEYS = 60
_LINES, _COLUMNS = 24, 80


class Terminal:
    """A program in a terminal of its own, and what it has painted."""

    def __init__(self, home: Path) -> None:
        self._end, inner = pty.openpty()
        ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", _LINES, _COLUMNS, 0, 0))
        path = os.pathsep.join(str(ROOT / part) for part in ("protocol", "node", "tui"))
        own = {"HANDRAIL_HOME": str(home), "PYTHONPATH": path, "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        self.process = subprocess.Popen(
            PROGRAM,
            stdin=inner,
            stdout=inner,
            stderr=inner,
            env={**os.environ, **own},
            start_new_session=True,
        )
        os.close(inner)
        self.painted = b""

    def press(self, key: bytes) -> None:
        os.write(self._end, key)

    def paints(self, seconds: float) -> bool:
        """Wait so long for more; whether anything came."""
        ready, _, _ = select.select([self._end], [], [], seconds)
        if ready:
            self.painted += os.read(self._end, 65_536)
        return bool(ready)

    def until(self, words: bytes) -> None:
        end = time.monotonic() + PAINT_TIME_MAX
        while words not in self.painted:
            assert self.paints(end - time.monotonic()), f"never painted {words!r}: {self.painted[-300:]!r}"

    def settle(self) -> None:
        while self.paints(0.3):
            pass

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        os.close(self._end)


@contextmanager
def terminal(home: Path) -> Iterator[Terminal]:
    shown = Terminal(home)
    try:
        yield shown
    finally:
        shown.close()


def measure(home: Path) -> dict[str, Figure]:
    """Over a node that runs on this home."""
    warm = [first_paint(home) for _ in range(3)]
    with terminal(home) as shown:
        shown.until(b"Today")
        shown.settle()
        late = [key_to_paint(shown, b"25"[number % 2 : number % 2 + 1]) for number in range(KEYS)]
    return {
        "first_paint_s": Figure(min(warm), "s", FIRST_PAINT_S),
        "key_p99_ms": Figure(percentile(late, 0.99), "ms", KEY_MS),
    }


def first_paint(home: Path) -> float:
    start = time.perf_counter()
    with terminal(home) as shown:
        shown.until(b"Today")
        return time.perf_counter() - start


def key_to_paint(shown: Terminal, key: bytes) -> float:
    """Milliseconds until the screen begins to change."""
    start = time.perf_counter()
    shown.press(key)
    assert shown.paints(PAINT_TIME_MAX), f"nothing changed after {key!r}"
    milliseconds = (time.perf_counter() - start) * 1_000
    shown.settle()
    return milliseconds


if __name__ == "__main__":
    for name, figure in measure(Path(sys.argv[1])).items():
        print(figure.line(name))
