"""Ending and pausing: revoking a person, suspending or freezing one, taking a pause back; and previews.

specs/03-groups-and-authority, "Revocation" and "Suspension". Each says before it is signed who else
would lose every right by it, and who would have one again.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, time

from handrail_node.desk import Desk
from handrail_node.ending import Say, parted, say_end
from handrail_node.household import Resident
from handrail_node.verbs.mandates import end_mandates
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol import when
from handrail_protocol.authority.preview import who_falls
from handrail_protocol.bodies.authority import Category, Door, Revocation, Suspension, Target
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind, Role, name_of
from handrail_protocol.limits import DAY, FREEZE_MAX, FREEZE_PAUSE, MARK_BYTES, TERM_MAX
from handrail_protocol.records import Record
from handrail_protocol.shapes import Shaped
from handrail_protocol.when import parse_date, today, zone_named
from handrail_protocol.writer import compose

# What a steward may say of why; that somebody is frozen says itself.
_CATEGORIES = {each.name.lower(): each for each in Category if each is not Category.FROZEN}
# A steward looks at so much of what somebody wrote before he signs that it stays.
RECENT = 7 * DAY
Parts = Callable[[Say], None]
"""Says one or several records, by a way to say one that returns its id."""


# -- ending for good ----------------------------------------------------------------------------------


@verb("revoke")
async def revoke(desk: Desk, params: Params) -> Answer:
    """End a person's rights; everything unexpired that is held of him now stays, later things do not; of what
    was written since a day, nothing either. `lift` takes back what ended him."""
    steward, group, person = _whom(desk, params)
    desk.must_be_steward(steward, group)
    if params.has("mandate_for"):
        return _end_mandates(desk, steward, group, person, params)
    if params.flag("lift"):
        return _take_back(desk, steward, group, person, params)
    _must_reach(desk, group, steward.id, person)
    category = _category(params)
    review = _review(desk, group, params.optional("review"))
    stays = await accepted(desk, group, person, _not_since(desk, group, params))

    def say_all(say: Say) -> None:
        say_end(desk, say, Target.PERSON, person, stays, category=category, review=review)

    answer = _preview(desk, steward, group, person, say_all)
    answer["stays"] = len(stays)
    if params.flag("preview"):
        return {**answer, "record": "", "fallen": False, "preview": True}
    with desk.together():
        said = _say(desk, steward, group, say_all)
        # Whoever was shut out still has the old key in his hands; the next one he never sees.
        desk.say(steward, group, Kind.DOOR, Door(desk.salt(), desk.chance(32)), Audience.AUTHORITY)
    return {**answer, "record": said[0].hex(), "fallen": desk.authority(group).persons[person].fallen}


def _end_mandates(desk: Desk, steward: Resident, group: bytes, agent: bytes, params: Params) -> Answer:
    """Nobody falls by it: only what one may do for the other ends."""
    principal = desk.member(params.text("mandate_for"), group)
    ended = end_mandates(desk, steward, group, agent, principal)
    return {
        "record": ended[0].hex(),
        "person": agent.hex(),
        "name": desk.name_of(group, agent),
        "mandate_for": desk.name_of(group, principal),
        "fallen": False,
        "falls": [],
        "returns": [],
        "recent": [],
    }


def _take_back(desk: Desk, steward: Resident, group: bytes, person: bytes, params: Params) -> Answer:
    """Lift each revocation of hers that this steward may lift: of votes among equals his own only."""
    name = desk.name_of(group, person)
    found = [
        each for each in _ending(desk, group, person) if _may_lift(desk, group, steward.id, person, each)
    ]
    standing = desk.authority(group).persons.get(person)
    if not found and (standing is None or not standing.fallen):
        raise LocalError(f"Nobody ended {name} in {desk.group_name(group)}; there is nothing to take back.")
    if not found:
        raise LocalError(f"Who ended {name} stands as high as you or above. Ask them: handrail members")

    def say_all(say: Say) -> None:
        for each in found:
            body = Revocation(
                desk.salt(), Target.PERSON, person, (), each.id, lifts=True, root_signature=None
            )
            say(Kind.REVOCATION, body)

    answer = {**_preview(desk, steward, group, person, say_all), "lifted": len(found)}
    if params.flag("preview"):
        return {**answer, "record": "", "fallen": False, "preview": True}
    said = _say(desk, steward, group, say_all)
    return {**answer, "record": said[0].hex(), "fallen": desk.authority(group).persons[person].fallen}


def _ending(desk: Desk, group: bytes, person: bytes) -> list[Record]:
    """The revocations of her that stewards said and nobody has taken back."""
    stored = desk.replica.storage.find(group, Audience.AUTHORITY, kinds=[Kind.REVOCATION])
    said = [(each.record, each.record.said) for each in stored]
    of_her = [
        (record, body)
        for record, body in said
        if isinstance(body, Revocation) and (body.target, body.target_id) == (Target.PERSON, person)
        if body.root_signature is None
    ]
    counts = desk.authority(group).counts
    lifted = {body.amends for record, body in of_her if body.lifts and record.id in counts}
    return [
        record
        for record, body in of_her
        if body.amends is None and not body.lifts and record.id not in lifted
    ]


def _may_lift(desk: Desk, group: bytes, steward: bytes, person: bytes, revocation: Record) -> bool:
    persons, author = desk.authority(group).persons, revocation.header.person
    if author == steward:
        return True
    mine, his = persons[steward].level, persons[author].level if author in persons else None
    if mine is None or his is None:
        return False
    return mine < his or (mine == his and persons[person].level != his)


def _not_since(desk: Desk, group: bytes, params: Params) -> int | None:
    """From when on nothing stays, where somebody else may have held her device."""
    text = params.optional("not_since")
    if text is None:
        return None
    when.check_date(text, desk.now(), desk.zone(group))
    return when.parse_slot(f"{text}T00:00", desk.zone(group))


def _review(desk: Desk, group: bytes, text: str | None) -> int | None:
    """The morning of the day on which the stewards look at it again."""
    if text is None:
        return None
    zone = desk.zone(group)
    at = int(datetime.combine(parse_date(text), time(), zone_named(zone)).timestamp())
    if at <= desk.now():
        raise LocalError(
            f"{text} is not to come; today is {today(desk.now(), zone)}. Review it on a later day."
        )
    return at


def _must_reach(desk: Desk, group: bytes, steward: bytes, person: bytes) -> None:
    """Refuse what could have no effect: of somebody unknown, by himself, or above one's own level."""
    standing = desk.authority(group).persons.get(person)
    if standing is None:
        raise LocalError(f"That person is not in {desk.group_name(group)}; nothing was ended.")
    if standing.fallen:
        raise LocalError(f"{desk.name_of(group, person)} was ended in {desk.group_name(group)} already.")
    if person == steward:
        raise LocalError("A steward is ended by the others; nobody ends himself.")
    level = desk.authority(group).persons[steward].level
    if standing.level is not None and level is not None and standing.level < level:
        raise LocalError(
            f"{desk.name_of(group, person)} was a steward here before you were appointed. "
            "Only those who stand as high can end that time: handrail members"
        )


# -- pausing ------------------------------------------------------------------------------------------


@verb("suspend")
async def suspend(desk: Desk, params: Params) -> Answer:
    """A person's rights rest for some days; `lift` takes back what pauses her now."""
    steward, group, person = _whom(desk, params)
    desk.must_be_steward(steward, group)
    if params.flag("lift"):
        return _lift(desk, steward, group, person)
    _must_stand_above(desk, group, steward.id, person)
    if not params.has("days"):
        raise LocalError("Say for how many days: handrail suspend PERSON --days 14")
    days = params.number("days", least=1, most=TERM_MAX // DAY)
    return await _pause(desk, params, steward, group, person, days, _category(params))


@verb("freeze")
async def freeze(desk: Desk, params: Params) -> Answer:
    """Stop a person for a week at most, until a steward has looked: by a steward, or who stands by her."""
    who, group, person = _whom(desk, params)
    refused = desk.permission(who, group).why_out()
    if refused is not None:
        raise LocalError(refused)
    if desk.authority(group).has_role(who.id, Role.STEWARD, desk.now()):
        _must_stand_above(desk, group, who.id, person)
    else:
        _must_stand_by(desk, group, who.id, person)
    days = params.number("days", FREEZE_MAX // DAY, least=1, most=FREEZE_MAX // DAY)
    return await _pause(desk, params, who, group, person, days, Category.FROZEN)


async def _pause(
    desk: Desk,
    params: Params,
    who: Resident,
    group: bytes,
    person: bytes,
    days: int,
    category: Category,
) -> Answer:
    stays = await accepted(desk, group, person)
    ends = desk.now() + days * DAY

    def say_all(say: Say) -> None:
        for part in parted(stays):
            say(Kind.SUSPENSION, Suspension(desk.salt(), person, category, ends, part))

    answer = _preview(desk, who, group, person, say_all)
    answer |= {"ends": desk.time(ends), "stays": len(stays)}
    if params.flag("preview"):
        return {**answer, "record": "", "preview": True}
    return {**answer, "record": _say(desk, who, group, say_all)[0].hex()}


def _must_stand_above(desk: Desk, group: bytes, steward: bytes, person: bytes) -> None:
    authority, name = desk.authority(group), desk.name_of(group, person)
    standing = authority.persons.get(person)
    if standing is None or not authority.may_open(person):
        raise LocalError(f"{name} has no rights in {desk.group_name(group)}; there is nothing to pause.")
    level = authority.persons[steward].level
    if standing.level is not None and level is not None and standing.level <= level:
        raise LocalError(
            f"{name} is a steward beside or above you, and is not suspended by you. Talk to each other; "
            "two of you together can end that time: handrail revoke"
        )


def _must_stand_by(desk: Desk, group: bytes, who: bytes, person: bytes) -> None:
    """Refuse a freeze that would have no effect."""
    authority, now, name = desk.authority(group), desk.now(), desk.name_of(group, person)
    if not authority.stands_by(who, person, now):
        raise LocalError(
            f"Only a steward, or who acts for {name} or accompanies {name}, can do that. "
            "Call a steward: handrail members"
        )
    if authority.persons[person].level is not None:
        raise LocalError(
            f"{name} is a steward; only stewards who stand above can pause that. Call one of them."
        )
    for stored in desk.replica.storage.find(group, Audience.AUTHORITY, kinds=[Kind.SUSPENSION], person=who):
        body = stored.record.said
        if isinstance(body, Suspension) and body.person == person and now < body.ends + FREEZE_PAUSE:
            again = when.day_words(body.ends + FREEZE_PAUSE, desk.zone(group))
            raise LocalError(
                f"You froze {name} a short while ago and can do so again from {again} on. "
                "A steward can pause it for longer: handrail members"
            )


def _lift(desk: Desk, steward: Resident, group: bytes, person: bytes) -> Answer:
    """Take back every pause of hers that this steward may take back."""
    authority, now = desk.authority(group), desk.now()
    name, level = desk.name_of(group, person), authority.persons[steward.id].level
    running = [each for each in authority.ends.pauses.get(person, ()) if each.covers(now)]
    if not running:
        raise LocalError(f"Nothing pauses {name} now; there is nothing to take back.")
    liftable = [each for each in running if level is not None and level <= each.level]
    if not liftable:
        raise LocalError(
            f"Who paused {name} stands above you. Ask a steward who stands as high: handrail members"
        )

    def say_all(say: Say) -> None:
        for each in liftable:
            body = Revocation(
                desk.salt(), Target.GRANT, each.source, (), None, lifts=False, root_signature=None
            )
            say(Kind.REVOCATION, body)

    answer = _preview(desk, steward, group, person, say_all)
    said = _say(desk, steward, group, say_all)
    return {**answer, "record": said[0].hex(), "ends": desk.time(now), "stays": 0, "lifted": len(liftable)}


# -- what all of them share -----------------------------------------------------------------------------


def _whom(desk: Desk, params: Params) -> tuple[Resident, bytes, bytes]:
    """Who speaks, in which group, about whom."""
    who = desk.person(params)
    group = desk.group(params, who)
    return who, group, desk.member(params.text("person"), group)


def _category(params: Params) -> Category:
    word = params.text("category", Category.UNSAID.name.lower())
    if word not in _CATEGORIES:
        raise LocalError(
            f"--category is one of: {', '.join(_CATEGORIES)}. Every member can read it; there is no story."
        )
    return _CATEGORIES[word]


async def accepted(desk: Desk, group: bytes, person: bytes, before: int | None = None) -> list[bytes]:
    """The marks of all that is held of a person here, and of her mail at a hub. `before`: of what can be seen
    here, only what is dated before that; of letters that others keep nobody here knows the date."""
    marks = {mark[:MARK_BYTES] for mark in await desk.network.authored_mail(group, person)}
    for stored in desk.replica.storage.find(group, person=person):
        mark = stored.record.id[:MARK_BYTES]
        if before is None or stored.record.header.created < before:
            marks.add(mark)
        else:
            marks.discard(mark)
    return sorted(marks)


def _say(desk: Desk, who: Resident, group: bytes, parts: Parts) -> list[bytes]:
    said: list[bytes] = []

    def say(kind: Kind, body: Shaped) -> bytes:
        said.append(desk.say(who, group, kind, body, Audience.AUTHORITY).id)
        return said[-1]

    with desk.together():
        parts(say)
    return said


def _preview(desk: Desk, who: Resident, group: bytes, person: bytes, parts: Parts) -> dict[str, object]:
    """Who besides her would fall, and who would return; by records that nobody gets to see."""
    drafts: list[Record] = []
    last = desk.replica.storage.last_of(group, Audience.AUTHORITY, who.device)
    begin = 0 if last is None else last.header.seq + 1

    def draft(kind: Kind, body: Shaped) -> bytes:
        record = compose(
            who.author,
            group,
            kind,
            body,
            audience=Audience.AUTHORITY,
            seq=begin + len(drafts),
            prev=None,
            created=desk.now(),
        )
        drafts.append(record)
        return record.id

    parts(draft)
    found = who_falls(desk.replica.acts(group).values(), drafts)
    return {
        "person": person.hex(),
        "name": desk.name_of(group, person),
        "falls": _named(desk, group, found.falls - {person}),
        "returns": _named(desk, group, found.returns - {person}),
        "recent": _recent(desk, group, person),
    }


def _recent(desk: Desk, group: bytes, person: bytes) -> list[dict[str, str]]:
    """What the last seven days hold of her, the newest first: all of it would stay."""
    since = desk.now() - RECENT
    found = [stored.record for stored in desk.replica.storage.find(group, person=person)]
    rows = [each for each in found if each.header.created >= since and each.header.kind != Kind.PULSE]
    rows.sort(key=lambda record: (record.header.created, record.id))
    return [
        {
            "id": record.id.hex(),
            "kind": name_of(record.header.kind),
            "at": desk.time(record.header.created),
        }
        for record in reversed(rows)
    ]


def _named(desk: Desk, group: bytes, persons: Iterable[bytes]) -> list[dict[str, str]]:
    return [{"person": each.hex(), "name": desk.name_of(group, each)} for each in sorted(persons)]
