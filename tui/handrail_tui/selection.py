"""Which row is selected while rows come and go: the selection follows its row and leaps to no other.

Somebody presses `d` in the very moment in which a row vanishes above or under the cursor: it must not
hit the neighbour's request. So a selected row that vanished stays as a line that can do nothing, until
the person moves on.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from handrail_tui.rows.row import Row

GONE = "This does not wait any more. Move on with the arrow keys."


@dataclass(frozen=True, slots=True)
class Selection:
    """The rows of one list, the selected place, and how far the list is scrolled."""

    rows: tuple[Row, ...] = ()
    index: int = 0
    top: int = 0

    @property
    def row(self) -> Row | None:
        return self.rows[self.index] if self.rows else None

    def moved(self, to: int, height: int) -> "Selection":
        """After the person moved the cursor; a row that had vanished is let go of."""
        row = self.row
        rows, index = self.rows, max(0, min(to, len(self.rows) - 1))
        if row is not None and _is_gone(row) and index != self.index:
            rows = rows[: self.index] + rows[self.index + 1 :]
            index -= index > self.index
        return Selection(rows, index, self.top).scrolled(height)

    def scrolled(self, height: int) -> "Selection":
        """Scrolled as little as possible, so that the selected row can be seen."""
        top = min(self.top, self.index)
        top = max(top, self.index - max(height, 1) + 1)
        return replace(self, top=max(0, min(top, max(0, len(self.rows) - height))))

    def with_rows(self, rows: list[Row], height: int, done: Collection[str] = ()) -> "Selection":
        """After the rows changed. `done`: keys of rows that vanish because of what the person did.

        The selected row keeps its line on the screen, whatever came in above it."""
        selected = self.row
        places = {row.key: place for place, row in enumerate(rows)}
        if selected is None:
            return Selection(tuple(rows), 0, 0)
        if selected.key in places:
            index = places[selected.key]
        else:
            index = self._neighbour(places, len(rows))
            if selected.key not in done:
                rows = [*rows[:index], _gone(selected), *rows[index:]]
        index = max(0, min(index, len(rows) - 1))
        return Selection(tuple(rows), index, max(0, self.top + index - self.index)).scrolled(height)

    def _neighbour(self, places: dict[str, int], count: int) -> int:
        """Where the selected row would be: before the first row below it that is still there."""
        after = (places[row.key] for row in self.rows[self.index + 1 :] if row.key in places)
        before = (places[row.key] + 1 for row in reversed(self.rows[: self.index]) if row.key in places)
        return next(after, next(before, count))


def _gone(row: Row) -> Row:
    if _is_gone(row):
        return row
    return replace(row, said=f"{GONE} {row.said}", tell=lambda: (GONE, *row.tell()), can={})


def _is_gone(row: Row) -> bool:
    return row.said.startswith(GONE)
