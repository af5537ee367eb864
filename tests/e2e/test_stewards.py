"""A worry between real processes: two stewards have it, the hub that carries it can't read it, and the
steward whom it is about neither reads it nor is given its key."""

from pathlib import Path

import pytest

from tests.support.nodes import Node, Nodes, nodes, until

WORRY = "He asked for the number on her bank card."


class Town:
    """Ms Weber and Cem are stewards, Omar is one too; the library is a hub and nothing else; Nina learns."""

    def __init__(self, all_nodes: Nodes) -> None:
        names = ("weber", "library", "cem", "omar", "nina")
        made = {name: all_nodes.node(name, hub=name == "library") for name in names}
        self.weber, self.library, self.cem, self.omar, self.nina = made.values()
        self.ids: dict[str, str] = {}
        for name, node in made.items():
            self.ids[name] = node.setup(name.title())["person"]
            node.up()
        self.weber.run("group", "create", "Library Süd", "--area", "Süd")
        for name in names[1:]:
            link = self.weber.run("invite", "--role", "learner" if name == "nina" else "helper")["link"]
            assert made[name].run("join", link)["state"] == "member"
        self.weber.run("grant", self.ids["library"], "--role", "hub")
        for name in ("cem", "omar"):
            self.weber.run("grant", self.ids[name], "--role", "steward", "--role", "helper")
        for node in made.values():
            until(lambda node=node: self._is_ready(node), "everybody is known and sealable", node)  # type: ignore[misc]

    def _is_ready(self, node: Node) -> bool:
        kinds = [row["kind"] for row in node.call("records", set="authority")]
        linked = any(link["state"] == "live" for link in node.run("status")["links"])
        stewards = [row for row in node.run("members") if "steward" in row["roles"]]
        return linked and kinds.count("lock") >= len(self.ids) and len(stewards) == 3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def held(node: Node) -> list[str]:
    return [row["id"] for row in node.call("records", set="stewards") if row["kind"] == "report"]


def flags(node: Node) -> list[str]:
    return [row["text"] for row in node.run("morning")["flags"] if row["what"] == "report"]


def disk(node: Node) -> bytes:
    return b"".join(path.read_bytes() for path in node.home.glob("store.db*"))


def test_a_worry_reaches_two_stewards_and_nobody_else_can_read_it(folder: Path) -> None:
    with nodes(folder) as all_nodes:
        town = Town(all_nodes)
        told = town.nina.run("worried", WORRY, "--about", town.ids["omar"])
        assert told["stewards"] == 2
        for node in (town.weber, town.cem):
            assert until(lambda node=node: flags(node), "the worry is on the list", node) == [WORRY]  # type: ignore[misc]
        row = until(
            lambda: next((row for row in town.nina.run("worries") if row["reached"] == 2), None),
            "both are known to have it",
            town.nina,
            town.library,
        )
        assert row is not None
        assert row["id"] == told["record"]
        assert "Two stewards have it: Cem and Weber." in town.nina.command("worries").stdout
        for node in (town.library, town.omar):
            until(lambda node=node: held(node), "it is carried", node)  # type: ignore[misc]
            assert WORRY.encode() not in disk(node)
        assert flags(town.omar) == []
        assert "Only a steward" in town.library.fails("morning")
        assert [row["kind"] for row in town.omar.call("records", set="stewards")] == ["report"]
        _is_looked_into(town, told["record"])
        months = town.weber.command("report", "--csv").stdout.splitlines()
        assert months[0] == "month,requests,agreements,sessions,minutes"
        assert months[-1].endswith(",0,0,0,0")


def _is_looked_into(town: Town, record: str) -> None:
    """Also after a start: what was read lives in memory only, what was put aside is kept."""
    town.weber.run("morning", "--done", record[:8])
    town.weber.kill()
    town.weber.again()
    assert flags(town.weber) == []
    town.cem.kill()
    town.cem.again()
    assert flags(town.cem) == [WORRY]
    assert WORRY.encode() not in disk(town.cem)
