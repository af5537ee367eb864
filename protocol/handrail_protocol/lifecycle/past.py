"""What a board tells of the past: who is busy, who was asked in vain, and which pairs went well.

specs/06-help-lifecycle, "Ranking". Read from one's own board only: nobody publishes how a pairing went.
"""

from collections import Counter

from handrail_protocol.bodies.pair import Chemistry
from handrail_protocol.kinds import Role
from handrail_protocol.lifecycle.board import AgreementView, Board, OfferView
from handrail_protocol.lifecycle.facts import Trust
from handrail_protocol.lifecycle.ranking import Candidate, Past
from handrail_protocol.lifecycle.states import AgreementState, OfferState
from handrail_protocol.limits import DAY

# Who was asked in vain a month ago may be asked gladly today.
ASKED_LATELY = 30 * DAY


def load(board: Board, helper: bytes) -> int:
    """Agreements under way, as far as this node knows; one that is closing burdens nobody."""
    return sum(view.helper == helper and under_way(view) for view in board.agreements.values())


def is_beyond_room(board: Board, offer: OfferView) -> bool:
    """Whether he offered it while he had room, and was chosen since as often as his card has room for. What
    he offers while he is full he offers knowingly."""
    view = board.cards.get(offer.helper)
    if view is None or offer.state is not OfferState.WAITING:
        return False
    running = [each for each in board.agreements.values() if each.helper == offer.helper and under_way(each)]
    before = sum(each.created <= offer.created for each in running)
    return before < view.card.capacity <= len(running)


def past_of(board: Board, learner: bytes, now: int) -> Past:
    words = [
        (view.helper, word)
        for view in board.agreements.values()
        for person, word in view.felt.items()
        if learner in (view.learner, view.by) and person != view.helper
    ]
    chosen = {(view.request, view.helper) for view in board.agreements.values()}
    asked = Counter(
        ask.helper
        for ask in board.asks.values()
        if ask.at > now - ASKED_LATELY and (ask.request, ask.helper) not in chosen
    )
    return Past(
        load=Counter(view.helper for view in board.agreements.values() if under_way(view)),
        asked=asked,
        good=frozenset(helper for helper, word in words if word is Chemistry.CARRY_ON),
        other=frozenset(helper for helper, word in words if word is Chemistry.ANOTHER),
    )


def candidates(board: Board, request: bytes, now: int, trust: Trust) -> list[Candidate]:
    """Helpers with a live card, but for those on the other side of this request, and for who is accompanied
    by now: him a steward proposes."""
    view = board.requests[request]
    return [
        Candidate(person, card.card, trust.reach(person, now))
        for person, card in sorted(board.cards.items())
        if person not in (view.by, view.learner) and trust.has_role(person, Role.HELPER, now)
        if trust.readers_of(person, now) is None
    ]


def under_way(view: AgreementView) -> bool:
    return view.state in (AgreementState.WAITING, AgreementState.STANDING)
