"""The order of what is typed: a key that does something waits until the letters before it have arrived."""

import asyncio

from textual.widget import Widget


async def drained(widget: Widget) -> None:
    """Once the widget has handled every key that was forwarded to it so far.

    Textual gives letters to the focused widget, which handles them in its own time; without this, Ctrl+S
    typed quickly after a word would send the form without its last letters."""
    done = asyncio.Event()
    if widget.call_later(done.set):
        await done.wait()
