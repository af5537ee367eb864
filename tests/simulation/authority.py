"""Random histories of a group's authority: any order, any batches, any exchange end in one view.

`python -m tests.simulation.authority --count 10000 --seed 1` plays so many and prints what it did;
the tests play a few. A failure names its seed, which is the whole report.
"""

import argparse
import random
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from handrail_protocol.authority import Authority, fold
from handrail_protocol.authority.places import State
from handrail_protocol.bodies.authority import Category, May, Revocation
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.limits import DAY, LEVELS_MAX
from handrail_protocol.records import Record
from tests.support.village import Village, Villager

PEOPLE = tuple(
    Villager(name) for name in ("Anna", "Ben", "Cem", "Dora", "Emil", "Fatma", "Gino", "Hanna", "Ivo")
)
DEVICES = ("laptop", "tablet")
DAYS = 30


class History:
    """One random history. Stewards act more often than others, and on each other more often still."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        founders = PEOPLE[: self.chance.randint(1, 4)]
        self.village = Village(founders, signed=False)
        self.stewards = list(founders)
        self.invitations: list[Record] = []
        self.joins: list[Record] = []
        self.village.found()
        for person in PEOPLE[len(founders) :]:
            if self.chance.random() < 0.8:
                self.village.show(person)
        deeds = [deed for deed, _ in _DEEDS]
        # Each history has a temper of its own: in some nobody does anything but quarrel.
        weights = [weight * self.chance.choice((0, 1, 1, 5)) + 0.1 for _, weight in _DEEDS]
        for deed in self.chance.choices(deeds, weights, k=self.chance.randint(5, 45)):
            deed(self)

    @property
    def records(self) -> list[Record]:
        return self.village.records

    def day(self) -> int:
        return self.chance.randrange(1, DAYS) * DAY + self.chance.randrange(3)

    def steward(self) -> Villager:
        return self.chance.choice(self.stewards if self.chance.random() < 0.9 else PEOPLE)

    def device(self) -> str:
        return self.chance.choices(DEVICES, (4, 1))[0]

    def anybody(self) -> Villager:
        return self.chance.choice(self.stewards if self.chance.random() < 0.7 else PEOPLE)

    def seq(self) -> int | None:
        """Mostly in order; else a fork, or more than a day's quota."""
        return self.chance.choices((None, 3, 4, 500), (20, 1, 1, 1))[0]

    def some(self, records: Iterable[Record]) -> list[Record]:
        share = self.chance.choice((0.0, 0.5, 0.9, 1.0))
        return [record for record in records if self.chance.random() < share]

    def said_by(self, person: Villager) -> list[Record]:
        return [record for record in self.records if record.header.person == person.id]

    def of_kind(self, kind: Kind) -> list[Record]:
        return [record for record in self.records if record.header.kind == kind]

    # -- deeds ------------------------------------------------------------------------------------

    def appoint(self) -> None:
        by, to, at = self.steward(), self.chance.choice(PEOPLE), self.day()
        until = at + self.chance.choice((2, 10, 300)) * DAY
        roles = [Role.STEWARD] + ([Role.HELPER] if self.chance.random() < 0.3 else [])
        self.village.grant(by, to, *roles, at=at, until=until, device=self.device(), seq=self.seq())
        if to not in self.stewards:
            self.stewards.append(to)

    def admit(self) -> None:
        role = self.chance.choice((Role.LEARNER, Role.HELPER, Role.HUB))
        cites = self.chance.choice(self.joins) if self.joins and self.chance.random() < 0.5 else None
        to = self.chance.choice(PEOPLE)
        if cites is not None:
            to = next(person for person in PEOPLE if person.id == cites.header.person)
        by, device, seq = self.steward(), self.device(), self.seq()
        along = self.chance.choice(PEOPLE) if self.chance.random() < 0.25 else None
        self.village.grant(
            by, to, role, at=self.day(), cites=cites, device=device, seq=seq, accompanied_by=along
        )

    def revoke_person(self) -> None:
        target = self.anybody()
        stays = self.some(self.said_by(target))
        by, device, seq = self.steward(), self.device(), self.seq()
        self.village.revoke(by, target, self.day(), stays, device=device, seq=seq)

    def revoke_grant(self) -> None:
        targets = self.of_kind(Kind.GRANT) + self.invitations + self.of_kind(Kind.MANDATE)
        if targets:
            target = self.chance.choice(targets)
            stays = self.some(self.records)[:20]
            self.village.revoke(self.steward(), target, self.day(), stays, device=self.device())

    def revoke_device(self) -> None:
        target, device = self.anybody(), self.device()
        stays = self.some(self.said_by(target))
        self.village.revoke_device(self.steward(), target, self.day(), stays, device)

    def end_own_device(self) -> None:
        who, ended = self.anybody(), self.device()
        stays = self.some(self.said_by(who))
        self.village.end_own_device(who, ended, self.day(), stays, device=self.device())

    def amend(self) -> None:
        revocations = self.of_kind(Kind.REVOCATION)
        if not revocations:
            return
        revocation = self.chance.choice(revocations)
        by = self.steward()
        if self.chance.random() < 0.4:
            by = next(person for person in PEOPLE if person.id == revocation.header.person)
        assert isinstance(revocation.said, Revocation)
        target = revocation.said.target_id
        of_target = [
            record for record in self.records if target in (record.header.person, record.header.device)
        ]
        stays, lifts = self.some(of_target), self.chance.random() < 0.5
        self.village.amend(by, revocation, self.day(), () if lifts else stays, lifts)

    def suspend(self) -> None:
        """By a steward, or by somebody who may have a mandate; for days, or frozen for a week at most."""
        target, days = self.anybody(), self.chance.choice((1, 5, 20))
        by = self.steward() if self.chance.random() < 0.6 else self.chance.choice(PEOPLE)
        stays, frozen = self.some(self.said_by(target)), self.chance.random() < 0.5
        category = Category.FROZEN if frozen else Category.CONDUCT
        at, device, seq = self.day(), self.device(), self.seq()
        self.village.suspend(by, target, at, days, stays, category=category, device=device, seq=seq)

    def freeze(self) -> None:
        """Mostly by the agent of a mandate, of somebody on no level: what is likely to count."""
        target, by = self.chance.choice(PEOPLE[-4:]), self.chance.choice(PEOPLE)
        if self.chance.random() < 0.7:
            writer = self.chance.choice((target, target, self.steward()))
            self.village.mandate(writer, by, target, self.chance.randrange(1, 5) * DAY)
        if self.chance.random() < 0.5:
            self.village.admit(self.steward(), target, DAY)
        for _ in range(self.chance.randint(1, 3)):
            days, stays = self.chance.choice((1, 7)), self.some(self.said_by(target))
            device, seq = self.device(), self.seq()
            self.village.suspend(by, target, self.day(), days, stays, device=device, seq=seq)

    def lift_suspension(self) -> None:
        suspensions = self.of_kind(Kind.SUSPENSION)
        if suspensions:
            self.village.revoke(self.steward(), self.chance.choice(suspensions), self.day())

    def invite(self) -> None:
        uses = self.chance.randint(1, 2)
        along = self.chance.choice(PEOPLE) if self.chance.random() < 0.4 else None
        by, at = self.steward(), self.day()
        self.invitations.append(self.village.invite(by, at, uses=uses, days=20, accompanied_by=along))

    def join(self) -> None:
        if self.invitations:
            invitation = self.chance.choice(self.invitations)
            code = self.chance.choices(("code", "wrong"), (9, 1))[0]
            who, at, device = self.chance.choice(PEOPLE), self.day(), self.device()
            show = self.chance.random() < 0.6
            more = {"says": None} if self.chance.random() < 0.1 else {}
            join = self.village.join(who, invitation, at, code=code, device=device, show=show, **more)
            self.joins.append(join)

    def recover(self) -> None:
        """Somebody loses her words: mostly by two of her set and a third; now and then her root says no."""
        old, new = self.chance.choice(PEOPLE[-4:]), self.chance.choice(PEOPLE)
        first, second, by = (self.steward() for _ in range(3))
        if len(self.stewards) > 2 and self.chance.random() < 0.7:
            first, second, by = self.chance.sample(self.stewards, 3)
        if self.chance.random() < 0.4:
            first = self.chance.choice(PEOPLE)
            writer = self.chance.choice((old, old, self.steward()))
            self.village.mandate(writer, first, old, self.chance.randrange(1, 5) * DAY)
        if self.chance.random() < 0.8:
            self.village.admit(self.chance.choice(self.stewards), old, DAY)
        claims = [self.village.claim(each, old, new) for each in dict.fromkeys((first, second))]
        roles = [Role.LEARNER] + ([Role.STEWARD] if self.chance.random() < 0.2 else [])
        along = self.chance.choice(PEOPLE) if self.chance.random() < 0.2 else None
        at, device, seq = self.day(), self.device(), self.seq()
        self.village.grant(
            by, new, *roles, at=at, succeeds=old, claims=claims, device=device, seq=seq, accompanied_by=along
        )
        if self.chance.random() < 0.4:
            carrier = self.chance.choice((old, new, self.chance.choice(PEOPLE)))
            self.village.cancel(carrier, old, new, self.day(), self.device())

    def show(self) -> None:
        self.village.show(self.anybody(), self.day(), self.device())

    def small_things(self) -> None:
        who, other = self.anybody(), self.anybody()
        deed = self.chance.randrange(4)
        if deed == 0:
            self.village.open_door(who, self.day())
        elif deed == 1:
            self.village.lock(who, self.day(), self.device())
        elif deed == 2:
            self.village.pulse(who, self.day(), self.device())
        else:
            self.village.mandate(who, other, self.anybody(), self.day(), self.chance.choice(list(May)))


_DEEDS = (
    (History.appoint, 8),
    (History.admit, 4),
    (History.revoke_person, 8),
    (History.revoke_grant, 4),
    (History.revoke_device, 3),
    (History.end_own_device, 2),
    (History.amend, 6),
    (History.suspend, 4),
    (History.freeze, 4),
    (History.lift_suspension, 1),
    (History.invite, 2),
    (History.join, 4),
    (History.show, 2),
    (History.recover, 2),
    (History.small_things, 3),
)


# -- what must hold -------------------------------------------------------------------------------


def members(records: Iterable[Record], view: Authority) -> list[Record]:
    return [record for record in records if view.places[record.id].state is State.IN_SET]


def meaning(view: Authority) -> tuple[object, ...]:
    """All that a view says of the set, without what it says of records in no set."""
    in_set = {record_id for record_id, place in view.places.items() if place.state is State.IN_SET}
    return (
        view.group,
        view.charter_id,
        view.persons,
        view.device_person,
        view.locks,
        view.addresses,
        view.doors,
        view.invitations,
        view.mandates,
        view.ended_mandates,
        view.pulses,
        view.joins,
        view.heirs,
        view.ends.persons,
        view.ends.pauses,
        {speaker: stays for speaker, stays in view.ends.devices.items() if speaker in view.certificates},
        view.certificates,
        view.counts,
        in_set,
        {record_id: reason for record_id, reason in view.set_aside.items() if record_id in in_set},
    )


@dataclass
class Exchange:
    """Two nodes that begin with different records and pass on only what is in their set."""

    mine: dict[bytes, Record]
    theirs: dict[bytes, Record]

    def run(self) -> tuple[Authority, Authority]:
        while True:
            views = fold(self.mine.values()), fold(self.theirs.values())
            told = {record.id: record for record in members(self.mine.values(), views[0])}
            heard = {record.id: record for record in members(self.theirs.values(), views[1])}
            if told.keys() <= self.theirs.keys() and heard.keys() <= self.mine.keys():
                return views
            self.theirs.update(told)
            self.mine.update(heard)


def play(seed: int) -> Authority:
    """Fold one history in many ways; raises AssertionError with the seed where two of them differ."""
    history = History(seed)
    chance = random.Random(~seed)
    records = history.records
    view = fold(records)
    for _ in range(3):
        shuffled = chance.sample(records, len(records))
        assert fold([*shuffled, *shuffled[: len(shuffled) // 3]]) == view, f"seed {seed}: the order matters"
    _check_closed(seed, records, view, chance)
    _check_exchange(seed, records, chance)
    _check_chains(seed, view)
    return view


def _check_closed(seed: int, records: list[Record], view: Authority, chance: random.Random) -> None:
    """Leaving out records that are in no set, one, some or all of them, changes nothing."""
    inside = members(records, view)
    outside = [record for record in records if view.places[record.id].state is not State.IN_SET]
    samples = [outside[:at] + outside[at + 1 :] for at in range(len(outside))]
    samples = chance.sample(samples, min(len(samples), 4))
    samples += [chance.sample(outside, chance.randint(0, len(outside))) for _ in range(3)] + [[]]
    for some in samples:
        without = fold([*inside, *some], view.group)
        assert meaning(without) == meaning(view), f"seed {seed}: what is in no set matters"


def _check_exchange(seed: int, records: list[Record], chance: random.Random) -> None:
    beginning = [record for record in records if record.header.kind == Kind.CHARTER]
    mine = {r.id: r for r in records if chance.random() < 0.6} | {r.id: r for r in beginning}
    theirs = {r.id: r for r in records if chance.random() < 0.6} | {r.id: r for r in beginning}
    first = records[0]  # the device that the charter's author shows: without it there is no group
    mine[first.id] = theirs[first.id] = first
    here, there = Exchange(mine, theirs).run()
    assert meaning(here) == meaning(there), f"seed {seed}: two nodes with equal sets disagree"


def _check_chains(seed: int, view: Authority) -> None:
    """Whoever stands can show it to somebody who holds nothing, and nobody else can; but for what only a
    list lets stay beyond a quota."""
    for person in view.persons:
        shown = fold(view.records[record_id] for record_id in view.chain(person))
        if any("more than a person can" in why for why in shown.set_aside.values()):
            continue
        assert shown.may_open(person) == view.may_open(person), f"seed {seed}: a chain that does not hold"


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description="Play random histories of a group's authority.")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(arguments)
    records = fallen = paused = frozen = 0
    for seed in range(chosen.seed, chosen.seed + chosen.count):
        view = play(seed)
        records += len(view.records)
        fallen += sum(standing.fallen for standing in view.persons.values())
        paused += len(view.ends.pauses)
        frozen += sum(each.level > LEVELS_MAX for pauses in view.ends.pauses.values() for each in pauses)
    print(
        f"{chosen.count} histories of {records} records, in which {fallen} persons fell and {paused} were "
        f"suspended or frozen ({frozen} times by who stands by them): one view each"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
