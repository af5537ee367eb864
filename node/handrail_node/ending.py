"""The end of a person or of a device, said in as many records as the list of what stays needs.

specs/03-groups-and-authority, "What stays". What is not named is held, so nobody may read half of it.
"""

from collections.abc import Callable, Iterable

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_protocol.bodies.authority import Category, Revocation, Target
from handrail_protocol.identity import device_end
from handrail_protocol.keys import SigningKey
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import MARK_BYTES, STAYS_MAX
from handrail_protocol.shapes import Shaped

Say = Callable[[Kind, Shaped], bytes]
"""Says one record, or drafts it; its id."""


def parted(stays: Iterable[bytes]) -> list[tuple[bytes, ...]]:
    """The marks of these ids, in lists that each fit in one record; one, empty, if there are none."""
    marks = sorted({each[:MARK_BYTES] for each in stays})
    return [tuple(marks[at : at + STAYS_MAX]) for at in range(0, max(len(marks), 1), STAYS_MAX)]


def say_end(
    desk: Desk,
    say: Say,
    target: Target,
    ended: bytes,
    stays: Iterable[bytes],
    *,
    root: SigningKey | None = None,
    category: Category = Category.UNSAID,
    review: int | None = None,
) -> bytes:
    """The id of its first record. `stays`: ids of all that is accepted of whom or what ends.
    `root`: the key of the person who ends a device of her own."""
    said: list[bytes] = []
    for part in parted(stays):
        body = Revocation(
            salt=desk.salt(),
            target=target,
            target_id=ended,
            stays=part,
            amends=said[0] if said else None,
            lifts=False,
            root_signature=None if root is None else device_end(root, ended, part),
            category=category,
            review=review,
        )
        said.append(say(Kind.REVOCATION, body))
    return said[0]


def end(
    desk: Desk,
    writer: Resident,
    group: bytes,
    target: Target,
    ended: bytes,
    stays: Iterable[bytes],
    *,
    root: SigningKey | None = None,
    category: Category = Category.UNSAID,
) -> bytes:
    """Write it, as one: the first part may be the last word of the device that writes it."""

    def say(kind: Kind, body: Shaped) -> bytes:
        return desk.say(writer, group, kind, body, Audience.AUTHORITY).id

    with desk.together():
        return say_end(desk, say, target, ended, stays, root=root, category=category)
