"""Verbs that are named in the contract and not there yet: each says so, and what to do until then.

A verb that only looks done is worse than none, most of all where somebody is worried.
"""

from __future__ import annotations

_UNTIL_THEN = {
    "certificate": "Until then your hours are in: handrail hours --csv",
    "calendar": "Until then your appointments are in: handrail agreements",
    "slip": "Until then the two meeting words are in: handrail agreements",
    "bundle": "Until then records travel over links only: handrail peers add HOST:PORT",
    "service": "Until then start it yourself: handrail up",
}
COMING = frozenset(_UNTIL_THEN)


def coming(verb: str) -> str:
    """Nothing was done, and what to do instead."""
    return f"handrail {verb} comes with a later release; nothing was done. {_UNTIL_THEN[verb]}"
