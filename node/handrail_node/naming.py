"""The name that a person is seen by in a group: said, said again before it runs out, and never after she took
it back.

specs/06-help-lifecycle, "Board".
"""

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.offline import NAMELESS
from handrail_node.spaces import Space
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.board import Name
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record

# A name stands for 90 days; a node that runs once a fortnight keeps it there.
RENEW_BEFORE = 30 * DAY


def announce_name(desk: Desk, person: Resident, group: bytes) -> None:
    """Say the chosen name on the board, unless it stands there and will for a while.

    What another device of hers said later is left alone, and what it took back as well: two devices must not
    argue about a name. Nor with a steward who took it off the board. Of who is accompanied the board says
    nothing, and would take nothing."""
    if (
        person.name == NAMELESS
        or desk.authority(group).is_accompanied(person.id, desk.now())
        or desk.locals.get(Space.NAME_TAKEN_BACK, _place(group, person.id)) is not None
    ):
        return
    stored = desk.replica.storage.find(group, Audience.MEMBERS, kinds=[Kind.NAME], person=person.id)
    found = [each.record for each in stored]
    newest = max(found, key=lambda record: (record.header.created, record.id), default=None)
    if newest is not None and newest.body is None:
        if any(each.header.person == person.id for each in desk.replica.storage.withdrawals_of(newest.id)):
            taken_back(desk, newest)
        return
    later = desk.now() + RENEW_BEFORE
    live = [record for record in found if (record.header.expires or 0) > later]
    counting = [record for record in live if record is newest or record.header.device == person.device]
    if not any(_says(record, person.name) for record in counting):
        desk.say(person, group, Kind.NAME, Name(desk.salt(), person.name), Audience.MEMBERS)


def taken_back(desk: Desk, name: Record) -> None:
    """She does not want to be seen by a name there, so this node announces none again."""
    desk.locals.set(Space.NAME_TAKEN_BACK, _place(name.header.group, name.header.person), b"")


def _place(group: bytes, person: bytes) -> str:
    return f"{group.hex()} {person.hex()}"


def _says(record: Record, name: str) -> bool:
    body = body_of(record)
    return isinstance(body, Name) and body.name == name
