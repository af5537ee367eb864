"""The demo with a person at it: in a real terminal, by keys alone, at the smallest size that is promised."""

import os
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.nodes import Node, until
from tests.support.terminal import Terminal, terminal

# Half a minute of it is for who reads along; two are told on what may be one slow core.
TELLING_TIME_MAX = 120.0


@dataclass(frozen=True)
class Played:
    """A demo in a terminal, and the folder in which it makes its homes."""

    screens: Terminal
    folder: Path

    def homes(self) -> list[Path]:
        return list(self.folder.glob("handrail-demo-*"))


@contextmanager
def demo() -> Iterator[Played]:
    with tempfile.TemporaryDirectory(prefix="hd-") as made:  # short, because sockets lie below it
        folder = Path(made)
        nobody = Node(folder / "nobody", environment={"TMPDIR": str(folder)})
        with terminal(folder, nobody, "demo") as screens:
            yield Played(screens, folder)


@pytest.fixture(scope="module")
def two_demos() -> Iterator[tuple[Played, Played]]:
    """Told at the same time: for most of it they wait for who reads along."""
    with demo() as one, demo() as other:
        yield one, other


def go_up_to(screens: Terminal, text: str) -> None:
    for _row in screens.text().splitlines():
        if text in screens.selected:
            break
        screens.keys("Up")
    screens.until_selected(text)


def test_a_volunteer_accepts_and_logs_and_the_other_side_answers(two_demos: tuple[Played, Played]) -> None:
    screens = two_demos[0].screens
    screens.until_shown("This is played", "Nothing leaves this computer")
    screens.until_shown("Now you are Omar", within=TELLING_TIME_MAX)
    screens.keys("Space")
    screens.until_shown("Today", "Meet and log")
    screens.until_selected("Asks for help")
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
    assert two_demos[0].homes() == []


def test_a_kind_kill_ends_the_screens_and_the_nodes(two_demos: tuple[Played, Played]) -> None:
    screens = two_demos[1].screens
    # Nobody pressed a key here: the screens come by themselves.
    screens.until_shown("Today", "Meet and log", within=TELLING_TIME_MAX)
    assert two_demos[1].homes() != []
    demo = int(screens._tmux("display-message", "-p", "#{pane_pid}"))
    os.kill(demo, signal.SIGTERM)
    until(lambda: screens.has_ended, "the demo has ended")
    assert two_demos[1].homes() == []
