"""What waits to be sent on one link, in which order it leaves, and how much of it may wait.

specs/05-links, "Pace". What can be made again waits as ids or as an iterator and becomes bytes when
the link takes them. What the other side provoked waits as bytes, and these are counted: somebody who
asks and does not read would else fill this node's memory.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.limits import MESSAGE_IDS_MAX, OUTBOUND_BYTES_MAX, RANGES_OPEN_MAX, SEEN_IDS_MAX
from handrail_protocol.messages import Message, encode

Carry = Callable[[Iterable[bytes]], Iterator[Message]]
"""Whole records, by id, in as few messages as they fit in."""


class Outbound:
    """Answers and acknowledgements leave first, then fresh records, then what comparisons say."""

    def __init__(self, carry: Carry) -> None:
        self._carry = carry
        self._urgent: deque[bytes] = deque()
        self._urgent_bytes = 0
        # At the cap the oldest goes: the next comparison brings it.
        self._fresh: deque[bytes] = deque(maxlen=SEEN_IDS_MAX)
        self._passing: Iterator[Message] = iter(())
        self._course: deque[Iterator[Message]] = deque()

    def tell(self, message: Message) -> None:
        """Say this first, unasked."""
        data = encode(message)
        self._urgent.append(data)
        self._urgent_bytes += len(data)

    def answer(self, message: Message) -> None:
        """Say this first; raises RemoteError(OVER_LIMIT) to a side that does not read what it asked for."""
        self.tell(message)
        if self._urgent_bytes > OUTBOUND_BYTES_MAX:
            raise RemoteError(Fault.OVER_LIMIT, "more is asked than the other side reads")

    def pass_on(self, record_id: bytes) -> None:
        """A record that is new here."""
        self._fresh.append(record_id)

    def say(self, messages: Iterable[Message]) -> None:
        """Our own part of a comparison."""
        self._course.append(iter(messages))

    def serve(self, messages: Iterator[Message]) -> None:
        """What the other side wants, made when its turn comes; raises RemoteError(OVER_LIMIT)."""
        if len(self._course) >= RANGES_OPEN_MAX:
            raise RemoteError(Fault.OVER_LIMIT, "more is wanted than the other side reads")
        self._course.append(messages)

    def next(self) -> bytes:
        """The next message, made only now; b"" when there is none."""
        if self._urgent:
            data = self._urgent.popleft()
            self._urgent_bytes -= len(data)
            return data
        message = next(self._passing, None) or self._next_fresh() or self._next_of_course()
        return b"" if message is None else encode(message)

    def _next_fresh(self) -> Message | None:
        while self._fresh:
            batch = [self._fresh.popleft() for _ in range(min(len(self._fresh), MESSAGE_IDS_MAX))]
            self._passing = self._carry(batch)
            message = next(self._passing, None)
            if message is not None:
                return message
        return None

    def _next_of_course(self) -> Message | None:
        while self._course:
            message = next(self._course[0], None)
            if message is not None:
                return message
            self._course.popleft()
        return None
