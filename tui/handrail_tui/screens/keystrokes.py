"""The order of what is typed: a key that does something waits until the letters before it have arrived."""

import asyncio

from textual.binding import BindingsMap
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Input

_EDITING = BindingsMap(Input.BINDINGS).key_to_bindings


class Line(Input):
    """One line to type into, with letters and keys such as Backspace in the order in which they were typed.

    Textual's own field takes letters at once, but lets the other keys go round by the program, where they
    are overtaken by the letters behind them (Textualize/textual, issue 6605)."""

    async def on_key(self, event: Key) -> None:
        if event.is_printable or event.key not in _EDITING:
            return
        event.stop()
        for binding in _EDITING[event.key]:
            await self.run_action(binding.action)


async def drained(widget: Widget) -> None:
    """Once the widget has handled every key that was forwarded to it so far.

    Textual gives letters to the focused widget, which handles them in its own time; without this, Ctrl+S
    typed quickly after a word would send the form without its last letters."""
    done = asyncio.Event()
    if widget.call_later(done.set):
        await done.wait()
