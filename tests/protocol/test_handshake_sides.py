"""What each side says in a greeting tells no more than it must, and fits the messages of the other."""

import pytest

from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.handshake.doorkeeper import Mode, Opening
from handrail_protocol.handshake.schedule import Schedule
from handrail_protocol.handshake.sides import CHANCE_BYTES, Dialling, Listening, own_devices
from handrail_protocol.limits import MESSAGE_BYTES_MAX, TAGS
from handrail_protocol.messages import Hello, Limits, Message, Proofs, Tags, Welcome, decode, encode
from tests.support.greetings import BINDING, NOW, Folded, Keeper, chance, newcomer, served
from tests.support.townsfolk import NINA, OMAR, ROSA, SUED, WEBER, town
from tests.support.village import Village, Villager

HUB = Folded(Keeper([served(SUED)], {town().group: town().all}, opens=True))
HOME = Folded(Keeper([served(NINA)], {town().group: town().all}))


def listening() -> tuple[Listening, Hello]:
    side = Listening(HUB, BINDING, chance("listener"))
    [hello] = map(decode, side.begin())
    assert isinstance(hello, Hello)
    return side, hello


def take(side: Listening | Dialling, message: Message) -> list[Message]:
    return [decode(data) for data in side.take(message, encode(message), int(NOW))]


def knock(keeper: Keeper | Folded, name: str = "dialler", limits: Limits | None = None) -> Tags:
    side = Dialling(keeper, BINDING, chance(name))
    assert side.begin() == []
    [tags] = take(side, Hello(1, bytes(32), limits or Limits()))
    assert isinstance(tags, Tags)
    return tags


@pytest.mark.parametrize("groups", [0, 1, 5, 40])
def test_a_knock_looks_the_same_whatever_is_behind_it(groups: int) -> None:
    doors = [Opening(bytes([n]) * 32, Mode.MEMBER, bytes([n]) * 32) for n in range(groups)]
    tags = knock(Keeper([served(NINA)], doors=doors)).tags
    assert len(tags) == len(set(tags)) == TAGS
    assert list(tags) == sorted(tags)


def test_a_door_is_among_the_tags_only_for_who_holds_it() -> None:
    tags = knock(HOME)
    schedule = Schedule(bytes(32), tags.nonce, BINDING)
    assert {schedule.tag(each.id) for each in HOME.openings()} <= set(tags.tags)
    assert town().group not in tags.tags
    assert schedule.tag(town().group) not in tags.tags


def test_no_two_knocks_have_a_tag_in_common() -> None:
    one, other = knock(HOME, "one"), knock(HOME, "other")
    assert not set(one.tags) & set(other.tags)


def test_an_invitation_with_several_groups_behind_it_is_knocked_with_once() -> None:
    coming = newcomer(ROSA, town().code)
    assert len(set(knock(coming).tags)) == TAGS


def test_a_listener_that_serves_nobody_in_a_group_keeps_it_to_itself() -> None:
    empty = Keeper([], {town().group: town().all})
    side = Listening(empty, BINDING, chance("listener"))
    [hello] = map(decode, side.begin())
    assert isinstance(hello, Hello)
    dialler = Dialling(HOME, BINDING, chance("dialler"))
    [tags] = take(dialler, hello)
    with pytest.raises(RemoteError) as refused:
        take(side, tags)
    assert refused.value.code is Fault.NOT_ADMITTED


@pytest.mark.parametrize("room", [MESSAGE_BYTES_MAX, 32_768])
def test_proofs_fit_the_messages_of_the_other_side(room: int) -> None:
    family = tuple(Villager(f"child {n}") for n in range(8))
    villages = []
    for number in range(32):
        village = Village((WEBER,), name=f"group {number}")
        village.found()
        village.open_door(WEBER, 10)
        for each in family:
            village.admit(WEBER, each, 20)
        villages.append(village)
    held = {village.group: village.records for village in villages}
    side = Listening(Folded(Keeper([served(each) for each in family], held)), BINDING, chance("l"))
    [hello] = map(decode, side.begin())
    assert isinstance(hello, Hello)
    dialler = Dialling(Folded(Keeper([served(family[0])], held)), BINDING, chance("d"))
    [tags] = take(dialler, hello)
    assert isinstance(tags, Tags)
    small = Tags(tags.version, tags.nonce, Limits(message_bytes=room), tags.tags)
    frames = take(side, small)
    assert all(isinstance(frame, Proofs) and len(encode(frame)) <= room for frame in frames)
    assert [frame.last for frame in frames if isinstance(frame, Proofs)] == [False] * (len(frames) - 1) + [
        True
    ]
    assert sum(len(frame.proofs) for frame in frames if isinstance(frame, Proofs)) == 32


def test_a_proof_at_a_place_that_was_not_asked_about_ends_it() -> None:
    dialler = Dialling(HOME, BINDING, chance("dialler"))
    _, hello = listening()
    [tags] = take(dialler, hello)
    assert isinstance(tags, Tags)
    schedule = Schedule(hello.nonce, tags.nonce, BINDING)
    asked = {tags.tags.index(schedule.tag(each.id)) for each in HOME.openings()}
    other = next(place for place in range(TAGS) if place not in asked)
    with pytest.raises(RemoteError) as refused:
        take(dialler, Proofs(((other, b"sealed"),), True))
    assert refused.value.code is Fault.OUT_OF_TURN


def test_more_proofs_than_a_node_has_groups_end_it() -> None:
    side, hello = listening()
    dialler = Dialling(HOME, BINDING, chance("dialler"))
    [tags] = take(dialler, hello)
    [offered] = take(side, tags)
    assert isinstance(offered, Proofs)
    [(place, _)] = offered.proofs
    take(side, Proofs(((place, b"junk"),) * 32, False))
    with pytest.raises(RemoteError) as refused:
        take(side, Proofs(((place, b"junk"),), False))
    assert refused.value.code is Fault.OVER_LIMIT


def test_a_whole_greeting_gives_both_the_same_nonces_and_limits() -> None:
    side, hello = listening()
    dialler = Dialling(HOME, BINDING, chance("dialler"))
    [tags] = take(dialler, hello)
    [proofs] = take(side, tags)
    [answer] = take(dialler, proofs)
    [welcome] = take(side, answer)
    assert isinstance(welcome, Welcome)
    assert take(dialler, welcome) == []
    here, there = side.proved(), dialler.proved()
    assert (here.nonces, here.limits) == (there.nonces, there.limits)
    assert [each.group for each in here.groups] == list(welcome.opened)


def test_a_nodes_own_devices_are_those_that_speak_in_its_groups_or_knock() -> None:
    both = Keeper([served(NINA), served(OMAR)], {town().group: town().all})
    assert own_devices(both, both.openings()) == {who.device().public for who in (NINA, OMAR)}
    coming = newcomer(ROSA, town().code)
    assert own_devices(coming, coming.openings()) == {ROSA.device().public}
    assert CHANCE_BYTES == 32 + 32 * 16
