"""Takes back all that a person said: closes kindly, withdraws, and says what remains and until when.

specs/08-privacy-and-threats, "Erasing". Each step looks at what is there and does what is missing, so
whoever was stopped half way (by a quota, by a power cut) says it again and goes on.
"""

from collections.abc import Iterator

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.naming import taken_back
from handrail_node.withdrawal import withdraw
from handrail_protocol.admission import speaks_no_longer
from handrail_protocol.authority import Authority
from handrail_protocol.bodies.pair import ClosingWord
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle.board import AgreementView
from handrail_protocol.lifecycle.states import AgreementState
from handrail_protocol.records import Record

# A last word has to be read by the other side, and says nothing; it goes by itself after its time. A
# confirmation has a number and a month and no word of hers: nobody deletes another's hours.
_LEFT_STANDING = frozenset({Kind.WITHDRAWAL, Kind.CLOSING, Kind.CONFIRMATION})
_RUNNING = frozenset({AgreementState.STANDING, AgreementState.CLOSING})


def close_all(desk: Desk, group: bytes, person: Resident) -> int:
    """End every agreement of hers, with thanks and without a reason; how many."""
    closed = 0
    for view in list(desk.board(group).agreements.values()):
        said = {ending.by for ending in view.endings}
        if desk.authority(group).acted_once(person.id, view.learner, desk.now()):
            continue  # it is the other's, and ends when she says so
        if (
            person.id in (view.helper, view.learner, view.by)
            and view.state in _RUNNING
            and not said & {person.id}
        ):
            closed += _close(desk, group, person, view)
    return closed


def _close(desk: Desk, group: bytes, person: Resident, view: AgreementView) -> bool:
    """False where this device can't read it: then it ends by what she takes back."""
    if desk.correspondence.thread_key(view.id) is None:
        return False
    body = desk.correspondence.seal(Kind.CLOSING, group, view.id, ClosingWord(""), desk.salt(), person.device)
    others = {*view.readers, view.helper, view.learner, view.by} - {person.id}
    desk.say(person, group, Kind.CLOSING, body, Audience.MAIL, recipients=others)
    return True


def still_there(desk: Desk, group: bytes, person: bytes) -> list[Record]:
    """What she wrote, or others asked and agreed for her, whose text is not taken back yet.

    What has expired goes by itself: nothing can be said of it any more."""
    found = {each.id: each for each in _written(desk, group, person)}
    for view in desk.board(group).requests.values():
        if person == view.learner and view.body is not None:
            found.update(_one(desk, view.id))
    for agreement in desk.board(group).agreements.values():
        if person == agreement.learner:
            found.update(_one(desk, agreement.id))
    return [each for each in found.values() if (each.header.expires or 0) > desk.now()]


def _one(desk: Desk, record_id: bytes) -> dict[bytes, Record]:
    stored = desk.replica.storage.get(record_id)
    return {} if stored is None or stored.record.body is None else {record_id: stored.record}


def _written(desk: Desk, group: bytes, person: bytes) -> Iterator[Record]:
    for stored in desk.replica.storage.find(group, person=person):
        header = stored.record.header
        is_over = stored.record.body is None or header.kind in _LEFT_STANDING
        is_anothers = speaks_no_longer(stored.record, desk.authority(group), desk.now())
        if header.audience != Audience.AUTHORITY and not is_over and not is_anothers:
            yield stored.record


def take_back(desk: Desk, person: Resident, record: Record) -> Record:
    """Withdraw one record; of her name on the board this node remembers that she does not want it there."""
    said = withdraw(desk, person, record)
    if record.header.kind == Kind.NAME and record.header.audience == Audience.MEMBERS:
        taken_back(desk, record)
    return said


def take_all_back(desk: Desk, group: bytes, person: Resident) -> tuple[int, str | None]:
    """How many were taken back, and why not all of them were, where a rule stood in the way."""
    done = 0
    for record in still_there(desk, group, person.id):
        try:
            take_back(desk, person, record)
        except LocalError as why:
            return done, str(why)
        done += 1
    return done, None


def is_known_elsewhere(desk: Desk, group: bytes, person: bytes) -> bool:
    """Whether all that she took back was confirmed by somebody else, who passes it on."""
    own = desk.household.ids()
    for stored in desk.replica.storage.find(group, kinds=[Kind.WITHDRAWAL], person=person):
        if not set(desk.replica.storage.receipts(stored.record.id)) - own:
            return False
    return True


def remains(authority: Authority, person: bytes) -> tuple[int, int | None]:
    """How many authority records name her, and the last date of them: the group rests on these. None: some
    stay as long as the group does."""
    count, last = 0, 0
    endless = person in authority.founders
    for record in authority.records.values():
        about = getattr(record.said, "person", None) or getattr(record.said, "principal", None)
        if person not in (record.header.person, about):
            continue
        count += 1
        endless = endless or record.header.expires is None
        last = max(last, record.header.expires or 0)
    return count, None if endless else last
