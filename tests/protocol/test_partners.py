"""On a link of a pact both open sets come out equal, and nothing else is told, whoever asks."""

import pytest

from handrail_protocol import partners
from handrail_protocol.admission import State
from handrail_protocol.bodies.authority import Target
from handrail_protocol.bodies.open import PassedOn
from handrail_protocol.comparison import Comparison, Keyed
from handrail_protocol.handshake import Handshake, Mode, Opening, Role
from handrail_protocol.handshake.outcome import OpenGroup
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.kinds import Role as GroupRole
from handrail_protocol.limits import DAY, REFUSAL_AT
from handrail_protocol.link_events import Arrived
from handrail_protocol.messages import Answer, Query, Records, decode, encode
from handrail_protocol.pacts import PactView
from handrail_protocol.partners import SharedSet, inside
from handrail_protocol.radix import Tree
from handrail_protocol.ranges import RangeRow
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from handrail_protocol.session import Closed, Opened, Session
from tests.support.federation import (
    BERT,
    ILSE,
    NINA,
    START,
    WEBER,
    Federation,
    Side,
    federation,
)
from tests.support.greetings import BINDING, Keeper, chance, served
from tests.support.memory_store import MemoryStore
from tests.support.village import BEGINNING, Villager

NOW = BEGINNING + START + DAY


class Hub:
    """A group's hub: what it holds, and a session at a time."""

    def __init__(self, side: Side, who: Villager | None = None) -> None:
        self.side, self.who = side, who or side.hub
        self.replica = Replica(MemoryStore(), lambda: frozenset({self.who.id}))
        self.log: list[Record] = []
        self.now = NOW
        self.learn()

    def learn(self) -> None:
        """Everything that its own group has written by now."""
        self.replica.ingest(self.side.village.records, self.now)

    def opening(self, pact: PactView) -> Opening:
        return Opening(
            pact.id,
            Mode.PACT,
            self.side.group,
            served=served(self.who),
            partner=pact.partner,
            hubs=frozenset(pact.hubs(pact.partner)),
        )

    def session(self, role: Role, pact: PactView) -> Session:
        keeper = Keeper([], {}, knocks=[self.opening(pact)])
        handshake = Handshake(role, keeper, BINDING, chance(role.name), float(self.now))
        return Session(handshake, self.replica, lambda opened: frozenset())

    def open_of(self, side: Side) -> set[bytes]:
        return {stored.record.id for stored in self.replica.storage.find(side.group, Audience.OPEN)}

    def bodies_of(self, side: Side) -> set[bytes]:
        found = self.replica.storage.find(side.group, Audience.OPEN)
        return {stored.record.id for stored in found if stored.record.body is not None}

    def hear(self, session: Session, data: bytes) -> list[object]:
        events: list[object] = []
        waiting = session.receive(data, float(self.now))
        while waiting:
            event, waiting = waiting[0], waiting[1:]
            events.append(event)
            if isinstance(event, Arrived):
                self.log += event.records
                self.replica.ingest(event.records, self.now)
                waiting = waiting + session.stored(each.id for each in event.records)
        return events


def meet(dialler: Hub, listener: Hub, pacts: tuple[PactView, PactView]) -> list[object]:
    """One link from its first word until nobody says anything more."""
    ends = (dialler.session(Role.DIALLER, pacts[0]), listener.session(Role.LISTENER, pacts[1]))
    events: list[object] = []
    said = True
    while said:
        said = False
        for (hub, own), other in (((listener, ends[1]), ends[0]), ((dialler, ends[0]), ends[1])):
            while data := other.data_to_send():
                said = True
                events += (heard := hub.hear(own, data))
                if hub is dialler and any(isinstance(each, Opened) for each in heard):
                    own.compare(hub.now)
    return events


def connect(dialler: Hub, session: Session, listener: Hub, other: Session) -> None:
    """Both have proved themselves, and nothing was said since."""
    for _ in range(4):
        for own, peer in ((session, other), (other, session)):
            for data in iter(peer.data_to_send, b""):
                own.receive(data, float(NOW))


def whole_set() -> tuple[RangeRow, ...]:
    """What is asked about a set of which nothing is known."""
    comparison = Comparison(Tree(SharedSet([], 0)), Keyed(bytes(64)), ())
    return comparison.start().queries[0]


@pytest.fixture
def both() -> Federation:
    made = federation()
    for side in (made.sued, made.nord):
        side.name(side.helper, START)
        side.passport(side.helper, START)
        side.card(side.helper, START + 60)
    return made


@pytest.fixture
def pacts(both: Federation) -> tuple[PactView, PactView]:
    return both.agree(both.sued), both.agree(both.nord)


def hubs(both: Federation) -> tuple[Hub, Hub]:
    return Hub(both.sued), Hub(both.nord)


def told(side: Side) -> set[bytes]:
    """What may cross: the holder's name, passport and card."""
    return {each.id for each in side.open[:3]}


def test_both_hubs_learn_the_others_holders_and_no_more(
    both: Federation, pacts: tuple[PactView, PactView]
) -> None:
    sued, nord = hubs(both)
    meet(sued, nord, pacts)
    assert sued.open_of(both.nord) == told(both.nord)
    assert nord.open_of(both.sued) == told(both.sued)
    assert {each.header.audience for each in [*sued.log, *nord.log]} == {Audience.OPEN}


def test_a_second_meeting_carries_nothing(both: Federation, pacts: tuple[PactView, PactView]) -> None:
    sued, nord = hubs(both)
    meet(sued, nord, pacts)
    sued.log, nord.log = [], []
    meet(nord, sued, pacts[::-1])
    assert (sued.log, nord.log) == ([], [])


def test_what_is_known_of_the_partners_authority_is_what_was_shown(
    both: Federation, pacts: tuple[PactView, PactView]
) -> None:
    both.nord.village.admit(BERT, Villager("Somebody else"), 3 * DAY)
    sued, nord = hubs(both)
    meet(sued, nord, pacts)
    assert sued.replica.authority(both.nord.group).persons.keys() == {BERT.id, ILSE.id}


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("whose", ["ours", "theirs"])
def test_whoever_asks_for_another_set_than_the_open_one_gets_nothing(
    both: Federation, pacts: tuple[PactView, PactView], audience: Audience, whose: str
) -> None:
    """A hub of the partner's that asks for members, mail, authority or what is the stewards'."""
    sued, nord = hubs(both)
    groups = sorted((both.sued.group, both.nord.group))
    place = groups.index(both.nord.group if whose == "theirs" else both.sued.group)
    whole = Query(place, audience, NOW, whole_set())
    session, other = sued.session(Role.DIALLER, pacts[0]), nord.session(Role.LISTENER, pacts[1])
    connect(sued, session, nord, other)
    nord.hear(other, encode(whole))
    (answer,) = [decode(data) for data in iter(other.data_to_send, b"")]
    assert isinstance(answer, Answer)
    assert bool(answer.ranges) is (audience is Audience.OPEN)


def test_a_hub_that_pushes_other_sets_is_not_listened_to(
    both: Federation, pacts: tuple[PactView, PactView]
) -> None:
    """Members' records, acts, our own records, and a third group's."""
    sued, nord = hubs(both)
    session, other = sued.session(Role.DIALLER, pacts[0]), nord.session(Role.LISTENER, pacts[1])
    connect(sued, session, nord, other)
    acts = [each for each in both.sued.village.records if each.header.audience == Audience.AUTHORITY]
    pushed = [acts[0], both.nord.open[0], acts[-1]]
    before = {s.record.id for s in nord.replica.storage.find(both.sued.group)}
    nord.hear(other, encode(Records(tuple(each.encode() for each in pushed))))
    assert {s.record.id for s in nord.replica.storage.find(both.sued.group)} == before
    assert nord.log == []


def test_who_is_not_named_in_the_pact_does_not_come_in(
    both: Federation, pacts: tuple[PactView, PactView]
) -> None:
    """Every member holds the pact's id; only a hub that it names speaks."""
    nord, member = Hub(both.nord), Hub(both.sued, NINA)
    session, other = member.session(Role.DIALLER, pacts[0]), nord.session(Role.LISTENER, pacts[1])
    connect(member, session, nord, other)
    assert [type(each) for each in other.tick(NOW + REFUSAL_AT)] == [Closed]
    assert not other.is_open


def test_who_is_in_both_groups_meets_as_a_member_there_and_as_a_partner_here(
    both: Federation, pacts: tuple[PactView, PactView]
) -> None:
    """Nord's hub was let into Süd: there it sees what members see, and by the pact Süd's sees Nord's."""
    sued = both.sued.village
    sued.open_door(WEBER, 2 * DAY)
    sued.grant(WEBER, both.nord.hub, GroupRole.HELPER, at=3 * DAY)
    ours, theirs = Hub(both.sued), Hub(both.nord)
    acts = [each for each in sued.records if each.header.audience == Audience.AUTHORITY]
    theirs.replica.ingest(sued.records, NOW)
    ends = []
    for role, hub, pact in ((Role.DIALLER, theirs, pacts[1]), (Role.LISTENER, ours, pacts[0])):
        keeper = Keeper([served(hub.who)], {both.sued.group: acts}, knocks=[hub.opening(pact)])
        handshake = Handshake(role, keeper, BINDING, chance(role.name), float(NOW))
        ends.append(Session(handshake, hub.replica, lambda opened: frozenset()))
    connect(theirs, ends[0], ours, ends[1])
    for session, hub in ((ends[0], theirs), (ends[1], ours)):
        opened = {each.group: each.mode for each in session._sync._sight._groups.values()}  # type: ignore[union-attr]
        assert opened == {both.sued.group: Mode.MEMBER, both.nord.group: Mode.PACT}, hub.who
    ends[0].compare(NOW)
    said = True
    while said:
        said = False
        for hub, own, other in ((ours, ends[1], ends[0]), (theirs, ends[0], ends[1])):
            while data := other.data_to_send():
                said = True
                hub.hear(own, data)
    assert ours.open_of(both.nord) == told(both.nord)
    assert not [each for each in ours.log if each.header.group == both.nord.group and not is_open(each)]


def is_open(record: Record) -> bool:
    return record.header.audience == Audience.OPEN


def test_the_hub_of_a_third_group_with_the_same_id_is_a_stranger(
    both: Federation, pacts: tuple[PactView, PactView]
) -> None:
    opening = Hub(both.sued).opening(pacts[0])
    assert both.nord.hub.id in opening.hubs
    assert both.sued.hub.id not in opening.hubs


def test_a_partner_that_floods_fills_no_disk(
    both: Federation, pacts: tuple[PactView, PactView], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its steward may give passports to whom he likes."""
    monkeypatch.setattr(partners, "PARTNER_RECORDS_MAX", 3)
    sued, nord = hubs(both)
    meet(sued, nord, pacts)
    assert sued.open_of(both.nord) == told(both.nord)
    more = both.nord.ask(ILSE, START + 120)
    nord.learn()
    meet(sued, nord, pacts)
    assert more.id not in sued.open_of(both.nord)
    end = both.nord.end_pact(pacts[0].id, START + 180)
    nord.learn()
    meet(sued, nord, pacts)
    assert end.id in sued.open_of(both.nord)


def test_neither_by_what_its_open_records_show(
    both: Federation, pacts: tuple[PactView, PactView], monkeypatch: pytest.MonkeyPatch
) -> None:
    """24 authority records in each: a founder makes as many members, with devices, as he likes."""
    sued, nord = hubs(both)
    meet(sued, nord, pacts)
    kept = len(list(sued.replica.storage.find(both.nord.group, Audience.AUTHORITY)))
    monkeypatch.setattr(partners, "PARTNER_ACTS_MAX", kept + 3)
    for number in range(8):
        helper = Villager(f"helper {number}")
        both.nord.village.admit(both.nord.steward, helper, 2 * DAY, GroupRole.HELPER)
        both.nord.name(helper, START + number)
        both.nord.passport(helper, START + number)
    nord.learn()
    meet(sued, nord, pacts)
    acts = list(sued.replica.storage.find(both.nord.group, Audience.AUTHORITY, states=list(State)))
    assert len(acts) == kept + 3
    end = both.nord.end_pact(pacts[0].id, START + 180)
    nord.learn()
    meet(sued, nord, pacts)
    assert end.id in sued.open_of(both.nord)


# -- erasing, and a month away ------------------------------------------------------------------------


def test_what_was_taken_back_goes_also_where_somebody_was_away_for_a_month(
    both: Federation, pacts: tuple[PactView, PactView]
) -> None:
    sued, nord = hubs(both)
    meet(sued, nord, pacts)
    name, card = both.nord.open[0], both.nord.open[2]
    assert {name.id, card.id} <= sued.bodies_of(both.nord)
    both.nord.take_back(card, START + DAY + 60, ILSE)
    both.nord.take_back(name, START + DAY + 60, ILSE)
    for hub in (sued, nord):
        hub.now = NOW + 15 * DAY
    nord.learn()
    meet(nord, sued, pacts[::-1])
    assert sued.bodies_of(both.nord).isdisjoint({name.id, card.id})
    assert sued.open_of(both.nord) >= {name.id}
    # It is told again by somebody who still has it, and stays gone.
    sued.replica.ingest([card, name], sued.now)
    assert sued.bodies_of(both.nord).isdisjoint({name.id, card.id})


def test_an_end_is_heard_after_a_month_and_then_nothing_crosses_any_more(
    both: Federation, pacts: tuple[PactView, PactView]
) -> None:
    sued, nord = hubs(both)
    meet(sued, nord, pacts)
    end = both.nord.end_pact(pacts[0].id, START + DAY + 60)
    both.nord.card(ILSE, START + DAY + 120)
    for hub in (sued, nord):
        hub.now = NOW + 30 * DAY
    nord.learn()
    sued.log, nord.log = [], []
    meet(sued, nord, pacts)
    assert sued.log == [end]
    (view,) = sued.replica.partners.pacts(both.sued.group)
    assert view.ended
    both.sued.card(NINA, START + 31 * DAY)
    sued.learn()
    meet(sued, nord, pacts)
    assert nord.log == []


def test_after_the_date_nothing_crosses_and_what_was_kept_is_deleted(
    both: Federation, pacts: tuple[PactView, PactView]
) -> None:
    sued, nord = hubs(both)
    meet(sued, nord, pacts)
    sued.now = nord.now = pacts[0].until
    assert sued.replica.partners.shared(opened(both, pacts[0]), sued.now) == {}
    sued.replica.drop_partners(sued.now - 1)
    assert sued.open_of(both.nord)
    sued.replica.drop_partners(sued.now)
    assert sued.replica.storage.groups() == [both.sued.group]


def opened(both: Federation, pact: PactView) -> OpenGroup:
    return OpenGroup(both.sued.group, Mode.PACT, (), pact=pact.id, home=both.sued.group)


def test_a_group_that_put_somebody_out_is_no_partner_whose_records_are_deleted(
    both: Federation, pacts: tuple[PactView, PactView]
) -> None:
    nina = Hub(both.sued, NINA)
    both.sued.village.end(WEBER, Target.PERSON, NINA.id, START + DAY)
    nina.learn()
    held = len(list(nina.replica.storage.find(both.sued.group)))
    nina.replica.drop_partners(pacts[0].until)
    assert len(list(nina.replica.storage.find(both.sued.group))) == held


# -- at home --------------------------------------------------------------------------------------------


def pass_on(both: Federation, record: Record, by: Villager, at: int) -> Record:
    body = PassedOn(both.sued.village.salt(), bytes(32), record.encode())
    return both.sued.village.say(by, Kind.PASSED_ON, body, at, audience=Audience.MEMBERS)


def test_only_a_hub_passes_on(both: Federation, pacts: tuple[PactView, PactView]) -> None:
    card = both.nord.open[2]
    mine, hers = (pass_on(both, card, by, START + DAY) for by in (both.sued.hub, both.sued.helper))
    nina = Hub(both.sued, NINA)
    assert nina.replica.partners.passed_on(both.sued.group) == [(mine, card)]
    assert inside(hers) == card


def test_an_end_that_a_hub_passed_on_is_believed_by_its_own_signature(
    both: Federation, pacts: tuple[PactView, PactView]
) -> None:
    end = both.nord.end_pact(pacts[0].id, START + DAY)
    pass_on(both, end, both.sued.hub, START + DAY)
    assert [view.ended for view in Hub(both.sued, NINA).replica.partners.pacts(both.sued.group)] == [True]
