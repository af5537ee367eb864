"""The bus on which a node says what happens to it: screens and the demo listen, nothing depends on it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from handrail_node.control.messages import Event

Listener = Callable[[Event], None]


class Bus:
    """Passes each event to every listener at once, in one thread."""

    def __init__(self) -> None:
        self._listeners: dict[object, Listener] = {}

    def publish(self, what: str, **params: Any) -> None:
        event = Event({"what": what, **params})
        for listener in list(self._listeners.values()):
            listener(event)

    @contextmanager
    def subscribed(self, listener: Listener) -> Iterator[None]:
        token = object()
        self._listeners[token] = listener
        try:
            yield
        finally:
            del self._listeners[token]
