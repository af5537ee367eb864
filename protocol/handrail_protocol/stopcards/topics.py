"""The eight topics at which a conversation stops for a moment, in the order in which they are looked for."""

from dataclasses import dataclass
from enum import IntEnum
from types import ModuleType
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


Cards: TypeAlias = tuple[tuple[StopTopic, str, str], ...]
"""Of one language: topic, what it is called, and what the card says."""


@dataclass(frozen=True, slots=True)
class WordList:
    """What one language says about the topics, in the notation of `stopcards.patterns`.

    `named`: alternatives that stand in many lines, by a name in capitals. `harmless`: phrases that are
    taken out first: the bank of a river, a pin on a map. `weak`: words that mean nothing in a sentence
    with a word of `leisure` and none of `company` (asking, calling, "my bank"): the heir in a novel.
    `long_words`: those that are found with a slip of one letter too. `short`: how they are written in
    haste. `umlauts`: whether "ue" is read as "ü"."""

    topics: dict[StopTopic, str]
    named: dict[str, str]
    harmless: str
    leisure: str
    weak: str
    company: str
    long_words: str
    short: dict[str, str]
    umlauts: bool = False


def topics_of(
    money: ModuleType, access: ModuleType, life: ModuleType, indirect: ModuleType
) -> dict[StopTopic, str]:
    """The phrases of each topic: out of the module where it belongs, and those that do not name it."""
    homes = {
        money: (StopTopic.GIFT_CARDS, StopTopic.BANKING, StopTopic.PAYMENT),
        access: (StopTopic.REMOTE_CONTROL, StopTopic.PASSWORDS, StopTopic.PAPERS),
        life: (StopTopic.WILLS, StopTopic.MEDICATION),
    }
    named = {topic: getattr(home, topic.name) for home, topics in homes.items() for topic in topics}
    return {topic: named[topic] + getattr(indirect, topic.name) for topic in StopTopic}
