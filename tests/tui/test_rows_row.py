"""Rows and the columns that they are laid into."""

import pytest

from handrail_tui.rows.row import GAP, Column, Row, line, titles, widths
from handrail_tui.rows.words import cells
from handrail_tui.tabs import TABS


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab.title)
@pytest.mark.parametrize("width", [77, 129, 20, 3, 0])
def test_columns_stay_within_the_width(tab: object, width: int) -> None:
    columns = tab.columns  # type: ignore[attr-defined]
    wide = widths(columns, width)
    assert len(wide) == len(columns)
    assert sum(wide) <= max(0, width - GAP * (len(columns) - 1))


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab.title)
def test_at_80_columns_no_title_is_cut(tab: object) -> None:
    columns: tuple[Column, ...] = tab.columns  # type: ignore[attr-defined]
    assert all(column.title in titles(columns, widths(columns, 77)) for column in columns)
    assert all(taken >= column.least for taken, column in zip(widths(columns, 77), columns, strict=True))


def test_a_line_is_as_wide_as_its_columns() -> None:
    assert line(("Open", "写真を見る"), (6, 4)) == "Open    写… "
    assert cells(line(("Open", "写真を見る"), (6, 4))) == 12


def test_all_words_that_are_looked_for_have_to_be_there() -> None:
    row = Row("k", ("Open", "Nina"), "Nina asks: photos of Leo, in the library")
    assert row.matches("")
    assert row.matches("LEO library")
    assert not row.matches("leo omar")
