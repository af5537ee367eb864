"""Every message survives the wire, and nothing else gets through it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_protocol import codec, messages
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.keys import SigningKey
from handrail_protocol.limits import MESSAGE_BYTES_MAX, MESSAGE_IDS_MAX, RECORD_BYTES_MAX, TAGS
from handrail_protocol.messages import Hello, Limits, Message, Records, Refusal, decode, encode

NONCE = bytes(range(32))
GROUP = b"g" * 32
PERSON = SigningKey.from_secret(b"p" * 32).public

EXAMPLES: tuple[Message, ...] = (
    Hello(1, NONCE, Limits()),
    messages.Tags(1, NONCE, Limits(), tuple(bytes([n]) * 16 for n in range(TAGS))),
    messages.Proofs(((0, b"sealed"), (0, b"for another group"), (31, b"x")), last=True),
    Refusal(Fault.NOT_ADMITTED, None, None),
    Refusal(Fault.OVER_LIMIT, 500, 2),
    messages.Welcome(1_800_000_000, (GROUP,)),
    messages.Query(0, 0, 1_800_000_000, (b"\0" + bytes(2) + b"d" * 10,)),
    messages.Answer(31, 1, (b"\0" + b"\0\3" + b"d" * 20,)),
    messages.Want(1, 4, 1_800_000_000, (b"\x08" + bytes(4) + b"i" * 8,)),
    Records((b"one", b"two")),
    messages.Stored((GROUP,)),
    messages.Receipts(((GROUP, PERSON),)),
    messages.Done(0, 3),
    messages.Bye(None),
    messages.Bye(60),
    messages.Authored(0, PERSON),
    messages.AuthoredIds(0, PERSON, b"i" * 48),
    messages.AuthoredIds(0, PERSON, b""),
)


@pytest.mark.parametrize("message", EXAMPLES, ids=lambda message: type(message).__name__)
def test_what_is_encoded_decodes_to_the_same(message: Message) -> None:
    assert decode(encode(message)) == message


def test_every_message_has_an_example_and_a_number_of_its_own() -> None:
    assert {type(example) for example in EXAMPLES} == set(messages.NUMBERS)
    assert len(set(messages.NUMBERS.values())) == len(messages.NUMBERS)


@pytest.mark.parametrize("message", EXAMPLES, ids=lambda message: type(message).__name__)
def test_a_field_more_or_less_is_refused(message: Message) -> None:
    value = codec.unpack(encode(message), MESSAGE_BYTES_MAX)
    assert isinstance(value, tuple)
    for wrong in (value[:-1], (*value, None)):
        assert fault_of(codec.pack(wrong)) is Fault.BAD_ENCODING


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (b"", Fault.BAD_ENCODING),
        (codec.pack(b"no array"), Fault.BAD_ENCODING),
        (codec.pack([]), Fault.BAD_ENCODING),
        (codec.pack([b"\0"]), Fault.BAD_ENCODING),
        (codec.pack([99]), Fault.BAD_ENCODING),
        (codec.pack([True, 1, NONCE, [MESSAGE_BYTES_MAX, 256, 12]]), Fault.BAD_ENCODING),
        (codec.pack([0, 2, "of words that we do not know"]), Fault.BAD_VERSION),
        (codec.pack([0, 1, NONCE, [MESSAGE_BYTES_MAX, 256, 0]]), Fault.BAD_ENCODING),
        (codec.pack([0, 1, NONCE, [100, 256, 12]]), Fault.BAD_ENCODING),
        (codec.pack([4, 1, [GROUP, GROUP]]), Fault.BAD_ENCODING),
        (codec.pack([18, 0, 0, 0, [[b"\0", b"seven b"]]]), Fault.BAD_ENCODING),
        (codec.pack([16, 32, 0, 0, [[0, b"\0", 0, bytes(10)]]]), Fault.BAD_ENCODING),
        (codec.pack([21, [[GROUP, b"\1" + bytes(31)]]]), Fault.BAD_ENCODING),  # a key of small order
        (codec.pack([22, 0, 5]), Fault.BAD_ENCODING),
        (b"\x92\x17" + b"\x91" * 5 + b"\1", Fault.BAD_ENCODING),  # too deep
        (codec.pack([19, [bytes(RECORD_BYTES_MAX)] * 4]), Fault.BAD_ENCODING),  # above 65,535 bytes
    ],
)
def test_what_is_no_message_is_refused(wrong: bytes, fault: Fault) -> None:
    assert fault_of(wrong) is fault


@given(st.binary(max_size=300))
def test_any_bytes_give_a_message_or_the_peers_fault(data: bytes) -> None:
    try:
        message = decode(data)
    except RemoteError:
        return
    assert encode(message) == data


def test_what_no_peer_would_take_is_not_sent() -> None:
    with pytest.raises(LocalError):
        encode(Records((bytes(RECORD_BYTES_MAX),) * 4))
    with pytest.raises(LocalError):
        encode(messages.Stored((GROUP, GROUP)))


@given(st.lists(st.integers(1, RECORD_BYTES_MAX), max_size=40))
def test_records_fill_frames_in_order_and_none_is_too_large(sizes: list[int]) -> None:
    records = [bytes([index]) * size for index, size in enumerate(sizes)]
    frames = list(messages.in_frames(records))
    assert [record for frame in frames for record in frame.records] == records
    assert all(len(encode(frame)) <= MESSAGE_BYTES_MAX for frame in frames)
    assert len(frames) <= 1 + sum(sizes) // (MESSAGE_BYTES_MAX - RECORD_BYTES_MAX - 3 * len(sizes))


def test_the_longest_list_of_ids_fits_a_message() -> None:
    ids = tuple(sorted(number.to_bytes(32, "big") for number in range(MESSAGE_IDS_MAX)))
    assert len(encode(messages.Stored(ids))) <= MESSAGE_BYTES_MAX
    assert len(encode(messages.Receipts(tuple((each, PERSON) for each in ids[: messages.RECEIPTS_MAX])))) <= (
        MESSAGE_BYTES_MAX
    )


def test_two_equal_sets_cost_less_than_forty_bytes() -> None:
    query = messages.Query(0, 0, 1_800_000_000, (b"\0" + bytes(2) + b"d" * 10,))
    assert len(encode(query)) + len(encode(messages.Answer(0, 0, ()))) <= 40


def test_limits_are_the_lower_of_both_sides() -> None:
    assert Limits(65_535, 256, 12).common(Limits(40_000, 999, 3)) == Limits(40_000, 256, 3)


def fault_of(data: bytes) -> Fault:
    with pytest.raises(RemoteError) as caught:
        decode(data)
    return caught.value.code
