"""Records: read once, signed once, and nothing hostile gets further than its own refusal."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handrail_protocol import records
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.board import Request
from handrail_protocol.errors import Fault, LocalError
from handrail_protocol.keys import signing_input, tagged
from handrail_protocol.kinds import Kind
from handrail_protocol.limits import BODY_BYTES_MAX, RECORD_BYTES_MAX
from handrail_protocol.records import Header, Record
from tests.support.faults import fault_of
from tests.support.people import NINA, OMAR
from tests.vectors.cases import headers
from tests.vectors.cases.headers import raw
from tests.vectors.cases.records import largest, offer, request, unknown, withdrawal

REQUEST = request()
RECORDS = [REQUEST, REQUEST.without_body(), offer(REQUEST), withdrawal(REQUEST), unknown(), largest()]


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_is_kept_as_it_was_received(record: Record) -> None:
    again = records.decode(record.encode())
    assert again == record
    assert again.encode() == record.encode()
    assert (again.id, again.link) == (record.id, record.link)
    assert again.is_signed()


def test_an_id_is_of_the_header_alone_and_a_link_of_the_signature_too() -> None:
    other = replace(REQUEST, signature=bytes(64))
    assert REQUEST.id == tagged("record id", REQUEST.header_bytes) == other.id
    assert REQUEST.link != other.link
    assert REQUEST.without_body().id == REQUEST.id
    assert REQUEST.without_body().link == REQUEST.link


def test_the_largest_body_fits_a_record() -> None:
    record = largest()
    assert record.header.body_size == BODY_BYTES_MAX
    assert len(record.encode()) <= RECORD_BYTES_MAX


def test_a_signature_is_of_the_device_and_for_this_purpose_only() -> None:
    signed = signing_input("record signature", REQUEST.header_bytes)
    assert replace(REQUEST, signature=NINA.device.sign(signed)).is_signed()
    for wrong in (NINA.root.sign(signed), OMAR.device.sign(signed), NINA.device.sign(REQUEST.header_bytes)):
        assert not replace(REQUEST, signature=wrong).is_signed()


def test_a_body_is_read_once_and_only_when_somebody_asks() -> None:
    record = records.decode(REQUEST.encode())
    assert "said" not in vars(record)
    body = body_of(record)
    assert isinstance(body, Request)
    assert body_of(record) is body


def test_a_withdrawn_or_unknown_body_says_nothing() -> None:
    assert body_of(REQUEST.without_body()) is None
    assert body_of(unknown()) is None


def test_a_record_without_its_body_cannot_be_given_another() -> None:
    parts = (REQUEST.header_bytes, REQUEST.signature)
    for body in (b"", bytes(REQUEST.header.body_size), (REQUEST.body or b"") + b"\0"):
        assert fault_of(records.decode, raw([*parts, body])) is Fault.BAD_BODY


@pytest.mark.parametrize(
    "changes",
    [
        {"seq": 2**32},
        {"seq": -1},
        {"seq": True},
        {"kind": 256},
        {"group": b"short"},
        {"person": bytes(32)},
        {"recipients": tuple(sorted((NINA.person, OMAR.person)))},
        {"kind": Kind.NAME, "recipients": (NINA.person,)},
        {"expires": None},
        {"version": 2},
        {"group": "g" * 32},
    ],
)
def test_a_header_that_a_reader_would_refuse_is_not_signed(changes: dict[str, object]) -> None:
    header = Header(*headers.fields(**changes))
    with pytest.raises(LocalError):
        records.sign(NINA.device, header, b"body")


@given(st.binary(max_size=400))
def test_random_bytes_are_the_senders_fault(data: bytes) -> None:
    assert fault_of(records.decode, data) is not None
    assert fault_of(records.decode_header, data) is not None


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(0, 2**64 - 1)
    | st.binary(max_size=40)
    | st.sampled_from([NINA.person, NINA.device.public, headers.PREV])
    | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=5),
    max_leaves=8,
)


@given(st.lists(anything, min_size=11, max_size=14))
def test_any_thirteen_values_are_a_header_or_the_senders_fault(values: list[object]) -> None:
    fault_of(records.decode_header, raw([1, *values]))
    fault_of(records.decode, raw([raw([1, *values]), bytes(64), None]))


@given(st.integers(0, 12), anything)
def test_any_value_in_one_field_is_a_header_or_the_senders_fault(place: int, value: object) -> None:
    for right in (headers.fields(), headers.mail(), headers.authority()):
        values = [*right[:place], value, *right[place + 1 :]]
        data = raw(values)
        if fault_of(records.decode_header, data) is None:
            assert records.decode_header(data).encode() == data


@settings(max_examples=400)
@given(st.sampled_from([record.encode() for record in RECORDS[:-1]]), st.data())
def test_a_record_with_a_byte_changed_never_verifies(valid: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(valid) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != valid[place]))
    changed = valid[:place] + bytes([byte]) + valid[place + 1 :]
    if fault_of(records.decode, changed) is None:
        assert not records.decode(changed).is_signed()


@given(st.sampled_from([record.encode() for record in RECORDS[:-1]]), st.data())
def test_a_record_cut_or_lengthened_is_none(valid: bytes, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(valid) - 1))
    more = data.draw(st.binary(min_size=1, max_size=5))
    assert fault_of(records.decode, valid[:cut]) is Fault.BAD_ENCODING
    assert fault_of(records.decode, valid + more) is Fault.BAD_ENCODING
    assert fault_of(records.decode, more + valid) is not None
