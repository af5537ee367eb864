"""The Network tab: this node first, then everybody it knows."""

from handrail_tui.rows import network
from handrail_tui.rows.world import World
from tests.support.answers import ANSWERS
from tests.support.worlds import STATUS, ninas

LINK = {"peer": "Ms Weber", "address": "192.0.2.7:47447", "state": "live", "since": "2026-01-15T10:00:00Z"}


def test_this_node_then_links_then_addresses_without_one() -> None:
    world = ninas(peers=ANSWERS["peers"]).having("status", STATUS | {"links": [LINK]})
    rows = network.rows(world)
    assert [row.key for row in rows] == ["node", "link:192.0.2.7:47447", "link:192.0.2.8:47447"]
    assert rows[0].said == "This node: Everything is well."
    assert rows[1].cells == ("linked", "Ms Weber", "192.0.2.7:47447", "Thu 15 Jan 11:00")
    assert rows[2].said == "192.0.2.8:47447: waiting."
    assert "Here live Nina and Rosa." in rows[0].detail


def test_a_link_keeps_its_row_while_its_state_changes() -> None:
    keys = [
        network.rows(ninas().having("status", STATUS | {"links": [LINK | {"state": state}]}))[1].key
        for state in ("connecting", "proving", "catching-up", "live", "a state of next year")
    ]
    assert len(set(keys)) == 1


def test_before_anything_is_known_there_is_nothing() -> None:
    assert network.rows(World()) == []
