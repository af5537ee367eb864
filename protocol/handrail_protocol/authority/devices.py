"""Which devices speak for which persons, and which of them their own root has ended.

specs/03-groups-and-authority, "Devices". A certificate is a root's word and holds for ever; it
reaches the group in a device record. A root's own end of a device is heard before anything else,
whoever carries it: the root's signature inside stands for any certificate.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from handrail_protocol.authority.proofs import certificate_holds, end_holds
from handrail_protocol.authority.statements import Statement
from handrail_protocol.bodies.authority import Device, Revocation, Target
from handrail_protocol.keys import tagged
from handrail_protocol.limits import ROOT_ENDS_KEPT

Speaker = tuple[bytes, bytes]
"""A person and one of her devices."""


def shows_certificate(statement: Statement) -> bool:
    """Whether a device record's certificate holds: its person's root vouches for its device."""
    body = statement.body
    return isinstance(body, Device) and certificate_holds(
        statement.person, statement.device, body.certified, body.root_signature
    )


def _by_certificate(claim: Statement) -> tuple[int, bytes]:
    assert isinstance(claim.body, Device)
    return claim.body.certified, claim.id


class Devices:
    """Device records by speaker; a certificate is checked when somebody first asks for it."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._claims: dict[Speaker, list[Statement]] = defaultdict(list)
        self._owners: dict[bytes, set[bytes]] = defaultdict(set)
        self._found: dict[Speaker, Statement | None] = {}
        for each in statements:
            if isinstance(each.body, Device):
                self._claims[each.person, each.device].append(each)
                self._owners[each.device].add(each.person)

    def certificate(self, person: bytes, device: bytes) -> Statement | None:
        """The device record whose certificate holds; of several that of the earliest, then the lowest id.

        By the same order devices are counted (`Findings.certified`), so this one has to be in the set."""
        speaker = person, device
        if speaker not in self._found:
            claims = sorted(self._claims.get(speaker, ()), key=_by_certificate)
            self._found[speaker] = next(filter(shows_certificate, claims), None)
        return self._found[speaker]

    def persons_of(self, device: bytes) -> list[bytes]:
        """Whose certificate this device has shown: one person, unless somebody lent his root."""
        return sorted(p for p in self._owners.get(device, ()) if self.certificate(p, device))


def root_ends(statements: Iterable[Statement]) -> dict[Speaker, dict[bytes, Statement]]:
    """The ends that roots signed: for each device the records that count, by id.

    Anybody can carry a root's signed list again under a new id, so of equal lists the lowest id
    counts; and of the lists of one root the first ROOT_ENDS_KEPT in an order that no carrier can
    choose, so that a root ended by its group cannot fill the set."""
    lists: dict[bytes, dict[bytes, Statement]] = defaultdict(dict)
    for each in statements:
        if not is_root_end(each):
            continue
        assert isinstance(each.body, Revocation)
        content = tagged("device end", each.body.target_id, *each.body.stays)
        first = lists[each.person].get(content)
        if first is None or each.id < first.id:
            lists[each.person][content] = each
    ends: dict[Speaker, dict[bytes, Statement]] = defaultdict(dict)
    for person, by_content in lists.items():
        for content in sorted(by_content)[:ROOT_ENDS_KEPT]:
            kept = by_content[content]
            assert isinstance(kept.body, Revocation)
            ends[person, kept.body.target_id][kept.id] = kept
    return ends


def is_root_end(statement: Statement) -> bool:
    """A revocation of a device with the signature of its author's own root. A root takes nothing back: it
    signs a device and a list, not a lift."""
    body = statement.body
    return (
        isinstance(body, Revocation)
        and body.target == Target.DEVICE
        and body.root_signature is not None
        and not body.lifts
        and end_holds(statement.person, body.target_id, body.stays, body.root_signature)
    )


def stays_of(ends: Mapping[Speaker, Mapping[bytes, Statement]]) -> dict[Speaker, frozenset[bytes]]:
    """What the roots let stay, by device: the union of their lists."""
    stays: dict[Speaker, frozenset[bytes]] = {}
    for speaker, records in ends.items():
        bodies = (each.body for each in records.values())
        stays[speaker] = frozenset(m for body in bodies if isinstance(body, Revocation) for m in body.stays)
    return stays
