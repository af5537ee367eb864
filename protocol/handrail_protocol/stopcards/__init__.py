"""Stop cards: when a conversation turns to money, papers or medicine, a card is read aloud first.

specs/06-help-lifecycle, "Stop cards". The words are looked for in what one person is about to write or
has before him, in the languages that she reads and that are spoken there: what is "so" in one language
is a bank's code in another. Nothing is refused, nothing is sent.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from handrail_protocol.languages import base_language
from handrail_protocol.lookalikes import plain_text
from handrail_protocol.stopcards import english, french, german, spanish
from handrail_protocol.stopcards.topics import StopTopic

__all__ = ["LANGUAGES", "StopCard", "StopTopic", "stop_card"]

_MODULES = {"en": english, "de": german, "fr": french, "es": spanish}
LANGUAGES = tuple(_MODULES)


@dataclass(frozen=True, slots=True)
class StopCard:
    """`name` of the topic and `text` to be read aloud before going on, in the reader's language."""

    topic: StopTopic
    name: str
    text: str


def stop_card(texts: Iterable[str], language: str = "en", spoken: Iterable[str] = ()) -> StopCard | None:
    """The card for the first topic of the list that any of the texts touches: one is read, three are not.

    `language`: the reader's, as BCP 47, in which the card is given (English where there is none in it).
    `spoken`: further languages that the texts may be in; words are looked for in all of these."""
    texts = tuple(texts)
    wanted = set(map(base_language, (language, *spoken)))
    known = [each for each in LANGUAGES if each in wanted] or ["en"]
    found = [topic for each in known for text in texts if (topic := _topic(text, each)) is not None]
    own = base_language(language)
    return _CARDS[own if own in _MODULES else "en", min(found)] if found else None


@lru_cache(maxsize=4_096)
def _topic(text: str, language: str) -> StopTopic | None:
    """The first that it touches. A screen asks again for the same hundreds of texts."""
    plain = " ".join(plain_text(text).text.replace("’", "'").split())
    return next((topic for topic in StopTopic if _pattern(language, topic).search(plain)), None)


_CARDS = {
    (language, topic): StopCard(topic, name, f"{text} {module.ALWAYS}")
    for language, module in _MODULES.items()
    for topic, name, _, text in module.CARDS
}
_WORDS = {
    (language, topic): words for language, module in _MODULES.items() for topic, _, words, _ in module.CARDS
}


@cache
def _pattern(language: str, topic: StopTopic) -> re.Pattern[str]:
    """Made when it is first wanted: few read four languages."""
    return re.compile(rf"(?<!\w)(?:{_WORDS[language, topic]})(?!\w)")
