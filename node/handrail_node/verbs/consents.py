"""A guardian's standing yes: said, and taken back, which stops what is under way.

specs/03-groups-and-authority, "Stewards' records", and specs/06, "Accompanied". The yes is sealed to the
stewards; that it was taken back shows in each open agreement, as the guardian's closing.
"""

from contextlib import suppress

from handrail_node.accompanying import OPEN_WORDS, named, standing_yes
from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.spaces import Space
from handrail_node.stewarding import say_to_stewards, until_stewards_are_known
from handrail_node.verbs.agreements import write_inside
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_node.withdrawal import withdraw
from handrail_protocol import when
from handrail_protocol.bodies.pair import ClosingWord
from handrail_protocol.bodies.stewards import Consent
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.lifecycle.accompanied import OPEN_WAYS
from handrail_protocol.lifecycle.board import AgreementView
from handrail_protocol.lifecycle.states import AgreementState
from handrail_protocol.limits import DAY, YEAR
from handrail_protocol.phrases import listed
from handrail_protocol.records import Record
from handrail_protocol.vocabulary import Way, choose_way

SOON = 14 * DAY
_OVER = (
    "Who goes with this helper has taken back the yes, so this ends here. Thank you for your understanding."
)


@verb("consent")
async def consent(desk: Desk, params: Params) -> Answer:
    """Say yes: for whom, in which ways, until when; with `end`, take every such yes back."""
    guardian = desk.person(params)
    group = desk.group(params, guardian)
    minor = desk.member(params.text("minor"), group)
    _must_go_with(desk, group, guardian, minor)
    if params.flag("end"):
        return _end(desk, group, guardian, minor)
    ways = tuple(sorted({choose_way(word) for word in params.many("way")}))
    if not ways or not OPEN_WAYS.issuperset(ways):
        raise LocalError(f"Say in which ways, as often as needed: --way one of {OPEN_WORDS}")
    until = desk.now() + params.number("days", least=1, most=YEAR // DAY) * DAY
    how, called = desk.clean(params.text("how", "")), desk.clean(params.text("name", ""))
    inner = Consent(minor, ways, until, how, called)
    await until_stewards_are_known(desk, group)
    with desk.together():
        record = say_to_stewards(desk, guardian, group, Kind.CONSENT, inner, expires=until)
        _remember(desk, group, guardian, minor, until)
    return {
        "record": record.id.hex(),
        "minor": minor.hex(),
        "name": desk.name_of(group, minor),
        "ways": [way.word for way in ways],
        "until": desk.time(until),
        "stopped": [],
    }


@verb("consents")
async def consents(desk: Desk, params: Params) -> Answer:
    """Of each helper whom somebody of this household goes with: the yes that stands, or that is needed."""
    own, now = desk.persons(params), desk.now()
    return [
        _yes_row(desk, group, guardian, person)
        for group in desk.groups_of(params)
        for person in desk.authority(group).persons
        for guardian in sorted(own & desk.authority(group).accompanied_by(person, now))
        if desk.authority(group).has_role(person, Role.HELPER, now)
    ]


def _yes_row(desk: Desk, group: bytes, guardian: bytes, minor: bytes) -> dict[str, object]:
    """`state`: missing; soon, where it runs out within a fortnight; else standing."""
    said = standing_yes(desk, group, minor)
    yes = next((inner for record, inner in said if record.header.person == guardian), None)
    name, until = desk.name_of(group, minor), None if yes is None else desk.time(yes.until)
    words = [] if yes is None else [Way(way).word for way in yes.ways]
    if yes is None:
        state, sentence = (
            "missing",
            f"{name} needs your yes before a steward can propose him or her to anybody.",
        )
    else:
        state = "soon" if yes.until <= desk.now() + SOON else "standing"
        end = when.day_words(yes.until, desk.zone(group))
        sentence = f"You said yes for {name} to {listed(words, 'or').replace('-', ' ')}, until {end}."
    return {
        "minor": minor.hex(),
        "name": name,
        "guardian": guardian.hex(),
        "guardian_name": desk.name_of(group, guardian),
        "vouched_by": [desk.name_of(group, each) for each in desk.vouchers(group, minor)],
        "ways": words,
        "until": until,
        "state": state,
        "sentence": sentence,
        "group": group.hex(),
    }


def _must_go_with(desk: Desk, group: bytes, guardian: Resident, minor: bytes) -> None:
    along = desk.authority(group).accompanied_by(minor, desk.now())
    if guardian.id in along:
        return
    name = desk.name_of(group, minor)
    if not along:
        raise LocalError(
            f"{name} is accompanied by nobody here. A steward writes it first: "
            f"handrail grant {minor.hex()[:8]} --role helper --age 16-17 --guardian {guardian.id.hex()[:8]}"
        )
    raise LocalError(f"{name} is accompanied by {named(desk, group, along)}, who alone can say this.")


def _end(desk: Desk, group: bytes, guardian: Resident, minor: bytes) -> Answer:
    said = [
        record
        for record, inner in desk.papers.read(group, Kind.CONSENT, desk.now())
        if isinstance(inner, Consent) and inner.minor == minor and record.header.person == guardian.id
    ]
    if not said:
        raise LocalError(f"There is no yes of yours for {desk.name_of(group, minor)} to take back.")
    with desk.together():
        for record in said:
            withdraw(desk, guardian, record)
        stopped = stop_what_is_open(desk, group, guardian, minor)
    return {
        "record": said[-1].id.hex(),
        "minor": minor.hex(),
        "name": desk.name_of(group, minor),
        "ways": [],
        "until": None,
        "stopped": [each.hex() for each in stopped],
    }


# -- taking it back --------------------------------------------------------------------------------------


def minor_of(desk: Desk, group: bytes, record: Record) -> bytes | None:
    """For whom a record is a yes; None where it is none. Asked before its text is gone."""
    found = desk.papers.read(group, Kind.CONSENT, desk.now())
    yes = next((inner for each, inner in found if each.id == record.id), None)
    return yes.minor if isinstance(yes, Consent) else None


def stop_what_is_open(desk: Desk, group: bytes, guardian: Resident, minor: bytes) -> list[bytes]:
    """The guardian's closing in each open agreement of the minor: it waits for nobody else's.

    What comes to light later is stopped then (`stop_what_is_over`)."""
    _remember(desk, group, guardian, minor, 0)
    return _close_all(desk, group, guardian, minor)


def stop_what_is_over(desk: Desk) -> None:
    """A yes was taken back, or its days are over: what was under way to this node ends as well."""
    for name, until in desk.locals.all(Space.YES_UNTIL):
        group, guardian, minor = map(bytes.fromhex, name.split())
        resident = desk.household.find(guardian)
        if int(until) > desk.now() or resident is None:
            continue
        if guardian in desk.authority(group).accompanied_by(minor, desk.now()):
            _close_all(desk, group, resident, minor)


def _remember(desk: Desk, group: bytes, guardian: Resident, minor: bytes, until: int) -> None:
    name = f"{group.hex()} {guardian.id.hex()} {minor.hex()}"
    desk.locals.set(Space.YES_UNTIL, name, str(until).encode())


def _close_all(desk: Desk, group: bytes, guardian: Resident, minor: bytes) -> list[bytes]:
    stopped = []
    for view in desk.board(group).agreements.values():
        if view.helper == minor and guardian.id in view.readers and _is_open(view):
            with suppress(LocalError):  # no device here can read it yet: it is stopped as soon as one can
                write_inside(desk, group, view, guardian, Kind.CLOSING, ClosingWord(_OVER))
                stopped.append(view.id)
    return stopped


def _is_open(view: AgreementView) -> bool:
    return view.state is not AgreementState.CLOSED
