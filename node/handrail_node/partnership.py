"""What a node does by itself for pacts: passports for who wants one, copies of what may cross, passing on.

specs/03-groups-and-authority, "Pact". Like all housekeeping: each job looks at what is there and does what is
missing. Three kinds of nodes each do their part: a member's, a steward's, and a hub that a pact names.
"""

from collections.abc import Iterator
from dataclasses import replace

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.offline import NAMELESS
from handrail_node.spaces import Space
from handrail_node.withdrawal import withdraw
from handrail_protocol.authority import Authority
from handrail_protocol.bodies.board import Card, Name, Notice, Request
from handrail_protocol.bodies.open import PassedOn, Passport, PassportEnd
from handrail_protocol.errors import LocalError
from handrail_protocol.handshake.doorkeeper import Mode
from handrail_protocol.handshake.outcome import OpenGroup
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.lifecycle.states import RequestState
from handrail_protocol.limits import BODY_BYTES_MAX, DAY
from handrail_protocol.pacts import Entry, PactView, entries, holders, notices
from handrail_protocol.pacts.shown import showing
from handrail_protocol.records import Record
from handrail_protocol.textrules import on_writing

PASSPORT_DAYS = 365
RENEW_BEFORE = 30 * DAY
PASSED_ON_LIFE = 90 * DAY
_COPIED = (Kind.CARD, Kind.REQUEST)
_INNER_BYTES_MAX = BODY_BYTES_MAX - 128


def work(desk: Desk, group: bytes) -> None:
    """Everything of one group that is due."""
    _keep_copies(desk, group)
    pacts = desk.replica.partners.pacts(group)
    _keep_passports(desk, group, wanted=any(view.is_live(desk.now()) for view in pacts))
    if not pacts and not desk.replica.partners.passed_on(group):
        return
    _keep_notices(desk, group, pacts)
    _pass_on(desk, group, pacts)


def tidy(desk: Desk) -> None:
    """What came by a pact goes with it; by a clock that nobody has confirmed nothing does."""
    if desk.is_sure():
        desk.replica.drop_partners(desk.now())


def partners_entries(desk: Desk, group: bytes) -> Iterator[Entry]:
    """What members of this group see of its partners."""
    found = [inner for _, inner in desk.replica.partners.passed_on(group)]
    for view in desk.replica.partners.pacts(group):
        theirs = [each for each in found if each.header.group == view.partner]
        yield from entries(view, theirs, desk.now())


def partners_notices(desk: Desk, group: bytes) -> Iterator[tuple[PactView, Record]]:
    """What partners' stewards tell the members of this group."""
    found = [inner for _, inner in desk.replica.partners.passed_on(group)]
    for view in desk.replica.partners.pacts(group):
        theirs = [each for each in found if each.header.group == view.partner]
        yield from ((view, each) for each in notices(view, theirs, desk.now()))


def addresses(desk: Desk, group: bytes) -> set[str]:
    """Where partners' hubs are, for a node that a pact names as hub of this group."""
    return {
        address
        for view in desk.replica.partners.to_open(group, desk.now())
        if not desk.household.ids().isdisjoint(view.hubs(group))
        for named in view.hubs(view.partner).values()
        for address in named
    }


def refuse_partners(desk: Desk, record_id: str) -> None:
    """An offer crosses no pact yet: raises LocalError with the way that there is, for a partner's request."""
    for group in desk.groups():
        for entry in partners_entries(desk, group):
            if entry.record.id.hex().startswith(record_id.strip().lower()):
                raise LocalError(
                    f"That request is {entry.pact.name}'s, and offers don't cross to another group yet. To "
                    "help there, let your steward ask theirs for an invitation: handrail join CODE"
                )


# -- a member's node --------------------------------------------------------------------------------------


def opt_in(desk: Desk, person: Resident, group: bytes) -> None:
    """She wants to be known to partners: her name in the open set says so."""
    authority, now = desk.authority(group), desk.now()
    if authority.is_accompanied(person.id, now):
        raise LocalError(
            "Who is accompanied is not shown to other groups; the stewards here find help for her."
        )
    refused = desk.permission(person, group).why_out()
    if refused is not None:
        raise LocalError(refused)
    if person.name == NAMELESS:
        raise LocalError("Say by which name you want to be known there: handrail setup --name NAME")
    with desk.together():
        _say_name(desk, person, group)
        desk.locals.set(Space.PASSPORT, _key(group, person.id), b"")
    _keep_copies(desk, group)


def opt_out(desk: Desk, person: Resident, group: bytes) -> None:
    """Nothing of hers stays with partners: name, cards and requests there are taken back, by any device's."""
    desk.locals.remove(Space.PASSPORT, _key(group, person.id))
    copies = {copied: name for name, copied in desk.locals.all(Space.OPEN_COPY)}
    with desk.together():
        for record in _open_by(desk, group, person.id):
            if record.body is not None and record.header.kind in (Kind.NAME, *_COPIED):
                _take_back(desk, person, record)
                desk.locals.remove(Space.OPEN_COPY, copies.get(record.id, ""))


def _keep_copies(desk: Desk, group: bytes) -> None:
    """The name, card and requests of each resident who opted in stand in the open set, and no older ones."""
    authority, now = desk.authority(group), desk.now()
    for resident in desk.household.residents():
        if desk.locals.get(Space.PASSPORT, _key(group, resident.id)) is None:
            continue
        if not authority.is_member(resident.id, now):
            continue
        if authority.is_accompanied(resident.id, now):
            # She can't say so herself any more: a steward's node takes everything back.
            desk.locals.remove(Space.PASSPORT, _key(group, resident.id))
        elif _took_name_back(desk, group, resident.id):
            opt_out(desk, resident, group)
        else:
            _say_name(desk, resident, group)
            _copy(desk, resident, group)


def _took_name_back(desk: Desk, group: bytes, person: bytes) -> bool:
    """Whether her last name there was withdrawn, by another device of hers or by a steward."""
    names = [each for each in _open_by(desk, group, person) if each.header.kind == Kind.NAME]
    newest = max(names, key=lambda each: (each.header.created, each.header.seq), default=None)
    return newest is not None and newest.body is None


def _say_name(desk: Desk, person: Resident, group: bytes) -> None:
    later = desk.now() + RENEW_BEFORE
    said = (each for each in _open_by(desk, group, person.id) if (each.header.expires or 0) > later)
    if not any(isinstance(each.said, Name) and each.said.name == person.name for each in said):
        desk.say(person, group, Kind.NAME, Name(desk.salt(), person.name), Audience.OPEN)


def _copy(desk: Desk, person: Resident, group: bytes) -> None:
    """Only what this device wrote: two devices of hers must not say the same thing twice."""
    wanted = {each.id: each for each in _originals(desk, person, group)}
    for name, copied in desk.locals.all(Space.OPEN_COPY):
        original = bytes.fromhex(name)
        stored = desk.replica.storage.get(copied)
        mine = stored is not None and (stored.record.header.group, stored.record.header.device) == (
            group,
            person.device,
        )
        if stored is None or (mine and stored.record.body is None and original not in wanted):
            desk.locals.remove(Space.OPEN_COPY, name)
        elif mine and stored.record.body is not None and original not in wanted:
            _take_back(desk, person, stored.record)
    for original, record in wanted.items():
        if desk.locals.get(Space.OPEN_COPY, original.hex()) is None:
            said, kind = record.said, Kind(record.header.kind)
            assert isinstance(said, (Card, Request))
            body = replace(said, salt=desk.salt())
            copy = desk.say(person, group, kind, body, Audience.OPEN, expires=record.header.expires)
            desk.locals.set(Space.OPEN_COPY, original.hex(), copy.id)


def _originals(desk: Desk, person: Resident, group: bytes) -> Iterator[Record]:
    find, now = desk.replica.storage.find, desk.now()
    found = [
        stored.record
        for stored in find(group, Audience.MEMBERS, kinds=_COPIED, person=person.id)
        if stored.record.header.device == person.device and (stored.record.header.expires or 0) > now
    ]
    cards = [each for each in found if isinstance(each.said, Card)]
    yield from sorted(cards, key=lambda each: (each.header.created, each.id))[-1:]
    asked = [each for each in found if isinstance(each.said, Request) and each.said.for_person is None]
    board = desk.own_board(group).requests if asked else {}
    yield from (each for each in asked if each.id in board and board[each.id].state is RequestState.OPEN)


def _open_by(desk: Desk, group: bytes, person: bytes) -> list[Record]:
    return [stored.record for stored in desk.replica.storage.find(group, Audience.OPEN, person=person)]


def _take_back(desk: Desk, person: Resident, record: Record) -> None:
    """What has expired is over on every node, and goes by itself: nothing can be said of it any more."""
    if (record.header.expires or 0) > desk.now():
        withdraw(desk, person, record)


# -- a steward's node ---------------------------------------------------------------------------------------


def _keep_passports(desk: Desk, group: bytes, *, wanted: bool) -> None:
    """Where there is a pact, sign for each adult who opted in; end it for who is no longer one of them."""
    authority = desk.authority(group)
    steward = _with_role(desk, authority, Role.STEWARD)
    found = [] if steward is None else desk.replica.partners.open_records(group)
    if steward is None or not found:
        return
    ends = {each.said.person: each.header.created for each in found if isinstance(each.said, PassportEnd)}
    for person in _without_passport(desk, found, authority, ends) if wanted else ():
        until = desk.now() + PASSPORT_DAYS * DAY
        body = Passport(desk.salt(), person, until, showing(authority, [steward.id, person]))
        desk.say(steward, group, Kind.PASSPORT, body, Audience.OPEN)
    written = {each.said.person: each.header.created for each in found if isinstance(each.said, Passport)}
    for person, created in sorted(written.items()):
        if ends.get(person, 0) < created and not _is_adult_member(desk, authority, person):
            _end_passport(desk, steward, group, person)


def _keep_notices(desk: Desk, group: bytes, pacts: list[PactView]) -> None:
    """What stewards tell the members is told to partners by her who signed their pact, and taken back there
    with it."""
    now = desk.now()
    speakers = {view.by for view in pacts if view.is_live(now)}
    for steward in desk.household.residents():
        if steward.id not in speakers or not desk.authority(group).has_role(steward.id, Role.STEWARD, now):
            continue
        told = {
            each.said.text: each.header.expires or 0
            for each in _members_notices(desk, group)
            if isinstance(each.said, Notice) and on_writing(each.said.text) is None
        }
        for record in _open_by(desk, group, steward.id):
            if isinstance(record.said, Notice) and told.pop(record.said.text, None) is None:
                _take_back(desk, steward, record)
        for text, expires in sorted(told.items()):
            body = Notice(desk.salt(), text)
            desk.say(steward, group, Kind.NOTICE, body, Audience.OPEN, expires=expires)


def _members_notices(desk: Desk, group: bytes) -> list[Record]:
    found = desk.replica.storage.find(group, Audience.MEMBERS, kinds=[Kind.NOTICE])
    return [each.record for each in found if (each.record.header.expires or 0) > desk.now()]


def _without_passport(
    desk: Desk, found: list[Record], authority: Authority, ends: dict[bytes, int]
) -> list[bytes]:
    """Adult members whose word stands there, and whose passport is missing or runs out."""
    now = desk.now()
    held = {
        person
        for person, passport in holders(found, authority, now).items()
        if (passport.header.expires or 0) > now + RENEW_BEFORE
    }
    asking = {each.header.person for each in found if _is_word(each, ends, now)}
    return sorted(each for each in asking - held if _is_adult_member(desk, authority, each))


def _end_passport(desk: Desk, steward: Resident, group: bytes, person: bytes) -> None:
    """Whoever was put out, or is accompanied now: partners hear why by whom, and what she said there goes."""
    authority = desk.authority(group)
    end = PassportEnd(desk.salt(), person, showing(authority, [steward.id], _ended_by(authority, person)))
    with desk.together():
        desk.say(steward, group, Kind.PASSPORT_REVOCATION, end, Audience.OPEN)
        for record in _open_by(desk, group, person):
            if record.body is not None and record.header.kind in (Kind.NAME, *_COPIED):
                _take_back(desk, steward, record)


def _is_adult_member(desk: Desk, authority: Authority, person: bytes) -> bool:
    now = desk.now()
    return authority.is_member(person, now) and not authority.is_accompanied(person, now)


def _is_word(record: Record, ends: dict[bytes, int], now: int) -> bool:
    """A name that asks for a passport; one from before a steward's end asks for nothing."""
    header = record.header
    is_name = isinstance(record.said, Name) and (header.expires or 0) > now
    return is_name and header.created > ends.get(header.person, 0)


def _ended_by(authority: Authority, person: bytes) -> list[bytes]:
    """The revocations of a person, with what shows who wrote them where there is room."""
    return [
        record_id
        for record_id, record in authority.records.items()
        if record.header.kind == Kind.REVOCATION and getattr(record.said, "target_id", b"") == person
    ][:4]


# -- a hub's node -------------------------------------------------------------------------------------------


def _pass_on(desk: Desk, group: bytes, pacts: list[PactView]) -> None:
    """Say at home what came from partners, and take back what does not count there any more."""
    authority, now = desk.authority(group), desk.now()
    hub = _with_role(desk, authority, Role.HUB)
    if hub is None:
        return
    wanted: dict[bytes, tuple[PactView, Record]] = {}
    for view in pacts:
        if hub.id in view.hubs(group) and now < view.until:
            opened = OpenGroup(view.partner, Mode.PACT, (), pact=view.id, home=group)
            shared = desk.replica.partners.shared(opened, now)
            wanted.update((each.id, (view, each)) for each in shared.values() if _is_told(each, now))
    told = set[bytes]()
    for outer, inner in desk.replica.partners.passed_on(group):
        if inner.id in wanted and inner.id not in told:
            told.add(inner.id)
        elif outer.header.person == hub.id:
            _take_back(desk, hub, outer)
    for record_id in sorted(wanted.keys() - told):
        view, record = wanted[record_id]
        body = PassedOn(desk.salt(), view.id, record.encode())
        expires = min(record.header.expires or 0, now + PASSED_ON_LIFE)
        desk.say(hub, group, Kind.PASSED_ON, body, Audience.MEMBERS, expires=expires)


def _is_told(record: Record, now: int) -> bool:
    is_whole = record.body is not None and record.header.kind != Kind.WITHDRAWAL
    return is_whole and (record.header.expires or 0) > now and len(record.encode()) <= _INNER_BYTES_MAX


def _with_role(desk: Desk, authority: Authority, role: Role) -> Resident | None:
    residents = desk.household.residents()
    return next((each for each in residents if authority.has_role(each.id, role, desk.now())), None)


def _key(group: bytes, person: bytes) -> str:
    return f"{group.hex()} {person.hex()}"
