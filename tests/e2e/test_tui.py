"""The screens in a real terminal, over real nodes: by keys alone, while others announce and ask."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from handrail_protocol.errors import LocalError
from tests.support.nodes import Node, nodes, until
from tests.support.terminal import COLOUR, SIZES, Terminal, terminal

GOAL = "see photos of Leo"
# Often enough to be in the way; a person who writes more than some sixty records a day is stopped.
CHATTER_EVERY, CHATTER_TIMES = 0.2, 12


@dataclass
class Street:
    library: Node
    nina: Node
    omar: Node


@pytest.fixture
def street(tmp_path: Path) -> Iterator[Street]:
    """A library, Nina who asks, Omar who helps, linked on this computer."""
    with nodes(tmp_path) as made:
        library, nina, omar = made.node("library", hub=True), made.node("nina"), made.node("omar")
        for node, name in ((library, "Ms Weber"), (nina, "Nina"), (omar, "Omar")):
            node.setup(name)
            node.up()
        library.run("group", "create", "Library", "--area", "Süd", "--zone", "Europe/Berlin")
        for node, role in ((nina, "learner"), (omar, "helper")):
            assert node.run("join", library.run("invite", "--role", role)["link"])["state"] == "member"
        nina_id = nina.run("status")["persons"][0]["id"]
        until(lambda: len(library.run("members")) == 3, "all are members", library)
        library.run("grant", nina_id, "--role", "learner", "--role", "helper")
        omar.run("announce", "--topic", "photos", "--way", "public-place", "--capacity", "50")
        yield Street(library, nina, omar)


def ask(street: Street, goal: str, **more: Any) -> str:
    """Nina asks; her request, once Omar has it."""
    asked = street.nina.call("ask", topic="photos", goal=goal, way=["public-place"], **more)["request"]
    until(lambda: rows(street.omar, "inbox", "request", asked), "Omar is asked", street.nina, street.omar)
    return str(asked)


def rows(node: Node, method: str, field: str, value: Any) -> list[dict[str, Any]]:
    return [row for row in node.call(method) if row[field] == value]


@contextmanager
def chatter(street: Street) -> Iterator[None]:
    """Others announce and ask all the while; entered once some of it was said."""
    over, begun = threading.Event(), threading.Event()
    failed: list[Exception] = []

    def talk() -> None:
        try:
            for number in range(CHATTER_TIMES):
                street.nina.call("ask", topic="photos", goal=f"chatter {number}", way=["public-place"])
                street.nina.call("announce", topic=["cooking"], way=["hub"])
                if number == 2:
                    begun.set()
                if over.wait(CHATTER_EVERY):
                    return
        except LocalError as wrong:
            failed.append(wrong)

    thread = threading.Thread(target=talk, name="chatter")
    thread.start()
    try:
        assert begun.wait(20), failed
        yield
    finally:
        over.set()
        thread.join()
    assert failed == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_accept_log_and_confirm_by_keys_while_others_announce_and_ask(
    street: Street, tmp_path: Path, size: tuple[int, int]
) -> None:
    request = ask(street, GOAL, when=["sat 10:00-12:00"])
    with terminal(tmp_path, street.omar, size=size) as it:
        it.until_selected(GOAL)
        with chatter(street):
            accept_on_the_board(it)
        offer = until(lambda: rows(street.nina, "offers", "request", request), "the offer", street.nina)
        street.nina.run("choose", offer[0]["id"])
        with chatter(street):
            log_under_today(it)
            session = until(lambda: street.nina.call("sessions"), "the session", street.nina)
        assert (session[0]["minutes"], session[0]["worked"]) == (45, "we called Leo")
        it.keys("q")
        until(lambda: it.has_ended, "the screens are left")
    with terminal(tmp_path, street.nina, size=size) as it:
        it.until_selected("To confirm")
        it.keys("c")
        it.until_shown("Confirm this session")
        it.keys("Enter")
        until(lambda: street.omar.call("hours")["confirmed_minutes"] == 45, "confirmed", street.omar)


def accept_on_the_board(it: Terminal) -> None:
    """New requests come in above; the cursor stays where it is, and so does the form."""
    it.keys("2")
    it.keys("End")
    it.until_selected(GOAL)
    it.until_shown("chatter 2")
    assert GOAL in it.selected
    it.keys("a")
    it.until_shown("Offer your help", f"“{GOAL}”")
    it.keys("Enter")
    it.until_shown("You offered to help.")
    it.until_selected(GOAL)


def log_under_today(it: Terminal) -> None:
    it.keys("1", "/")
    it.until_shown("Search:")
    it.type("Meet and log")
    it.keys("Enter")
    it.until_selected("Meet and log")
    it.keys("g")
    it.until_shown("Log a session with Nina")
    it.type("45")
    it.keys("Tab", "Tab", "Tab")
    for word in ("we ", "called ", "Leo"):
        it.type(word)
    it.until_shown("we called Leo")
    it.keys("C-s")
    it.until_shown("Logged.")


def test_a_half_filled_form_survives_kill_9_of_screen_and_node_and_is_offered_again(
    street: Street, tmp_path: Path
) -> None:
    with terminal(tmp_path, street.nina) as it:
        it.until_shown("Nothing waits for you", "one link")
        it.keys("n")
        it.until_shown("Ask for help")
        it.type("photos")
        it.keys("Tab")
        it.type("write to Leo, with a picture")
        until(lambda: goal_kept(street.nina) == "write to Leo, with a picture", "kept", street.nina)
        it.kill()
        street.nina.kill()
        street.nina.again()
        it.start()
        it.until_shown("You had begun something and not sent it.")
        it.until_selected("Begun")
        it.keys("Enter")
        it.until_shown("write to Leo, with a picture", "This is what you had typed before.")
        it.keys("C-s")
        it.until_shown("Your request is out.")
        assert [row["goal"] for row in street.nina.call("requests")] == ["write to Leo, with a picture"]
        until(lambda: street.nina.call("draft.list") == [], "no draft any more", street.nina)


def goal_kept(node: Node) -> str | None:
    return next((str(draft["fields"]["goal"]) for draft in node.call("draft.list")), None)


def test_plain_lines_are_live_and_never_break_into_a_half_typed_one(street: Street, tmp_path: Path) -> None:
    ask(street, GOAL)
    with terminal(tmp_path, street.omar, "--plain") as it:
        it.until_shown("Today: one line.", f"1. Nina asks: “{GOAL}”", "? for help")
        ask(street, "write a letter")
        it.until_shown("New: Nina asks: “write a letter”")
        it.type("1")
        it.until_shown("> 1")
        ask(street, "cook together")
        it.type(" d")
        it.until_shown("> 1 d")
        assert "cook together" not in it.text()
        it.keys("Enter")
        it.until_shown("Put aside. Nobody is told.", "New: Nina asks: “cook together”")
        assert not COLOUR.search(it.raw())
        it.type("q")
        it.keys("Enter")
        until(lambda: it.has_ended, "the conversation is over")


def test_without_colours_there_are_none_and_the_cursor_can_be_seen(street: Street, tmp_path: Path) -> None:
    ask(street, GOAL)
    with terminal(tmp_path, street.omar) as it:
        it.until_selected(GOAL)
        assert not COLOUR.search(it.raw())
        it.keys("C-p")
        it.until_shown("Put this request aside")
        assert not COLOUR.search(it.raw())


def test_the_bare_command_brings_its_own_node_and_takes_it_along(street: Street, tmp_path: Path) -> None:
    street.nina.stop()
    with terminal(tmp_path, street.nina) as it:
        it.until_shown("one link", "Library")
        it.keys("q")
        until(lambda: it.has_ended, "the screens are left")
    assert "No node is running here" in street.nina.fails("requests")
