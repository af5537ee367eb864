"""Which records of a set two linked nodes may both see: the one rule behind comparing and passing on.

specs/04-set-comparison, "Views". Both sides come to the same answer from the same authority set, so
two filtered sets are compared like any other: hub with hub, hub with home, home with home.
"""

from collections.abc import Callable, Iterable, Mapping

from handrail_protocol.authority import Authority
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.authority import Grant, Revocation
from handrail_protocol.handshake.outcome import OpenGroup
from handrail_protocol.kinds import Audience, Role
from handrail_protocol.records import Record

PartyFilter = tuple[frozenset[bytes], ...]
"""A record passes if its author or a recipient is in each of these sets of persons. Empty: all pass."""


def view(
    authority: Authority, audience: int, mine: Iterable[bytes], theirs: Iterable[bytes], at: int
) -> PartyFilter | None:
    """What of this set is compared on a link between persons `mine` and `theirs`; None: nothing.

    Authority: whoever has an unrevoked right, be it expired. All else: members; who rests, her own words to
    the stewards. Of mail and stewards' records a node sees those of its own persons; a hub, and of the latter
    a steward, sees all of them."""
    mine, theirs = frozenset(mine), frozenset(theirs)
    if audience == Audience.AUTHORITY:
        return () if any(map(authority.may_open, theirs)) else None
    if not any(authority.is_member(person, at) for person in theirs):
        rests = any(authority.pause(person, at) and authority.may_open(person) for person in theirs)
        if not rests or audience != Audience.STEWARDS:
            return None
    if audience not in (Audience.MAIL, Audience.STEWARDS):
        return ()
    # Mail of who she was before she lost her words is hers to read.
    return tuple(
        authority.lines(side) for side in (mine, theirs) if not _sees_all(authority, audience, side, at)
    )


def passes(record: Record, filtered: PartyFilter) -> bool:
    parties = (record.header.person, *record.header.recipients)
    return all(not side.isdisjoint(parties) for side in filtered)


def _sees_all(authority: Authority, audience: int, persons: frozenset[bytes], at: int) -> bool:
    roles = {role for person in persons for role in authority.roles(person, at)}
    return Role.HUB in roles or (audience == Audience.STEWARDS and Role.STEWARD in roles)


class Sight:
    """What the other end of one link may see now, by the authority that is known here now.

    `mine`: for each group the persons that this side proved; `authority`: the fold of a group; `shared`:
    what crosses of a group between partners. Asked again
    for each record that leaves: a right may end while records are under way to somebody."""

    def __init__(
        self,
        groups: Iterable[OpenGroup],
        mine: Mapping[bytes, frozenset[bytes]],
        authority: Callable[[bytes], Authority],
        shared: Callable[[OpenGroup, int], Mapping[bytes, Record]] = lambda opened, at: {},
    ) -> None:
        self._groups = {each.group: each for each in groups}
        self._mine, self._authority, self._shared = mine, authority, shared
        self._known: dict[tuple[bytes, int], tuple[Authority, int, PartyFilter | None]] = {}

    def opens(self, group: bytes) -> bool:
        return group in self._groups

    def partners(self, group: bytes) -> OpenGroup | None:
        """The group as it opened, where that was by a pact."""
        opened = self._groups.get(group)
        return None if opened is None or opened.pact is None else opened

    def theirs(self, group: bytes) -> frozenset[bytes]:
        """Persons at the other end whose device there has not been ended."""
        opened, authority = self._groups.get(group), self._authority(group)
        nothing = bytes(32)  # the id of no record: whoever fell, fell for it as well
        peers = () if opened is None else opened.peers
        return frozenset(p.person for p in peers if not authority.held(p.person, p.device, nothing))

    def of(self, group: bytes, audience: int, at: int) -> PartyFilter | None:
        """`view` for the two ends of this link; between partners, the open set and nothing else."""
        if self.partners(group) is not None:
            return () if audience == Audience.OPEN else None
        authority, known = self._authority(group), self._known.get((group, audience))
        if known is not None and known[0] is authority and known[1] == at:
            return known[2]
        mine = self._mine.get(group, frozenset())
        filtered = view(authority, audience, mine, self.theirs(group), at)
        self._known[group, audience] = authority, at, filtered
        return filtered

    def sees(self, record: Record, at: int) -> bool:
        header = record.header
        filtered = self.of(header.group, header.audience, at)
        if filtered is None:
            return self._ends_them(record)
        if (opened := self.partners(header.group)) is not None:
            return record.id in self._shared(opened, at)
        return passes(record, filtered)

    def _ends_them(self, record: Record) -> bool:
        """Whoever was ended is told that, and who goes on as her, and no more: else she would write to a
        group that hears nothing, and could not say that it is wrong."""
        opened, said = self._groups.get(record.header.group), body_of(record)
        if opened is None or not isinstance(said, Revocation | Grant):
            return False
        of = said.target_id if isinstance(said, Revocation) else said.succeeds
        return any(of in (peer.person, peer.device) for peer in opened.peers)

    def has_role(self, group: bytes, role: Role, at: int) -> bool:
        """Whether anybody at the other end has this role."""
        authority = self._authority(group)
        return any(authority.has_role(person, role, at) for person in self.theirs(group))

    def is_author(self, record: Record) -> bool:
        """Whether one of the persons of this side wrote it."""
        return record.header.person in self._mine.get(record.header.group, ())
