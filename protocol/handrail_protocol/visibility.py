"""Which records of a set two linked nodes may both see: the one rule behind comparing and passing on.

specs/04-set-comparison, "Views". Both sides come to the same answer from the same authority set, so
two filtered sets are compared like any other: hub with hub, hub with home, home with home.
"""

from collections.abc import Iterable

from handrail_protocol.authority import Authority
from handrail_protocol.kinds import Audience, Role
from handrail_protocol.records import Record

PartyFilter = tuple[frozenset[bytes], ...]
"""A record passes if its author or a recipient is in each of these sets of persons. Empty: all pass."""


def view(
    authority: Authority, audience: int, mine: Iterable[bytes], theirs: Iterable[bytes], at: int
) -> PartyFilter | None:
    """What of this set is compared on a link between persons `mine` and `theirs`; None: nothing.

    Authority: whoever has an unrevoked right, be it expired. All else: members. Of mail and stewards'
    records a node sees those of its own persons; a hub, and of the latter a steward, sees all of them."""
    mine, theirs = frozenset(mine), frozenset(theirs)
    if audience == Audience.AUTHORITY:
        return () if any(map(authority.may_open, theirs)) else None
    if not any(authority.is_member(person, at) for person in theirs):
        return None
    if audience not in (Audience.MAIL, Audience.STEWARDS):
        return ()
    return tuple(side for side in (mine, theirs) if not _sees_all(authority, audience, side, at))


def passes(record: Record, filtered: PartyFilter) -> bool:
    parties = (record.header.person, *record.header.recipients)
    return all(not side.isdisjoint(parties) for side in filtered)


def _sees_all(authority: Authority, audience: int, persons: frozenset[bytes], at: int) -> bool:
    roles = {role for person in persons for role in authority.roles(person, at)}
    return Role.HUB in roles or (audience == Audience.STEWARDS and Role.STEWARD in roles)
