"""Small words that are said alike everywhere: ids as people copy them, counts, lists, languages."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from handrail_protocol.languages import language_name

SHORT_DIGITS = 8


def short(record_id: Any) -> str:
    """As much of an id as is copied by hand; any verb takes it."""
    return str(record_id or "")[:SHORT_DIGITS]


def count(number: int, one: str, many: str = "") -> str:
    """ "no offers", "one offer", "3 offers"."""
    many = many or f"{one}s"
    return f"no {many}" if number == 0 else f"one {one}" if number == 1 else f"{number} {many}"


def date_words(day: date) -> str:
    """A day as sentences say it: 14 March 2026. What is typed stays YYYY-MM-DD."""
    return f"{day.day} {day:%B %Y}"


def listed(words: Iterable[Any], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    texts = [str(word) for word in words]
    return f" {last} ".join([", ".join(texts[:-1]), texts[-1]]) if len(texts) > 1 else "".join(texts)


def in_languages(tags: Iterable[Any], last: str = "and") -> str:
    """ "in German and English"; nothing where none is named."""
    names = listed((language_name(str(tag)) for tag in tags), last)
    return f"in {names}" if names else ""


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def because(reasons: Iterable[Any]) -> str:
    """Reasons, which are sentences of their own, in the middle of one: "you help with photos and ..."."""
    return listed(f"{reason[:1].lower()}{reason[1:]}" for reason in map(str, reasons))


def how_confirmed(mark: Any, by: str, learner: str) -> str:
    """After "confirmed": who said so, and for whom, where it was not the learner herself."""
    match mark:
        case "by mandate":
            return f" by {by or 'somebody'}, who acts for {learner}"
        case "by voice":
            return f" by {by or 'a steward'}, whom {learner} told by voice"
    return f" by {by}" if by else ""


def who_reads(told: Iterable[Any], opened: Iterable[Any] = ()) -> str:
    """ "Karim reads along"; once somebody said that he has: "Karim has read it"."""
    had, names = list(opened), list(told)
    if had:
        return f"{listed(had)} {'has' if len(had) == 1 else 'have'} read it"
    return f"{listed(names)} {'reads' if len(names) == 1 else 'read'} along" if names else ""
