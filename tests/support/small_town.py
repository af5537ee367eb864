"""A small town for bad days: a library with a group and the home of a member, as real nodes; and what tests
ask such nodes."""

import re
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.nodes import Node, Nodes, nodes, until


@dataclass
class Town:
    """A library with a group, and the home of a member."""

    house: Nodes
    library: Node
    nina: Node

    def invite(self, *further: str) -> str:
        return str(self.library.run("invite", *further)["link"])


def is_linked(node: Node) -> bool:
    return any(link["state"] == "live" for link in node.run("status")["links"])


def ask(node: Node, goal: str) -> str:
    return str(node.run("ask", "--topic", "photos", "--goal", goal)["request"])


def refused_within(node: Node, seconds: float, *words: str) -> str:
    start = time.monotonic()
    sentence = node.fails(*words)
    assert time.monotonic() - start < seconds
    return sentence


def told_by(node: Node) -> str:
    """The first thing that is wrong, by status and doctor alike."""
    status = node.run("status")
    assert not status["ok"]
    done = node.command("doctor")
    assert done.returncode == 1
    sentence = whatever_the_minute(status["sentence"])
    assert f"Look: {sentence}" in whatever_the_minute(done.stdout)
    return sentence


def whatever_the_minute(said: str) -> str:
    """Without the time of day: a minute may end between two answers."""
    return re.sub(r"\d\d:\d\d UTC", "UTC", said)


# -- fixtures, which tests/e2e/conftest.py gives to all of its tests -------------------------------------


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with nodes(tmp_path_factory.mktemp("town")) as house:
        library, nina = house.node("library", hub=True), house.node("nina")
        for node, name in ((library, "Ms Weber"), (nina, "Nina")):
            node.setup(name)
            node.up()
        library.run("group", "create", "Library Süd", "--area", "Süd", "--zone", "Europe/Berlin")
        found = Town(house, library, nina)
        assert nina.run("join", found.invite())["state"] == "member"
        yield found


@pytest.fixture(scope="session")
def home_of_a_member(town: Town, tmp_path_factory: pytest.TempPathFactory) -> Path:
    with nodes(tmp_path_factory.mktemp("member")) as house:
        made = house.node("member")
        made.setup("Eva")
        made.up()
        assert made.run("join", town.invite())["state"] == "member"
        until(lambda: len(made.run("members")) > 1, "the members are known", made)
        made.stop()
        return made.home


@pytest.fixture
def member(home_of_a_member: Path, tmp_path: Path) -> Iterator[Node]:
    """A member of the group whose node is at rest. The home is a copy: nothing is written with it, or two
    of them would count their records alike."""
    shutil.copytree(home_of_a_member, tmp_path / "member", ignore=shutil.ignore_patterns("control.*"))
    with nodes(tmp_path) as house:
        yield house.node("member")
