"""Rosa's words and laptop are lost: real nodes let her go on as somebody new, and her sheet takes it back.

What may be claimed, and by whom, tests/node/test_recovery.py shows.
"""

from pathlib import Path

from tests.support.nodes import Node, nodes, until, until_each
from tests.support.wrong_clocks import WrongClock

PRIVATE = "Rosa Meier, Hauptstrasse 5"
JUST_BEFORE, AFTER = 71 * 3_600, 73 * 3_600


def begin(weber: Node, others: dict[str, Node]) -> str:
    """Ms Weber's group with a second steward, Cem; he helped Rosa, for whom Nina acts. The agreement."""
    weber.run("group", "create", "Library Süd", "--area", "Süd")
    for name, node in others.items():
        role = "helper" if name == "Cem" else "learner"
        assert node.run("join", weber.run("invite", "--role", role)["link"])["state"] == "member"
    cem, rosa, nina = (others[name] for name in ("Cem", "Rosa", "Nina"))
    weber.run("grant", person_of(cem), "--role", "steward", "--role", "helper")
    until(lambda: person_of(nina) in str(rosa.run("members")), "Rosa knows Nina", rosa)
    rosa.run("mandate", person_of(nina), "--may", "arrange,read", "--days", "90")
    rosa.run("ask", "--topic", "photos", "--goal", "see photos of Leo", "--private", PRIVATE)
    [request] = until(lambda: cem.run("requests"), "Cem knows the request", cem)
    cem.run("accept", request["id"])
    [offer] = until(lambda: rosa.run("offers"), "Rosa has the offer", rosa)
    agreement: str = rosa.run("choose", offer["id"])["agreement"]
    until(lambda: cem.run("agreements"), "Cem has the agreement", cem)
    session = cem.run("log", agreement, "--minutes", "30")["session"]
    until(lambda: rosa.run("sessions"), "Rosa has the session", rosa)
    rosa.run("confirm", session)
    until(lambda: cem.run("hours")["confirmed_minutes"] == 30, "the half hour is confirmed", cem)
    return agreement


def person_of(node: Node) -> str:
    return str(node.run("status")["persons"][0]["id"])


def claims_at(steward: Node) -> list[str]:
    return [row["sentence"] for row in steward.run("morning")["waiting"] if row["what"] == "claim"]


def is_hers(node: Node, agreement: str) -> bool:
    """Whether the agreement is there, with what only the two can read."""
    rows = node.run("agreements")
    return [(row["id"], row["private"]) for row in rows] == [(agreement, PRIVATE)]


def test_who_lost_her_words_goes_on_and_her_sheet_takes_it_back(tmp_path: Path) -> None:
    clock = WrongClock(tmp_path / "clock")
    with nodes(tmp_path) as house:

        def wakes(name: str) -> Node:
            return house.node(name, environment=clock.environment)

        weber = house.node("weber", hub=True, environment=clock.environment)
        others = {name: wakes(name.lower()) for name in ("Cem", "Nina", "Rosa")}
        cem, nina, rosa = others.values()
        sheets = {name: node.setup(name) for name, node in {"Ms Weber": weber, **others}.items()}
        for node in (weber, *others.values()):
            node.up()
        agreement = begin(weber, others)
        rosa.kill()

        again = wakes("again")
        again.setup("Rosa-again")
        again.up()
        assert again.run("join", weber.run("invite")["link"])["state"] == "member"
        old, new = sheets["Rosa"]["person"], person_of(again)
        until_each([nina, cem], lambda node: new in str(node.run("members")), "she is known again")
        nina.run("claim", old, new)
        weber.run("claim", old, new)
        until(lambda: "Nina" in str(claims_at(cem)) and "Weber" in str(claims_at(cem)), "both claims", cem)

        def pass_to(seconds: int) -> None:
            """The computers are off meanwhile; their clocks go on."""
            awake = (weber, cem, nina, again)
            for node in awake:
                node.stop()
            clock.set(seconds)
            for node in awake:
                node.again()
            until(lambda: cem.run("status")["links"][0]["state"] == "live", "they meet again", cem)

        pass_to(JUST_BEFORE)
        assert "72 hours" in cem.fails("succeed", old, new)
        assert again.run("agreements") == []
        pass_to(AFTER)
        until(lambda: cem.command("succeed", old, new).returncode == 0, "others agree with the clock", cem)
        until(lambda: is_hers(again, agreement), "her letters follow her", again, cem)
        [session] = again.run("sessions")
        assert (session["minutes"], session["state"]) == (30, "confirmed")

        # The sheet was in the drawer after all.
        sheet = wakes("sheet")
        sheet.run("setup", "--restore", stdin=sheets["Rosa"]["words"])
        sheet.up()
        sheet.run("peers", "add", weber.address)
        until(lambda: sheet.run("group", "list"), "her words let her in", sheet, weber)
        assert sheet.run("succeed", old, new, "--cancel", stdin=sheets["Rosa"]["words"])["cancelled"]
        until(lambda: is_hers(sheet, agreement), "it is hers as before", sheet, cem)
        until(lambda: again.run("agreements") == [], "and nobody else's", again)
        assert cem.run("hours")["confirmed_minutes"] == 30
