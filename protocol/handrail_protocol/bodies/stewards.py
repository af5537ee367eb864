"""What is said to the stewards alone: the open outside of it, and the shapes sealed inside.

specs/03-groups-and-authority, "Stewards' records". A hub carries them and reads nothing but who wrote.
Each is sealed to the devices of those who may read it, like the thread key of an agreement; a steward
who comes later is given the key by one who has it (specs/02-identity, "Sealing").
"""

from handrail_protocol.bodies.board import CAPACITY_MAX
from handrail_protocol.bodies.pair import SEALED_BYTES_MAX, SLOT_BYTES_MAX, line_or_none
from handrail_protocol.limits import SECONDS_MAX, THREAD_SLOTS_MAX
from handrail_protocol.shapes import (
    at,
    blob,
    blob_up_to,
    date,
    key,
    language,
    line,
    many,
    month,
    once,
    optional,
    ranked,
    row,
    shaped,
    slot,
    text,
    uint,
)
from handrail_protocol.vocabulary import TIMES_MAX, Way

COUNT_MAX = 1 << 32
_slots = once(row(key, blob_up_to(SLOT_BYTES_MAX)), THREAD_SLOTS_MAX, 1)


@shaped
class ForStewards:
    """A minor's card and offers, consent, attestation, report, tally and claim; and, to her whom a claim is
    about, what was claimed."""

    salt: bytes = at(blob(16))
    suite: int = at(uint(255))
    slots: tuple[tuple[bytes, bytes], ...] = at(_slots)
    sealed: bytes = at(blob_up_to(SEALED_BYTES_MAX))


@shaped
class StewardsKey:
    """The key of one such record, for stewards' devices that came later."""

    salt: bytes = at(blob(16))
    record: bytes = at(blob(32))
    suite: int = at(uint(255))
    slots: tuple[tuple[bytes, bytes], ...] = at(_slots)


# -- inside the seal ----------------------------------------------------------------------------


@shaped
class YoungCard:
    """What somebody who is accompanied can help with."""

    topics: tuple[str, ...] = at(once(line, 32, 1))
    languages: tuple[str, ...] = at(once(language, 16))
    ways: tuple[int, ...] = at(once(uint(max(Way)), len(Way), 1))
    areas: tuple[str, ...] = at(many(line, 32))
    times: tuple[int, ...] = at(once(uint(TIMES_MAX - 1), TIMES_MAX))
    capacity: int = at(uint(CAPACITY_MAX))
    called: str = at(line_or_none, default="")  # by what name, which the board says nowhere


@shaped
class YoungOffer:
    """Somebody who is accompanied would help with a request; a steward proposes him, or does not."""

    request: bytes = at(blob(32))
    slots: tuple[str, ...] = at(ranked(slot, 16))
    called: str = at(line_or_none, default="")


@shaped
class Consent:
    """A guardian's standing yes: for whom, in which ways, until when. `how`: in what words it was given."""

    minor: bytes = at(key)
    ways: tuple[int, ...] = at(once(uint(max(Way)), len(Way), 1))
    until: int = at(uint(SECONDS_MAX))
    how: str = at(text)
    called: str = at(line_or_none, default="")


@shaped
class Attestation:
    """A steward saw a check of a person: which, on what day, good until when; never the paper itself."""

    person: bytes = at(key)
    check: str = at(line)
    seen: str = at(date)
    until: int = at(uint(SECONDS_MAX))


@shaped
class Worry:
    """What worries somebody, and about whom, where it is about a person."""

    text: str = at(text)
    about: bytes | None = at(optional(key))


@shaped
class Tally:
    """A month in numbers, without persons."""

    month: str = at(month)
    requests: int = at(uint(COUNT_MAX))
    agreements: int = at(uint(COUNT_MAX))
    sessions: int = at(uint(COUNT_MAX))
    minutes: int = at(uint(COUNT_MAX))


@shaped
class Claim:
    """Somebody of her recovery set asks that `old`, whose words are lost, goes on as `new`.

    `signature`: the writing device's over (group, old, new), which the grant will show to everybody."""

    old: bytes = at(key)
    new: bytes = at(key)
    signature: bytes = at(blob(64))
