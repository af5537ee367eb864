"""What all members read and nobody answers: chosen names, helper cards, notices; and who was asked.

specs/06-help-lifecycle, "Board" and "Asked". The newest of a person counts, withdrawn or not: who takes
back a card does not want an older one to reappear.
"""

from dataclasses import replace

from handrail_protocol.bodies.board import Card, Name, Notice
from handrail_protocol.bodies.pair import Asked
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.lifecycle.board import AskView, CardView, NoticeView
from handrail_protocol.lifecycle.facts import Fact
from handrail_protocol.lifecycle.ground import Ground
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.lifecycle.requests import Asking
from handrail_protocol.textrules import hide_on_receipt


def names(ground: Ground) -> dict[bytes, str]:
    return {
        fact.person: hide_on_receipt(fact.body.name)
        for fact in _newest(ground, Kind.NAME)
        if isinstance(fact.body, Name) and not _is_accompanied(ground, fact)
    }


def cards(ground: Ground, aside: dict[bytes, Reason]) -> dict[bytes, CardView]:
    """By person; only of those who wrote them as helpers."""
    views: dict[bytes, CardView] = {}
    for fact in _newest(ground, Kind.CARD):
        if not isinstance(fact.body, Card) or _is_accompanied(ground, fact):
            continue
        if ground.wrote_as(fact, Role.HELPER):
            assert fact.expires is not None
            views[fact.person] = CardView(fact.id, fact.person, _clean(fact.body), fact.created, fact.expires)
        else:
            aside[fact.id] = Reason.NOT_A_HELPER
    return views


def _is_accompanied(ground: Ground, fact: Fact) -> bool:
    """By now: what she dated back into the time before, her own client may have made."""
    return ground.trust.readers_of(fact.person, ground.now) is not None


def notices(ground: Ground) -> dict[bytes, NoticeView]:
    return {
        fact.id: NoticeView(
            fact.id, fact.person, hide_on_receipt(fact.body.text), fact.created, fact.expires or 0
        )
        for fact in ground.of_kind(Kind.NOTICE)
        if isinstance(fact.body, Notice) and not ground.is_over(fact)
    }


def asks(ground: Ground, asked: dict[bytes, Asking], aside: dict[bytes, Reason]) -> dict[bytes, AskView]:
    """Refuse unless: the request is here, and its author, or who acts for its learner, asks."""
    views: dict[bytes, AskView] = {}
    for fact in ground.of_kind(Kind.ASKED):
        if not isinstance(fact.body, Asked):
            continue
        asking = asked.get(fact.body.request)
        if asking is None:
            aside[fact.id] = Reason.REQUEST_MISSING
        elif fact.person != asking.fact.person and not ground.acts_for(fact, asking.learner):
            aside[fact.id] = Reason.UNAUTHORISED
        elif len(fact.recipients) != 1:
            # One name an envelope: nobody learns who else was liked.
            aside[fact.id] = Reason.OUT_OF_PLACE
        else:
            views[fact.id] = AskView(
                fact.id, fact.body.request, fact.recipients[0], fact.body.wave, fact.created
            )
    return views


def _newest(ground: Ground, kind: Kind) -> list[Fact]:
    newest = {fact.person: fact for fact in ground.of_kind(kind) if not ground.is_over(fact)}
    return list(newest.values())


def _clean(card: Card) -> Card:
    return replace(
        card,
        topics=tuple(map(hide_on_receipt, card.topics)),
        areas=tuple(map(hide_on_receipt, card.areas)),
    )
