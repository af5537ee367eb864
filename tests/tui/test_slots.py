"""Proposed times: days to come that fit the parts of the week, in the group's zone."""

from datetime import datetime

import pytest

from handrail_protocol.when import is_slot
from handrail_tui.slots import NO_TIME, PROPOSED_MAX, proposed, slot_words

NOW, ZONE = "2026-11-23T12:30:00Z", "Europe/Berlin"


def test_one_part_of_the_week_gives_its_next_days() -> None:
    assert proposed([15], NOW, ZONE) == ("2026-11-28T10:00", "2026-12-05T10:00")


@pytest.mark.parametrize("parts", [[0], [4, 20], list(range(21)), []])
def test_every_proposal_is_a_slot_that_fits_and_is_to_come(parts: list[int]) -> None:
    slots = proposed(parts, NOW, ZONE)
    assert 0 < len(slots) <= PROPOSED_MAX
    assert all(is_slot(slot, ZONE) and slot > "2026-11-23" for slot in slots)
    assert all(part_of(slot) in parts for slot in slots if parts)


def part_of(slot: str) -> int:
    """The part of the week in which it lies, 0..20."""
    at = datetime.fromisoformat(slot)
    return at.weekday() * 3 + (at.hour >= 12) + (at.hour >= 18)


def test_tomorrow_is_the_groups_tomorrow() -> None:
    assert proposed([], "2026-11-23T23:30:00Z", ZONE)[0] == "2026-11-25T15:00"
    assert proposed([], "2026-11-23T23:30:00Z", "UTC")[0] == "2026-11-24T15:00"


@pytest.mark.parametrize(("now", "zone"), [("", ZONE), ("soon", ZONE), (NOW, "No/Such")])
def test_where_the_time_is_not_known_nothing_is_proposed(now: str, zone: str) -> None:
    assert proposed([1], now, zone) == ()


def test_in_words() -> None:
    assert slot_words("2026-11-28T10:00") == "Sat 28 Nov 10:00"
    assert slot_words(NO_TIME) == "no time yet"
