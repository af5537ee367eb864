"""Offers: which of them count, and for whose eyes they are.

specs/06-help-lifecycle, "Offer". An offer is a helper's signature under a request; it says times, no text.
"""

from handrail_protocol.bodies.pair import Offer
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.lifecycle.facts import Fact
from handrail_protocol.lifecycle.ground import Ground
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.lifecycle.requests import Asking


def offers(ground: Ground, asked: dict[bytes, Asking], aside: dict[bytes, Reason]) -> list[Fact]:
    """Those that are shown: withdrawn ones too, whose request is no longer known."""
    shown: list[Fact] = []
    for fact in ground.of_kind(Kind.OFFER):
        reason = _wrong(ground, asked, fact) if isinstance(fact.body, Offer) else None
        if reason is None:
            shown.append(fact)
        else:
            aside[fact.id] = reason
    return shown


def _wrong(ground: Ground, asked: dict[bytes, Asking], fact: Fact) -> Reason | None:
    """Refuse unless: its author was a helper; its request is here; nobody is on both sides of it; and
    the request is one of the viewer's persons', or the offer is."""
    assert isinstance(fact.body, Offer)
    asking = asked.get(fact.body.request)
    if not ground.wrote_as(fact, Role.HELPER):
        return Reason.NOT_A_HELPER
    if asking is None:
        return Reason.REQUEST_MISSING
    if fact.person in (asking.fact.person, asking.learner):
        return Reason.OWN_REQUEST
    if not ground.viewer & {asking.fact.person, asking.learner, fact.person}:
        return Reason.NOT_OWN_REQUEST
    return None
