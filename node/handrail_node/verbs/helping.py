"""Helping: offers and agreements, notes, sessions and confirmations, chemistry, closing, hours.

specs/06-help-lifecycle. Every verb writes one record of the life of a request, or reads the board.
"""

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.spaces import Space
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol import when
from handrail_protocol.bodies.authority import May
from handrail_protocol.bodies.board import Settled
from handrail_protocol.bodies.pair import (
    Agreement,
    Chemistry,
    ChemistryWord,
    ClosingWord,
    Confirmed,
    NoteText,
    Offer,
    SessionLog,
    Terms,
)
from handrail_protocol.errors import LocalError
from handrail_protocol.keys import signing_input
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.lifecycle.board import AgreementView, OfferView, RequestView, SessionView
from handrail_protocol.lifecycle.states import AgreementState, OfferState, RequestState, SessionState
from handrail_protocol.limits import THREAD_SLOTS_MAX
from handrail_protocol.sealing import SUITE_HPKE, body_context, pair_tag, seal_body, seal_slots
from handrail_protocol.shapes import Shaped
from handrail_protocol.vocabulary import Way, way_named

# -- offers ---------------------------------------------------------------------------------------


@verb("accept")
async def accept(desk: Desk, params: Params) -> Answer:
    """A helper's signature under a request; the asker's node answers with an agreement."""
    group, request = desk.find_request(params)
    helper = desk.person(params)
    if request.state is not RequestState.OPEN:
        raise LocalError(f"That request is {request.state.value} by now. Others wait: handrail requests")
    if helper.id in (request.by, request.learner):
        raise LocalError("That is your own request; somebody else has to accept it.")
    if not desk.authority(group).has_role(helper.id, Role.HELPER, desk.now()):
        raise LocalError(
            "You are no helper in this group yet. Ask a steward: handrail grant PERSON --role helper"
        )
    zone = desk.zone(group)
    slots = tuple(when.check_slot(slot, zone) for slot in params.many("slot"))
    body = Offer(desk.salt(), request.id, slots)
    record = desk.say(helper, group, Kind.OFFER, body, Audience.MAIL, recipients=[request.by])
    return {"offer": record.id.hex(), "request": request.id.hex()}


@verb("decline")
async def decline(desk: Desk, params: Params) -> Answer:
    """Local and without blame: nobody else learns of it."""
    group, request = desk.find_request(params)
    desk.put_aside(Space.DECLINED, request.id)
    desk.tell("request", group=group.hex(), id=request.id.hex())
    return {"request": request.id.hex(), "declined": True}


@verb("later")
async def later(desk: Desk, params: Params) -> Answer:
    """Put a request off until tomorrow, on this node only."""
    group, request = desk.find_request(params)
    desk.put_aside(Space.LATER, request.id)
    desk.tell("request", group=group.hex(), id=request.id.hex())
    return {"request": request.id.hex(), "later": True}


@verb("offers")
async def offers(desk: Desk, params: Params) -> Answer:
    own = desk.household.ids()
    answer = []
    for group in desk.groups_of(params):
        board = desk.board(group)
        for offer in board.offers.values():
            request = board.requests.get(offer.request or b"")
            if offer.helper in own or (request is not None and own & {request.by, request.learner}):
                answer.append(_offer_row(desk, group, offer))
    return answer


def _offer_row(desk: Desk, group: bytes, offer: OfferView) -> dict[str, object]:
    return {
        "id": offer.id.hex(),
        "request": offer.request.hex() if offer.request else None,
        "helper": offer.helper.hex(),
        "name": desk.name_of(group, offer.helper),
        "slots": list(offer.slots),
        "state": offer.state.value,
        "group": group.hex(),
        "held_by": desk.held_by(group, offer.id),
    }


# -- the agreement --------------------------------------------------------------------------------


@verb("choose")
async def choose(desk: Desk, params: Params) -> Answer:
    """The asker's signature under an offer: now the two have an agreement."""
    by_id = {
        offer.id: (group, offer) for group in desk.groups() for offer in desk.board(group).offers.values()
    }
    group, offer = by_id[desk.by_prefix(params.text("offer"), by_id, "offer")]
    way = params.optional("way")
    return choose_offer(
        desk, group, offer, way=way, slot=params.optional("slot"), wanted_as=params.optional("as")
    )


def choose_offer(
    desk: Desk,
    group: bytes,
    offer: OfferView,
    *,
    way: str | None = None,
    slot: str | None = None,
    wanted_as: str | None = None,
) -> dict[str, str]:
    """Write the agreement and retire the request on the board; refuses what is no longer open."""
    board = desk.board(group)
    request = board.requests.get(offer.request or b"")
    if request is None or request.body is None:
        raise LocalError("The request of that offer is not here, or was withdrawn.")
    asker = _asker(desk, group, request, wanted_as)
    if request.state is not RequestState.OPEN:
        raise LocalError(f"That request is {request.state.value} by now; nothing more can be chosen for it.")
    if offer.state is not OfferState.WAITING:
        raise LocalError(f"That offer is {offer.state.value} by now. Look at the others: handrail offers")
    private = desk.private_text(request.id)
    terms = Terms(
        topic=request.body.topic,
        goal=request.body.goal,
        done_when=request.body.done_when,
        sessions=request.body.sessions,
        minutes=request.body.minutes,
        way=_way(desk, group, request, offer.helper, way),
        slot=_slot(offer, slot),
        private=private,
    )
    record = _agree(desk, group, asker, request, offer, terms)
    settled = Settled(desk.salt(), request.id, record)
    desk.say(asker, group, Kind.SETTLED, settled, Audience.MEMBERS)
    return {"agreement": record.hex(), "request": request.id.hex(), "helper": offer.helper.hex()}


def _asker(desk: Desk, group: bytes, request: RequestView, wanted: str | None) -> Resident:
    """Who may choose: the asker, the one asked for, or who holds a mandate for her."""
    if wanted is None:
        for person in (request.by, request.learner):
            resident = desk.household.find(person)
            if resident is not None:
                return resident
    resident = desk.household.choose(wanted)
    authority = desk.authority(group)
    if resident.id not in (request.by, request.learner) and not authority.may_act(
        resident.id, request.learner, May.ARRANGE, desk.now()
    ):
        raise LocalError("Only who asked, the person asked for, or somebody with her mandate can choose.")
    return resident


def _way(desk: Desk, group: bytes, request: RequestView, helper: bytes, wanted: str | None) -> Way:
    """How they meet: what both can, within what the group trusts this helper with."""
    assert request.body is not None
    reach = desk.authority(group).reach(helper, desk.now())
    card = desk.board(group).cards.get(helper)
    possible = [
        Way(each)
        for each in request.body.ways
        if reach.allows(Way(each)) and (card is None or each in card.card.ways)
    ]
    if wanted is not None:
        way = way_named(wanted)
        if way not in possible:
            words = ", ".join(each.word for each in possible) or "none"
            raise LocalError(f"These two can't meet that way. Possible: {words}.")
        assert way is not None
        return way
    if not possible:
        raise LocalError(
            "No way of meeting fits this helper. A steward can raise it: "
            "handrail grant PERSON --role helper --reach video"
        )
    return possible[0]


def _slot(offer: OfferView, wanted: str | None) -> str:
    if wanted is None:
        return offer.slots[0] if offer.slots else ""
    if wanted not in offer.slots:
        raise LocalError("That time was not offered. Offered: " + (", ".join(offer.slots) or "none"))
    return wanted


def _agree(
    desk: Desk, group: bytes, asker: Resident, request: RequestView, offer: OfferView, terms: Terms
) -> bytes:
    """Seal a new thread key to the devices of both sides, and the terms under it."""
    authority = desk.authority(group)
    persons = {offer.helper, request.learner, asker.id, request.by}
    locks = authority.locks
    readers = [
        (device, locks[device].public)
        for person in sorted(persons)
        for device in authority.devices_of(person)
        if device in locks
    ]
    if not any(device in locks for device in authority.devices_of(offer.helper)):
        raise LocalError("That helper's device has not shown up completely yet. Try again in a minute.")
    own = [each for each in readers if each[0] == asker.device]
    readers = own + [each for each in readers if each not in own][: THREAD_SLOTS_MAX - len(own)]
    thread_key, salt = desk.chance(32), desk.salt()
    context = body_context(Kind.AGREEMENT, group, asker.device)
    body = Agreement(
        salt=salt,
        request=request.id,
        offer=offer.id,
        helper=offer.helper,
        learner=request.learner,
        suite=SUITE_HPKE,
        slots=seal_slots(asker.sealer, thread_key, readers, group=group, author=asker.device, salt=salt),
        sealed=seal_body(thread_key, terms, salt=salt, context=context),
    )
    recipients = persons - {asker.id}
    return desk.say(asker, group, Kind.AGREEMENT, body, Audience.MAIL, recipients=recipients).id


@verb("agreements")
async def agreements(desk: Desk, params: Params) -> Answer:
    return [
        _agreement_row(desk, group, view)
        for group in desk.groups_of(params)
        for view in desk.board(group).agreements.values()
    ]


def _agreement_row(desk: Desk, group: bytes, view: AgreementView) -> dict[str, object]:
    terms = view.terms
    return {
        "id": view.id.hex(),
        "request": view.request.hex(),
        "learner": view.learner.hex(),
        "learner_name": desk.name_of(group, view.learner),
        "helper": view.helper.hex(),
        "helper_name": desk.name_of(group, view.helper),
        "by": view.by.hex(),
        "goal": terms.goal if terms else None,
        "done_when": terms.done_when if terms else None,
        "topic": terms.topic if terms else None,
        "way": Way(terms.way).word if terms else None,
        "slot": terms.slot if terms else None,
        "commitment": when.commitment_words(terms.sessions, terms.minutes) if terms else None,
        "state": view.state.value,
        "waiting_for": list(view.waiting_for),
        "words": list(view.words) if view.words else [],
        "private": terms.private if terms else None,
        "notes": [
            {
                "from": note.by.hex(),
                "name": desk.name_of(group, note.by),
                "text": note.text,
                "at": desk.time(note.at),
            }
            for note in view.notes
        ],
        "chemistry_due": [person.hex() for person in view.chemistry_due],
        "created": desk.time(view.created),
        "group": group.hex(),
        "held_by": desk.held_by(group, view.id),
    }


# -- inside an agreement --------------------------------------------------------------------------


def _thread(desk: Desk, params: Params) -> tuple[bytes, AgreementView]:
    by_id = {
        view.id: (group, view) for group in desk.groups() for view in desk.board(group).agreements.values()
    }
    group, view = by_id[desk.by_prefix(params.text("agreement"), by_id, "agreement")]
    if view.state not in (AgreementState.STANDING, AgreementState.CLOSING):
        raise LocalError(f"That agreement is {view.state.value}; nothing more is written in it.")
    return group, view


def _party(desk: Desk, view: AgreementView, params: Params, *first: bytes) -> Resident:
    """Who speaks in this thread: `--as`, else the person of this household whom it concerns first."""
    wanted = params.optional("as")
    if wanted is not None:
        return desk.household.choose(wanted)
    for person in (*first, view.helper, view.learner, view.by):
        resident = desk.household.find(person)
        if resident is not None:
            return resident
    return desk.household.choose(None)


def _write(
    desk: Desk,
    group: bytes,
    view: AgreementView,
    writer: Resident,
    kind: Kind,
    inner: Shaped,
    recipients: set[bytes] | None = None,
) -> bytes:
    body = desk.correspondence.seal(kind, group, view.id, inner, desk.salt(), writer.device)
    others = set(view.readers) | {view.helper, view.learner, view.by}
    to = others - {writer.id} if recipients is None else recipients
    return desk.say(writer, group, kind, body, Audience.MAIL, recipients=to).id


@verb("note")
async def note(desk: Desk, params: Params) -> Answer:
    group, view = _thread(desk, params)
    text = desk.clean(params.text("text"))
    if not text.strip():
        raise LocalError("A note needs some words.")
    writer = _party(desk, view, params)
    return {"record": _write(desk, group, view, writer, Kind.NOTE, NoteText(text)).hex()}


@verb("log")
async def log(desk: Desk, params: Params) -> Answer:
    """The helper writes down a session; the other side confirms it."""
    group, view = _thread(desk, params)
    helper = _party(desk, view, params, view.helper)
    if helper.id != view.helper:
        raise LocalError(
            "A session is logged by the helper; the other side confirms it: handrail confirm SESSION"
        )
    zone = desk.zone(group)
    inner = SessionLog(
        date=when.check_date(params.text("date", when.today(desk.now(), zone)), desk.now(), zone),
        minutes=params.number("minutes", least=1, most=600),
        topics=tuple(desk.topic(group, topic) for topic in params.many("topic"))
        or ((view.terms.topic,) if view.terms else ()),
        worked=desk.clean(params.text("worked", "")),
        practise=desk.clean(params.text("practise", "")),
    )
    return {"session": _write(desk, group, view, helper, Kind.SESSION, inner).hex()}


@verb("sessions")
async def sessions(desk: Desk, params: Params) -> Answer:
    return [
        _session_row(desk, group, view)
        for group in desk.groups_of(params)
        for view in desk.board(group).sessions.values()
    ]


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
        "group": group.hex(),
        "held_by": desk.held_by(group, view.id),
    }


@verb("confirm")
async def confirm(desk: Desk, params: Params) -> Answer:
    """By the learner, by who holds her mandate, or by a steward who heard it from her."""
    by_id = {
        view.id: (group, view) for group in desk.groups() for view in desk.board(group).sessions.values()
    }
    group, session = by_id[desk.by_prefix(params.text("session"), by_id, "session")]
    if session.state is SessionState.CONFIRMED:
        raise LocalError("That session is confirmed already.")
    view = desk.board(group).agreements.get(session.agreement)
    if view is None or session.log is None:
        raise LocalError("The agreement of that session can't be read here; another device has to confirm.")
    writer = _party(desk, view, params, view.by, view.learner)
    if writer.id == view.helper:
        raise LocalError("A session is confirmed by the other side, never by the helper.")
    thread_key = desk.correspondence.thread_key(view.id)
    if thread_key is None:
        raise LocalError("The agreement of that session can't be read here; another device has to confirm.")
    tag, month, minutes = pair_tag(thread_key), session.log.date[:7], session.log.minutes
    part = signing_input("confirmed part", tag, view.helper, month.encode(), minutes.to_bytes(4, "big"))
    inner = Confirmed(session.id, tag, month, minutes, writer.author.key.sign(part))
    return {"confirmation": _write(desk, group, view, writer, Kind.CONFIRMATION, inner).hex()}


@verb("chemistry")
async def chemistry(desk: Desk, params: Params) -> Answer:
    """Carry on, another helper, or stop kindly; "another" is said to oneself alone."""
    group, view = _thread(desk, params)
    words = {word.name.lower().replace("_", "-"): word for word in Chemistry}
    word = words.get(params.text("word"))
    if word is None:
        raise LocalError("Say one of: " + ", ".join(words))
    writer = _party(desk, view, params)
    recipients = {writer.id} if word is Chemistry.ANOTHER else None
    record = _write(desk, group, view, writer, Kind.CHEMISTRY, ChemistryWord(word), recipients)
    return {"record": record.hex(), "said": params.text("word")}


@verb("close")
async def close(desk: Desk, params: Params) -> Answer:
    """End an agreement with thanks; the other side closes it too."""
    group, view = _thread(desk, params)
    writer = _party(desk, view, params)
    inner = ClosingWord(desk.clean(params.text("words", "")))
    return {"record": _write(desk, group, view, writer, Kind.CLOSING, inner).hex()}


@verb("hours")
async def hours(desk: Desk, params: Params) -> Answer:
    """Minutes helped by the persons of this household; the reported ones are those not confirmed yet."""
    own = desk.household.ids()
    rows = [
        (group, view)
        for group in desk.groups_of(params)
        for view in desk.board(group).sessions.values()
        if view.helper in own
    ]
    totals = {state: sum(view.minutes for _, view in rows if view.state is state) for state in SessionState}
    return {
        "confirmed_minutes": totals[SessionState.CONFIRMED],
        "reported_minutes": totals[SessionState.REPORTED],
        "rows": [_session_row(desk, group, view) for group, view in rows],
    }
