"""Süd and Nord, each a hub and a home as real processes, agree by files and see each other's members."""

from pathlib import Path

from tests.support.nodes import Node, Nodes, nodes, until


def found(all_nodes: Nodes, place: str, steward: str, helper: str) -> tuple[Node, Node]:
    """A group with its hub, and one member who helps."""
    hub, home = all_nodes.node(f"hub-{place}", hub=True), all_nodes.node(f"home-{place}")
    for node, name in ((hub, steward), (home, helper)):
        node.setup(name)
        node.up()
    hub.run("group", "create", place, "--area", place, "--zone", "Europe/Berlin")
    link = hub.run("invite", "--role", "helper")["link"]
    assert home.run("join", link)["state"] == "member"
    until(lambda: len(hub.run("members")) == 2, "both are in", hub, home)
    return hub, home


def agree(first: Node, second: Node, folder: Path, *scope: str) -> list[str]:
    """As two stewards do it: three files carried from one to the other, then two words by telephone."""
    files = [str(folder / name) for name in ("sued.pact", "nord.pact", "sued-again.pact")]
    first.run("pact", "propose", *scope, "--out", files[0])
    asked = second.run("pact", "accept", files[0], "--out", files[1])
    assert asked["partner_name"] == "Süd"
    words = first.run("pact", "accept", files[1], "--out", files[2])["words"]
    assert second.run("pact", "accept", files[2])["words"] == words
    assert "not the two words" in first.fails("pact", "accept", "--words", "not-these")
    for node in (first, second):
        assert node.run("pact", "accept", "--words", "-".join(words))["state"] == "standing"
    return list(words)


def names(node: Node) -> set[str]:
    return {row["name"] for row in node.run("helpers")}


def states(node: Node) -> list[str]:
    return [row["state"] for row in node.run("pact", "list")]


def taken_back(node: Node) -> int:
    """How many withdrawals there are in the open set."""
    return sum(row["kind"] == "withdrawal" for row in node.call("records", set="open"))


def test_two_groups_see_each_others_members_until_it_is_taken_back(tmp_path: Path) -> None:
    with nodes(tmp_path) as all_nodes:
        sued, nina = found(all_nodes, "Süd", "Ms Weber", "Nina")
        nord, ilse = found(all_nodes, "Nord", "Bert", "Ilse")
        agree(sued, nord, tmp_path, "--topic", "photos", "--topic", "cooking", "--days", "90")
        until(lambda: "Nord" in [link["peer"] for link in sued.run("status")["links"]], "linked", sued, nord)
        ilse.run("announce", "--topic", "photos", "--way", "public-place", "--way", "home")
        nina.run("announce", "--topic", "cooking", "--way", "hub")
        ilse.run("passport")
        until(lambda: "Ilse (Nord)" in names(nina), "Nina sees Ilse", sued, nord, nina, ilse)
        row = next(row for row in nina.run("helpers") if row["partner"] == "Nord")
        assert row["ways"] == ["public-place"]
        assert names(ilse) == {"Ilse"}  # Nina did not ask to be seen
        nina.run("passport")
        until(lambda: "Nina (Süd)" in names(ilse), "Ilse sees Nina", sued, nord, nina, ilse)
        asked = nina.run("ask", "--topic", "photos", "--goal", "see photos of Leo", "--way", "hub")
        assert asked
        until(
            lambda: [r["goal"] for r in ilse.run("requests")] == ["see photos of Leo"],
            "and what she asks",
            ilse,
        )
        assert "offers don't cross" in ilse.fails("accept", ilse.run("requests")[0]["id"])

        # One hub is away while Ilse takes everything back; it hears of it when it returns.
        sued.stop()
        ilse.run("passport", "--off")
        until(lambda: taken_back(nord) == 2, "name and card taken back", nord)
        sued.again()
        until(lambda: names(nina) == {"Nina"}, "Ilse is gone", sued, nord, nina, within=60)

        # Either side ends it.
        nord.run("pact", "end")
        until(lambda: states(sued) == ["ended"], "Süd hears of the end", sued, nord)
        until(lambda: names(ilse) == {"Ilse"}, "what came is gone", nord, ilse)
        until(lambda: states(nina) == ["ended"], "and at home", sued, nina)
