"""What a person takes with her, and what she takes back: everything by and for her in one file; an end.

specs/08-privacy-and-threats, "Erasing".
"""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from handrail_node import leaving, past_hours
from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.spaces import Space
from handrail_node.verbs.persons import end_device
from handrail_node.verbs.registry import VERBS, Answer, Params, verb
from handrail_protocol import stewardship
from handrail_protocol.errors import LocalError
from handrail_protocol.keys import SigningKey
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.shapes import Shaped
from handrail_protocol.storage import Stored

# How long an end of devices waits for somebody else to have what was taken back.
_WAIT_STEPS, _WAIT_STEP = 40, 0.25
_LISTS = ("requests", "offers", "agreements", "sessions", "device.list")


@verb("export")
async def export(desk: Desk, params: Params) -> Answer:
    """Everything by and for a person that this node can read."""
    person = desk.person(params)
    given = Params({**params.given, "as": person.id.hex()})
    lists = {name: await VERBS[name](desk, given) for name in _LISTS}
    own = person.id.hex()
    lists["requests"] = [row for row in _rows(lists["requests"]) if own in (row["by"], row["for"])]
    lists["device.list"] = [row for row in _rows(lists["device.list"]) if row["person"] == own]
    records = [row for group in desk.groups_of(params) for row in _records(desk, group, person.id)]
    return {
        "person": own,
        "name": person.name,
        "made": desk.time(desk.now()),
        "groups": [_membership(desk, group, person.id) for group in desk.groups_of(params)],
        "requests": lists["requests"],
        "offers": lists["offers"],
        "agreements": lists["agreements"],
        "sessions": lists["sessions"],
        "devices": lists["device.list"],
        "drafts": await VERBS["draft.list"](desk, Params({})),
        "records": records,
    }


def _rows(answer: Answer) -> list[Any]:
    return answer if isinstance(answer, list) else []


def _membership(desk: Desk, group: bytes, person: bytes) -> dict[str, object]:
    authority, now = desk.authority(group), desk.now()
    ends = [right.until for right in authority.rights(person) if right.until is not None]
    mandates = [
        {
            "from": desk.name_of(group, state.body.principal),
            "to": desk.name_of(group, state.body.agent),
            "until": desk.time(state.body.until),
        }
        for state in authority.mandates.values()
        if person in (state.body.principal, state.body.agent)
    ]
    return {
        "id": group.hex(),
        "name": desk.group_name(group),
        "roles": sorted(role.name.lower() for role in authority.roles(person, now)),
        "until": desk.time(max(ends)) if ends else None,
        "vouched_by": [desk.name_of(group, each) for each in desk.vouchers(group, person)],
        "mandates": mandates,
    }


def _records(desk: Desk, group: bytes, person: bytes) -> list[dict[str, object]]:
    """Every record that she wrote or that was sent to her, opened as far as this node can."""
    now = desk.now()
    told = {
        paper.id: inner for kind in stewardship.INNER for paper, inner in desk.papers.read(group, kind, now)
    }
    found = desk.replica.storage.find(group, parties=[person])
    return [_record(desk, stored, told.get(stored.record.id)) for stored in found]


def _record(desk: Desk, stored: Stored, told: Shaped | None) -> dict[str, object]:
    record, header = stored.record, stored.record.header
    return {
        "id": record.id.hex(),
        "kind": Kind(header.kind).name.lower().replace("_", " ") if header.kind in set(Kind) else "unknown",
        "set": Audience(header.audience).name.lower(),
        "group": header.group.hex(),
        "from": header.person.hex(),
        "to": [each.hex() for each in header.recipients],
        "created": desk.time(header.created),
        "kept_until": None if header.expires is None else desk.time(header.expires),
        "taken_back": record.body is None,
        "says": _plain(record.said),
        "inside": _plain(told or desk.correspondence.inside(record)),
    }


def _plain(value: Any) -> Any:
    """A shape as JSON: bytes as digits, without the random bytes and what is sealed."""
    if is_dataclass(value):
        names = [each.name for each in fields(value) if each.name not in ("salt", "sealed", "slots")]
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {str(name): _plain(each) for name, each in value.items()}
    return value


# -- an end -----------------------------------------------------------------------------------------------


@verb("erase")
async def erase(desk: Desk, params: Params) -> Answer:
    """Close kindly, take back what can be, forget what only this node knew; with words, end her devices."""
    person = desk.person(params)
    root = _root(desk, person, params)
    closed, taken, stopped = 0, 0, None
    groups = desk.groups_of(params)
    for group in groups:
        closed += leaving.close_all(desk, group, person)
        done, why = leaving.take_all_back(desk, group, person)
        taken, stopped = taken + done, stopped or why
    _forget(desk, person)
    passed_on = await _is_passed_on(desk, groups, person)
    ended = 0
    if root is not None and stopped is None:
        ended = _end_devices(desk, groups, person, root, this_one=passed_on)
    left = [(desk.group_name(group), *leaving.remains(desk.authority(group), person.id)) for group in groups]
    return {
        "person": person.id.hex(),
        "name": person.name,
        "closed": closed,
        "taken_back": taken,
        "stopped": stopped,
        "passed_on": passed_on,
        "devices_ended": ended,
        "remains": [
            {"group": name, "records": count, "until": None if last is None else desk.time(last)}
            for name, count, last in left
        ],
    }


def _root(desk: Desk, person: Resident, params: Params) -> SigningKey | None:
    """Her words, where she gave them; refused before anything is done if they are somebody else's."""
    words = params.optional("words")
    if words is None:
        return None
    root = desk.sheets.root(words)
    if root.public != person.id:
        raise LocalError(f"These are not the words of {person.name}, so nothing was done.")
    return root


def _forget(desk: Desk, person: Resident) -> None:
    """What only this node knew. Drafts belong to a household: they go with the last who lives here."""
    if len(desk.household.residents()) == 1:
        for space in (Space.DRAFT, Space.DECLINED, Space.LATER):
            for name, _ in desk.locals.all(space):
                desk.locals.remove(space, name)
    for group in desk.groups():
        for stored in desk.replica.storage.find(group, person=person.id):
            if stored.record.body is None:
                for space in (Space.PRIVATE_TEXT, Space.SPANS, Space.THREAD_KEY):
                    desk.locals.remove(space, stored.record.id.hex())
    past_hours.forget(desk, person.id)


async def _is_passed_on(desk: Desk, groups: Iterable[bytes], person: Resident) -> bool:
    """Whether somebody else has all that was taken back; while somebody is linked that is waited for."""
    for _ in range(_WAIT_STEPS):
        if all(leaving.is_known_elsewhere(desk, group, person.id) for group in groups):
            return True
        if not any(link["state"] == "live" for link in desk.network.links()):
            return False
        await asyncio.sleep(_WAIT_STEP)
    return False


def _end_devices(
    desk: Desk, groups: Iterable[bytes], person: Resident, root: SigningKey, *, this_one: bool
) -> int:
    """This one last, and only once somebody else has what it took back: an ended device is let in nowhere."""
    ended = 0
    for group in groups:
        devices = set(desk.authority(group).devices_of(person.id))
        for device in sorted(devices - {person.device}):
            end_device(desk, group, person, device, root)
            ended += 1
        if this_one and person.device in devices:
            end_device(desk, group, person, person.device, root)
            ended += 1
    return ended
