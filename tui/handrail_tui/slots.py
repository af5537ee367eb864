"""Times to propose for a meeting: the next days that fit the parts of the week a request names.

Board times are parts of a day in the group's zone (specs/06, "Times"); an offer names slots.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from handrail_tui.rows.words import time_of

# What one says for "in the morning", "in the afternoon", "in the evening".
_HOURS = ("10:00", "15:00", "19:00")
_PARTS_A_DAY = len(_HOURS)
_AHEAD_DAYS = 14
PROPOSED_MAX = 9
NO_TIME = "none"


def proposed(parts: Iterable[int], now: str, zone: str) -> tuple[str, ...]:
    """Slots from tomorrow on for parts 0..20 of the week; afternoons where none is named."""
    wanted = set(parts) or {day * _PARTS_A_DAY + 1 for day in range(7)}
    today = _today(now, zone)
    if today is None:
        return ()
    days = [today + timedelta(days=ahead) for ahead in range(1, _AHEAD_DAYS + 1)]
    found = [
        f"{day.isoformat()}T{hour}"
        for day in days
        for part, hour in enumerate(_HOURS)
        if day.weekday() * _PARTS_A_DAY + part in wanted
    ]
    return tuple(found[:PROPOSED_MAX])


def _today(now: str, zone: str) -> date | None:
    try:
        return datetime.fromisoformat(now).astimezone(ZoneInfo(zone)).date()
    except (ValueError, OverflowError, OSError, KeyError):
        return None


def slot_words(slot: str) -> str:
    return time_of(slot) if slot != NO_TIME else "no time yet"
