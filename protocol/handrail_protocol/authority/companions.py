"""Whether somebody is accompanied at a date, and by whom: asked of all the rights that she has or had.

specs/03-groups-and-authority, "Accompanied". The word outlives the right that said it: it is off where two
stewards have since let her go on without it.
"""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from handrail_protocol.kinds import Role

if TYPE_CHECKING:
    from handrail_protocol.authority.view import Right  # whose words are weighed here

STEWARDS_FOR_ACCOMPANIED = 2
"""So many have to stand before anybody is accompanied, and to say that somebody no longer is."""


def is_accompanied(rights: Collection["Right"], at: int) -> bool:
    """A right with the word that is in force is enough. One that is over, or was ended, is enough until two
    stewards gave rights without it; and so is any where no right of hers covers the date."""
    words = [right for right in rights if right.accompanied_by is not None]
    if not words:
        return False
    if any(right.is_in_force(at) for right in words):
        return True
    said = [right.start for right in words if right.start <= at]
    if not said:
        return not any(right.covers(at) for right in rights)
    free = (right for right in rights if right.accompanied_by is None and right.only is None)
    return len({right.by for right in free if right.covers(at) and right.given >= max(said)}) < (
        STEWARDS_FOR_ACCOMPANIED
    )


def companions(rights: Collection["Right"], at: int) -> frozenset[bytes]:
    """By whom: named by rights with the word that are in force, else by all that were not ended by then;
    nobody where stewards alone read along with her, or where she is not accompanied."""
    if not is_accompanied(rights, at):
        return frozenset()
    named = [right for right in rights if right.accompanied_by is not None and not right.has_ended(at)]
    named = [right for right in named if right.covers(at)] or named
    return frozenset(right.accompanied_by for right in named if right.accompanied_by is not None)


def may_empower(ever: Callable[[bytes], Collection["Right"]], person: bytes, agent: bytes, at: int) -> bool:
    """Whether she may let `agent` act for her without a steward: who is accompanied, only who reads along.

    `ever`: all rights of somebody. The fold asks it before it is known who rests, or goes on as whom."""
    if not is_accompanied(ever(person), at):
        return True
    stood = [right for right in ever(agent) if right.is_in_force(at)]
    is_named = bool(stood) and agent in companions(ever(person), at)
    reads_along = is_named or any(Role.STEWARD in right.roles for right in stood)
    return reads_along and not is_accompanied(ever(agent), at)
