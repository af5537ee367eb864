"""Pulses: signs of life of stewards' devices, and whether all that they said so far has come here.

specs/03-groups-and-authority, "Pulses". A hub can keep a record back and nobody would miss it. A
pulse names, by one digest, all that its device said before: who can't compute it misses something.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handrail_protocol.bodies.authority import Pulse
from handrail_protocol.keys import tagged
from handrail_protocol.limits import PULSE_KEPT, STEWARDS_WATCHING
from handrail_protocol.records import Record

if TYPE_CHECKING:
    from handrail_protocol.authority.view import Authority


@dataclass(frozen=True, slots=True)
class PulseState:
    """The newest pulse of a device. `is_whole`: all that it speaks of is here."""

    person: bytes
    created: int
    source: bytes
    is_whole: bool


def digest_of(said: Iterable[Record], seq: int, expires: int) -> bytes:
    """What a pulse of this number and end says: the records of its device's that are in the set, stand
    before it and outlast it, pulses excepted. So nothing that may be gone by then counts."""
    ids = (
        record.id
        for record in said
        if record.header.seq < seq and not isinstance(record.said, Pulse)
        if record.header.expires is None or record.header.expires > expires
    )
    return tagged("pulse", *sorted(ids))


def is_whole(pulse: Record, said: Iterable[Record]) -> bool:
    """`said`: what is in the set of its device's."""
    body, expires = pulse.said, pulse.header.expires
    assert isinstance(body, Pulse)
    assert expires is not None
    return digest_of(said, pulse.header.seq, expires) == body.digest


@dataclass(frozen=True, slots=True)
class Watch:
    """Who watches over a group at a date. `stewards`: all who stand; `heard`: of these who were heard of and
    have said nothing that is not here; `missing`: of whom something is not here."""

    stewards: frozenset[bytes]
    heard: frozenset[bytes]
    missing: frozenset[bytes]

    @property
    def is_kept(self) -> bool:
        """Whether something new may begin with somebody who needs to be watched over."""
        return len(self.heard) >= STEWARDS_WATCHING and not self.missing

    @property
    def quiet(self) -> frozenset[bytes]:
        """Stewards of whom nothing was heard for three days."""
        return self.stewards - self.heard - self.missing


def watch(authority: "Authority", at: int) -> Watch:
    """By the pulses of the last three days, of devices that speak for somebody who is steward at `at`."""
    stewards = authority.stewards(at)
    fresh = [
        pulse
        for device, pulse in authority.pulses.items()
        if at - PULSE_KEPT < pulse.created and authority.device_person.get(device) in stewards
    ]
    missing = frozenset(pulse.person for pulse in fresh if not pulse.is_whole)
    return Watch(stewards, frozenset(pulse.person for pulse in fresh) - missing, missing)


def states(newest: Mapping[bytes, Record], said: Mapping[bytes, list[Record]]) -> dict[bytes, PulseState]:
    """By device; `said`: what is in the set of each of these devices'."""
    return {
        device: PulseState(pulse.header.person, pulse.header.created, pulse.id, is_whole(pulse, said[device]))
        for device, pulse in newest.items()
    }
