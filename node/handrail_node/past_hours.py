"""Keeps what hours need of agreements that go before them: between whom they were, and what opens them.

specs/06-help-lifecycle, "Hours". An agreement lives for a year, its hours for three. Nothing else of it
stays: no goal, no place, no word from inside; and nothing stays longer than the hours.
"""

from collections.abc import Collection, Iterator

from handrail_node.desk import Desk
from handrail_node.ports import Locals
from handrail_node.spaces import Space
from handrail_protocol.admission import State
from handrail_protocol.bodies.pair import Agreement, Sealed
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle.board import AgreementView
from handrail_protocol.lifecycle.former import Former
from handrail_protocol.limits import DAY, RECIPIENTS_MAX, SECONDS_MAX
from handrail_protocol.records import Record
from handrail_protocol.replica import Arrival
from handrail_protocol.shapes import at, key, many, read, shaped, uint, write

# Hours may be on their way still, from a computer that was off when the agreement went.
_WAITED_FOR = 30 * DAY


@shaped
class _Kept:
    """One agreement; `two`: helper and learner, nobody where it was taken back."""

    group: bytes = at(key)
    author: bytes = at(key)
    two: tuple[bytes, ...] = at(many(key, 2))
    told: tuple[bytes, ...] = at(many(key, RECIPIENTS_MAX + 1, 1))
    expires: int = at(uint(SECONDS_MAX))


def formers(locals: Locals, group: bytes) -> Iterator[Former]:
    """What is kept here of the agreements of a group."""
    for name, value in locals.all(Space.HOURS):
        kept = read(_Kept, value)
        if kept.group == group:
            two = (kept.two[0], kept.two[1]) if len(kept.two) == 2 else None
            yield Former(bytes.fromhex(name), kept.author, two, frozenset(kept.told), kept.expires)


def collect(desk: Desk, now: int) -> list[Arrival]:
    """Delete what has expired, and keep of agreements what their hours need; says what moved thereby."""
    if not desk.replica.storage.expired(now):
        return []
    with desk.replica.transaction():
        for agreement, value in worth_keeping(desk, desk.household.ids()):
            thread_key = desk.correspondence.thread_key(agreement)
            if thread_key is not None:
                desk.locals.set(Space.THREAD_KEY, agreement.hex(), thread_key)
                desk.locals.set(Space.HOURS, agreement.hex(), value)
        moved = desk.replica.collect(now)
    desk.correspondence.forget()
    return moved


def worth_keeping(desk: Desk, own: Collection[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Of each agreement of these persons that stands, stood, or was taken back and left hours: its id, and
    what is to be kept.

    Not only of what goes today: what made it stand, a proposal, goes before it."""
    for group in desk.groups():
        if not (found := list(_agreements(desk, group, own))):
            continue
        board = desk.own_board(group)
        under = {view.agreement for view in board.sessions.values()}
        for record in found:
            two = _two(record, board.agreements.get(record.id), has_hours=record.id in under)
            if not two and desk.locals.get(Space.THREAD_KEY, record.id.hex()) is None:
                continue  # who took it back does not read on in it
            if two is not None:
                header = record.header
                told = (header.person, *header.recipients)
                yield record.id, write(_Kept(group, header.person, two, told, header.expires or 0))


def kept_before(desk: Desk, own: Collection[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """The same of agreements of theirs that are gone."""
    for name, value in desk.locals.all(Space.HOURS):
        kept = read(_Kept, value)
        if not desk.authority(kept.group).lines(frozenset(own)).isdisjoint(kept.told):
            yield bytes.fromhex(name), value


def _agreements(desk: Desk, group: bytes, own: Collection[bytes]) -> Iterator[Record]:
    parties = desk.authority(group).lines(frozenset(own))
    for stored in desk.replica.storage.find(group, Audience.MAIL, kinds=[Kind.AGREEMENT], parties=parties):
        yield stored.record


def _two(record: Record, view: AgreementView | None, *, has_hours: bool) -> tuple[bytes, ...] | None:
    """Helper and learner as the agreement names them, nobody where it was taken back; None: no hours count
    under it, or none will come any more."""
    said = record.said
    if isinstance(said, Agreement):
        counts = view is not None and view.stood and (has_hours or not view.endings)
        return (said.helper, said.learner) if counts else None
    return () if has_hours else None


def tidy(desk: Desk) -> frozenset[str]:
    """Forget what no hours need any more; says of which agreements something is kept."""
    stays = set[str]()
    for group in desk.replica.storage.groups():
        if kept := list(formers(desk.locals, group)):
            under = with_hours(desk, group)
            needed = {each.agreement for each in kept if _is_needed(desk, each, each.agreement in under)}
            for each in kept:
                if each.agreement not in needed:
                    desk.locals.remove(Space.HOURS, each.agreement.hex())
            stays.update(each.hex() for each in needed)
    return frozenset(stays)


def _is_needed(desk: Desk, former: Former, has_hours: bool) -> bool:
    stored = desk.replica.storage.get(former.agreement)
    if stored is not None:
        taken_back = stored.record.body is None and former.between is not None
        return stored.state is State.IN_SET and not taken_back
    gone_for = desk.now() - former.expires
    return gone_for >= 0 and (has_hours or gone_for < _WAITED_FOR)


def with_hours(desk: Desk, group: bytes) -> frozenset[bytes]:
    """The agreements under which a session of this household is here that nobody took back."""
    parties = desk.authority(group).lines(desk.household.ids())
    found = desk.replica.storage.find(group, Audience.MAIL, kinds=[Kind.SESSION], parties=parties)
    bodies = (stored.record.said for stored in found)
    return frozenset(body.agreement for body in bodies if isinstance(body, Sealed))


def forget(desk: Desk, person: bytes) -> None:
    """What is kept of agreements of who erases herself, where nobody else of this household was told."""
    others = desk.household.ids() - {person}
    for group in desk.replica.storage.groups():
        line = desk.authority(group).lines(frozenset({person}))
        stay = desk.authority(group).lines(others)
        for each in list(formers(desk.locals, group)):
            if each.told & line and not each.told & stay:
                desk.locals.remove(Space.HOURS, each.agreement.hex())
                desk.locals.remove(Space.THREAD_KEY, each.agreement.hex())
    desk.correspondence.forget()
