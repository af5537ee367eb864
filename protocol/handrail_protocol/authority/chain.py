"""The records that show a person's standing to somebody who holds nothing of the group.

specs/03-groups-and-authority, "Chain". A verifier folds them and sees the same right, unless he
knows of a revocation, which beats any chain.
"""

from typing import TYPE_CHECKING

from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.authority import Grant, Join
from handrail_protocol.limits import CHAIN_RECORDS_MAX, MARK_BYTES
from handrail_protocol.records import Record

if TYPE_CHECKING:
    from handrail_protocol.authority.view import Authority, Right  # which offers this as its `chain`


def chain(authority: "Authority", person: bytes) -> list[bytes]:
    """Ids, the charter first; none for a person without an unrevoked right. The right that lasts longest
    comes first, further ones where they fit into CHAIN_RECORDS_MAX."""
    found: dict[bytes, None] = {}
    for right in sorted(authority.rights(person), key=_longest_first):
        longer = found | dict.fromkeys(_chain_of_right(authority, right))
        if len(longer) > CHAIN_RECORDS_MAX:
            break
        found = longer
    return list(found)


def _longest_first(right: "Right") -> tuple[bool, int, bytes]:
    return right.until is not None, -(right.until or 0), right.source


def _chain_of_right(authority: "Authority", right: "Right") -> list[bytes]:
    """From the charter down; each right with what shows that whoever gave it was there and might."""
    links = [_link(authority, right.source)]
    seen = {authority.charter_id}
    step: Right | None = right
    while step is not None and step.source not in seen:
        seen.add(step.source)
        gift = _gift(authority, step)
        links.append(_link(authority, gift.id))
        step = _office_behind(authority, gift)
    links.append(_link(authority, authority.charter_id))
    return [each for link in reversed(links) for each in link]


def _gift(authority: "Authority", right: "Right") -> Record:
    """What a steward wrote to give a right: the grant, or the invitation that the join used."""
    record = authority.records[right.source]
    body = body_of(record)
    return authority.records[body.invitation] if isinstance(body, Join) else record


def _link(authority: "Authority", source: bytes) -> list[bytes]:
    """A record after the certificate of the device that wrote it, and before the join that it cites."""
    record = authority.records[source]
    body = body_of(record)
    shown = authority.certificates.get((record.header.person, record.header.device))
    cited = body.cites if isinstance(body, Grant) and body.cites in authority.records else None
    return [each for each in (shown, source, cited) if each is not None]


def _office_behind(authority: "Authority", gift: Record) -> "Right | None":
    """The steward's right that covers a gift, of the highest level, and of these the longest."""
    standing = authority.persons.get(gift.header.person)
    offices = [
        right
        for right in (() if standing is None else standing.rights)
        if right.level is not None and right.covers_record(gift.header.created, gift.id[:MARK_BYTES])
    ]
    return min(offices, key=lambda right: (right.level or 0, *_longest_first(right)), default=None)
