"""Ids as people type them: any beginning that fits one of a kind, and where to look when none does.

A name that somebody announced is no id: anybody can announce it.
"""

from collections.abc import Iterable

from handrail_protocol.errors import LocalError

PREFIX_DIGITS_MIN = 4
# Which verb lists what; a record to take back may be any of these.
_LISTED_BY = {
    "person": "handrail members",
    "group": "handrail group list",
    "request": "handrail requests",
    "offer": "handrail offers",
    "agreement": "handrail agreements",
    "session": "handrail sessions",
    "device": "handrail device list",
    "record": "handrail requests, handrail offers or handrail helpers",
    "pact": "handrail pact list",
    "red flag": "handrail morning",
}


def by_prefix(wanted: str, candidates: Iterable[bytes], what: str, *, unknown: str = "") -> bytes:
    """The one candidate whose hexadecimal id begins with `wanted`. `unknown`: what to do where none does, if
    looking at the list of them is not all."""
    digits = wanted.strip().lower()
    where = f"The ids stand in: {_LISTED_BY[what]}" if what in _LISTED_BY else "Look at the list of them."
    found = [each for each in set(candidates) if each.hex().startswith(digits)]
    if len(digits) < PREFIX_DIGITS_MIN:
        raise LocalError(f"Give at least {PREFIX_DIGITS_MIN} digits of the {what}'s id. {where}")
    if len(found) > 1:
        raise LocalError(f"{wanted[:70]} fits several; give more digits of the {what}'s id.")
    if not found:
        raise LocalError(f"No {what} is known here by {wanted[:70]}. {unknown or where}")
    return found[0]
