"""The demo as people meet it: the whole story by real nodes, and nothing left of it afterwards."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from handrail_node.demo import story
from handrail_node.demo.steps import Step

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
    return subprocess.run(
        [*DEMO, *arguments], env=environment(place), capture_output=True, text=True, timeout=60
    )


def nodes_in(place: Path) -> list[int]:
    """Processes whose home lies below this folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            its = (process / "environ").read_bytes()
        except OSError:  # it ended meanwhile, or is somebody else's
            continue
        if f"HANDRAIL_HOME={place}/".encode() in its:
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


def test_the_story_as_one_json_value(place: Path) -> None:
    done = play(place, "--json", "--keep")
    assert (done.returncode, done.stderr) == (0, "")
    outcome = json.loads(done.stdout)
    assert outcome["ok"] is True
    assert outcome["confirmed_minutes"] == 60
    assert [step["who"] for step in outcome["steps"]] == [step.who for step in STEPS]
    assert all(step["ok"] and step["did"] for step in outcome["steps"])
    homes = {path.name for path in place.glob("handrail-demo-*/*")}
    assert homes == {"the-library", "ms-weber", "nina", "omar", "lena", "mr-yilmaz"}
    assert nodes_in(place) == []
