"""Ends mandates: a steward does, after a phone call, without ending the person who held them.

specs/03-groups-and-authority, "Mandates" and "Revocation".
"""

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_protocol.bodies.authority import Revocation, Target
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind


def end_mandates(desk: Desk, steward: Resident, group: bytes, agent: bytes, principal: bytes) -> list[bytes]:
    """End every mandate by which one may act for the other; returns what was written."""
    desk.must_be_steward(steward, group)
    authority = desk.authority(group)
    held = [
        mandate_id
        for mandate_id, state in sorted(authority.mandates.items())
        if authority.now(state.body.agent) == authority.now(agent)
        if authority.now(state.body.principal) == authority.now(principal)
    ]
    if not held:
        who, whom = desk.name_of(group, agent), desk.name_of(group, principal)
        raise LocalError(f"{who} has no mandate for {whom}; nothing was ended.")
    with desk.together():
        return [_end(desk, steward, group, each) for each in held]


def _end(desk: Desk, steward: Resident, group: bytes, mandate: bytes) -> bytes:
    """What was asked and agreed under it stays, as said in its time."""
    body = Revocation(desk.salt(), Target.GRANT, mandate, (), None, lifts=False, root_signature=None)
    return desk.say(steward, group, Kind.REVOCATION, body, Audience.AUTHORITY).id
