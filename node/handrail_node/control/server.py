"""The listening side of the control API: lines in, answers and events out, for this user alone."""

import asyncio
import contextlib
import logging
import os
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from handrail_node.control.messages import (
    INTERNAL_ERROR,
    INVALID_REQUEST,
    LINE_BYTES_MAX,
    METHOD_NOT_FOUND,
    REFUSED,
    REQUEST_BYTES_MAX,
    BadLine,
    Call,
    Event,
    Reply,
    read_call,
    write,
)
from handrail_node.events import Bus
from handrail_protocol.errors import HandrailError

Handler = Callable[[str, dict[str, Any]], Awaitable[Any]]
log = logging.getLogger(__name__)

# Events that a listener has not read: some thousand of them. At the cap its connection ends.
UNREAD_BYTES_MAX = 1_048_576


class UnknownVerb(HandrailError):
    """No verb has this name."""


class ControlServer:
    """Serves one socket. `handle` carries out a verb; `bus` is where events come from."""

    def __init__(self, path: Path, handle: Handler, bus: Bus) -> None:
        self._path, self._handle, self._bus = path, handle, bus
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self._listening: set[asyncio.StreamWriter] = set()
        self._stopped = False

    async def start(self) -> None:
        """Listen; the caller holds the node's lock, so a socket that is there is a dead one's."""
        self._path.unlink(missing_ok=True)
        listening = socket.socket(socket.AF_UNIX)
        umask = os.umask(0o177)  # until the socket is there, and nothing else runs meanwhile
        try:
            listening.bind(str(self._path))
        except BaseException:
            listening.close()
            raise
        finally:
            os.umask(umask)
        self._server = await asyncio.start_unix_server(self._accept, sock=listening, limit=REQUEST_BYTES_MAX)

    async def stop(self) -> None:
        """Hang up on everybody.

        Asyncio loses a socket between accepting it and making its transport if the server closes there: so
        the door is taken away first, and who stands in it comes in before it closes."""
        self._stopped = True
        self._path.unlink(missing_ok=True)
        for _accepted_then_made_then_known in range(3):
            await asyncio.sleep(0)
        if self._server is not None:
            self._server.close()
        for connection in list(self._connections):
            connection.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._stopped:  # it was on its way in when we stopped
            writer.close()
            return
        task = asyncio.ensure_future(self._attend(reader, writer))
        self._connections.add(task)
        task.add_done_callback(self._connections.discard)
        task.add_done_callback(lambda _: writer.close())  # also of one that was cancelled before it began

    async def _attend(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # The caller went away, or the node stops: both end the connection and nothing else.
        with contextlib.suppress(OSError, asyncio.CancelledError), contextlib.ExitStack() as subscriptions:
            await self._serve(reader, writer, subscriptions)

    async def _serve(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        subscriptions: contextlib.ExitStack,
    ) -> None:
        while True:
            try:
                line = await reader.readline()
            except ValueError:  # longer than the limit: what follows can't be told from it
                writer.write(write(Reply(None, None, "That line is too long.", INVALID_REQUEST)))
                return
            if not line:
                return
            writer.write(await self._answer(line, writer, subscriptions))
            await writer.drain()

    async def _answer(
        self, line: bytes, writer: asyncio.StreamWriter, subscriptions: contextlib.ExitStack
    ) -> bytes:
        try:
            call = read_call(line)
        except BadLine as wrong:
            return write(Reply(None, None, str(wrong), wrong.code))
        if call.method == "events":
            if writer not in self._listening:
                self._listening.add(writer)
                subscriptions.callback(self._listening.discard, writer)
                subscriptions.enter_context(self._bus.subscribed(lambda event: self._send(writer, event)))
            return write(Reply(call.id, {"subscribed": True}, ""))
        return await self._carry_out(call)

    async def _carry_out(self, call: Call) -> bytes:
        try:
            answer = write(Reply(call.id, await self._handle(call.method, call.params), ""))
            if len(answer) <= LINE_BYTES_MAX:
                return answer
            reply = Reply(call.id, None, "That is too much for one answer. Name a group: --group", REFUSED)
        except UnknownVerb as wrong:
            reply = Reply(call.id, None, str(wrong), METHOD_NOT_FOUND)
        except HandrailError as refused:
            reply = Reply(call.id, None, str(refused), REFUSED)
        except Exception:  # the outermost guard of a verb: a bug ends the call, never the node
            log.exception("the verb %s failed", call.method)
            sentence = "That did not work, and it is not your fault: the log says more."
            reply = Reply(call.id, None, sentence, INTERNAL_ERROR)
        return write(reply)

    @staticmethod
    def _send(writer: asyncio.StreamWriter, event: Event) -> None:
        """A listener that does not read loses its stream, not the node's memory."""
        if writer.transport.get_write_buffer_size() > UNREAD_BYTES_MAX:
            writer.transport.abort()
        elif not writer.is_closing():
            writer.write(write(event))
