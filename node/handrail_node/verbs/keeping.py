"""What a person keeps for the day when a computer is gone: a backup, and a sheet that she has tried once."""

from collections.abc import Iterator
from pathlib import Path

from handrail_node.desk import Desk
from handrail_node.spaces import Space
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.backup import KeptValue
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind


@verb("backup")
async def backup(desk: Desk, params: Params) -> Answer:
    """All that this node keeps, in one file that the words of a person of this household open."""
    path = Path(params.text("file"))
    if not path.is_absolute():
        raise LocalError("Name the file of the backup with its whole path.")
    records = await desk.sheets.back_up(path, list(_thread_keys(desk)))
    persons = [each.name for each in desk.household.residents()]
    return {"file": str(path), "records": records, "persons": persons, "made": desk.time(desk.now())}


def _thread_keys(desk: Desk) -> Iterator[KeptValue]:
    """What was sealed to this device opens on no new one, and nobody may be left to give it the keys."""
    own = desk.household.ids()
    for group in desk.groups():
        for stored in desk.replica.storage.find(group, Audience.MAIL, kinds=[Kind.AGREEMENT], parties=own):
            key = desk.correspondence.thread_key(stored.record.id)
            if key is not None:
                yield KeptValue(Space.THREAD_KEY.encode(), stored.record.id.hex().encode(), key)


@verb("rehearse")
async def rehearse(desk: Desk, params: Params) -> Answer:
    """Whose words these are; nothing of them is kept."""
    person = desk.sheets.rehearse(params.text("words"))
    resident = desk.household.find(person)
    assert resident is not None
    return {"person": person.hex(), "name": resident.name}
