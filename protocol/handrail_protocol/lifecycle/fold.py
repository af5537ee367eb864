"""The fold: from facts in any order to the one board that they make.

specs/06-help-lifecycle, "Folding". Pure and total: no clock, no store, nothing raises for what somebody
wrote. The stages depend on each other in one direction: requests, offers, agreements, what is inside of
them, and only then the states, by the table of states.py.
"""

from collections.abc import Iterable
from dataclasses import replace

from handrail_protocol.bodies.board import Request
from handrail_protocol.bodies.pair import Chemistry, Offer, Proposal
from handrail_protocol.kinds import Kind
from handrail_protocol.lifecycle import shown
from handrail_protocol.lifecycle.agreements import Agreed, agreements
from handrail_protocol.lifecycle.board import (
    AgreementView,
    Board,
    Ending,
    OfferView,
    RequestView,
    SessionView,
)
from handrail_protocol.lifecycle.facts import Fact, Trust
from handrail_protocol.lifecycle.former import Former
from handrail_protocol.lifecycle.ground import Ground, ground
from handrail_protocol.lifecycle.offers import offers
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.lifecycle.requests import Asking, askings
from handrail_protocol.lifecycle.sessions import sessions
from handrail_protocol.lifecycle.states import AgreementState, Event, OfferState, RequestState, play
from handrail_protocol.lifecycle.succession import as_now
from handrail_protocol.lifecycle.thread import Thread, endings_of, threads, word_of
from handrail_protocol.limits import DAY
from handrail_protocol.textrules import hide_on_receipt, hide_together

# One side said goodbye and the other is silent: after this it is over, and the helper is free again.
CLOSING_TIME = 14 * DAY
# Chemistry is asked for after the first session and after the third.
CHEMISTRY_AFTER = (1, 3)


def fold(
    facts: Iterable[Fact],
    viewer: Iterable[bytes],
    now: int,
    trust: Trust,
    former: Iterable[Former] = (),
) -> Board:
    """`viewer`: the persons of this node; `now`: what time it is, for the states that have dates; `former`:
    agreements that are gone by their date, for the hours under them."""
    facts, trust = as_now(facts, trust)
    base = ground(facts, viewer, now, trust, former)
    aside: dict[bytes, Reason] = {}
    asked = askings(base, aside)
    offered = offers(base, asked, aside)
    agreed = agreements(base, asked, aside)
    inside, orphans = threads(base, agreed, aside)
    logged = _in_order(sessions(base, agreed, inside, orphans, aside))
    of_agreement = _grouped((view.agreement, id) for id, view in logged.items())
    agreement_views = {
        id: _agreement(base, each, inside[id], of_agreement.get(id, ())) for id, each in agreed.items()
    }
    of_request = _grouped((view.request, id) for id, view in agreement_views.items())
    request_views = {
        id: _request(base, asking, of_request.get(id, ()), agreement_views) for id, asking in asked.items()
    }
    citing = {each.body.offer: each.body.request for each in agreed.values() if each.counts}
    offer_views = {fact.id: _offer(base, fact, request_views, citing) for fact in offered}
    return Board(
        requests=request_views,
        offers=offer_views,
        agreements=agreement_views,
        sessions=logged,
        cards=shown.cards(base, aside),
        asks=shown.asks(base, asked, aside),
        names=shown.names(base),
        notices=shown.notices(base),
        set_aside=dict(sorted(aside.items())),
    )


def _grouped(pairs: Iterable[tuple[bytes, bytes]]) -> dict[bytes, tuple[bytes, ...]]:
    groups: dict[bytes, tuple[bytes, ...]] = {}
    for group, member in pairs:
        groups[group] = (*groups.get(group, ()), member)
    return groups


def _in_order(views: dict[bytes, SessionView]) -> dict[bytes, SessionView]:
    return dict(sorted(views.items(), key=lambda item: (item[1].created, item[0])))


def _request(
    base: Ground, asking: Asking, known: tuple[bytes, ...], agreed: dict[bytes, AgreementView]
) -> RequestView:
    fact = asking.fact
    chosen = asking.settled[0] if asking.settled else min(known, default=None)
    events = [Event.AGREED] * (chosen is not None) + [Event.WITHDRAWN] * (asking.body is None)
    if chosen in agreed and agreed[chosen].state is AgreementState.CLOSED:
        events.append(Event.OVER)
    if base.is_over(fact):
        events.append(Event.EXPIRED)
    return RequestView(
        id=fact.id,
        by=fact.person,
        device=fact.device,
        learner=asking.learner,
        body=None if asking.body is None else _clean(asking.body),
        created=fact.created,
        expires=fact.expires or 0,
        state=play(RequestState.OPEN, events),
        agreement=chosen,
    )


def _clean(body: Request) -> Request:
    topic, goal, done_when, area = hide_together((body.topic, body.goal, body.done_when, body.area))
    return replace(body, topic=topic, goal=goal, done_when=done_when, area=area)


def _offer(
    base: Ground, fact: Fact, requests: dict[bytes, RequestView], citing: dict[bytes, bytes]
) -> OfferView:
    body = fact.body if isinstance(fact.body, Offer | Proposal) else None
    # A withdrawn offer no longer says for what it was; an agreement that cites it does.
    named = body.request if body else citing.get(fact.id)
    request = requests.get(named) if named else None
    events = [Event.CHOSEN] * (fact.id in citing) + [Event.WITHDRAWN] * (body is None)
    if base.is_over(fact) or (request is not None and request.state is RequestState.EXPIRED):
        events.append(Event.EXPIRED)
    elif request is not None and request.state is not RequestState.OPEN:
        events.append(Event.OVERTAKEN)
    return OfferView(
        id=fact.id,
        request=named,
        helper=body.helper if isinstance(body, Proposal) else fact.person,
        proposed_by=fact.person if fact.kind == Kind.PROPOSAL else None,
        ways=body.ways if isinstance(body, Proposal) else None,
        slots=tuple(map(hide_on_receipt, body.slots)) if body else (),
        created=fact.created,
        expires=fact.expires or 0,
        state=play(OfferState.WAITING, events),
    )


def _agreement(base: Ground, agreed: Agreed, thread: Thread, mine: tuple[bytes, ...]) -> AgreementView:
    """`mine`: ids of the sessions that count, oldest first."""
    endings = endings_of(base, thread, agreed)
    felt = {person: [word_of(fact) for fact in said] for person, said in thread.felt.items()}
    state = play(AgreementState.WAITING, _agreement_events(base, agreed, endings))
    running = state in (AgreementState.STANDING, AgreementState.CLOSING)
    return AgreementView(
        id=agreed.fact.id,
        request=agreed.body.request,
        offer=agreed.body.offer,
        by=agreed.fact.person,
        helper=agreed.body.helper,
        learner=agreed.body.learner,
        readers=tuple(sorted(agreed.told)),
        terms=agreed.terms if agreed.stands else None,
        words=agreed.fact.words if agreed.stands and running else None,
        until=None if agreed.approved is None else agreed.approved.until,
        called=_called(agreed),
        meeting=None if agreed.terms is None else (agreed.terms.way, agreed.terms.place),
        created=agreed.fact.created,
        expires=agreed.fact.expires or 0,
        state=state,
        stood=agreed.stands,
        waiting_for=agreed.waiting_for if state is AgreementState.WAITING else (),
        notes=tuple(thread.notes),
        endings=endings,
        sessions=mine,
        felt={person: said[-1] for person, said in felt.items() if person in base.viewer},
        chemistry_due=_chemistry_due(base, agreed, felt, len(mine)) if running else (),
    )


def _called(agreed: Agreed) -> dict[bytes, str]:
    """What the two tell each other inside, of whom the board tells no name."""
    if not agreed.stands:
        return {}
    learner = "" if agreed.terms is None else agreed.terms.called
    helper = "" if agreed.approved is None else agreed.approved.called
    names = {agreed.body.learner: learner, agreed.body.helper: helper}
    return {person: name for person, name in names.items() if name}


def _agreement_events(base: Ground, agreed: Agreed, endings: tuple[Ending, ...]) -> list[Event]:
    events = [Event.MET] * agreed.stands
    sides = {ending.side for ending in endings}
    is_over = agreed.approved is not None and agreed.approved.until <= base.now
    events += [Event.STOPPED] * (is_over or any(ending.at_once for ending in endings))
    events += [Event.ENDED] * (len(sides) > 0) + [Event.ENDED_TOO] * (len(sides) > 1)
    if not agreed.counts or agreed.revoked:
        events.append(Event.OVERTAKEN)
    silent = bool(endings) and endings[0].at + CLOSING_TIME <= base.now
    if silent or base.is_over(agreed.fact):
        events.append(Event.EXPIRED)
    return events


def _chemistry_due(
    base: Ground, agreed: Agreed, felt: dict[bytes, list[Chemistry]], count: int
) -> tuple[bytes, ...]:
    """Persons of this node, among the two, who have said fewer words than there were moments to ask."""
    moments = sum(count >= after for after in CHEMISTRY_AFTER)
    two = (agreed.body.helper, agreed.body.learner)
    return tuple(person for person in two if person in base.viewer and len(felt.get(person, [])) < moments)
