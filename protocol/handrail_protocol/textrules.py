"""Board text holds no link, phone number or e-mail address: refused on writing, hidden on receipt.

specs/06-help-lifecycle, "Text on the board". Display only: these rules never decide what belongs to a set.
"""

import re
from functools import lru_cache

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_NUMBER = re.compile(r"\+?\d[\d /()-]{5,}\d")
_RULES = (("a link", _LINK), ("an e-mail address", _MAIL), ("a phone number", _NUMBER))


def on_writing(text: str) -> str | None:
    """The sentence with which text is refused, or None."""
    for what, pattern in _RULES:
        if pattern.search(text):
            return (
                f"The board is read by every member, so it holds no {what.split(' ', 1)[1]}. "
                "Leave it out here; it can go into a note once you have agreed."
            )
    return None


@lru_cache(maxsize=4_096)
def hide_on_receipt(text: str) -> str:
    """The text as it may be shown."""
    for what, pattern in _RULES:
        text = pattern.sub(f"(hidden: {what})", text)
    return text
