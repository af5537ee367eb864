"""What the authority set says: who a group is, whom it admits, and whom it no longer does.

specs/03-groups-and-authority, "Records". Nothing private stands here: every member holds all of it.
"""

from enum import IntEnum

from handrail_protocol.kinds import Role
from handrail_protocol.limits import (
    DAY,
    FOUNDERS_MAX,
    LINE_BYTES_MAX,
    MARK_BYTES,
    SECONDS_MAX,
    STAYS_MAX,
    YEAR,
)
from handrail_protocol.sealing import sealing_key
from handrail_protocol.shapes import (
    address,
    at,
    blob,
    blob_up_to,
    flag,
    key,
    line,
    many,
    once,
    optional,
    ranked,
    row,
    shaped,
    text,
    uint,
    zone,
)
from handrail_protocol.vocabulary import Reach

CLAIMS_MAX = 3


@shaped
class Charter:
    """The group's beginning; the group id is the tagged hash of this body."""

    salt: bytes = at(blob(16))
    name: str = at(line)
    founders: tuple[bytes, ...] = at(ranked(key, FOUNDERS_MAX, 1))
    areas: tuple[str, ...] = at(many(line, 64, 1))  # the first is the default
    topics: tuple[str, ...] = at(many(line, 64))  # beside the common ones
    zone: str = at(zone)
    policy: str = at(text)
    retention_days: int = at(uint(3 * YEAR // DAY))
    places: tuple[str, ...] = at(many(line, 64))  # public places where people may meet


@shaped
class Door:
    """The key that opens a conversation with this group's members."""

    salt: bytes = at(blob(16))
    key: bytes = at(blob(32))


class Target(IntEnum):
    """What a revocation ends."""

    PERSON = 0
    DEVICE = 1
    GRANT = 2


class Category(IntEnum):
    """Why somebody was ended or pauses, as far as every member may know: never a story."""

    UNSAID = 0
    LEFT = 1  # she wanted to
    CONDUCT = 2
    SAFETY = 3
    LOST = 4  # her words or a device
    FROZEN = 5  # stopped for a few days, until somebody has looked


@shaped
class Revocation:
    """Ends a person, a device or a grant; names what stays of it (first 16 bytes of the ids).

    `amends`: the revocation that this one adds to, or takes back where `lifts` says so.
    `root_signature`: in a person's own revocation of one of her devices (specs/02-identity).
    `review`: when the stewards look at it again."""

    salt: bytes = at(blob(16))
    target: int = at(uint(max(Target)))
    target_id: bytes = at(blob(32))
    stays: tuple[bytes, ...] = at(once(blob(MARK_BYTES), STAYS_MAX))
    amends: bytes | None = at(optional(blob(32)))
    lifts: bool = at(flag)
    root_signature: bytes | None = at(optional(blob(64)))
    category: int = at(uint(max(Category)), default=Category.UNSAID)
    review: int | None = at(optional(uint(SECONDS_MAX)), default=None)


@shaped
class Suspension:
    """A person's rights rest from its date until `ends`. `stays`: what stays of hers (first 16 bytes of the
    ids); all else that is dated before `ends` is held."""

    salt: bytes = at(blob(16))
    person: bytes = at(key)
    category: int = at(uint(max(Category)))
    ends: int = at(uint(SECONDS_MAX))
    stays: tuple[bytes, ...] = at(once(blob(MARK_BYTES), STAYS_MAX), default=())


@shaped
class Grant:
    """A steward gives roles and reach to a person. `cites`: the join that it confirms.

    `succeeds`: the person whose words were lost and whose history goes on in this one; `claims`: who of
    her recovery set asked for it: person, device, and its signature (specs/03, "Recovery")."""

    salt: bytes = at(blob(16))
    person: bytes = at(key)
    roles: tuple[int, ...] = at(once(uint(max(Role)), len(Role), 1))
    reach: int = at(uint(max(Reach)))
    until: int = at(uint(SECONDS_MAX))
    accompanied_by: bytes | None = at(optional(key))
    cites: bytes | None = at(optional(blob(32)))
    succeeds: bytes | None = at(optional(key), default=None)
    claims: tuple[tuple[bytes, bytes, bytes], ...] = at(once(row(key, key, blob(64)), CLAIMS_MAX), default=())


@shaped
class Join:
    """A newcomer uses an invitation: the code key signs (invitation id, person, device).

    `accompanied_by`: as the invitation says, so that it is known where that one is not."""

    salt: bytes = at(blob(16))
    invitation: bytes = at(blob(32))
    code_signature: bytes = at(blob(64))
    until: int = at(uint(SECONDS_MAX))
    accompanied_by: bytes | None = at(optional(key))


@shaped
class Device:
    """A device shows its certificate; a hub's also says where it can be reached ("host:port")."""

    salt: bytes = at(blob(16))
    certified: int = at(uint(SECONDS_MAX))  # `created` of the certificate
    root_signature: bytes = at(blob(64))
    addresses: tuple[str, ...] = at(ranked(address, 8))
    until: int = at(uint(SECONDS_MAX))


@shaped
class Lock:
    """The public key to which others seal what only this device may read."""

    salt: bytes = at(blob(16))
    suite: int = at(uint(255))
    public: bytes = at(sealing_key)
    until: int = at(uint(SECONDS_MAX))


class May(IntEnum):
    """What a mandate allows."""

    ARRANGE = 0
    READ = 1


@shaped
class Mandate:
    """`agent` may act for `principal`; written by the principal or a steward, never by the agent."""

    salt: bytes = at(blob(16))
    principal: bytes = at(key)
    agent: bytes = at(key)
    may: tuple[int, ...] = at(once(uint(max(May)), len(May), 1))
    until: int = at(uint(SECONDS_MAX))


@shaped
class Invitation:
    """The public half of a code. `box`: charter id, door key and hub addresses, sealed to the code."""

    salt: bytes = at(blob(16))
    public: bytes = at(key)
    role: int = at(uint(Role.HELPER))  # learner or helper; every other role needs a steward's hand
    uses: int = at(uint(10_000, 1))
    until: int = at(uint(SECONDS_MAX))
    accompanied_by: bytes | None = at(optional(key))
    box: bytes = at(blob_up_to(16 * LINE_BYTES_MAX))


@shaped
class Pulse:
    """A steward's device is there: the digest of its own unexpired authority records before this one."""

    salt: bytes = at(blob(16))
    digest: bytes = at(blob(32))
