"""Bodies: each begins with chance and fits its kind and dates, or it is its author's fault."""

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handrail_protocol import records
from handrail_protocol.bodies import SHAPES, body_of, pair, read_body
from handrail_protocol.bodies.authority import Grant, May, Target
from handrail_protocol.bodies.pair import Chemistry, Sealed
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.keys import signing_input
from handrail_protocol.kinds import Class, Kind, class_of
from handrail_protocol.limits import BODY_BYTES_MAX, DAY, TERM_KEPT, TERM_MAX
from handrail_protocol.records import Header, Record
from handrail_protocol.shapes import Shaped, read, write
from tests.support.people import NINA, NOW, SALT, WEBER
from tests.vectors.cases import headers
from tests.vectors.cases.shapes import RIGHT

INNER: list[type[Shaped]] = [
    pair.Terms,
    pair.NoteText,
    pair.SessionLog,
    pair.Confirmed,
    pair.ChemistryWord,
    pair.ClosingWord,
]


def header_of(kind: int, created: int = NOW, expires: int | None = None) -> Header:
    return replace(Header(*headers.fields()), kind=kind, created=created, expires=expires)


def signed(kind: Kind, body: bytes) -> Record:
    """A well signed record of any body: what a hostile member can make."""
    header = headers.raw(
        headers.fields(kind=kind, body_size=len(body), body_hash=records.body_hash(body), expires=NOW + DAY)
    )
    signature = NINA.device.sign(signing_input("record signature", header))
    return Record(header, signature, body, records.decode_header(header))


@pytest.mark.parametrize("kind", sorted(SHAPES))
def test_every_body_begins_with_sixteen_random_bytes(kind: int) -> None:
    """Or else the hash that stays after a withdrawal could be tried against a list of guesses."""
    first = fields(SHAPES[kind])[0]
    assert first.name == "salt"
    for wrong in (b"", SALT[:15], SALT + b"\0", None):
        with pytest.raises(ValueError, match="16 bytes"):
            first.metadata["check"](wrong)


@pytest.mark.parametrize("kind", sorted(SHAPES))
def test_every_shape_belongs_to_a_known_kind(kind: int) -> None:
    assert Kind(kind) == kind


@pytest.mark.parametrize("shape", [*{*SHAPES.values()}, *INNER], ids=lambda shape: shape.__name__)
def test_a_shape_cannot_be_changed_and_all_its_fields_are_asked_for(shape: Any) -> None:
    body = shape(*RIGHT[shape.__name__].values())
    with pytest.raises(AttributeError):
        setattr(body, fields(shape)[0].name, b"")
    with pytest.raises(TypeError):
        shape()


@pytest.mark.parametrize("shape", [*{*SHAPES.values()}, *INNER], ids=lambda shape: shape.__name__)
@settings(max_examples=40)
@given(data=st.data())
def test_a_body_with_any_field_replaced_reads_the_same_or_is_refused(shape: type[Shaped], data: Any) -> None:
    anything = st.recursive(
        st.none() | st.booleans() | st.integers(0, 2**64 - 1) | st.binary(max_size=33) | st.text(max_size=9),
        lambda inner: st.lists(inner, max_size=3),
        max_leaves=6,
    )
    values = list(RIGHT[shape.__name__].values())
    values[data.draw(st.integers(0, len(values) - 1))] = data.draw(anything)
    encoded = headers.raw(values)
    try:
        body = read(shape, encoded)
    except RemoteError as wrong:
        assert wrong.code is Fault.BAD_BODY  # noqa: PT017  # whether it raises is what varies
    else:
        assert write(body) == encoded


@pytest.mark.parametrize("kind", sorted(SHAPES))
@settings(max_examples=40)
@given(data=st.binary(max_size=80))
def test_random_bytes_are_no_body_and_nothing_else_is_raised(kind: int, data: bytes) -> None:
    with pytest.raises(RemoteError) as refused:
        read_body(header_of(kind), data)
    assert refused.value.code is Fault.BAD_BODY


@pytest.mark.parametrize("body", [b"", b"\xff" * 20, headers.raw([SALT]), bytes(BODY_BYTES_MAX)])
def test_a_hostile_body_in_a_good_record_is_carried_and_shown_to_nobody(body: bytes) -> None:
    """Its signature holds and its hash fits, so the hop that brought it did nothing wrong; and a node for
    which it was withdrawn could not judge it at all."""
    record = records.decode(signed(Kind.NAME, body).encode())
    assert record.is_signed()
    assert body_of(record) is None


def grant(until: int) -> bytes:
    return write(Grant(SALT, WEBER.person, (4,), 0, until, None, None))


@pytest.mark.parametrize(("days", "fits"), [(1, True), (400, True), (401, False), (0, False)])
def test_a_term_lasts_up_to_400_days_and_is_kept_for_three_years(days: int, fits: bool) -> None:
    until = NOW + days * DAY
    header = header_of(Kind.GRANT, NOW, until + TERM_KEPT)
    if fits:
        assert read_body(header, grant(until)) is not None
    for expires in (until + TERM_KEPT + 1, until + TERM_KEPT - 1, until, None):
        with pytest.raises(RemoteError, match="term"):
            read_body(replace(header, expires=expires), grant(until))
    if not fits:
        with pytest.raises(RemoteError, match="term"):
            read_body(header, grant(until))


def test_every_term_says_its_end_in_the_body() -> None:
    for kind, shape in SHAPES.items():
        has_term = "until" in {field.name for field in fields(shape)}
        other = (Kind.INVITATION, Kind.PASSPORT, Kind.PACT)
        assert has_term is (class_of(kind) is Class.TERMS or kind in other)
    assert TERM_MAX == 400 * DAY


def test_notes_and_sessions_look_alike_from_outside() -> None:
    kinds = (Kind.NOTE, Kind.SESSION, Kind.CONFIRMATION, Kind.CHEMISTRY, Kind.CLOSING)
    assert {SHAPES[kind] for kind in kinds} == {Sealed}


def test_numbers_of_the_bodies_stay_what_they_are() -> None:
    assert [target.name for target in Target] == ["PERSON", "DEVICE", "GRANT"]
    assert [may.name for may in May] == ["ARRANGE", "READ"]
    assert [word.name for word in Chemistry] == ["CARRY_ON", "ANOTHER", "STOP"]
