"""Where a record belongs: in its set, in one of the rooms beside it, or nowhere.

specs/01-records, "States". The fold says it of authority records, admission of all others.
"""

from dataclasses import dataclass
from enum import IntEnum


class State(IntEnum):
    """The numbers are what a store keeps; they never change."""

    IN_SET = 0  # everybody who may has it, or will
    PARKED = 1  # its date lies further ahead than a clock may err
    WAITING = 2  # nothing known here gives its author the right, yet
    HELD = 3  # its author, or the device, was ended, and this is not among what stays
    REFUSED = 4  # never kept


@dataclass(frozen=True, slots=True)
class Place:
    """A state, and why in plain words; in the set there is nothing to explain."""

    state: State
    reason: str = ""


IN_SET = Place(State.IN_SET)
