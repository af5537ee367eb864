"""What happened for a person, told to whoever acts for her: requests, appointments, sessions.

specs/06-help-lifecycle, "Acting for somebody". Nothing is read here that her mandate does not open already.
"""

from handrail_node.desk import Desk
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.bodies.authority import May
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Role
from handrail_protocol.lifecycle.board import AgreementView, Board, Mark
from handrail_protocol.lifecycle.states import AgreementState, RequestState
from handrail_protocol.phrases import date_words
from handrail_protocol.when import day_words, parse_date, slot_at


@verb("summary")
async def summary(desk: Desk, params: Params) -> Answer:
    """For a person of this household, for whoever holds her mandate to read, and for a steward."""
    reader = desk.person(params)
    group = desk.group(params, reader)
    person = desk.member(params.text("person"), group)
    mandate = _why_allowed(desk, group, reader.id, person)
    board, name = desk.board(group), desk.name_of(group, person)
    lines = [*_requests(desk, group, board, person), *_agreements(desk, group, board, person)]
    return {
        "person": person.hex(),
        "name": name,
        "group": group.hex(),
        "until": mandate,
        "next": _next(desk, group, board, person),
        "sentences": lines or [f"Nothing was asked for {name} so far, as far as this node can read."],
    }


def _why_allowed(desk: Desk, group: bytes, reader: bytes, person: bytes) -> str | None:
    """When the mandate ends by which he reads; None: it is her own node, or a steward's."""
    authority, now = desk.authority(group), desk.now()
    if person in desk.household.ids() and person == reader:
        return None
    mandate = authority.may_act(reader, person, May.READ, now)
    if mandate is not None:
        return desk.time(authority.mandates[mandate].body.until)
    if authority.has_role(reader, Role.STEWARD, now) or reader in authority.accompanied_by(person, now):
        return None
    raise LocalError(
        f"You hold no mandate to read for {desk.name_of(group, person)}. She or a steward writes one: "
        f"handrail mandate {reader.hex()[:8]} --may arrange,read --days 90"
    )


def _requests(desk: Desk, group: bytes, board: Board, person: bytes) -> list[str]:
    lines = []
    for view in board.requests.values():
        if view.learner != person or view.body is None:
            continue
        asked = day_words(view.created, desk.zone(group))
        offers = len(board.offers_for(view.id))
        said = {
            RequestState.OPEN: f"it is open, with {offers} offer{'' if offers == 1 else 's'}",
            RequestState.AGREED: "somebody helps with it",
            RequestState.CLOSED: "that is done",
            RequestState.EXPIRED: "nobody took it in time",
        }.get(view.state, "it was taken back")
        asker = desk.name_of(group, view.by)
        by = "" if view.by == person else f", asked by {asker}"
        lines.append(f"On {asked}: “{view.body.goal}”{by}; {said}.")
    return lines


def _agreements(desk: Desk, group: bytes, board: Board, person: bytes) -> list[str]:
    lines = []
    for view in board.agreements.values():
        if view.learner != person:
            continue
        helper, goal = desk.name_of(group, view.helper), view.terms.goal if view.terms else "something"
        state = {
            AgreementState.STANDING: f"{helper} helps her with “{goal}”",
            AgreementState.CLOSING: f"{helper} and she are ending “{goal}”",
            AgreementState.CLOSED: f"“{goal}” with {helper} has ended",
        }.get(view.state, f"“{goal}” with {helper} waits: {' '.join(view.waiting_for)}")
        lines.append(f"{state}.".replace("..", "."))
        lines += _sessions(board, view)
    return lines


def _sessions(board: Board, view: AgreementView) -> list[str]:
    lines = []
    for session in board.sessions_of(view.id):
        if session.log is None:
            continue
        heard = {
            Mark.OWN: "she confirmed it",
            Mark.BY_MANDATE: "confirmed for her, by mandate",
            Mark.BY_VOICE: "confirmed by a steward whom she told",
            None: "not confirmed yet",
        }[session.mark]
        practise = f" Until next time: {session.log.practise}" if session.log.practise else ""
        lines.append(
            f"{date_words(parse_date(session.log.date))}: {session.minutes} minutes; {heard}.{practise}"
        )
    return lines


def _next(desk: Desk, group: bytes, board: Board, person: bytes) -> str | None:
    """The next appointment that was agreed, as the group's clock says it."""
    slots = [
        view.terms.slot
        for view in board.agreements.values()
        if view.learner == person and view.state is AgreementState.STANDING and view.terms and view.terms.slot
    ]
    zone_now = slot_at(desk.now(), desk.zone(group))
    return min((slot for slot in slots if slot >= zone_now), default=None)
