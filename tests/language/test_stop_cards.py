"""The stop cards' word lists find what they found before, and call no more for nothing, batch by batch."""

import pytest

from handrail_protocol.stopcards import LANGUAGES
from tests.language.judge import TOPICS, UNSEEN, batches, figures, judged, report

# Per cent: hits at least, false alarms at most. Those of `unseen` promise something, the others are known.
FLOORS = {
    ("written", "en"): (99, 1),
    ("written", "de"): (99, 1),
    ("written", "fr"): (99, 1),
    ("written", "es"): (99, 1),
    ("seen", "en"): (98, 2),
    ("seen", "de"): (98, 2),
    ("seen", "fr"): (98, 2),
    ("seen", "es"): (98, 2),
    ("seen-2", "en"): (98, 2),
    ("seen-2", "de"): (98, 2),
    ("seen-2", "fr"): (98, 2),
    ("seen-2", "es"): (98, 2),
    ("unseen", "en"): (99, 2),
    ("unseen", "de"): (98, 4),
    ("unseen", "fr"): (98, 10),
    ("unseen", "es"): (94, 5),
}


@pytest.mark.parametrize(("batch", "language"), FLOORS)
def test_the_lists_find_as_much_as_they_did(batch: str, language: str) -> None:
    found = figures(judged(batch, language))
    hits, false_alarms = FLOORS[batch, language]
    assert found.hits >= hits
    assert found.false_alarms <= false_alarms


def test_every_batch_has_floors_in_every_language() -> None:
    assert set(FLOORS) == {(batch, language) for batch in batches() for language in LANGUAGES}


@pytest.mark.parametrize(("batch", "language"), FLOORS)
def test_half_of_a_batch_is_harmless_and_the_rest_has_every_topic(batch: str, language: str) -> None:
    sentences = judged(batch, language)
    assert len({each.text for each in sentences}) == len(sentences)
    assert 2 * sum(each.topic is None for each in sentences) == len(sentences)
    touched = [each.topic for each in sentences]
    assert all(touched.count(topic) >= 5 for topic in TOPICS.values())


def test_no_sentence_stands_in_two_batches() -> None:
    for language in LANGUAGES:
        texts = [each.text for batch in batches() for each in judged(batch, language)]
        assert len(set(texts)) == len(texts)


def test_what_is_missed_in_the_unseen_batch_is_not_shown_unless_asked_for() -> None:
    shown = report(with_unseen=False)
    unseen = [each for language in LANGUAGES for each in judged(UNSEEN, language)]
    assert not any(each.text in shown for each in unseen)
