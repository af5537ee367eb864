"""A record goes over a link once, and a right that has run out brings none over it."""

import pytest

from handrail_protocol.bodies.board import Name
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import COMPARE_PAUSE, DAY
from handrail_protocol.messages import Answer, Done, Message, Query, Want, decode
from handrail_protocol.ranges import Wanted, want_row_of
from handrail_protocol.records import Record
from tests.support.pairs import Pair
from tests.support.townsfolk import NINA, OMAR, SUED, WEBER, Town
from tests.support.village import BEGINNING, Villager

NOW = BEGINNING + 20 * DAY


def names(town: Town, who: Villager, count: int) -> list[Record]:
    """Records that only their author's node holds as yet."""
    village = town.village
    return [
        village.say(
            who, Kind.NAME, Name(village.salt(), f"{who.name} {n}"), 3 * DAY + n, audience=Audience.MEMBERS
        )
        for n in range(count)
    ]


def meeting(mine: int, theirs: int) -> Pair:
    """Nina's node and Omar's, with so many records that the other lacks."""
    town = Town()
    own, his = names(town, NINA, mine), names(town, OMAR, theirs)
    pair = Pair(town.group, (NINA, OMAR), NOW)
    pair.hold([*town.all, *own], [*town.all, *his])
    return pair


def equal(pair: Pair) -> bool:
    return pair.one.ids(pair.group) == pair.other.ids(pair.group)


# -- each record once ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("mine", "theirs"), [(0, 0), (40, 0), (0, 40), (40, 40)])
def test_a_comparison_sends_each_record_once(mine: int, theirs: int) -> None:
    pair = meeting(mine, theirs)
    pair.one.sync.compare(NOW)
    pair.run()
    assert (len(pair.one.sent), len(pair.other.sent)) == (mine, theirs)
    assert equal(pair)


@pytest.mark.parametrize("later", [1, 2, 3])
def test_who_is_being_asked_does_not_ask_the_same(later: int) -> None:
    pair = meeting(40, 40)
    pair.one.sync.compare(NOW)
    for _ in range(later):
        pair.turn()
    pair.other.sync.compare(NOW)
    pair.run()
    assert (len(pair.one.sent), len(pair.other.sent)) == (40, 40)
    assert pair.other.compared() == 0
    assert equal(pair)


def test_it_asks_again_when_the_other_has_been_silent_for_a_while() -> None:
    pair = meeting(1, 0)
    pair.one.sync.compare(NOW)
    pair.run()
    pair.other.sync.compare(NOW + COMPARE_PAUSE)
    pair.run()
    assert pair.other.compared() > 0


def test_a_clock_that_was_set_back_keeps_nobody_from_asking() -> None:
    pair = meeting(1, 0)
    pair.one.sync.compare(NOW)
    pair.run()
    pair.other.sync.compare(NOW - DAY)
    pair.run()
    assert pair.other.compared() > 0


def test_two_who_ask_in_the_same_instant_send_twice_at_most() -> None:
    """Neither can know of the other yet. It costs bytes, and nothing is lost."""
    pair = meeting(40, 40)
    pair.one.sync.compare(NOW)
    pair.other.sync.compare(NOW)
    pair.run()
    assert len(pair.one.sent) <= 80
    assert len(pair.other.sent) <= 80
    assert equal(pair)


# -- what has run out ---------------------------------------------------------------------------------


def once_member(cutoff: int) -> tuple[Pair, list[Record]]:
    """The hub, and a person whose right ended after ten days; she asks with a cutoff of her choice."""
    town = Town()
    late = Villager("late")
    town.village.admit(WEBER, late, 3 * DAY, until=10 * DAY)
    own = names(town, NINA, 5)
    pair = Pair(town.group, (SUED, late), NOW)
    pair.hold([*town.village.records], [])
    for asked in (Query(0, Audience.MEMBERS, cutoff, (b"\0\0\0" + bytes(10),)), everything(cutoff)):
        pair.one.sync.receive(asked, NOW)
    return pair, own


def everything(cutoff: int) -> Want:
    return Want(0, Audience.MEMBERS, cutoff, (want_row_of(Wanted("")),))


@pytest.mark.parametrize("cutoff", [NOW, BEGINNING + 9 * DAY, BEGINNING + 4 * DAY, 0])
def test_a_cutoff_in_the_past_brings_no_right_back(cutoff: int) -> None:
    pair, _ = once_member(cutoff)
    said: list[Message] = [decode(data) for data in pair.one.said()]
    assert said == [Answer(0, Audience.MEMBERS, ()), Done(0, Audience.MEMBERS)]


def test_a_member_with_a_clock_that_is_behind_is_answered_all_the_same() -> None:
    town = Town()
    own = names(town, NINA, 5)
    pair = Pair(town.group, (SUED, OMAR), NOW)
    pair.hold([*town.village.records], [])
    pair.one.sync.receive(everything(BEGINNING - 300 * DAY), NOW)
    pair.one.said()
    assert set(pair.one.sent) == {record.id for record in own}


# -- what may not be refused late ----------------------------------------------------------------------


@pytest.mark.parametrize("place", [1, 31])
def test_a_want_of_a_group_that_is_not_open_is_refused_when_it_is_heard(place: int) -> None:
    """And not when it is served: then nobody is there to catch it."""
    pair = meeting(0, 0)
    with pytest.raises(RemoteError) as refused:
        pair.one.sync.receive(Want(place, Audience.MEMBERS, NOW, (want_row_of(Wanted("")),)), NOW)
    assert refused.value.code is Fault.OUT_OF_TURN
    assert pair.one.said() == []
