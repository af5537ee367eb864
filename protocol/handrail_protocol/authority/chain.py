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
        shown = _Chain(authority)
        if shown.show(right, right.start) and len(found | shown.ids) <= CHAIN_RECORDS_MAX:
            found |= shown.ids
    return list(found)


def _longest_first(right: "Right") -> tuple[bool, int, bytes]:
    return right.until is not None, -(right.until or 0), right.source


class _Chain:
    """From the charter down; each right with what shows that whoever gave it was there and might."""

    def __init__(self, authority: "Authority") -> None:
        self._authority = authority
        self.ids: dict[bytes, None] = {}
        self._shown: set[tuple[bytes, int]] = set()
        self._add(authority.charter_id)

    def show(self, right: "Right", at: int) -> bool:
        """Add what shows that this right covers `at`; False once there is more than a chain may hold.

        A steward's right ends with the office of the one who gave it: where that was renewed in between,
        the renewals are shown, too. Each giver stands a level above, so this comes to an end."""
        if (right.source, at) in self._shown or right.source == self._authority.charter_id:
            return True
        self._shown.add((right.source, at))
        gift = self._gift(right)
        lasts = gift.header.created if right.level is None else max(at, gift.header.created)
        if not all(self.show(office, until) for office, until in self._offices_behind(gift, lasts)):
            return False
        if right.accompanied_by is not None and not self._show_second_steward(gift):
            return False
        self._add(gift.id)
        self._add(right.source)
        return len(self.ids) <= CHAIN_RECORDS_MAX

    def _show_second_steward(self, gift: Record) -> bool:
        """Nobody is accompanied where one steward stood alone: one more whose term covers the gift, the
        longest first, ended since or not."""
        created = gift.header.created
        terms = [
            right
            for person, standing in self._authority.persons.items()
            for right in standing.rights
            if person != gift.header.person and right.level is not None and right.covers(created)
        ]
        return any(self.show(term, created) for term in sorted(terms, key=_longest_first))

    def _gift(self, right: "Right") -> Record:
        """What a steward wrote to give a right: the grant, or the invitation that the join used."""
        record = self._authority.records[right.source]
        body = body_of(record)
        return self._authority.records[body.invitation] if isinstance(body, Join) else record

    def _add(self, source: bytes) -> None:
        """A record after the certificate of the device that wrote it, and before the join that it cites."""
        record = self._authority.records[source]
        body = body_of(record)
        shown = self._authority.certificates.get((record.header.person, record.header.device))
        cited = body.cites if isinstance(body, Grant) and body.cites in self._authority.records else None
        self.ids.update((each, None) for each in (shown, source, cited) if each is not None)

    def _offices_behind(self, gift: Record, lasts: int) -> list[tuple["Right", int]]:
        """The steward's right that covers a gift, of the highest level, and of these the longest; then those
        that follow on it without a gap until `lasts`. Each with the date until which it has to be shown."""
        standing = self._authority.persons.get(gift.header.person)
        offices = [
            right for right in (() if standing is None else standing.rights) if right.level is not None
        ]
        created, mark = gift.header.created, gift.id[:MARK_BYTES]
        covering = [right for right in offices if right.covers_record(created, mark)]
        if not covering:
            return []
        best = min(covering, key=lambda right: (right.level or 0, *_longest_first(right)))
        behind, end = [(best, _last(best, lasts))], best.until
        while end is not None and end <= lasts:
            following = [right for right in offices if right.only is None and _follows(right, best, end)]
            if not following:
                break
            longest = min(following, key=_longest_first)
            behind.append((longest, _last(longest, lasts)))
            end = longest.until
        return behind


def _last(right: "Right", lasts: int) -> int:
    """The last second of a right, `lasts` at the latest."""
    return lasts if right.until is None else min(lasts, right.until - 1)


def _follows(right: "Right", best: "Right", end: int) -> bool:
    """Whether a right begins before `end`, goes on after it, and is of the level of `best` or better."""
    assert right.level is not None
    assert best.level is not None
    return right.level <= best.level and right.start <= end and (right.until is None or right.until > end)
