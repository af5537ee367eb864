"""Choosing: the asker's signature under an offer, with the thread key for both sides inside.

specs/06-help-lifecycle, "Choosing" and "Agreement". Asked for by a person, or by housekeeping where
the request says that the first offer is taken.
"""

from dataclasses import dataclass
from functools import partial

from handrail_node.accompanying import as_far_as_it_fits, companions, with_readers
from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_node.watch import why_nothing_new
from handrail_protocol import when
from handrail_protocol.bodies.authority import May
from handrail_protocol.bodies.board import Settled
from handrail_protocol.bodies.pair import Agreement, Terms
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle.board import OfferView, RequestView
from handrail_protocol.lifecycle.past import is_beyond_room
from handrail_protocol.lifecycle.states import OfferState, RequestState
from handrail_protocol.limits import THREAD_SLOTS_MAX
from handrail_protocol.sealing import SUITE_HPKE, body_context, seal_body, seal_slots
from handrail_protocol.vocabulary import Way, way_named
from handrail_protocol.vocabulary import choose as choose_word


@verb("choose")
async def choose(desk: Desk, params: Params) -> Answer:
    """The asker's signature under an offer: now the two have an agreement."""
    by_id = {
        offer.id: (group, offer)
        for group in desk.groups_of(params)
        for offer in desk.own_board(group).offers.values()
    }
    group, offer = by_id[desk.by_prefix(params.text("offer"), by_id, "offer")]
    way = params.optional("way")
    wanted = Wanted(way, params.optional("slot"), params.optional("place"), params.optional("as"))
    return choose_offer(desk, group, offer, wanted)


@dataclass(frozen=True)
class Wanted:
    """What the asker said beside the offer; None: what suits both."""

    way: str | None = None
    slot: str | None = None
    place: str | None = None
    who: str | None = None


NOTHING_SAID = Wanted()


def choose_offer(
    desk: Desk, group: bytes, offer: OfferView, wanted: Wanted = NOTHING_SAID
) -> dict[str, object]:
    """Write the agreement and retire the request on the board; refuses what is no longer open."""
    board = desk.own_board(group)
    request = board.requests.get(offer.request or b"")
    if request is None or request.body is None:
        raise LocalError(
            "The request of that offer is not here, or was withdrawn. What is open: handrail requests"
        )
    asker = _asker(desk, group, request, wanted.who)
    if request.state is not RequestState.OPEN:
        raise LocalError(f"That request is {request.state.value} by now; nothing more can be chosen for it.")
    if offer.state is not OfferState.WAITING:
        raise LocalError(f"That offer is {offer.state.value} by now. Look at the others: handrail offers")
    if is_beyond_room(board, offer):
        raise LocalError(
            f"{desk.name_of(group, offer.helper)} offered that before being chosen for something else, and "
            "has no more room now. A new offer can be chosen: talk to each other. "
            "Or look at the others: handrail offers"
        )
    private = desk.private_text(request.id)
    way = _way(desk, group, request, offer, wanted.way)
    _must_be_watched(desk, group, way)
    terms = Terms(
        topic=request.body.topic,
        goal=request.body.goal,
        done_when=request.body.done_when,
        sessions=request.body.sessions,
        minutes=request.body.minutes,
        way=way,
        slot=_slot(desk, group, offer, wanted.slot),
        private=private,
        place=_place(desk, group, way, wanted.place, is_proposed=offer.proposed_by is not None),
        called=desk.calling(group).in_confidence(request.learner),
    )
    with desk.together():
        record = _agree(desk, group, asker, request, offer, terms)
        settled = Settled(desk.salt(), request.id, record)
        desk.say(asker, group, Kind.SETTLED, settled, Audience.MEMBERS)
    return {
        "agreement": record.hex(),
        "request": request.id.hex(),
        "helper": offer.helper.hex(),
        "waiting_for": list(desk.board(group).agreements[record].waiting_for),
    }


def _must_be_watched(desk: Desk, group: bytes, way: Way) -> None:
    """Nobody is visited at home while too few stewards are heard of."""
    if way is not Way.HOME:
        return
    refused = why_nothing_new(
        desk.authority(group), desk.now(), desk.group_name(group), partial(desk.name_of, group), at_home=True
    )
    if refused is not None:
        raise LocalError(refused)


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


def _way(desk: Desk, group: bytes, request: RequestView, offer: OfferView, wanted: str | None) -> Way:
    """How they meet: what both can, within what the group trusts this helper with."""
    assert request.body is not None
    reach = desk.authority(group).reach(offer.helper, desk.now())
    card = desk.own_board(group).cards.get(offer.helper)
    known = offer.ways if offer.proposed_by is not None else None if card is None else card.card.ways
    possible = [
        Way(each)
        for each in request.body.ways
        if reach.allows(Way(each)) and (known is None or each in known)
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


def _place(desk: Desk, group: bytes, way: Way, wanted: str | None, *, is_proposed: bool) -> str:
    """Where they meet, of the group's list; "" leaves it to the two, but not with a proposed helper."""
    places = desk.places(group)
    if wanted is not None:
        if way is not Way.PUBLIC_PLACE:
            raise LocalError("A place of the list is for meeting in public: --way public-place")
        return choose_word("a place to meet", wanted, places)
    return places[0] if is_proposed and way is Way.PUBLIC_PLACE and places else ""


def _slot(desk: Desk, group: bytes, offer: OfferView, wanted: str | None) -> str:
    """The time that was wanted, else the first offered one that is still to come; "" where there is none."""
    if wanted is None:
        zone, now = desk.zone(group), desk.now()
        to_come = (
            each for each in offer.slots if when.is_slot(each, zone) and when.parse_slot(each, zone) > now
        )
        return next(to_come, "")
    if wanted not in offer.slots:
        raise LocalError("That time was not offered. Offered: " + (", ".join(offer.slots) or "none"))
    return wanted


def _agree(
    desk: Desk, group: bytes, asker: Resident, request: RequestView, offer: OfferView, terms: Terms
) -> bytes:
    """Seal a new thread key to the devices of both sides, and the terms under it."""
    persons = _told(desk, group, asker.id, request, offer)
    readers = _devices(desk, group, asker, sorted(persons))
    helpers = desk.authority(group).devices_of(offer.helper)
    if not any(device in helpers for device, _ in readers):
        raise LocalError("That helper's device has not shown up completely yet. Try again in a minute.")
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
    return desk.say(asker, group, Kind.AGREEMENT, body, Audience.MAIL, recipients=persons).id


def _told(desk: Desk, group: bytes, asker: bytes, request: RequestView, offer: OfferView) -> set[bytes]:
    """Whom the agreement goes to. With a helper who is proposed also to the steward, who has to approve it,
    and to who goes with him: from now on each letter of it is for all of them."""
    first = [offer.helper, request.learner]
    if offer.proposed_by is not None:
        first += [offer.proposed_by, *companions(desk, group, offer.helper)]
    told = as_far_as_it_fits(asker, first, [request.by])
    return with_readers(desk, group, told | {asker}) - {asker}


def _devices(desk: Desk, group: bytes, asker: Resident, persons: list[bytes]) -> list[tuple[bytes, bytes]]:
    """To which devices the thread's key is sealed: the asker's own, one of everybody, then further ones."""
    authority = desk.authority(group)
    locks = authority.locks
    first, further = [(asker.device, asker.sealer.public)], []
    for person in persons:
        known = [(device, locks[device].public) for device in authority.devices_of(person) if device in locks]
        first += known[:1]
        further += known[1:]
    further += [
        (device, locks[device].public)
        for device in authority.devices_of(asker.id)
        if device in locks and device != asker.device
    ]
    return [*first, *further][:THREAD_SLOTS_MAX]
