"""Claims that a steward's node holds, and since when it has held each, by a clock that others agree with.

specs/03-groups-and-authority, "Recovery".
"""

from dataclasses import dataclass

from handrail_node.desk import Desk
from handrail_node.spaces import Space
from handrail_protocol.authority.succession import claim_holds
from handrail_protocol.bodies.stewards import Claim
from handrail_protocol.kinds import Kind, Role


@dataclass(frozen=True, slots=True)
class Held:
    """A claim whose signature holds. `row`: as a grant shows it."""

    record: bytes
    row: tuple[bytes, bytes, bytes]
    old: bytes
    new: bytes


def note_claims(desk: Desk, group: bytes) -> None:
    """Remember when each claim was first here; not by a clock that nobody confirms."""
    authority, now = desk.authority(group), desk.now()
    is_stewards = any(authority.has_role(each, Role.STEWARD, now) for each in desk.household.ids())
    if not is_stewards or not desk.is_sure():
        return
    for each in claims(desk, group):
        if first_held(desk, each.record) is None:
            desk.locals.set(Space.CLAIM_HELD, each.record.hex(), str(desk.now()).encode())


def first_held(desk: Desk, record: bytes) -> int | None:
    at = desk.locals.get(Space.CLAIM_HELD, record.hex())
    return None if at is None else int(at)


def claims(desk: Desk, group: bytes) -> list[Held]:
    """All that are open here, the oldest first."""
    found = []
    for record, inner in desk.papers.read(group, Kind.CLAIM, desk.now()):
        header = record.header
        if isinstance(inner, Claim) and claim_holds(
            header.device, inner.signature, group, inner.old, inner.new
        ):
            row = header.person, header.device, inner.signature
            found.append(Held(record.id, row, inner.old, inner.new))
    return found


def claims_for(desk: Desk, group: bytes, old: bytes, new: bytes) -> list[Held]:
    return [each for each in claims(desk, group) if (each.old, each.new) == (old, new)]
