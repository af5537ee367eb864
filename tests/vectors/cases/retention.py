"""Cases of retention: how long each kind may live, and who takes what back, in whatever order it comes."""

from collections.abc import Callable
from typing import Any

from handrail_protocol.bodies.authority import May
from handrail_protocol.bodies.board import Name, Request
from handrail_protocol.bodies.pair import Agreement, Sealed, Withdrawal
from handrail_protocol.bodies.stewards import ForStewards
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY, YEAR
from handrail_protocol.records import Record
from handrail_protocol.sealing import SUITE_HPKE
from tests.support.people import NOW, OMAR
from tests.support.village import BEGINNING, Village, Villager
from tests.vectors.cases import Case, invalid, valid
from tests.vectors.cases.headers import fields, raw

ANNA, BEN, HUB, NINA, ROSA, EMIL = (
    Villager(name) for name in ("Anna", "Ben", "Library", "Nina", "Rosa", "Emil")
)
GROUP = "the group of the cases below"
SAID, TAKEN, LATER = 20 * DAY, 21 * DAY, 30 * DAY
Deed = Callable[[Village], object]


def _all(life: int | None, *kinds: int) -> dict[int, int | None]:
    return dict.fromkeys(map(int, kinds), life)


# As specs/01 has them, so that the code is judged and not repeated.
_SETS: dict[Audience, dict[int, int | None]] = {
    Audience.AUTHORITY: {
        **_all(None, Kind.CHARTER, Kind.DOOR, Kind.REVOCATION, Kind.SUSPENSION),
        **_all(400 * DAY + 3 * YEAR, Kind.GRANT, Kind.JOIN, Kind.DEVICE, Kind.LOCK, Kind.MANDATE),
        Kind.INVITATION: 90 * DAY + 3 * YEAR,
        Kind.PULSE: 3 * DAY,
    },
    Audience.MEMBERS: {
        **_all(90 * DAY, Kind.NAME, Kind.SETTLED, Kind.NOTICE, Kind.SESSION_CARD, Kind.PASSED_ON),
        Kind.CARD: 21 * DAY,
        Kind.REQUEST: 30 * DAY,
        126: 90 * DAY,
    },
    Audience.OPEN: {
        **_all(400 * DAY, Kind.PASSPORT, Kind.PASSPORT_REVOCATION, 158),
        **_all(YEAR, Kind.PACT, Kind.PACT_END),
    },
    Audience.MAIL: {
        **_all(30 * DAY, Kind.ASKED, Kind.OFFER),
        Kind.NOTE: 90 * DAY,
        **_all(YEAR, Kind.AGREEMENT, Kind.THREAD_KEY, Kind.CHEMISTRY, Kind.CLOSING),
        **_all(YEAR, Kind.PROPOSAL, Kind.APPROVAL),
        **_all(3 * YEAR, Kind.OPENED, Kind.SESSION, Kind.CONFIRMATION, 190),
    },
    Audience.STEWARDS: {
        **_all(YEAR, Kind.MINOR_CARD, Kind.MINOR_OFFER, Kind.CONSENT, Kind.ATTESTATION),
        **_all(YEAR, Kind.REPORT, Kind.CLAIM, Kind.STEWARDS_KEY),
        **_all(3 * YEAR, Kind.TALLY, 222),
    },
}


def village() -> Village:
    """Anna and Ben are stewards; Nina may arrange things for Rosa, and Emil only read what is hers."""
    made = Village((ANNA, BEN))
    made.found()
    for member, role in (
        (HUB, Role.HUB),
        (NINA, Role.LEARNER),
        (ROSA, Role.LEARNER),
        (EMIL, Role.HELPER),
    ):
        made.admit(ANNA, member, DAY, role)
    made.mandate(ROSA, NINA, ROSA, 2 * DAY)
    made.mandate(ROSA, EMIL, ROSA, 2 * DAY, May.READ)
    return made


def cases() -> list[Case]:
    group = village()
    written = [each.encode().hex() for each in group.records]
    first = valid(GROUP, group=group.group.hex(), records=written)
    return [*_lives(), first, *_taken_back(), *_not_taken_back()]


# -- how long ---------------------------------------------------------------------------------------


def _lives() -> list[Case]:
    return [
        case
        for audience, lives in _SETS.items()
        for kind, life in lives.items()
        for case in _life(audience, kind, life)
    ]


def _life(audience: Audience, kind: int, life: int | None) -> list[Case]:
    name = Kind(kind).name.lower().replace("_", " ") if kind in set(Kind) else f"kind {kind}"

    def header(expires: int | None) -> bytes:
        to = (OMAR.person,) if audience is Audience.MAIL else ()
        return raw(fields(kind=int(kind), audience=int(audience), recipients=to, prev=None, expires=expires))

    if life is None:
        longest = NOW + 100 * YEAR
        return [
            valid(f"a {name}, which never expires", life=header(None)),
            invalid(f"a {name} that expires after a hundred years", "BAD_HEADER", life=header(longest)),
        ]
    return [
        valid(f"a {name}, as long as it may", life=header(NOW + life)),
        invalid(f"a {name}, a second longer", "BAD_HEADER", life=header(NOW + life + 1)),
        invalid(f"a {name} that never expires", "BAD_HEADER", life=header(None)),
    ]


# -- what is taken back -------------------------------------------------------------------------------


def _case(comment: str, of: Callable[[Village], Record], by: Villager, *deeds: Deed, **other: Any) -> Case:
    """`other`: what the withdrawal says otherwise than its target."""
    made = village()
    known = len(made.records)
    for deed in deeds:
        deed(made)
    acts = made.records[known:]
    target = of(made)
    header = target.header
    names = other.pop("names", target.id)
    asked: dict[str, Any] = {
        "audience": Audience(header.audience),
        "recipients": {*header.letter_to, *({header.person} - {by.id} if header.letter_to else ())},
        "expires": header.expires,
        **other,
    }
    taken = made.say(by, Kind.WITHDRAWAL, Withdrawal(made.salt(), names), asked.pop("at", TAKEN), **asked)
    return {
        "comment": comment,
        "in": GROUP,
        "also": [each.encode().hex() for each in acts],
        "target": target.encode().hex(),
        "withdrawal": taken.encode().hex(),
        "now": BEGINNING + LATER,
    }


def _name(who: Villager, audience: Audience = Audience.MEMBERS) -> Callable[[Village], Record]:
    return lambda made: made.say(who, Kind.NAME, Name(made.salt(), who.name), SAID, audience=audience)


def _request(by: Villager, of: Villager, at: int = SAID) -> Callable[[Village], Record]:
    def ask(made: Village) -> Record:
        ways, times = (0, 1), ()
        body = Request(
            made.salt(), "photos", "see photos of Leo", "", ways, "Süd", times, ("de",), 1, 30, of.id, False
        )
        return made.say(by, Kind.REQUEST, body, at, audience=Audience.MEMBERS, recipients=[of.id])

    return ask


def _letter(who: Villager, *to: Villager, kind: Kind = Kind.NOTE) -> Callable[[Village], Record]:
    return lambda made: made.say(
        who,
        kind,
        Sealed(made.salt(), bytes(32), 1, b"sealed"),
        SAID,
        audience=Audience.MAIL,
        recipients=[each.id for each in to],
    )


def _agreement(by: Villager, learner: Villager, *to: Villager) -> Callable[[Village], Record]:
    def agree(made: Village) -> Record:
        slots = ((by.device().public, b"a slot"),)
        body = Agreement(
            made.salt(), bytes(32), bytes(32), EMIL.id, learner.id, SUITE_HPKE, slots, bytes(304)
        )
        to_all = [each.id for each in to]
        return made.say(by, Kind.AGREEMENT, body, SAID, audience=Audience.MAIL, recipients=to_all)

    return agree


def _worry(who: Villager) -> Callable[[Village], Record]:
    return lambda made: made.say(
        who,
        Kind.REPORT,
        ForStewards(made.salt(), 1, ((who.device().public, b"a slot"),), b"sealed"),
        SAID,
        audience=Audience.STEWARDS,
    )


def _withdrawal(who: Villager) -> Callable[[Village], Record]:
    return lambda made: made.say(
        who, Kind.WITHDRAWAL, Withdrawal(made.salt(), bytes(32)), SAID, audience=Audience.MEMBERS,
        expires=BEGINNING + 90 * DAY,
    )  # fmt: skip


def _ended(at: int) -> Deed:
    """Nina may not act for Rosa any more."""
    return lambda made: made.revoke(
        ANNA, next(each for each in made.records if each.header.kind == Kind.MANDATE), at
    )


def _taken_back() -> list[Case]:
    def tablet(made: Village) -> None:
        made.show(EMIL, DAY, "tablet")

    found = [
        _case("by who said it", _name(EMIL), EMIL),
        _case("by who said it, on another device", _name(EMIL), EMIL, tablet, device="tablet"),
        _case("a letter, told to all to whom it went", _letter(EMIL, ROSA, NINA), EMIL),
        _case("a letter, told to one more", _letter(EMIL, ROSA), EMIL, recipients=[ROSA.id, NINA.id]),
        _case("a worry by who told it", _worry(EMIL), EMIL),
        _case("by whom it was asked for", _request(NINA, ROSA), ROSA),
        _case("by whom it was asked for, her mandate ended since", _request(NINA, ROSA), ROSA, _ended(LATER)),
        _case("by who asked for another, her mandate ended since", _request(NINA, ROSA), NINA, _ended(LATER)),
        _case("a note of her own by who acts no longer", _letter(NINA, ROSA), NINA, _ended(TAKEN)),
        _case("by whom it was asked for, who gave no mandate", _request(HUB, ROSA), ROSA),
        _case("an agreement by its learner", _agreement(NINA, ROSA, ROSA, EMIL), ROSA),
        _case("on the board, by a steward", _name(EMIL), ANNA),
        _case("in the open set, by a steward", _name(EMIL, Audience.OPEN), BEN),
    ]  # fmt: skip
    return [{"result": "valid", **each} for each in found]


def _not_taken_back() -> list[Case]:
    def out(made: Village) -> None:
        made.revoke(ANNA, EMIL, 40 * DAY)

    def steward(made: Village) -> None:
        made.appoint(ANNA, NINA, 3 * DAY, 10 * DAY)

    found = [
        _case("by another member", _name(EMIL), NINA),
        _case("by a hub", _name(EMIL), HUB),
        _case("by a stranger", _name(EMIL), Villager("Eve")),
        _case("a letter by whom it went to", _letter(EMIL, ROSA), ROSA),
        _case("a letter by a steward", _letter(EMIL, ANNA), ANNA),
        _case("a letter by a hub", _letter(EMIL, HUB), HUB),
        _case("a letter, told to fewer", _letter(EMIL, ROSA, NINA), EMIL, recipients=[ROSA.id]),
        _case("a letter, told to others", _letter(EMIL, ROSA), EMIL, recipients=[NINA.id]),
        _case("a worry by a steward", _worry(EMIL), ANNA),
        _case("by whom it was not asked for", _request(NINA, ROSA), EMIL),
        _case("by who gave a mandate and was not asked for", _request(NINA, HUB), ROSA),
        _case(
            "an agreement by who gave a mandate and does not learn", _agreement(NINA, NINA, ROSA, EMIL), ROSA
        ),
        _case("an agreement by its learner under a mandate to read", _agreement(EMIL, ROSA, ROSA), ROSA),
        _case("an agreement by its learner, who gave no mandate", _agreement(HUB, ROSA, ROSA, EMIL), ROSA),
        _case("an agreement by its learner, to whom it did not go", _agreement(NINA, ROSA, EMIL), ROSA),
        _case("an agreement by its helper", _agreement(NINA, ROSA, ROSA, EMIL), EMIL),
        _case("a note that her agent wrote", _letter(NINA, EMIL), ROSA, recipients=[EMIL.id]),
        _case("by who asked it for another, and acts no longer", _request(NINA, ROSA), NINA, _ended(TAKEN)),
        _case(
            "an agreement by who agreed for another, and acts no longer",
            _agreement(NINA, ROSA, ROSA, EMIL),
            NINA,
            _ended(TAKEN),
        ),
        _case(
            "a confirmation by who said it for another, and acts no longer",
            _letter(NINA, ROSA, EMIL, kind=Kind.CONFIRMATION),
            NINA,
            _ended(TAKEN),
        ),
        _case("another record", _name(EMIL), EMIL, names=bytes(32)),
        _case("in another set", _name(EMIL), EMIL, audience=Audience.OPEN),
        _case("until another second", _name(EMIL), EMIL, expires=BEGINNING + SAID + 89 * DAY),
        _case("a withdrawal", _withdrawal(EMIL), EMIL),
        _case("by a steward whose term is over", _name(EMIL), NINA, steward),
        _case("by who was ended, and it is in no list", _name(NINA), EMIL, out),
    ]
    return [{"result": "invalid", **each} for each in found]
