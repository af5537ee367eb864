"""The words that people choose from: topics, ways, parts of a day, steps of trust.

CONTRACT "Names and formats". Ways and reach are numbers on the wire, topics and areas are text,
because a charter may add its own.
"""

import re
import unicodedata
from collections.abc import Iterable
from enum import IntEnum

from handrail_protocol.errors import LocalError

TOPICS = (
    "video-calls",
    "photos",
    "messages",
    "email",
    "appointments-online",
    "spot-a-scam",
    "passwords-on-paper",
    "phone-setup",
    "large-type-and-hearing",
    "old-friends",
    "smart-tv",
    "maps-and-travel",
    "cooking",
    "language",
    "trade",
    "career",
    "company",
    "other",
)

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS = ("morning", "afternoon", "evening")
TIMES_MAX = len(DAYS) * len(PARTS)


class Way(IntEnum):
    """How two people meet."""

    HUB = 0
    PUBLIC_PLACE = 1
    PHONE = 2
    VIDEO = 3
    HOME = 4

    @property
    def word(self) -> str:
        return self.name.lower().replace("_", "-")


class Reach(IntEnum):
    """How far a group trusts a person to meet somebody alone; each step holds those before it."""

    HUB = 0
    PUBLIC_PLACE = 1
    VIDEO = 2
    HOME = 3

    @property
    def word(self) -> str:
        return self.name.lower().replace("_", "-")

    def allows(self, way: Way) -> bool:
        return self >= _REACH_NEEDED[way]


# A voice on the phone can pretend like a face on a screen: both ask for the same step.
_REACH_NEEDED = {
    Way.HUB: Reach.HUB,
    Way.PUBLIC_PLACE: Reach.PUBLIC_PLACE,
    Way.PHONE: Reach.VIDEO,
    Way.VIDEO: Reach.VIDEO,
    Way.HOME: Reach.HOME,
}


def way_named(word: str) -> Way | None:
    return {way.word: way for way in Way}.get(word)


# -- choosing from them: an unknown word is answered with the list -------------------------------


def plain(word: str) -> str:
    """How two free names are compared: NFC, no case, one space between words."""
    return unicodedata.normalize("NFC", " ".join(word.split())).casefold()


def choose(what: str, word: str, known: Iterable[str]) -> str:
    """The known word that is meant, as it is written there; raises LocalError with the list."""
    words = list(known)
    found = {plain(each): each for each in reversed(words)}.get(plain(word))
    if found is None:
        raise LocalError(f"“{word}” is not {what} here. Choose from: {', '.join(words)}")
    return found


def choose_topic(word: str, own: Iterable[str] = ()) -> str:
    """`own`: the topics that the charter adds."""
    return choose("a topic", word, (*TOPICS, *own))


def choose_area(word: str, areas: Iterable[str]) -> str:
    return choose("an area", word, areas)


def choose_way(word: str) -> Way:
    chosen = way_named(choose("a way to meet", word, [way.word for way in Way]))
    assert chosen is not None
    return chosen


def choose_language(word: str) -> str:
    """A BCP 47 tag in lower case; what a LANG says (`de_DE.UTF-8`) is understood too."""
    tag = word.strip().split(".")[0].split("@")[0].replace("_", "-").lower()
    if not _LANGUAGE.fullmatch(tag):
        raise LocalError(f"“{word}” is not a language. Say it like: en, de or pt-br")
    return tag


_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
