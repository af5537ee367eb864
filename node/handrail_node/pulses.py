"""Gives signs of life of the stewards' devices that live here: each day, and after an end.

specs/03-groups-and-authority, "Pulses". What they are good for is in `watch`.
"""

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_protocol.authority import Authority
from handrail_protocol.authority.places import State
from handrail_protocol.authority.pulses import digest_of
from handrail_protocol.bodies.authority import Pulse
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import PULSE_EVERY, PULSE_KEPT
from handrail_protocol.records import Record

# After these a pulse follows at once: what must not be kept back is missed within minutes.
_URGENT = (Kind.REVOCATION, Kind.SUSPENSION)


def give_pulses(desk: Desk, group: bytes) -> None:
    """Each device here of a steward's gives one, where none of today is there or it has said more since."""
    authority, now = desk.authority(group), desk.now()
    for resident in desk.household.residents():
        if not authority.has_role(resident.id, Role.STEWARD, now):
            continue
        if authority.held(resident.id, resident.device, bytes(32)):
            continue  # this device was ended
        if not _is_due(desk, group, resident):
            continue
        said = _said(authority, resident)
        last = desk.replica.storage.last_of(group, Audience.AUTHORITY, resident.device)
        seq = 0 if last is None else last.header.seq + 1
        digest = digest_of(said, seq, now + PULSE_KEPT)
        body = Pulse(desk.salt(), digest)
        desk.say(resident, group, Kind.PULSE, body, Audience.AUTHORITY, expires=now + PULSE_KEPT)


def _said(authority: Authority, resident: Resident) -> list[Record]:
    """What is in the set of this device's."""
    return [
        record
        for record_id, record in authority.records.items()
        if record.header.device == resident.device and authority.places[record_id].state is State.IN_SET
    ]


def _is_due(desk: Desk, group: bytes, resident: Resident) -> bool:
    authority = desk.authority(group)
    pulse = authority.pulses.get(resident.device)
    if pulse is None or not pulse.is_whole or pulse.created + PULSE_EVERY <= desk.now():
        return True
    seq = authority.records[pulse.source].header.seq
    ends = desk.replica.storage.find(group, Audience.AUTHORITY, kinds=_URGENT, person=resident.id)
    headers = (stored.record.header for stored in ends)
    return any(header.device == resident.device and header.seq > seq for header in headers)
