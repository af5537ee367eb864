"""What partner groups may read: a pact and its end, passports and theirs, and what a hub passes on at home.

specs/03-groups-and-authority, "Pact". Whoever reads this belongs to another group and holds nothing of
this one's authority: `shown` brings along the authority records that the one at hand rests on.
"""

from handrail_protocol.limits import BODY_BYTES_MAX, RECORD_BYTES_MAX, SECONDS_MAX, SHOWN_MAX
from handrail_protocol.shapes import (
    address,
    at,
    blob,
    blob_up_to,
    key,
    line,
    many,
    once,
    row,
    shaped,
    uint,
)
from handrail_protocol.vocabulary import Way

TERMS_BYTES_MAX = 4_096
HUBS_MAX = 8

_shown = many(blob_up_to(RECORD_BYTES_MAX), SHOWN_MAX)
# A partner's word is as good as a public place; further needs somebody's own eyes.
_ways = once(uint(Way.PUBLIC_PLACE), 2, 1)


@shaped
class PactTerms:
    """What two groups agree on. `commitment` fixes the random bytes of the one who proposed before `nonce`,
    those of the other, were known. `hubs`: group, person and addresses of each that may speak for it."""

    proposer: bytes = at(blob(32))
    accepter: bytes = at(blob(32))
    topics: tuple[str, ...] = at(once(line, 32, 1))
    ways: tuple[int, ...] = at(_ways)
    until: int = at(uint(SECONDS_MAX))
    commitment: bytes = at(blob(32))
    nonce: bytes = at(blob(32))
    hubs: tuple[tuple[bytes, bytes, tuple[str, ...]], ...] = at(
        once(row(blob(32), key, many(address, 4)), HUBS_MAX)
    )


@shaped
class Pact:
    """One group's record of a pact: the terms, what opened the commitment, and the other side's signature by
    a device of one of its stewards, whom `shown` shows."""

    salt: bytes = at(blob(16))
    terms: bytes = at(blob_up_to(TERMS_BYTES_MAX))
    opened: bytes = at(blob(32))
    until: int = at(uint(SECONDS_MAX))
    person: bytes = at(key)
    device: bytes = at(key)
    signature: bytes = at(blob(64))
    shown: tuple[bytes, ...] = at(_shown)


@shaped
class PactEnd:
    """Either side ends a pact, now and for good."""

    salt: bytes = at(blob(16))
    pact: bytes = at(blob(32))
    shown: tuple[bytes, ...] = at(_shown)


@shaped
class Passport:
    """A steward says to partners: this adult is one of us, and wants to be known to you."""

    salt: bytes = at(blob(16))
    person: bytes = at(key)
    until: int = at(uint(SECONDS_MAX))
    shown: tuple[bytes, ...] = at(_shown)


@shaped
class PassportEnd:
    """Ends every passport of a person that was written before it."""

    salt: bytes = at(blob(16))
    person: bytes = at(key)
    shown: tuple[bytes, ...] = at(_shown)


@shaped
class PassedOn:
    """A hub tells its own members what came from the partner of a pact: a record as it was signed there."""

    salt: bytes = at(blob(16))
    pact: bytes = at(blob(32))
    record: bytes = at(blob_up_to(BODY_BYTES_MAX - 128))
