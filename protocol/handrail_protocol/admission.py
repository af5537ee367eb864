"""Which set or room a record belongs to: one list of conditions, asked in one order.

specs/01-records, "States". Authority records are placed by the fold that read them; all others by
what that fold says of their author. Nothing here looks at text: what is said never decides whether
it belongs to a set.
"""

from collections.abc import Iterable

from handrail_protocol.authority import Authority
from handrail_protocol.authority.places import IN_SET, Place, State
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.authority import May
from handrail_protocol.bodies.pair import Agreement, Withdrawal
from handrail_protocol.kinds import Audience, Class, Kind, Role, Writer, class_of, row_of
from handrail_protocol.limits import CLOCK_SKEW_MAX, FORK_KEPT
from handrail_protocol.records import Header, Record

__all__ = ["Place", "State", "belongs_in_fork", "place", "withdraws"]

_AUTHORITY_CLASSES = (Class.LASTING, Class.TERMS, Class.SHORT)
# What a row's writer asks of a person's roles; None: any role will do.
_ROLE_ASKED = {Writer.HELPER: Role.HELPER, Writer.STEWARD: Role.STEWARD, Writer.HUB: Role.HUB}


def place(record: Record, authority: Authority | None, now: int) -> Place:
    """Where a record whose signature holds belongs. The first of these that fits:

    refused: an authority record without its body, or whose body is not of its kind's shape (elsewhere such
    a body is carried and never shown). Parked: created further ahead than a clock may err. Then, of
    authority records, what the fold says. Waiting: the group's authority is not known. Held: the author or
    the device was ended, or the right that it was written under, or the author was suspended until after its
    date, and it is not among what stays. Waiting:
    the device has shown no certificate; no right covers the date; the role that its kind asks for is
    lacking; the device has written more than its quota; somebody who is accompanied would be alone with it.
    In its set.

    The fork (`belongs_in_fork`) is asked by whoever holds the set."""
    header = record.header
    unreadable = _why_unreadable(record)
    if unreadable:
        return Place(State.REFUSED, unreadable)
    if header.created > now + CLOCK_SKEW_MAX:
        return Place(State.PARKED, "its date lies in the future")
    if authority is None or authority.charter is None:
        return Place(State.WAITING, "the group's charter is not here yet")
    if header.group != authority.group:
        return Place(State.WAITING, "the authority of another group was asked")
    if header.audience == Audience.AUTHORITY:
        return authority.places.get(record.id, Place(State.WAITING, "the fold has not read it yet"))
    return _place_by_author(record, authority)


def _why_unreadable(record: Record) -> str:
    kind = record.header.kind
    if class_of(kind) not in _AUTHORITY_CLASSES:
        return ""
    if record.body is None:
        return "an authority record without its body"
    return "" if body_of(record) is not None else "an authority record whose body cannot be read"


def _place_by_author(record: Record, authority: Authority) -> Place:
    header = record.header
    person, device = header.person, header.device
    if authority.held(person, device, record.id):
        return Place(State.HELD, "its author or the device was ended, and it is not among what stays")
    # Who freezes her, or makes her rest, silences nobody: what worries her still reaches two stewards.
    if header.kind != Kind.REPORT and authority.rests(person, header.created, record.id):
        return Place(State.HELD, "its author was suspended past its date, and it is not among what stays")
    roles = authority.writer_roles(person, header.created, record.id)
    if not roles and authority.covering_ended(person, header.created):
        return Place(State.HELD, "the right it was written under was ended, and it is not among what stays")
    if not authority.is_certified(person, device):
        return Place(State.WAITING, "its device has shown no certificate of its person's")
    asked = _role_asked(header)
    if not roles:
        return Place(State.WAITING, "nothing here gives its author a right at its date")
    if asked is not None and asked not in roles:
        return Place(State.WAITING, f"its kind asks for the role {asked.name.lower()}")
    if header.seq >= authority.quota(person, header.created):
        return Place(State.WAITING, "its device has written more than a person can")
    alone = _why_alone(header, authority)
    return Place(State.WAITING, alone) if alone else IN_SET


def _why_alone(header: Header, authority: Authority) -> str:
    """Why somebody who is accompanied may not say, or be told, this: nothing of hers stands on the board,
    and every letter from or to her names one of those who read along. Headers and the fold say it, so a
    node that can read none of it keeps the rule as well."""
    at, author = header.created, header.person
    if header.audience in (Audience.MEMBERS, Audience.OPEN):
        return _ON_THE_BOARD if authority.is_accompanied(author, at) else ""
    if header.audience != Audience.MAIL:
        return ""
    parties = {author, *header.recipients}
    for party in parties:
        if not authority.ever(party):
            return _TO_NOBODY
        readers = authority.readers_of(party, at)
        if readers is not None and not readers & parties:
            return _NOBODY_ALONG
    return ""


_ON_THE_BOARD = "somebody who is accompanied says nothing on the board"
_TO_NOBODY = "a letter names somebody to whom nothing here gives a right"
_NOBODY_ALONG = "a letter from or to somebody who is accompanied names nobody who reads along"


def _role_asked(header: Header) -> Role | None:
    row = row_of(header.kind)
    return None if row is None else _ROLE_ASKED.get(row.writer)


def belongs_in_fork(record_id: bytes, others: Iterable[bytes]) -> bool:
    """Of authorised records that share set, device and seq only the lowest ids belong: the proof of a fork,
    and its bound. Not asked of authority records: the fold has done it."""
    return sum(other < record_id for other in set(others)) < FORK_KEPT


def withdraws(withdrawal: Record, target: Record, authority: Authority) -> bool:
    """Whether this withdrawal, which is in its set, drops the body of this target.

    Unless: it names the target, in the target's group and set, and expires with it; the target is
    neither an authority record nor a withdrawal; in mail it names at least the target's recipients;
    and its person is the target's own, who may still speak of it, or one for whom she asked or agreed, or in
    members and open a steward.

    Headers and the fold answer all of this: a node that has the target without its body has to agree."""
    asked, meant = withdrawal.header, target.header
    body = body_of(withdrawal) if asked.kind == Kind.WITHDRAWAL else None
    if not isinstance(body, Withdrawal) or body.target != target.id:
        return False
    if (asked.group, asked.audience, asked.expires) != (meant.group, meant.audience, meant.expires):
        return False
    if class_of(meant.kind) in (*_AUTHORITY_CLASSES, Class.WITHDRAWAL):
        return False
    if asked.audience == Audience.MAIL and not set(meant.recipients) <= set(asked.recipients):
        return False
    if asked.person == meant.person and not speaks_no_longer(target, authority, asked.created):
        return True
    if _is_for(asked.person, target, authority):
        return True
    roles = authority.writer_roles(asked.person, asked.created, withdrawal.id)
    return asked.audience in (Audience.MEMBERS, Audience.OPEN) and Role.STEWARD in roles


def _is_for(person: bytes, target: Record, authority: Authority) -> bool:
    """Whether this was asked or agreed for `person`. A request names her in its header. An agreement is told
    to her, and nobody agrees for another without a mandate; its body, where it is here, says who learns. A
    mandate alone is no sign of it: anybody can give one to anybody."""
    header, body = target.header, target.said
    if header.kind == Kind.REQUEST:
        return person in header.recipients
    if header.kind != Kind.AGREEMENT or person not in header.recipients:
        return False
    if isinstance(body, Agreement) and body.learner != person:
        return False
    return authority.may_act(header.person, person, May.ARRANGE, header.created) is not None


def speaks_no_longer(target: Record, authority: Authority, at: int) -> bool:
    """Whether its author may have asked, agreed or confirmed it for another, under a mandate that is over at
    `at`: then it is that other's to take back. Whom its header names it may have been for, whatever its body
    says, which not every node has."""
    header = target.header
    if header.kind not in (Kind.REQUEST, Kind.AGREEMENT, Kind.CONFIRMATION):
        return False
    return any(
        authority.may_act(header.person, each, May.ARRANGE, header.created) is not None
        and authority.acted_once(header.person, each, at, May.ARRANGE)
        for each in header.recipients
    )
