"""The greeting as a machine: five messages after which both sides know who is there, or nothing.

specs/05-links, "Greeting".

    listener                          dialler
       | --- Hello: nonce, limits -----> |
       | <-- Tags: which doors, in ----- |
       |      words for their holders    |
       | --- Proofs: who listens ------> |   judged here first: a hub is no secret,
       | <-- Proofs: who dials --------- |   where a home is dialling from is
       | --- Welcome: what is open ----> |

A listener tells nobody why he is refused: there is one refusal, the same bytes for each reason, and
it leaves at a fixed age of the link (`limits.REFUSAL_AT`, or a multiple where the fault came
later). A dialler to whom nobody proves himself leaves without a word.
"""

import math
from collections import deque
from enum import Enum, auto

from handrail_protocol import messages
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.handshake.doorkeeper import Doorkeeper
from handrail_protocol.handshake.outcome import Ended, Event, OwnDevice
from handrail_protocol.handshake.schedule import Role
from handrail_protocol.handshake.sides import CHANCE_BYTES, Dialling, Listening, Side
from handrail_protocol.limits import GREETING_TIME_MAX, REFUSAL_AT
from handrail_protocol.messages import Hello, Message, Proofs, Refusal, Tags, Welcome

BINDING_BYTES = 32
# What a refused dialler is told, because it tells him nothing of the group: all else is NOT_ADMITTED.
_TOLD = frozenset({Fault.USED, Fault.BAD_VERSION})


class Phase(Enum):
    """What this side waits for."""

    HELLO = auto()
    TAGS = auto()
    LISTENER_PROOFS = auto()
    DIALLER_PROOFS = auto()
    WELCOME = auto()
    OPEN = auto()  # nothing more; the session goes on
    REFUSING = auto()  # the time at which its refusal leaves
    ENDED = auto()  # nothing more


# An absent pair ends the link. `Proofs` that are not the last stay in their phase.
NEXT: dict[tuple[Phase, type[Message]], Phase] = {
    (Phase.HELLO, Hello): Phase.LISTENER_PROOFS,
    (Phase.TAGS, Tags): Phase.DIALLER_PROOFS,
    (Phase.LISTENER_PROOFS, Proofs): Phase.WELCOME,
    (Phase.LISTENER_PROOFS, Refusal): Phase.ENDED,
    (Phase.DIALLER_PROOFS, Proofs): Phase.OPEN,
    (Phase.WELCOME, Welcome): Phase.OPEN,
    (Phase.WELCOME, Refusal): Phase.ENDED,
}


class Handshake:
    """One end of a greeting; ask for `data_to_send` and `ended` after each call.

    `now`: seconds of this node's clock; what matters is how much of them passes. `binding`: 32
    bytes, the hash of the listener's certificate. `chance`: `CHANCE_BYTES` random bytes."""

    def __init__(self, role: Role, doorkeeper: Doorkeeper, binding: bytes, chance: bytes, now: float) -> None:
        if len(chance) != CHANCE_BYTES or len(binding) != BINDING_BYTES:
            raise LocalError("a greeting needs its random bytes and what it is bound to")
        self.role = role
        self._phase = Phase.TAGS if role is Role.LISTENER else Phase.HELLO
        self._began = now
        self._side: Side = (Listening if role is Role.LISTENER else Dialling)(doorkeeper, binding, chance)
        self._outbound = deque(self._side.begin())
        self._refusal: tuple[float, Ended] | None = None

    @property
    def ended(self) -> bool:
        """Whether the link is to be closed once everything is sent."""
        return self._phase is Phase.ENDED

    def receive(self, data: bytes, now: float) -> list[Event]:
        """Take one message. After `Proved` the link is the session's: this machine is done."""
        if self._phase in (Phase.REFUSING, Phase.ENDED):
            return []  # nothing that somebody who was refused says is read
        try:
            message = messages.decode(data)
            return self._step(message, data, now)
        except OwnDevice:
            return self._fail(Ended(Fault.NOT_ADMITTED, "this address is this node's own", own=True), now)
        except RemoteError as wrong:
            return self._fail(Ended(wrong.code, str(wrong)), now)

    def tick(self, now: float) -> list[Event]:
        """Let time pass: a refusal leaves when it is due, a silent peer is left."""
        if self._refusal is not None and now >= self._refusal[0]:
            ended = self._refusal[1]
            told = ended.fault if ended.fault in _TOLD else Fault.NOT_ADMITTED
            self._outbound.append(messages.encode(Refusal(told, None, None)))
            return self._end(ended)
        if self._phase not in (Phase.OPEN, Phase.REFUSING, Phase.ENDED) and self._is_late(now):
            return self._end(Ended(Fault.BUSY, f"no greeting within {GREETING_TIME_MAX:.0f} seconds"))
        return []

    def data_to_send(self) -> bytes:
        """The next whole message, b"" when there is none."""
        return self._outbound.popleft() if self._outbound else b""

    def _step(self, message: Message, data: bytes, now: float) -> list[Event]:
        try:
            following = NEXT[self._phase, type(message)]
        except KeyError:
            what = f"{type(message).__name__} while waiting for {self._phase.name}"
            raise RemoteError(Fault.OUT_OF_TURN, what) from None
        if isinstance(message, Refusal):
            return self._end(_refused(message))
        self._outbound.extend(self._side.take(message, data, int(now)))
        if isinstance(message, Proofs) and not message.last:
            return []
        self._phase = following
        return [self._side.proved()] if following is Phase.OPEN else []

    def _fail(self, ended: Ended, now: float) -> list[Event]:
        """A dialler leaves at once and without a word; a listener refuses, at a time that says nothing."""
        if self.role is Role.DIALLER:
            return self._end(ended)
        age = max(now - self._began, 0.0)
        due = self._began + REFUSAL_AT * (math.floor(age / REFUSAL_AT) + 1)
        self._phase = Phase.REFUSING
        self._refusal = (due, ended)
        return []

    def _end(self, ended: Ended) -> list[Event]:
        self._phase = Phase.ENDED
        self._refusal = None
        return [ended]

    def _is_late(self, now: float) -> bool:
        return now - self._began >= GREETING_TIME_MAX


def _refused(message: Refusal) -> Ended:
    fault = message.fault
    return Ended(fault, f"refused by the other side ({fault.name.lower()})", message.retry_after)
