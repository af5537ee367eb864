"""One link as a machine: bytes and the time go in, events and bytes come out.

specs/05-links. A session is a greeting (handshake) and, once both sides have proved who they are,
what they say after it (sync). It owns no socket and asks no clock: the same session runs in unit
tests, in the simulator of many nodes and on the wire. After `receive`, `tick` and any other call,
send what `data_to_send` gives until it gives b"".
"""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from handrail_protocol import messages
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.handshake.machine import Handshake
from handrail_protocol.handshake.outcome import Ended, OpenGroup, Proved
from handrail_protocol.link_events import ClockHeard, SyncEvent
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from handrail_protocol.sync import Sync

Mine = Callable[[OpenGroup], frozenset[bytes]]


@dataclass(frozen=True, slots=True)
class Opened:
    """Both sides proved these groups. The node takes in what was shown, then calls `compare`.

    `peer_now`: the listener's clock, so that a dialler whose own is wrong writes nothing first."""

    groups: tuple[OpenGroup, ...]
    peer_now: int | None = None


@dataclass(frozen=True, slots=True)
class Closed:
    """The link is to be closed. `own`: this node had dialled itself."""

    fault: Fault
    sentence: str
    retry_after: int | None = None
    own: bool = False


Event: TypeAlias = Opened | Closed | SyncEvent


class Session:
    """One end of one link. `mine`: the persons that this side proves in a group that opened."""

    def __init__(self, handshake: Handshake, replica: Replica, mine: Mine) -> None:
        self._handshake = handshake
        self._replica = replica
        self._mine = mine
        self._sync: Sync | None = None
        self._last_words: deque[bytes] = deque()
        self.ended = False
        """Close the link once everything is sent."""

    @property
    def is_open(self) -> bool:
        return self._sync is not None and not self.ended

    # -- the link's side --------------------------------------------------------------------------

    def receive(self, data: bytes, now: float) -> list[Event]:
        """Take one whole message. After `Closed` nothing is read any more."""
        if self.ended:
            return []
        if self._sync is None:
            return self._greet(self._handshake.receive(data, now))
        try:
            message = messages.decode(data)
            if isinstance(message, messages.Bye):
                return self._close(Closed(Fault.BUSY, "the other side left", message.retry_after))
            if isinstance(message, messages.Refusal):
                return self._close(_refused(message))
            return list(self._sync.receive(message, int(now)))
        except RemoteError as wrong:
            return self._refuse(wrong)

    def tick(self, now: float) -> list[Event]:
        """Let time pass: call it about every tenth of a second until the link is open, then every second."""
        if self.ended:
            return []
        if self._sync is None:
            return self._greet(self._handshake.tick(now))
        try:
            self._sync.check_pace(int(now))
        except RemoteError as wrong:
            return self._refuse(wrong)
        return []

    def data_to_send(self) -> bytes:
        """The next whole message, b"" when there is none."""
        greeting = self._handshake.data_to_send()
        if greeting:
            return greeting
        if self._last_words:
            return self._last_words.popleft()
        if self._sync is None or self.ended:
            return b""
        return self._sync.next_message()

    # -- the node's side --------------------------------------------------------------------------

    def compare(self, now: int) -> None:
        """Make every set that both may see equal, authority first."""
        if self._sync is not None:
            self._sync.compare(now)

    def offer(self, record: Record, now: int) -> None:
        """Pass on a record that is new here, if the other side may see it."""
        if self._sync is not None:
            self._sync.offer(record, now)

    def stored(self, ids: Iterable[bytes]) -> list[Event]:
        """What became durable of the oldest `Arrived` that has not been answered so."""
        if self._sync is None or self.ended:
            return []
        try:
            return list(self._sync.stored(ids))
        except RemoteError as wrong:
            return self._refuse(wrong)

    def pass_receipts(self, receipts: Iterable[tuple[bytes, bytes]]) -> None:
        if self._sync is not None:
            self._sync.pass_receipts(receipts)

    def ask_authored(self, group: bytes, person: bytes) -> None:
        if self._sync is not None:
            self._sync.ask_authored(group, person)

    def leave(self, retry_after: int | None = None) -> None:
        """Say goodbye; the link is closed once that is sent."""
        if self.is_open:
            self._last_words.append(messages.encode(messages.Bye(retry_after)))
        self.ended = True

    # -- inside -------------------------------------------------------------------------------------

    def _greet(self, said: Iterable[Proved | Ended]) -> list[Event]:
        events: list[Event] = []
        for each in said:
            if isinstance(each, Ended):
                events += self._close(Closed(each.fault, each.sentence, each.retry_after, each.own))
                continue
            mine = {opened.group: self._mine(opened) for opened in each.groups}
            self._sync = Sync(self._replica, each, mine)
            events.append(Opened(each.groups, each.peer_now))
            if each.peer_now is not None:
                events.append(ClockHeard(each.peer_now))
        return events

    def _refuse(self, wrong: RemoteError) -> list[Event]:
        """Say which promise was broken, and close."""
        self._last_words.append(messages.encode(messages.Refusal(wrong.code, None, None)))
        return self._close(Closed(wrong.code, str(wrong)))

    def _close(self, closed: Closed) -> list[Event]:
        self.ended = True
        return [closed]


def _refused(message: messages.Refusal) -> Closed:
    fault = message.fault
    return Closed(fault, f"the other side closed the link ({fault.name.lower()})", message.retry_after)
