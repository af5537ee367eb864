"""One line to type what to look for; the rows behind it follow each letter."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from handrail_tui.screens.keystrokes import Line, drained


class SearchScreen(ModalScreen[None]):
    """Enter keeps what was found, Esc shows all rows again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down", "keep", priority=True),
        Binding("escape", "forget", priority=True),
    ]

    def __init__(self, wanted: str, look_for: Callable[[str], None]) -> None:
        super().__init__()
        self._wanted, self._look_for = wanted, look_for

    def compose(self) -> ComposeResult:
        with Horizontal(id="search"):
            yield Static("Search: ", markup=False)
            yield Line(self._wanted, compact=True)
            yield Static("Enter Keep   Esc All", markup=False)

    def on_mount(self) -> None:
        self.set_focus(self.query_one(Input))

    def on_input_changed(self, event: Input.Changed) -> None:
        if self.is_current:  # letters typed before Esc may be heard of after it
            self._look_for(event.value.strip())

    async def action_keep(self) -> None:
        field = self.query_one(Input)
        await drained(field)
        self._look_for(field.value.strip())
        self.dismiss()

    def action_forget(self) -> None:
        self._look_for("")
        self.dismiss()
