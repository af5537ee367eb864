"""What a screen knows, and which event makes which part of it stale."""

import pytest

from handrail_tui.rows.world import EVERYTHING, World, stale
from tests.support.answers import GROUP, NINA, REQUEST_ROW, ROSA
from tests.support.worlds import ninas


def test_a_reading_of_another_shape_changes_nothing() -> None:
    world = World()
    assert world.having("requests", {"no": "list"}) == world
    assert world.having("status", ["no object"]) == world
    assert world.having("requests", None) == world
    assert world.having("requests", ["no row", REQUEST_ROW]).requests == (REQUEST_ROW,)


def test_who_lives_here_and_where() -> None:
    world = ninas()
    assert world.persons == {NINA: "Nina", ROSA: "Rosa"}
    assert world.roles == {"learner"}
    assert world.zone(GROUP) == "Europe/Berlin"
    assert world.zone("elsewhere") == "UTC"
    assert World().persons == {}


def test_a_row_is_found_by_its_id() -> None:
    world = ninas(requests=[REQUEST_ROW])
    assert world.find("requests", REQUEST_ROW["id"]) == REQUEST_ROW
    assert world.find("requests", "none") is None


@pytest.mark.parametrize(
    ("event", "readings"),
    [
        ({"what": "link", "peer": "x", "state": "live"}, {"status", "peers"}),
        ({"what": "record", "kind": "note"}, {"agreements"}),
        ({"what": "record", "kind": "session"}, {"sessions", "agreements", "hours"}),
        ({"what": "draft", "name": "ask"}, {"drafts"}),
        ({"what": "request", "id": "x"}, {"inbox", "requests"}),
    ],
)
def test_an_event_makes_stale_what_it_may_change(event: dict[str, str], readings: set[str]) -> None:
    assert stale(event) == readings


@pytest.mark.parametrize("what", ["group", "person", "something of next year", ""])
def test_an_unknown_event_makes_everything_stale(what: str) -> None:
    assert stale({"what": what}) == EVERYTHING
    assert stale({}) == EVERYTHING


@pytest.mark.parametrize("kind", ["grant", "revocation", "withdrawal", "unknown", None])
def test_a_record_that_may_change_anything_does(kind: str | None) -> None:
    assert {"requests", "inbox", "agreements", "sessions", "status"} <= stale(
        {"what": "record", "kind": kind}
    )
