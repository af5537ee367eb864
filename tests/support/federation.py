"""Two villages with a pact, for the tests: Library Süd with Ms Weber, Club Nord with Bert.

Like `village`, nothing here asks whether anybody may.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from handrail_protocol.authority import Authority, fold
from handrail_protocol.bodies.board import Card, Name, Request
from handrail_protocol.bodies.open import Pact, PactEnd, PactTerms, Passport, PassportEnd
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.pacts import PactView, commitment_of, pacts_of, terms_input
from handrail_protocol.records import Record
from handrail_protocol.shapes import write
from tests.support.village import BEGINNING, Village, Villager

WEBER, SUED = Villager("Ms Weber"), Villager("Library Süd")
NINA, OMAR, FATHER = Villager("Nina"), Villager("Omar"), Villager("Omar's father")
BERT, NORD, ILSE = Villager("Bert"), Villager("Club Nord"), Villager("Ilse")
OPENED = hashlib.sha256(b"opened").digest()
START, END = 10 * DAY, 100 * DAY


@dataclass
class Side:
    """One of the two groups, with a steward, a hub and a member who helps."""

    village: "OpenVillage"
    steward: Villager
    hub: Villager
    helper: Villager
    open: list[Record] = field(default_factory=list)

    @property
    def group(self) -> bytes:
        return self.village.group

    @property
    def authority(self) -> Authority:
        return fold(self.village.records_of_authority())

    def chain(self, *persons: Villager) -> tuple[bytes, ...]:
        """Encoded: where each stands, and every device of hers."""
        authority = self.authority
        ids = dict.fromkeys(each for person in persons for each in authority.chain(person.id))
        theirs = {person.id for person in persons}
        ids.update((each, None) for (who, _), each in authority.certificates.items() if who in theirs)
        by_id = {record.id: record for record in self.village.records}
        return tuple(by_id[each].encode() for each in ids)

    def say(self, who: Villager, kind: Kind, body: object, at: int, expires: int | None = None) -> Record:
        record = self.village.say(who, kind, body, at, audience=Audience.OPEN, expires=expires)  # type: ignore[arg-type]
        self.open.append(record)
        return record

    def name(self, who: Villager, at: int) -> Record:
        return self.say(who, Kind.NAME, Name(self.village.salt(), who.name), at)

    def card(self, who: Villager, at: int, ways: tuple[int, ...] = (0, 1, 3)) -> Record:
        card = Card(self.village.salt(), ("messages", "photos"), ("de",), ways, ("Süd",), (), 1)
        return self.say(who, Kind.CARD, card, at)

    def ask(
        self, who: Villager, at: int, topic: str = "photos", for_person: Villager | None = None
    ) -> Record:
        learner = None if for_person is None else for_person.id
        body = Request(
            self.village.salt(), topic, "see Leo", "", (0, 1), "Süd", (), ("de",), 1, 60, learner, False
        )
        return self.say(who, Kind.REQUEST, body, at)

    def passport(
        self, to: Villager, at: int, by: Villager | None = None, shows: Iterable[Villager] | None = None
    ) -> Record:
        by = by or self.steward
        shown = self.chain(*((by, to) if shows is None else shows))
        body = Passport(self.village.salt(), to.id, BEGINNING + at + 90 * DAY, shown)
        return self.say(by, Kind.PASSPORT, body, at)

    def end_passport(self, of: Villager, at: int) -> Record:
        body = PassportEnd(self.village.salt(), of.id, self.chain(self.steward))
        return self.say(self.steward, Kind.PASSPORT_REVOCATION, body, at)

    def end_pact(self, pact: bytes, at: int, by: Villager | None = None) -> Record:
        by = by or self.steward
        body = PactEnd(self.village.salt(), pact, self.chain(self.steward))
        return self.say(by, Kind.PACT_END, body, at)

    def take_back(self, target: Record, at: int, by: Villager) -> Record:
        body = Withdrawal(self.village.salt(), target.id)
        record = self.say(by, Kind.WITHDRAWAL, body, at, target.header.expires)
        self.open[self.open.index(target)] = target.without_body()
        return record


class OpenVillage(Village):
    def records_of_authority(self) -> list[Record]:
        return [each for each in self.records if each.header.audience == Audience.AUTHORITY]


def side(name: str, steward: Villager, hub: Villager, helper: Villager, *founders: Villager) -> Side:
    village = OpenVillage((steward, *founders), name=name)
    village.found()
    village.admit(steward, hub, DAY, Role.HUB)
    village.admit(steward, helper, DAY, Role.HELPER, Role.LEARNER)
    return Side(village, steward, hub, helper)


@dataclass
class Federation:
    """`sued` proposed, `nord` accepted."""

    sued: Side
    nord: Side

    @cached_property
    def terms(self) -> PactTerms:
        hubs = tuple(sorted((each.group, each.hub.id, ("127.0.0.1:1",)) for each in (self.sued, self.nord)))
        return PactTerms(
            proposer=self.sued.group,
            accepter=self.nord.group,
            topics=("photos",),
            ways=(0, 1),
            until=BEGINNING + END,
            commitment=commitment_of(OPENED),
            nonce=hashlib.sha256(b"nonce").digest(),
            hubs=hubs,
        )

    def body(
        self, ours: Side, *, terms: PactTerms | None = None, signer: Villager | None = None, **changes: object
    ) -> Pact:
        """What `ours` holds: the other side's half inside."""
        theirs = self.nord if ours is self.sued else self.sued
        terms = terms or self.terms
        signer = signer or theirs.steward
        data = write(terms)
        made = Pact(
            salt=ours.village.salt(),
            terms=data,
            opened=OPENED,
            until=terms.until,
            person=signer.id,
            device=signer.device().public,
            signature=signer.device().sign(terms_input(theirs.group, data)),
            shown=theirs.chain(signer),
        )
        return replace(made, **changes)  # type: ignore[arg-type]

    def agree(self, ours: Side, at: int = START) -> PactView:
        ours.say(ours.steward, Kind.PACT, self.body(ours), at)
        (view,) = pacts_of(ours.open)
        return view


def federation() -> Federation:
    return Federation(
        side("Library Süd", WEBER, SUED, NINA, Villager("Anna")), side("Club Nord", BERT, NORD, ILSE)
    )
