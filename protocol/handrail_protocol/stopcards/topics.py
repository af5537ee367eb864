"""The eight topics at which a conversation stops for a moment, in the order in which they are looked for."""

from enum import IntEnum
from typing import TypeAlias


class StopTopic(IntEnum):
    """What those who cheat the old talk about sooner or later."""

    GIFT_CARDS = 0
    REMOTE_CONTROL = 1
    BANKING = 2
    PAYMENT = 3
    PASSWORDS = 4
    WILLS = 5
    MEDICATION = 6
    PAPERS = 7

    @property
    def word(self) -> str:
        """As the control API names it: "gift-cards"."""
        return self.name.lower().replace("_", "-")


Cards: TypeAlias = tuple[tuple[StopTopic, str, str, str], ...]
"""Of one language: topic, what it is called, the words (a regular expression over plain text, lower case
and without marks, between the edges of words), and what the card says."""
