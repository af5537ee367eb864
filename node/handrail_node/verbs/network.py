"""The node itself: how it is, whom it is linked with, and what is wrong with it."""

from collections.abc import Iterator

from handrail_node.accompanying import companions
from handrail_node.desk import Desk
from handrail_node.household import NOBODY, Resident
from handrail_node.recovery import warnings
from handrail_node.refusals import shut_out
from handrail_node.soundness import Finding, group_findings
from handrail_node.verbs.persons import new_devices
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.errors import LocalError

_ALONE = "Nobody else is in your group yet. Invite somebody: handrail invite"


@verb("status")
async def status(desk: Desk, params: Params) -> Answer:
    """How the node is, in one sentence and in figures; costs no walk over the records."""
    groups = [_membership(desk, group) for group in desk.groups()]
    links = desk.network.links()
    live = sum(link["state"] == "live" for link in links)
    found = list(desk.look())
    sheets = [sentence for code, _, sentence in found if code == "sheet"]
    alarms = new_devices(desk) + warnings(desk)
    wrong = next((sentence for _, ok, sentence in found if not ok), None) or shut_out(desk)
    return {
        "sentence": wrong or _how_it_is(desk, live),
        "ok": wrong is None,
        "node": desk.household.residents()[0].device.hex() if desk.household.residents() else "",
        "persons": [_person(desk, each) for each in desk.household.residents()],
        "groups": groups,
        "links": links,
        "records": desk.count(),
        "listen": desk.network.listening(),
        "now": desk.time(desk.now()),
        "reminders": sheets + alarms,
        "alarms": alarms,
    }


def _person(desk: Desk, resident: Resident) -> dict[str, object]:
    """`accompanied_by`: who goes with her, in any of her groups; `paused`: where her part rests, and until
    when."""
    along = {desk.name_of(g, each) for g in desk.groups() for each in companions(desk, g, resident.id)}
    return {
        "id": resident.id.hex(),
        "name": desk.household.called(resident),
        "accompanied_by": sorted(along),
        "paused": [why for g in desk.groups() if (why := desk.permission(resident, g).why_paused())],
    }


def _how_it_is(desk: Desk, live: int) -> str:
    """The sentence of a node with which nothing is wrong; `live`: how many links are."""
    groups = desk.groups()
    ended = None if groups else desk.ended()
    if ended is not None:
        return ended
    if not desk.household.ids():
        return NOBODY
    here = [(resident, group) for resident in desk.household.residents() for group in groups]
    over = [desk.permission(resident, group).why_device_ended() for resident, group in here]
    if over and None not in over:
        return str(over[0])
    if live or not groups:
        return f"All is well: {_count(len(groups), 'group')}, {_count(live, 'link')} to other nodes."
    if not any(_others(desk, group) for group in groups):
        return _ALONE
    return "Nobody else can be reached right now; what you write is kept here and goes out later."


def _membership(desk: Desk, group: bytes) -> dict[str, object]:
    authority, now = desk.authority(group), desk.now()
    roles = {role for person in desk.household.ids() for role in authority.roles(person, now)}
    return {
        "id": group.hex(),
        "name": desk.group_name(group),
        "roles": sorted(role.name.lower() for role in roles),
    }


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


@verb("peers")
async def peers(desk: Desk, params: Params) -> Answer:
    return desk.peers.rows()


@verb("peers.add")
async def add_peer(desk: Desk, params: Params) -> Answer:
    return {"address": desk.peers.add(params.text("address"))}


@verb("peers.remove")
async def remove_peer(desk: Desk, params: Params) -> Answer:
    return {"address": desk.peers.remove(params.text("address"))}


@verb("doctor")
async def doctor(desk: Desk, params: Params) -> Answer:
    """Each thing that was looked at, whether it is well, and what to do where it is not."""
    if params.flag("rebuild"):
        raise LocalError(
            "The store can't be rebuilt while the node runs. Stop it first, then say this again."
        )
    return [{"code": code, "ok": ok, "sentence": sentence} for code, ok, sentence in _findings(desk)]


def _findings(desk: Desk) -> Iterator[Finding]:
    yield from desk.look()
    groups = desk.groups()
    yield "groups", True, f"You are in {_count(len(groups), 'group')}."
    live = [link for link in desk.network.links() if link["state"] == "live"]
    if not desk.household.ids():
        yield "persons", True, NOBODY
    elif not groups:
        yield "links", True, "There is nobody to reach yet. Join a group: handrail join CODE"
    elif not live and not any(_others(desk, group) for group in groups):
        yield "links", True, _ALONE
    elif not live and (refused := shut_out(desk)) is not None:
        yield "links", False, refused
    elif not live:
        words = "Nobody else is reached right now. Tell your node where: handrail peers add HOST:PORT"
        yield "links", False, words
    else:
        yield "links", True, f"Linked with {_count(len(live), 'node')}."
    for group in groups:
        yield from group_findings(desk, group)


def _others(desk: Desk, group: bytes) -> bool:
    authority, own = desk.authority(group), desk.household.ids()
    return any(person not in own and authority.may_open(person) for person in authority.persons)
