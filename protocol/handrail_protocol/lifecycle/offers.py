"""Offers: which of them count, and for whose eyes they are.

specs/06-help-lifecycle, "Offer". An offer is a helper's signature under a request; it says times, no text.
"""

from handrail_protocol.bodies.pair import Offer, Proposal
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.lifecycle.accompanied import wrong_proposal
from handrail_protocol.lifecycle.facts import Fact
from handrail_protocol.lifecycle.ground import Ground
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.lifecycle.requests import Asking


def offers(ground: Ground, asked: dict[bytes, Asking], aside: dict[bytes, Reason]) -> list[Fact]:
    """Those that are shown: withdrawn ones too, whose request is no longer known."""
    shown: list[Fact] = []
    for fact in (*ground.of_kind(Kind.OFFER), *ground.of_kind(Kind.PROPOSAL)):
        reason = _wrong(ground, asked, fact, fact.body) if isinstance(fact.body, Offer | Proposal) else None
        if reason is None:
            shown.append(fact)
        else:
            aside[fact.id] = reason
    return shown


def _wrong(ground: Ground, asked: dict[bytes, Asking], fact: Fact, body: Offer | Proposal) -> Reason | None:
    """Refuse unless: its author was a helper, or a steward proposes one who is accompanied; its request is
    here; nobody is on both sides of it; and the request is one of the viewer's persons', or the offer is,
    or the proposal was told to one of them."""
    asking = asked.get(body.request)
    unfit = wrong_proposal(ground, fact) if isinstance(body, Proposal) else _wrong_helper(ground, fact)
    if unfit is not None:
        return unfit
    if asking is None:
        return Reason.REQUEST_MISSING
    helper = body.helper if isinstance(body, Proposal) else fact.person
    if helper in (asking.fact.person, asking.learner):
        return Reason.OWN_REQUEST
    along = fact.recipients if isinstance(body, Proposal) else ()
    if not ground.viewer & {asking.fact.person, asking.learner, helper, fact.person, *along}:
        return Reason.NOT_OWN_REQUEST
    return None


def _wrong_helper(ground: Ground, fact: Fact) -> Reason | None:
    if not ground.wrote_as(fact, Role.HELPER):
        return Reason.NOT_A_HELPER
    return Reason.NOT_PROPOSED if ground.trust.readers_of(fact.person, fact.created) is not None else None
