"""A node with 100,000 records in its store answers, writes and stays small; `python -m tests.bench.scale`
says how fast."""

from collections.abc import Iterator

import pytest

from tests.bench.scale import GOAL, full_node, resident_mb
from tests.support.nodes import Node, nodes, until

RECORDS = 100_000
RESIDENT_MB_MAX = 120


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    with full_node(tmp_path_factory.mktemp("full"), RECORDS) as node:
        yield node


def test_a_full_store_is_served_by_a_small_node(full: Node, tmp_path_factory: pytest.TempPathFactory) -> None:
    full.up()
    status = full.run("status")
    assert status["ok"]
    assert status["records"] > RECORDS
    # A link, a request of its own and a walk over the members: what a node does all day.
    with nodes(tmp_path_factory.mktemp("guest")) as house:
        guest = house.node("guest")
        guest.setup("Nina")
        guest.up()
        code = full.run("invite", "--role", "helper")["link"]
        guest.run("join", code)
        until(lambda: guest.run("group", "list"), "the guest is in", full, guest)
        asked = full.run("ask", "--topic", "photos", "--goal", GOAL)["request"]
        # Not by a list of requests: once many have come, they are more than one answer holds.
        until(lambda: guest.command("accept", asked).returncode == 0, "what is new comes first", full, guest)
        assert [link["peer"] for link in full.run("status")["links"]] != []
        assert len(full.run("members")) > 400
    assert resident_mb(full) < RESIDENT_MB_MAX, full.log()
