"""Claims that a node holds, since when by a clock that others agree with, and what is said of them to whom.

specs/03-groups-and-authority, "Recovery". A steward holds a claim among the stewards' records; she whom it is
about, if she has a node still, holds a letter that says the same.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from handrail_node.accompanying import with_readers
from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.spaces import Space
from handrail_protocol import stewardship
from handrail_protocol.authority.succession import CLAIMANTS, cancel_holds, claim_holds, is_of_her_set
from handrail_protocol.bodies.authority import Revocation, Target
from handrail_protocol.bodies.stewards import Claim
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import HOUR, THREAD_SLOTS_MAX
from handrail_protocol.phrases import listed
from handrail_protocol.records import Record
from handrail_protocol.when import moment_words

WAIT = 72 * HOUR
"""So long she can say no before a steward's node lets anybody go on as her."""


@dataclass(frozen=True, slots=True)
class Held:
    """A claim whose signature holds. `row`: as a grant shows it."""

    record: bytes
    row: tuple[bytes, bytes, bytes]
    old: bytes
    new: bytes

    @property
    def by(self) -> bytes:
        return self.row[0]


@dataclass(frozen=True, slots=True)
class Case:
    """That `old` is `new` now: who says so, one claim of each, the first to come first.

    `over`: when the wait is over; None while one who says so is lacking, or the clock is not sure."""

    old: bytes
    new: bytes
    claims: tuple[Held, ...]
    over: int | None

    @property
    def are_enough(self) -> bool:
        return len(self.claims) >= CLAIMANTS


def note_claims(desk: Desk, group: bytes) -> None:
    """Remember when each claim was first here; not by a clock that nobody confirms."""
    if not desk.is_sure():
        return
    for each in _claims(desk, group):
        if first_held(desk, each.record) is None:
            desk.locals.set(Space.CLAIM_HELD, each.record.hex(), str(desk.now()).encode())


def first_held(desk: Desk, record: bytes) -> int | None:
    at = desk.locals.get(Space.CLAIM_HELD, record.hex())
    return None if at is None else int(at)


def _claims(desk: Desk, group: bytes) -> Iterator[Held]:
    """All that can be read here and count: of the stewards' records, and of letters to who lives here."""
    authority, now = desk.authority(group), desk.now()
    for kind in (Kind.CLAIM, Kind.CLAIMED):
        for record, inner in desk.papers.read(group, kind, now):
            header = record.header
            if (
                isinstance(inner, Claim)
                and claim_holds(header.device, inner.signature, group, inner.old, inner.new)
                and is_of_her_set(authority, header.person, inner.old, now)
            ):
                yield Held(record.id, (header.person, header.device, inner.signature), inner.old, inner.new)


def cases(desk: Desk, group: bytes) -> list[Case]:
    """What is claimed here and neither done nor denied."""
    found: dict[tuple[bytes, bytes], dict[bytes, Held]] = defaultdict(dict)
    for each in sorted(_claims(desk, group), key=lambda each: _since(desk, each)):
        found[each.old, each.new].setdefault(each.by, each)
    heirs = desk.authority(group).heirs
    return [
        _case(desk, old, new, tuple(claims.values()))
        for (old, new), claims in found.items()
        if old not in heirs and not is_denied(desk, group, old, new)
    ]


def case_for(desk: Desk, group: bytes, old: bytes, new: bytes, third: bytes) -> Case:
    """The same of these two, for a third who grants: his own claim does not count, nor one by whom he himself
    let act for her."""
    authority, now = desk.authority(group), desk.now()
    found: dict[bytes, Held] = {}
    for each in sorted(_claims(desk, group), key=lambda each: _since(desk, each)):
        is_it = (each.old, each.new) == (old, new) and each.by != third
        if is_it and is_of_her_set(authority, each.by, old, now, third):
            found.setdefault(each.by, each)
    return _case(desk, old, new, tuple(found.values()))


def _since(desk: Desk, claim: Held) -> tuple[int, bytes]:
    return first_held(desk, claim.record) or desk.now(), claim.record


def _case(desk: Desk, old: bytes, new: bytes, claims: tuple[Held, ...]) -> Case:
    held = [first_held(desk, each.record) for each in claims[:CLAIMANTS]]
    at = [each for each in held if each is not None]
    return Case(old, new, claims, max(at) + WAIT if len(at) == CLAIMANTS else None)


def is_denied(desk: Desk, group: bytes, old: bytes, new: bytes) -> bool:
    """Whether the old root said no to this successor."""
    find = desk.replica.storage.find
    for stored in find(group, Audience.AUTHORITY, kinds=[Kind.REVOCATION]):
        body = stored.record.said
        if (
            isinstance(body, Revocation)
            and (body.target, body.target_id) == (Target.PERSON, new)
            and body.root_signature is not None
            and cancel_holds(old, body.root_signature, group, new)
        ):
            return True
    return False


# -- telling her --------------------------------------------------------------------------------------------


def tell_her(desk: Desk, writer: Resident, group: bytes, claim: Claim) -> bool:
    """A letter to her whom it is about: where she has a node still, it says so there, and she can say no."""
    authority, now = desk.authority(group), desk.now()
    to = with_readers(desk, group, {writer.id, claim.old}) - {writer.id}
    devices = {each: stewardship.sealable(authority, each, now) for each in (claim.old, *sorted(to))}
    if not devices[claim.old]:
        return False
    mine = writer.device, writer.sealer.public  # what she can't see she can't take back
    body = stewardship.seal(
        writer.sealer,
        Kind.CLAIMED,
        claim,
        [mine, *(each for each in stewardship.in_order(devices) if each != mine)][:THREAD_SLOTS_MAX],
        group=group,
        author=writer.device,
        key=desk.chance(32),
        salt=desk.salt(),
    )
    desk.say(writer, group, Kind.CLAIMED, body, Audience.MAIL, recipients=to)
    return True


def letters_about(desk: Desk, group: bytes, claim: Record) -> list[Record]:
    """What its author told her of this claim: it is taken back with it."""
    now, by = desk.now(), claim.header.person
    said = {inner for record, inner in desk.papers.read(group, Kind.CLAIM, now) if record.id == claim.id}
    letters = desk.papers.read(group, Kind.CLAIMED, now)
    return [record for record, inner in letters if record.header.person == by and inner in said]


def warnings(desk: Desk) -> list[str]:
    """To persons of this household of whom somebody says, or said with success, that they are others now."""
    found: list[str] = []
    for group in desk.groups():
        found += [_warning(desk, group, each) for each in cases(desk, group) if desk.household.find(each.old)]
        heirs = desk.authority(group).heirs
        found += [
            _is_gone(desk, group, resident, heirs[resident.id])
            for resident in desk.household.residents()
            if resident.id in heirs and heirs[resident.id] not in desk.household.ids()
        ]
    return found


def _warning(desk: Desk, group: bytes, case: Case) -> str:
    until = f"before {at(desk, group, case.over)}" if case.over else "now"
    return (
        f"{said(desk, group, case)} If that is wrong, say no {until}, with the words of the sheet of "
        f"{desk.name_of(group, case.old)}: {deny(case.old, case.new)} And call a steward."
    )


def _is_gone(desk: Desk, group: bytes, resident: Resident, heir: bytes) -> str:
    who, now = desk.household.called(resident), desk.name_of(group, heir)
    return (
        f"In {desk.group_name(group)} {now} goes on as {who}: three there said that {who}'s words were lost. "
        f"If that is wrong, call a steward. The words of {who}'s sheet take it back, on a computer that is "
        f"linked there: {deny(resident.id, heir)}"
    )


# -- words --------------------------------------------------------------------------------------------------


def said(desk: Desk, group: bytes, case: Case) -> str:
    """ "Nina and Cem say that Rosa, whose words are lost, is Rosa-again now." """
    names = [desk.name_of(group, each.by) for each in case.claims]
    old, new = desk.name_of(group, case.old), desk.name_of(group, case.new)
    verb = "says" if len(names) == 1 else "say"
    return f"{listed(names)} {verb} that {old}, whose words are lost, is {new} now."


def at(desk: Desk, group: bytes, moment: int) -> str:
    """Day and time where the group lives."""
    return moment_words(moment, desk.zone(group))


def deny(old: bytes, new: bytes) -> str:
    return f"handrail succeed {old.hex()[:8]} {new.hex()[:8]} --cancel"
