"""Quarter-days, on which all rights of people who are accompanied end.

specs/03-groups-and-authority, "Accompanied". One day in three months for everybody: an end on a birthday
would tell each member who is a child, and how old.
"""

import re
from datetime import date, datetime

from handrail_protocol.errors import LocalError
from handrail_protocol.limits import TERM_MAX
from handrail_protocol.when import zone_named

_FIRST_MONTHS = (1, 4, 7, 10)
_MONTH = re.compile(r"(\d{4})-(\d{2})")


def month_end(text: str) -> date:
    """The first day after a month (YYYY-MM); raises LocalError for what is none."""
    match = _MONTH.fullmatch(text)
    year, month = (int(match.group(1)), int(match.group(2))) if match else (0, 0)
    if not (1 <= year <= 9_000 and 1 <= month <= 12):
        raise LocalError(f"“{text[:20]}” is not a month. Say it like: 2027-05")
    return date(year + month // 12, month % 12 + 1, 1)


def end_of_term(now: int, zone: str, after: date | None = None) -> int:
    """When a right of somebody who is accompanied ends: the first quarter-day on or after a day, and no
    later than the last one that a term can reach; without a day, that one.

    Raises LocalError where it is over."""
    last = _at(_last_until(datetime.fromtimestamp(now + TERM_MAX, zone_named(zone)).date()), zone)
    end = last if after is None else min(last, _at(_first_from(after), zone))
    if end <= now:
        raise LocalError("That day is over already. Somebody who is of age needs nobody to go with her.")
    return end


def _first_from(day: date) -> date:
    month = next((each for each in _FIRST_MONTHS if date(day.year, each, 1) >= day), None)
    return date(day.year + 1, 1, 1) if month is None else date(day.year, month, 1)


def _last_until(day: date) -> date:
    return date(day.year, max(each for each in _FIRST_MONTHS if each <= day.month), 1)


def _at(day: date, zone: str) -> int:
    """Midnight there."""
    return int(datetime(day.year, day.month, day.day, tzinfo=zone_named(zone)).timestamp())
