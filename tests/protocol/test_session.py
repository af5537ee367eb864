"""One link as a machine: whole messages in and out, from the greeting to the last word."""

from collections.abc import Iterable

import pytest

from handrail_protocol import messages
from handrail_protocol.bodies.board import Name
from handrail_protocol.errors import Fault
from handrail_protocol.handshake import Handshake, Role
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import ANSWER_TIME_MAX, DAY, GREETING_TIME_MAX, MESSAGE_BYTES_MAX, REFUSAL_AT
from handrail_protocol.link_events import Acknowledged, Arrived, ClockHeard, Compared
from handrail_protocol.messages import Bye, Query, Records, Refusal, Want, decode, encode
from handrail_protocol.ranges import Wanted, want_row_of
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from handrail_protocol.session import Closed, Event, Opened, Session
from tests.support.greetings import BINDING, NOW, Keeper, chance, served
from tests.support.memory_store import MemoryStore
from tests.support.townsfolk import NINA, STRANGER, SUED, Town
from tests.support.village import Villager

AT = int(NOW)


class End:
    """A session, the replica behind it, and what its node was told."""

    def __init__(self, role: Role, who: Villager, group: bytes, holds: Iterable[Record]) -> None:
        self.holds = list(holds)
        self.replica = Replica(MemoryStore(), lambda: frozenset({who.id}))
        self.replica.ingest(self.holds, AT)
        keeper = Keeper([served(who)], {group: self.holds} if self.holds else {})
        handshake = Handshake(role, keeper, BINDING, chance(role.name), NOW)
        self.session = Session(handshake, self.replica, lambda opened: frozenset({who.id}))
        self.events: list[Event] = []
        self.said: list[bytes] = []

    def says(self) -> list[bytes]:
        found = []
        while data := self.session.data_to_send():
            found.append(data)
        self.said += found
        return found

    def hears(self, data: bytes, now: float = NOW) -> list[Event]:
        """What comes of it at once; arrivals are taken in and acknowledged as a node does it."""
        waiting = heard = self.session.receive(data, now)
        while waiting:
            event, waiting = waiting[0], waiting[1:]
            self.events.append(event)
            if isinstance(event, Arrived):
                self.replica.ingest(event.records, AT)
                waiting = waiting + self.session.stored(each.id for each in event.records)
        return heard

    def ticks(self, now: float) -> list[Event]:
        events = self.session.tick(now)
        self.events += events
        return events

    def closed(self) -> Closed:
        [event] = [each for each in self.events if isinstance(each, Closed)]
        return event


class Link:
    """The library's listener and Nina's dialler; both hold the town unless it is said otherwise."""

    def __init__(self, dialler: Villager = NINA, more: bool = False) -> None:
        self.town = Town()
        village = self.town.village
        self.name = village.say(
            NINA, Kind.NAME, Name(village.salt(), "Nina"), 3 * DAY, audience=Audience.MEMBERS
        )
        self.listener = End(Role.LISTENER, SUED, self.town.group, self.town.all)
        knows = [*self.town.all, *([self.name] if more else [])] if dialler is NINA else []
        self.dialler = End(Role.DIALLER, dialler, self.town.group, knows)
        self.ends = (self.listener, self.dialler)

    def settle(self) -> "Link":
        quiet = False
        while not quiet:
            quiet = True
            for one, other in (self.ends, self.ends[::-1]):
                for data in one.says():
                    quiet = False
                    other.hears(data)
        return self


# -- opening --------------------------------------------------------------------------------------


def test_two_members_open_and_hear_each_others_clocks() -> None:
    link = Link().settle()
    assert all(end.session.is_open for end in link.ends)
    [opened, clock] = link.dialler.events
    assert isinstance(opened, Opened)
    assert opened.groups[0].group == link.town.group
    assert clock == ClockHeard(AT)


def test_nothing_is_compared_before_the_node_says_so() -> None:
    """First it takes in what it was shown, else it would judge by an authority that is not there yet."""
    link = Link().settle()
    assert not any(isinstance(event, Compared) for end in link.ends for event in end.events)


def test_what_one_side_lacks_arrives_and_is_acknowledged() -> None:
    link = Link(more=True).settle()
    link.dialler.session.compare(AT)
    link.settle()
    assert link.listener.replica.has(link.name.id)
    assert Acknowledged((link.name.id,)) in link.dialler.events
    assert sum(isinstance(event, Compared) for event in link.dialler.events) == 5


def test_what_is_new_is_passed_on_while_the_link_is_open() -> None:
    link = Link().settle()
    link.dialler.replica.ingest([link.name], AT)
    link.dialler.session.offer(link.name, AT)
    link.settle()
    assert link.listener.replica.has(link.name.id)


def test_every_message_is_whole_and_within_its_bound() -> None:
    link = Link(more=True).settle()
    link.dialler.session.compare(AT)
    for data in [*link.settle().dialler.said, *link.listener.said]:
        assert 0 < len(data) <= MESSAGE_BYTES_MAX
        assert encode(decode(data)) == data


def test_a_node_uses_a_link_that_never_opened_without_harm() -> None:
    link = Link()
    session = link.dialler.session
    session.compare(AT)
    session.offer(link.name, AT)
    session.pass_receipts([(bytes(32), NINA.id)])
    session.ask_authored(link.town.group, NINA.id)
    assert session.stored([bytes(32)]) == []
    assert link.dialler.says() == []


# -- strangers ------------------------------------------------------------------------------------


def test_a_stranger_hears_one_refusal_and_nothing_of_the_group() -> None:
    link = Link(STRANGER).settle()
    link.listener.ticks(NOW + REFUSAL_AT)
    said = link.listener.says()
    assert said == [encode(Refusal(Fault.NOT_ADMITTED, None, None))]
    assert link.listener.closed().fault is Fault.NOT_ADMITTED
    assert link.listener.session.ended


def test_who_was_refused_is_not_heard_any_more() -> None:
    link = Link(STRANGER).settle()
    link.listener.ticks(NOW + REFUSAL_AT)
    everything = encode(Want(0, Audience.MEMBERS, AT, (want_row_of(Wanted("")),)))
    assert link.listener.hears(everything) == []
    link.listener.says()
    assert link.listener.says() == []


@pytest.mark.parametrize("said", [Query(0, 1, AT, (bytes(13),)), Bye(None)])
def test_nobody_speaks_before_he_proved_himself(said: Query | Bye) -> None:
    link = Link()
    link.listener.says()
    link.listener.hears(encode(said))
    link.listener.ticks(NOW + REFUSAL_AT)
    assert link.listener.closed().fault is Fault.OUT_OF_TURN


def test_who_says_nothing_is_left_after_five_seconds() -> None:
    link = Link()
    assert link.listener.ticks(NOW + GREETING_TIME_MAX - 0.1) == []
    [closed] = link.listener.ticks(NOW + GREETING_TIME_MAX)
    assert isinstance(closed, Closed)


# -- the other side breaks the protocol -----------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.BAD_ENCODING),
        (b"\x00", Fault.BAD_ENCODING),
        (b"\x92\x13\x91\xc4\x00", Fault.BAD_ENCODING),
        (bytes(MESSAGE_BYTES_MAX + 1), Fault.BAD_ENCODING),
        (b"\xc1" * 40, Fault.BAD_ENCODING),
        (encode(messages.Welcome(AT, (bytes(32),))), Fault.OUT_OF_TURN),
        (encode(Records((b"no record",))), Fault.BAD_ENCODING),
    ],
)
def test_what_cannot_be_ends_the_link_with_its_reason_and_nothing_after(data: bytes, fault: Fault) -> None:
    link = Link().settle()
    link.listener.hears(data)
    assert link.listener.closed().fault is fault
    assert link.listener.session.ended
    assert not link.listener.session.is_open
    assert link.listener.says() == [encode(Refusal(fault, None, None))]
    assert link.listener.hears(encode(Bye(None))) == []
    link.listener.session.compare(AT)
    assert link.listener.says() == []


def test_the_other_side_hears_why_it_was_left() -> None:
    link = Link().settle()
    link.listener.hears(b"\xc1")
    link.settle()
    assert link.dialler.closed().fault is Fault.BAD_ENCODING
    assert link.dialler.session.ended


def test_a_refusal_with_a_number_of_tomorrow_is_a_refusal() -> None:
    link = Link().settle()
    link.dialler.hears(encode(Refusal(200, None, 7)))
    assert link.dialler.closed().fault is Fault.NOT_ADMITTED
    assert link.dialler.closed().retry_after == 7


def test_who_owes_an_answer_for_a_minute_is_left() -> None:
    link = Link().settle()
    link.dialler.session.compare(AT)
    link.dialler.says()  # and the listener says nothing any more
    assert link.dialler.ticks(NOW + ANSWER_TIME_MAX - 1) == []
    link.dialler.ticks(NOW + ANSWER_TIME_MAX)
    assert link.dialler.closed().fault is Fault.BUSY
    assert link.dialler.says() == [encode(Refusal(Fault.BUSY, None, None))]


def test_a_link_at_rest_is_left_by_nobody() -> None:
    link = Link().settle()
    link.dialler.session.compare(AT)
    link.settle()
    assert all(end.ticks(NOW + DAY) == [] for end in link.ends)


# -- parting --------------------------------------------------------------------------------------


def test_a_node_leaves_with_a_word_and_hears_nothing_more() -> None:
    link = Link().settle()
    link.listener.session.leave(30)
    assert link.listener.says() == [encode(Bye(30))]
    assert link.listener.session.ended
    assert link.listener.hears(encode(Query(0, 1, AT, (bytes(13),)))) == []
    link.dialler.hears(encode(Bye(30)))
    assert (link.dialler.closed().fault, link.dialler.closed().retry_after) == (Fault.BUSY, 30)


def test_who_leaves_before_the_link_opened_says_nothing() -> None:
    link = Link()
    link.dialler.session.leave()
    assert link.dialler.says() == []
    assert link.dialler.session.ended
