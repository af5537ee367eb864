"""Small words of every sentence: ids as people copy them, moments, names, lists, how far a record got."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from handrail_protocol.languages import language_name

SHORT_DIGITS = 8


def short(record_id: Any) -> str:
    """As much of an id as is copied by hand; any verb takes it."""
    return str(record_id or "")[:SHORT_DIGITS]


def moment(text: Any) -> str:
    """A JSON time in the zone of this computer: 14 March 2026, 15:30."""
    try:
        local = datetime.fromisoformat(str(text)).astimezone()
    except (ValueError, OverflowError):
        return str(text or "")
    return f"{local.day} {local:%B %Y, %H:%M}"


def day(text: Any) -> str:
    """A JSON time as a day: 14 March 2026."""
    return moment(text).split(",")[0]


def named(row: Mapping[str, Any], who: str) -> str:
    """The name in `row` of the person in field `who`, else the beginning of the id."""
    return str(row.get(f"{who}_name") or short(row.get(who)) or "somebody")


def quoted(text: Any) -> str:
    return f"“{text}”"


def count(number: int, one: str, many: str = "") -> str:
    """ "no offers", "one offer", "3 offers"."""
    many = many or f"{one}s"
    return f"no {many}" if number == 0 else f"one {one}" if number == 1 else f"{number} {many}"


def listed(words: Iterable[Any], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    texts = [str(word) for word in words]
    return f" {last} ".join([", ".join(texts[:-1]), texts[-1]]) if len(texts) > 1 else "".join(texts)


def spoken(words: Iterable[Any]) -> str:
    """Words of the contract as people say them: public-place, video -> public place or video."""
    return listed((str(word).replace("-", " ") for word in words), last="or")


def in_languages(tags: Iterable[Any], last: str = "and") -> str:
    """ "in German and English"; nothing where none is named."""
    names = listed((language_name(str(tag)) for tag in tags), last)
    return f"in {names}" if names else ""


def joined(*parts: str) -> str:
    """The parts that say something, with commas."""
    return ", ".join(part for part in parts if part)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def sentence(*parts: str) -> str:
    """The parts that say something, as one line that ends with one full stop."""
    text = capital(" ".join(part for part in parts if part))
    return text if text.endswith((".", "!", "?")) else f"{text}."
