"""Facts: the records that the help lifecycle is folded from, opened as far as this node can open them.

specs/06-help-lifecycle, "Facts". A fact is made by whoever holds the record and the reading keys (the
node, a simulator, a test); the fold sees no bytes, no keys and no clock. Only records that stand in a
set become facts: authenticity, terms and quota were asked before (specs/01-records, "States").
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from handrail_protocol.bodies import body_of, pair
from handrail_protocol.bodies.authority import May
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.records import Record
from handrail_protocol.shapes import Shaped
from handrail_protocol.vocabulary import Reach

INNER_SHAPES: dict[int, type[Shaped]] = {
    Kind.AGREEMENT: pair.Terms,
    Kind.NOTE: pair.NoteText,
    Kind.SESSION: pair.SessionLog,
    Kind.CONFIRMATION: pair.Confirmed,
    Kind.CHEMISTRY: pair.ChemistryWord,
    Kind.CLOSING: pair.ClosingWord,
    Kind.APPROVAL: pair.ApprovalWord,
}
"""What lies inside the seal of each sealed kind."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One record with its opened body.

    `body` None: it was withdrawn. `inner` None: nothing is sealed in this kind, or no device here has the
    reading key; then it is known by its outside. `words`: an agreement's meeting words, where the key is.
    `arrived`: since when this node holds it, by its clock; None: it is not told, and was here in time."""

    id: bytes
    kind: int
    person: bytes
    device: bytes
    recipients: tuple[bytes, ...]
    created: int
    expires: int | None
    body: Shaped | None
    inner: Shaped | None = None
    words: tuple[str, str] | None = None
    arrived: int | None = None


def fact_of(
    record: Record,
    inner: Shaped | None = None,
    words: tuple[str, str] | None = None,
    arrived: int | None = None,
) -> Fact:
    """The fact of a record; one whose body can't be read is like one that was withdrawn."""
    header = record.header
    return Fact(
        id=record.id,
        kind=header.kind,
        person=header.person,
        device=header.device,
        recipients=header.recipients,
        created=header.created,
        expires=header.expires,
        body=body_of(record),
        inner=inner,
        words=words,
        arrived=arrived,
    )


class Trust(Protocol):
    """What the fold of the authority set answers; `handrail_protocol.authority` does."""

    @property
    def heirs(self) -> Mapping[bytes, bytes]:
        """Who lost her words -> as whom she goes on."""

    def now(self, person: bytes) -> bytes:
        """Who she is now."""

    def line(self, person: bytes) -> frozenset[bytes]:
        """She, and all as whom she was here before."""

    def may_act(self, agent: bytes, principal: bytes, what: May, at: int) -> bytes | None:
        """The id of a mandate by which `agent` may do this for `principal`, if one covers `at`."""

    def acted_once(self, agent: bytes, principal: bytes, at: int) -> bool:
        """Whether a mandate of his for her is over at `at`, and he has none for her any more."""

    def has_role(self, person: bytes, role: Role, at: int) -> bool:
        """Whether a right with this role covers `at`; never for a person who fell."""

    def writer_roles(self, person: bytes, created: int, record_id: bytes) -> frozenset[Role]:
        """The roles under which a record was written; what stays of a fallen person keeps its own."""

    def reach(self, person: bytes, at: int) -> Reach:
        """How far the group trusts this person at `at`."""

    def readers_of(self, person: bytes, at: int) -> frozenset[bytes] | None:
        """Who may read along with a person who is accompanied at `at`; None: she is not."""

    def is_listed(self, place: str) -> bool:
        """Whether the charter names this place as one where people may meet."""
