"""Finding out where a host is, without ever holding up the end of the node.

A name server that is silent keeps a thread of the system's resolver busy for many seconds, and nothing can
call it back: a laptop off its network has just such a one. Python waits at its end for every thread of an
executor, and a node has three seconds; so each question has a thread that nobody waits for.
"""

import asyncio
import socket
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from aiohttp.abc import AbstractResolver, ResolveResult

_Found = Sequence[tuple[int, int, int, str, Any]]


class Names(AbstractResolver):
    """Asks the system. One question at a time for each host, however often it is dialled meanwhile."""

    def __init__(self) -> None:
        self._asked: dict[tuple[str, int], asyncio.Future[_Found]] = {}

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Every address of a host; raises OSError where there is none."""
        asked = self._asked.get((host, family))
        if asked is None:
            asked = self._asked[host, family] = self._ask(host, family)
            asked.add_done_callback(lambda _: self._asked.pop((host, family)))
        return [
            ResolveResult(
                hostname=host,
                host=_with_scope(address),
                port=port,
                family=found_family,
                proto=proto,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for found_family, _, proto, _, address in await asyncio.shield(asked)
        ]

    async def close(self) -> None:
        """Nothing to give back; a question under way ends by itself."""

    def _ask(self, host: str, family: int) -> asyncio.Future[_Found]:
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[_Found] = loop.create_future()

        def look_up() -> None:
            try:
                found = socket.getaddrinfo(host, None, family=family, type=socket.SOCK_STREAM)
            except OSError as wrong:
                tell(wrong, [])
            else:
                tell(None, found)

        def tell(wrong: OSError | None, found: _Found) -> None:
            with suppress(RuntimeError):  # the loop is closed: nobody asks any more
                loop.call_soon_threadsafe(_settle, answer, wrong, found)

        threading.Thread(target=look_up, name=f"where is {host}", daemon=True).start()
        return answer


def _settle(answer: asyncio.Future[_Found], wrong: OSError | None, found: _Found) -> None:
    if answer.cancelled():
        return
    if wrong is None:
        answer.set_result(found)
    else:
        answer.set_exception(wrong)
        answer.exception()  # who asked may have gone; that is no error


def _with_scope(address: tuple[Any, ...]) -> str:
    """A link-local address says nothing without its interface."""
    host = str(address[0])
    is_scoped = len(address) == 4 and address[3] and "%" not in host
    return f"{host}%{address[3]}" if is_scoped else host
