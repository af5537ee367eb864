"""One key from the person at the terminal."""

from __future__ import annotations

import os
import select
import sys
import termios
import tty


def wait_for_key(seconds: float) -> None:
    """Until a key was pressed or the time is over; the key is eaten, and never shown."""
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal)
        ready, _, _ = select.select([terminal], [], [], seconds)
        if ready:
            os.read(terminal, 64)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
