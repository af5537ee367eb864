"""The help page knows every tab, every action and its key, and fits into 80 columns."""

from handrail_tui.actions import ACTIONS
from handrail_tui.handbook import on_screens
from handrail_tui.rows.words import cells
from handrail_tui.tabs import TABS


def test_it_names_everything() -> None:
    text = "\n".join(on_screens())
    for action in ACTIONS:
        assert f"{action.shown_key:<3} {action.label:<11} {action.what}" in text
    assert all(f"{tab.key}  {tab.title}" in text for tab in TABS)


def test_it_fits_into_80_columns() -> None:
    assert max(cells(line) for line in on_screens()) <= 77
