"""A list of rows with a cursor that clings to its row; draws the lines that are seen and no others."""

from rich.segment import Segment
from rich.style import Style
from textual.events import Click, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from handrail_tui.rows.row import Column, Row, line, widths
from handrail_tui.selection import Selection

_CURSOR = Style(reverse=True)


class RowList(ScrollView, can_focus=True):
    """Shows one `Selection` at a time. A mark stands before the selected line too."""

    DEFAULT_CSS = "RowList { scrollbar-size-vertical: 1; scrollbar-size-horizontal: 0; }"

    class Moved(Message):
        """Another row is selected, or the selected one says something else."""

    class Chosen(Message):
        """Enter, or a second click on the selected row."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.selection = Selection()
        self._columns: tuple[Column, ...] = ()

    @property
    def row(self) -> Row | None:
        return self.selection.row

    def show(self, columns: tuple[Column, ...], selection: Selection) -> None:
        self._columns = columns
        self._set(selection.scrolled(self.size.height))

    def _set(self, selection: Selection) -> None:
        before, self.selection = self.selection, selection
        self.virtual_size = Size(self.size.width, len(selection.rows))
        self.scroll_to(y=selection.top, animate=False, force=True, immediate=True)
        self.refresh()
        if selection.row != before.row:
            self.post_message(self.Moved())

    def on_resize(self, event: Resize) -> None:
        self._set(self.selection.scrolled(self.size.height))

    # -- moving ---------------------------------------------------------------------------------------

    def move(self, step: int) -> None:
        self._set(self.selection.moved(self.selection.index + step, self.size.height))

    def page(self, step: int) -> None:
        self.move(step * max(1, self.size.height - 1))

    def edge(self, last: int) -> None:
        self._set(self.selection.moved(len(self.selection.rows) * last, self.size.height))

    def on_click(self, event: Click) -> None:
        place = event.y + self.scroll_offset.y
        if place == self.selection.index:
            self.post_message(self.Chosen())
        elif place < len(self.selection.rows):
            self._set(self.selection.moved(place, self.size.height))

    # -- drawing --------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        place, width = y + self.scroll_offset.y, self.size.width
        style = self.rich_style
        if place >= len(self.selection.rows):
            return Strip.blank(width, style)
        selected = place == self.selection.index
        cells = self.selection.rows[place].cells
        text = f"{'>' if selected else ' '} {line(cells, widths(self._columns, max(0, width - 3)))}"
        strip = Strip([Segment(text, style + _CURSOR if selected else style)])
        return strip.adjust_cell_length(width, style + _CURSOR if selected else style)
