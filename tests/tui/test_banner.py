"""The lines around the rows fit into their width and leave nothing out."""

import pytest

from handrail_tui import banner
from handrail_tui.actions import footer
from handrail_tui.rows.row import Row
from handrail_tui.rows.words import cells
from handrail_tui.rows.world import World
from tests.support.worlds import STATUS, ninas


@pytest.mark.parametrize("width", [20, 40, 78, 130])
@pytest.mark.parametrize("can", [{}, {"resume": "x", "drop": "x"}])
def test_the_footer_has_every_action_within_its_width(width: int, can: dict[str, str]) -> None:
    row = Row("k", (), "", can=can)
    lines = banner.footer(row, width)
    on_row, anywhere = footer(row)
    assert [action for line in lines for action in line] == [*on_row, *anywhere]
    for line in lines:
        text = "  ".join(f"{action.shown_key} {action.label}" for action in line)
        assert cells(text) <= width


def test_at_80_columns_the_footer_has_two_lines() -> None:
    assert len(banner.footer(None, 78)) == 2


@pytest.mark.parametrize("width", [78, 130, 30])
def test_the_head_says_who_lives_here_and_how_many_are_linked(width: int) -> None:
    status = STATUS | {"links": [{"state": "live"}, {"state": "live"}, {"state": "waiting"}]}
    head = banner.head(ninas().having("status", status), width)
    assert cells(head) == width
    assert head.endswith("2 links")
    assert "Nina and " in head


def test_the_head_before_anything_is_known_and_without_a_group() -> None:
    assert banner.head(World(), 20).strip() == "Handrail"
    assert "in no group yet" in banner.head(ninas().having("status", STATUS | {"groups": []}), 78)
