"""A member's node that doesn't keep to the protocol: what it sends instead of what it ought to."""

from collections.abc import Callable
from random import Random

from handrail_protocol import messages, records
from handrail_protocol.errors import RemoteError
from handrail_protocol.messages import (
    Answer,
    Authored,
    AuthoredIds,
    Done,
    Message,
    Query,
    Receipts,
    Records,
    Stored,
    Want,
)
from handrail_protocol.ranges import DIGEST_BYTES, Listed, Wanted, Whole, row_of, want_row_of
from tests.support.raw_records import PERSONS, raw_record


class Liar:
    """Mostly honest, so that its links live for a while."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance

    def garble(self, data: bytes) -> list[bytes]:
        if self.chance.random() < 0.85:
            return [data]
        return self.chance.choice(_WAYS)(self, data)

    def _flip(self, data: bytes) -> list[bytes]:
        place = self.chance.randrange(len(data))
        return [data[:place] + bytes([data[place] ^ 1 << self.chance.randrange(8)]) + data[place + 1 :]]

    def _strip(self, data: bytes) -> list[bytes]:
        """The same records, as if they had been withdrawn."""
        try:
            said = messages.decode(data)
        except RemoteError:
            return [data]
        if not isinstance(said, Records):
            return [data]
        bare = (records.decode(each).without_body().encode() for each in said.records)
        return [messages.encode(Records(tuple(bare)))]

    def _invent(self, data: bytes) -> list[bytes]:
        return [data, messages.encode(self.chance.choice(_INVENTED)(self))]

    def _query(self) -> Message:
        cutoff = self.chance.choice((0, 1_000_000_000, 1 << 39))
        return Query(0, self.chance.randrange(5), cutoff, (row_of(Whole("", bytes(DIGEST_BYTES))),))

    def _want(self) -> Message:
        return Want(0, self.chance.randrange(5), self.chance.choice((0, 1 << 39)), (want_row_of(Wanted("")),))

    def _answer(self) -> Message:
        return Answer(0, self.chance.randrange(5), (row_of(Listed("", "", ())),))

    def _records(self) -> Message:
        stranger = raw_record(seq=self.chance.randrange(1 << 20), signed=self.chance.random() < 0.5)
        return Records((stranger.encode(),))

    def _small(self) -> Message:
        a_record, a_person = self.chance.randbytes(32), PERSONS[0]
        said: tuple[Message, ...] = (
            Done(0, self.chance.randrange(5)),
            Stored((a_record,)),
            Receipts(((a_record, a_person),)),
            Authored(0, a_person),
            AuthoredIds(0, a_person, bytes(16)),
        )
        return self.chance.choice(said)


_WAYS: tuple[Callable[[Liar, bytes], list[bytes]], ...] = (
    Liar._flip,
    Liar._strip,
    Liar._strip,
    Liar._invent,
    Liar._invent,
    lambda self, data: [],
    lambda self, data: [data, data],
    lambda self, data: [self.chance.randbytes(self.chance.randrange(1, 200))],
)
_INVENTED: tuple[Callable[[Liar], Message], ...] = (
    Liar._query,
    Liar._want,
    Liar._answer,
    Liar._records,
    Liar._small,
)
