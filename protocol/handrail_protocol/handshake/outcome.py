"""How a greeting ends: what was proved, or why there is no link."""

from dataclasses import dataclass
from typing import TypeAlias

from handrail_protocol.errors import Fault
from handrail_protocol.handshake.doorkeeper import Mode
from handrail_protocol.identity import Certificate
from handrail_protocol.messages import Limits
from handrail_protocol.records import Record


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """A group that both sides proved. `mode`: as what the dialler came.

    `peers`: the persons served at the other end, each with her device there. `shown`: the records
    that the other side had to show, their signatures checked: a newcomer's first sight of the group, or whom
    a member did not know yet.
    `invitation`: id of the record that a newcomer came by. `pact`, `home`: of a link between two groups, the
    pact and this end's group; then both groups are open, with peers in the other one."""

    group: bytes
    mode: Mode
    peers: tuple[Certificate, ...]
    shown: tuple[Record, ...] = ()
    invitation: bytes | None = None
    pact: bytes | None = None
    home: bytes | None = None

    @property
    def brings_as(self) -> bytes:
        """As whom the other end counts in the rooms for what it brings (specs/01, States): a member by the
        lowest of the persons there, whatever else he proves; all who come by one code, or pact, as one."""
        return self.invitation or self.pact or min((each.person for each in self.peers), default=self.group)


@dataclass(frozen=True, slots=True)
class Proved:
    """Both sides know who is there. `nonces`: the listener's, then the dialler's, 64 bytes.

    `limits`: the lower of both sides'. `peer_now`: the listener's clock; a listener is told none."""

    groups: tuple[OpenGroup, ...]
    nonces: bytes
    limits: Limits
    peer_now: int | None


@dataclass(frozen=True, slots=True)
class Ended:
    """There is no link. `fault`: as the other side put it, if it said anything, else as we found.

    `sentence` is for this node's log alone. `own`: the address that was dialled is this node's own."""

    fault: Fault
    sentence: str
    retry_after: int | None = None
    own: bool = False


Event: TypeAlias = Proved | Ended


class OwnDevice(Exception):
    """A proof names a device of this very node: it dialled itself, or somebody holds up a mirror."""
