"""The demo with a person at it: in a real terminal, by keys alone, at the smallest size that is promised."""

import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.nodes import Node, until
from tests.support.terminal import Terminal, terminal


@pytest.fixture
def folder() -> Iterator[Path]:
    """Short, because sockets lie below it."""
    with tempfile.TemporaryDirectory(prefix="hd-") as made:
        yield Path(made)


@pytest.fixture
def screens(folder: Path) -> Iterator[Terminal]:
    """The demo, told until it is the person's turn."""
    nobody = Node(folder / "nobody", environment={"TMPDIR": str(folder)})
    with terminal(folder, nobody, "demo") as opened:
        opened.until_shown("This is played", "Nothing leaves this computer")
        opened.until_shown("Now you are Omar")
        opened.keys("Space")
        opened.until_shown("Today", "Meet and log")
        opened.until_selected("Asks for help")
        yield opened


def go_up_to(screens: Terminal, text: str) -> None:
    for _row in screens.text().splitlines():
        if text in screens.selected:
            break
        screens.keys("Up")
    screens.until_selected(text)


def homes_in(folder: Path) -> list[Path]:
    return list(folder.glob("handrail-demo-*"))


def test_a_volunteer_accepts_and_logs_and_the_other_side_answers(screens: Terminal, folder: Path) -> None:
    screens.keys("a")
    screens.until_shown("Offer your help")
    screens.keys("Down", "C-s")
    # Nina chooses him: instead of the request there is a second agreement, and its private words.
    screens.until_shown("You offered to help")
    until(lambda: screens.text().count("Meet and log") == 2, "a second agreement")
    go_up_to(screens, "photos of Leo")
    screens.keys("g")
    screens.until_shown("Log a session with Rosa")
    screens.type("60")
    screens.keys("C-s")
    screens.until_shown("Logged.")
    screens.keys("4")
    until(lambda: any("confirm" in row and "60 min" in row for row in screens.text().splitlines()), "her yes")
    screens.keys("q")
    screens.until_shown("Ms Weber    proposes Omar, whose father said yes.")
    screens.until_shown("Nina        chooses Omar: thank you!")
    screens.until_shown("Ms Weber    approves the place: Reading room.")
    screens.until_shown("Nina        asks Rosa, and confirms the 60 minutes.")
    screens.until_shown("All is well: 60 minutes of help, confirmed by both sides.")
    until(lambda: screens.has_ended, "the demo has ended")
    assert "Task" not in screens.text()
    assert homes_in(folder) == []


def test_a_kind_kill_ends_the_screens_and_the_nodes(screens: Terminal, folder: Path) -> None:
    demo = int(screens._tmux("display-message", "-p", "#{pane_pid}"))
    os.kill(demo, signal.SIGTERM)
    until(lambda: screens.has_ended, "the demo has ended")
    assert homes_in(folder) == []
