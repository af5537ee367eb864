"""A control socket without a node behind it: a table of answers, on a real socket.

`ServedAside` serves it from a thread of its own, for callers that block, as the command line does.
"""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Any

from handrail_node.control.server import ControlServer, UnknownVerb
from handrail_node.events import Bus

Answers = dict[str, Any]


class Table:
    """Answers by method; an answer that is an exception is raised, one that is callable is asked.

    `calls` keeps what was asked, in order."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.calls: list[tuple[str, dict[str, Any]]] = []

    async def __call__(self, method: str, params: dict[str, Any]) -> Any:
        self.calls.append((method, params))
        if method not in self.answers:
            raise UnknownVerb(f"This node knows no {method}.")
        answer = self.answers[method]
        if isinstance(answer, Exception):
            raise answer
        if callable(answer):
            answer = answer(params)
        return await answer if isinstance(answer, Awaitable) else answer


class ServedAside(AbstractContextManager[Table]):
    """A control server in a thread; what it was asked is in the table that `with` gives."""

    def __init__(self, path: Path, answers: Answers) -> None:
        self._path, self._table = path, Table(answers)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="control")
        self._server: ControlServer | None = None

    def __enter__(self) -> Table:
        self._thread.start()
        self._server = self._wait(_server(self._path, self._table))
        self._wait(self._server.start())
        return self._table

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        assert self._server is not None
        self._wait(self._server.stop())
        self._wait(_everything_else())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _wait(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)


async def _server(path: Path, handle: Callable[[str, dict[str, Any]], Awaitable[Any]]) -> ControlServer:
    return ControlServer(path, handle, Bus())


async def _everything_else() -> None:
    """What is still on its way in or out: a caller may have come and gone in the same moment."""
    while others := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(others)
    await asyncio.sleep(0)  # the transports that they closed are told in the next round of the loop
