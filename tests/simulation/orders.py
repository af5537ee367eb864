"""Random lives of a group, authority and help in one, in random orders: one state, whatever came first.

`python -m tests.simulation.orders --orders 10000 --seed 1` takes in that many. Each life is told to one node
again and again: in another order each time, some records twice, some first without their body, in batches
of any size, by a clock that may be behind. A failure names the seed of its life, which makes it again.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from random import Random

from handrail_protocol.admission import State
from handrail_protocol.bodies import pair
from handrail_protocol.bodies.authority import May
from handrail_protocol.bodies.board import Name, Notice, Settled
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.lifecycle import fold
from handrail_protocol.limits import DAY, HOUR
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from handrail_protocol.shapes import Shaped
from handrail_protocol.storage import Stored
from handrail_protocol.vocabulary import Way
from tests.simulation import words
from tests.simulation.authority import DAYS, PEOPLE, History, meaning
from tests.support.memory_store import MemoryStore
from tests.support.village import BEGINNING, Villager

ORDERS_PER_LIFE = 10
NOW = BEGINNING + (DAYS + 2) * DAY


class Life(History):
    """A history of authority, and besides what its people ask of each other, whether they may or not."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.helping: list[Record] = []
        for _ in range(self.chance.randint(0, 3)):
            self._ask()
        for _ in range(self.chance.randint(0, 2)):
            self._accompany()
            self._propose()
        for _ in range(self.chance.randint(0, 8)):
            self._say_on_the_board()
        for _ in range(self.chance.randint(0, 6)):
            self._withdraw()

    def _said(
        self,
        who: Villager,
        kind: Kind,
        body: Shaped,
        at: int,
        to: tuple[Villager, ...] = (),
        expires: int | None = None,
    ) -> Record:
        audience = Audience.MAIL if to and kind != Kind.REQUEST else Audience.MEMBERS
        recipients = {each.id for each in to}
        device, seq = self.device(), self.seq()
        record = self.village.say(
            who,
            kind,
            body,
            at,
            device=device,
            audience=audience,
            recipients=recipients,
            seq=seq,
            expires=expires,
        )
        self.helping.append(record)
        return record

    def _ask(self) -> None:
        asker, helper, learner = self.chance.sample(PEOPLE, 3)
        at = self.day()
        if self.chance.random() < 0.7:
            self.village.mandate(self.steward(), asker, learner, max(0, at - DAY), May.ARRANGE)
        request = self._said(asker, Kind.REQUEST, words.request(self._salt(), learner.id), at, (learner,))
        self._said(asker, Kind.ASKED, pair.Asked(self._salt(), request.id, 0), at, (helper,))
        for _ in range(self.chance.randint(0, 2)):
            offer = pair.Offer(self._salt(), request.id, ())
            self._agree(
                request, self._said(helper, Kind.OFFER, offer, at + HOUR, (asker,)), asker, helper, learner
            )

    def _accompany(self) -> None:
        """Somebody on no level is accompanied, in time or too late; letters to and from her have a reader, or
        have none. All of them are members, so that it is mostly the reader on whom it hangs."""
        founders = [each for each in PEOPLE if each.id in self.village.charter.founders]
        child, along, other = self.chance.sample([each for each in PEOPLE if each not in founders], 3)
        for member in (child, along, other):
            self.village.admit(self.chance.choice(founders), member, 0)
        by, at = self.chance.choice(founders), self.chance.choice((0, self.day()))
        self.village.grant(by, child, Role.HELPER, at=at, accompanied_by=along)
        for _ in range(self.chance.randint(1, 4)):
            writer, reader = self.chance.choice(((other, child), (child, other)))
            to = (reader, self.chance.choice((along, self.steward(), reader)))
            letter = pair.Asked(self._salt(), self._salt() * 2, 0)
            told = self._said(writer, Kind.ASKED, letter, self.day(), to)
            if self.chance.random() < 0.5:
                opened = pair.Opened(self._salt(), told.id)
                self._said(self.chance.choice((along, other)), Kind.OPENED, opened, self.day(), (child,))
        if self.chance.random() < 0.5:
            self._said(child, Kind.CARD, words.card(self._salt()), self.day())

    def _agree(
        self, request: Record, offer: Record, asker: Villager, helper: Villager, learner: Villager
    ) -> None:
        at, device, group = self.day(), asker.device().public, self.village.group
        body = words.agreement(self._salt(), group, device, request.id, offer.id, helper.id, learner.id)
        agreed = self._said(asker, Kind.AGREEMENT, body, at, (helper, learner))
        self._said(asker, Kind.SETTLED, Settled(self._salt(), request.id, agreed.id), at)
        for _ in range(self.chance.randint(0, 2)):
            log = words.inside(
                Kind.SESSION, self._salt(), group, helper.device().public, agreed.id, words.session()
            )
            met = self._said(helper, Kind.SESSION, log, at + DAY, (asker, learner))
            inner = words.confirmation(learner.device(), met.id, helper.id)
            yes = words.inside(
                Kind.CONFIRMATION, self._salt(), group, learner.device().public, agreed.id, inner
            )
            self._said(learner, Kind.CONFIRMATION, yes, at + DAY, (asker, helper))

    def _propose(self) -> None:
        """Somebody who is accompanied helps, as far as a steward proposes and approves it; letters with and
        without who reads along, dated before he came as well; and who reads along may stop it."""
        asker, child, along, steward = *self.chance.sample(PEOPLE, 3), self.steward()
        came, at = self.day(), self.day()
        group, salt = self.village.group, self._salt
        self.village.grant(self.steward(), child, Role.HELPER, at=came, accompanied_by=along)
        self.village.admit(self.steward(), along, came, Role.GUARDIAN)
        request = self._said(asker, Kind.REQUEST, words.request(salt(), asker.id), at, (asker,))
        told = self._told(asker, child, along, steward)
        proposal = pair.Proposal(salt(), request.id, child.id, (), (Way.HUB,))
        cited = self._said(steward, Kind.PROPOSAL, proposal, at, self._told(steward, asker, child, along))
        device = asker.device().public
        body = words.agreement(salt(), group, device, request.id, cited.id, child.id, asker.id)
        agreed = self._said(asker, Kind.AGREEMENT, body, at + HOUR, told)
        inside: tuple[tuple[Kind, Villager, Shaped], ...] = (
            (
                Kind.APPROVAL,
                self.steward(),
                pair.ApprovalWord(self.chance.choice(("", "a flat")), at + 90 * DAY),
            ),
            (Kind.NOTE, self.chance.choice((asker, child, along)), words.note()),
            (Kind.CLOSING, self.chance.choice((along, asker, child)), pair.ClosingWord("Thank you.")),
        )
        letters = [cited, agreed]
        for kind, who, inner in inside:
            sealed = words.inside(kind, salt(), group, who.device().public, agreed.id, inner)
            if self.chance.random() < 0.7:
                letters.append(self._said(who, kind, sealed, self.day(), self._told(who, *told, asker)))
        for letter in letters:
            who = self.chance.choice((along, along, steward, asker, child))
            to = self._told(who, child, along)
            self._said(who, Kind.OPENED, pair.Opened(salt(), letter.id), self.day(), to)
        if self.chance.random() < 0.3:
            days, by = self.chance.choice((1, 7)), self.steward()
            self.village.suspend(by, self.chance.choice((along, steward, child)), self.day(), days)

    def _told(self, author: Villager, *others: Villager) -> tuple[Villager, ...]:
        """Everybody else, or, by a changed client, somebody alone."""
        told = tuple(dict.fromkeys(each for each in others if each != author))
        return told[:4] if self.chance.random() < 0.8 else told[:1]

    def _say_on_the_board(self) -> None:
        who, deed = self.anybody(), self.chance.randrange(3)
        if deed == 0:
            self._said(who, Kind.CARD, words.card(self._salt()), self.day())
        elif deed == 1:
            self._said(who, Kind.NAME, Name(self._salt(), who.name), self.day())
        else:
            self._said(who, Kind.NOTICE, Notice(self._salt(), "Closed on Monday."), self.day())

    def _withdraw(self) -> None:
        """Its author mostly; else a steward or anybody, who may or may not."""
        if not self.helping:
            return
        target = self.chance.choice(self.helping)
        header = target.header
        own = next(person for person in PEOPLE if person.id == header.person)
        by = own if self.chance.random() < 0.5 else self.steward()
        to = tuple(person for person in PEOPLE if person.id in header.letter_to)
        if header.expires is not None:
            body = pair.Withdrawal(self._salt(), target.id)
            at = min(self.day(), header.expires - BEGINNING - 1)
            self._said(by, Kind.WITHDRAWAL, body, at, to, expires=header.expires)

    def _salt(self) -> bytes:
        return self.village.salt()


# -- taking in ------------------------------------------------------------------------------------


def arrivals(records: list[Record], chance: Random) -> Iterator[list[Record]]:
    """All of them in a random order and in batches; some come twice, or first without their body."""
    mixed = list(records)
    for record in records:
        if chance.random() < 0.2:
            is_act = record.header.audience == Audience.AUTHORITY
            mixed.append(record if is_act or chance.random() < 0.5 else record.without_body())
    chance.shuffle(mixed)
    while mixed:
        size = chance.choice((1, 2, 5, 20))
        yield mixed[:size]
        del mixed[:size]


def told(life: Life, served: frozenset[bytes], chance: Random) -> Replica:
    """A node that has heard a whole life, by a clock that may begin late and be put right on the way."""
    replica = Replica(MemoryStore(), lambda: served)
    behind = chance.choice((0, 0, 5 * DAY, 20 * DAY))
    for batch in arrivals(life.records, chance):
        if chance.random() < 0.1:
            behind = 0
        replica.ingest(batch, NOW - behind)
        if not behind:
            replica.unpark(NOW)
    replica.unpark(NOW)
    _hear_again(replica, life, served, chance)
    return replica


def _hear_again(replica: Replica, life: Life, served: frozenset[bytes], chance: Random) -> None:
    """What was refused comes again with the next comparison (mail for a node that was no hub yet)."""
    for _ in range(5):
        before = picture(replica, life.village.group, served)
        for batch in arrivals(life.records, chance):
            replica.ingest(batch, NOW)
        if picture(replica, life.village.group, served) == before:
            return
    raise AssertionError("hearing the same again and again never comes to rest")


def kept(replica: Replica, group: bytes, served: frozenset[bytes]) -> Iterator[Stored]:
    """What a node holds, without what it only keeps because it once was hub."""
    is_hub = replica.is_hub(group, NOW)
    for stored in replica.storage.find(group, states=list(State)):
        header = stored.record.header
        parties = (header.person, *header.recipients)
        if header.audience != Audience.MAIL or is_hub or not served.isdisjoint(parties):
            yield stored


def picture(replica: Replica, group: bytes, served: frozenset[bytes]) -> dict[str, object]:
    """All that a node says of a group: what stands where, who may what, and the board."""
    authority, held = replica.authority(group), list(kept(replica, group, served))
    in_sets = (each.record for each in held if each.state is State.IN_SET)
    plain = (Audience.AUTHORITY, Audience.MEMBERS)
    return {
        "states": {each.record.id: (each.state, each.record.body is not None) for each in held},
        "authority": meaning(authority),
        "board": fold(words.facts(in_sets, served), served, NOW, authority),
        "sets": [replica.storage.record_set(group, each, (), NOW).hours() for each in plain],
    }


def one_state(seed: int, orders: int) -> tuple[int, str]:
    """How many records a life has, and what differed between two of its orders: nothing, as a rule."""
    life, chance = Life(seed), Random(~seed)
    served = frozenset(person.id for person in chance.sample(PEOPLE, chance.randint(1, 3)))
    first = picture(told(life, served, chance), life.village.group, served)
    for _ in range(orders - 1):
        other = picture(told(life, served, chance), life.village.group, served)
        for part in first:
            if first[part] != other[part]:
                return len(life.records), part
    return len(life.records), ""


def main(report: Callable[[str], object] = print) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--orders", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1, help="of the first life")
    given = parser.parse_args()
    lives = range(given.seed, given.seed + -(-given.orders // ORDERS_PER_LIFE))
    played = {seed: one_state(seed, ORDERS_PER_LIFE) for seed in lives}
    broken = [f"seed {seed} ({part})" for seed, (_, part) in played.items() if part]
    count = sum(size for size, _ in played.values())
    said = f"differing: {', '.join(broken[:10])}" if broken else "each life one state"
    report(f"{len(lives) * ORDERS_PER_LIFE} orders of {len(lives)} lives of {count} records: {said}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
