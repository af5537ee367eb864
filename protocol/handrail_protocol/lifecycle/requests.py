"""Requests and what retires them: which count, for whom they are, and which agreement was chosen.

specs/06-help-lifecycle, "Request" and "Settled". Every member sees the same of these, whoever looks.
"""

from dataclasses import dataclass

from handrail_protocol.bodies.board import Request, Settled
from handrail_protocol.kinds import Kind
from handrail_protocol.lifecycle.facts import Fact
from handrail_protocol.lifecycle.ground import Ground
from handrail_protocol.lifecycle.reasons import Reason


@dataclass(frozen=True, slots=True)
class Asking:
    """A request that counts. `settled`: ids of agreements that were named for it, lowest first."""

    fact: Fact
    body: Request | None
    learner: bytes
    settled: tuple[bytes, ...]


def askings(ground: Ground, aside: dict[bytes, Reason]) -> dict[bytes, Asking]:
    settled = _settled(ground, aside)
    counted: dict[bytes, Asking] = {}
    for fact in ground.of_kind(Kind.REQUEST):
        body = fact.body if isinstance(fact.body, Request) else None
        learner = _learner(fact)
        if learner is not None and ground.acts_for(fact, learner):
            counted[fact.id] = Asking(fact, body, learner, tuple(sorted(settled.get(fact.id, ()))))
        else:
            aside[fact.id] = Reason.UNAUTHORISED
    return counted


def _settled(ground: Ground, aside: dict[bytes, Reason]) -> dict[bytes, set[bytes]]:
    """Refuse unless: its request is here, and its author acts for whom the request is for."""
    named: dict[bytes, set[bytes]] = {}
    for fact in ground.of_kind(Kind.SETTLED):
        if not isinstance(fact.body, Settled):
            continue
        request = ground.named(fact.body.request, Kind.REQUEST)
        if request is None:
            aside[fact.id] = Reason.REQUEST_MISSING
        elif not _may_settle(ground, fact, request):
            aside[fact.id] = Reason.UNAUTHORISED
        else:
            named.setdefault(request.id, set()).add(fact.body.agreement)
    return named


def _may_settle(ground: Ground, fact: Fact, request: Fact) -> bool:
    return ground.acts_for(fact, _learner(request) or request.person)


def _learner(request: Fact) -> bytes | None:
    """For whom it was asked: the header says so, as long as it is kept; None where the body says another."""
    named = request.recipients[0] if request.recipients else None
    if isinstance(request.body, Request) and request.body.for_person != named:
        return None
    return named or request.person
