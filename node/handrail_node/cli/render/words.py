"""Small words of every sentence: ids as people copy them, moments, names, lists, how far a record got."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from handrail_protocol.phrases import because as because
from handrail_protocol.phrases import capital as capital
from handrail_protocol.phrases import count as count
from handrail_protocol.phrases import date_words
from handrail_protocol.phrases import how_confirmed as how_confirmed
from handrail_protocol.phrases import in_languages as in_languages
from handrail_protocol.phrases import listed as listed
from handrail_protocol.phrases import short as short
from handrail_protocol.phrases import who_reads as who_reads


def moment(text: Any) -> str:
    """A JSON time in the zone of this computer: 14 March 2026, 15:30."""
    try:
        local = datetime.fromisoformat(str(text)).astimezone()
    except (ValueError, OverflowError):
        return str(text or "")
    return f"{date_words(local)}, {local:%H:%M}"


def day(text: Any) -> str:
    """A JSON time as a day: 14 March 2026."""
    return moment(text).split(",")[0]


def slot(text: Any) -> str:
    """An appointment, which is in the group's zone already: Saturday 17 January at 10:00."""
    try:
        at = datetime.fromisoformat(str(text))
    except ValueError:
        return str(text or "")
    return f"{at:%A} {at.day} {at:%B} at {at:%H:%M}"


def named(row: Mapping[str, Any], who: str) -> str:
    """The name in `row` of the person in field `who`, else the beginning of the id."""
    return str(row.get(f"{who}_name") or short(row.get(who)) or "somebody")


def quoted(text: Any) -> str:
    return f"“{text}”"


def spoken(words: Iterable[Any]) -> str:
    """Words of the contract as people say them: public-place, video -> public place or video."""
    return listed((str(word).replace("-", " ") for word in words), last="or")


def joined(*parts: str) -> str:
    """The parts that say something, with commas."""
    return ", ".join(part for part in parts if part)


def sentence(*parts: str) -> str:
    """The parts that say something, as one line that ends with one full stop."""
    text = capital(" ".join(part for part in parts if part))
    return text if text.endswith((".", "!", "?")) else f"{text}."
