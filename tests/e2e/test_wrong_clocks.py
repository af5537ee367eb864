"""A clock that is a day, a year or fifty years off: its node says so and gets well; nobody else is harmed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.nodes import Node, Nodes, nodes, until, until_each
from tests.support.small_town import (
    Town,
    ask,
    is_linked,
    refused_within,
    told_by,
    whatever_the_minute,
)
from tests.support.wrong_clocks import DAY, YEAR, WrongClock

# -- the clock -----------------------------------------------------------------------------------------


def is_off(node: Node) -> str:
    """What node says of its clock; empty if it believes it."""
    status = node.run("status")
    sentence = str(status["sentence"])
    return sentence if not status["ok"] and "This computer thinks it is" in sentence else ""


def with_clock(house: Nodes, folder: Path, seconds: int) -> tuple[Node, WrongClock]:
    clock = WrongClock(folder / "clock", seconds)
    return house.node("home", environment=clock.environment), clock


@pytest.fixture(scope="module")
def traveller(town: Town, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Node, WrongClock]]:
    """A member whose clock can be set."""
    folder = tmp_path_factory.mktemp("traveller")
    with nodes(folder) as house:
        node, clock = with_clock(house, folder, 0)
        node.setup("Eva")
        node.up()
        assert node.run("join", town.invite())["state"] == "member"
        yield node, clock


@pytest.mark.parametrize("off", [DAY, YEAR, 50 * YEAR, -DAY, -YEAR, -50 * YEAR])
def test_a_member_whose_clock_goes_wrong_is_told_and_gets_well(
    town: Town, traveller: tuple[Node, WrongClock], off: int
) -> None:
    node, clock = traveller
    node.kill()
    clock.set(off)
    node.up()
    sentence = until(lambda: is_off(node), "it hears that its clock is wrong", node, town.library)
    assert sentence.endswith("Set its clock, then try again.")
    assert told_by(node) == whatever_the_minute(sentence)
    refused = node.fails("ask", "--topic", "photos", "--goal", "see photos of Leo")
    assert whatever_the_minute(refused) == whatever_the_minute(sentence)
    assert not is_off(town.library)
    assert not is_off(town.nina)
    clock.set(0)
    until(lambda: node.run("status")["ok"], "its clock is right again", node)
    request = ask(node, "see photos, whatever the year")
    until(lambda: request in str(town.nina.run("requests")), "it goes out", node)


@pytest.mark.parametrize("off", [50 * YEAR, -DAY])
def test_a_newcomer_with_a_wrong_clock_keeps_his_code(town: Town, tmp_path: Path, off: int) -> None:
    link = town.invite()
    with nodes(tmp_path) as house:
        node, clock = with_clock(house, tmp_path, off)
        node.setup("Omar")
        node.up()
        sentence = refused_within(node, 20, "join", link)
        assert sentence.endswith("Set its clock, then try again.")
        assert "This computer thinks it is" in sentence
        clock.set(0)
        assert node.run("join", link)["state"] == "member"
        assert node.run("ask", "--topic", "photos", "--goal", "see photos of Leo")["request"]


def test_what_was_written_alone_under_a_wrong_date_harms_nobody(town: Town, tmp_path: Path) -> None:
    """A laptop on a train: nobody there tells it the time, and it writes months ahead."""
    with nodes(tmp_path) as house:
        node, clock = with_clock(house, tmp_path, 0)
        node.setup("Eva")
        node.up()
        assert node.run("join", town.invite())["state"] == "member"
        until(lambda: is_linked(node), "it is linked", node)
        node.stop()
        town.library.stop()
        clock.set(100 * DAY)
        node.up()
        ahead = ask(node, "see photos of the spring")
        town.library.again()
        until(lambda: is_off(node), "it hears that its clock is wrong", node)
        assert not is_off(town.library)
        clock.set(0)
        until(lambda: not is_off(node), "its clock is right again", node)
        # It is told what became of it, and the others don't see it before its time.
        assert "Withdraw it and write it again." in told_by(node)
        later = ask(node, "see photos of the autumn")
        until(lambda: later in str(town.nina.run("requests")), "the new one goes out", node)
        assert ahead not in str(town.nina.run("requests"))
        assert ahead not in str(town.library.run("requests"))
        assert town.nina.run("ask", "--topic", "photos", "--goal", "see them, too")["request"]
        node.run("withdraw", ahead)
        until(lambda: node.run("status")["ok"], "all is well", node)


def test_the_clock_of_the_library_does_not_stop_two_homes_that_agree(tmp_path: Path) -> None:
    with nodes(tmp_path) as house:
        clock = WrongClock(tmp_path / "clock")
        library = house.node("library", hub=True, environment=clock.environment)
        library.setup("Ms Weber")
        library.up()
        library.run("group", "create", "Library Süd", "--area", "Süd")
        homes = [house.node("eva"), house.node("omar")]
        for home in homes:
            home.setup(home.home.name.title())
            home.up()
            assert home.run("join", library.run("invite")["link"])["state"] == "member"
        homes[0].run("peers", "add", homes[1].address)
        until(lambda: sum(x["state"] == "live" for x in homes[0].run("status")["links"]) > 1, "linked")
        library.kill()
        clock.set(-DAY)
        library.again()
        until_each(homes, lambda home: "Ms Weber" in str(home.run("status")["links"]), "linked again")
        until(lambda: is_off(library), "the library is told", library)
        request = ask(homes[0], "see photos of Leo")
        until(lambda: request in str(homes[1].run("requests")), "help goes on", *homes)
