"""The persons of this household and their devices."""

from handrail_node.desk import Desk
from handrail_node.ending import end
from handrail_node.household import Resident
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.authority import Device, Target
from handrail_protocol.errors import LocalError
from handrail_protocol.keys import SigningKey
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import DAY
from handrail_protocol.when import day_words

# How long a household is told of a device that joined it elsewhere.
NEW_DEVICE_TIME = 14 * DAY


@verb("person.add")
async def add(desk: Desk, params: Params) -> Answer:
    """Another person of this household, with a recovery sheet of her own."""
    answer = desk.sheets.add(params.text("name"))
    desk.household.reload()
    desk.correspondence.forget()
    desk.papers.forget()
    desk.tell("person", id=answer["person"])
    return answer


@verb("device.list")
async def devices(desk: Desk, params: Params) -> Answer:
    own = {resident.device for resident in desk.household.residents()}
    seen: dict[bytes, dict[str, object]] = {}
    for group in desk.groups_of(params):
        authority = desk.authority(group)
        for resident in desk.household.residents():
            for stored in desk.replica.storage.find(
                group, Audience.AUTHORITY, kinds=[Kind.DEVICE], person=resident.id
            ):
                header, body = stored.record.header, body_of(stored.record)
                assert isinstance(body, Device)
                seen[header.device] = {
                    "device": header.device.hex(),
                    "person": resident.id.hex(),
                    "name": desk.household.called(resident),
                    "created": desk.time(body.certified),
                    "here": header.device in own,
                    "ended": authority.device_person.get(header.device) != resident.id,
                }
    return list(seen.values())


def new_devices(desk: Desk) -> list[str]:
    """Of devices that came to persons of this household elsewhere: by her, or by who found her sheet."""
    own = {resident.device for resident in desk.household.residents()}
    found: dict[bytes, str] = {}
    for group in desk.groups():
        authority = desk.authority(group)
        for resident in desk.household.residents():
            for device in set(authority.devices_of(resident.id)) - own:
                shown = authority.records[authority.certificates[resident.id, device]].said
                if isinstance(shown, Device) and desk.now() - shown.certified < NEW_DEVICE_TIME:
                    since, name = day_words(shown.certified, desk.zone(group)), resident.name
                    found[device] = (
                        f"{name} came with a further device on {since}. If that was somebody else: "
                        f"handrail device revoke {device.hex()[:8]}, and call a steward."
                    )
    return [found[device] for device in sorted(found)]


@verb("device.revoke")
async def revoke(desk: Desk, params: Params) -> Answer:
    """End a device of one's own, with the words of the sheet; what it wrote until now stays."""
    root = desk.sheets.root(params.text("words"))
    resident = desk.household.find(root.public)
    if resident is None:
        raise LocalError("These words belong to nobody on this node. Type those of her whose device it is.")
    known = {
        group: set(desk.authority(group).devices_of(resident.id)) - {resident.device}
        for group in desk.groups()
    }
    others = frozenset[bytes]().union(*known.values())
    if not others:
        raise LocalError("No other device of yours is known here.")
    device = desk.by_prefix(params.text("device"), others, "device")
    records = []
    with desk.together():
        for group in (each for each, devices in known.items() if device in devices):
            records.append(end_device(desk, group, resident, device, root))
    return {"record": records[0].hex(), "device": params.text("device")}


def end_device(desk: Desk, group: bytes, resident: Resident, device: bytes, root: SigningKey) -> bytes:
    """End one of her devices in a group by her root's word; what is held here of it stays."""
    stored = desk.replica.storage.find(group, person=resident.id)
    stays = [each.record.id for each in stored if each.record.header.device == device]
    return end(desk, resident, group, Target.DEVICE, device, stays, root=root)
