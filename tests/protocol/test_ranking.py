"""Ranking: who suits, who comes first, and why, in words that a family uses."""

from typing import Any

import pytest

from handrail_protocol.bodies.board import Card, Request
from handrail_protocol.lifecycle.ranking import Candidate, For, Past, rank, reasons_for, suits, ways_for
from handrail_protocol.vocabulary import Reach, Way
from tests.support.people import SALT

REQUEST_ID = bytes(32)
ALL_WAYS = tuple(Way)


def request(**changed: Any) -> Request:
    values: dict[str, Any] = {
        "topic": "photos", "goal": "see photos of Leo", "done_when": "", "ways": ALL_WAYS, "area": "Süd",
        "times": (4,), "languages": ("de",), "sessions": 1, "minutes": 30, "for_person": None, "first": False,
    }  # fmt: skip
    return Request(SALT, **(values | changed))


def card(**changed: Any) -> Card:
    values: dict[str, Any] = {
        "topics": ("photos",), "languages": ("de",), "ways": ALL_WAYS, "areas": ("Süd",), "times": (4,),
        "capacity": 1,
    }  # fmt: skip
    return Card(SALT, **(values | changed))


def someone(name: str, reach: Reach = Reach.HOME, **changed: Any) -> Candidate:
    return Candidate(name.encode(), card(**changed), reach)


def order(candidates: list[Candidate], past: Past | None = None, **changed: Any) -> list[str]:
    return [each.person.decode() for each in rank(request(**changed), REQUEST_ID, candidates, past or Past())]


@pytest.mark.parametrize(
    ("asked", "offered", "fits"),
    [
        ({}, {}, True),
        ({"topic": "cooking"}, {}, False),
        ({"topic": "Photos"}, {}, True),
        ({"languages": ("tr",)}, {}, False),
        ({"languages": ("de", "tr")}, {"languages": ("tr",)}, True),
        ({"languages": ("de-at",)}, {"languages": ("de",)}, True),
        ({"languages": ()}, {"languages": ("tr",)}, True),
        ({"times": (5,)}, {}, False),
        ({"times": ()}, {}, True),
        ({}, {"times": ()}, True),
        ({"ways": (Way.VIDEO,)}, {"ways": (Way.HUB,)}, False),
        ({"area": "Mitte", "ways": (Way.HUB, Way.PUBLIC_PLACE)}, {}, False),
        ({"area": "Mitte", "ways": (Way.HUB, Way.VIDEO)}, {}, True),
        ({"area": "SÜD"}, {"ways": (Way.HUB,)}, True),
        ({"area": "Su\u0308d"}, {"ways": (Way.HUB,)}, True),
    ],
)
def test_who_suits(asked: dict[str, Any], offered: dict[str, Any], fits: bool) -> None:
    assert suits(request(**asked), card(**offered), Reach.HOME) is fits


@pytest.mark.parametrize(
    ("reach", "ways"),
    [
        (Reach.HUB, (Way.HUB,)),
        (Reach.PUBLIC_PLACE, (Way.HUB, Way.PUBLIC_PLACE)),
        (Reach.VIDEO, (Way.HUB, Way.PUBLIC_PLACE, Way.PHONE, Way.VIDEO)),
        (Reach.HOME, ALL_WAYS),
    ],
)
def test_ways_end_where_the_groups_trust_ends_whatever_a_card_says(
    reach: Reach, ways: tuple[Way, ...]
) -> None:
    assert ways_for(request(), card(), reach) == ways


def test_who_may_only_come_home_is_not_liked_beyond_his_reach() -> None:
    assert order([someone("Omar", Reach.VIDEO)], ways=(Way.HOME,)) == []


class TestCapacity:
    def test_nobody_over_capacity_is_asked(self) -> None:
        busy = Past(load={b"Omar": 1})
        assert order([someone("Omar"), someone("Tariq")], busy) == ["Tariq"]
        assert order([someone("Omar", capacity=2), someone("Tariq")], busy) == ["Tariq", "Omar"]

    def test_capacity_none_means_a_rest(self) -> None:
        assert order([someone("Omar", capacity=0)]) == []


class TestOrder:
    def test_a_pair_that_carried_on_comes_first(self) -> None:
        for name in ("Omar", "Tariq"):
            assert (
                order([someone("Omar"), someone("Tariq")], Past(good=frozenset({name.encode()})))[0] == name
            )

    def test_after_whom_she_wished_for_another_is_not_asked(self) -> None:
        assert order([someone("Omar"), someone("Tariq")], Past(other=frozenset({b"Omar"}))) == ["Tariq"]

    def test_who_was_asked_in_vain_comes_later(self) -> None:
        for name in ("Omar", "Tariq"):
            assert order([someone("Omar"), someone("Tariq")], Past(asked={name.encode(): 1}))[1] == name

    def test_more_common_time_and_the_same_area_come_first(self) -> None:
        wide = (1, 4, 7)
        assert order([someone("Omar"), someone("Tariq", times=wide)], times=wide)[0] == "Tariq"
        assert order([someone("Omar", areas=("Mitte",)), someone("Tariq")])[0] == "Tariq"

    def test_the_order_in_which_they_came_means_nothing(self) -> None:
        many = [someone(f"helper {number}", times=(number % 3, 4)) for number in range(12)]
        assert order(many) == order(many[::-1])

    def test_between_equals_each_request_decides_anew(self) -> None:
        pair = [someone("Omar"), someone("Tariq")]
        firsts = {rank(request(), bytes([number] * 32), pair, Past())[0].person for number in range(20)}
        assert firsts == {b"Omar", b"Tariq"}


class TestReasons:
    def test_for_the_asker(self) -> None:
        (found,) = rank(
            request(), REQUEST_ID, [someone("Omar", Reach.VIDEO)], Past(good=frozenset({b"Omar"}))
        )
        assert found.reasons == (
            "You carried on together before",
            "Helps with photos",
            "You both have time on Tuesday afternoon",
            "Speaks German",
            "Is around Süd",
            "You can meet at the group's place, in a public place, by phone or by video",
        )

    def test_for_the_helper(self) -> None:
        told = reasons_for(request(topic="video-calls"), card(topics=("video-calls",)), Reach.HUB)
        assert told == (
            "You help with video calls",
            "You both have time on Tuesday afternoon",
            "You both speak German",
            "It is around Süd",
            "You can meet at the group's place",
        )

    @pytest.mark.parametrize(
        ("times", "words"),
        [
            ((0,), "on Monday morning"),
            ((1, 5), "on Monday afternoon and Tuesday evening"),
            ((0, 3, 6), "in the morning"),
            ((0, 4, 8), "at several times of the week"),
        ],
    )
    def test_times_are_said_as_people_say_them(self, times: tuple[int, ...], words: str) -> None:
        told = reasons_for(request(times=times), card(times=times), Reach.HUB, For.ASKER)
        assert f"You both have time {words}" in told

    def test_what_does_not_fit_is_not_mentioned(self) -> None:
        stranger = card(
            topics=("cooking",), languages=("tr",), ways=(Way.HOME,), areas=("Mitte",), times=(0,)
        )
        assert reasons_for(request(), stranger, Reach.HUB) == ()

    def test_a_language_without_a_name_here_is_told_by_its_code(self) -> None:
        told = reasons_for(request(languages=("gsw",)), card(languages=("gsw",)), Reach.HUB, For.ASKER)
        assert "Speaks gsw" in told
