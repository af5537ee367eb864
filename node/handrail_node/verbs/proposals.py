"""A helper who is accompanied: what he tells the stewards, and how one of them proposes and approves him.

specs/06-help-lifecycle, "Accompanied". He says nothing on the board and makes no offer; a steward, who can
see the standing yes of who goes with him, does, and for the pair her signature is the proof of that.
"""

from collections.abc import Iterator
from typing import Any

from handrail_node.accompanying import (
    as_far_as_it_fits,
    companions,
    named,
    standing_yes,
    ways_with_a_yes,
    yes_lasts,
)
from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.stewarding import say_to_stewards
from handrail_node.stopcards import card_of_request
from handrail_node.verbs.agreements import find_agreement, write_inside
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol import when
from handrail_protocol.bodies.board import Card
from handrail_protocol.bodies.pair import ApprovalWord, Proposal
from handrail_protocol.bodies.stewards import YoungCard, YoungOffer
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.lifecycle.accompanied import APPROVAL_MISSING
from handrail_protocol.lifecycle.board import AgreementView, RequestView
from handrail_protocol.lifecycle.ranking import For, reasons_for, suits
from handrail_protocol.lifecycle.states import AgreementState, RequestState
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from handrail_protocol.vocabulary import Way

CARD_LIFE, OFFER_LIFE = 90 * DAY, 30 * DAY
# The letter of an agreement names four at most: of the stewards the one whose proposal was chosen.
_TOLD_TO_ONE = (
    "Of an agreement with a helper who is accompanied one steward is told, and approves it: the one who "
    "proposed him. Ask the others who that was: handrail members"
)
PROPOSED_NEXT = "A steward has to propose you; then the other side can choose you."


# -- what he says ---------------------------------------------------------------------------------------


def announce_to_stewards(desk: Desk, helper: Resident, group: bytes, card: YoungCard) -> Answer:
    expires = desk.now() + CARD_LIFE
    record = say_to_stewards(desk, helper, group, Kind.MINOR_CARD, card, expires=expires)
    return {"record": record.id.hex(), "told": "stewards", "waiting_for": [PROPOSED_NEXT]}


def offer_to_stewards(
    desk: Desk, helper: Resident, group: bytes, request: RequestView, slots: tuple[str, ...]
) -> Answer:
    expires = min(desk.now() + OFFER_LIFE, request.expires)
    offer = YoungOffer(request.id, slots, desk.calling(group).in_confidence(helper.id))
    record = say_to_stewards(desk, helper, group, Kind.MINOR_OFFER, offer, expires=expires)
    return {
        "offer": record.id.hex(),
        "request": request.id.hex(),
        "told": "stewards",
        "waiting_for": [PROPOSED_NEXT],
    }


# -- what stewards, and he, read --------------------------------------------------------------------------


def young_cards(desk: Desk, group: bytes) -> list[dict[str, Any]]:
    """The newest card of each, in words like those of the board's."""
    newest: dict[bytes, tuple[Record, YoungCard]] = {}
    for record, inner in desk.papers.read(group, Kind.MINOR_CARD, desk.now()):
        if isinstance(inner, YoungCard) and companions(desk, group, record.header.person):
            newest[record.header.person] = record, inner
    return [_card_row(desk, group, record, card) for record, card in newest.values()]


def suiting(
    desk: Desk, group: bytes, persons: frozenset[bytes]
) -> Iterator[tuple[bytes, RequestView, tuple[str, ...]]]:
    """Nobody asks somebody who is accompanied: his own node finds what suits him on the board."""
    authority, board = desk.authority(group), desk.board(group)
    for record, inner in desk.papers.read(group, Kind.MINOR_CARD, desk.now()):
        helper = record.header.person
        if helper not in persons or record is not _newest(desk, group, helper):
            continue
        assert isinstance(inner, YoungCard)
        card, reach = _as_card(inner), authority.reach(helper, desk.now())
        offered = {paper.request for _, paper in _offers_of(desk, group, helper)} | desk.aside()
        for request in board.requests.values():
            is_new = request.id not in offered and helper not in (request.by, request.learner)
            is_open = request.state is RequestState.OPEN and is_new
            if is_open and request.body is not None and suits(request.body, card, reach):
                yield helper, request, reasons_for(request.body, card, reach, For.HELPER)


def _newest(desk: Desk, group: bytes, person: bytes) -> Record | None:
    found = [record for record, _ in desk.papers.read(group, Kind.MINOR_CARD, desk.now())]
    return next((record for record in reversed(found) if record.header.person == person), None)


def _offers_of(desk: Desk, group: bytes, person: bytes) -> Iterator[tuple[Record, YoungOffer]]:
    for record, inner in desk.papers.read(group, Kind.MINOR_OFFER, desk.now()):
        if isinstance(inner, YoungOffer) and record.header.person == person:
            yield record, inner


def _as_card(young: YoungCard) -> Card:
    return Card(
        bytes(16), young.topics, young.languages, young.ways, young.areas, young.times, young.capacity
    )


def _card_row(desk: Desk, group: bytes, record: Record, card: YoungCard) -> dict[str, Any]:
    person = record.header.person
    return {
        "id": record.id.hex(),
        "person": person.hex(),
        "name": desk.name_of(group, person),
        "topics": list(card.topics),
        "languages": list(card.languages),
        "ways": [Way(way).word for way in card.ways],
        "areas": list(card.areas),
        "times": when.parts_words(card.times),
        "capacity": card.capacity,
        "vouched_by": [desk.name_of(group, each) for each in desk.vouchers(group, person)],
        "accompanied_by": [desk.name_of(group, each) for each in companions(desk, group, person)],
        "group": group.hex(),
        "expires": desk.time(record.header.expires or 0),
    }


def young_offers(desk: Desk, group: bytes, own: frozenset[bytes]) -> list[dict[str, Any]]:
    """What those who are accompanied offered, for a steward of this household, or for who offered."""
    authority, now = desk.authority(group), desk.now()
    is_steward = any(authority.has_role(each, Role.STEWARD, now) for each in own)
    return [
        _offer_row(desk, group, record, inner)
        for record, inner in desk.papers.read(group, Kind.MINOR_OFFER, now)
        if isinstance(inner, YoungOffer) and (is_steward or record.header.person in own)
    ]


def _offer_row(desk: Desk, group: bytes, record: Record, offer: YoungOffer) -> dict[str, Any]:
    helper, board = record.header.person, desk.board(group)
    request = board.requests.get(offer.request)
    is_proposed = any(each.helper == helper and each.ways for each in board.offers_for(offer.request))
    is_open = request is not None and request.state is RequestState.OPEN
    waits = is_open and not is_proposed
    return {
        "id": record.id.hex(),
        "kind": "young",
        "request": offer.request.hex(),
        "goal": request.body.goal if request is not None and request.body is not None else None,
        "helper": helper.hex(),
        "name": desk.name_of(group, helper),
        "read_along_by": [desk.name_of(group, each) for each in companions(desk, group, helper)],
        "ways": _readable_ways(desk, group, helper),
        "slots": list(offer.slots),
        "vouched_by": [desk.name_of(group, each) for each in desk.vouchers(group, helper)],
        "stop_card": card_of_request(desk, request),
        "state": "chosen" if is_proposed else "waiting" if is_open else "passed",
        "waiting_for": [PROPOSED_NEXT] if waits else [],
        "to_open": [],
        "group": group.hex(),
        "held_by": desk.held_by(group, record.id),
    }


def _readable_ways(desk: Desk, group: bytes, helper: bytes) -> list[str] | None:
    """What was said yes to; None where nobody here may read that."""
    if not desk.household.ids() & desk.authority(group).stewards(desk.now()):
        return None
    return [way.word for way in sorted(ways_with_a_yes(desk, group, helper))]


# -- what a steward says ----------------------------------------------------------------------------------


@verb("propose")
async def propose(desk: Desk, params: Params) -> Answer:
    """A steward's signature under the offer of somebody who is accompanied, for the asker to choose."""
    steward = desk.person(params)
    desk.must_be_steward(steward, desk.group(params, steward))
    found = {
        record.id: (group, record, inner)
        for group in desk.groups_of(params)
        for record, inner in desk.papers.read(group, Kind.MINOR_OFFER, desk.now())
        if isinstance(inner, YoungOffer)
    }
    group, record, offer = found[desk.by_prefix(params.text("offer"), found, "offer")]
    desk.must_be_steward(steward, group)
    helper, request = record.header.person, _open_request(desk, group, offer.request)
    ways = _ways(desk, group, helper, request)
    along = [said.header.person for said, _ in standing_yes(desk, group, helper)]
    first = [helper, request.by, *along[:1]]
    recipients = as_far_as_it_fits(steward.id, first, [request.learner, *along])
    body = Proposal(desk.salt(), request.id, helper, offer.slots, tuple(sorted(ways)))
    expires = min(desk.now() + OFFER_LIFE, request.expires)
    said = desk.say(
        steward, group, Kind.PROPOSAL, body, Audience.MAIL, recipients=recipients, expires=expires
    )
    return {
        "proposal": said.id.hex(),
        "request": request.id.hex(),
        "ways": [way.word for way in ways],
        "chooser": desk.name_of(group, request.by),
    }


def _open_request(desk: Desk, group: bytes, wanted: bytes) -> RequestView:
    request = desk.board(group).requests.get(wanted)
    if request is None or request.body is None:
        raise LocalError(
            "The request of that offer is not here, or was withdrawn. What is open: handrail requests"
        )
    if request.state is not RequestState.OPEN:
        raise LocalError(f"That request is {request.state.value} by now. Others wait: handrail requests")
    return request


def _ways(desk: Desk, group: bytes, helper: bytes, request: RequestView) -> list[Way]:
    """How the two may meet: asked for, trusted, and with a yes. Refuses where there is no such way."""
    name, along = desk.name_of(group, helper), companions(desk, group, helper)
    if not along:
        raise LocalError(f"{name} is not accompanied (any more), and offers by himself.")
    if not list(standing_yes(desk, group, helper)):
        raise LocalError(
            f"Nothing was proposed: {named(desk, group, along)} has not said yes for {name}, or no longer: "
            f"handrail consent {helper.hex()[:8]} --way hub --days 90"
        )
    said, reach = ways_with_a_yes(desk, group, helper), desk.authority(group).reach(helper, desk.now())
    assert request.body is not None
    ways = [way for way in map(Way, request.body.ways) if way in said and reach.allows(way)]
    if not ways:
        words = ", ".join(way.word for way in sorted(said)) or "no way that this group has a place for"
        raise LocalError(
            f"Nothing was proposed: {named(desk, group, along)} said yes to {words}. "
            f"A further yes: handrail consent {helper.hex()[:8]} --way WAY --days 90"
        )
    return ways


@verb("approve")
async def approve(desk: Desk, params: Params) -> Answer:
    """A steward's yes to the place where somebody who is accompanied meets the other; then it stands."""
    steward = desk.person(params)
    group, view = find_agreement(desk, params, unknown=_TOLD_TO_ONE)
    desk.must_be_steward(steward, group)
    meeting = _what_to_approve(desk, steward.id, view)
    way, place = Way(meeting[0]), meeting[1]
    until = yes_lasts(desk, group, view.helper, way)
    if until is None:
        along = named(desk, group, companions(desk, group, view.helper))
        raise LocalError(
            f"Nothing was approved: {along} has not said yes to {way.word}, or no longer. "
            f"A yes: handrail consent {view.helper.hex()[:8]} --way {way.word} --days 90"
        )
    if view.until is not None and until <= view.until:
        along = named(desk, group, companions(desk, group, view.helper))
        raise LocalError(
            f"It stands as long as the yes of {along}: there is nothing to approve before that is said again."
        )
    word = ApprovalWord(place, until, desk.calling(group).in_confidence(view.helper))
    record = write_inside(desk, group, view, steward, Kind.APPROVAL, word)
    return {
        "record": record.hex(),
        "agreement": view.id.hex(),
        "way": way.word,
        "place": place or None,
        "until": desk.time(until),
    }


def _what_to_approve(desk: Desk, steward: bytes, view: AgreementView) -> tuple[int, str]:
    """An agreement that waits for it; or one that was approved, for longer: also when that is over."""
    is_again = view.until is not None and not view.endings and view.waiting_for == ()
    if view.state is not AgreementState.WAITING and not is_again:
        raise LocalError(f"That agreement is {view.state.value}; there is nothing to approve.")
    if view.waiting_for != (APPROVAL_MISSING,) and not is_again:
        raise LocalError(f"That agreement waits for something else. {view.waiting_for[0]}")
    if steward in (view.by, view.learner):
        raise LocalError("Nobody approves what she chose, or learns, herself. Ask another steward.")
    if view.meeting is None:
        raise LocalError(
            "This device can't read that agreement yet. Wait until another device of yours was online."
        )
    return view.meeting
