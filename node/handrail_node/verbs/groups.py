"""Groups: founding one, inviting, joining, mandates, and who is in it.

specs/03-groups-and-authority. Each verb writes authority records and nothing else.
"""

from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.texts import clean_line
from handrail_node.verbs.grants import GRANT_DAYS, give, must_be_companion
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.authority import Authority
from handrail_protocol.bodies.authority import (
    Charter,
    Door,
    Invitation,
    Mandate,
    May,
)
from handrail_protocol.errors import LocalError
from handrail_protocol.invitation import Code, link_of, seal_box
from handrail_protocol.keys import is_public, tagged
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY, FOUNDERS_MAX
from handrail_protocol.shapes import write
from handrail_protocol.vocabulary import TOPICS, Reach


@verb("group.create")
async def create(desk: Desk, params: Params) -> Answer:
    """Found a group: charter, own device, door key; on a hub's node the founder is hub as well."""
    founder = desk.person(params)
    areas = tuple(clean_line(area, "An area") for area in params.many("area"))
    if not areas:
        raise LocalError("Name at least one area: --area Süd")
    topics = [clean_line(topic, "A topic") for topic in params.many("topic")]
    charter = Charter(
        salt=desk.salt(),
        name=clean_line(params.text("name"), "The name of a group"),
        founders=_founders(founder, params.many("founder")),
        areas=areas,
        topics=tuple(topic for topic in topics if topic not in TOPICS),
        zone=_zone(params.text("zone", "UTC")),
        policy="",
        retention_days=3 * 365,
        places=tuple(clean_line(place, "A place") for place in params.many("place")),
    )
    group = tagged("group id", write(charter))
    desk.say(founder, group, Kind.CHARTER, charter, Audience.AUTHORITY, may_wait=True)
    desk.introduce(founder, group)
    desk.say(founder, group, Kind.DOOR, Door(desk.salt(), desk.chance(32)), Audience.AUTHORITY)
    if desk.is_hub:
        until = desk.now() + GRANT_DAYS * DAY
        give(desk, founder, group, founder.id, (Role.HUB,), Reach.PUBLIC_PLACE, until)
    return {"group": group.hex(), "name": charter.name}


def _founders(founder: Resident, others: list[str]) -> tuple[bytes, ...]:
    """The one who creates comes first; the others are given by their whole ids."""
    founders = [founder.id]
    for other in others:
        try:
            person = bytes.fromhex(other)
        except ValueError:
            person = b""
        if len(person) != 32 or not is_public(person):
            raise LocalError(f"--founder takes a person's whole id, 64 digits; this is not one: {other[:70]}")
        if person not in founders:
            founders.append(person)
    if len(founders) > FOUNDERS_MAX:
        raise LocalError(f"A group has at most {FOUNDERS_MAX} founders, you among them. Name fewer.")
    return tuple(founders)


@cache
def _zones() -> frozenset[str]:
    """It takes a look at six hundred files."""
    return frozenset(available_timezones())


def _zone(name: str) -> str:
    if name not in _zones():
        raise LocalError(f"No time zone is called {name}. Use a name such as Europe/Berlin.")
    return ZoneInfo(name).key


@verb("group.list")
async def list_groups(desk: Desk, params: Params) -> Answer:
    return [_summary(desk, group) for group in desk.groups()]


@verb("group.show")
async def show(desk: Desk, params: Params) -> Answer:
    if not desk.groups():
        return []
    group = desk.group(params)
    authority = desk.authority(group)
    charter = authority.charter
    assert charter is not None  # desk.groups lists only what can be opened, and that needs a charter
    return _summary(desk, group) | {
        "areas": list(charter.areas),
        "topics": [*TOPICS, *charter.topics],
        "zone": charter.zone,
        "places": list(charter.places),
        "founders": [founder.hex() for founder in charter.founders],
        "set_aside": [
            {"record": record.hex(), "reason": why} for record, why in sorted(authority.set_aside.items())
        ],
    }


def _summary(desk: Desk, group: bytes) -> dict[str, object]:
    now = desk.now()
    authority = desk.authority(group)
    roles = {role for person in desk.household.ids() for role in authority.roles(person, now)}
    return {
        "id": group.hex(),
        "name": desk.group_name(group),
        "roles": sorted(role.name.lower() for role in roles),
    }


@verb("members")
async def members(desk: Desk, params: Params) -> Answer:
    if not desk.groups():
        return []
    group = desk.group(params)
    authority, now = desk.authority(group), desk.now()
    answer = []
    for person, standing in authority.persons.items():
        roles = authority.roles(person, now)
        if not roles or _has_left(desk, authority, person):
            continue
        answer.append(
            {
                "person": person.hex(),
                "name": desk.name_of(group, person),
                "roles": sorted(role.name.lower() for role in roles),
                "vouched_by": [voucher.hex() for voucher in standing.vouched_by],
                "vouched_by_names": [desk.name_of(group, voucher) for voucher in standing.vouched_by],
            }
        )
    return sorted(answer, key=lambda each: (each["name"], each["person"]))


def _has_left(desk: Desk, authority: Authority, person: bytes) -> bool:
    """Who ended her last device and took her name along is nobody's neighbour any more, whatever right of
    hers still runs; who only lost a laptop keeps her name, and her place."""
    ended = any(who == person for who, _ in authority.ends.devices)
    return ended and not authority.devices_of(person) and desk.announced(person) is None


@verb("invite")
async def invite(desk: Desk, params: Params) -> Answer:
    """Make a code; what the code opens is kept under the code alone, never in the clear."""
    steward = desk.person(params)
    group = desk.group(params, steward)
    desk.must_be_steward(steward, group)
    companion: bytes | None = None
    if params.has("accompanied_by"):
        companion = desk.member(params.text("accompanied_by"), group)
        must_be_companion(desk, group, companion)
    role = {"learner": Role.LEARNER, "helper": Role.HELPER}.get(params.text("role", "learner"))
    if role is None:
        raise LocalError("A code gives the role helper or learner; for another one: handrail grant PERSON")
    doors = desk.authority(group).doors
    if not doors:
        raise LocalError("This group has no door yet; ask a steward to open it.")
    now = desk.now()
    until = now + params.number("days", 7, least=1, most=90) * DAY
    code = Code.from_secret(desk.chance(10))
    addresses = desk.network.own_addresses() + _hub_addresses(desk, group)
    salt = desk.salt()
    body = Invitation(
        salt=salt,
        public=code.key.public,
        role=role,
        uses=params.number("uses", 1, least=1, most=1_000),
        until=until,
        accompanied_by=companion,
        box=seal_box(code, group, doors[0], addresses, salt),
    )
    desk.say(steward, group, Kind.INVITATION, body, Audience.AUTHORITY)
    return {
        "code": code.text(),
        "words": code.words(),
        "link": link_of(code, addresses),
        "expires": desk.time(until),
        "group_name": desk.group_name(group),
        "role": role.name.lower(),
        **({} if companion is None else {"companion": desk.name_of(group, companion)}),
    }


def _hub_addresses(desk: Desk, group: bytes) -> list[str]:
    authority = desk.authority(group)
    hubs = authority.hubs(desk.now()) - desk.household.ids()
    return [address for hub in sorted(hubs) for address in authority.addresses_of(hub)][:4]


@verb("join")
async def join(desk: Desk, params: Params) -> Answer:
    person = desk.person(params)
    addresses = [params.text("at")] if params.has("at") else []
    return await desk.network.join(person, params.text("code"), addresses)


@verb("mandate")
async def mandate(desk: Desk, params: Params) -> Answer:
    """PERSON may act for `--as`; with `--for`, a steward writes it for somebody."""
    writer = desk.person(params)
    group = desk.group(params, writer)
    agent = desk.member(params.text("person"), group)
    wanted = params.optional("for")
    if wanted is not None:
        desk.must_be_steward(writer, group)
    principal = writer.id if wanted is None else desk.member(wanted, group)
    if agent in (writer.id, principal):
        raise LocalError(
            "A mandate is given by the person herself or a steward, never by the one it empowers."
        )
    body = Mandate(
        salt=desk.salt(),
        principal=principal,
        agent=agent,
        may=tuple(sorted({_may(word) for each in params.many("may") for word in each.split(",")})),
        until=desk.now() + params.number("days", least=1, most=400) * DAY,
    )
    record = desk.say(writer, group, Kind.MANDATE, body, Audience.AUTHORITY)
    return {
        "record": record.id.hex(),
        "principal": principal.hex(),
        "principal_name": desk.name_of(group, principal),
        "agent": agent.hex(),
        "agent_name": desk.name_of(group, agent),
    }


def _may(word: str) -> May:
    words = {may.name.lower(): may for may in May}
    if word not in words:
        raise LocalError(f"--may takes: {', '.join(words)}.")
    return words[word]
