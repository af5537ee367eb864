"""Taking back what one wrote: its body goes everywhere, the trace that there was one stays.

specs/01-records, "Withdrawal". On the board a steward does it for the group. A guardian's yes that is taken
back stops at once what rests on it.
"""

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.leaving import take_back
from handrail_node.recovery import letters_about
from handrail_node.verbs.consents import minor_of, stop_what_is_open
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.admission import speaks_no_longer
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.records import Header, Record


@verb("withdraw")
async def withdraw(desk: Desk, params: Params) -> Answer:
    """Take back a record: its body goes everywhere, the trace that there was one stays."""
    board_ids = {
        record_id: group
        for group in desk.groups()
        for record_id in (*desk.own_records(group), *_on_the_board(desk, group))
    }
    target_id = desk.by_prefix(params.text("record"), board_ids, "record")
    stored = desk.replica.storage.get(target_id)
    assert stored is not None
    if stored.record.body is None:
        raise LocalError("That was withdrawn already.")
    target = stored.record.header
    if (target.expires or 0) <= desk.now():
        raise LocalError("That is over, and goes by itself within an hour; there is nothing to take back.")
    group = board_ids[target_id]
    writer = _writer(desk, params, target, group)
    _must_still_speak(desk, group, writer, stored.record)
    minor, letters = minor_of(desk, group, stored.record), letters_about(desk, group, stored.record)
    with desk.together():
        record = take_back(desk, writer, stored.record)
        for letter in letters:
            take_back(desk, writer, letter)
        if minor is not None:
            stop_what_is_open(desk, group, writer, minor)
    return {"record": record.id.hex(), "withdrawn": target_id.hex()}


def _must_still_speak(desk: Desk, group: bytes, writer: Resident, target: Record) -> None:
    """What was said for another is hers, from the end of the mandate on under which it was said."""
    authority, now = desk.authority(group), desk.now()
    is_stewards = target.header.audience == Audience.MEMBERS and authority.has_role(
        writer.id, Role.STEWARD, now
    )
    if writer.id == target.header.person and not is_stewards and speaks_no_longer(target, authority, now):
        raise LocalError(
            "You said that for somebody for whom you may not act any more, so it stays hers. She can take it "
            "back herself, or let you act again: handrail mandate PERSON --may arrange --days N"
        )


def _writer(desk: Desk, params: Params, target: Header, group: bytes) -> Resident:
    """Whoever is named, said it, or is whom it is for; a steward who lives here, of what others said."""
    if wanted := params.optional("as"):
        return desk.household.choose(wanted)
    if (said_it := desk.household.find(target.person)) is not None:
        return said_it
    is_for_here = not desk.household.ids().isdisjoint(target.recipients)
    stewards = [] if is_for_here else _stewards(desk, group)
    return stewards[0] if stewards else desk.person(params)


def _stewards(desk: Desk, group: bytes) -> list[Resident]:
    authority, now = desk.authority(group), desk.now()
    return [each for each in desk.household.residents() if authority.has_role(each.id, Role.STEWARD, now)]


def _on_the_board(desk: Desk, group: bytes) -> list[bytes]:
    """What a steward may take off the board, whoever said it; what came from a partner its hub takes back."""
    if not _stewards(desk, group):
        return []
    sets = (Audience.MEMBERS, Audience.OPEN)
    found = (stored.record for each in sets for stored in desk.replica.storage.find(group, each))
    return [each.id for each in found if each.header.kind not in (Kind.WITHDRAWAL, Kind.PASSED_ON)]
