"""A month in numbers, without persons: counted by a steward's node day by day, and said once to the stewards.

specs/03-groups-and-authority, "Stewards' records". Requests live thirty days, so they are counted while they
stand; who asked is not kept, only a mark of each request, and that until the month is said.
"""

from dataclasses import replace

from handrail_node.desk import Desk
from handrail_node.spaces import Space
from handrail_node.stewarding import say_to_stewards
from handrail_protocol import when
from handrail_protocol.bodies.board import Settled
from handrail_protocol.bodies.stewards import Tally
from handrail_protocol.kinds import Audience, Kind, Role

_MARK_BYTES = 8


def count(desk: Desk, group: bytes) -> None:
    """Count what stands, once a day; and when a month is over, say it to the stewards."""
    authority, now = desk.authority(group), desk.now()
    here = [r for r in desk.household.residents() if authority.has_role(r.id, Role.STEWARD, now)]
    today = when.today(now, desk.zone(group))
    # By a clock that nobody confirmed, a month to come would be over.
    if not here or _kept(desk, group, "day") == today.encode() or not desk.is_sure():
        return
    month, before = today[:7], _month_before(today)
    for each in (before, month):
        _keep(desk, group, each, b"".join(sorted(_marks(desk, group, each))))
    if _kept(desk, group, "said") != before.encode():
        tally = _tally(desk, group, before)
        if _says_something(tally):
            say_to_stewards(desk, here[0], group, Kind.TALLY, tally)
        _keep(desk, group, "said", before.encode())
    _keep(desk, group, "day", today.encode())
    _forget(desk, group, besides={"day", "said", month, before})


def months(desk: Desk, group: bytes) -> list[tuple[Tally, bool]]:
    """Every month that stewards have said, the earliest first, and this one as far as this node knows it;
    with whether it is over. Of several tallies of a month each number is the highest: nobody sees all."""
    said: dict[str, Tally] = {}
    for _, tally in desk.papers.read(group, Kind.TALLY, desk.now()):
        assert isinstance(tally, Tally)
        said[tally.month] = _highest(said.get(tally.month, tally), tally)
    this = when.today(desk.now(), desk.zone(group))[:7]
    done = [(tally, True) for month, tally in sorted(said.items()) if month < this]
    return [*done, (_tally(desk, group, this), False)]


def _highest(one: Tally, other: Tally) -> Tally:
    return replace(
        one,
        requests=max(one.requests, other.requests),
        agreements=max(one.agreements, other.agreements),
        sessions=max(one.sessions, other.sessions),
        minutes=max(one.minutes, other.minutes),
    )


def _says_something(tally: Tally) -> bool:
    return bool(tally.requests or tally.agreements or tally.sessions)


# -- counting -------------------------------------------------------------------------------------------


def _tally(desk: Desk, group: bytes, month: str) -> Tally:
    """Requests and agreements of the whole group; sessions whose envelopes this node holds; the minutes of
    those that its persons may read."""
    storage = desk.replica.storage
    settled = storage.find(group, Audience.MEMBERS, kinds=[Kind.SETTLED])
    agreed = {
        stored.record.said.request
        for stored in settled
        if isinstance(stored.record.said, Settled)
        and _is_of(desk, group, stored.record.header.created, month)
    }
    held = [
        stored.record.id
        for stored in storage.find(group, Audience.MAIL, kinds=[Kind.SESSION])
        if _is_of(desk, group, stored.record.header.created, month)
    ]
    read = desk.own_board(group).sessions
    minutes = sum(read[session].minutes for session in held if session in read)
    return Tally(month, len(_marks(desk, group, month)), len(agreed), len(held), minutes)


def _marks(desk: Desk, group: bytes, month: str) -> set[bytes]:
    """A mark of each request of the month: what was counted before, and what stands now."""
    kept = _kept(desk, group, month)
    marks = {kept[at : at + _MARK_BYTES] for at in range(0, len(kept), _MARK_BYTES)}
    for stored in desk.replica.storage.find(group, Audience.MEMBERS, kinds=[Kind.REQUEST]):
        if _is_of(desk, group, stored.record.header.created, month):
            marks.add(stored.record.id[:_MARK_BYTES])
    return marks


def _is_of(desk: Desk, group: bytes, at: int, month: str) -> bool:
    return when.today(at, desk.zone(group))[:7] == month


def _month_before(day: str) -> str:
    year, month = int(day[:4]), int(day[5:7])
    return f"{year - 1:04}-12" if month == 1 else f"{year:04}-{month - 1:02}"


# -- what is kept until then ------------------------------------------------------------------------------


def _kept(desk: Desk, group: bytes, name: str) -> bytes:
    return desk.locals.get(Space.COUNTED, f"{group.hex()} {name}") or b""


def _keep(desk: Desk, group: bytes, name: str, value: bytes) -> None:
    desk.locals.set(Space.COUNTED, f"{group.hex()} {name}", value)


def _forget(desk: Desk, group: bytes, besides: set[str]) -> None:
    for name, _ in desk.locals.all(Space.COUNTED):
        of, _, what = name.partition(" ")
        if of == group.hex() and what not in besides:
            desk.locals.remove(Space.COUNTED, name)
