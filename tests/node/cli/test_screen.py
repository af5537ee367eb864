"""The bare command: it opens the screens over a node, and ends the node that it started itself."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from handrail_node.cli import screen
from handrail_node.cli.screen import NO_TERMINAL, child_node
from handrail_protocol.errors import LocalError
from tests.support.answers import ANSWERS
from tests.support.command_line import handrail
from tests.support.control import ServedAside

# Says that it is ready, writes who it is to a file, and ends when its stdin does.
WAITS = """
import os, pathlib, sys
pathlib.Path(sys.argv[1]).write_text(str(os.getpid()))
print("Listening on [::]:47447", flush=True)
sys.stdin.read()
"""
# The same, deaf to being asked to stop.
DEAF = "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + WAITS + "\nsignal.pause()\n"


def command(program: str, path: Path) -> list[str]:
    return [sys.executable, "-c", program, str(path)]


def lives(pid: Path) -> bool:
    try:
        os.kill(int(pid.read_text()), 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[Path, bool]]]:
    """The TUI's door, and with what it was opened."""
    opened: list[tuple[Path, bool]] = []
    app = ModuleType("handrail_tui.app")
    app.run = lambda path, plain: opened.append((path, plain))  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "handrail_tui.app", app)
    yield opened
    opened.clear()


def test_without_a_terminal_it_says_what_there_is_instead(
    shown: list[tuple[Path, bool]], tmp_path: Path
) -> None:
    ended = handrail(home=tmp_path)
    assert (ended.code, ended.out, ended.err) == (1, "", f"{NO_TERMINAL}\n")
    assert shown == []


def test_with_json_it_is_a_misunderstanding(tmp_path: Path) -> None:
    assert handrail("--json", home=tmp_path).code == 2
    assert handrail("--plain", "--json", home=tmp_path).code == 2


def test_over_a_running_node_nothing_is_started(
    shown: list[tuple[Path, bool]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "child_node", None)
    with ServedAside(tmp_path / "control.sock", ANSWERS):
        assert handrail("--plain", home=tmp_path).code == 0
    assert shown == [(tmp_path / "control.sock", True)]


def test_where_no_node_runs_one_is_started_for_as_long(
    shown: list[tuple[Path, bool]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "child_node", lambda: child_node(command(WAITS, tmp_path / "pid")))
    assert handrail("--plain", home=tmp_path).code == 0
    assert shown == [(tmp_path / "control.sock", True)]
    assert not lives(tmp_path / "pid")


def test_a_child_lives_as_long_as_the_screen(tmp_path: Path) -> None:
    with child_node(command(WAITS, tmp_path / "pid")):
        assert lives(tmp_path / "pid")
    assert not lives(tmp_path / "pid")


def test_a_child_ends_with_a_screen_that_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), child_node(command(WAITS, tmp_path / "pid")):
        raise ZeroDivisionError
    assert not lives(tmp_path / "pid")


def test_a_child_that_does_not_stop_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "STOP_TIME_MAX", 0.05)
    with child_node(command(DEAF, tmp_path / "pid")):
        pass
    assert not lives(tmp_path / "pid")


@pytest.mark.parametrize(
    ("program", "sentence"),
    [
        (
            "import sys; sys.exit('Nobody lives here yet: handrail setup --name NAME')",
            "Nobody lives here yet",
        ),
        (
            "import sys; sys.stderr.write('warning\\nThe port is taken.\\n'); sys.exit(1)",
            r"^The port is taken\.$",
        ),
        ("import sys; sys.exit(1)", "could not start"),
    ],
)
def test_a_node_that_can_not_start_says_why(program: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(LocalError, match=sentence), child_node(command(program, tmp_path)):
        raise AssertionError("was opened")


PARENT = """
import pathlib, signal, sys
from handrail_node.cli import running
import threading
threading.Thread(target=running._stop_with_stdin, daemon=True).start()
print("Listening on nothing", flush=True)
signal.pause()
"""


def test_a_child_ends_when_whoever_started_it_is_killed(tmp_path: Path) -> None:
    child = subprocess.Popen([sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdin is not None
    assert child.stdout.readline() == b"Listening on nothing\n"
    child.stdin.close()
    assert child.wait(10) == -signal.SIGTERM
    child.stdout.close()
