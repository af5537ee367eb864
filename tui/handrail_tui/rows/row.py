"""A row, which both ways of showing share, and the columns that rows are laid into."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from handrail_tui.rows.words import fitted

GAP = 2


@dataclass(frozen=True, slots=True)
class Row:
    """`key` stays the same for as long as the row means the same thing; the selection clings to it.

    `said` is the row as one plain sentence. `tell` gives the whole of it; of ten thousand rows one is told.
    `can`: what may be done here, by name of action, and the id of the record that it is done to; the first
    of them is what Enter does. `counts`: whether it is one more of what the tab is about. `letters`: what
    somebody here opens by looking at it."""

    key: str
    cells: tuple[str, ...]
    said: str
    tell: Callable[[], tuple[str, ...]] = field(default=tuple, compare=False)
    can: Mapping[str, str] = field(default_factory=dict)
    counts: bool = True
    letters: tuple[str, ...] = ()

    @property
    def detail(self) -> tuple[str, ...]:
        return self.tell()

    def matches(self, wanted: str) -> bool:
        """Whether every word that is looked for stands somewhere in its line or sentence."""
        text = " ".join((*self.cells, self.said)).casefold()
        return all(word in text for word in wanted.casefold().split())


@dataclass(frozen=True, slots=True)
class Column:
    """`least` columns of the terminal; what is left over goes to those that grow, by their share."""

    title: str
    least: int
    grows: int = 0


def widths(columns: tuple[Column, ...], width: int) -> tuple[int, ...]:
    """How wide each column is within `width`; on a narrow terminal the last ones give way first."""
    room = width - GAP * (len(columns) - 1)
    spare = max(0, room - sum(column.least for column in columns))
    shares = sum(column.grows for column in columns) or 1
    taken: list[int] = []
    for column in columns:
        wanted = column.least + spare * column.grows // shares
        taken.append(max(0, min(wanted, room - sum(taken))))
    return tuple(taken)


def line(cells: tuple[str, ...], wide: tuple[int, ...]) -> str:
    """The cells of one row as one line of text."""
    return (" " * GAP).join(fitted(cell, width) for cell, width in zip(cells, wide, strict=True))


def titles(columns: tuple[Column, ...], wide: tuple[int, ...]) -> str:
    return line(tuple(column.title for column in columns), wide)
