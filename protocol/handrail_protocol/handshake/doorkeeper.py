"""What the greeting asks of its node: which ids open, who is served here, what their groups hold.

specs/05-links, "Ids". A port: the node answers from its store and keystore, tests from values.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from handrail_protocol.authority import Authority
from handrail_protocol.identity import Certificate
from handrail_protocol.invitation import Code
from handrail_protocol.keys import SigningKey
from handrail_protocol.records import Record

if TYPE_CHECKING:
    from handrail_protocol.handshake.outcome import OpenGroup


class Mode(Enum):
    """As what the dialler comes."""

    MEMBER = "member"  # the id is a door key of the group
    RETURNING = "returning"  # the id is the person: she was restored and holds nothing yet
    NEWCOMER = "newcomer"  # the id is the public key of an invitation
    PACT = "pact"  # the id is a pact's: each end proves a hub of its own group, named in the pact


@dataclass(frozen=True, slots=True)
class Served:
    """A person who lives on this node, and the device that speaks for her here."""

    certificate: Certificate
    key: SigningKey


@dataclass(frozen=True, slots=True)
class Opening:
    """One id, and the group behind it; an id with several groups behind it stands here once for each.

    `group`: None where the dialler can't know it yet (newcomer, returning).
    `witness`: of a door, the id of the record that brought its key (see `schedule.Schedule.chain_key`).
    `code`, `served`: of a dialler who comes as newcomer or returning, what she proves herself with; of a
    pact, the one hub that speaks here. `partner`, `hubs`: of a pact, the group at the other end, and who may
    speak for it."""

    id: bytes
    mode: Mode
    group: bytes | None
    witness: bytes = b""
    code: Code | None = None
    served: Served | None = None
    partner: bytes | None = None
    hubs: frozenset[bytes] = frozenset()


class Doorkeeper(Protocol):
    """What one node says of itself to a greeting. Answers must not change while one is under way."""

    def openings(self) -> Sequence[Opening]:
        """Every id this node opens to (listener) or knocks with (dialler), the best of a group first."""

    def served(self, group: bytes) -> Sequence[Served]:
        """The persons of this node who stand in the group."""

    def shown_to(self, opened: "OpenGroup") -> Sequence[Served]:
        """Those of them whom a dialler proves to the listener who has just proved itself; nobody: the group
        stays shut."""

    def authority(self, group: bytes) -> Authority:
        """This node's own fold; an empty one of a group that it does not know."""

    def coming(self, invitation: bytes) -> Collection[bytes]:
        """Persons whom other links of this node let in with an invitation, joined already or about to."""

    def acts(self, group: bytes) -> Mapping[bytes, Record]:
        """The authority records that this node holds, by id."""
