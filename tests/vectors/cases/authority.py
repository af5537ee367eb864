"""Cases of authority: whole groups, what the fold says of them, and the record that is set aside."""

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

from handrail_protocol.authority import Authority, Right, fold
from handrail_protocol.bodies.authority import Category, Device, Door, Join, Target
from handrail_protocol.bodies.board import Name
from handrail_protocol.identity import device_end
from handrail_protocol.invitation import sign_join
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import CLOCK_SKEW_MAX, DAY, LEVELS_MAX
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, Village, Villager
from tests.vectors.cases import Case

ANNA, BEN, CEM = (Villager(name) for name in ("Anna", "Ben", "Cem"))
CORA, DORA, EMIL, ROSA, NINA, EVE = (Villager(n) for n in ("Cora", "Dora", "Emil", "Rosa", "Nina", "Eve"))
Deed = Callable[[Village], object]


def cases() -> list[Case]:
    return [
        *_founding(),
        *_terms(),
        *_endings(),
        *_quarrels(),
        *_devices(),
        *_joins(),
        *_accompanied(),
        *_suspensions(),
        *_successions(),
        *_freezes(),
        *_pulses(),
        *_small_things(),
    ]


def _case(comment: str, *deeds: Deed, founders: int = 2, found: bool = True) -> Case:
    group = Village((ANNA, BEN, CEM)[:founders])
    if found:
        group.found()
    for deed in deeds:
        deed(group)
    said = told(fold(group.records[::-1]), group.records)
    result = "invalid" if said["set_aside"] else "valid"
    return {
        "comment": comment,
        "result": result,
        "records": [each.encode().hex() for each in group.records],
        **said,
    }


def told(view: Authority, records: Iterable[Record]) -> dict[str, Any]:
    """What a view says, as the files write it."""
    listed = list(records)
    return {
        "group": None if view.charter is None else view.group.hex(),
        "persons": {
            person.hex(): {
                "level": standing.level,
                "fallen": standing.fallen,
                "rights": [_right(right) for right in standing.rights],
            }
            for person, standing in sorted(view.persons.items())
        },
        "devices": {each.hex(): person.hex() for each, person in sorted(view.device_person.items())},
        "pauses": {
            person.hex(): [
                {"start": each.start, "ends": each.ends, "source": each.source.hex()} for each in found
            ]
            for person, found in sorted(view.ends.pauses.items())
        },
        "pulses": {
            device.hex(): {"source": pulse.source.hex(), "is_whole": pulse.is_whole}
            for device, pulse in sorted(view.pulses.items())
        },
        "doors": [each.hex() for each in view.door_ids],
        "invitations": {each.hex(): state.uses_left for each, state in sorted(view.invitations.items())},
        "mandates": sorted(each.hex() for each in view.mandates),
        "accompanied": _accompanied_at(view, max(each.header.created for each in listed)),
        "heirs": {old.hex(): new.hex() for old, new in sorted(view.heirs.items())},
        "states": [view.places[each.id].state.name.lower().replace("_", " ") for each in listed],
        "set_aside": {
            str(place): view.set_aside[each.id]
            for place, each in enumerate(listed)
            if each.id in view.set_aside
        },
    }


def _accompanied_at(view: Authority, at: int) -> dict[str, Any]:
    readers = {person: view.readers_of(person, at) for person in sorted(view.persons)}
    return {
        person.hex(): sorted(each.hex() for each in found)
        for person, found in readers.items()
        if found is not None
    }


def _right(right: Right) -> dict[str, Any]:
    return {
        "roles": sorted(int(role) for role in right.roles),
        "reach": int(right.reach),
        "start": right.start,
        "until": right.until,
        "accompanied_by": None if right.accompanied_by is None else right.accompanied_by.hex(),
    }


def _last(group: Village, kind: Kind) -> Record:
    return [each for each in group.records if each.header.kind == kind][-1]


def _shown(group: Village, who: Villager) -> Record:
    """The record that shows her first device."""
    return next(
        each for each in group.records if each.header.kind == Kind.DEVICE and each.header.person == who.id
    )


def _appoint(by: Villager, to: Villager, day: int = 1, until: int | None = None) -> Deed:
    end = None if until is None else until * DAY
    return lambda group: group.appoint(by, to, day * DAY, end)


def _admit(by: Villager, to: Villager, day: int = 1, *roles: Role) -> Deed:
    return lambda group: group.admit(by, to, day * DAY, *roles)


def _end(by: Villager, target: Villager, day: int = 5) -> Deed:
    return lambda group: group.revoke(by, target, day * DAY)


# -- beginnings ------------------------------------------------------------------------------------


def _founding() -> list[Case]:
    def foreign(group: Village) -> None:
        group.show(EVE)
        group.say(EVE, Kind.CHARTER, group.charter, 0)

    def uncertified(group: Village) -> None:
        group.say(ANNA, Kind.CHARTER, group.charter, 0)

    def other_group(group: Village) -> None:
        group.say(ANNA, Kind.DOOR, Door(group.salt(), bytes(32)), DAY, group=bytes(32))

    def other_charter(group: Village) -> None:
        group.say(ANNA, Kind.CHARTER, Village((ANNA, EVE), name="Club Nord").charter, 0)

    def unread(group: Village) -> None:
        """A term that is not kept for three years beyond its end, a grant without its body, and a name."""
        grant = group.grant(ANNA, EVE, at=DAY)
        body = grant.said
        assert body is not None
        assert grant.header.expires is not None
        group.say(ANNA, Kind.GRANT, body, 2 * DAY, expires=grant.header.expires - DAY)
        group.records.append(grant.without_body())
        group.records.remove(grant)
        group.say(ANNA, Kind.NAME, Name(group.salt(), "Anna"), DAY, audience=Audience.MEMBERS)

    return [
        _case("three records that are none of the authority set", unread),
        _case("two founders and their charter"),
        _case("a charter by somebody whom it does not name", foreign, found=False),
        _case("a charter whose author has shown no device", uncertified, found=False),
        _case("a charter of another group under the id of this one", other_charter),
        _case("a record of another group", other_group),
        _case("a second charter", lambda group: group.found(DAY), founders=1),
    ]


def _terms() -> list[Case]:
    def deep(group: Village) -> None:
        stewards = [ANNA, *(Villager(f"Steward {number}") for number in range(LEVELS_MAX + 1))]
        for above, below in pairwise(stewards):
            group.appoint(above, below, DAY)

    def renewed(day: int) -> list[Deed]:
        return [
            _appoint(ANNA, CORA, 1, until=50),
            _appoint(CORA, DORA, 2, until=200),
            lambda group: group.grant(BEN, CORA, Role.STEWARD, at=day * DAY, until=120 * DAY),
        ]

    def mutual(group: Village) -> None:
        group.appoint(DORA, EMIL, DAY)
        group.appoint(EMIL, DORA, DAY)

    return [
        _case("a steward of a steward", _appoint(ANNA, CORA), _appoint(CORA, DORA, 2), _admit(DORA, ROSA, 3)),
        _case(
            "a term ends with that of its giver", _appoint(ANNA, CORA, 1, 50), _appoint(CORA, DORA, 2, 200)
        ),
        _case("a giver who was renewed in time", *renewed(40)),
        _case("a giver who was renewed a day late", *renewed(51)),
        _case("a founder who is a hub and a helper too", _admit(ANNA, ANNA, 1, Role.HUB, Role.HELPER)),
        _case("a grant to oneself by nobody", _admit(EVE, EVE, 1, Role.STEWARD)),
        _case("a helper who grants", _admit(ANNA, NINA, 1, Role.HELPER), _admit(NINA, EVE, 2)),
        _case("a hub that grants", _admit(ANNA, NINA, 1, Role.HUB), _admit(NINA, EVE, 2)),
        _case("a grant a day before its author's term", _appoint(ANNA, CORA, 2), _admit(CORA, ROSA, 1)),
        _case(
            "a grant in the second in which its author's term ends",
            _appoint(ANNA, CORA, 1, 9),
            _admit(CORA, ROSA, 9),
        ),
        _case(
            "a steward who lengthens his own term",
            _appoint(ANNA, CORA, 1, 50),
            lambda g: g.grant(CORA, CORA, Role.STEWARD, at=2 * DAY, until=300 * DAY),
            _admit(CORA, ROSA, 60),
        ),
        _case("two strangers who appoint each other", mutual),
        _case("a steward below the last level", deep),
        _case("more than a quota", lambda g: g.grant(ANNA, ROSA, at=DAY, seq=128)),
        _case(
            "three grants under one number",
            *[
                lambda g, name=name: g.grant(ANNA, Villager(name), at=DAY, seq=9)
                for name in ("Rosa", "Nina", "Eve")
            ],
        ),
    ]


def _endings() -> list[Case]:
    def side_chain(group: Village) -> None:
        """Dated before she was ended, and brought out after."""
        group.appoint(ANNA, CORA, DAY)
        group.revoke(BEN, CORA, 9 * DAY)
        group.appoint(CORA, EVE, 2 * DAY)
        group.open_door(EVE, 3 * DAY)
        group.revoke(EVE, ANNA, 4 * DAY)

    def stays(group: Village) -> None:
        group.appoint(ANNA, CORA, DAY)
        kept = group.admit(CORA, ROSA, 2 * DAY)
        group.revoke(BEN, CORA, 9 * DAY, [_shown(group, CORA), kept])

    def nameless(group: Village) -> None:
        group.appoint(ANNA, CORA, DAY)
        group.revoke(BEN, CORA, 9 * DAY, [group.admit(CORA, ROSA, 2 * DAY)])

    def amended(by: Villager, lifts: bool = False) -> Deed:
        def deed(group: Village) -> None:
            word, lock = _last(group, Kind.REVOCATION), group.lock(ROSA, 2 * DAY)
            group.amend(by, word, 6 * DAY, () if lifts else [lock, _shown(group, ROSA)], lifts)

        return deed

    def office(by: Villager) -> Deed:
        return lambda group: group.revoke(by, _last(group, Kind.GRANT), 5 * DAY)

    def partly(group: Village) -> None:
        """Rosa's only grant ends, and of hers her device stays."""
        group.lock(ROSA, 3 * DAY)
        group.revoke(BEN, _last(group, Kind.GRANT), 5 * DAY, [_shown(group, ROSA)])

    beginning = [_appoint(ANNA, CORA), _appoint(CORA, DORA, 2), _admit(ANNA, ROSA, 2)]
    return [
        _case("what a list of a grant does not name", _admit(ANNA, ROSA), partly),
        _case("any steward ends a member", *beginning, _end(DORA, ROSA)),
        _case("a member who ends another", _admit(ANNA, ROSA), _admit(ANNA, NINA), _end(NINA, ROSA)),
        _case(
            "a grant to whom was ended",
            *beginning,
            _end(DORA, ROSA),
            lambda g: g.grant(ANNA, ROSA, at=8 * DAY),
        ),
        _case("ended before she came", _end(ANNA, ROSA, 1), _admit(BEN, ROSA, 2)),
        _case("a prepared side chain", side_chain),
        _case("what is named stays, and admits", stays),
        _case("what is named without its device", nameless),
        _case("an addition from above", *beginning, _end(CORA, ROSA), amended(BEN)),
        _case("an addition from below", *beginning, _end(CORA, ROSA), amended(DORA)),
        _case("a lift from below", *beginning, _end(CORA, ROSA), amended(DORA, lifts=True)),
        _case("a lift from above", *beginning, _end(CORA, ROSA), amended(ANNA, lifts=True)),
        _case(
            "a lift of nothing",
            *beginning,
            _end(CORA, ROSA),
            lambda g: g.end(ANNA, Target.PERSON, ROSA.id, 6 * DAY, lifts=True),
        ),
        _case(
            "an addition to what is no revocation",
            _admit(ANNA, ROSA),
            lambda g: g.end(ANNA, Target.PERSON, ROSA.id, 6 * DAY, amends=g.records[0]),
        ),
        _case("the end of a grant", *beginning, office(DORA)),
        _case(
            "the end of an office by one beside its giver",
            _appoint(ANNA, CORA),
            _appoint(ANNA, DORA),
            office(CORA),
        ),
        _case("the end of nothing", lambda g: g.end(ANNA, Target.GRANT, bytes(32), DAY)),
    ]


# -- somebody who is accompanied ------------------------------------------------------------------------


def _accompany(by: Villager, to: Villager, along: Villager, *roles: Role, day: int = 2) -> Deed:
    def admit(group: Village) -> None:
        group.show(to, day * DAY)
        group.grant(by, to, *roles, at=day * DAY, accompanied_by=along)

    return admit


def _accompanied() -> list[Case]:
    def invited(group: Village) -> None:
        group.join(ROSA, group.invite(ANNA, 2 * DAY, accompanied_by=NINA), 3 * DAY)

    guardian = _admit(ANNA, NINA, 1, Role.GUARDIAN)

    def plain(by: Villager, day: int, cites: bool = False) -> Deed:
        def grant(group: Village) -> None:
            join = _last(group, Kind.JOIN) if cites else None
            group.grant(by, ROSA, at=day * DAY, until=(day + 30) * DAY, cites=join)

        return grant

    def mandate(by: Villager, agent: Villager) -> Deed:
        return lambda group: group.mandate(by, agent, ROSA, 4 * DAY)

    def ended(group: Village) -> None:
        group.revoke(ANNA, _last(group, Kind.INVITATION), 4 * DAY)

    def denied(group: Village) -> None:
        group.join(ROSA, group.invite(ANNA, 2 * DAY, accompanied_by=NINA), 3 * DAY, says=None)

    def invented(group: Village) -> None:
        group.join(ROSA, group.invite(ANNA, 2 * DAY), 3 * DAY, says=NINA)

    return [
        _case(
            "who joined accompanied: a plain grant cites that", guardian, invited, plain(BEN, 4, cites=True)
        ),
        _case("who joined accompanied: a plain grant beside that", guardian, invited, plain(BEN, 4)),
        _case("her code is over, and one steward lets her go on alone", guardian, invited, plain(BEN, 30)),
        _case(
            "her code is over, and two stewards let her go on alone",
            guardian,
            invited,
            plain(BEN, 30),
            plain(ANNA, 31),
        ),
        _case("two stewards, before her code is over", guardian, invited, plain(BEN, 4), plain(ANNA, 5)),
        _case(
            "her invitation was ended, and one steward admits her", guardian, invited, ended, plain(BEN, 5)
        ),
        _case("a join that denies who goes with her", guardian, denied),
        _case("a join that says so of itself", guardian, invented),
        _case("she lets a stranger act for her", guardian, invited, _admit(BEN, EVE), mandate(ROSA, EVE)),
        _case("she lets who goes with her act for her", guardian, invited, mandate(ROSA, NINA)),
        _case("a steward lets another act for her", guardian, invited, _admit(BEN, EVE), mandate(ANNA, EVE)),
        _case("a helper who is accompanied", guardian, _accompany(ANNA, EMIL, NINA, Role.HELPER)),
        _case("a learner who is accompanied comes by a code", guardian, invited),
        _case(
            "the second steward was ended since",
            guardian,
            _appoint(ANNA, CORA),
            _accompany(ANNA, EMIL, NINA, Role.HELPER),
            _end(ANNA, CORA),
            founders=1,
        ),
        _case(
            "one steward alone admits nobody who is accompanied",
            guardian,
            _accompany(ANNA, EMIL, NINA, Role.HELPER),
            founders=1,
        ),
        _case("a code of one steward alone admits nobody either", guardian, invited, founders=1),
        _case(
            "the second steward comes too late",
            guardian,
            _accompany(ANNA, EMIL, NINA, Role.HELPER),
            _appoint(ANNA, CORA, 3),
            founders=1,
        ),
        _case("nobody accompanies himself", _accompany(ANNA, EMIL, EMIL, Role.HELPER)),
        *(
            _case(
                f"who is accompanied is no {role.name.lower()}",
                guardian,
                _accompany(ANNA, EMIL, NINA, Role.HELPER, role),
            )
            for role in (Role.SPONSOR, Role.GUARDIAN, Role.STEWARD, Role.HUB)
        ),
    ]


# -- lost words -----------------------------------------------------------------------------------------


def _succeed(by: Villager, *claimants: Villager, to: Villager = EVE, day: int = 5) -> Deed:
    return lambda group: group.succeed(by, ROSA, to, day * DAY, *claimants)


def _cancel(carrier: Villager, root: Villager = ROSA, day: int = 6) -> Deed:
    return lambda group: group.cancel(carrier, ROSA, EVE, day * DAY, root=root)


def _refused(group: Village) -> None:
    """Nobody accompanies herself, so this grant gives nothing."""
    claims = [group.claim(each, ROSA, EVE) for each in (BEN, NINA)]
    group.grant(ANNA, EVE, at=5 * DAY, succeeds=ROSA, claims=claims, accompanied_by=EVE)


def _successions() -> list[Case]:
    """Rosa lost her words; Nina holds her mandate; Eve says that she is Rosa."""
    rosa: list[Deed] = [
        _admit(ANNA, ROSA),
        _admit(ANNA, NINA),
        lambda group: group.mandate(ROSA, NINA, ROSA, 2 * DAY),
        lambda group: group.show(EVE, 3 * DAY),
    ]

    def elsewhere(group: Village) -> None:
        claims = [group.claim(BEN, ROSA, EVE), Village((ANNA,), "Club Nord").claim(NINA, ROSA, EVE)]
        group.grant(ANNA, EVE, at=5 * DAY, succeeds=ROSA, claims=claims)

    def for_another(group: Village) -> None:
        claims = [group.claim(BEN, ROSA, EVE), group.claim(NINA, ROSA, EMIL)]
        group.grant(ANNA, EVE, at=5 * DAY, succeeds=ROSA, claims=claims)

    def inherits(group: Village) -> None:
        claims = [group.claim(each, ROSA, EVE) for each in (BEN, NINA)]
        group.grant(ANNA, EVE, Role.LEARNER, Role.STEWARD, at=5 * DAY, succeeds=ROSA, claims=claims)

    def made_up(group: Village) -> None:
        _admit(ANNA, EMIL)(group)
        group.mandate(ANNA, EMIL, ROSA, 3 * DAY)
        group.succeed(ANNA, ROSA, EVE, 5 * DAY, EMIL, BEN)

    wrong = {
        "one claim of two": _succeed(ANNA, NINA),
        "the steward who grants wrote the mandate of one who claims": made_up,
        "the steward who grants claims as well": _succeed(ANNA, NINA, ANNA),
        "the successor claims as well": _succeed(ANNA, NINA, EVE),
        "the old one claims as well": _succeed(ANNA, NINA, ROSA),
        "a claim for another group": elsewhere,
        "a claim for another successor": for_another,
        "a claim before there was a mandate": _succeed(ANNA, NINA, BEN, day=1),
    }
    return [
        _case("two of her set and a third: she goes on", *rosa, _succeed(ANNA, NINA, BEN)),
        *(_case(f"nobody goes on: {what}", *rosa, deed) for what, deed in wrong.items()),
        _case("no office is inherited", *rosa, inherits),
        _case("the old root says no", *rosa, _succeed(ANNA, NINA, BEN), _cancel(ROSA)),
        _case(
            "the old root says no, and another carries it", *rosa, _succeed(ANNA, NINA, BEN), _cancel(NINA)
        ),
        _case("the old root said no before", *rosa, _cancel(ROSA, day=4), _succeed(ANNA, NINA, BEN)),
        _case("another root says no", *rosa, _succeed(ANNA, NINA, BEN), _cancel(NINA, root=NINA)),
        _case("a stranger carries it", *rosa, _succeed(ANNA, NINA, BEN), _cancel(EMIL)),
        _case("the old root says no to a grant that gave nothing", *rosa, _refused, _cancel(ROSA)),
    ]


# -- suspensions and freezes ----------------------------------------------------------------------------


def _suspend(
    by: Villager, whom: Villager, day: int = 5, days: int = 10, category: Category = Category.CONDUCT
) -> Deed:
    return lambda group: group.suspend(by, whom, day * DAY, days, category=category)


def _suspensions() -> list[Case]:
    def named(group: Village) -> None:
        """What she did before stays as far as the list names it; the rest is held, dated back or not."""
        kept = group.admit(CORA, ROSA, 2 * DAY)
        group.suspend(BEN, CORA, 5 * DAY, 10, [kept], category=Category.CONDUCT)
        group.appoint(CORA, EVE, 3 * DAY)
        group.open_door(CORA, 6 * DAY)
        group.open_door(CORA, 15 * DAY)

    def lifted(by: Villager) -> Deed:
        return lambda group: group.revoke(by, _last(group, Kind.SUSPENSION), 6 * DAY)

    rosa, cora = _admit(ANNA, ROSA), _appoint(ANNA, CORA)
    return [
        _case("a member is suspended", rosa, _suspend(ANNA, ROSA)),
        _case("a suspended steward: what is named, dated back, inside, and after", cora, named),
        _case(
            "a device that is shown meanwhile",
            rosa,
            _suspend(ANNA, ROSA),
            lambda g: g.show(ROSA, 6 * DAY, "tablet"),
        ),
        _case("a founder is suspended by another", _suspend(ANNA, BEN)),
        _case("a founder is suspended by two others", _suspend(ANNA, BEN), _suspend(CEM, BEN), founders=3),
        _case("a founder is suspended from below", cora, _suspend(CORA, BEN)),
        _case("a steward is suspended by an equal", cora, _appoint(ANNA, DORA), _suspend(DORA, CORA)),
        _case("a member suspends a member", rosa, _admit(ANNA, NINA), _suspend(NINA, ROSA)),
        _case("a suspension that ends before it begins", rosa, _suspend(ANNA, ROSA, days=-1)),
        _case("a suspension of 401 days", rosa, _suspend(ANNA, ROSA, days=401)),
        _case("a suspension that was lifted", rosa, _suspend(ANNA, ROSA), lifted(BEN)),
        _case("a founder's suspension lifted from below", rosa, cora, _suspend(ANNA, ROSA), lifted(CORA)),
        _case("a steward lifts his own suspension", cora, _suspend(ANNA, CORA), lifted(CORA)),
        _case("a suspension by whom was ended", cora, rosa, _suspend(CORA, ROSA), _end(ANNA, CORA, 6)),
    ]


def _freezes() -> list[Case]:
    def froze(day: int, days: int = 7, by: Villager = NINA) -> Deed:
        return lambda group: group.suspend(by, ROSA, day * DAY, days)

    def mandate(group: Village) -> None:
        group.mandate(ROSA, NINA, ROSA, 2 * DAY)

    def each_other(group: Village) -> None:
        group.mandate(NINA, ROSA, NINA, 2 * DAY)
        group.suspend(NINA, ROSA, 5 * DAY, 7)
        group.suspend(ROSA, NINA, 5 * DAY, 7)

    both = [_admit(ANNA, ROSA), _admit(ANNA, NINA)]
    return [
        _case("an agent freezes", *both, mandate, froze(5)),
        _case("an agent freezes for eight days", *both, mandate, froze(5, 8)),
        _case("an agent suspends", *both, mandate, _suspend(NINA, ROSA)),
        _case("a steward freezes", *both, froze(5, by=ANNA)),
        _case("a steward freezes for eight days", *both, froze(5, 8, by=ANNA)),
        _case("who has no mandate freezes", *both, froze(5)),
        _case("who accompanies her freezes", _admit(ANNA, NINA), _accompany(ANNA, ROSA, NINA), froze(5)),
        _case("a freeze that follows too soon", *both, mandate, froze(5), froze(18)),
        _case("a freeze that follows in time", *both, mandate, froze(5), froze(19)),
        _case("a freeze dated back before another", *both, mandate, froze(5), froze(4, 1), froze(12)),
        _case(
            "an agent freezes a steward",
            *both,
            _appoint(ANNA, ROSA),
            mandate,
            froze(5),
        ),
        _case("two who freeze each other", *both, mandate, each_other),
    ]


def _pulses() -> list[Case]:
    def withheld(group: Village) -> None:
        """A revocation that never came, and a pulse that speaks of it."""
        group.revoke(ANNA, ROSA, 3 * DAY)
        group.pulse(ANNA, 3 * DAY)
        group.records.remove(_last(group, Kind.REVOCATION))

    def short_lived(group: Village) -> None:
        """What is gone before the pulse is does not count: an invitation that a node may have dropped."""
        group.invite(ANNA, 2 * DAY, days=2)
        group.pulse(ANNA, 3 * DAY)
        group.records.remove(_last(group, Kind.INVITATION))

    def pulse(by: Villager, day: int, **more: Any) -> Deed:
        return lambda group: group.pulse(by, day * DAY, **more)

    rosa = _admit(ANNA, ROSA)
    return [
        _case("a pulse", rosa, pulse(ANNA, 2)),
        _case("a second pulse replaces the first", rosa, pulse(ANNA, 2), pulse(ANNA, 3)),
        _case("a pulse that speaks of a revocation that was kept back", rosa, withheld),
        _case("a pulse and an invitation that ends before it", rosa, short_lived),
        _case("a pulse that nobody can compute", pulse(ANNA, 2, digest=bytes(32))),
        _case("a pulse by a member", rosa, pulse(ROSA, 2)),
        _case("a pulse by whom was ended", _appoint(ANNA, CORA), pulse(CORA, 2), _end(BEN, CORA)),
    ]


# -- quarrels: the table of specs/03, in its order --------------------------------------------------------


def _quarrels() -> list[Case]:
    def all_three(group: Village) -> None:
        for by in (ANNA, BEN, CEM):
            for target in (ANNA, BEN, CEM):
                if by != target:
                    group.revoke(by, target, DAY)

    def against_cem(lets_stay: bool) -> Deed:
        def deed(group: Village) -> None:
            vote = group.revoke(CEM, BEN, DAY)
            group.revoke(ANNA, BEN, DAY)
            for who in (ANNA, BEN):
                group.revoke(who, CEM, 2 * DAY, [vote, _shown(group, CEM)] if lets_stay else [])

        return deed

    def lifts(by: Villager) -> Deed:
        def deed(group: Village) -> None:
            votes = [each for each in group.records if each.header.kind == Kind.REVOCATION]
            for vote in votes if by == BEN else votes[:1]:
                group.lift(by, vote, 8 * DAY)

        return deed

    def crowd(group: Village) -> None:
        for number in range(5):
            steward = Villager(f"Steward {number}")
            group.appoint(BEN, steward, DAY)
            group.revoke(steward, ANNA, 2 * DAY)

    equals = [_appoint(ANNA, each) for each in (CORA, DORA, EMIL)]
    on_cora = [_end(DORA, CORA), _end(EMIL, CORA)]
    against_ben = [_end(ANNA, BEN), _end(CEM, BEN)]
    told_in_order: dict[str, list[Deed]] = {
        "one founder ends another": [_end(ANNA, BEN)],
        "two founders end each other": [_end(ANNA, BEN), _end(BEN, ANNA)],
        "two founders end a third": against_ben,
        "three founders end each other": [all_three],
        "two end the third, and his vote does not stay": [against_cem(lets_stay=False)],
        "two end the third, and his vote stays": [against_cem(lets_stay=True)],
        "a vote that was taken back": [*against_ben, lifts(ANNA)],
        "who fell takes back the votes on himself": [*against_ben, lifts(BEN)],
        "five from below": [crowd],
        "a vote of an equal who fell to a founder": [*equals, *on_cora, _end(BEN, DORA, 6)],
        "one equal ends another twice": [*equals, _end(DORA, CORA), _end(DORA, CORA, 6)],
        "two equals end a third": [*equals, *on_cora],
        "one above ends a steward": [*equals, _end(BEN, CORA)],
        "a founder who votes on himself": [_end(BEN, BEN), _end(ANNA, BEN)],
        "a fourth takes back another's vote": [
            *equals,
            _appoint(ANNA, NINA),
            *on_cora,
            lambda g: g.lift(NINA, _last(g, Kind.REVOCATION), 8 * DAY),
        ],
        "who was ended takes back a vote on herself": [
            *equals,
            *on_cora,
            lambda g: g.lift(CORA, _last(g, Kind.REVOCATION), 8 * DAY),
        ],
    }
    return [_case(comment, *deeds, founders=3) for comment, deeds in told_in_order.items()]


def _devices() -> list[Case]:
    def forged_end(group: Village) -> None:
        signature = device_end(EVE.root, ROSA.device().public, ())
        group.end(ROSA, Target.DEVICE, ROSA.device().public, DAY, root_signature=signature)

    def copied(group: Village) -> None:
        """Rosa's certificate, shown by a device that it does not name."""
        body = _shown(group, ROSA).said
        assert body is not None
        group.say(ROSA, Kind.DEVICE, body, DAY, device="stolen")

    def own_end(group: Village) -> None:
        group.show(ROSA, DAY, "tablet")
        group.end_own_device(ROSA, "laptop", 5 * DAY)

    rosa = _admit(ANNA, ROSA)

    def broken(group: Village) -> None:
        body = Device(group.salt(), 1, bytes(64), (), BEGINNING + 300 * DAY)
        group.say(ROSA, Kind.DEVICE, body, 2 * DAY)

    return [
        _case("a second device record with a broken certificate", rosa, broken),
        _case("a root ends a device of its own", rosa, own_end),
        _case("a lock that the end of its device holds", rosa, lambda g: g.lock(ROSA, 2 * DAY), own_end),
        _case("an end that another root signed", rosa, forged_end),
        _case("a copied certificate", rosa, copied),
        _case(
            "a device without a certificate",
            lambda g: g.say(ANNA, Kind.DOOR, Door(g.salt(), bytes(32)), DAY, device="tablet"),
        ),
        _case("a steward ends a member's device", rosa, lambda g: g.revoke_device(BEN, ROSA, 5 * DAY)),
        _case("an older lock", rosa, lambda g: g.lock(ROSA, 2 * DAY), lambda g: g.lock(ROSA, 3 * DAY)),
    ]


def _joins() -> list[Case]:
    def invited(uses: int = 1, by: Villager = ANNA) -> Deed:
        return lambda group: group.invite(by, DAY, uses=uses)

    def joins(who: Villager, day: int = 2, at: int | None = None, **more: Any) -> Deed:
        seconds = day * DAY if at is None else at
        return lambda group: group.join(who, _last(group, Kind.INVITATION), seconds, **more)

    def overheard(group: Village) -> None:
        heard = _last(group, Kind.JOIN).said
        assert isinstance(heard, Join)
        group.join(EVE, _last(group, Kind.INVITATION), 3 * DAY, signature=heard.code_signature)

    def other_device(group: Village) -> None:
        invitation = _last(group, Kind.INVITATION)
        signature = sign_join(group.code(), invitation.id, EVE.id, ROSA.device().public)
        group.join(EVE, invitation, 2 * DAY, signature=signature)

    def confirmed(group: Village) -> None:
        group.grant(BEN, ROSA, at=3 * DAY, cites=_last(group, Kind.JOIN))

    def ended(group: Village) -> None:
        group.revoke(BEN, _last(group, Kind.INVITATION), 4 * DAY)

    def extra(group: Village) -> None:
        group.open_door(EVE, 2 * DAY)

    return [
        _case("a newcomer who does not count writes more", invited(), joins(ROSA), joins(EVE), extra),
        _case("a member with the code of no steward", _admit(ANNA, NINA), invited(by=NINA), joins(NINA)),
        _case("a join with no steward online", invited(), joins(ROSA)),
        _case("a join that a grant confirms", invited(), joins(ROSA), confirmed),
        _case("a confirmed join outlasts its invitation", invited(), joins(ROSA), confirmed, ended),
        _case("a code that was used too often", invited(), joins(ROSA), joins(EVE)),
        _case("a steward says who was meant", invited(), joins(ROSA), confirmed, joins(EVE, 4)),
        _case("another code", invited(), joins(EVE, code="guessed")),
        _case("a join that was overheard", invited(2), joins(ROSA), overheard),
        _case("a join for another device", invited(), other_device),
        _case("a join by a clock that is ten minutes slow", invited(), joins(EVE, at=DAY - CLOCK_SKEW_MAX)),
        _case("a join before the invitation", invited(), joins(EVE, 0)),
        _case("a join after the invitation's end", invited(), joins(EVE, 9)),
        _case("a join of an invitation that was ended", invited(), joins(ROSA), ended),
        _case(
            "a join by whom was ended",
            _admit(ANNA, EVE),
            _end(BEN, EVE),
            invited(),
            joins(EVE, device="tablet"),
        ),
        _case("an invitation by a member", _admit(ANNA, NINA), invited(by=NINA), joins(EVE)),
        _case("one person joins twice", invited(2), joins(ROSA), joins(ROSA, 3)),
    ]


def _small_things() -> list[Case]:
    def doors(*days: int) -> list[Deed]:
        return [lambda group, day=day: group.open_door(ANNA, day * DAY) for day in days]  # type: ignore[misc]

    def mandate(by: Villager, agent: Villager = NINA) -> Deed:
        return lambda group: group.mandate(by, agent, ROSA, 2 * DAY)

    both = [_admit(ANNA, ROSA), _admit(ANNA, NINA)]
    return [
        _case("two doors", *doors(1, 2)),
        _case("a third door", *doors(3, 1, 2)),
        _case("a door by a member", _admit(ANNA, ROSA), lambda g: g.open_door(ROSA, 2 * DAY)),
        _case("a mandate by her for whom it is", *both, mandate(ROSA)),
        _case("a mandate by a steward", *both, mandate(BEN)),
        _case("a mandate by whom it empowers", *both, mandate(NINA)),
        _case("a mandate by a steward for himself", *both, mandate(BEN, agent=BEN)),
        _case(
            "a mandate that was ended",
            *both,
            mandate(ROSA),
            lambda g: g.revoke(BEN, _last(g, Kind.MANDATE), 5 * DAY),
        ),
    ]
