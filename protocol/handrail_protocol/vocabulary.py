"""The words that people choose from: topics, ways, parts of a day, steps of trust.

CONTRACT "Names and formats". Ways and reach are numbers on the wire, topics and areas are text,
because a charter may add its own.
"""

from enum import IntEnum

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
