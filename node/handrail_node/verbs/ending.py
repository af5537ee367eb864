"""The end of a person or of a device, said in as many records as the list of what stays needs.

specs/03-groups-and-authority, "What stays". What is not named is held, so nobody may read half of it.
"""

from collections.abc import Iterable

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_protocol.bodies.authority import Revocation, Target
from handrail_protocol.identity import device_end
from handrail_protocol.keys import SigningKey
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import MARK_BYTES, STAYS_MAX


def end(
    desk: Desk,
    writer: Resident,
    group: bytes,
    target: Target,
    ended: bytes,
    stays: Iterable[bytes],
    *,
    root: SigningKey | None = None,
) -> bytes:
    """Write it; the id of its first record. `stays`: ids of all that is accepted of whom or what ends.
    `root`: the key of the person who ends a device of her own."""
    ordered = sorted({each[:MARK_BYTES] for each in stays})
    said: list[bytes] = []
    with desk.together():
        for at in range(0, max(len(ordered), 1), STAYS_MAX):
            part = tuple(ordered[at : at + STAYS_MAX])
            body = Revocation(
                salt=desk.salt(),
                target=target,
                target_id=ended,
                stays=part,
                amends=said[0] if said else None,
                lifts=False,
                root_signature=None if root is None else device_end(root, ended, part),
            )
            said.append(desk.say(writer, group, Kind.REVOCATION, body, Audience.AUTHORITY).id)
    return said[0]
