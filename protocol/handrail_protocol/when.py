"""Times as people say them: spans of a week, parts of a day, slots, dates and commitments.

CONTRACT "Names and formats", specs/06-help-lifecycle "Times". On the board a time is a part of a day
(0..20: day x 3 + morning, afternoon, evening); exact spans stay on the node of whoever said them.
Everything is in the group's zone, where a clock change makes some times twice and others never.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from handrail_protocol.bodies.board import MINUTES_MAX, SESSIONS_MAX
from handrail_protocol.errors import LocalError
from handrail_protocol.phrases import date_words, listed
from handrail_protocol.vocabulary import DAYS, PARTS

_DAY_WORDS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Where morning ends and where evening begins, in minutes of a day.
_NOON, _EVENING, _MIDNIGHT = 12 * 60, 18 * 60, 24 * 60
_PART_BOUNDS = ((0, _NOON), (_NOON, _EVENING), (_EVENING, _MIDNIGHT))
# Less than half an hour of a part is no time to help; a span shorter than that belongs where most of it is.
_PART_MINUTES_MIN = 30
ONE_QUESTION_MINUTES = 30

_SPAN = re.compile(r"([a-z]+)\s+(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})", re.ASCII)
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_SLOT = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})", re.ASCII)
_COMMITMENT = re.compile(r"(\d{1,3})\s*[x×*]\s*(\d{1,3})", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A time of every week: `day` 0..6 from Monday, minutes of that day."""

    day: int
    start: int
    end: int

    def __str__(self) -> str:
        return f"{DAYS[self.day]} {_clock(self.start)}-{_clock(self.end)}"


def parse_span(text: str) -> Span:
    match = _SPAN.fullmatch(text.strip().lower())
    day = match.group(1)[:3] if match else ""
    if match is None or day not in DAYS or match.group(1) not in (day, _DAY_WORDS[DAYS.index(day)].lower()):
        raise LocalError(f"“{text}” is not a time of the week. Say it like: mon 14:00-16:00")
    start = _minutes(text, match.group(2), match.group(3))
    end = _minutes(text, match.group(4), match.group(5))
    if start >= end:
        raise LocalError(f"“{text}” ends before it begins. Say a night in two: until 24:00, and from 00:00")
    return Span(DAYS.index(day), start, end)


def parts_of(spans: Iterable[Span]) -> tuple[int, ...]:
    """The parts of the week that spans reach into, rounded, as they stand on the board."""
    return tuple(sorted({part for span in spans for part in _parts(span)}))


def _parts(span: Span) -> list[int]:
    minutes = [min(span.end, end) - max(span.start, start) for start, end in _PART_BOUNDS]
    enough = [part for part, count in enumerate(minutes) if count >= _PART_MINUTES_MIN]
    chosen = enough or [minutes.index(max(minutes))]
    return [span.day * len(PARTS) + part for part in chosen]


def part_words(number: int) -> str:
    """0..20 -> "Tuesday afternoon"."""
    day, part = divmod(number, len(PARTS))
    return f"{_DAY_WORDS[day]} {PARTS[part]}"


def parts_words(numbers: Iterable[int]) -> str:
    """ "Tuesday and Thursday afternoon, Sunday morning"; "any time" for none."""
    days_of: dict[int, list[int]] = {}
    for number in sorted(set(numbers)):
        day, part = divmod(number, len(PARTS))
        days_of.setdefault(part, []).append(day)
    if not days_of:
        return "any time"
    return ", ".join(f"{_days_words(days)} {PARTS[part]}" for part, days in sorted(days_of.items()))


def _days_words(days: list[int]) -> str:
    if len(days) == len(DAYS):
        return "every"
    return listed(_DAY_WORDS[day] for day in days)


# -- dates and slots ----------------------------------------------------------------------------


def parse_date(text: str) -> date:
    match = _DATE.fullmatch(text)
    if match is not None:
        try:
            return date(int(match.group(1)), int(match.group(2)), int(match.group(3)))
        except ValueError:
            pass  # the sentence below says it: 2026-02-30
    raise LocalError(f"“{text}” is not a date. Say it like: 2026-03-14")


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise LocalError(f"“{name}” is not a time zone. Say it like: Europe/Berlin") from None


def check_date(text: str, now: float, zone: str) -> str:
    """A day on which something can have happened; raises LocalError for one that is none, or to come."""
    parse_date(text)
    if text > today(now, zone):
        raise LocalError(f"{text} is still to come; today is {today(now, zone)}")
    return text


def today(now: float, zone: str) -> str:
    """The day it is in the zone, YYYY-MM-DD."""
    return datetime.fromtimestamp(now, zone_named(zone)).strftime("%Y-%m-%d")


def day_words(moment: float, zone: str) -> str:
    """The day it is in the zone, in words: 14 March 2026."""
    return date_words(datetime.fromtimestamp(moment, zone_named(zone)))


def moment_words(moment: float, zone: str) -> str:
    """The same with the time: 14 March 2026, 15:30."""
    local = datetime.fromtimestamp(moment, zone_named(zone))
    return f"{date_words(local)}, {local:%H:%M}"


def parse_slot(text: str, zone: str) -> int:
    """Seconds since 1970 of a local time. Of a time that comes twice the first is meant; one that never
    comes is refused."""
    match = _SLOT.fullmatch(text.strip())
    if match is None or int(match.group(2)) > 23 or int(match.group(3)) > 59:
        raise LocalError(f"“{text}” is not a date with a time. Say it like: 2026-03-14T15:30")
    day = parse_date(match.group(1))
    local = datetime(
        day.year, day.month, day.day, int(match.group(2)), int(match.group(3)), tzinfo=zone_named(zone)
    )
    if _back(local, zone) != local.replace(tzinfo=None):
        later = _back(local, zone)
        raise LocalError(
            f"On {match.group(1)} the clocks go forward in {zone} and {text[-5:]} does not come. "
            f"Say {later.strftime('%H:%M')}"
        )
    return int(local.timestamp())


def check_slot(text: str, zone: str) -> str:
    """The slot as it is written in a record."""
    return slot_at(parse_slot(text, zone), zone)


def slot_at(moment: int, zone: str) -> str:
    """YYYY-MM-DDTHH:MM in the zone."""
    return datetime.fromtimestamp(moment, zone_named(zone)).strftime("%Y-%m-%dT%H:%M")


def is_slot(text: str, zone: str) -> bool:
    try:
        parse_slot(text, zone)
    except LocalError:
        return False
    return True


def _back(local: datetime, zone: str) -> datetime:
    return local.astimezone(UTC).astimezone(zone_named(zone)).replace(tzinfo=None)


# -- commitments --------------------------------------------------------------------------------


def parse_commitment(text: str) -> tuple[int, int]:
    """`once` or `6x60` -> (sessions, minutes each)."""
    if text.strip().lower() == "once":
        return 1, ONE_QUESTION_MINUTES
    match = _COMMITMENT.fullmatch(text.strip().lower())
    sessions, minutes = (int(match.group(1)), int(match.group(2))) if match else (0, 0)
    if not 1 <= sessions <= SESSIONS_MAX or not 1 <= minutes <= MINUTES_MAX:
        raise LocalError(
            f"“{text}” is not a commitment. Say once, or how often and how many minutes, like: 6x60 "
            f"(at most {SESSIONS_MAX} times and {MINUTES_MAX} minutes)"
        )
    return sessions, minutes


def commitment_words(sessions: int, minutes: int) -> str:
    """ "one question, about 30 minutes", "6 times an hour"."""
    if sessions == 1 and minutes == ONE_QUESTION_MINUTES:
        return f"one question, about {minutes} minutes"
    often = "once" if sessions == 1 else "twice" if sessions == 2 else f"{sessions} times"
    return f"{often} {minutes_words(minutes)}"


def minutes_words(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return "a minute" if rest == 1 else f"{rest} minutes"
    if rest == 30:
        return "an hour and a half" if hours == 1 else f"{hours} and a half hours"
    words = "an hour" if hours == 1 else f"{hours} hours"
    return words if not rest else f"{words} and {minutes_words(rest)}"


def _minutes(text: str, hours: str, minutes: str) -> int:
    total = int(hours) * 60 + int(minutes)
    if int(minutes) > 59 or total > _MIDNIGHT:
        raise LocalError(f"“{text}” has a time that no clock shows. Say it like: mon 14:00-16:00")
    return total


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
