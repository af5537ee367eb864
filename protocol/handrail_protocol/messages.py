"""What two nodes say to each other on a link: one shape and one number for each message.

specs/05-links, "Messages". A message is the array `[number, field, ...]` in the profile of
specs/01-records, one WebSocket frame of at most 65,535 bytes. It is measured before it is decoded,
and each field meets the check of its place before anybody reads it. Numbers below 16 belong to the
greeting, the others to what follows; which of them may come when is a table in `handshake.machine`
and a match in `sync`, never a question here.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from handrail_protocol import codec
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.kinds import Audience
from handrail_protocol.limits import (
    GROUPS_PER_NODE_MAX,
    MARK_BYTES,
    MESSAGE_BYTES_MAX,
    MESSAGE_IDS_MAX,
    RANGES_MAX,
    RECORD_BYTES_MAX,
    ROUNDS_MAX,
    SECONDS_MAX,
    TAGS,
)
from handrail_protocol.ranges import RangeRow, WantRow, read_answer, read_query, read_wants
from handrail_protocol.shapes import (
    Check,
    at,
    blob,
    blob_up_to,
    blobs_of,
    flag,
    from_values,
    key,
    many,
    once,
    optional,
    row,
    shaped,
    uint,
    values_of,
)

VERSION = 1
NONCE_BYTES = 32
TAG_BYTES = 16
ID_BYTES = 32
RECEIPTS_MAX = 940  # as many as fit
# The smallest message that every node must take: the largest record with something around it.
_MESSAGE_BYTES_LEAST = 2 * RECORD_BYTES_MAX


class Limits(NamedTuple):
    """What a node takes from its peer; the lower of both sides' holds."""

    message_bytes: int = MESSAGE_BYTES_MAX
    ranges: int = RANGES_MAX
    rounds: int = ROUNDS_MAX

    def common(self, other: "Limits") -> "Limits":
        return Limits(*map(min, self, other))


def _limits(value: object) -> None:
    row(*(uint(most) for most in Limits()))(value)
    assert isinstance(value, tuple)
    if value[0] < _MESSAGE_BYTES_LEAST or 0 in value:
        raise ValueError("limits that no conversation fits in")


def _read_by(read: Callable[[object], object]) -> Check:
    """A field whose reader lies elsewhere and raises ValueError like a check."""

    def check(value: object) -> None:
        read(value)

    return check


_nonce = blob(NONCE_BYTES)
_group = blob(ID_BYTES)
_place = uint(GROUPS_PER_NODE_MAX - 1)
_audience = uint(max(Audience))
_ids = once(blob(ID_BYTES), MESSAGE_IDS_MAX, 1)


# -- the greeting (handshake/) ---------------------------------------------------------------------


@shaped
class Hello:
    """The listener opens: the same words for everybody."""

    version: int = at(uint(255))
    nonce: bytes = at(_nonce)
    limits: tuple[int, ...] = at(_limits)


@shaped
class Tags:
    """The dialler says which doors it knocks at, in a way that only those who hold their keys can read."""

    version: int = at(uint(255))
    nonce: bytes = at(_nonce)
    limits: tuple[int, ...] = at(_limits)
    tags: tuple[bytes, ...] = at(many(blob(TAG_BYTES), TAGS, TAGS))


@shaped
class Proofs:
    """Sealed proofs, each with the place among the tags of the id it is sealed under.

    A place stands here once for each group behind it; `last`: no more messages of proofs follow."""

    proofs: tuple[tuple[int, bytes], ...] = at(
        many(row(uint(TAGS - 1), blob_up_to(MESSAGE_BYTES_MAX)), GROUPS_PER_NODE_MAX, 1)
    )
    last: bool = at(flag)


@shaped
class Refusal:
    """Why this side ends the link. `code`: a `Fault`, or the number of one that only later releases know;
    `cap`: the limit that was broken; `retry_after`: seconds."""

    code: int = at(uint(255))
    cap: int | None = at(optional(uint(SECONDS_MAX)))
    retry_after: int | None = at(optional(uint(SECONDS_MAX)))

    @property
    def fault(self) -> Fault:
        """What this release makes of the code."""
        try:
            return Fault(self.code)
        except ValueError:
            return Fault.NOT_ADMITTED


@shaped
class Welcome:
    """The listener lets the dialler in: its clock, in seconds, and the groups that both sides proved.

    From here on a group is named by its place in `opened`."""

    now: int = at(uint(SECONDS_MAX))
    opened: tuple[bytes, ...] = at(once(_group, GROUPS_PER_NODE_MAX, 1))


# -- comparing and spreading (sync.py, comparison.py) ---------------------------------------------


@shaped
class Query:
    """Do we hold the same of this set, as far as it lives beyond `cutoff`? (comparison.Comparison)

    `group`: its place among `Welcome.opened`; an id would be most of what two equal sets cost."""

    group: int = at(_place)
    audience: int = at(_audience)
    cutoff: int = at(uint(SECONDS_MAX))
    ranges: tuple[RangeRow, ...] = at(_read_by(read_query))


@shaped
class Answer:
    """What the answerer holds of each range that differs; answers come in the order of the queries."""

    group: int = at(_place)
    audience: int = at(_audience)
    ranges: tuple[RangeRow, ...] = at(_read_by(read_answer))


@shaped
class Want:
    """Send me these of the records that you hold."""

    group: int = at(_place)
    audience: int = at(_audience)
    cutoff: int = at(uint(SECONDS_MAX))
    ranges: tuple[WantRow, ...] = at(_read_by(read_wants))


@shaped
class Records:
    """Whole records, as they were received."""

    records: tuple[bytes, ...] = at(many(blob_up_to(RECORD_BYTES_MAX), MESSAGE_IDS_MAX, 1))


@shaped
class Stored:
    """These records are durable here now."""

    ids: tuple[bytes, ...] = at(_ids)


@shaped
class Receipts:
    """A hub passes on which persons have made which records durable."""

    receipts: tuple[tuple[bytes, bytes], ...] = at(
        many(row(blob(ID_BYTES), key), RECEIPTS_MAX, 1),
    )


@shaped
class Done:
    """Everything that one `Want` asked for has been sent."""

    group: int = at(_place)
    audience: int = at(_audience)


@shaped
class Authored:
    """A steward asks a hub what mail it keeps of a person whom he is about to revoke."""

    group: int = at(_place)
    person: bytes = at(key)


@shaped
class AuthoredIds:
    """The first 16 bytes of the ids of that mail, joined; what a revocation may name as staying."""

    group: int = at(_place)
    person: bytes = at(key)
    ids: bytes = at(blobs_of(MARK_BYTES, MESSAGE_IDS_MAX))


@shaped
class Bye:
    """This side leaves, at peace. `retry_after`: seconds after which it expects to be back."""

    retry_after: int | None = at(optional(uint(SECONDS_MAX)))


Message: TypeAlias = (
    Hello
    | Tags
    | Proofs
    | Refusal
    | Welcome
    | Query
    | Answer
    | Want
    | Records
    | Stored
    | Receipts
    | Done
    | Authored
    | AuthoredIds
    | Bye
)

# Stable for ever. 0 to 15: the greeting.
NUMBERS: dict[type[Message], int] = {
    Hello: 0,
    Tags: 1,
    Proofs: 2,
    Refusal: 3,
    Welcome: 4,
    Query: 16,
    Answer: 17,
    Want: 18,
    Records: 19,
    Stored: 20,
    Receipts: 21,
    Done: 22,
    Bye: 23,
    Authored: 24,
    AuthoredIds: 25,
}
_SHAPES = {number: shape for shape, number in NUMBERS.items()}


def encode(message: Message) -> bytes:
    """One frame; raises LocalError for what no peer would take."""
    data = codec.pack([NUMBERS[type(message)], *values_of(message)])
    if len(data) > MESSAGE_BYTES_MAX:
        raise LocalError(f"a message of {len(data)} bytes, more than {MESSAGE_BYTES_MAX}")
    return data


def decode(data: bytes) -> Message:
    """Read one frame, or raise RemoteError: BAD_VERSION of a greeting in words we do not know, else
    BAD_ENCODING."""
    value = codec.unpack(data, MESSAGE_BYTES_MAX)
    if not isinstance(value, tuple) or not value or type(value[0]) is not int:
        raise RemoteError(Fault.BAD_ENCODING, "a message is an array that begins with its number")
    number, *rest = value
    if number not in _SHAPES:
        raise RemoteError(Fault.BAD_ENCODING, f"no message has the number {number!r}")
    shape = _SHAPES[number]
    if shape in (Hello, Tags) and rest and type(rest[0]) is int and rest[0] != VERSION:
        raise RemoteError(Fault.BAD_VERSION, f"a greeting of version {rest[0]}; this release knows {VERSION}")
    return from_values(shape, tuple(rest), Fault.BAD_ENCODING)


def in_frames(records: Iterable[bytes], message_bytes: int = MESSAGE_BYTES_MAX) -> Iterator[Records]:
    """Whole records in as few messages as they fit in, in their order."""
    batch: list[bytes] = []
    size = room = message_bytes - 5  # the array, the number and the length of the list
    for record in records:
        cost = len(record) + 3
        if batch and (cost > room or len(batch) == MESSAGE_IDS_MAX):
            yield Records(tuple(batch))
            batch, room = [], size
        batch.append(record)
        room -= cost
    if batch:
        yield Records(tuple(batch))
