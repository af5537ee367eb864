"""Small words of every row: names, lists, days and times, and text of strangers made safe to show."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, TypeAlias
from unicodedata import category, east_asian_width
from zoneinfo import ZoneInfo

from handrail_protocol import phrases
from handrail_protocol.phrases import because as because
from handrail_protocol.phrases import capital as capital
from handrail_protocol.phrases import count as count
from handrail_protocol.phrases import how_confirmed as how_confirmed
from handrail_protocol.phrases import in_languages as in_languages
from handrail_protocol.phrases import short as short
from handrail_protocol.phrases import who_reads as who_reads

Answer: TypeAlias = Mapping[str, Any]

_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def shown(text: Any) -> str:
    """Text on one line that can't steer a terminal: no control characters, no marks that turn it round."""
    if text is None:
        return ""
    kept = (
        " " if letter in "\n\t\r" else letter
        for letter in str(text)
        if letter in "\n\t\r" or not (category(letter) in ("Cc", "Cs", "Co") or _turns(letter))
    )
    return "".join(kept).strip()


def _turns(letter: str) -> bool:
    """The marks for right to left, which can make a line read as another one."""
    return "\u202a" <= letter <= "\u202e" or "\u2066" <= letter <= "\u2069" or letter in "\u200e\u200f"


def cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(
        0 if category(letter) in ("Mn", "Me", "Cf") else 2 if east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def fitted(text: str, width: int) -> str:
    """Exactly `width` columns: filled up, or cut with an ellipsis."""
    taken = cells(text)
    if taken <= width:
        return text + " " * (width - taken)
    kept, used = "", 0
    for letter in text:
        used += cells(letter)
        if used > width - 1:
            break
        kept += letter
    return f"{kept}…{' ' * (width - 1 - cells(kept))}" if width else ""


def named(row: Answer, who: str) -> str:
    """The name in `row` of the person in field `who`, else the beginning of the id."""
    return shown(row.get(f"{who}_name") or short(row.get(who)) or "somebody")


def quoted(text: Any) -> str:
    return f"“{shown(text)}”"


def listed(words: Iterable[Any], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    return phrases.listed(map(shown, words), last)


def spoken(words: Iterable[Any], last: str = "or") -> str:
    """Words of the contract as people say them: public-place, video -> public place or video."""
    return listed((str(word).replace("-", " ") for word in words), last)


def joined(*parts: Any) -> str:
    """The parts that say something, with commas."""
    return ", ".join(text for part in parts if (text := shown(part)))


def sentence(text: Any) -> str:
    """One line that ends with one full stop."""
    line = capital(shown(text))
    return line if not line or line.endswith((".", "!", "?", ":")) else f"{line}."


def day_of(moment: Any, zone: str = "UTC") -> str:
    """A JSON time or a date as a short day: Thu 15 Jan."""
    return _read(moment, zone, lambda at: f"{_DAYS[at.weekday()]} {at.day} {_MONTHS[at.month - 1]}")


def time_of(moment: Any, zone: str = "UTC") -> str:
    """A JSON time or a slot, short: Thu 15 Jan 10:00."""
    return _read(moment, zone, lambda at: f"{day_of(at.isoformat(), zone)} {at:%H:%M}")


def _read(moment: Any, zone: str, words: Any) -> str:
    """Times with `Z` are put into the zone; slots and dates are in it already."""
    try:
        at = datetime.fromisoformat(str(moment))
        return str(words(at.astimezone(ZoneInfo(zone)) if at.tzinfo else at))
    except (ValueError, OverflowError, OSError, KeyError):
        return shown(moment)


def read_aloud(row: Answer) -> tuple[str, ...]:
    """The stop card of an answer, which comes before anything else; none for most."""
    card = row.get("stop_card")
    return (f"Stop for a moment, and read this aloud: {shown(card.get('text'))}",) if card else ()


def to_open(row: Answer) -> tuple[str, ...]:
    """The letters in it that somebody here opens by looking at it."""
    return tuple(map(str, row.get("to_open", ())))


def held(row: Answer) -> str:
    """How far a record got: kept here only, or with whom else it is safe."""
    holders = row.get("held_by")
    if holders is None:
        return ""
    if not holders:
        return "Kept here so far."
    return f"{capital(listed(holders))} {'has' if len(holders) == 1 else 'have'} it."
