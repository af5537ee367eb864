"""What a proved link tells its node: records that came, acknowledgements, and what was compared.

specs/05-links, "After the welcome". Values without behaviour; `sync` makes them, the node acts on them.
"""

from dataclasses import dataclass
from typing import TypeAlias

from handrail_protocol.kinds import Audience
from handrail_protocol.records import Record


@dataclass(frozen=True, slots=True)
class Arrived:
    """Records whose signatures hold. The node takes them in, then calls `stored` with what it kept."""

    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The other side has made these durable."""

    ids: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class ReceiptsHeard:
    """A hub says which persons hold which records."""

    receipts: tuple[tuple[bytes, bytes], ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """This side's comparison of one set is at its end: both hold the same, as far as both may."""

    group: bytes
    audience: Audience


@dataclass(frozen=True, slots=True)
class ClockHeard:
    """What time the other side thinks it is."""

    now: int


@dataclass(frozen=True, slots=True)
class AuthoredHeard:
    """A hub says what it keeps of this person's mail (first 16 bytes of the ids)."""

    group: bytes
    person: bytes
    ids: tuple[bytes, ...]


SyncEvent: TypeAlias = Arrived | Acknowledged | ReceiptsHeard | Compared | ClockHeard | AuthoredHeard
