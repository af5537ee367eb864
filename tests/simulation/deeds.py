"""What people of the simulation do, from what their own node shows them and nothing else."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from handrail_node.household import Resident
from handrail_protocol.bodies import body_of, pair
from handrail_protocol.bodies.authority import Door, Grant, Mandate, May, Revocation, Target
from handrail_protocol.bodies.board import Notice, Settled
from handrail_protocol.kinds import Audience, Class, Kind, Role, class_of
from handrail_protocol.limits import MARK_BYTES, STAYS_MAX
from handrail_protocol.records import Record
from handrail_protocol.shapes import Shaped
from tests.simulation import words
from tests.simulation.nodes import TERM

if TYPE_CHECKING:
    from tests.simulation.nodes import SimNode


class Hand:
    """One person at one node, about to do something."""

    def __init__(self, node: "SimNode", who: Resident) -> None:
        self.node, self.who, self.world = node, who, node.world
        self.authority = node.replica.authority(node.world.group)
        self.now = node.now()

    def do_something(self) -> None:
        deeds = list(_DEEDS)
        if Role.STEWARD in self.authority.roles(self.who.id, self.now):
            deeds += _STEWARDS_DEEDS
        self.world.chance.choice(deeds)(self)

    # -- looking ----------------------------------------------------------------------------------

    def _found(self, audience: Audience, *kinds: Kind) -> list[Record]:
        found = self.node.store.find(self.world.group, audience, kinds=kinds)
        return sorted((stored.record for stored in found), key=lambda record: record.id)

    def _one(self, records: list[Record]) -> Record | None:
        return self.world.chance.choice(records) if records else None

    def _members(self) -> list[bytes]:
        return sorted(p for p in self.authority.persons if self.authority.is_member(p, self.now))

    def _salt(self) -> bytes:
        return self.world.salt()

    def _mail(self, kind: Kind, body: Shaped, *to: bytes) -> Record | None:
        recipients = set(to) - {self.who.id}
        return self.node.try_say(self.who, kind, body, Audience.MAIL, recipients or {self.who.id})

    # -- everybody's ------------------------------------------------------------------------------

    def ask(self) -> None:
        request = self.node.try_say(self.who, Kind.REQUEST, words.request(self._salt(), None))
        helpers = [p for p in self._members() if Role.HELPER in self.authority.roles(p, self.now)]
        for helper in helpers[:2] if request else ():
            assert request is not None
            self._mail(Kind.ASKED, pair.Asked(self._salt(), request.id, 0), helper)

    def announce(self) -> None:
        self.node.try_say(self.who, Kind.CARD, words.card(self._salt()))

    def offer(self) -> None:
        others = [r for r in self._found(Audience.MEMBERS, Kind.REQUEST) if r.header.person != self.who.id]
        request = self._one([record for record in others if record.body is not None])
        if request is not None:
            self._mail(Kind.OFFER, pair.Offer(self._salt(), request.id, ()), request.header.person)

    def choose(self) -> None:
        offers = [r for r in self._found(Audience.MAIL, Kind.OFFER) if self.who.id in r.header.recipients]
        offer = self._one([record for record in offers if record.body is not None])
        body = None if offer is None else body_of(offer)
        if offer is None or not isinstance(body, pair.Offer):
            return
        helper = offer.header.person
        agreed = words.agreement(
            self._salt(), self.world.group, self.who.device, body.request, offer.id, helper, self.who.id
        )
        agreement = self._mail(Kind.AGREEMENT, agreed, helper)
        if agreement is not None:
            self.node.try_say(self.who, Kind.SETTLED, Settled(self._salt(), body.request, agreement.id))

    def meet(self) -> None:
        """A word inside an agreement: the helper logs, the learner confirms, both write notes."""
        agreement = self._one(self._found(Audience.MAIL, Kind.AGREEMENT))
        body = None if agreement is None else body_of(agreement)
        if agreement is None or not isinstance(body, pair.Agreement):
            return
        met = self._one(self._found(Audience.MAIL, Kind.SESSION))
        if self.who.id == body.helper:
            self._inside(agreement, body, Kind.SESSION, words.session())
        elif self.who.id == body.learner and met is not None and self.world.chance.random() < 0.7:
            yes = words.confirmation(self.who.key, met.id, body.helper)
            self._inside(agreement, body, Kind.CONFIRMATION, yes)
        elif self.who.id == body.learner:
            self._inside(agreement, body, Kind.NOTE, words.note())

    def _inside(self, agreement: Record, body: pair.Agreement, kind: Kind, inner: Shaped) -> None:
        said = words.inside(kind, self._salt(), self.world.group, self.who.device, agreement.id, inner)
        self._mail(kind, said, body.helper, body.learner)

    def withdraw(self) -> None:
        """Something of one's own; a steward anything on the board."""
        board = self._found(Audience.MEMBERS) + self._found(Audience.MAIL)
        is_steward = Role.STEWARD in self.authority.roles(self.who.id, self.now)
        mine = [
            record
            for record in board
            if class_of(record.header.kind) is not Class.WITHDRAWAL
            and (record.header.person == self.who.id or (is_steward and not record.header.letter_to))
        ]
        target = self._one(mine)
        if target is not None:
            body = pair.Withdrawal(self._salt(), target.id)
            header = target.header
            audience = Audience(header.audience)
            self.node.try_say(self.who, Kind.WITHDRAWAL, body, audience, header.letter_to, header.expires)

    # -- stewards' --------------------------------------------------------------------------------

    def notice(self) -> None:
        self.node.try_say(self.who, Kind.NOTICE, Notice(self._salt(), "Closed on Monday."))

    def grant(self) -> None:
        roles = self.world.chance.choice(((Role.HELPER,), (Role.LEARNER,), (Role.LEARNER, Role.HELPER)))
        person = self.world.chance.choice(self._members())
        body = Grant(self._salt(), person, tuple(map(int, roles)), 2, self.now + TERM // 3, None, None)
        self.node.try_say(self.who, Kind.GRANT, body, Audience.AUTHORITY)

    def appoint(self) -> None:
        person = self.world.chance.choice(self._members())
        if person not in self.world.hub_persons:
            body = Grant(self._salt(), person, (int(Role.STEWARD),), 2, self.now + TERM // 3, None, None)
            self.node.try_say(self.who, Kind.GRANT, body, Audience.AUTHORITY)

    def mandate(self) -> None:
        agent, principal = self.world.chance.choices(self._members(), k=2)
        body = Mandate(self._salt(), principal, agent, (int(May.ARRANGE),), self.now + TERM // 9)
        self.node.try_say(self.who, Kind.MANDATE, body, Audience.AUTHORITY)

    def revoke(self) -> None:
        """Rarely: a person with what stays of hers, or one of her grants."""
        members = [p for p in self._members() if p != self.who.id and p not in self.world.hub_persons]
        if not members or not self.world.revocations_left or self.world.chance.random() < 0.5:
            return
        self.world.revocations_left -= 1
        target, kind = self.world.chance.choice(members), Target.PERSON
        said = [r for a in Audience for r in self._found(a) if r.header.person == target]
        grants = [
            record
            for record in self._found(Audience.AUTHORITY, Kind.GRANT)
            if getattr(body_of(record), "person", b"") not in self.world.hub_persons
        ]
        if grants and self.world.chance.random() < 0.4:
            target, kind = self.world.chance.choice(grants).id, Target.GRANT
        stays = [record.id[:MARK_BYTES] for record in said if self.world.chance.random() < 0.8]
        body = Revocation(
            self._salt(), kind, target, tuple(sorted(set(stays))[:STAYS_MAX]), None, False, None
        )
        self.node.try_say(self.who, Kind.REVOCATION, body, Audience.AUTHORITY)

    def change_door(self) -> None:
        """Once: who was away while it changed twice has to be invited again."""
        if self.world.doors_left:
            self.world.doors_left -= 1
            door = Door(self._salt(), self.world.chance.randbytes(32))
            self.node.try_say(self.who, Kind.DOOR, door, Audience.AUTHORITY)


Deed = Callable[[Hand], None]
_DEEDS: tuple[Deed, ...] = (
    Hand.ask, Hand.ask, Hand.announce, Hand.offer, Hand.offer, Hand.choose, Hand.choose, Hand.meet, Hand.meet,
    Hand.meet, Hand.withdraw,
)  # fmt: skip
_STEWARDS_DEEDS: tuple[Deed, ...] = (
    Hand.notice, Hand.grant, Hand.appoint, Hand.mandate, Hand.revoke, Hand.change_door,
)  # fmt: skip
