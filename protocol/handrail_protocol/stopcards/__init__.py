"""Stop cards: when a conversation turns to money, papers or medicine, a card is read aloud first.

specs/06-help-lifecycle, "Stop cards". The words are looked for in what one person is about to write or
has before him, in the languages that she reads and that are spoken there: what is "so" in one language
is a bank's code in another. Nothing is refused, nothing is sent.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from handrail_protocol.languages import base_language
from handrail_protocol.stopcards import english, french, german, spanish
from handrail_protocol.stopcards.patterns import pattern
from handrail_protocol.stopcards.spelling import Speller, speller
from handrail_protocol.stopcards.topics import StopTopic, WordList
from handrail_protocol.stopcards.words import english as english_words
from handrail_protocol.stopcards.words import french as french_words
from handrail_protocol.stopcards.words import german as german_words
from handrail_protocol.stopcards.words import spanish as spanish_words

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
    reader = _reader(language)
    left = reader.left(reader.speller.spelt(text))
    return next((topic for topic, found in reader.topics.items() if found.search(left)), None)


@dataclass(frozen=True, slots=True)
class _Reader:
    """The word list of one language, ready to be looked for."""

    speller: Speller
    harmless: re.Pattern[str]
    leisure: re.Pattern[str]
    weak: re.Pattern[str]
    company: re.Pattern[str]
    topics: Mapping[StopTopic, re.Pattern[str]]

    def left(self, spelt: str) -> str:
        """What may touch a topic: no harmless phrase, and nothing weak in a sentence about a film."""
        sentences = (
            self.weak.sub("|", each) if self._is_a_story(each) else each
            for each in re.findall(r" [^|]*", spelt)
        )
        return self.harmless.sub("|", "|".join((*sentences, " ")))

    def _is_a_story(self, sentence: str) -> bool:
        return self.leisure.search(sentence) is not None and self.company.search(sentence) is None


@cache
def _reader(language: str) -> _Reader:
    """Made when it is first wanted: few read four languages."""
    words = _WORDS[language]
    return _Reader(
        speller(words.long_words, words.short, umlauts=words.umlauts),
        pattern(words.harmless, words.named),
        pattern(words.leisure, words.named),
        pattern(words.weak, words.named),
        pattern(words.company, words.named),
        {topic: pattern(words.topics[topic], words.named) for topic in StopTopic},
    )


_CARDS = {
    (language, topic): StopCard(topic, name, f"{text} {module.ALWAYS}")
    for language, module in _MODULES.items()
    for topic, name, text in module.CARDS
}
_WORDS: dict[str, WordList] = {
    "en": english_words.WORDS,
    "de": german_words.WORDS,
    "fr": french_words.WORDS,
    "es": spanish_words.WORDS,
}
