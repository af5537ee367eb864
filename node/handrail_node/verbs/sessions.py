"""Sessions: the helper logs one, the other side confirms it, and then its minutes count.

specs/06-help-lifecycle, "Session", "Confirmation" and "Hours".
"""

from collections.abc import Iterable

from handrail_node.desk import Desk
from handrail_node.opening import IN_SESSIONS, say_opened, to_be_opened
from handrail_node.stopcards import spoken_between, stop_row
from handrail_node.verbs.agreements import party_of, thread_of, write_inside
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol import when
from handrail_protocol.bodies.pair import Confirmed, SessionLog
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Kind
from handrail_protocol.lifecycle.board import SessionView
from handrail_protocol.lifecycle.confirmed import sign_part
from handrail_protocol.lifecycle.states import SessionState
from handrail_protocol.sealing import pair_tag


@verb("log")
async def log(desk: Desk, params: Params) -> Answer:
    """The helper writes down a session; the other side confirms it."""
    group, view = thread_of(desk, params)
    helper = party_of(desk, view, params, view.helper)
    if helper.id != view.helper:
        raise LocalError(
            "A session is logged by the helper; the other side confirms it: handrail confirm SESSION"
        )
    zone = desk.zone(group)
    inner = SessionLog(
        date=when.check_date(params.text("date", when.today(desk.now(), zone)), desk.now(), zone),
        minutes=params.number("minutes", least=1, most=600),
        topics=tuple(desk.topic(group, topic) for topic in params.many("topic", most=16))
        or ((view.terms.topic,) if view.terms else ()),
        worked=desk.clean(params.text("worked", "")),
        practise=desk.clean(params.text("practise", "")),
    )
    session = write_inside(desk, group, view, helper, Kind.SESSION, inner)
    card = stop_row(desk, (inner.worked, inner.practise), spoken_between(desk, group, view))
    return {"session": session.hex(), "stop_card": card}


@verb("sessions")
async def sessions(desk: Desk, params: Params) -> Answer:
    own = desk.persons(params)
    answer: list[dict[str, object]] = []
    for group in desk.groups_of(params):
        board, closed = desk.own_board(group), to_be_opened(desk, group, own, IN_SESSIONS)
        for view in board.sessions.values():
            agreed = board.agreements.get(view.agreement)
            told = () if agreed is None else agreed.readers
            if not params.has("as") or own & {view.helper, view.learner, view.by, *told}:
                spoken = () if agreed is None else spoken_between(desk, group, agreed)
                answer.append(
                    _session_row(desk, group, view)
                    | {"stop_card": _card(desk, view, spoken), "to_open": closed.get(view.id, [])}
                )
    say_opened(desk, desk.groups_of(params), own, IN_SESSIONS, glance=params.flag("glance"))
    return answer


def _card(desk: Desk, view: SessionView, spoken: Iterable[str]) -> dict[str, str] | None:
    return None if view.log is None else stop_row(desk, (view.log.worked, view.log.practise), spoken)


def _session_row(desk: Desk, group: bytes, view: SessionView) -> dict[str, object]:
    log = view.log
    return {
        "id": view.id.hex(),
        "agreement": view.agreement.hex(),
        "helper": view.helper.hex(),
        "helper_name": desk.name_of(group, view.helper),
        "learner": view.learner.hex(),
        "learner_name": desk.name_of(group, view.learner),
        "date": log.date if log else None,
        "minutes": view.minutes,
        "topics": list(log.topics) if log else [],
        "worked": log.worked if log else None,
        "practise": log.practise if log else None,
        "state": view.state.value,
        "confirmed": view.mark.value if view.mark else None,
        "confirmed_by": view.confirmed_by.hex() if view.confirmed_by else None,
        "confirmed_by_name": desk.name_of(group, view.confirmed_by) if view.confirmed_by else None,
        "group": group.hex(),
        "held_by": desk.held_by(group, view.id),
    }


@verb("confirm")
async def confirm(desk: Desk, params: Params) -> Answer:
    """By the learner, by who holds her mandate, or by a steward who heard it from her."""
    by_id = {
        view.id: (group, view)
        for group in desk.groups_of(params)
        for view in desk.own_board(group).sessions.values()
    }
    group, session = by_id[desk.by_prefix(params.text("session"), by_id, "session")]
    if session.state is SessionState.CONFIRMED:
        raise LocalError("That session is confirmed already.")
    view = desk.own_board(group).agreements.get(session.agreement)
    if view is None and session.log is not None:
        raise LocalError("The agreement of that session is over, and with it the time to confirm.")
    if view is None or session.log is None:
        raise LocalError("The agreement of that session can't be read here; another device has to confirm.")
    writer = party_of(desk, view, params, view.by, view.learner)
    if writer.id == view.helper:
        raise LocalError("A session is confirmed by the other side, never by the helper.")
    thread_key = desk.correspondence.thread_key(view.id)
    if thread_key is None:
        raise LocalError("The agreement of that session can't be read here; another device has to confirm.")
    tag, month, minutes = pair_tag(thread_key), session.log.date[:7], session.log.minutes
    signature = sign_part(writer.author.key, tag, view.helper, month, minutes)
    inner = Confirmed(session.id, tag, month, minutes, signature)
    return {"confirmation": write_inside(desk, group, view, writer, Kind.CONFIRMATION, inner).hex()}


@verb("hours")
async def hours(desk: Desk, params: Params) -> Answer:
    """Minutes helped by the persons of this household; the reported ones are those not confirmed yet."""
    own = desk.persons(params)
    rows = [
        (group, view)
        for group in desk.groups_of(params)
        for view in desk.own_board(group).sessions.values()
        if view.helper in own
    ]
    totals = {state: sum(view.minutes for _, view in rows if view.state is state) for state in SessionState}
    return {
        "confirmed_minutes": totals[SessionState.CONFIRMED],
        "reported_minutes": totals[SessionState.REPORTED],
        "rows": [_session_row(desk, group, view) for group, view in rows],
    }
