"""The two ways to call a node: one blocking call for the command line, one open stream for a screen."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handrail_node.control.messages import (
    LINE_BYTES_MAX,
    REQUEST_BYTES_MAX,
    Call,
    Event,
    Reply,
    read_answer,
    write,
)
from handrail_protocol.errors import LocalError

if TYPE_CHECKING:
    import asyncio

NO_NODE = "No node is running here. Start it: handrail up"
# A verb that waits for the network (join) answers within 20 s; above this the node hangs.
ANSWER_TIME_MAX = 60.0


class Refused(LocalError):
    """The node said no, in a sentence for the person."""


def call(path: Path, method: str, params: dict[str, Any]) -> Any:
    """Call one verb and wait for its answer.

    Raises Refused with the node's sentence, LocalError where nobody answers."""
    said = _line(Call(1, method, params))
    with socket.socket(socket.AF_UNIX) as link:
        link.settimeout(ANSWER_TIME_MAX)
        try:
            link.connect(str(path))
            link.sendall(said)
            with link.makefile("rb") as lines:
                line = lines.readline(LINE_BYTES_MAX + 1)
        except TimeoutError:
            raise LocalError("The node does not answer. Look at it: handrail doctor") from None
        except OSError:
            raise LocalError(NO_NODE) from None
    if not line.endswith(b"\n"):
        raise LocalError("The node stopped before it answered. Start it again: handrail up")
    answer = read_answer(line)
    return _result(answer)


def _line(call: Call) -> bytes:
    """The line of a call; refused here where the node would have to hang up on it."""
    line = write(call)
    if len(line) > REQUEST_BYTES_MAX:
        raise LocalError(f"That is more than {REQUEST_BYTES_MAX} bytes at once. Shorten it.")
    return line


def _result(answer: Reply | Event) -> Any:
    if isinstance(answer, Event):
        raise LocalError("The node answered with an event where a result was due.")
    if answer.error:
        raise Refused(answer.error)
    return answer.result


class Client:
    """An open connection: calls by name, and the events since it subscribed.

    Calls are answered in their order; events that arrive meanwhile wait in `events`."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        import asyncio

        self._reader, self._writer = reader, writer
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._events: asyncio.Queue[Event | None] = asyncio.Queue()
        self._next_id = 1
        self._gone = False
        self._pump = asyncio.ensure_future(self._read())

    @classmethod
    async def open(cls, path: Path) -> Client:
        """Connect to the socket at `path`; raises LocalError where no node listens."""
        import asyncio

        try:
            reader, writer = await asyncio.open_unix_connection(str(path), limit=LINE_BYTES_MAX)
        except OSError:
            raise LocalError(NO_NODE) from None
        return cls(reader, writer)

    async def call(self, method: str, **params: Any) -> Any:
        """The verb's result; raises Refused with its sentence."""
        import asyncio

        if self._gone:
            raise LocalError(NO_NODE)
        call_id, self._next_id = self._next_id, self._next_id + 1
        said = _line(Call(call_id, method, params))
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting[call_id] = answer
        try:
            self._writer.write(said)
            await self._writer.drain()
            return await answer
        except OSError:
            raise LocalError(NO_NODE) from None
        finally:
            self._waiting.pop(call_id, None)

    async def events(self) -> AsyncIterator[Event]:
        """Subscribe, then every event until the node goes away."""
        await self.call("events")
        while (event := await self._events.get()) is not None:
            yield event

    async def close(self) -> None:
        self._pump.cancel()
        self._writer.close()

    async def _read(self) -> None:
        try:
            while line := await self._reader.readline():
                answer = read_answer(line)
                if isinstance(answer, Event):
                    self._events.put_nowait(answer)
                elif isinstance(answer.id, int) and answer.id in self._waiting:
                    self._settle(answer)
        except (OSError, ValueError, LocalError):
            pass  # a broken line or connection ends the stream like a node that stopped
        finally:
            self._gone = True
            self._events.put_nowait(None)
            for waiting in self._waiting.values():
                if not waiting.done():
                    waiting.set_exception(LocalError("The node stopped. Start it again: handrail up"))

    def _settle(self, answer: Reply) -> None:
        assert isinstance(answer.id, int)
        waiting = self._waiting[answer.id]
        if waiting.done():
            return
        if answer.error:
            waiting.set_exception(Refused(answer.error))
        else:
            waiting.set_result(answer.result)
