"""When the time of somebody who is accompanied ends: on a quarter-day, as everybody's does."""

from datetime import UTC, date, datetime
from random import Random
from zoneinfo import ZoneInfo

import pytest

from handrail_protocol.errors import LocalError
from handrail_protocol.limits import DAY, TERM_MAX
from handrail_protocol.quarterdays import end_of_term, month_end

NOW = int(datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp())
ZONE = "Europe/Berlin"


def day_of(seconds: int, zone: str = ZONE) -> str:
    return datetime.fromtimestamp(seconds, ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M")


def test_without_a_day_it_is_the_last_one_that_a_term_reaches() -> None:
    assert day_of(end_of_term(NOW, ZONE)) == "2027-10-01T00:00"


@pytest.mark.parametrize(
    ("after", "end"),
    [
        (date(2027, 5, 1), "2027-07-01"),
        (date(2027, 7, 1), "2027-07-01"),
        (date(2027, 7, 2), "2027-10-01"),
        (date(2026, 11, 24), "2027-01-01"),
        (date(2029, 3, 1), "2027-10-01"),
    ],
)
def test_with_a_day_it_is_the_first_one_from_then_on(after: date, end: str) -> None:
    assert day_of(end_of_term(NOW, ZONE, after)) == f"{end}T00:00"


def test_a_month_ends_with_its_last_day() -> None:
    assert (month_end("2027-05"), month_end("2027-12")) == (date(2027, 6, 1), date(2028, 1, 1))


@pytest.mark.parametrize("word", ["2027-13", "2027-5", "may", "", "2027-00", "9999-12", "0000-01"])
def test_what_is_no_month_is_refused(word: str) -> None:
    with pytest.raises(LocalError, match="is not a month"):
        month_end(word)


def test_a_day_that_is_over_is_refused() -> None:
    with pytest.raises(LocalError, match="over already"):
        end_of_term(NOW, ZONE, date(2026, 9, 30))


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles"])
def test_it_always_fits_into_a_term_and_is_midnight_of_a_quarter_day(zone: str) -> None:
    chance = Random(3)
    for _ in range(300):
        now = NOW + chance.randrange(4_000 * DAY)
        end = end_of_term(now, zone)
        assert now + TERM_MAX - 93 * DAY < end <= now + TERM_MAX
        assert day_of(end, zone)[4:] in ("-01-01T00:00", "-04-01T00:00", "-07-01T00:00", "-10-01T00:00")
