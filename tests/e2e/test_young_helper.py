"""A young helper over real links: five nodes, each a process of its own, driven by the command line alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.support.nodes import Node, nodes, until, until_each

GROUP = ("group", "create", "Library Süd", "--area", "Süd", "--place", "Reading room")
WAYS = ("--way", "hub", "--way", "public-place")


class Town:
    def __init__(self, made: dict[str, Node]) -> None:
        self.weber, self.ben, self.nina, self.father, self.leo = (
            made[each] for each in ("weber", "ben", "nina", "father", "leo")
        )
        self.all = list(made.values())
        self.ids: dict[str, str] = {}

    def join(self, node: Node, *invited: str) -> None:
        link = self.weber.run("invite", *invited)["link"]
        assert node.run("join", link)["state"] == "member"

    def everybody_is_in(self) -> None:
        for node in self.all:
            self.ids[node.home.name] = node.setup(node.home.name.capitalize())["person"]
            node.up()
        self.weber.run(*GROUP)
        for node in (self.ben, self.nina, self.father):
            self.join(node, "--role", "learner")
        self.weber.run("grant", self.ids["ben"], "--role", "steward")
        self.weber.run("grant", self.ids["father"], "--role", "guardian")
        self.join(self.leo, "--role", "helper", "--accompanied-by", self.ids["father"])
        until_each(self.all, lambda node: len(node.run("members")) == 5, "all five are members")

    def agreed(self) -> str:
        """From his father's yes to an agreement that waits for a steward."""
        self.father.run("consent", self.ids["leo"], *WAYS, "--days", "90")
        request = self.nina.run("ask", "--topic", "photos", "--goal", "see photos", *WAYS)["request"]
        until(lambda: self.leo.run("requests"), "the request came", self.leo)
        told = self.leo.run("accept", request)
        assert told["waiting_for"] == ["A steward has to propose you; then the other side can choose you."]
        until(lambda: with_a_yes(self.ben.run("offers")), "a steward sees both", self.ben)
        self.ben.run("propose", told["offer"])
        proposal = until(lambda: first(self.nina.run("offers")), "the proposal came", self.nina, self.ben)
        assert (proposal["kind"], proposal["read_along_by"]) == ("proposal", ["Father"])
        chosen = self.nina.run("choose", proposal["id"], "--way", "public-place")
        assert chosen["waiting_for"] == ["A steward's approval."]
        return str(chosen["agreement"])

    def approved(self, agreement: str) -> None:
        until(lambda: first(self.ben.run("agreements")), "the steward was told", self.ben, self.nina)
        self.ben.run("approve", agreement)
        until(lambda: state(self.nina) == "standing", "it stands for Nina", self.nina, self.ben)


def first(rows: list[Any]) -> Any:
    return rows[0] if rows else None


def with_a_yes(rows: list[Any]) -> Any:
    return [row for row in rows if row["kind"] == "young" and row["ways"]]


def state(node: Node) -> str:
    row = first(node.run("agreements"))
    return str(row["state"]) if row else ""


@contextmanager
def town(folder: Path) -> Iterator[Town]:
    with nodes(folder) as made:
        for name in ("weber", "ben", "nina", "father", "leo"):
            made.node(name, hub=name == "weber")
        yield Town(made.all)


def test_from_his_fathers_yes_to_an_hour_and_to_his_fathers_no(tmp_path: Path) -> None:
    with town(tmp_path) as it:
        it.everybody_is_in()
        agreement = it.agreed()
        assert state(it.leo) in ("", "waiting")
        it.approved(agreement)
        waits = ["It waits until Ben or Father has opened it."]
        until(lambda: state(it.leo) and first(it.leo.run("agreements"))["waiting_for"] == waits, "", it.leo)
        until(lambda: state(it.father) == "standing", "his father reads it", it.father)
        until(lambda: state(it.leo) == "standing", "and then he", it.leo, it.father)
        it.leo.run("log", agreement, "--minutes", "60")
        session = until(lambda: first(it.nina.run("sessions")), "the hour came", it.nina, it.leo)
        it.nina.run("confirm", session["id"])
        until(lambda: first(it.father.run("sessions"))["state"] == "confirmed", "he reads along", it.father)
        until(lambda: it.leo.run("hours")["confirmed_minutes"] == 60, "it counts", it.leo)
        it.father.run("consent", it.ids["leo"], "--end")
        until_each([it.nina, it.ben, it.leo], lambda node: state(node) == "closed", "stopped at once")
        assert with_a_yes(it.ben.run("offers")) == []


def test_his_node_listens_where_nobody_comes_from_elsewhere(tmp_path: Path) -> None:
    with nodes(tmp_path) as made:
        made.node("weber", hub=True)
        for name in ("ben", "father", "leo"):
            made.node(name, listen="0.0.0.0:0" if name == "leo" else "127.0.0.1:0")
        weber, ben, father, leo = made.all.values()
        ids = {node.home.name: node.setup(node.home.name)["person"] for node in made.all.values()}
        for node in made.all.values():
            node.up()
        weber.run(*GROUP)
        for node in (ben, father):
            node.run("join", weber.run("invite")["link"])
        weber.run("grant", ids["ben"], "--role", "steward")
        assert leo.address.startswith("0.0.0.0:")
        leo.run("join", weber.run("invite", "--role", "helper", "--accompanied-by", ids["father"])["link"])
        closed = f"127.0.0.1:{leo.port}"
        until(lambda: leo.run("status")["listen"] == closed, "it has drawn back", leo)
        until(lambda: live(leo) == ["weber"], "it is linked with the hub", leo)
        leo.stop()
        assert leo.up().startswith("127.0.0.1:")
        until(lambda: live(leo) == ["weber"], "and again", leo)
        leo.run("peers", "add", father.address)
        father.run("peers", "add", leo.address)
        until(lambda: live(father) == ["weber"], "his father's node is linked with the hub", father)
        assert live(leo) == ["weber"]


def live(node: Node) -> list[str]:
    return sorted(link["peer"] for link in node.run("status")["links"] if link["state"] == "live")
