"""`handrail help` has a page for every verb and for every word that verbs take."""

import json

import pytest

from handrail_node.cli.handbook import topics
from handrail_protocol.vocabulary import TOPICS, Way
from tests.support.command_line import every_verb, handrail

VERBS = [words for words, _ in every_verb()]


def test_help_lists_every_verb_and_every_page() -> None:
    ended = handrail("help")
    assert ended.code == 0
    assert all(f"  {words[0]} " in ended.out for words in VERBS)
    assert all(topic in ended.out.splitlines()[-1] for topic in topics())


@pytest.mark.parametrize("topic", topics())
def test_a_page_is_text_or_json(topic: str) -> None:
    ended = handrail("help", topic)
    assert (ended.code, ended.err) == (0, "")
    assert json.loads(handrail("help", topic, "--json").out) == {
        "topic": topic,
        "text": ended.out.rstrip("\n"),
    }


@pytest.mark.parametrize("words", VERBS, ids=" ".join)
def test_the_page_of_a_verb_is_its_help(words: tuple[str, ...]) -> None:
    assert handrail("help", *words).out == handrail(*words, "--help").out


@pytest.mark.parametrize("words", [["xyzzy"], ["group", "xyzzy"], ["ask", "more"]])
def test_there_is_no_page_on_anything_else(words: list[str]) -> None:
    ended = handrail("help", *words)
    assert (ended.code, ended.out) == (1, "")
    assert len(ended.err.splitlines()) == 1


def test_the_words_of_the_contract_are_all_there() -> None:
    assert all(f"  {topic}\n" in handrail("help", "topics").out for topic in TOPICS)
    assert all(f"  {way.word}\n" in handrail("help", "ways").out for way in Way)
