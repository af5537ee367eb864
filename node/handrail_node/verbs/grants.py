"""Granting: which roles somebody has, how far she is trusted, until when, and who goes with her.

specs/03-groups-and-authority, "Grant" and "Accompanied". What the fold would set aside is refused here, with
a sentence; a grant says of somebody under age no more than of a grandmother who wants company.
"""

from datetime import date

from handrail_node.accompanying import named
from handrail_node.desk import Desk
from handrail_node.ending import end
from handrail_node.household import Resident
from handrail_node.trust import must_be_known
from handrail_node.verbs.endings import accepted
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_node.withdrawal import withdraw
from handrail_protocol import when
from handrail_protocol.authority.companions import STEWARDS_FOR_ACCOMPANIED
from handrail_protocol.bodies.authority import Grant, Target
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY, TERM_MAX
from handrail_protocol.quarterdays import end_of_term, month_end
from handrail_protocol.vocabulary import Reach

GRANT_DAYS = 365
_AGES = ("adult", "16-17", "13-15")
FIRST_TERM = 30 * DAY
_ACCOMPANIED_ROLES = frozenset({Role.LEARNER, Role.HELPER})


@verb("grant")
async def grant(desk: Desk, params: Params) -> Answer:
    steward = desk.person(params)
    group = desk.group(params, steward)
    desk.must_be_steward(steward, group)
    person = desk.member(params.text("person"), group)
    roles = tuple(sorted({_role(word) for word in params.many("role")}))
    if not roles:
        raise LocalError("Say which role: --role helper")
    reach = _reach(desk, group, person, params)
    companion = _companion(desk, group, person, roles, params)
    plain: list[bytes] = []
    if companion is None:
        until = desk.now() + params.number("days", GRANT_DAYS, least=1, most=400) * DAY
    else:
        until = end_of_term(desk.now(), desk.zone(group), _last_day(params))
        plain = await accepted(desk, group, person)
    confirm_joins(desk, group)  # what is not a grant yet could not be ended
    with desk.together():
        record = give(desk, steward, group, person, roles, reach, until, accompanied_by=companion)
        if companion is not None:
            _end_what_is_plain(desk, steward, group, person, plain)
            _take_off_the_board(desk, steward, group, person)
    return {
        "record": record.hex(),
        "person": person.hex(),
        "name": desk.name_of(group, person),
        "roles": [role.name.lower() for role in roles],
        "until": desk.time(until if companion is None else _accompanied_until(desk, group, person)),
        "reach": desk.authority(group).reach(person, desk.now()).word,
        "wanted": reach.word,
        "accompanied_by": None if companion is None else companion.hex(),
        "companion": None if companion is None else desk.name_of(group, companion),
        "still_accompanied": companion is None and desk.authority(group).is_accompanied(person, desk.now()),
    }


def _role(word: str) -> Role:
    roles = {role.name.lower(): role for role in Role}
    if word not in roles:
        raise LocalError(f"No role is called {word}. Roles: {', '.join(roles)}.")
    return roles[word]


def _reach(desk: Desk, group: bytes, person: bytes, params: Params) -> Reach:
    reach = {each.word: each for each in Reach}.get(params.text("reach", Reach.PUBLIC_PLACE.word))
    if reach is None:
        raise LocalError("--reach is one of: " + ", ".join(each.word for each in Reach))
    if reach is Reach.HOME:
        must_be_known(desk, group, person, seen=params.flag("sessions_seen"))
    return reach


def give(
    desk: Desk,
    steward: Resident,
    group: bytes,
    person: bytes,
    roles: tuple[Role, ...],
    reach: Reach,
    until: int,
    *,
    cites: bytes | None = None,
    accompanied_by: bytes | None = None,
) -> bytes:
    body = Grant(
        salt=desk.salt(),
        person=person,
        roles=tuple(sorted(roles)),
        reach=reach,
        until=min(until, desk.now() + TERM_MAX),
        accompanied_by=accompanied_by,
        cites=cites,
    )
    return desk.say(steward, group, Kind.GRANT, body, Audience.AUTHORITY).id


def confirm_joins(desk: Desk, group: bytes) -> None:
    """A steward's node turns each counted join into a grant as soon as it sees it (DESIGN section 6).

    Of somebody who is accompanied only while two stewards stand: another grant would be set aside."""
    now = desk.now()
    authority = desk.authority(group)
    stewards = [r for r in desk.household.residents() if authority.has_role(r.id, Role.STEWARD, now)]
    if not stewards:
        return
    two_stand = len(authority.stewards(now)) >= STEWARDS_FOR_ACCOMPANIED
    for join_id, person, role in authority.uncited_joins(now):
        companion = next(r.accompanied_by for r in authority.rights(person) if r.source == join_id)
        if companion is not None and not two_stand:
            continue
        until = _first_term(desk, group) if companion else now + GRANT_DAYS * DAY
        given = (person, (role,), Reach.PUBLIC_PLACE, until)
        give(desk, stewards[0], group, *given, cites=join_id, accompanied_by=companion)


def _first_term(desk: Desk, group: bytes) -> int:
    """Of who came by a code for somebody who is accompanied: to the first quarter-day that is a month off.

    No code says when she comes of age, and a right that outlasts that day keeps her accompanied. A steward
    who knows her grants the rest, and says until when."""
    zone = desk.zone(group)
    return end_of_term(desk.now(), zone, when.parse_date(when.today(desk.now() + FIRST_TERM, zone)))


# -- somebody who is accompanied ------------------------------------------------------------------------


def must_be_companion(desk: Desk, group: bytes, companion: bytes) -> None:
    """Refuse whom the fold would not take for a reader, or where nobody can be accompanied yet."""
    authority, now = desk.authority(group), desk.now()
    if len(authority.stewards(now)) < STEWARDS_FOR_ACCOMPANIED:
        raise LocalError(
            f"{desk.group_name(group)} has one steward, and people who are accompanied need two who look. "
            "Make another one first: handrail grant PERSON --role steward"
        )
    if not authority.is_member(companion, now):
        raise LocalError("Who goes with her has to be in the group: handrail invite --role learner")
    if authority.is_accompanied(companion, now):
        raise LocalError(f"{desk.name_of(group, companion)} is accompanied, and so goes with nobody else.")


def _companion(
    desk: Desk, group: bytes, person: bytes, roles: tuple[Role, ...], params: Params
) -> bytes | None:
    """Who goes with this person, as far as the fold would take it; None: nobody has to."""
    age = params.text("age", "adult")
    if age not in _AGES:
        raise LocalError("--age is one of: " + ", ".join(_AGES))
    wanted = params.optional("guardian")
    authority, now = desk.authority(group), desk.now()
    if wanted is None:
        _must_not_lose_a_companion(desk, group, person, age)
        if params.has("until") or params.has("turns_18"):
            raise LocalError("--until and --turns-18 are for people who are accompanied; else say --days.")
        return None
    companion = desk.member(wanted, group)
    must_be_companion(desk, group, companion)
    held = authority.roles(person, now) | set(roles)
    if companion == person or not _ACCOMPANIED_ROLES.issuperset(held):
        raise LocalError(
            "Somebody who is accompanied is learner or helper and nothing else, and nobody goes with herself."
        )
    if age != "adult" and not authority.has_role(companion, Role.GUARDIAN, now):
        raise LocalError(
            f"{desk.name_of(group, companion)} is no guardian here yet. Look at the papers, and then: "
            f"handrail grant {companion.hex()[:8]} --role guardian"
        )
    if params.has("days"):
        raise LocalError("The time of people who are accompanied ends on a quarter-day: --until DATE")
    return companion


def _accompanied_until(desk: Desk, group: bytes, person: bytes) -> int:
    """The end of the last right that says so, whichever was said last."""
    rights = desk.authority(group).rights(person)
    ends = [right.until for right in rights if right.accompanied_by is not None and right.until is not None]
    return max(ends, default=desk.now())


def _must_not_lose_a_companion(desk: Desk, group: bytes, person: bytes, age: str) -> None:
    if age != "adult":
        raise LocalError("Say who goes with somebody of that age: --guardian PERSON")
    now = desk.now()
    rights = [right for right in desk.authority(group).rights(person) if right.covers(now)]
    companions = {right.accompanied_by for right in rights if right.accompanied_by is not None}
    if companions:
        raise LocalError(
            f"{desk.name_of(group, person)} is accompanied by {named(desk, group, companions)} until "
            f"{when.day_words(_accompanied_until(desk, group, person) - 1, desk.zone(group))}. Say that "
            f"again: --guardian {min(companions).hex()[:8]}"
        )


def _last_day(params: Params) -> date | None:
    if params.has("turns_18"):
        return month_end(params.text("turns_18"))
    return when.parse_date(params.text("until")) if params.has("until") else None


def _end_what_is_plain(
    desk: Desk, steward: Resident, group: bytes, person: bytes, stays: list[bytes]
) -> None:
    """End each right of hers without the word: it could outlast the one with it, and then a child would
    stand alone for a while. What she wrote under it stays."""
    plain = {right.source for right in desk.authority(group).rights(person) if right.accompanied_by is None}
    for source in sorted(plain):
        end(desk, steward, group, Target.GRANT, source, stays)


def _take_off_the_board(desk: Desk, steward: Resident, group: bytes, person: bytes) -> None:
    """Her name, card and requests of before: she herself can say nothing there any more, not even that."""
    for stored in list(desk.replica.storage.find(group, Audience.MEMBERS, person=person)):
        header = stored.record.header
        is_there = stored.record.body is not None and (header.expires or 0) > desk.now()
        if is_there and header.kind in (Kind.NAME, Kind.CARD, Kind.REQUEST):
            withdraw(desk, steward, stored.record)
