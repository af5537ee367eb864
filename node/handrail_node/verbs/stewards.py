"""Worries, checks and the stewards' morning: what is said to stewards alone, and what they look at.

specs/03-groups-and-authority, "Stewards' records".
"""

import asyncio

from handrail_node import morning as lists
from handrail_node import tally
from handrail_node.desk import Desk
from handrail_node.spaces import Space
from handrail_node.stewarding import say_to_stewards
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol import when
from handrail_protocol.bodies.stewards import Attestation, Worry
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Kind
from handrail_protocol.limits import DAY, LINE_BYTES_MAX, YEAR
from handrail_protocol.records import Record
from handrail_protocol.stewardship import report_readers

# Who is worried waits a moment to hear that somebody has it; where nobody is reached, no moment.
_LOOKS, _LOOK_EVERY = 30, 0.1
_BY_VOICE = "If something worries you, tell somebody you trust, by voice, today."


@verb("worried")
async def worried(desk: Desk, params: Params) -> Answer:
    """Tell two stewards, and nobody else, what worries somebody; never the one it is about.

    With `preview` nothing is said: the answer tells who would read it."""
    person = desk.person(params)
    if not desk.groups():
        raise LocalError(f"You are in no group here, so no steward can be told. {_BY_VOICE}")
    group = desk.group(params, person)
    about = desk.member(params.text("about"), group) if params.has("about") else None
    text = desk.clean(params.text("text")).strip()
    if not text:
        raise LocalError("Say in a few words what worries you: handrail worried TEXT")
    if (out := desk.permission(person, group).why_out(may_rest=True)) is not None:
        raise LocalError(f"{out} {_BY_VOICE}")
    readers = report_readers(desk.authority(group), desk.now(), author=person.id, about=about)
    if not readers:
        raise LocalError(
            f"In {desk.group_name(group)} there is no steward who could read this, besides you and whom it "
            f"is about; nothing was sent. {_BY_VOICE}"
        )
    names = [desk.name_of(group, each) for each in readers]
    if params.flag("preview"):
        return {"record": None, "stewards": len(readers), "reached": 0, "names": names}
    record = say_to_stewards(desk, person, group, Kind.REPORT, Worry(text, about), only=readers)
    for _ in range(_LOOKS):
        if not _is_linked(desk) or _reached(desk, record, readers) == len(readers):
            break
        await asyncio.sleep(_LOOK_EVERY)
    return {
        "record": record.id.hex(),
        "stewards": len(readers),
        "reached": _reached(desk, record, readers),
        "names": names,
    }


def _is_linked(desk: Desk) -> bool:
    return any(link["state"] in ("live", "catching-up") for link in desk.network.links())


def _reached(desk: Desk, record: Record, readers: tuple[bytes, ...] | frozenset[bytes]) -> int:
    """How many of them have it; those of this household have had it from the beginning."""
    holders = {*desk.replica.storage.receipts(record.id), *desk.household.ids()}
    return len(holders & set(readers))


@verb("worries")
async def worries(desk: Desk, params: Params) -> Answer:
    """What persons of this household told stewards, and how far it got."""
    own = desk.persons(params)
    answer: list[dict[str, object]] = []
    for group in desk.groups_of(params):
        for record, inner in desk.papers.read(group, Kind.REPORT, desk.now()):
            if record.header.person not in own or not isinstance(inner, Worry):
                continue
            readers = lists.readers_of(desk, group, record)
            answer.append(
                {
                    "id": record.id.hex(),
                    "at": desk.time(record.header.created),
                    "text": inner.text,
                    "about": None if inner.about is None else inner.about.hex(),
                    "about_name": None if inner.about is None else desk.name_of(group, inner.about),
                    "stewards": len(readers),
                    "reached": _reached(desk, record, readers),
                    "names": sorted(desk.name_of(group, each) for each in readers),
                    "group": group.hex(),
                }
            )
    return answer


@verb("attest")
async def attest(desk: Desk, params: Params) -> Answer:
    """A steward saw a check of somebody: which, when, good until when; never the paper itself."""
    steward = desk.person(params)
    group = desk.group(params, steward)
    desk.must_be_steward(steward, group)
    person = desk.member(params.text("person"), group)
    if person == steward.id:
        raise LocalError("Your own check is seen by another steward: nobody attests himself.")
    if not desk.authority(group).is_member(person, desk.now()):
        raise LocalError(f"That person is no member of {desk.group_name(group)} now; nothing was written.")
    zone, now = desk.zone(group), desk.now()
    check = desk.board_text(params.text("check"), "the check").strip()
    if not check or len(check.encode()) > LINE_BYTES_MAX or "\n" in check:
        raise LocalError("--check names the kind of check in one line, such as: police certificate")
    until = when.parse_slot(f"{when.parse_date(params.text('until'))}T00:00", zone) + DAY
    if until <= now:
        raise LocalError("--until is over already; a check is written down as long as it is good.")
    if until > now + YEAR + DAY:
        raise LocalError("A check is good for a year at most here; then somebody looks again.")
    seen = when.check_date(params.text("seen", when.today(now, zone)), now, zone)
    inner = Attestation(person, check, seen, until)
    expires = min(until, now + YEAR)
    record = say_to_stewards(desk, steward, group, Kind.ATTESTATION, inner, expires=expires)
    return {"record": record.id.hex(), "person": person.hex(), "check": check, "until": desk.time(until)}


# -- what stewards look at ------------------------------------------------------------------------------


@verb("morning")
async def morning(desk: Desk, params: Params) -> Answer:
    """The stewards' list, of all groups in which somebody of this household is one."""
    if not desk.groups():
        return []
    rooms = _rooms(desk, params)
    if params.has("done"):
        _put_aside(desk, params, rooms)
    groups = [group for group, _ in rooms]
    return {
        "waiting": [row for group in groups for row in lists.waiting(desk, group)],
        "sessions": sorted(
            (row for group in groups for row in lists.sessions(desk, group)), key=lambda row: str(row["slot"])
        ),
        "expiring": sorted(
            (row for group in groups for row in lists.expiring(desk, group)),
            key=lambda row: str(row["until"]),
        ),
        "flags": [row for group, here in rooms for row in lists.flags(desk, group, here)],
    }


def _rooms(desk: Desk, params: Params) -> list[tuple[bytes, frozenset[bytes]]]:
    """Groups with the stewards of this household there; raises LocalError where there is none."""
    now, persons = desk.now(), desk.persons(params)
    rooms = [(group, persons & desk.authority(group).stewards(now)) for group in desk.groups_of(params)]
    found = [(group, here) for group, here in rooms if here]
    if not found:
        person = desk.person(params) if params.has("as") else desk.household.residents()[0]
        desk.must_be_steward(person, desk.groups_of(params)[0])
    return found


def _put_aside(desk: Desk, params: Params, rooms: list[tuple[bytes, frozenset[bytes]]]) -> None:
    """What somebody has looked into leaves the list of this node; the others' lists keep it."""
    flagged = {record_id for group, _ in rooms for record_id in lists.may_be_put_aside(desk, group)}
    for wanted in params.many("done"):
        record_id = desk.by_prefix(wanted, flagged, "red flag")
        desk.put_aside(Space.HANDLED, record_id)
        desk.tell("handled", id=record_id.hex())


@verb("report")
async def report(desk: Desk, params: Params) -> Answer:
    """Months in numbers, without persons."""
    if not desk.groups():
        return []
    return [
        {
            "month": month.month,
            "requests": month.requests,
            "agreements": month.agreements,
            "sessions": month.sessions,
            "minutes": month.minutes,
            "over": is_over,
            "group": group.hex(),
        }
        for group, _ in _rooms(desk, params)
        for month, is_over in tally.months(desk, group)
    ]
