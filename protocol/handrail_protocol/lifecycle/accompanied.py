"""A helper who is accompanied: what a steward has to say before he helps.

specs/06-help-lifecycle, "Accompanied". Whether somebody is, the fold of the authority set says; whether
he is a child, nobody here knows or has to.
"""

from handrail_protocol.bodies.pair import Agreement, ApprovalWord, Proposal, Sealed, Terms
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.lifecycle.facts import Fact
from handrail_protocol.lifecycle.ground import Ground
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.vocabulary import Way

PROPOSAL_MISSING = "The steward's proposal has not arrived here yet."
APPROVAL_MISSING = "A steward's approval."
WRONG_WAY = "A way that the proposal names: the hub, a public place of the group's list, or video."
OPEN_WAYS = frozenset({Way.HUB, Way.PUBLIC_PLACE, Way.VIDEO})


def wrong_proposal(ground: Ground, fact: Fact) -> Reason | None:
    """Refuse unless: a steward proposes, and whom he proposes is a helper who is accompanied."""
    assert isinstance(fact.body, Proposal)
    helper = fact.body.helper
    if not ground.wrote_as(fact, Role.STEWARD):
        return Reason.UNAUTHORISED
    if not ground.trust.has_role(helper, Role.HELPER, fact.created):
        return Reason.NOT_A_HELPER
    if ground.trust.readers_of(helper, fact.created) is None:
        return Reason.NOT_PROPOSED
    return None


def missing_approval(
    ground: Ground, fact: Fact, helper: bytes, terms: Terms | None, offer: Fact | None
) -> tuple[str, ...]:
    """What an agreement with a helper who is accompanied waits for: a way that is open to him and that the
    proposal (`offer`, where it is here) names, and a steward's approval of the place where they meet."""
    if ground.trust.readers_of(helper, fact.created) is None:
        return ()
    if terms is not None and not (_is_open_way(ground, terms) and _is_proposed(offer, terms)):
        return (WRONG_WAY,)
    return () if terms is not None and _approving(ground, fact, terms) else (APPROVAL_MISSING,)


def approval(ground: Ground, fact: Fact, terms: Terms | None) -> ApprovalWord | None:
    """The one that lasts longest of those for this place; None where none is here, or none is needed."""
    found = [] if terms is None else _approving(ground, fact, terms)
    return max(found, key=lambda word: (word.until, word.called), default=None)


def _approving(ground: Ground, fact: Fact, terms: Terms) -> list[ApprovalWord]:
    return [word for word in _approvals(ground, fact) if word.place == terms.place]


def _is_open_way(ground: Ground, terms: Terms) -> bool:
    if terms.way == Way.PUBLIC_PLACE:
        return ground.trust.is_listed(terms.place)
    return Way(terms.way) in OPEN_WAYS


def _is_proposed(offer: Fact | None, terms: Terms) -> bool:
    """Whether the proposal names this way; the other side has not had it, or it was taken back: then that
    is what the agreement waits for, or ends by."""
    body = None if offer is None else offer.body
    return not isinstance(body, Proposal) or terms.way in body.ways


def _approvals(ground: Ground, agreement: Fact) -> list[ApprovalWord]:
    """By stewards, and by none who learns in it, or chose: nobody approves for herself."""
    assert isinstance(agreement.body, Agreement)
    sides = (agreement.person, agreement.body.learner)
    return [
        fact.inner
        for fact in ground.of_kind(Kind.APPROVAL)
        if isinstance(fact.body, Sealed) and fact.body.agreement == agreement.id and fact.person not in sides
        if isinstance(fact.inner, ApprovalWord) and ground.wrote_as(fact, Role.STEWARD)
    ]
