"""The word lists of the four languages: in the notation, whole, and none finds just any word."""

import re
from types import ModuleType

import pytest

from handrail_protocol.stopcards.patterns import pattern
from handrail_protocol.stopcards.topics import StopTopic, WordList
from handrail_protocol.stopcards.words import english, french, german, spanish
from handrail_protocol.stopcards.words.english import access as english_access
from handrail_protocol.stopcards.words.english import harmless as english_harmless
from handrail_protocol.stopcards.words.english import indirect as english_indirect
from handrail_protocol.stopcards.words.english import leisure as english_leisure
from handrail_protocol.stopcards.words.english import life as english_life
from handrail_protocol.stopcards.words.english import money as english_money
from handrail_protocol.stopcards.words.french import access as french_access
from handrail_protocol.stopcards.words.french import harmless as french_harmless
from handrail_protocol.stopcards.words.french import indirect as french_indirect
from handrail_protocol.stopcards.words.french import leisure as french_leisure
from handrail_protocol.stopcards.words.french import life as french_life
from handrail_protocol.stopcards.words.french import money as french_money
from handrail_protocol.stopcards.words.german import access as german_access
from handrail_protocol.stopcards.words.german import harmless as german_harmless
from handrail_protocol.stopcards.words.german import indirect as german_indirect
from handrail_protocol.stopcards.words.german import leisure as german_leisure
from handrail_protocol.stopcards.words.german import life as german_life
from handrail_protocol.stopcards.words.german import money as german_money
from handrail_protocol.stopcards.words.spanish import access as spanish_access
from handrail_protocol.stopcards.words.spanish import harmless as spanish_harmless
from handrail_protocol.stopcards.words.spanish import indirect as spanish_indirect
from handrail_protocol.stopcards.words.spanish import leisure as spanish_leisure
from handrail_protocol.stopcards.words.spanish import life as spanish_life
from handrail_protocol.stopcards.words.spanish import money as spanish_money

Parts = tuple[ModuleType, ...]
LISTS: list[tuple[WordList, Parts]] = [
    (
        english.WORDS,
        (english_access, english_harmless, english_indirect, english_leisure, english_life, english_money),
    ),
    (
        french.WORDS,
        (french_access, french_harmless, french_indirect, french_leisure, french_life, french_money),
    ),
    (
        german.WORDS,
        (german_access, german_harmless, german_indirect, german_leisure, german_life, german_money),
    ),
    (
        spanish.WORDS,
        (spanish_access, spanish_harmless, spanish_indirect, spanish_leisure, spanish_life, spanish_money),
    ),
]


@pytest.mark.parametrize(("words", "parts"), LISTS)
def test_every_topic_has_its_list_and_no_list_is_left_out(words: WordList, parts: Parts) -> None:
    assert list(words.topics) == list(StopTopic)
    used = "".join((words.harmless, words.leisure, words.weak, words.company, *words.topics.values()))
    lists = {value for part in parts for value in vars(part).values() if _is_list(value)}
    assert all(used.count(each) == 1 for each in lists)
    assert sum(map(len, lists)) == len(used)


def _is_list(value: object) -> bool:
    return isinstance(value, str) and value.startswith("\n")


@pytest.mark.parametrize("words", [words for words, _ in LISTS])
def test_no_list_finds_the_empty_or_any_word(words: WordList) -> None:
    for lines in (words.harmless, words.leisure, words.weak, words.company, *words.topics.values()):
        found = pattern(lines, words.named)
        for text in (" | ", " a | ", " xyzzy plugh | ", " 7 | "):
            assert found.search(text) is None


@pytest.mark.parametrize("words", [words for words, _ in LISTS])
def test_a_repetition_has_a_bound(words: WordList) -> None:
    """`*` after a group would be the rest of a word; only gaps and counted groups repeat."""
    for lines in (
        words.harmless,
        words.leisure,
        words.weak,
        words.company,
        *words.topics.values(),
        *words.named.values(),
    ):
        assert re.search(r" \)[*+]|\)\+|\{\d,\}", lines) is None


@pytest.mark.parametrize("words", [words for words, _ in LISTS])
def test_no_shorthand_is_a_long_word(words: WordList) -> None:
    assert not set(words.short) & set(words.long_words.split())
