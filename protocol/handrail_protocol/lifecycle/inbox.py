"""The inbox: requests that a helper of this node was asked about, and may answer today.

specs/06-help-lifecycle, "Asked". Declining is local: what a person put aside is an argument here and
goes nowhere else. Nobody is asked beyond what he said he has room for; the board stays open to him.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from handrail_protocol.lifecycle.board import AskView, Board, RequestView
from handrail_protocol.lifecycle.facts import Trust
from handrail_protocol.lifecycle.past import load
from handrail_protocol.lifecycle.ranking import For, reasons_for
from handrail_protocol.lifecycle.states import OfferState, RequestState
from handrail_protocol.lifecycle.waves import opens_at


@dataclass(frozen=True, slots=True)
class InboxRow:
    request: bytes
    helper: bytes
    wave: int
    reasons: tuple[str, ...]


def inbox(
    board: Board, helpers: Iterable[bytes], now: int, trust: Trust, *, declined: Collection[bytes] = ()
) -> list[InboxRow]:
    """Whom nobody helps at present first, and of those who has waited longest. `declined`: ids of requests
    that were put aside here."""
    rows = [row for helper in sorted(set(helpers)) for row in _rows_of(board, helper, now, trust, declined)]
    served = {each.learner for each in board.requests.values() if each.state is RequestState.AGREED}

    def place(row: InboxRow) -> tuple[bool, int, bytes, bytes]:
        request = board.requests[row.request]
        return request.learner in served, request.created, row.request, row.helper

    return sorted(rows, key=place)


def _rows_of(
    board: Board, helper: bytes, now: int, trust: Trust, declined: Collection[bytes]
) -> list[InboxRow]:
    view = board.cards.get(helper)
    if view is not None and load(board, helper) >= view.card.capacity:
        return []
    answered = {
        offer.request
        for offer in board.offers.values()
        if offer.helper == helper and offer.state is not OfferState.WITHDRAWN
    }
    first: dict[bytes, AskView] = {}
    for ask in board.asks.values():
        request = board.requests[ask.request]
        is_new = ask.request not in answered and ask.request not in declined
        if ask.helper == helper and is_new and _is_due(request, ask, now):
            first[ask.request] = min(first.get(ask.request, ask), ask, key=lambda each: each.wave)
    return [
        InboxRow(ask.request, helper, ask.wave, _reasons(board, ask, helper, now, trust))
        for ask in first.values()
    ]


def _is_due(request: RequestView, ask: AskView, now: int) -> bool:
    """Wave 0 always is: the asker's clock may be a little ahead of ours."""
    return request.state is RequestState.OPEN and (
        ask.wave == 0 or opens_at(request.created, ask.wave) <= now
    )


def _reasons(board: Board, ask: AskView, helper: bytes, now: int, trust: Trust) -> tuple[str, ...]:
    body, card = board.requests[ask.request].body, board.cards.get(helper)
    if body is None or card is None:
        return ()
    return reasons_for(body, card.card, trust.reach(helper, now), For.HELPER)
