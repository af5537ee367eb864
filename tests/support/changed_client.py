"""A member's node whose program was changed: it asks nobody's permission, writes what it likes into its own
store, and tells it to the others over its real links."""

from collections.abc import Iterable

from handrail_node.household import Resident
from handrail_protocol import writer
from handrail_protocol.admission import State
from handrail_protocol.bodies.pair import Agreement, Terms
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.records import Record
from handrail_protocol.sealing import SUITE_HPKE, body_context, seal_body, seal_slots
from handrail_protocol.shapes import Shaped
from tests.support.street import House

_CHAINED = (Audience.AUTHORITY, Audience.MEMBERS, Audience.OPEN)


class ChangedClient:
    """The only person of a house, with her real keys."""

    def __init__(self, house: House) -> None:
        self.house, self.desk = house, house.desk
        self.me: Resident = house.resident()
        self.group = house.desk.groups()[0]

    async def says(
        self,
        kind: Kind,
        body: Shaped,
        audience: Audience,
        to: Iterable[House] = (),
        *,
        created: int | None = None,
        expires: int | None = None,
    ) -> Record:
        """Write it past all rules, and let every node compare."""
        storage, now = self.desk.replica.storage, self.desk.now()
        last = storage.last_of(self.group, audience, self.me.device)
        record = writer.compose(
            self.me.author,
            self.group,
            kind,
            body,
            audience=audience,
            recipients=[bytes.fromhex(each.id()) for each in to],
            seq=0 if last is None else last.header.seq + 1,
            prev=last.link if last is not None and audience in _CHAINED else None,
            created=now if created is None else created,
            expires=expires,
        )
        await self.brings(record)
        return record

    async def brings(self, *said: Record) -> None:
        """Its store holds them as it likes; its links do the rest."""
        with self.desk.replica.transaction():
            for record in said:
                if self.desk.replica.storage.state(record.id) is None:
                    self.desk.replica.storage.put(record, State.IN_SET, self.desk.now())
        self.desk.replica.changes += 1
        for _ in range(2):  # to a hub, and from there to the others
            for house in self.house.street.houses.values():
                for neighbour in house.node._neighbours.live():
                    house.node._neighbours.compare_with(neighbour)
            await self.house.street.pass_time(61)

    def agreement(
        self, request: bytes, offer: bytes, helper: House, learner: House, terms: Terms, *keys_to: House
    ) -> Agreement:
        """By hand; `keys_to`: who can open it, besides herself."""
        salt, thread_key = self.desk.salt(), self.desk.chance(32)
        locks = self.desk.authority(self.group).locks
        devices = {house.resident().device for house in keys_to}
        slots = [(self.me.device, self.me.sealer.public)]
        slots += [(device, locks[device].public) for device in devices - {self.me.device}]
        context = body_context(Kind.AGREEMENT, self.group, self.me.device)
        return Agreement(
            salt,
            request,
            offer,
            bytes.fromhex(helper.id()),
            bytes.fromhex(learner.id()),
            SUITE_HPKE,
            seal_slots(self.me.sealer, thread_key, slots, group=self.group, author=self.me.device, salt=salt),
            seal_body(thread_key, terms, salt=salt, context=context),
        )

    async def says_inside(
        self, kind: Kind, agreement: bytes, inner: Shaped, to: Iterable[House], *, created: int | None = None
    ) -> Record:
        salt = self.desk.salt()
        body = self.desk.correspondence.seal(kind, self.group, agreement, inner, salt, self.me.device)
        return await self.says(kind, body, Audience.MAIL, to, created=created)


def state_at(house: House, record: Record) -> State | None:
    return house.desk.replica.storage.state(record.id)
