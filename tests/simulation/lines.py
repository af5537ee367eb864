"""The fake wire: carries whole messages between two real sessions, late, in order, until it is cut.

Two lines overtake each other as they like; on one line nothing does, as on TCP. What was under way when
a line is cut is lost, and neither end is told more than that.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from handrail_protocol.handshake.machine import Handshake
from handrail_protocol.handshake.outcome import OpenGroup
from handrail_protocol.handshake.schedule import Role
from handrail_protocol.handshake.sides import CHANCE_BYTES
from handrail_protocol.session import Closed, Session

if TYPE_CHECKING:
    from tests.simulation.nodes import SimNode

Garble = Callable[[bytes], list[bytes]]
"""What a liar sends instead of what his session said."""


@dataclass(eq=False)
class End:
    """One end: its session, who is at the other, and what waits while a transaction is under way."""

    node: "SimNode"
    session: Session
    dialled: bool
    inbox: deque[bytes] = field(default_factory=deque)
    committing: bool = False
    arriving_at: float = 0.0  # nothing that is sent later may arrive sooner
    groups: tuple[OpenGroup, ...] = ()
    closed: Closed | None = None

    def persons(self, group: bytes) -> frozenset[bytes]:
        found = (peer.person for opened in self.groups if opened.group == group for peer in opened.peers)
        return frozenset(found)


class Line:
    """One connection from a dialler to a listener."""

    def __init__(self, dialler: "SimNode", listener: "SimNode") -> None:
        self.world = dialler.world
        binding = self.world.chance.randbytes(32)
        self.ends = (self._end(dialler, Role.DIALLER, binding), self._end(listener, Role.LISTENER, binding))
        self.alive = True
        for node in (dialler, listener):
            node.lines.append(self)
        for end in self.ends:
            self.pump(end)
        self._tick()

    def _end(self, node: "SimNode", role: Role, binding: bytes) -> End:
        keeper = node.doorkeeper(role is Role.DIALLER)
        chance = self.world.chance.randbytes(CHANCE_BYTES)
        handshake = Handshake(role, keeper, binding, chance, node.exact())
        return End(node, Session(handshake, node.replica, keeper.mine), role is Role.DIALLER)

    def end_of(self, node: "SimNode") -> End:
        return self.ends[0] if self.ends[0].node is node else self.ends[1]

    def other(self, end: End) -> End:
        return self.ends[1] if end is self.ends[0] else self.ends[0]

    # -- carrying ---------------------------------------------------------------------------------

    def pump(self, end: End) -> None:
        """Send what the session has to say, and close once it has said its last word."""
        world = self.world
        while self.alive and (data := end.session.data_to_send()):
            for said in end.node.garble(data) if end.session.is_open else [data]:
                world.sent(said)
                late = world.now + world.delay()
                end.arriving_at = max(end.arriving_at, late)
                world.at(end.arriving_at, partial(self._arrive, self.other(end), said))
        if self.alive and end.session.ended:
            world.at(max(end.arriving_at, world.now), self.cut)

    def _arrive(self, end: End, data: bytes) -> None:
        if self.alive:
            end.inbox.append(data)
            self.read(end)

    def read(self, end: End) -> None:
        """Hand on what has come; a node that is committing reads nothing."""
        while self.alive and end.inbox and not end.committing:
            for event in end.session.receive(end.inbox.popleft(), end.node.exact()):
                end.node.deliver(self, end, event)
            self.pump(end)

    def _tick(self) -> None:
        """Every tenth of a second as long as the greeting lasts, then now and then."""
        if not self.alive:
            return
        for end in self.ends:
            for event in end.session.tick(end.node.exact()):
                end.node.deliver(self, end, event)
            self.pump(end)
        is_open = all(end.session.is_open for end in self.ends)
        self.world.at(self.world.now + (10.0 if is_open else 0.25), self._tick)

    def cut(self) -> None:
        if self.alive:
            self.alive = False
            for end in self.ends:
                end.node.lines.remove(self)
