"""Times as people say them, in the group's zone, with the days on which clocks change."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_protocol import when
from handrail_protocol.errors import LocalError
from handrail_protocol.vocabulary import TIMES_MAX

BERLIN = "Europe/Berlin"


def sentence(parse: object, *arguments: object) -> str:
    assert callable(parse)
    with pytest.raises(LocalError) as refused:
        parse(*arguments)
    return str(refused.value)


class TestSpan:
    @pytest.mark.parametrize(
        ("text", "plain"),
        [
            ("mon 14:00-16:00", "mon 14:00-16:00"),
            ("  SUN 9:05 – 10:30 ", "sun 09:05-10:30"),
            ("Tuesday 00:00-24:00", "tue 00:00-24:00"),
        ],
    )
    def test_read_and_told_again(self, text: str, plain: str) -> None:
        assert str(when.parse_span(text)) == plain
        assert when.parse_span(plain) == when.parse_span(text)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "mon",
            "14:00-16:00",
            "mo 14:00-16:00",
            "monkey 14:00-16:00",
            "mon 14-16",
            "mon 14:00",
            "mon 14:00-",
        ],
    )
    def test_anything_else_is_answered_with_an_example(self, text: str) -> None:
        assert (
            sentence(when.parse_span, text)
            == f"“{text}” is not a time of the week. Say it like: mon 14:00-16:00"
        )

    @pytest.mark.parametrize("text", ["mon 14:60-16:00", "mon 25:00-26:00", "mon 10:00-24:01"])
    def test_a_time_that_no_clock_shows(self, text: str) -> None:
        assert "no clock shows" in sentence(when.parse_span, text)

    @pytest.mark.parametrize("text", ["mon 16:00-14:00", "mon 14:00-14:00", "mon 22:00-02:00"])
    def test_one_that_ends_before_it_begins(self, text: str) -> None:
        assert "ends before it begins" in sentence(when.parse_span, text)

    @pytest.mark.parametrize(
        ("span", "parts"),
        [
            ("mon 08:00-10:00", (0,)),
            ("mon 14:00-16:00", (1,)),
            ("mon 18:00-20:00", (2,)),
            ("tue 10:00-16:00", (3, 4)),
            ("tue 09:00-22:00", (3, 4, 5)),
            ("tue 11:40-14:00", (4,)),
            ("tue 11:30-14:00", (3, 4)),
            ("tue 11:50-12:20", (4,)),
            ("tue 11:50-12:10", (3,)),
            ("sun 23:50-24:00", (20,)),
        ],
    )
    def test_it_is_rounded_to_parts_of_a_day(self, span: str, parts: tuple[int, ...]) -> None:
        assert when.parts_of([when.parse_span(span)]) == parts

    @given(st.integers(0, 6), st.integers(0, 1_439), st.integers(1, 1_440))
    def test_every_span_has_a_part_of_its_own_day(self, day: int, start: int, length: int) -> None:
        span = when.Span(day, start, min(start + length, 1_440))
        parts = when.parts_of([span])
        assert parts
        assert all(part // 3 == day for part in parts)
        assert when.parse_span(str(span)) == span

    def test_spans_together_are_sorted_and_each_part_once(self) -> None:
        spans = [when.parse_span(text) for text in ("tue 14:00-15:00", "mon 08:00-09:00", "tue 15:00-16:00")]
        assert when.parts_of(spans) == (0, 4)


class TestWords:
    def test_a_part(self) -> None:
        words = [when.part_words(number) for number in range(TIMES_MAX)]
        assert (words[0], words[4], words[20]) == ("Monday morning", "Tuesday afternoon", "Sunday evening")
        assert len(set(words)) == TIMES_MAX

    @pytest.mark.parametrize(
        ("numbers", "words"),
        [
            ((), "any time"),
            ((4,), "Tuesday afternoon"),
            ((4, 10), "Tuesday and Thursday afternoon"),
            ((0, 4, 10, 16), "Monday morning, Tuesday, Thursday and Saturday afternoon"),
            (tuple(range(0, 21, 3)), "every morning"),
        ],
    )
    def test_several(self, numbers: tuple[int, ...], words: str) -> None:
        assert when.parts_words(numbers) == words

    @pytest.mark.parametrize(
        ("commitment", "words"),
        [
            ("once", "one question, about 30 minutes"),
            ("1x60", "once an hour"),
            ("6x60", "6 times an hour"),
            ("2x90", "twice an hour and a half"),
            ("3x150", "3 times 2 and a half hours"),
            ("3x61", "3 times an hour and a minute"),
            ("4x45", "4 times 45 minutes"),
            ("4x200", "4 times 3 hours and 20 minutes"),
        ],
    )
    def test_a_commitment(self, commitment: str, words: str) -> None:
        assert when.commitment_words(*when.parse_commitment(commitment)) == words


class TestCommitment:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("once", (1, 30)),
            (" ONCE", (1, 30)),
            ("6x60", (6, 60)),
            ("6 × 60", (6, 60)),
            ("52x600", (52, 600)),
        ],
    )
    def test_how_often_and_how_long(self, text: str, value: tuple[int, int]) -> None:
        assert when.parse_commitment(text) == value

    @pytest.mark.parametrize(
        "text", ["", "often", "6", "x60", "0x60", "6x0", "53x60", "6x601", "-1x60", "6x60x2"]
    )
    def test_anything_else_is_answered_with_an_example(self, text: str) -> None:
        assert sentence(when.parse_commitment, text).startswith(f"“{text}” is not a commitment. Say once, or")


class TestDate:
    def test_a_day(self) -> None:
        assert when.parse_date("2024-02-29").isoformat() == "2024-02-29"

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "yesterday",
            "2023-02-29",
            "2026-13-01",
            "14.03.2026",
            "2026-3-14",
            "2026-03-14 ",
            "２０２６-03-14",
        ],
    )
    def test_anything_else_is_answered_with_an_example(self, text: str) -> None:
        assert sentence(when.parse_date, text) == f"“{text}” is not a date. Say it like: 2026-03-14"

    def test_today_is_the_day_in_the_groups_zone(self) -> None:
        late = 1_768_519_800  # 15 January 2026, 23:30 UTC
        assert when.today(late, "UTC") == "2026-01-15"
        assert when.today(late, BERLIN) == "2026-01-16"
        assert when.today(late + 0.5, "America/New_York") == "2026-01-15"

    def test_a_session_was_today_or_before(self) -> None:
        now = 1_768_519_800
        assert when.check_date("2026-01-16", now, BERLIN) == "2026-01-16"
        assert when.check_date("1999-01-01", now, BERLIN) == "1999-01-01"
        assert sentence(when.check_date, "2026-01-16", now, "UTC") == (
            "2026-01-16 is still to come; today is 2026-01-15"
        )


class TestSlot:
    def test_there_and_back(self) -> None:
        moment = when.parse_slot("2026-01-15T15:30", BERLIN)
        assert moment == 1_768_487_400
        assert when.slot_at(moment, BERLIN) == "2026-01-15T15:30"
        assert when.slot_at(moment, "UTC") == "2026-01-15T14:30"

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "2026-01-15",
            "15:30",
            "2026-01-15 15:30",
            "2026-01-15T24:00",
            "2026-01-15T15:60",
            "2026-01-15T15:30Z",
        ],
    )
    def test_anything_else_is_answered_with_an_example(self, text: str) -> None:
        told = sentence(when.parse_slot, text, BERLIN)
        assert told == f"“{text}” is not a date with a time. Say it like: 2026-03-14T15:30"
        assert not when.is_slot(text, BERLIN)

    def test_a_day_that_no_calendar_knows(self) -> None:
        assert "is not a date" in sentence(when.parse_slot, "2026-02-30T10:00", BERLIN)

    def test_a_time_that_never_comes_is_refused_with_the_one_that_does(self) -> None:
        assert sentence(when.parse_slot, "2026-03-29T02:30", BERLIN) == (
            "On 2026-03-29 the clocks go forward in Europe/Berlin and 02:30 does not come. Say 03:30"
        )
        assert when.parse_slot("2026-03-29T03:00", BERLIN) - when.parse_slot("2026-03-29T01:59", BERLIN) == 60

    def test_of_a_time_that_comes_twice_the_first_is_meant(self) -> None:
        twice = when.parse_slot("2026-10-25T02:30", BERLIN)
        assert twice - when.parse_slot("2026-10-25T01:30", BERLIN) == 3_600
        assert when.parse_slot("2026-10-25T03:30", BERLIN) - twice == 7_200
        assert when.slot_at(twice, BERLIN) == when.slot_at(twice + 3_600, BERLIN) == "2026-10-25T02:30"

    @given(
        st.integers(0, 4_000_000_000), st.sampled_from([BERLIN, "UTC", "Asia/Kathmandu", "America/St_Johns"])
    )
    def test_every_moment_is_a_slot_of_its_minute(self, moment: int, zone: str) -> None:
        slot = when.slot_at(moment, zone)
        again = when.parse_slot(slot, zone)
        assert when.slot_at(again, zone) == slot == when.check_slot(slot, zone)
        assert 0 <= moment - again < 60 or moment - again - 3_600 in range(60)


def test_sentences_say_a_day_in_words() -> None:
    late = when.parse_slot("2026-01-15T23:05", "UTC")
    assert when.day_words(late, "UTC") == "15 January 2026"
    assert when.moment_words(late, BERLIN) == "16 January 2026, 00:05"
    assert when.day_words(late - 45 * 86_400, "UTC") == "1 December 2025"


def test_a_zone_has_to_be_one() -> None:
    assert when.zone_named(BERLIN) == ZoneInfo(BERLIN)
    for name in ("Berlin", "../etc/passwd", "", "Europe"):
        assert sentence(when.zone_named, name) == f"“{name}” is not a time zone. Say it like: Europe/Berlin"
