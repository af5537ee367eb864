"""Says something to a group's stewards, sealed, and hands its key on to devices of theirs that came later.

specs/03-groups-and-authority, "Stewards' records". What can be read here is in `Desk.papers`.
"""

import asyncio
from collections.abc import Iterable, Mapping, Sequence

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.papers import Paper
from handrail_protocol import stewardship
from handrail_protocol.bodies.stewards import ForStewards, Worry
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import THREAD_SLOTS_MAX, YEAR
from handrail_protocol.records import Record
from handrail_protocol.shapes import Shaped
from handrail_protocol.stewardship import Reader

# Together three seconds: then somebody is told that nobody can read it.
_LOOKS, _LOOK_EVERY = 30, 0.1
# Keys handed on by one pass of housekeeping: a new steward has all within minutes, and nobody waits for it.
HANDED_ON_PER_PASS = 8
# What a device may still write that day when its node stops handing keys on: people come first.
LEFT_FOR_PEOPLE = 32


async def until_stewards_are_known(desk: Desk, group: bytes) -> None:
    """Who has just come in knows the stewards' devices a moment later; nobody has to type it twice."""
    for _ in range(_LOOKS):
        known = stewardship.readers(desk.authority(group), desk.now())
        if known or not any(link["state"] in ("live", "catching-up") for link in desk.network.links()):
            return
        await asyncio.sleep(_LOOK_EVERY)


def say_to_stewards(
    desk: Desk,
    resident: Resident,
    group: bytes,
    kind: Kind,
    inner: Shaped,
    *,
    besides: Iterable[bytes] = (),
    only: Iterable[bytes] | None = None,
    expires: int | None = None,
) -> Record:
    """Write one of the stewards' kinds; `besides`: stewards who may not read it, `only`: no others may.

    The device that writes reads it as well: what somebody can't see he can't take back. Raises LocalError,
    with nothing written, where no steward could read it or it is too long."""
    to = stewardship.readers(desk.authority(group), desk.now(), besides=besides, only=only)
    if not to:
        raise LocalError(
            f"No steward of {desk.group_name(group)} could read that now, so nothing was written. "
            "Tell one yourself, by voice: handrail members"
        )
    mine = resident.device, resident.sealer.public
    to = [mine, *(each for each in to if each[0] != resident.device)][:THREAD_SLOTS_MAX]
    body = stewardship.seal(
        resident.sealer,
        kind,
        inner,
        to,
        group=group,
        author=resident.device,
        key=desk.chance(32),
        salt=desk.salt(),
    )
    return desk.say(resident, group, kind, body, Audience.STEWARDS, expires=expires)


# -- later devices ----------------------------------------------------------------------------------------


def hand_on_keys(desk: Desk, group: bytes) -> None:
    """A steward's node gives what it can read to stewards' devices that came later, some at a time.

    Whoever sees it first does it; a key given twice does no harm."""
    authority, now = desk.authority(group), desk.now()
    here = [r for r in desk.household.residents() if authority.has_role(r.id, Role.STEWARD, now)]
    if not here:
        return
    kinds = stewardship.INNER.keys() - {Kind.CLAIMED}  # that one is a letter
    papers = [paper for kind in sorted(kinds) for paper in desk.papers.read(group, kind, now)]
    devices = stewardship.devices_of_stewards(authority, now) if papers else {}
    handed = 0
    for paper in papers:
        fresh = _without_it(desk, group, paper, devices)
        if not fresh:
            continue
        if handed == HANDED_ON_PER_PASS or _is_spent(desk, group, here[0]):
            return
        _hand_on(desk, here[0], group, paper[0], fresh)
        handed += 1


def _without_it(
    desk: Desk, group: bytes, paper: Paper, devices: Mapping[bytes, Sequence[Reader]]
) -> list[Reader]:
    """Stewards' devices that may read it and were not given its key, as many as one record holds."""
    record, inner = paper
    only = _readers_of_report(desk, group, record, inner) if isinstance(inner, Worry) else None
    # Of a report nobody else's word counts: he whom it is about could give others some other key.
    given = desk.papers.devices_given(group, record.id, only)
    meant = {person: found for person, found in devices.items() if only is None or person in only}
    fresh = [each for each in stewardship.in_order(meant) if each[0] not in given]
    return fresh[:THREAD_SLOTS_MAX]


def _readers_of_report(desk: Desk, group: bytes, record: Record, worry: Worry) -> frozenset[bytes]:
    """Whom its author chose: further devices of theirs get it, another steward never, and he whom it is
    about not even where somebody had sealed it to him."""
    body, authority = record.said, desk.authority(group)
    assert isinstance(body, ForStewards)
    sealed_to = {device for device, _ in body.slots}
    chosen = {person for person, device in authority.certificates if device in sealed_to}  # ended ones, too
    return frozenset(chosen) - {record.header.person, worry.about or b""}


def _is_spent(desk: Desk, group: bytes, resident: Resident) -> bool:
    last = desk.replica.storage.last_of(group, Audience.STEWARDS, resident.device)
    said = 0 if last is None else last.header.seq + 1
    return said + LEFT_FOR_PEOPLE >= desk.authority(group).quota(resident.id, desk.now())


def _hand_on(desk: Desk, writer: Resident, group: bytes, record: Record, to: list[Reader]) -> None:
    key = desk.papers.key(group, record.id)
    body = stewardship.hand_on(
        writer.sealer, key, record.id, to, group=group, author=writer.device, salt=desk.salt()
    )
    expires = desk.now() + YEAR
    if record.header.expires is not None:
        expires = min(expires, record.header.expires)
    desk.say(writer, group, Kind.STEWARDS_KEY, body, Audience.STEWARDS, expires=expires)
