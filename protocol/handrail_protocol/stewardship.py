"""What is sealed to stewards: a fresh key for each record, once for each of their devices that may read it.

specs/03-groups-and-authority, "Stewards' records". There is no key of all stewards together: it would
have to be made anew and handed round whenever one of them joins or leaves, and would open to whoever
comes later all that was said before. A steward who comes later is given the key of a record by one who
can open it (`hand_on`), and both can see that it was.
"""

from collections.abc import Iterable, Mapping, Sequence

from handrail_protocol.authority import Authority
from handrail_protocol.bodies import stewards
from handrail_protocol.kinds import Kind
from handrail_protocol.limits import THREAD_SLOTS_MAX
from handrail_protocol.records import Record
from handrail_protocol.sealing import (
    SUITE_HPKE,
    Sealer,
    body_context,
    open_body,
    open_slots,
    seal_body,
    seal_slots,
)
from handrail_protocol.shapes import Shaped

INNER: Mapping[int, type[Shaped]] = {
    Kind.MINOR_CARD: stewards.YoungCard,
    Kind.MINOR_OFFER: stewards.YoungOffer,
    Kind.CONSENT: stewards.Consent,
    Kind.ATTESTATION: stewards.Attestation,
    Kind.REPORT: stewards.Worry,
    Kind.TALLY: stewards.Tally,
    Kind.CLAIM: stewards.Claim,
    Kind.CLAIMED: stewards.Claim,
}
"""What lies inside the seal of each of the stewards' kinds, and of the letter to whom a claim is about."""

REPORT_READERS = 2
"""Two, so that neither of them can let it lie; not all, since whom it is about has friends."""

Reader = tuple[bytes, bytes]
"""A device and its public sealing key."""


def readers(
    authority: Authority, at: int, *, besides: Iterable[bytes] = (), only: Iterable[bytes] | None = None
) -> list[Reader]:
    """The stewards' devices to seal to: the newest of each steward first, in the order of their levels, then
    their others, as many as one record holds. `besides`: persons who may not read it; `only`: no others."""
    shut = frozenset(besides)
    chosen = (
        authority.stewards(at) - shut if only is None else frozenset(only) & authority.stewards(at) - shut
    )
    return in_order(devices_of_stewards(authority, at, chosen))[:THREAD_SLOTS_MAX]


def devices_of_stewards(
    authority: Authority, at: int, persons: Iterable[bytes] | None = None
) -> dict[bytes, list[Reader]]:
    """Each steward's (of these persons') devices that can be sealed to, the newest first; by level."""
    stewards = authority.stewards(at)
    chosen = stewards if persons is None else stewards & frozenset(persons)
    in_rank = sorted(chosen, key=lambda each: (_level(authority, each), each))
    return {person: sealable(authority, person, at) for person in in_rank}


def in_order(devices: Mapping[bytes, Sequence[Reader]]) -> list[Reader]:
    """One device of each person before anybody's second."""
    first = [device for found in devices.values() for device in found[:1]]
    return first + [device for found in devices.values() for device in found[1:]]


def report_readers(authority: Authority, at: int, *, author: bytes, about: bytes | None) -> tuple[bytes, ...]:
    """The stewards who read a report: the two of the best levels whom it is not about, who did not write it,
    and who can be sealed to."""
    devices = devices_of_stewards(authority, at)
    able = [person for person, found in devices.items() if person not in (author, about) and found]
    return tuple(able[:REPORT_READERS])


def _level(authority: Authority, person: bytes) -> int:
    level = authority.persons[person].level
    return 0 if level is None else level


def sealable(authority: Authority, person: bytes, at: int) -> list[Reader]:
    """Her devices that say how to seal to them; of two the one whose word runs longer, which is the newer."""
    found = [(device, authority.lock_of(device, at)) for device in authority.devices_of(person)]
    locks = [(device, lock) for device, lock in found if lock is not None]
    in_order = sorted(locks, key=lambda each: (-each[1].until, each[0]))
    return [(device, lock.public) for device, lock in in_order]


def seal(
    sealer: Sealer,
    kind: Kind,
    inner: Shaped,
    to: Sequence[Reader],
    *,
    group: bytes,
    author: bytes,
    key: bytes,
    salt: bytes,
) -> stewards.ForStewards:
    """The body of one of the stewards' records; `author`: the device that writes; `key` and `salt` are fresh.

    Raises LocalError where nobody can read it, or it is too long."""
    if INNER.get(kind) is not type(inner):
        raise TypeError(f"{type(inner).__name__} does not lie inside of a {kind.name}")
    slots = seal_slots(sealer, key, to, group=group, author=author, salt=salt)
    sealed = seal_body(key, inner, salt=salt, context=body_context(kind, group, author))
    return stewards.ForStewards(salt, SUITE_HPKE, slots, sealed)


def key_in(sealer: Sealer, device: bytes, record: Record) -> bytes | None:
    """The key that this record seals to this device: its own, or that of the record which it hands on."""
    body = record.said
    if not isinstance(body, stewards.ForStewards | stewards.StewardsKey):
        return None
    header = record.header
    return open_slots(
        sealer, body.slots, device=device, group=header.group, author=header.device, salt=body.salt
    )


def open_with(key: bytes, record: Record) -> Shaped | None:
    """What lies inside under its key; None for anything else."""
    body, shape = record.said, INNER.get(record.header.kind)
    if not isinstance(body, stewards.ForStewards) or shape is None:
        return None
    context = body_context(record.header.kind, record.header.group, record.header.device)
    return open_body(key, body.sealed, shape, salt=body.salt, context=context)


def hand_on(
    sealer: Sealer,
    key: bytes,
    record: bytes,
    to: Sequence[Reader],
    *,
    group: bytes,
    author: bytes,
    salt: bytes,
) -> stewards.StewardsKey:
    """The body that gives the key of `record` to further devices."""
    slots = seal_slots(sealer, key, to, group=group, author=author, salt=salt)
    return stewards.StewardsKey(salt, record, SUITE_HPKE, slots)
