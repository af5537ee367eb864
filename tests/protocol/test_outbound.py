"""What waits for a link leaves in order, and nobody fills this node's memory by not reading."""

from collections.abc import Iterable, Iterator

import pytest

from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.limits import MESSAGE_IDS_MAX, OUTBOUND_BYTES_MAX, RANGES_OPEN_MAX, SEEN_IDS_MAX
from handrail_protocol.messages import Answer, Done, Message, Query, Records, Stored, decode, encode
from handrail_protocol.outbound import Outbound

GONE = b"g" * 32
LARGE = Stored(tuple(number.to_bytes(32, "big") for number in range(MESSAGE_IDS_MAX)))


def carry(ids: Iterable[bytes]) -> Iterator[Message]:
    """A record is its own id; one of them is not kept any more."""
    return (Records((each,)) for each in ids if each != GONE)


def said(outbound: Outbound) -> list[Message]:
    found = []
    while data := outbound.next():
        found.append(decode(data))
    return found


def test_answers_come_first_then_what_is_new_then_the_course() -> None:
    outbound = Outbound(carry)
    query, done = Query(0, 0, 0, (b"\0\0\0" + bytes(10),)), Done(0, 0)
    outbound.say([query])
    outbound.serve(iter([Records((b"wanted",)), done]))
    outbound.pass_on(b"new")
    outbound.tell(Stored((b"s" * 32,)))
    outbound.answer(Answer(0, 0, ()))
    assert said(outbound) == [
        Stored((b"s" * 32,)),
        Answer(0, 0, ()),
        Records((b"new",)),
        query,
        Records((b"wanted",)),
        done,
    ]


def test_an_answer_overtakes_records_that_are_on_their_way() -> None:
    outbound = Outbound(carry)
    outbound.pass_on(b"one")
    outbound.pass_on(b"two")
    assert decode(outbound.next()) == Records((b"one",))
    outbound.answer(Answer(0, 0, ()))
    assert said(outbound) == [Answer(0, 0, ()), Records((b"two",))]


def test_records_are_made_only_when_they_leave() -> None:
    made: list[bytes] = []

    def watched(ids: Iterable[bytes]) -> Iterator[Message]:
        for each in ids:
            made.append(each)
            yield Records((each,))

    outbound = Outbound(watched)
    for number in range(2 * MESSAGE_IDS_MAX):
        outbound.pass_on(number.to_bytes(32, "big"))
    assert made == []
    outbound.next()
    assert len(made) == 1


def test_what_went_away_meanwhile_is_left_out() -> None:
    outbound = Outbound(carry)
    outbound.pass_on(GONE)
    assert outbound.next() == b""
    outbound.pass_on(GONE)
    outbound.say([])
    outbound.say([Done(0, 0)])
    assert said(outbound) == [Done(0, 0)]


def test_who_asks_and_does_not_read_is_left() -> None:
    outbound = Outbound(carry)
    room = OUTBOUND_BYTES_MAX // len(encode(LARGE))
    for _ in range(room):
        outbound.answer(LARGE)
    with pytest.raises(RemoteError) as refused:
        outbound.answer(LARGE)
    assert refused.value.code is Fault.OVER_LIMIT


def test_who_reads_may_ask_for_ever() -> None:
    outbound = Outbound(carry)
    for _ in range(3 * OUTBOUND_BYTES_MAX // len(encode(LARGE))):
        outbound.answer(LARGE)
        assert outbound.next()


def test_who_wants_and_does_not_read_is_left() -> None:
    outbound = Outbound(carry)
    for _ in range(RANGES_OPEN_MAX):
        outbound.serve(iter(()))
    with pytest.raises(RemoteError) as refused:
        outbound.serve(iter(()))
    assert refused.value.code is Fault.OVER_LIMIT


def test_of_what_is_new_the_latest_waits() -> None:
    outbound = Outbound(carry)
    for number in range(SEEN_IDS_MAX + 5):
        outbound.pass_on(number.to_bytes(32, "big"))
    first = said(outbound)
    assert len(first) == SEEN_IDS_MAX
    assert first[0] == Records(((5).to_bytes(32, "big"),))
