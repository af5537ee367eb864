"""What a person keeps for the day when a computer is gone: a backup, and a sheet that she has tried once."""

from collections.abc import Collection, Iterator
from pathlib import Path

from handrail_node import past_hours
from handrail_node.desk import Desk
from handrail_node.spaces import Space
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.backup import KeptValue
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind


@verb("backup")
async def backup(desk: Desk, params: Params) -> Answer:
    """All that this node keeps, in one file that the words of a person of this household open."""
    path = _path(params, "file")
    records = await desk.sheets.back_up(path, list(_thread_keys(desk, desk.household.ids())))
    persons = [each.name for each in desk.household.residents()]
    return {"file": str(path), "records": records, "persons": persons, "made": desk.time(desk.now())}


def _path(params: Params, name: str) -> Path:
    path = Path(params.text(name))
    if not path.is_absolute():
        raise LocalError("Name the file of the backup with its whole path.")
    return path


@verb("person.hand-over")
async def hand_over(desk: Desk, params: Params) -> Answer:
    """All that is hers for one person of this household, who goes on on another computer.

    Her device here ends by her own words, spoken there: until then she is served, so that nothing is lost
    on the way."""
    person = desk.household.choose(params.text("person"))
    if len(desk.household.residents()) == 1:
        raise LocalError(f"{person.name} lives here alone: she takes all with her by handrail backup FILE")
    path = _path(params, "out")
    records = await desk.sheets.back_up(path, list(_thread_keys(desk, {person.id})), person.id)
    return {
        "file": str(path),
        "person": person.id.hex(),
        "name": person.name,
        "device": person.device.hex(),
        "records": records,
        "made": desk.time(desk.now()),
    }


def _thread_keys(desk: Desk, own: Collection[bytes]) -> Iterator[KeptValue]:
    """What was sealed to this device opens on no new one, and nobody may be left to give it the keys."""
    for group in desk.groups():
        for stored in desk.replica.storage.find(group, Audience.MAIL, kinds=[Kind.AGREEMENT], parties=own):
            key = desk.correspondence.thread_key(stored.record.id)
            if key is not None:
                yield KeptValue(Space.THREAD_KEY.encode(), stored.record.id.hex().encode(), key)
    # A backup may come back when the agreement is over, and its hours are not.
    for agreement, value in (*past_hours.kept_before(desk, own), *past_hours.worth_keeping(desk, own)):
        key = desk.correspondence.thread_key(agreement)
        if key is not None:
            yield KeptValue(Space.THREAD_KEY.encode(), agreement.hex().encode(), key)
            yield KeptValue(Space.HOURS.encode(), agreement.hex().encode(), value)


@verb("rehearse")
async def rehearse(desk: Desk, params: Params) -> Answer:
    """Whose words these are; nothing of them is kept."""
    person = desk.sheets.rehearse(params.text("words"))
    resident = desk.household.find(person)
    assert resident is not None
    return {"person": person.hex(), "name": resident.name}
