"""The help page on the screen; its words are those of `handbook`."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from handrail_tui.handbook import on_screens


class HelpScreen(ModalScreen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,f1,enter", "dismiss", show=False)]

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help"):
            yield Static("\n".join(on_screens()), markup=False)
        yield Static("↑↓ Scroll   Esc Back", id="keys", markup=False)

    def on_mount(self) -> None:
        self.query_one("#help").focus()
