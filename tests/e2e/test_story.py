"""The story over real links: a library's hub, a home that only dials out and a laptop, each on a network of
its own, driven by nothing but the command line that the contract promises."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tests.support.hosts import Host, internet
from tests.support.nodes import Node, nodes, until, until_each

PORT = 47447
ANYWHERE = f"[::]:{PORT}"
# Backoff ends at fifteen seconds; dialling, proving and comparing on a busy computer take the rest.
BACK_WITHIN = 25.0
PRIVATE = "Rosa Meier, Hauptstrasse 5, second floor"


@dataclass
class Town:
    """Three computers with a node each; only the hub can be dialled by everybody."""

    hub: Node
    home: Node
    laptop: Node
    hosts: dict[str, Host]

    @property
    def nodes(self) -> list[Node]:
        return [self.hub, self.home, self.laptop]

    @property
    def library(self) -> str:
        """Where the hub can be dialled."""
        return f"{self.hosts['hub'].address}:{PORT}"

    def until_linked(self, node: Node) -> None:
        until(lambda: links_of(node) == ["live"], "linked with the hub", node, self.hub, within=BACK_WITHIN)


@contextmanager
def town(folder: Path) -> Iterator[Town]:
    with internet() as net, nodes(folder) as all_nodes:
        family, router = net.behind_a_router("10.20.0.0/24", outside="192.0.2.0/24")
        hosts = {
            "hub": net.network("203.0.113.0/24").host("hub"),
            "home": family.host("home"),
            "laptop": net.network("198.51.100.0/24").host("laptop"),
            "router": router,
        }
        for name in ("hub", "home", "laptop"):
            all_nodes.node(name, listen=ANYWHERE, hub=name == "hub", before=hosts[name].enter)
        yield Town(**all_nodes.all, hosts=hosts)


def links_of(node: Node) -> list[str]:
    return [link["state"] for link in node.run("status")["links"]]


def one(rows: list[Any]) -> Any:
    """The only row, or None while there is none yet."""
    assert len(rows) <= 1, rows
    return rows[0] if rows else None


def names_in(node: Node) -> set[str]:
    return {row["name"] for row in node.run("members")}


def role_of(node: Node, name: str) -> list[str]:
    roles: list[str] = next(row["roles"] for row in node.run("members") if row["name"] == name)
    return roles


def kinds_in(node: Node) -> list[str]:
    return [row["kind"] for row in node.call("records", set="authority")]


def has_note(node: Node, text: str) -> bool:
    return text in [note["text"] for note in one(node.run("agreements"))["notes"]]


def minutes_of(node: Node) -> tuple[int, int]:
    hours = node.run("hours")
    return hours["confirmed_minutes"], hours["reported_minutes"]


def sets_of(node: Node) -> dict[str, set[str]]:
    """What a node keeps of the sets that everybody is to have alike."""
    return {each: {row["id"] for row in node.call("records", set=each)} for each in ("authority", "members")}


def everybody_is_in(town: Town) -> None:
    """A group, two invitations, four persons; the home comes by the link, the laptop by the bare code."""
    for node, name in ((town.hub, "Ms Weber"), (town.home, "Nina"), (town.laptop, "Omar")):
        node.setup(name)
        node.up()
    town.hub.run("group", "create", "Library Süd", "--area", "Süd", "--zone", "Europe/Berlin")
    family = town.hub.run("invite", "--role", "learner", "--uses", "2")
    helper = town.hub.run("invite", "--role", "helper")
    assert town.library in family["link"]
    assert town.home.run("join", family["link"])["state"] == "member"
    assert town.laptop.run("join", helper["code"], "--at", town.library)["state"] == "member"
    town.home.run("person", "add", "--name", "Rosa")
    assert town.home.run("join", family["link"], "--as", "Rosa")["state"] == "member"
    until_each(
        town.nodes, lambda node: names_in(node) == {"Ms Weber", "Nina", "Omar", "Rosa"}, "four members"
    )


def rosa_is_asked_for(town: Town) -> str:
    """Nina asks for her mother, who gave her a mandate; the request reaches the laptop's inbox."""
    persons = {row["name"]: row["id"] for row in town.home.run("status")["persons"]}
    town.home.run("mandate", persons["Nina"], "--may", "arrange,read", "--days", "90", "--as", "Rosa")
    card = ("--topic", "video-calls", "--language", "de", "--way", "public-place", "--area", "süd")
    town.laptop.run("announce", *card, "--when", "mon 14:00-16:00")
    until(lambda: town.home.run("helpers"), "the helper's card is at the home", town.home)
    asked = ("--topic", "video-calls", "--goal", "see photos of Leo", "--language", "de")
    whom = ("--for", "Rosa", "--as", "Nina", "--way", "public-place", "--private", PRIVATE)
    request: str = town.home.run("ask", *asked, *whom)["request"]
    row = until(lambda: one(town.laptop.run("inbox")), "the request is in the inbox", town.laptop, town.hub)
    assert (row["request"], row["wave"]) == (request, 0)
    assert row["reasons"]
    assert one(town.laptop.run("requests"))["private"] is None
    return request


def accepted_while_the_home_is_away(town: Town, request: str) -> str:
    """The home's cable is pulled and the hub killed; the offer waits on the laptop, then at the hub."""
    town.hosts["home"].cut()
    town.hub.kill()
    offer: str = town.laptop.run("accept", request, "--slot", "2099-12-01T15:00")["offer"]
    assert one(town.laptop.run("offers"))["held_by"] == []
    town.hub.again()
    town.until_linked(town.laptop)
    until(lambda: one(town.laptop.run("offers"))["held_by"] == ["Ms Weber"], "the hub has it", town.laptop)
    town.laptop.stop()
    assert town.home.run("offers") == []
    town.hosts["home"].mend()
    until(lambda: town.home.run("offers"), "the hub handed the offer over", town.home, town.hub)
    assert one(town.home.run("offers"))["id"] == offer
    return offer


def agreed_while_the_laptop_is_off(town: Town, offer: str) -> str:
    """Nina chooses; the laptop hears of it from the hub when it is opened again."""
    agreement: str = town.home.run("choose", offer)["agreement"]
    until(
        lambda: one(town.home.run("agreements"))["held_by"] == ["Ms Weber"], "the hub has it too", town.home
    )
    town.home.stop()
    town.laptop.again()
    until(lambda: town.laptop.run("agreements"), "the laptop was told", town.laptop, town.hub)
    town.home.again()
    town.until_linked(town.home)
    sides = [one(node.run("agreements")) for node in (town.home, town.laptop)]
    assert [side["id"] for side in sides] == [agreement, agreement]
    assert sides[0]["words"] == sides[1]["words"] != []
    assert {side["goal"] for side in sides} == {"see photos of Leo"}
    assert one(town.laptop.run("agreements"))["private"] == PRIVATE
    return agreement


def met_and_confirmed(town: Town, agreement: str) -> None:
    """A note each way, an hour logged and confirmed; both sides count the same."""
    for writer, reader, text in (
        (town.home, town.laptop, "The bell is broken, please knock."),
        (town.laptop, town.home, "I will bring a charger."),
    ):
        writer.run("note", agreement, text)
        until(partial(has_note, reader, text), "the note is read", writer, reader)
    town.laptop.run("log", agreement, "--minutes", "60", "--worked", "she called Leo")
    assert minutes_of(town.laptop) == (0, 60)
    session = until(lambda: one(town.home.run("sessions")), "the session is at the home", town.home)
    town.home.run("confirm", session["id"])
    sides = [town.laptop, town.home]
    until_each(sides, lambda node: one(node.run("sessions"))["state"] == "confirmed", "confirmed")
    assert minutes_of(town.laptop) == (60, 0)
    hours = [
        [(row["id"], row["minutes"]) for row in node.run("sessions")] for node in (town.laptop, town.home)
    ]
    assert hours == [[(session["id"], 60)]] * 2


def test_the_story_ends_well_over_three_networks(tmp_path: Path) -> None:
    with town(tmp_path) as it:
        everybody_is_in(it)
        request = rosa_is_asked_for(it)
        offer = accepted_while_the_home_is_away(it, request)
        agreement = agreed_while_the_laptop_is_off(it, offer)
        met_and_confirmed(it, agreement)
        until_each([it.home, it.laptop], lambda node: sets_of(node) == sets_of(it.hub), "the sets are alike")
        assert [node.stop() for node in it.nodes] == [0, 0, 0]


def a_steward_with_a_hub_apart(steward: Node, hub: Node, steward_is_at: str) -> None:
    """Ms Weber founds a group on her laptop and makes the library's node its hub."""
    steward.setup("Ms Weber")
    hub.setup("Library")
    steward.up()
    hub.up()
    steward.run("group", "create", "Library Süd", "--area", "Süd", "--zone", "Europe/Berlin")
    code = steward.run("invite")["code"]
    assert hub.run("join", code, "--at", steward_is_at)["state"] == "member"
    (library,) = hub.run("status")["persons"]
    until(lambda: "Library" in names_in(steward), "the library is in", steward, hub)
    steward.run("grant", library["id"], "--role", "hub")
    until(lambda: "hub" in hub.run("status")["groups"][0]["roles"], "the library knows that it is a hub", hub)


def test_a_helper_joins_while_no_steward_is_online(tmp_path: Path) -> None:
    with town(tmp_path) as it:
        hub, steward, home = it.nodes[0], it.laptop, it.home
        a_steward_with_a_hub_apart(steward, hub, f"{it.hosts['laptop'].address}:{PORT}")
        code = steward.run("invite", "--role", "helper")["code"]
        until(lambda: sets_of(hub) == sets_of(steward), "the hub has the invitation", hub, steward)
        steward.stop()
        home.setup("Nina")
        home.up()
        assert home.run("join", code, "--at", it.library)["state"] == "member"
        card = home.run("announce", "--topic", "photos", "--language", "de", "--way", "hub")["record"]
        until(lambda: [row["id"] for row in hub.run("helpers")] == [card], "the hub has her card", hub)
        grants = kinds_in(hub).count("grant")
        steward.again()
        until(
            lambda: kinds_in(home).count("grant") == grants + 1, "the steward has granted it", steward, home
        )
        assert role_of(home, "Nina") == role_of(steward, "Nina") == ["helper"]


def test_a_hub_that_moved_says_so_itself_once_it_is_reached(tmp_path: Path) -> None:
    with town(tmp_path) as it:
        everybody_is_in(it)
        it.home.stop()
        it.hub.stop()
        it.hub.listen = "[::]:51234"
        it.hub.up()
        it.home.again()
        moved = f"{it.hosts['hub'].address}:51234"
        assert [row["address"] for row in it.home.run("peers")] == [it.library]
        it.home.run("peers", "add", moved)
        linked = [{"address": moved, "state": "live"}]
        until(lambda: it.home.run("peers") == linked, "the old address is forgotten", it.home, it.hub)
        it.home.kill()
        it.home.again()
        until(lambda: it.home.run("peers") == linked, "linked again", it.home, within=BACK_WITHIN)


def test_a_group_without_a_hub_is_found_again_after_a_restart(tmp_path: Path) -> None:
    """The invitation's address is all that a home knows of it, and invitations are used once."""
    with nodes(tmp_path) as house:
        weber, nina = house.node("weber"), house.node("nina")
        weber.setup("Ms Weber")
        nina.setup("Nina")
        weber.up()
        nina.up()
        weber.run("group", "create", "Street", "--area", "Süd")
        assert nina.run("join", weber.run("invite")["link"])["state"] == "member"
        nina.kill()
        weber.kill()
        weber.again()
        nina.again()
        until(lambda: links_of(nina) == ["live"], "linked again", nina, within=BACK_WITHIN)


def test_an_address_that_does_not_answer_is_being_called(tmp_path: Path) -> None:
    with nodes(tmp_path) as house, socket.create_server(("127.0.0.1", 0)) as silent:
        nina = house.node("nina")
        nina.setup("Nina")
        nina.up()
        nina.run("peers", "add", f"127.0.0.1:{silent.getsockname()[1]}")
        until(lambda: links_of(nina) == ["connecting"], "connecting", nina)
        silent.close()
        until(lambda: links_of(nina) == ["waiting"], "waiting", nina)
