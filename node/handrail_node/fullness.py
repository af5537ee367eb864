"""A helper who is chosen as often as his card has room for: what else he offered before is taken back.

specs/06-help-lifecycle, "Offer". Two askers may have offers of one helper at a time, and neither knows of the
other; without this both could choose him. What he offers while he is full, he offers knowingly.
"""

from handrail_node.desk import Desk
from handrail_node.withdrawal import withdraw
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle.past import is_beyond_room


def take_back_what_is_too_much(desk: Desk, group: bytes) -> None:
    """By the device that offered, so that two of his do not say it twice."""
    for helper in desk.household.residents():
        found = desk.replica.storage.find(group, Audience.MAIL, kinds=[Kind.OFFER], person=helper.id)
        mine = {stored.record.id for stored in found if stored.record.header.device == helper.device}
        if not mine:
            continue
        board = desk.own_board(group)
        for offer in board.offers.values():
            if offer.id in mine and is_beyond_room(board, offer):
                stored = desk.replica.storage.get(offer.id)
                assert stored is not None
                withdraw(desk, helper, stored.record)
