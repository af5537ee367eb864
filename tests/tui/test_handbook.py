"""The help page knows every tab, every action and its key, and fits into 80 columns."""

from handrail_tui.actions import ACTIONS
from handrail_tui.forms import asking
from handrail_tui.handbook import in_form, on_screens
from handrail_tui.rows.words import cells
from handrail_tui.tabs import TABS
from tests.support.worlds import omars


def test_it_names_everything() -> None:
    text = "\n".join(on_screens())
    for action in ACTIONS:
        assert f"{action.shown_key:<3} {action.label:<11} {action.what}" in text
    assert all(f"{tab.key}  {tab.title}" in text for tab in TABS)


def test_a_form_is_told_with_each_of_its_lines() -> None:
    form = asking.ask(omars())
    lines = in_form(form)
    text = " ".join(" ".join(lines).split())
    assert lines[0] == form.title
    assert all(f"{each.label}{' *' if each.needed else ''}: {each.hint}" in text for each in form.fields)
    assert max(map(cells, lines)) <= 77


def test_it_fits_into_80_columns() -> None:
    assert max(cells(line) for line in on_screens()) <= 77
