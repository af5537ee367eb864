"""Rosa's words and laptop are lost: real nodes let her go on as somebody new, and her sheet takes it back.

What may be claimed, when and by whom, tests/node/test_recovery.py shows.
"""

from collections.abc import Iterable
from pathlib import Path

from tests.support.nodes import Node, nodes, until, until_each
from tests.support.wrong_clocks import WrongClock

PRIVATE = "Rosa Meier, Hauptstrasse 5"
THREE_DAYS_AND_MORE = 73 * 3_600


def help_rosa(rosa: Node, cem: Node) -> str:
    """Cem helped her for half an hour, and both say so; the agreement."""
    asked = rosa.run("ask", "--topic", "photos", "--goal", "see photos of Leo", "--private", PRIVATE)
    until(lambda: cem.call("requests"), "Cem knows the request", cem)
    offer = cem.run("accept", asked["request"])["offer"]
    until(lambda: rosa.call("offers"), "Rosa has the offer", rosa)
    agreement: str = rosa.run("choose", offer)["agreement"]
    until(lambda: cem.call("agreements"), "Cem has the agreement", cem)
    session = cem.run("log", agreement, "--minutes", "30")["session"]
    until(lambda: rosa.call("sessions"), "Rosa has the session", rosa)
    rosa.run("confirm", session)
    until(lambda: cem.call("hours")["confirmed_minutes"] == 30, "the half hour is confirmed", cem)
    return agreement


def knows(node: Node, person: str) -> bool:
    return any(row["person"] == person for row in node.call("members"))


def claims_at(steward: Node) -> str:
    return " ".join(row["sentence"] for row in steward.call("morning")["waiting"] if row["what"] == "claim")


def is_hers(node: Node, agreement: str) -> bool:
    """Whether the agreement is there, with what only the two can read."""
    return [(row["id"], row["private"]) for row in node.call("agreements")] == [(agreement, PRIVATE)]


def pass_three_days(clock: WrongClock, awake: Iterable[Node]) -> None:
    """The computers are off meanwhile, and their clocks go on."""
    awake = list(awake)
    for node in awake:
        node.stop()
    clock.set(THREE_DAYS_AND_MORE)
    for node in awake:
        node.again()


def test_who_lost_her_words_goes_on_and_her_sheet_takes_it_back(tmp_path: Path) -> None:
    clock = WrongClock(tmp_path / "clock")
    with nodes(tmp_path) as house:
        weber, cem, nina, rosa, again, sheet = (
            house.node(name, hub=name == "weber", environment=clock.environment)
            for name in ("weber", "cem", "nina", "rosa", "again", "sheet")
        )
        made = {node: node.setup(node.home.name.title()) for node in (weber, cem, nina, rosa, again)}
        ids = {node: each["person"] for node, each in made.items()}
        weber.up()
        weber.run("group", "create", "Library Süd", "--area", "Süd")
        for node, role in ((cem, "helper"), (nina, "learner"), (rosa, "learner")):
            node.up()
            assert node.run("join", weber.run("invite", "--role", role)["link"])["state"] == "member"
        weber.run("grant", ids[cem], "--role", "steward", "--role", "helper")
        until_each([rosa, cem], lambda node: knows(node, ids[nina]), "Nina is known")
        rosa.run("mandate", ids[nina], "--may", "arrange,read", "--days", "90")
        agreement = help_rosa(rosa, cem)
        rosa.kill()

        again.up()
        assert again.run("join", weber.run("invite")["link"])["state"] == "member"
        until_each([nina, cem], lambda node: knows(node, ids[again]), "she is known again")
        for claimant in (nina, weber):
            claimant.run("claim", ids[rosa], ids[again])
        until(lambda: "Nina" in claims_at(cem) and "Weber" in claims_at(cem), "both claims", cem)
        assert "72 hours" in cem.fails("succeed", ids[rosa], ids[again])
        assert again.call("agreements") == []

        pass_three_days(clock, [weber, cem, nina, again])
        succeeds = ("succeed", ids[rosa], ids[again])
        until(lambda: cem.command(*succeeds).returncode == 0, "others agree with the clock", cem)
        until(lambda: is_hers(again, agreement), "her letters follow her", again, cem)
        [session] = again.call("sessions")
        assert (session["minutes"], session["state"]) == (30, "confirmed")

        # The sheet was in the drawer after all.
        sheet.run("setup", "--restore", stdin=made[rosa]["words"])
        sheet.up()
        sheet.run("peers", "add", weber.address)
        until(lambda: sheet.call("group.list"), "her words let her in", sheet, weber)
        assert sheet.run(*succeeds, "--cancel", stdin=made[rosa]["words"])["cancelled"]
        until(lambda: is_hers(sheet, agreement), "it is hers as before", sheet, cem)
        until(lambda: again.call("agreements") == [], "and nobody else's", again)
        assert cem.call("hours")["confirmed_minutes"] == 30
