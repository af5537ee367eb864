"""Random histories of the lifecycle, honest and not, in random orders: one board whatever came first.

`python -m tests.simulation.lifecycle --count 10000 --seed 1` folds that many orders. A failure names the
seed of its history, which makes it again.
"""

import argparse
import sys
from dataclasses import replace
from random import Random

from handrail_protocol.lifecycle import Board, Fact, fold
from handrail_protocol.limits import DAY
from tests.support.histories import (
    START,
    Row,
    Town,
    agreement,
    approval,
    asked,
    called,
    card,
    chemistry,
    closing,
    confirmation,
    fact,
    key,
    note,
    offer,
    opened,
    proposal,
    request,
    session,
    settled,
    town,
)

PEOPLE = ("Rosa", "Nina", "Omar", "Ms Weber", "Tariq", "Leo", "Karim")
"""Leo is accompanied by Karim; in some histories Rosa is by Nina."""
ORDERS_PER_HISTORY = 10


class Dice:
    """Draws one history: a few requests, and for each more of everything than can be true at once."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.rows: list[Row] = []

    def person(self) -> str:
        return self.random.choice(PEOPLE)

    def mostly(self, right: str) -> str:
        """The right person four times out of five."""
        return right if self.random.random() < 0.8 else self.person()

    def told(self) -> list[str]:
        return self.random.sample(PEOPLE, self.random.randint(2, 4))

    def at(self) -> int:
        return self.random.randrange(0, 20 * DAY)

    def state(self) -> Row:
        """Now and then withdrawn, sealed to others, or of a short life."""
        chance = self.random.random()
        if chance < 0.08:
            return {"withdrawn": True}
        return {"sealed": True} if chance < 0.14 else {"days": 2} if chance < 0.2 else {}

    def history(self) -> list[Row]:
        for number in range(self.random.randint(1, 3)):
            self._request(f"request {number}")
        for person in PEOPLE:
            self.rows += [card(f"card of {person}", by=person, at=self.at(), **self.state())]
            self.rows += [called(person, f"name of {person}", at=self.at(), **self.state())]
        return self.rows

    def _request(self, name: str) -> None:
        choose_first = self.random.random() < 0.3
        learner = self.random.choice((None, "Rosa", self.person()))
        self.rows.append(
            request(name, self.mostly("Nina"), self.at(), for_=learner, first=choose_first, **self.state())
        )
        for number in range(self.random.randint(0, 3)):
            offered = f"{name}: offer {number}"
            helper = self.mostly("Omar")
            self.rows.append(asked(helper, f"{name}: asked {number}", "Nina", self.at(), request=name))
            self.rows.append(offer(offered, helper, self.at(), request=name, to=["Nina"], **self.state()))
            if self.random.random() < 0.7:
                self._agreement(name, offered, helper, number)
        if self.random.random() < 0.7:
            self._proposal(name)

    def _proposal(self, asked_for: str) -> None:
        """A steward proposes Leo, mostly; what follows is read along and approved, or not."""
        proposed, name = f"{asked_for}: proposal", f"{asked_for}: agreement by proposal"
        to = sorted({"Leo", "Nina", self.mostly("Karim")})
        ways = self.random.choice((["hub"], ["hub", "public-place"], ["video"]))
        by, helper = self.mostly("Ms Weber"), self.mostly("Leo")
        more = {"request": asked_for, "helper": helper, "ways": ways, "to": to}
        self.rows.append(proposal(proposed, by, self.at(), **more, **self.state()))
        self._agreement(asked_for, proposed, helper, 9, name)
        place = self.random.choice(("Library Süd", "", "", "the park"))
        told = sorted({"Leo", "Nina", "Karim"})
        here: Row = {"agreement": name, "place": place, "to": told}
        self.rows.append(approval(f"{name}: approval", self.mostly("Ms Weber"), self.at(), **here))
        for letter in (proposed, name, f"{name}: approval", f"{name}: 0: note"):
            if self.random.random() < 0.7:
                self.rows.append(opened(letter, f"{letter}: opened", self.mostly("Karim"), self.at()))

    def _agreement(self, asked_for: str, offered: str, helper: str, number: int, name: str = "") -> None:
        name = name or f"{asked_for}: agreement {number}"
        way = self.random.choice(("hub", "video", "home", "public-place"))
        place = "Library Süd" if way == "public-place" else ""
        sides = {"helper": self.mostly(helper), "learner": self.mostly("Rosa")}
        to = sorted({helper, "Rosa", "Nina", self.mostly("Nina"), self.mostly(sides["helper"])})
        self.rows.append(
            agreement(
                name, self.mostly("Nina"), self.at(), request=asked_for, offer=offered, way=way, place=place,
                to=to, **sides, **self.state(),
            )
        )  # fmt: skip
        if self.random.random() < 0.7:
            self.rows.append(
                settled(f"{name}: settled", self.mostly("Nina"), request=asked_for, agreement=name)
            )
        for count in range(self.random.randint(0, 4)):
            self._inside(name, helper, f"{name}: {count}")

    def _inside(self, agreed: str, helper: str, name: str) -> None:
        here: Row = {"agreement": agreed, "to": self.told()}
        logged = f"{name}: session"
        self.rows.append(session(logged, self.mostly(helper), self.at(), **here, **self.state()))
        self.rows.append(
            confirmation(
                f"{name}: confirmation", self.mostly("Rosa"), self.at(), session=logged,
                part_helper=self.mostly(helper), **here, **self.state(),
            )
        )  # fmt: skip
        self.rows.append(note(f"{name}: note", self.person(), self.at(), **here, **self.state()))
        word = self.random.choice(("carry-on", "another", "stop"))
        self.rows.append(chemistry(word, f"{name}: word", self.person(), self.at(), **here, **self.state()))
        if self.random.random() < 0.3:
            self.rows.append(closing(f"{name}: closing", self.person(), self.at(), **here, **self.state()))


def history(seed: int) -> list[Fact]:
    return [fact(row) for row in Dice(seed).history()]


def arrivals(facts: list[Fact], random: Random) -> list[Fact]:
    """The same facts in another order; some come twice, unopened at first, or before they were withdrawn."""
    again = [each for each in facts if random.random() < 0.2]
    unopened = [replace(each, inner=None, words=None) if random.random() < 0.5 else each for each in again]
    mixed = [*facts, *unopened]
    random.shuffle(mixed)
    return mixed


def picture(board: Board) -> tuple[object, ...]:
    """All that a board says, the order of its parts too."""
    return tuple((name, tuple(getattr(board, name).items())) for name in sorted(Board.__dataclass_fields__))


def people(random: Random) -> Row:
    """The town of a history: somebody may be revoked, and somebody's mother accompanied."""
    rosa: Row = {"roles": ["learner"]} | ({"accompanied_by": "Nina"} if random.random() < 0.3 else {})
    return town(
        Rosa=rosa,
        Tariq={"roles": ["learner", "helper"], "reach": "home", "revoked": random.random() < 0.3},
        Leo={"roles": ["helper"], "reach": "video", "accompanied_by": "Karim"},
        Karim={"roles": ["guardian"]},
    )


def one_board(seed: int, orders: int) -> bool:
    """Whether every order of one history gives the board of the first."""
    random = Random(seed)
    facts = history(seed)
    told = people(random)
    trust = Town(told["persons"], told["mandates"])
    viewer = [key(person) for person in random.sample(PEOPLE, random.randint(1, 2))]
    now = START + random.choice((10, 25, 40, 400)) * DAY
    first = picture(fold(facts, viewer, now, trust))
    return all(picture(fold(arrivals(facts, random), viewer, now, trust)) == first for _ in range(orders))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--count", type=int, default=10_000, help="orders to fold")
    parser.add_argument("--seed", type=int, default=1, help="of the first history")
    given = parser.parse_args()
    histories = range(given.seed, given.seed + -(-given.count // ORDERS_PER_HISTORY))
    broken = [seed for seed in histories if not one_board(seed, ORDERS_PER_HISTORY)]
    print(f"{len(histories) * ORDERS_PER_HISTORY} orders of {len(histories)} histories: ", end="")
    print(f"{len(broken)} gave another board, seeds {broken[:10]}" if broken else "each history one board")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
