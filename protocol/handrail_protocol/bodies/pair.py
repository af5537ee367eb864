"""What two people say to each other by mail: the open outside of it, and the shapes sealed inside.

specs/06-help-lifecycle, "Mail". A hub that carries it reads the outside only: which request or
agreement, never a word of text. `Sealed.sealed` and `Agreement.sealed` open to one of the inner
shapes below under the agreement's thread key (specs/02-identity, "Sealing").
"""

from enum import IntEnum

from handrail_protocol.bodies.board import MINUTES_MAX, SESSIONS_MAX
from handrail_protocol.limits import SECONDS_MAX, THREAD_SLOTS_MAX
from handrail_protocol.sealing import SEALED_SIZES
from handrail_protocol.shapes import (
    at,
    blob,
    blob_up_to,
    date,
    key,
    line,
    many,
    month,
    once,
    ranked,
    row,
    shaped,
    slot,
    text,
    uint,
)
from handrail_protocol.vocabulary import Way

SEALED_BYTES_MAX = max(SEALED_SIZES)
SLOT_BYTES_MAX = 1_300  # HPKE: encapsulated key 1,120, thread key 32, tag 16
_thread_slots = once(row(key, blob_up_to(SLOT_BYTES_MAX)), THREAD_SLOTS_MAX, 1)


@shaped
class Asked:
    """The asker's node tells a helper that a request may suit him."""

    salt: bytes = at(blob(16))
    request: bytes = at(blob(32))
    wave: int = at(uint(100))


@shaped
class Offer:
    """A helper's signature under a request: it holds no text, only times he could."""

    salt: bytes = at(blob(16))
    request: bytes = at(blob(32))
    slots: tuple[str, ...] = at(ranked(slot, 16))


@shaped
class Agreement:
    """The asker's signature under an offer. `slots`: the thread key, sealed to each reader's device."""

    salt: bytes = at(blob(16))
    request: bytes = at(blob(32))
    offer: bytes = at(blob(32))
    helper: bytes = at(key)
    learner: bytes = at(key)
    suite: int = at(uint(255))
    slots: tuple[tuple[bytes, bytes], ...] = at(_thread_slots)
    sealed: bytes = at(blob_up_to(SEALED_BYTES_MAX))


@shaped
class ThreadKey:
    """The thread key of an agreement for devices that came later."""

    salt: bytes = at(blob(16))
    agreement: bytes = at(blob(32))
    suite: int = at(uint(255))
    slots: tuple[tuple[bytes, bytes], ...] = at(_thread_slots)


@shaped
class Sealed:
    """Note, session, confirmation, chemistry, closing and approval: which agreement, and the sealed rest."""

    salt: bytes = at(blob(16))
    agreement: bytes = at(blob(32))
    suite: int = at(uint(255))
    sealed: bytes = at(blob_up_to(SEALED_BYTES_MAX))


@shaped
class Opened:
    """Who reads along with somebody who is accompanied has seen this letter."""

    salt: bytes = at(blob(16))
    target: bytes = at(blob(32))


@shaped
class Proposal:
    """A steward proposes somebody who is accompanied for a request; chosen like an offer.

    `ways`: how the two may meet, as far as who goes with him said yes to it."""

    salt: bytes = at(blob(16))
    request: bytes = at(blob(32))
    helper: bytes = at(key)
    slots: tuple[str, ...] = at(ranked(slot, 16))
    ways: tuple[int, ...] = at(once(uint(max(Way)), len(Way), 1))


@shaped
class Withdrawal:
    """Drops the body of one record; what is left of it is its header."""

    salt: bytes = at(blob(16))
    target: bytes = at(blob(32))


# -- inside the seal ----------------------------------------------------------------------------


def _slot_or_none(value: object) -> None:
    if value != "":
        slot(value)


def line_or_none(value: object) -> None:
    if value != "":
        line(value)


@shaped
class Terms:
    """Inside an agreement: it outlives the request, so it copies what the request said."""

    topic: str = at(line)
    goal: str = at(text)
    done_when: str = at(text)
    sessions: int = at(uint(SESSIONS_MAX, 1))
    minutes: int = at(uint(MINUTES_MAX, 1))
    way: int = at(uint(max(Way)))
    slot: str = at(_slot_or_none)  # "" or one of the offer's
    private: str = at(text)  # full names, contact, level: for the pair alone
    place: str = at(line_or_none, default="")  # of the group's list; "" leaves it to the two
    called: str = at(line_or_none, default="")  # the learner, where the board does not say


@shaped
class NoteText:
    text: str = at(text)


@shaped
class SessionLog:
    """What a helper logs. `date`: YYYY-MM-DD in the group's zone."""

    date: str = at(date)
    minutes: int = at(uint(MINUTES_MAX, 1))
    topics: tuple[str, ...] = at(many(line, 16))
    worked: str = at(text)
    practise: str = at(text)


@shaped
class Confirmed:
    """What a learner, or a mandate for her, confirms; the last four may be shown to others by the helper.

    `part_signature`: the confirming device's, over (pair tag, helper, month "YYYY-MM", minutes)."""

    session: bytes = at(blob(32))
    pair_tag: bytes = at(blob(16))
    month: str = at(month)
    minutes: int = at(uint(MINUTES_MAX, 1))
    part_signature: bytes = at(blob(64))


@shaped
class ApprovalWord:
    """Inside a steward's approval: where the two may meet, of the group's places; "" for video.

    `until`: how long the yes of who goes with the helper lasts. `called`: the helper, whom the board names
    nowhere."""

    place: str = at(line_or_none)
    until: int = at(uint(SECONDS_MAX))
    called: str = at(line_or_none, default="")


class Chemistry(IntEnum):
    CARRY_ON = 0
    ANOTHER = 1
    STOP = 2


@shaped
class ChemistryWord:
    word: int = at(uint(max(Chemistry)))


@shaped
class ClosingWord:
    words: str = at(text)
