"""The demo as people meet it: the whole story by real nodes, and nothing left of it, however it ends."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from handrail_node.demo import people, story
from handrail_node.demo.steps import Step
from tests.support.nodes import until

DEMO = (sys.executable, "-m", "handrail_node.cli", "demo", "--script")
STEPS = [part for part in story.WHOLE_STORY if isinstance(part, Step)]


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder for temporary homes, short enough that sockets fit below it."""
    with tempfile.TemporaryDirectory(prefix="hd-") as folder:
        yield Path(folder)


def environment(place: Path) -> dict[str, str]:
    return {**os.environ, "TMPDIR": str(place), "HOME": str(place / "nobody"), "LC_ALL": "C.UTF-8"}


def play(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Without `--script`: where there is no terminal, it plays unattended."""
    return subprocess.run(
        [*DEMO[:-1], *arguments], env=environment(place), capture_output=True, text=True, timeout=60
    )


def nodes_in(place: Path, home: str = "") -> list[int]:
    """Processes whose home lies below this folder; with `home`, those of that home."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            its = (process / "environ").read_bytes()
        except OSError:  # it ended meanwhile, or is somebody else's
            continue
        homes = [entry for entry in its.split(b"\0") if entry.startswith(f"HANDRAIL_HOME={place}/".encode())]
        if any(entry.endswith(home.encode()) for entry in homes):
            found.append(int(process.name))
    return found


def test_the_story_ends_well_and_leaves_nothing(place: Path) -> None:
    done = play(place)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert "played" in lines[0]
    assert "Nothing leaves this computer" in lines[1]
    assert "All is well: 60 minutes of help, confirmed by both sides." in lines[-1]
    assert sum(line.startswith("  ") for line in lines) == len(STEPS)
    assert list(place.iterdir()) == []
    assert nodes_in(place) == []


def test_the_story_as_one_json_value_and_the_homes_kept(place: Path) -> None:
    done = play(place, "--json", "--keep")
    assert (done.returncode, done.stderr) == (0, "")
    outcome = json.loads(done.stdout)
    assert outcome["ok"] is True
    assert outcome["confirmed_minutes"] == 60
    assert [step["who"] for step in outcome["steps"]] == [step.who for step in STEPS]
    assert all(step["ok"] and step["did"] for step in outcome["steps"])
    [kept] = place.iterdir()
    assert outcome["kept"] == str(kept)
    assert {path.name for path in kept.iterdir()} == {
        "the-library",
        "ms-weber",
        "nina",
        "omar",
        "bert",
        "karim",
        "lena",
        "mr-yilmaz",
    }
    assert nodes_in(place) == []


@contextmanager
def playing(place: Path) -> Iterator[subprocess.Popen[str]]:
    """A demo in its own process group, in the middle of its story."""
    demo = subprocess.Popen(
        DEMO,
        env=environment(place),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        assert demo.stdout is not None
        while "starts a group" not in demo.stdout.readline():
            assert demo.poll() is None
        assert len(nodes_in(place)) == len(people.HOMES)
        yield demo
    finally:
        demo.kill()
        demo.communicate()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda each: each.name)
def test_a_story_that_is_broken_off_leaves_nothing(number: signal.Signals, place: Path) -> None:
    with playing(place) as demo:
        demo.send_signal(number)
        _, said = demo.communicate(timeout=20)
        assert demo.returncode != 0
        assert said.strip() == ""
    assert nodes_in(place) == []
    assert list(place.iterdir()) == []


def test_no_node_outlives_a_killed_demo(place: Path) -> None:
    with playing(place) as demo:
        demo.kill()
        demo.communicate()
        until(lambda: not nodes_in(place), "all nodes have ended")


@pytest.mark.parametrize("home", ["the-library", "omar"])
def test_a_node_that_is_killed_ends_the_story_with_a_sentence(home: str, place: Path) -> None:
    with playing(place) as demo:
        for node in nodes_in(place, home):
            os.kill(node, signal.SIGKILL)
        out, said = demo.communicate(timeout=20)
    assert demo.returncode == 1
    assert len(said.splitlines()) == 1
    assert said.startswith("The story stopped at ")
    assert "has ended before its time" in said
    assert "All is well" not in out
    assert nodes_in(place) == []
    assert list(place.iterdir()) == []


def test_a_failure_is_said_in_json_as_well(place: Path) -> None:
    with subprocess.Popen(
        [*DEMO, "--json"], env=environment(place), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as demo:
        until(lambda: nodes_in(place, "mr-yilmaz"), "his node has started")
        for node in nodes_in(place, "mr-yilmaz"):
            os.kill(node, signal.SIGKILL)
        out, said = demo.communicate(timeout=20)
    assert demo.returncode == 1
    assert len(said.splitlines()) == 1
    outcome = json.loads(out)
    assert outcome["ok"] is False
    assert outcome["problems"] == [said.strip()]
    assert nodes_in(place) == []
