"""Agreements: which are whole, what they still wait for, and which one counts for its request.

specs/06-help-lifecycle, "Agreement". It outlives request and offer, so both may be gone; what remains of
the helper's consent is then his own hand inside the agreement, or the chooser's own memory.
"""

from dataclasses import dataclass

from handrail_protocol.bodies.pair import Agreement, ApprovalWord, Offer, Proposal, Sealed, Terms
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.lifecycle.accompanied import PROPOSAL_MISSING, approval, missing_approval
from handrail_protocol.lifecycle.facts import Fact
from handrail_protocol.lifecycle.ground import Ground
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.lifecycle.requests import Asking
from handrail_protocol.vocabulary import Way

INSIDE = (Kind.NOTE, Kind.SESSION, Kind.CONFIRMATION, Kind.CHEMISTRY, Kind.CLOSING)
"""The kinds that stand inside an agreement."""

HOURS = (Kind.SESSION, Kind.CONFIRMATION)
"""Those that outlive it."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """A whole agreement. `counts`: no other was chosen for its request. `revoked`: the group ended the
    right under which its helper helped, and gave him no other. `approved`: by a steward, of a helper who is
    accompanied."""

    fact: Fact
    body: Agreement
    terms: Terms | None
    waiting_for: tuple[str, ...]
    counts: bool
    revoked: bool
    approved: ApprovalWord | None

    @property
    def stands(self) -> bool:
        return not self.waiting_for

    @property
    def told(self) -> frozenset[bytes]:
        """Author, parties and readers."""
        return frozenset((self.fact.person, *self.fact.recipients))


def agreements(ground: Ground, asked: dict[bytes, Asking], aside: dict[bytes, Reason]) -> dict[bytes, Agreed]:
    whole: dict[bytes, Fact] = {}
    for fact in ground.of_kind(Kind.AGREEMENT):
        if not isinstance(fact.body, Agreement):
            continue
        reason = _wrong(ground, asked, fact, fact.body)
        if reason is None:
            whole[fact.id] = fact
        else:
            aside[fact.id] = reason
    counting = _counting(asked, whole)
    hands = _hands(ground)
    agreed: dict[bytes, Agreed] = {}
    for fact in whole.values():
        assert isinstance(fact.body, Agreement)
        terms = fact.inner if isinstance(fact.inner, Terms) else None
        revoked = not any(
            ground.trust.has_role(fact.body.helper, Role.HELPER, at) for at in (fact.created, ground.now)
        )
        missing = _missing_consent(ground, fact, fact.body, (fact.id, fact.body.helper) in hands)
        if not revoked:
            missing += _missing_reach(ground, fact, fact.body, terms)
            missing += missing_approval(ground, fact, fact.body.helper, terms, _offer_of(ground, fact.body))
        counts = counting[fact.body.request] == fact.id
        approved = approval(ground, fact, terms)
        agreed[fact.id] = Agreed(fact, fact.body, terms, missing, counts, revoked, approved)
    return agreed


def _wrong(ground: Ground, asked: dict[bytes, Asking], fact: Fact, body: Agreement) -> Reason | None:
    """Refuse unless: helper and learner are two, and told; its author may choose; and request and offer (or
    a steward's proposal), where they are here, are the ones it says they are."""
    if body.helper in (body.learner, fact.person):
        return Reason.OWN_REQUEST
    if not {body.helper, body.learner} <= {fact.person, *fact.recipients}:
        return Reason.NOT_TOLD
    if not ground.acts_for(fact, body.learner):
        return Reason.UNAUTHORISED
    asking = asked.get(body.request)
    if asking is not None and asking.body is not None and asking.learner != body.learner:
        return Reason.OTHER_LEARNER
    return _wrong_offer(ground, asked, fact, body)


def _wrong_offer(ground: Ground, asked: dict[bytes, Asking], fact: Fact, body: Agreement) -> Reason | None:
    offer = _offer_of(ground, body)
    if offer is None:
        return None
    is_accompanied = ground.trust.readers_of(body.helper, fact.created) is not None
    if is_accompanied is not (offer.kind == Kind.PROPOSAL):
        return Reason.NOT_PROPOSED
    helper = offer.body.helper if isinstance(offer.body, Proposal) else offer.person
    if helper != body.helper and not (is_accompanied and offer.body is None):
        return Reason.OTHER_OFFER
    if isinstance(offer.body, Offer | Proposal) and offer.body.request != body.request:
        return Reason.OTHER_OFFER
    if not ground.wrote_as(offer, Role.STEWARD if is_accompanied else Role.HELPER):
        return Reason.NOT_A_HELPER
    if offer.expires is not None and offer.expires <= fact.created:
        return Reason.OFFER_EXPIRED
    # The helper signed for whom he wrote to. Where the request or the offer's body is gone, that alone
    # keeps a stranger from choosing an offer that was made to somebody else.
    choosers = {fact.person, body.learner}
    asking = asked.get(body.request)
    if asking is not None and asking.body is not None:
        choosers.add(asking.fact.person)
    return None if choosers & set(offer.recipients) else Reason.UNAUTHORISED


def _offer_of(ground: Ground, body: Agreement) -> Fact | None:
    return ground.named(body.offer, Kind.OFFER) or ground.named(body.offer, Kind.PROPOSAL)


def _counting(asked: dict[bytes, Asking], whole: dict[bytes, Fact]) -> dict[bytes, bytes]:
    """Request -> the agreement that counts: of those named by `settled` the lowest id, which every member
    sees alike; where none is named (yet), the lowest that is known here."""
    known: dict[bytes, bytes] = {}
    for fact in whole.values():
        assert isinstance(fact.body, Agreement)
        known[fact.body.request] = min(known.get(fact.body.request, fact.id), fact.id)
    for request in known:
        if request in asked and asked[request].settled:
            known[request] = asked[request].settled[0]
    return known


def _hands(ground: Ground) -> set[tuple[bytes, bytes]]:
    """(agreement, person) for all that persons wrote inside agreements."""
    return {
        (fact.body.agreement, fact.person)
        for kind in INSIDE
        for fact in ground.of_kind(kind)
        if isinstance(fact.body, Sealed)
    }


# What an agreement still waits for, as sentences. Nothing of it depends on what arrived first.


def _missing_consent(ground: Ground, fact: Fact, body: Agreement, hand: bool) -> tuple[str, ...]:
    """The helper's signature: his offer, or (it lives shorter) his own hand inside the agreement. On the
    learner's side it is not asked for: she, or who acts for her, had it when choosing."""
    is_own_choice = bool(ground.viewer & {fact.person, body.learner})
    if _offer_of(ground, body) is not None or is_own_choice:
        return ()
    if ground.trust.readers_of(body.helper, fact.created) is not None:
        return (PROPOSAL_MISSING,)
    if hand:
        return ()
    return ("The helper's offer has not arrived here yet.",)


def _missing_reach(ground: Ground, fact: Fact, body: Agreement, terms: Terms | None) -> tuple[str, ...]:
    if terms is None:
        return ()
    reach = max(ground.trust.reach(body.helper, at) for at in (fact.created, ground.now))
    return () if reach.allows(Way(terms.way)) else (_BEYOND_REACH[Way(terms.way)],)


_BEYOND_REACH = {
    Way.HUB: "The group has not yet allowed this helper to meet anybody.",
    Way.PUBLIC_PLACE: "The group has not yet allowed this helper to meet in public places.",
    Way.PHONE: "The group has not yet allowed this helper to help by phone.",
    Way.VIDEO: "The group has not yet allowed this helper to help by video.",
    Way.HOME: "The group has not yet allowed this helper to visit homes.",
}
