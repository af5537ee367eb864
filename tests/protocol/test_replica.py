"""What a node holds after whatever came: sets, rooms, bodies and what moves between them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pytest

from handrail_protocol.admission import State
from handrail_protocol.bodies.authority import May
from handrail_protocol.bodies.board import Name, Notice, Request
from handrail_protocol.bodies.pair import Agreement, Offer, Withdrawal
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import CLOCK_SKEW_MAX, DAY, ROOM_RECORDS_MAX
from handrail_protocol.records import Record
from handrail_protocol.replica import Arrival, Replica
from tests.support.memory_store import MemoryStore
from tests.support.townsfolk import NINA, OMAR, ROSA, SUED, WEBER, Town
from tests.support.village import BEGINNING, Village, Villager

NOW = BEGINNING + 20 * DAY
AT = 3 * DAY


class House:
    """A node at which `who` live, in a town that knows them; `village` writes for everybody."""

    def __init__(self, *who: Villager) -> None:
        self.town = Town()
        self.village, self.group = self.town.village, self.town.group
        self.store = MemoryStore()
        self.who = frozenset(each.id for each in who or (NINA,))
        self.replica = Replica(self.store, lambda: self.who)
        self.replica.ingest(self.town.all, NOW)

    def takes(self, *said: Record, now: int = NOW) -> list[Arrival]:
        return self.replica.ingest(said, now)

    def state(self, record: Record) -> State | None:
        return self.store.state(record.id)

    def has_body(self, record: Record) -> bool:
        stored = self.store.get(record.id)
        return stored is not None and stored.record.body is not None

    # -- what people write ------------------------------------------------------------------------

    def name(self, who: Villager, at: int = AT, seq: int | None = None) -> Record:
        body = Name(self.village.salt(), who.name)
        return self.village.say(who, Kind.NAME, body, at, audience=Audience.MEMBERS, seq=seq)

    def notice(self, who: Villager, at: int = AT) -> Record:
        body = Notice(self.village.salt(), "Closed on Monday.")
        return self.village.say(who, Kind.NOTICE, body, at, audience=Audience.MEMBERS)

    def offer(self, who: Villager, to: Villager, at: int = AT) -> Record:
        body = Offer(self.village.salt(), bytes(32), ())
        return self.village.say(who, Kind.OFFER, body, at, audience=Audience.MAIL, recipients=[to.id])

    def request(self, who: Villager, for_person: Villager, at: int = AT) -> Record:
        body = Request(
            self.village.salt(), "photos", "x", "", (0,), "Süd", (), ("de",), 1, 30, for_person.id, False
        )
        to = [for_person.id]
        return self.village.say(who, Kind.REQUEST, body, at, audience=Audience.MEMBERS, recipients=to)

    def agreement(self, who: Villager, learner: Villager, at: int = AT) -> Record:
        body = Agreement(
            self.village.salt(),
            bytes(32),
            bytes(32),
            OMAR.id,
            learner.id,
            1,
            ((OMAR.device().public, b"x"),),
            b"sealed",
        )
        to = [OMAR.id, learner.id]
        return self.village.say(who, Kind.AGREEMENT, body, at, audience=Audience.MAIL, recipients=to)

    def withdraw(self, by: Villager, target: Record, at: int = AT + 60) -> Record:
        header = target.header
        return self.village.say(
            by, Kind.WITHDRAWAL, Withdrawal(self.village.salt(), target.id), at,
            audience=Audience(header.audience), expires=header.expires,
            recipients=header.letter_to,
        )  # fmt: skip


def states(arrivals: Iterable[Arrival]) -> list[State]:
    return [arrival.state for arrival in arrivals]


# -- taking in ------------------------------------------------------------------------------------


def test_a_members_record_stands_in_its_set() -> None:
    house = House()
    said = house.name(OMAR)
    [arrival] = house.takes(said)
    assert (arrival.state, arrival.new, arrival.reason) == (State.IN_SET, True, "")


def test_what_is_held_is_taken_in_once() -> None:
    house = House()
    said = house.name(OMAR)
    assert len(house.takes(said, said)) == 1
    assert house.takes(said) == []


def test_a_strangers_record_waits_until_somebody_admits_her() -> None:
    house, new = House(), Villager("new")
    said = house.name(new)
    assert states(house.takes(said)) == [State.WAITING]
    shown = house.village.show(new, 2 * DAY)
    grant = house.village.grant(WEBER, new, at=2 * DAY)
    arrivals = house.takes(shown, grant)
    assert {(each.record.id, each.new) for each in arrivals} == {
        (shown.id, True), (grant.id, True), (said.id, False),
    }  # fmt: skip
    assert house.state(said) is State.IN_SET


def test_a_record_of_an_unknown_group_waits_for_its_charter() -> None:
    house = House()
    other = Village((OMAR,), name="Club Nord")
    first = other.say(OMAR, Kind.NAME, Name(other.salt(), "Omar"), AT, audience=Audience.MEMBERS)
    assert states(house.takes(first)) == [State.WAITING]
    other.found()
    house.takes(*other.records[1:])
    assert house.state(first) is State.IN_SET
    assert house.replica.authority(other.group).charter is not None


def test_what_was_written_after_a_revocation_is_held_and_what_stays_stays() -> None:
    house = House()
    kept, lost = house.name(OMAR), house.notice(OMAR)
    house.takes(kept, lost)
    his_device = [record for record in house.town.all if record.header.person == OMAR.id]
    arrivals = house.takes(house.village.revoke(WEBER, OMAR, 4 * DAY, stays=[kept, *his_device]))
    assert (house.state(kept), house.state(lost)) == (State.IN_SET, State.HELD)
    assert not any(each.record.id == kept.id for each in arrivals)
    assert states(house.takes(house.name(OMAR, at=5 * DAY))) == [State.HELD]


def test_a_room_that_is_full_refuses_the_newest_and_loses_none() -> None:
    house, stranger = House(), Villager("stranger")
    flood = [house.name(stranger, seq=seq) for seq in range(ROOM_RECORDS_MAX + 1)]
    arrivals = house.takes(*flood)
    assert states(arrivals) == [State.WAITING] * ROOM_RECORDS_MAX + [State.REFUSED]
    house.takes(house.village.admit(WEBER, Villager("other"), 4 * DAY))
    assert house.store.room_count(house.group, State.WAITING) == ROOM_RECORDS_MAX


def test_of_three_records_under_one_number_the_two_lowest_stay_and_the_third_is_told() -> None:
    house = House()
    fork = sorted((house.name(OMAR, seq=0) for _ in range(3)), key=lambda record: record.id)
    house.takes(fork[2], fork[1])
    arrivals = house.takes(fork[0])
    assert [(each.record.id, each.state) for each in arrivals] == [
        (fork[0].id, State.IN_SET), (fork[2].id, State.REFUSED),
    ]  # fmt: skip
    assert [house.state(record) for record in fork] == [State.IN_SET, State.IN_SET, None]


# -- early records --------------------------------------------------------------------------------


def test_an_early_record_is_parked_and_placed_when_its_time_has_come() -> None:
    house = House()
    early = house.name(OMAR, at=20 * DAY + 2 * CLOCK_SKEW_MAX)
    assert states(house.takes(early)) == [State.PARKED]
    assert house.replica.unpark(NOW + CLOCK_SKEW_MAX - 1) == []
    [arrival] = house.replica.unpark(NOW + CLOCK_SKEW_MAX)
    assert (arrival.state, arrival.new) == (State.IN_SET, False)
    assert house.replica.unpark(NOW + DAY) == []


def test_an_early_grant_opens_nothing_yet() -> None:
    house, new = House(), Villager("new")
    at = 20 * DAY + 2 * CLOCK_SKEW_MAX
    house.takes(house.village.show(new, AT), house.village.grant(WEBER, new, at=at))
    assert not house.replica.authority(house.group).may_open(new.id)
    house.replica.unpark(NOW + CLOCK_SKEW_MAX)
    assert house.replica.authority(house.group).may_open(new.id)


def test_asking_for_what_is_parked_changes_nothing_when_there_is_nothing() -> None:
    house = House()
    before = house.replica.changes
    house.replica.unpark(NOW)
    assert house.replica.changes == before


# -- mail -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "kept"), [((NINA,), True), ((OMAR,), True), ((SUED,), True), ((WEBER,), False)]
)
def test_mail_is_kept_by_its_parties_and_the_hub_alone(who: tuple[Villager, ...], kept: bool) -> None:
    house = House(*who)
    said = house.offer(OMAR, NINA)
    house.takes(said)
    assert house.replica.has(said.id) is kept


def test_mail_reaches_each_device_of_its_author_and_recipient() -> None:
    """A tablet of Omar's, on another node, holds what his laptop wrote."""
    house = House(OMAR)
    house.takes(house.village.show(OMAR, 2 * DAY, device="tablet"))
    body = Offer(house.village.salt(), bytes(32), ())
    said = house.village.say(
        OMAR, Kind.OFFER, body, AT, device="tablet", audience=Audience.MAIL, recipients=[NINA.id]
    )
    assert states(house.takes(said)) == [State.IN_SET]


def test_a_household_keeps_the_mail_of_each_who_lives_there() -> None:
    house = House(ROSA, NINA)
    said = house.offer(OMAR, NINA)
    assert states(house.takes(said)) == [State.IN_SET]


def test_a_hub_that_lost_its_role_takes_no_more_and_loses_none() -> None:
    house = House(SUED)
    before = house.offer(OMAR, NINA)
    house.takes(before)
    grant = next(r for r in house.town.all if getattr(r.said, "person", None) == SUED.id)
    house.takes(house.village.revoke(WEBER, grant, 4 * DAY))
    assert not house.replica.is_hub(house.group, NOW)
    after = house.offer(OMAR, NINA, at=5 * DAY)
    assert states(house.takes(after)) == [State.REFUSED]
    house.takes(house.village.show(OMAR, 6 * DAY, device="tablet"))  # Omar's mail is judged again
    assert (house.state(before), house.state(after)) == (State.IN_SET, None)


# -- withdrawal -----------------------------------------------------------------------------------


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_withdrawal_drops_the_body_in_either_order(order: tuple[int, int]) -> None:
    house = House()
    target = house.name(OMAR)
    said = (target, house.withdraw(OMAR, target))
    arrivals = [arrival for place in order for arrival in house.takes(said[place])]
    assert house.state(target) is State.IN_SET
    assert not house.has_body(target)
    shown = [arrival.record for arrival in arrivals if arrival.record.id == target.id]
    assert shown[-1].body is None, "a board would show what was withdrawn"


def test_a_body_that_was_withdrawn_does_not_come_back() -> None:
    house = House()
    target = house.name(OMAR)
    house.takes(house.withdraw(OMAR, target), target.without_body(), target)
    assert house.state(target) is State.IN_SET
    assert not house.has_body(target)
    assert house.replica.holds_body_of(target.id)


def test_a_header_alone_waits_until_body_or_withdrawal_explain_it() -> None:
    for explained_by_body in (True, False):
        house = House()
        target = house.name(OMAR)
        house.takes(target.without_body())
        assert house.state(target) is State.WAITING
        assert not house.replica.holds_body_of(target.id)
        house.takes(target if explained_by_body else house.withdraw(OMAR, target))
        assert house.state(target) is State.IN_SET
        assert house.has_body(target) is explained_by_body


def test_what_is_withdrawn_while_it_waits_has_no_body_from_then_on() -> None:
    house, new = House(), Villager("new")
    target = house.name(new)
    withdrawal = house.withdraw(new, target)
    house.takes(target, withdrawal)
    house.takes(house.village.admit(WEBER, new, 2 * DAY), *house.village.records[-2:])
    assert house.state(target) is State.IN_SET
    assert not house.has_body(target)


def test_nobody_withdraws_what_is_somebody_elses() -> None:
    house = House()
    target = house.name(OMAR)
    house.takes(target, house.withdraw(NINA, target))
    assert house.has_body(target)


def test_a_withdrawal_by_mandate_counts_whenever_the_mandate_comes() -> None:
    """Nina agrees for Rosa, and Rosa withdraws it before anybody has seen the mandate."""
    house = House(OMAR)
    house.takes(*_admitted(house.village, ROSA))
    mandate = house.village.mandate(WEBER, NINA, ROSA, 2 * DAY, May.ARRANGE)
    target = house.agreement(NINA, ROSA)
    house.takes(target, house.withdraw(ROSA, target))
    assert house.has_body(target)
    arrivals = house.takes(mandate)
    assert not house.has_body(target)
    assert [a.reason for a in arrivals if a.record.id == target.id] == ["withdrawn"]


@pytest.mark.parametrize("ends", [(20, 3), (3, 20)])
def test_a_mandate_that_was_ended_earlier_still_is_heard_whenever_that_comes(ends: tuple[int, int]) -> None:
    """Nina agrees for Rosa on the fifth day, and Rosa takes it back. Two stewards' words end the mandate: by
    one on the twentieth day, which changes nothing, by the other on the third."""
    house = House(OMAR)
    house.takes(*_admitted(house.village, ROSA))
    mandate = house.village.mandate(WEBER, NINA, ROSA, 2 * DAY, May.ARRANGE)
    target = house.agreement(NINA, ROSA, 5 * DAY)
    house.takes(mandate, target, house.withdraw(ROSA, target, 10 * DAY))
    assert not house.has_body(target)
    for day in ends:
        house.takes(house.village.revoke(WEBER, mandate, day * DAY))
    assert house.state(target) is State.WAITING  # no mandate covered it: it was not Rosa's to take back
    house.takes(target)
    assert house.has_body(target)


def test_a_withdrawal_that_falls_with_its_author_lets_the_body_come_again() -> None:
    """A steward withdrew a notice and is ended; whoever still has its words brings them back."""
    house, second = House(), Villager("second")
    house.takes(*_admitted(house.village, second, Role.STEWARD))
    target = house.name(OMAR)
    house.takes(target, house.withdraw(second, target))
    assert not house.has_body(target)
    house.takes(house.village.revoke(WEBER, second, 4 * DAY))
    assert house.state(target) is State.WAITING
    house.takes(target)
    assert house.state(target) is State.IN_SET
    assert house.has_body(target)


def test_a_chain_of_withdrawals_is_not_followed() -> None:
    """Each names the one before it; a thousand calls inside each other would stop a node."""
    house, new = House(), Villager("new")
    chain = [house.name(new)]
    for number in range(ROOM_RECORDS_MAX - 1):
        chain.append(house.withdraw(new, chain[-1], AT + number % 60))
    house.takes(*chain)
    house.takes(*_admitted(house.village, new))
    assert not house.has_body(chain[0])
    assert all(house.has_body(withdrawal) for withdrawal in chain[1:60])


def _admitted(village: Village, who: Villager, *roles: Role) -> list[Record]:
    return [village.show(who, 2 * DAY), village.grant(WEBER, who, *roles, at=2 * DAY)]


# -- expiry ---------------------------------------------------------------------------------------


def test_what_has_expired_is_deleted_and_what_has_not_stays() -> None:
    house = House()
    short, long = house.village.say(
        OMAR, Kind.NAME, Name(house.village.salt(), "Omar"), AT, audience=Audience.MEMBERS,
        expires=BEGINNING + 10 * DAY,
    ), house.name(NINA)  # fmt: skip
    house.takes(short, long)
    assert house.replica.collect(NOW) == []
    assert (house.state(short), house.state(long)) == (None, State.IN_SET)


def test_who_joined_by_an_invitation_that_is_gone_is_judged_anew() -> None:
    """Nobody ever confirmed her join: with the invitation her right ends, on every node alike."""
    house, new = House(), Villager("new")
    joined = [house.village.show(new, AT), house.village.join(new, house.town.invitation, AT, show=False)]
    said = house.name(new, AT + 1)
    house.takes(*joined, said)
    assert house.state(said) is State.IN_SET
    expires = house.town.invitation.header.expires
    assert expires is not None
    moved = house.replica.collect(expires)
    assert said.id in {arrival.record.id for arrival in moved}
    assert house.state(said) is State.WAITING


# -- writing --------------------------------------------------------------------------------------


def says(house: House, who: Villager, to: Villager | None = None, **more: bool) -> Record:
    kind = Kind.OFFER if to else Kind.NAME
    body = Offer(bytes(16), bytes(32), ()) if to else Name(bytes(16), who.name)
    arrivals = house.replica.say(
        who.author(), house.group, kind, body, audience=Audience.MAIL if to else Audience.MEMBERS, now=NOW,
        recipients=[to.id] if to else (), **more,
    )  # fmt: skip
    return arrivals[0].record


def test_what_is_written_here_is_numbered_and_chained_where_a_chain_is_kept() -> None:
    house = House(NINA)
    first, second = says(house, NINA), says(house, NINA)
    letter, other = says(house, NINA, OMAR), says(house, NINA, OMAR)
    assert [r.header.seq for r in (first, second, letter, other)] == [0, 1, 0, 1]
    assert (first.header.prev, second.header.prev) == (None, first.link)
    assert (letter.header.prev, other.header.prev) == (None, None)


def test_what_the_rules_do_not_allow_is_not_kept() -> None:
    house = House(ROSA)
    with pytest.raises(LocalError, match="no certificate"):
        says(house, ROSA)
    assert list(house.store.find(house.group, states=list(State), person=ROSA.id)) == []
    assert states(house.takes(house.name(ROSA))) == [State.WAITING]
    assert says(house, ROSA, may_wait=True).header.seq == 1


# -- power ----------------------------------------------------------------------------------------


class Dark(Exception):
    """The disk is full, or the power is gone."""


class FrailStore(MemoryStore):
    """Fails when the outermost transaction would become durable."""

    fails = False

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with super().transaction():
            yield
            if self.fails and self._depth == 1:
                raise Dark


def frail() -> House:
    house = House()
    house.store = FrailStore()
    house.replica = Replica(house.store, lambda: house.who)
    house.takes(*house.town.all)
    assert isinstance(house.store, FrailStore)
    house.store.fails = True
    return house


def test_what_was_rolled_back_lives_on_nowhere() -> None:
    """Else a grant would count until the next start, and never be stored when it came again."""
    house, new = frail(), Villager("new")
    admitted = _admitted(house.village, new)
    with pytest.raises(Dark):
        house.takes(*admitted)
    assert not house.replica.authority(house.group).may_open(new.id)
    assert isinstance(house.store, FrailStore)
    house.store.fails = False
    assert states(house.takes(*admitted)) == [State.IN_SET, State.IN_SET]


def test_what_several_writes_did_together_is_forgotten_together() -> None:
    house, new = frail(), Villager("new")

    def admit() -> None:
        with house.replica.transaction():
            house.takes(*_admitted(house.village, new))
            assert house.replica.authority(house.group).may_open(new.id)

    with pytest.raises(Dark):
        admit()
    assert not house.replica.authority(house.group).may_open(new.id)


def test_an_own_word_that_could_not_be_kept_counts_nowhere() -> None:
    house = frail()
    before = house.replica.authority(house.group)
    with pytest.raises(Dark):
        says(house, NINA)
    assert house.replica.authority(house.group) == before
    assert list(house.store.find(house.group, Audience.MEMBERS)) == []
