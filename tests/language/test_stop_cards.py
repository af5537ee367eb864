"""The stop cards' word lists find what they found before, and call no more for nothing (the unseen half)."""

import pytest

from tests.language.judge import TOPICS, figures, judged, report

# Per cent of the half that nobody looked at while the lists were mended: hits at least, false alarms at most.
FLOORS = {"en": (98, 4), "de": (98, 2), "fr": (98, 2), "es": (98, 2)}


@pytest.mark.parametrize("language", FLOORS)
def test_the_lists_find_as_much_as_they_did(language: str) -> None:
    unseen = figures(each for each in judged(language) if not each.seen)
    hits, false_alarms = FLOORS[language]
    assert unseen.hits >= hits
    assert unseen.false_alarms <= false_alarms


@pytest.mark.parametrize("language", FLOORS)
def test_two_hundred_sentences_half_of_them_harmless_and_every_topic_in_each_half(language: str) -> None:
    sentences = judged(language)
    assert len({each.text for each in sentences}) == 200
    assert sum(each.topic is None for each in sentences) == 100
    for seen in (True, False):
        half = [each.topic for each in sentences if each.seen is seen]
        assert all(half.count(topic) >= 5 for topic in TOPICS.values())


def test_what_is_missed_in_the_unseen_half_is_not_shown_unless_asked_for() -> None:
    unseen = [each for each in judged("en") if not each.seen]
    assert not any(each.text in report(with_unseen=False) for each in unseen)
