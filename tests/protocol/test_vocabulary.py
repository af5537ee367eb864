"""The words that people choose from are the contract's, and are found however they are typed."""

from itertools import pairwise

import pytest

from handrail_protocol import shapes, vocabulary
from handrail_protocol.errors import LocalError
from handrail_protocol.vocabulary import DAYS, PARTS, TIMES_MAX, TOPICS, Reach, Way, way_named


def test_the_topics_and_ways_are_the_contracts() -> None:
    assert " ".join(TOPICS) == (
        "video-calls photos messages email appointments-online spot-a-scam passwords-on-paper phone-setup"
        " large-type-and-hearing old-friends smart-tv maps-and-travel cooking language trade career company"
        " other"
    )
    assert [way.word for way in Way] == ["hub", "public-place", "phone", "video", "home"]
    assert [reach.word for reach in Reach] == ["hub", "public-place", "video", "home"]


def test_numbers_on_the_wire_stay_what_they_are() -> None:
    assert [int(way) for way in Way] == [0, 1, 2, 3, 4]
    assert [int(reach) for reach in Reach] == [0, 1, 2, 3]
    assert (DAYS[0], DAYS[-1], PARTS, TIMES_MAX) == ("mon", "sun", ("morning", "afternoon", "evening"), 21)


@pytest.mark.parametrize("word", TOPICS)
def test_a_topic_may_stand_in_a_record(word: str) -> None:
    shapes.line(word)


@pytest.mark.parametrize("way", list(Way))
def test_a_way_is_found_by_its_word(way: Way) -> None:
    assert way_named(way.word) is way


@pytest.mark.parametrize("word", ["", "HUB", "telepathy", "public place", "home "])
def test_an_unknown_way_is_none(word: str) -> None:
    assert way_named(word) is None


def test_each_step_of_reach_holds_those_before_it() -> None:
    allowed = [{way for way in Way if reach.allows(way)} for reach in Reach]
    assert allowed[0] == {Way.HUB}
    assert allowed[-1] == set(Way)
    assert all(less < more for less, more in pairwise(allowed))


def test_only_the_last_step_opens_a_home() -> None:
    assert [reach.allows(Way.HOME) for reach in Reach] == [False, False, False, True]


def test_a_voice_asks_for_the_step_of_a_face() -> None:
    assert all(reach.allows(Way.PHONE) is reach.allows(Way.VIDEO) for reach in Reach)


def test_an_area_is_found_however_it_is_typed() -> None:
    for typed in ("Süd", "süd", "SÜD", "Su\u0308d", " süd "):
        assert vocabulary.choose_area(typed, ["Mitte", "Süd"]) == "Süd"


def test_an_unknown_word_is_answered_with_the_list() -> None:
    with pytest.raises(LocalError, match="Mitte, Süd"):
        vocabulary.choose_area("Nord", ["Mitte", "Süd"])
    with pytest.raises(LocalError, match=r"video-calls.*chess"):
        vocabulary.choose_topic("poker", ["chess"])
    with pytest.raises(LocalError, match="public-place"):
        vocabulary.choose_way("telepathy")


@pytest.mark.parametrize(
    ("said", "tag"), [("de", "de"), ("pt-BR", "pt-br"), ("de_DE.UTF-8", "de-de"), ("ca_ES@valencia", "ca-es")]
)
def test_a_language_is_understood_as_people_and_systems_say_it(said: str, tag: str) -> None:
    assert vocabulary.choose_language(said) == tag
    shapes.language(tag)


@pytest.mark.parametrize("said", ["", "german", "C", "d", "de--at"])
def test_what_is_no_language_is_told(said: str) -> None:
    with pytest.raises(LocalError, match="not a language"):
        vocabulary.choose_language(said)
