"""Choose: first. Which offers the device that asked chooses by itself, and when.

specs/06-help-lifecycle, "Choosing". Only that device does, so that one person with two devices does not
choose twice. Should it happen all the same, the lowest agreement id counts, for every node alike.
"""

from handrail_protocol.lifecycle.board import Board, OfferView
from handrail_protocol.lifecycle.past import is_beyond_room
from handrail_protocol.lifecycle.states import OfferState, RequestState


def choices_due(board: Board, device: bytes) -> list[OfferView]:
    """For each open request of this device with `choose: first` the first offer that waits, and whose helper
    has room for it still."""
    due: list[OfferView] = []
    for request in board.requests.values():
        if request.device != device or request.state is not RequestState.OPEN:
            continue
        if request.body is None or not request.body.first:
            continue
        waiting = [
            offer
            for offer in board.offers_for(request.id)
            if offer.state is OfferState.WAITING and not is_beyond_room(board, offer)
        ]
        due += waiting[:1]
    return due
