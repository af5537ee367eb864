"""What a node does by itself: confirm joins, ask helpers in waves, choose first offers, renew its devices.

specs/06-help-lifecycle, "Waves", and specs/03, "Joins". Every job looks at what is there and does what
is missing, so it can be run at any time, twice, or after a crash in its middle.
"""

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.verbs.groups import confirm_joins
from handrail_node.verbs.helping import choose_offer
from handrail_protocol.bodies.pair import Asked
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle.board import RequestView
from handrail_protocol.lifecycle.choice import choices_due
from handrail_protocol.lifecycle.past import candidates, past_of
from handrail_protocol.lifecycle.ranking import rank
from handrail_protocol.lifecycle.states import RequestState
from handrail_protocol.lifecycle.waves import Ask, plan
from handrail_protocol.limits import DAY

# A device that is away for a month still has its lock when it comes back.
RENEW_BEFORE = 60 * DAY


def work(desk: Desk) -> None:
    """Do everything that is due; where the clock forbids writing, nothing is."""
    if desk.may_write() is not None:
        return
    for group in desk.groups():
        _renew(desk, group)
        confirm_joins(desk, group)
        # Nothing of the board is read while nobody here asks for anything: an idle node stays small.
        if _asks_here(desk, group):
            _choose(desk, group)
            _ask_waves(desk, group)


def _asks_here(desk: Desk, group: bytes) -> bool:
    find = desk.replica.storage.find
    mine = (find(group, Audience.MEMBERS, kinds=[Kind.REQUEST], person=each) for each in desk.household.ids())
    return any(stored.record.body is not None for found in mine for stored in found)


def _renew(desk: Desk, group: bytes) -> None:
    """Show each person and device of this household that the group does not know, or soon no longer would."""
    authority, now = desk.authority(group), desk.now()
    for resident in desk.household.residents():
        lock = authority.locks.get(resident.device)
        ended = authority.held(resident.id, resident.device, bytes(32))
        if ended or not authority.is_member(resident.id, now):
            continue
        if lock is None or lock.until < now + RENEW_BEFORE:
            desk.introduce(resident, group)
        desk.announce_name(resident, group)


def _choose(desk: Desk, group: bytes) -> None:
    """`choose: first`: the device that asked takes the first offer that waits."""
    for resident in desk.household.residents():
        for offer in choices_due(desk.board(group), resident.device):
            try:
                choose_offer(desk, group, offer)
            except LocalError as why:
                desk.tell("stuck", group=group.hex(), offer=offer.id.hex(), sentence=str(why))


def _ask_waves(desk: Desk, group: bytes) -> None:
    """Tell helpers by mail that a request may suit them; nobody else learns whom."""
    own = {resident.device: resident for resident in desk.household.residents()}
    for request in list(desk.board(group).requests.values()):
        if request.device in own and request.state is RequestState.OPEN and request.body is not None:
            _ask_wave(desk, group, request, own[request.device])


def _ask_wave(desk: Desk, group: bytes, request: RequestView, asker: Resident) -> None:
    board, now, authority = desk.board(group), desk.now(), desk.authority(group)
    assert request.body is not None
    found = candidates(board, request.id, now, authority)
    ranked = rank(request.body, request.id, found, past_of(board, request.learner, now))
    asked = [Ask(ask.helper, ask.wave, ask.at) for ask in board.asks.values() if ask.request == request.id]
    for ask in plan(request.created, [each.person for each in ranked], asked, now).asks:
        body = Asked(desk.salt(), request.id, ask.wave)
        desk.say(asker, group, Kind.ASKED, body, Audience.MAIL, recipients=[ask.helper])
