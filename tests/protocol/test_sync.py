"""What two nodes say after the welcome: sets made equal, records passed on, all of it acknowledged."""

from collections.abc import Iterable

import pytest

from handrail_protocol.admission import State
from handrail_protocol.bodies.board import Name
from handrail_protocol.bodies.pair import Offer
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import CLOCK_SKEW_MAX, DAY, SEEN_IDS_MAX
from handrail_protocol.link_events import Acknowledged, Compared, ReceiptsHeard
from handrail_protocol.messages import Query, Records, Stored, Want, decode, encode
from handrail_protocol.records import Record
from tests.support.pairs import End, Pair
from tests.support.townsfolk import NINA, OMAR, SUED, WEBER, Town
from tests.support.village import BEGINNING, Village, Villager

NOW = BEGINNING + 20 * DAY


def name(village: Village, who: Villager, at: int = 3 * DAY, seq: int | None = None) -> Record:
    body = Name(village.salt(), who.name)
    return village.say(who, Kind.NAME, body, at, audience=Audience.MEMBERS, seq=seq)


def offer(village: Village, who: Villager, to: Villager, at: int = 3 * DAY) -> Record:
    body = Offer(village.salt(), bytes(32), ())
    return village.say(who, Kind.OFFER, body, at, audience=Audience.MAIL, recipients=[to.id])


def states(end: End, records: Iterable[Record]) -> list[State | None]:
    return [end.replica.storage.state(record.id) for record in records]


def compared(end: End) -> list[Audience]:
    return [event.audience for event in end.events if isinstance(event, Compared)]


class Meeting:
    """The library's node and one member's: the hub begins. `old`: what both hold."""

    def __init__(self, who: Villager = OMAR, now: int = NOW) -> None:
        self.town = Town()
        self.village = self.town.village
        self.pair = Pair(self.town.group, (SUED, who), now)
        self.hub, self.member = self.pair.one, self.pair.other

    def run(self, hub: Iterable[Record] = (), member: Iterable[Record] = ()) -> "Meeting":
        self.pair.hold([*self.town.all, *hub], [*self.town.all, *member])
        self.hub.sync.compare(self.pair.now)
        self.pair.run()
        return self


# -- comparing ------------------------------------------------------------------------------------


def test_sets_are_compared_in_one_order_with_authority_first() -> None:
    meeting = Meeting().run()
    assert compared(meeting.hub) == [
        Audience.AUTHORITY, Audience.MEMBERS, Audience.MAIL, Audience.STEWARDS, Audience.OPEN,
    ]  # fmt: skip
    assert compared(meeting.member) == []


@pytest.mark.parametrize("side", ["hub", "member"])
def test_authority_arrives_before_what_it_admits(side: str) -> None:
    """Whoever lacks a grant and what was written under it has both in the end, and nothing waits."""
    meeting = Meeting()
    village = meeting.village
    new = Villager("new")
    village.admit(WEBER, new, 3 * DAY, Role.HELPER)
    said = [name(village, new, 4 * DAY), *village.records[len(meeting.town.all) :]]
    meeting.run(**{"member" if side == "hub" else "hub": said})
    end = meeting.hub if side == "hub" else meeting.member
    assert set(states(end, said)) == {State.IN_SET}
    assert not end.replica.storage.room_count(village.group, State.WAITING)


def test_a_comparison_under_way_is_not_begun_again() -> None:
    meeting = Meeting()
    meeting.pair.hold(meeting.town.all, meeting.town.all)
    for _ in range(5):
        meeting.hub.sync.compare(NOW)
    meeting.pair.run()
    assert len(compared(meeting.hub)) == 5


def test_the_first_question_about_equal_sets_is_the_only_one() -> None:
    meeting = Meeting()
    meeting.pair.hold(meeting.town.all, meeting.town.all)
    meeting.hub.sync.compare(NOW)
    assert [type(decode(data)) for data in meeting.hub.said()] == [Query]
    assert sum(len(data) for data in meeting.hub.said()) == 0


def test_what_stands_in_a_room_is_not_asked_for_again() -> None:
    """Omar's clock is an hour behind: the name is parked at his node, comparison after comparison."""
    meeting = Meeting(now=NOW)
    early = name(meeting.village, NINA, 20 * DAY + 2 * CLOCK_SKEW_MAX)
    meeting.pair.hold([*meeting.town.all], [*meeting.town.all])
    meeting.hub.replica.ingest([early], NOW + DAY)
    meeting.member.replica.ingest([early], NOW)
    meeting.member.sync.compare(NOW)
    meeting.pair.run()
    assert meeting.hub.sent == []


def test_what_came_without_its_body_is_asked_for_again() -> None:
    meeting = Meeting()
    said = name(meeting.village, NINA)
    meeting.pair.hold([*meeting.town.all, said], meeting.town.all)
    meeting.member.replica.ingest([said.without_body()], NOW)
    assert states(meeting.member, [said]) == [State.WAITING]
    meeting.member.sync.compare(NOW)
    meeting.pair.run()
    stored = meeting.member.replica.storage.get(said.id)
    assert stored is not None
    assert (stored.state, stored.record.body) == (State.IN_SET, said.body)


# -- mail -----------------------------------------------------------------------------------------


def test_a_hub_hands_over_mail_to_its_recipient_and_nobody_elses() -> None:
    meeting = Meeting(OMAR)
    his = [offer(meeting.village, NINA, OMAR), offer(meeting.village, OMAR, NINA)]
    others = [offer(meeting.village, NINA, WEBER), offer(meeting.village, WEBER, NINA)]
    meeting.run(hub=[*his, *others])
    assert states(meeting.member, [*his, *others]) == [State.IN_SET, State.IN_SET, None, None]


def test_a_home_gives_its_hub_the_mail_that_it_wrote() -> None:
    meeting = Meeting(OMAR)
    mail = offer(meeting.village, OMAR, NINA)
    meeting.run(member=[mail])
    assert states(meeting.hub, [mail]) == [State.IN_SET]


def test_two_homes_give_each_other_what_concerns_both() -> None:
    town = Town()
    mine, with_hub = offer(town.village, NINA, OMAR), offer(town.village, NINA, WEBER)
    pair = Pair(town.group, (NINA, OMAR), NOW)
    pair.hold([*town.all, mine, with_hub], town.all)
    pair.other.sync.compare(NOW)
    pair.run()
    assert states(pair.other, [mine, with_hub]) == [State.IN_SET, None]


# -- passing on -----------------------------------------------------------------------------------


def test_what_is_new_goes_to_who_may_see_it_once() -> None:
    meeting = Meeting()
    meeting.pair.hold(meeting.town.all, meeting.town.all)
    said = name(meeting.village, NINA)
    meeting.hub.replica.ingest([said], NOW)
    for _ in range(3):
        meeting.hub.sync.offer(said, NOW)
    meeting.pair.run()
    assert meeting.hub.sent == [said.id]
    assert states(meeting.member, [said]) == [State.IN_SET]


def test_what_the_other_side_said_is_not_said_back() -> None:
    meeting = Meeting()
    meeting.pair.hold(meeting.town.all, meeting.town.all)
    said = name(meeting.village, OMAR)
    meeting.member.replica.ingest([said], NOW)
    meeting.member.sync.offer(said, NOW)
    meeting.pair.run()
    meeting.hub.sync.offer(said, NOW)
    meeting.pair.run()
    assert meeting.hub.sent == []


def test_mail_of_others_is_not_passed_on() -> None:
    meeting = Meeting(OMAR)
    mail = offer(meeting.village, NINA, WEBER)
    meeting.pair.hold([*meeting.town.all, mail], meeting.town.all)
    meeting.hub.sync.offer(mail, NOW)
    assert meeting.hub.said() == []


def test_what_is_on_its_way_stays_here_when_the_right_to_it_ends() -> None:
    """Omar is revoked between the news and the moment in which the link takes it."""
    meeting = Meeting(OMAR)
    said = [name(meeting.village, NINA, seq=number) for number in range(3)]
    meeting.pair.hold([*meeting.town.all, *said], meeting.town.all)
    meeting.hub.sync.offer(said[0], NOW)
    meeting.hub.sync.receive(Want(0, Audience.MEMBERS, NOW, (b"\0",)), NOW)
    meeting.hub.replica.ingest([meeting.village.revoke(WEBER, OMAR, 19 * DAY)], NOW)
    meeting.hub.said()
    assert meeting.hub.sent == []


def test_what_a_link_remembers_is_bounded_and_no_reason_not_to_compare() -> None:
    meeting = Meeting()
    said = name(meeting.village, NINA)
    meeting.pair.hold([*meeting.town.all, said], meeting.town.all)
    meeting.hub.sync.offer(said, NOW)
    meeting.hub.said()  # and it was lost on the way
    meeting.member.sync.compare(NOW)
    meeting.pair.run()
    assert states(meeting.member, [said]) == [State.IN_SET]
    for number in range(SEEN_IDS_MAX + 1):
        meeting.hub.sync._remember(number.to_bytes(32, "big"))
    assert len(meeting.hub.sync._seen) == SEEN_IDS_MAX


# -- acknowledging --------------------------------------------------------------------------------


def acknowledged(end: End) -> set[bytes]:
    return {each for event in end.events if isinstance(event, Acknowledged) for each in event.ids}


def test_everything_that_arrives_is_acknowledged_to_its_sender() -> None:
    meeting = Meeting()
    said = [name(meeting.village, NINA, seq=number) for number in range(30)]
    meeting.run(member=said)
    assert acknowledged(meeting.member) == {record.id for record in said}


def test_what_was_held_before_is_acknowledged_again() -> None:
    meeting = Meeting()
    said = name(meeting.village, OMAR)
    meeting.pair.hold([*meeting.town.all, said], meeting.town.all)
    meeting.hub.hear(_records(said), NOW)
    assert [decode(data) for data in meeting.hub.said()] == [Stored((said.id,))]


def test_what_was_refused_is_not_acknowledged() -> None:
    meeting = Meeting(OMAR)
    others = offer(meeting.village, NINA, WEBER)
    meeting.pair.hold(meeting.town.all, meeting.town.all)
    meeting.member.hear(_records(others), NOW)
    assert meeting.member.said() == []


def test_nothing_is_answered_before_what_came_first_is_durable() -> None:
    meeting = Meeting()
    said = name(meeting.village, OMAR)
    meeting.pair.hold(meeting.town.all, meeting.town.all)
    sync = meeting.hub.sync
    assert len(sync.receive(decode(_records(said)), NOW)) == 1
    question = Query(0, Audience.MEMBERS, NOW, (b"\0\0\0" + bytes(10),))
    assert sync.receive(question, NOW) == []
    assert meeting.hub.said() == []
    sync.stored([said.id])
    assert [type(decode(data)).__name__ for data in meeting.hub.said()] == ["Stored", "Answer"]


def test_a_hub_tells_an_author_who_has_read() -> None:
    meeting = Meeting(OMAR)
    mail = offer(meeting.village, OMAR, NINA)
    meeting.run(member=[mail])
    meeting.hub.sync.pass_receipts([(mail.id, NINA.id)])
    meeting.pair.run()
    assert ReceiptsHeard(((mail.id, NINA.id),)) in meeting.member.events


def _records(*said: Record) -> bytes:
    return encode(Records(tuple(record.encode() for record in said)))
