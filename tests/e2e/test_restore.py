"""Twenty-four words bring a person back on a new computer, as a new device, over real links."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.nodes import Node, Nodes, nodes, until, until_each
from tests.support.wrong_clocks import DAY, WrongClock

PRIVATE = "Rosa Meier, Hauptstrasse 5"


@dataclass
class Village:
    """A hub, Nina who asked, and Omar who helps her; his words lie in a drawer."""

    nodes: Nodes
    hub: Node
    nina: Node
    omar: Node
    sheet: dict[str, str]  # what `setup` said when Omar made himself known: person, device, words
    agreement: str

    def returned(self, name: str = "omar-again") -> Node:
        """Omar's computer is gone, and on another he typed his words; it knows nobody yet."""
        self.omar.kill()
        node = self.nodes.node(name)
        done = node.run("setup", "--restore", stdin=self.sheet["words"])
        assert done["person"] == self.sheet["person"]
        assert done["device"] != self.sheet["device"]
        node.up()
        assert node.run("group", "list") == []
        return node


def agreed(hub: Node, nina: Node, omar: Node) -> str:
    """From a group to an agreement between the two."""
    hub.run("group", "create", "Library Süd", "--area", "Süd")
    for node, role in ((nina, "learner"), (omar, "helper")):
        assert node.run("join", hub.run("invite", "--role", role)["link"])["state"] == "member"
    until(lambda: len(nina.call("members")) == 3, "Nina knows Omar", nina)
    request = nina.run("ask", "--topic", "photos", "--goal", "find last summer", "--private", PRIVATE)[
        "request"
    ]
    until(lambda: omar.call("requests"), "Omar knows the request", omar)
    offer = omar.run("accept", request)["offer"]
    until(lambda: nina.call("offers"), "Nina has the offer", nina)
    agreement: str = nina.run("choose", offer)["agreement"]
    until(lambda: omar.call("agreements"), "Omar has the agreement", omar)
    return agreement


@contextmanager
def village(folder: Path, environment: Mapping[str, str] | None = None) -> Iterator[Village]:
    with nodes(folder) as house:
        hub = house.node("hub", hub=True, environment=environment)
        nina, omar = (house.node(name, environment=environment) for name in ("nina", "omar"))
        hub.setup("Ms Weber")
        nina.setup("Nina")
        made = omar.setup("Omar")
        for node in (hub, nina, omar):
            node.up()
        agreement = agreed(hub, nina, omar)
        yield Village(house, hub, nina, omar, made, agreement)


def sessions_of(node: Node) -> set[tuple[str, int]]:
    return {(row["state"], row["minutes"]) for row in node.call("sessions")}


def roles_of(node: Node) -> dict[str, list[str]]:
    return {row["name"]: row["roles"] for row in node.call("members")}


def links_of(node: Node) -> set[str]:
    return {link["peer"] for link in node.call("status")["links"] if link["state"] == "live"}


def notes_of(node: Node) -> list[str]:
    return [note["text"] for row in node.call("agreements") for note in row["notes"]]


def readable(node: Node) -> Any:
    """The agreement, once this node was given its key."""
    return next((row for row in node.call("agreements") if row["private"]), None)


def devices_of(node: Node) -> dict[str, bool]:
    """Omar's devices, and whether each was ended."""
    return {row["device"]: row["ended"] for row in node.run("device", "list")}


def test_words_bring_a_person_back_with_all_she_had(tmp_path: Path) -> None:
    with village(tmp_path) as it:
        again = it.returned()
        again.run("peers", "add", it.hub.address)
        until(lambda: again.call("group.list"), "the group is there", again, it.hub)
        until(lambda: again.call("agreements"), "the agreement is there", again, it.hub)
        # The thread's key comes from Nina's node, since his own other device is gone.
        row = until(lambda: readable(again), "he can read it", again, it.nina)
        assert row["private"] == PRIVATE
        assert row["words"] == it.nina.run("agreements")[0]["words"]
        again.run("note", it.agreement, "I have a new laptop.")
        until(lambda: notes_of(it.nina) == ["I have a new laptop."], "Nina reads it", it.nina)
        session = again.run("log", it.agreement, "--minutes", "60")["session"]
        until(lambda: it.nina.call("sessions"), "the session came", it.nina)
        it.nina.run("confirm", session)
        until(lambda: again.call("hours")["confirmed_minutes"] == 60, "his hours are confirmed", again)


def test_the_old_computer_turns_up_again_and_both_write(tmp_path: Path) -> None:
    """Restoring is always a new device, so nothing forks and nothing is lost."""
    with village(tmp_path) as it:
        again = it.returned()
        again.run("peers", "add", it.hub.address)
        until(lambda: readable(again), "he can read what he agreed", again, it.nina)
        again.run("log", it.agreement, "--minutes", "60")
        it.omar.again()
        it.omar.run("log", it.agreement, "--minutes", "30")
        both = {("reported", 60), ("reported", 30)}
        until_each([it.omar, again, it.nina], lambda node: sessions_of(node) == both, "both sessions")
        assert [row["name"] for row in it.hub.run("members")].count("Omar") == 1


def test_the_old_computer_is_ended_with_the_same_words(tmp_path: Path) -> None:
    with village(tmp_path) as it:
        again = it.returned()
        again.run("peers", "add", it.hub.address)
        until(lambda: readable(again), "he can read what he agreed", again, it.nina)
        here = again.run("status")["node"]
        again.run("device", "revoke", it.sheet["device"], stdin=it.sheet["words"])
        assert devices_of(again) == {it.sheet["device"]: True, here: False}
        # Whoever found the old one may write what he likes: nobody takes it in, nobody lets him in.
        it.omar.again()
        it.omar.run("log", it.agreement, "--minutes", "500")
        again.run("log", it.agreement, "--minutes", "60")
        until(lambda: it.nina.call("sessions"), "the session of the new device came", it.nina)
        assert sessions_of(it.nina) == {("reported", 60)}
        until(lambda: links_of(it.omar) == set(), "the old device is shut out", it.omar)


def test_a_new_laptop_comes_back_by_the_old_one_alone(tmp_path: Path) -> None:
    """At home, with the library shut: its own person's words are enough for the node there."""
    with village(tmp_path) as it:
        it.hub.stop()
        laptop = it.nodes.node("laptop")
        laptop.run("setup", "--restore", stdin=it.sheet["words"])
        laptop.up()
        laptop.run("peers", "add", it.omar.address)
        row = until(lambda: readable(laptop), "he reads on with it", laptop, it.omar)
        assert row["private"] == PRIVATE


def test_wrong_words_bring_nobody_back(tmp_path: Path) -> None:
    with nodes(tmp_path) as house:
        node = house.node("nobody")
        sheet = node.command("setup", "--name", "Omar", "--json")
        words = json.loads(sheet.stdout)["words"].split()
        swapped = " ".join([words[1], words[0], *words[2:]])
        again = house.node("again")
        for wrong in ("", "one two three", swapped, " ".join([*words[:23], "xyzzy"])):
            assert again.fails("setup", "--restore", stdin=wrong)
        assert not (again.home / "keystore").exists() or not list((again.home / "keystore").iterdir())


def test_a_fresh_invitation_brings_a_person_back_too(tmp_path: Path) -> None:
    with village(tmp_path) as it:
        again = it.returned()
        before = roles_of(it.hub)
        link = it.hub.run("invite", "--role", "helper")["link"]
        assert again.run("join", link)["state"] == "member"
        until(lambda: readable(again), "he can read what he agreed", again, it.nina)
        assert roles_of(again) == before
        assert before["Omar"] == ["helper"]


def test_a_month_old_backup_writes_on_beside_the_old_computer(tmp_path: Path) -> None:
    """Everybody's clock goes on by 30 days; the old computer writes before, meanwhile and after."""
    clock = WrongClock(tmp_path / "clock")
    file = tmp_path / "omar.backup"
    with village(tmp_path, clock.environment) as it:
        it.omar.run("note", it.agreement, "before the backup")
        assert it.omar.run("backup", str(file))["persons"] == ["Omar"]
        it.omar.run("log", it.agreement, "--minutes", "30")
        clock.set(30 * DAY)
        for node in (it.hub, it.nina, it.omar):
            node.stop()
        for node in (it.hub, it.nina, it.omar):
            node.again()
        until(lambda: it.nina.call("sessions"), "Nina has the session", it.nina)
        again = it.nodes.node("omar-again", environment=clock.environment)
        back = again.run("restore", str(file), stdin=it.sheet["words"])
        assert back["person"] == it.sheet["person"]
        assert back["device"] != it.sheet["device"]
        again.up()
        # Nobody was reached yet, and what the backup held is there to be read.
        assert (readable(again)["private"], notes_of(again)) == (PRIVATE, ["before the backup"])
        it.omar.run("log", it.agreement, "--minutes", "40")
        again.run("peers", "add", it.hub.address)
        until(lambda: links_of(again), "the new computer found the hub", again, it.hub)
        again.run("log", it.agreement, "--minutes", "50")
        all_of_them = {("reported", 30), ("reported", 40), ("reported", 50)}
        until_each([it.omar, again, it.nina], lambda node: sessions_of(node) == all_of_them, "all sessions")
        assert [row["name"] for row in it.hub.run("members")].count("Omar") == 1
