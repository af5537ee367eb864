"""What a node does by itself: confirm joins, ask helpers in waves, choose first offers, renew its devices.

specs/06-help-lifecycle, "Waves", and specs/03, "Joins". Every job looks at what is there and does what
is missing, so it can be run at any time, twice, or after a crash in its middle.
"""

from collections.abc import Container

from handrail_node import partnership, past_hours, tally
from handrail_node.accompanying import with_readers
from handrail_node.addresses import is_loopback
from handrail_node.desk import Desk
from handrail_node.fullness import take_back_what_is_too_much
from handrail_node.household import Resident
from handrail_node.naming import announce_name
from handrail_node.pulses import give_pulses
from handrail_node.recovery import note_claims
from handrail_node.spaces import Space
from handrail_node.stewarding import hand_on_keys
from handrail_node.verbs.choosing import choose_offer
from handrail_node.verbs.consents import stop_what_is_over
from handrail_node.verbs.grants import confirm_joins
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.pair import Agreement, Asked, Sealed, ThreadKey
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle.board import RequestView
from handrail_protocol.lifecycle.choice import choices_due
from handrail_protocol.lifecycle.past import candidates, past_of
from handrail_protocol.lifecycle.ranking import rank
from handrail_protocol.lifecycle.states import AgreementState, RequestState
from handrail_protocol.lifecycle.waves import Ask, plan
from handrail_protocol.limits import DAY, THREAD_SLOTS_MAX
from handrail_protocol.sealing import SUITE_HPKE, seal_slots

# A device that is away for a month still has its lock when it comes back.
RENEW_BEFORE = 60 * DAY

_ASIDES = (
    Space.PRIVATE_TEXT,
    Space.SPANS,
    Space.DECLINED,
    Space.LATER,
    Space.THREAD_KEY,
    Space.CLAIM_HELD,
)


def work(desk: Desk) -> None:
    """Do everything that is due; where the clock forbids writing, nothing is."""
    if desk.may_write() is not None:
        return
    hours = _agreements_of_hours(desk)
    _keep_keys_of(desk, hours)
    _forget_asides(desk, {each.hex() for each in hours} | past_hours.tidy(desk))
    stop_what_is_over(desk)
    partnership.tidy(desk)
    for group in desk.groups():
        _renew(desk, group)
        confirm_joins(desk, group)
        _share_thread_keys(desk, group)
        hand_on_keys(desk, group)
        note_claims(desk, group)
        partnership.work(desk, group)
        give_pulses(desk, group)
        tally.count(desk, group)
        take_back_what_is_too_much(desk, group)
        # Nothing of the board is read while nobody here asks for anything: an idle node stays small.
        if _asks_here(desk, group):
            _choose(desk, group)
            _ask_waves(desk, group)


def _forget_asides(desk: Desk, hours: Container[str]) -> None:
    """What is kept here beside a record (private text, exact times, "not for me") goes when its text goes."""
    for space in (*_ASIDES, Space.HANDLED):
        for name, _ in desk.locals.all(space):
            stored = desk.replica.storage.get(bytes.fromhex(name))
            is_read_by = space is Space.THREAD_KEY and name in hours
            if (stored is None or stored.record.body is None) and not is_read_by:
                desk.locals.remove(space, name)


def _agreements_of_hours(desk: Desk) -> frozenset[bytes]:
    """Those under which somebody else confirmed hours to persons of this household, who did not take these
    back."""
    own, find = desk.household.ids(), desk.replica.storage.find
    found = set[bytes]()
    for group in desk.groups():
        parties = desk.authority(group).lines(own)
        told = find(group, Audience.MAIL, kinds=[Kind.CONFIRMATION], parties=parties)
        theirs = (stored.record.said for stored in told if stored.record.header.person not in own)
        confirmed = {said.agreement for said in theirs if isinstance(said, Sealed)}
        found |= confirmed and confirmed & past_hours.with_hours(desk, group)
    # Of those that are gone by their date `past_hours` keeps what is needed.
    return frozenset(each for each in found if desk.replica.storage.get(each) is not None)


def _keep_keys_of(desk: Desk, hours: frozenset[bytes]) -> None:
    """Who takes back an agreement, or erases herself, takes its key along; the hours under it stay proof, and
    have to be read as long as they are kept."""
    for agreement in hours:
        if desk.locals.get(Space.THREAD_KEY, agreement.hex()) is None:
            key = desk.correspondence.thread_key(agreement)
            if key is not None:
                desk.locals.set(Space.THREAD_KEY, agreement.hex(), key)


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
        # Years ahead, a clock that nobody has confirmed would renew everything under dates to come.
        runs_out = lock is not None and lock.until < now + RENEW_BEFORE and desk.is_sure()
        if lock is None or runs_out or _has_moved(desk, group, resident):
            desk.introduce(resident, group)
        announce_name(desk, resident, group)


def _has_moved(desk: Desk, group: bytes, resident: Resident) -> bool:
    """Whether this hub is reached elsewhere than its device says; homes dial what it says."""
    if not desk.is_hub:
        return False
    said = desk.authority(group).addresses.get(resident.device, ())
    now = tuple(desk.network.own_addresses())
    # Without a cable there is only loopback: that is no place where anybody could look for it.
    return now != said and not (said and all(is_loopback(each) for each in now))


def _choose(desk: Desk, group: bytes) -> None:
    """`choose: first`: the device that asked takes the first offer that waits."""
    for resident in desk.household.residents():
        for offer in choices_due(desk.own_board(group), resident.device):
            try:
                choose_offer(desk, group, offer)
            except LocalError as why:
                desk.tell("stuck", group=group.hex(), offer=offer.id.hex(), sentence=str(why))


def _ask_waves(desk: Desk, group: bytes) -> None:
    """Tell helpers by mail that a request may suit them; nobody else learns whom."""
    own = {resident.device: resident for resident in desk.household.residents()}
    for request in list(desk.own_board(group).requests.values()):
        if request.device in own and request.state is RequestState.OPEN and request.body is not None:
            _ask_wave(desk, group, request, own[request.device])


def _ask_wave(desk: Desk, group: bytes, request: RequestView, asker: Resident) -> None:
    board, now, authority = desk.own_board(group), desk.now(), desk.authority(group)
    assert request.body is not None
    found = candidates(board, request.id, now, authority)
    ranked = rank(request.body, request.id, found, past_of(board, request.learner, now))
    asked = [Ask(ask.helper, ask.wave, ask.at) for ask in board.asks.values() if ask.request == request.id]
    for ask in plan(request.created, [each.person for each in ranked], asked, now).asks:
        body = Asked(desk.salt(), request.id, ask.wave)
        desk.say(asker, group, Kind.ASKED, body, Audience.MAIL, recipients=[ask.helper])


def _share_thread_keys(desk: Desk, group: bytes) -> None:
    """Give the key of a thread to devices of its readers that came later (DESIGN section 4, "Sealing").

    Whoever sees it first does it, and so does her own other device; a key given twice does no harm, and of
    what others say that they gave nobody knows whether it was the key. Both sides see the line about it."""
    storage, own, authority = desk.replica.storage, desk.household.ids(), desk.authority(group)
    parties = authority.lines(own)
    for stored in storage.find(group, Audience.MAIL, kinds=[Kind.AGREEMENT], parties=parties):
        body, header = body_of(stored.record), stored.record.header
        if not isinstance(body, Agreement):
            continue
        readers = {authority.now(each) for each in (header.person, *header.recipients)}
        if not own & readers or (thread_key := desk.correspondence.thread_key(stored.record.id)) is None:
            continue
        for person in sorted(readers):
            given = desk.correspondence.devices_given(stored.record.id, parties | authority.line(person))
            fresh = [each for each in _readable_devices(desk, group, person) if each[0] not in given]
            if fresh:
                _give_thread_key(desk, group, stored.record.id, thread_key, person, fresh)


def _readable_devices(desk: Desk, group: bytes, person: bytes) -> list[tuple[bytes, bytes]]:
    authority, now = desk.authority(group), desk.now()
    locks = ((device, authority.lock_of(device, now)) for device in authority.devices_of(person))
    return [(device, lock.public) for device, lock in locks if lock is not None]


def _give_thread_key(
    desk: Desk,
    group: bytes,
    agreement: bytes,
    thread_key: bytes,
    person: bytes,
    devices: list[tuple[bytes, bytes]],
) -> None:
    board = desk.own_board(group).agreements.get(agreement)
    if board is None or board.state not in (AgreementState.STANDING, AgreementState.CLOSING):
        return
    parties = (person, board.helper, board.learner, board.by, *board.readers)
    writer = next((found for each in parties if (found := desk.household.find(each))), None)
    if writer is None:
        return
    salt = desk.salt()
    batch = devices[:THREAD_SLOTS_MAX]
    slots = seal_slots(writer.sealer, thread_key, batch, group=group, author=writer.device, salt=salt)
    body = ThreadKey(salt, agreement, SUITE_HPKE, slots)
    to = with_readers(desk, group, {writer.id, person}) - {writer.id} or {person}
    desk.say(writer, group, Kind.THREAD_KEY, body, Audience.MAIL, recipients=to)
    desk.tell("device", group=group.hex(), agreement=agreement.hex(), person=person.hex())
