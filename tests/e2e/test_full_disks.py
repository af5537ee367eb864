"""A full disk, one that can't be written, and a power cut: what was there stays there."""

import random
import threading
from contextlib import suppress
from pathlib import Path

from handrail_node.control.client import call
from handrail_node.home import socket_of
from handrail_protocol.errors import LocalError
from tests.support.bad_disk import bad_disk
from tests.support.nodes import Node, nodes, until
from tests.support.small_town import Town, ask, told_by

# -- the disk ------------------------------------------------------------------------------------------


def test_a_full_disk_refuses_writing_and_keeps_all_that_was_there(town: Town, tmp_path: Path) -> None:
    with bad_disk(tmp_path / "small", mega_bytes=3) as disk, nodes(tmp_path) as house:
        node = house.node("small", before=disk.before)
        node.setup("Eva")
        node.up()
        assert node.run("join", town.invite())["state"] == "member"
        asked = {ask(node, f"see {count} photos of Leo") for count in range(3)}
        disk.fill()
        sentence = until(lambda: _refusal(node), "the disk is full", node)
        store = node.home / "store.db"
        assert sentence == (
            f"The disk that holds {store} is full: nothing was lost; free some space to go on."
        )
        assert told_by(node) == sentence
        assert asked <= {row["id"] for row in node.run("requests")}
        # What the others say meanwhile can't be kept, and is not lost for that.
        late = town.nina.run("ask", "--topic", "messages", "--goal", "write to Leo")["request"]
        node.kill()
        node.up()
        assert asked <= {row["id"] for row in node.run("requests")}
        disk.free()
        until(lambda: node.run("status")["ok"], "there is room", node)
        asked.add(ask(node, "see them again"))
        known = {*asked, late}
        until(lambda: known <= {row["id"] for row in node.run("requests")}, "all of it is here", node)
        until(lambda: known <= {row["id"] for row in town.library.run("requests")}, "and there", node)


def _refusal(node: Node) -> str:
    """What is said when writing fails; a full log has room left for a few records."""
    done = node.command("ask", "--topic", "photos", "--goal", "see photos of Leo in the snow" * 40)
    return done.stderr.strip() if done.returncode == 1 else ""


def test_the_ballast_is_given_up_for_cleaning_and_made_again(town: Town, tmp_path: Path) -> None:
    with bad_disk(tmp_path / "small", mega_bytes=80) as disk, nodes(tmp_path) as house:
        node = house.node("small", before=disk.before)
        node.setup("Eva")
        node.up()
        assert node.run("join", town.invite())["state"] == "member"
        ballast = disk.inside / "ballast"
        assert ballast.stat().st_size == 4 << 20
        disk.fill()
        until(lambda: _refusal(node), "the disk is full", node)
        assert not ballast.exists()
        # There is room now, and it is for cleaning up: nothing more is written into it.
        assert "free some space" in _refusal(node)
        disk.free()
        until(lambda: node.run("status")["ok"], "there is room", node)
        assert ballast.stat().st_size == 4 << 20
        assert ask(node, "see photos of Leo")


def test_a_home_that_can_not_be_written_is_said(tmp_path: Path) -> None:
    with bad_disk(tmp_path / "small", mega_bytes=3) as disk, nodes(tmp_path) as house:
        node = house.node("small", before=disk.before)
        disk.may_be_written(False)
        up = ("up", "--listen", "127.0.0.1:0", "--no-lan")
        assert str(node.home) in node.fails("setup", "--name", "Eva")
        assert str(node.home) in node.fails(*up)
        disk.may_be_written(True)
        node.setup("Eva")
        node.up()
        node.stop()
        disk.may_be_written(False)
        for verb in (up, ("doctor",)):
            assert str(node.home) in node.fails(*verb)
        disk.may_be_written(True)
        node.up()
        assert node.run("status")["persons"][0]["name"] == "Eva"


# -- power cuts ----------------------------------------------------------------------------------------


class Busy(threading.Thread):
    """Somebody who asks and fills in a form, as fast as the node answers, until it no longer does."""

    def __init__(self, node: Node, typed: int) -> None:
        super().__init__()
        self._socket = socket_of(node.home)
        self.asked: set[str] = set()
        self.typed = self._begun = typed

    def is_at_work(self) -> bool:
        return self.typed > self._begun + 10

    def run(self) -> None:
        with suppress(LocalError):
            while True:
                answer = call(self._socket, "ask", {"topic": "photos", "goal": f"see photo {self.typed}"})
                self.asked.add(answer["request"])
                for _ in range(20):
                    call(self._socket, "draft.keep", {"name": "ask", "fields": {"goal": str(self.typed + 1)}})
                    self.typed += 1


def test_a_node_killed_while_it_writes_has_all_that_it_said_it_had(town: Town, tmp_path: Path) -> None:
    with nodes(tmp_path) as house:
        node = house.node("home")
        node.setup("Eva")
        node.up()
        assert node.run("join", town.invite())["state"] == "member"
        chance, kept, typed = random.Random(7), set[str](), 0
        for _ in range(6):
            busy = Busy(node, typed)
            busy.start()
            until(busy.is_at_work, "the node is busy", node)
            busy.join(chance.uniform(0.05, 0.3))
            node.kill()
            busy.join()
            kept, typed = kept | busy.asked, busy.typed
            node.up()
            assert kept <= {row["id"] for row in node.run("requests")}
            [draft] = call(socket_of(node.home), "draft.list", {})
            assert typed <= int(draft["fields"]["goal"]) <= typed + 1
        assert typed > 60
        found = {row["id"] for row in node.run("requests")}
        until(lambda: found <= {row["id"] for row in town.library.run("requests")}, "all are there", node)
