"""What the board says: a chosen name, a helper's card, a request, and that one is settled.

specs/06-help-lifecycle, "Board". Every member reads it, so it holds no contact and no full name;
times are rounded to a part of a day (0..20: day x 3 + morning, afternoon, evening).
"""

from handrail_protocol.shapes import (
    at,
    blob,
    flag,
    key,
    language,
    line,
    many,
    once,
    optional,
    shaped,
    text,
    uint,
)
from handrail_protocol.vocabulary import TIMES_MAX, Way

CAPACITY_MAX = 50
SESSIONS_MAX = 52
MINUTES_MAX = 600

_topics = once(line, 32, 1)
_ways = once(uint(max(Way)), len(Way), 1)
_times = once(uint(TIMES_MAX - 1), TIMES_MAX)
_languages = once(language, 16)


@shaped
class Name:
    """The name that a person chose to be seen by."""

    salt: bytes = at(blob(16))
    name: str = at(line)


@shaped
class Card:
    """A helper says what he can help with; `capacity`: agreements at a time."""

    salt: bytes = at(blob(16))
    topics: tuple[str, ...] = at(_topics)
    languages: tuple[str, ...] = at(_languages)
    ways: tuple[int, ...] = at(_ways)
    areas: tuple[str, ...] = at(many(line, 32))
    times: tuple[int, ...] = at(_times)
    capacity: int = at(uint(CAPACITY_MAX))


@shaped
class Request:
    """Somebody asks for help: a clear goal, when it is done, and how much time it may take."""

    salt: bytes = at(blob(16))
    topic: str = at(line)
    goal: str = at(text)
    done_when: str = at(text)
    ways: tuple[int, ...] = at(_ways)
    area: str = at(line)
    times: tuple[int, ...] = at(_times)
    languages: tuple[str, ...] = at(_languages)
    sessions: int = at(uint(SESSIONS_MAX, 1))
    minutes: int = at(uint(MINUTES_MAX, 1))
    for_person: bytes | None = at(optional(key))  # None: the asker's own
    first: bool = at(flag)  # choose: first


@shaped
class Settled:
    """Retires a request; of several, the lowest agreement id counts."""

    salt: bytes = at(blob(16))
    request: bytes = at(blob(32))
    agreement: bytes = at(blob(32))


@shaped
class Notice:
    """A steward's word to all members."""

    salt: bytes = at(blob(16))
    text: str = at(text)
