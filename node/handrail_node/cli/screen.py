"""The bare `handrail`: the screens, over the node that runs here or over one started for as long."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from handrail_protocol.errors import LocalError

# `up` promises to stop within three seconds; after that nobody waits for it.
STOP_TIME_MAX = 5
NO_TERMINAL = "The screens need a terminal. Without one: handrail --plain, or the verbs of handrail help"


def open_screen(plain: bool) -> None:
    """Show the screens until they are left."""
    from handrail_node.cli.node import is_running, socket_path

    if not plain and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise LocalError(NO_TERMINAL)
    if is_running():
        show_screen(socket_path(), plain)
    else:
        with child_node():
            show_screen(socket_path(), plain)


def show_screen(path: Path, plain: bool) -> None:
    """The screens of the node behind this socket, until they are left."""
    from handrail_tui.app import run

    run(path, plain)


UP = (sys.executable, "-m", "handrail_node.cli", "up", "--while-stdin-is-open")


@contextmanager
def child_node(command: Sequence[str] = UP) -> Iterator[None]:
    """A node that ends with us: its stdin is a pipe that breaks when we do, however we end."""
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
        )
        try:
            assert child.stdout is not None
            if not child.stdout.readline():
                child.wait(STOP_TIME_MAX)
                said.seek(0)
                raise LocalError(
                    _last_line(said.read()) or "The node could not start. Look at it: handrail doctor"
                )
            yield
        finally:
            stop(child)


def stop(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.communicate(timeout=STOP_TIME_MAX)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()


def _last_line(said: bytes) -> str:
    lines = said.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else ""
