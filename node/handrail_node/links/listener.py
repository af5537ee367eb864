"""Taking links in: accept in the clear, count who is half inside, and give nobody more than five seconds.

specs/05-links, "Transport". A socket costs its sender nothing, so until both sides have proved
themselves it counts against its address, and one clock runs from the accept, through TLS and HTTP, to
the welcome. aiohttp's own servers would leave a socket open that falls silent after TLS.
"""

import asyncio
import errno
import ipaddress
import socket
from collections import Counter
from collections.abc import Callable

from aiohttp import web
from aiohttp.hdrs import SERVER

from handrail_node import addresses
from handrail_node.links.link import CLOSE_TIME_MAX, Attend, Wire
from handrail_node.links.tls import Certificate
from handrail_protocol.errors import LocalError
from handrail_protocol.limits import (
    GREETING_TIME_MAX,
    HALF_OPEN_MAX,
    HALF_OPEN_PER_ADDRESS_MAX,
    HEARTBEAT_EVERY,
    MESSAGE_BYTES_MAX,
    TLS_TIME_MAX,
)

PATH = "/handrail"
# Connections that the kernel keeps for us while we are busy.
_BACKLOG = 64
# With no file left to accept into, trying again at once would only burn the processor.
_OUT_OF_FILES_PAUSE = 0.5
# How long aiohttp waits for its handlers before it cancels them.
_SHUTDOWN_TIME = 0.1
# aiohttp would tell its version and Python's, which is a gift to whoever knows their bugs.
_HEADERS = {SERVER: "handrail"}


class HalfOpen:
    """Who is accepted and has not proved anything yet."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def enter(self, origin: str) -> bool:
        """Count one more, unless its origin, or all of them together, are at their limit."""
        if self._counts[origin] >= HALF_OPEN_PER_ADDRESS_MAX or len(self) >= HALF_OPEN_MAX:
            return False
        self._counts[origin] += 1
        return True

    def leave(self, origin: str) -> None:
        self._counts[origin] -= 1
        if not self._counts[origin]:
            del self._counts[origin]

    def __len__(self) -> int:
        return self._counts.total()


def origin_of(host: str) -> str:
    """What an address is counted by: an IPv6 network of 64 bits is one home, and can invent addresses."""
    address = ipaddress.ip_address(addresses.plain(host).partition("%")[0])
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    if address.is_link_local:  # a whole LAN shares this prefix, and nobody beyond it is in it
        return str(address)
    return str(ipaddress.ip_network((address, 64), strict=False).network_address)


class _Visitor(web.RequestHandler):
    """One connection from the end of TLS on: it is gone at its deadline, unless it was let in before."""

    def __init__(self, server: web.Server, deadline: float, leave: Callable[[], None]) -> None:
        loop = asyncio.get_running_loop()
        super().__init__(server, loop=loop, access_log=None)  # type: ignore[arg-type]  # None: no log
        self._deadline_at = deadline
        self._deadline: asyncio.TimerHandle | None = None
        self._leave: Callable[[], None] | None = leave

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        assert isinstance(transport, asyncio.Transport)
        loop = asyncio.get_running_loop()
        self._deadline = loop.call_at(self._deadline_at, transport.abort)

    def connection_lost(self, exc: BaseException | None) -> None:
        super().connection_lost(exc)
        self.is_in()

    def is_in(self) -> None:
        """No longer half open: both sides have proved themselves, or nobody is there any more."""
        if self._deadline is not None:
            self._deadline.cancel()
        if self._leave is not None:
            self._leave()
            self._leave = None


class Listener:
    """Listens on one address until `close`. `attend` is given each wire that speaks WebSocket."""

    def __init__(self, certificate: Certificate, attend: Attend) -> None:
        self._certificate = certificate
        self._attend = attend
        self._half_open = HalfOpen()
        self._web = web.Server(self._upgrade)
        self._entering: dict[asyncio.Task[None], socket.socket] = {}
        self._accepting: asyncio.Task[None] | None = None
        self._listening: socket.socket | None = None

    @property
    def half_open(self) -> int:
        """How many are accepted and have not proved anything yet."""
        return len(self._half_open)

    async def open(self, host: str, port: int) -> str:
        """Start listening; returns the address, with the port that the system chose if it was 0.

        Raises LocalError with a sentence where that does not work."""
        self._listening = await _bound(host, port)
        self._accepting = asyncio.create_task(self._accept(self._listening))
        return addresses.join(host, self._listening.getsockname()[1])

    async def close(self) -> None:
        """Stop listening and cut every link that came in this way; who wants to say goodbye has said it."""
        sockets = [*self._entering.values(), *([self._listening] if self._listening else [])]
        waiting = [*self._entering, *([self._accepting] if self._accepting else [])]
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        for each in sockets:  # a task that was cancelled before it began has closed nothing
            each.close()
        await self._web.shutdown(_SHUTDOWN_TIME)

    # -- one connection, from accept to wire --------------------------------------------------------

    async def _accept(self, listening: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                accepted, peer = await loop.sock_accept(listening)
            except OSError as wrong:
                if wrong.errno in (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM):
                    await asyncio.sleep(_OUT_OF_FILES_PAUSE)
                continue  # else the other side was gone before it was accepted
            origin = origin_of(peer[0])
            if not self._half_open.enter(origin):
                accepted.close()
                continue
            entering = asyncio.create_task(self._enter(accepted, origin))
            self._entering[entering] = accepted
            entering.add_done_callback(self._entering.pop)

    async def _enter(self, accepted: socket.socket, origin: str) -> None:
        """The TLS handshake; from its end on the connection is a `_Visitor`'s."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + GREETING_TIME_MAX
        visitor = _Visitor(self._web, deadline, lambda: self._half_open.leave(origin))
        try:
            await loop.connect_accepted_socket(
                lambda: visitor,
                accepted,
                ssl=self._certificate.context,
                ssl_handshake_timeout=TLS_TIME_MAX,
                ssl_shutdown_timeout=CLOSE_TIME_MAX,
            )
        except OSError:  # not TLS, or not in time
            visitor.is_in()
        except asyncio.CancelledError:
            visitor.is_in()
            raise

    async def _upgrade(self, request: web.BaseRequest) -> web.StreamResponse:
        answer = web.WebSocketResponse(
            timeout=CLOSE_TIME_MAX,
            compress=False,
            max_msg_size=MESSAGE_BYTES_MAX + 1,  # aiohttp takes what is below it
            heartbeat=HEARTBEAT_EVERY,
        )
        answer.headers.update(_HEADERS)
        if request.path != PATH or not answer.can_prepare(request).ok:
            refusal = web.Response(status=404, headers=_HEADERS)
            refusal.force_close()
            return refusal
        await answer.prepare(request)
        visitor = request.protocol
        assert isinstance(visitor, _Visitor)
        peer = answer.get_extra_info("peername", ("", 0))
        await self._attend(
            Wire(
                socket=answer,
                address=addresses.join(addresses.plain(peer[0]), peer[1]),
                dialled=False,
                binding=self._certificate.binding,
                on_open=visitor.is_in,
            )
        )
        return answer


async def _bound(host: str, port: int) -> socket.socket:
    """A listening socket; "::" takes IPv4 as well. Raises LocalError with what to do."""
    loop = asyncio.get_running_loop()
    where = addresses.join(host, port)
    both = host == "::" and socket.has_dualstack_ipv6()
    if host == "::" and not both:
        host = "0.0.0.0"
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        family, _, _, _, address = found[0]
        listening = socket.create_server(address[:2], family=family, backlog=_BACKLOG, dualstack_ipv6=both)
    except OSError as wrong:
        raise LocalError(_why_not(wrong, where, port)) from None
    listening.setblocking(False)
    return listening


def _why_not(wrong: OSError, where: str, port: int) -> str:
    if wrong.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is already in use, perhaps by another node: stop that one, or choose a port "
            f"with --listen HOST:PORT (port 0 takes any that is free)."
        )
    if wrong.errno == errno.EACCES:
        return f"This user may not listen on {where}: choose a port above 1023 with --listen HOST:PORT."
    return (
        f"It is not possible to listen on {where} ({wrong.strerror or wrong}): choose another with --listen."
    )
