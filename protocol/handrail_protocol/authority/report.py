"""From findings to the view: what the fold found, as answers that others ask for.

specs/03-groups-and-authority, "View". Nothing is decided here any more.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from handrail_protocol.authority.companions import may_empower
from handrail_protocol.authority.devices import Speaker, shows_certificate
from handrail_protocol.authority.findings import Findings
from handrail_protocol.authority.members import Members
from handrail_protocol.authority.pauses import Pause
from handrail_protocol.authority.places import IN_SET, Place, State
from handrail_protocol.authority.pulses import PulseState, states
from handrail_protocol.authority.reasons import effects
from handrail_protocol.authority.statements import Archive, Statement
from handrail_protocol.authority.view import Authority, Ends, MandateState, Right, Standing
from handrail_protocol.bodies.authority import Charter, Device, Door, Lock, Mandate, Pulse, Target
from handrail_protocol.limits import DEVICES_PER_PERSON_MAX, DOORS_KEPT

_NO_GROUP = Place(State.WAITING, "the group's charter is not here yet")
_NO_RIGHT = Place(State.WAITING, "nothing here gives its author a right")


def empty(archive: Archive) -> Authority:
    """The view of a group without a charter: everything waits."""
    records = {each.id: each.record for each in archive.by_id.values()}
    records.update((odd_id, record) for odd_id, (record, _) in archive.odd.items())
    places = dict.fromkeys(archive.by_id, _NO_GROUP) | _odd_places(archive)
    return Authority(
        group=archive.group,
        records=records,
        places=places,
        set_aside={record_id: place.reason for record_id, place in places.items()},
    )


def report(findings: Findings, members: Members) -> Authority:
    archive = findings.archive
    places = _places(findings, members) | _odd_places(archive)
    devices, locks = _of_devices(archive, places)
    device_person = _device_person(findings, members)
    doors = _doors(findings)
    newest_locks = _newest(locks, findings, device_person)
    shown = _newest(devices, findings, device_person)
    ever = _mandates(findings, members)
    mandates = {mandate_id: state for mandate_id, state in ever.items() if state.ended is None}
    pulses = _pulses(findings, places)
    current = {each.id for each in (*doors, *newest_locks.values())} | mandates.keys()
    current |= {pulse.source for pulse in pulses.values()}
    counts, set_aside = effects(findings, members, places, current)
    charter = findings.charter.body
    assert isinstance(charter, Charter)
    return Authority(
        group=archive.group,
        charter=charter,
        charter_id=findings.charter.id,
        persons=_persons(findings, members),
        device_person=device_person,
        locks={device: each.body for device, each in newest_locks.items() if isinstance(each.body, Lock)},
        addresses={d: each.body.addresses for d, each in shown.items() if isinstance(each.body, Device)},
        doors=tuple(each.body.key for each in doors if isinstance(each.body, Door)),
        door_ids=tuple(each.id for each in doors),
        invitations=members.invitations,
        mandates=mandates,
        ended_mandates={mandate_id: ever[mandate_id] for mandate_id in ever.keys() - mandates.keys()},
        pulses=pulses,
        joins=members.counted,
        heirs=dict(members.heirs),
        ends=_ends(findings),
        certificates=_certificates(findings, devices),
        records={each.id: each.record for each in archive.by_id.values()}
        | {odd_id: record for odd_id, (record, _) in archive.odd.items()},
        places=places,
        counts=counts,
        set_aside=set_aside,
    )


def _doors(findings: Findings) -> list[Statement]:
    """The newest first, so many as still open."""
    doors = [act.statement for act in findings.acts.values() if isinstance(act.statement.body, Door)]
    return sorted(doors, key=lambda door: door.order, reverse=True)[:DOORS_KEPT]


def _pulses(findings: Findings, places: Mapping[bytes, Place]) -> dict[bytes, PulseState]:
    """Of each device of a steward's the one that counts with the highest number."""
    said = [act.statement for act in findings.acts.values() if isinstance(act.statement.body, Pulse)]
    newest = {each.device: each.record for each in sorted(said, key=lambda pulse: (pulse.seq, pulse.id))}
    by_device = {
        device: [
            each.record
            for each in findings.statements_of(pulse.header.person)
            if each.device == device and places[each.id] is IN_SET
        ]
        for device, pulse in newest.items()
    }
    return states(newest, by_device)


# -- records ------------------------------------------------------------------------------------


def _odd_places(archive: Archive) -> dict[bytes, Place]:
    return {odd_id: Place(State.REFUSED, reason) for odd_id, (_, reason) in archive.odd.items()}


def _places(findings: Findings, members: Members) -> dict[bytes, Place]:
    places: dict[bytes, Place] = {}
    for person, statements in findings.archive.by_person.items():
        if person in members.rights:
            places.update(findings.places_of(person))
        elif person in members.joins:
            places.update(findings.joiner_places(person, {join.device for join in members.joins[person]}))
        else:
            places.update((each.id, _stranger_place(findings, each)) for each in statements)
    return places


def _stranger_place(findings: Findings, statement: Statement) -> Place:
    """What a decision rests on is in the set, also of somebody who has no right: a join that says who goes
    with her."""
    if statement.id in findings.kept:
        return IN_SET
    return findings.is_held(statement) or _NO_RIGHT


# -- persons and devices --------------------------------------------------------------------------


def _persons(findings: Findings, members: Members) -> dict[bytes, Standing]:
    known = {*members.rights, *members.joins, *findings.falls, *members.words}
    return {person: _standing(findings, members, person) for person in known}


def _standing(findings: Findings, members: Members, person: bytes) -> Standing:
    rights = members.rights.get(person, [])
    if len(rights) > 1:
        rights = sorted(rights, key=_right_order)
    levels = [right.level for right in rights if right.level is not None and right.only is None]
    vouchers = {right.by for right in rights if right.only is None and right.by != person}
    return Standing(
        level=min(levels, default=None),
        rights=tuple(rights),
        first=findings.firsts.get(person, 0),
        fallen=person in findings.falls,
        vouched_by=tuple(sorted(vouchers)),
        words=tuple(sorted(members.words.get(person, ()), key=_right_order)),
        fell=findings.fell.get(person),
    )


def _right_order(right: Right) -> tuple[int, bytes, list[int]]:
    return right.start, right.source, sorted(right.roles)


def _of_devices(archive: Archive, places: Mapping[bytes, Place]) -> tuple[list[Statement], list[Statement]]:
    """The device records and the locks of the set."""
    in_set = [each for each in archive.by_id.values() if isinstance(each.body, Device | Lock)]
    in_set = [each for each in in_set if places[each.id] is IN_SET]
    devices = [each for each in in_set if isinstance(each.body, Device)]
    return devices, [each for each in in_set if isinstance(each.body, Lock)]


def _device_person(findings: Findings, members: Members) -> dict[bytes, bytes]:
    """Devices that may speak, and for whom: of a person with a right that was not revoked those with a
    certificate that were not ended. A device that serves two persons speaks for the lower id."""
    ended = findings.root_stays.keys() | findings.device_falls.keys()
    found: dict[bytes, bytes] = {}
    for person in findings.archive.by_person.keys() & members.rights.keys() & findings.unrevoked:
        for device in findings.certified(person) if person not in findings.falls else ():
            if (person, device) not in ended:
                found[device] = min(person, found.get(device, person))
    return found


def _newest(
    records: Iterable[Statement], findings: Findings, device_person: Mapping[bytes, bytes]
) -> dict[bytes, Statement]:
    """By device, the newest of these records; of devices that may speak."""
    found: dict[bytes, Statement] = {}
    for each in sorted(records, key=lambda each: each.order):
        if device_person.get(each.device) == each.person and findings.is_held(each) is None:
            found[each.device] = each
    return found


def _certificates(findings: Findings, devices: list[Statement]) -> dict[Speaker, bytes]:
    """By speaker, the record of the set with the lowest id that shows the certificate; of somebody with more
    devices than may speak, of those that may, and of those on which a decision rests."""
    shown = Counter(each.person for each in devices)
    many = {
        person: findings.certified(person)
        for person, count in shown.items()
        if count > DEVICES_PER_PERSON_MAX
    }
    found: dict[Speaker, bytes] = {}
    for each in sorted(devices, key=lambda each: each.id, reverse=True):
        may_speak = each.person not in many or each.device in many[each.person] or each.id in findings.kept
        if may_speak and shows_certificate(each):
            found[each.person, each.device] = each.id
    return found


def _ends(findings: Findings) -> Ends:
    devices: dict[Speaker, frozenset[bytes]] = {}
    for speaker in findings.root_stays.keys() | findings.device_falls.keys():
        lists = [ends[speaker] for ends in (findings.root_stays, findings.device_falls) if speaker in ends]
        devices[speaker] = frozenset.intersection(*lists)
    revocations = findings.revocations
    unclaimed = frozenset(
        device
        for device in revocations.aims(Target.DEVICE)
        if not findings.devices.persons_of(device) and revocations.ending((Target.DEVICE, device))
    )
    pauses = {person: tuple(sorted(found, key=_by_source)) for person, found in findings.pauses.items()}
    return Ends(dict(findings.falls), devices, unclaimed, pauses)


def _by_source(pause: Pause) -> bytes:
    return pause.source


# -- mandates -------------------------------------------------------------------------------------


def _mandates(findings: Findings, members: Members) -> dict[bytes, MandateState]:
    """Written by a steward, or by the principal while she had any right; never by the agent. Ended ones are
    there too: what was asked and agreed under one until then stays."""
    found: dict[bytes, MandateState] = {}
    principals: dict[bytes, list[Statement]] = defaultdict(list)
    for each in findings.archive.by_id.values():
        body = each.body
        if not isinstance(body, Mandate):
            continue
        if each.id in findings.acts:
            found[each.id] = MandateState(body, each.created, _ended(findings, each))
        elif each.person == body.principal != body.agent:
            principals[each.person].append(each)
    for person, written in principals.items():
        rights = members.rights.get(person, ())
        effective = {each.id for each in findings.with_effect(person)} if rights else set()
        for each in written:
            covered = any(right.covers_record(each.created, each.mark) for right in rights)
            assert isinstance(each.body, Mandate)
            is_hers = may_empower(members.ever, person, each.body.agent, each.created)
            if covered and is_hers and each.id in effective:
                found[each.id] = MandateState(each.body, each.created, _ended(findings, each))
    return found


def _ended(findings: Findings, mandate: Statement) -> int | None:
    ending = findings.revocations.ending((Target.GRANT, mandate.id))
    return min((act.statement.created for act in ending), default=None)
