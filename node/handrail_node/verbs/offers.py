"""Offers: a helper says that he would help, or puts a request aside; who offered what.

specs/06-help-lifecycle, "Offer". Putting aside is this node's own affair: nobody else learns of it.
"""

from handrail_node.accompanying import companions
from handrail_node.desk import Desk
from handrail_node.opening import IN_OFFERS, say_opened, to_be_opened
from handrail_node.partnership import refuse_partners
from handrail_node.spaces import Space
from handrail_node.stewarding import until_stewards_are_known
from handrail_node.stopcards import card_of_request
from handrail_node.verbs.proposals import offer_to_stewards, young_offers
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol import when
from handrail_protocol.bodies.pair import Offer
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle.board import OfferView
from handrail_protocol.lifecycle.states import OfferState, RequestState
from handrail_protocol.vocabulary import Way


@verb("accept")
async def accept(desk: Desk, params: Params) -> Answer:
    """A helper's signature under a request; the asker's node answers with an agreement."""
    refuse_partners(desk, params.text("request"))
    group, request = desk.find_request(params)
    helper = desk.person(params)
    if request.state is not RequestState.OPEN:
        raise LocalError(f"That request is {request.state.value} by now. Others wait: handrail requests")
    if helper.id in (request.by, request.learner):
        raise LocalError(
            "That is your own request; somebody else has to accept it. Who offered: handrail offers"
        )
    desk.must_be_helper(helper, group)
    _must_not_wait(desk, group, request.id, helper.id)
    slots = tuple(_slot(desk, group, slot) for slot in dict.fromkeys(params.many("slot", most=16)))
    if companions(desk, group, helper.id):
        await until_stewards_are_known(desk, group)
        return offer_to_stewards(desk, helper, group, request, slots)
    body = Offer(desk.salt(), request.id, slots)
    record = desk.say(helper, group, Kind.OFFER, body, Audience.MAIL, recipients=[request.by])
    return {"offer": record.id.hex(), "request": request.id.hex()}


def _must_not_wait(desk: Desk, group: bytes, request: bytes, helper: bytes) -> None:
    """Two offers of one helper would stand before the asker as if there were two to choose from."""
    for offer in desk.own_board(group).offers.values():
        if (offer.request, offer.helper, offer.state) == (request, helper, OfferState.WAITING):
            short = offer.id.hex()[:8]
            raise LocalError(
                f"You offered your help already: {short}. For other times take it back first: "
                f"handrail withdraw {short}"
            )


def _slot(desk: Desk, group: bytes, slot: str) -> str:
    zone = desk.zone(group)
    if when.parse_slot(slot, zone) <= desk.now():
        raise LocalError(f"{slot[:30]} is over already. Offer a time that is still to come.")
    return when.check_slot(slot, zone)


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
    own = desk.persons(params)
    answer = []
    for group in desk.groups_of(params):
        board, closed = desk.own_board(group), to_be_opened(desk, group, own, IN_OFFERS)
        for offer in board.offers.values():
            request = board.requests.get(offer.request or b"")
            along = {offer.proposed_by, *companions(desk, group, offer.helper)} if offer.ways else set()
            sides = set() if request is None else {request.by, request.learner}
            if own & {offer.helper, *along, *sides}:
                row = _offer_row(desk, group, offer)
                answer.append(row | {"to_open": closed.get(offer.id, [])})
        answer += young_offers(desk, group, own)
    say_opened(desk, desk.groups_of(params), own, IN_OFFERS, glance=params.flag("glance"))
    return answer


def _offer_row(desk: Desk, group: bytes, offer: OfferView) -> dict[str, object]:
    steward = offer.proposed_by
    along = companions(desk, group, offer.helper) if steward else []
    return {
        "id": offer.id.hex(),
        "kind": "offer" if steward is None else "proposal",
        "request": offer.request.hex() if offer.request else None,
        "helper": offer.helper.hex(),
        "name": desk.name_of(group, offer.helper),
        "proposed_by": None if steward is None else steward.hex(),
        "proposed_by_name": None if steward is None else desk.name_of(group, steward),
        "read_along_by": [desk.name_of(group, each) for each in along],
        "ways": None if offer.ways is None else [Way(way).word for way in offer.ways],
        "slots": list(offer.slots),
        "stop_card": card_of_request(desk, desk.board(group).requests.get(offer.request or b"")),
        "state": offer.state.value,
        "group": group.hex(),
        "held_by": desk.held_by(group, offer.id),
    }
