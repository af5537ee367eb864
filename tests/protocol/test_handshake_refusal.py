"""A stranger can't tell whether a group is here: the same bytes, at the same time, after the same work."""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from types import FrameType

import pytest

from handrail_protocol import messages
from handrail_protocol.handshake import Handshake, Role
from handrail_protocol.handshake.schedule import Schedule
from handrail_protocol.limits import REFUSAL_AT, TAGS
from handrail_protocol.messages import TAG_BYTES, Hello, Limits, decode, encode
from handrail_protocol.records import Record
from tests.support.greetings import BINDING, NOW, Folded, Keeper, chance, served
from tests.support.townsfolk import NINA, OMAR, SUED, WEBER, town
from tests.support.village import Village

NONCE = b"a dialler's nonce, 32 bytes long"


def another_town() -> Village:
    """A group like the town, of the same size, and not the town."""
    village = Village((WEBER,), name="Club Nord")
    village.found()
    village.open_door(WEBER, 10)
    for who, at in ((SUED, 20), (NINA, 30), (OMAR, 86_400)):
        village.admit(WEBER, who, at)
    village.invite(WEBER, 2 * 86_400)
    return village


def listening(group: bytes, records: Sequence[Record]) -> Handshake:
    node = Folded(Keeper([served(SUED)], {group: records}, opens=True))
    return Handshake(Role.LISTENER, node, BINDING, chance("listener"), NOW)


def the_town() -> Handshake:
    return listening(town().group, town().all)


def the_other() -> Handshake:
    village = another_town()
    return listening(village.group, village.records)


def knock(hello: bytes, *ids: bytes) -> bytes:
    """Tags for these ids, and enough others."""
    said = decode(hello)
    assert isinstance(said, Hello)
    schedule = Schedule(said.nonce, NONCE, BINDING)
    tags = [schedule.tag(each) for each in ids]
    tags += [bytes([number]) * TAG_BYTES for number in range(TAGS - len(ids))]
    return encode(messages.Tags(1, NONCE, Limits(), tuple(sorted(tags))))


def work_of(job: Callable[[], object]) -> Counter[str]:
    """Every function that is called, Python's and C's, and how often."""
    calls: Counter[str] = Counter()

    def count(frame: FrameType, event: str, called: object) -> None:
        if event == "call":
            calls[frame.f_code.co_qualname] += 1
        elif event == "c_call":
            calls[getattr(called, "__qualname__", str(called))] += 1

    sys.setprofile(count)
    try:
        job()
    finally:
        sys.setprofile(None)
    return calls


Said = list[tuple[float, bytes]]


def refused(make: Callable[[], Handshake], *ids: bytes) -> tuple[Counter[str], Said]:
    """What a listener does from the tags to its refusal, and what it says when."""
    _knock(make(), ids)  # the first time fills caches
    return _knock(make(), ids)


def _knock(listener: Handshake, ids: Sequence[bytes]) -> tuple[Counter[str], Said]:
    tags = knock(listener.data_to_send(), *ids)
    said: Said = []

    def run() -> None:
        listener.receive(tags, NOW + 0.01)
        for step in range(1, 30):
            listener.tick(NOW + 0.1 * step)
            data = listener.data_to_send()
            if data:
                said.append((round(0.1 * step, 1), data))

    return work_of(run), said


STRANGERS: dict[str, tuple[bytes, ...]] = {
    "nothing at all": (),
    "the group's id": (town().group,),
    "the group's id, and the charter's": (town().group, town().all[1].id),
    "the id of the hub itself": (SUED.id,),
    "32 things at once": tuple(bytes([n]) * 32 for n in range(TAGS)),
}


@pytest.mark.parametrize("make", [the_town, the_other], ids=["the group is here", "it is not"])
@pytest.mark.parametrize("known", STRANGERS)
def test_a_stranger_meets_one_refusal_after_one_amount_of_work(
    known: str, make: Callable[[], Handshake]
) -> None:
    expected_work, expected = refused(the_other)
    work, said = refused(make, *STRANGERS[known])
    assert said == expected == [(REFUSAL_AT, encode(messages.Refusal(1, None, None)))]
    assert work == expected_work


def test_the_measure_sees_a_difference() -> None:
    """With the door key there is more to do: the listener proves itself."""
    door = Keeper([], {town().group: town().all}).openings()[0].id
    assert refused(the_town, door)[0] != refused(the_town)[0]
