"""The help page on the screen; its words are those of `handbook`."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static


class HelpScreen(ModalScreen[None]):
    """Any page of it, line by line."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,r,f1,enter", "dismiss", show=False)]

    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self._lines = lines

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help"):
            yield Static("\n".join(self._lines), markup=False)
        yield Static("↑↓ Scroll   Esc Back", id="keys", markup=False)

    def on_mount(self) -> None:
        self.query_one("#help").focus()
